// The pieces of a comparison of two wordings, in order, each with both texts as kept.
// It must not decide what is the same: that is matched and cleaned up before.

import type { Side } from './cleanup.ts';
import { foldedSlice } from './fold.ts';
import { matchTokens, type Run } from './longest-common.ts';
import type { Move } from './moves.ts';
import { cutBefore, type TokenText } from './tokens.ts';

/**
 * `same` in all that counts, though each side keeps its own punctuation; `removed` only in a; `added` only in b; `changed` in
 * both, other words; `moved_from` where a sentence stood in a, `moved_to` where it stands in b.
 */
export type PieceKind = 'same' | 'removed' | 'added' | 'changed' | 'moved_from' | 'moved_to';

/** A part of both texts, or of one (the other is '' and its offsets are equal). */
export interface Piece {
  kind: PieceKind;
  /** The words of each text as kept, punctuation and width its own. */
  a: string;
  b: string;
  /** UTF-16 offsets into the two texts, ends excluded. */
  a_start: number;
  a_end: number;
  b_start: number;
  b_end: number;
  /** Of a moved sentence: the same number at both places, from 0. Null for all else. */
  move: number | null;
  /**
   * What changed inside, by characters: of a changed word (培[训→养]), and of a sentence that was moved and changed, where both
   * places have it. Null when nothing in it is the same, or so little that it helps nobody.
   */
  inner: Piece[] | null;
}

/** Characters inside a change are shown when so much of it stayed, in so few parts. */
const MIN_INNER = 0.3;
const MAX_INNER_PIECES = 5;

/** How many characters that count some tokens have. */
function countChars(text: TokenText, start: number, end: number): number {
  let sum = 0;
  for (let token = start; token < end; token += 1) sum += text.ends[token]! - text.starts[token]!;
  return sum;
}

/** Tokens of one text, end excluded. */
interface Range {
  start: number;
  end: number;
}

/** `move` is the number of a moved sentence, -1 for all else. */
interface Span extends Range {
  move: number;
}

class PieceWriter {
  readonly pieces: Piece[] = [];
  private readonly a: TokenText;
  private readonly b: TokenText;
  /** The offsets up to which both texts are written. */
  private aAt: number;
  private bAt: number;

  constructor(a: TokenText, b: TokenText, aStart = 0, bStart = 0) {
    this.a = a;
    this.b = b;
    this.aAt = aStart === 0 ? 0 : cutBefore(a, aStart);
    this.bAt = bStart === 0 ? 0 : cutBefore(b, bStart);
  }

  /** Write up to token `aEnd` of a and `bEnd` of b. Adjacent pieces of one kind without a mark of their own are joined. */
  write(kind: 'same' | 'changed' | 'moved', aEnd: number, bEnd: number, move = -1, inner: Piece[] | null = null): void {
    const a_end = Math.max(this.aAt, cutBefore(this.a, aEnd));
    const b_end = Math.max(this.bAt, cutBefore(this.b, bEnd));
    const a = this.a.folded.text.slice(this.aAt, a_end);
    const b = this.b.folded.text.slice(this.bAt, b_end);
    if (a === '' && b === '') return;
    const own = kind === 'moved' ? (b === '' ? 'moved_from' : 'moved_to') : undefined;
    const plain = kind === 'same' ? 'same' : b === '' ? 'removed' : a === '' ? 'added' : 'changed';
    const last = this.pieces.at(-1);
    if (last !== undefined && kind === 'same' && last.kind === 'same') {
      last.a += a;
      last.b += b;
      last.a_end = a_end;
      last.b_end = b_end;
    } else {
      this.pieces.push({
        kind: own ?? plain,
        a,
        b,
        a_start: this.aAt,
        a_end,
        b_start: this.bAt,
        b_end,
        move: move < 0 ? null : move,
        inner,
      });
    }
    this.aAt = a_end;
    this.bAt = b_end;
  }
}

/** What stayed inside two ranges of tokens, given what is matched in them. */
function writeInner(a: TokenText, b: TokenText, from: Range, to: Range, runs: readonly Run[]): Piece[] {
  const writer = new PieceWriter(a, b, from.start, to.start);
  for (const run of runs) {
    writer.write('changed', run.a, run.b);
    writer.write('same', run.a + run.length, run.b + run.length);
  }
  writer.write('changed', from.end, to.end);
  return writer.pieces;
}

/** What is compared: both sides, the sentences that moved, and the ids of all tokens, below `size`. */
export interface Compared {
  a: Side;
  b: Side;
  moves: readonly Move[];
  idsA: Int32Array;
  idsB: Int32Array;
  size: number;
}

class Composer {
  readonly compared: Compared;
  readonly a: Side;
  readonly b: Side;
  readonly moves: readonly Move[];
  /** Moves in the order of b. */
  readonly movesToB: readonly number[];
  readonly writer: PieceWriter;
  readonly matched: readonly Run[];
  private nextA = 0;
  private nextB = 0;
  private nextRun = 0;

  constructor(compared: Compared, matched: readonly Run[]) {
    const { a, b, moves } = compared;
    this.compared = compared;
    this.a = a;
    this.b = b;
    this.moves = moves;
    this.matched = matched;
    this.movesToB = [...moves.keys()].sort((left, right) => moves[left]!.bStart - moves[right]!.bStart);
    this.writer = new PieceWriter(a.text, b.text);
  }

  /** Tokens from position `start` to `end` of side a with the moved sentences that stand before or among them. */
  private spansA(start: number, end: number): Span[] {
    const { tokens, text } = this.a;
    const limit = end < tokens.length ? tokens[end]! : text.count;
    const spans: Span[] = [];
    let at = start;
    for (; this.nextA < this.moves.length && this.moves[this.nextA]!.aStart < limit; this.nextA += 1) {
      const { aStart, aEnd } = this.moves[this.nextA]!;
      at = pushSpan(spans, tokens, at, end, aStart);
      spans.push({ start: aStart, end: aEnd, move: this.nextA });
    }
    pushSpan(spans, tokens, at, end, limit);
    return spans;
  }

  private spansB(start: number, end: number): Span[] {
    const { tokens, text } = this.b;
    const limit = end < tokens.length ? tokens[end]! : text.count;
    const spans: Span[] = [];
    let at = start;
    for (; this.nextB < this.moves.length; this.nextB += 1) {
      const move = this.movesToB[this.nextB]!;
      const { bStart, bEnd } = this.moves[move]!;
      if (bStart >= limit) break;
      at = pushSpan(spans, tokens, at, end, bStart);
      spans.push({ start: bStart, end: bEnd, move });
    }
    pushSpan(spans, tokens, at, end, limit);
    return spans;
  }

  private writeMoved(span: Span, fromA: boolean, otherEnd: number): number {
    const { aStart, aEnd, bStart, bEnd, exact } = this.moves[span.move]!;
    const inner = exact ? null : this.innerOfMove({ start: aStart, end: aEnd }, { start: bStart, end: bEnd });
    if (fromA) this.writer.write('moved', span.end, otherEnd, span.move, inner);
    else this.writer.write('moved', otherEnd, span.end, span.move, inner);
    return span.end;
  }

  private innerOfMove(from: Range, to: Range): Piece[] | null {
    const { idsA, idsB, size } = this.compared;
    const matched = matchTokens(idsA.subarray(from.start, from.end), idsB.subarray(to.start, to.end), size);
    const runs = matched.map((run) => ({ a: run.a + from.start, b: run.b + to.start, length: run.length }));
    return writeInner(this.a.text, this.b.text, from, to, runs);
  }

  /** A change: positions up to `aEnd` and `bEnd` that are not the same, from where the last one ended. */
  change(aStart: number, aEnd: number, bStart: number, bEnd: number): void {
    const left = this.spansA(aStart, aEnd);
    const right = this.spansB(bStart, bEnd);
    let aToken = left[0]?.start ?? (aEnd < this.a.tokens.length ? this.a.tokens[aEnd]! : this.a.text.count);
    let bToken = right[0]?.start ?? (bEnd < this.b.tokens.length ? this.b.tokens[bEnd]! : this.b.text.count);
    const whole = left.length === 1 && right.length === 1;
    while (left.length > 0 || right.length > 0) {
      while (left[0] !== undefined && left[0].move >= 0) aToken = this.writeMoved(left.shift()!, true, bToken);
      while (right[0] !== undefined && right[0].move >= 0) bToken = this.writeMoved(right.shift()!, false, aToken);
      const from = left.shift();
      const to = right.shift();
      if (from === undefined && to === undefined) continue;
      aToken = from?.end ?? aToken;
      bToken = to?.end ?? bToken;
      const inner =
        whole && from !== undefined && to !== undefined ? this.innerOf(from, to, aStart, aEnd, bStart, bEnd) : null;
      const same = from !== undefined && to !== undefined && this.readsSame(from, to);
      this.writer.write(same ? 'same' : 'changed', aToken, bToken, -1, same ? null : inner);
    }
  }

  /** Punctuation alone can cut numbers differently (2.项目, 2项目): no difference to a reader. */
  private readsSame(from: Range, to: Range): boolean {
    const slice = ({ folded, starts, ends }: TokenText, { start, end }: Range) =>
      foldedSlice(folded, starts[start], ends[end - 1]);
    const size = ({ starts, ends }: TokenText, { start, end }: Range) => ends[end - 1]! - starts[start]!;
    return size(this.a.text, from) === size(this.b.text, to) && slice(this.a.text, from) === slice(this.b.text, to);
  }

  /** The characters that stayed inside a change, from the match before it was cleaned up. */
  private innerOf(from: Range, to: Range, a0: number, a1: number, b0: number, b1: number): Piece[] | null {
    const { matched } = this;
    while (this.nextRun < matched.length && matched[this.nextRun]!.a + matched[this.nextRun]!.length <= a0)
      this.nextRun += 1;
    const runs: Run[] = [];
    for (let index = this.nextRun; index < matched.length && matched[index]!.a < a1; index += 1) {
      const run = matched[index]!;
      const skip = Math.max(0, a0 - run.a, b0 - run.b);
      const end = Math.min(run.length, a1 - run.a, b1 - run.b);
      if (skip < end)
        runs.push({ a: this.a.tokens[run.a + skip]!, b: this.b.tokens[run.b + skip]!, length: end - skip });
    }
    const common = runs.reduce((sum, run) => sum + countChars(this.a.text, run.a, run.a + run.length), 0);
    const size = Math.max(this.a.chars[a1]! - this.a.chars[a0]!, this.b.chars[b1]! - this.b.chars[b0]!);
    if (common === 0 || common < MIN_INNER * size) return null;
    const pieces = writeInner(this.a.text, this.b.text, from, to, runs);
    return pieces.length > MAX_INNER_PIECES ? null : pieces;
  }

  /** A match of `length` positions; a moved sentence that stands in it on one side is written where it stands. */
  same(aStart: number, bStart: number, length: number): void {
    let aAt = aStart;
    let bAt = bStart;
    const end = aStart + length;
    while (aAt < end) {
      const aMove = this.moves[this.nextA];
      const bMove = this.moves[this.movesToB[this.nextB] ?? -1];
      const stop = aMove === undefined ? end : firstFrom(this.a.tokens, aAt, end, aMove.aStart);
      const bStop = bStart + length;
      const stopB = bMove === undefined ? bStop : firstFrom(this.b.tokens, bAt, bStop, bMove.bStart);
      const step = Math.min(stop - aAt, stopB - bAt);
      if (step > 0) {
        this.writer.write('same', this.a.tokens[aAt + step - 1]! + 1, this.b.tokens[bAt + step - 1]! + 1);
        aAt += step;
        bAt += step;
        if (aAt === end) break;
      }
      this.change(aAt, aAt, bAt, bAt);
    }
  }
}

/** The first position from `start` on whose token stands at or after `token`; `end` when none before it does. */
function firstFrom(tokens: Int32Array, start: number, end: number, token: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[middle]! < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Add the tokens of positions `at` to `end` that stand before token `limit`; the position reached. */
function pushSpan(spans: Span[], tokens: Int32Array, at: number, end: number, limit: number): number {
  const next = firstFrom(tokens, at, end, limit);
  if (next > at) spans.push({ start: tokens[at]!, end: tokens[next - 1]! + 1, move: -1 });
  return next;
}

/**
 * Write the pieces of a whole comparison.
 * @param matched all that is the same by position, @param shown the part of it that is worth showing, both in order.
 * @returns pieces that make up both texts exactly.
 * @example writePieces(compared, matched, cleanRuns(matched, compared.a, compared.b))
 */
export function writePieces(compared: Compared, matched: readonly Run[], shown: readonly Run[]): Piece[] {
  const { a, b } = compared;
  const composer = new Composer(compared, matched);
  let aAt = 0;
  let bAt = 0;
  for (const run of [...shown, { a: a.tokens.length, b: b.tokens.length, length: 0 }]) {
    composer.change(aAt, run.a, bAt, run.b);
    composer.same(run.a, run.b, run.length);
    aAt = run.a + run.length;
    bAt = run.b + run.length;
  }
  return composer.writer.pieces;
}

/**
 * Two whole texts as one piece.
 * @returns a piece that is `same` or not; none when both texts are empty.
 * @example writeWhole(tokenizeWording('（一）'), tokenizeWording('一、'), true)[0].kind // 'same'
 */
export function writeWhole(a: TokenText, b: TokenText, same: boolean): Piece[] {
  const writer = new PieceWriter(a, b);
  writer.write(same ? 'same' : 'changed', a.count, b.count);
  return writer.pieces;
}
