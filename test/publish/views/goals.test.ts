// The table of goals: sections by topic, and how goals hang together.
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import { type Reading, startReading } from '../../../src/publish/views/entry.ts';
import { goalsView } from '../../../src/publish/views/goals.ts';

let zh: Reading;
let en: Reading;
beforeAll(async () => {
  const { value } = await readCorpus('test/fixtures/corpus');
  zh = startReading(value, { lang: 'zh', base: '/' });
  en = startReading(value, { lang: 'en', base: '/cejian/' });
});

describe('goals', () => {
  test('a part names its whole', () => {
    const rows = goalsView(en).sections.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
    expect(rows.find(({ id }) => id === 'technicians-2025')).toMatchObject({
      value: { figure: '≥ 5,000' },
      until: 'by 2025',
      basis: 'stock',
      scope: '',
      ties: ['part of “Highly skilled workers”'],
    });
  });

  test('sections are first-level topics in their order', () => {
    const view = goalsView(zh);
    expect(view.sections.map(({ id }) => id)).toEqual(['platforms', 'foundations']);
    expect([view.total, view.figures]).toEqual([3, 3]);
  });

  test('a derived figure shows its formula and keeps the bound', () => {
    const rows = goalsView(en).sections.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
    const derived = rows.flatMap(({ id, perResidents }) => (perResidents === null ? [] : [{ id, ...perResidents }]));
    expect(derived.map(({ id, text, formula }) => [id, text, formula])).toEqual([
      ['new-studios', '≈ 0.25 per 10,000 residents', '≈ 25 ÷ 1,000,000 × 10,000'],
      ['stock-2025', '≥ 1,000 per 10,000 residents', '≥ 100,000 ÷ 1,000,000 × 10,000'],
      ['technicians-2025', '≥ 50 per 10,000 residents', '≥ 5,000 ÷ 1,000,000 × 10,000'],
    ]);
    expect(goalsView(en).populations.map(({ place }) => place)).toEqual(['Demo']);
  });

  test('the years in which goals are due run without a gap, and count every goal once', () => {
    const { years, due, total } = goalsView(zh);
    expect(years.map((year, index) => Number(year) - index)).toEqual(years.map(() => Number(years[0])));
    const counted = due.reduce(
      (sum, row) => sum + row.undated + row.years.reduce((own, { count }) => own + count, 0),
      0,
    );
    expect(counted).toBe(total);
    const year = due[0]!.years.find(({ count }) => count > 0)!;
    expect(year.href).toBe(`/goals/?place=demo&due=${year.year}#list`);
  });
});
