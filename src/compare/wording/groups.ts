// Passages of several places that say the same in the same or nearly the same words, as one with all who have it.
// It must not join passages with different figures: a collapsed passage hides those of the others.

import { compareIsoDates } from '../../notation/date.ts';
import { parseMarker } from '../../notation/outline.ts';
import { foldedSlice, isDigitUnit } from './fold.ts';
import { matchTokens } from './longest-common.ts';
import { numberTokens, type TokenText, tokenizeWording } from './tokens.ts';

/** A passage to be grouped. */
export interface DatedPassage {
  id: string;
  policy: string;
  text: string;
  /** Date of the policy as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when it is not known. */
  date: string | null;
}

/** A passage in its group. */
export interface GroupMember extends DatedPassage {
  /** To the representative, by characters with numbers as one: 1 when they differ in punctuation, width and marker only. */
  similarity: number;
}

/** Passages with one wording. */
export interface WordingGroup {
  /** The earliest of the passages. */
  representative: GroupMember;
  /** Its date; null when no date of the group is known. */
  since: string | null;
  /** All passages of the group, the representative first, by date and id; those without a date last. */
  members: GroupMember[];
  /** Their policies in the same order, each once. */
  policies: string[];
}

/** Another place's name and a word or two in a sentence of 40 characters. */
const NEAR = 0.9;
/** Length of the sequences by which passages that may be near are found. */
const SEQUENCE = 6;
/** Passages shorter than this are looked up by all their sequences, others by a quarter of them. */
const SHORT = 60;
/** A sequence that more representatives have says nothing; the rarer ones of a passage tell. */
const MAX_HAVING = 64;
/** Of the representatives found, those with most sequences in common are compared. */
const MAX_COMPARED = 5;

function sequenceHashes({ folded: { units, length } }: TokenText): number[] {
  const hashes: number[] = [];
  for (let start = 0; start + SEQUENCE <= length; start += 1) {
    let hash = 0;
    for (let at = start; at < start + SEQUENCE; at += 1)
      hash = Math.imul(hash ^ units[at]!, 0x9e3779b1) ^ (hash >>> 15);
    if (length < SHORT || (hash & 3) === 0) hashes.push(hash);
  }
  return hashes;
}

/** The numbers of a passage with their units, and its foreign words. */
function figuresOf({ folded, count, starts, ends }: TokenText): string {
  const figures: string[] = [];
  for (let token = 0; token < count; token += 1) {
    const start = starts[token]!;
    if (ends[token]! - start > 1 || isDigitUnit(folded.units[start]!))
      figures.push(foldedSlice(folded, start, ends[token]));
  }
  return figures.join(' ');
}

function similarityOf(a: TokenText, b: TokenText): number {
  const { ids, size } = numberTokens([a, b]);
  const runs = matchTokens(ids[0]!, ids[1]!, size);
  return (2 * runs.reduce((sum, { length }) => sum + length, 0)) / (a.count + b.count);
}

interface Draft {
  tokens: TokenText;
  figures: string;
  members: GroupMember[];
}

class Representatives {
  readonly drafts: Draft[] = [];
  private readonly having = new Map<number, number[]>();

  /** The representative most like a passage, if any is near it. */
  nearest(
    tokens: TokenText,
    figures: string,
    hashes: readonly number[],
  ): { draft: Draft; similarity: number } | undefined {
    const common = new Map<number, number>();
    for (const hash of hashes)
      for (const index of this.having.get(hash) ?? []) common.set(index, (common.get(index) ?? 0) + 1);
    const likely = [...common].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MAX_COMPARED);
    let best: { draft: Draft; similarity: number } | undefined;
    for (const [index] of likely) {
      const draft = this.drafts[index]!;
      if (draft.figures !== figures) continue;
      const similarity = similarityOf(draft.tokens, tokens);
      if (similarity >= NEAR && (best === undefined || similarity > best.similarity)) best = { draft, similarity };
    }
    return best;
  }

  add(draft: Draft, hashes: readonly number[]): void {
    for (const hash of new Set(hashes)) {
      const having = this.having.get(hash);
      if (having === undefined) this.having.set(hash, [this.drafts.length]);
      else if (having.length < MAX_HAVING) having.push(this.drafts.length);
    }
    this.drafts.push(draft);
  }
}

function withoutMarker(text: string): string {
  return text.slice(parseMarker(text)?.length ?? 0);
}

/**
 * Collapse passages with the same or nearly the same wording.
 * @param passages in any order, ids unique; a marker in front (`8.`, `（二）`) does not count.
 * @returns groups that hold every passage once: those of most policies first, then by date and id. A passage that nobody shares
 *   is a group of one. Passages of a group have the same figures in the same order and at least nine tenths of their
 *   characters in common with the earliest. Never throws; time grows nearly with the length of all passages.
 * @example groupPassages(passages).filter(({ policies }) => policies.length > 1)[0].since // '2021-08-19'
 */
export function groupPassages(passages: readonly DatedPassage[]): WordingGroup[] {
  const order = [...passages].sort(
    (a, b) =>
      Number(a.date === null) - Number(b.date === null) ||
      compareIsoDates(a.date ?? '', b.date ?? '') ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const known = new Map<string, { draft: Draft; similarity: number }>();
  const representatives = new Representatives();
  for (const { id, policy, text, date } of order) {
    const tokens = tokenizeWording(withoutMarker(text));
    const words = foldedSlice(tokens.folded);
    let found = known.get(words);
    if (found === undefined) {
      const hashes = sequenceHashes(tokens);
      const figures = figuresOf(tokens);
      found = representatives.nearest(tokens, figures, hashes);
      if (found === undefined) {
        found = { draft: { tokens, figures, members: [] }, similarity: 1 };
        representatives.add(found.draft, hashes);
      }
      known.set(words, found);
    }
    found.draft.members.push({ id, policy, text, date, similarity: found.similarity });
  }
  const groups = representatives.drafts.map(({ members }) => ({
    representative: members[0]!,
    since: members[0]!.date,
    members,
    policies: [...new Set(members.map(({ policy }) => policy))],
  }));
  // The sort is stable: groups of equally many policies stay in the order of their representatives.
  return groups.sort((a, b) => b.policies.length - a.policies.length);
}
