// The codebook: every vocabulary with its terms and where they are used, and the published shapes field by field.
// All of it is generated from vocabularies and schemas, so that it cannot say what is not so.
import publishedSchema from '../../../schema/published.schema.json' with { type: 'json' };
import type { CodedCorpus, CodedPolicy } from '../../model.ts';
import type { ConditionNode, Term } from '../../types.ts';
import { termLabel } from '../language.ts';
import type { Reading } from './entry.ts';
import { citePath, href, type Lang, policyPath, topicPath } from './links.ts';

/** A run of one kind in a text of ours: words, Chinese words inside English, or a code. */
export interface Run {
  kind: 'words' | 'zh' | 'code';
  text: string;
}

/** Where a term is used in one document. */
export interface Use {
  place: string;
  count: number;
  /** Its first use. */
  href: string;
}

/** A term of a vocabulary. */
export interface TermView {
  code: string;
  anchor: string;
  label: string;
  /** The label in the other language. */
  twin: string;
  /** 0 at the top, 1 under a wider term. */
  depth: number;
  definition: Run[];
  example: Run[];
  counterexample: Run[];
  aliases: string[];
  /** Wider term, tool class, unit, topics: each with its name. */
  ties: { name: string; values: { label: string; href: string | null }[] }[];
  total: number;
  uses: Use[];
  /** Page of a topic; null for terms that have none. */
  page: string | null;
}

/** A vocabulary with its terms. */
export interface VocabularyView {
  id: string;
  path: string;
  href: string;
  title: string;
  description: Run[];
  ordered: boolean;
  terms: TermView[];
}

/** A field of a published shape. */
export interface FieldView {
  name: string;
  type: string;
  /** The shape that the type names; null for plain types. */
  shape: string | null;
  description: Run[];
}

/** A published shape. */
export interface ShapeView {
  name: string;
  description: Run[];
  fields: FieldView[];
}

/**
 * Page of a vocabulary.
 * @example vocabularyPath('items') // '/codebook/items/'
 */
export function vocabularyPath(vocabulary: string): string {
  return `/codebook/${vocabulary}/`;
}

/** Page of the published shapes. */
export const SHAPES_PATH = '/codebook/records/';

const RUNS = /`([^`]+)`|[\u3400-\u9fff][\u3000-\u303f\u3400-\u9fff\uff00-\uffef\d—…·]*/gu;

/**
 * Cut a text of ours into runs, so that codes stand as codes and Chinese inside English is told to be Chinese.
 * @returns runs whose texts, joined, are the text without its backquotes; Chinese is not set apart in a Chinese text.
 * @example splitRuns('The bound is `at_least` for 以上.', 'en') // words, code at_least, words, zh 以上, words
 */
export function splitRuns(text: string, lang: Lang): Run[] {
  const runs: Run[] = [];
  const add = (kind: Run['kind'], part: string) => {
    const last = runs.at(-1);
    if (part === '') return;
    if (last?.kind === kind && kind === 'words') last.text += part;
    else runs.push({ kind, text: part });
  };
  let at = 0;
  for (const match of text.matchAll(RUNS)) {
    add('words', text.slice(at, match.index));
    if (match[1] !== undefined) add('code', match[1]);
    else add(lang === 'zh' ? 'words' : 'zh', match[0]);
    at = match.index + match[0].length;
  }
  add('words', text.slice(at));
  return runs;
}

/** Uses of codes: vocabulary and code to policy to the anchors of records, in the order of the text. */
type Uses = Map<string, Map<string, string[]>>;

const keyOf = (vocabulary: string, code: string): string => `${vocabulary} ${code}`;

function collectUses(corpus: CodedCorpus): Uses {
  const uses: Uses = new Map();
  for (const policy of corpus.policies.values()) collectPolicyUses(corpus, policy, uses);
  return uses;
}

function collectPolicyUses(corpus: CodedCorpus, policy: CodedPolicy, uses: Uses): void {
  const add = (vocabulary: string, code: string | undefined, anchor: string) => {
    if (code === undefined) return;
    const byPolicy = uses.get(keyOf(vocabulary, code)) ?? new Map<string, string[]>();
    byPolicy.set(policy.id, [...(byPolicy.get(policy.id) ?? []), anchor]);
    uses.set(keyOf(vocabulary, code), byPolicy);
  };
  const addEach = (vocabulary: string, codes: Iterable<string | undefined>, anchor: string) => {
    for (const code of new Set(codes)) add(vocabulary, code, anchor);
  };
  const kinds = new Map(corpus.places.get(policy.jurisdiction)?.jurisdiction.units.map(({ id, kind }) => [id, kind]));
  const addNode = (node: ConditionNode, anchor: string) => {
    add('condition_types', node.type, anchor);
    add('levels', node.level, anchor);
    add('ranks', node.rank_to, anchor);
    add('skill_levels', node.skill_level, anchor);
    add('degrees', node.degree, anchor);
    add('units', node.value?.unit, anchor);
    node.of?.forEach((part, index) => {
      addNode(part, `${anchor}.${index + 1}`);
    });
  };
  add('document_types', policy.source.document_type, '');
  for (const goal of policy.coding.goals) {
    add('indicators', goal.indicator, goal.id);
    add('scopes', goal.scope, goal.id);
    add('units', goal.value?.unit, goal.id);
    addEach(
      'unit_kinds',
      (goal.responsibilities ?? []).map(({ unit }) => kinds.get(unit)),
      goal.id,
    );
  }
  for (const measure of policy.coding.measures) {
    addEach('topics', measure.topics, measure.id);
    addEach('instruments', measure.instruments, measure.id);
    addEach('target_groups', measure.target_groups ?? [], measure.id);
    addEach(
      'unit_kinds',
      (measure.responsibilities ?? []).map(({ unit }) => kinds.get(unit)),
      measure.id,
    );
    for (const amount of measure.amounts ?? []) {
      add('items', amount.item, amount.id);
      add('pers', amount.per, amount.id);
      add('levels', amount.level, amount.id);
      add('classes', amount.class, amount.id);
      add('units', amount.value.unit, amount.id);
      addEach('ranks', [amount.rank_from, amount.rank_to], amount.id);
      addEach('skill_levels', [amount.skill_level_from, amount.skill_level_to], amount.id);
    }
    for (const benefit of measure.benefits ?? []) {
      add('benefit_kinds', benefit.kind, benefit.id);
      add('items', benefit.item, benefit.id);
      add('levels', benefit.level, benefit.id);
    }
    for (const condition of measure.conditions ?? []) {
      add('skill_levels', condition.skill_level, condition.id);
      addNode(condition.tree, condition.id);
    }
  }
  for (const { block, reason } of policy.coding.uncoded) add('uncoded_reasons', reason, block);
}

// Wider terms say what falls under them: their uses are those of their narrower terms too.
function usesOf(reading: Reading, uses: Uses, vocabulary: string, terms: readonly Term[], term: Term) {
  const { corpus, lang, base } = reading;
  const codes = [term, ...terms.filter(({ broader }) => broader === term.id)].map(({ id }) => id);
  const views: Use[] = [];
  for (const policy of corpus.policies.values()) {
    const anchors = codes.flatMap((code) => uses.get(keyOf(vocabulary, code))?.get(policy.id) ?? []);
    if (anchors.length === 0) continue;
    const path = anchors[0] === '' ? policyPath(policy.id) : citePath(policy.id, anchors[0]!);
    const place = corpus.places.get(policy.jurisdiction)!.jurisdiction.name[lang];
    views.push({ place, count: new Set(anchors).size, href: href(path, lang, base) });
  }
  return views;
}

function tiesOf(reading: Reading, vocabulary: string, term: Term): TermView['ties'] {
  const { corpus, lang, base } = reading;
  const link = (list: string, code: string) => ({
    label: termLabel(corpus, list, code, lang),
    href: `${href(vocabularyPath(list), lang, base)}#${code}`,
  });
  const classes = {
    supply: { zh: '供给型', en: 'supply' },
    environment: { zh: '环境型', en: 'environment' },
    demand: { zh: '需求型', en: 'demand' },
  };
  const ties: [string, TermView['ties'][number]['values']][] = [
    [lang === 'zh' ? '上位' : 'Under', term.broader === undefined ? [] : [link(vocabulary, term.broader)]],
    [
      lang === 'zh' ? '工具类别' : 'Tool class',
      term.class === undefined ? [] : [{ label: classes[term.class][lang], href: null }],
    ],
    [lang === 'zh' ? '单位' : 'Unit', term.unit === undefined ? [] : [link('units', term.unit)]],
    [lang === 'zh' ? '主题' : 'Topics', (term.topics ?? []).map((topic) => link('topics', topic))],
  ];
  return ties.filter(([, values]) => values.length > 0).map(([name, values]) => ({ name, values }));
}

/**
 * Every vocabulary with its terms, by id.
 * @returns terms in the order of their list, each with how often it is used and where first in each document.
 * @example vocabularyViews(reading).find(({ id }) => id === 'items')?.terms[0]?.total
 */
export function vocabularyViews(reading: Reading): VocabularyView[] {
  const { corpus, lang, base } = reading;
  const uses = collectUses(corpus);
  const twin: Lang = lang === 'zh' ? 'en' : 'zh';
  return [...corpus.vocabularies.values()].map(({ vocabulary }) => ({
    id: vocabulary.id,
    path: vocabularyPath(vocabulary.id),
    href: href(vocabularyPath(vocabulary.id), lang, base),
    title: vocabulary.title[lang],
    description: splitRuns(vocabulary.description[lang], lang),
    ordered: vocabulary.ordered,
    terms: vocabulary.terms.map((term) => {
      const termUses = usesOf(reading, uses, vocabulary.id, vocabulary.terms, term);
      const isTopic = vocabulary.id === 'topics' && term.broader !== undefined;
      return {
        code: term.id,
        anchor: term.id,
        label: term.label[lang],
        twin: term.label[twin],
        depth: term.broader === undefined ? 0 : 1,
        definition: splitRuns(term.definition[lang], lang),
        example: splitRuns(term.example[lang], lang),
        counterexample: splitRuns(term.counterexample[lang], lang),
        aliases: term.aliases ?? [],
        ties: tiesOf(reading, vocabulary.id, term),
        total: termUses.reduce((sum, { count }) => sum + count, 0),
        uses: termUses,
        page: isTopic ? href(topicPath(term.id), lang, base) : null,
      };
    }),
  }));
}

interface SchemaNode {
  $ref?: string;
  type?: string | string[];
  enum?: (string | null)[];
  anyOf?: SchemaNode[];
  items?: SchemaNode;
  properties?: Record<string, SchemaNode>;
  description?: string;
}

/** A type as a reader of JSON would say it, and the shape that it names. */
function describeType(node: SchemaNode): { type: string; shape: string | null } {
  if (node.$ref !== undefined) {
    const name = node.$ref.slice(node.$ref.lastIndexOf('/') + 1);
    return { type: name, shape: node.$ref.startsWith('#') ? name : null };
  }
  if (node.anyOf !== undefined) {
    const parts = node.anyOf.map(describeType);
    return {
      type: parts.map(({ type }) => type).join(' | '),
      shape: parts.find(({ shape }) => shape !== null)?.shape ?? null,
    };
  }
  if (node.enum !== undefined)
    return { type: node.enum.map((value) => JSON.stringify(value)).join(' | '), shape: null };
  if (node.items !== undefined) {
    const { type, shape } = describeType(node.items);
    return { type: `${type}[]`, shape };
  }
  if (node.properties !== undefined) return { type: `{ ${Object.keys(node.properties).join(', ')} }`, shape: null };
  return { type: [node.type ?? 'any'].flat().join(' | '), shape: null };
}

/**
 * The published shapes, from the schema.
 * @returns in the order of the schema; descriptions are in English, as the schema has them.
 * @example shapeViews().find(({ name }) => name === 'AmountRecord')?.fields[0]?.name // 'id'
 */
export function shapeViews(): ShapeView[] {
  const shapes: Record<string, SchemaNode> = publishedSchema.$defs;
  return Object.entries(shapes).map(([name, shape]) => ({
    name,
    description: splitRuns(shape.description ?? '', 'en'),
    fields: Object.entries(shape.properties ?? {}).map(([field, node]) => ({
      name: field,
      ...describeType(node),
      description: splitRuns(node.description ?? '', 'en'),
    })),
  }));
}
