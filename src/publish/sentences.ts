// Differences of two policies as sentences, Chinese and English, each with the words of both documents behind it.
// It must not compute a difference: compare/ does. The same change gives the same words.
import type { Change, ChangeKind, ChangeOf, ChangeSide } from '../compare/changes/change.ts';
import type { UnitRole } from '../compare/changes/responsibilities.ts';
import { citeOf, type RecordCite } from '../compare/changes/silence.ts';
import type { CodedPolicy } from '../model.ts';
import type { Amount, Benefit, Condition, Goal, Measure, Responsibility } from '../types.ts';
import { benefitText, conditionText } from './benefit-sentences.ts';
import { codeLabel, termLabel } from './language.ts';
import {
  bracketed,
  capital,
  figureWords,
  giveWords,
  goalWords,
  joined,
  noteWords,
  type Parties,
  partyName,
  pick,
  quoted,
  type Speech,
  silenceWords,
  sizeWords,
  spaced,
  sumWords,
  type Telling,
  timingWords,
  titled,
} from './sentence-parts.ts';

/** A cite with the side of the comparison that it is from. */
export interface SideCite extends RecordCite {
  side: 'a' | 'b';
}

/** A sentence with what it stands on. */
export interface ChangeSentence {
  /** What it is about: an item, an indicator, a kind of unit, a measure. */
  subject: string;
  /** The whole sentence, subject included. */
  text: string;
  /** The words of both documents, a's first; of a side without a record, those that come nearest. */
  cites: SideCite[];
}

/** Kinds whose figures are shown but not set against each other, with why. */
export const APART: Readonly<Partial<Record<ChangeKind, [zh: string, en: string]>>> = {
  unit_changed: ['两者单位不同，不作换算', 'in different units, so no difference is given'],
  per_changed: ['两者计发单位不同，不作换算', 'paid for different things, so no difference is given'],
  period_changed: ['两者期限或频次不同，不作换算', 'for different times, so no difference is given'],
  role_changed: ['两者作用不同，不作比较', 'figures of different roles, so no difference is given'],
};

const VERBS: Readonly<Partial<Record<ChangeKind, [zh: string, en: string]>>> = {
  raised: ['提高到', 'raised'],
  lowered: ['降低到', 'lowered'],
};

/** What tells two comparable or incomparable figures apart: the size, or why there is none. */
function apart(telling: Telling, { kind, difference }: Change, a: Amount | Goal, b: Amount | Goal): string {
  const { lang } = telling;
  const why = APART[kind];
  if (why !== undefined) return pick(lang, ...why);
  if (a.value === undefined || b.value === undefined) return '';
  if (difference?.change === 'same') return pick(lang, '数值相同', 'the same figure');
  return sizeWords(difference, a.value, b.value, lang);
}

const end = (lang: Telling['lang']) => pick(lang, '。', '.');
const colon = (lang: Telling['lang']) => pick(lang, '：', ': ');

/** Notes that the figures themselves do not tell already. */
function notes({ notes: all, kind }: Change, telling: Telling): string {
  const said = (facet: string) =>
    (facet === 'per' && kind === 'per_changed') ||
    (facet === 'period' && kind === 'period_changed') ||
    facet === 'due' ||
    facet === 'basis';
  const words = all.filter(({ facet }) => !said(facet)).map((note) => noteWords(telling, note, telling.a, telling.b));
  if (words.length === 0) return '';
  const told = capital(words.join(pick(telling.lang, '；', '; ')));
  return `${pick(telling.lang, '', ' ')}${told}${end(telling.lang)}`;
}

type Sides<T> = { a: ChangeSide<T> | null; b: ChangeSide<T> | null };

/** Two clauses with what tells them apart, or one with why the other side has none. */
function sentenceOf<T extends Amount | Goal>(
  telling: Telling,
  change: Change & Sides<T>,
  subject: string,
  told: (entry: T, policy: CodedPolicy, name: string) => string,
): string {
  const { lang, parties } = telling;
  const { a, b, silence } = change;
  if (a !== null && b !== null) {
    const size = apart(telling, change, a.entry, b.entry);
    const [first, second] = [told(a.entry, parties.a, telling.a), told(b.entry, parties.b, telling.b)];
    const gap = size === '' ? '' : pick(lang, `，${size}`, ` (${size})`);
    return `${subject}${colon(lang)}${first}${pick(lang, '；', '; ')}${second}${gap}${end(lang)}${notes(change, telling)}`;
  }
  const here = a ?? b;
  if (here === null) return '';
  const own = a !== null ? told(here.entry, parties.a, telling.a) : told(here.entry, parties.b, telling.b);
  const other = a !== null ? telling.b : telling.a;
  const gone = silence === null ? '' : `${pick(lang, '；', '; ')}${silenceWords(silence, other, lang)}`;
  return `${subject}${colon(lang)}${own}${gone}${end(lang)}`;
}

/** Old and new version of one record: what it was, what it is. */
function revisionOf<T extends Amount | Goal>(
  telling: Telling,
  change: Change & Sides<T>,
  subject: string,
  told: (entry: T) => string,
): string {
  const { lang } = telling;
  const { a, b, kind } = change;
  const head = ({ title }: T) => `${subject}${pick(lang, '', ' ')}${quoted(title[lang])}${colon(lang)}`;
  if (a !== null && b !== null) {
    const [from, to] = [told(a.entry), told(b.entry)];
    const size = apart(telling, change, a.entry, b.entry);
    const gap = size === '' ? '' : pick(lang, `，${size}`, ` (${size})`);
    const [zh, en] = VERBS[kind] ?? ['改为', 'changed'];
    const body = from === to ? from : pick(lang, `由${spaced(from)}${zh}${spaced(to)}`, `${en} from ${from} to ${to}`);
    return `${head(b.entry)}${body}${gap}${end(lang)}${notes(change, telling)}`;
  }
  if (b !== null) return `${head(b.entry)}${pick(lang, '新增，', 'added, ')}${told(b.entry)}${end(lang)}`;
  if (a === null) return '';
  return `${head(a.entry)}${pick(lang, '取消，原为', 'dropped, it was ')}${told(a.entry)}${end(lang)}`;
}

function amountText(telling: Telling, change: ChangeOf<'amount', Amount>, subject: string): string {
  const differs = change.notes.some(({ facet }) => facet === 'per');
  if (telling.versions) return revisionOf(telling, change, subject, (amount) => sumWords(telling, amount, differs));
  return sentenceOf(telling, change, subject, (amount, policy, name) =>
    giveWords(telling, policy, name, amount, differs),
  );
}

function goalText(telling: Telling, change: ChangeOf<'goal', Goal>, subject: string): string {
  const told = (goal: Goal) =>
    `${figureWords(telling, goal)}${bracketed(timingWords(goal, telling.lang), telling.lang)}`;
  if (telling.versions) return revisionOf(telling, change, subject, told);
  return sentenceOf(telling, change, subject, (goal, policy, name) => goalWords(telling, policy, name, goal));
}

function measureTitle(telling: Telling, policy: CodedPolicy, id: string | null): string {
  const measure = policy.coding.measures.find((entry) => entry.id === id);
  return measure === undefined ? '' : quoted(measure.title[telling.lang]);
}

const roleWord = (role: Responsibility['role'], lang: Telling['lang']) => codeLabel('role', role, lang);

function unitText(telling: Telling, { a, b }: ChangeOf<'responsibility', UnitRole>, subject: string): string {
  const { lang, parties } = telling;
  const part = (side: ChangeSide<UnitRole> | null, policy: CodedPolicy, name: string): string => {
    if (side === null)
      return pick(lang, `${name}的对应措施未列此单位`, `not named for the matching measure in ${name}`);
    const about = bracketed([quoted(side.entry.name), measureTitle(telling, policy, side.measure)], lang);
    const role = roleWord(side.entry.role, lang);
    return pick(lang, `${name}${role}${about}`, `${role} in ${name}${about}`);
  };
  const both = [part(a, parties.a, telling.a), part(b, parties.b, telling.b)];
  return `${subject}${colon(lang)}${both.join(pick(lang, '；', '; '))}${end(lang)}`;
}

function measureText(telling: Telling, change: ChangeOf<'measure', Measure>, subject: string): string {
  const { lang } = telling;
  const { a, b } = change;
  if (a !== null && b !== null)
    return `${subject}${colon(lang)}${change.notes.map((note) => noteWords(telling, note, telling.a, telling.b)).join(pick(lang, '；', '; '))}${end(lang)}`;
  const name = a === null ? telling.b : telling.a;
  return `${subject}${colon(lang)}${pick(lang, `仅${name}有此项措施`, `a measure of ${name} only`)}${end(lang)}`;
}

/** Words behind a change: those of both sides, and those that come nearest where one has no record. */
function citesOf({ a, b, silence }: Change): SideCite[] {
  const MAX_NEAREST = 3;
  const own = (side: 'a' | 'b', from: ChangeSide<unknown> | null): SideCite[] =>
    from === null ? [] : [{ side, ...citeOf(from.policy, from.id, from.cite) }];
  const nearest = (side: 'a' | 'b') =>
    (silence?.cites ?? []).slice(0, MAX_NEAREST).map((cite): SideCite => ({ side, ...cite }));
  return [...own('a', a), ...(a === null ? nearest('a') : []), ...own('b', b), ...(b === null ? nearest('b') : [])];
}

function subjectOf({ corpus, lang }: Telling, change: Change): string {
  const entry = change.a?.entry ?? change.b?.entry;
  if (entry === undefined) return '';
  if (change.record === 'amount') return termLabel(corpus, 'items', (entry as Amount).item, lang);
  if (change.record === 'goal') return termLabel(corpus, 'indicators', (entry as Goal).indicator, lang);
  if (change.record === 'responsibility') return termLabel(corpus, 'unit_kinds', (entry as UnitRole).kind, lang);
  if (change.record === 'benefit') {
    const { kind, item } = entry as Benefit;
    return item === undefined ? termLabel(corpus, 'benefit_kinds', kind, lang) : termLabel(corpus, 'items', item, lang);
  }
  const both = [change.a?.entry, change.b?.entry].flatMap((side) =>
    side === undefined ? [] : [titled((side as Condition | Measure).title[lang])],
  );
  const titles = joined([...new Set(both)], lang);
  return change.record === 'condition' ? pick(lang, `条件${titles}`, `Condition ${titles}`) : titles;
}

/**
 * A change as a sentence.
 * @param parties the two policies that were compared, a first.
 * @returns the sentence and the words of both documents. Two versions of one policy are told as what was and what is, two places
 *   side by side.
 * @example changeSentence(corpus, { a: weihai, b: xuchang }, change, 'en').text // 'Contest prize: Weihai pays at least 2,000 yuan to competitors who come first in …; Xuchang pays 5,000 yuan to … (+150% against that lower bound). …'
 */
export function changeSentence(
  corpus: Speech['corpus'],
  parties: Parties,
  change: Change,
  lang: Speech['lang'],
): ChangeSentence {
  const versions = parties.a.id === parties.b.id;
  const speech = { corpus, lang };
  const telling: Telling = {
    ...speech,
    parties,
    versions,
    a: versions ? pick(lang, '原文', 'the old text') : partyName(speech, parties.a, parties.b),
    b: versions ? pick(lang, '新文', 'the new text') : partyName(speech, parties.b, parties.a),
  };
  const subject = subjectOf(telling, change);
  const text =
    change.record === 'amount'
      ? amountText(telling, change, subject)
      : change.record === 'goal'
        ? goalText(telling, change, subject)
        : change.record === 'responsibility'
          ? unitText(telling, change, subject)
          : change.record === 'benefit'
            ? benefitText(telling, change, subject)
            : change.record === 'condition'
              ? conditionText(telling, change, subject)
              : measureText(telling, change, subject);
  return { subject, text, cites: citesOf(change) };
}
