// Relations: a table of citations as documents print them.
import { describe, expect, test } from 'vitest';
import { createContext } from '../../src/extract/context.ts';
import { createLexicon } from '../../src/extract/lexicon.ts';
import { levelOf } from '../../src/extract/relation-level.ts';
import { findRelations } from '../../src/extract/relations.ts';
import type { Block } from '../../src/model.ts';

const LEXICON = createLexicon(new Map());
const block = (id: string, text: string): Block => ({
  id,
  kind: 'paragraph',
  depth: 0,
  text,
  line: 1,
  parent: null,
  marker: null,
});

function relationsIn(text: string, front: string[] = []) {
  const blocks = [...front.map((line, index) => block(`front.p${index + 1}`, line)), block('a1', text)];
  return findRelations(LEXICON, createContext(blocks, null));
}
const show = (text: string, front: string[] = []) =>
  relationsIn(text, front).map(({ relation, title, document_number }) => [relation, title, document_number]);

describe('relation by the words around', () => {
  test.each<[string, [string, string, string | null][]]>([
    [
      '现将《某部关于做好防汛工作的通知》（某函〔2016〕21号）转发你们，请结合实际抓好落实。',
      [['cites', '某部关于做好防汛工作的通知', '某函〔2016〕21号']],
    ],
    ['检查记录要结合某人社发〔2018〕4号进行。', [['cites', '某人社发〔2018〕4号', '某人社发〔2018〕4号']]],
    ['现将《某部关于改进考试工作的通知》转发给你们。', [['cites', '某部关于改进考试工作的通知', null]]],
    ['现将《某市夜间经济若干措施》印发给你们，请认真组织实施。', []],
    ['根据《某省促进就业条例》，结合我市实际，制定本办法。', [['based_on', '某省促进就业条例', null]]],
    [
      '为贯彻落实《国务院关于加快服务业发展的意见》（国发〔2014〕49号），制定本方案。',
      [['implements', '国务院关于加快服务业发展的意见', '国发〔2014〕49号']],
    ],
    [
      '为深入贯彻《关于加强人才工作的意见》(某发[2020]18号)精神，现提出如下措施。',
      [['implements', '关于加强人才工作的意见', '某发〔2020〕18号']],
    ],
    [
      '依据《中华人民共和国中小企业促进法》《某省中小企业促进条例》等法律法规，制定本办法。',
      [
        ['based_on', '中华人民共和国中小企业促进法', null],
        ['based_on', '某省中小企业促进条例', null],
      ],
    ],
    [
      '按照《关于A工作的通知》（发改投资〔2021〕5号）和《关于B工作的通知》（财建〔2021〕8号）要求执行。',
      [
        ['based_on', '关于A工作的通知', '发改投资〔2021〕5号'],
        ['based_on', '关于B工作的通知', '财建〔2021〕8号'],
      ],
    ],
    [
      '本办法自发布之日起施行，《某市人才公寓管理办法》（某政发〔2018〕3号）同时废止。',
      [['repeals', '某市人才公寓管理办法', '某政发〔2018〕3号']],
    ],
    [
      '《某市引才办法》（某办〔2016〕1号）、《某市育才办法》自本意见施行之日起停止执行。',
      [
        ['repeals', '某市引才办法', '某办〔2016〕1号'],
        ['repeals', '某市育才办法', null],
      ],
    ],
    ['修订后的《核准目录》发布后，从其规定。', [['cites', '核准目录', null]]],
    [
      '根据财政部令第102号《政府购买服务管理办法》，制定本细则。',
      [['based_on', '政府购买服务管理办法', '财政部令第102号']],
    ],
    ['原《某市专项资金管理办法》予以废止。', [['repeals', '某市专项资金管理办法', null]]],
    [
      '《某市引才办法》（某办〔2016〕1号）、《某市育才办法》（某办〔2017〕2号）同时废止。',
      [
        ['repeals', '某市引才办法', '某办〔2016〕1号'],
        ['repeals', '某市育才办法', '某办〔2017〕2号'],
      ],
    ],
    ['对《某市停车场管理条例》作如下修改：', [['amends', '某市停车场管理条例', null]]],
    ['修订《某市城市供水管理规定》。', [['amends', '某市城市供水管理规定', null]]],
    ['本办法代替《某市科技奖励办法》。', [['replaces', '某市科技奖励办法', null]]],
    ['按照国务院令第722号规定执行。', [['based_on', '国务院令第722号', null]]],
    ['依照《优化营商环境条例》（国务院令第722号）执行。', [['based_on', '优化营商环境条例', '国务院令第722号']]],
    [
      '按原某部《关于老工人待遇的通知》（某人险〔1983〕3号）规定，享受津贴的老工人，津贴照发。',
      [['based_on', '关于老工人待遇的通知', '某人险〔1983〕3号']],
    ],
    ['按某厅《关于甲工作的通知》有关要求，做好乙工作。', [['based_on', '关于甲工作的通知', null]]],
    ['已按《某市甲项目办法》申请补助的，不再受理。', [['cites', '某市甲项目办法', null]]],
    ['执行期间与《某市产业扶持办法》重复的，从高不重复。', [['cites', '某市产业扶持办法', null]]],
    ['根据某政办发〔2022〕31号文件精神，制定本细则。', [['based_on', '某政办发〔2022〕31号', '某政办发〔2022〕31号']]],
    [
      '根据《关于印发〈某省专项资金管理办法〉的通知》（某财规〔2021〕6号），制定本细则。',
      [['based_on', '关于印发〈某省专项资金管理办法〉的通知', '某财规〔2021〕6号']],
    ],
    [
      '根据《关于印发《某省专项资金管理办法》的通知》（某财规【2021】6号），制定本细则。',
      [['based_on', '关于印发《某省专项资金管理办法》的通知', '某财规〔2021〕6号']],
    ],
    ['符合《产业结构调整指导目录（2019年本）》鼓励类的项目。', [['cites', '产业结构调整指导目录（2019年本）', null]]],
    ['参照《国家基本公共服务标准（2021年版）》执行。', [['based_on', '国家基本公共服务标准（2021年版）', null]]],
    [
      '依照《劳动合同法》和《就业促进法》的有关规定处理。',
      [
        ['based_on', '劳动合同法', null],
        ['based_on', '就业促进法', null],
      ],
    ],
    ['按国家税务总局公告2021年第5号执行。', [['cites', '国家税务总局公告2021年第5号', '国家税务总局公告2021年第5号']]],
    ['为全面贯彻市人代会通过的《政府工作报告》，做好各项工作。', [['implements', '政府工作报告', null]]],
    [
      '文件依据：《某市促进就业实施意见》（某政发〔2019〕10号）',
      [['based_on', '某市促进就业实施意见', '某政发〔2019〕10号']],
    ],
    ['对《某市引才办法》（某办〔2016〕1号）进行修订。', [['amends', '某市引才办法', '某办〔2016〕1号']]],
    ['填写《项目申请表》，签订《项目合同书》，提交《营业执照》复印件。', []],
    ['发给《残疾人证》和《就业创业证》。', []],
    ['现将《某市人才工作要点》印发给你们，请认真执行。', []],
    ['《某市人才工作办法》已经市政府第5次常务会议审议通过，现予公布。', []],
    ['制定《某市信用评价办法》，健全机制。', []],
    ['本办法自印发之日起施行。', []],
  ])('%s', (text, expected) => {
    const found = show(text).map(([relation, title, number]) => [relation, title, number]);
    const wanted = expected.map(([relation, title, number]) => [
      relation,
      title,
      title.startsWith('国务院令') ? title : number,
    ]);
    expect(found).toEqual(wanted);
  });
});

test('the document of the letter and its own number are no relations', () => {
  const front = ['某市财政局文件', '某财〔2022〕8号', '关于印发《某市专项资金管理办法》的通知', '某市专项资金管理办法'];
  expect(show('《某市专项资金管理办法》明确了支持范围。', front)).toEqual([]);
});

test('the former document of the same name, by its number', () => {
  const front = ['某市夜间经济管理办法'];
  expect(show('本办法自发布之日起施行，《某市夜间经济管理办法》（某政发〔2018〕3号）同时废止。', front)).toEqual([
    ['repeals', '某市夜间经济管理办法', '某政发〔2018〕3号'],
  ]);
  expect(show('《某市夜间经济管理办法》同时废止。', front)).toEqual([]);
});

test('a line that gives the source of a clause is no letterhead, in front of the first section too', () => {
  const source = '文件依据：《某市促进就业实施意见》（某政发〔2019〕10号）';
  expect(show('第一条 本办法适用于企业。', [source])).toEqual([
    ['based_on', '某市促进就业实施意见', '某政发〔2019〕10号'],
  ]);
});

test('the level of a document is told by the words before it, not by those before its neighbour', () => {
  const [, second] = relationsIn('根据国务院《营商环境条例》（国令第722号）和《广东省营商环境规定》精神，制定本计划。');
  expect(second?.level).toBe('provincial');
});

test('a document named twice stands once, with the stronger relation', () => {
  expect(show('落实《某市引才办法》。参照《某市引才办法》（某办〔2016〕1号）执行。《某市引才办法》同时废止。')).toEqual(
    [['repeals', '某市引才办法', '某办〔2016〕1号']],
  );
});

test('the quote runs from the words of the relation to the number', () => {
  const text = '为加强管理，根据《某省就业条例》（某政发〔2020〕1号）精神，结合实际，制定本办法。';
  const [only] = relationsIn(text);
  expect(only?.cite.quote).toBe('根据《某省就业条例》（某政发〔2020〕1号）精神');
  expect(text.slice(only?.cite.start, only?.cite.end)).toBe(only?.cite.quote);
});

test.each<[string, string, string, string | null]>([
  ['关于促进就业的意见', '国办发', '', 'national'],
  ['中华人民共和国科学技术进步法', '', '', 'national'],
  ['关于专项资金管理的通知', '鲁财工', '', 'provincial'],
  ['关于专项资金管理的通知', '', '省政府办公厅', 'provincial'],
  ['广东省人才发展条例', '', '', 'provincial'],
  ['苏州市人才公寓管理办法', '', '', 'municipal'],
  ['关于实施人才计划的意见', '', '市委办公室', 'municipal'],
  ['武汉市江夏区产业扶持办法', '', '', 'county'],
  ['宿迁市区就业补助资金管理办法', '', '', 'municipal'],
  ['关于开展评价工作的通知', '人社厅发', '', 'national'],
  ['安全生产管理办法', '', '', null],
])('level of %s (%s) after %s', (title, code, words, level) => {
  expect(levelOf(title, code, words)).toBe(level);
});

test('long runs take linear time', () => {
  for (const run of [
    '《',
    '》',
    '《某市办法》、',
    '（某发〔2020〕1号）',
    '根据',
    '〔2020〕',
    '《关于印发〈',
    '同时废止',
  ]) {
    const text = run.repeat(Math.ceil(40_000 / run.length));
    const start = performance.now();
    relationsIn(text);
    expect(performance.now() - start, run).toBeLessThan(4000);
  }
});
