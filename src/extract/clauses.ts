// Cuts a block into sentences and clauses, as far as sums of money need it.
// It must not look at what the words mean: that is role.ts and recipients.ts.
import { isOneOf, isSpace } from '../notation/text.ts';

/** UTF-16 offsets, end excluded. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch between two marks, with the marks. */
export interface Clause extends Span {
  /** The mark before it; '' at the start of the text. */
  before: string;
  /** The mark after it; '' at the end of the text. */
  after: string;
  /** Number of its sentence, from 0. */
  sentence: number;
  /** Number of its part (up to a semicolon), from 0. */
  part: number;
}

const MARKS = ',;:。!?\n\t';
const SENTENCE_ENDS = '。!?\n';
/** A bracket of official prose is shorter; a longer one is no bracket but damage. */
const BRACKET_REACH = 160;

interface Brackets {
  /** Marks of brackets that hold a figure: what is in them is a clause of its own. */
  opens: Set<number>;
  closes: Set<number>;
  /** Opening to closing mark of all others. */
  plain: Map<number, number>;
}

function readBrackets(text: string, figures: readonly Span[]): Brackets {
  const opens = new Set<number>();
  const closes = new Set<number>();
  const plain = new Map<number, number>();
  const stack: number[] = [];
  let next = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (unit === '(') stack.push(at);
    if (unit !== ')') continue;
    const open = stack.pop();
    if (open === undefined || at - open > BRACKET_REACH) continue;
    while (next > 0 && (figures[next - 1]?.start ?? 0) > open) next -= 1;
    while (next < figures.length && (figures[next]?.start ?? 0) < open) next += 1;
    const figure = figures[next];
    if (figure !== undefined && figure.end <= at) {
      opens.add(open);
      closes.add(at);
    } else plain.set(open, at);
  }
  return { opens, closes, plain };
}

/**
 * Cut a text into clauses at commas, semicolons, colons and full stops, and at brackets that hold a figure.
 * @param text with half-width ASCII.
 * @param figures spans of the sums in it, in order; a bracket without one stays part of its clause.
 * @param values spans of single values, in order: the comma of 1万元以上，低于5万元 ends no clause.
 * @returns every clause, empty ones left out, in order; sentences end at 。！？ and line ends, parts at semicolons too.
 * @example splitClauses('对企业,给予5万元', []).map(({ start, end }) => [start, end]) // [[0, 3], [4, 9]]
 */
export function splitClauses(text: string, figures: readonly Span[], values: readonly Span[] = []): Clause[] {
  const { opens, closes, plain } = readBrackets(text, figures);
  const clauses: Clause[] = [];
  let start = 0;
  let before = '';
  let sentence = 0;
  let part = 0;
  let closed = 0;
  let value = 0;
  const close = (end: number, mark: string): void => {
    // No further than the clause: among thousands of empty cells, each would look at all of them.
    let from = start;
    while (from < end && isSpace(text, from)) from += 1;
    let to = end;
    while (to > from && isSpace(text, to - 1)) to -= 1;
    if (from < to) clauses.push({ start: from, end: to, before, after: mark, sentence, part });
    before = mark;
    start = end + mark.length;
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (unit === '(') closed = Math.max(closed, plain.get(at) ?? 0);
    const mark = opens.has(at) || closes.has(at) || (MARKS.includes(unit) && (at >= closed || unit === '\n'));
    if (!mark) continue;
    while (value < values.length && (values[value]?.end ?? 0) <= at) value += 1;
    if (unit === ',' && (values[value]?.start ?? at) < at) continue;
    // 8:30 and 12,000 hold no mark.
    if (isOneOf(':,', text, at) && isDigit(text, at - 1) && isDigit(text, at + 1)) continue;
    close(at, unit);
    if (SENTENCE_ENDS.includes(unit)) {
      sentence += 1;
      part += 1;
    } else if (unit === ';') part += 1;
  }
  close(text.length, '');
  return clauses;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/**
 * The place in a list of clauses of the one that holds an offset.
 * @returns the index of the last clause that begins at or before `at`; -1 before the first.
 * @example clauseAt(splitClauses('甲,乙', []), 2) // 1
 */
export function clauseAt(clauses: readonly Clause[], at: number): number {
  let low = 0;
  let high = clauses.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

/**
 * The rightmost of some words in a text.
 * @returns where it begins and ends; of words that end at the same place the longest; `undefined` without one.
 * @example lastWord('给予企业奖励', ['给予', '奖励']) // { start: 4, end: 6, word: '奖励' }
 */
export function lastWord(text: string, words: readonly string[]): (Span & { word: string }) | undefined {
  let found: (Span & { word: string }) | undefined;
  for (const word of words) {
    const start = text.lastIndexOf(word);
    if (start < 0) continue;
    const end = start + word.length;
    if (found === undefined || end > found.end || (end === found.end && start < found.start))
      found = { start, end, word };
  }
  return found;
}

/**
 * The leftmost of some words in a text.
 * @returns where it begins and ends; of words that begin at the same place the longest; `undefined` without one.
 * @example firstWord('奖励资金给予企业', ['给予', '奖励']) // { start: 0, end: 2, word: '奖励' }
 */
export function firstWord(text: string, words: readonly string[]): (Span & { word: string }) | undefined {
  let found: (Span & { word: string }) | undefined;
  for (const word of words) {
    const start = text.indexOf(word);
    if (start < 0) continue;
    if (found === undefined || start < found.start || (start === found.start && word.length > found.word.length))
      found = { start, end: start + word.length, word };
  }
  return found;
}
