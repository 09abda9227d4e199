// The words of a block with every quote marked in place: overlapping spans become properly nested marks.
// It must not change, drop or repeat a character of the block.
import { spanRuns, type TitleWord } from './title-words.ts';

/**
 * How strongly a quote shows: a figure, something stated, something only named, a key sentence (full ink, no rule), or
 * the printed title of a measure.
 */
export type Weight = 'figure' | 'stated' | 'named' | 'plain' | 'title';

/** A quote to mark. */
export interface Span {
  /** Anchor of the quote, unique in the page. */
  id: string;
  /** UTF-16 offsets in the block, end excluded. */
  start: number;
  end: number;
  weight: Weight;
  /** Number of its note; null for quotes without a numbered note. */
  number: number | null;
  /** Place among the numbered notes of the block, from 1: ties the pieces of a quote and its note together in the style sheet. */
  slot: number | null;
  /** Anchor of its note; null when it has none. */
  note: string | null;
  /** What the note says in a few words, for readers who hear the page. */
  label: string;
}

/** Words without a mark of their own. */
export interface Words {
  kind: 'words';
  text: string;
  /** The text cut around what no line may end in. */
  runs: TitleWord[];
  /** Weight of the quote that they belong to first of all; null when no record quotes them. */
  weight: Weight | null;
  /** Anchor of the note that a click on them leads to; null when none does. */
  note: string | null;
  /** True when a number behind the words is a link to the same note, so that the keyboard need not stop twice. */
  numbered: boolean;
}

/** A link to a numbered note, behind the words of its quote. */
export interface Reference {
  kind: 'reference';
  number: number;
  note: string;
  slot: number | null;
  label: string;
  /** True when the words before it are the link and carry the number: then nothing more is to be shown. */
  carried: boolean;
  /** As of a mark. */
  counted: boolean;
}

/** Marked words. */
export interface Mark {
  kind: 'mark';
  /** Null on the later pieces of a quote that another one cuts in two. */
  id: string | null;
  slot: number | null;
  weight: Weight;
  /** Note that its words lead to; null when they are no link, because a mark inside is one or a number behind them. */
  link: string | null;
  /** Number that the words carry at their end; null when none. */
  number: number | null;
  /** True when the number is the count of the numbers up to it: the style sheet counts, and need not be told. */
  counted: boolean;
  /** True for a piece of a quote that another one cuts in two. */
  cut: boolean;
  pieces: Piece[];
}

export type Piece = Words | Mark | Reference;

const ORDER: readonly Weight[] = ['title', 'plain', 'named', 'stated', 'figure'];

interface Part extends Span {
  /** False for the piece of a cut quote that follows another. */
  first: boolean;
  last: boolean;
}

// Wider quotes are outside, figures inside: the innermost mark is what a reader sees.
function byNesting(a: Part, b: Part): number {
  return (
    a.start - b.start ||
    b.end - a.end ||
    ORDER.indexOf(a.weight) - ORDER.indexOf(b.weight) ||
    (a.number ?? 0) - (b.number ?? 0)
  );
}

const PUNCTUATION_ONLY = /^[\p{P}\s]*$/u;

// What words show and where a click leads: the strongest quote, of equals the shortest.
function leadingSpan(above: readonly Part[]): Part | undefined {
  return above.toSorted(
    (a, b) => ORDER.indexOf(b.weight) - ORDER.indexOf(a.weight) || a.end - a.start - (b.end - b.start),
  )[0];
}

function wordsBetween(text: string, start: number, end: number, above: readonly Part[]): Words[] {
  if (start >= end) return [];
  const words = text.slice(start, end);
  const leading = leadingSpan(above);
  return [
    {
      kind: 'words',
      text: words,
      runs: spanRuns(words),
      // A comma between two quotes is not left out by the coding.
      weight: leading?.weight ?? (PUNCTUATION_ONLY.test(words) ? 'plain' : null),
      note: leading?.note ?? null,
      numbered: leading?.number != null,
    },
  ];
}

function referencesAt(end: number, parts: readonly Part[]): Reference[] {
  return parts
    .flatMap((part) =>
      part.last && part.end === end && part.number !== null && part.note !== null
        ? [
            {
              kind: 'reference' as const,
              number: part.number,
              note: part.note,
              slot: part.slot,
              label: part.label,
              carried: false,
              counted: false,
            },
          ]
        : [],
    )
    .sort((a, b) => a.number - b.number);
}

// Words without marks inside are the link to their note and carry its number: no second link behind them.
function carryNumber(mark: Mark, reference: Reference | undefined): void {
  if (reference === undefined) return;
  let last = mark;
  for (let piece = last.pieces.at(-1); piece?.kind === 'mark'; piece = last.pieces.at(-1)) last = piece;
  if (last.slot !== reference.slot || last.slot === null || last.pieces.length !== 1) return;
  last.link = reference.note;
  last.number = reference.number;
  reference.carried = true;
}

function nest(text: string, start: number, end: number, spans: readonly Part[], above: readonly Part[]): Piece[] {
  const pieces: Piece[] = [];
  const queue = [...spans].sort(byNesting);
  let at = start;
  for (let span = queue.shift(); span !== undefined; span = queue.shift()) {
    pieces.push(...wordsBetween(text, at, span.start, above));
    const { end: edge } = span;
    const inner: Part[] = [];
    while (queue[0] !== undefined && queue[0].start < edge) {
      const next = queue.shift()!;
      inner.push(next.end <= edge ? next : { ...next, end: edge, last: false });
      if (next.end > edge) queue.push({ ...next, start: edge, first: false });
    }
    queue.sort(byNesting);
    // Numbers stand behind the outermost quote that ends here, so that those of the same words come in order.
    const references = edge < end || above.length === 0 ? referencesAt(edge, [span, ...inner]) : [];
    const mark: Mark = {
      kind: 'mark',
      id: span.first ? span.id : null,
      slot: span.slot,
      weight: span.weight,
      link: inner.length === 0 && span.number === null ? span.note : null,
      number: null,
      counted: false,
      cut: !(span.first && span.last),
      pieces: nest(text, span.start, edge, inner, [...above, span]),
    };
    pieces.push(mark, ...references);
    carryNumber(mark, references[0]);
    at = edge;
  }
  pieces.push(...wordsBetween(text, at, end, above));
  return pieces;
}

/**
 * Mark every quote in a text.
 * @param spans quotes in any order; they may nest, cross, or be the same words.
 * @returns nested pieces whose words, joined, are the text. Of two quotes that cross, the later one is cut where the
 *   earlier one ends; only its first piece carries the id. Quotes of no length are left out.
 * @example markText('给予5万元', [{ id: 'studio-grant', start: 2, end: 5, … }]) // words 给予, mark 5万元
 */
export function markText(text: string, spans: readonly Span[]): Piece[] {
  const parts = spans.filter(({ start, end }) => start < end).map((span) => ({ ...span, first: true, last: true }));
  return nest(text, 0, text.length, parts, []);
}

/**
 * Tell every number that stands where a count would put it.
 * @param pieces of all blocks of a document in order; changed in place.
 */
export function countNumbers(pieces: readonly Piece[]): void {
  let count = 0;
  const visit = (list: readonly Piece[]) => {
    for (const piece of list) {
      if (piece.kind === 'mark') visit(piece.pieces);
      if ((piece.kind === 'mark' && piece.number !== null) || (piece.kind === 'reference' && !piece.carried))
        piece.counted = piece.number === ++count;
    }
  };
  visit(pieces);
}

/** The words of pieces, joined. */
export function wordsOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.kind === 'words' ? piece.text : piece.kind === 'mark' ? wordsOf(piece.pieces) : ''))
    .join('');
}
