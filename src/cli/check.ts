// The command `check`: a draft held against the corpus, for the person who drafts it.
// It must not find anything itself: compare/check-up/ does.
import { parseArgs } from 'node:util';
import { checkUp, prepareCheckUp } from '../compare/check-up/check-up.ts';
import { draftOfPolicy } from '../compare/check-up/draft.ts';
import { createLexicon } from '../extract/lexicon.ts';
import { isIsoDate } from '../notation/date.ts';
import { checkUpReport } from '../publish/reports/check-up.ts';
import { openCorpus, openNamedDraft } from './documents.ts';
import { findRoot, type Io, WrongUse } from './io.ts';
import { printReport, readFormat } from './output.ts';
import { createProgress } from './progress.ts';
import {
  OUTPUT_HELP,
  OUTPUT_OPTIONS,
  oneOf,
  readLang,
  SELECTION_OPTIONS,
  selectBaseline,
  selectOnly,
  selectPolicies,
  selectTopics,
} from './selection.ts';

const HELP = `Usage: cejian check DRAFT [--topic T] [--places P] [--baseline P] [--only WHAT] [--place J] [--date YYYY-MM-DD] [--lang L]
                    [--format F] [--output FILE]

What a drafter should look at: what peers have and the draft lacks, where its sums and goals stand among theirs, passages
close to others' wording, and drafting (a goal without figure or date, a sum without cap or payer, no lead unit, relative
dates, no term of validity, references without number, numbering, contradictions). DRAFT is a file of any readable kind, -
for stdin, or a policy of the corpus. Exit code: 0 when nothing was found, 1 when something was.

  --topic T      only findings on a topic, or a group of topics; several with commas. What is said of the whole draft is left out
  --places P     peers: jurisdictions or policies; several with commas (default: all that treat the same)
  --baseline P   the peer that is the yardstick: figures are set against its own, gaps are what it has, its sentences come first
  --only WHAT    gaps (what peers have and the draft lacks), differences (figures that are not theirs: the baseline's, or of any)
                 or common (figures that are theirs, and passages in their words); drafting is then left out
  --place J      the place that the draft is of; units are matched with its list
  --date D       the draft's own date
${OUTPUT_HELP}`;

/**
 * The command `check`.
 * @returns 0 when nothing was found, 1 when something was or the file cannot be read. Throws WrongUse for a file that is not there,
 *   that holds no words, or that is no policy.
 * @example await run(['draft.docx', '--places', 'weihai,xuchang'], io)
 */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...SELECTION_OPTIONS,
      place: { type: 'string' },
      date: { type: 'string' },
      ...OUTPUT_OPTIONS,
    },
  });
  if (values.help) {
    io.stdout.write(HELP);
    return 0;
  }
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new WrongUse('give one draft: a file, - or a policy');
  if (values.date !== undefined && !isIsoDate(values.date))
    throw new WrongUse(`--date takes YYYY-MM-DD, not ${JSON.stringify(values.date)}`);
  const format = readFormat(values, io);
  const lang = readLang(values.lang);
  const only = selectOnly(values.only) ?? undefined;
  const root = findRoot(io);
  const corpus = await openCorpus(root, io);
  const place = values.place === undefined ? '' : oneOf('--place', values.place, [...corpus.places.keys()]);
  const policy = corpus.policies.get(name);
  const units = policy === undefined ? [] : (corpus.places.get(policy.jurisdiction)?.jurisdiction.units ?? []);
  const draft =
    policy === undefined
      ? await openNamedDraft(name, { corpus, io, place, date: values.date ?? null })
      : draftOfPolicy(policy, createLexicon(corpus.vocabularies, units));
  if (draft === undefined) return 1;
  const others = selectPolicies(corpus, values.places).filter((each) => each !== policy);
  if (values.places !== undefined && others.length === 0)
    throw new WrongUse(`${name} is all that --places names: a draft is no peer of itself`);
  const topics = values.topic === undefined ? undefined : selectTopics(corpus, values.topic);
  const isOwn =
    policy !== undefined &&
    (values.baseline === policy.id ||
      (values.baseline === policy.jurisdiction &&
        others.every(({ jurisdiction }) => jurisdiction !== policy.jurisdiction)));
  if (isOwn) throw new WrongUse(`${values.baseline} is the draft itself: --baseline takes one of its peers`);
  const baseline = selectBaseline(others, values.baseline)?.id;
  const progress = createProgress(io, 'peers read');
  const prepared = prepareCheckUp(corpus, progress.show);
  progress.end();
  const result = checkUp(prepared, draft, {
    ...(values.places === undefined ? {} : { peers: others.map(({ id }) => id) }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(topics === undefined ? {} : { topics: topics.map(({ id }) => id) }),
    ...(only === undefined ? {} : { only }),
  });
  if (result.findings.some(({ rule }) => rule === 'draft/no-policy'))
    throw new WrongUse(`${name} is no policy: nothing in it is a provision in Chinese official style`);
  const report = checkUpReport(corpus, draft, result, lang, { baseline, topics, only });
  await printReport(report, format, { command: 'check', root, output: values.output }, io);
  return result.findings.length === 0 ? 0 : 1;
}
