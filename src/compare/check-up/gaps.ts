// What peers have and a draft lacks: topics, sums, goals, units, dates, term and money, each with who has it and a sentence.
// It must not call a thing lacking whose words stand in the draft.
import { findDates } from '../../notation/date.ts';
import { narrowWidth } from '../../notation/text.ts';
import { findFunding, findTerm } from './clauses.ts';
import type { Draft } from './draft.ts';
import { type Example, type Finding, findingOf } from './finding.ts';
import { citeHead, isProvision, type LintContext } from './lint/context.ts';
import { type Model, type ModelKind, type PeerFacts, TIMES } from './peer-facts.ts';

/** What gaps are sought against. */
export interface GapInput {
  draft: Draft;
  lint: LintContext;
  peers: readonly PeerFacts[];
  /** As many peers have it before it is a gap. */
  fewest: number;
  /** Words that announce a topic, item or indicator, by code. */
  words: ReadonlyMap<string, readonly string[]>;
  /** Topics of items and indicators. */
  topics: ReadonlyMap<string, readonly string[]>;
  /** Main topics of the measures of peers that measures of the draft are surely alike, which its own words may not tell. */
  near: ReadonlySet<string>;
  /** The wider topic of each topic. */
  groups: ReadonlyMap<string, string | null>;
  /** Codes of each vocabulary in its order, so that gaps come in that order. */
  order: (vocabulary: 'topics' | 'items' | 'indicators') => readonly string[];
}

const MAX_EXAMPLES = 3;

/** Codes that enough peers have, most peers first, then in the order of the vocabulary. */
function common<T>(
  codes: readonly string[],
  { peers, fewest }: GapInput,
  of: (peer: PeerFacts, code: string) => T | undefined,
): { code: string; found: { peer: PeerFacts; value: T }[] }[] {
  return codes
    .map((code) => ({
      code,
      found: peers.flatMap((peer) => {
        const value = of(peer, code);
        return value === undefined ? [] : [{ peer, value }];
      }),
    }))
    .filter(({ found }) => found.length >= fewest)
    .sort((a, b) => b.found.length - a.found.length);
}

function treats(
  { draft: { coding, coded }, near }: GapInput,
  topic: string,
  isSaid: (code: string) => boolean,
): boolean {
  const stated = coding.measures.some(({ topics }) => topics.includes(topic));
  if (stated || (!coded && (isSaid(topic) || near.has(topic)))) return true;
  return coding.absences.some((absence) => absence.topic === topic && absence.not_applicable === true);
}

/** Topics that peers treat and the draft does not. */
function topicGaps(input: GapInput, isSaid: (code: string) => boolean): Finding[] {
  const { draft, peers, groups } = input;
  // A document on contests alone does not lack apprentices: gaps are within the groups of topics that it treats.
  const treated = new Set(draft.coding.measures.flatMap(({ topics }) => topics).map((topic) => groups.get(topic)));
  const missing = input.order('topics').filter((topic) => {
    const group = groups.get(topic) ?? null;
    return group !== null && treated.has(group) && !treats(input, topic, isSaid);
  });
  return common(missing, input, (peer, topic) => peer.topics.get(topic)).map(({ code, found }) =>
    findingOf(
      'gap/topic',
      'gap',
      [],
      {
        topic: code,
        peers: found.map(({ peer }) => peer.policy.id),
        of: peers.length,
        searched: draft.coded ? [] : [...(input.words.get(code) ?? [])],
      },
      found
        .map(({ value }) => value)
        .sort((a, b) => b.shown - a.shown)
        .slice(0, MAX_EXAMPLES)
        .map(({ policy, record, cite }): Example => ({ policy, record, cite })),
    ),
  );
}

/** The measure of the draft under which a thing would stand: mainly on its topic, else with most words of it. */
function holderOf({ lint, words }: GapInput, topic: string | undefined): LintContext['measures'][number] | undefined {
  if (topic === undefined) return undefined;
  const all = lint.measures.filter(({ measure }) => measure.topics.includes(topic));
  const count = ({ blocks }: LintContext['measures'][number]) =>
    (words.get(topic) ?? []).filter((word) => blocks.some(({ text }) => text.includes(word))).length;
  const most = Math.max(...all.map(count));
  return all.find(({ measure }) => measure.topics[0] === topic) ?? all.find((measure) => count(measure) === most);
}

/** Sums that peers give for what the draft treats too. */
function itemGaps(input: GapInput, isSaid: (code: string) => boolean): Finding[] {
  const { draft, peers } = input;
  const own = new Set(draft.coding.measures.flatMap(({ amounts }) => (amounts ?? []).map(({ item }) => item)));
  const benefits = new Set(draft.coding.measures.flatMap(({ benefits: all }) => (all ?? []).map(({ item }) => item)));
  const missing = input.order('items').filter((item) => !own.has(item));
  return common(missing, input, (peer, item) => peer.items.get(item)).flatMap(({ code, found }) => {
    const holder = holderOf(input, found[0]?.value.topics[0]);
    // Of a topic that the draft does not treat the topic itself is the gap.
    if (holder === undefined) return [];
    const stated = benefits.has(code) || (!draft.coded && isSaid(code));
    // Words of the thing beside a sum of unknown item may well be that sum.
    if (stated && !draft.coded && draft.extraction.amounts.some(({ item }) => item === null)) return [];
    const examples = found.slice(0, MAX_EXAMPLES).map(({ peer, value: { amount } }): Example => {
      const { block, quote } = amount.cite;
      return { policy: peer.policy.id, record: amount.id, cite: { block, quote } };
    });
    const data = { item: code, stated, peers: found.map(({ peer }) => peer.policy.id), of: peers.length };
    return [findingOf('gap/item', 'gap', [citeHead(holder.block)], data, examples)];
  });
}

/** Figures that peers set as goals for what the draft treats too. */
function goalGaps(input: GapInput, isSaid: (code: string) => boolean): Finding[] {
  const { draft, peers } = input;
  const own = new Set(draft.coding.goals.flatMap(({ indicator, value }) => (value === undefined ? [] : [indicator])));
  const directed = new Set(draft.coding.goals.map(({ indicator }) => indicator));
  const missing = input.order('indicators').filter((indicator) => !own.has(indicator));
  const goalOf = (peer: PeerFacts, indicator: string) =>
    peer.goals.get(indicator)?.find(({ value }) => value !== undefined && !TIMES.includes(value.unit));
  return common(missing, input, goalOf).flatMap(({ code, found }) => {
    const [topic] = input.topics.get(code) ?? [];
    const holder = holderOf(input, topic);
    if (topic !== undefined && holder === undefined) return [];
    const stated = directed.has(code) || (!draft.coded && isSaid(code));
    if (stated && !draft.coded && draft.coding.goals.some(({ value }) => value !== undefined)) return [];
    const examples = found.slice(0, MAX_EXAMPLES).map(({ peer, value }): Example => {
      const { block, quote } = value.cite;
      return { policy: peer.policy.id, record: value.id, cite: { block, quote } };
    });
    const data = { indicator: code, stated, peers: found.map(({ peer }) => peer.policy.id), of: peers.length };
    return [findingOf('gap/goal', 'gap', holder === undefined ? [] : [citeHead(holder.block)], data, examples)];
  });
}

type DocumentRule = 'gap/responsible-unit' | 'gap/deadline' | 'gap/validity-period' | 'gap/funding-source';

const DOCUMENT_MODELS: readonly [rule: DocumentRule, kind: ModelKind][] = [
  ['gap/responsible-unit', 'unit'],
  ['gap/deadline', 'dated'],
  ['gap/validity-period', 'term'],
  ['gap/funding-source', 'funding'],
];

function has({ draft, lint }: GapInput, rule: DocumentRule): boolean {
  const { blocks, coding, extraction, source } = draft;
  switch (rule) {
    case 'gap/responsible-unit':
      return extraction.responsibilities.length > 0 || lint.measures.some(({ units }) => units.length > 0);
    case 'gap/deadline':
      return (
        source.period !== null ||
        coding.goals.some(({ due, period }) => due !== undefined || period !== undefined) ||
        blocks.some((block) => isProvision(block) && findDates(narrowWidth(block.text)).some(({ limit }) => limit))
      );
    case 'gap/validity-period':
      // A plan holds for its period.
      return source.period !== null || findTerm(blocks) !== undefined;
    case 'gap/funding-source':
      return findFunding(blocks) !== undefined;
  }
}

/** What a whole document should say once. */
function documentGaps(input: GapInput): Finding[] {
  const { peers, fewest } = input;
  return DOCUMENT_MODELS.flatMap(([rule, kind]) => {
    if (has(input, rule)) return [];
    const found = peers.flatMap(({ models }): Model[] => models[kind].slice(0, 1));
    if (found.length < fewest) return [];
    const data = { peers: found.map(({ policy }) => policy), of: peers.length };
    const examples = found
      .slice(0, MAX_EXAMPLES)
      .map(({ policy, record, cite }): Example => ({ policy, record, cite }));
    return [findingOf(rule, 'gap', [], data, examples)];
  });
}

/**
 * Find what peers have and a draft lacks.
 * @returns findings about the whole document first, then topics, sums and goals, those that most peers have first. A sum or
 *   goal is only missed where the draft treats its topic, and cites the measure that does.
 * @example findGaps(input)[0] // { rule: 'gap/topic', data: { topic: 'contests-teams', peers: […], of: 4 }, … }
 */
export function findGaps(input: GapInput): Finding[] {
  if (input.peers.length === 0) return [];
  const text = input.draft.blocks.map((block) => block.text).join('\n');
  const isSaid = (code: string) => (input.words.get(code) ?? []).some((word) => text.includes(word));
  return [...documentGaps(input), ...topicGaps(input, isSaid), ...itemGaps(input, isSaid), ...goalGaps(input, isSaid)];
}
