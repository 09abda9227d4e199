// The command `reuse`: passages that documents share, with who had them first.
// It must not look for them itself: compare/reuse/ does.
import { parseArgs } from 'node:util';
import { blocksOfTopics } from '../compare/align/passages.ts';
import { findReuse, reuseDocument } from '../compare/reuse/reuse.ts';
import type { CodedPolicy } from '../model.ts';
import { reuseReport } from '../publish/reports/reuse.ts';
import { openCorpus, openNamedDraft } from './documents.ts';
import { findRoot, type Io, WrongUse } from './io.ts';
import { printReport, readFormat } from './output.ts';
import { createProgress } from './progress.ts';
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

const HELP = `Usage: cejian reuse [FILE ...] [--topic T] [--places P] [--baseline P] [--only WHAT] [--min N] [--lang L] [--format F]
                    [--output FILE]

Passages that the documents share, with their place in each, the share of each document that stands in others too, and the
order of their dates. Set phrases are listed apart and counted nowhere. With FILE, drafts of any readable kind take part.

  --topic T      only passages of measures on a topic, or a group of topics; several with commas. Of a draft, measures count
                 whose topic was told by their words
  --places P     jurisdictions or policies; several with commas (default: all)
  --baseline P   the place, policy or FILE that stands left: only what it shares with each of the others
  --only WHAT    common (passages that every document has), differences (that some have and others not) or gaps (paragraphs,
                 of the baseline or else of each document, of which nothing stands in another)
  --min N        characters that a passage has at least, punctuation apart (default: 13)
${OUTPUT_HELP}`;

const MIN = 13;
/** Two words in common are language, not reuse. */
const LEAST = 6;

function readMin(text: string | undefined): number {
  if (text === undefined) return MIN;
  const min = Number(text);
  if (!Number.isInteger(min) || min < LEAST)
    throw new WrongUse(`--min takes a whole number from ${LEAST}, not ${text}`);
  return min;
}

/**
 * The command `reuse`.
 * @returns 0 done, 1 when a file cannot be read. Throws WrongUse for a place or file that is not there.
 * @example await run(['--places', 'weihai,suqian'], io)
 */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...SELECTION_OPTIONS,
      min: { type: 'string' },
      ...OUTPUT_OPTIONS,
    },
  });
  if (values.help) {
    io.stdout.write(HELP);
    return 0;
  }
  const format = readFormat(values, io);
  const lang = readLang(values.lang);
  const min = readMin(values.min);
  const only = selectOnly(values.only);
  const root = findRoot(io);
  const corpus = await openCorpus(root, io);
  const terms = values.topic === undefined ? null : selectTopics(corpus, values.topic);
  const policies: CodedPolicy[] = selectPolicies(corpus, values.places);
  for (const name of positionals) {
    const draft = await openNamedDraft(name, { corpus, io });
    if (draft === undefined) return 1;
    policies.push(draft);
  }
  if (policies.length < 2) throw new WrongUse('shared wording takes two documents or more');
  const twice = policies.find(({ id }, index) => policies.findIndex((other) => other.id === id) !== index);
  if (twice !== undefined) throw new WrongUse(`two documents are called ${twice.id}`);
  const baseline = selectBaseline(policies, values.baseline);
  const codes = terms?.map(({ id }) => id);
  const blocks = codes && new Map(policies.map((policy) => [policy.id, blocksOfTopics(policy, codes)]));
  const progress = createProgress(io, 'reuse');
  const reuse = findReuse(policies.map(reuseDocument), {
    min,
    onProgress: progress.show,
    ...(blocks === undefined ? {} : { within: blocks }),
  });
  progress.end();
  const topics = terms === null || blocks === undefined ? null : { terms, blocks };
  await printReport(
    reuseReport({ corpus, policies, reuse, min, lang, baseline, topics, only }),
    format,
    { command: 'reuse', root, output: values.output },
    io,
  );
  return 0;
}
