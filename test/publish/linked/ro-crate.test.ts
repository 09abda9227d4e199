// The metadata of an archive, against what RO-Crate 1.1 asks of it.
import { expect, test } from 'vitest';
import { buildCrate } from '../../../src/publish/linked/ro-crate.ts';
import { ownRelease } from '../tables/sample.ts';
import { statementsOf } from './json-ld.ts';

const release = await ownRelease();
const FILES = [
  { path: 'manifest.json', bytes: null },
  { path: 'api/v1/amounts.json', bytes: 46_155 },
  { path: 'LICENSE', bytes: 1000 },
  { path: 'a b/中.csv', bytes: 1 },
];
type Entity = Record<string, unknown> & { '@id': string };
const crate = JSON.parse(buildCrate(release, '2026-09-01', FILES).content as string) as { '@graph': Entity[] };
const entities = new Map(crate['@graph'].map((entity) => [entity['@id'], entity]));

test('the descriptor says what it describes', () => {
  expect(entities.get('ro-crate-metadata.json')).toMatchObject({
    '@type': 'CreativeWork',
    about: { '@id': './' },
    conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
  });
});

test('the archive has what a data set must have', () => {
  expect(entities.get('./')).toMatchObject({
    '@type': 'Dataset',
    name: expect.stringContaining('0.1.0'),
    description: expect.stringContaining('5 documents'),
    datePublished: '2026-09-01',
    license: { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
  });
});

test('every file is a part, by a relative address that is one', () => {
  const parts = (entities.get('./')!.hasPart as { '@id': string }[]).map((part) => part['@id']);
  expect(parts.map(decodeURIComponent).sort()).toEqual(FILES.map(({ path }) => path).sort());
  for (const part of parts) {
    expect(entities.get(part)).toMatchObject({ '@type': 'File', name: expect.any(String) });
    expect(new URL(part, 'https://example.org/crate/').href).toBe(`https://example.org/crate/${part}`);
  }
  expect(entities.get('api/v1/amounts.json')).toMatchObject({
    contentSize: '46155',
    encodingFormat: 'application/json',
  });
});

test('every reference leads to an entity, and each is there once', () => {
  expect(entities.size).toBe(crate['@graph'].length);
  const referred: string[] = [];
  const collect = (value: unknown, top: boolean) => {
    if (Array.isArray(value)) for (const each of value) collect(each, false);
    else if (value !== null && typeof value === 'object') {
      const id = (value as Entity)['@id'];
      if (!top && id !== undefined) referred.push(id);
      for (const each of Object.values(value)) collect(each, false);
    }
  };
  for (const entity of crate['@graph']) collect(entity, true);
  const outside = referred.filter((id) => !entities.has(id));
  expect([...new Set(outside)]).toEqual(['https://w3id.org/ro/crate/1.1']);
});

test('it is read as linked data', async () => {
  // The terms of the RO-Crate context are those of schema.org, but for what is a MediaObject there.
  const context = {
    '@context': {
      '@vocab': 'http://schema.org/',
      File: 'http://schema.org/MediaObject',
      conformsTo: { '@id': 'http://purl.org/dc/terms/conformsTo' },
    },
  };
  const based = {
    ...crate,
    '@context': [{ '@base': 'https://example.org/crate/' }, 'https://w3id.org/ro/crate/1.1/context'],
  };
  const statements = await statementsOf(based, { 'https://w3id.org/ro/crate/1.1/context': context });
  const parts = statements.filter(({ predicate }) => predicate === 'http://schema.org/hasPart');
  expect(parts).toHaveLength(FILES.length);
});
