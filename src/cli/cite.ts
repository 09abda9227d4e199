// The command `cite`: how to cite a record, a document, a comparison or the data. It must not format a citation itself.
import { parseArgs } from 'node:util';
import { publishedIds } from '../ids.ts';
import type { Corpus } from '../model.ts';
import { nearestWord } from '../nearest.ts';
import { citeRecord } from '../publish/citing/cite.ts';
import { buildRecords } from '../publish/records.ts';
import { DEFAULT_ADDRESS } from '../publish/release.ts';
import { openCorpus } from './documents.ts';
import { findRoot, type Io, WrongUse } from './io.ts';
import { readDataVersion } from './output.ts';
import { oneOf, selectTopics } from './selection.ts';

const HELP = `Usage: cejian cite ID [--format F] [--accessed DATE] [--site ADDRESS]

Prints a citation with the version of the data and the permanent address. ID is that of a policy, a measure, an amount, a goal
or any other record, of today or of a release before; a topic, for its comparison; or release, for the data as a whole.

  --format F       gbt7714 (default, GB/T 7714-2015), bibtex, ris or csl (CSL-JSON)
  --accessed DATE  day on which you opened it, YYYY-MM-DD (default: today); GB/T 7714 asks for it
  --site ADDRESS   where the site lives (default: ${DEFAULT_ADDRESS})

  cejian cite weihai/skilled-talent-2021
  cejian cite contests-prizes --format bibtex
`;

const FORMATS = ['gbt7714', 'bibtex', 'ris', 'csl'] as const;

/** Today where the person is. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function readDay(text: string | undefined): string {
  if (text === undefined) return today();
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  // 2026-02-30 would become another day.
  if (day === undefined || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text)
    throw new WrongUse(`--accessed takes a day such as 2026-10-01, not ${JSON.stringify(text)}`);
  return text;
}

function readSite(text: string | undefined): string {
  if (text === undefined) return DEFAULT_ADDRESS;
  const { protocol, href } = URL.parse(text) ?? {};
  if (protocol !== 'https:' && protocol !== 'http:')
    throw new WrongUse(`--site takes an address such as https://example.org, not ${JSON.stringify(text)}`);
  return href!.replace(/\/$/, '');
}

/** Records of data that may not have been validated; undefined, and told, when a sentence is not where it should be. */
function recordsOf(corpus: Corpus, io: Io) {
  try {
    return buildRecords(corpus);
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('unproven quote'))) throw error;
    io.stderr.write(`the data has problems, see cejian validate: ${error.message}\n`);
    return undefined;
  }
}

/**
 * The command `cite`.
 * @returns 0 done, 1 when the data has problems. Throws WrongUse for an id that is not there, with the nearest known one.
 * @example await run(['weihai/skilled-talent-2021', '--format', 'ris'], io)
 */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'gbt7714' },
      accessed: { type: 'string' },
      site: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    io.stdout.write(HELP);
    return 0;
  }
  const [id, ...others] = positionals;
  if (id === undefined || others.length > 0) throw new WrongUse('give one id, or release for the data as a whole');
  const format = oneOf('--format', values.format, FORMATS);
  const accessed = readDay(values.accessed);
  const address = readSite(values.site);
  const root = findRoot(io);
  const corpus = await openCorpus(root, io);
  const records = recordsOf(corpus, io);
  if (records === undefined) return 1;
  const citation = await citeRecord({ corpus, records, version: readDataVersion(root), address }, id, { accessed });
  if (citation === undefined) {
    const known = [...publishedIds(corpus), ...selectTopics(corpus, undefined).map((topic) => topic.id), 'release'];
    const near = nearestWord(id, known);
    throw new WrongUse(
      `nothing to cite has the id ${JSON.stringify(id)}${near === undefined ? '' : `; did you mean ${near}?`}`,
    );
  }
  const { gbt7714, csl } = citation;
  const text = { ...citation, gbt7714: `${gbt7714}\n`, csl: `${JSON.stringify([csl], null, 1)}\n` };
  io.stdout.write(text[format]);
  return 0;
}
