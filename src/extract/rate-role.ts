// Whether a percentage is a rate of money: of what is given, taxed, set apart or fined; growth and shares of people are none.
// It must not read what the percentage is taken of: that is percent-base.ts.
import { lastWord } from './clauses.ts';
import { BOUND_WORDS, GIVING, stripEnd, withoutBounds } from './money-words.ts';
import { isMoneyNoun, wholeBefore } from './percent-base.ts';
import { isExample, isFine, isOldValue, type RoleReading } from './role.ts';
import { type Passage, sentenceAfter, wordsAfter, wordsBefore } from './sums.ts';
import { takenAway } from './taken.ts';

const RATE_NOUNS =
  /(?:补贴|补助|奖励|资助|支持|贴息|报销|补偿|奖补|返还|减免|担保|扶持|分担|配套|承担|优惠|贷款|给付|提取|计提|拨付|兑现|抵用|抵扣|抵免)(?:的)?(?:标准|比例|额度|金额|幅度|额|资金|限额)?$|(?:贴息|补贴|补助|报销|奖励|减免)率$/;

const RATE_FILLERS = [...BOUND_WORDS, '一般', '原则上', '控制'];

const RATE_TAIL =
  /给予|予以|奖励|补助|补贴|资助|贴息|扶持|支持|返还|拨付|奖补|补偿|减免|兑现|核定|发放|配套|优惠|报销|分担|承担|列支|计提|提取|结算|支付|计发|兑付|救助|赔付|给付|抵用|抵扣|抵免/;

/** 5%的投资补助, 5%的一次性研发费用奖励: whatever it is called, what 的 leads to is given. */
const NAMED_BENEFIT =
  /^[^,;。]{0,3}的(?:(?!给予|予以|企业|项目|单位|机构|个人|分别)[^,;。的]){0,10}?(?:补助|补贴|奖励|资助|奖补|支持|扶持|贴息|经费|资金|补偿|返还|减免|优惠|津贴|配套|贷款|担保|租金|保费|运费)/;

/** 按市场租金的60%收取, 按租金标准的50%缴纳: what is left to pay of a price. */
const PRICE =
  /(?:租金|房租|租赁费|市场价|市场价格|市价|评估价|指导价|挂牌价|成本价|基准价|租金标准|收费标准|票价|学费|服务费)的?$/;
const CHARGED =
  /^(?:的?(?:标准|价格|比例|租金))?(?:收取|计收|计租|收租|收费|缴纳|交纳|缴交|支付|配租|出租|租赁|优惠|购买|出售|配售)/;

const FEE_RATE =
  /费率(?:水平|标准)?(?:逐步|统一|原则上|全部|总体|最高|均|上限)*(?:降至|降到|(?:降低|下降|下调|压降|压减)(?:到|至)|控制在|不超过|不高于|为)?$/;

/** 按上述标准的60%执行. */
const HELD = /按照?[^,;。]{0,24}(?:标准|待遇|补贴|补助|奖励|资助|津贴)(?:金额|额度|额)?的?$/;
const HELD_TAIL = /^(?:的?(?:标准|比例|额度))?(?:执行|享受|计算|落实|核算|认定|计发|计)(?!分)/;

/** 可上浮50%, where the sums that are raised stand in a sentence before. */
const RAISED_SUMS = /(?:奖励|补贴|补助|资助|津贴|奖补)/;

const SHARE_TAIL =
  /^(?:以上|左右|以内)?(?:的(?:资金|经费|比例|部分|额度)?)?(?:\)|,)?(?:专项|统一|应当?|须|必须|主要|要)?(?:用于|安排用于|用作|投入|用来|留给|留归|归|奖励给|分配给|专门面向)/;

const GROWTH =
  /(?:增长|增幅|增速|增加|提升|下降|降低|减少|占比|比重|占[^,;。]{0,24}|覆盖率|合格率|达标率|使用率|利用率|[率度]|增|降|浓度|优良|满意|份额)$/;

const GROWTH_FILLERS = [...BOUND_WORDS, '控制', '保持', '稳定', '年均', '同比', '比上年', '率', '幅', '度'];

const TAX = /税前扣除|加计扣除|税率|减按|税[^,;。]{0,8}抵扣|征收率|所得税|增值税/;

/** 达到现有在职职工人数15%: a share of people, whatever is given for it. */
const OF_PEOPLE =
  /(?:达到?|占|超过|不低于|不少于)[^,;。%()]{0,12}(?:职工|员工|从业人员|在岗人员|用工|社员|学员|毕业生)(?:总?人数|总数|总量)?的?$/;

/** 支付工资，且不得低于最低工资标准的120%: the least that somebody is paid. */
const WAGE_FLOOR =
  /(?:不低于|不得低于|不少于|不得少于)[^,;。]{0,10}(?:工资|生活保障|低保|缴费基数)(?:标准|水平|基数)?的?$/;
const PAY = /支付|发放|工资|津贴|补助|补贴|生活费|报酬|待遇|给付/;
const WAGE_TAIL = /^(?:$|的?(?:标准|比例|水平)|执行|发放|支付|计发|给付|确定)/;

/** 预拨50%的补贴资金: a part of what is granted, paid ahead. */
const PAID_OUT = /(?:预拨|预付|拨付|兑付|兑现)(?:不超过|最高)?$/;

const CAN_HAVE = /(?:的|企业|单位|机构|个人),(?:均|也)?可/;

/**
 * Tell whether a percentage is a share of people: 达到在职职工人数15%.
 * @example isShareOfPeople('达到在职职工人数') // true
 */
export function isShareOfPeople(before: string): boolean {
  return OF_PEOPLE.test(before);
}

/** What a percentage in a condition is about: something that is measured, then given for. */
const GIVEN_FOR = /给予|予以|奖励|补助|补贴|资助|奖补|拨付|发放|返还|兑现|不予|享受|申领|结算/;
const THRESHOLD: RoleReading = { role: 'threshold', rule: 'threshold/condition' };

/**
 * Say what a percentage is: a rate of money, or none of our business (growth, shares of people).
 * @returns role `none` when it is neither about money given, taken or set apart nor a condition for which something is given.
 * @example readRateRole(readPassage('按实际投入的50%给予补助'), 0).role // 'rate'
 */
export function readRateRole(passage: Passage, index: number): RoleReading {
  const before = wordsBefore(passage, index);
  const after = wordsAfter(passage, index);
  const none: RoleReading = { role: 'none', rule: 'none' };
  if (isExample(passage, index)) return { role: 'example', rule: 'example/worked' };
  if (isRatio(passage, index)) {
    // 按1:1配套 is what is given; 市县按1:1分担 says who bears it.
    const words = `${before.slice(-16)}|${after.slice(0, 16)}`;
    const given = /配套|奖励|补助|补贴|资助|奖补|叠加/.test(words) && !/分担|负担|承担|共担|出资|放大|贷款/.test(words);
    return given ? { role: 'rate', rule: 'rate/matched' } : none;
  }
  if (isFine(before, after)) return { role: 'penalty', rule: 'penalty/fine' };
  const taken = takenAway(before, after);
  if (taken !== undefined) return taken === 'penalty' ? { role: 'penalty', rule: 'penalty/taken' } : none;
  const bare = withoutBounds(before).replace(/的$/, '');
  // 给予年利率3%的贴息
  const priced = /给予[^,;。]{0,8}(?:利率|费率)$/.test(before);
  const grows =
    !priced &&
    (GROWTH.test(withoutBounds(stripEnd(before, [...BOUND_WORDS, '控制', '保持', '稳定']))) ||
      GROWTH.test(stripEnd(before, GROWTH_FILLERS)) ||
      /(?:占比|比重|占|增长率|覆盖率)$/.test(withoutBounds(before)));
  if (
    TAX.test(after.slice(0, 14)) ||
    (TAX.test(before) &&
      !/给予|奖励|补助|补贴|返还|资助/.test(sentenceAfter(passage, index, 30)) &&
      !/(?:占|增长|增幅)/.test(before))
  )
    return { role: 'rate', rule: 'rate/tax' };
  if (isOldValue(before, after, passage, index)) return none;
  if (
    SHARE_TAIL.test(after) &&
    /经费|资金|基金|收益|收入|费|金|款|其中|预算|支出|拨|提取/.test(sentenceBefore(passage, index))
  )
    return { role: 'rate', rule: 'rate/share' };
  if (/用于[^,;。]{0,16}(?:的)?(?:比例|部分)[^,;。]{0,6}$/.test(before)) return { role: 'rate', rule: 'rate/share' };
  if (/^的部分/.test(after) && /扣除|抵扣|免征|减征/.test(sentenceAfter(passage, index)))
    return { role: 'rate', rule: 'rate/tax' };
  if (isShareOfPeople(before) && !/^的?(?:标准|比例)/.test(after))
    return GIVEN_FOR.test(sentenceAfter(passage, index)) || CAN_HAVE.test(sentenceAfter(passage, index))
      ? THRESHOLD
      : none;
  if (announcedRate(passage, index)) return { role: 'rate', rule: 'rate/announced' };
  if (PAID_OUT.test(bare) && /^的[^,;。的]{0,8}?(?:资金|经费|款项?|金额|补贴|补助|奖励)(?:$|[,;。])/.test(after))
    return { role: 'rate', rule: 'rate/given' };
  // 裁员率不高于20%的，可申请…: a condition that ends its clause.
  const given = GIVEN_FOR.test(sentenceAfter(passage, index)) ? THRESHOLD : none;
  if (/^(?:及?以上|以下|以内|之间)?(?:\(含\))?的$/.test(after) && !/按照?[^,;。]*$/.test(before)) return given;
  if (
    /^(?:以上|之间)?的(?:企业|项目|单位|机构|个人|人|[^,;。给予]{0,8}的)/.test(after) &&
    !/^的(?:标准|比例)/.test(after)
  )
    return given;
  if (WAGE_FLOOR.test(before) && PAY.test(sentenceBefore(passage, index)) && WAGE_TAIL.test(after))
    return { role: 'rate', rule: 'rate/limit' };
  if (/^[^,;。]{0,6}(?:提取|计提)/.test(after) || /(?:提取|计提)[^,;。]{0,24}$/.test(before))
    return { role: 'rate', rule: 'rate/share' };
  if (/^[^,;。]{0,8}(?:分担|负担|承担)/.test(after) || /(?:分担|负担|承担|自[缴筹付负担])[^,;。]{0,6}$/.test(before))
    return { role: 'rate', rule: 'rate/cost-share' };
  // 项目经费中，设备费不超过30%; 人工费占30% is what was found.
  if (wholeBefore(passage, index) !== null && passage.groups[index]?.quantities[0]?.bound !== 'exact')
    return { role: 'rate', rule: 'rate/share' };
  if (RATE_NOUNS.test(bare) || RATE_NOUNS.test(stripEnd(before, RATE_FILLERS)))
    return { role: 'rate', rule: 'rate/given' };
  if (
    PRICE.test(before) &&
    (CHARGED.test(after) || /(?:不超过|不得超过|不高于|不得高于|低于)[^,;。]{2,16}$/.test(before))
  )
    return { role: 'rate', rule: 'rate/charged' };
  // 担保费率降至1%以下: what a borrower is asked to pay is limited.
  if (
    FEE_RATE.test(before) &&
    !/平均|同比|环比|已|累计/.test(before) &&
    (passage.groups[index]?.quantities ?? []).every(({ bound }) => bound === 'at_most' || bound === 'less_than')
  )
    return { role: 'rate', rule: 'rate/fee' };
  if (HELD.test(before) && HELD_TAIL.test(after)) return { role: 'rate', rule: 'rate/given' };
  // 20%以上的奖励10万元: the step for which a sum is given.
  const [own, next] = [passage.groups[index], passage.groups[index + 1]];
  if (
    own !== undefined &&
    next?.percent === false &&
    next.start === own.end + after.length &&
    own.quantities[0]?.bound !== 'exact' &&
    /^(?:\([^()]{1,4}\))?的(?:给予|奖励|补助|补贴|资助)$/.test(after)
  )
    return none;
  // 按不低于收入0.5%的比例安排资金
  if (/^的?(?:比例|标准|额度)(?:安排|设立|列入|筹集|投入|统筹)/.test(after) && /按照?/.test(before))
    return { role: 'rate', rule: 'rate/share' };
  // 最高不超过投资额的20%, 抵扣比例不超过合同金额的50%: a limit by a share.
  const limit = /(?:不超过|不得超过|不高于|不得高于)([^,;。的]{2,24})$/.exec(bare);
  if (limit?.[1] !== undefined && isMoneyNoun(limit[1]) && !grows && RATE_TAIL.test(sentenceBefore(passage, index)))
    return { role: 'rate', rule: 'rate/limit' };
  // 最高不超过个人贷款额度上限（30万元）之和的110%
  if (
    /(?:不超过|不得超过|不高于)[^,;。]{2,36}(?:贷款|授信|补贴|补助|奖励|资助|担保)(?:额度|标准|金额|限额)(?:上限)?(?:之和|总和|合计)?$/.test(
      withoutBracket(passage, index) ?? bare,
    )
  )
    return { role: 'rate', rule: 'rate/limit' };
  const named = RATE_TAIL.exec(after);
  const by =
    /(?:按照?|以(?![上下内外后前])|依|按其?|不超过|最高|不高于|不低于|不少于|给予|给|补贴|补助|奖励|资助|减免|返还|报销|承担|分担|负担|负责|贴息)/.test(
      before,
    );
  if (
    named !== null &&
    named.index <= 24 &&
    (by || /^的?(?:标准|比例|额度|幅度|费率|一次性|给予|予以|奖|补|资|贴)/.test(after))
  ) {
    if (/^[^,;。]{0,3}的(?!标准|比例|额度|幅度|费率|利率|一次|额外|财)/.test(after) && !NAMED_BENEFIT.test(after))
      return none;
    return grows && !/按照?/.test(before) ? none : { role: 'rate', rule: 'rate/given' };
  }
  const verb = lastWord(bare, GIVING);
  if (verb !== undefined && !grows) return { role: 'rate', rule: 'rate/given' };
  if (
    /(?:按照?|以(?![上下内外后前]))[^,;。]{0,40}$/.test(before) &&
    RATE_TAIL.test(sentenceAfter(passage, index, 40)) &&
    !grows
  )
    return { role: 'rate', rule: 'rate/given' };
  if (/(?:提取|计提|列支|上缴|缴纳)[^,;。]{0,24}$/.test(before) && !grows) return { role: 'rate', rule: 'rate/share' };
  if (
    withoutBounds(before) === '' &&
    /(?:补助|补贴|奖励|资助|支持|扶持|贴息|返还|减免|报销)(?:的)?(?:比例|标准|幅度)/.test(clauseBefore(passage, index))
  )
    return { role: 'rate', rule: 'rate/given' };
  if (
    /(?:上浮|增发|加发|上调|提高)$/.test(bare) &&
    /(?:奖励|补贴|补助|资助|标准|额度|贷款|津贴)/.test(sentenceBefore(passage, index))
  )
    return { role: 'rate', rule: 'rate/raised' };
  if (
    /(?:上浮|增发|加发)$/.test(bare) &&
    !/利率|价格|电价|气价|水价/.test(before) &&
    RAISED_SUMS.test(textBefore(passage, index))
  )
    return { role: 'rate', rule: 'rate/raised' };
  // 出勤率低于80%的学员，不予补贴
  const bounded = own?.quantities.every(({ bound }) => bound !== 'exact' && bound !== 'about') === true;
  return bounded && /^(?:及?以上|以下|以内)?的[^,;。的]{1,8}(?:$|不予|不得)/.test(after) ? given : none;
}

/** The words before a percentage without the bracket that tells a sum again: 额度上限（30万元）之和的110%. */
function withoutBracket({ text, groups }: Passage, index: number): string | undefined {
  const start = groups[index]?.start ?? 0;
  const near = /([^,;。()]{2,40})\([^()]{1,16}\)([^,;。()]{0,8}?)的?$/.exec(text.slice(Math.max(0, start - 70), start));
  return near === null ? undefined : `${near[1]}${near[2]}`;
}

/** The clause before that of a group, in its sentence. */
function clauseBefore(passage: Passage, index: number): string {
  const at = passage.groups[index]?.clause ?? -1;
  const [own, before] = [passage.clauses[at], passage.clauses[at - 1]];
  if (own === undefined || before === undefined || before.sentence !== own.sentence) return '';
  return passage.text.slice(Math.max(before.start, before.end - 60), before.end);
}

function isRatio({ groups }: Passage, index: number): boolean {
  return groups[index]?.quantities[0]?.measure_word.includes(':') === true;
}

/** 报销比例：一级医院90%、二级医院80%. */
function announcedRate(passage: Passage, index: number): boolean {
  const group = passage.groups[index];
  const own = passage.clauses[group?.clause ?? -1];
  if (group === undefined || own === undefined) return false;
  for (let at = group.clause - 1; at >= 0 && at > group.clause - 8; at -= 1) {
    const clause = passage.clauses[at];
    if (clause === undefined || clause.sentence !== own.sentence) break;
    if (clause.after === ':')
      return RATE_NOUNS.test(stripEnd(passage.text.slice(clause.start, clause.end), RATE_FILLERS));
  }
  return false;
}

/** The block up to a group, at most 160 units. */
function textBefore({ groups, text }: Passage, index: number): string {
  const start = groups[index]?.start ?? 0;
  return text.slice(Math.max(0, start - 160), start);
}

/** The sentence up to a group, at most 80 units. */
function sentenceBefore(passage: Passage, index: number): string {
  const group = passage.groups[index];
  if (group === undefined) return '';
  const text = passage.text.slice(Math.max(0, group.start - 80), group.start);
  const end = Math.max(text.lastIndexOf('。'), text.lastIndexOf('\n'));
  return text.slice(end + 1);
}
