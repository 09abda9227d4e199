// The table in schema/README.md that leads from authored keys to published fields is whole and true.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import codingSchema from '../../schema/coding.schema.json' with { type: 'json' };
import jurisdictionSchema from '../../schema/jurisdiction.schema.json' with { type: 'json' };
import movedSchema from '../../schema/moved.schema.json' with { type: 'json' };
import publishedSchema from '../../schema/published.schema.json' with { type: 'json' };
import releasesSchema from '../../schema/releases.schema.json' with { type: 'json' };
import sourceSchema from '../../schema/source.schema.json' with { type: 'json' };
import vocabularySchema from '../../schema/vocabulary.schema.json' with { type: 'json' };

type Shape = { properties?: Record<string, unknown> };
const SCHEMAS = [sourceSchema, codingSchema, jurisdictionSchema, vocabularySchema, movedSchema, releasesSchema];
/** Containers of lists, and parts that are published within a record, as they are or as the table says of their owner. */
const WITHIN = [
  'Coding',
  'Moved',
  'Releases',
  'PublishedId',
  'Issuer',
  'Evidence',
  'Correction',
  'Stacking',
  'Exception',
  'Population',
  'Unit',
];
const authored = new Map<string, Shape>(
  SCHEMAS.flatMap((schema) => [
    [schema.title, schema as Shape] as const,
    ...Object.entries(('$defs' in schema ? schema.$defs : {}) as Record<string, Shape>),
  ]),
);
const published = publishedSchema.$defs as Record<string, Shape>;

const readme = readFileSync('schema/README.md', 'utf8');
const rows = [...readme.matchAll(/^\| `(\w+)` \| `(\w+)` \| (.+) \|$/gm)].map(([, from, to, changes]) => ({
  from: from!,
  to: to!,
  changes: (changes === '—' ? [] : changes!.split('; ')).map((change) => {
    const [keys, fields = ''] = change.split(/ → |, when absent, /);
    const codes = (text: string) => [...text.matchAll(/`(\w+)`/g)].map((match) => match[1]!);
    return { keys: codes(keys!), fields: codes(fields) };
  }),
}));

test('every authored shape has a row', () => {
  expect(rows.map(({ from }) => from).sort()).toEqual(
    [...authored.keys()].filter((name) => !WITHIN.includes(name)).sort(),
  );
});

describe.each(rows)('$from → $to', ({ from, to, changes }) => {
  const keys = Object.keys(authored.get(from)?.properties ?? {});
  const fields = Object.keys(published[to]?.properties ?? {});

  test('keys that are not named are published under their own name', () => {
    const named = changes.flatMap((change) => change.keys);
    expect(keys.filter((key) => !named.includes(key) && !fields.includes(key))).toEqual([]);
  });

  test('what is named is there', () => {
    expect(changes.flatMap((change) => change.keys).filter((key) => !keys.includes(key))).toEqual([]);
    const known = (name: string) => fields.includes(name) || name in published;
    expect(changes.flatMap((change) => change.fields).filter((name) => !known(name))).toEqual([]);
  });
});
