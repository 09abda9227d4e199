// Figures that are no goals whatever the time: names, sizes, cases, places, conditions, sums handed out, the text's own items.
// It must not say what is a goal.
import type { Case } from './goal-case.ts';
import { EACH_PLACE, EACH_TOWN, NO_GOAL_BEFORE, PAID_OUT } from './goal-words.ts';

const RAISED =
  /^\s*(?:左右|以上)?[,]?(?:逐步)?(?:提高|增加|上升|增长|提升|扩大|下降|降低|减少|压缩|缩短|压减)(?:到|至|为)/;
/** 每引进1名: one case of many, unless each of the places does it. */
const PER_CASE = /每(?!年|季|月|半|学年|届|次|轮|批|期|周|[一两二三四五\d])\p{Script=Han}{0,6}$/u;
const CASE_OPENS = /(?:^|[,。;:])(?:对|对于|凡|凡是|如|若|每当|当)[^,。;]{0,60}$/;
const CASE_CLOSES =
  /的(?:企业|单位|个人|项目|机构|团队|人员|申请人)?[,:](?:由[^,]{1,12})?(?:[^,。]{0,12})?(?:给予|予以|奖励|补助|补贴|按|可|处|应|优先|经)/;

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

/**
 * What 对, 凡 or 如 opens before a verb is a case, unless 的 has closed it.
 * @param text of the sentence up to the verb.
 * @example caseBefore('对当年') // true
 */
export function caseBefore(text: string): boolean {
  return /(?:^|[,。;:])(?:对|对于|凡|凡是|如|若)[^。;]{0,80}$/.test(text.slice(-90)) && !/的[,]/.test(text.slice(-90));
}

/**
 * A sum is handed out right after the figure, not for each of what was made.
 * @example benefitFollows(one) // true for 10家 in 遴选10家，给予20万元奖励
 */
export function benefitFollows({ reading, place }: Case): boolean {
  const rest = reading.text.slice(place.quantity.end, Math.min(place.sentence.end, place.quantity.end + 80));
  const give = /给予|予以奖励|予以补助|奖励|补助|补贴|奖补|资助/.exec(rest);
  if (give === null || !/[0-9一二两三四五六七八九十百]+(?:\.\d+)?\s*(?:万|亿)?元|%/.test(rest.slice(give.index)))
    return false;
  return !/每[家个人名所项支户次校村镇县亩]|分别|,对|;/.test(rest.slice(0, give.index));
}

/**
 * 到2025年，九成以上的镇建成…: a share of what follows.
 * @example isShareOf(one) // true for 九成以上
 */
export function isShareOf({ place, state, before }: Case): boolean {
  return place.quantity.unit === 'percent' && before.trim() === '' && state.due !== null;
}

const PUSHES = /(?:推动|促进|实现|确保|力争|争取|使|让|支持|引导|鼓励|组织)$/;
const COMES_TO =
  /^\s*(?:以上|左右)?(?:的)?[^,;。]*(?:实现|达到|达标|完成|纳入|建成|开展|配备|建立|接入|普及|使用|采用|成为|进入|覆盖|开通|通过|创建|提供)/;

/**
 * 推动60%以上的机构达标, 70%的村建成…, 医院70%开展…: a share of things that is to come to something.
 * @example isPushedShare(one) // true for 60%
 */
export function isPushedShare({ place, before, head, after, timed, aimed, planned }: Case): boolean {
  if (place.quantity.unit !== 'percent' || !(timed || aimed || planned) || !COMES_TO.test(after)) return false;
  const tail = before.trim().replace(/^(?:全|我|本)[市县区省州]$/, '');
  return tail === '' || PUSHES.test(tail) || /^(?:推动|促进|实现|确保|力争|争取)/.test(head.trim());
}

/** What officials check of all cases, as a share. */
const CHECKED =
  /(?:抽查|检查|核查|抽检|抽验|考察|走访|复核|复查|回访|督查|巡查|暗访|抽审|评查|核验|核实|监测)(?:的)?(?:比例|率|覆盖率|覆盖面)[^,;。:]{0,20}$/;

/**
 * 抽查比例不低于20%: how much of the work officials look at.
 * @example isChecked(one) // true for 20%
 */
export function isChecked({ place, head }: Case): boolean {
  const { quantity } = place;
  return (
    quantity.unit === 'percent' && ['at_least', 'more_than'].includes(quantity.bound) && CHECKED.test(head.slice(-40))
  );
}

/** 申报企业研发投入占比不低于5%: what who applies must have; 所称…是指: what a word means. */
const APPLIES =
  /所称|是指|系指|指的是|(?:申报|申请|参评|参选|参赛|推荐|入围|拟认定)(?:的)?(?:企业|单位|机构|项目|个人|人选|人员|对象|主体|者|人)/;

/**
 * Figures that are none, whatever the time: names, terms, cases, places, sums handed out.
 * @example isNoGoal(look(reading, place, state, verbs, false)) // true for 10 in 在10个乡镇
 */
export function isNoGoal(one: Case): boolean {
  const { reading, place, state, head, after, before, verb, creating, timed } = one;
  const { text } = reading;
  const { quantity, clause, bracket } = place;
  // 从40%提高到60%: where it starts from.
  if (RAISED.test(after) && /[从由][^,。;]{0,20}$/.test(head)) return true;
  // 比重较2021年的20%提高3个百分点: the value of a year before.
  if (/[较比从由自在](?:20)?\d\d年(?:年?[底末])?的?$/.test(before.trimEnd())) return true;
  // 以一家拥有50名职工的企业为例
  if (/为例/.test(after)) return true;
  // 应当公开招标，成员5人以上: a rule.
  if (
    state.start < 0 &&
    verb === undefined &&
    /应当|必须|不得/.test(text.slice(Math.max(place.sentence.start, quantity.start - 60), quantity.start))
  )
    return true;
  if (
    !timed &&
    !isChecked(one) &&
    APPLIES.test(text.slice(Math.max(place.sentence.start, quantity.start - 60), quantity.start))
  )
    return true;
  // 选取1500户进行问卷调查
  if (/^[^,;。]{0,16}(?:进行|开展|接受)[^,;。]{0,8}(?:调查|问卷|抽样|公示|访谈)/.test(after)) return true;
  // 1名领导牵头、1个专班推进: how work is done, not how much.
  if (quantity.min === 1 && /^\s*\p{Script=Han}{1,8}?(?:牵头|推进|负责|跟进|包联|领导|实施)(?:[、,]|的|$)/u.test(after))
    return true;
  // 每年44个亿 is a sum.
  if (quantity.measure_word === '个' && /^\s*多?亿(?!元|级)/.test(after)) return true;
  if (quantity.unit === 'percent' && PAID_OUT.test(after.trim())) return true;
  // 7人制 is part of a name.
  if (/^(?:制|式|版|型|组|级(?!联|别))/.test(after) || qualifies(one) || isAttribute(one)) return true;
  if (PER_CASE.test(before.replace(/\s/g, '')) && !EACH_PLACE.test(before) && !EACH_TOWN.test(before)) return true;
  // …达到1000万元以上的(企业), （不少于500人）的; but 新建10个以上的公园 and 九成以上的镇.
  const relative = /^\s*(?:\([^()]{0,20}\)\s*)?的/.test(after);
  const forward = timed || one.planned;
  if (relative && !isShareOf(one) && !isPushedShare(one) && !(creating && forward && /^\s*的[^,。;]{2,}/.test(after)))
    return true;
  if (bracket !== undefined && /^\s*的/.test(text.slice(bracket.end))) return true;
  if (/的\s*$/.test(after) && after.trim() !== '') return true;
  if (caseAhead(one)) return true;
  if (!timed && !isServed(one) && CASE_OPENS.test(text.slice(Math.max(0, clause.start - 1), quantity.start)))
    return true;
  if (reading.inConditions && !(timed && state.basis === null)) return true;
  const lead = (bracket?.start ?? quantity.start) - 6;
  if (/条件[^,。;]{0,6}$/.test(text.slice(Math.max(place.sentence.start, lead), lead + 6))) return true;
  // 为…提供支撑 tells what for; 为2万名老人提供服务 what is done.
  if (
    /^\s*为(?!期|重点|主)/.test(head) &&
    /(?:提供|奠定|创造|营造)[^,;。]*(?:支撑|保障|基础|条件|环境|依据|动力|支持|保证|氛围)/.test(after)
  )
    return true;
  if (isReference(one)) return true;
  if (verb?.verb === 'give' || verb?.verb === 'describe' || verb?.verb === 'procedure') return true;
  const placed = EACH_PLACE.test(head) || EACH_TOWN.test(head);
  return verb?.verb === 'require' && !timed && !(placed && verb.word === '配备');
}

/** Who or what is served is counted by these. */
const SERVED = /^(?:名|人|位|户|家|所|个|处|座)$/;

/** Dimensions of a thing: 海拔1500米以上, 直径3米. */
const DIMENSION =
  /(?:海拔|距离?|相距|直径|半径|口径|间距|层高|跨度|水深|埋深|宽度?|厚度?|高度?|长度|幅宽|胸径|树龄|坡度)[为约达在]*$/;
const PHYSICAL =
  /千伏|伏安|^(?:毫|厘|分|千)?米$|^英寸|^吨级|^(?:微|毫)?克$|^(?:兆|千|万千)?瓦(?:时)?$|^吨$|^立方米$|^度$/;

/**
 * 免费为5万名女生接种疫苗, 对200座水库实施加固: who or what is served.
 * @example isServed(one) // true for 5万名
 */
export function isServed({ before, after, place, planned }: Case): boolean {
  const lead = /^(?:免费|无偿|优先|累计|每年|全年|组织|开展|举办|并|再|全市|全省|全县)*(面向|[为向给对])$/.exec(
    before.replace(/\s/g, ''),
  );
  if (lead === null || !SERVED.test(place.quantity.measure_word) || after.length <= 4) return false;
  return lead[1] !== '对' || (planned && /^[^,;。的]+(?:实施|进行|开展)[^,;。的]+$/.test(after));
}

/** 建成20个500千伏变电站, 200米范围内, 海拔1500米以上的学校: a size that tells which things are meant. */
function isAttribute({ reading, place, before, after }: Case): boolean {
  const { quantity } = place;
  if (DIMENSION.test(before.trimEnd()) && /[米里]$/.test(quantity.measure_word)) return true;
  if (/^\s*(?:范围|半径|之外|以外|开外|范围之)/.test(after)) return true;
  // 10万人…死亡率, 亿元GDP能耗: the base of a rate.
  if (/^\p{Script=Han}{0,14}(?:死亡|发病|患病|犯罪|事故|案发)率/u.test(after)) return true;
  // “三北”六期工程, 二期项目: which one, not how many.
  if (
    quantity.measure_word === '期' &&
    /^[一二三四五六七八九十]/.test(quantity.text) &&
    /^(?:工程|项目|建设|扩建|厂房|规划)/.test(after)
  )
    return true;
  if (/千伏/.test(quantity.measure_word)) return true;
  if (!PHYSICAL.test(quantity.measure_word) || !/^\p{Script=Han}/u.test(after)) return false;
  const last = reading.quantities[place.index - 1];
  if (last !== undefined && last.end === quantity.start && !PHYSICAL.test(last.measure_word)) return true;
  // 30万千瓦机组2台
  const next = reading.quantities[place.index + 1];
  return (
    next !== undefined &&
    next.start < place.clause.end &&
    !PHYSICAL.test(next.measure_word) &&
    /^\p{Script=Han}{2,12}$/u.test(reading.text.slice(quantity.end, next.start))
  );
}

/** 在10个乡镇, 等12部门, 这3类; but 各10家, 稳定在95%, 保持30个. */
function isReference(one: Case): boolean {
  const { before, after, timed, aimed, planned, place } = one;
  const tail = before.replace(/[\s“”]/g, '');
  if ((aimed || planned || timed) && isServed(one)) return false;
  if (!NO_GOAL_BEFORE.test(tail) || /(?:分别|各|均)(?:为)?$/.test(tail)) return false;
  if (timed && place.quantity.unit === 'percent' && /[为是由分]$/.test(tail)) return false;
  // 与50所高校建立合作关系
  if (
    /[与同和]$/.test(tail) &&
    timed &&
    /^[^,;。]{1,30}(?:开展|建立|签订|达成|形成)[^,;。]*(?:合作|交流|关系|协议|联盟)/.test(after)
  )
    return false;
  return !/(?:意向|方向|导向|保持|支持|扶持|维持|控制在|稳定在|保持在|维持在|不低于|高于|优于|目标为|指标为|目标值为)$/.test(
    tail,
  );
}
