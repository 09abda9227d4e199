// Why a policy has no figure for something: what was searched, and the words that come nearest.
// It must not claim an absence without a search, and must not put a figure where there is none.
import { TODO } from '../../coding/coding.ts';
import type { CodedCorpus, CodedPolicy } from '../../model.ts';
import type { Absence, Benefit, Cite, Measure } from '../../types.ts';

/** A cite with the policy and, where it has one, the record that it is of. */
export interface RecordCite extends Cite {
  policy: string;
  /** Local id of the record; null for words that no record holds. */
  record: string | null;
}

/**
 * `other_case`: provides for the item, in other cases; `by_reference`: decided elsewhere; `no_figure`: given or named without
 * a figure; `not_mentioned`: searched and not found; `not_applicable`: cannot arise; `not_coded`: nobody has looked.
 */
export type SilenceReason =
  | 'other_case'
  | 'by_reference'
  | 'no_figure'
  | 'not_mentioned'
  | 'not_applicable'
  | 'not_coded';

/** Why there is no figure, with what that rests on. */
export interface Silence {
  reason: SilenceReason;
  /** Words searched in the whole text and not found. */
  searched: string[];
  /** The words that come nearest: of benefits without a figure, of sums for other cases, or where the item is named. */
  cites: RecordCite[];
}

/** What is looked for. */
export interface Sought {
  /** Code of the item or indicator. */
  term: string;
  vocabulary: 'items' | 'indicators';
  /** Level of the case; a benefit or sum that names another one says nothing of it. */
  level?: string | undefined;
  /** Topic to look under; the main one of the term when undefined. */
  topic?: string | undefined;
  /** Whether a benefit of the item is for the case; all of that level are when undefined. */
  fits?: ((benefit: Benefit, measure: Measure) => boolean) | undefined;
}

/** A cite as part of a finding. */
export function citeOf(policy: string, record: string | null, cite: Cite): RecordCite {
  return { policy, record, ...cite };
}

const fitsLevel = (own: string | undefined, sought: string | undefined) =>
  own === undefined || sought === undefined || own === sought;

/** First place in the text of any of the words. */
function firstMention(policy: CodedPolicy, words: readonly string[]): RecordCite | null {
  for (const { id, text } of policy.blocks) {
    const quote = words.find((word) => text.includes(word));
    if (quote === undefined) continue;
    const more = text.indexOf(quote) !== text.lastIndexOf(quote);
    return citeOf(policy.id, null, { block: id, quote, ...(more ? { nth: 1 } : {}) });
  }
  return null;
}

/**
 * Why a policy has no figure for what is sought. To be asked only when no figure fits.
 * @returns the reason, the words searched and the words that come nearest. A policy without any coded measure or goal is
 *   `not_coded`, and so is a term whose words nobody has listed.
 * @example findSilence(corpus, suqian, { term: 'contest_prize', vocabulary: 'items' }) // { reason: 'not_mentioned', searched: ['奖金', '万元', …], cites: [] }
 */
export function findSilence(corpus: CodedCorpus, policy: CodedPolicy, sought: Sought): Silence {
  const { coding } = policy;
  const because = (reason: SilenceReason, cites: RecordCite[] = [], searched: readonly string[] = []): Silence => ({
    reason,
    searched: [...searched],
    cites,
  });
  // Of what no word tells the kind of, no text can be asked.
  if (sought.term === TODO) return because('not_coded');
  const absent = ({ terms, not_applicable }: Absence) =>
    because(not_applicable === true ? 'not_applicable' : 'not_mentioned', [], terms);
  const entry = corpus.vocabularies.get(sought.vocabulary)?.terms.get(sought.term);
  const benefits = coding.measures.flatMap((measure) =>
    (measure.benefits ?? [])
      .filter(({ item }) => item === sought.term)
      .map((benefit) => ({
        benefit,
        fits: fitsLevel(benefit.level, sought.level) && (sought.fits?.(benefit, measure) ?? true),
      })),
  );
  const cited = (records: readonly Pick<Benefit, 'id' | 'cite'>[]) =>
    records.map(({ id, cite }) => citeOf(policy.id, id, cite));
  const fitting = benefits.filter(({ fits }) => fits).map(({ benefit }) => benefit);
  if (fitting.length > 0) {
    const elsewhere = fitting.every(({ by_reference }) => by_reference === true);
    return because(elsewhere ? 'by_reference' : 'no_figure', cited(fitting));
  }
  const goals = coding.goals.filter(({ indicator }) => indicator === sought.term);
  const directions = goals.filter(({ value }) => value === undefined);
  if (directions.length > 0) return because('no_figure', cited(directions));
  const sums = coding.measures.flatMap((measure) => measure.amounts ?? []).filter(({ item }) => item === sought.term);
  const others = [...sums, ...goals, ...benefits.map(({ benefit }) => benefit)];
  if (others.length > 0) return because('other_case', cited(others));
  const stated = coding.absences.find(({ item }) => item === sought.term);
  if (stated !== undefined) return absent(stated);
  const words = entry?.aliases ?? [];
  const mention = firstMention(policy, words);
  if (words.length > 0 && mention === null && coding.measures.length + coding.goals.length > 0)
    return because('not_mentioned', [], words);
  // Words of the term occur, or there are none: then only a search for its whole topic can tell.
  const topic = sought.topic ?? entry?.topics?.[0];
  const whole = coding.absences.find((absence) => absence.item === undefined && absence.topic === topic);
  if (whole !== undefined) return absent(whole);
  return mention === null || coding.measures.length + coding.goals.length === 0
    ? because('not_coded')
    : because('no_figure', [mention]);
}
