// What a release changes: values old → new with their sentence, documents as a whole, and the part of the version that must rise.
import { beforeAll, describe, expect, test } from 'vitest';
import publishedSchema from '../../schema/published.schema.json' with { type: 'json' };
import { readCorpus } from '../../src/corpus.ts';
import type { Corpus } from '../../src/model.ts';
import {
  changeRecords,
  changesBetween,
  compareVersions,
  formatChanges,
  movedRecords,
  NO_RECORDS,
  nextVersion,
  partToRaise,
} from '../../src/publish/changes.ts';
import { buildApi, checkApi } from '../../src/publish/json.ts';
import { buildRecords, type Records } from '../../src/publish/records.ts';

const DEMO = 'demo/talent-2022';
let corpus: Corpus;
let now: Records;
beforeAll(async () => {
  corpus = (await readCorpus('test/fixtures/corpus')).value;
  now = buildRecords(corpus);
});

describe('changesBetween', () => {
  test('nothing, when nothing changed', () => {
    expect(changesBetween(now, structuredClone(now))).toEqual([]);
  });

  test('a corrected value, old and new, with its sentence and topics', () => {
    const then = structuredClone(now);
    const grant = then.amounts.find(({ id }) => id === `${DEMO}/studio-grant`)!;
    grant.min = 60000;
    expect(changesBetween(then, now)).toEqual([
      {
        list: 'amounts',
        id: `${DEMO}/studio-grant`,
        policy: DEMO,
        kind: 'changed',
        field: 'min',
        before: '60000',
        after: '50000',
        quote: '每个工作室给予5万元建设补助资金',
        topics: ['platforms-studios'],
        records: 0,
      },
    ]);
  });

  test('what follows from other records is no change of its own', () => {
    const then = structuredClone(now);
    then.amounts = then.amounts.filter(({ id }) => id !== `${DEMO}/studio-grant`);
    then.measures[0]!.amounts = [];
    then.policies[0]!.counts.amounts = 2;
    expect(changesBetween(then, now).map(({ id, kind }) => [id, kind])).toEqual([[`${DEMO}/studio-grant`, 'added']]);
  });

  test('a document that comes stands for its records', () => {
    const changes = changesBetween(NO_RECORDS, now).filter(({ policy }) => policy !== null);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ list: 'policies', id: DEMO, kind: 'added', topics: expect.any(Array) });
    const { goals, measures, amounts, benefits, conditions, responsibilities, relations, absences } = now;
    const lists = [goals, measures, amounts, benefits, conditions, responsibilities, relations, absences];
    expect(changes[0]!.records).toBe(lists.reduce((sum, { length }) => sum + length, 0));
  });

  test('topics of what hangs on a measure are those of the measure', () => {
    const then = structuredClone(now);
    then.conditions[0]!.cite.quote = '取得';
    then.responsibilities[0]!.name = '财政局';
    expect(changesBetween(then, now).map(({ list, topics }) => [list, topics])).toEqual([
      ['conditions', ['contests-prizes']],
      ['responsibilities', ['platforms-studios']],
    ]);
  });
});

describe('formatChanges', () => {
  const change = (edit: (schema: typeof publishedSchema) => void) => {
    const schema = structuredClone(publishedSchema);
    edit(schema);
    return formatChanges({ 'published.schema.json': publishedSchema }, { 'published.schema.json': schema });
  };

  test('descriptions are no change', () => {
    expect(change((schema) => (schema.$defs.AmountRecord.properties.id.description = 'x'))).toEqual([]);
  });

  test('fields that come, go, widen or change', () => {
    const changes = change(({ $defs }) => {
      const { properties } = $defs.AmountRecord as { properties: Record<string, object> };
      properties.cap = { description: 'x', type: 'number' };
      delete properties.payer;
      properties.min = { description: 'x', type: 'string' };
      $defs.AmountRecord.properties.role.enum.push('loan');
      Object.assign($defs, { NewRecord: { properties: {} } });
      Reflect.deleteProperty($defs, 'EvidenceRecord');
    });
    expect(changes).toEqual([
      { shape: 'AmountRecord', field: 'cap', kind: 'added' },
      { shape: 'AmountRecord', field: 'min', kind: 'changed' },
      { shape: 'AmountRecord', field: 'payer', kind: 'removed' },
      { shape: 'AmountRecord', field: 'role', kind: 'widened' },
      { shape: 'EvidenceRecord', field: null, kind: 'removed' },
      { shape: 'NewRecord', field: null, kind: 'added' },
    ]);
  });

  test('shapes in other files count as far as published ones refer to them', () => {
    const schemas = (type: string) => ({
      'published.schema.json': { $defs: { A: { properties: { title: { $ref: 'parts.schema.json#/$defs/Words' } } } } },
      'parts.schema.json': {
        $defs: { Words: { properties: { zh: { type } } }, Other: { properties: { a: { type } } } },
      },
    });
    expect(formatChanges(schemas('string'), schemas('number'))).toEqual([
      { shape: 'Words', field: 'zh', kind: 'changed' },
    ]);
  });
});

describe('versions', () => {
  const change = (
    kind: 'added' | 'removed' | 'changed',
    list: 'amounts' | 'conditions' | 'absences' = 'amounts',
    id = 'a/b-2020/c',
  ) => ({
    list,
    id,
    kind,
  });
  test.each([
    ['nothing', [], [], 'none'],
    ['a corrected value', [change('changed')], [], 'patch'],
    ['a new record', [change('changed'), change('added')], [], 'minor'],
    ['an id that went', [change('added'), change('removed')], [], 'major'],
    ['a record without an id that went', [change('removed', 'absences')], [], 'patch'],
    ['a numbered part of a condition that went', [change('removed', 'conditions', 'a/b-2020/c.2')], [], 'patch'],
    ['a new field', [], [{ shape: 'A', field: 'b', kind: 'added' as const }], 'minor'],
    ['a wider field', [], [{ shape: 'A', field: 'b', kind: 'widened' as const }], 'minor'],
    ['a field that went', [change('changed')], [{ shape: 'A', field: 'b', kind: 'removed' as const }], 'major'],
    ['a field that is something else', [], [{ shape: 'A', field: 'b', kind: 'changed' as const }], 'major'],
  ])('%s', (_, changes, format, part) => {
    expect(partToRaise(changes, format)).toBe(part);
  });

  test.each([
    ['0.1.4', 'major', '1.0.0'],
    ['0.1.4', 'minor', '0.2.0'],
    ['0.1.4', 'patch', '0.1.5'],
    ['0.1.4', 'none', '0.1.4'],
  ] as const)('%s, %s → %s', (version, part, next) => {
    expect(nextVersion(version, part)).toBe(next);
  });

  test('versions are numbers, not words', () => {
    expect(['0.10.0', '1.0.0', '0.9.9', '0.9.10'].sort(compareVersions)).toEqual([
      '0.9.9',
      '0.9.10',
      '0.10.0',
      '1.0.0',
    ]);
    expect(compareVersions('1.2.3', '1.2.3')).toBe(0);
  });
});

describe('as published', () => {
  test('empty lists before the first release', () => {
    const files = buildApi(corpus, '0.1.0').filter(({ path }) => ['changes.json', 'moved.json'].includes(path));
    expect(files.map(({ data }) => data.items)).toEqual([[], []]);
  });

  test('changes of every release, each with the version before it, and moves, fit their schemas', () => {
    const then = structuredClone(now);
    then.amounts[0]!.min = 1;
    const changes = changesBetween(then, now);
    const past: Corpus = {
      ...corpus,
      moved: [
        { from: `${DEMO}/z`, to: [], since: '0.2.0', reason: { zh: '误', en: 'Wrong' } },
        {
          from: `${DEMO}/b`,
          to: [`${DEMO}/studios`, `${DEMO}/contests`],
          since: '0.2.0',
          reason: { zh: '拆', en: 'Split' },
        },
      ],
      history: {
        ...corpus.history,
        releases: [
          { version: '0.2.0', date: '2026-02-01', changes },
          { version: '0.1.0', date: '2026-01-01', changes: changes.slice(0, 1) },
        ],
      },
    };
    expect(changeRecords(past).map(({ release, previous, date }) => [release, previous, date])).toEqual([
      ...changes.map(() => ['0.2.0', '0.1.0', '2026-02-01']),
      ['0.1.0', null, '2026-01-01'],
    ]);
    expect(movedRecords(past).map(({ id, kind }) => [id, kind])).toEqual([
      [`${DEMO}/b`, 'split'],
      [`${DEMO}/z`, 'withdrawn'],
    ]);
    expect(checkApi(buildApi(past, '0.2.0'))).toEqual([]);
  });
});
