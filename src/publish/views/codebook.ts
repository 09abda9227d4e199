// The codebook: every vocabulary with its terms and where they are used, and the published shapes field by field.
// All of it is generated from vocabularies and schemas, so that it cannot say what is not so.
import publishedSchema from '../../../schema/published.schema.json' with { type: 'json' };
import type { Term } from '../../types.ts';
import { termLabel } from '../language.ts';
import { collectUses, type LiveExample, liveExamples, type Use, usesOf } from './codebook-uses.ts';
import type { Reading } from './entry.ts';
import { href, type Lang, topicPath } from './links.ts';

/** A run of one kind in a text of ours: words, Chinese words inside English, or a code. */
export interface Run {
  kind: 'words' | 'zh' | 'code';
  text: string;
  /** Of a code that is explained elsewhere in the codebook. */
  href?: string;
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
  /** Records that use it, with their sentences; none when no words were coded so. */
  live: LiveExample[];
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
  // A code of the same list leads to its term.
  const ownRuns = (text: string, id: string, terms: ReadonlyMap<string, Term>): Run[] =>
    splitRuns(text, lang).map((run) =>
      run.kind === 'code' && terms.has(run.text)
        ? { ...run, href: `${href(vocabularyPath(id), lang, base)}#${run.text}` }
        : run,
    );
  return [...corpus.vocabularies.values()].map(({ vocabulary, terms: byCode }) => ({
    id: vocabulary.id,
    path: vocabularyPath(vocabulary.id),
    href: href(vocabularyPath(vocabulary.id), lang, base),
    title: vocabulary.title[lang],
    description: ownRuns(vocabulary.description[lang], vocabulary.id, byCode),
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
        definition: ownRuns(term.definition[lang], vocabulary.id, byCode),
        example: ownRuns(term.example[lang], vocabulary.id, byCode),
        counterexample: ownRuns(term.counterexample[lang], vocabulary.id, byCode),
        aliases: term.aliases ?? [],
        ties: tiesOf(reading, vocabulary.id, term),
        total: termUses.reduce((sum, { count }) => sum + count, 0),
        uses: termUses,
        live: liveExamples(reading, uses, vocabulary.id, vocabulary.terms, term),
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
