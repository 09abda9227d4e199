// The command `reuse`: passages that documents share, with who had them first.
// It must not look for them itself: compare/reuse.ts does.
import { parseArgs } from 'node:util';
import { findReuse, reuseDocument } from '../compare/reuse/reuse.ts';
import type { CodedPolicy } from '../model.ts';
import { reuseReport } from '../publish/reports/reuse.ts';
import { openCorpus, openDraft } from './documents.ts';
import { findRoot, type Io, WrongUse } from './io.ts';
import { printReport, readFormat } from './output.ts';
import { OUTPUT_HELP, OUTPUT_OPTIONS, readLang, SELECTION_OPTIONS, selectPolicies } from './selection.ts';

const HELP = `Usage: cejian reuse [FILE ...] [--places P] [--min N] [--lang L] [--format F] [--output FILE]

Passages that the documents share, with their place in each, the share of each document that stands in others too, and the
order of their dates. Set phrases are listed apart and counted nowhere. With FILE, drafts of any readable kind take part.

  --places P     jurisdictions or policies; several with commas (default: all)
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
      places: SELECTION_OPTIONS.places,
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
  const root = findRoot(io);
  const corpus = await openCorpus(root, io);
  const policies: CodedPolicy[] = selectPolicies(corpus, values.places);
  for (const name of positionals) {
    const draft = await openDraft(name, { corpus, io });
    if (draft === undefined) return 1;
    policies.push(draft);
  }
  if (policies.length < 2) throw new WrongUse('shared wording takes two documents or more');
  const twice = policies.find(({ id }, index) => policies.findIndex((other) => other.id === id) !== index);
  if (twice !== undefined) throw new WrongUse(`two documents are called ${twice.id}`);
  const reuse = findReuse(policies.map(reuseDocument), { min });
  await printReport(
    reuseReport({ corpus, policies, reuse, min, lang }),
    format,
    { command: 'reuse', root, output: values.output },
    io,
  );
  return 0;
}
