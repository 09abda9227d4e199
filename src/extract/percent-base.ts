// What a percentage about money is taken of, as printed: 实际投入 in 按实际投入的50%.
// It must not decide whether a percentage is about money: that is role.ts.
import { skipSpacesBack } from '../notation/text.ts';
import { lastWord, type Span } from './clauses.ts';
import { withoutBounds } from './money-words.ts';
import type { Passage } from './sums.ts';

/** Words that end the base to the left. */
const STOPS = [
  '按照',
  '按',
  '给予',
  '予以',
  '不超过',
  '不得超过',
  '不超',
  '不高于',
  '不得高于',
  '不低于',
  '不得低于',
  '不少于',
  '最高',
  '最低',
  '上限为',
  '标准为',
  '比例为',
  '额度为',
  '金额为',
  '幅度为',
  '提高到',
  '提高至',
  '调整为',
  '调整到',
  '控制在',
  '达到',
  '相当于',
  '高于',
  '低于',
  '超过',
  '提取',
  '计提',
  '补贴',
  '补助',
  '奖励',
  '资助',
  '享受',
  '减免',
  '返还',
  '报销',
  '从',
  '以其',
  '依据',
  '占',
  '其中',
  '由其',
  '其',
  '支持',
  '使用',
  '安排',
  '单位',
  '企业',
  '使用不',
  '每年',
  '一次性',
  '将',
  '对',
  '给',
  '用',
  '即',
  '(',
  ')',
  ',',
  ';',
  '。',
  ':',
  '、',
  '"',
  '“',
];
const REACH = 40;
/** A cost, after the years it is told of, before a verb of giving. */
const PAID_FOR =
  /(?:^|[第前后首头][一二三四五六两\d]{0,2}年的?|每年|当年|年度)((?!对|按|将|从)[^,;。:、对按年\d]{0,12}(?:租金|房租|场租|租赁费|保费|保险费|利息|运费|展位费|服务费|检测费|认证费|培训费|鉴定费|学费|担保费|电费|水费|物流费|物业费|费用|费))(?:可|再|另|均|分别|一次性|最高)*(?:给予|予以|享受|补贴|补助|减免|返还|优惠|报销)$/;
/**
 * Tell whether words end as a sum of money that a percentage can be taken of.
 * @example isMoneyNoun('展位费') // true
 */
export function isMoneyNoun(words: string): boolean {
  return MONEY_NOUN.test(words);
}

/** Nouns of money: the end of a base. */
const MONEY_NOUN =
  /(?:额|费|费用|经费|资金|收入|收益|支出|投资|投入|成本|价|价格|价款|金|租金|利息|本息|税|税收|贡献|留成|保费|工资|薪酬|总额|利润|产值|款|基数|部分|标准|奖励|补助|补贴|利率|LPR|贷款|增量|余额|市价|造价|值|存款|所得|损失|销售|订单|息|额度|资产|流水)$/;

/** Words that a base may hold although they are stops elsewhere. */
function isInsideNoun(text: string, stop: Span & { word: string }, linked: boolean): boolean {
  const after = text.slice(stop.end, stop.end + 2);
  switch (stop.word) {
    case '补贴':
    case '补助':
    case '奖励':
    case '资助':
    case '支持':
      return /^(?:资金|金额|标准|总额|额|经费|基数|基础|金)/.test(after) || (after === '' && linked);
    case '对':
      return /^(?:外|口|应)/.test(after);
    case '给':
      return '供自补配'.includes(text.charAt(stop.start - 1)) && stop.start > 0;
    case '用':
      return (
        '费使信专租应利作雇录聘公民自'.includes(text.charAt(stop.start - 1)) ||
        /^(?:地|人|工|电|水|气|房|户|能|途)/.test(after)
      );
    case '按':
      return after.startsWith('揭');
    case '占':
      return after.startsWith('地');
    case '其':
      return '尤极及'.includes(text.charAt(stop.start - 1)) && stop.start > 0;
    case '从':
      return /^(?:业|价|量)/.test(after);
    case '使用':
      return /^(?:费|权|面|税|量|人)/.test(after);
    // 房产税、城镇土地使用税: several taxes or costs.
    case '、':
      return MONEY_NOUN.test(text.slice(0, stop.start)) && MONEY_NOUN.test(text.slice(stop.end).replace(/的$/, ''));
    case '企业':
      return stop.start > 0 || after === '' || stop.end < text.length - 12 ? !/^职工/.test(after) : false;
    case '单位':
      return true;
    case '最低':
      return /^(?:工资|生活|缴费|保障)/.test(after);
    case '将':
      return false;
    case '即':
      return false;
    case '(':
      return text.indexOf(')', stop.end) >= 0;
    case ')':
      return true;
    default:
      return false;
  }
}

/**
 * Find what a percentage is taken of.
 * @param index of the group in `passage.groups`.
 * @returns where the words stand, before it or (减免50%租金) behind it; `null` when nothing tells.
 * @example findPercentBase(readPassage('按实际投入的50%给予补助'), 0) // { start: 1, end: 5 }
 */
export function findPercentBase(passage: Passage, index: number): Span | null {
  const group = passage.groups[index];
  if (group === undefined) return null;
  const { text } = passage;
  const previous = passage.groups[index - 1]?.end ?? 0;
  const floor = Math.max(previous, group.start - REACH);
  let end = skipSpacesBack(text, group.start);
  // 实际投资额(不含税,下同)5%: what the bracket says of the base is no part of it.
  const open = text.charAt(end - 1) === ')' ? text.lastIndexOf('(', end) : -1;
  if (open > floor + 1) end = open;
  if (text.charAt(end - 1) === '的') end -= 1;
  // 补助比例不超过60%: a rate of its own kind, of nothing that is named.
  if (/(?:补助|补贴|奖励|资助|奖补|支持|贴息|报销)比例$/.test(withoutBounds(text.slice(floor, group.start))))
    return null;
  // 按省定标准上浮10%; 可上浮30%: of what was said before.
  const raised =
    /(?:标准|额度|金额)((?:的?基础上)?,?(?:可|可以|再|给予|予以|适当|最高|分别|均|统一){0,3}(?:上浮|下浮|上调|加发|增发))$/.exec(
      withoutBounds(text.slice(floor, group.start)),
    );
  if (raised?.[1] !== undefined) {
    const own = baseIn(text, floor, floor + raised.index + raised[0].length - raised[1].length);
    if (own !== null && /^在(?!职)/.test(text.slice(own.start, own.end))) own.start += 1;
    if (own !== null && MONEY_NOUN.test(text.slice(own.start, own.end))) return own;
  }
  if (/(?:上浮|下浮|上调|加发|增发)$/.test(withoutBounds(text.slice(floor, group.start)))) return null;
  const step = stepBefore(passage, index);
  if (step !== null) return step;
  const whole = wholeBefore(passage, index);
  if (whole !== null) return whole;
  // 额度上限（30万元）之和的110%: the bracket tells a sum of the base.
  const told = /\([^()]{1,16}\)(?:之和|总和|合计|总额)?的?$/.exec(
    text.slice(Math.max(0, group.start - 30), group.start),
  );
  if (told !== null && previous > group.start - told[0].length) {
    const bracket = group.start - told[0].length;
    const own = baseIn(text, Math.max(passage.groups[index - 2]?.end ?? 0, bracket - REACH), bracket);
    if (
      own !== null &&
      (MONEY_NOUN.test(text.slice(own.start, own.end)) || /上限|限额/.test(text.slice(own.start, own.end)))
    )
      return { start: own.start, end: text.charAt(group.start - 1) === '的' ? group.start - 1 : group.start };
  }
  const direct = baseIn(text, floor, end);
  if (direct !== null && MONEY_NOUN.test(text.slice(direct.start, direct.end))) return direct;
  // 按不超过…的30%: the stop words stood between; 其中60%: the money is named in the clause before.
  const clause = passage.clauses[group.clause];
  const before = passage.clauses[group.clause - 1];
  const lead = clause === undefined ? '' : text.slice(clause.start, group.start);
  if (
    clause !== undefined &&
    before !== undefined &&
    before.sentence === clause.sentence &&
    (/^(?:其中|且|并)?(?:的)?$/.test(lead) || /^其中,?用于[^,;。%]{1,24}$/.test(lead))
  ) {
    const words = text.slice(before.start, before.end);
    const noun = lastWord(words, ['经费', '资金', '基金', '收入', '收益', '奖金']);
    const span = noun === undefined ? null : baseIn(text, before.start, before.start + noun.end);
    if (span !== null) return span;
  }
  // 从土地出让收入中提取不低于10%
  const taken = /从([^,;。]{2,20}?)(?:中|里)(?:提取|安排|计提|列支|拿出)[^,;。]{0,6}$/.exec(lead);
  if (clause !== undefined && taken?.[1] !== undefined) {
    const start = clause.start + taken.index + 1;
    return { start, end: start + taken[1].length };
  }
  // 保费由各级财政补贴80%
  const borne = /([^,;。由从]{2,20})由[^,;。由]{2,14}(?:补贴|补助|资助)$/.exec(withoutBounds(lead));
  if (clause !== undefined && borne?.[1] !== undefined && MONEY_NOUN.test(borne[1])) {
    const start = clause.start + borne.index;
    return { start, end: start + borne[1].length };
  }
  // 前两年租金给予50%补贴: what somebody has to pay stands right before the verb.
  const paid = PAID_FOR.exec(withoutBounds(lead));
  if (clause !== undefined && paid?.[1] !== undefined) {
    const start = clause.start + paid.index + paid[0].indexOf(paid[1]);
    return { start, end: start + paid[1].length };
  }
  // 土地出让收益用于农业农村比例不低于45%
  const used = lead.indexOf('用于');
  if (clause !== undefined && used > 0) {
    const inner = /[中里内]$/.test(lead.slice(0, used)) ? used - 1 : used;
    const span = baseIn(text, Math.max(clause.start, floor), clause.start + inner);
    if (span !== null && MONEY_NOUN.test(text.slice(span.start, span.end))) return span;
  }
  const ahead = paidAhead(passage, index);
  if (ahead !== null) return ahead;
  const waived = waivedBehind(passage, index);
  if (waived !== null) return waived;
  const stated = statedBefore(passage, group.clause, group.start);
  if (stated === null) {
    const relieved = relievedBehind(passage, group.end);
    if (relieved !== null) return relieved;
  }
  if (direct !== null && direct.end - direct.start >= 2 && text.charAt(direct.end) === '的') return direct;
  return stated;
}

const WHOLE = /([^,;。:、]{0,12}(?:经费|资金|基金|费用|奖金|津贴|补助|补贴|奖励|收益|预算))(?:总额|总量)?中$/;

/**
 * The money that a clause before a percentage names as the whole: 项目经费中，设备费不超过30%.
 * @returns `null` where the percentage is of something else: a growth, a share of people.
 * @example wholeBefore(readPassage('项目经费中，设备费不超过30%'), 0) // { start: 0, end: 4 }
 */
export function wholeBefore({ text, clauses, groups }: Passage, index: number): Span | null {
  const group = groups[index];
  const own = group === undefined ? undefined : clauses[group.clause];
  const before = group === undefined ? undefined : clauses[group.clause - 1];
  if (group === undefined || own === undefined || before === undefined || before.sentence !== own.sentence) return null;
  if (before.after !== ',' || !/^[^,;。率增降]{2,16}$/.test(text.slice(own.start, group.start))) return null;
  const whole = WHOLE.exec(text.slice(Math.max(before.start, before.end - 30), before.end));
  if (whole?.[1] === undefined) return null;
  const start = before.end - whole[0].length;
  return baseIn(text, start, start + whole[1].length);
}

/** 500万元以上的部分按10%: the step of the ladder that the figure before it marks. */
function stepBefore({ text, groups }: Passage, index: number): Span | null {
  const [last, group] = [groups[index - 1], groups[index]];
  if (last === undefined || group === undefined || last.percent) return null;
  const part = /^(?:\(含\))?(?:以上|以下|以内)?(?:\(含\))?的?部分/.exec(text.slice(last.end, group.start));
  const before = groups[index - 2]?.end ?? 0;
  if (part === null || group.start - last.end - part[0].length > 12) return null;
  const lead = /[^,;。:、按对]{0,24}$/.exec(text.slice(Math.max(before, last.start - 24), last.start))?.[0] ?? '';
  return { start: last.start - lead.trimStart().length, end: last.end + part[0].length };
}

/** 给予50%租金减免, 80%的保费补贴: what is lightened stands between the figure and the form. */
function relievedBehind({ text }: Passage, end: number): Span | null {
  const noun =
    /^(?:以内|以上)?的?((?!一次性|最高)[^,;。、的()]{0,10}?(?:租金|房租|租赁费|场租|场租费|保费|保险费|利息|运费|物流费|展位费|服务费|检测费|认证费|培训费|学费|担保费|税费|电费|水费|费用))(?:减免|优惠|补贴|补助|返还|资助|支持|报销|补偿|奖补)/.exec(
      text.slice(end, end + 30),
    );
  if (noun?.[1] === undefined) return null;
  const start = end + noun[0].indexOf(noun[1]);
  return { start, end: start + noun[1].length };
}

/** 预拨不超过40%的补贴资金: what is paid in part stands behind the figure. */
function paidAhead({ text, groups }: Passage, index: number): Span | null {
  const group = groups[index];
  if (
    group === undefined ||
    !/(?:预拨|预付|拨付|兑付|兑现)(?:不超过|最高)?$/.test(text.slice(Math.max(0, group.start - 6), group.start))
  )
    return null;
  const noun = /^的([^,;。、的()]{0,8}?(?:资金|经费|款项?|金额|补贴|补助|奖励)(?:资金|经费)?)(?=$|[,;。])/.exec(
    text.slice(group.end, group.end + 16),
  );
  if (noun?.[1] === undefined) return null;
  return { start: group.end + 1, end: group.end + 1 + noun[1].length };
}

/** 减免50%租金, 第一年减免50%、第二年减免30%的租金: what is waived stands behind the last of the figures. */
function waivedBehind(passage: Passage, index: number): Span | null {
  const { text, groups } = passage;
  const group = groups[index];
  if (group === undefined || !/(?:减免|免除|减收|免收)$/.test(text.slice(Math.max(0, group.start - 4), group.start)))
    return null;
  const next = groups[index + 1];
  if (next?.percent === true && /^、[^,;。、]{0,6}(?:减免|免除|减收|免收)$/.test(text.slice(group.end, next.start)))
    return waivedBehind(passage, index + 1);
  const noun = /^的?([^,;。、的]{0,8}?(?:租金|房租|费用?|利息|税款?))(?=[,;。、的优]|$)/.exec(
    text.slice(group.end, group.end + 14),
  );
  if (noun?.[1] === undefined) return null;
  const start = group.end + noun[0].length - noun[1].length;
  return { start, end: start + noun[1].length };
}

/** 按其年实际贷款额给予不超过8%的贴息: the base stands before the verb, or in a clause before. */
function statedBefore(passage: Passage, clause: number, before: number): Span | null {
  const own = passage.clauses[clause];
  for (let at = clause; at >= 0 && at > clause - 5; at -= 1) {
    const other = passage.clauses[at];
    if (
      own === undefined ||
      other === undefined ||
      other.sentence !== own.sentence ||
      /[%元]/.test(at === clause ? '' : passage.text.slice(other.start, other.end))
    )
      break;
    const words = passage.text.slice(other.start, Math.min(other.end, before));
    const match = /(?:按照?|依据|根据)(?:其|企业)?([^,;的按]{2,24}?)(?:给予|予以|给|分|$)/.exec(words);
    if (match?.[1] === undefined || !MONEY_NOUN.test(match[1])) continue;
    const start = other.start + match.index + match[0].indexOf(match[1]);
    return { start, end: start + match[1].length };
  }
  return null;
}

function baseIn(text: string, floor: number, end: number): Span | null {
  let start = floor;
  const window = text.slice(floor, end);
  let cut = window.length;
  for (let step = 0; step < 12; step += 1) {
    const stop = lastWord(window.slice(0, cut), STOPS);
    if (stop === undefined) break;
    // 按市级奖励的10%: 奖励 is the base when 的 links it to the figure.
    if (isInsideNoun(window, stop, text.charAt(end) === '的')) {
      cut = stop.start;
      continue;
    }
    start = floor + stop.end;
    break;
  }
  const both = /^.{0,3}?[两三]级(?=.{3})/.exec(text.slice(start, end));
  if (both !== null) start += both[0].length;
  while (start < end && /[\s的为]/.test(text.charAt(start))) start += 1;
  // 处合同金额5%的罚款
  if (/^处(?![置理])/.test(text.slice(start, end))) start += 1;
  // 企业实际投入 keeps 企业; 给予企业年度… does not reach here.
  return end - start >= 2 ? { start, end } : null;
}
