// Facts of the five documents, read from the texts by hand: if coding or publishing bends one of them, this fails.
import { beforeAll, describe, expect, test } from 'vitest';
import { hashOriginals, readCorpus } from '../src/corpus.ts';
import type { Corpus } from '../src/model.ts';
import { buildRecords, type Records } from '../src/publish/records.ts';
import { createContext } from '../src/validate/context.ts';
import { measureCoverage } from '../src/validate/coverage.ts';
import { validateCorpus } from '../src/validate/validate.ts';

let corpus: Corpus;
let records: Records;
beforeAll(async () => {
  const read = await readCorpus('.');
  expect(read.problems).toEqual([]);
  corpus = read.value;
  records = buildRecords(corpus);
});

const WEIHAI = 'weihai/skilled-talent-2021';
const XUCHANG = 'xuchang/skilled-talent-2022';
const SUQIAN = 'suqian/skilled-talent-2022';
const XIANNING = 'xianning/skilled-talent-2021';
const DONGXIHU = 'dongxihu/skilled-talent-2022';
const span = ({ bound, min, max }: { bound: string | null; min: number | null; max: number | null }) =>
  `${bound} ${[...new Set([min, max])].filter((end) => end !== null).join('..')}`;

test('no rule finds a problem', () => {
  expect(validateCorpus(corpus, hashOriginals(corpus))).toEqual([]);
});

test('every block, numeral and topic is accounted for', () => {
  for (const policy of createContext(corpus).policies) {
    const { blocks, numerals, topics } = measureCoverage(policy, corpus);
    expect({ blocks: blocks.open, numerals: numerals.open, topics: topics.open }).toEqual({
      blocks: [],
      numerals: [],
      topics: [],
    });
  }
});

describe('sums of money, in the order of the text', () => {
  const sums = (policy: string, block: string) =>
    records.amounts.filter((amount) => amount.policy === policy && amount.cite.block === block).map(span);
  test.each([
    [WEIHAI, 's3.2.8', ['exact 50000', 'exact 20000']],
    [
      WEIHAI,
      's3.4.13',
      ['exact 1000000', 'exact 500000', 'exact 100000', 'exact 100000', 'exact 100000', 'at_least 1000'],
    ],
    [
      WEIHAI,
      's3.5.18',
      [
        'at_most 100000',
        'at_most 100000',
        'at_most 100000',
        'exact 100000',
        'exact 10000',
        'exact 5000',
        'exact 5000',
        'exact 3000',
        'exact 2000',
        'at_least 2000',
        'at_least 1500',
        'at_least 1000',
      ],
    ],
    [XUCHANG, 'a5', ['at_least 60', 'exact 8']],
    [XUCHANG, 'a6', ['exact 4000', 'exact 5000', 'exact 2000']],
    [XUCHANG, 'a8', ['exact 100000']],
    [XUCHANG, 'a13', ['exact 5000', 'exact 3000', 'exact 2000', 'exact 1000']],
    [XUCHANG, 'a15', ['exact 5000', 'at_most 200000', 'range 20000..150000']],
  ])('%s %s', (policy, block, expected) => {
    expect(sums(policy, block)).toEqual(expected);
  });

  test('three of the documents give no sum at all', () => {
    expect(records.amounts.filter(({ policy }) => [SUQIAN, XIANNING, DONGXIHU].includes(policy))).toEqual([]);
  });

  test('municipal prizes are told apart by rank, and the payer is the printed one', () => {
    const prizes = records.amounts.filter(
      ({ policy, level, item }) => policy === WEIHAI && level === 'municipal' && item === 'contest_prize',
    );
    expect(prizes.map(({ rank_from, rank_to, class: grade, payer }) => [rank_from, rank_to, grade, payer])).toEqual([
      ['first', 'first', 'class_1', '主办单位'],
      ['second', 'second', 'class_1', '主办单位'],
      ['third', 'third', 'class_1', '主办单位'],
    ]);
  });

  test('a loan is no grant', () => {
    expect(records.amounts.filter(({ kind }) => kind === 'loan').map(span)).toEqual(['at_most 200000']);
  });
});

describe('goals', () => {
  const figures = (policy: string, block: string) =>
    records.goals
      .filter((goal) => goal.policy === policy && goal.cite.block === block && goal.bound !== null)
      .map((goal) => `${span(goal)} ${goal.unit}`);
  test.each([
    [WEIHAI, 's1.p1', ['at_least 100000 person']],
    [WEIHAI, 's3.1.5', ['at_least 2000 person', 'about 2500 person']],
    [WEIHAI, 's3.2.8', ['about 25 item', 'exact 50 item', 'exact 10 item']],
    [WEIHAI, 's3.3.9', ['exact 100 percent']],
    [XUCHANG, 'a3', ['exact 135000 person']],
    [XIANNING, 's2.p1', ['exact 8000 person', 'at_least 1000 person', 'at_least 30 percent', 'at_least 600 person']],
    [
      SUQIAN,
      's2.p1',
      [
        'at_least 30000 person',
        'exact 5000 person',
        'at_least 10000 person',
        'more_than 1000000 person',
        'exact 900 per_10000',
        'exact 300 event',
        'exact 200000 person_time',
        'exact 5000 person',
      ],
    ],
    [SUQIAN, 's4.9', ['at_least 15 event', 'at_least 6 event']],
    [SUQIAN, 's4.10', ['exact 20 person', 'exact 50 person', 'exact 10 item']],
  ])('%s %s', (policy, block, expected) => {
    expect(figures(policy, block)).toEqual(expected);
  });

  test('the same target in other words keeps both figures, linked', () => {
    const digital = records.goals.filter(
      ({ policy, restates, bound }) => policy === SUQIAN && restates !== null && bound !== null,
    );
    expect(digital.map(span)).toEqual(['at_least 5000']);
    expect(span(records.goals.find(({ id }) => id === digital[0]!.restates)!)).toBe('exact 5000');
  });

  test('每2年举办一届 is one event in two years', () => {
    expect(
      records.goals.find(({ policy, cite }) => policy === XUCHANG && cite.quote.includes('每2年举办一届')),
    ).toMatchObject({ bound: 'exact', min: 1, unit: 'event', basis: 'per_2_years' });
  });
});

describe('conditions', () => {
  test('Xianning: three levels, at least two of six tests each', () => {
    const groups = records.conditions.filter(({ policy, op }) => policy === XIANNING && op === 'at_least_n');
    expect(groups.map(({ n }) => n)).toEqual([2, 2, 2]);
    for (const { id } of groups) expect(records.conditions.filter(({ parent }) => parent === id)).toHaveLength(6);
    const years = records.conditions.filter(
      ({ policy, type }) => policy === XIANNING && type === 'years_in_occupation',
    );
    expect(years.map(({ min }) => min)).toEqual([8, 12, 16]);
  });
});

describe('relations', () => {
  test.each([
    [WEIHAI, '鲁人社发〔2020〕18号', 'based_on'],
    [XUCHANG, '许人才委〔2022〕4号', 'implements'],
    [XUCHANG, '许人才委〔2019〕12号', 'repeals'],
    [XIANNING, '咸办发〔2018〕8号', 'implements'],
    [XIANNING, '人社厅发〔2020〕104号', 'based_on'],
    [DONGXIHU, '人社部发〔2021〕48号', 'based_on'],
    [DONGXIHU, '鄂政办发〔2022〕31号', 'based_on'],
    [SUQIAN, '宿发〔2020〕21号', 'based_on'],
  ])('%s %s %s', (policy, number, relation) => {
    expect(
      records.relations
        .filter((found) => found.policy === policy && found.document_number === number)
        .map((found) => found.relation),
    ).toEqual([relation]);
  });
});

test('Weihai is issued by twelve units', () => {
  expect(records.policies.find(({ id }) => id === WEIHAI)!.issuers).toHaveLength(12);
});

test.each([
  ['xianning', 2658316, '421200'],
  ['dongxihu', 845782, '420112'],
  ['weihai', 2906548, '371000'],
  ['xuchang', 4379998, '411000'],
  ['suqian', 4986192, '321300'],
])('%s has %i residents', (id, population, code) => {
  expect(records.jurisdictions.find((place) => place.id === id)).toMatchObject({
    population,
    admin_code: code,
    population_as_of: '2020-11-01',
  });
});
