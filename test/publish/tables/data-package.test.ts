// What describes the tables: proven against the files themselves, and read by programs that know JSON-LD.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../../src/publish/tables/data-package.ts';
import { TABLES } from '../../../src/publish/tables/definitions.ts';
import { buildTables } from '../../../src/publish/tables/tables.ts';
import { ownRelease } from './sample.ts';

/** The library has no types of its own. */
const { default: jsonld } = (await import('jsonld' as string)) as {
  default: {
    expand(document: object, options: object): Promise<unknown>;
    toRDF(document: object, options: object): Promise<unknown>;
  };
};

const release = await ownRelease();
const files = new Map((await buildTables(release)).map(({ path, content }) => [path, content]));
const json = (path: string) => JSON.parse(files.get(`api/v1/${path}`) as string);

interface Field {
  name: string;
  type: string;
  delimiter?: string;
  missingValues: { value: string; label: string }[];
  constraints: { required?: boolean; unique?: boolean; enum?: string[]; pattern?: string };
  categories?: { value: string; label: string }[];
}
interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema?: {
    fields: Field[];
    primaryKey: string[];
    foreignKeys: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}
const descriptor = json('datapackage.json') as { resources: Resource[] };
const tables = descriptor.resources.filter((resource) => resource.schema !== undefined);
const namedText = {
  type: 'object',
  required: ['value', 'label'],
  properties: { value: { type: 'string' }, label: { type: 'string' } },
};

/** What the standard asks of a descriptor, as far as ours uses it. @see https://datapackage.org/profiles/2.0/datapackage.json */
const PROFILE = {
  type: 'object',
  required: ['$schema', 'name', 'resources', 'licenses', 'version', 'title'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
    licenses: { type: 'array', minItems: 1, items: { type: 'object', required: ['name', 'path'] } },
    contributors: {
      type: 'array',
      items: { type: 'object', properties: { roles: { type: 'array', items: { type: 'string' } } } },
    },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path', 'bytes', 'hash', 'mediatype', 'format'],
        properties: {
          name: { type: 'string', pattern: '^[a-z0-9._/-]+(_[a-z0-9._/-]+)*$' },
          // A path may not lead out of the package.
          path: { type: 'string', pattern: '^(?=^[^./~])(^((?!\\.{2}).)*$).*$' },
          type: { const: 'table' },
          bytes: { type: 'integer' },
          hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
          schema: {
            type: 'object',
            required: ['fields', 'primaryKey', 'foreignKeys', 'missingValues'],
            properties: {
              fieldsMatch: { type: 'array', items: { enum: ['exact', 'equal', 'subset', 'superset', 'partial'] } },
              missingValues: { type: 'array', items: namedText },
              fields: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['name', 'type', 'title', 'description'],
                  properties: {
                    type: { enum: ['string', 'number', 'integer', 'boolean', 'list'] },
                    itemType: { enum: ['string'] },
                    missingValues: { type: 'array', items: namedText },
                    categories: { type: 'array', minItems: 1, items: namedText },
                    categoriesOrdered: { type: 'boolean' },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

test('the descriptor has the shape of the standard', () => {
  const check = new Ajv2020({ strict: false }).compile(PROFILE);
  expect(check(descriptor), JSON.stringify(check.errors)).toBe(true);
  expect(new Set(descriptor.resources.map(({ name }) => name)).size).toBe(descriptor.resources.length);
});

test('every file is described by its bytes and hash, and no other', async () => {
  const data = [...files.keys()].filter((path) => /\.(csv|parquet|sqlite|xlsx)$/.test(path));
  expect(descriptor.resources.map(({ path }) => `api/v1/${path}`).sort()).toEqual(data.sort());
  for (const { path, bytes, hash } of descriptor.resources) {
    const content = files.get(`api/v1/${path}`)!;
    expect([Buffer.byteLength(content as string), `sha256:${await sha256Of(content)}`], path).toEqual([bytes, hash]);
  }
});

describe.each(tables.map((resource) => [resource.name, resource] as const))('%s', (_, { path, schema }) => {
  const [head, ...rows] = parse(files.get(`api/v1/${path}`) as string, { record_delimiter: '\r\n' });

  test('its fields are the columns of the file', () => {
    expect(schema!.fields.map((field) => field.name)).toEqual(head);
  });

  test('every cell keeps the constraints of its field, and every code has a label', () => {
    schema!.fields.forEach((field, index) => {
      const cells = rows.map((row) => row[index]!);
      const missing = new Set(field.missingValues.map(({ value }) => value));
      const present = cells.filter((cell) => !missing.has(cell));
      const where = `${path} ${field.name}`;
      if (field.constraints.required === true)
        expect(
          cells.every((cell) => cell !== ''),
          where,
        ).toBe(true);
      if (field.constraints.unique === true) expect(new Set(cells).size, where).toBe(cells.length);
      const { pattern } = field.constraints;
      if (pattern !== undefined) for (const cell of present) expect(cell, where).toMatch(new RegExp(pattern));
      if (field.constraints.enum !== undefined)
        expect(
          [...new Set(present)].filter((cell) => !field.constraints.enum!.includes(cell)),
          where,
        ).toEqual([]);
      if (field.categories !== undefined) {
        const known = new Set(field.categories.map(({ value }) => value));
        expect(
          [...new Set(present)].filter((cell) => !known.has(cell)),
          where,
        ).toEqual([]);
      }
      if (field.type === 'integer') for (const cell of present) expect(cell, where).toMatch(/^-?\d+$/);
      if (field.type === 'number') for (const cell of present) expect(Number(cell), where).not.toBeNaN();
      if (field.type === 'boolean') for (const cell of present) expect(cell, where).toMatch(/^(true|false)$/);
    });
  });

  test('its keys name fields of resources that are there', () => {
    const names = (fields: Field[]) => fields.map((field) => field.name);
    for (const key of schema!.primaryKey) expect(head).toContain(key);
    for (const { fields, reference } of schema!.foreignKeys) {
      for (const field of fields) expect(head).toContain(field);
      const other =
        reference.resource === '' ? schema! : tables.find(({ name }) => name === reference.resource)?.schema;
      for (const field of reference.fields) expect(names(other!.fields)).toContain(field);
    }
  });
});

test('the twins say how many cells they guard', () => {
  for (const resource of descriptor.resources.filter(({ path }) => path.endsWith('.excel.csv')))
    expect(resource).toMatchObject({ 'cejian:guarded_cells': expect.any(Number) });
});

test('CSVW names every table, by the head of its file', () => {
  const csvw = json('tables/csv-metadata.json');
  expect(csvw['@context'][0]).toBe('http://www.w3.org/ns/csvw');
  expect(csvw.tables.map(({ url }: { url: string }) => url)).toEqual(TABLES.map(({ name }) => `${name}.csv`));
  for (const { url, tableSchema } of csvw.tables) {
    const [head] = parse(files.get(`api/v1/tables/${url}`) as string, { to: 1 });
    expect(tableSchema.columns.map(({ titles }: { titles: string }) => titles)).toEqual(head);
    for (const { reference } of tableSchema.foreignKeys)
      expect(files.has(`api/v1/tables/${reference.resource}`)).toBe(true);
  }
});

describe('dataset.jsonld', () => {
  const SCHEMA = 'https://schema.org/';
  const DCAT = 'http://www.w3.org/ns/dcat#';

  test('is read without the network: a schema.org and a DCAT data set, with every file as a distribution', async () => {
    const [node] = (await jsonld.expand(json('dataset.jsonld'), {
      documentLoader: async (url: string) => {
        throw new Error(`${url} was asked for`);
      },
    })) as [Record<string, { '@id'?: string; '@value'?: string; '@type'?: string[] }[]>];
    expect(node['@type']).toEqual([`${SCHEMA}Dataset`, `${DCAT}Dataset`]);
    for (const key of ['name', 'description', 'license', 'creator', 'version', 'distribution', 'temporalCoverage'])
      expect(node[SCHEMA + key], key).toBeDefined();
    const distributions = node[`${DCAT}distribution`]!;
    expect(distributions.map((file) => file['@id'])).toEqual(
      descriptor.resources.map(({ path }) => `https://example.org/x/api/v1/${path}`),
    );
    for (const file of distributions) expect(file['@type']).toEqual([`${SCHEMA}DataDownload`, `${DCAT}Distribution`]);
  });

  test('is the same graph with and without a shape: no key is lost', async () => {
    const quads = (await jsonld.toRDF(json('dataset.jsonld'), { format: 'application/n-quads' })) as string;
    expect(quads.match(/ <http:\/\/www\.w3\.org\/ns\/dcat#byteSize> /g)?.length).toBe(descriptor.resources.length);
    expect(quads.match(/ <http:\/\/spdx\.org\/rdf\/terms#checksumValue> /g)?.length).toBe(descriptor.resources.length);
  });
});

test('sha256Of', async () => {
  expect(await sha256Of('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
