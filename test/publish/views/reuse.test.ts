// Shared wording of the real documents: passages on both sides, pairs, groups, set phrases apart.
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import type { Corpus } from '../../../src/model.ts';
import { findShared } from '../../../src/publish/shared-wording.ts';
import { startReading } from '../../../src/publish/views/entry.ts';
import { type ReuseView, reuseView } from '../../../src/publish/views/reuse.ts';

let corpus: Corpus;
let zh: ReuseView;
let en: ReuseView;

beforeAll(async () => {
  ({ value: corpus } = await readCorpus('.'));
  const found = findShared(corpus);
  zh = reuseView(startReading(corpus, { lang: 'zh', base: '/' }), found);
  en = reuseView(startReading(corpus, { lang: 'en', base: '/cejian/' }), found);
});

describe('passages', () => {
  test('the sentence on training stands in Weihai first, then in Suqian, each with its place', () => {
    const passage = zh.passages.find(({ text }) => text.includes('以就业技能培训、岗位技能提升培训'))!;
    expect(passage.first).toBe('威海市');
    expect(passage.characters).toBe(25);
    expect(passage.places.map(({ place, date, where, href }) => [place, date, where, href])).toEqual([
      ['威海市', '2021 年 8 月 19 日', '三（一）1', '/policies/weihai/skilled-talent-2021/#s3.1.1'],
      ['宿迁市', '2022 年 3 月 25 日', '三第1点', '/policies/suqian/skilled-talent-2022/#s3.b1'],
    ]);
  });

  test('what stands around shared words is that of each document', () => {
    for (const passage of zh.passages)
      for (const { before, words, after, href } of passage.places) {
        const [, policy, block] = href.match(/^\/policies\/(.+)\/#(.+)$/)!;
        const text = corpus.policies.get(policy!)!.blocks.find(({ id }) => id === block)!.text;
        expect(text).toContain(`${before}${words}${after}`.replaceAll('…', ''));
      }
  });

  test('set phrases stand apart', () => {
    const phrase = '以习近平新时代中国特色社会主义思想为指导';
    expect(zh.boilerplate.map(({ text }) => text)).toContain(phrase);
    expect(zh.passages.map(({ text }) => text)).not.toContain(phrase);
  });
});

describe('pairs and documents', () => {
  test('a pair leads to its passages and to its page, whichever of the two comes first by date', () => {
    const pair = en.pairs.find(({ a, b }) => a === 'Weihai' && b === 'Suqian')!;
    expect(pair).toMatchObject({ ordered: true, characters: '93', share: '1.9%' });
    expect(pair.href).toBe('/cejian/en/diff/suqian/skilled-talent-2022/weihai/skilled-talent-2021/');
    const anchors = new Set(en.passages.map(({ anchor }) => `#${anchor}`));
    expect(pair.passages.length).toBeGreaterThan(0);
    expect(pair.passages.every(({ href }) => anchors.has(href))).toBe(true);
  });

  test('the earliest document shares nothing with earlier ones', () => {
    const weihai = zh.documents.find(({ head }) => head.place === '威海市')!;
    expect([weihai.characters, weihai.shared, weihai.earlier]).toEqual(['4,981', '2.5%', '0%']);
  });
});

describe('groups of clauses', () => {
  test('each has two places or more and says since when', () => {
    expect(zh.groups.length).toBeGreaterThan(0);
    for (const { places } of zh.groups) expect(places.length).toBeGreaterThan(1);
    const group = zh.groups.find(({ text }) => text === '贯通技能人才发展通道。')!;
    expect([group.first, group.since, group.places]).toEqual(['威海市', '2021 年 8 月 19 日', ['威海市', '东西湖区']]);
    const added = group.members[1]!.pieces.filter(({ kind }) => kind === 'added').map(({ text }) => text);
    expect(added).toEqual(['高']);
  });
});
