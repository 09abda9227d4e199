// Distribution: which of several sums is whose, and who gets one sum.
import { describe, expect, test } from 'vitest';
import { replaceFacet, shareByFacet, shareInOrder } from '../../src/extract/distribution.ts';
import type { Phrase } from '../../src/extract/phrases.ts';
import { readPassage } from '../../src/extract/sums.ts';
import { LEXICON } from './money.ts';

const phrase = (text: string): Phrase => ({
  // A sum at the end makes the passage read its quantities.
  passage: readPassage(`${text}1元`),
  start: 0,
  end: text.length,
  source: 'for',
});
const inOrder = (text: string, count: number) =>
  shareInOrder(phrase(text), count, LEXICON)?.shares.map(({ recipient }) => recipient);
const codes = (text: string) =>
  shareByFacet(phrase(text), LEXICON).shares.map(({ values }) => values.map(({ from }) => from).join(' '));

const LISTS: [text: string, recipients: (string | null)[]][] = [
  ['获得第一名、第二名、优胜奖的选手', ['获得第一名的选手', '获得第二名的选手', '获得优胜奖的选手']],
  ['获得大赛前3名的选手', ['获得大赛第一名的选手', '获得大赛第二名的选手', '获得大赛第三名的选手']],
  ['国家级、省级示范社', ['国家级示范社', '省级示范社']],
  ['国家级示范社、省级示范社', ['国家级示范社', '省级示范社']],
  ['认定为3A-4A级的景区', ['认定为3A级的景区', '认定为4A级的景区']],
  ['年产值首次突破1亿元、5亿元的企业', ['年产值首次突破1亿元的企业', '年产值首次突破5亿元的企业']],
  ['入选国家队、某某队的选手', ['入选国家队的选手', '入选某某队的选手']],
  ['在主板、中小板、创业板上市的企业', ['在主板上市的企业', '在中小板上市的企业', '在创业板上市的企业']],
  ['重点推荐项目和推荐项目', ['重点推荐项目', '推荐项目']],
  ['首次进入世界500强、中国500强的企业', ['首次进入世界500强的企业', '首次进入中国500强的企业']],
  ['获得“甲奖”“乙奖”的', ['获得“甲奖”的', '获得“乙奖”的']],
  ['博士、硕士、本科毕业生', ['博士', '硕士', '本科毕业生']],
];

describe('sums in order', () => {
  test.each(LISTS)('%s', (text, recipients) => {
    expect(inOrder(text, recipients.length)).toEqual(recipients);
  });

  test('a list of another length is no list', () => {
    expect(inOrder('国家级、省级示范社', 3)).toBeUndefined();
    expect(inOrder('企业和谐发展', 2)).toBeUndefined();
    expect(inOrder('参与普及及时的企业', 2)).toBeUndefined();
  });

  test('words that stand far away must list facets', () => {
    expect(shareInOrder(phrase('人才、项目'), 2, LEXICON, true)).toBeUndefined();
    expect(shareInOrder(phrase('设一等奖、二等奖'), 2, LEXICON, true)?.rule).toBe('distribution/facets');
  });

  test('levels cross with ranks', () => {
    const shares = shareInOrder(phrase('获得国家级、省级一、二等奖的'), 4, LEXICON)?.shares;
    expect(shares?.map(({ values }) => values.map(({ from }) => from))).toEqual([
      ['national', 'first'],
      ['national', 'second'],
      ['provincial', 'first'],
      ['provincial', 'second'],
    ]);
  });

  test('what stands before a rank rules it', () => {
    const shares = shareInOrder(phrase('获得国家级一类大赛前5名、二类竞赛前3名的'), 2, LEXICON)?.shares;
    expect(shares?.map(({ values }) => values.map(({ from, to }) => `${from}-${to}`))).toEqual([
      ['first-fifth', 'national-national', 'class_1-class_1'],
      ['first-third', 'national-national', 'class_2-class_2'],
    ]);
  });
});

const ONE_SUM: [text: string, facets: string[]][] = [
  ['获得国家级、省级称号的', ['national', 'provincial']],
  ['国家级中心', ['national']],
  ['国家级园区内的市级企业', ['municipal']],
  ['企业、合作社、家庭农场', ['']],
  ['获得某某大奖、全国某某能手获得者', ['', 'national']],
  ['前三名的选手', ['first']],
  ['获得世界技能大赛优胜奖以上名次和获得国家级一类竞赛前3名的选手', ['world first', 'national class_1 first']],
];

describe('one sum', () => {
  test.each(ONE_SUM)('%s', (text, facets) => {
    expect(codes(text)).toEqual(facets);
  });

  test('a facet alone takes the words of the phrase it stands for', () => {
    expect(replaceFacet(phrase('新认定的国家级中心'), '省级', LEXICON)).toBe('新认定的省级中心');
    expect(replaceFacet(phrase('新认定的中心'), '省级', LEXICON)).toBe('新认定的中心');
    expect(replaceFacet(phrase('新认定的国家级中心'), '省级基地', LEXICON)).toBe('省级基地');
  });
});
