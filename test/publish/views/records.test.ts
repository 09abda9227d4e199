// Pages of records: sentence, codings, row, neighbours, and links that lead to the policy's page.
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import type { Corpus } from '../../../src/model.ts';
import { startReading } from '../../../src/publish/views/entry.ts';
import { recordPath } from '../../../src/publish/views/links.ts';
import { indexRecords, listRecords, type RecordIndex } from '../../../src/publish/views/record-index.ts';
import { RecordBook } from '../../../src/publish/views/records.ts';

const WEIHAI = 'weihai/skilled-talent-2021';

let corpus: Corpus;
let index: RecordIndex;
beforeAll(async () => {
  ({ value: corpus } = await readCorpus('.'));
  index = indexRecords(corpus);
});

const bookOf = (lang: 'zh' | 'en') => new RecordBook(startReading(corpus, { lang, base: '/' }), index);
const view = (lang: 'zh' | 'en', policy: string, id: string) => bookOf(lang).view(corpus.policies.get(policy)!, id);

test('an address is made of ids, local or published', () => {
  expect(recordPath(WEIHAI, 'master-studios')).toBe(`/records/${WEIHAI}/master-studios/`);
  expect(recordPath(WEIHAI, `${WEIHAI}/master-studios`)).toBe(`/records/${WEIHAI}/master-studios/`);
});

test('every measure, amount and goal has a page, no two the same', () => {
  for (const policy of corpus.policies.values()) {
    const { measures, goals } = policy.coding;
    const records = listRecords(policy);
    expect(records).toHaveLength(
      measures.length + goals.length + measures.flatMap(({ amounts }) => amounts ?? []).length,
    );
    expect(new Set(records).size).toBe(records.length);
  }
});

describe('an amount', () => {
  test('has its figure, its sentence and its facets with labels', () => {
    const prize = view('zh', WEIHAI, 'municipal-class-1-prize-first');
    expect(prize.figure).toMatchObject({ figure: '≥ 2,000', unit: '元' });
    expect(prize.said).toMatchObject([{ sentences: [{ place: '三（五）18' }] }]);
    expect(prize.said.flatMap(({ sentences }) => sentences)).toMatchObject([
      { place: '三（五）18', href: `/policies/${WEIHAI}/#municipal-class-1-prize-first` },
    ]);
    const codings = Object.fromEntries(
      prize.codings.map(({ field, values }) => [field, values.map(({ text }) => text)]),
    );
    expect(codings).toMatchObject({
      item: ['竞赛获奖奖励'],
      level: ['市级'],
      class: ['一类'],
      rank: ['第一名'],
      per: ['每人'],
      payer: ['主办单位'],
      topics: ['竞赛奖励'],
    });
  });

  test('stands in a row with every place: a figure, or which silence', () => {
    const { row } = view('zh', WEIHAI, 'municipal-class-1-prize-first');
    expect(row!.peers.map(({ place, state }) => [place, state])).toEqual([
      ['宿迁市', 'absent'],
      ['威海市', 'figure'],
      ['许昌市', 'figure'],
      ['东西湖区', 'stated'],
      ['咸宁市', 'by_reference'],
    ]);
    expect(row!.peers.find(({ own }) => own)!.place).toBe('威海市');
    expect(row!.peers[2]!.entries[0]!.value?.figure).toBe('5,000');
    // Its own sentence heads the page; those of others stand in the row.
    expect(row!.peers.map(({ entries }) => entries.map(({ sentence }) => sentence !== null))).toEqual([
      [],
      [false],
      [true],
      [],
      [],
    ]);
    // One definite figure and one bound: nothing to make a spread of.
    expect(row!.spread).toBeNull();
    expect(row!.chart!.groups[0]!.points.map(({ text }) => text)).toEqual(['≥ 2,000 元', '5,000 元']);
  });

  test('the spread of two definite figures is told with the place among them', () => {
    const { row } = view(
      'zh',
      'xuchang/skilled-talent-2022',
      corpus.policies
        .get('xuchang/skilled-talent-2022')!
        .coding.measures.flatMap(({ amounts }) => amounts ?? [])
        .find(({ item, value }) => item === 'studio_grant' && value.min === 100000)!.id,
    );
    expect(row!.spread).toBe('2 地有确定的数：最低 50,000 元，最高 100,000 元；这一笔从高到低排第 1。');
  });
});

describe('a measure', () => {
  test('has its key sentences, what it gives, and its neighbours', () => {
    const rewards = view('en', WEIHAI, 'leading-talent-rewards');
    expect(rewards.kind).toBe('measure');
    expect(rewards.titleZh).toBe('完善高技能领军人才奖励体系');
    const cites = corpus.policies.get(WEIHAI)!.coding.measures.find(({ id }) => id === 'leading-talent-rewards')!.cites;
    const quotes = rewards.said.flatMap(({ sentences }) => sentences.map(({ quote }) => quote));
    expect(quotes).toEqual(cites.map(({ quote }) => quote));
    expect(quotes.length).toBeGreaterThan(1);
    // A place is told once for all sentences in a row.
    expect(rewards.said.every(({ place }, at) => place !== rewards.said[at - 1]?.place)).toBe(true);
    expect(rewards.parts.find(({ figure }) => figure?.figure === '1,000,000')).toMatchObject({
      title: 'Funding for national training bases for highly skilled workers',
    });
    expect(rewards.row).toBeNull();
    expect(rewards.near.map(({ href }) => href)).toContain('/en/records/xuchang/skilled-talent-2022/honours/');
  });

  test('conditions are trees whose links lead to the page of the policy', () => {
    const { conditions, roles } = view('en', WEIHAI, 'leading-talent-rewards');
    const trees = conditions.map(({ tree }) => tree);
    expect(trees.some(({ heading, parts }) => heading === 'All of these three' && parts.length === 3)).toBe(true);
    const links = JSON.stringify([conditions, roles]).match(/"href":"[^"]*"/g)!;
    expect(links.every((link) => link.startsWith(`"href":"/en/policies/${WEIHAI}/#`))).toBe(true);
  });
});

describe('a goal', () => {
  test('counts with its basis and due date, and belongs to a measure', () => {
    const goal = view('zh', WEIHAI, 'master-studios-2025');
    expect(goal.figure?.figure).toBe('≈ 25');
    expect(goal.terms).toEqual(['累计', '到 2025 年']);
    expect(goal.measure?.title).toBe('加强技艺技能培育传承');
    expect(goal.row!.chart).toBeNull();
  });
});

test('a record that is not there is a mistake of ours', () => {
  expect(() => view('zh', WEIHAI, 'no-such-record')).toThrow('no-such-record');
});
