// The list of tables: everything that the published schema has is a column or a table, and every code has its meaning.
import { describe, expect, test } from 'vitest';
import publishedSchema from '../../../schema/published.schema.json' with { type: 'json' };
import { columnsOf, titleOf } from '../../../src/publish/tables/columns.ts';
import { TABLES, tableOf } from '../../../src/publish/tables/definitions.ts';
import { ownRelease, rowsOf } from './sample.ts';

const release = await ownRelease();
const MAIN = {
  amounts: 'AmountRecord',
  goals: 'GoalRecord',
  measures: 'MeasureRecord',
  benefits: 'BenefitRecord',
  conditions: 'ConditionRecord',
  responsibilities: 'ResponsibilityRecord',
  relations: 'RelationRecord',
  absences: 'AbsenceRecord',
  policies: 'PolicyRecord',
  jurisdictions: 'JurisdictionRecord',
  vocabulary: 'TermRecord',
  blocks: 'BlockRecord',
} as const;

test('the tables that are promised come first, in order', () => {
  expect(TABLES.filter(({ partOf }) => partOf === null).map(({ name }) => name)).toEqual(Object.keys(MAIN));
  expect(TABLES.map(({ name }) => name)).toEqual(expect.arrayContaining(['units', 'measure_topics', 'amount_topics']));
  expect(new Set(TABLES.map(({ name }) => name)).size).toBe(TABLES.length);
});

describe.each(Object.entries(MAIN))('%s', (name, shape) => {
  const table = tableOf(name);

  test('every key of the schema is a column or a table of its own', () => {
    const names = table.columns.map((column) => column.name);
    const parts = TABLES.filter(({ partOf }) => partOf === name);
    for (const [key, property] of Object.entries(publishedSchema.$defs[shape].properties)) {
      const held = names.some((column) => column === key || column.startsWith(`${key}_`));
      const apart = parts.some((part) => part.name === key || part.name.endsWith(`_${key}`));
      expect(held || apart, `${name}.${key}: ${JSON.stringify(property)}`).toBe(true);
    }
    expect(columnsOf(shape).nested.length).toBe(parts.filter(({ takesApart }) => takesApart === null).length);
  });

  test('names, titles and descriptions are there for every column', () => {
    for (const { name: column, title, description } of table.columns) {
      expect(column).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(title).toMatch(/^[A-Z]/);
      expect(description.length, column).toBeGreaterThan(8);
    }
  });
});

test('a list of codes has a table of its own, unless the other table names this one', () => {
  const apart = TABLES.flatMap(({ partOf, takesApart }) => (takesApart === null ? [] : [`${partOf}.${takesApart}`]));
  const joined = TABLES.flatMap(({ name, columns }) =>
    columns.flatMap((column) => (column.type === 'list' ? [`${name}.${column.name}`] : [])),
  );
  expect(joined.filter((list) => !apart.includes(list))).toEqual([
    'measures.goals',
    'measures.amounts',
    'measures.benefits',
    'measures.conditions',
  ]);
});

test('a column that the schema calls a term of a vocabulary knows which', () => {
  for (const { name, columns } of TABLES) {
    for (const { name: column, description, vocabulary } of columns) {
      const said = /[Tt]erms? of `(\w+)`/.exec(description)?.[1];
      if (said !== undefined) expect(vocabulary, `${name}.${column}`).toBe(said);
    }
  }
});

test('dates are those columns whose values are', () => {
  const pattern = /^\d{4}(-\d\d(-\d\d)?)?$/;
  for (const table of TABLES) {
    const rows = rowsOf(table, release);
    for (const { name, date, type } of table.columns) {
      const values = rows.map((row) => row[name]).filter((value) => value !== null);
      if (date)
        expect(
          values.every((value) => pattern.test(String(value))),
          `${table.name}.${name}`,
        ).toBe(true);
      else if (type === 'string' && values.length > 0)
        expect(
          values.every((value) => pattern.test(String(value))),
          `${table.name}.${name}`,
        ).toBe(false);
    }
  }
});

test('every code in the data has a label', () => {
  const terms = new Set(release.records.vocabulary.map(({ vocabulary, id }) => `${vocabulary} ${id}`));
  for (const table of TABLES) {
    const rows = rowsOf(table, release);
    for (const { name, codes, labels, vocabulary, type } of table.columns) {
      const values = rows.flatMap((row) => row[name]).filter((value) => value !== null);
      for (const value of new Set(values)) {
        const where = `${table.name}.${name} ${value}`;
        if (vocabulary !== null) expect(terms.has(`${vocabulary} ${value}`), where).toBe(true);
        if (codes.length > 0) expect(codes, where).toContain(value);
      }
      if (codes.length > 0 && type === 'string')
        expect(
          codes.filter((code) => labels[code] === undefined),
          `labels of ${table.name}.${name}`,
        ).toEqual([]);
    }
  }
});

test('rows are sorted by their column, and stand in the order of the text within it', () => {
  for (const table of TABLES) {
    const rows = rowsOf(table, release);
    const keys = rows.map((row) => String(row[table.sortedBy]));
    expect(keys, table.name).toEqual([...keys].sort());
  }
  const blocks = rowsOf(tableOf('blocks'), release);
  for (const policy of release.corpus.policies.values())
    expect(blocks.filter((row) => row.policy === policy.id).map(({ id }) => id)).toEqual(
      policy.blocks.map(({ id }) => id),
    );
});

test.each([
  ['cite_block', 'Cite block'],
  ['title_zh', 'Title (Chinese)'],
  ['id', 'Id'],
])('%s reads %s', (name, title) => {
  expect(titleOf(name)).toBe(title);
});
