// Choosing any two documents: what the lists say of each, and addresses that name two.
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import type { Corpus } from '../../../src/model.ts';
import { orderPolicies } from '../../../src/publish/views/columns.ts';
import {
  formatPairQuery,
  isPolicyIdForm,
  pairChoiceView,
  pairDocuments,
  parsePairQuery,
} from '../../../src/publish/views/pair-choice.ts';

let corpus: Corpus;
beforeAll(async () => {
  ({ value: corpus } = await readCorpus('.'));
});

describe('the lists', () => {
  test('every document once, in the order of places', () => {
    expect(pairDocuments(corpus).map(({ id }) => id)).toEqual(orderPolicies(corpus).map(({ id }) => id));
  });

  test('a group is a place with all above it', () => {
    const labels = (lang: 'zh' | 'en') => pairChoiceView(pairDocuments(corpus), lang).groups.map(({ label }) => label);
    expect(labels('zh')).toContain('山东省威海市');
    expect(labels('zh')).toContain('湖北省武汉市东西湖区');
    expect(labels('en')).toContain('Weihai, Shandong Province');
  });

  test('titles with years, and the standing of what is not in force', () => {
    const options = pairChoiceView(pairDocuments(corpus), 'zh').groups.flatMap((group) => group.options);
    const { source } = corpus.policies.get('suqian/skilled-talent-2022')!;
    expect(options.find(({ id }) => id === 'suqian/skilled-talent-2022')!.label).toBe(`${source.title.zh} · 2022–2024`);
    expect(options.find(({ id }) => id === 'dongxihu/skilled-talent-2022')!.label).toMatch(/ · 征求意见稿$/);
  });

  test('what reads alike is told apart by its id', () => {
    const [first] = pairDocuments(corpus);
    const { groups } = pairChoiceView([first!, { ...first!, id: 'suqian/twin' }], 'en');
    expect(groups).toHaveLength(1);
    expect(groups[0]!.options.map(({ label }) => label.split(' · ').at(-1))).toEqual([first!.id, 'suqian/twin']);
  });
});

describe('the address', () => {
  test.each([
    ['', 'none'],
    ['?a=&b=', 'none'],
    ['?a=weihai/plan-2021', 'one'],
    ['?b=weihai/plan-2021', 'one'],
    ['?a=weihai/plan-2021&b=weihai/plan-2021', 'same'],
    ['?a=weihai%2Fplan-2021&b=xuchang%2Fplan-2022', 'pair'],
    ['?a= weihai/plan-2021 &b=xuchang/plan-2022', 'pair'],
    ['?a=weihai/../../api&b=xuchang/plan-2022', 'no_id'],
    ['?a=//example.org/x&b=xuchang/plan-2022', 'no_id'],
    ['?a=weihai&b=xuchang/plan-2022', 'no_id'],
    ['?a=<script>&b=xuchang/plan-2022', 'no_id'],
    ['?a=weihai/plan-2021/record&b=xuchang/plan-2022', 'no_id'],
    [`?a=weihai/${'a'.repeat(6000)}&b=xuchang/plan-2022`, 'no_id'],
  ])('%s is %s', (query, kind) => {
    expect(parsePairQuery(query).kind).toBe(kind);
  });

  test('what is written is read again', () => {
    const query = formatPairQuery('weihai/plan-2021', 'xuchang/plan-2022');
    expect(parsePairQuery(query)).toEqual({ a: 'weihai/plan-2021', b: 'xuchang/plan-2022', kind: 'pair' });
  });

  test('every id of a document has the form of one, and no other file of the folder', () => {
    expect([...corpus.policies.keys()].every(isPolicyIdForm)).toBe(true);
    expect(['words', 'documents', '../words', 'a/b/c', 'A/b', 'a/b.json'].filter(isPolicyIdForm)).toEqual([]);
  });
});
