// A figure with all that is asked about it before it is judged: its words, its verb, its time, and where its place looks.
// It must not decide whether it is a goal.
import type { Place, Reading } from './goal-reading.ts';
import { isTimed, type TimeState } from './goal-time.ts';
import { BRINGING, type VerbSpan } from './goal-words.ts';

/** A figure with all that is asked about it. */
export interface Case {
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
  /** A section of goals, a list of aims, or a sentence in which a goal stands before it. */
  aimed: boolean;
  /** A plan or a section of tasks: what is done there is still to be done. */
  planned: boolean;
  ratio: boolean;
  money: boolean;
  upper: boolean;
}

/**
 * Put together what is asked about a figure.
 * @param verbs of its sentence before it. @param sibling whether a goal stands before it in its sentence.
 * @example look(reading, place, NO_TIME, verbs, false).ratio // true for 30%
 */
export function look(
  reading: Reading,
  place: Place,
  state: TimeState,
  verbs: readonly VerbSpan[],
  sibling: boolean,
): Case {
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
  const verb = last?.verb === 'create' && maker !== undefined ? maker : countedVerb(reading, place, last);
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
    aimed: reading.inGoals || sibling || isNamedAim(reading, place),
    planned: reading.outlook === 'ahead',
    ratio: ['percent', 'percentage_point'].includes(quantity.unit) || ['倍', '番'].includes(quantity.measure_word),
    money: /^[A-Z]{3}$/.test(quantity.unit),
    upper: quantity.bound === 'at_most' || quantity.bound === 'less_than',
  };
}

/**
 * 主要预期目标是：…: what the sentence lists is aimed at wherever it stands.
 * @example isNamedAim(reading, place) // true for 5% in 主要预期目标是：经济增长5%
 */
export function isNamedAim({ text }: Reading, { sentence, quantity }: Place): boolean {
  const head = text.slice(sentence.start, quantity.start);
  return /(?:目标|任务)(?:任务)?(?:是|为)?:/.test(head);
}

const GIVEN_COUNT = /^(?:名|人|人次|位|户|户次|家|家次)$/;
const ISSUED = /^(?:发放|颁发|核发)[^,;。\d]{0,16}(?:证书|执照|许可证|资格证|社保卡|残疾证)$/;
const COUNTED_GIVING = new Set(['资助', '安排', '发放', '补贴', '补助', '减免']);
/** Verbs that mostly tell how: in a plan they bring about what is counted right after them or at the end of the clause. */
const BETTERING = new Set(['优化', '完善', '健全', '强化']);

/** 资助250名人才, 每年安排100名干部: of people these verbs bring about, of money they give. */
function countedVerb(
  { text, outlook }: Reading,
  { quantity, clause }: Place,
  verb: VerbSpan | undefined,
): VerbSpan | undefined {
  if (verb === undefined) return verb;
  if (BETTERING.has(verb.word) && outlook === 'ahead') {
    const last = /^[左右以上()、;,。\s]*$/.test(text.slice(quantity.end, clause.end));
    return last || /^\s*$/.test(text.slice(verb.end, quantity.start)) ? { ...verb, verb: 'create' } : verb;
  }
  // 发放职业技能等级证书1万本: papers are issued to those who have earned them.
  if (ISSUED.test(text.slice(verb.start, quantity.start)) && /^[本张份册个]$/.test(quantity.measure_word))
    return { ...verb, verb: 'create' };
  if (!COUNTED_GIVING.has(verb.word) || !GIVEN_COUNT.test(quantity.measure_word)) return verb;
  if (verb.word !== '资助' && verb.word !== '安排' && outlook !== 'ahead') return verb;
  const between = text.slice(verb.end, quantity.start);
  // 资助200名甲人才、2000名乙人才 goes on.
  return /^[^,;。\d]{0,20}$/.test(between) || /^[^,;。]{2,40}[、和][^,;。\d]{0,16}$/.test(between)
    ? { ...verb, verb: 'create' }
    : verb;
}
