// The command `extract`: what a document says, as candidates for a coder, on stdout; one document, or a stream of them.
// It must not write files, nor hold more than one document of a stream in memory.
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readWords } from '../drafts.ts';
import { extractDocument } from '../extract/extract.ts';
import { createLexicon } from '../extract/lexicon.ts';
import { ON_NODE } from '../import/on-node.ts';
import { readDocument } from '../import/read.ts';
import type { Received } from '../import/received.ts';
import type { AmountCandidate, Extraction, GoalCandidate, Lexicon } from '../model.ts';
import { nearestWord } from '../nearest.ts';
import { isIsoDate } from '../notation/date.ts';
import { segmentText } from '../segment/segment.ts';
import { findRoot, type Io, WrongUse } from './io.ts';
import { formatProblems } from './problem-formats.ts';
import { readReceived, textNodes } from './received.ts';

const HELP = `Usage: cejian extract FILE|- [--format json|text] [--place JURISDICTION] [--date YYYY-MM-DD]
       cejian extract --ndjson [FILE|-] [--place JURISDICTION] [--date YYYY-MM-DD]

Finds amounts, goals, responsible units and relations to other documents, each with its words and the rule that found it.
FILE is a .docx, .pdf with a text layer, .html, .txt, .md, .doc or .ofd; - reads stdin. Nothing is written to disk. A file
without words is wrong use (exit code 2).

  --format F   json (default): {blocks, amounts, goals, responsibilities, relations}; text: a list to read
  --place J    a folder of policies/: units are matched with its list
  --date D     the document's own date, from which 三年内 is counted; without it, the date under the signature
  --ndjson     one document a line in, {"id": …, "text": …, "date"?: …}, one result a line out, in the same order. A line
               that cannot be read is told on stderr and passed over, and the exit code is 1.
`;

const FORMATS = ['json', 'text'];
/** A longer line of a stream is no document. */
const MAX_LINE = 32 * 1024 * 1024;

/**
 * The command `extract`.
 * @returns 0 done, 1 when the document, or a line of the stream, cannot be read. Throws WrongUse for a file that is not there, or that
 *   holds no words.
 * @example await run(['original.docx', '--format', 'text'], io)
 */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'json' },
      ndjson: { type: 'boolean' },
      place: { type: 'string' },
      date: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    io.stdout.write(HELP);
    return 0;
  }
  const [name = values.ndjson ? '-' : undefined, ...others] = positionals;
  if (name === undefined || others.length > 0) throw new WrongUse('give one file, or - for stdin');
  if (!FORMATS.includes(values.format))
    throw new WrongUse(`--format takes ${FORMATS.join(', ')}, not ${JSON.stringify(values.format)}`);
  if (values.date !== undefined && !isIsoDate(values.date))
    throw new WrongUse(`--date takes YYYY-MM-DD, not ${JSON.stringify(values.date)}`);
  const lexicon = await readLexicon(io, values.place);
  const date = values.date ?? null;
  if (values.ndjson) return extractStream(name, lexicon, date, io);

  const { value: received, problems } = await readReceived(name, io);
  io.stderr.write(formatProblems(problems, 'text', new Map()));
  if (problems.some(({ severity }) => severity === 'error')) return 1;
  if (received.text.trim() === '') throw new WrongUse(`${name} holds no words`);
  const extraction = extractReceived(received, lexicon, date, true);
  io.stdout.write(values.format === 'json' ? `${JSON.stringify(extraction, null, 2)}\n` : formatExtraction(extraction));
  return 0;
}

/** The lexicon of this project. Throws WrongUse for a place that is not there. */
async function readLexicon(io: Io, place: string | undefined): Promise<Lexicon> {
  const { value: words } = await readWords(findRoot(io), place ?? null);
  if (place !== undefined && !words.places.includes(place)) {
    const near = nearestWord(place, words.places);
    throw new WrongUse(
      `no place ${JSON.stringify(place)} in policies/; ${near === undefined ? `there are: ${words.places.join(', ')}` : `did you mean ${near}?`}`,
    );
  }
  return createLexicon(words.vocabularies, words.units);
}

function extractReceived(received: Received, lexicon: Lexicon, date: string | null, lines: boolean): Extraction {
  return extractDocument(segmentText(textNodes(received, lines)), lexicon, { date });
}

/** One document of a stream. */
interface Line {
  id: string | number | null;
  text: string;
  date: string | null;
}

function parseLine(line: string): Line | string {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch (error) {
    return `no JSON: ${(error as Error).message}`;
  }
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return 'no JSON object';
  const { id = null, text, date = null } = data as Record<string, unknown>;
  if (typeof text !== 'string') return 'the key text is missing or no string';
  if (id !== null && typeof id !== 'string' && typeof id !== 'number') return 'the key id is no string or number';
  if (date !== null && (typeof date !== 'string' || !isIsoDate(date))) return 'the key date is no YYYY-MM-DD';
  return { id, text, date };
}

async function extractStream(name: string, lexicon: Lexicon, date: string | null, io: Io): Promise<number> {
  const source: AsyncIterable<Uint8Array | string> =
    name === '-' ? io.stdin : createReadStream(path.resolve(io.cwd, name));
  let failed = 0;
  let number = 0;
  try {
    for await (const line of splitLines(source)) {
      number += 1;
      if (line !== undefined && line.trim() === '') continue;
      const read = line === undefined ? `longer than ${MAX_LINE} characters` : parseLine(line);
      if (typeof read === 'string') {
        failed += 1;
        io.stderr.write(`cejian extract: line ${number}: ${read}\n`);
        continue;
      }
      const bytes = new TextEncoder().encode(read.text);
      const received = await readDocument('line.txt', bytes, ON_NODE);
      const extraction = extractReceived(received.value, lexicon, read.date ?? date, false);
      io.stdout.write(`${JSON.stringify({ id: read.id, ...extraction })}\n`);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') throw new WrongUse(`cannot read ${name}: ${code}`);
    throw error;
  }
  return failed > 0 ? 1 : 0;
}

/** Lines of a stream of UTF-8; `undefined` for one that is too long. Holds one line at a time. */
async function* splitLines(source: AsyncIterable<Uint8Array | string>): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  let length = 0;
  let tooLong = false;
  const take = (): string | undefined => {
    const line = tooLong ? undefined : parts.join('').replace(/\r$/, '');
    parts = [];
    length = 0;
    tooLong = false;
    return line;
  };
  for await (const chunk of source) {
    let text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
      if (!tooLong) parts.push(text.slice(0, end));
      yield take();
      text = text.slice(end + 1);
    }
    length += text.length;
    if (length > MAX_LINE) {
      tooLong = true;
      parts = [];
    } else if (text !== '') parts.push(text);
  }
  if (length > 0 || tooLong) yield take();
}

const SIGNS = {
  exact: '',
  at_least: '≥',
  more_than: '>',
  at_most: '≤',
  less_than: '<',
  about: '≈',
  range: '',
} as const;

function formatValue({ bound, min, max, unit }: GoalCandidate | AmountCandidate): string {
  if (bound === null) return 'direction';
  const figure = bound === 'range' ? `${min}–${max}` : `${SIGNS[bound]}${min ?? max}`;
  return unit === null ? figure : `${figure} ${unit}`;
}

/** A list for a person: a head for each kind, and a line for each candidate with its block, value and words. */
function formatExtraction({ blocks, amounts, goals, responsibilities, relations }: Extraction): string {
  const section = (head: string, rows: string[]) => [`${head} (${rows.length})`, ...rows, ''];
  const row = (block: string, parts: (string | null | false)[], quote: string, rule: string) =>
    `  ${[block, ...parts.filter((part) => part !== null && part !== false && part !== '')].join('  ')}  “${quote.replaceAll('\n', ' ')}”  [${rule}]`;
  return [
    `blocks ${blocks.length}`,
    '',
    ...section(
      'amounts',
      amounts.map((amount) =>
        row(
          amount.cite.block,
          [
            formatValue(amount),
            amount.role,
            amount.per,
            amount.period,
            amount.level,
            amount.class,
            amount.rank_from === amount.rank_to ? amount.rank_from : `${amount.rank_from}..${amount.rank_to}`,
            amount.recipient,
          ],
          amount.cite.quote,
          amount.rule,
        ),
      ),
    ),
    ...section(
      'goals',
      goals.map((goal) =>
        row(
          goal.cite.block,
          [
            goal.id,
            formatValue(goal),
            goal.basis,
            goal.due === null ? null : `due ${goal.due}`,
            goal.period_from === null ? null : `${goal.period_from}..${goal.period_to}`,
            goal.scope,
            goal.part_of === null ? null : `part of ${goal.part_of}`,
            goal.indicator,
          ],
          goal.cite.quote,
          goal.rule,
        ),
      ),
    ),
    ...section(
      'responsibilities',
      responsibilities.map(({ cite, name, role, unit, unit_kind, rule }) =>
        row(cite.block, [name, role, unit, unit_kind], cite.quote, rule),
      ),
    ),
    ...section(
      'relations',
      relations.map(({ cite, relation, title, document_number, level, rule }) =>
        row(cite.block, [relation, `《${title}》`, document_number, level], cite.quote, rule),
      ),
    ),
  ].join('\n');
}
