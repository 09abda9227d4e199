// Roles of all sums of a block: each by its own words (role.ts, rate-role.ts), then by its neighbours and what was given before.
// It must not look for recipients.

import { GIVING_LINE, labelBefore, opensWithBenefit, type Setting } from './amount-setting.ts';
import type { Span } from './clauses.ts';
import { withoutBounds } from './money-words.ts';
import type { Lead } from './phrases.ts';
import { isShareOfPeople, readRateRole } from './rate-role.ts';
import { type Expectation, type RoleReading, readSumRole, setsLimit, turnsTo } from './role.ts';
import { type Passage, type SumGroup, wordsAfter, wordsBefore } from './sums.ts';

/** Roles of sums that somebody gets. */
export const GIVEN = new Set(['benefit', 'rate', 'cap']);

const RAISES =
  /(?:提高|提升|上浮|扩大|增加)[^,;。]{0,6}(?:贷款|授信|担保|补贴|补助|奖励|资助)(?:额度|标准|上限)[^;。]*$/;

const RAISED_RATE = /(?:返还|贴息|减免|报销|支付|救助|担保)(?:比例|标准|额度)/;

/**
 * Read the role of every sum of a block: first by the words next to it, then by its neighbours (一等奖5000元、二等奖3000元的奖励).
 * @returns one reading for each group, none of them `open`; a percentage that is not about money has the role `none`.
 * @example readRoles(readPassage('给予5万元奖励'), setting)[0].role // 'benefit'
 */
export function readRoles(passage: Passage, setting: Setting): RoleReading[] {
  const { groups, text, clauses } = passage;
  const expects = groups.map((group) => labelBefore(passage, group) ?? setting.expects);
  const titled = opensWithBenefit(passage);
  const roles = groups.map((group, index) =>
    group.percent
      ? asCondition(passage, index, readRateRole(passage, index), expects[index] ?? null)
      : readSumRole(passage, index, expects[index] ?? null),
  );
  const sentenceOf = (index: number) => clauses[groups[index]?.clause ?? -1]?.sentence;
  const between = (index: number) => text.slice(groups[index]?.end, groups[index + 1]?.start);
  // The new value of 由5万元提高到10万元 is what the old one was.
  for (let index = 1; index < groups.length; index += 1) {
    const [old, now] = [groups[index - 1], groups[index]];
    if (old === undefined || now === undefined || old.percent !== now.percent) continue;
    const turned = turnsTo(between(index - 1));
    const opened = roles[index - 1]?.rule === 'statistic/replaced' || roles[index - 1]?.role === 'none';
    if (!turned || !opened) continue;
    const lead =
      text
        .slice(Math.max(0, old.start - 60), old.start)
        .split(/[。;]/)
        .at(-1) ?? '';
    if (
      GIVING_LINE.test(lead) ||
      RAISED_RATE.test(lead) ||
      (/标准|额度|比例/.test(lead) && expects[index] === 'benefits')
    )
      roles[index] = now.percent ? { role: 'rate', rule: 'rate/raised' } : { role: 'benefit', rule: 'benefit/raised' };
    else
      roles[index] = now.percent ? { role: 'none', rule: 'none' } : { role: 'statistic', rule: 'statistic/measured' };
  }
  const givenBefore = (index: number): boolean => {
    for (let at = index - 1; at >= 0 && at > index - 8 && sentenceOf(at) === sentenceOf(index); at -= 1)
      if (GIVEN.has(roles[at]?.role ?? '')) return true;
    return false;
  };
  const openBefore = (index: number): boolean =>
    sentenceOf(index - 1) === sentenceOf(index) && roles[index - 1]?.role === 'open';
  const chained = (index: number): boolean => {
    const gap = between(index);
    return sentenceOf(index) === sentenceOf(index + 1) && gap.length <= 60 && !/对(?!外)/.test(gap);
  };
  // 统筹资金不少于20亿元，其中失业保险基金8亿元、省级财政2亿元: parts of what is set apart.
  for (let index = 1; index < groups.length; index += 1) {
    const [last, own] = [roles[index - 1], roles[index]];
    if (last?.role !== 'fund' || groups[index]?.percent || sentenceOf(index - 1) !== sentenceOf(index)) continue;
    if (own?.role !== 'open' && own?.role !== 'fund' && own?.rule !== 'statistic/measured') continue;
    const gap = between(index - 1);
    const listed = last.rule === 'fund/part' && /^[、,](?!实现|带动|完成|同比|新增)[^,;。、]{2,16}$/.test(gap);
    if (/^[,(;]其中[:,]?[^,;。、]{2,20}$/.test(gap) || (listed && !/产值|收入|税|销售|贷款|增长/.test(gap)))
      roles[index] = { role: 'fund', rule: 'fund/part' };
  }
  // 累计投入3亿元，发放补贴1亿元: what has been paid so far, all in one sentence.
  for (let index = 1; index < groups.length; index += 1) {
    const per = groups[index]?.quantities[0]?.per.length ?? 0;
    if (roles[index - 1]?.rule !== 'statistic/achieved' || roles[index]?.role !== 'benefit' || per > 0) continue;
    if (chained(index - 1)) roles[index] = { role: 'statistic', rule: 'statistic/achieved' };
  }
  // 按第一年80%、第二年50%、第三年20%的比例减免: percentages side by side are of one kind.
  const linked = (index: number): boolean =>
    groups[index]?.percent === true &&
    groups[index + 1]?.percent === true &&
    sentenceOf(index) === sentenceOf(index + 1) &&
    /^[、,;][^,;。、]{1,14}$/.test(between(index)) &&
    !/[增占率比降]/.test(between(index));
  for (let index = groups.length - 2; index >= 0; index -= 1) {
    const next = roles[index + 1];
    if (roles[index]?.role === 'none' && next?.role === 'rate' && linked(index)) roles[index] = next;
  }
  for (let index = 1; index < groups.length; index += 1) {
    const last = roles[index - 1];
    if (roles[index]?.role === 'none' && last?.role === 'rate' && linked(index - 1)) roles[index] = last;
  }
  // 总额不超过2万元 beside what is given each time.
  for (const [index, own] of roles.entries()) {
    if ((own.role !== 'statistic' && own.role !== 'threshold') || groups[index]?.quantities[0]?.bound !== 'at_most')
      continue;
    const bare = withoutBounds(wordsBefore(passage, index)).replace(/^[、,]?(?:且|但|并)?(?:每年|年度)?/, '');
    const total = /^(?:奖励|补贴|补助|资助|累计|合计)?(?:总额|总金额|金额)$/.test(bare);
    // 可适当提高贷款额度，总额不超过400万元
    const raised = RAISES.test(text.slice(Math.max(0, (groups[index]?.start ?? 0) - 60), groups[index]?.start));
    if (total && (raised || givenBefore(index) || openBefore(index)))
      roles[index] = { role: 'benefit', rule: 'benefit/elided' };
  }
  // 费用15万元以上(其中购买设备不低于10万元)的: what a bracket asks of the condition before it.
  for (const [index, own] of roles.entries()) {
    if (own.role === 'open' && asksInside(passage, index))
      roles[index] = { role: 'threshold', rule: 'threshold/condition' };
  }
  // 达到职工人数15%(200人以上的企业达到8%): the same share, of others.
  for (let index = 1; index < groups.length; index += 1) {
    if (roles[index]?.role !== 'none' || roles[index - 1]?.role !== 'threshold' || !groups[index]?.percent) continue;
    if (groups[index - 1]?.percent && /^(?:以上)?\([^()%]{0,24}(?:达到?|不低于|为)?$/.test(between(index - 1)))
      roles[index] = { role: 'threshold', rule: 'threshold/condition' };
  }
  // 总投资5亿元或3000万美元以上: the same condition in another measure.
  for (let index = 1; index < groups.length; index += 1) {
    if (roles[index]?.role !== 'open' || roles[index - 1]?.role !== 'threshold') continue;
    if (/^(?:及?以上)?(?:或者?|\(|\(?约?合|\(?等值)(?:等值|约|折合)?(?:人民币)?$/.test(between(index - 1)))
      roles[index] = { role: 'threshold', rule: 'threshold/condition' };
  }
  for (let index = groups.length - 2; index >= 0; index -= 1) {
    const [own, next] = [roles[index], roles[index + 1]];
    if (own?.role !== 'open' || next === undefined || !chained(index)) continue;
    if (!/^[^,;。:]{0,30}[、,;](?:[^,;。:]{0,40})$/.test(between(index)) && !/^[、,;)]/.test(between(index))) continue;
    if (next.role === 'benefit' || next.role === 'penalty')
      roles[index] = { role: next.role, rule: `${next.role}/list` };
    else if (next.role === 'rate' && !groups[index]?.percent) roles[index] = { role: 'benefit', rule: 'benefit/list' };
  }
  for (const [index, own] of roles.entries()) {
    if (own.role !== 'open') continue;
    const previous = roles[index - 1];
    const near = index > 0 && sentenceOf(index - 1) === sentenceOf(index);
    const given = near && (groups[index]?.quantities[0]?.bound ?? 'exact') === 'at_most' && givenBefore(index);
    if (given) roles[index] = { role: 'benefit', rule: 'benefit/elided' };
    else if (near && previous !== undefined && GIVEN.has(previous.role))
      roles[index] = { role: 'benefit', rule: 'benefit/elided' };
    else if (
      limitsMore(passage, index) &&
      roles.slice(Math.max(0, index - 8), index).some(({ role }) => GIVEN.has(role))
    )
      roles[index] = { role: 'benefit', rule: 'benefit/elided' };
    else if (near && previous?.role === 'penalty' && chained(index - 1))
      roles[index] = { role: 'penalty', rule: 'penalty/fine' };
    else if (expects[index] === 'benefits') roles[index] = { role: 'benefit', rule: 'benefit/announced' };
    else if (expects[index] === 'conditions') roles[index] = { role: 'threshold', rule: 'threshold/condition' };
    else if ((titled && namesItsSum(passage, index)) || announced(passage, index))
      roles[index] = { role: 'benefit', rule: 'benefit/announced' };
    else roles[index] = { role: 'statistic', rule: 'statistic/unclear' };
  }
  return roles;
}

const LIMIT_REACH = 24;

/** 每月不超过500元: a clause that is nothing but a limit. */
function limitsMore(passage: Passage, index: number): boolean {
  const group = passage.groups[index];
  const clause = passage.clauses[group?.clause ?? -1];
  if (group === undefined || clause === undefined || group.percent || wordsAfter(passage, index) !== '') return false;
  // Longer words say more than a limit, and a list of thousands must not be read anew for each.
  if (group.start - clause.start > LIMIT_REACH) return false;
  return (
    group.quantities.every(({ bound }) => bound === 'at_most') &&
    withoutBounds(passage.text.slice(clause.start, group.start)) === ''
  );
}

/** 申报条件：研发投入占比不低于3%: under such a label a bounded share is asked for, whatever it is of. */
function asCondition(passage: Passage, index: number, role: RoleReading, expects: Expectation): RoleReading {
  if (expects !== 'conditions' || (role.role !== 'none' && role.rule !== 'rate/share')) return role;
  const quantities = passage.groups[index]?.quantities ?? [];
  const bounded = quantities.every(
    ({ bound, measure_word: word }) => bound !== 'exact' && bound !== 'about' && !word.includes(':'),
  );
  return bounded || isShareOfPeople(wordsBefore(passage, index))
    ? { role: 'threshold', rule: 'threshold/condition' }
    : role;
}

/** (其中购买设备不低于10万元): a lower bound inside a bracket that gives nothing. */
function asksInside(passage: Passage, index: number): boolean {
  const group = passage.groups[index];
  const bound = group?.quantities[0]?.bound;
  if (group === undefined || (bound !== 'at_least' && bound !== 'more_than')) return false;
  const near = passage.text.slice(Math.max(0, group.start - 80), group.start);
  const open = near.lastIndexOf('(');
  if (open < 0 || near.lastIndexOf(')') > open) return false;
  const inside = near.slice(open + 1);
  return /其中[^,;。]{0,6}(?:购买|购置|采购|新购|购入)[^,;。]{1,16}$/.test(inside) && !GIVING_LINE.test(inside);
}

/** 中级工每人5000元: under the name of a benefit, names with exact sums and no word that looks back. */
function namesItsSum(passage: Passage, index: number): boolean {
  const before = wordsBefore(passage, index).replace(/^(?:以上|以内)?[、,]/, '');
  const name = withoutBounds(before);
  return (
    /^[^,;。:]{2,30}$/.test(name) &&
    /^(?:\(.*)?$/.test(wordsAfter(passage, index).replace(/[、,].*$/s, '')) &&
    !LOOKS_BACK.test(before) &&
    !/[达增收支额资于比至到由从自从缴交扣减]$|的$/.test(name) &&
    passage.groups[index]?.quantities.every(({ bound }) => bound === 'exact') === true
  );
}

/** A word of giving in the clauses before a sum, up to the start of its sentence: 按以下标准给予奖励：一等奖5000元. */
function announced(passage: Passage, index: number): boolean {
  const group = passage.groups[index];
  const own = passage.clauses[group?.clause ?? -1];
  if (group === undefined || own === undefined) return false;
  for (let at = group.clause; at >= 0 && at > group.clause - 8; at -= 1) {
    const clause = passage.clauses[at];
    if (clause === undefined || clause.sentence !== own.sentence) break;
    const words = passage.text.slice(clause.start, Math.min(clause.end, group.start));
    if (clause.after === ':' && GIVING_LINE.test(words)) return true;
    // 补助由市、区分担，每张床位20000元; 提供补助，每户不超过5000元.
    const each = group.quantities.some(
      ({ per, bound }) => per.length > 0 || bound === 'at_most' || bound === 'at_least',
    );
    if (at < group.clause && each && /(?:补贴|补助|奖励|津贴|资助|奖补|救助|担保贷款|信用贷款|贷款额度)/.test(words))
      return true;
    // 开展证书补贴，初级工1000元、中级工1500元: the list beside what is given needs no verb of its own.
    const lead = words.replace(/\([^()]*\)/g, '');
    if (at === group.clause - 1 && clause.after === ',' && LIST_LEAD.test(lead) && !LOOKS_BACK.test(lead)) {
      if (listsSums(passage, own)) return true;
    }
    // 对低保对象，A类每人每月500元: a sum for someone, without a verb.
    if (
      /^(?:[(]?[一二三四五六七八九十\d]{1,2}[).、])?对(?!外|接|应|照|口|象|策|比)/.test(words) &&
      (own.part === clause.part || group.quantities.some(({ per }) => per.length > 0))
    )
      return true;
  }
  return /(?:奖|补)(?:金|助金|贴)?$/.test(wordsBefore(passage, index).replace(/[:为\s]+$/, ''));
}

/** 开展…补贴, 给予…补助 at the end of a clause. */
const LIST_LEAD = /(?:开展|给予|予以|提供|享受)[^的,;]{0,24}(?:补贴|补助|奖励|津贴|资助|奖补)$/;
const LOOKS_BACK = /累计|已|共(?!同)|去年|上年|全年|今年以来/;

/** A clause that is nothing but names with exact sums: 初级工1000元、中级工1500元. */
function listsSums(passage: Passage, clause: Span): boolean {
  const sums = passage.groups.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  if (sums.length < 2 || sums.some(({ percent, quantities }) => percent || quantities[0]?.bound !== 'exact'))
    return false;
  let from = clause.start;
  for (const { start, end } of sums) {
    if (!/^[、]?[^、,;。:达至到增收支额资]{2,14}$/.test(passage.text.slice(from, start))) return false;
    from = end;
  }
  return passage.text.slice(from, clause.end).trim() === '';
}

const INSTALMENT =
  /首期|首付款|首批|预拨|先行|先期|第[一二三四五1-5](?:年|期|次|笔)|剩余|余款|尾款|其余|余下|验收(?:合格|通过)?后|分[一二三四五两\d]+(?:年|期|次|批)|逐年|第[一二三]个|当年拨付|次年/;

/** A shorter term is paid by its months or days. */
const PRO_RATA = /折算|按(?:实际)?[月天日](?:数|份)?(?:计算|计发|发放)/;

const PAYING = /拨付|兑现|支付|发放|到位|给付|拨/;

const TOTAL = /(?:共计?|总计|合计|累计|总共)(?:可)?(?:给予|奖励|补助|补贴|资助|达到?|为)?$/;

/** A sum that is given, with what its own words tell. */
export interface Given {
  /** Of a percentage, what it is taken of. */
  base: Span | null;
  group: SumGroup;
  index: number;
  role: RoleReading;
  lead: Lead;
  start: number;
  /** Where the fund before it ends, whose 每年 is its own; 0 without one. */
  told: number;
}

/**
 * Tell what a given sum is beside the sums before it: 最高不超过500万元 after 按30%给予补助 is a cap, 共30万元 a total.
 * @param roles of the groups before, already refined.
 * @returns the role it came with when nothing before it matters.
 * @example refineRole(readPassage('按30%补助，最高5万元'), roles, given).role // 'cap'
 */
export function refineRole(passage: Passage, roles: readonly RoleReading[], given: Given): RoleReading {
  const { group, index, role, lead } = given;
  const { clauses } = passage;
  const sentence = clauses[group.clause]?.sentence;
  const earlier: { percent: boolean; same: boolean }[] = [];
  for (let at = index - 1; at >= 0 && at > index - 12; at -= 1) {
    const other = passage.groups[at];
    if (other === undefined || !GIVEN.has(roles[at]?.role ?? '')) continue;
    earlier.push({ percent: other.percent, same: clauses[other.clause]?.sentence === sentence });
  }
  const before = wordsBefore(passage, index);
  const clause = clauses[group.clause];
  const whole = clause === undefined ? before : passage.text.slice(clause.start, group.start);
  const near = sentenceTextBefore(passage, group);
  const limits = group.quantities.every(({ bound }) => bound === 'at_most' || bound === 'less_than');
  const headed = lead.phrases.some(
    ({ source, start }) => (source === 'for' || source === 'clause') && start >= given.start,
  );
  const priorSame = earlier.filter(({ same }) => same);
  if (group.percent) {
    if (
      INSTALMENT.test(near) &&
      PAYING.test(near + wordsAfter(passage, index)) &&
      !/补贴|奖励的/.test(wordsAfter(passage, index))
    )
      return { role: 'rate', rule: 'rate/instalment' };
    // 按10%补助，最高不超过投资额的20%
    if (
      role.rule === 'rate/limit' &&
      !headed &&
      priorSame.length > 0 &&
      /^(?:且|但|并)?(?:最高|累计|总额)?不/.test(whole)
    )
      return { role: 'cap', rule: priorSame.some(({ percent }) => percent) ? 'cap/beside-rate' : 'cap/beside-sum' };
    if (limits && !headed && priorSame.some(({ percent }) => !percent) && /最高|不超过/.test(before))
      return { role: 'cap', rule: 'cap/beside-sum' };
    return role;
  }
  // 每部补助20万元，其中市级财政10万元: who bears which part.
  if (role.rule === 'benefit/elided' && lead.payer !== null && priorSame.length > 0)
    return { role: 'statistic', rule: 'statistic/cost-share' };
  const faceted =
    lead.phrases[0] !== undefined &&
    lead.phrases[0].source === 'subject' &&
    lead.phrases[0].end - lead.phrases[0].start > 1;
  if (limits && !headed && priorSame.some(({ percent }) => percent)) return { role: 'cap', rule: 'cap/beside-rate' };
  if (limits && !headed && priorSame.length > 0 && setsLimit(whole) && !namesOther(lead))
    return { role: 'cap', rule: 'cap/beside-sum' };
  if (
    limits &&
    !headed &&
    priorSame.length === 0 &&
    earlier.length > 0 &&
    /^(?:[^,]{0,6})?(?:单个|单户|单家|单项|单笔|每家|每户|每个|每人|每[月年日天次]|同一|累计|合计|总额|年度|全年|以上|上述|(?:补助|奖励|补贴|资助|支持)(?:总额|金额|资金|额度)?(?:最高|不超过|原则上))/.test(
      whole,
    )
  )
    return { role: 'cap', rule: 'cap/next-sentence' };
  // 不足一年的，按月折算，每月不超过500元: the rest of a term, nobody else.
  if (limits && earlier.length > 0 && withoutBounds(whole) === '' && PRO_RATA.test(near))
    return { role: 'cap', rule: 'cap/next-sentence' };
  const bare =
    withoutBounds(
      whole.replace(/^(?:且|并且|并|但)/, '').replace(/奖励|补助|补贴|资助|给予|支持|可获得?|奖补|扶持|贴息/g, ''),
    ) === '';
  if (limits && withoutBounds(whole) === '' && priorSame.some(({ percent }) => percent))
    return { role: 'cap', rule: 'cap/beside-rate' };
  const floors = group.quantities.every(({ bound }) => bound === 'at_least');
  if ((limits || floors) && bare && !headed && priorSame.length > 0 && lead.phrases.length === 0)
    return { role: 'cap', rule: 'cap/beside-sum' };
  if (
    limits &&
    !headed &&
    earlier.length === 0 &&
    (/^(?:[(]?[一二三四五六七八九十\d]{1,2}[).、])?(?:对)?同一(?:企业|项目|单位|主体|个人|申报|家|事项|产品|集团)/.test(
      whole,
    ) ||
      /^(?:[(]?[一二三四五六七八九十\d]{1,2}[).、])?(?:每(?:家|户|个|人|项)|单(?:个|家|户|项)).*(?:总额|累计|合计|同一年度)/.test(
        whole,
      ))
  )
    return { role: 'cap', rule: 'cap/overall' };
  const exact = group.quantities.every(({ bound }) => bound === 'exact');
  if (exact && priorSame.length > 0 && TOTAL.test(before.trimEnd()))
    return { role: 'statistic', rule: 'statistic/total' };
  if (
    !faceted &&
    priorSame.some(({ percent }) => !percent) &&
    INSTALMENT.test(whole) &&
    PAYING.test(whole + wordsAfter(passage, index)) &&
    !headed
  )
    return { role: 'statistic', rule: 'statistic/instalment' };
  return role;
}

function namesOther(lead: Lead): boolean {
  const [first] = lead.phrases;
  if (first === undefined) return false;
  const words = first.passage.text.slice(first.start, first.end);
  if (first.source === 'each') return false;
  return (
    first.source === 'object' || !/^(?:单|每|同一|累计|年度|总)|(?:企业|单位|项目|个人|平台|机构|户|人)$/.test(words)
  );
}

function sentenceTextBefore(passage: Passage, group: SumGroup): string {
  const text = passage.text.slice(Math.max(0, group.start - 60), group.start);
  return text.slice(Math.max(text.lastIndexOf('。'), text.lastIndexOf(';'), text.lastIndexOf('\n')) + 1);
}
