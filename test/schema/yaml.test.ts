// The authored files read alike under YAML 1.1 and 1.2, and so does what is written.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkShape } from '../../src/schema/schema.ts';
import { formatYaml, readYaml } from '../../src/schema/yaml.ts';
import type { Source } from '../../src/types.ts';

const authored = [...globSync('policies/**/*.yaml'), ...globSync('schema/vocabulary/*.yaml')].sort();

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
