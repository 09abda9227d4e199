// Who shares wording with whom, found once for the page and for `reuse.json`: passages, set phrases, clauses nearly alike.
// It must not say that one place copied another: dates alone do not tell.
import { findReuse, MIN_CHARACTERS, type Reuse, type ReuseDocument, reuseDocument } from '../compare/reuse/reuse.ts';
import { type DatedPassage, groupPassages, type WordingGroup } from '../compare/wording/groups.ts';
import type { CodedCorpus, CodedPolicy } from '../model.ts';
import { anchorSpan } from '../provenance.ts';
import type { ReuseFile, ReusePassageRecord, WordsRecord } from '../types.ts';
import { schemaId } from './comparison-file.ts';

/** Where a clause stands in its block, in UTF-16 units, end excluded. */
export interface ClausePlace {
  block: string;
  start: number;
  end: number;
}

/** What the documents of a corpus share. */
export interface SharedWording {
  reuse: Reuse;
  /** Groups that two documents or more have. */
  groups: WordingGroup[];
  /** Of each clause, by the id of the group's member. */
  places: ReadonlyMap<string, ClausePlace>;
}

/** Clauses shorter than this are heads and set phrases. */
const MIN_CLAUSE = 10;

function clausesOf(policy: CodedPolicy, { date }: ReuseDocument): { clause: DatedPassage; place: ClausePlace }[] {
  return policy.blocks.flatMap(({ id, text, kind, marker }) => {
    if (kind === 'table') return [];
    let next = marker === null ? 0 : text.indexOf(marker) + marker.length;
    return text
      .slice(next)
      .split(/(?<=[。；;，,])/u)
      .map((part, at) => {
        const words = part.trim();
        const start = next + part.indexOf(words);
        next += part.length;
        return {
          clause: { id: `${policy.id}#${id}#${at}`, policy: policy.id, text: words, date },
          place: { block: id, start, end: start + words.length },
        };
      })
      .filter(({ clause }) => clause.text.length >= MIN_CLAUSE);
  });
}

const found = new WeakMap<CodedCorpus, SharedWording>();

/**
 * Find what the policies of a corpus share. A corpus is read once, however often it is asked for.
 * @returns shared passages, and groups of clauses that two documents or more word nearly alike.
 * @example findShared(corpus).reuse.pairs.length // 7
 */
export function findShared(corpus: CodedCorpus): SharedWording {
  let shared = found.get(corpus);
  if (shared === undefined) {
    const policies = [...corpus.policies.values()];
    const documents = policies.map(reuseDocument);
    const clauses = policies.flatMap((policy, at) => clausesOf(policy, documents[at]!));
    shared = {
      reuse: findReuse(documents),
      groups: groupPassages(clauses.map(({ clause }) => clause)).filter(({ policies: having }) => having.length > 1),
      places: new Map(clauses.map(({ clause, place }) => [clause.id, place])),
    };
    found.set(corpus, shared);
  }
  return shared;
}

/** A share as published: four decimals tell documents of ten thousand characters apart. */
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

/**
 * Shared wording as the file `reuse.json`.
 * @returns every passage, set phrase and clause with the words of each side, anchored in their blocks.
 * @example reuseFile(corpus, '0.1.0').passages[0].places[0].cite.quote // '以就业技能培训、岗位技能提升培训和创业创新培训为主要'
 */
export function reuseFile(corpus: CodedCorpus, dataVersion: string): ReuseFile {
  const { reuse, groups, places } = findShared(corpus);
  const blocks = new Map(
    [...corpus.policies.values()].map((policy) => [
      policy.id,
      new Map(policy.blocks.map((block) => [block.id, block])),
    ]),
  );
  const jurisdictionOf = (policy: string) => corpus.policies.get(policy)!.jurisdiction;
  const placeRecord = (policy: string, { block, start, end }: ClausePlace): WordsRecord => ({
    policy,
    jurisdiction: jurisdictionOf(policy),
    cite: anchorSpan(blocks.get(policy)!.get(block)!, start, end),
  });
  const passageRecords = (passages: Reuse['passages']): ReusePassageRecord[] =>
    passages.map(({ characters, first, places: having }, index) => ({
      number: index + 1,
      characters,
      first,
      places: having.map((place) => placeRecord(place.policy, place)),
    }));
  const totals = new Map(reuse.documents.map((total) => [total.policy, total]));
  const having = reuse.passages.map(({ places: own }) => new Set(own.map(({ policy }) => policy)));
  return {
    schema: schemaId('ReuseFile'),
    data_version: dataVersion,
    min_characters: MIN_CHARACTERS,
    documents: [...corpus.policies.values()].map(({ id, jurisdiction }) => {
      const { date, characters, shared, from_earlier, share, share_from_earlier } = totals.get(id)!;
      return {
        policy: id,
        jurisdiction,
        date,
        characters,
        shared,
        from_earlier,
        share: rounded(share),
        share_from_earlier: rounded(share_from_earlier),
      };
    }),
    pairs: reuse.pairs.map(({ a, b, direction, characters_a, characters_b, share_a, share_b }) => ({
      a,
      b,
      earlier: direction?.from ?? null,
      characters_a,
      characters_b,
      share_a: rounded(share_a),
      share_b: rounded(share_b),
      passages: having.flatMap((policies, index) => (policies.has(a) && policies.has(b) ? [index + 1] : [])),
    })),
    passages: passageRecords(reuse.passages),
    phrases: passageRecords(reuse.boilerplate),
    groups: groups.map(({ since, policies, members }, index) => ({
      number: index + 1,
      since,
      policies,
      members: members.map(({ id, policy, similarity }) => {
        const { jurisdiction, cite } = placeRecord(policy, places.get(id)!);
        return { policy, jurisdiction, similarity: rounded(similarity), cite };
      }),
    })),
  };
}
