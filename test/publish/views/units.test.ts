// Who does what: kinds by place and topic, and the tasks of a kind with their sentences.
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import type { Corpus } from '../../../src/model.ts';
import { startReading } from '../../../src/publish/views/entry.ts';
import { listUnitKinds, unitKindView, unitsView } from '../../../src/publish/views/units.ts';

let corpus: Corpus;
beforeAll(async () => {
  ({ value: corpus } = await readCorpus('.'));
});
const zh = () => startReading(corpus, { lang: 'zh', base: '/' });
const en = () => startReading(corpus, { lang: 'en', base: '/cejian/' });

describe('all kinds', () => {
  test('the bureau of human resources comes first: all places have it', () => {
    const [first] = unitsView(zh()).rows;
    expect(first).toMatchObject({ kind: 'hrss_bureau', href: '/units/hrss-bureau/' });
    expect(first!.places.every(({ total }) => total > 0)).toBe(true);
    expect(first!.places[1]).toMatchObject({ href: '/units/hrss-bureau/#weihai', total: 19 });
    expect(first!.places[1]!.roles).toEqual([
      { role: 'lead', label: '牵头', count: 4 },
      { role: 'named', label: '列名', count: 15 },
    ]);
  });

  test('every responsibility is counted once by place', () => {
    const { rows, total } = unitsView(en());
    const owners = [...corpus.policies.values()].flatMap(({ coding }) => [...coding.measures, ...coding.goals]);
    expect(total).toBe(owners.reduce((sum, { responsibilities }) => sum + (responsibilities?.length ?? 0), 0));
    const placed = rows.flatMap(({ places }) => places).reduce((sum, cell) => sum + cell.total, 0);
    expect(placed).toBe(rows.reduce((sum, row) => sum + row.total, 0));
  });

  test('kinds without a task are listed apart, and have a page', () => {
    const { rows, unused } = unitsView(zh());
    expect(rows.length + unused.length).toBe(listUnitKinds(corpus).length);
  });
});

describe('one kind', () => {
  test('Weihai: its name, its spelling in the text, and every sentence', () => {
    const view = unitKindView(en(), 'hrss_bureau');
    const weihai = view.places.find(({ anchor }) => anchor === 'weihai')!;
    expect(weihai.units).toEqual([
      {
        name: '威海市人力资源和社会保障局',
        gloss: 'Weihai Human Resources and Social Security Bureau',
        aliases: ['市人力资源社会保障局'],
      },
    ]);
    expect(weihai.tasks).toHaveLength(19);
    expect(weihai.tasks.filter(({ lead }) => lead)).toHaveLength(4);
    const studios = weihai.tasks.find(({ sentence }) => sentence.place === '三（二）8')!;
    expect(studios).toMatchObject({
      role: 'named',
      name: '市人力资源社会保障局',
      topic: { href: '/cejian/en/topics/platforms-master-studios/' },
      sentence: { href: '/cejian/en/policies/weihai/skilled-talent-2021/#s3.2.8' },
    });
    expect(studios.href).toMatch(/^\/cejian\/en\/records\/weihai\/skilled-talent-2021\//);
  });

  test('a kind without a task has a page that says so', () => {
    const view = unitKindView(zh(), 'party_committee');
    expect([view.places, view.total, view.silent.length]).toEqual([[], 0, corpus.policies.size]);
  });

  test('an unknown kind is a mistake of ours', () => {
    expect(() => unitKindView(zh(), 'no_such_kind')).toThrow('no_such_kind');
  });
});
