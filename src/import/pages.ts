// From characters placed on pages (PDF, OFD) to lines of a document: rows of text, running heads and page numbers taken
// out, paragraphs joined over lines and pages. It must not know a file format; it only sees where text stands.
import { parseMarker } from '../notation/outline.ts';
import { findLines, glue, isWide, type Line, type Page, type Raised } from './page-lines.ts';
import { isTitle } from './plain-text.ts';
import { isContentsEntry, type ReceivedBuilder } from './received-builder.ts';

/** Where the text of pages of one width stands. */
interface Measure {
  em: number;
  left: number;
  right: number;
  /** How far the first lines of paragraphs stand in; 0 when they do not. */
  indent: number;
  /** From baseline to baseline. */
  pitch: number;
}

const CHUNK =
  /^([（《〈“‘【〔「『]{0,3})([0-9A-Za-z.%+-]+|.)([，。、；：！？）》〉”’】〕」』％%]{0,3}[0-9A-Za-z]{0,12})/u;
const SENTENCE_END = /[。！？；：!?;:）)][”’）」』]?$/;
const BAND = 0.12;
function mostFrequent(values: readonly number[], step: number): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) {
    const bucket = Math.round(value / step);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  let best: number | undefined;
  for (const [bucket, count] of counts) if (best === undefined || count > counts.get(best)!) best = bucket;
  return best === undefined ? undefined : best * step;
}

const PAGE_NUMBER =
  /^[—―─－–\-·•\s]{0,6}(?:\d{1,4}|[ivxlIVXL]{1,6})[—―─－–\-·•\s]{0,6}$|^第?\s?\d{1,4}\s?页?\s?[/，,共]{0,2}\s?\d{1,4}\s?页?$/;

/** Takes running heads and page numbers out: what recurs, digits apart, at the edge of at least two pages in five. */
function withoutEdges(pages: readonly Page[], lines: readonly Line[], builder: ReceivedBuilder): Line[] {
  const edge = (line: Line): 'top' | 'bottom' | undefined => {
    const { height } = pages[line.page]!;
    return line.y < BAND * height ? 'top' : line.y > (1 - BAND) * height ? 'bottom' : undefined;
  };
  const key = (line: Line) => `${edge(line)} ${line.text.replace(/\d+/g, '#').replace(/\s+/g, '')}`;
  const seen = new Map<string, Set<number>>();
  for (const line of lines) {
    if (edge(line) === undefined || line.rows !== undefined) continue;
    const name = key(line);
    const on = seen.get(name) ?? new Set();
    seen.set(name, on.add(line.page));
  }
  const enough = Math.max(2, Math.ceil(pages.length * 0.4));
  return lines.filter((line) => {
    const where = edge(line);
    if (where === undefined || line.rows !== undefined) return true;
    const number = PAGE_NUMBER.test(line.text);
    if (!number && seen.get(key(line))!.size < enough) return true;
    builder.remove(
      number ? 'page_number' : where === 'top' ? 'page_header' : 'page_footer',
      line.text,
      `page ${line.page + 1}`,
    );
    return false;
  });
}

function measure(all: readonly Line[]): Measure {
  const flowing = all.filter(({ rows }) => rows === undefined);
  const lines = flowing.length > 0 ? flowing : all;
  const weighted = lines.flatMap((line) => new Array<number>(Math.min(200, line.text.length)).fill(line.size));
  const em = mostFrequent(weighted, 0.25) ?? 12;
  const body = lines.filter(({ size }) => Math.abs(size - em) < 0.15 * em);
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const { x, end } of body) {
    const start = Math.round(x / (0.5 * em));
    const stop = Math.round(end / (0.25 * em));
    starts.set(start, (starts.get(start) ?? 0) + 1);
    ends.set(stop, (ends.get(stop) ?? 0) + 1);
  }
  // A page of few lines may have only one that is full.
  const enough = body.length < 12 ? 1 : Math.max(2, body.length * 0.04);
  const left = Math.min(
    ...[...starts].filter(([, count]) => count >= enough).map(([at]) => at),
    Number.POSITIVE_INFINITY,
  );
  const right = Math.max(...[...ends].filter(([, count]) => count >= enough).map(([at]) => at), 0);
  const leftEdge = Number.isFinite(left) ? left * 0.5 * em : Math.min(...body.slice(0, 1000).map(({ x }) => x));
  const rightEdge =
    right > 0 ? right * 0.25 * em : body.slice(0, 1000).reduce((most, { end }) => Math.max(most, end), 0);
  const stands = body.map(({ x }) => x - leftEdge).filter((x) => x > 1.2 * em && x < 3.5 * em);
  const indent = stands.length >= Math.max(2, body.length * 0.08) ? (mostFrequent(stands, 0.25 * em) ?? 0) : 0;
  const pitches = body.flatMap((line, index) => {
    const before = body[index - 1];
    return before === undefined || before.page !== line.page ? [] : [line.y - before.y];
  });
  return { em, left: leftEdge, right: rightEdge, indent, pitch: mostFrequent(pitches, 0.1 * em) ?? 1.5 * em };
}

/** Width of the characters at the start of a line that a line break keeps together, in em. */
function firstChunk(text: string): number {
  const [, opened = '', run = '', closed = ''] = CHUNK.exec(text.slice(0, 60)) ?? [];
  return opened.length + (isWide(run[0]) ? 1 : run.length * 0.6) + closed.length * 0.8;
}

/** True when a line goes on the paragraph of the line before it. */
function continues(before: Line, line: Line, { em, left, right, indent, pitch }: Measure): boolean {
  if (before.cells.length > 1 || line.cells.length > 1) return false;
  if (isContentsEntry(before.text) || isContentsEntry(line.text)) return false;
  if (Math.abs(before.size - line.size) > 0.12 * Math.max(before.size, line.size)) return false;
  const samePage = before.page === line.page;
  const scale = line.size / em;
  if (samePage && line.y - before.y > 1.35 * pitch * Math.max(1, scale)) return false;
  const middle = (left + right) / 2;
  const centred = (one: Line) => one.x > left + 0.8 * em && Math.abs((one.x + one.end) / 2 - middle) < 0.8 * em;
  if (line.size > 1.15 * em && centred(line) && (centred(before) || before.end > right - 2 * em)) {
    return samePage && !isTitle(before.text);
  }
  const stands = line.x - left;
  const first = indent > 0 && Math.abs(stands - indent) < 0.5 * em;
  if (first) return false;
  if (right - before.end > (firstChunk(line.text) + 0.4) * line.size) return false;
  // Lines that all stand in are a block of their own.
  if (stands > 0.8 * em && Math.abs(line.x - before.x) > 0.5 * em && before.x - left < 0.8 * em) return false;
  if (!SENTENCE_END.test(before.text)) return true;
  // A line that could open a clause does so unless the first lines of this document stand in, and this one does not.
  const opens = parseMarker(line.text) !== undefined || /^附\s*件/.test(line.text);
  return !opens || (indent > 0 && stands < 0.8 * em);
}

/** Rows of a run of lines whose cells stand under each other; undefined when they do not, or a row lacks its first cell. */
function readRows(run: readonly Line[], em: number): string[][] | undefined {
  if (run.length < 2) return undefined;
  const columns: { from: number; to: number }[] = [];
  const cells = run.flatMap((line) => line.cells).sort((a, b) => a.x - b.x);
  for (const { x, end } of cells) {
    const last = columns.at(-1);
    if (last !== undefined && x < last.to - 0.1 * em) last.to = Math.max(last.to, end);
    else columns.push({ from: x, to: end });
  }
  if (columns.length < 2 || columns.length > 20) return undefined;
  const rows: string[][] = [];
  for (const line of run) {
    const row = new Array<string>(columns.length).fill('');
    for (const cell of line.cells) {
      const at = columns.findIndex(({ from, to }) => cell.x >= from - 0.1 * em && cell.x < to);
      if (at < 0 || row[at] !== '') return undefined;
      row[at] = cell.text;
    }
    if (row[0] === '') return undefined;
    rows.push(row);
  }
  return rows;
}

/** Small lines at the foot of a page are its notes; they would tear the paragraph that runs over the page. */
function splitNotes(lines: readonly Line[], pages: readonly Page[], em: number): { body: Line[]; notes: Line[] } {
  const notes = new Set<Line>();
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]!;
    const after = lines[at + 1];
    const last = after === undefined || after.page !== line.page || notes.has(after);
    if (line.rows !== undefined) continue;
    const small = line.size <= 0.88 * em && line.y > 0.5 * pages[line.page]!.height;
    if (last && small) notes.add(line);
  }
  return { body: lines.filter((line) => !notes.has(line)), notes: lines.filter((line) => notes.has(line)) };
}

/**
 * Add the text of pages to a document: lines joined to paragraphs, rows of aligned cells as tables; page headers, footers
 * and page numbers go to what was removed; notes at the foot of pages come last, as `[^1]: …` where a raised number in the
 * text refers to them.
 * @example addPages(builder, [{ width: 595, height: 842, items: [{ text: '一、目标', x: 90, y: 100, width: 64, size: 16 }] }])
 */
export function addPages(builder: ReceivedBuilder, pages: readonly Page[]): void {
  const references: Raised[] = [];
  const all = pages.flatMap((page, index) => findLines(page, index, references));
  const kept = withoutEdges(pages, all, builder);
  const widths = Map.groupBy(kept, (line) => Math.round(pages[line.page]!.width / 10));
  const measures = new Map([...widths].map(([width, lines]) => [width, measure(lines)]));
  const measureOf = (line: Line) => measures.get(Math.round(pages[line.page]!.width / 10))!;
  const em = measure(kept).em;
  const { body, notes } = splitNotes(kept, pages, em);

  // A raised number is a reference when a note of its page begins with it; else it is an exponent.
  const noteNumbers = new Map<Line, number>();
  const labels = references.map(({ line, number }) => {
    const note = notes.find((one) => one.page === line.page && startsWithNumber(one, number, references));
    if (note === undefined) return number;
    if (!noteNumbers.has(note)) noteNumbers.set(note, noteNumbers.size + 1);
    return `[^${noteNumbers.get(note)}]`;
  });
  const resolve = (text: string) =>
    text.replace(/\ufdd0(\d+)\ufdd1/g, (_match, index: string) => labels[Number(index)] ?? '');

  let paragraph = '';
  let before: Line | undefined;
  const flush = () => {
    if (paragraph !== '') builder.addLine(resolve(paragraph));
    paragraph = '';
  };
  let tried = 0;
  for (let at = 0; at < body.length; at++) {
    const line = body[at]!;
    const ruled = line.rows;
    let stop = at + 1;
    let rows = ruled;
    if (ruled !== undefined) {
      // A table goes on over the next page, where its head may be printed again.
      rows = [...ruled];
      for (
        let more = body[stop]?.rows;
        more !== undefined && more[0]!.length === ruled[0]!.length;
        more = body[stop]?.rows
      ) {
        if (body[stop]!.page !== body[stop - 1]!.page + 1) break;
        const repeated = more[0]!.join('\t') === ruled[0]!.join('\t');
        if (repeated) builder.remove('page_header', more[0]!.join(' '), `page ${body[stop]!.page + 1}`);
        rows.push(...more.slice(repeated ? 1 : 0));
        stop++;
      }
    } else if (line.cells.length > 1 && at >= tried) {
      while (stop < body.length && body[stop]!.cells.length > 1 && body[stop]!.page === line.page) stop++;
      // What stands right above and below must not be parts of cells that were broken into lines.
      const apart = [body[at - 1], body[stop]].every(
        (near) => near === undefined || near.page !== line.page || near.x < line.x + em,
      );
      rows = apart ? readRows(body.slice(at, stop), line.size) : undefined;
      tried = stop;
    }
    if (rows !== undefined) {
      flush();
      builder.addTable(rows.map((row) => row.map(resolve)));
      before = undefined;
      at = stop - 1;
      continue;
    }
    if (before !== undefined && continues(before, line, measureOf(line))) paragraph = glue(paragraph, line.text);
    else {
      flush();
      paragraph = line.text;
    }
    before = line;
  }
  flush();
  addNotes(builder, notes, noteNumbers, references);
}

function plainNote(line: Line, references: readonly Raised[]): string {
  return line.text.replace(/\ufdd0(\d+)\ufdd1/g, (_match, index: string) => references[Number(index)]?.number ?? '');
}

function startsWithNumber(line: Line, number: string, references: readonly Raised[]): boolean {
  const text = plainNote(line, references).replace(/^[[（(]/, '');
  return text.startsWith(number) && !/^\d/.test(text.slice(number.length));
}

function addNotes(
  builder: ReceivedBuilder,
  notes: readonly Line[],
  numbers: ReadonlyMap<Line, number>,
  references: readonly Raised[],
): void {
  let text = '';
  let before: Line | undefined;
  for (const line of notes) {
    const number = numbers.get(line);
    const plain = plainNote(line, references);
    const starts =
      number !== undefined || before === undefined || before.page !== line.page || /^[①-⑳[（(\d]/.test(plain);
    if (starts) {
      if (text !== '') builder.addLine(text);
      text = number === undefined ? plain : `[^${number}]: ${plain.replace(/^[[（(]?\d+[\])）]?\s*/, '')}`;
    } else text = glue(text, plain);
    before = line;
  }
  if (text !== '') builder.addLine(text);
}
