// OpenAPI: sound to a linter that others use, and true: every file on disk is one path of it, and fits the schema it names.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createConfig, lint } from '@redocly/openapi-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus.ts';
import type { Corpus } from '../../src/model.ts';
import { buildOpenapi, OPENAPI_PATH } from '../../src/publish/openapi.ts';
import { buildRecords } from '../../src/publish/records.ts';
import { writeRelease } from '../../src/publish/write.ts';
import { compileSchema } from '../../src/schema/schema.ts';

interface Operation {
  operationId: string;
  parameters?: { name: string; schema: { pattern: string }; example: string }[];
  responses: { 200: { content: Record<string, { schema: { $ref?: string; oneOf?: { $ref?: string }[] } }> } };
}
let corpus: Corpus;
let folder: string;
let document: { paths: Record<string, { get: Operation }> };
let names: string[];

beforeAll(async () => {
  const { value } = await readCorpus('test/fixtures/corpus');
  const reason = { zh: '改名', en: 'Renamed' };
  const moved = [
    { from: 'demo/talent-2021', to: ['demo/talent-2022'], since: '1.2.3', reason },
    { from: 'topics/prizes', to: ['topics/contests-prizes'], since: '1.2.3', reason },
  ];
  corpus = { ...value, moved };
  folder = mkdtempSync(path.join(tmpdir(), 'cejian-openapi-'));
  await writeRelease(corpus, '.', folder, '1.2.3');
  document = JSON.parse(readFileSync(path.join(folder, OPENAPI_PATH), 'utf8'));
  names = readdirSync(path.join(folder, 'api/v1'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(path.join(folder, 'api/v1'), path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Paths of the description that a file is of. */
function pathsOf(name: string): string[] {
  return Object.entries(document.paths).flatMap(([template, { get }]) => {
    const parts = template.slice(1).split(/(\{[a-z]+\})/);
    const pattern = parts.map((part) => {
      if (!part.startsWith('{')) return RegExp.escape(part);
      const { pattern: own } = get.parameters!.find((parameter) => `{${parameter.name}}` === part)!.schema;
      return own.slice(1, -1);
    });
    return new RegExp(`^${pattern.join('')}$`).test(name) ? [template] : [];
  });
}

test('every file on disk is exactly one path', () => {
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => pathsOf(name).length !== 1)).toEqual([]);
});

test('every path is a file on disk', () => {
  const found = new Set(names.flatMap(pathsOf));
  expect(Object.keys(document.paths).filter((template) => !found.has(template))).toEqual([]);
});

test('every parameter has an example that leads to a file', () => {
  for (const [template, { get }] of Object.entries(document.paths)) {
    const name = (get.parameters ?? []).reduce(
      (text, { name: key, example }) => text.replace(`{${key}}`, example),
      template.slice(1),
    );
    expect(names).toContain(name);
  }
});

test('every JSON file fits the schema that its path refers to, read from beside the API', () => {
  const schemas = readdirSync(path.join(folder, 'schema/v1')).map((name) =>
    JSON.parse(readFileSync(path.join(folder, 'schema/v1', name), 'utf8')),
  );
  let checked = 0;
  for (const name of names) {
    const schema = document.paths[pathsOf(name)[0]!]!.get.responses[200].content['application/json']?.schema;
    const references = (schema?.oneOf ?? [schema]).flatMap((part) => (part?.$ref === undefined ? [] : [part.$ref]));
    if (references.length === 0) continue;
    const data = JSON.parse(readFileSync(path.join(folder, 'api/v1', name), 'utf8'));
    const misfits = references.map((reference) => {
      expect(reference).toMatch(/^\.\.\/\.\.\/schema\/v1\/published\.schema\.json#\/\$defs\/\w+$/);
      return compileSchema(schemas, `https://cejian.org${reference.slice('../..'.length)}`)(data);
    });
    expect(
      misfits.filter(({ length }) => length === 0),
      `${name} ${misfits.flat()[0]}`,
    ).toHaveLength(1);
    checked += 1;
  }
  expect(checked).toBeGreaterThan(15);
});

test.each([
  ['/policies/{place}/{document}.json', 'PolicyFile'],
  ['/comparisons/{topic}.json', 'ComparisonFile'],
])('%s may also be an entry of moved.json, at an old address', (template, shape) => {
  const { schema } = document.paths[template]!.get.responses[200].content['application/json']!;
  expect(schema.oneOf?.map(({ $ref }) => $ref?.split('/').at(-1))).toEqual([shape, 'MovedFile']);
});

test('operations have ids of their own', () => {
  const ids = Object.values(document.paths).map(({ get }) => get.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z0-9_]*$/);
});

describe('the linter', () => {
  const problemsOf = async (file: string) => {
    const config = await createConfig({ extends: ['recommended'] });
    return (await lint({ ref: path.join(folder, 'api/v1', file), config })).map(
      ({ ruleId, message }) => `${ruleId}: ${message}`,
    );
  };

  test('finds nothing', async () => {
    expect(await problemsOf('openapi.json')).toEqual([]);
  }, 60_000);

  test('would find a reference that leads nowhere', async () => {
    const broken = readFileSync(path.join(folder, OPENAPI_PATH), 'utf8').replace('/AmountsFile"', '/AmountFile"');
    writeFileSync(path.join(folder, 'api/v1/broken.json'), broken);
    expect(await problemsOf('broken.json')).not.toEqual([]);
  }, 60_000);
});

test('the same list in another order gives the same bytes', () => {
  const release = { corpus, records: buildRecords(corpus), version: '1.2.3', address: 'https://example.org' };
  const files = names.filter((name) => name !== 'broken.json').map((name) => ({ path: name, shape: null }));
  expect(buildOpenapi(release, files.toReversed()).content).toBe(buildOpenapi(release, files).content);
});

test('two shapes at one path are a mistake', () => {
  const release = { corpus, records: buildRecords(corpus), version: '1.2.3', address: 'https://example.org' };
  const files = [
    { path: 'comparisons/contests-prizes.json', shape: 'ComparisonFile' },
    { path: 'comparisons/training-digital.json', shape: 'AmountsFile' },
  ];
  expect(() => buildOpenapi(release, files)).toThrow(/AmountsFile/);
});
