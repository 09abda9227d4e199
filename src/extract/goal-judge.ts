// Whether a figure is a goal: set for a time, brought about by government, or a level that it aims at; and no fact, case, sum or name.
// It must not read values: it gives the name of the rule, or none.
import { type Case, isNamedAim, look } from './goal-case.ts';
import { benefitFollows, caseBefore, isChecked, isNoGoal, isPushedShare, isServed, isShareOf } from './goal-exclude.ts';
import { lastUpTo, type Place, type Reading, type Span, TIME_WORDS } from './goal-reading.ts';
import { isTimed, type TimeState } from './goal-time.ts';
import {
  BRINGING,
  EACH_PLACE,
  EACH_TOWN,
  MONEY_SUBJECT,
  MONEY_TALK,
  PAID_OUT,
  SELF_COUNT,
  type VerbSpan,
  WHOLE_PLACE,
} from './goal-words.ts';

/** Words for people at the end of a subject, before their number. */
export const PEOPLE =
  /(?:人口|人员|人数|劳动力|职工|员工|居民|群众|游客|学生|农民|儿童|老人|老年人|毕业生|[^本成收投]人|者)(?:达到?|突破|超过?|约|近|新增|增加)?$/;
/** What a plan tells of the size of a thing, not of what is done. */
const SIZE =
  /(?:面积|投资|人口|库容|容量|长度?|里程|规模|总数|占地|储量|数|额|产能|流量|高程|标准|得分|总分|分值|比例|编制|名额|时速|荷载|气温|积温|降[水雨]量|[东西]经|[南北]纬|共|计|为|有|是|达)[约近]?$/;
const EVENT_WORDS = new Set(['次', '届', '场', '期', '轮', '场次', '批', '批次']);
const GROWTH =
  /增速|增长|增幅|涨幅|跌幅|提高|提升|下降|降低|降幅|减少|率|占|比重|比例|覆盖|占比|合格|满意度|强度|增加|压缩|压减|达标/;
const STEADY = /(?:稳定在|保持在|维持在|控制在|保持)\s*$/;
const APPLICANT = /(?:企业|单位|个人|申请人|申报人|当事人|机构|院校|学校|学员|人员)(?:的)?$/;

function hasName(names: readonly Span[], { start, end }: Span): boolean {
  const name = lastUpTo(names, start);
  return name !== undefined && end <= name.end;
}

/** 用5年左右时间, 办理时限压缩至3个工作日, 平均受教育年限11年. */
function judgeTime({ reading, place, before, head, after, timed, aimed, planned }: Case): string | undefined {
  const years = /年/.test(place.quantity.measure_word);
  if (
    years &&
    /(?:用|利用|通过|经过)\s*$/.test(before) &&
    /^\s*(?:左右)?的?(?:时间|(?:不懈|持续|共同)?努力)/.test(after)
  )
    return 'goal/programme-time';
  if (/的\s*$/.test(after)) return undefined;
  // 分别控制在30小时和1小时以内: the verb stands before the list.
  const first = reading.quantities[place.index - (place.quantity.list?.index ?? 0)]?.start ?? place.quantity.start;
  const lead = reading.text.slice(place.clause.start, first).trimEnd();
  const mean = /(?:平均|人均|次均)[^,]{2,10}(?:下降|缩短|降低|控制|压缩|压减|减少)(?:到|至|在)$/.test(lead);
  if (mean && (timed || aimed || planned)) return 'goal/time-cut';
  const cut = /(?:时间|时限|用时|周期|期限|天数)[^,]{0,12}(?:压缩|压减|缩短|缩减|控制)(?:至|到|为|在)?$/.test(lead);
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
  const { reading, place, head, after, verb, timed, planned, state } = one;
  // In a plan a sum needs a verb: 项目总投资12亿元 is a fact of the project.
  const aimed =
    one.aimed ||
    (planned && (verb?.verb === 'create' || verb?.verb === 'level' || /^[超突达]/.test(place.quantity.text)));
  const near = head.slice(-30);
  const whole = verb?.verb === 'level' && WHOLE_PLACE.test(head);
  if (!timed && !aimed && !whole) return undefined;
  const given = /奖|补助|补贴|资助|资金|经费|贷款(?!余额)|罚|租|每[人家户个名项]|给予|扶持|支持额/.test(near);
  const raised = /(?:资金|基金)(?:总?规模|总额)?(?:达到?|突破|超过)/.test(
    near.slice(-10) + place.quantity.text.slice(0, 2),
  );
  // 新增贷款10亿元 is lent by others.
  const lent =
    /(?:新增|累计|净增|年)[^,;。]{0,12}贷款[^,;。]{0,6}$|贷款[^,;。]{0,6}(?:新增|净增)(?:发放|投放)?$/.test(near) &&
    (one.aimed || planned || timed);
  if (given && !raised && !lent && !/研发|经费投入|投入强度|引导基金规模|到位资金|到位内资/.test(near))
    return undefined;
  if (/^[^,。;]{0,12}(?:奖励|补助|补贴|资助|资金支持|奖金|扶持|罚款|以下罚)/.test(after)) return undefined;
  if (raised || lent) return byTime(state);
  const bounded = /^(?:超|突破|达)/.test(place.quantity.text);
  if (verb === undefined && !bounded && !MONEY_SUBJECT.test(head)) return undefined;
  const wide = reading.text.slice(place.sentence.start, place.quantity.start).slice(-60) + after.slice(0, 24);
  if (!MONEY_SUBJECT.test(wide) && !/企业|集群|园区|产业链|产业|项目/.test(after.slice(0, 24) + head.slice(-16)))
    return undefined;
  return byTime(state);
}

function judgeRatio(one: Case): string | undefined {
  const { place, head, after, verb, timed, planned, state } = one;
  const { quantity } = place;
  const aimed = one.aimed || planned;
  if (quantity.measure_word === '全覆盖') {
    // In a dated list the things that are to be covered need no verb: 充电设施全覆盖.
    const listed = one.aimed && timed && after === '' && /\p{Script=Han}{3}(?<!的)$/u.test(head);
    const said = listed || /实现|达到|做到|推动|推进|确保|力争|完成/.test(head.slice(-40));
    if (!said || /已/.test(head)) return undefined;
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
    // 研发经费投入年均增长10%: how much more is spent, not what is paid.
    const grown =
      /(?:增长|增速|提高|下降|降低|(?:提高|提升|下降|降低|压减|控制)[到至在])$/.test(near) &&
      (timed || aimed) &&
      !/按|补|奖|给予|标准/.test(near);
    if (!grown && (!economy || !(dated || /增速|不良|加权平均利率/.test(near)))) return undefined;
  }
  // 抽查比例不低于20%: how much of the work is looked at.
  if (isChecked(one)) return timed ? byTime(state) : 'goal/ratio';
  const grows = GROWTH.test(near) || ['倍', '番'].some((word) => quantity.measure_word.endsWith(word));
  if (/(?:配套|自筹|承担|分担|负担)[^,;。率]{0,2}$/.test(near) || /^[^,;。]{0,8}(?:承担|分担|负担|自筹)/.test(after))
    return undefined;
  if (isPushedShare(one)) return byTime(state);
  // 到2025年，…应超过一半: the bound word is verb enough where a date stands.
  if ((state.due !== null || one.aimed) && /^(?:超过?|不低于|不少于|突破)/.test(quantity.text) && !spoken)
    return 'goal/due';
  if (quantity.measure_word === '番' && /力争|实现|确保|争取/.test(near)) return 'goal/ratio';
  if (planned && !timed && !one.aimed && /应当|须|不得|必须/.test(near)) return undefined;
  if (timed || aimed) return grows || verb?.verb === 'level' || verb?.verb === 'create' ? byTime(state) : undefined;
  if (/应当|须|不得|必须/.test(near)) return undefined;
  if (verb?.verb === 'level' && WHOLE_PLACE.test(head) && grows) return 'goal/whole-place';
  // A limit alone is a rule, a level to be kept under a goal.
  if (one.upper && !/控制|压|降|减|实现|确保|力争/.test(near)) return undefined;
  const stated = /实现|确保|力争|达到|达|稳定在|保持|控制在|提高到|提高至|提升到|提升至|超过|突破/.test(
    near + quantity.text,
  );
  // 提高超高清机顶盒占比至75%
  const moved = /(?:提高|提升|增加|扩大|降低|压减)[^,;。]{2,30}(?:率|占比|比例|比重)(?:到|至)$/.test(near);
  return moved || (stated && /(?:率|占比|比例|比重|覆盖面|满意度|强度)[^,]{0,8}$/.test(near))
    ? 'goal/ratio'
    : undefined;
}

/** 3项任务, 5个方面: the text speaks of itself. */
function countsItself({ place, head, after }: Case): boolean {
  const words = after.trimStart();
  if (!/^(?:个|项|条|类|种|件|方面|大|层|级)$/.test(place.quantity.measure_word)) return false;
  // 本规划共设指标25项
  if (/(?:指标|任务|措施|举措|条款)(?:共|共计|有)?$/.test(head) && /^\s*(?:$|\()/.test(words)) return true;
  // 完成2项准备工作; but 质量提升0.2个等级.
  if (/^[^,;。、]{0,6}工作(?:的|$)/.test(words) && place.quantity.measure_word === '项') return true;
  if (!SELF_COUNT.test(words) || /(?:提升|提高|降低|下降|上升|增加)$/.test(head)) return false;
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
  if (quantity.measure_word !== '' || !/\d\.\d/.test(quantity.text)) return false;
  const ahead = isTimed(state) || reading.inGoals || reading.outlook === 'ahead' || isNamedAim(reading, place);
  // 收入比缩小到1.8 is aimed at, 由2.1缩小到1.8 told.
  const head = reading.text.slice(clause.start, quantity.start);
  if (!ahead && !(/缩小(?:到|至)$/.test(head) && !/[由从已]/.test(head))) return false;
  if (reading.inConditions || place.bracket !== undefined) return false;
  return (
    /(?:率|比|系数|指数|强度)(?:逐步|力争|稳步)?(?:达到?|为|(?:控制|稳定|保持|缩小|下降|降低|提高|提升|上升)(?:在|到|至))$/.test(
      head,
    ) && /^(?:左右)?$/.test(reading.text.slice(quantity.end, clause.end))
  );
}

/** （责任单位：教育局等8部门，12个县区人民政府） */
function isInUnitList({ text }: Reading, { quantity }: Place): boolean {
  return /(?:责任|牵头|配合|参与|落实|完成)(?:单位|部门)[:][^。]{0,100}$/.test(
    text.slice(Math.max(0, quantity.start - 110), quantity.start),
  );
}

/** 访问量, 注册总数 before their number: what is counted is said, and its measure word left out. */
const COUNTED =
  /(?:总量|总数|数量|用户数|[册问载接播放传装发]量|[^比分指系]数)(?:达到?|突破|超过?|增至|提高到|提升至)?$/;

/** 新增城镇人口100万, 注册总量突破5亿: people and what is called a number need no measure word. */
function isBareCount(reading: Reading, place: Place, state: TimeState): boolean {
  const { quantity, clause, left } = place;
  if (!/[万亿](?:以上|左右)?$/.test(quantity.text.trimEnd()) || reading.inConditions) return false;
  if (!(isTimed(state) || reading.inGoals || reading.outlook === 'ahead')) return false;
  const subject = reading.text.slice(Math.max(left, clause.start), quantity.start);
  return (
    (PEOPLE.test(subject) || COUNTED.test(subject)) &&
    /^(?:以上|左右)?(?:[、,;。)]|$)/.test(reading.text.slice(quantity.end, quantity.end + 3))
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
  if (hasName(reading.names, quantity) || state.past || isInUnitList(reading, place)) return undefined;
  if (isBareRate(reading, place, state)) return byTime(state);
  if (quantity.unit === 'rank' || quantity.measure_word.includes(':')) return undefined;
  if (quantity.measure_word === '') return isBareCount(reading, place, state) ? byTime(state) : undefined;
  // 市、县两级 names levels.
  if (quantity.measure_word === '级') return undefined;
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

/** In a plan: what is done, a level that is reached, or at least so much of something; a bare size is a fact. */
function isPlanned(one: Case): boolean {
  const { planned, verb, head, place, upper } = one;
  if (!planned || upper || /应当|须|不得|必须|共有|现有|原有|下辖/.test(head)) return false;
  if (verb?.verb === 'create' || verb?.verb === 'level' || isServed(one)) return true;
  if (verb !== undefined || place.quantity.measure_word === '分') return false;
  // Of a plan, the verbs of doing need no list: 疏浚河道1200公里, 推进20个试点.
  const words = head.trim();
  const subject = one.reading.text.slice(place.sentence.start, place.sentence.start + 12);
  if (/^\s*[该本此](?:项目|工程|系统|平台|基地|园|厂|站)/.test(subject) || /^其中/.test(words)) return false;
  return place.quantity.bound === 'exact' ? words.length >= 2 && !SIZE.test(words) : place.quantity.per.length === 0;
}

/** 每名区领导联系: officials who each look after so many. */
const EACH_OFFICIAL =
  /每(?:一)?[名位个](?:\p{Script=Han}{0,8}?)(?:领导|领导干部|班子成员|干部|党员|委员|代表|负责人|指导员|联络员|专员)(?:至少|要|应|须)?(?:联系|包联|包保|挂钩|挂点|挂包|帮扶|结对|走访|对接|服务|包抓)[^,;。]{0,12}$/u;
const TAKING_PART =
  /(?:参与|参加|参训|参赛|受训|受益|惠及|覆盖|培训)(?:的)?(?:职工|员工|人员|群众|学生|学员|人数|规模|总人数|劳动者)?(?:总量|总数|总计|累计)?$/;

function judgeCount(one: Case): string | undefined {
  const { reading, place, state, head, nearest, verb, creating, timed, upper } = one;
  const aimed = one.aimed || isPlanned(one);
  const { quantity, sentence, clause } = place;
  const { text } = reading;
  const event = EVENT_WORDS.has(quantity.measure_word);
  if (!event && countsItself(one)) return undefined;
  // 培训不少于100学时 is a standard, unless it is done every year.
  if (/学时|课时|学分/.test(quantity.measure_word) && state.basis === null) return undefined;
  const ruling = event ? judgeEvent(one) : 'pass';
  if (ruling !== 'pass') return ruling;
  if (upper && isLimit(one)) return undefined;
  // 全县新增岗位控制在500个以内
  if (upper && WHOLE_PLACE.test(head) && /控制在$/.test(head) && reading.outlook !== 'rule')
    return timed ? byTime(state) : 'goal/whole-place';
  // 不低于150万亩: the bound word is verb enough.
  const said =
    nearest !== undefined ||
    aimed ||
    /^\p{Script=Han}/u.test(quantity.text) ||
    hasListBefore(one) ||
    // 到2025年，…。储能规模300万千瓦: a level by its date.
    (state.due !== null && /\p{Script=Han}{2}$/u.test(one.before.trimEnd())) ||
    /[与同和]\s*$/.test(one.before);
  if (state.basis !== null) {
    if (!said) return undefined;
    return state.due === null && state.period === null && benefitFollows(one) && !creating
      ? undefined
      : 'goal/per-period';
  }
  // 2021年至2025年，…涉及6个乡镇，总人口21万人: the plan speaks of its ground.
  const ground = verb === undefined && nearest?.verb === 'describe' && state.due === null && SIZE.test(head.trim());
  if (timed) return said && !ground ? byTime(state) : undefined;
  if (benefitFollows(one) && !/^[^,。;]*[,。;]/.test(text.slice(quantity.end, quantity.end + 30))) return undefined;
  if (aimed && (nearest !== undefined || said) && !(benefitFollows(one) && !reading.inGoals))
    return 'goal/goal-section';
  const placed = EACH_PLACE.test(head) || EACH_TOWN.test(head);
  const opened = caseBefore(text.slice(sentence.start, verb?.start ?? quantity.start));
  if (opened || benefitFollows(one)) return undefined;
  // 办法, 条例: what they count without a date are standards.
  if (reading.outlook === 'rule' && !placed) return undefined;
  const lower = ['at_least', 'more_than'].includes(quantity.bound);
  // 每名县领导联系企业不少于5家
  if (lower && EACH_OFFICIAL.test(head)) return 'goal/each-place';
  // 参与职工不少于2000人次: all who take part in what the text sets up.
  if (lower && quantity.measure_word === '人次' && TAKING_PART.test(head) && !/每/.test(head)) return 'goal/aims';
  if (verb?.verb === 'level' && !upper) {
    // 力争突破2200家, 数量达到300家, 稳定在45万头: a level that is aimed at.
    if (/(?:力争|确保|争取)[^,]{0,6}$|(?:总量|总数|数量|规模|总规模)[^,]{0,6}$/.test(head.slice(-16)))
      return 'goal/aims';
    if (STEADY.test(head) || quantity.unit.startsWith('per_')) return 'goal/aims';
    if (WHOLE_PLACE.test(head)) return 'goal/whole-place';
  }
  // 确保每个项目参赛选手不少于30人
  if (/确保|力争/.test(head) && ['at_least', 'more_than'].includes(quantity.bound)) return 'goal/aims';
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
  const paid = MONEY_TALK.test(near) || PAID_OUT.test(after.trim());
  return quantity.unit === 'percent' && paid ? undefined : 'goal/part';
}
