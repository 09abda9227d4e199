// How spans of an ordered vocabulary stand to each other, and which notes two sums give.
import { describe, expect, test } from 'vitest';
import { type FacetRelation, type FacetValue, relateSpans, spanOf } from '../../../src/compare/changes/facets.ts';

const RANKS = ['first', 'second', 'third', 'merit'];
const span = (from: string, to = from): FacetValue => ({ from, to });

describe('spans', () => {
  test.each<[FacetValue | null, FacetValue | null, FacetRelation | 'same']>([
    [span('first'), span('first'), 'same'],
    [span('first', 'third'), span('second'), 'narrower'],
    [span('second'), span('first', 'third'), 'wider'],
    [span('first', 'second'), span('second', 'third'), 'overlaps'],
    [span('first', 'third'), span('merit'), 'differs'],
    [span('first'), null, 'wider'],
    [null, span('first'), 'narrower'],
    [null, null, 'same'],
    [span('first'), span('no_such_rank'), 'differs'],
  ])('%j, %j: %s', (a, b, relation) => {
    expect(relateSpans(RANKS, a, b)).toBe(relation);
  });

  test('without an order only equals meet', () => {
    expect(relateSpans(undefined, span('class_1'), span('class_1'))).toBe('same');
    expect(relateSpans(undefined, span('class_1'), span('class_2'))).toBe('differs');
  });

  test('one end that is not stated is the other', () => {
    expect([spanOf('first', undefined), spanOf(undefined, 'third'), spanOf(undefined, undefined)]).toEqual([
      span('first'),
      span('third'),
      null,
    ]);
  });
});
