// What differs between places on one topic, as sentences with their evidence, and the passages that places share.
// It must not decide what differs: compare/ does, and sentences.ts says it.

import type { Change } from '../../compare/changes/change.ts';
import { diffPolicies } from '../../compare/changes/changes.ts';
import type { Column } from '../../compare/comparables/comparables.ts';
import { groupPassages } from '../../compare/wording/groups.ts';
import type { CodedPolicy } from '../../model.ts';
import { formatDate } from '../language.ts';
import { changeSentence } from '../sentences.ts';
import { columnHead, dateOf } from './columns.ts';
import { type Reading, type Sentence, sentenceOf } from './entry.ts';

/** Sentences of every pair are made up to this many documents; their number grows with the square. */
export const MAX_PAIRED = 12;
/** Words cited for one side; a place with ten other prizes is not cited ten times. */
const MAX_CITES = 2;

/** A link to the words of one side. */
export interface ToldCite {
  /** Name of the place. */
  place: string;
  /** `三（二）8`, always Chinese. */
  where: string;
  href: string;
  /** Verbatim, always Chinese. */
  quote: string;
}

/** A difference as a sentence. */
export interface Told {
  text: string;
  /** True when both texts have what differs; false when one of them lacks it. */
  shared: boolean;
  cites: ToldCite[];
}

/** The differences of two places. */
export interface ToldPair {
  /** Element ids of the two columns. */
  a: string;
  b: string;
  placeA: string;
  placeB: string;
  told: Told[];
}

/** A passage that several places have, in the same or nearly the same words. */
export interface SharedWording {
  /** The earliest of them. */
  sentence: Sentence;
  /** Date of the earliest text that has it, as read; empty when unknown. */
  since: string;
  places: { place: string; href: string }[];
}

/** Sums and goals: that units differ is for the table, which names them. */
const isFigure = ({ record }: Change): boolean => record === 'amount' || record === 'goal';

function tell(reading: Reading, a: CodedPolicy, b: CodedPolicy, change: Change): Told {
  const { text, cites } = changeSentence(reading.corpus, { a, b }, change, reading.lang);
  const of = (side: 'a' | 'b'): ToldCite[] => {
    const policy = side === 'a' ? a : b;
    const seen = new Set<string>();
    return cites
      .filter((cite) => cite.side === side)
      .map((cite) => ({ sentence: sentenceOf(reading, policy, cite, cite.record ?? undefined) }))
      .filter(({ sentence: { place } }) => !seen.has(place) && seen.add(place))
      .slice(0, MAX_CITES)
      .map(({ sentence }) => ({
        place: columnHead(reading.corpus, policy, reading).place,
        where: sentence.place,
        href: sentence.href,
        quote: sentence.quote,
      }));
  };
  return { text, shared: change.a !== null && change.b !== null, cites: [...of('a'), ...of('b')] };
}

/**
 * Differences of places on a topic, pair by pair.
 * @param which `shared`: each pair once, only what both texts have; `all`: both orders, and what one of them lacks, after that.
 * @returns pairs with anything to tell, in the order of the columns; none when there are more than MAX_PAIRED columns.
 * @example toldPairs(reading, columns, 'contests-prizes', 'shared')[0].told[0].text // '竞赛获奖奖励：威海市对…给予至少 2,000 元；许昌市…'
 */
export function toldPairs(
  reading: Reading,
  columns: readonly Column[],
  topic: string,
  which: 'shared' | 'all',
): ToldPair[] {
  if (columns.length > MAX_PAIRED) return [];
  const heads = columns.map(({ policy }) => columnHead(reading.corpus, policy, reading));
  return columns.flatMap(({ policy: a }, from) =>
    columns.flatMap(({ policy: b }, to): ToldPair[] => {
      if (from === to || (which === 'shared' && from > to)) return [];
      const told = diffPolicies(reading.corpus, a, b, { topic })
        .changes.filter(isFigure)
        .filter((change) => which === 'all' || (change.a !== null && change.b !== null))
        .map((change) => tell(reading, a, b, change))
        .sort((x, y) => Number(y.shared) - Number(x.shared));
      const { anchor, place } = heads[from]!;
      return told.length === 0
        ? []
        : [{ a: anchor, b: heads[to]!.anchor, placeA: place, placeB: heads[to]!.place, told }];
    }),
  );
}

/**
 * Passages of a topic that two places or more have.
 * @returns those of most places first.
 * @example sharedWordings(reading, columns)[0]?.places.length // 2
 */
export function sharedWordings(reading: Reading, columns: readonly Column[]): SharedWording[] {
  const { corpus, lang } = reading;
  const passages = columns.flatMap(({ policy, cell }) =>
    cell.measures.flatMap((measure) =>
      measure.cites.map((cite, index) => ({
        id: `${policy.id} ${measure.id} ${index}`,
        policy: policy.id,
        text: cite.quote,
        date: dateOf(policy.source),
        sentence: sentenceOf(reading, policy, cite, index === 0 ? measure.id : undefined),
      })),
    ),
  );
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return groupPassages(passages)
    .filter(({ policies }) => policies.length > 1)
    .map(({ representative, since, members }) => ({
      sentence: byId.get(representative.id)!.sentence,
      since: since === null ? '' : formatDate(since, lang),
      places: [...new Map(members.map((member) => [member.policy, member])).values()].map(({ id, policy }) => ({
        place: columnHead(corpus, corpus.policies.get(policy)!, reading).place,
        href: byId.get(id)!.sentence.href,
      })),
    }));
}
