// The page of a topic: its sentence, its rows, its silences, and the order of places.
import { beforeAll, describe, expect, test } from 'vitest';
import { compareTopic, listTopics } from '../../../src/compare/compare.ts';
import { readCorpus } from '../../../src/corpus.ts';
import type { Corpus, Policy } from '../../../src/model.ts';
import { orderPolicies } from '../../../src/publish/views/columns.ts';
import { startReading } from '../../../src/publish/views/entry.ts';
import { topicLede, topicView } from '../../../src/publish/views/topic.ts';
import { toldPairs } from '../../../src/publish/views/topic-differences.ts';

let corpus: Corpus;

/** The policy of the small corpus as that of a second place, with other sums. */
function secondPlace(base: Policy): Policy {
  const coding = structuredClone(base.coding);
  const [studios, contests] = coding.measures;
  studios!.amounts = [];
  const prize = contests!.amounts![0]!;
  prize.value = { bound: 'at_least', min: 2000, max: null, unit: 'CNY' };
  contests!.amounts = [prize, { ...prize, id: 'prize-second', rank_from: 'second', rank_to: 'second' }];
  coding.goals = [];
  coding.absences = [];
  return { ...base, id: 'other/talent-2021', jurisdiction: 'other', coding };
}

beforeAll(async () => {
  const { value } = await readCorpus('test/fixtures/corpus');
  const demo = value.policies.get('demo/talent-2022')!;
  const place = value.places.get('demo')!;
  const other = { ...place.jurisdiction, id: 'other', name: { zh: '别市', en: 'Other' }, admin_code: '110100' };
  corpus = {
    ...value,
    places: new Map([...value.places, ['other', { ...place, jurisdiction: other }]]),
    policies: new Map([
      [demo.id, demo],
      ['other/talent-2021', secondPlace(demo)],
    ]),
  };
});

const read = (lang: 'zh' | 'en', base = '/') => startReading(corpus, { lang, base });

describe('the sentence about a topic', () => {
  test.each<[number, number, number, number, string, string]>([
    [
      5,
      4,
      2,
      1,
      '五地中四地写到，其中两地给出数值；一地查而未见。',
      'Four of five places cover it, two of them with figures; in one, nothing was found.',
    ],
    [5, 5, 5, 0, '五地都写到，都给出数值。', 'All five places cover it, all with figures.'],
    [
      5,
      1,
      1,
      4,
      '五地中一地写到，并给出数值；四地查而未见。',
      'One of five places covers it, with a figure; in four, nothing was found.',
    ],
    [3, 2, 0, 0, '三地中两地写到，都没有给出数值。', 'Two of three places cover it, none with a figure.'],
    [
      5,
      1,
      0,
      4,
      '五地中一地写到，没有给出数值；四地查而未见。',
      'One of five places covers it, without a figure; in four, nothing was found.',
    ],
    [12, 0, 0, 12, '12地的文件都没有写到。', 'None of the 12 places covers it.'],
  ])('%d places, %d treated, %d with figures, %d absent', (places, treated, figures, absent, zh, en) => {
    const counts = { places, treated, figures, absent };
    expect([topicLede(counts, 'zh'), topicLede(counts, 'en')]).toEqual([zh, en]);
  });
});

describe('the table of a topic', () => {
  test('places stand in the order of their codes, cells of rows with them', () => {
    expect(orderPolicies(corpus).map(({ jurisdiction }) => jurisdiction)).toEqual(['other', 'demo']);
    const view = topicView(read('zh'), 'platforms-studios')!;
    expect(view.columns.map(({ anchor }) => anchor)).toEqual(['other', 'demo']);
    const grant = view.groups.find(({ id }) => id === 'studio_grant')!;
    expect(grant.rows[0]!.cells.map(({ state }) => state)).toEqual(['stated', 'figure']);
    const entry = grant.rows[0]!.cells[1]!.entries[0]!;
    expect(entry.value).toMatchObject({ figure: '50,000', unit: '元', printed: '5万元' });
    expect(entry.sentence).toEqual({
      quote: '每个工作室给予5万元建设补助资金',
      href: '/policies/demo/talent-2022/#studio-grant',
      place: '二（一）',
    });
  });

  test('rows of one item stand together, by rank, and their silence is told once', () => {
    const prizes = topicView(read('en'), 'contests-prizes')!.groups.find(({ id }) => id === 'contest_prize')!;
    expect(prizes.head?.map(({ state }) => state)).toEqual(['figure', 'figure']);
    expect(prizes.rows.map(({ cells }) => cells.map(({ state }) => state))).toEqual([
      ['figure', 'figure'],
      ['figure', 'absent'],
    ]);
    // The second row cites the sentence above it: its link stays, its words are not said again.
    expect(prizes.rows[1]!.cells[0]!.entries[0]!.sentence).toMatchObject({ quote: '', place: '二（二）' });
  });

  test('sums of two places share a chart, with the bound drawn', () => {
    const [chart] = topicView(read('en', '/cejian/'), 'contests-prizes')!.charts;
    expect(
      chart!.groups.flatMap(({ points }) => points.map(({ label, text, mark }) => [label, text, mark.shape])),
    ).toEqual([
      ['Other', '≥ 2,000 yuan', 'from'],
      ['Demo', '5,000 yuan', 'dot'],
    ]);
    expect(chart!.groups[0]!.points.map(({ href }) => href)).toEqual([
      expect.stringMatching(/^\/cejian\/en\/policies\/other\/talent-2021\/#/),
      expect.stringMatching(/^\/cejian\/en\/policies\/demo\/talent-2022\/#/),
    ]);
  });

  test('cells say who has something and what is the same', () => {
    const prizes = topicView(read('zh'), 'contests-prizes')!.groups.find(({ id }) => id === 'contest_prize')!;
    expect(prizes.rows[0]!.id).toBe('contest_prize/municipal/first/person');
    expect(prizes.rows.map(({ cells }) => cells.map(({ has, same }) => [has, same]))).toEqual([
      [
        [true, 'at_least:2000::CNY:'],
        [true, 'exact:5000:5000:CNY:'],
      ],
      [
        [true, 'at_least:2000::CNY:'],
        [false, ''],
      ],
    ]);
  });

  test('what two places state otherwise is told once, with the words of both', () => {
    const view = topicView(read('zh'), 'contests-prizes')!;
    expect(view.pairs).toHaveLength(1);
    const [pair] = view.pairs;
    expect([pair!.a, pair!.b]).toEqual(['other', 'demo']);
    expect(pair!.told[0]).toMatchObject({
      text: expect.stringContaining('别市'),
      shared: true,
      cites: [{ place: '别市' }, { place: '样市' }],
    });
    expect(view.pairsHref).toBe('/topics/contests-prizes/differences.json');
  });

  test('every pair is told in both orders for a chosen baseline, with what one lacks at the end', () => {
    const reading = read('zh');
    const topic = listTopics(corpus).find(({ id }) => id === 'contests-prizes')!;
    const pairs = toldPairs(reading, compareTopic(corpus, topic).columns, topic.id, 'all');
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([
      ['demo', 'other'],
      ['other', 'demo'],
    ]);
    for (const { told } of pairs) {
      const shared = told.map((each) => each.shared);
      expect(shared).toEqual([...shared].sort((x, y) => Number(y) - Number(x)));
      expect(shared).toContain(false);
    }
  });

  test('passages that both places have stand with both', () => {
    const [wording] = topicView(read('zh'), 'contests-prizes')!.wordings;
    expect(wording!.places.map(({ place }) => place).sort()).toEqual(['别市', '样市']);
  });

  test('an absent topic says what was searched, in its first row', () => {
    const view = topicView(read('zh'), 'training-digital')!;
    expect(view.measures.map(({ state, searched, anchor }) => ({ state, searched, anchor }))).toEqual([
      { state: 'not_coded', searched: [], anchor: 'other' },
      { state: 'absent', searched: ['数字'], anchor: 'demo' },
    ]);
  });

  test('units stand with their role; a bare list has none to say', () => {
    const units = topicView(read('en'), 'platforms-studios')!.units!;
    expect(units[1]!.units).toMatchObject([
      { name: '市财政局', nameEn: 'Demo Finance Bureau', role: 'lead', lead: true },
    ]);
  });

  test('an unknown topic has no page', () => {
    expect(topicView(read('zh'), 'no-such-topic')).toBeUndefined();
  });
});
