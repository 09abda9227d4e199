// Goals: the figures that a document sets out to reach, with due date, period, frequency, scope and the whole they are part of.
// It must not take a fact, a condition, a sum handed out or a number in a name for a goal: when in doubt it proposes none.
import type { Block, GoalCandidate, Lexicon } from '../model.ts';
import type { Quantity } from '../notation/quantity.ts';
import { narrowWidth } from '../notation/text.ts';
import { anchorSpan } from '../provenance.ts';
import type { DocumentContext } from './context.ts';
import { figuresOf } from './figures.ts';
import { findDirections } from './goal-directions.ts';
import { judge, judgePart } from './goal-judge.ts';
import { carry, firstFrom, type Place, placeOf, type Reading, readBlock, stateAt } from './goal-reading.ts';
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
import { advance, type Basis, findTimeMarks, NO_TIME, type TimeState } from './goal-time.ts';
import { findVerbs, type VerbSpan } from './goal-words.ts';
import { wordsOf } from './lexicon.ts';

/** A goal with what only its makers need: where it stands, the whole that it is part of. */
interface Made {
  goal: GoalCandidate;
  place: Place | undefined;
  whole: GoalCandidate | undefined;
  verb: string;
}

/** Rules whose figures are levels whatever the verb. */
const LEVELS = new Set(['goal/time-cut', 'goal/years', 'goal/each-place']);

const DASH = /^\s*[—－-]{1,2}/;
/** One sentence that opens with its date. */
const LEAD_SENTENCE = /^\s*(?:力争|争取|确保)?(?:到|至)\s*[0-9０-９]{4}年[^。；：]{2,200}。\s*$/;

/** The unit as the data writes it; null when the lexicon knows no such measure word. */
function unitOf(quantity: Quantity, lexicon: Lexicon): string | null {
  const own = quantity.unit;
  if (/^[A-Z]{3}$/.test(own) || own === 'percent' || own.startsWith('per_')) return own;
  const printed = quantity.measure_word;
  const open = printed.indexOf('(');
  const word = open < 0 ? printed : printed.slice(0, open);
  const units = wordsOf(lexicon, 'units');
  const term = units.find((unit) => unit.word === word) ?? units.find((unit) => `个${unit.word}` === word);
  return term?.code ?? null;
}

const NEW_WORDS = /新增|新建|新培养|新培育|新引进|新认定|新改扩建|新改建|改扩建|累计|净增|增量/;
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

/** How the figure counts, when no frequency says so. */
function basisOf(
  quantity: Quantity,
  head: string,
  left: number,
  state: TimeState,
  verbs: readonly VerbSpan[],
): Basis | null {
  const ratio = quantity.unit === 'percent' || quantity.unit === 'percentage_point';
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
  return verbs.some(({ verb }) => verb === 'create') ? 'cumulative' : null;
}

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
  return inSentence
    .filter(({ whole, place: one }) => one !== undefined && one.quantity.start < at && whole === undefined)
    .at(-1);
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
  if (block.kind === 'heading' && !/[，。；]/.test(block.text)) return true;
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
    const carried = lead === undefined ? NO_TIME : { ...lead.state, start: -1, frequencyStart: -1 };
    // Most paragraphs have no figure, and need not be read further.
    const found =
      figuresOf(block, context.figures).length === 0
        ? []
        : goalsOf(readBlock(block, context), carried, lexicon, context);
    const directions = findDirections(
      block,
      lexicon,
      found.map(({ goal }) => goal),
    ).map((goal): Made => ({ goal, place: undefined, whole: undefined, verb: '' }));
    made.push(...[...found, ...directions].sort((a, b) => a.goal.cite.start - b.goal.cite.start));
    // 到2022年，体系基本形成。 before items that open with a dash.
    if (LEAD_SENTENCE.test(block.text) && DASH.test(context.blocks[index + 1]?.text ?? '')) {
      const state = closingState(block, context);
      if (state !== undefined && state.due !== null && !state.past)
        lead = { state, parent: block.parent, id: block.id, dashed: true };
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
  return findTableGoals(block, context).map(({ quantity, due, subject, start, end, cumulative }) => ({
    goal: {
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
      scope: DEFAULT_SCOPE,
      part_of: null,
      restates: null,
      review: null,
      subject,
      cite: anchorSpan(block, start, end),
      rule: 'goal/table',
    },
    place: undefined,
    whole: undefined,
    verb: '',
  }));
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

interface Parts {
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

function makeGoal(
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
  const due = state.due;
  const programme = parts.rule === 'goal/programme-time';
  let period = state.period;
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
    unit: programme ? 'year' : unitOf(quantity, lexicon),
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
