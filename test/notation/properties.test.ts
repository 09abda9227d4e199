// Laws of every reader: any text is read without an exception, spans lie inside it, time grows with its length only.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/notation/date.ts';
import { findDocumentNumbers, normalizeDocumentNumber } from '../../src/notation/document-number.ts';
import { findNumbers, findNumerals } from '../../src/notation/number.ts';
import { parseMarker, titleEnd } from '../../src/notation/outline.ts';
import { findQuantities } from '../../src/notation/quantity.ts';
import { narrowWidth } from '../../src/notation/text.ts';

interface Span {
  start: number;
  end: number;
  text: string;
}

const FINDERS: Record<string, (text: string) => Span[]> = {
  findNumbers,
  findNumerals,
  findQuantities,
  findDates,
  findDocumentNumbers,
};

const PIECES = [
  '1',
  '20',
  '2021',
  '１０',
  '5000',
  '0',
  '.',
  ',',
  '，',
  '、',
  '和',
  '—',
  '-',
  '至',
  '～',
  '%',
  '％',
  '‰',
  '/',
  '+',
  ' ',
  '　',
  '\n',
  '。',
  '；',
  '：',
  '一',
  '二',
  '两',
  '三',
  '五',
  '十',
  '百',
  '千',
  '万',
  '亿',
  '〇',
  '零',
  '半',
  '多',
  '余',
  '几',
  '成',
  '点',
  '分之',
  '百分之',
  '翻',
  '番',
  '倍',
  '元',
  '万元',
  '人',
  '人次',
  '名',
  '个',
  '家',
  '所',
  '年',
  '月',
  '日',
  '个月',
  '工作日',
  '项',
  '级',
  '类',
  '届',
  '次',
  '第',
  '前',
  '每',
  '每人',
  '每2年',
  '最高',
  '不超过',
  '不低于',
  '超过',
  '约',
  '近',
  '满',
  '突破',
  '上',
  '过',
  '以上',
  '以下',
  '以内',
  '左右',
  '内',
  '起',
  '（含）',
  '（不含）',
  '给予',
  '一次性',
  '分别',
  '的',
  '额',
  '全覆盖',
  '一半',
  '过半数',
  '“',
  '”',
  '（',
  '）',
  '(',
  ')',
  '〔',
  '〕',
  '[',
  ']',
  '号',
  '令',
  '公告',
  '发',
  '根据',
  '十四五',
  '底',
  '季度',
  '上半年',
  '条',
  '章',
  '款',
  '——',
  '①',
];
const hostile = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const anything = fc.oneof(
  hostile,
  hostile,
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe.each(Object.entries(FINDERS))('%s', (_name, find) => {
  test('spans lie in the text, in order, without overlap, and hold the words they say', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let floor = 0;
        for (const span of find(text)) {
          expect(span.start).toBeGreaterThanOrEqual(floor);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.text).toBe(text.slice(span.start, span.end));
          floor = span.end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    '1',
    ' ',
    '一',
    '十',
    '（',
    '1,111,',
    '1.',
    '5万、',
    '每1',
    '不超过',
    '5元(含',
    '2021年-',
    '〔2021〕',
    '万',
    '第一',
    '的5%',
    '5元/',
    '1年',
  ])('reads 100,000 units of %j', (seed) => {
    const text = seed.repeat(Math.ceil(100_000 / seed.length));
    expect(Array.isArray(find(text))).toBe(true);
  });
});

test('every quantity has the sides of its bound, and finite ones', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const { bound, min, max } of findQuantities(text)) {
        const open = {
          at_least: [true, false],
          more_than: [true, false],
          at_most: [false, true],
          less_than: [false, true],
        };
        const [lower, upper] = bound in open ? open[bound as keyof typeof open] : [true, true];
        expect([min !== null, max !== null]).toEqual([lower, upper]);
        for (const side of [min, max]) if (side !== null) expect(Number.isFinite(side)).toBe(true);
        if (bound === 'exact' || bound === 'about') expect(min).toBe(max);
        if (bound === 'range') expect(Number(min)).toBeLessThan(Number(max));
      }
    }),
    { numRuns: 1500 },
  );
});

test('every Arabic digit lies in a numeral', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const covered = new Set<number>();
      for (const span of findNumerals(text)) for (let at = span.start; at < span.end; at += 1) covered.add(at);
      for (let at = 0; at < text.length; at += 1) {
        if (/[0-9０-９]/.test(text.charAt(at))) expect(covered.has(at)).toBe(true);
      }
    }),
    { numRuns: 1500 },
  );
});

test('markers lie in the line', () => {
  fc.assert(
    fc.property(anything, (line) => {
      const marker = parseMarker(line);
      if (marker === undefined) return;
      expect(marker.length).toBeGreaterThan(0);
      expect(marker.length).toBeLessThanOrEqual(line.length);
      expect(line.slice(0, marker.length)).toContain(marker.raw);
      const end = titleEnd(line, marker);
      if (end !== undefined) {
        expect(end).toBeGreaterThan(marker.length);
        expect(end).toBeLessThanOrEqual(line.length);
      }
    }),
    { numRuns: 2000 },
  );
});

test('normalising a document number twice changes nothing', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const { normal } of findDocumentNumbers(text)) {
        const again = normalizeDocumentNumber(normal);
        if (again !== undefined) expect(again).toBe(normal);
      }
    }),
  );
});

test('narrowWidth keeps every offset', () => {
  fc.assert(fc.property(anything, (text) => narrowWidth(text).length === text.length));
  expect(narrowWidth('１．５万（元）％　a')).toBe('1.5万(元)% a');
  expect(narrowWidth('給予３０萬元獎勵')).toBe('给予30万元奖励');
});
