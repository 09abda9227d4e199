// Two documents held against each other: their records in sentences, their wording side by side, their units.
// It must not compare anything: compare/ does. The command `diff` prints the same from publish/differences.ts.
import { corpusPassages } from '../../compare/align/align.ts';
import type { Passage } from '../../compare/align/passages.ts';
import { indexPassages, type TermIndex } from '../../compare/align/term-index.ts';
import type { ChangedRecord } from '../../compare/changes/change.ts';
import type { CodedCorpus, CodedPolicy } from '../../model.ts';
import { pairWordings, passageTitle, tellChanges, type WordingPair } from '../differences.ts';
import { countShared } from '../differences-file.ts';
import { type DiffPiece, diffRuns } from '../report/model.ts';
import { type ColumnHead, columnHead, orderPolicies, policyCard } from './columns.ts';
import { type DiffMaking, type DiffRow, diffRows } from './diff-rows.ts';
import type { Reading } from './entry.ts';
import { diffPath, fileHref, href, policyFile, recordPath } from './links.ts';
import { type PairChoiceView, pairChoiceView, pairDocuments } from './pair-choice.ts';

/**
 * Up to so many policies every pair has a page: 66 pairs in two languages. Pages of pairs grow with the square; beyond this
 * a reader chooses two, and one page holds them against each other in the browser (publish/pair-files.ts).
 */
export const MAX_PAIRED_POLICIES = 12;

/** One of the two documents. Its place carries the year, or more, where both are of one place. */
export interface DiffSide extends ColumnHead {
  titleZh: string;
  titleEn: string;
  number: string | null;
  date: string | null;
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
  /** All documents to choose two from when they are too many to be paired; null otherwise. */
  choice: PairChoiceView | null;
}

/**
 * Whether every pair has a page of its own.
 * @example isPaired(corpus) // true
 */
export function isPaired({ policies }: CodedCorpus): boolean {
  return policies.size <= MAX_PAIRED_POLICIES;
}

/**
 * Every pair of policies once, in the order of places.
 * @returns none when there are more than MAX_PAIRED_POLICIES.
 * @example listPairs(corpus).length // 10
 */
export function listPairs(corpus: CodedCorpus): [CodedPolicy, CodedPolicy][] {
  if (!isPaired(corpus)) return [];
  const policies = orderPolicies(corpus);
  return policies.flatMap((a, at) => policies.slice(at + 1).map((b): [CodedPolicy, CodedPolicy] => [a, b]));
}

/**
 * What the index of pairs shows.
 * @example diffIndexView(reading).rows[0].cells[0]?.href // '/diff/suqian/skilled-talent-2022/weihai/skilled-talent-2021/'
 */
export function diffIndexView(reading: Reading): DiffIndexView {
  const { corpus, lang, base } = reading;
  if (!isPaired(corpus))
    return { columns: [], rows: [], pairs: 0, choice: pairChoiceView(pairDocuments(corpus), lang) };
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
    choice: null,
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

/** Names that tell the two apart: places, where they differ. */
function distinctPlaces([a, b]: [DiffSide, DiffSide]): [string, string] {
  const ways: ((side: DiffSide) => string)[] = [
    ({ place }) => place,
    ({ place, years }) => `${place} ${years}`,
    ({ place, shortTitle }) => `${place} ${shortTitle}`,
    ({ policy }) => policy,
  ];
  const name = ways.find((way) => way(a) !== way(b)) ?? ways[0]!;
  return [name(a), name(b)];
}

/** Rows of wording; a text that stands in the row above without marks is not printed twice. */
function wordingRows({ reading, policies, places }: DiffMaking, pairs: readonly WordingPair[]): WordingRow[] {
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
      return { place: places[at], again, pieces: passage === null || again ? [] : pieces() };
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
 * @param index of the passages of the corpus, made once for all pairs; without it, one of those that `reading` has. In a browser these
 *   are the two documents, and how alike words are is then of the pair.
 * @returns sums, goals, benefits and conditions, measures side by side with those that only one has, and units; rows as the
 *   command tells them.
 * @example diffView(reading, weihai, xuchang).records[0].rows[0].cells[1].value?.figure // '100,000'
 */
export function diffView(reading: Reading, a: CodedPolicy, b: CodedPolicy, index?: TermIndex): DiffView {
  const { corpus, lang, base } = reading;
  const named: [DiffSide, DiffSide] = [sideOf(reading, a), sideOf(reading, b)];
  const places = distinctPlaces(named);
  const sides: DiffView['sides'] = [
    { ...named[0], place: places[0] },
    { ...named[1], place: places[1] },
  ];
  const making: DiffMaking = { reading, policies: [a, b], places };
  const options = { corpus, a, b, topics: null, only: null };
  const told = tellChanges(options, lang, false);
  const rowsOf = (record: ChangedRecord) =>
    diffRows(
      making,
      told.filter(({ change }) => change.record === record),
    );
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
