// A goal put together from what was found out about its figure: indicator, unit, basis, due date and period, quote.
// It must not judge whether the figure is a goal.
import type { GoalCandidate, Lexicon } from '../model.ts';
import type { Quantity } from '../notation/quantity.ts';
import { anchorSpan } from '../provenance.ts';
import type { DocumentContext } from './context.ts';
import { PEOPLE } from './goal-judge.ts';
import { firstFrom, type Place, type Reading } from './goal-reading.ts';
import { indicatorOf } from './goal-subject.ts';
import type { Basis, TimeState } from './goal-time.ts';
import type { VerbSpan } from './goal-words.ts';
import { wordsOf } from './lexicon.ts';

/** Rules whose figures are levels whatever the verb. */
const LEVELS = new Set(['goal/time-cut', 'goal/years', 'goal/each-place']);

/**
 * The unit as the data writes it.
 * @param isPeople whether the words before a number without a measure word name people.
 * @returns null when the lexicon knows no such measure word.
 * @example unitOf(quantity, lexicon) // 'person' for 500名
 */
export function unitOf(quantity: Quantity, lexicon: Lexicon, isPeople = false): string | null {
  const own = quantity.unit;
  if (/^[A-Z]{3}$/.test(own) || own === 'percent' || own.startsWith('per_')) return own;
  const printed = quantity.measure_word;
  // 新增城镇人口100万
  if (printed === '' && isPeople) return wordsOf(lexicon, 'units').find(({ word }) => word === '人')?.code ?? null;
  const open = printed.indexOf('(');
  const word = open < 0 ? printed : printed.slice(0, open);
  const units = wordsOf(lexicon, 'units');
  const term = units.find((unit) => unit.word === word) ?? units.find((unit) => `个${unit.word}` === word);
  return term?.code ?? null;
}

/** Words of what is added, not of what there is. */
export const NEW_WORDS = /新增|新建|新培养|新培育|新引进|新认定|新改扩建|新改建|改扩建|累计|净增|增量/;
const STOCK_WORDS =
  /总量|总数|总规模|规模|存量|保有量|拥有量|拥有|占比|比重|比例|占|率|密度|余额|达到|达|突破|超过|增长到|增加到|提高到|提升到|提高至|提升至|增至|稳定在|保持在|控制在/;

/** Verbs that bring nothing new about: what follows them may be a level. */
const REACHING = new Set([
  '实现',
  '完成',
  '力争',
  '争取',
  '推动',
  '促进',
  '形成',
  '发展',
  '壮大',
  '集聚',
  '聚集',
  '组织',
  '支持',
]);

/** 人均…达到, 总量突破: a level of the whole. */
const LEVEL_OF_ALL =
  /(?:人均|每[千万百]人|总量|总数|保有量|拥有量|累计|总规模)[^,;。]*(?:达到?|突破|超过|增至|增加到|提高到)?\s*$/;

/** How the figure counts, when no frequency says so. */
function basisOf(
  quantity: Quantity,
  head: string,
  left: number,
  state: TimeState,
  verbs: readonly VerbSpan[],
): Basis | null {
  const ratio = quantity.unit === 'percent' || quantity.unit === 'percentage_point';
  // 5000人次/年
  if (quantity.per.some((word) => /^[/每]年$/.test(word))) return 'per_year';
  // 形成年产50万台的能力
  if (/(?:^|[^\d今明去每])年(?:产|处理|接待|供应|加工)[^,;。]{0,24}$/.test(head)) return 'per_year';
  // 每年新增绿地20公顷，人均绿地面积达到15平方米: the level of another clause is not reached anew each year.
  if (state.frequencyStart >= 0 && state.frequencyStart < left && LEVEL_OF_ALL.test(head) && !/其中/.test(head))
    return 'stock';
  // 累计新增…，占比达到40%: a share is a level.
  if (state.basis !== null && !/累计|总量/.test(head) && !(ratio && state.basis === 'cumulative')) return state.basis;
  if (ratio && /[率占]|比例|比重|强度/.test(head)) return 'stock';
  if (NEW_WORDS.test(head)) return 'cumulative';
  if (ratio) return 'stock';
  const text = head + quantity.text;
  if (/总量|总数|总规模|存量|保有量|拥有|余额/.test(text) || /(?:稳定|保持|控制|维持)在?\s*$/.test(head))
    return 'stock';
  const creates = verbs.filter(
    ({ end, verb, word }) => end <= quantity.start && verb === 'create' && !REACHING.has(word),
  );
  if (creates.some(({ start }) => start >= left)) return 'cumulative';
  if (STOCK_WORDS.test(text) || quantity.unit.startsWith('per_')) return 'stock';
  return verbs.some(({ verb, word }) => verb === 'create' || word === '资助') ? 'cumulative' : null;
}

/** 达到, 稳定在: a state that is to hold at a date. */
const STATE =
  /(?:达到?|超过|突破|(?:提高|提升|上升|增加|扩大|下降|降低|压降|缩小)(?:到|至)|[增升降]至|(?:稳定|保持|控制)在)[^,;。]{0,6}$/;
/** What a year makes, and what is counted over its days: 营业收入, 优良天数比率. */
const OVER_A_YEAR =
  /增长|增速|增幅|增量|新增|天数|产值|产量|收入|营收|销售|交易|投资|投入|进出口|贸易|税|利润|增加值|生产总值|GDP|流量|客流|吞吐|接待|开展|完成|培训|举办|就业率|到位率|及时率/;

/** 2030年，总量达到10万人; 占比2023年达到60%: a bare year before a state is when it is to be reached, no span to count over. */
function dueYear(
  reading: Reading,
  { quantity, clause, left }: Place,
  state: TimeState,
  basis: Basis | null,
): string | null {
  const { period } = state;
  if (state.due !== null || period === null || period.from !== period.to || basis !== 'stock' || state.start < 0)
    return null;
  const { text } = reading;
  const date = /^(?:在|于)?(\d{4})年(?:(\d{1,2})月)?/.exec(text.slice(state.start, state.start + 10));
  const printed = date?.[2] === undefined ? date?.[1] : `${date[1]}-${date[2].padStart(2, '0')}`;
  if (printed !== period.from) return null;
  // 2030年主要指标: …: the year of a list that is announced.
  if (text.slice(state.start, quantity.start).includes(':')) return null;
  const reaches = text.slice(Math.max(clause.start, left), quantity.start) + (/^\D*/.exec(quantity.text)?.[0] ?? '');
  return STATE.test(reaches) && !OVER_A_YEAR.test(text.slice(clause.start, quantity.start)) ? period.from : null;
}

/** What was found out about one goal. */
export interface Parts {
  rule: string;
  subject: string | null;
  verb: string;
  verbs: readonly VerbSpan[];
  scope: string;
  from: number;
  stop: number;
  /** The one of several things that this figure is for. */
  named: string | null;
  owner: GoalCandidate | undefined;
  inherits: boolean;
}

/**
 * Put a goal together: indicator, basis, due date and period, quote.
 * @returns a candidate whose `id` and `part_of` are still null.
 * @example makeGoal(reading, place, state, lexicon, context, parts).basis // 'stock'
 */
export function makeGoal(
  reading: Reading,
  place: Place,
  state: TimeState,
  lexicon: Lexicon,
  context: DocumentContext,
  parts: Parts,
): GoalCandidate {
  const { quantity, clause, left } = place;
  const { owner, inherits } = parts;
  const head = reading.text.slice(left, quantity.start);
  const windowStart = left;
  const window = reading.block.text.slice(windowStart, Math.max(parts.stop, quantity.end));
  const at = quantity.start - windowStart;
  // 45万人(含新增高技能人才15万人): the words of the bracket belong to its own figure.
  const next = reading.quantities[place.index + 1];
  const inner = reading.brackets[firstFrom(reading.brackets, quantity.end)];
  const figured = inner !== undefined && next !== undefined && inner.from <= next.start && next.end <= inner.to;
  const reach = Math.min(clause.end, parts.stop + 30, figured ? Math.max(inner.start, parts.stop) : clause.end);
  const scoped = reading.block.text.slice(Math.max(clause.start, left), reach);
  const indicator = inherits
    ? (owner?.indicator ?? null)
    : parts.named !== null
      ? indicatorOf(parts.named, 0, parts.verb + parts.named, lexicon)
      : (indicatorOf(window, at, parts.verb + (parts.subject ?? ''), lexicon) ??
        indicatorOf(scoped, quantity.start - Math.max(clause.start, left), '', lexicon));
  const own = head.trim().length > 1 ? head : reading.text.slice(clause.start, quantity.start);
  const ownVerb = parts.verbs.some(({ start, verb }) => start >= left && (verb === 'create' || verb === 'level'));
  const basis =
    inherits || (owner !== undefined && quantity.unit !== 'percent' && !ownVerb)
      ? (owner?.basis ?? null)
      : basisOf(quantity, own, left, state, parts.verbs);
  const once = parts.rule === 'goal/frequency';
  const reached = dueYear(reading, place, state, basis);
  const due = reached ?? state.due;
  const programme = parts.rule === 'goal/programme-time';
  let period = reached === null ? state.period : null;
  const yearly = basis === 'per_year' && !once;
  // The title's years hold for what is counted each year, and for totals that are to be reached.
  if (
    period === null &&
    context.period !== null &&
    (yearly || (basis === 'cumulative' && due === null && reading.inGoals))
  )
    period = context.period;
  if (
    period === null &&
    due === null &&
    context.period !== null &&
    reading.inGoals &&
    context.period.from === context.period.to
  )
    period = context.period;
  return {
    id: null,
    policy: null,
    jurisdiction: null,
    measure: null,
    topics: [],
    indicator,
    kind: !programme && (due !== null || period !== null) ? 'target' : 'commitment',
    title: null,
    bound: quantity.bound,
    min: quantity.min,
    max: quantity.max,
    unit: programme ? 'year' : unitOf(quantity, lexicon, PEOPLE.test(head)),
    approximate: quantity.approximate && quantity.bound === 'range',
    basis: programme ? null : LEVELS.has(parts.rule) ? 'stock' : basis,
    due: programme ? null : due,
    period_from: programme ? null : (period?.from ?? null),
    period_to: programme ? null : (period?.to ?? null),
    scope: parts.scope,
    part_of: null,
    restates: null,
    review: null,
    subject: parts.subject,
    cite: anchorSpan(reading.block, parts.from, Math.max(parts.stop, quantity.end)),
    rule: parts.rule,
  };
}
