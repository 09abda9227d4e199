// Passages of a draft that stand in other policies: an index made once for a corpus tells which, then reuse.ts reads them.
// It must not call titles in 《》 or lists of units anyone's words.
import type { CodedCorpus, CodedPolicy } from '../../model.ts';
import { findReuse, type ReuseDocument, type ReusePlace, reuseDocument } from '../reuse/reuse.ts';
import { foldText } from '../wording/fold.ts';
import type { Draft } from './draft.ts';
import { type Example, type Finding, findingOf } from './finding.ts';
import { citeSpan, isProvision } from './lint/context.ts';

/** Which policies have a run of letters. */
export interface WordingIndex {
  /** Hash of a run that was picked, and the policy that has it, in one number, in order: hash × `POLICIES` + policy. */
  keys: Float64Array;
  policies: readonly CodedPolicy[];
}

/** Letters of a run. */
const RUN = 12;
/** Of so many neighbouring runs one is picked, so that every shared passage of RUN + WINDOW − 1 letters is found. */
const WINDOW = 8;
const HASHES = 2 ** 30;
const POLICIES = 2 ** 20;
/** Shorter shared passages are chance. */
const MIN_SHARED = 20;
/** Policies that are read closely: those that have most runs of the draft. */
const MAX_CANDIDATES = 12;
const MAX_SOURCES = 3;

const mix = (value: number): number => {
  const spread = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (spread ^ (spread >>> 12)) >>> 0;
};

/** The hash of the run at each place. */
function hashRuns(units: Uint16Array, length: number): Uint32Array {
  const count = Math.max(0, length - RUN + 1);
  const hashes = new Uint32Array(count);
  let power = 1;
  for (let at = 1; at < RUN; at += 1) power = Math.imul(power, 0x01000193);
  let rolling = 0;
  for (let at = 0; at < length; at += 1) {
    if (at >= RUN) rolling = (rolling - Math.imul(units[at - RUN]!, power)) | 0;
    rolling = (Math.imul(rolling, 0x01000193) + units[at]!) | 0;
    if (at >= RUN - 1) hashes[at - RUN + 1] = mix(rolling) % HASHES;
  }
  return hashes;
}

/** The least hash of each window of neighbours: the same letters have the same picks in any text. */
function pickRuns(hashes: Uint32Array, visit: (at: number) => void): void {
  let last = -1;
  const windows = Math.max(1, hashes.length - WINDOW + 1);
  for (let from = 0; from < windows && hashes.length > 0; from += 1) {
    let least = from;
    const to = Math.min(hashes.length, from + WINDOW);
    for (let at = from + 1; at < to; at += 1) if (hashes[at]! <= hashes[least]!) least = at;
    if (least !== last) visit(least);
    last = least;
  }
}

function provisions(policy: CodedPolicy): ReuseDocument {
  return { ...reuseDocument(policy), blocks: policy.blocks.filter(isProvision) };
}

function visitRuns(policy: CodedPolicy, visit: (hash: number) => void): void {
  for (const block of policy.blocks) {
    if (!isProvision(block)) continue;
    const { units, length } = foldText(block.text);
    const hashes = hashRuns(units, length);
    pickRuns(hashes, (at) => visit(hashes[at]!));
  }
}

/**
 * Index the words of a corpus.
 * @returns an index of all blocks that hold provisions; some two bytes for each letter of the corpus.
 * @example indexWording(corpus).policies.length // 5
 */
export function indexWording(corpus: Pick<CodedCorpus, 'policies'>): WordingIndex {
  const policies = [...corpus.policies.values()];
  const keys: number[] = [];
  policies.forEach((policy, index) => {
    visitRuns(policy, (hash) => keys.push(hash * POLICIES + index));
  });
  return { keys: Float64Array.from(keys).sort(), policies };
}

function firstAtLeast(keys: Float64Array, wanted: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The policies that share most runs with a draft. */
function candidates({ keys, policies }: WordingIndex, draft: Draft, within?: ReadonlySet<string>): CodedPolicy[] {
  const counts = new Map<number, number>();
  visitRuns(draft, (hash) => {
    let last = -1;
    for (let at = firstAtLeast(keys, hash * POLICIES); at < keys.length; at += 1) {
      const policy = keys[at]! - hash * POLICIES;
      if (policy >= POLICIES) break;
      if (policy !== last) counts.set(policy, (counts.get(policy) ?? 0) + 1);
      last = policy;
    }
  });
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([index]) => policies[index]!)
    .filter(({ id }) => id !== draft.id && (within?.has(id) ?? true))
    .slice(0, MAX_CANDIDATES);
}

/** A passage of the draft with where else it stands. */
interface Shared {
  own: ReusePlace;
  other: ReusePlace;
  characters: number;
}

/** True for words that are a title in 《》, or a list of responsible units. */
function isName({ start, end, block }: ReusePlace, draft: Draft): boolean {
  const text = draft.blocks.find(({ id }) => id === block)?.text ?? '';
  const before = text.slice(0, start);
  const inTitle = before.lastIndexOf('《') > before.lastIndexOf('》') && text.indexOf('》', start) >= end - 1;
  return (
    inTitle ||
    draft.extraction.responsibilities.some(
      ({ cite }) => cite.block === block && cite.start <= start + 6 && cite.end >= end - 6,
    )
  );
}

/** Characters of a block that a set of passages covers, places that overlap counted once. */
function merge(shared: readonly Shared[]): { start: number; end: number }[] {
  const merged: { start: number; end: number }[] = [];
  for (const { own } of [...shared].sort((a, b) => a.own.start - b.own.start)) {
    const last = merged.at(-1);
    if (last !== undefined && own.start <= last.end) last.end = Math.max(last.end, own.end);
    else merged.push({ start: own.start, end: own.end });
  }
  return merged;
}

/**
 * Find what a draft says in the words of other policies.
 * @param within policies to look in; all but the draft itself, when absent.
 * @returns a finding for each block that shares 20 characters or more in one run, with the passages as cites and the longest of each of
 *   up to three policies as examples, the one that shares most first. Set phrases, punctuation, spaces and width count for nothing.
 * @example closePassages(index, draft)[0].data // { policy: 'weihai/skilled-talent-2021', block: 's3.1.1', share: 0.42, longest: 57 }
 */
export function closePassages(index: WordingIndex, draft: Draft, within?: ReadonlySet<string>): Finding[] {
  const near = candidates(index, draft, within);
  if (near.length === 0) return [];
  const { pairs } = findReuse([provisions(draft), ...near.map(provisions)], { min: MIN_SHARED });
  const shared = pairs.flatMap(({ a, b, spans }): Shared[] => {
    if (a !== draft.id && b !== draft.id) return [];
    return spans.map((span) => ({
      own: a === draft.id ? span.a : span.b,
      other: a === draft.id ? span.b : span.a,
      characters: span.characters,
    }));
  });
  const byBlock = Map.groupBy(
    shared.filter(({ own }) => !isName(own, draft)),
    ({ own }) => own.block,
  );
  return draft.blocks.flatMap((block): Finding[] => {
    const sources = [...Map.groupBy(byBlock.get(block.id) ?? [], ({ other }) => other.policy)]
      .map(([policy, all]) => {
        const spans = merge(all);
        const letters = spans.reduce((sum, { start, end }) => sum + foldText(block.text.slice(start, end)).length, 0);
        const longest = all.reduce((best, one) => (one.characters > best.characters ? one : best));
        return { policy, spans, letters, longest };
      })
      .sort((a, b) => b.letters - a.letters || (a.policy < b.policy ? -1 : 1));
    const [best] = sources;
    if (best === undefined) return [];
    const data = {
      policy: best.policy,
      block: best.longest.other.block,
      share: Math.min(1, best.letters / foldText(block.text).length),
      longest: best.longest.characters,
    };
    const examples = sources.slice(0, MAX_SOURCES).map(({ policy, longest: { other } }): Example => {
      return { policy, record: null, cite: { block: other.block, quote: other.text } };
    });
    const cites = best.spans.map(({ start, end }) => citeSpan(block, start, end));
    return [findingOf('close/wording', 'close', cites, data, examples)];
  });
}
