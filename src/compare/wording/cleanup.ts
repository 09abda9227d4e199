// Makes a match of tokens one that a person can read: whole words, no islands of a character or two, ends at punctuation.
// It must not match anything anew: it only gives up or shifts what was matched.

import { GAP } from './fold.ts';
import type { Run } from './longest-common.ts';
import { gapBefore, type TokenText } from './tokens.ts';

/** One side of a comparison without the sentences that moved. Positions are indexes into `tokens`. */
export interface Side {
  text: TokenText;
  /** Token of each position. */
  tokens: Int32Array;
  ids: Int32Array;
  /** Characters that count before each position; one more entry for the end. */
  chars: Int32Array;
}

/** A match of at most so many characters between two changes is chance. */
const ISLAND = 2;
/** Longer ones, up to this, are chance when the changes on both sides of them are at least as long. */
const SMALL_ISLAND = 12;
/** A word of more tokens than this is none. */
const MAX_WORD = 6;
/** Tokens on either side that are looked at for words. */
const MAX_CLAUSE = 24;
/** How far an insertion or deletion is shifted to end at punctuation. */
const MAX_SHIFT = 200;
const MAX_WORD_SHIFT = 8;

/** What Intl.Segmenter says of a text, asked only around the places where texts differ. */
class Words {
  readonly side: Side;
  /** The clause that was read last: its tokens, and its words. */
  private first = 0;
  private last = 0;
  private clause: Intl.Segments | undefined;
  private readonly known = new Map<number, { back: number; forward: number }>();

  constructor(side: Side) {
    this.side = side;
  }

  /** Tokens from the start of the word to a position inside it, and from there to its end; zeros at its edges. */
  around(position: number): { back: number; forward: number } {
    let found = this.known.get(position);
    if (found === undefined) {
      found = this.look(position);
      this.known.set(position, found);
    }
    return found;
  }

  private look(position: number): { back: number; forward: number } {
    const { text, tokens } = this.side;
    const edge = { back: 0, forward: 0 };
    if (segmenter === undefined || position <= 0 || position >= tokens.length) return edge;
    const token = tokens[position]!;
    if (tokens[position - 1] !== token - 1 || gapBefore(text, token) >= GAP.mark) return edge;
    const { folded, starts, ends } = text;
    if (ends[token]! - starts[token]! > 1 || ends[token - 1]! - starts[token - 1]! > 1) return edge;
    if (token <= this.first || token >= this.last) this.readClause(token);
    const { first, last } = this;
    const origin = folded.from[starts[first]!]!;
    const offset = folded.from[starts[token]!]! - origin;
    const word = this.clause?.containing(offset);
    if (word === undefined || word.index >= offset) return edge;
    const end = word.index + word.segment.length;
    let back = 0;
    while (folded.to[ends[token - back - 1]! - 1]! - origin > word.index && token - back - 1 >= first) back += 1;
    let forward = 0;
    while (token + forward < last && folded.from[starts[token + forward]!]! - origin < end) forward += 1;
    return back + forward > MAX_WORD ? edge : { back, forward };
  }

  /** A clause is all that words depend on, and asking for it costs the same however long the text is. */
  private readClause(token: number): void {
    const { text } = this.side;
    const { folded, starts, ends, count } = text;
    let first = token - 1;
    while (first > token - MAX_CLAUSE && first > 0 && gapBefore(text, first) < GAP.mark) first -= 1;
    let last = token + 1;
    while (last < token + MAX_CLAUSE && last < count && gapBefore(text, last) < GAP.mark) last += 1;
    this.first = first;
    this.last = last;
    this.clause = segmenter?.segment(folded.text.slice(folded.from[starts[first]!]!, folded.to[ends[last - 1]! - 1]));
  }
}

/** Absent in an old browser: then a change may begin inside a word. */
const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/** Words between two marks are a clause that stayed, not chance. */
function isClause({ text, tokens }: Side, position: number, { length }: Run): boolean {
  const end = position + length;
  const closed = end >= tokens.length || gapBefore(text, tokens[end]!) >= GAP.mark;
  return closed && gapBefore(text, tokens[position]!) >= GAP.mark;
}

function isIsland(run: Run, before: Run | undefined, after: Run, a: Side, b: Side): boolean {
  const size = a.chars[run.a + run.length]! - a.chars[run.a]!;
  if (size > SMALL_ISLAND) return false;
  const leftA = a.chars[run.a]! - a.chars[before === undefined ? 0 : before.a + before.length]!;
  const leftB = b.chars[run.b]! - b.chars[before === undefined ? 0 : before.b + before.length]!;
  const rightA = a.chars[after.a]! - a.chars[run.a + run.length]!;
  const rightB = b.chars[after.b]! - b.chars[run.b + run.length]!;
  const left = Math.max(leftA, leftB);
  const right = Math.max(rightA, rightB);
  if (left === 0 || right === 0) return false;
  return size <= ISLAND || (size <= Math.min(left, right) && !(isClause(a, run.a, run) && isClause(b, run.b, run)));
}

function dropIslands(runs: readonly Run[], a: Side, b: Side): Run[] {
  const kept: Run[] = [];
  const end = { a: a.tokens.length, b: b.tokens.length, length: 0 };
  for (const run of [...runs, end]) {
    if (run.length === 0 && run !== end) continue;
    kept.push(run);
    // Without the one before the last, the change before it grows, and may make an island of the next one back.
    while (kept.length > 1 && isIsland(kept.at(-2)!, kept.at(-3), run, a, b)) kept.splice(-2, 1);
  }
  return kept.slice(0, -1);
}

/** A match that begins or ends one token early because of an island that is gone is drawn out again. */
function growRuns(runs: Run[], a: Side, b: Side): void {
  for (let index = 0; index <= runs.length; index += 1) {
    const before = runs[index - 1];
    const after = runs[index];
    const aEnd = after?.a ?? a.tokens.length;
    const bEnd = after?.b ?? b.tokens.length;
    if (before !== undefined) {
      let aAt = before.a + before.length;
      let bAt = before.b + before.length;
      for (; aAt < aEnd && bAt < bEnd && a.ids[aAt] === b.ids[bAt]; aAt += 1, bAt += 1) before.length += 1;
    }
    if (after === undefined) continue;
    const aFrom = before === undefined ? 0 : before.a + before.length;
    const bFrom = before === undefined ? 0 : before.b + before.length;
    while (after.a > aFrom && after.b > bFrom && a.ids[after.a - 1] === b.ids[after.b - 1]) {
      after.a -= 1;
      after.b -= 1;
      after.length += 1;
    }
  }
}

/** How well an insertion or deletion is cut out that begins at `start` and ends before `end` of `side`. */
function cutScore(side: Side, start: number, end: number): number {
  const gapAt = (position: number) =>
    position <= 0 || position >= side.tokens.length ? GAP.sentence : gapBefore(side.text, side.tokens[position]!);
  const mark = (position: number) => Math.max(0, gapAt(position) - GAP.space);
  return mark(start) + mark(end);
}

/** 甲乙[+丙乙+]丁 and 甲[+乙丙+]乙丁 say the same; the one that keeps sentences, clauses and words whole is shown. */
function shiftChange(before: Run | undefined, after: Run | undefined, side: Side, words: Words, own: 'a' | 'b'): void {
  const start = before === undefined ? 0 : before[own] + before.length;
  const end = after === undefined ? side.tokens.length : after[own];
  // A run that would be used up parts two changes; only at the start and end of the texts there is nothing to part.
  const isFirst = before !== undefined && before.a === 0 && before.b === 0;
  const room = before === undefined || after === undefined ? 0 : before.length - (isFirst ? 0 : 1);
  let most = 0;
  while (most < Math.min(room, MAX_SHIFT) && side.ids[start - most - 1] === side.ids[end - most - 1]) most += 1;
  if (most === 0 || before === undefined || after === undefined) return;
  let best = 0;
  let bestScore = -1;
  for (let shift = 0; shift <= most; shift += 1) {
    let score = 4 * cutScore(side, start - shift, end - shift);
    if (shift <= MAX_WORD_SHIFT && score === 0)
      score += (words.around(start - shift).back === 0 ? 1 : 0) + (words.around(end - shift).back === 0 ? 1 : 0);
    if (score > bestScore) {
      best = shift;
      bestScore = score;
    }
  }
  before.length -= best;
  after.a -= best;
  after.b -= best;
  after.length += best;
}

function shiftChanges(runs: Run[], a: Side, b: Side, wordsA: Words, wordsB: Words): void {
  for (let index = 1; index < runs.length; index += 1) {
    const before = runs[index - 1]!;
    const after = runs[index]!;
    if (before.a + before.length === after.a) shiftChange(before, after, b, wordsB, 'b');
    else if (before.b + before.length === after.b) shiftChange(before, after, a, wordsA, 'a');
  }
}

/** Give up the ends of matches that stand inside a word of either side. */
function snapToWords(runs: Run[], wordsA: Words, wordsB: Words): void {
  for (let index = 0; index <= runs.length; index += 1) {
    const before = runs[index - 1];
    const after = runs[index];
    for (let turn = 0; turn < 3; turn += 1) {
      let given = 0;
      if (before !== undefined) {
        const aAt = before.a + before.length;
        const bAt = before.b + before.length;
        const take = Math.min(before.length, Math.max(wordsA.around(aAt).back, wordsB.around(bAt).back));
        before.length -= take;
        given += take;
      }
      if (after !== undefined) {
        const take = Math.min(after.length, Math.max(wordsA.around(after.a).forward, wordsB.around(after.b).forward));
        after.a += take;
        after.b += take;
        after.length -= take;
        given += take;
      }
      if (given === 0) break;
    }
  }
}

/**
 * Clean a match up for reading.
 * @param runs as matchTokens gives them for `a.ids` and `b.ids`; they are left as they are.
 * @returns runs in order, none empty: between two changes no match of one or two characters, nor one of up to 12 that is
 *   shorter than both and no clause of its own; changes made of whole words, and insertions and deletions of whole clauses where they can be.
 * @example cleanRuns(matchTokens(a.ids, b.ids, size), a, b)
 */
export function cleanRuns(runs: readonly Run[], a: Side, b: Side): Run[] {
  const wordsA = new Words(a);
  const wordsB = new Words(b);
  const kept = dropIslands(
    runs.map((run) => ({ ...run })),
    a,
    b,
  );
  growRuns(kept, a, b);
  shiftChanges(kept, a, b, wordsA, wordsB);
  snapToWords(kept, wordsA, wordsB);
  return dropIslands(kept, a, b);
}
