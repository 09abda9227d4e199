// What pages say of themselves: read as JSON-LD without the network, in schema.org's words, and nothing beside the files.
import { describe, expect, test } from 'vitest';
import { listTopics } from '../../../src/compare/compare.ts';
import { embedLinkedData, policyLinkedData } from '../../../src/publish/linked/legislation.ts';
import {
  briefPageData,
  checksPageData,
  dataPageData,
  homePageData,
  policyPageData,
  recordPageData,
  topicPageData,
} from '../../../src/publish/linked/page-data.ts';
import { ownRelease } from '../tables/sample.ts';
import { type Statement, statementsOf } from './json-ld.ts';

const SCHEMA = 'https://schema.org/';
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const ADDRESS = 'https://example.org/x';
const WEIHAI = 'weihai/skilled-talent-2021';
const PRIZE = `${WEIHAI}/municipal-class-1-prize-first`;
const release = await ownRelease();
const LANGS = ['zh', 'en'] as const;

const valuesOf = (statements: readonly Statement[], subject: string, property: string) =>
  statements
    .filter((each) => each.subject === subject && each.predicate === SCHEMA + property)
    .map(({ object }) => object);

test.each(LANGS)('every kind of page is read in full, and only in words of schema.org, %s', async (lang) => {
  const [topic] = listTopics(release.corpus);
  const pages = [
    homePageData(release, lang),
    dataPageData(release, lang),
    topicPageData(release, topic!.id, lang),
    recordPageData(release, PRIZE, lang),
    ...release.records.policies.flatMap(({ id }) => [
      policyPageData(release, id, lang),
      briefPageData(release, id, lang),
      checksPageData(release, id, lang),
    ]),
  ];
  for (const page of pages) {
    // A term without meaning would throw.
    const statements = await statementsOf(page);
    const said = statements.filter(({ subject }) => subject === page['@id']).map(({ predicate }) => predicate);
    const written = Object.keys(page).filter((key) => key !== '@context' && key !== '@id');
    expect(written.length).toBeGreaterThan(5);
    expect(new Set(said).size).toBe(written.length);
    const words = statements.map(({ predicate, object }) => (predicate === RDF_TYPE ? object : predicate));
    expect(words.filter((word) => !word.startsWith(SCHEMA))).toEqual([]);
  }
});

describe('a document', () => {
  const iri = `${ADDRESS}/policies/${WEIHAI}/`;

  test.each(LANGS)('says no more than its file, %s', async (lang) => {
    const file = await statementsOf(policyLinkedData(release, WEIHAI));
    const known = new Set(file.map(({ predicate, object }) => `${predicate} ${object}`));
    const statements = await statementsOf(policyPageData(release, WEIHAI, lang));
    // What stands inside it is named there by its address.
    const inside = new Set(statements.map(({ subject }) => subject));
    const own = statements.filter(({ subject, object }) => subject === iri && (object === iri || !inside.has(object)));
    const more = own.filter(({ predicate, object }) => !known.has(`${predicate} ${object}`));
    // In the other edition the printed title is the name, and ours stands beside it.
    expect(more.map(({ predicate }) => predicate)).toEqual(lang === 'zh' ? [] : [`${SCHEMA}alternateName`]);
  });

  test('has its place, its date, and its printed title in either language', async () => {
    const { title } = release.records.policies.find(({ id }) => id === WEIHAI)!;
    for (const lang of LANGS) {
      const statements = await statementsOf(policyPageData(release, WEIHAI, lang));
      expect(valuesOf(statements, iri, 'name')).toEqual([title.zh]);
      const places = valuesOf(statements, iri, 'legislationJurisdiction');
      expect(places.flatMap((place) => valuesOf(statements, place, 'name'))).toEqual([
        lang === 'zh' ? '威海市' : 'Weihai',
      ]);
      expect(valuesOf(statements, iri, 'legislationDate')).toEqual(['2021-08-19']);
    }
  });

  // The words of a document are official; what is under a license of ours is the data.
  test('leaves the rest to its file', () => {
    const page = policyPageData(release, WEIHAI, 'zh');
    const file = policyLinkedData(release, WEIHAI)['@graph'][0]!;
    for (const key of ['legislationPassedBy', 'isBasedOn', 'encoding', 'subjectOf']) {
      expect(file).toHaveProperty(key);
      expect(page).not.toHaveProperty(key);
    }
    expect(page).not.toHaveProperty('license');
  });
});

describe('a record', () => {
  const iri = `${ADDRESS}/records/${PRIZE}/`;

  test('has its bound, its sentence and its document', async () => {
    const statements = await statementsOf(recordPageData(release, PRIZE, 'zh'));
    const [value] = valuesOf(statements, iri, 'mainEntity');
    expect(valuesOf(statements, value!, 'minValue')).toEqual(['2000']);
    expect(valuesOf(statements, value!, 'maxValue')).toEqual([]);
    expect(valuesOf(statements, value!, 'unitText')).toEqual(['CNY']);
    const { quote } = release.records.amounts.find(({ id }) => id === PRIZE)!.cite;
    const [quotation] = valuesOf(statements, iri, 'citation');
    expect(valuesOf(statements, quotation!, 'text')).toEqual([quote]);
    expect(valuesOf(statements, iri, 'isBasedOn')).toEqual([`${ADDRESS}/policies/${WEIHAI}/`]);
  });

  test('without a figure has none', () => {
    const { id } = release.records.goals.find(({ bound }) => bound === null)!;
    expect(recordPageData(release, id, 'zh')).not.toHaveProperty('mainEntity');
  });

  test('that is not there is a mistake of ours', () => {
    expect(() => recordPageData(release, `${WEIHAI}/nothing`, 'zh')).toThrow('nothing');
    expect(() => policyPageData(release, 'no/such-2020', 'zh')).toThrow('no/such-2020');
  });
});

test('a comparison is a part of the data, of the places that it speaks of', async () => {
  const statements = await statementsOf(topicPageData(release, 'contests-prizes', 'en'));
  const iri = `${ADDRESS}/topics/contests-prizes/`;
  expect(valuesOf(statements, iri, 'isPartOf')).toEqual([`${ADDRESS}/api/v1/dataset.jsonld#dataset`]);
  const places = valuesOf(statements, iri, 'spatialCoverage').flatMap((place) => valuesOf(statements, place, 'name'));
  expect(places).toContain('Weihai');
  expect(valuesOf(statements, iri, 'url')).toEqual([`${ADDRESS}/en/topics/contests-prizes/`]);
});

test('words of a document cannot end the element that holds them', () => {
  const hostile = '</script><script>alert(1)</script><!--';
  const amounts = release.records.amounts.map((amount) =>
    amount.id === PRIZE
      ? { ...amount, title: { zh: hostile, en: hostile }, cite: { ...amount.cite, quote: hostile } }
      : amount,
  );
  const page = recordPageData({ ...release, records: { ...release.records, amounts } }, PRIZE, 'zh');
  const text = embedLinkedData(page);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual(page);
  expect(page.name).toBe(hostile);
});
