// Answers as sentences: whole sentences for prepared questions, and every reason in both languages.
import { beforeAll, describe, expect, test } from 'vitest';
import { runScenario, suggestScenarios } from '../../src/compare/scenario/scenario.ts';
import { readCorpus } from '../../src/corpus.ts';
import type { CodedCorpus } from '../../src/model.ts';
import { facetProblemSentence, questionWords, scenarioSentence } from '../../src/publish/scenario-sentences.ts';
import type { Source } from '../../src/types.ts';

let corpus: CodedCorpus;
beforeAll(async () => {
  corpus = (await readCorpus('.')).value;
});

function say(given: Record<string, unknown>, place: string, lang: 'zh' | 'en', from = corpus) {
  const { question, answers } = runScenario(from, given);
  return scenarioSentence(from, answers.find(({ jurisdiction }) => jurisdiction === place)!, question!, lang);
}

const first = { item: 'contest_prize', level: 'municipal', rank: 'first', as_of: '2023-01-01' };
const second = { item: 'contest_prize', level: 'national', rank: 'second' };

describe('answers', () => {
  test.each<[Record<string, unknown>, string, zh: string, en: string]>([
    [
      first,
      'weihai',
      '威海市对获得市级一类职业技能竞赛项目第一名的选手给予至少 2,000 元（仅限一类，由主办单位支付，只取最高一项）。',
      'Weihai pays at least 2,000 yuan to competitors who come first in a municipal class 1 skills contest (class 1 only, paid by “主办单位”, highest only).',
    ],
    [
      first,
      'xuchang',
      '许昌市对获得全市技能大赛第一名的选手给予 5,000 元。',
      'Xuchang pays 5,000 yuan to competitors who win first place in the municipal skills contest.',
    ],
    [
      first,
      'suqian',
      '宿迁市文件未提及（已检索“奖金”“万元”“奖励资金”“获奖选手”等 10 个词）。',
      'The text of Suqian does not mention it (searched for “奖金”, “万元”, “奖励资金”, “获奖选手” and 6 more).',
    ],
    [
      first,
      'xianning',
      '咸宁市按其他规定执行，文件未写明数额（尚待核对：参赛取得优秀成绩）；其规划期到 2021 年为止。',
      'Xianning leaves the figure to other rules (still to be checked: Outstanding results in contests); the period it plans for ended with 2021.',
    ],
    [
      first,
      'dongxihu',
      '东西湖区提及而未写明数额（尚待核对：获得国家、省、市、区技能大赛名次（名次范围未载明））；该文件是征求意见稿，尚未施行。',
      'Dongxihu District, Wuhan names it without a figure (still to be checked: Placed in a national, provincial, municipal or district skills contest (which places, the text does not say)); the text is a consultation draft and not in force.',
    ],
    [
      second,
      'weihai',
      '威海市对获得世赛中国选拔赛项目前3名的选手给予至多 100,000 元（第一名至第三名相同，只取最高一项）；对获得国家级一类职业技能竞赛项目前3名的选手给予至多 100,000 元（仅限一类，第一名至第三名相同，只取最高一项）。',
      'Weihai pays at most 100,000 yuan to top three competitors of the Chinese selection contest for WorldSkills (alike for first to third, highest only); it pays at most 100,000 yuan to top three competitors of national class 1 skills contests (class 1 only, alike for first to third, highest only).',
    ],
    [second, 'xuchang', '许昌市只对其他情形有规定（市级）。', 'Xuchang provides for other cases only (municipal).'],
    [
      { item: 'studio_grant', level: 'municipal', as_of: '2021-10-01' },
      'xuchang',
      '许昌市的文件自 2022 年 9 月 19 日起施行，到 2021 年 10 月 1 日尚未施行；文中规定：对新认定的市级技能大师工作室给予 100,000 元（由市财政支付）。',
      'The text of Xuchang applies from 19 September 2022 and was not in force on 1 October 2021; in its words, it pays 100,000 yuan to newly recognised municipal skill master studios (paid by “市财政”).',
    ],
  ])('%j, %s', (given, place, zh, en) => {
    expect(say(given, place, 'zh').text).toBe(zh);
    expect(say(given, place, 'en').text).toBe(en);
  });

  test('the words of the sum, or those that come nearest, stand beside it', () => {
    expect(say(first, 'xuchang', 'en').cites).toMatchObject([
      { policy: 'xuchang/skilled-talent-2022', record: 'municipal-prize-first', block: 'a13' },
    ]);
    expect(say(first, 'xianning', 'en').cites).toMatchObject([{ record: 'contestant-reward' }]);
  });

  const only = (source: Partial<Source>): CodedCorpus => {
    const policy = corpus.policies.get('xuchang/skilled-talent-2022')!;
    const changed = { ...policy, source: { ...policy.source, ...source } };
    return { ...corpus, policies: new Map([[policy.id, changed]]) };
  };
  test.each<[string, Partial<Source>, zh: RegExp, en: RegExp]>([
    [
      'a draft',
      { status: 'consultation_draft' },
      /^许昌市的文件是征求意见稿，尚未施行；文中规定：对/,
      /^The text of Xuchang is a consultation draft and not in force; in its words, it pays /,
    ],
    [
      'expired',
      { dates: { signed: null, issued: null, effective: null, expires: '2022-12-31' } },
      /^许昌市的文件已于 2022 年 12 月 31 日到期；/,
      /^The text of Xuchang expired on 31 December 2022; /,
    ],
    ['repealed', { status: 'repealed' }, /^许昌市的文件已废止；/, /^The text of Xuchang was repealed; /],
  ])('%s', (_name, source, zh, en) => {
    expect(say(first, 'xuchang', 'zh', only(source)).text).toMatch(zh);
    expect(say(first, 'xuchang', 'en', only(source)).text).toMatch(en);
  });

  test('every answer to every question that the corpus suggests is a whole sentence', () => {
    for (const { question } of suggestScenarios(corpus)) {
      for (const { jurisdiction } of corpus.policies.values()) {
        const given = { ...question, as_of: '2022-09-01' };
        const zh = say(given, jurisdiction, 'zh').text;
        const en = say(given, jurisdiction, 'en').text;
        expect(zh).toMatch(/。$/);
        expect(zh).not.toMatch(/undefined|null|NaN|（）|，。|；。/);
        expect(en).toMatch(/^[A-Z].+\.$/s);
        expect(en).not.toMatch(/undefined|null|NaN|\(\)|；|。| {2}/);
      }
    }
  });
});

describe('questions', () => {
  test('in words', () => {
    expect(questionWords(corpus, first, 'zh')).toBe('竞赛获奖奖励（市级，第一名，2023 年 1 月 1 日）');
    expect(questionWords(corpus, first, 'en')).toBe('Contest prize (municipal, first, on 1 January 2023)');
  });

  test.each<[Record<string, unknown>, zh: string, en: string]>([
    [{}, '缺少资金事项', 'no item is given'],
    [
      { item: 'contest_prise' },
      '资金事项：词表 items 中没有“contest_prise”；是否指“contest_prize”？',
      'item: “contest_prise” is not in the vocabulary items; did you mean “contest_prize”?',
    ],
    [{ item: 'studio_grant', level: 'x' }, '层级：词表 levels 中没有“x”', 'level: “x” is not in the vocabulary levels'],
    [
      { item: 'studio_grant', levle: 'municipal' },
      '没有“levle”这个条件；是否指“level”？',
      'there is no facet “levle”; did you mean “level”?',
    ],
    [
      { item: 'studio_grant', as_of: '2021-2-1' },
      '日期：“2021-2-1”不是 2022-10-09 这样的日期',
      'as of: “2021-2-1” is no date such as 2022-10-09',
    ],
    [{ item: 'studio_grant', recipient: 5 }, '领取人：“5”不是词', 'recipient: “5” is no word'],
  ])('that cannot be asked: %j', (given, zh, en) => {
    const { problems } = runScenario(corpus, given);
    expect(problems.map((problem) => facetProblemSentence(problem, 'zh'))).toEqual([zh]);
    expect(problems.map((problem) => facetProblemSentence(problem, 'en'))).toEqual([en]);
  });
});
