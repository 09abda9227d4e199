// When a goal is to be reached: due dates, periods and frequencies, and which of them governs a figure.
// It must not judge whether a figure is a goal.
import type { GoalCandidate } from '../model.ts';
import { type DateSpan, findDates } from '../notation/date.ts';
import type { DocumentContext } from './context.ts';
import { AHEAD, PAST } from './goal-words.ts';

export type Basis = NonNullable<GoalCandidate['basis']>;

/** Words that say when; `past` looks back, `ahead` only ends what looked back. */
export interface TimeMark {
  start: number;
  end: number;
  kind: 'due' | 'period' | 'frequency' | 'past' | 'ahead' | 'total';
  due: string | null;
  period: { from: string; to: string } | null;
  basis: Basis | null;
  /** 三年内 without a date to count from: dated, but no date can be given. */
  unresolved: boolean;
  /** 年均 holds for its own clause only, 每年 for the clauses after it too. */
  local: boolean;
}

/** What governs at a place of the text. */
export interface TimeState {
  due: string | null;
  period: { from: string; to: string } | null;
  basis: Basis | null;
  past: boolean;
  unresolved: boolean;
  /** First unit of the words that say so; -1 when they stand in another sentence or block. */
  start: number;
  /** First unit of the frequency words. */
  frequencyStart: number;
}

export const NO_TIME: TimeState = {
  due: null,
  period: null,
  basis: null,
  past: false,
  unresolved: false,
  start: -1,
  frequencyStart: -1,
};

const COUNTS: Readonly<Record<string, number>> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 半: 0.5 };
const PER_YEARS: Readonly<Record<number, Basis>> = {
  1: 'per_year',
  2: 'per_2_years',
  3: 'per_3_years',
  5: 'per_5_years',
};

const FREQUENCY =
  /每(?:隔)?\s*([0-9一两二三四五半]?)\s*个?\s*(年度?|学年|季度?|月|周|星期|日|天)|(?:每|逐|按)(届|次|轮|期|批次?)(?=[^，,。;；]{0,20}[0-9一二两三四五六七八九十百])|([一两二三四五2-5])年([一1])(?=[届次评])|(年均|平均每年|常年每年)/g;
/** 年 alone at the head of a clause: 年培育数字人才不低于5000人. */
const YEARLY_HEAD = /(^|[,。;:、])年(?=[培建新引开完举组服接评认转招吸实办扶安训输])/g;
const RELATIVE = /((?:到|至|在)?(?:今年|本年|当年)?年(?:底|末)(?:前|之前|以前)?)|(全年|本年度|本年|今年|年内)|(明年)/g;
const PLAN_SPAN =
  /(?:[一二三四五六七八九十]|\d{1,2})年(?:行动)(?:计划)?(?:期间|期内|期)|(?:规划|计划|方案|实施|行动|政策)(?:期间|期内|期限内)/g;

function shiftYear(date: string, years: number): string {
  return String(Number(date.slice(0, 4)) + years);
}

function shiftMonth(date: string, months: number): string {
  const at = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** 到, 至, 力争到 before a date belong to the words that say when. */
function withLead(text: string, start: number): number {
  const lead = /(?:力争|争取|确保|计划|预计)?(?:截至|截止|到|至|在|于|用|通过|经过|利用|未来|今后)?\s*$/.exec(
    text.slice(Math.max(0, start - 8), start),
  );
  return lead === null || lead[0].trim() === '' ? start : start - lead[0].trimStart().length;
}

function mark(start: number, end: number, kind: TimeMark['kind'], rest: Partial<TimeMark> = {}): TimeMark {
  return { start, end, kind, due: null, period: null, basis: null, unresolved: false, local: false, ...rest };
}

/** The value of a year before, and the verb that leads from it to the one that is aimed at. */
const STARTS_FROM =
  /^(?:年)?(?:底|末)?的?[^,;。]{1,20}?(?:增加|增长|提高|提升|上升|扩大|下降|降低|减少|压减|压缩|缩短|缩小|增|升|降|减)(?:到|至|为)/;

/** 2026年实现全覆盖, 2026年不低于75%, 2025年扩大到200家: a state that is reached by then, not what a year brings. */
const STATE =
  /^年?(?:力争|争取|确保|要)?(?:(?:基本|全面|全部)?(?:实现|做到)[^,;。、]{0,16}全覆盖|(?:不低于|不少于|达到?|超过|突破)\s?\d[\d.]{0,5}%|(?:扩大|增加|提高|提升|下降|降低|缩小|控制|稳定|保持)(?:到|至|在))/;

/** The date as a mark, by the words around it and by whether the document is younger. */
function markDate(text: string, span: DateSpan, year: number | null): TimeMark | undefined {
  const { start, end } = span;
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 4);
  if (/[〔[(【]$/.test(before) && /^[〕\])】]/.test(after)) return undefined;
  if (/^(?:起|开始|后|以后|之后|印发|出台|发布|施行|修订|版|度?以来)/.test(after))
    // 2022年起: from then on, so the past that was told before is over.
    return /^(?:度)?以来/.test(after)
      ? mark(start, end, 'past')
      : /^(?:起|开始)/.test(after)
        ? mark(start, end, 'ahead')
        : undefined;
  if (span.kind === 'period' && span.from !== null && span.to !== null) {
    // “十四五”规划 names a document.
    if (/^(?:规划|发展|国民|纲要|目标纲要|计划|重点|专项|技能)/.test(after) && !/时期|期间/.test(span.text))
      return undefined;
    if (year !== null && Number(span.to.slice(0, 4)) < year) return mark(start, end, 'past');
    if ((span.limit && span.edge !== 'start') || span.edge === 'end')
      return mark(withLead(text, start), end, 'due', { due: span.to });
    return mark(withLead(text, start), end, 'period', { period: { from: span.from, to: span.to } });
  }
  if (span.iso === null) return undefined;
  // 锚定2035年远景目标: what the goals lead to later on, not when they are due.
  if (/^远景/.test(after) && /(?:实现|对标|锚定|衔接|围绕|着眼于?|立足|瞄准|对接|紧扣)$/.test(before)) return undefined;
  const own = Number(span.iso.slice(0, 4));
  // 比2020年下降 compares, 到2023年、2024年 goes on with a list.
  if (/(?:较|比|相比|与|对比|在)$/.test(before) && /^(?:底|末)?(?:[上下翻提增减相的基持分净新再]|同期)/.test(after))
    return undefined;
  // 由2023年的210万人增加到300万人: where it starts from.
  if (/[由从自]$/.test(before) && STARTS_FROM.test(text.slice(end, end + 30))) return undefined;
  if (/年(?:底|末)?[、和及]$/.test(before)) return undefined;
  if (/(?:截至|截止)$/.test(before) && (year === null || own <= year)) return mark(start, end, 'past');
  if (year !== null && own < year) return mark(start, end, 'past');
  const late = /^年[底末](?:之?前|以前)?/.exec(after);
  // 2024年年底前
  const state = span.iso.length === 4 && STATE.test(text.slice(end, end + 30));
  if (span.limit || span.edge === 'end' || late !== null || state)
    return mark(withLead(text, start), end + (late?.[0].length ?? 0), 'due', { due: span.iso });
  if (/^(?:年)?(?:度)?(?:的)?[,，]/.test(after) || span.iso.length === 4) {
    return mark(start, end, 'period', { period: { from: span.iso, to: span.iso } });
  }
  return undefined;
}

function markDuration(text: string, span: DateSpan, date: string | null): TimeMark | undefined {
  if (span.amount === null || (span.unit !== '年' && span.unit !== '个月' && span.unit !== '周年')) return undefined;
  const before = text.slice(Math.max(0, span.start - 6), span.start);
  const after = text.slice(span.end, span.end + 8);
  const spent = /(?:用|通过|经过|利用|未来|今后|力争|争取)$/.test(before);
  const worked = /^(?:左右)?(?:的)?(?:时间|努力|左右|建设|行动)/.test(after);
  // 自……之日起三年内 and 管理期三年内 are terms of a case.
  if (/之日起|起[,，]?$|后$|连续|近$|最近$|满$|每$|前$/.test(before)) return undefined;
  // 三年累计: a total over years that are not named.
  const total = /^(?:累计|共计|合计|总计|共)/.test(after) && !/[近过去]$/.test(before);
  if (total) return mark(span.start, span.end, 'total');
  if (!span.limit && !(spent && (worked || /^[,，内]/.test(after) || /未来|今后/.test(before)))) return undefined;
  const due =
    date === null
      ? null
      : span.unit === '个月'
        ? date.length >= 7
          ? shiftMonth(date, Math.round(span.amount))
          : null
        : Number.isInteger(span.amount)
          ? shiftYear(date, span.amount)
          : null;
  return mark(withLead(text, span.start), span.end, 'due', { due, unresolved: due === null });
}

/**
 * Find the words that say when, in one block.
 * @param text with half-width ASCII.
 * @returns in order of place, not overlapping.
 * @example findTimeMarks('到2025年,每年新增5家', context).map(({ kind }) => kind) // ['due', 'frequency']
 */
export function findTimeMarks(text: string, context: Pick<DocumentContext, 'date' | 'period'>): TimeMark[] {
  const year = context.date === null ? null : Number(context.date.slice(0, 4));
  const found: TimeMark[] = [];
  for (const span of findDates(text)) {
    const made = span.kind === 'duration' ? markDuration(text, span, context.date) : markDate(text, span, year);
    if (made !== undefined) found.push(made);
  }
  for (const match of text.matchAll(FREQUENCY)) {
    const [words, count, unit, round, years, , mean] = match;
    const start = match.index;
    // 每人每年, 每年每人: what one recipient gets, no frequency of the doing.
    if (/^\s*每[人名户家个企校生岗班]/.test(text.slice(start + words.length, start + words.length + 4))) continue;
    if (/每(?:[人名户生]|家企业|个项目)\s*$/.test(text.slice(Math.max(0, start - 6), start))) continue;
    let basis: Basis | null = null;
    if (round !== undefined) basis = 'per_round';
    else if (mean !== undefined) basis = 'per_year';
    else if (years !== undefined) basis = PER_YEARS[COUNTS[years] ?? Number(years)] ?? null;
    else if (unit !== undefined) {
      const many = count === undefined || count === '' ? 1 : (COUNTS[count] ?? Number(count));
      if (/年/.test(unit)) basis = many === 0.5 ? 'per_half_year' : (PER_YEARS[many] ?? null);
      else if (/季/.test(unit)) basis = many === 1 ? 'per_quarter' : null;
      else if (/月/.test(unit)) basis = many === 1 ? 'per_month' : many === 3 ? 'per_quarter' : null;
    }
    if (mean !== undefined && /^(?:浓度|气温|降水|值|水平|收入|工资)/.test(text.slice(start + words.length))) continue;
    if (basis !== null)
      found.push(mark(start, start + words.length, 'frequency', { basis, local: mean !== undefined }));
  }
  for (const match of text.matchAll(YEARLY_HEAD)) {
    const start = match.index + (match[1]?.length ?? 0);
    found.push(mark(start, start + 1, 'frequency', { basis: 'per_year' }));
  }
  const own = context.period !== null && context.period.from === context.period.to ? context.period.from : null;
  const current = own ?? (context.date === null ? null : context.date.slice(0, 4));
  for (const match of text.matchAll(RELATIVE)) {
    const [words, , thisYear, nextYear] = match;
    const start = match.index;
    if (/\d|[一二两三四五六七八九十每近数几年]/.test(text.charAt(start - 1))) continue;
    const resolved = current === null ? null : nextYear === undefined ? current : shiftYear(current, 1);
    const span = resolved === null ? null : { from: resolved, to: resolved };
    if (thisYear !== undefined || nextYear !== undefined)
      found.push(mark(start, start + words.length, 'period', { period: span, unresolved: span === null }));
    else found.push(mark(start, start + words.length, 'due', { due: resolved, unresolved: resolved === null }));
  }
  for (const match of text.matchAll(PLAN_SPAN)) {
    if (context.period !== null)
      found.push(mark(match.index, match.index + match[0].length, 'period', { period: context.period }));
  }
  for (const match of text.matchAll(PAST)) {
    const end = match.index + match[0].length;
    // 由目前的47%提高到60%: where it starts from.
    if ('由从'.includes(text.charAt(match.index - 1) || ' ') && STARTS_FROM.test(text.slice(end, end + 30))) continue;
    found.push(mark(match.index, end, 'past'));
  }
  for (const match of text.matchAll(AHEAD)) found.push(mark(match.index, match.index + match[0].length, 'ahead'));
  found.sort((a, b) => a.start - b.start || b.end - a.end || (a.kind === 'past' ? -1 : 1));
  const kept: TimeMark[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    // 截至2020年底: the word decides over the date that it opens.
    if (last !== undefined && one.start < last.end) continue;
    kept.push(one);
  }
  return kept;
}

/**
 * What governs after one more mark.
 * @returns a new state: a due date or period ends a frequency, a frequency keeps the due date, whatever looks ahead ends the past.
 * @example advance(NO_TIME, mark).due // '2025'
 */
export function advance(state: TimeState, next: TimeMark): TimeState {
  const dated = state.due !== null || state.period !== null || state.unresolved;
  const start = dated && state.start >= 0 ? state.start : next.start;
  switch (next.kind) {
    case 'due':
      return { ...NO_TIME, due: next.due, unresolved: next.unresolved, start: next.start };
    case 'period':
      // 目前共有10家，2023年实现产值…: a year alone does not turn a look back into a plan; 力争 or 将 after it does.
      return { ...NO_TIME, period: next.period, unresolved: next.unresolved, start: next.start, past: state.past };
    case 'frequency':
      return { ...state, basis: next.basis, past: false, start, frequencyStart: next.start };
    case 'past':
      return { ...NO_TIME, past: true, start: next.start };
    case 'total':
      return {
        ...state,
        basis: null,
        past: false,
        unresolved: state.due === null && state.period === null,
        start: next.start,
        frequencyStart: -1,
      };
    case 'ahead':
      return { ...state, past: false };
  }
}

/**
 * True when a due date, a period or a frequency governs.
 * @example isTimed(NO_TIME) // false
 */
export function isTimed(state: TimeState): boolean {
  return !state.past && (state.due !== null || state.period !== null || state.basis !== null || state.unresolved);
}
