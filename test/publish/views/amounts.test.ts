// The table of amounts: groups in the order of the vocabulary, rows by facets, then by place.
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import { amountsView } from '../../../src/publish/views/amounts.ts';
import { type Reading, startReading } from '../../../src/publish/views/entry.ts';

let zh: Reading;
let en: Reading;
beforeAll(async () => {
  const { value } = await readCorpus('test/fixtures/corpus');
  zh = startReading(value, { lang: 'zh', base: '/' });
  en = startReading(value, { lang: 'en', base: '/cejian/' });
});

describe('amounts', () => {
  test('one group for each item, in the order of the vocabulary', () => {
    const view = amountsView(zh);
    expect(view.groups.map(({ id }) => id)).toEqual(['studio_grant', 'contest_prize', 'education_fund_share']);
    expect([view.total, view.places]).toEqual([3, 1]);
  });

  test('a share says what it is a share of, in the words of the text', () => {
    const share = (reading: Reading) => amountsView(reading).groups.at(-1)!.rows[0]!;
    expect(share(zh)).toMatchObject({
      value: { figure: '≥ 60', unit: '%' },
      notes: [{ text: '占职工教育经费', zh: null }],
    });
    expect(share(en).notes).toEqual([{ text: 'of ', zh: '职工教育经费' }]);
  });

  test('facets and frequency stand apart from the figure', () => {
    const prize = amountsView(en).groups.find(({ id }) => id === 'contest_prize')!.rows[0]!;
    expect(prize.notes).toEqual([]);
    expect(prize.policyHref).toBe('/cejian/en/policies/demo/talent-2022/');
    expect(prize.per.endsWith('once')).toBe(true);
  });

  test('choices count the sums that have each value', () => {
    const byName = new Map(amountsView(zh).filters.map((filter) => [filter.name, filter.options]));
    expect([...byName.keys()]).toEqual(['item', 'level', 'per', 'period', 'place']);
    expect(byName.get('item')!.map(({ value, count }) => [value, count])).toEqual([
      ['studio_grant', 1],
      ['contest_prize', 1],
      ['education_fund_share', 1],
    ]);
    expect(byName.get('place')).toEqual([{ value: 'demo', label: '样市', count: 3 }]);
  });

  test('comparable sums stand in rows with the places as columns, each leading to its sentence', () => {
    const view = amountsView(en);
    expect(view.tariff.map(({ id }) => id)).toEqual(view.groups.map(({ id }) => id));
    const cells = view.tariff.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells.flatMap(({ entries }) => entries)).toHaveLength(view.total);
    expect(cells[0]!.entries[0]!.sentence.href).toBe('/cejian/en/policies/demo/talent-2022/#studio-grant');
  });

  test('a single sum is not drawn', () => {
    expect(amountsView(zh).charts).toEqual([]);
  });
});
