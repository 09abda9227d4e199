// Facets: runs with one suffix, ranges, levels in words, and words that only look like a facet.
import { describe, expect, test } from 'vitest';
import { facetCodes } from '../../src/extract/facet-values.ts';
import { findFacets } from '../../src/extract/facets.ts';
import { LEXICON } from './money.ts';

const show = (text: string) =>
  findFacets(text, LEXICON).map(({ kind, word, from, to, parts }) => {
    const codes = from === to ? from : `${from}..${to}`;
    return `${kind} ${word} ${codes}${parts.length > 1 ? ` (${parts.map((part) => part.word).join(' ')})` : ''}`;
  });

const PHRASES: [text: string, facets: string[]][] = [
  ['丁类人才中高级技师', ['class 丁类 null', 'skill 高级技师 senior_technician']],
  ['一、二、三等奖', ['rank 一等奖 first', 'rank 二等奖 second', 'rank 三等奖 third']],
  ['一二三等奖', ['rank 一等奖 first', 'rank 二等奖 second', 'rank 三等奖 third']],
  ['特等奖、一等奖', ['rank 特等奖 null', 'rank 一等奖 first']],
  ['一至三等奖', ['rank 一至三等奖 first..third (一等奖 二等奖 三等奖)']],
  ['前三名', ['rank 前三名 first..third (第一名 第二名 第三名)']],
  ['前3名的选手', ['rank 前3名 first..third (第一名 第二名 第三名)']],
  ['第一、二、三名', ['rank 第一名 first', 'rank 第二名 second', 'rank 第三名 third']],
  ['第一至第三名', ['rank 第一至第三名 first..third (第一名 第二名 第三名)']],
  ['第四名至第六名', ['rank 第四名至第六名 fourth..sixth (第四名 第五名 第六名)']],
  ['第4-6名', ['rank 第4-6名 fourth..sixth (第4名 第5名 第6名)']],
  ['金、银、铜牌', ['rank 金牌 first', 'rank 银牌 second', 'rank 铜牌 third']],
  ['冠亚季军', ['rank 冠军 first', 'rank 亚军 second', 'rank 季军 third']],
  ['优胜奖以上名次', ['rank 优胜奖以上名次 first..merit']],
  ['三等奖及以上', ['rank 三等奖及以上 first..third']],
  ['国家级、省级', ['level 国家级 national', 'level 省级 provincial']],
  ['国家、省、市级中心', ['level 国家级 national', 'level 省级 provincial', 'level 市级 municipal']],
  ['国家级、省级和市(州)级', ['level 国家级 national', 'level 省级 provincial', 'level 市(州)级 municipal']],
  ['省、市劳动模范', ['level 省 provincial', 'level 市 municipal']],
  ['获得省科技进步奖', ['level 省 provincial']],
  ['全市技能大赛', ['level 全市 municipal']],
  ['中国质量奖', ['level 中国 national']],
  ['国家现代农业产业园', ['level 国家 national']],
  ['市级一类竞赛第一名', ['level 市级 municipal', 'class 一类 class_1', 'rank 第一名 first']],
  ['A、B、C类人才', ['class A类 null', 'class B类 null', 'class C类 null']],
  ['初、中、高级工', ['skill 初级工 junior', 'skill 中级工 intermediate', 'skill 高级工 senior']],
  ['技师、高级技师', ['skill 技师 technician', 'skill 高级技师 senior_technician']],
  ['3A-5A级景区', ['grade 3A-5A级 null (3A级 4A级 5A级)']],
  ['3A、4A、5A级', ['grade 3A级 null', 'grade 4A级 null', 'grade 5A级 null']],
  ['五星级、四星级饭店', ['grade 五星级 null', 'grade 四星级 null']],
  ['初级(五级)', ['skill 初级(五级) junior']],
  ['区级地方标准', ['level 区级 county']],
  // no facet
  ['区级地方财政贡献', []],
  ['全市规模以上企业', []],
  ['市级财政', []],
  ['省级奖励资金', []],
  ['县级市', []],
  ['按国家、省有关规定', []],
  ['县(市、区)', []],
  ['单项冠军企业', []],
  ['金牌讲解员', []],
  ['高级工班毕业生', []],
  ['技师学院', []],
  ['分三类', []],
  ['世界500强', []],
  ['市级首席技师', ['level 市级 municipal']],
  ['全市高级技师', ['skill 高级技师 senior_technician']],
  ['超市场', []],
];

describe('findFacets', () => {
  test.each(PHRASES)('%s', (text, facets) => {
    expect(show(text)).toEqual(facets);
  });

  test('the order of the vocabulary, where the lexicon has it, closes 及以上', () => {
    const order = new Map([['skill_levels', ['junior', 'intermediate', 'senior', 'technician']]]);
    const [facet] = findFacets('高级工及以上', { ...LEXICON, order } as typeof LEXICON);
    expect([facet?.from, facet?.to]).toEqual(['senior', 'technician']);
  });

  test('gives columns', () => {
    const values = findFacets('省级二等奖', LEXICON);
    expect(facetCodes(values)).toMatchObject({
      level: 'provincial',
      rank_from: 'second',
      rank_to: 'second',
      class: null,
    });
  });
});
