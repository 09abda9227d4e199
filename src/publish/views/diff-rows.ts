// The rows of two documents held against each other: what both have with its difference in words, what only one has with what it is.
// It must not compare anything, nor say in a row what its cells say.
import type { ChangedRecord } from '../../compare/changes/change.ts';
import type { CellState } from '../../compare/comparables/states.ts';
import type { CodedPolicy } from '../../model.ts';
import type { Amount, Benefit, Condition, Goal, Responsibility } from '../../types.ts';
import { askedWords } from '../benefit-sentences.ts';
import type { ToldChange } from '../differences.ts';
import { SILENT_STATES } from '../differences-file.ts';
import { codeLabel, type FormattedValue, formatValue } from '../language.ts';
import { timingWords } from '../sentence-parts.ts';
import { facetWords, perWords, type Reading, type Sentence, sentenceOf } from './entry.ts';
import { citePath, href, type Lang, recordPath } from './links.ts';

/** What one side has on a subject. */
export interface DiffCell {
  place: string;
  /** The value of its record; null without one. */
  value: FormattedValue | null;
  /** What the value is paid for and how often, or how it counts and until when; such as `每人`, `每月`. */
  terms: string[];
  /** What stands where there is no value: a unit as printed with its role, our title of what is given or asked for; null for sums and goals. */
  name: { text: string; printed: boolean; role: string | null } | null;
  /** Where its record is told; null when the side has none, and the sentences are those that come nearest. */
  href: string | null;
  /** Why it has none; null when it has one, or provides for other cases. */
  state: { code: CellState; label: string } | null;
  /** Words that were looked for and not found. */
  searched: string[];
  sentences: Sentence[];
}

/** What both documents have, or only one. */
export interface DiffRow {
  side: 'both' | 'a' | 'b';
  /** An item, an indicator, a kind of gift or unit, a condition. */
  subject: string;
  /** What sets the sum apart from others of its subject, on both sides where both have it: `市级`, `第一名`. */
  facets: string[];
  /** The difference as a sentence; of what only one has, what it is. */
  sentence: string;
  cells: [DiffCell, DiffCell];
}

/** The two documents that rows are made of, and the names of their places. */
export interface DiffMaking {
  reading: Reading;
  policies: [CodedPolicy, CodedPolicy];
  places: [string, string];
}

/** A sentence that stands in the cell above keeps its link, not its words. */
function dropRepeats(rows: readonly DiffRow[]): void {
  for (const at of [0, 1] as const) {
    let above = new Set<string>();
    for (const { cells } of rows) {
      const { sentences } = cells[at];
      cells[at].sentences = sentences.map((sentence) =>
        above.has(sentence.quote) ? { ...sentence, quote: '' } : sentence,
      );
      above = new Set(sentences.map(({ quote }) => quote));
    }
  }
}

function nameOf(
  record: ChangedRecord,
  entry: Responsibility | Benefit | Condition,
  lang: Lang,
): NonNullable<DiffCell['name']> {
  if (record !== 'responsibility')
    return { text: (entry as Benefit | Condition).title[lang], printed: false, role: null };
  const { name, role } = entry as Responsibility;
  return { text: name, printed: true, role: codeLabel('role', role, lang) };
}

/** Sums and goals have pages of their own, a unit that of its measure; anything else stands on the page of its policy. */
function toldAt(
  policy: string,
  record: ChangedRecord,
  { id, measure }: { id: string; measure: string | null },
): string {
  if (record === 'amount' || record === 'goal') return recordPath(policy, id);
  return record === 'responsibility' && measure !== null ? recordPath(policy, measure) : citePath(policy, id);
}

function cellOf({ reading, policies, places }: DiffMaking, told: ToldChange, at: 0 | 1): DiffCell {
  const { corpus, lang, base } = reading;
  const policy = policies[at];
  const { change } = told;
  const side = at === 0 ? change.a : change.b;
  const cites = at === 0 ? told.a : told.b;
  const { record, silence } = change;
  const figure = record === 'amount' || record === 'goal';
  const value = figure ? (side?.entry as Amount | Goal | undefined)?.value : undefined;
  const terms =
    side === null || !figure
      ? []
      : record === 'amount'
        ? perWords(reading, side.entry as Amount)
        : timingWords(side.entry as Goal, lang).filter((word) => word !== '');
  const code = side !== null || silence === null ? null : SILENT_STATES[silence.reason];
  return {
    place: places[at],
    value: value === undefined ? null : formatValue(value, lang, corpus.vocabularies.get('units')?.terms),
    terms,
    name: side === null || figure ? null : nameOf(record, side.entry as Responsibility | Benefit | Condition, lang),
    href: side === null ? null : href(toldAt(policy.id, record, side), lang, base),
    state: code === null ? null : { code, label: codeLabel('state', code, lang) },
    searched: side === null ? [...(silence?.searched ?? [])] : [],
    sentences: cites.map((cite) =>
      // Marks of units are numbered by their measure; the block is where their words stand.
      sentenceOf(reading, policy, cite, record === 'responsibility' ? undefined : (cite.record ?? undefined)),
    ),
  };
}

/** What it is that only one document has, apart from what its cell shows. */
function loneWords({ reading, policies }: DiffMaking, { change }: ToldChange): string {
  const { lang } = reading;
  const here = change.a ?? change.b;
  if (here === null) return '';
  if (change.record === 'responsibility') {
    const { measures } = policies[change.a === null ? 1 : 0].coding;
    return measures.find(({ id }) => id === here.measure)?.title[lang] ?? '';
  }
  if (change.record === 'condition') return askedWords(lang, here.entry as Condition);
  if (change.record !== 'benefit') return (here.entry as Amount | Goal).title[lang];
  const { recipient, by_reference } = here.entry as Benefit;
  const elsewhere = by_reference === true;
  return lang === 'zh'
    ? `对象：${recipient.zh}${elsewhere ? '；按其他规定' : ''}`
    : `For: ${recipient.en}${elsewhere ? '; as other rules decide' : ''}`;
}

function facetsOf(reading: Reading, { change }: ToldChange): string[] {
  if (change.record !== 'amount') return [];
  const [first = [], second] = [change.a, change.b].flatMap((side) =>
    side === null ? [] : [facetWords(reading, side.entry)],
  );
  return second === undefined ? first : first.filter((facet) => second.includes(facet));
}

/**
 * The rows of one kind of record.
 * @param told changes of that kind, as the command tells them.
 * @returns what both have, then what only a has, then what only b has, each in the order told; units of a kind stand together.
 * @example diffRows(making, told)[0].sentence // '威海市对新建的技能大师工作室给予 50,000 元；许昌市…，高 100%。'
 */
export function diffRows(making: DiffMaking, told: readonly ToldChange[]): DiffRow[] {
  const subjects = [...new Set(told.map(({ subject }) => subject))];
  const order = ({ change, subject }: ToldChange) => {
    const side = change.a !== null && change.b !== null ? 0 : change.a !== null ? 1 : 2;
    return side * subjects.length + (change.record === 'responsibility' ? subjects.indexOf(subject) : 0);
  };
  const rows = [...told]
    .sort((x, y) => order(x) - order(y))
    .map((entry): DiffRow => {
      const { a, b } = entry.change;
      const side = a === null ? 'b' : b === null ? 'a' : 'both';
      return {
        side,
        subject: entry.subject,
        facets: facetsOf(making.reading, entry),
        sentence: side === 'both' ? entry.sentence : loneWords(making, entry),
        cells: [cellOf(making, entry, 0), cellOf(making, entry, 1)],
      };
    });
  dropRepeats(rows);
  return rows;
}
