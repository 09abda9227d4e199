// Two documents held against each other: their records in sentences, their wording side by side, their units.
// It must not compare anything: compare/ does. The command `diff` prints the same from publish/differences.ts.
import { corpusPassages } from '../../compare/align/align.ts';
import type { Passage } from '../../compare/align/passages.ts';
import { indexPassages, type TermIndex } from '../../compare/align/term-index.ts';
import type { ChangedRecord } from '../../compare/changes/change.ts';
import { diffPolicies } from '../../compare/changes/changes.ts';
import type { Silence } from '../../compare/changes/silence.ts';
import type { CellState } from '../../compare/comparables/states.ts';
import type { CodedCorpus, CodedPolicy } from '../../model.ts';
import type { Amount, Benefit, Condition, Goal, Responsibility } from '../../types.ts';
import { pairWordings, passageTitle, type ToldChange, tellChanges, type WordingPair } from '../differences.ts';
import { codeLabel, type FormattedValue, formatValue } from '../language.ts';
import { type DiffPiece, diffRuns } from '../report/model.ts';
import { type ColumnHead, columnHead, orderPolicies, policyCard } from './columns.ts';
import { type Reading, type Sentence, sentenceOf } from './entry.ts';
import { citePath, diffPath, fileHref, href, type Lang, policyFile, recordPath } from './links.ts';

/**
 * Up to so many policies every pair has a page: 66 pairs in two languages. Pages of pairs grow with the square; beyond this
 * a reader takes two documents to the command `diff`.
 */
export const MAX_PAIRED_POLICIES = 12;

/** One of the two documents. */
export interface DiffSide extends ColumnHead {
  titleZh: string;
  titleEn: string;
  number: string | null;
  date: string | null;
}

/** What one side has on a subject. */
export interface DiffCell {
  place: string;
  /** The value of its record; null without one. */
  value: FormattedValue | null;
  /** What stands where there is no value: a unit as printed with its role, our title of what is given or asked for; null for sums and goals. */
  name: { text: string; printed: boolean; role: string | null } | null;
  /** Where its record is told; null when the side has none, and the sentences are those that come nearest. */
  href: string | null;
  /** Why it has none; null when it has one, or provides for other cases. */
  state: { code: CellState; label: string } | null;
  sentences: Sentence[];
}

/** A difference. */
export interface DiffRow {
  subject: string;
  sentence: string;
  cells: DiffCell[];
}

/** Words of one side, and whether the other has them. */
export interface WordingPieceView {
  kind: DiffPiece;
  text: string;
}

/** Two measures side by side, or one alone. */
export interface WordingRow {
  /** Titles with the pages of their measures, each title once. */
  titles: { text: string; href: string | null }[];
  /** Our English titles of the measures, joined; null in the Chinese edition. */
  gloss: string | null;
  /** `相似 62%`; null where the wording has no common origin and so carries no marks. */
  note: string | null;
  /** A place without the measure has no pieces; one whose text stands in the row above has it `again`. */
  cells: { place: string; pieces: WordingPieceView[]; again: boolean }[];
}

const TABLE_RECORDS = ['amount', 'goal', 'benefit', 'condition'] as const satisfies readonly ChangedRecord[];
/** Records that have a table of their own before the wording. */
export type TableRecord = (typeof TABLE_RECORDS)[number];

/** What the page of a pair shows. */
export interface DiffView {
  path: string;
  sides: [DiffSide, DiffSide];
  /** Sums and goals with figures on both sides, and on one. */
  counts: { both: number; lone: number; together: number };
  /** Of sums, goals, what is given otherwise, and conditions: those that differ. */
  records: { id: TableRecord; rows: DiffRow[] }[];
  units: DiffRow[];
  wording: { id: 'together' | 'a' | 'b'; rows: WordingRow[] }[];
  dataHrefs: { label: string; href: string }[];
}

/** A cell of the triangle of pairs. */
export interface PairCell {
  href: string;
  /** Which two, for ears: `威海市与许昌市：`. */
  label: string;
  /** Sums and goals that both have. */
  both: number;
  /** Pairs of measures that belong together. */
  together: number;
}

/** What the index of pairs shows. */
export interface DiffIndexView {
  /** All documents but the last: the columns. */
  columns: ColumnHead[];
  /** All documents but the first, each with the pairs that it makes with those before it. */
  rows: { head: ColumnHead; cells: (PairCell | null)[] }[];
  pairs: number;
  /** How many policies the site has when they are too many to be paired; null otherwise. */
  tooMany: number | null;
}

/**
 * Every pair of policies once, in the order of places.
 * @returns none when there are more than MAX_PAIRED_POLICIES.
 * @example listPairs(corpus).length // 10
 */
export function listPairs(corpus: CodedCorpus): [CodedPolicy, CodedPolicy][] {
  const policies = orderPolicies(corpus);
  if (policies.length > MAX_PAIRED_POLICIES) return [];
  return policies.flatMap((a, at) => policies.slice(at + 1).map((b): [CodedPolicy, CodedPolicy] => [a, b]));
}

/** Sums and goals that both have, and that only one has. */
function countShared(corpus: CodedCorpus, a: CodedPolicy, b: CodedPolicy): { both: number; lone: number } {
  const { changes, same } = diffPolicies(corpus, a, b);
  const records = [...changes, ...same].filter(({ record }) => record === 'amount' || record === 'goal');
  const both = records.filter((change) => change.a !== null && change.b !== null).length;
  return { both, lone: records.length - both };
}

/**
 * What the index of pairs shows.
 * @example diffIndexView(reading).rows[0].cells[0]?.href // '/diff/suqian/skilled-talent-2022/weihai/skilled-talent-2021/'
 */
export function diffIndexView(reading: Reading): DiffIndexView {
  const { corpus, lang, base } = reading;
  const policies = orderPolicies(corpus);
  const pairs = listPairs(corpus);
  const index = indexPassages(corpusPassages(corpus));
  const heads = policies.map((policy) => columnHead(corpus, policy, reading));
  const cell = (a: CodedPolicy, b: CodedPolicy, names: [string, string]): PairCell => {
    const { both } = countShared(corpus, a, b);
    const together = pairWordings({ corpus, a, b, topics: null, only: 'common' }, index).length;
    const label = lang === 'zh' ? `${names.join('与')}：` : `${names.join(' and ')}: `;
    return { both, together, href: href(diffPath(a.id, b.id), lang, base), label };
  };
  const paired = pairs.length > 0;
  return {
    columns: paired ? heads.slice(0, -1) : [],
    rows: paired
      ? policies.slice(1).map((b, at) => ({
          head: heads[at + 1]!,
          cells: policies
            .slice(0, -1)
            .map((a, column) => (column > at ? null : cell(a, b, [heads[column]!.place, heads[at + 1]!.place]))),
        }))
      : [],
    pairs: pairs.length,
    tooMany: policies.length > MAX_PAIRED_POLICIES ? policies.length : null,
  };
}

function sideOf(reading: Reading, policy: CodedPolicy): DiffSide {
  const { titleZh, titleEn, number, date, ...rest } = policyCard(reading.corpus, policy, reading);
  const { policy: id, anchor, place, shortTitle, years, status, href: page } = rest;
  return {
    ...{ policy: id, anchor, place, shortTitle, years, status, href: page },
    ...{ titleZh, titleEn, number, date: date?.text ?? null },
  };
}

interface Making {
  reading: Reading;
  policies: [CodedPolicy, CodedPolicy];
  sides: [DiffSide, DiffSide];
}

const SILENT_STATES: Readonly<Record<Silence['reason'], CellState | null>> = {
  other_case: null,
  by_reference: 'by_reference',
  no_figure: 'stated',
  not_mentioned: 'absent',
  not_applicable: 'not_applicable',
  not_coded: 'not_coded',
};

/** A sentence that stands above in the same column keeps its link, not its words. */
function dropRepeats(rows: readonly DiffRow[]): void {
  for (const at of [0, 1]) {
    let above = '';
    for (const { cells } of rows) {
      const cell = cells[at]!;
      cell.sentences = cell.sentences.map((sentence) => {
        const again = sentence.quote === above;
        above = sentence.quote;
        return again ? { ...sentence, quote: '' } : sentence;
      });
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

function cellOf({ reading, policies, sides }: Making, told: ToldChange, at: 0 | 1): DiffCell {
  const { corpus, lang, base } = reading;
  const policy = policies[at];
  const { change } = told;
  const side = at === 0 ? change.a : change.b;
  const cites = at === 0 ? told.a : told.b;
  const { record } = change;
  const figure = record === 'amount' || record === 'goal';
  const value = figure ? (side?.entry as Amount | Goal | undefined)?.value : undefined;
  const code = change.silence === null ? null : SILENT_STATES[change.silence.reason];
  return {
    place: sides[at].place,
    value: value === undefined ? null : formatValue(value, lang, corpus.vocabularies.get('units')?.terms),
    name: side === null || figure ? null : nameOf(record, side.entry as Responsibility | Benefit | Condition, lang),
    href: side === null ? null : href(toldAt(policy.id, record, side), lang, base),
    state: side !== null || code === null ? null : { code, label: codeLabel('state', code, lang) },
    sentences: cites.map((cite) =>
      // Marks of units are numbered by their measure; the block is where their words stand.
      sentenceOf(reading, policy, cite, record === 'responsibility' ? undefined : (cite.record ?? undefined)),
    ),
  };
}

/** Rows of wording; a text that stands in the row above without marks is not printed twice. */
function wordingRows({ reading, policies, sides }: Making, pairs: readonly WordingPair[]): WordingRow[] {
  const { lang, base } = reading;
  const pageOf = (passage: Passage, at: 0 | 1) =>
    passage.id.startsWith(`${policies[at].id}/`) ? href(recordPath(policies[at].id, passage.id), lang, base) : null;
  return pairs.map((pair, row): WordingRow => {
    const { diff } = pair;
    const marked = diff !== null && !diff.unrelated;
    const above = row === 0 ? undefined : pairs[row - 1];
    const cell = (at: 0 | 1) => {
      const passage = at === 0 ? pair.a : pair.b;
      const before = at === 0 ? above?.a : above?.b;
      const again = passage !== null && !marked && above?.diff?.unrelated === true && before?.id === passage.id;
      const pieces = (): WordingPieceView[] =>
        marked
          ? diffRuns(diff.pieces, at === 0 ? 'a' : 'b').flatMap((run) =>
              run.kind === 'diff' ? [{ kind: run.piece, text: run.text }] : [],
            )
          : [{ kind: 'same', text: passage!.text }];
      return { place: sides[at].place, again, pieces: passage === null || again ? [] : pieces() };
    };
    const [a, b] = [pair.a, pair.b];
    const titles = [
      ...(a === null ? [] : [{ text: passageTitle(a), href: pageOf(a, 0) }]),
      ...(b === null || (a !== null && passageTitle(a) === passageTitle(b))
        ? []
        : [{ text: passageTitle(b), href: pageOf(b, 1) }]),
    ];
    const glossOf = (passage: Passage | null, at: 0 | 1) =>
      policies[at].coding.measures.find(({ id }) => passage?.id === `${policies[at].id}/${id}`)?.title.en;
    const glosses = new Set([glossOf(a, 0), glossOf(b, 1)].filter((title) => title !== undefined));
    const share = diff === null ? 0 : Math.floor(diff.similarity * 100);
    return {
      titles,
      gloss: lang === 'en' && glosses.size > 0 ? [...glosses].join(' ↔ ') : null,
      note: marked ? (lang === 'zh' ? `相似 ${share}%` : `${share}% alike`) : null,
      cells: [cell(0), cell(1)],
    };
  });
}

/**
 * What the page of a pair shows.
 * @param index of the passages of the corpus, made once for all pairs.
 * @returns sums, goals, benefits and conditions, measures side by side with those that only one has, and units; rows as the
 *   command tells them.
 * @example diffView(reading, weihai, xuchang).records[0].rows[0].cells[1].value?.figure // '100,000'
 */
export function diffView(reading: Reading, a: CodedPolicy, b: CodedPolicy, index?: TermIndex): DiffView {
  const { corpus, lang, base } = reading;
  const sides: [DiffSide, DiffSide] = [sideOf(reading, a), sideOf(reading, b)];
  const making: Making = { reading, policies: [a, b], sides };
  const options = { corpus, a, b, topics: null, only: null };
  const told = tellChanges(options, lang, false);
  const rowsOf = (record: ChangedRecord): DiffRow[] => {
    const rows = told
      .filter(({ change }) => change.record === record)
      .map((entry) => ({
        subject: entry.subject,
        sentence: entry.sentence,
        cells: [cellOf(making, entry, 0), cellOf(making, entry, 1)],
      }));
    dropRepeats(rows);
    return rows;
  };
  const wordings = pairWordings(options, index);
  const wording = [
    { id: 'together' as const, pairs: wordings.filter((pair) => pair.diff !== null) },
    { id: 'a' as const, pairs: wordings.filter((pair) => pair.b === null) },
    { id: 'b' as const, pairs: wordings.filter((pair) => pair.a === null) },
  ].filter(({ pairs }) => pairs.length > 0);
  return {
    path: diffPath(a.id, b.id),
    sides,
    counts: { ...countShared(corpus, a, b), together: wordings.filter(({ diff }) => diff !== null).length },
    records: TABLE_RECORDS.map((id) => ({ id, rows: rowsOf(id) })).filter(({ rows }) => rows.length > 0),
    units: rowsOf('responsibility'),
    wording: wording.map(({ id, pairs }) => ({ id, rows: wordingRows(making, pairs) })),
    dataHrefs: sides.map(({ place, policy }) => ({ label: place, href: fileHref(policyFile(policy), base) })),
  };
}
