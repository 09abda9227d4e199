// Which known word a misspelt one is taken for.
import { expect, test } from 'vitest';
import { nearestWord } from '../src/nearest.ts';

const known = ['import', 'validate', 'build', 'serve', 'target_groups'];

test.each([
  ['vaildate', 'validate'],
  ['validat', 'validate'],
  ['imprt', 'import'],
  ['build', 'build'],
  ['SERVE', 'serve'],
  ['target_group', 'target_groups'],
  ['', undefined],
  ['compare', undefined],
  ['金额', undefined],
])('%s', (word, expected) => {
  expect(nearestWord(word, known)).toBe(expected);
});
