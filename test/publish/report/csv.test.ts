// Reports as CSV: a strict reader finds every value, no reader runs one, and what guards them can be taken away.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardFormula, unguardFormula } from '../../../src/publish/report/csv.ts';
import { renderReport } from '../../../src/publish/report/report.ts';
import { comparisonReport, HOSTILE, hostileReport } from './sample.ts';

test('golden', async () => {
  await expect(await renderReport(comparisonReport(), 'csv')).toMatchFileSnapshot(
    '../../fixtures/report/comparison.csv',
  );
});

test('figures are numbers with bound and unit; a cell of two figures takes two lines', async () => {
  const rows = parse((await renderReport(comparisonReport(), 'csv')) as string, { columns: true }) as Record<
    string,
    string
  >[];
  const amounts = rows.filter(({ table }) => table === 'amounts');
  expect(amounts[0]).toMatchObject({
    item: '市级一类竞赛 第一名',
    weihai_state: 'figure',
    weihai_bound: 'at_least',
    weihai_min: '2000',
    weihai_max: '',
    weihai_unit: 'CNY',
    suqian_state: 'by_reference',
  });
  expect(amounts.map(({ item }) => item)).toEqual([
    '市级一类竞赛 第一名',
    '市级二类竞赛 第一名',
    '技能大师工作室',
    '技能大师工作室',
  ]);
  expect(amounts[2]).toMatchObject({ xuchang_min: '100000', xuchang_max: '200000', xuchang_approximate: 'true' });
  expect(amounts[3]).toMatchObject({ xuchang_bound: 'at_most', xuchang_max: '300000', weihai_min: '' });
});

test('lines end in CR LF, with a byte order mark only when asked', async () => {
  const csv = (await renderReport(comparisonReport(), 'csv')) as string;
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(csv.startsWith('table,')).toBe(true);
  expect((await renderReport(comparisonReport(), 'csv', { bom: true })) as string).toBe(`\ufeff${csv}`);
});

describe('formulas', () => {
  const STARTS = /^[\s'"]*[=+\-@＝＋－＠]/;

  test.each([',', ';', '\t'])('no cell runs in a reader that parts cells at %j', async (delimiter) => {
    const csv = (await renderReport(hostileReport(), 'csv')) as string;
    const rows = parse(csv, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      quote: delimiter === ',' ? '"' : null,
    }) as string[][];
    const live = rows
      .flat()
      .filter((cell) => /^[ \u3000"]*[=+\-@＝＋－＠]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell.trim()));
    expect(live).toEqual([]);
  });

  test('every value can be had back', async () => {
    const csv = (await renderReport(hostileReport(), 'csv')) as string;
    const rows = parse(csv, { columns: true }) as Record<string, string>[];
    for (const name of [
      'formula',
      'plus',
      'minus',
      'at',
      'wide',
      'spaced',
      'apostrophe',
      'semicolon',
      'tab',
      'script',
      'pipe',
      'long',
      'rtl',
      'override',
    ]) {
      const row = rows.find((record) => record["'=name"] === undefined && record.name === name)!;
      expect(unguardFormula(row.words!), name).toBe(HOSTILE[name]);
      if (STARTS.test(HOSTILE[name]!)) expect(row.words).not.toBe(HOSTILE[name]);
    }
  });

  test('the guard is undone without exception', () => {
    const risky = fc.string({ unit: fc.constantFrom(...'=+-@＝\'"; \t\n甲1,|') });
    fc.assert(
      fc.property(risky, (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text);
        expect(guardFormula(text)).not.toMatch(/(^|[;\t\n])[ \u3000]*[=+\-@＝]/);
      }),
      { seed: 7, numRuns: 2000 },
    );
    expect(guardFormula('给予5万元，增长-5%')).toBe('给予5万元，增长-5%');
  });
});
