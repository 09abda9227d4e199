// Whether a figure is a goal: set for a time, brought about by government, or a level that it aims at; and no fact, case, sum or name.
// It must not read values: it gives the name of the rule, or none.
import { lastUpTo, type Place, type Reading, type Span, TIME_WORDS } from './goal-reading.ts';
import { isTimed, type TimeState } from './goal-time.ts';
import {
  BRINGING,
  EACH_PLACE,
  EACH_TOWN,
  MONEY_SUBJECT,
  MONEY_TALK,
  NO_GOAL_BEFORE,
  SELF_COUNT,
  type VerbSpan,
  WHOLE_PLACE,
} from './goal-words.ts';

/** A figure with all that is asked about it. */
interface Case {
  reading: Reading;
  place: Place;
  state: TimeState;
  /** Its clause before and after it, and what is its own before it. */
  head: string;
  after: string;
  before: string;
  /** The verb next to it in its sentence, and in its clause. */
  nearest: VerbSpan | undefined;
  verb: VerbSpan | undefined;
  creating: boolean;
  timed: boolean;
  /** A section of goals, or a sentence in which a goal stands before it. */
  aimed: boolean;
  ratio: boolean;
  money: boolean;
  upper: boolean;
}

const EVENT_WORDS = new Set(['次', '届', '场', '期', '轮', '场次', '批', '批次']);
const GROWTH =
  /增速|增长|增幅|提高|提升|下降|降低|降幅|减少|率|占|比重|比例|覆盖|占比|合格|满意度|强度|增加|压缩|压减|达标/;
const STEADY = /(?:稳定在|保持在|维持在|控制在|保持)\s*$/;
const RAISED =
  /^\s*(?:左右|以上)?[,]?(?:逐步)?(?:提高|增加|上升|增长|提升|扩大|下降|降低|减少|压缩|缩短|压减)(?:到|至|为)/;
/** 每引进1名: one case of many, unless each of the places does it. */
const PER_CASE = /每(?!年|季|月|半|学年|届|次|轮|批|期|周|[一两二三四五\d])\p{Script=Han}{0,6}$/u;
const CASE_OPENS = /(?:^|[,。;:])(?:对|对于|凡|凡是|如|若|每当|当)[^,。;]{0,60}$/;
const CASE_CLOSES =
  /的(?:企业|单位|个人|项目|机构|团队|人员|申请人)?[,:](?:由[^,]{1,12})?(?:[^,。]{0,12})?(?:给予|予以|奖励|补助|补贴|按|可|处|应|优先|经)/;
const APPLICANT = /(?:企业|单位|个人|申请人|申报人|当事人|机构|院校|学校|学员|人员)(?:的)?$/;

function hasName(names: readonly Span[], { start, end }: Span): boolean {
  const name = lastUpTo(names, start);
  return name !== undefined && end <= name.end;
}

function look(reading: Reading, place: Place, state: TimeState, verbs: readonly VerbSpan[], sibling: boolean): Case {
  const { text } = reading;
  const { quantity, clause, left } = place;
  const before = text.slice(left, quantity.start);
  // 具备条件的建制村: a verb before 的 only tells which ones are meant.
  const modifies = ({ verb, end }: VerbSpan) =>
    (verb === 'require' || verb === 'describe') && text.slice(end, quantity.start).includes('的');
  const ahead = verbs.filter((one) => one.end <= quantity.start && !modifies(one));
  const nearest = ahead.at(-1) ?? verbs.find(({ start }) => start < quantity.start);
  const own = ahead.filter(({ start }) => start >= Math.max(clause.start, left));
  const last = nearest !== undefined && nearest.start >= clause.start ? nearest : undefined;
  // 建设算力调度平台1个: 调度 is part of what is built.
  const maker = own.findLast(({ word }) => BRINGING.has(word));
  const verb = last?.verb === 'create' && maker !== undefined ? maker : last;
  return {
    reading,
    place,
    state,
    head: text.slice(clause.start, quantity.start),
    after: text.slice(quantity.end, clause.end),
    before,
    nearest,
    verb,
    creating: verb?.verb === 'create' && !/的$/.test(before.trimEnd()),
    timed: isTimed(state),
    aimed: reading.inGoals || sibling,
    ratio: ['percent', 'percentage_point'].includes(quantity.unit) || ['倍', '番'].includes(quantity.measure_word),
    money: /^[A-Z]{3}$/.test(quantity.unit),
    upper: quantity.bound === 'at_most' || quantity.bound === 'less_than',
  };
}

/** 超10亿元企业50家: the sum tells which firms are counted. */
function qualifies({ reading, place, money, after }: Case): boolean {
  if (!money || !/^\s*\p{Script=Han}/u.test(after)) return false;
  // 10条超10亿元产业链, 5家产值超亿元企业: counted already.
  const last = reading.quantities[place.index - 1];
  const counted = last !== undefined && last.measure_word !== '' && !/^[A-Z]{3}$|^percent/.test(last.unit);
  if (
    counted &&
    /^(?:年?(?:产值|营收|营业收入|销售收入|主营业务收入))?$/.test(reading.text.slice(last.end, place.quantity.start)) &&
    ['more_than', 'at_least'].includes(place.quantity.bound) &&
    /^的?\p{Script=Han}{0,10}(?:企业|产业链|产业集群|集群|园区|项目|产业)/u.test(after)
  )
    return true;
  const next = reading.quantities[place.index + 1];
  return (
    next !== undefined &&
    next.start < place.clause.end &&
    !/[、,]/.test(reading.text.slice(place.quantity.end, next.start)) &&
    !/^[A-Z]{3}$/.test(next.unit)
  );
}

/** The sentence goes on …的，给予…: all before 的 is a case. */
function caseAhead({ reading, place }: Case): boolean {
  const rest = reading.text.slice(place.clause.end, Math.min(place.sentence.end, place.clause.end + 90));
  const semicolon = rest.indexOf(';');
  const near = semicolon >= 0 ? rest.slice(0, semicolon) : rest;
  const first = near.search(CASE_CLOSES);
  // What 对 or 凡 opens after the figure is another matter.
  return first >= 0 && /^[,、]/.test(near) && !/[对凡]/.test(near.slice(0, first));
}

function caseBefore(text: string): boolean {
  return /(?:^|[,。;:])(?:对|对于|凡|凡是|如|若)[^。;]{0,80}$/.test(text.slice(-90)) && !/的[,]/.test(text.slice(-90));
}

/** A sum is handed out right after the figure, not for each of what was made. */
function benefitFollows({ reading, place }: Case): boolean {
  const rest = reading.text.slice(place.quantity.end, Math.min(place.sentence.end, place.quantity.end + 80));
  const give = /给予|予以奖励|予以补助|奖励|补助|补贴|奖补|资助/.exec(rest);
  if (give === null || !/[0-9一二两三四五六七八九十百]+(?:\.\d+)?\s*(?:万|亿)?元|%/.test(rest.slice(give.index)))
    return false;
  return !/每[家个人名所项支户次]|分别|,对|;/.test(rest.slice(0, give.index));
}

/** 到2025年，九成以上的镇建成…: a share of what follows. */
function isShareOf({ place, state, before }: Case): boolean {
  return place.quantity.unit === 'percent' && before.trim() === '' && state.due !== null;
}

/** Figures that are none, whatever the time: names, terms, cases, places, sums handed out. */
function isNoGoal(one: Case): boolean {
  const { reading, place, state, head, after, before, verb, creating, timed } = one;
  const { text } = reading;
  const { quantity, clause, bracket } = place;
  // 从40%提高到60%: where it starts from.
  if (RAISED.test(after) && /[从由][^,。;]{0,20}$/.test(head)) return true;
  // 以一家拥有50名职工的企业为例
  if (/为例/.test(after)) return true;
  // 1名领导牵头、1个专班推进: how work is done, not how much.
  if (quantity.min === 1 && /^\s*\p{Script=Han}{1,8}?(?:牵头|推进|负责|跟进|包联|领导|实施)(?:[、,]|的|$)/u.test(after))
    return true;
  // 7人制 is part of a name.
  if (/^(?:制|式|版|型|组)/.test(after) || qualifies(one)) return true;
  if (PER_CASE.test(before.replace(/\s/g, '')) && !EACH_PLACE.test(before) && !EACH_TOWN.test(before)) return true;
  // …达到1000万元以上的(企业), （不少于500人）的; but 新建10个以上的公园 and 九成以上的镇.
  const relative = /^\s*(?:\([^()]{0,20}\)\s*)?的/.test(after);
  if (relative && !isShareOf(one) && !(creating && timed && /^\s*的[^,。;]{2,}/.test(after))) return true;
  if (bracket !== undefined && /^\s*的/.test(text.slice(bracket.end))) return true;
  if (/的\s*$/.test(after) && after.trim() !== '') return true;
  if (caseAhead(one)) return true;
  if (!timed && CASE_OPENS.test(text.slice(Math.max(0, clause.start - 1), quantity.start))) return true;
  if (reading.inConditions && !(timed && state.basis === null)) return true;
  const lead = (bracket?.start ?? quantity.start) - 6;
  if (/条件[^,。;]{0,6}$/.test(text.slice(Math.max(place.sentence.start, lead), lead + 6))) return true;
  // 为…提供支撑 tells what for.
  if (/^\s*为(?!期|重点|主)/.test(head) && /提供|奠定|创造|营造/.test(after)) return true;
  if (isReference(one)) return true;
  if (verb?.verb === 'give' || verb?.verb === 'describe' || verb?.verb === 'procedure') return true;
  const placed = EACH_PLACE.test(head) || EACH_TOWN.test(head);
  return verb?.verb === 'require' && !timed && !(placed && verb.word === '配备');
}

/** 在10个乡镇, 等12部门, 这3类; but 各10家, 稳定在95%, 保持30个. */
function isReference({ before, timed, place }: Case): boolean {
  const tail = before.replace(/[\s“”]/g, '');
  if (!NO_GOAL_BEFORE.test(tail) || /(?:分别|各|均)(?:为)?$/.test(tail)) return false;
  if (timed && place.quantity.unit === 'percent' && /[为是由分]$/.test(tail)) return false;
  return !/(?:保持|支持|扶持|维持|控制在|稳定在|保持在|维持在|不低于|高于|优于|目标为|指标为|目标值为)$/.test(tail);
}

/** 用5年左右时间, 办理时限压缩至3个工作日, 平均受教育年限11年. */
function judgeTime({ reading, place, before, head, after, timed, aimed }: Case): string | undefined {
  if (/(?:用|利用|通过|经过)\s*$/.test(before) && /^\s*(?:左右)?的?(?:时间|(?:不懈|持续|共同)?努力)/.test(after))
    return 'goal/programme-time';
  if (/的\s*$/.test(after)) return undefined;
  // 分别控制在30小时和1小时以内: the verb stands before the list.
  const first = reading.quantities[place.index - (place.quantity.list?.index ?? 0)]?.start ?? place.quantity.start;
  const lead = reading.text.slice(place.clause.start, first).trimEnd();
  const cut = /(?:时间|时限|用时|周期|期限)[^,]{0,12}(?:压缩|压减|缩短|缩减|控制)(?:至|到|为|在)?$/.test(lead);
  if (cut && (timed || place.quantity.bound === 'at_most')) return 'goal/time-cut';
  return (timed || aimed) && /(?:年限|寿命)[^,]{0,8}$/.test(head.slice(-16)) ? 'goal/years' : undefined;
}

/** Names of the rule for a figure that a time governs. */
function byTime({ basis, due, period, unresolved }: TimeState): string {
  if (basis !== null) return 'goal/per-period';
  if (due !== null || unresolved) return 'goal/due';
  return period !== null ? 'goal/period' : 'goal/goal-section';
}

function judgeMoney(one: Case): string | undefined {
  const { reading, place, head, after, verb, timed, aimed, state } = one;
  const near = head.slice(-30);
  const whole = verb?.verb === 'level' && WHOLE_PLACE.test(head);
  if (!timed && !aimed && !whole) return undefined;
  const given = /奖|补助|补贴|资助|资金|经费|贷款(?!余额)|罚|租|每[人家户个名项]|给予|扶持|支持额/.test(near);
  if (given && !/研发|经费投入|投入强度|引导基金规模|到位资金|到位内资/.test(near)) return undefined;
  if (/^[^,。;]{0,12}(?:奖励|补助|补贴|资助|资金支持|奖金|扶持|罚款|以下罚)/.test(after)) return undefined;
  if (verb === undefined && !MONEY_SUBJECT.test(head)) return undefined;
  const wide = reading.text.slice(place.sentence.start, place.quantity.start).slice(-60) + after.slice(0, 24);
  if (!MONEY_SUBJECT.test(wide) && !/企业|集群|园区|产业链|产业|项目/.test(after.slice(0, 24) + head.slice(-16)))
    return undefined;
  return byTime(state);
}

function judgeRatio(one: Case): string | undefined {
  const { place, head, after, verb, timed, aimed, state } = one;
  const { quantity } = place;
  if (quantity.measure_word === '全覆盖') {
    if (!/实现|达到|做到|推动|推进|确保|力争|完成/.test(head.slice(-40)) || /已/.test(head)) return undefined;
    return timed ? 'goal/due' : 'goal/coverage';
  }
  const near = head.slice(-40);
  const spoken =
    MONEY_TALK.test(near) ||
    /^[^,。;]{0,16}(?:给予|补助|补贴|奖励|资助|奖补|贴息|缴纳|计算|计提|支付|用于|执行|发放|返还|予以|补偿|股权|的?资金)/.test(
      after,
    );
  if (spoken && !/(?:兑现|发放|拨付|到位|执行|使用|支付|缴费|参保)率[^,]{0,4}$/.test(near)) {
    const dated = state.due !== null || state.period !== null || state.unresolved;
    const economy = /增速|余额|不良|加权平均利率|满意度|使用率|支出占|投入强度|经费投入|研发/.test(near);
    if (!economy || !(dated || /增速|不良|加权平均利率/.test(near))) return undefined;
  }
  const grows = GROWTH.test(near) || ['倍', '番'].some((word) => quantity.measure_word.endsWith(word));
  if (timed || aimed) return grows || verb?.verb === 'level' || verb?.verb === 'create' ? byTime(state) : undefined;
  if (/应当|须|不得|必须/.test(near)) return undefined;
  if (verb?.verb === 'level' && WHOLE_PLACE.test(head) && grows) return 'goal/whole-place';
  const stated = /实现|确保|力争|达到|达|稳定在|保持|控制在|提高到|提高至|提升到|提升至|超过|突破/.test(
    near + quantity.text,
  );
  return stated && /(?:率|占比|比例|比重|覆盖面|满意度|强度)[^,]{0,8}$/.test(near) ? 'goal/ratio' : undefined;
}

/** 3项任务, 5个方面: the text speaks of itself. */
function countsItself({ place, after }: Case): boolean {
  const words = after.trimStart();
  if (!/^(?:个|项|条|类|种|方面|大|层|级)$/.test(place.quantity.measure_word) || !SELF_COUNT.test(words)) return false;
  return !/^(?:重点|主要|专项)[^,。;、]*(?:项目|企业|工程|园区|基地|实验室|产业链|平台|品牌|产品)/.test(words);
}

/** 次, 届, 场: one meeting each quarter is a frequency; 限享受一次 is none. `pass` when the general rules decide. */
function judgeEvent({ place, head, state }: Case): string | undefined | 'pass' {
  const { quantity } = place;
  if (/限|享受|申请|申领|领取|最多|不得|超过[一1二2两]/.test(head.slice(-20))) return undefined;
  if (/第[一二三四五六七八九十\d]*$/.test(head)) return undefined;
  if (state.basis === null) return quantity.per.some((per) => /每[人户家个项企]/.test(per)) ? undefined : 'pass';
  return quantity.bound === 'exact' && quantity.min === 1 ? 'goal/frequency' : 'goal/per-period';
}

/** 不超过 is a goal when it is a level to be kept under, or what government picks; not as a limit on each applicant. */
function isLimit({ place, head, state, creating, verb, timed, aimed }: Case): boolean {
  if (timed && state.basis === null) return false;
  if (/控制|压缩|压减|降/.test(head)) return false;
  const each = place.quantity.per.some((per) => /每[人名户家个]|单个/.test(per));
  if (state.basis === 'per_round' && aimed && !each) return false;
  return !(state.basis !== null && creating && BRINGING.has(verb?.word ?? '') && !each);
}

/** 死亡率控制在0.011以内: a decimal without a unit, of a rate, that a time or a section of goals governs. */
function isBareRate(reading: Reading, place: Place, state: TimeState): boolean {
  const { quantity, clause } = place;
  if (quantity.measure_word !== '' || !/\d\.\d/.test(quantity.text) || !(isTimed(state) || reading.inGoals))
    return false;
  if (reading.inConditions || place.bracket !== undefined) return false;
  return (
    /(?:率|比|系数|指数|强度)(?:逐步)?(?:控制|稳定|保持|缩小|下降|降低|提高|提升)(?:在|到|至)$/.test(
      reading.text.slice(clause.start, quantity.start),
    ) && /^(?:左右)?$/.test(reading.text.slice(quantity.end, clause.end))
  );
}

/**
 * Why a figure is a goal.
 * @param state what governs it in time. @param verbs of its sentence before it. @param sibling whether a goal stands before it in its
 *   sentence: in 新增造林10万亩，绿化覆盖率42% the second needs no verb of its own.
 * @returns the name of the rule; undefined when it is none.
 * @example judge(reading, place, state, verbs, false) // 'goal/due'
 */
export function judge(
  reading: Reading,
  place: Place,
  state: TimeState,
  verbs: readonly VerbSpan[],
  sibling: boolean,
): string | undefined {
  const { quantity } = place;
  if (hasName(reading.names, quantity) || state.past) return undefined;
  if (isBareRate(reading, place, state)) return byTime(state);
  if (quantity.unit === 'rank' || quantity.measure_word === '' || quantity.measure_word.includes(':')) return undefined;
  const one = look(reading, place, state, verbs, sibling);
  if (TIME_WORDS.test(quantity.measure_word)) return judgeTime(one);
  if (isNoGoal(one)) return undefined;
  if (isShareOf(one) && /^\s*的/.test(one.after)) return 'goal/due';
  if (one.money) return judgeMoney(one);
  if (one.ratio) return judgeRatio(one);
  return judgeCount(one);
}

/** 推进 with the things right before their number, and no word that looks back. */
const PUSHED = /^(?!.*(?:已|累计|共)).{0,12}推进[^,;。已]{2,20}(?:项目|工程|平台|基地)$/;

function judgeCount(one: Case): string | undefined {
  const { reading, place, state, head, nearest, verb, creating, timed, aimed, upper } = one;
  const { quantity, sentence, clause } = place;
  const { text } = reading;
  const event = EVENT_WORDS.has(quantity.measure_word);
  if (!event && countsItself(one)) return undefined;
  // 培训不少于100学时 is a standard, unless it is done every year.
  if (/学时|课时|学分/.test(quantity.measure_word) && state.basis === null) return undefined;
  const ruling = event ? judgeEvent(one) : 'pass';
  if (ruling !== 'pass') return ruling;
  if (upper && isLimit(one)) return undefined;
  // 不低于150万亩: the bound word is verb enough.
  const said = nearest !== undefined || aimed || /^\p{Script=Han}/u.test(quantity.text) || hasListBefore(one);
  if (state.basis !== null) {
    if (!said) return undefined;
    return state.due === null && state.period === null && benefitFollows(one) && !creating
      ? undefined
      : 'goal/per-period';
  }
  if (timed) return said ? byTime(state) : undefined;
  if (benefitFollows(one) && !/^[^,。;]*[,。;]/.test(text.slice(quantity.end, quantity.end + 30))) return undefined;
  if (aimed && (nearest !== undefined || said) && !(benefitFollows(one) && !reading.inGoals))
    return 'goal/goal-section';
  const opened = caseBefore(text.slice(sentence.start, verb?.start ?? quantity.start));
  if (opened || benefitFollows(one)) return undefined;
  if (verb?.verb === 'level' && !upper) {
    // 力争突破2200家, 数量达到300家, 稳定在45万头: a level that is aimed at.
    if (/(?:力争|确保|争取)[^,]{0,6}$|(?:总量|总数|数量|规模|总规模)[^,]{0,6}$/.test(head.slice(-16)))
      return 'goal/aims';
    if (STEADY.test(head) || quantity.unit.startsWith('per_')) return 'goal/aims';
    if (WHOLE_PLACE.test(head)) return 'goal/whole-place';
  }
  // 确保每个项目参赛选手不少于30人
  if (/确保|力争/.test(head) && ['at_least', 'more_than'].includes(quantity.bound)) return 'goal/aims';
  const placed = EACH_PLACE.test(head) || EACH_TOWN.test(head);
  if (placed && verb?.word === '配备') return 'goal/each-place';
  // 每个县开展2个试点; 开展2次检查 is how work is done.
  if (placed && verb?.word === '开展' && !event && quantity.start - verb.end <= 6) return 'goal/brings-about';
  // 推进重点项目30个
  if (!upper && !event && PUSHED.test(head) && /^\s*$/.test(one.after)) return 'goal/brings-about';
  // No date: only what government itself brings about, with the figure close to its verb.
  if (!creating || verb === undefined || !BRINGING.has(verb.word)) return undefined;
  if (quantity.start - verb.end > 36 || APPLICANT.test(text.slice(clause.start, verb.start).trimEnd()))
    return undefined;
  return 'goal/brings-about';
}

/** A figure that continues a list of goals: 首席技师20名，技术能手50名. */
function hasListBefore({ reading, place }: Case): boolean {
  const before = reading.quantities[place.index - 1];
  return before !== undefined && before.start >= place.sentence.start && place.quantity.start - before.end < 60;
}

/**
 * Why a figure after 其中 or in a bracket is a goal: it needs no verb of its own, and must only be no condition, fact or sum.
 * @returns `goal/part`, or undefined.
 * @example judgePart(reading, place, state) // 'goal/part'
 */
export function judgePart(reading: Reading, place: Place, state: TimeState): string | undefined {
  const { quantity, clause } = place;
  const after = reading.text.slice(quantity.end, clause.end);
  if (
    state.past ||
    /的\s*$|^\s*(?:的|制|级|型)/.test(after) ||
    quantity.measure_word === '' ||
    quantity.unit === 'rank'
  )
    return undefined;
  if (TIME_WORDS.test(quantity.measure_word) || reading.inConditions || hasName(reading.names, quantity))
    return undefined;
  if (/^[A-Z]{3}$/.test(quantity.unit)) return undefined;
  const near = reading.text.slice(Math.max(clause.start, quantity.start - 40), quantity.start);
  return quantity.unit === 'percent' && MONEY_TALK.test(near) ? undefined : 'goal/part';
}
