// llms.txt leads to every document and every file, and stays short.
import { expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus.ts';
import { llmsText } from '../../src/publish/llms-text.ts';
import { buildRecords } from '../../src/publish/records.ts';
import type { Release } from '../../src/publish/release.ts';

const ADDRESS = 'https://example.org/cejian';
async function releaseOf(root: string): Promise<Release> {
  const { value: corpus } = await readCorpus(root);
  return { corpus, records: buildRecords(corpus), version: '1.2.3', address: ADDRESS };
}

const linksOf = (markdown: string) => [...markdown.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1]!);

test('has a title, a summary, and links to every document', async () => {
  const real = await releaseOf('.');
  const text = llmsText(real);
  expect(text).toMatch(/^# 策鉴 Cejian\n\n> /);
  expect(text.length).toBeLessThan(4000);
  for (const { id } of real.records.policies) expect(linksOf(text)).toContain(`${ADDRESS}/api/v1/policies/${id}.md`);
  for (const link of linksOf(text)) expect(link.startsWith(`${ADDRESS}/`)).toBe(true);
});

test('stays short however many documents there are', async () => {
  const small = await releaseOf('test/fixtures/corpus');
  const demo = small.corpus.policies.get('demo/talent-2022')!;
  const policies = new Map(Array.from({ length: 500 }, (_, at) => [`demo/p${at}-2022`, demo]));
  const text = llmsText({ ...small, corpus: { ...small.corpus, policies } });
  expect(text.length).toBeLessThan(4000);
  expect(text).toContain(`${ADDRESS}/api/v1/policies.json`);
});
