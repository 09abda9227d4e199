// The vocabularies as SKOS: two forms of one graph, compared as graphs, and what the standard asks of them.
import { expect, test } from 'vitest';
import { formatJsonLd, formatTurtle, type GraphNode } from '../../../src/publish/linked/graph.ts';
import { buildVocabularyGraph } from '../../../src/publish/linked/skos.ts';
import { ownRelease } from '../tables/sample.ts';
import { canonize, canonizeQuads, type Statement, statementsOf } from './json-ld.ts';

const { Parser, Writer } = (await import('n3' as string)) as {
  Parser: new () => { parse(text: string): object[] };
  Writer: new (options: object) => { quadsToString(quads: object[]): string };
};

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const release = await ownRelease();
const files = new Map((await buildVocabularyGraph(release)).map(({ path, content }) => [path, content as string]));
const json = files.get('api/v1/vocabulary.jsonld')!;
const turtle = files.get('api/v1/vocabulary.ttl')!;
const statements = await statementsOf(JSON.parse(json));

const turtleGraph = (text: string) =>
  canonizeQuads(new Writer({ format: 'N-Quads' }).quadsToString(new Parser().parse(text)));
const having = (predicate: string) => statements.filter((each) => each.predicate === SKOS + predicate);
const typed = (type: string) =>
  new Set(
    statements
      .filter(({ predicate, object }) => predicate === TYPE && object === SKOS + type)
      .map(({ subject }) => subject),
  );
const pairs = (list: readonly Statement[]) => new Set(list.map(({ subject, object }) => `${subject} ${object}`));

test('JSON-LD and Turtle are the same graph', async () => {
  const graph = await canonize(JSON.parse(json));
  expect(graph.split('\n').length).toBeGreaterThan(2000);
  expect(await turtleGraph(turtle)).toBe(graph);
});

test('words that could end a string or an address are words', async () => {
  const text = 'a"b\\c\n\t\r\u0001\u007f”<>𠮷';
  const nodes: GraphNode[] = [
    {
      iri: 'https://example.org/a b<c>"{}|^`\\',
      types: ['x:T'],
      statements: [
        ['x:p', [{ text, lang: 'zh-CN' }, { value: text }, { integer: 7 }]],
        ['x:q', []],
        ['x:r', [{ list: ['https://example.org/1', 'https://example.org/2'] }, { list: [] }]],
      ],
    },
  ];
  const prefixes = { x: 'https://example.org/x#' };
  const quads = new Parser().parse(formatTurtle(prefixes, nodes)) as { object: { value: string } }[];
  expect(quads.filter(({ object }) => object.value === text)).toHaveLength(2);
  expect(await turtleGraph(formatTurtle(prefixes, nodes))).toBe(
    await canonize(JSON.parse(formatJsonLd(prefixes, nodes))),
  );
});

test('every term of every vocabulary is a concept of its scheme', () => {
  const { vocabulary } = release.records;
  expect(typed('Concept').size).toBe(vocabulary.length);
  expect(typed('ConceptScheme').size).toBe(release.corpus.vocabularies.size);
  const notations = pairs(having('notation'));
  for (const { vocabulary: list, id } of vocabulary)
    expect(notations).toContain(`https://example.org/x/codebook/${list}/#${id} ${id}`);
  expect(having('inScheme')).toHaveLength(vocabulary.length);
});

test('each concept has one label, definition and example in each language', () => {
  const concepts = typed('Concept');
  for (const property of ['prefLabel', 'definition', 'example', 'scopeNote']) {
    const said = having(property).filter(({ subject }) => concepts.has(subject));
    const keys = said.map(({ subject, language }) => `${subject} ${language}`);
    expect(keys).toHaveLength(release.records.vocabulary.length * 2);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(said.map(({ language }) => language?.toLowerCase()))).toEqual(new Set(['zh-cn', 'en']));
  }
});

test('a label is either preferred or another (S13), and all aliases are there', () => {
  const preferred = pairs(having('prefLabel'));
  const others = pairs(having('altLabel'));
  expect([...others].filter((pair) => preferred.has(pair))).toEqual([]);
  for (const { vocabulary, id, aliases } of release.records.vocabulary)
    for (const alias of aliases) {
      const pair = `https://example.org/x/codebook/${vocabulary}/#${id} ${alias}`;
      expect(others.has(pair) || preferred.has(pair)).toBe(true);
    }
});

test('wider and narrower mirror each other and lead to concepts; tops are those without a wider one', () => {
  const broader = having('broader');
  const mirrored = having('narrower').map(({ subject, object }) => `${object} ${subject}`);
  expect(new Set(mirrored)).toEqual(pairs(broader));
  expect(broader.length).toBe(release.records.vocabulary.filter(({ broader: wide }) => wide !== null).length);
  const concepts = typed('Concept');
  expect(broader.filter(({ object }) => !concepts.has(object))).toEqual([]);
  const below = new Set(broader.map(({ subject }) => subject));
  const tops = having('hasTopConcept').map(({ object }) => object);
  expect(tops.filter((top) => below.has(top))).toEqual([]);
  expect(new Set(having('topConceptOf').map(({ subject }) => subject))).toEqual(new Set(tops));
});

test('an ordered vocabulary is an ordered collection', () => {
  const ordered = [...release.corpus.vocabularies.values()].filter(({ vocabulary }) => vocabulary.ordered);
  expect(ordered.length).toBeGreaterThan(0);
  expect(typed('OrderedCollection').size).toBe(ordered.length);
  expect(having('memberList')).toHaveLength(ordered.length);
});
