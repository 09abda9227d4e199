// Overlapping quotes become nested marks without losing a character.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Mark, markText, type Piece, type Span, wordsOf } from '../../../src/publish/views/policy-text.ts';

const span = (id: string, start: number, end: number, rest: Partial<Span> = {}): Span => ({
  id,
  start,
  end,
  weight: 'stated',
  number: null,
  slot: null,
  note: null,
  label: id,
  ...rest,
});

const marksOf = (pieces: readonly Piece[]): Mark[] =>
  pieces.flatMap((piece) => (piece.kind === 'mark' ? [piece, ...marksOf(piece.pieces)] : []));

/** `给予[a:5万元]` for a mark with the id a; a later piece of a cut quote has no id. */
const draw = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (piece.kind === 'words') return piece.text;
      if (piece.kind === 'reference') return `^${piece.number}`;
      return `[${piece.id ?? '…'}:${draw(piece.pieces)}]`;
    })
    .join('');

describe('markText', () => {
  const text = '对新认定的工作室，给予10万元资金';

  test.each<[name: string, spans: Span[], drawn: string]>([
    ['nothing', [], text],
    ['one quote', [span('a', 9, 14)], '对新认定的工作室，[a:给予10万]元资金'],
    ['nested quotes', [span('in', 9, 11), span('out', 0, 15)], '[out:对新认定的工作室，[in:给予]10万元]资金'],
    ['quotes that touch', [span('a', 0, 2), span('b', 2, 5)], '[a:对新][b:认定的]工作室，给予10万元资金'],
    ['the same words', [span('a', 9, 15), span('b', 9, 15)], '对新认定的工作室，[a:[b:给予10万元]]资金'],
    ['quotes that cross', [span('a', 0, 8), span('b', 5, 15)], '[a:对新认定的[b:工作室]][…:，给予10万元]资金'],
    [
      'three that cross',
      [span('a', 0, 5), span('b', 2, 8), span('c', 4, 17)],
      '[a:对新[b:认定[c:的]]][…:[…:工作室]，给予10万元资金]',
    ],
    ['an empty quote', [span('a', 3, 3)], text],
  ])('%s', (_, spans, drawn) => {
    expect(draw(markText(text, spans))).toBe(drawn);
  });

  test('numbers stand behind the last piece of their quote, in order', () => {
    const noted = (id: string, number: number, start: number, end: number) =>
      span(id, start, end, { number, note: `n-${id}` });
    expect(draw(markText(text, [noted('a', 1, 9, 15), noted('b', 2, 9, 15), noted('c', 3, 12, 17)]))).toBe(
      '对新认定的工作室，[a:[b:给予1[c:0万元]]]^1^2[…:资金]^3',
    );
  });

  test('words lead to the note of the strongest, then the shortest quote', () => {
    const pieces = markText(text, [
      span('wide', 0, 17, { note: 'n-wide' }),
      span('figure', 9, 15, { weight: 'figure', note: 'n-figure' }),
      span('named', 11, 13, { weight: 'named', note: 'n-named' }),
    ]);
    const words = (all: readonly Piece[]): [string, string | null][] =>
      all.flatMap((piece) =>
        piece.kind === 'words'
          ? [[piece.text, piece.note] as [string, string | null]]
          : piece.kind === 'mark'
            ? words(piece.pieces)
            : [],
      );
    expect(words(pieces)).toEqual([
      ['对新认定的工作室，', 'n-wide'],
      ['给予', 'n-figure'],
      ['10', 'n-figure'],
      ['万元', 'n-figure'],
      ['资金', 'n-wide'],
    ]);
  });

  test('words that no record quotes are told apart, punctuation is not', () => {
    expect(markText('甲，乙', [span('a', 0, 1)])).toMatchObject([{ kind: 'mark' }, { text: '，乙', weight: null }]);
    expect(markText('甲，乙', [span('a', 0, 1), span('b', 2, 3)])[1]).toMatchObject({ text: '，', weight: 'plain' });
  });

  test('any quotes: no character is lost, each id stands once, the pieces of a quote are the quote', () => {
    const spans = fc.array(fc.tuple(fc.nat(17), fc.nat(17), fc.constantFrom('figure', 'stated', 'named', 'plain')), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(spans, (drawn) => {
        const all = drawn.map(([a, b, weight], index) =>
          span(`r${index}`, Math.min(a, b), Math.max(a, b), { weight: weight as Span['weight'], slot: index + 1 }),
        );
        const pieces = markText(text, all);
        expect(wordsOf(pieces)).toBe(text);
        const marks = marksOf(pieces);
        for (const { id, start, end, slot } of all) {
          const own = marks.filter((mark) => mark.slot === slot);
          expect(own.map((mark) => wordsOf(mark.pieces)).join('')).toBe(text.slice(start, end));
          expect(own.filter((mark) => mark.id === id)).toHaveLength(start < end ? 1 : 0);
        }
      }),
      { seed: 42 },
    );
  });
});
