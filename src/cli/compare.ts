// The command `compare`: what several places say on a topic, side by side.
// It must not compare anything itself: compare/ does, and publish/reports/ sets it in tables.
import { parseArgs } from 'node:util';
import { comparisonReport } from '../publish/reports/comparison.ts';
import { openCorpus } from './documents.ts';
import { findRoot, type Io, WrongUse } from './io.ts';
import { printReport, readFormat } from './output.ts';
import {
  OUTPUT_HELP,
  OUTPUT_OPTIONS,
  readLang,
  SELECTION_HELP,
  SELECTION_OPTIONS,
  selectBaseline,
  selectOnly,
  selectPolicies,
  selectTopics,
} from './selection.ts';

const HELP = `Usage: cejian compare [--topic T] [--places P] [--baseline P] [--only WHAT] [--lang L] [--format F] [--output FILE]

What the places say on each topic, side by side: measures, sums, goals, other benefits and responsible units, each with
its sentence. A cell without a figure says why: stated without one, decided elsewhere, searched and not found, …

${SELECTION_HELP}${OUTPUT_HELP}
  cejian compare --topic platforms-master-studios --places weihai,xuchang,suqian
  cejian compare --topic contests --only differences --output 对照表.docx
`;

/**
 * The command `compare`.
 * @returns 0 done. Throws WrongUse for a topic, place, form or language that is not there.
 * @example await run(['--topic', 'contests-prizes', '--format', 'md'], io)
 */
export async function run(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { ...SELECTION_OPTIONS, ...OUTPUT_OPTIONS } });
  if (values.help) {
    io.stdout.write(HELP);
    return 0;
  }
  const format = readFormat(values, io);
  const lang = readLang(values.lang);
  const only = selectOnly(values.only);
  const root = findRoot(io);
  const corpus = await openCorpus(root, io);
  const topics = selectTopics(corpus, values.topic);
  const chosen = selectPolicies(corpus, values.places);
  const baseline = selectBaseline(chosen, values.baseline);
  if (chosen.length < 2) throw new WrongUse('comparing takes two policies or more');
  const policies = baseline === null ? chosen : [baseline, ...chosen.filter((policy) => policy !== baseline)];
  const report = comparisonReport({ corpus, policies, baseline, topics, only, lang, address: null });
  await printReport(report, format, { command: 'compare', root, output: values.output }, io);
  return 0;
}
