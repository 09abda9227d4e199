// Text twins: every value of a policy is in its twin with its sentence and a place that leads to it.
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus.ts';
import { parseMarkdown } from '../../src/markdown.ts';
import type { Corpus, Policy } from '../../src/model.ts';
import { buildRecords } from '../../src/publish/records.ts';
import type { PublishedFile, Release } from '../../src/publish/release.ts';
import { formatQuote } from '../../src/publish/report/words.ts';
import { buildTwins, measureTwin, policyTwin } from '../../src/publish/text-twins.ts';

const ADDRESS = 'https://example.org/cejian';
const releaseOf = (corpus: Corpus): Release => ({
  corpus,
  records: buildRecords(corpus),
  version: '1.2.3',
  address: ADDRESS,
});
let small: Release;
let real: Release;
let demo: Policy;
beforeAll(async () => {
  small = releaseOf((await readCorpus('test/fixtures/corpus')).value);
  real = releaseOf((await readCorpus('.')).value);
  demo = small.corpus.policies.get('demo/talent-2022')!;
});

/** The words of a file, without marks. */
const wordsOf = (markdown: string): string =>
  parseMarkdown(markdown)
    .map(({ text }) => text)
    .join('\n');

test('a measure', async () => {
  await expect(measureTwin(small, demo, demo.coding.measures[1]!)).toMatchFileSnapshot('../fixtures/twins/measure.md');
});

test('a policy', async () => {
  await expect(policyTwin(small, demo)).toMatchFileSnapshot('../fixtures/twins/policy.md');
});

test('one twin for each policy and measure, at the address of its id', () => {
  const paths = buildTwins(real) as PublishedFile[];
  expect(paths.map(({ path }) => path).sort()).toEqual(
    [
      ...real.records.policies.map(({ id }) => `api/v1/policies/${id}.md`),
      ...real.records.measures.map(({ id }) => `api/v1/measures/${id}.md`),
    ].sort(),
  );
});

describe('no value without its sentence', () => {
  test('every sentence of every record is in the twin of its policy, and in that of its measure', () => {
    const { amounts, goals, benefits, relations } = real.records;
    for (const policy of real.corpus.policies.values()) {
      const whole = wordsOf(policyTwin(real, policy));
      for (const { id, cite } of [...amounts, ...goals, ...benefits, ...relations].filter(
        (record) => record.policy === policy.id,
      ))
        expect(whole, id).toContain(formatQuote(cite.quote).replaceAll(/\s+/g, ' '));
      for (const measure of policy.coding.measures) {
        const own = wordsOf(measureTwin(real, policy, measure));
        for (const { cite, id } of measure.amounts ?? []) expect(own, id).toContain(formatQuote(cite.quote));
      }
    }
  });

  test('every place is a link to the highlighted words', () => {
    const markdown = policyTwin(small, demo);
    for (const { id } of small.records.amounts)
      expect(markdown).toContain(`(${ADDRESS}/policies/demo/talent-2022/#${id.split('/').at(-1)})`);
    expect(markdown).not.toMatch(/undefined|null|\[object|NaN/);
  });
});

test('lines of a record are one item: nothing of a document becomes markup', () => {
  const odd = structuredClone({ ...demo, original: undefined, files: undefined }) as never as Policy;
  odd.source.title.zh = '# 一 *二* [三](四) <script>';
  odd.coding.measures[0]!.summary.zh = '1. 第一';
  const nodes = parseMarkdown(policyTwin(small, odd));
  expect(nodes[0]).toMatchObject({ kind: 'heading', depth: 1, text: odd.source.title.zh });
  expect(nodes.some(({ kind, text }) => kind === 'paragraph' && text === '1. 第一')).toBe(true);
});
