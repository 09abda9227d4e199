// What can be found: every paragraph of every document, the records coded from them, units, terms and documents.
// It must not decide how anything is found or ranked.
import { listTopics } from '../../compare/compare.ts';
import type { Block, CodedCorpus, CodedPolicy } from '../../model.ts';
import { formatPlace } from '../../segment/place.ts';
import type {
  AmountRecord,
  BenefitRecord,
  Bilingual,
  CiteRecord,
  GoalRecord,
  MeasureRecord,
  ResponsibilityRecord,
  Term,
  Value,
} from '../../types.ts';
import { formatValue } from '../language.ts';
import type { Records } from '../records.ts';
import { vocabularyPath } from '../views/codebook.ts';
import { orderPolicies } from '../views/columns.ts';
import { blockAnchor, citePath, policyPath, topicPath, unitKindPath } from '../views/links.ts';
import { valueKey } from './query.ts';
import type { EntryGroup, EntryKind, SearchCorpus, SearchEntry } from './shape.ts';

type Found = EntryGroup['entries'][number];

/** The records of each policy. */
interface OwnRecords {
  measures: MeasureRecord[];
  amounts: AmountRecord[];
  goals: GoalRecord[];
  benefits: BenefitRecord[];
}

/** What the entries of one document are made with. */
interface Document {
  policy: CodedPolicy;
  blocks: ReadonlyMap<string, Block>;
  /** Which of its blocks each is. */
  order: ReadonlyMap<string, number>;
  placeOf(block: string): string;
  figureOf(record: AmountRecord | GoalRecord): Bilingual | null;
}

const plain = (parts: readonly (string | null | undefined)[]): string[] =>
  parts.filter((part): part is string => part !== null && part !== undefined && part !== '');

function valuesOf(record: AmountRecord | GoalRecord, years: readonly (string | null)[] = []): string[] {
  const numbers = [record.min, record.max].filter((number) => number !== null);
  const keys = numbers.flatMap((number) => [valueKey(number), valueKey(number, record.unit ?? undefined)]);
  return [...new Set([...keys, ...plain(years).map((date) => date.slice(0, 4))])];
}

type Cited = { id: string; policy: string; title: Bilingual; topics: readonly string[]; cite: CiteRecord };

function recordEntry(
  document: Document,
  kind: EntryKind,
  record: Cited,
  rest: Partial<Pick<SearchEntry, 'figure' | 'zh' | 'en' | 'values'>>,
): Found {
  const { cite } = record;
  const entry: SearchEntry = {
    to: citePath(record.policy, record.id),
    place: document.placeOf(cite.block),
    quote: cite.quote,
    title: record.title,
    figure: null,
    zh: [],
    en: [],
    values: [],
    ...rest,
  };
  return { kind, entry, topics: record.topics, at: document.order.get(cite.block) ?? 0 };
}

/** Topics of what is coded from each block. */
function blockTopics(own: OwnRecords): Map<string, Set<string>> {
  const topics = new Map<string, Set<string>>();
  const add = (block: string, list: readonly string[]) => {
    const set = topics.get(block) ?? new Set();
    for (const topic of list) set.add(topic);
    topics.set(block, set);
  };
  for (const measure of own.measures) {
    add(measure.block, measure.topics);
    for (const { block } of measure.cites) add(block, measure.topics);
  }
  for (const record of [...own.amounts, ...own.goals, ...own.benefits]) add(record.cite.block, record.topics);
  return topics;
}

function documentGroup(corpus: CodedCorpus, document: Document, own: OwnRecords): EntryGroup {
  const { policy } = document;
  const { source } = policy;
  const topics = blockTopics(own);
  const texts = policy.blocks.map((block, at): Found => {
    const entry: SearchEntry = {
      to: citePath(policy.id, blockAnchor(block.id)),
      place: document.placeOf(block.id),
      quote: block.text,
      title: null,
      figure: null,
      zh: [],
      en: [],
      values: [],
    };
    return { kind: 'text', entry, topics: [...(topics.get(block.id) ?? [])], at };
  });
  const measures = own.measures.flatMap((measure) =>
    measure.cites
      .slice(0, 1)
      .map((cite) =>
        recordEntry(document, 'measure', { ...measure, cite }, { zh: [measure.summary.zh], en: [measure.summary.en] }),
      ),
  );
  const amounts = own.amounts.map((amount) =>
    recordEntry(document, 'amount', amount, {
      figure: document.figureOf(amount),
      zh: plain([amount.recipient, amount.percent_of, amount.payer]),
      en: plain([amount.recipient_en]),
      values: valuesOf(amount),
    }),
  );
  const goals = own.goals.map((goal) =>
    recordEntry(document, 'goal', goal, {
      figure: document.figureOf(goal),
      values: valuesOf(goal, [goal.due, goal.period_from, goal.period_to]),
    }),
  );
  const benefits = own.benefits.map((benefit) =>
    recordEntry(document, 'benefit', benefit, { zh: plain([benefit.recipient]), en: plain([benefit.recipient_en]) }),
  );
  const place = corpus.places.get(policy.jurisdiction)?.jurisdiction.name;
  const { issued, signed } = source.dates;
  const whole: Found = {
    kind: 'document',
    entry: {
      to: policyPath(policy.id),
      place: '',
      quote: '',
      title: source.title,
      figure: null,
      zh: plain([source.short_title.zh, source.document_number, place?.zh]),
      en: plain([source.short_title.en, place?.en]),
      values: plain([issued ?? signed, source.period?.from, source.period?.to]).map((date) => date.slice(0, 4)),
    },
    topics: [],
    at: 0,
  };
  const records = [measures, amounts, goals, benefits].flatMap((found) => found.sort((a, b) => a.at - b.at));
  return { place: policy.jurisdiction, entries: [...texts, ...records, whole] };
}

// A unit leads to the first sentence that names it, else to the page of its kind.
function unitGroup(
  corpus: CodedCorpus,
  place: string,
  named: ReadonlyMap<string, ResponsibilityRecord>,
  documents: ReadonlyMap<string, Document>,
): EntryGroup {
  const units = corpus.places.get(place)!.jurisdiction.units;
  const kinds = corpus.vocabularies.get('unit_kinds')?.terms;
  return {
    place,
    entries: units.map((unit, at): Found => {
      const first = named.get(`${place}/${unit.id}`);
      const kind = kinds?.get(unit.kind);
      return {
        kind: 'unit',
        entry: {
          to: first === undefined ? unitKindPath(unit.kind) : citePath(first.policy, blockAnchor(first.cite.block)),
          place: first === undefined ? '' : documents.get(first.policy)!.placeOf(first.cite.block),
          quote: first?.cite.quote ?? '',
          title: unit.name,
          figure: null,
          zh: unit.aliases.filter((alias) => alias !== unit.name.zh),
          en: plain([kind?.label.en]),
          values: [],
        },
        topics: [],
        at,
      };
    }),
  };
}

function termGroup(corpus: CodedCorpus): EntryGroup {
  const pages = new Set(listTopics(corpus).map(({ id }) => id));
  const entryOf = (vocabulary: string, title: Bilingual, term: Term): Omit<Found, 'at'> => {
    const isTopic = vocabulary === 'topics' && pages.has(term.id);
    return {
      kind: 'term',
      entry: {
        to: isTopic ? topicPath(term.id) : `${vocabularyPath(vocabulary)}#${term.id}`,
        place: '',
        quote: '',
        title: term.label,
        figure: title,
        zh: [...(term.aliases ?? [])],
        en: [],
        values: [],
      },
      topics: isTopic ? [term.id] : (term.topics ?? []).filter((topic) => pages.has(topic)),
    };
  };
  const entries = [...corpus.vocabularies.values()].flatMap(({ vocabulary }) =>
    vocabulary.terms.map((term) => entryOf(vocabulary.id, vocabulary.title, term)),
  );
  return { place: null, entries: entries.map((entry, at) => ({ ...entry, at })) };
}

function figureWriter(corpus: CodedCorpus): Document['figureOf'] {
  const units = corpus.vocabularies.get('units')?.terms;
  const written = new Map<string, Bilingual>();
  return ({ bound, min, max, unit, approximate }) => {
    if (bound === null || unit === null) return null;
    const key = `${bound} ${min} ${max} ${unit} ${approximate}`;
    let figure = written.get(key);
    if (figure === undefined) {
      const value = { bound, min, max, unit, ...(approximate && bound !== 'about' ? { approximate } : {}) } as Value;
      const [zh, en] = (['zh', 'en'] as const).map((lang) => {
        const set = formatValue(value, lang, units);
        return set.unit === '' ? set.figure : `${set.figure} ${set.unit}`;
      });
      figure = { zh: zh!, en: en! };
      written.set(key, figure);
    }
    return figure;
  };
}

/**
 * Everything that can be found, in the order of places and texts.
 * @param records the published records of the corpus.
 * @returns a group for each document, one for the units of each place that has any, one for the terms.
 * @example searchCorpus(corpus, buildRecords(corpus)).groups().next() // the first document
 */
export function searchCorpus(corpus: CodedCorpus, records: Records): SearchCorpus {
  const figureOf = figureWriter(corpus);
  const own = new Map<string, OwnRecords>();
  for (const id of corpus.policies.keys()) own.set(id, { measures: [], amounts: [], goals: [], benefits: [] });
  for (const measure of records.measures) own.get(measure.policy)?.measures.push(measure);
  for (const amount of records.amounts) own.get(amount.policy)?.amounts.push(amount);
  for (const goal of records.goals) own.get(goal.policy)?.goals.push(goal);
  for (const benefit of records.benefits) own.get(benefit.policy)?.benefits.push(benefit);
  const named = new Map<string, ResponsibilityRecord>();
  for (const responsibility of records.responsibilities) {
    const key = `${responsibility.jurisdiction}/${responsibility.unit}`;
    if (!named.has(key)) named.set(key, responsibility);
  }
  const policies = orderPolicies(corpus);
  const documents = new Map<string, Document>();
  for (const policy of policies) {
    const blocks = new Map(policy.blocks.map((block) => [block.id, block]));
    const places = new Map<string, string>();
    const placeOf = (id: string) => {
      let place = places.get(id);
      if (place === undefined) {
        place = formatPlace(blocks, id);
        places.set(id, place);
      }
      return place;
    };
    const order = new Map(policy.blocks.map(({ id }, at) => [id, at]));
    documents.set(policy.id, { policy, blocks, order, placeOf, figureOf });
  }
  const places = [...corpus.places.values()]
    .map(({ jurisdiction }) => jurisdiction)
    .sort((a, b) => (a.admin_code < b.admin_code ? -1 : 1));
  function* groups() {
    for (const policy of policies) yield documentGroup(corpus, documents.get(policy.id)!, own.get(policy.id)!);
    for (const { id, units } of places) if (units.length > 0) yield unitGroup(corpus, id, named, documents);
    yield termGroup(corpus);
  }
  return {
    groups,
    places: places.map(({ id, name }) => ({ id, name })),
    topics: listTopics(corpus).map(({ id, label }) => ({ id, label })),
  };
}
