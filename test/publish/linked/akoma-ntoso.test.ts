// Documents as Akoma Ntoso: well formed, valid against the part of the standard that we write, and the words of every block.
// The schema of OASIS itself is not kept here; fixtures/publish/akoma-ntoso-profile.xsd is written after it.
import { globSync, readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { readLines } from '../../../src/import/plain-text.ts';
import type { Block, Policy } from '../../../src/model.ts';
import { formatAkomaNtoso, workUri } from '../../../src/publish/linked/akoma-ntoso.ts';
import { segmentText } from '../../../src/segment/segment.ts';
import { ownRelease } from '../tables/sample.ts';

const release = await ownRelease();
const PROFILE = readFileSync('test/fixtures/publish/akoma-ntoso-profile.xsd', 'utf8');
const own = [...release.corpus.policies.values()];

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

/** The document as a tree. Throws when it is not well formed. */
function parse(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element: Element = { name, attributes: Object.fromEntries(values), children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => open.at(-1)!.children.push(text));
  parser.write(xml).close();
  return top.children.find((child) => typeof child !== 'string')!;
}

function* walk(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* walk(child);
}

const HIERARCHY =
  /^(part|chapter|section|subsection|division|article|(sub)?paragraph|point|indent|alinea|level|hcontainer)$/;

/** The words of an element: of a container its own, of a table cells and rows as blocks have them. */
function wordsOf(element: Element): string {
  if (element.name === 'table') {
    const of = (parent: Element) => parent.children.filter((child) => typeof child !== 'string');
    return of(element)
      .map((row) => of(row).map(wordsOf).join('\t'))
      .join('\n');
  }
  const layout = HIERARCHY.test(element.name);
  return element.children
    .map((child) => {
      if (typeof child === 'string') return layout ? '' : child;
      return HIERARCHY.test(child.name) ? '' : wordsOf(child);
    })
    .join('');
}

async function errorsOf(xmls: readonly string[]): Promise<string[]> {
  const { errors } = await validateXML({
    xml: xmls.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
    schema: [PROFILE],
    initialMemoryPages: 1024,
    maxMemoryPages: 4096,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** Documents in the manner of real ones, dressed as a policy. */
const fixtures = globSync('test/fixtures/segment/*/input.txt')
  .sort()
  .map((file): [name: string, policy: Policy] => {
    const text = readFileSync(file, 'utf8').replace(/^\|.*\n/gm, '');
    const blocks = segmentText(readLines(text));
    const [policy] = own;
    return [file, { ...policy!, blocks, source: { ...policy!.source, relations: [], evidence: [] } }];
  });

const TABLE: Block = {
  id: 's1.t1',
  kind: 'table',
  depth: 0,
  text: '对象\t额度\n企业 & “个人”\t<5万元',
  line: 1,
  parent: 's1',
  marker: null,
};

test('every document is valid', async () => {
  expect(await errorsOf(own.map((policy) => formatAkomaNtoso(policy, release)))).toEqual([]);
});

test('so are documents of every kind of outline', async () => {
  expect(fixtures.length).toBeGreaterThan(20);
  expect(await errorsOf(fixtures.map(([, policy]) => formatAkomaNtoso(policy, release)))).toEqual([]);
}, 60_000);

test.each([...own.map((policy): [string, Policy] => [policy.id, policy]), ...fixtures])(
  '%s: each block is one element with exactly its words',
  (_, policy) => {
    const elements = [...walk(parse(formatAkomaNtoso(policy, release)))];
    const byId = Map.groupBy(elements, ({ attributes }) => attributes.eId ?? '');
    const found = policy.blocks.map(({ id }) => [id, (byId.get(id) ?? []).map(wordsOf)]);
    expect(found).toEqual(policy.blocks.map(({ id, text }) => [id, [text]]));
  },
);

test('a table keeps its cells, and marks of XML are words', async () => {
  const [policy] = own;
  const blocks = [policy!.blocks.find(({ id }) => id === 's1')!, TABLE];
  const xml = formatAkomaNtoso({ ...policy!, blocks }, release);
  expect(await errorsOf([xml])).toEqual([]);
  expect([...walk(parse(xml))].filter(({ attributes }) => attributes.eId === TABLE.id).map(wordsOf)).toEqual([
    TABLE.text,
  ]);
});

test('a document without dates has the year of its id, and says so', async () => {
  const [policy] = own;
  const source = { ...policy!.source, dates: { signed: null, issued: null, effective: null, expires: null } };
  const dateless = { ...policy!, source };
  const xml = formatAkomaNtoso(dateless, release);
  expect(await errorsOf([xml])).toEqual([]);
  expect(xml).toContain('<FRBRdate date="2022-01-01" name="year"/>');
  expect(workUri({ ...dateless, source: { ...source, dates: { ...source.dates, issued: '2021-08' } } })).toMatch(
    /\/2021-08-01\//,
  );
});

describe('references', () => {
  const xml = formatAkomaNtoso(release.corpus.policies.get('weihai/skilled-talent-2021')!, release);
  const elements = [...walk(parse(xml))];
  const ids = new Set(elements.map(({ attributes }) => attributes.eId));

  test('those within the document lead somewhere', () => {
    const inner = elements
      .flatMap(({ attributes }) => [attributes.href, attributes.as, attributes.source])
      .filter((value) => value?.startsWith('#'));
    expect(inner.length).toBeGreaterThan(10);
    expect(inner.filter((value) => !ids.has(value!.slice(1)))).toEqual([]);
  });

  test('a document that is named is a reference where it is named', () => {
    const refs = elements.filter(({ name }) => name === 'ref');
    expect(refs.map(wordsOf)).toContain('关于开展技能兴鲁行动加强技能人才队伍建设的若干措施');
    const meta = elements.filter(({ name }) => name === 'TLCReference');
    expect(meta[0]!.attributes).toMatchObject({ name: 'based_on', shortForm: '鲁人社发〔2020〕18号' });
  });

  test('what the document says of itself is marked', () => {
    const words = (name: string) => elements.filter((element) => element.name === name).map(wordsOf);
    expect(words('docNumber')).toEqual(['威人社字〔2021〕16号']);
    expect(words('docAuthority')).toHaveLength(12);
    expect(elements.find(({ name }) => name === 'docDate')!.attributes.date).toBe('2021-08-19');
  });
});

test('a draft is a bill', () => {
  const draft = own.find(({ source }) => source.status === 'consultation_draft')!;
  expect(parse(formatAkomaNtoso(draft, release)).children.map((child) => (child as Element).name)).toContain('bill');
});

test.each([
  ['an element in the wrong place', (xml: string) => xml.replace('<body>', '<body><p>x</p>')],
  ['an id twice', (xml: string) => xml.replace('eId="s2"', 'eId="s1"')],
  ['a day that is none', (xml: string) => xml.replace(/date="\d{4}-\d\d-\d\d"/, 'date="2021-13-01"')],
  ['no language', (xml: string) => xml.replace('<FRBRlanguage language="zho"/>', '')],
  ['a reference without words for people', (xml: string) => xml.replace(/ showAs="[^"]*"/, '')],
])('the schema finds %s', async (_, spoil) => {
  const xml = formatAkomaNtoso(own[0]!, release);
  const spoilt = spoil(xml);
  expect(spoilt).not.toBe(xml);
  expect(await errorsOf([spoilt])).not.toEqual([]);
});
