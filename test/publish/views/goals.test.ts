// The table of goals: sections by topic, and how goals hang together.
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import { type Reading, startReading } from '../../../src/publish/views/entry.ts';
import { goalsView } from '../../../src/publish/views/goals.ts';

let zh: Reading;
let en: Reading;
beforeAll(async () => {
  const { value } = await readCorpus('test/fixtures/corpus');
  zh = startReading(value, { lang: 'zh', base: '/' });
  en = startReading(value, { lang: 'en', base: '/cejian/' });
});

describe('goals', () => {
  test('a part names its whole', () => {
    const rows = goalsView(en).sections.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
    expect(rows.find(({ id }) => id === 'technicians-2025')).toMatchObject({
      value: { figure: '≥ 5,000' },
      until: 'by 2025',
      basis: 'stock',
      scope: '',
      ties: ['part of “Highly skilled workers”'],
    });
  });

  test('sections are first-level topics in their order', () => {
    const view = goalsView(zh);
    expect(view.sections.map(({ id }) => id)).toEqual(['platforms', 'foundations']);
    expect([view.total, view.figures]).toEqual([3, 3]);
  });
});
