// Where each term of the vocabularies is used in the coded documents, and the sentences of some of those uses.
// It must not say what a term means: the vocabularies do.
import type { CodedCorpus, CodedPolicy } from '../../model.ts';
import { formatPlace } from '../../segment/place.ts';
import type { Cite, ConditionNode, Responsibility, Term } from '../../types.ts';
import type { Reading } from './entry.ts';
import { citePath, href, policyPath, recordPath } from './links.ts';

/** Where a term is used in one document. */
export interface Use {
  place: string;
  count: number;
  /** Its first use. */
  href: string;
}

/** A coded record that uses a term, with its sentence. */
export interface LiveExample {
  place: string;
  /** Verbatim; of a passage that is longer, its beginning with …. */
  quote: string;
  /** Where it stands in the document, as printed. */
  at: string;
  /** Page of the record; of one that has none, its sentence. */
  href: string;
}

interface Found {
  /** Element id on the page of the document; empty for the document itself. */
  anchor: string;
  /** The words that were coded so; null for the document itself. */
  cite: Pick<Cite, 'block' | 'quote'> | null;
  /** Local id of the measure, amount or goal that has a page; null for others. */
  paged: string | null;
}

/** Uses of codes: vocabulary and code to policy to records, in the order of the text. */
export type Uses = ReadonlyMap<string, ReadonlyMap<string, readonly Found[]>>;

const keyOf = (vocabulary: string, code: string): string => `${vocabulary} ${code}`;

/** Examples of a term. */
const MAX_LIVE = 3;
/** A quote that is shorter shows little of its context, such as a unit alone. */
const TELLING = 12;
/** A whole block may be long. */
const MAX_QUOTE = 90;
/** Weighs more than any length: a sentence without a word of the term shows it less plainly. */
const SILENT = 1_000_000;

class Collector {
  readonly #policy: CodedPolicy;
  readonly #uses: Map<string, Map<string, Found[]>>;

  constructor(policy: CodedPolicy, uses: Map<string, Map<string, Found[]>>) {
    this.#policy = policy;
    this.#uses = uses;
  }

  add(vocabulary: string, code: string | undefined, anchor: string, cite: Found['cite'], paged: string | null): void {
    if (code === undefined) return;
    const key = keyOf(vocabulary, code);
    const byPolicy = this.#uses.get(key) ?? new Map<string, Found[]>();
    const own = byPolicy.get(this.#policy.id) ?? [];
    own.push({ anchor, cite, paged });
    byPolicy.set(this.#policy.id, own);
    this.#uses.set(key, byPolicy);
  }

  addEach(vocabulary: string, codes: Iterable<string | undefined>, anchor: string, cite: Cite, paged: string): void {
    for (const code of new Set(codes)) this.add(vocabulary, code, anchor, cite, paged);
  }

  addNode(node: ConditionNode, anchor: string, above: Cite): void {
    const cite = node.cite ?? above;
    this.add('condition_types', node.type, anchor, cite, null);
    this.add('levels', node.level, anchor, cite, null);
    this.add('ranks', node.rank_to, anchor, cite, null);
    this.add('skill_levels', node.skill_level, anchor, cite, null);
    this.add('degrees', node.degree, anchor, cite, null);
    this.add('units', node.value?.unit, anchor, cite, null);
    node.of?.forEach((part, index) => {
      this.addNode(part, `${anchor}.${index + 1}`, cite);
    });
  }
}

function collectPolicy(corpus: CodedCorpus, policy: CodedPolicy, uses: Map<string, Map<string, Found[]>>): void {
  const found = new Collector(policy, uses);
  const kinds = new Map(corpus.places.get(policy.jurisdiction)?.jurisdiction.units.map(({ id, kind }) => [id, kind]));
  const addUnits = (responsibilities: readonly Responsibility[] | undefined, owner: string) => {
    const seen = new Set<string>();
    for (const { unit, cite } of responsibilities ?? []) {
      const kind = kinds.get(unit);
      if (kind === undefined || seen.has(kind)) continue;
      seen.add(kind);
      found.add('unit_kinds', kind, owner, cite, owner);
    }
  };
  found.add('document_types', policy.source.document_type, '', null, null);
  for (const { id, indicator, scope, value, cite, responsibilities } of policy.coding.goals) {
    found.add('indicators', indicator, id, cite, id);
    found.add('scopes', scope, id, cite, id);
    found.add('units', value?.unit, id, cite, id);
    addUnits(responsibilities, id);
  }
  for (const measure of policy.coding.measures) {
    const { id } = measure;
    // Which of its key sentences speaks of a term is for the term to say.
    for (const cite of measure.cites) {
      found.addEach('topics', measure.topics, id, cite, id);
      found.addEach('instruments', measure.instruments, id, cite, id);
      found.addEach('target_groups', measure.target_groups ?? [], id, cite, id);
    }
    addUnits(measure.responsibilities, id);
    for (const amount of measure.amounts ?? []) {
      const add = (vocabulary: string, codes: Iterable<string | undefined>) =>
        found.addEach(vocabulary, codes, amount.id, amount.cite, amount.id);
      add('items', [amount.item]);
      add('pers', [amount.per]);
      add('levels', [amount.level]);
      add('classes', [amount.class]);
      add('units', [amount.value.unit]);
      add('ranks', [amount.rank_from, amount.rank_to]);
      add('skill_levels', [amount.skill_level_from, amount.skill_level_to]);
    }
    for (const benefit of measure.benefits ?? []) {
      found.add('benefit_kinds', benefit.kind, benefit.id, benefit.cite, null);
      found.add('items', benefit.item, benefit.id, benefit.cite, null);
      found.add('levels', benefit.level, benefit.id, benefit.cite, null);
    }
    for (const condition of measure.conditions ?? []) {
      found.add('skill_levels', condition.skill_level, condition.id, condition.cite, null);
      found.addNode(condition.tree, condition.id, condition.cite);
    }
  }
  const blocks = new Map(policy.blocks.map((block) => [block.id, block]));
  for (const { block, quote, reason } of policy.coding.uncoded) {
    const words = quote ?? blocks.get(block)?.text ?? '';
    found.add('uncoded_reasons', reason, block, { block, quote: words }, null);
  }
}

/**
 * Every use of every term in the documents of a corpus.
 * @example collectUses(corpus).get('items contest_prize')?.get('weihai/skilled-talent-2021')?.length
 */
export function collectUses(corpus: CodedCorpus): Uses {
  const uses = new Map<string, Map<string, Found[]>>();
  for (const policy of corpus.policies.values()) collectPolicy(corpus, policy, uses);
  return uses;
}

/** Uses of a term by policy; of a wider term those of its narrower terms too, which say what falls under it. */
function foundOf({ corpus }: Reading, uses: Uses, vocabulary: string, terms: readonly Term[], term: Term) {
  const codes = [term, ...terms.filter(({ broader }) => broader === term.id)].map(({ id }) => id);
  return [...corpus.policies.values()].flatMap((policy) => {
    const found = codes.flatMap((code) => uses.get(keyOf(vocabulary, code))?.get(policy.id) ?? []);
    const place = corpus.places.get(policy.jurisdiction)!.jurisdiction.name;
    return found.length === 0 ? [] : [{ policy, place, found }];
  });
}

/**
 * How often a term is used in each document.
 * @returns one entry for each document that uses it, in the order of the corpus; a record counts once.
 * @example usesOf(reading, uses, 'items', terms, term)[0] // { place: 'Weihai', count: 12, href: '/en/policies/…' }
 */
export function usesOf(reading: Reading, uses: Uses, vocabulary: string, terms: readonly Term[], term: Term): Use[] {
  const { lang, base } = reading;
  return foundOf(reading, uses, vocabulary, terms, term).map(({ policy, place, found }) => {
    const { anchor } = found[0]!;
    const path = anchor === '' ? policyPath(policy.id) : citePath(policy.id, anchor);
    return { place: place[lang], count: new Set(found.map((each) => each.anchor)).size, href: href(path, lang, base) };
  });
}

/**
 * Records that use a term, with their sentences, one from each of up to three documents: those that say a word of the term before others, and of these
 * the shortest that still tell something.
 * @returns none when no words were coded so.
 * @example liveExamples(reading, uses, 'items', terms, term)[0].quote // '每个工作室给予5万元建设补助资金'
 */
export function liveExamples(
  reading: Reading,
  uses: Uses,
  vocabulary: string,
  terms: readonly Term[],
  term: Term,
): LiveExample[] {
  const { lang, base } = reading;
  const own = [term, ...terms.filter(({ broader }) => broader === term.id)];
  const words = own.flatMap(({ label, aliases }) => [label.zh, ...(aliases ?? [])]);
  const weight = ({ quote }: Pick<Cite, 'quote'>) =>
    (words.some((word) => quote.includes(word)) ? 0 : SILENT) + (quote.length < TELLING ? MAX_QUOTE : quote.length);
  return foundOf(reading, uses, vocabulary, terms, term)
    .flatMap(({ policy, place, found }) => {
      const cited = found.flatMap(({ cite, ...rest }) => (cite === null ? [] : [{ ...rest, cite }]));
      const [best] = cited.toSorted((a, b) => weight(a.cite) - weight(b.cite));
      return best === undefined ? [] : [{ policy, place, ...best }];
    })
    .toSorted((a, b) => weight(a.cite) - weight(b.cite))
    .slice(0, MAX_LIVE)
    .map(({ policy, place, anchor, paged, cite: { block, quote } }) => ({
      place: place[lang],
      quote: quote.length > MAX_QUOTE ? `${quote.slice(0, MAX_QUOTE)}…` : quote,
      at: formatPlace(reading.blocksOf(policy), block),
      href: href(paged === null ? citePath(policy.id, anchor) : recordPath(policy.id, paged), lang, base),
    }));
}
