// Upstream documents by level, and those that several places name.
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import type { CodedPolicy, Corpus } from '../../../src/model.ts';
import { startReading } from '../../../src/publish/views/entry.ts';
import { lineageView } from '../../../src/publish/views/lineage.ts';

let corpus: Corpus;
beforeAll(async () => {
  ({ value: corpus } = await readCorpus('.'));
});

describe('lineage', () => {
  test('levels go from national to municipal; what is not stated comes last', () => {
    const { levels, total } = lineageView(startReading(corpus, { lang: 'zh', base: '/' }));
    expect(levels.map(({ id }) => id)).toEqual(['national', 'provincial', 'municipal', 'unknown']);
    expect(levels.reduce((sum, { documents }) => sum + documents.length, 0)).toBe(total);
    expect(levels[0]!.documents.map(({ number }) => number)).toEqual(['人社部发〔2021〕48号', '人社厅发〔2020〕104号']);
  });

  test('Weihai rests on the measures of its province, and says so', () => {
    const { levels } = lineageView(startReading(corpus, { lang: 'en', base: '/' }));
    const document = levels[1]!.documents.find(({ number }) => number === '鲁人社发〔2020〕18号')!;
    expect(document.gloss).toMatch(/Skills for Shandong/);
    expect(document.citing).toMatchObject([
      {
        place: 'Weihai',
        relation: 'is based on',
        sentence: { href: '/en/policies/weihai/skilled-talent-2021/#skills-for-shandong-measures' },
      },
    ]);
  });

  test('one document under two spellings of its title is one, and stands first', () => {
    const weihai = corpus.policies.get('weihai/skilled-talent-2021')!;
    const relation = weihai.source.relations.find(({ id }) => id === 'weihai-talent-plan')!;
    const xuchang = corpus.policies.get('xuchang/skilled-talent-2022')!;
    const other: CodedPolicy = {
      ...xuchang,
      source: {
        ...xuchang.source,
        relations: [
          { ...relation, title: { ...relation.title, zh: '威海《英才计划》' }, cite: { block: 'a1', quote: '许昌' } },
        ],
      },
    };
    const both = { ...corpus, policies: new Map<string, CodedPolicy>([...corpus.policies, [other.id, other]]) };
    const { shared } = lineageView(startReading(both, { lang: 'zh', base: '/' }));
    expect(shared.map(({ title, citing }) => [title, citing.map(({ place }) => place)])).toEqual([
      ['威海“英才计划”', ['威海市', '许昌市']],
    ]);
  });
});
