// The command `diff`: two documents held against each other, or the published data of now and of a revision.
// It must not compare anything itself: compare/ does.
import { parseArgs } from 'node:util';
import { foldedSlice, foldText } from '../compare/wording/fold.ts';
import type { CodedCorpus, CodedPolicy } from '../model.ts';
import { diffRecords } from '../publish/record-changes.ts';
import { buildRecords } from '../publish/records.ts';
import { dataChangesReport } from '../publish/reports/data-changes.ts';
import { differenceReport } from '../publish/reports/difference.ts';
import { placeName } from '../publish/views/columns.ts';
import type { Lang } from '../publish/views/links.ts';
import { type NamedDocument, openCorpus, openDocument } from './documents.ts';
import { findRoot, type Io, WrongUse } from './io.ts';
import { printReport, readFormat } from './output.ts';
import { readRevision } from './revision.ts';
import {
  OUTPUT_HELP,
  OUTPUT_OPTIONS,
  readLang,
  SELECTION_OPTIONS,
  selectBaseline,
  selectOnly,
  selectPolicies,
  selectTopics,
} from './selection.ts';

const HELP = `Usage: cejian diff A B [--topic T] [--only WHAT] [--lang L] [--format F] [--output FILE]
       cejian diff --places P,Q [--baseline P] …
       cejian diff --data REVISION [--lang L] [--format F] [--output FILE]

A and B are policies (weihai/skilled-talent-2021), files of any readable kind (draft.docx), - for stdin, or a policy as it
was at a git revision (weihai/skilled-talent-2021@v0.1.0). Prints each difference of sums, goals, other benefits, conditions
and units as a sentence with both sources, and the wording side by side (对照表; 新旧对照表 for two versions of one policy).
Exit code: 0 when there is no difference, 1 when there are some, 2 for wrong use, as git diff --no-index has it.

  --data REV     what changed in the published data since a revision: field, before, after, quote (for reviewers)
  --places P,Q   two places or policies in place of A and B; --baseline P says which of them stands left
  --topic T      a topic, or a group of topics, of the codebook; several with commas
  --only WHAT    differences, gaps (what only one has) or common (what both have alike)
${OUTPUT_HELP}
  cejian diff weihai/skilled-talent-2021 xuchang/skilled-talent-2022 --topic contests --output 对照表.docx
  cejian diff weihai/skilled-talent-2021 draft.docx
`;

/** Head of a column: the place, when it is a policy of the corpus; the name of the file otherwise. */
function headOf(corpus: CodedCorpus, { name, policy, draft }: NamedDocument, lang: Lang): string {
  if (draft !== undefined) return name;
  const place = placeName(corpus, policy.jurisdiction, lang);
  const [, revision] = name.split('@');
  return revision === undefined ? place : `${place}@${revision}`;
}

function sameWords(a: CodedPolicy, b: CodedPolicy): boolean {
  const key = ({ blocks }: CodedPolicy) => blocks.map(({ text }) => foldedSlice(foldText(text))).join('\n');
  return key(a) === key(b);
}

async function diffData(
  revision: string,
  lang: Lang,
  values: { format?: string; output?: string },
  io: Io,
): Promise<number> {
  const format = readFormat(values, io);
  const root = findRoot(io);
  const { value: then } = await readRevision(root, revision);
  const corpus = await openCorpus(root, io);
  const changes = diffRecords(buildRecords(then), buildRecords(corpus));
  const report = dataChangesReport(changes, { revision, lang });
  await printReport(report, format, { command: 'diff', root, output: values.output }, io);
  return changes.length === 0 ? 0 : 1;
}

/** The names of A and B: as they were given, or those of two places. */
function readNames(
  corpus: CodedCorpus,
  positionals: readonly string[],
  { places, baseline }: { places?: string[]; baseline?: string },
): [string, string] {
  const [nameA, nameB, ...others] = positionals;
  if (places !== undefined && nameA === undefined) {
    const chosen = selectPolicies(corpus, places);
    const [first, second, ...more] = chosen;
    if (first === undefined || second === undefined || more.length > 0)
      throw new WrongUse(
        `--places takes two policies here, not ${chosen.length} (${chosen.map(({ id }) => id).join(', ')})`,
      );
    return selectBaseline(chosen, baseline) === second ? [second.id, first.id] : [first.id, second.id];
  }
  if (places !== undefined) throw new WrongUse('give either two documents or --places');
  if (baseline !== undefined) throw new WrongUse('--baseline goes with --places; of A and B the first is the baseline');
  if (nameA === undefined || nameB === undefined || others.length > 0)
    throw new WrongUse('give two documents, such as weihai/skilled-talent-2021 draft.docx');
  if (nameA === '-' && nameB === '-') throw new WrongUse('stdin can be only one of the two');
  return [nameA, nameB];
}

/**
 * The command `diff`.
 * @returns 0 without a difference, 1 with one (or when a file cannot be read). Throws WrongUse for a document or revision that is
 *   not there, and for two that are the same one.
 * @example await run(['weihai/skilled-talent-2021', 'draft.docx'], io)
 */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...SELECTION_OPTIONS,
      ...OUTPUT_OPTIONS,
      data: { type: 'string' },
    },
  });
  if (values.help) {
    io.stdout.write(HELP);
    return 0;
  }
  const lang = readLang(values.lang);
  if (values.data !== undefined) {
    const unused = [
      ...positionals,
      ...(['topic', 'places', 'baseline', 'only'] as const).filter((name) => name in values),
    ];
    if (unused.length > 0) throw new WrongUse('--data takes a revision, and neither documents nor a choice of them');
    return diffData(values.data, lang, values, io);
  }
  const format = readFormat(values, io);
  const only = selectOnly(values.only);
  const root = findRoot(io);
  const corpus = await openCorpus(root, io);
  const [nameA, nameB] = readNames(corpus, positionals, values);
  const topics = values.topic === undefined ? null : selectTopics(corpus, values.topic).map(({ id }) => id);
  const a = await openDocument(nameA, { root, corpus, io });
  const b = await openDocument(nameB, { root, corpus, io });
  if (a === undefined || b === undefined) return 1;
  if (a.policy === b.policy)
    throw new WrongUse(`${nameA} and ${nameB} are the same policy; another version is ID@REVISION`);
  const versions = a.policy.id === b.policy.id;
  const report = differenceReport({
    corpus,
    a: a.policy,
    b: b.policy,
    names: { a: headOf(corpus, a, lang), b: headOf(corpus, b, lang) },
    versions,
    topics,
    only,
    lang,
  });
  await printReport(report, format, { command: 'diff', root, output: values.output }, io);
  const [changed] = report.tables;
  return changed!.rows.length === 0 && sameWords(a.policy, b.policy) ? 0 : 1;
}
