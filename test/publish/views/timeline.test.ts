// The timeline: years, days that fall together, plan periods, goals due.
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import type { Corpus } from '../../../src/model.ts';
import { startReading } from '../../../src/publish/views/entry.ts';
import { dueYear, type TimelineView, timelineView } from '../../../src/publish/views/timeline.ts';

let corpus: Corpus;
let zh: TimelineView;
beforeAll(async () => {
  ({ value: corpus } = await readCorpus('.'));
  zh = timelineView(startReading(corpus, { lang: 'zh', base: '/' }));
});

test.each([
  [{ due: '2025' }, '2025'],
  [{ due: '2025-06' }, '2025'],
  [{ period: { from: '2022', to: '2024' } }, '2024'],
  [{ due: '2023', period: { from: '2021', to: '2025' } }, '2023'],
  [{}, null],
])('%j is due in %s', (goal, year) => {
  expect(dueYear(goal)).toBe(year);
});

describe('the line', () => {
  const row = (place: string) => zh.rows.find((candidate) => candidate.place === place)!;

  test('runs from the first year to the last', () => {
    expect(zh.years.map(({ year }) => year)).toEqual(['2021', '2022', '2023', '2024', '2025']);
    expect([zh.years[0]!.start, zh.years[1]!.start, zh.years[0]!.width]).toEqual([0, 20, 20]);
  });

  test('Weihai plans over all of it, Suqian from 2022 to 2024', () => {
    expect(row('威海市').bar).toMatchObject({ start: 0, end: 100 });
    expect(row('宿迁市').bar).toMatchObject({ start: 20, end: 80, label: '2022–2024 年' });
    expect(row('许昌市').bar).toBeNull();
  });

  test('a day that is signature, issue and effect is one sign, and one line of the table', () => {
    expect(row('许昌市').dates.map(({ kind }) => kind)).toEqual(['effective']);
    const events = zh.years[1]!.events.map(({ date, place, what }) => `${date} ${place} ${what}`);
    expect(events).toEqual([
      '2022 年 3 月 25 日 宿迁市 成文、印发',
      '2022 年 9 月 19 日 许昌市 成文、印发、施行',
      '2022 年 10 月 9 日 东西湖区 成文',
    ]);
  });

  test('every goal with a year is counted, on the line and in the table', () => {
    const counted = zh.rows.flatMap(({ due }) => due).reduce((sum, { count }) => sum + count, 0);
    const listed = zh.years.flatMap(({ due }) => due).reduce((sum, { goals }) => sum + goals.length, 0);
    expect([counted, listed]).toEqual([zh.dated, zh.dated]);
    const all = [...corpus.policies.values()].reduce((sum, { coding }) => sum + coding.goals.length, 0);
    expect(zh.dated + zh.undated).toBe(all);
  });
});

test('a corpus without a date has no years', () => {
  const view = timelineView(startReading({ ...corpus, policies: new Map() }, { lang: 'en', base: '/' }));
  expect([view.years, view.rows]).toEqual([[], []]);
});
