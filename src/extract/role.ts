// What a sum of money is to the reader: benefit, threshold, penalty, fund, statistic, example. Decided by the words that govern it.
// It must not look for recipients; a sum that only its neighbours can tell (一等奖5000元、二等奖3000元) is left open.
import type { AmountCandidate } from '../model.ts';
import { firstWord, lastWord } from './clauses.ts';
import { KIND_NOUNS } from './kind.ts';
import {
  BENEFIT_NOUNS,
  FEES,
  FUND_NOUNS,
  FUND_VERBS,
  GIVING,
  METRICS,
  PURE_GIVING,
  REACHING,
  withoutBounds,
} from './money-words.ts';
import { isPutIn, isRaise } from './raised-sums.ts';
import {
  GIVES,
  insideCondition,
  insideHead,
  isConditional,
  isCostLimit,
  isExcluded,
  isOpenCondition,
} from './sum-conditions.ts';
import { type Passage, sentenceAfter, wordsAfter, wordsBefore } from './sums.ts';
import { takenAway } from './taken.ts';

/** What a sum is to the reader, as the data writes it. */
export type Role = AmountCandidate['role'];

/** A role with the rule that found it; `open` when no word next to the sum tells. */
export interface RoleReading {
  role: Role | 'open' | 'none';
  rule: string;
}

/** Conditions and standards as the heading or label of a block announces them. */
export type Expectation = 'conditions' | 'benefits' | null;

const FUND_TAIL =
  /^(?:以上|以内|左右)?(?:的)?[^,;。的]{0,16}(?:专项资金|引导资金|资金池|基金|专款|专项经费|预算|资金|经费)/;

/** What a place or a person has put in or paid out so far. */
const ACHIEVED =
  /(?:新增|累计|已|共|全年|上半年|全市|全省|全县|全区|全国|近年来|新(?=发放))[^,;。]{0,10}(?:减税降费|退税减税|投入|发放|兑现|支付|拨付|落实|争取|下达|筹集|减免|发放)[^,;。]{0,12}$/;

const PENALTY_TAIL = /^(?:以上|以下|以内|不等)?(?:的)?(?:罚款|罚金|滞纳金|违约金|的?行政罚款)/;

const PENALTY_HEAD =
  /(?:处以|并处|可处|应处|处罚款|罚款|罚金|罚|(?:^|[^好惩查到各四用妥相])处)(?:人民币)?(?:每.{1,3})?$/;

/** 超过5000元部分抵用50%, 以下的部分免收. */
const STEP_TAIL = /^(?:\([^()]{1,8}\))?(?:以上|以下|以内)?的?(?:部分|差额|余额)(?!资金)/;
const RATED_STEP =
  /^(?:\([^()]{1,4}\))?(?:的?部分|的)?(?:报销|支付|补助|补贴|奖励|减免|返还|给予|按照?|为){1,2}(?:比例)?为?$/;
const FULL_TAIL = /^(?:\([^()]{1,8}\))?的[^,;。的]{0,8}可?(?:全额|据实|按实|免费|免予|免于|不予|不再)/;

/** What happens to those that meet a condition, other than a sum. */
const TREATED = /^[^。;]{0,12},(?:实行|执行|适用|参照|采取|可|由|纳入|列为|享受)|一事一议|一企一策/;

/** 每增加1000万元，再奖励5万元: the step for which each sum is given. */
const STEP_HEAD =
  /每(?:再|新|净|多)?(?:增加?|新增|增长|递增|提高|提升|超过?|超出|高于|高出|多|满|达到?|完成|实现|销售|投入|投资|出口|缴纳|引进)(?:人民币)?$/;

const EXAMPLE = /(?:^|[,;。:(]|\s)(?:例如|比如|例|举例|示例|假设|假定|假如|譬如)[:,]?/;

const FORMULA = /[=×÷*]/;

const STANDARD_TAIL = /^(?:以上|以内|以下|不等)?的?(?:标准|额度|限额|幅度|定额)(?!的企业|的项目|以上)/;

const LIMIT_HEAD =
  /(?:单个|单户|单家|单笔|单项|单次|单体|每家|每户|每个|每人|每项|同一|累计|合计|总额|总计|年度|全年|当年|每年|(?<![\d一-十])年(?:补|奖|资助|扶持|支持|贴息|最高)|上限|封顶|原则上|最终)/;

/** The kind noun right after a sum (万元奖励, 万元的一次性创业补贴), unless it is a verb or part of a condition. */
function kindNounAfter(after: string, cut: boolean): boolean {
  const tail = after.slice(0, 30);
  const noun = firstWord(tail, KIND_NOUNS);
  if (noun === undefined || noun.start > 16) return false;
  const between = tail.slice(0, noun.start).replace(/^(?:以上|以内|以下|不等)?(?:的)?/, '');
  if (/[的、,且并不按]|据实|给予|予以|用于|作为|企业|项目|(?:以上|以下)$/.test(between)) return false;
  const rest = tail.slice(noun.end);
  // 1000万元以上的奖励10万元: a verb with a sum of its own.
  if (cut && withoutBounds(rest) === '') return false;
  return !/^(?:余额|利率|额以上)/.test(rest);
}

/** 年均投入经费不低于10万元的工作室: who is meant. */
const OF_WHOM = /^(?:以上)?的(?:企业|单位|机构|院校|学校|工作室|基地|平台|团队|主体|$)/;

const UPPER = new Set(['at_most', 'less_than']);

const SPENT =
  /(?:年均|累计|每年|实际|自筹|年度?)(?:用于[^,;。]{1,12})?(?:投入|支出|花费)(?!的)[^,;。给补奖资]{0,12}(?:经费|资金)$/;

type Governor = 'giving' | 'noun' | 'metric' | 'fund' | 'fee';

/** The nearest word to the left that says what a sum is. */
function governorOf(before: string): { governor: Governor; end: number; word: string } | undefined {
  const candidates: { governor: Governor; end: number; word: string }[] = [];
  const add = (governor: Governor, words: readonly string[]): void => {
    const found = lastWord(before, words);
    if (found !== undefined) candidates.push({ governor, end: found.end, word: found.word });
  };
  add('fee', FEES);
  add('metric', METRICS);
  add('fund', FUND_VERBS);
  const fund = lastWord(before, FUND_NOUNS);
  // 基金管理人 is a body.
  if (fund !== undefined && !/^(?:管理|公司|投资|机构|会)/.test(before.slice(fund.end)))
    candidates.push({ governor: 'fund', end: fund.end, word: fund.word });
  add('noun', BENEFIT_NOUNS);
  add('giving', GIVING);
  // Of words that end at the same place the longer one names the thing: 贷款余额 is no 余额, 工资标准 no 标准.
  // 奖励总额, 补助金额: amounts of what is given, not of a business.
  for (const found of candidates) {
    if (
      found.governor === 'metric' &&
      /(?:奖励|补助|补贴|资助|贴息|奖补|扶持|支持|贷款|转贷|授信)(?:资金)?(?:总)?(?:总额|金额|数额|额|费用|经费|规模)$/.test(
        before.slice(0, found.end),
      )
    )
      found.governor = 'noun';
    // 近三年年均投入实训经费不低于20万元: what an applicant has spent.
    if (found.governor === 'noun' && SPENT.test(before.slice(0, found.end))) found.governor = 'metric';
    // 实际补贴的培训费用不超过800元: what is given of it.
    if (
      found.governor === 'metric' &&
      /实际(?:奖励|补助|补贴|资助)的[^,;。的]{0,6}(?:费用|金额|资金)$/.test(before.slice(0, found.end))
    )
      found.governor = 'noun';
  }
  candidates.sort((a, b) => b.end - a.end || b.word.length - a.word.length);
  return candidates[0];
}

/** The sentence up to a sum, at most 100 units. */
function sentenceUpTo(passage: Passage, index: number): string {
  const start = passage.groups[index]?.start ?? 0;
  const text = passage.text.slice(Math.max(0, start - 100), start);
  return text.slice(text.lastIndexOf('。') + 1);
}

function metricRole(passage: Passage, index: number, after: string, expects: Expectation): RoleReading {
  const { bound, text: printed } = passage.groups[index]?.quantities[0] ?? { bound: 'exact', text: '' };
  const rest = sentenceAfter(passage, index);
  const closed = /^(?:以上|以下)?(?:\(.{1,6}\))?的|^(?:且|并|或)/.test(after);
  const before = wordsBefore(passage, index);
  // 专项资金由财政预算安排，每年总额不低于1亿元.
  if (
    /^(?:每年|年度|首期|一期)?(?:总额|总规模|规模)/.test(before) &&
    FUND_NOUNS.some((noun) => sentenceUpTo(passage, index).includes(noun))
  )
    return { role: 'fund', rule: 'fund/budget' };
  if (isPutIn(before, sentenceUpTo(passage, index)) && !OF_WHOM.test(after))
    return { role: 'fund', rule: 'fund/budget' };
  if (expects === 'conditions') return { role: 'threshold', rule: 'threshold/condition' };
  if (isCostLimit(passage, index, before, after)) return { role: 'cap', rule: 'cap/cost' };
  // 每亩保费30元，其中财政补贴80%: the whole of which shares are told.
  if (bound === 'exact' && /^,其中/.test(rest)) return { role: 'statistic', rule: 'statistic/measured' };
  if (GIVES.test(rest) || (bound !== 'exact' && TREATED.test(rest)))
    return { role: 'threshold', rule: 'threshold/condition' };
  if (closed && bound !== 'exact' && bound !== 'about') return { role: 'threshold', rule: 'threshold/condition' };
  // 投资额不得低于每公顷2000万元
  if (expects !== 'benefits' && /不得(?:低于|少于|超过|高于)/.test(before.slice(-10) + printed))
    return { role: 'threshold', rule: 'threshold/condition' };
  if (
    /(?:须|应当?|必须|要求|不得|不低于|不少于|不高于|达到)/.test(before) &&
    bound !== 'exact' &&
    expects !== 'benefits' &&
    /(?:须|应当?|必须|要求)/.test(before)
  )
    return { role: 'threshold', rule: 'threshold/condition' };
  return { role: 'statistic', rule: 'statistic/measured' };
}

/**
 * Say what a sum of money is, by the words of its clause.
 * @param index of the group in `passage.groups`; a percentage is read by readRateRole.
 * @param expects what the label or heading announces (申报条件, 奖励标准).
 * @returns `open` when the words next to the sum do not tell. Never throws.
 * @example readSumRole(readPassage('处五万元以下罚款'), 0, null).role // 'penalty'
 */
export function readSumRole(passage: Passage, index: number, expects: Expectation): RoleReading {
  const before = wordsBefore(passage, index);
  const after = wordsAfter(passage, index);
  const group = passage.groups[index];
  if (group === undefined) return { role: 'open', rule: 'open' };
  const clause = passage.clauses[group.clause];
  const whole =
    clause === undefined
      ? ''
      : passage.text.slice(Math.max(clause.start, group.start - 80), Math.min(clause.end, group.end + 80));
  // 低于5000元的服务可全额抵用，超过5000元部分抵用50%: a step of a ladder, whatever stands around it.
  if (STEP_HEAD.test(before) && GIVES.test(sentenceAfter(passage, index, 60)))
    return { role: 'threshold', rule: 'threshold/step' };
  if (/起付(?:线|标准|金额)$/.test(withoutBounds(before))) return { role: 'threshold', rule: 'threshold/limit' };
  // 1.2万元至5万元报销60%
  const rated =
    passage.groups[index + 1]?.percent === true && passage.groups[index + 1]?.start === group.end + after.length;
  if (rated && group.quantities[0]?.bound !== 'exact' && RATED_STEP.test(after))
    return { role: 'threshold', rule: 'threshold/step' };
  if (STEP_TAIL.test(after) || (group.quantities[0]?.bound === 'less_than' && FULL_TAIL.test(after)))
    return { role: 'threshold', rule: 'threshold/step' };
  if (isExample(passage, index) || FORMULA.test(whole)) return { role: 'example', rule: 'example/worked' };
  const cut = passage.groups[index + 1]?.start === group.end + after.length;
  const bare = withoutBounds(before);
  if (PENALTY_TAIL.test(after) || PENALTY_HEAD.test(bare)) return { role: 'penalty', rule: 'penalty/fine' };
  const taken = takenAway(before, after);
  if (taken === 'penalty') return { role: 'penalty', rule: 'penalty/taken' };
  if (taken === 'statistic') return { role: 'statistic', rule: 'statistic/achieved' };
  const governor = governorOf(bare);
  // 提高到: the value before it is the old one.
  if (isOldValue(before, after, passage, index)) return { role: 'statistic', rule: 'statistic/replaced' };
  if (/^的?基础上|^(?:以外|之外)/.test(after)) return { role: 'statistic', rule: 'statistic/replaced' };
  if (/^(?:以上|以下|以内)?(?:的)?(?:占比|比重|占)/.test(after))
    return { role: 'statistic', rule: 'statistic/measured' };
  if (/(?:承担|分担|负担)[^,;。]{0,4}$/.test(bare)) return { role: 'statistic', rule: 'statistic/cost-share' };
  // 五年累计投入不少于3亿元: a floor is still to be reached.
  const floor = group.quantities.every(({ bound }) => bound === 'at_least' || bound === 'more_than');
  if (floor && isPutIn(before, sentenceUpTo(passage, index)) && !OF_WHOM.test(after))
    return { role: 'fund', rule: 'fund/budget' };
  if (ACHIEVED.test(before) && group.quantities.length === 1) return { role: 'statistic', rule: 'statistic/achieved' };
  if (insideHead(passage, index, before, after)) return { role: 'threshold', rule: 'threshold/condition' };
  if (insideCondition(before, after) || isExcluded(passage, index, before, after))
    return { role: 'threshold', rule: 'threshold/condition' };
  if (governor?.governor === 'fee') return { role: 'statistic', rule: 'statistic/fee' };
  if (STANDARD_TAIL.test(after)) {
    return /缴纳|收取|征收|缴费|计征|筹资|收费/.test(after)
      ? { role: 'statistic', rule: 'statistic/fee' }
      : { role: 'benefit', rule: 'benefit/standard' };
  }
  // 限额标准为每人每月100元 is what each may have, 限额标准为400万元 what something is measured by.
  if (/(?:限额|数额)标准$/.test(bare) && group.quantities.every(({ per }) => per.length === 0))
    return { role: 'threshold', rule: 'threshold/limit' };
  const tiers = group.quantities;
  // 风险补偿资金达到1000万元以上
  if (
    /(?<!募集|到位|注册|获得|引进)(?:资金|基金)(?:总?规模|总额)?(?:达到?|突破)/.test(
      before.slice(-10) + (tiers[0]?.text ?? '').slice(0, 2),
    ) &&
    !/^(?:以上)?(?:的|且|并)/.test(after)
  )
    return { role: 'fund', rule: 'fund/budget' };
  // 低收入家庭认定标准为每月2000元: by it somebody is counted in.
  if (/认定(?:收入)?标准[^;。]{0,30}$/.test(sentenceUpTo(passage, index)) && !GIVES.test(after))
    return { role: 'threshold', rule: 'threshold/limit' };
  // 按车价10万元以下、10—20万元、20万元以上: a list whose bounds differ is a ladder, not what is given.
  if (tiers.length > 1 && UPPER.has(tiers[0]?.bound ?? 'exact') && tiers.at(-1)?.bound === 'at_least')
    return { role: 'threshold', rule: 'threshold/ladder' };
  const fundVerb = lastWord(before, FUND_VERBS);
  const pureGiving = lastWord(before, PURE_GIVING);
  if (fundVerb !== undefined && (pureGiving === undefined || pureGiving.start < fundVerb.start)) {
    if (FUND_TAIL.test(after) || !kindNounAfter(after, cut)) {
      if (governor?.governor !== 'metric' || FUND_TAIL.test(after)) return { role: 'fund', rule: 'fund/budget' };
    }
  }
  // 执行额1万美元奖励3000元: what each sum is given for.
  if (
    cut &&
    governor?.governor !== 'giving' &&
    /^(?:以上|及以上)?(?:的)?(?:给予|奖励|补助|补贴|资助)(?:人民币)?$/.test(after)
  )
    return { role: 'threshold', rule: 'threshold/condition' };
  if (kindNounAfter(after, cut)) {
    if (governor?.governor === 'fund' && FUND_TAIL.test(after)) return { role: 'fund', rule: 'fund/budget' };
    return { role: 'benefit', rule: 'benefit/named' };
  }
  if (isOpenCondition(passage, index, before, after)) return { role: 'threshold', rule: 'threshold/condition' };
  if (
    governor?.governor !== 'metric' &&
    GIVEN_AFTER.test(after) &&
    (!after.startsWith('的') || /(?:按|以|依)[^,;。]*$/.test(before))
  )
    return { role: 'benefit', rule: 'benefit/standard' };
  switch (governor?.governor) {
    case 'giving':
    case 'noun':
      if (isConditional(before, after, governor.word)) return metricRole(passage, index, after, expects);
      return { role: 'benefit', rule: 'benefit/given' };
    case 'metric':
      return metricRole(passage, index, after, expects);
    case 'fund':
      return { role: 'fund', rule: 'fund/budget' };
    default:
  }
  if (/(?:贷款|转贷|授信|担保|补贴|补助|奖励|资助)(?:总)?(?:金额|额)$/.test(bare))
    return { role: 'benefit', rule: 'benefit/given' };
  // 发放培训券，每张面值300元
  if (/面值$/.test(bare) && /(?:发放|提供|派发)[^。;]{0,20}券|券[^。;]{0,6}发放/.test(sentenceUpTo(passage, index)))
    return { role: 'benefit', rule: 'benefit/given' };
  if (isRaise(passage, index)) return { role: 'benefit', rule: 'benefit/raised' };
  // 科技园原则上不得低于每公顷1000万元, where nothing is given
  if (
    expects !== 'benefits' &&
    /^不得(?:低于|少于)/.test(group.quantities[0]?.text ?? '') &&
    !GIVES.test(sentenceUpTo(passage, index))
  )
    return { role: 'threshold', rule: 'threshold/condition' };
  const reaching = lastWord(before, REACHING);
  if (reaching !== undefined) return metricRole(passage, index, after, expects);
  return { role: 'open', rule: 'open' };
}

const GIVEN_AFTER =
  /^(?:以上|以下|以内|不等)?(?:的)?\s*(?:一次性)?(?:给予|予以|发放|补贴|补助|奖励|资助|计发|支付|兑现|核发|奖补|拨付|计算)/;

/** 提高到, 调整为; without 到 only where nothing but a bound or 每人 follows: 用于技能提升补贴 changes nothing. */
const TURNS =
  /^[^,;。]{0,10}(?:增至|(?:提高|提升|提标|提|调整|增加|上调|上升|下调|降低|降|调增|调减|扩大|改)(?:到|至|为)|(?:提高|上调|上升|下调|降低|增加)(?:每.)?(?:最高|不超过)?$)/;

/**
 * Tell whether the words after a sum lead to another that replaces it.
 * @example turnsTo('提高到') // true
 */
export function turnsTo(after: string): boolean {
  return TURNS.test(after);
}

/** (原为1200元), 原标准为每月800元: what was given before. */
const FORMER =
  /(?:^|[(,;])(?:原(?:来|先|有|定)?的?(?:奖励|补助|补贴|资助|津贴)?(?:标准|额度|金额|比例)?|(?:此|之|以)前)(?:分别|均|各)?(?:为|是)(?:每[^,;。()]{1,3}){0,2}$/;

/**
 * Tell whether a sum is the value before a change: 由5万元提高到10万元, (原为5万元).
 * @param before,after the words of its clause on either side.
 * @example isOldValue('标准由', '提高到', passage, 0) // true
 */
export function isOldValue(before: string, after: string, passage: Passage, index: number): boolean {
  if (FORMER.test(before)) return true;
  const opens = /(?:由|从|自)[^,;。由从]{0,24}$/.test(before) || /原(?:有|来)?[^,;。]{0,8}$/.test(before);
  return opens && turnsTo(after) && passage.groups[index + 1] !== undefined;
}

/**
 * Tell whether a sum stands in a worked example (例如：…).
 * @example isExample(readPassage('例如，投资100万元'), 0) // true
 */
export function isExample(passage: Passage, index: number): boolean {
  const group = passage.groups[index];
  if (group === undefined) return false;
  const sentence = passage.clauses[group.clause]?.sentence;
  for (let at = group.clause; at >= 0 && at > group.clause - 6; at -= 1) {
    const clause = passage.clauses[at];
    if (clause === undefined || clause.sentence !== sentence) break;
    const head = passage.text.slice(clause.start, Math.min(clause.start + 12, clause.end));
    if (/^以/.test(head) && /为例$/.test(passage.text.slice(Math.max(clause.start, clause.end - 4), clause.end)))
      return true;
    if (EXAMPLE.test(head) && !/^例(?:会|行|外)/.test(head)) return true;
  }
  return false;
}

/**
 * Tell whether the words around a sum make it a fine.
 * @example isFine('处', '以下罚款') // true
 */
export function isFine(before: string, after: string): boolean {
  return PENALTY_TAIL.test(after) || PENALTY_HEAD.test(withoutBounds(before));
}

/**
 * Tell whether the words before a sum set a limit beside something else: 单个企业最高, 累计不超过.
 * @example setsLimit('单个企业') // true
 */
export function setsLimit(before: string): boolean {
  return LIMIT_HEAD.test(before);
}
