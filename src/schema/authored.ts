// The kinds of authored file: the type and schema of each, and what a schema says of a place in it.
// It must not check or read a file.
import codingSchema from '../../schema/coding.schema.json' with { type: 'json' };
import jurisdictionSchema from '../../schema/jurisdiction.schema.json' with { type: 'json' };
import movedSchema from '../../schema/moved.schema.json' with { type: 'json' };
import partsSchema from '../../schema/parts.schema.json' with { type: 'json' };
import releasesSchema from '../../schema/releases.schema.json' with { type: 'json' };
import sourceSchema from '../../schema/source.schema.json' with { type: 'json' };
import vocabularySchema from '../../schema/vocabulary.schema.json' with { type: 'json' };
import type { DataPath } from '../model.ts';
import type { Coding, Jurisdiction, Moved, Releases, Source, Vocabulary } from '../types.ts';

/** The kinds of authored file, and the type of each. */
export interface Authored {
  coding: Coding;
  jurisdiction: Jurisdiction;
  moved: Moved;
  releases: Releases;
  source: Source;
  vocabulary: Vocabulary;
}

export type JsonSchema = { [key: string]: unknown };

/** The schema of each kind. */
export const SCHEMAS: Readonly<Record<keyof Authored, JsonSchema>> = {
  coding: codingSchema,
  jurisdiction: jurisdictionSchema,
  moved: movedSchema,
  releases: releasesSchema,
  source: sourceSchema,
  vocabulary: vocabularySchema,
};

/** The shapes that schemas share and refer to. */
export const PARTS: JsonSchema = partsSchema;

/**
 * The part of a schema that describes a path, following references; for hints about keys and their order.
 * @returns `undefined` for a path that the schema does not know.
 * @example schemaAt('source', ['title'])?.description // what a title is
 */
export function schemaAt(kind: keyof Authored, path: DataPath): JsonSchema | undefined {
  const follow = (schema: JsonSchema | undefined, owner: JsonSchema): [JsonSchema | undefined, JsonSchema] => {
    let current = schema;
    let base = owner;
    for (;;) {
      const alternatives = current?.anyOf as JsonSchema[] | undefined;
      if (alternatives !== undefined) current = alternatives.find((part) => part.$ref !== undefined);
      const reference = current?.$ref as string | undefined;
      if (reference === undefined) return [current, base];
      const [file, inside] = reference.split('#/$defs/');
      if (file !== '') base = PARTS;
      current = (base.$defs as Record<string, JsonSchema>)[inside!];
    }
  };
  let [schema, owner] = follow(SCHEMAS[kind], SCHEMAS[kind]);
  for (const part of path) {
    const next =
      typeof part === 'number'
        ? (schema?.items as JsonSchema)
        : (schema?.properties as Record<string, JsonSchema> | undefined)?.[part];
    [schema, owner] = follow(next, owner);
    if (schema === undefined) return undefined;
  }
  return schema;
}

/**
 * The keys of the mapping at a path, in the order of the schema.
 * @returns none for a path that holds no mapping.
 * @example keysAt('source', ['title']) // ['zh', 'en']
 */
export const keysAt = (kind: keyof Authored, path: DataPath): string[] =>
  Object.keys((schemaAt(kind, path)?.properties as object | undefined) ?? {});

/**
 * Order the keys of authored data as its schema has them, leaving out keys that are `undefined`.
 * @example orderKeys('source', { period: null, title })
 */
export function orderKeys(kind: keyof Authored, data: unknown, path: DataPath = []): unknown {
  if (Array.isArray(data)) return data.map((item, index) => orderKeys(kind, item, [...path, index]));
  if (data === null || typeof data !== 'object') return data;
  const wanted = keysAt(kind, path);
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  const place = (key: string) => (wanted.includes(key) ? wanted.indexOf(key) : wanted.length);
  entries.sort(([a], [b]) => place(a) - place(b));
  return Object.fromEntries(entries.map(([key, value]) => [key, orderKeys(kind, value, [...path, key])]));
}
