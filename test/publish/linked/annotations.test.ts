// The evidence as Web Annotations: every sentence of the data once, found again by both selectors.
import { expect, test } from 'vitest';
import { buildAnnotations, policyAnnotations } from '../../../src/publish/linked/annotations.ts';
import { ownRelease } from '../tables/sample.ts';
import { statementsOf } from './json-ld.ts';

const release = await ownRelease();
const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';

/** The part of http://www.w3.org/ns/anno.jsonld that we use: the real one would need the network. */
const id = (name: string) => ({ '@id': name, '@type': '@id' });
const ANNO = {
  '@context': {
    oa: OA,
    as: AS,
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: { '@id': '@id', '@type': '@id' },
    type: { '@id': '@type', '@type': '@vocab' },
    Annotation: 'oa:Annotation',
    SpecificResource: 'oa:SpecificResource',
    TextualBody: 'oa:TextualBody',
    FragmentSelector: 'oa:FragmentSelector',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextPositionSelector: 'oa:TextPositionSelector',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    linking: 'oa:linking',
    describing: 'oa:describing',
    tagging: 'oa:tagging',
    body: id('oa:hasBody'),
    target: id('oa:hasTarget'),
    source: id('oa:hasSource'),
    selector: id('oa:hasSelector'),
    refinedBy: id('oa:refinedBy'),
    conformsTo: id('dcterms:conformsTo'),
    motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
    purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
    end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
    value: 'rdf:value',
    format: 'dc:format',
    language: 'dc:language',
    label: 'rdfs:label',
    total: { '@id': 'as:totalItems', '@type': 'xsd:nonNegativeInteger' },
    first: { '@id': 'as:first', '@type': '@id' },
    startIndex: { '@id': 'as:startIndex', '@type': 'xsd:nonNegativeInteger' },
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
  },
};

interface Annotation {
  id: string;
  body: { type: string; source?: string; value?: string; language?: string }[];
  target: {
    source: string;
    selector: {
      value: string;
      refinedBy: [{ exact: string; prefix: string; suffix: string }, { start: number; end: number }];
    };
  };
}
const itemsOf = (policy: string, from = release) => policyAnnotations(from, policy).first.items as Annotation[];
const policies = [...release.corpus.policies.values()];

test('each file is read as a collection of annotations', async () => {
  const files = await buildAnnotations(release);
  expect(files).toHaveLength(policies.length);
  for (const { content } of files) {
    const document = JSON.parse(content as string);
    const statements = await statementsOf(document, { 'http://www.w3.org/ns/anno.jsonld': ANNO });
    const count = (type: string) => statements.filter(({ object }) => object === type).length;
    expect(count(`${OA}Annotation`)).toBe(document.total);
    expect(count(`${OA}TextQuoteSelector`)).toBe(document.total);
    expect(count(`${OA}TextPositionSelector`)).toBe(document.total);
    expect(statements.filter(({ predicate }) => predicate === `${OA}hasTarget`)).toHaveLength(document.total);
    expect(statements.filter(({ predicate }) => predicate === `${AS}totalItems`)).toHaveLength(1);
  }
});

test.each(policies.map((policy) => [policy.id, policy] as const))(
  '%s: both selectors find the words',
  (name, policy) => {
    const blocks = new Map(policy.blocks.map(({ id: block, text }) => [block, text]));
    for (const { target } of itemsOf(name)) {
      const text = blocks.get(target.selector.value)!;
      const [quote, position] = target.selector.refinedBy;
      expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
      expect([...text].slice(position.start, position.end).join('')).toBe(quote.exact);
      expect(target.source).toBe(`https://example.org/x/policies/${name}/`);
    }
  },
);

test('every sentence of the data is there, under an id of its own', () => {
  const { records } = release;
  for (const { id: name, source } of policies) {
    const own = (list: readonly { policy: string }[]) => list.filter(({ policy }) => policy === name).length;
    const cites = records.measures.filter(({ policy }) => policy === name).flatMap((measure) => measure.cites);
    const items = itemsOf(name);
    expect(items).toHaveLength(
      own(records.amounts) +
        own(records.goals) +
        own(records.benefits) +
        own(records.conditions) +
        own(records.responsibilities) +
        own(records.relations) +
        cites.length +
        source.evidence.length,
    );
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
  }
});

test('positions count characters, not UTF-16 units', () => {
  const [policy] = policies;
  const amount = release.records.goals.find((goal) => goal.policy === policy!.id)!;
  const text = '𠮷𠮷给5万元';
  const blocks = policy!.blocks.map((block) => (block.id === amount.cite.block ? { ...block, text } : block));
  const goal = { ...amount, cite: { ...amount.cite, quote: '给5万元', start: 4, end: 8, prefix: '𠮷𠮷', suffix: '' } };
  const none = { amounts: [], benefits: [], conditions: [], measures: [], relations: [], responsibilities: [] };
  const source = { ...policy!.source, evidence: [] };
  const corpus = { ...release.corpus, policies: new Map([[policy!.id, { ...policy!, blocks, source }]]) };
  const records = { ...release.records, ...none, goals: [goal] };
  const [item] = itemsOf(policy!.id, { ...release, corpus, records });
  expect(item!.target.selector.refinedBy[1]).toMatchObject({ start: 2, end: 6 });
});

test('an annotation leads to the permanent address of its record', () => {
  const amount = release.records.amounts[0]!;
  const item = itemsOf(amount.policy).find(({ id: name }) => name.endsWith(`#${amount.id.split('/')[2]}`))!;
  expect(item.body[0]!.source).toBe(`https://example.org/x/records/${amount.id}/`);
  expect(item.body.filter(({ language }) => language === 'zh-CN').map(({ value }) => value)).toEqual([amount.title.zh]);
});
