// Conditions of proposals: one clause right before the sum, of one type, or none.
import { describe, expect, test } from 'vitest';
import { proposeCoding } from '../../src/coding/coding.ts';
import { readCorpus } from '../../src/corpus.ts';
import { extractDocument } from '../../src/extract/extract.ts';
import { createLexicon } from '../../src/extract/lexicon.ts';
import { readLines } from '../../src/import/plain-text.ts';
import { segmentText } from '../../src/segment/segment.ts';

const { value: corpus } = await readCorpus('.');
const LEXICON = createLexicon(corpus.vocabularies);

/** `type “quote” sums` of each proposed condition of an article. */
function conditionsOf(text: string): string[] {
  const blocks = segmentText(readLines(`某办法\n第一条 ${text}`));
  const { measures } = proposeCoding(extractDocument(blocks, LEXICON, { date: null }), LEXICON);
  return measures.flatMap(({ amounts = [], conditions = [] }) =>
    conditions.map(({ tree, cite, applies_to = [] }) => {
      expect(blocks.find(({ id }) => id === cite.block)?.text).toContain(cite.quote);
      const sums = applies_to.map((id) => amounts.find((amount) => amount.id === id)?.value.min);
      return `${tree.type} “${cite.quote}” ${sums.join(' ')}`;
    }),
  );
}

describe('a clause of one type is a condition', () => {
  test.each([
    ['对年度考核优秀的工作室，给予2万元奖励。', ['assessment_result “年度考核优秀的工作室” 20000']],
    [
      '对新认定的国家级、省级示范合作社，分别给予20万元、10万元奖励。',
      ['recognition “新认定的国家级、省级示范合作社” 200000 100000'],
    ],
    ['获评省级示范小区的，每个奖励5万元。', ['recognition “获评省级示范小区的” 50000']],
    ['对获得省级技能竞赛第一名的选手给予1万元奖励。', ['contest_rank “获得省级技能竞赛第一名的选手” 10000']],
    ['职工取得技师职业技能等级证书的，给予3000元补贴。', ['certificate_level “职工取得技师职业技能等级证书的” 3000']],
    ['对首次获得“绿色企业”称号的企业，一次性奖励3万元。', ['honour_held “首次获得“绿色企业”称号的企业” 30000']],
  ])('%s', (text, expected) => {
    expect(conditionsOf(text)).toEqual(expected);
  });

  test('of its own sums only', () => {
    expect(conditionsOf('对新认定的高新技术企业给予20万元奖励，重新认定的给予5万元奖励。')).toEqual([
      'recognition “新认定的高新技术企业” 200000',
    ]);
    expect(conditionsOf('对年度考核优秀的工作室，给予2万元奖励。对企业给予5万元补助。')).toHaveLength(1);
  });
});

test.each([
  ['no words of a type', '对新开办的企业，给予2万元补助。'],
  ['two types', '对取得技师证书并获得“工匠”称号的职工，给予2万元奖励。'],
  ['an alternative', '对年度考核优秀或新认定的工作室，给予2万元奖励。'],
  ['somebody brought in who also must comply', '对引进的符合条件的“全国技术能手”称号获得者，给予2万元补助。'],
  ['a type that single words name', '对高校毕业生，给予2000元补贴。'],
  ['a clause with a comma', '对年度考核优秀的工作室，经公示后，报市政府批准，给予2万元奖励。'],
  ['somebody left out', '对除获得省级示范称号以外的工作室，给予2万元奖励。'],
  ['one who is not the first', '对非首次获得省级示范称号的企业，给予2万元奖励。'],
  ['what is only planned', '对拟认定为高新技术企业的，给予5万元补助。'],
  ['a sum that is no longer given', '已获得省级示范称号的，不再给予20万元奖励。'],
  ['a span of time besides', '对获得省级称号满3年的企业，给予5万元奖励。'],
  ['nothing but a sum', '每个工作室给予5万元补助。'],
])('none for %s', (_, text) => {
  expect(conditionsOf(text)).toEqual([]);
});
