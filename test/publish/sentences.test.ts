// Differences as sentences: whole sentences on facts of the real documents, in both languages, with their cites.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Change } from '../../src/compare/changes/change.ts';
import { diffPolicies } from '../../src/compare/changes/changes.ts';
import { differValues } from '../../src/compare/changes/value-difference.ts';
import { readCorpus } from '../../src/corpus.ts';
import type { CodedPolicy, Corpus } from '../../src/model.ts';
import { findQuote } from '../../src/provenance.ts';
import { formatSize, sizeWords } from '../../src/publish/sentence-parts.ts';
import { changeSentence } from '../../src/publish/sentences.ts';
import type { Amount, Goal, Measure, Value } from '../../src/types.ts';

let corpus: Corpus;
const policyOf = (place: string): CodedPolicy =>
  [...corpus.policies.values()].find(({ jurisdiction }) => jurisdiction === place)!;
beforeAll(async () => {
  corpus = (await readCorpus('.')).value;
});

function say(a: string, b: string, idA: string | null, idB: string | null, lang: 'zh' | 'en') {
  const parties = { a: policyOf(a), b: policyOf(b) };
  const { changes } = diffPolicies(corpus, parties.a, parties.b);
  const change = changes.find((entry) => (entry.a?.id ?? null) === idA && (entry.b?.id ?? null) === idB)!;
  return changeSentence(corpus, parties, change, lang);
}

describe('two places', () => {
  test.each<[string, string, string | null, string | null, zh: string, en: string]>([
    [
      'weihai',
      'xuchang',
      'municipal-class-1-prize-first',
      'municipal-prize-first',
      '竞赛获奖奖励：威海市对获得市级一类职业技能竞赛项目第一名的选手给予至少 2,000 元；许昌市对获得全市技能大赛第一名的选手给予 5,000 元，比该下限高 150%。威海市仅限一类；威海市由主办单位支付。',
      'Contest prize: Weihai pays at least 2,000 yuan to competitors who come first in a municipal class 1 skills contest; Xuchang pays 5,000 yuan to competitors who win first place in the municipal skills contest (+150% against that lower bound). Weihai: class 1 only; Weihai: paid by “主办单位”.',
    ],
    [
      'xuchang',
      'weihai',
      'municipal-prize-third',
      'municipal-class-1-prize-third',
      '竞赛获奖奖励：许昌市对获得全市技能大赛第三名的选手给予 2,000 元；威海市对获得市级一类职业技能竞赛项目第三名的选手给予至少 1,000 元，其下限低 50%。威海市仅限一类；威海市由主办单位支付。',
      'Contest prize: Xuchang pays 2,000 yuan to competitors who win third place in the municipal skills contest; Weihai pays at least 1,000 yuan to competitors who come third in a municipal class 1 skills contest (its lower bound −50%). Weihai: class 1 only; Weihai: paid by “主办单位”.',
    ],
    [
      'weihai',
      'xuchang',
      'studio-construction-grant',
      'studio-grant',
      '工作室建设资助：威海市对新建的技能大师工作室给予 50,000 元；许昌市对新认定的市级技能大师工作室给予 100,000 元，高 100%。许昌市由市财政支付。',
      'Studio grant: Weihai pays 50,000 yuan to newly set up skill master studios; Xuchang pays 100,000 yuan to newly recognised municipal skill master studios (+100%). Xuchang: paid by “市财政”.',
    ],
    [
      'weihai',
      'xuchang',
      'national-studio-grant',
      null,
      '工作室建设资助：威海市对国家级技能大师工作室给予 500,000 元；许昌市只对其他情形有规定。',
      'Studio grant: Weihai pays 500,000 yuan to national skill master studios; Xuchang provides for other cases only.',
    ],
    [
      'weihai',
      'suqian',
      'studio-construction-grant',
      null,
      '工作室建设资助：威海市对新建的技能大师工作室给予 50,000 元；宿迁市文件未提及（已检索“万元”“建设补助”“奖补”“资助”等 5 个词）。',
      'Studio grant: Weihai pays 50,000 yuan to newly set up skill master studios; the text of Suqian does not mention it (searched for “万元”, “建设补助”, “奖补”, “资助” and 1 more).',
    ],
    [
      'weihai',
      'suqian',
      'master-studios-2025',
      'master-studios-yearly',
      '技能大师工作室数：威海市约 25 个（新建技能大师工作室，累计，到 2025 年）；宿迁市 10 个（每年建设宿迁市技能大师工作室，每年，2022–2024 年），两者期限或频次不同，不作换算。',
      'Skill master studios: Weihai, about 25 (skill master studios newly set up, cumulative, by 2025); Suqian, 10 (Suqian skill master studios built each year, each year, 2022–2024) (for different times, so no difference is given).',
    ],
    [
      'weihai',
      'xuchang',
      null,
      'education-fund-front-line-share',
      '职工教育经费使用比例：许昌市职工教育经费用于一线职工培训的比例为职工教育经费的至少 60%；威海市按其他规定执行，文件未写明数额。',
      'Share of the education fund: Xuchang sets the share of employee education funds used for training front-line employees to at least 60 per cent of “职工教育经费”; Weihai leaves the figure to other rules.',
    ],
    [
      'weihai',
      'xuchang',
      'chief-technician-allowance',
      null,
      '技能人才津贴：威海市对管理期内的威海市首席技师给予每月至少 1,000 元；许昌市提及而未写明数额。',
      'Skilled worker allowance: Weihai pays at least 1,000 yuan per month to Weihai chief technicians during their management term; Xuchang names it without a figure.',
    ],
    [
      'weihai',
      'xuchang',
      null,
      'start-up-loan',
      '创业贷款：许昌市对技工院校高级工班、预备技师（技师）班毕业生提供至多 200,000 元贷款；威海市文件未提及（已检索“贷款”“贴息”）。',
      'Start-up loan: Xuchang lends at most 200,000 yuan to graduates of senior-worker classes and of preparatory-technician or technician classes of technical schools; the text of Weihai does not mention it (searched for “贷款”, “贴息”).',
    ],
    [
      'dongxihu',
      'weihai',
      null,
      'provincial-class-1-prize-first',
      '竞赛获奖奖励：威海市对获得省级一类职业技能竞赛项目第一名的选手给予 5,000 元；东西湖区（征求意见稿）提及而未写明数额。',
      'Contest prize: Weihai pays 5,000 yuan to competitors who come first in a provincial class 1 skills contest; Dongxihu District, Wuhan (consultation draft) names it without a figure.',
    ],
  ])('%s, %s: %s, %s', (a, b, idA, idB, zh, en) => {
    expect(say(a, b, idA, idB, 'zh').text).toBe(zh);
    expect(say(a, b, idA, idB, 'en').text).toBe(en);
  });

  test('both sentences of the documents stand beside it', () => {
    const { subject, cites } = say('weihai', 'xuchang', 'municipal-class-1-prize-first', 'municipal-prize-first', 'en');
    expect(subject).toBe('Contest prize');
    expect(cites).toEqual([
      {
        side: 'a',
        policy: 'weihai/skilled-talent-2021',
        record: 'municipal-class-1-prize-first',
        block: 's3.5.18',
        quote: '对获得市级一类职业技能竞赛项目前3名的选手,由主办单位分别给予不低于2000元、1500元和1000元奖励',
      },
      {
        side: 'b',
        policy: 'xuchang/skilled-talent-2022',
        record: 'municipal-prize-first',
        block: 'a13',
        quote: '对获得全市技能大赛第一名、第二名、第三名和优胜奖的选手，分别给予5000元、3000元、2000元和1000元奖励',
      },
    ]);
  });

  test('what comes nearest is cited for a side without a record', () => {
    const { cites } = say('weihai', 'xuchang', 'chief-technician-allowance', null, 'zh');
    expect(cites.map(({ side, record }) => [side, record])).toEqual([
      ['a', 'chief-technician-allowance'],
      ['b', 'municipal-special-allowance'],
    ]);
  });

  test('every sentence of every pair is whole, and every cite is in its document', () => {
    const blocks = new Map(
      [...corpus.policies.values()].map(({ id, blocks: own }) => [id, new Map(own.map((block) => [block.id, block]))]),
    );
    for (const a of corpus.policies.values()) {
      for (const b of corpus.policies.values()) {
        if (a === b) continue;
        const { changes, same } = diffPolicies(corpus, a, b);
        for (const change of [...changes, ...same]) {
          const zh = changeSentence(corpus, { a, b }, change, 'zh');
          const en = changeSentence(corpus, { a, b }, change, 'en');
          expect(zh.text).toMatch(/^[^：]+：.+。$/s);
          expect(zh.text).not.toMatch(/undefined|null|NaN|（）|，。|；。|[,;] |\(\)/);
          expect(en.text).toMatch(/: .+\.$/s);
          expect(en.text).not.toMatch(/undefined|null|NaN|\(\)|, \)|，|；|。| {2}|at at /);
          expect(zh.cites.length).toBeGreaterThan(0);
          for (const cite of en.cites) expect(findQuote(blocks.get(cite.policy)!, cite)).toHaveProperty('start');
        }
      }
    }
  });
});

describe('two versions', () => {
  const revised = (amount: Partial<Amount>, goal: Partial<Goal> = {}): [CodedPolicy, CodedPolicy] => {
    const policy = policyOf('xuchang');
    const coding = structuredClone(policy.coding);
    coding.measures = coding.measures.map((measure) => ({
      ...measure,
      amounts: (measure.amounts ?? []).map((own) => (own.id === 'studio-grant' ? { ...own, ...amount } : own)),
    }));
    coding.goals = coding.goals.map((own) => (own.id === 'high-skilled-new-2025' ? { ...own, ...goal } : own));
    return [policy, { ...policy, coding }];
  };
  const tell = ([a, b]: [CodedPolicy, CodedPolicy], lang: 'zh' | 'en') =>
    diffPolicies(corpus, a, b).changes.map((change: Change) => changeSentence(corpus, { a, b }, change, lang).text);
  const yuan = (number: number): Value => ({ bound: 'exact', min: number, max: number, unit: 'CNY' });

  test.each<[string, Partial<Amount>, Partial<Goal>, zh: string, en: string]>([
    [
      'raised',
      { value: yuan(150000) },
      {},
      '工作室建设资助“新认定市级技能大师工作室奖补资金”：由 100,000 元提高到 150,000 元，高 50%。',
      'Studio grant “Grant to a newly recognised municipal skill master studio”: raised from 100,000 yuan to 150,000 yuan (+50%).',
    ],
    [
      'capped',
      { value: { bound: 'at_most', min: null, max: 100000, unit: 'CNY' } },
      {},
      '工作室建设资助“新认定市级技能大师工作室奖补资金”：由 100,000 元改为至多 100,000 元，数值相同，限定不同。',
      'Studio grant “Grant to a newly recognised municipal skill master studio”: changed from 100,000 yuan to at most 100,000 yuan (the same figure, limited otherwise).',
    ],
    [
      'for a higher level',
      { level: 'provincial' },
      {},
      '工作室建设资助“新认定市级技能大师工作室奖补资金”：100,000 元，数值相同。原文为市级，新文为省级。',
      'Studio grant “Grant to a newly recognised municipal skill master studio”: 100,000 yuan (the same figure). The old text: municipal; the new text: provincial.',
    ],
    [
      'paid each year',
      { period: 'year' },
      {},
      '工作室建设资助“新认定市级技能大师工作室奖补资金”：由 100,000 元改为每年 100,000 元，两者期限或频次不同，不作换算。',
      'Studio grant “Grant to a newly recognised municipal skill master studio”: changed from 100,000 yuan to 100,000 yuan per year (for different times, so no difference is given).',
    ],
    [
      'a goal lowered',
      {},
      { value: { bound: 'exact', min: 100000, max: 100000, unit: 'person' } },
      '新增高技能人才“新培养高技能人才”：由 135,000 人（累计，到 2025 年）降低到 100,000 人（累计，到 2025 年），低 25.9%。',
      'New highly skilled workers “Newly trained highly skilled workers”: lowered from 135,000 people (cumulative, by 2025) to 100,000 people (cumulative, by 2025) (−25.9%).',
    ],
  ])('%s', (_name, amount, goal, zh, en) => {
    expect(tell(revised(amount, goal), 'zh')).toEqual([zh]);
    expect(tell(revised(amount, goal), 'en')).toEqual([en]);
  });
});

describe('benefits and conditions', () => {
  const revised = (change: (measure: Measure) => void): [CodedPolicy, CodedPolicy] => {
    const policy = policyOf('xianning');
    const coding = structuredClone(policy.coding);
    coding.measures.forEach(change);
    return [policy, { ...policy, coding }];
  };
  const tell = ([a, b]: [CodedPolicy, CodedPolicy], lang: 'zh' | 'en') =>
    diffPolicies(corpus, a, b).changes.map((change: Change) => changeSentence(corpus, { a, b }, change, lang));
  const apply = ({ conditions = [] }: Measure) => conditions.find(({ id }) => id === 'apply-senior-worker');

  test.each<[string, (measure: Measure) => void, zh: string, en: string]>([
    [
      'more years',
      (measure) => {
        const group = apply(measure)?.tree.of?.[1];
        if (group === undefined) return;
        Object.assign(group.of![0]!, {
          value: { bound: 'at_least', min: 15, max: null, unit: 'year' },
          text: { zh: '满15年', en: 'At least 15 years' },
        });
      },
      '条件“报考高级工”：从业年限由“连续从事本职业或相关职业岗位12年以上”改为“满15年”，下限高 25%。',
      'Condition “Applying for the senior worker level”: Years in the occupation changed from “At least 12 years without a break in this occupation or a related one” to “At least 15 years” (+25% in the lower bound).',
    ],
    [
      'fewer of them',
      (measure) => {
        const group = apply(measure)?.tree.of?.[1];
        if (group !== undefined) group.n = 1;
      },
      '条件“报考高级工”：原文为满足任一（其中一组至少满足 2 项），新文为满足任一（其中一组至少满足 1 项）。',
      'Condition “Applying for the senior worker level”: the old text: any of them (one group: at least 2 of them); the new text: any of them (one group: at least 1 of them).',
    ],
    [
      'a test less',
      (measure) => {
        apply(measure)?.tree.of?.[1]?.of?.pop();
      },
      '条件“报考高级工”：取消“其它达到同等能力要求的特殊情况”。',
      'Condition “Applying for the senior worker level”: “Other special cases that meet requirements of equal ability” dropped.',
    ],
    [
      'a benefit less',
      (measure) => {
        measure.benefits = (measure.benefits ?? []).filter(({ id }) => id !== 'contestant-commendation');
      },
      '表彰“对优秀参赛选手通报表彰”：取消，原对象为取得优秀成绩的参赛选手。',
      'Commendation “Public commendation of outstanding competitors”: dropped, it was given to competitors with outstanding results.',
    ],
  ])('two versions: %s', (_name, change, zh, en) => {
    const pair = revised(change);
    expect(tell(pair, 'zh').map(({ text }) => text)).toEqual([zh]);
    expect(tell(pair, 'en').map(({ text }) => text)).toEqual([en]);
    for (const { cites } of tell(pair, 'zh')) expect(cites.length).toBeGreaterThan(0);
  });

  test('two places: who asks for what, with the words of both', () => {
    const { text, cites } = say('weihai', 'xuchang', 'municipal-class-1-rank', 'municipal-prize-eligibility', 'zh');
    expect(text).toBe(
      '条件“市级一类职业技能竞赛奖励的条件”，“全市技能大赛奖励的对象”：竞赛名次，威海市为“获得市级一类职业技能竞赛项目前3名”、许昌市为“获得全市技能大赛第一名、第二名、第三名或优胜奖”。',
    );
    expect(cites.map(({ side }) => side)).toEqual(['a', 'b']);
  });
});

describe('sizes', () => {
  const value = (bound: Value['bound'], min: number | null, max: number | null, unit = 'CNY'): Value => ({
    bound,
    min,
    max,
    unit,
  });
  test.each<[Value, Value, zh: string, en: string]>([
    [value('exact', 3, 3), value('exact', 5, 5), '高 66.7%', '+66.7%'],
    [value('exact', 10000, 10000), value('exact', 10001, 10001), '高 0.01%', '+0.01%'],
    [value('at_least', 5, null), value('exact', 2, 2), '至少低 60%', '−60% or more'],
    [value('at_least', 2, null), value('at_least', 3, null), '下限高 50%', '+50% in the lower bound'],
    [value('at_most', null, 10), value('exact', 5, 5), '比该上限低 50%', '−50% against that upper bound'],
    [value('at_least', 2, null), value('at_most', null, 5), '', ''],
    [value('about', 2, 2), value('about', 3, 3), '约高 50%', 'about +50%'],
    [value('exact', 60, 60, 'percent'), value('exact', 80, 80, 'percent'), '高 20 个百分点', '+20 percentage points'],
    [value('range', 2, 5), value('range', 3, 5), '低端高 50%，高端相同', 'lower end +50%, same upper end'],
    [value('exact', 0, 0), value('exact', 5, 5), '', ''],
    [value('exact', 5, 5), value('exact', 5, 5), '', ''],
  ])('%j, %j', (a, b, zh, en) => {
    expect(sizeWords(differValues(a, b), a, b, 'zh')).toBe(zh);
    expect(sizeWords(differValues(a, b), a, b, 'en')).toBe(en);
  });

  test.each([
    [150, '150'],
    [66.6666, '66.7'],
    [0.004, '0.004'],
    [0, '0'],
    [1234.5, '1,234.5'],
  ])('%d', (number, text) => {
    expect(formatSize(number)).toBe(text);
  });
});
