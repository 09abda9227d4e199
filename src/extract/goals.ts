// Goals: the figures that a document sets out to reach, with due date, period, frequency, scope and the whole they are part of.
// It must not take a fact, a condition, a sum handed out or a number in a name for a goal: when in doubt it proposes none.
import type { Block, GoalCandidate, Lexicon } from '../model.ts';
import { narrowWidth } from '../notation/text.ts';
import { anchorSpan } from '../provenance.ts';
import type { DocumentContext } from './context.ts';
import { figuresOf } from './figures.ts';
import { findDirections } from './goal-directions.ts';
import { judge, judgePart } from './goal-judge.ts';
import { makeGoal, NEW_WORDS, unitOf } from './goal-make.ts';
import { findOutlooks, isBareHeading } from './goal-outlook.ts';
import { carry, type Place, placeOf, type Reading, readBlock, stateAt } from './goal-reading.ts';
import {
  DEFAULT_SCOPE,
  farBound,
  indicatorOf,
  respectively,
  scopeOf,
  splitSubject,
  subjectOf,
} from './goal-subject.ts';
import { findTableGoals } from './goal-table.ts';
import { advance, findTimeMarks, NO_TIME, type TimeState } from './goal-time.ts';
import { findVerbs } from './goal-words.ts';

/** A goal with what only its makers need: where it stands, the whole that it is part of. */
interface Made {
  goal: GoalCandidate;
  place: Place | undefined;
  whole: GoalCandidate | undefined;
  verb: string;
}

const DASH = /^\s*[—－-]{1,2}/;
/** One sentence that opens with its date. */
const LEAD_SENTENCE = /^\s*(?:力争|争取|确保)?(?:到|至)\s*[0-9０-９]{4}年[^。；：]{2,200}。\s*$/;

/** A quote longer than this no longer shows the figure. */
const MAX_QUOTE = 240;

/** Where the quote begins: at the words of time or 其中 that govern the figure in its sentence, also over other figures. */
function quoteStart(reading: Reading, place: Place, state: TimeState, part: boolean): number {
  const { text } = reading;
  let start = place.left;
  const floor = Math.max(place.bracket?.from ?? place.sentence.start, place.quantity.start - MAX_QUOTE);
  const mark = part && place.bracket === undefined ? text.lastIndexOf('其中', place.quantity.start) : -1;
  // What 其中 opens is a part of what the words of time before it govern: its quote begins there.
  for (const at of mark >= floor ? [mark] : [state.start, state.frequencyStart]) {
    if (at >= floor && at < start) start = at;
  }
  const wider = /(?:力争|争取|确保|计划|预计)\s*$/.exec(text.slice(Math.max(floor, start - 6), start));
  if (wider !== null) start -= wider[0].length;
  while (start < place.quantity.start && /[\s,、;:和及与]/.test(text.charAt(start))) start += 1;
  return start;
}

/** The whole of a part is the goal before 其中, or right before the bracket. */
function wholeOf(reading: Reading, place: Place, made: readonly Made[]): Made | undefined {
  const inSentence = made
    .slice(-24)
    .filter(
      ({ place: one }) => one?.sentence.start === place.sentence.start || one?.sentence.end === place.sentence.end,
    );
  if (place.bracket !== undefined) {
    // 新增20家(累计50家): the bracket tells the stock, of which the new ones are a part.
    if (/^\s*(?:累计|总数|总量|合计|总计)/.test(reading.text.slice(place.bracket.from, place.bracket.to)))
      return undefined;
    const open = place.bracket.start;
    const owner = inSentence
      .filter(({ place: one }) => one !== undefined && one.quantity.end <= open && open - one.quantity.end < 40)
      .at(-1);
    if (owner !== undefined) return owner;
  }
  const text = reading.text.slice(place.sentence.start, place.quantity.start);
  const mark = text.lastIndexOf('其中');
  if (mark < 0 || /[;。]/.test(text.slice(mark))) return undefined;
  const at = place.sentence.start + mark;
  const owner = inSentence
    .filter(({ whole, place: one }) => one !== undefined && one.quantity.start < at && whole === undefined)
    .at(-1);
  return owner?.place?.quantity.unit !== place.quantity.unit && isDoneAnew(reading.text, at, place.quantity.start)
    ? undefined
    : owner;
}

/** 其中甲产业500亿元，培育100家企业: a clause that opens with a verb of doing ends what 其中 began. */
function isDoneAnew(text: string, from: number, until: number): boolean {
  for (let comma = text.indexOf(',', from); comma >= 0 && comma < until; comma = text.indexOf(',', comma + 1)) {
    // 其中，规模以上300家
    if (comma - from <= 2) continue;
    const [first] = findVerbs(text, comma + 1, Math.min(until, comma + 5));
    if (first !== undefined && first.verb === 'create' && first.start === comma + 1) return true;
  }
  return false;
}

/** Goals with the same key say the same; '' for one that cannot be compared. */
function goalKey(goal: GoalCandidate): string {
  const { indicator, min, max, unit, basis, scope } = goal;
  return indicator === null || (min === null && max === null)
    ? ''
    : [indicator, min ?? max, max ?? min, unit, basis, scope].join(' ');
}

function isSkipped(block: Block): boolean {
  if (block.id.startsWith('back.')) return true;
  if ((block.kind === 'heading' && !/[，。；]/.test(block.text)) || isBareHeading(block)) return true;
  return block.id.startsWith('front.') && !/[。]/.test(block.text);
}

/**
 * Find the goals of a document.
 * @returns in the order of the text, with ids `g1`, `g2` …; `indicator` and `unit` null where the lexicon has no word, `due` null where
 *   三年内 cannot be counted from a date. Directions (no figure) only where the words name a quantity that is to grow.
 * @example findGoals(lexicon, createContext(blocks, null))[0] // { bound: 'at_least', min: 100000, due: '2025', basis: 'stock', … }
 */
export function findGoals(lexicon: Lexicon, context: DocumentContext): GoalCandidate[] {
  const made: Made[] = [];
  const outlooks = findOutlooks(context);
  let lead: { state: TimeState; parent: string | null; id: string; dashed?: boolean } | undefined;
  context.blocks.forEach((block, index) => {
    context.index = index;
    if (lead !== undefined && block.parent !== lead.parent && block.parent !== lead.id) lead = undefined;
    if (lead?.dashed === true && !DASH.test(block.text)) lead = undefined;
    if (block.kind === 'table') {
      made.push(...goalsOfTable(block, lexicon, context));
      return;
    }
    if (isSkipped(block)) {
      const state = closingState(block, context);
      if (state !== undefined) lead = { state, parent: block.parent, id: block.id };
      return;
    }
    const outlook = outlooks.get(block) ?? 'open';
    const before = lead === undefined ? NO_TIME : { ...lead.state, start: -1, frequencyStart: -1 };
    // In a review everything has been done, until a word looks ahead.
    const carried = outlook === 'back' ? { ...NO_TIME, past: true } : before;
    // Most paragraphs have no figure, and need not be read further.
    const found =
      figuresOf(block, context.figures).length === 0
        ? []
        : goalsOf(readBlock(block, context, outlook), carried, lexicon, context);
    const directions = findDirections(
      block,
      lexicon,
      found.map(({ goal }) => goal),
    ).map((goal): Made => ({ goal, place: undefined, whole: undefined, verb: '' }));
    // The quote of a figure may begin before that of an earlier part: the figures give the order.
    const placeIn = ({ goal, place }: Made) => place?.quantity.start ?? goal.cite.start;
    made.push(...[...found, ...directions].sort((a, b) => placeIn(a) - placeIn(b)));
    // 到2022年，体系基本形成。 before items that open with a dash.
    const leads = LEAD_SENTENCE.test(block.text) || (outlook === 'ahead' && !DASH.test(block.text));
    if (leads && DASH.test(context.blocks[index + 1]?.text ?? '')) {
      const state = closingState(block, context);
      if (state !== undefined && state.due !== null && !state.past)
        lead = { state: { ...state, basis: null }, parent: block.parent, id: block.id, dashed: true };
    }
    if (/[:：]\s*$/.test(block.text)) {
      const state = closingState(block, context);
      if (state !== undefined) lead = { state, parent: block.parent, id: block.id };
    }
  });
  return number(made);
}

/** Rows of a table of indicators. */
function goalsOfTable(block: Block, lexicon: Lexicon, context: DocumentContext): Made[] {
  let owner: GoalCandidate | undefined;
  return findTableGoals(block, context).map(({ quantity, due, subject, start, end, cumulative, share }) => {
    const goal: GoalCandidate = {
      id: null,
      policy: null,
      jurisdiction: null,
      measure: null,
      topics: [],
      indicator: indicatorOf(subject, 0, '', lexicon),
      kind: due === null && context.period === null ? 'commitment' : 'target',
      title: null,
      bound: quantity.bound,
      min: quantity.min,
      max: quantity.max,
      unit: unitOf(quantity, lexicon),
      approximate: quantity.approximate && quantity.bound === 'range',
      basis: cumulative || NEW_WORDS.test(subject) ? 'cumulative' : 'stock',
      due,
      period_from: due === null ? (context.period?.from ?? null) : null,
      period_to: due === null ? (context.period?.to ?? null) : null,
      scope: share === undefined ? DEFAULT_SCOPE : null,
      part_of: null,
      restates: null,
      review: null,
      subject,
      cite: anchorSpan(block, start, end),
      rule: 'goal/table',
    };
    const whole = share === 'part' ? owner : undefined;
    if (whole === undefined) owner = goal;
    return { goal, place: undefined, whole, verb: '' };
  });
}

/** The due date or period that a heading or a line ending in ： gives to what stands under it. */
function closingState(block: Block, context: DocumentContext): TimeState | undefined {
  let state = NO_TIME;
  for (const one of findTimeMarks(narrowWidth(block.text), context)) state = advance(state, one);
  return state.due !== null || state.period !== null || state.unresolved ? state : undefined;
}

/** Give the ids, and name part, whole and what is said again by them. */
function number(made: readonly Made[]): GoalCandidate[] {
  made.forEach(({ goal }, index) => {
    goal.id = `g${index + 1}`;
  });
  const first = new Map<string, GoalCandidate>();
  for (const { goal, whole } of made) {
    goal.part_of = whole?.id ?? null;
    const key = goalKey(goal);
    const earlier = key === '' ? undefined : first.get(key);
    if (earlier !== undefined && earlier.cite.block !== goal.cite.block) goal.restates = earlier.id;
    if (key !== '' && earlier === undefined) first.set(key, goal);
  }
  return made.map(({ goal }) => goal);
}

function goalsOf(reading: Reading, carried: TimeState, lexicon: Lexicon, context: DocumentContext): Made[] {
  const made: Made[] = [];
  let block = carried;
  let sentence = -1;
  reading.quantities.forEach((quantity, index) => {
    const place = placeOf(reading, index);
    if (place === undefined) return;
    const reach = farBound(reading.text.slice(place.left, quantity.start));
    if (reach !== undefined && quantity.bound === 'exact')
      place.quantity = { ...quantity, bound: reach, ...(reach === 'at_least' ? { max: null } : { min: null }) };
    if (place.sentence.start !== sentence) {
      // In a section of goals a date stays in force until the next one.
      if (sentence >= 0 && reading.inGoals) block = carry(reading, block, sentence, place.sentence.start);
      else block = headline(reading, block, place.sentence.start);
      sentence = place.sentence.start;
    }
    let state = stateAt(reading, place, block);
    const verbs = findVerbs(
      reading.text,
      place.bracket === undefined ? place.sentence.start : place.clause.start,
      place.quantity.start,
    );
    const owner = wholeOf(reading, place, made);
    const last = made.at(-1)?.place;
    const sibling = last !== undefined && last.sentence.start === place.sentence.start;
    let rule = judge(reading, place, state, verbs, sibling);
    if (rule === undefined && owner !== undefined) rule = judgePart(reading, place, state);
    if (rule === undefined) return;
    const list = respectively(reading, place);
    if (list.due !== null) state = { ...state, due: list.due, period: null };
    const { subject, end, verb } = subjectOf(reading, place, verbs, reading.marks);
    const scope = scopeOf(reading.text, place.clause, quantity.start, lexicon);
    const from = quoteStart(reading, place, state, owner !== undefined);
    const stop = Math.max(end, quantity.end);
    for (const thing of splitSubject(list.subject ?? subject, place, reading.text)) {
      const goal = makeGoal(reading, place, state, lexicon, context, {
        rule,
        subject: scope.only && place.bracket !== undefined && owner !== undefined ? owner.goal.subject : thing,
        verb: verb === '' || owner !== undefined ? (owner?.verb ?? verb) : verb,
        verbs,
        scope: scope.code,
        from,
        stop,
        named: thing !== (list.subject ?? subject) ? thing : list.subject,
        owner: owner?.goal,
        inherits: scope.only && owner !== undefined,
      });
      made.push({ goal, place, whole: owner?.goal, verb });
    }
  });
  return made;
}

/** 到2025年，结构明显优化。能耗下降13.5%。比重达到20%: the year that opens a paragraph holds for its sentences up to another date. */
function headline(reading: Reading, carried: TimeState, until: number): TimeState {
  const opening = reading.text.slice(reading.bodyStart, Math.min(until, reading.bodyStart + 48));
  if (!/^\s*(?:[^,。]{2,24}。)?(?:力争|争取|确保)?(?:到|至)[^,。]{2,16}(?:,|，)/.test(opening)) return carried;
  const state = carry(reading, carried, reading.bodyStart, until);
  return state.due === null || state.due.length > 4 ? carried : state;
}
