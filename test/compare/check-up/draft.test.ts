// A text becomes a draft: its blocks, extraction, proposed coding and what is odd in its numbering.
import { beforeAll, expect, test } from 'vitest';
import { createDraft, draftOfPolicy } from '../../../src/compare/check-up/draft.ts';
import { readCorpus } from '../../../src/corpus.ts';
import { createLexicon } from '../../../src/extract/lexicon.ts';
import { readLines } from '../../../src/import/plain-text.ts';
import type { Corpus, Lexicon } from '../../../src/model.ts';
import { findQuote } from '../../../src/provenance.ts';

let corpus: Corpus;
let lexicon: Lexicon;
beforeAll(async () => {
  corpus = (await readCorpus('.')).value;
  lexicon = createLexicon(corpus.vocabularies);
});

const TEXT = `某市人民政府关于印发《某市养老服务行动方案（2023—2025年）》的通知
某政发〔2023〕8号
各县（市、区）人民政府：
现将《某市养老服务行动方案（2023—2025年）》印发给你们。
某市人民政府
2023年3月1日
某市养老服务行动方案（2023—2025年）
一、目标
到2025年，养老床位达到5万张。
三、任务
1.补助养老机构。根据《某省养老补贴办法》（某民发〔2022〕3号），对新建养老机构每张床位给予1万元补助。（市民政局牵头，市财政局配合）`;

test('a text is a policy that nobody has coded', () => {
  const draft = createDraft({ id: 'draft.txt', nodes: readLines(TEXT) }, lexicon);
  expect(draft).toMatchObject({
    id: 'draft.txt',
    jurisdiction: '',
    coded: false,
    title: '某市养老服务行动方案（2023—2025年）',
  });
  expect(draft.source).toMatchObject({
    document_number: '某政发〔2023〕8号',
    dates: { signed: '2023-03-01' },
    period: { from: '2023', to: '2025' },
  });
  expect(draft.coding.measures.map(({ block, amounts }) => [block, amounts?.length])).toEqual([['s3.1', 1]]);
  expect(draft.source.relations.map(({ document_number }) => document_number)).toEqual(['某民发〔2022〕3号']);
});

test('odd numbers come with their blocks', () => {
  const { outline } = createDraft({ id: 'draft', nodes: readLines(TEXT) }, lexicon);
  expect(outline.map(({ block, rule }) => [block.id, rule])).toEqual([['s3', 'outline/number-missing']]);
});

test('every relation of a draft has its words', () => {
  const draft = createDraft({ id: 'draft', nodes: readLines(TEXT) }, lexicon);
  const blocks = new Map(draft.blocks.map((block) => [block.id, block]));
  for (const { cite } of draft.source.relations) expect(findQuote(blocks, cite)).toHaveProperty('start');
});

test('a policy keeps its coding and blocks', () => {
  for (const policy of corpus.policies.values()) {
    const draft = draftOfPolicy(policy, lexicon);
    expect(draft.coding).toBe(policy.coding);
    expect(draft.blocks).toBe(policy.blocks);
    expect(draft.coded).toBe(true);
  }
});

test.each(['', '\n\n', '12 34\n56', '一、\n（一）\n1.', '《》《》〔〕〔2020〕号'])(
  '%j is read without harm',
  (text) => {
    expect(() => createDraft({ id: 'draft', nodes: readLines(text) }, lexicon)).not.toThrow();
  },
);
