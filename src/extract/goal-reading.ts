// One block made ready for goals: its figures, brackets, names and words of time, and the clause and sentence that each figure has.
// It must not judge whether a figure is a goal.
import type { Block } from '../model.ts';
import { findDocumentNumbers } from '../notation/document-number.ts';
import type { Quantity } from '../notation/quantity.ts';
import { narrowWidth } from '../notation/text.ts';
import { type DocumentContext, headingsAbove } from './context.ts';
import { figuresOf } from './figures.ts';
import type { Outlook } from './goal-outlook.ts';
import { advance, findTimeMarks, NO_TIME, type TimeMark, type TimeState } from './goal-time.ts';
import { CONDITION_HEADING, CONDITION_LEAD, GOAL_HEADING } from './goal-words.ts';

/** Measure words of a span of time: figures with them are terms, not goals. */
export const TIME_WORDS =
  /^(?:个?工作日|个?自然日|个?日历[日天]|周?年度?|学年|个?学期|个?季度|个?月|个?星期|日|天|周|个?小时|分钟|秒|周?岁)$/;
/** A clause of official prose is shorter; what is longer is no clause but damage. */
const CLAUSE_REACH = 160;

export interface Span {
  start: number;
  end: number;
}

export interface Bracket extends Span {
  /** Offsets of the words inside. */
  from: number;
  to: number;
}

/** One block made ready: everything that is found once and used for each figure. */
export interface Reading {
  block: Block;
  /** The words with half-width ASCII, unit for unit. */
  text: string;
  quantities: readonly Quantity[];
  marks: TimeMark[];
  brackets: Bracket[];
  /** Names in 《》 and “”, and document numbers: figures in them are no goals. */
  names: Span[];
  /** Offset after the marker (第七条, （一）). */
  bodyStart: number;
  inGoals: boolean;
  /** Where its place in the document looks. */
  outlook: Outlook;
  inConditions: boolean;
}

/** A figure with the stretch of text that it belongs to. */
export interface Place {
  quantity: Quantity;
  index: number;
  /** The clause around it, or the inside of its bracket. */
  clause: Span;
  sentence: Span;
  bracket: Bracket | undefined;
  /** Where its own words begin: the clause, or the end of the figure before. */
  left: number;
}

/**
 * Index of the first span that begins at or after an offset.
 * @param spans in order of their starts.
 * @returns their number when none does.
 * @example firstFrom([{ start: 2 }, { start: 9 }], 3) // 1
 */
export function firstFrom(spans: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The last span that begins at or before an offset.
 * @returns undefined when all begin after it.
 * @example lastUpTo([{ start: 2 }, { start: 9 }], 3) // { start: 2 }
 */
export function lastUpTo<T extends { start: number }>(spans: readonly T[], offset: number): T | undefined {
  return spans[firstFrom(spans, offset + 1) - 1];
}

function findBrackets(text: string): Bracket[] {
  const found: Bracket[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (unit === '(' || unit === '[') open.push(at);
    else if ((unit === ')' || unit === ']') && open.length > 0) {
      const start = open.pop() ?? at;
      // Longer ones are damage; leaving them out keeps every later search short.
      if (at - start < CLAUSE_REACH) found.push({ start, end: at + 1, from: start + 1, to: at });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function findNames(text: string): Span[] {
  const found: Span[] = findDocumentNumbers(text).map(({ start, end }) => ({ start, end }));
  for (const [left, right] of [
    ['《', '》'],
    ['“', '”'],
    ['〈', '〉'],
  ] as const) {
    let depth = 0;
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
      if (text.charAt(at) === left) {
        if (depth === 0) start = at;
        depth += 1;
      } else if (text.charAt(at) === right && depth > 0) {
        depth -= 1;
        // “到2020年引进人才2000名，总量达到5万名”的目标 is a sentence, no name.
        if (depth === 0 && !(left === '“' && at - start > 20 && /[,，]/.test(text.slice(start, at))))
          found.push({ start, end: at + 1 });
      }
    }
  }
  const names: Span[] = [];
  for (const one of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = names.at(-1);
    if (last === undefined || one.start >= last.end) names.push(one);
    else last.end = Math.max(last.end, one.end);
  }
  return names;
}

/**
 * Make a block ready: find figures, words of time, brackets and names once, and tell what section it stands in.
 * @param context that stands at the block. @param outlook of the block, as findOutlooks gives it.
 * @example readBlock(block, context, 'open').quantities.length // 3
 */
export function readBlock(block: Block, context: DocumentContext, outlook: Outlook): Reading {
  const text = narrowWidth(block.text);
  const above = headingsAbove(context, block);
  const lead = context.blocks[context.index - 1];
  const isLead = lead !== undefined && /[:：]$/.test(lead.text.trim()) && lead.parent === block.parent;
  const around = [...above, ...(isLead ? [lead.text] : []), ...(block.label === undefined ? [] : [block.label])];
  const marker = block.marker === null ? -1 : block.text.indexOf(block.marker);
  const body = marker < 0 ? 0 : marker + (block.marker?.length ?? 0);
  return {
    block,
    text,
    bodyStart: body + (/^\s*/.exec(text.slice(body))?.[0].length ?? 0),
    quantities: figuresOf(block, context.figures),
    marks: findTimeMarks(text, context),
    brackets: findBrackets(text),
    names: findNames(text),
    inGoals: isGoalSection(isLead ? [lead.text, ...above] : above),
    outlook,
    inConditions: around.some((heading) =>
      heading.length < 40
        ? CONDITION_HEADING.test(heading) || CONDITION_LEAD.test(heading)
        : CONDITION_LEAD.test(heading.slice(-60)),
    ),
  };
}

/** The nearest heading decides; a heading of goals alone (no tasks) also holds for the headings under it. */
function isGoalSection(headings: readonly string[]): boolean {
  const [nearest, next] = headings.filter((heading) => heading.length < 60);
  if (nearest === undefined) return false;
  return GOAL_HEADING.test(nearest) || (next !== undefined && GOAL_HEADING.test(next) && !/任务|措施|举措/.test(next));
}

function startsAt(brackets: readonly Bracket[], at: number): Bracket | undefined {
  const found = brackets[firstFrom(brackets, at)];
  return found?.start === at ? found : undefined;
}

function endsAt(brackets: readonly Bracket[], end: number): Bracket | undefined {
  for (let index = firstFrom(brackets, end) - 1; index >= 0; index -= 1) {
    const bracket = brackets[index];
    if (bracket === undefined || end - bracket.start > CLAUSE_REACH) return undefined;
    if (bracket.end === end) return bracket;
  }
  return undefined;
}

/** The innermost bracket around a stretch. */
function bracketAround(brackets: readonly Bracket[], start: number, end: number): Bracket | undefined {
  for (let index = firstFrom(brackets, start) - 1; index >= 0; index -= 1) {
    const bracket = brackets[index];
    if (bracket === undefined || start - bracket.start > CLAUSE_REACH) return undefined;
    if (bracket.to >= end) return bracket;
  }
  return undefined;
}

/** Walks back or forth to a boundary, over brackets that lie wholly between. */
function boundary(reading: Reading, from: number, step: 1 | -1, ends: string, floor: number, ceiling: number): number {
  const { text, brackets } = reading;
  let at = step === 1 ? from : from - 1;
  while (at >= floor && at < ceiling) {
    const unit = text.charAt(at);
    if (ends.includes(unit)) return step === 1 ? at : at + 1;
    if ((step === 1 && '(['.includes(unit)) || (step === -1 && ')]'.includes(unit))) {
      const over = step === 1 ? startsAt(brackets, at) : endsAt(brackets, at + 1);
      if (over !== undefined) {
        at = step === 1 ? over.end : over.start - 1;
        continue;
      }
    }
    at += step;
  }
  return step === 1 ? Math.min(at, ceiling) : Math.max(at + 1, floor);
}

/**
 * The clause and sentence of a figure. Brackets that lie between are stepped over; a figure in a bracket has the bracket as its clause.
 * @returns undefined for an index without a figure.
 * @example placeOf(reading, 0)?.clause // { start: 8, end: 24 }
 */
export function placeOf(reading: Reading, index: number): Place | undefined {
  const quantity = reading.quantities[index];
  if (quantity === undefined) return undefined;
  const { text, brackets, quantities } = reading;
  const bracket = bracketAround(brackets, quantity.start, quantity.end);
  const floor = Math.max(bracket?.from ?? reading.bodyStart, quantity.start - CLAUSE_REACH);
  const ceiling = Math.min(bracket?.to ?? text.length, quantity.end + CLAUSE_REACH);
  const clause = {
    start: boundary(reading, quantity.start, -1, ',。;:!?\n', floor, ceiling),
    end: boundary(reading, quantity.end, 1, ',。;:!?\n', floor, ceiling),
  };
  const around = bracket ?? { start: quantity.start, end: quantity.end };
  const sentence = {
    start: boundary(
      reading,
      around.start,
      -1,
      '。!?\n',
      Math.max(reading.bodyStart, around.start - 4 * CLAUSE_REACH),
      text.length,
    ),
    end: boundary(reading, around.end, 1, '。!?\n', 0, Math.min(text.length, around.end + 4 * CLAUSE_REACH)),
  };
  // 每2年 before 一届 is no figure of its own.
  let before = index - 1;
  while (before >= 0 && TIME_WORDS.test(quantities[before]?.measure_word ?? '')) before -= 1;
  const end = quantities[before]?.end ?? 0;
  const left = end > clause.start ? Math.max(end, listBreak(text, end, quantity.start)) : clause.start;
  return { quantity, index, clause, sentence, bracket, left };
}

/** Of 3所A、2所B: the 、 after which the words of the second begin. */
function listBreak(text: string, from: number, to: number): number {
  const at = Math.max(text.lastIndexOf('、', to - 1), text.lastIndexOf('和', to - 1), text.lastIndexOf('及', to - 1));
  return at >= from ? at : from;
}

/**
 * What governs a figure in time: the marks of its sentence before it, on top of what is carried into the sentence.
 * @example stateAt(reading, place, NO_TIME).due // '2025'
 */
export function stateAt(reading: Reading, place: Place, carried: TimeState): TimeState {
  let state = carried;
  let last = place.sentence.start;
  let local = -1;
  for (let index = firstFrom(reading.marks, place.sentence.start); index < reading.marks.length; index += 1) {
    const one = reading.marks[index];
    if (one === undefined || one.start >= place.quantity.end || one.start >= place.clause.end) break;
    // A frequency does not reach over a semicolon.
    if (state.basis !== null && reading.text.slice(last, one.start).includes(';')) state = dropBasis(state);
    state = advance(state, one);
    last = one.end;
    // 年均增长12%，强度力争达到2.8%: what looks ahead does not make 年均 reach further.
    if (one.kind !== 'ahead') local = one.kind === 'frequency' && one.local ? one.end : -1;
  }
  if (local >= 0 && /[,;]/.test(reading.text.slice(local, place.quantity.start))) state = dropBasis(state);
  if (state.basis !== null && reading.text.slice(last, place.quantity.start).includes(';')) state = dropBasis(state);
  return state;
}

function dropBasis(state: TimeState): TimeState {
  return { ...state, basis: null, frequencyStart: -1 };
}

/**
 * What the marks between two offsets leave in force for the sentences after them; a frequency and the past end with their sentence.
 * @example carry(reading, NO_TIME, 0, 30).due // '2025'
 */
export function carry(reading: Reading, before: TimeState, from: number, until: number): TimeState {
  let state = before;
  for (let index = firstFrom(reading.marks, from); index < reading.marks.length; index += 1) {
    const one = reading.marks[index];
    if (one === undefined || one.start >= until) break;
    state = advance(state, one);
  }
  return state.past ? NO_TIME : { ...state, basis: null, start: -1, frequencyStart: -1 };
}
