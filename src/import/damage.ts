// Finds damage in a text as received and proposes corrections for it: lines broken inside a sentence or title, and
// traces of word processors. A person decides; nothing is changed here.
import { parseMarker } from '../notation/outline.ts';
import type { Correction } from '../types.ts';
import { beginsAnew, endsWhole, isClosedByBracket } from './line-ends.ts';
import type { Hint, Received } from './received.ts';

const CLOSED = /[。！？；：!?;:]["”’」』）)〕\]]*$/;
const TITLE_TAIL = /(?:通知|公告|决定|意见|办法|方案|措施|规定|细则|条例|规划|计划)(?:[（(][^（）()]*[）)])?$/;
const RESIDUE = /\[(?:bookmark|hyperlink|embed|image|comment)\s?[:：][^[\]\n]{0,200}\]/gi;
/** Lines that begin something of their own: a date under a signature, a list of annexes. */
const OWN_LINE =
  /^(?:[\d〇○零一二三四五六七八九十\s]{4,9}年[\d一二三四五六七八九十\s]{1,4}月[\d一二三四五六七八九十\s]{1,4}日$|附\s{0,4}件)/;
const LABEL = /^[\u3007\u3400-\u4dbf\u4e00-\u9fff]{2,8}[：:]/;
/** Units that may be other characters of Chinese; the class of all takes as long to make as a short document to read. */
const RARE = /[^\0-\u2e7f\u3000-\u3004\u3007-\u3020\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]/;
const isLabel = (line: string): boolean =>
  LABEL.test(line) || (RARE.test(line.slice(0, 17)) && /^\p{Script=Han}{2,8}[：:]/u.test(line));
const CONTEXT = 6;

interface Line {
  text: string;
  start: number;
  end: number;
  /** Columns of white space before it. */
  indent: number;
}

function inkedLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const space = raw.length - raw.trimStart().length;
      const indent = columnsOf(raw.slice(0, space));
      lines.push({ text: trimmed, start: start + space, end: start + space + trimmed.length, indent });
    }
    start += raw.length + 1;
  }
  return lines;
}

/** Ordinals of the bracketed markers inside a line, such as （1）…（2）…, in order. */
function inlineOrdinals(line: string): number[] {
  return [...line.matchAll(/[（(]\s*(\d{1,2})\s*[）)]/g)].map((match) => Number(match[1]));
}

function isBroken(line: string, next: string): boolean {
  const marker = parseMarker(next);
  if (marker !== undefined) {
    // A list inside a paragraph that goes on after a page break: the line before holds the marker just before this one.
    return (
      marker.style === 'ar-paren' &&
      parseMarker(line)?.style !== 'ar-paren' &&
      inlineOrdinals(line).at(-1) === marker.ordinal - 1
    );
  }
  if (CLOSED.test(line) || OWN_LINE.test(next) || isLabel(next)) return false;
  if (endsWhole(line) || beginsAnew(next, line)) return false;
  if (/^关于/.test(line) && !TITLE_TAIL.test(line)) return TITLE_TAIL.test(next);
  // Letterheads, titles and signatures are short and have no comma; a broken sentence has one, or is an article's.
  const sentence = /[，、；。,]/.test(line) || parseMarker(line)?.style === 'article';
  return sentence && !TITLE_TAIL.test(line) && line.length >= 20;
}

/** Columns of a line: two for a Chinese character. Nothing past 200 matters. */
function columnsOf(line: string): number {
  let columns = 0;
  for (let at = 0; at < Math.min(line.length, 100); at++) columns += line.charCodeAt(at) < 0x2e80 ? 1 : 2;
  return columns + 2 * Math.max(0, line.length - 100);
}

/**
 * The width at which a text is wrapped by hand, as one copied from pages is: no line is longer, and a quarter of its lines
 * have nearly that width.
 * @returns columns; `undefined` for a text whose paragraphs are lines.
 */
function findWrap(lines: readonly Line[]): number | undefined {
  if (lines.length < 12) return undefined;
  const widths = lines.map(({ text }) => columnsOf(text)).sort((a, b) => a - b);
  // A title or a row of a table may stick out.
  const widest = widths[Math.floor(widths.length * 0.97)]!;
  const full = widths.filter((width) => width >= widest - 4 && width <= widest + 2).length;
  return widest >= 40 && widest <= 120 && full >= lines.length * 0.25 ? widest : undefined;
}

/** A place where the text is damaged: what stands from `start` to `end` does not belong there. Offsets are UTF-16 units. */
interface Damage {
  kind: 'line_break' | 'residue';
  start: number;
  end: number;
  /** The lines around it, within which a correction has to stay. */
  from: number;
  to: number;
}

const REASONS = {
  line_break: { zh: '分页或换行把一句话断成两行', en: 'A page or line break splits one sentence.' },
  residue: {
    zh: '文字处理软件留下的书签标记，不是正文',
    en: 'A bookmark left by a word processor, no part of the text.',
  },
};

function findDamage(text: string, hints: readonly Hint[]): Damage[] {
  const found: Damage[] = [];
  let next = 0;
  // Rows of a table are lines, but no sentences.
  const isInTable = (start: number): boolean => {
    while (next < hints.length && hints[next]!.end < start) next++;
    return hints[next]?.kind === 'table' && hints[next]!.start <= start;
  };
  const lines = inkedLines(text).map((line) => ({ ...line, inTable: isInTable(line.start) }));
  const wrap = findWrap(lines);
  const indented = lines.filter(({ indent }) => indent > 0).length > lines.length * 0.1;
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index]!;
    const after = lines[index + 1]!;
    if (line.inTable || after.inTable) continue;
    const full = wrap !== undefined && columnsOf(line.text) + line.indent >= wrap - 4;
    // Wrapped by hand, a full line goes on in the next one, if that is not set off by space or a mark of its own.
    const wrapped =
      full &&
      text.indexOf('\n', line.end) === text.lastIndexOf('\n', after.start) &&
      (after.indent === 0 || after.indent === line.indent) &&
      !OWN_LINE.test(after.text) &&
      parseMarker(after.text) === undefined &&
      ((!CLOSED.test(line.text) && !isClosedByBracket(line.text)) || (indented && after.indent === 0));
    if (!wrapped && !isBroken(line.text, after.text)) continue;
    found.push({ kind: 'line_break', start: line.end, end: after.start, from: line.start, to: after.end });
  }
  for (const { index: start, 0: match } of text.matchAll(RESIDUE)) {
    found.push({ kind: 'residue', start, end: start + match.length, from: start, to: start + match.length });
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Propose corrections for a text: `line_break` where a line ends inside a sentence or title, `residue` for traces such as
 * `[bookmark: _GoBack]`. The `original` of each takes in as much of its two lines as makes it occur once in the text.
 * @param hints what the format says of the text; rows of its tables are left alone.
 * @returns corrections in the order of the text.
 * @example proposeCorrections('加强组织领导,统筹优化政\n\n策,深化改革。…')[0].corrected // '统筹优化政策,深化改革'
 */
export function proposeCorrections(text: string, hints: readonly Hint[] = []): Correction[] {
  // A text that repeats itself thousands of times would cost the square of its length.
  let looks = 2000;
  return findDamage(text, hints).map(({ kind, start, end, from, to }) => {
    let width = CONTEXT;
    let original = '';
    let corrected = '';
    do {
      const left = Math.max(from, start - width);
      const right = Math.min(to, end + width);
      original = text.slice(left, right);
      corrected = text.slice(left, start) + text.slice(end, right);
      width += CONTEXT;
    } while (width < 200 && looks-- > 0 && text.indexOf(original) !== text.lastIndexOf(original));
    return { kind, original, corrected, reason: { ...REASONS[kind] } };
  });
}

/**
 * Mend the damage for which `proposeCorrections` proposes corrections, all of it in one pass over the text.
 * @returns the document with its lines joined; the argument is left as it is.
 * @example mendDamage({ text: '加强组织领导，统筹优化，深化改革，实施政\n\n策。', hints: [], removed: [] }).text
 * // '加强组织领导，统筹优化，深化改革，实施政策。'
 */
export function mendDamage(received: Received): Received {
  const { text, hints } = received;
  const damages = findDamage(text, hints);
  const parts: string[] = [];
  const cuts: { after: number; total: number }[] = [];
  let at = 0;
  let total = 0;
  for (const { start, end } of damages) {
    if (start < at) continue;
    parts.push(text.slice(at, start));
    total += end - start;
    cuts.push({ after: end, total });
    at = end;
  }
  parts.push(text.slice(at));
  // Hints and cuts are both in order, and no cut lies inside a table.
  let next = 0;
  let shift = 0;
  const moved = hints.map((hint) => {
    for (; next < cuts.length && cuts[next]!.after <= hint.start; next++) shift = cuts[next]!.total;
    return { ...hint, start: hint.start - shift, end: hint.end - shift };
  });
  return { ...received, text: parts.join(''), hints: moved };
}
