// Reader for plain text: bytes to characters, characters to the canonical tree of headings and paragraphs.
// It must not change, drop or reorder a character that is not white space: corrections do that, listed one by one.
import type { TextNode } from '../model.ts';
import { parseMarker } from '../notation/outline.ts';
import type { Outcome } from '../problem.ts';

/** Decode bytes strictly; `undefined` when they are not valid in the encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Bytes of a text file as characters: UTF-8 (with or without BOM), UTF-16 with BOM, else GB18030. Line ends become `\n`.
 * @returns the text and the encoding used; `text` is `undefined` when the bytes are valid in none.
 * @example decodeText(new TextEncoder().encode('目标\r\n')) // { text: '目标\n', encoding: 'utf-8' }
 */
export function decodeText(bytes: Uint8Array): { text: string | undefined; encoding: string } {
  const [first, second] = bytes;
  const candidates =
    first === 0xff && second === 0xfe
      ? ['utf-16le']
      : first === 0xfe && second === 0xff
        ? ['utf-16be']
        : ['utf-8', 'gb18030'];
  for (const encoding of candidates) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== undefined && !text.includes('\0')) return { text: text.replace(/\r\n?/g, '\n'), encoding };
  }
  return { text: undefined, encoding: candidates[0]! };
}

const SENTENCE_END = /[。！？；!?;]/;
const TITLE_END =
  /(?:通知|通告|公告|公报|决定|决议|意见|办法|方案|措施|规定|细则|条例|规划|计划|纲要|要点|指南|批复|函)$/;
const BRACKETED_TAIL = /[（(〔[][^（）()〔〕[\]]{1,20}[）)〕\]]$/;
const HEADING_LIMIT = 60;

/** True when a line reads as the title of a document: 关于…的通知, …实施办法（试行）. */
function isTitle(line: string): boolean {
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

/**
 * Turn corrected text into canonical nodes: one for each line that is not blank. A marked line without a sentence is a
 * heading, an unmarked line before the first mark that reads as a title is a title, all else is a paragraph.
 * @returns nodes whose words, white space apart, are those of the text, in order.
 * @example readLines('一、目标\n到2025年达到10万人。')
 * // [{ kind: 'heading', depth: 2, text: '一、目标', line: 0 }, { kind: 'paragraph', depth: 0, text: '到2025年达到10万人。', line: 0 }]
 */
export function readLines(text: string): TextNode[] {
  const nodes: TextNode[] = [];
  let started = false;
  let inAnnexList = false;
  for (const raw of text.split('\n')) {
    const line = tidyLine(raw);
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
    } else {
      nodes.push({ kind: 'paragraph', depth: 0, text: line, line: 0 });
    }
  }
  return nodes;
}

/**
 * Read a plain-text document.
 * @param file name for problems.
 * @returns its characters; a problem and `''` when the bytes are no text.
 */
export function readPlainText(bytes: Uint8Array, file: string): Outcome<string> {
  const { text, encoding } = decodeText(bytes);
  if (text !== undefined) return { value: text, problems: [] };
  return {
    value: '',
    problems: [
      {
        rule: 'import/not-text',
        severity: 'error',
        file,
        line: 1,
        column: 1,
        message: `the file is not text: its bytes are not valid ${encoding === 'utf-8' ? 'UTF-8, UTF-16 or GB18030' : encoding.toUpperCase()}`,
        fix: 'save the document as UTF-8 text and import that',
      },
    ],
  };
}
