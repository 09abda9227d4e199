// Reader for plain text: bytes to characters, characters to the canonical tree of headings and paragraphs.
// It must not change, drop or reorder a character that is not white space, the lines around cells of a table apart:
// corrections do that, listed one by one.
import type { TextNode } from '../model.ts';
import { parseMarker } from '../notation/outline.ts';
import type { Outcome } from '../problem.ts';
import { type Hint, type Received, refuse } from './received.ts';
import { ReceivedBuilder } from './received-builder.ts';
import { addTypedText } from './typed-tables.ts';

/** Decode bytes strictly; `undefined` when they are not valid in the encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How many of the bytes at even and at odd places are zero: in UTF-16 those of one parity, for every line end at least. */
function zerosByParity(bytes: Uint8Array): [even: number, odd: number] {
  const zeros: [number, number] = [0, 0];
  const length = Math.min(bytes.length, 65_536);
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  return zeros;
}

/**
 * Bytes of a text file as characters: UTF-8 and UTF-16 with or without BOM, else GB18030. Line ends become `\n`. UTF-16
 * without BOM is known by the zero bytes of its line ends and digits.
 * @returns the text and the encoding used; `text` is `undefined` when the bytes are valid in none.
 * @example decodeText(new TextEncoder().encode('目标\r\n')) // { text: '目标\n', encoding: 'utf-8' }
 */
export function decodeText(bytes: Uint8Array): { text: string | undefined; encoding: string } {
  const [first, second] = bytes;
  const [even, odd] = zerosByParity(bytes);
  const candidates =
    first === 0xff && second === 0xfe
      ? ['utf-16le']
      : first === 0xfe && second === 0xff
        ? ['utf-16be']
        : even + odd === 0
          ? ['utf-8', 'gb18030']
          : odd > even * 4
            ? ['utf-16le']
            : even > odd * 4
              ? ['utf-16be']
              : ['utf-8'];
  for (const encoding of candidates) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== undefined && !text.includes('\0')) return { text: text.replace(/\r\n?/g, '\n'), encoding };
  }
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return { text: undefined, encoding: marked ? candidates[0]! : 'utf-8' };
}

const SENTENCE_END = /[。！？；!?;]/;
const TITLE_END =
  /(?:通知|通告|公告|公报|决定|决议|意见|办法|方案|措施|规定|细则|条例|规划|计划|纲要|要点|指南|批复|函)$/;
const BRACKETED_TAIL = /[（(〔[][^（）()〔〕[\]]{1,20}[）)〕\]]$/;
const HEADING_LIMIT = 60;

/**
 * True when a line reads as the title of a document.
 * @example isTitle("某市人才实施办法（试行）") // true
 */
export function isTitle(line: string): boolean {
  if (line.length > 120 || SENTENCE_END.test(line) || /[:：]$/.test(line)) return false;
  return TITLE_END.test(line) || TITLE_END.test(line.replace(BRACKETED_TAIL, '').trimEnd());
}

const DEPTH: Readonly<Record<string, number>> = {
  chapter: 2,
  section: 3,
  'cn-comma': 2,
  'cn-paren': 3,
  'ar-dot': 4,
  'ar-comma': 4,
  'ar-paren': 5,
};

/** Collapse white space inside a line as Markdown does; U+3000 inside a line is the author's and stays. */
function tidyLine(line: string): string {
  return line.replace(/[ \t\v\f]+/g, ' ').trim();
}

/** A table of the text, with rows of the same number of cells; none when no cell has a character. */
function readTable(text: string): TextNode[] {
  const rows = text.split('\n').map((row) => row.split('\t').map(tidyLine));
  const inked = rows.filter((row) => row.some((cell) => cell !== ''));
  const width = inked.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return [];
  const padded = inked.map((row) => [...row, ...new Array<string>(width - row.length).fill('')].join('\t'));
  return [{ kind: 'table', depth: 0, text: padded.join('\n'), line: 0 }];
}

/** True when the format calls an unmarked line a heading and it reads as one. */
function isHintedHeading(line: string, depth: number): boolean {
  return depth > 0 && line.length <= HEADING_LIMIT && !SENTENCE_END.test(line) && !/[:：，,、]$/.test(line);
}

/**
 * Turn corrected text into canonical nodes: one for each line that is not blank, and one for each table. A marked line
 * without a sentence is a heading, an unmarked line before the first mark that reads as a title is a title, an unmarked
 * line that the format calls a heading is one when it reads so, all else is a paragraph.
 * @param hints what the format says of stretches of the text, in order.
 * @returns nodes whose words, white space apart, are those of the text, in order.
 * @example readLines('一、目标\n到2025年达到10万人。')
 * // [{ kind: 'heading', depth: 2, text: '一、目标', line: 0 }, { kind: 'paragraph', depth: 0, text: '到2025年达到10万人。', line: 0 }]
 */
export function readLines(text: string, hints: readonly Hint[] = []): TextNode[] {
  const nodes: TextNode[] = [];
  let started = false;
  let inAnnexList = false;
  let next = 0;
  for (let start = 0; start <= text.length; ) {
    while (next < hints.length && hints[next]!.end < start) next++;
    const hint = hints[next];
    if (hint?.kind === 'table' && hint.start <= start) {
      nodes.push(...readTable(text.slice(start, hint.end)));
      start = hint.end + 1;
      next++;
      continue;
    }
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
    const line = tidyLine(text.slice(start, end));
    const hinted = hint !== undefined && hint.kind === 'heading' && hint.start <= start ? hint.depth : 0;
    start = end + 1;
    if (line === '') continue;
    const marker = parseMarker(line);
    if (marker !== undefined) started = true;
    const depth = marker === undefined ? 0 : (DEPTH[marker.style] ?? 0);
    // The entries of 附件：1、… 2、… are no headings of the body.
    inAnnexList = /^附\s*件/.test(line) || (inAnnexList && marker?.style.startsWith('ar-') === true);
    const rest = marker === undefined ? line : line.slice(marker.length);
    if (
      depth > 0 &&
      !inAnnexList &&
      rest.length <= HEADING_LIMIT &&
      !SENTENCE_END.test(rest) &&
      !/[:：，,]$/.test(rest)
    ) {
      nodes.push({ kind: 'heading', depth, text: line, line: 0 });
    } else if (!started && isTitle(line)) {
      nodes.push({ kind: 'heading', depth: 1, text: line, line: 0 });
    } else if (marker === undefined && isHintedHeading(line, hinted)) {
      nodes.push({ kind: 'heading', depth: started ? Math.max(2, hinted) : hinted, text: line, line: 0 });
    } else {
      nodes.push({ kind: 'paragraph', depth: 0, text: line, line: 0 });
    }
  }
  return nodes;
}

/**
 * Read the characters of a text file, whatever they mean.
 * @param file name for problems.
 * @param add how its text becomes lines and tables.
 * @returns its characters; a problem and no text when the bytes are no text.
 */
export function readCharacters(
  bytes: Uint8Array,
  file: string,
  add: (builder: ReceivedBuilder, text: string) => void = (builder, text) => builder.addLine(text),
): Outcome<Received> {
  const { text, encoding } = decodeText(bytes);
  if (text === undefined) {
    return refuse(
      file,
      'import/not-text',
      `the file is not text: its bytes are not valid ${encoding === 'utf-8' ? 'UTF-8, UTF-16 or GB18030' : encoding.toUpperCase()}`,
      'save the document as UTF-8 text and import that',
    );
  }
  const builder = new ReceivedBuilder(file);
  add(builder, text);
  return builder.finish();
}

/**
 * Read a plain-text document, with the tables typed in it.
 * @param file name for problems.
 * @returns its characters; a problem and no text when the bytes are no text.
 */
export function readPlainText(bytes: Uint8Array, file: string): Outcome<Received> {
  return readCharacters(bytes, file, (builder, text) => addTypedText(builder, text.split('\n')));
}
