// What a change of coding does to the published data: benefits and conditions too, field by field with their sentence.
import { beforeAll, expect, test } from 'vitest';
import { testsOf } from '../../src/compare/changes/conditions.ts';
import { readCorpus } from '../../src/corpus.ts';
import type { Corpus } from '../../src/model.ts';
import { diffRecords } from '../../src/publish/record-changes.ts';
import { buildRecords } from '../../src/publish/records.ts';
import type { Measure } from '../../src/types.ts';

const XIANNING = 'xianning/skilled-talent-2021';

let corpus: Corpus;
beforeAll(async () => {
  corpus = (await readCorpus('.')).value;
});

function revise(change: (measure: Measure) => void): Corpus {
  const policy = corpus.policies.get(XIANNING)!;
  const coding = structuredClone(policy.coding);
  coding.measures.forEach(change);
  return { ...corpus, policies: new Map([...corpus.policies, [XIANNING, { ...policy, coding }]]) };
}
const told = (after: Corpus) =>
  diffRecords(buildRecords(corpus), buildRecords(after)).map(({ list, id, kind, field }) => [list, id, kind, field]);

test('nothing changed is no change', () => {
  expect(told(revise(() => {}))).toEqual([]);
});

test('the level of a benefit', () => {
  const after = revise(({ benefits = [] }) => {
    for (const benefit of benefits) if (benefit.id === 'contestant-commendation') benefit.level = 'municipal';
  });
  const changes = diffRecords(buildRecords(corpus), buildRecords(after));
  expect(changes).toMatchObject([
    {
      list: 'benefits',
      id: `${XIANNING}/contestant-commendation`,
      kind: 'changed',
      field: 'level',
      before: 'null',
      after: '"municipal"',
    },
  ]);
  expect(changes[0]?.quote).toContain('通报表彰');
});

test('a benefit that goes', () => {
  const after = revise((measure) => {
    measure.benefits = (measure.benefits ?? []).filter(({ id }) => id !== 'contestant-commendation');
  });
  expect(told(after)).toContainEqual(['benefits', `${XIANNING}/contestant-commendation`, 'removed', null]);
});

test('the years that a condition asks for', () => {
  const after = revise(({ conditions = [] }) => {
    for (const { id, tree } of conditions)
      if (id === 'apply-senior-worker')
        testsOf(tree)[1]!.value = { bound: 'at_least', min: 15, max: null, unit: 'year' };
  });
  expect(diffRecords(buildRecords(corpus), buildRecords(after))).toMatchObject([
    { list: 'conditions', id: `${XIANNING}/apply-senior-worker.2.1`, field: 'min', before: '12', after: '15' },
  ]);
});
