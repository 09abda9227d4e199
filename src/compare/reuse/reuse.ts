// Passages that documents share: where they stand on both sides, how much of each document they are, who had them first.
// It must not say that one office copied another: both may have the words from a third text that is not here.

import type { CodedPolicy } from '../../model.ts';
import { compareIsoDates } from '../../notation/date.ts';
import { foldedSlice } from '../wording/fold.ts';
import { findSharedRuns, type SharedRun } from './matches.ts';
import { JoinedDocuments, type ReuseDocument, type ReusePlace } from './texts.ts';

export type { ReuseDocument, ReusePlace };

/** A passage that two documents share. */
export interface ReuseSpan {
  a: ReusePlace;
  b: ReusePlace;
  /** Characters without punctuation and space. */
  characters: number;
}

/** What two documents share, set phrases left out. */
export interface ReusePair {
  /** Ids of the policies; `a` is the earlier one where the dates tell. */
  a: string;
  b: string;
  /** From the earlier to the later policy; null when a date is unknown or both are the same as far as they go. */
  direction: { from: string; to: string } | null;
  /** In the order of b. */
  spans: ReuseSpan[];
  /** Characters of each document that stand in one of the spans, and their share of the document, 0 to 1. */
  characters_a: number;
  characters_b: number;
  share_a: number;
  share_b: number;
}

/** A passage with everyone who has it. */
export interface SharedPassage {
  /** As its earliest place has it. */
  text: string;
  characters: number;
  /** The policy that had it first; null when the dates do not tell. */
  first: string | null;
  /** By date, then id; documents without a date last. */
  places: ReusePlace[];
}

/** How much of a document stands in others too. */
export interface ReuseTotal {
  policy: string;
  date: string | null;
  /** Characters without punctuation and space. */
  characters: number;
  /** Of these, in any other document; in one that is earlier by date. */
  shared: number;
  from_earlier: number;
  share: number;
  share_from_earlier: number;
}

/** Shared wording of some documents. */
export interface Reuse {
  /** Most shared characters first. */
  pairs: ReusePair[];
  /** Longest first. */
  passages: SharedPassage[];
  /** Passages that are set phrases, or that most of the documents have: in none of the figures. */
  boilerplate: SharedPassage[];
  documents: ReuseTotal[];
}

/** How passages are sought. */
export interface ReuseOptions {
  /** Shortest passage, in characters without punctuation and space; 6 or more. */
  min?: number;
  /**
   * Blocks by id of the document, such as those of a topic: only passages count that stand in one of them on either side. All when absent.
   */
  within?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Called after each document with how many are done. */
  onProgress?: (done: number, total: number) => void;
}

/** Shortest passage, in characters. Thirteen are a clause; the shortest that studies of diffusion count as taken over. */
export const MIN_CHARACTERS = 13;
/** What more than half of the documents have belongs to all; among fewer documents than this half of them is chance. */
const MIN_DOCUMENTS = 8;

/**
 * A policy as a document to look for shared passages in.
 * @returns all blocks; the date of distribution, else of signature, else the one from which it applies.
 * @example findReuse([...corpus.policies.values()].map(reuseDocument)).pairs.length // 10
 */
export function reuseDocument({ id, source, blocks }: CodedPolicy): ReuseDocument {
  const { issued, signed, effective } = source.dates;
  return { id, date: issued ?? signed ?? effective, blocks };
}

function isEarlier(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  // 2021 is not earlier than 2021-08: it may be later in that year.
  const length = Math.min(a.length, b.length);
  return compareIsoDates(a.slice(0, length), b.slice(0, length)) < 0;
}

const earlierSpan = ({ earlierStart, length }: SharedRun) => ({ start: earlierStart, end: earlierStart + length });
const laterSpan = ({ laterStart, length }: SharedRun) => ({ start: laterStart, end: laterStart + length });
const shareOf = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

function makePair(joined: JoinedDocuments, runs: readonly SharedRun[], totals: readonly number[]): ReusePair {
  const { earlier, later } = runs[0]!;
  const [a, b] = [joined.documents[earlier]!, joined.documents[later]!];
  const charactersA = joined.countUnion(runs.map(earlierSpan));
  const charactersB = joined.countUnion(runs.map(laterSpan));
  return {
    a: a.id,
    b: b.id,
    direction: isEarlier(a.date, b.date) ? { from: a.id, to: b.id } : null,
    spans: [...runs]
      .sort((left, right) => left.laterStart - right.laterStart || left.earlierStart - right.earlierStart)
      .map(({ earlierStart, laterStart, length }) => ({
        a: joined.placeOf(earlierStart, length),
        b: joined.placeOf(laterStart, length),
        characters: joined.count(laterStart, laterStart + length),
      })),
    characters_a: charactersA,
    characters_b: charactersB,
    share_a: shareOf(charactersA, totals[earlier]!),
    share_b: shareOf(charactersB, totals[later]!),
  };
}

/** The same words gathered from all pairs that share them. */
function gatherPassages(joined: JoinedDocuments, runs: readonly SharedRun[]): SharedPassage[] {
  const byWords = new Map<string, { length: number; starts: Map<number, number> }>();
  for (const { earlier, later, earlierStart, laterStart, length } of runs) {
    const words = foldedSlice(joined, laterStart, laterStart + length);
    const passage = byWords.get(words) ?? { length, starts: new Map<number, number>() };
    passage.starts.set(earlierStart, earlier).set(laterStart, later);
    byWords.set(words, passage);
  }
  const passages = [...byWords.values()].map(({ length, starts }) => {
    const order = [...starts.keys()].sort((left, right) => left - right);
    const having = [...new Set(order.map((start) => starts.get(start)!))].map((index) => joined.documents[index]!);
    const places = order.map((start) => joined.placeOf(start, length));
    const [first, second] = having;
    return {
      text: places[0]!.text,
      characters: joined.count(order[0]!, order[0]! + length),
      first: having.every(({ date }) => date !== null) && isEarlier(first!.date, second!.date) ? first!.id : null,
      places,
    };
  });
  return passages.sort(
    (left, right) =>
      right.characters - left.characters ||
      right.places.length - left.places.length ||
      (left.text < right.text ? -1 : left.text > right.text ? 1 : 0),
  );
}

/**
 * Find the passages that documents share.
 * @param documents in any order, ids unique; what comes out does not depend on it.
 * @returns every passage that two documents share, as long as it can be, within a block; words are compared as foldText
 *   leaves them and shown as each side has them. A number is shared whole or not at all. What 32 documents or more have is
 *   traced to the earliest four of them instead of to each other. Never throws; time grows with the length of all documents.
 * @example findReuse([...corpus.policies.values()].map(reuseDocument)).pairs[0].spans[0].a
 *   // { policy: 'weihai/skilled-talent-2021', block: 's3.1.1', start: 59, end: 85, text: '以就业技能培训、岗位技能提升培训和创业创新培训为主要' }
 */
export function findReuse(
  documents: readonly ReuseDocument[],
  { min = MIN_CHARACTERS, within, onProgress }: ReuseOptions = {},
): Reuse {
  const order = [...documents].sort(
    (a, b) =>
      Number(a.date === null) - Number(b.date === null) ||
      compareIsoDates(a.date ?? '', b.date ?? '') ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const joined = new JoinedDocuments(order);
  const { runs, countCommon } = findSharedRuns(joined, min, onProgress);
  const most = order.length < MIN_DOCUMENTS ? order.length : order.length / 2;
  const isOwn = ({ laterStart, length }: SharedRun): boolean => {
    const end = laterStart + length;
    const set = Math.max(joined.countPhrases(laterStart, end), countCommon(laterStart, end, most));
    return length - set >= min;
  };
  const own: SharedRun[] = [];
  const common: SharedRun[] = [];
  const isWithin = (document: number, start: number) =>
    within?.get(order[document]!.id)?.has(joined.blockAt(start)) === true;
  for (const run of runs) {
    if (within !== undefined && !isWithin(run.earlier, run.earlierStart) && !isWithin(run.later, run.laterStart))
      continue;
    (isOwn(run) ? own : common).push(run);
  }

  const totals = order.map((_, index) => joined.count(joined.starts[index]!, joined.starts[index + 1]!));
  const byPair = Map.groupBy(own, ({ earlier, later }) => earlier * order.length + later);
  const pairs = [...byPair.values()].map((shared) => makePair(joined, shared, totals));
  const shared = order.map((): { start: number; end: number }[] => []);
  const taken = order.map((): { start: number; end: number }[] => []);
  for (const run of own) {
    shared[run.earlier]!.push(earlierSpan(run));
    shared[run.later]!.push(laterSpan(run));
    if (isEarlier(order[run.earlier]!.date, order[run.later]!.date)) taken[run.later]!.push(laterSpan(run));
  }
  return {
    pairs: pairs.sort(
      (left, right) =>
        right.characters_a + right.characters_b - left.characters_a - left.characters_b ||
        (left.a + left.b < right.a + right.b ? -1 : 1),
    ),
    passages: gatherPassages(joined, own),
    boilerplate: gatherPassages(joined, common),
    documents: order.map(({ id, date }, index) => {
      const characters = totals[index]!;
      const sharedCharacters = joined.countUnion(shared[index]!);
      const fromEarlier = joined.countUnion(taken[index]!);
      return {
        policy: id,
        date,
        characters,
        shared: sharedCharacters,
        from_earlier: fromEarlier,
        share: shareOf(sharedCharacters, characters),
        share_from_earlier: shareOf(fromEarlier, characters),
      };
    }),
  };
}
