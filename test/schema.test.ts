// The schemas describe themselves, and the authored files read alike under YAML 1.1 and 1.2.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkShape, formatYaml, readYaml } from '../src/schema.ts';
import type { Source } from '../src/types.ts';

interface JsonSchema {
  [key: string]: unknown;
  type?: string;
  properties?: Record<string, JsonSchema>;
  $defs?: Record<string, JsonSchema>;
}

const schemas = globSync('schema/*.schema.json').sort();
const authored = [...globSync('policies/**/*.yaml'), ...globSync('schema/vocabulary/*.yaml')].sort();

/** Every object schema of a file with its place in it. */
function objectsOf(schema: JsonSchema, at: string): [string, JsonSchema][] {
  const own: [string, JsonSchema][] = schema.type === 'object' ? [[at, schema]] : [];
  const below = [...Object.entries(schema.properties ?? {}), ...Object.entries(schema.$defs ?? {})];
  return [...own, ...below.flatMap(([name, part]) => objectsOf(part, `${at}/${name}`))];
}

describe.each(schemas)('%s', (file) => {
  const schema = JSON.parse(readFileSync(file, 'utf8')) as JsonSchema;

  test('every shape and property is described', () => {
    for (const [at, object] of objectsOf(schema, '')) {
      expect(object.description, at).toMatch(/.{8,}/);
      for (const [name, property] of Object.entries(object.properties ?? {}))
        expect(property.description, `${at}/${name}`).toMatch(/.{4,}/);
    }
  });

  test('no object takes an unknown key', () => {
    for (const [at, object] of objectsOf(schema, '')) expect(object.unevaluatedProperties, at).toBe(false);
  });

  test('is JSON Schema 2020-12 with an id that ends in its name', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toMatch(new RegExp(`/schema/v1/${file.replace(/^schema[\\/]/, '')}$`));
  });
});

describe('authored files', () => {
  test.each(authored)('%s reads the same under YAML 1.1 and 1.2', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(parse(text, { version: '1.1' })).toEqual(parse(text, { version: '1.2' }));
  });
});

describe('what is written', () => {
  const source = () =>
    structuredClone(
      readYaml('s', readFileSync('test/fixtures/corpus/policies/demo/talent-2022/source.yaml', 'utf8')).data,
    ) as Source;

  test('has the keys in the order of the schema, and dates and digests quoted', () => {
    const shuffled = Object.fromEntries(Object.entries(source()).reverse()) as unknown as Source;
    const text = formatYaml('source', shuffled);
    expect(readYaml('s', text).problems).toEqual([]);
    expect(checkShape('source', readYaml('s', text)).problems).toEqual([]);
    expect(text).toMatch(/signed: "2022-09-19"/);
  });

  test('keeps words that YAML 1.1 would take for something else', () => {
    const value = source();
    value.title.en = 'no';
    value.short_title.en = '12:30';
    const text = formatYaml('source', value);
    expect(parse(text, { version: '1.1' })).toEqual(parse(text, { version: '1.2' }));
    expect(parse(text, { version: '1.1' }).title.en).toBe('no');
  });
});
