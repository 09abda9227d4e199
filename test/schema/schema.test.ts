// The schemas describe themselves.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface JsonSchema {
  [key: string]: unknown;
  type?: string;
  properties?: Record<string, JsonSchema>;
  $defs?: Record<string, JsonSchema>;
}

const schemas = globSync('schema/*.schema.json').sort();

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
