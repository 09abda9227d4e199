// The matrix of topics and places: where its cells lead and what its legend counts.
import { beforeAll, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import { type Reading, startReading } from '../../../src/publish/views/entry.ts';
import { homeView } from '../../../src/publish/views/home.ts';

let zh: Reading;
let en: Reading;
beforeAll(async () => {
  const { value } = await readCorpus('test/fixtures/corpus');
  zh = startReading(value, { lang: 'zh', base: '/' });
  en = startReading(value, { lang: 'en', base: '/cejian/' });
});

test('cells lead to the place in the topic, under the base and in the language', () => {
  const rows = homeView(en).groups.flatMap((group) => group.rows);
  expect(
    rows.map(({ topic, cells }) => [topic, ...cells.map(({ state, figures, href }) => [state, figures, href])]),
  ).toEqual([
    ['platforms-studios', ['figure', 2, '/cejian/en/topics/platforms-studios/#demo']],
    ['contests-prizes', ['figure', 2, '/cejian/en/topics/contests-prizes/#demo']],
    ['training-digital', ['absent', 0, '/cejian/en/topics/training-digital/#demo']],
    ['foundations-workforce', ['figure', 2, '/cejian/en/topics/foundations-workforce/#demo']],
  ]);
});

test('a cell says in words what its sign shows', () => {
  const [cell] = homeView(zh).groups[0]!.rows[0]!.cells;
  expect(cell!.label).toBe('样市：有数值 2 项');
});

test('the legend has every state and counts every cell once', () => {
  const view = homeView(zh);
  const cells = view.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  expect(view.legend.map(({ state, count }) => [state, count])).toEqual([
    ['figure', 3],
    ['stated', 0],
    ['by_reference', 0],
    ['absent', 1],
    ['not_applicable', 0],
    ['not_coded', 0],
  ]);
  expect(cells).toHaveLength(4);
});

test('totals count places, documents and figures', () => {
  expect(homeView(zh).totals).toEqual({ places: 1, documents: 1, topics: 4, figures: 6 });
});
