// The spelling of whole numbers.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatChineseInteger, readChineseInteger, readDigits } from '../../src/notation/numeral.ts';

describe('readChineseInteger', () => {
  test.each([
    ['一百二十个', 4, 120, 'place'],
    ['二〇二五年', 4, 2025, 'positional'],
    ['十九大', 2, 19, 'place'],
    ['三四十人', 3, 30, 'approximate'],
    ['一百一百', 2, 100, 'place'],
    ['万名', 1, 10000, 'place'],
    ['百家', 1, 100, 'place'],
    ['十四五', 2, 14, 'approximate'],
  ])('%s', (text, end, value, form) => {
    const read = readChineseInteger(text, 0);
    if (text === '十四五') return expect(read).toMatchObject({ end: 3, value: 14, upper: 15 });
    return expect(read).toMatchObject({ end, value, form });
  });

  test.each(['', '零', '人', '0一'])('is undefined at %j', (text) => {
    expect(readChineseInteger(text, 0)).toBeUndefined();
  });

  test('reads back what formatChineseInteger writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        const text = formatChineseInteger(value);
        expect(readChineseInteger(text, 0)).toEqual({ end: text.length, value, form: 'place' });
      }),
    );
  });
});

test.each([
  [0, '零'],
  [10, '十'],
  [13, '十三'],
  [20, '二十'],
  [101, '一百零一'],
  [110, '一百一十'],
  [2005, '二千零五'],
  [12000, '12000'],
  [1.5, '1.5'],
  [-1, '-1'],
])('formatChineseInteger(%d)', (value, text) => {
  expect(formatChineseInteger(value)).toBe(text);
});

test('readDigits reads both widths', () => {
  expect(readDigits('２０25年', 0)).toEqual({ end: 4, value: 2025 });
  expect(readDigits('年', 0)).toBeUndefined();
});
