// The whole of extraction: every candidate has its words and its rule, and any text is read without harm.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readWords } from '../../src/drafts.ts';
import { extractDocument } from '../../src/extract/extract.ts';
import { createLexicon } from '../../src/extract/lexicon.ts';
import { readLines } from '../../src/import/plain-text.ts';
import type { Extraction, Lexicon } from '../../src/model.ts';
import { segmentText } from '../../src/segment/segment.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = createLexicon((await readWords('.', null)).value.vocabularies);
});

const extract = (text: string, date: string | null = null): Extraction =>
  extractDocument(segmentText(readLines(text)), lexicon, { date });

const TEXT = `某市人民政府关于印发《某市养老服务三年行动方案（2023—2025年）》的通知
某政发〔2023〕8号
各县（市、区）人民政府：
为贯彻落实《国务院关于加快发展养老服务业的若干意见》（国发〔2013〕35号），制定本方案。
某市人民政府
2023年3月1日
某市养老服务三年行动方案（2023—2025年）
一、总体目标
到2025年，全市养老床位达到5万张，其中护理型床位3万张。
二、主要任务
（一）增加服务供给。每年新增床位5000张，对新建养老机构每张床位给予1万元补助。（市民政局牵头，市财政局配合）
（二）三年内建成县级中心10个。`;

test('a document gives amounts, goals, units and relations', () => {
  const { amounts, goals, responsibilities, relations } = extract(TEXT);
  expect(
    goals.map(({ id, min, basis, due, period_from, part_of }) => [id, min, basis, due, period_from, part_of]),
  ).toEqual([
    ['g1', 50000, 'stock', '2025', null, null],
    ['g2', 30000, 'stock', '2025', null, 'g1'],
    ['g3', 5000, 'per_year', null, '2023', null],
    ['g4', 10, 'cumulative', '2026', null, null],
  ]);
  expect(amounts.map(({ min, unit, role }) => [min, unit, role])).toEqual([[10000, 'CNY', 'benefit']]);
  expect(responsibilities.map(({ name, role }) => [name, role])).toEqual([
    ['市民政局', 'lead'],
    ['市财政局', 'joint'],
  ]);
  expect(relations.map(({ relation, title, document_number }) => [relation, title, document_number])).toEqual([
    ['implements', '国务院关于加快发展养老服务业的若干意见', '国发〔2013〕35号'],
  ]);
});

test('the date of the caller wins over that of the signature', () => {
  expect(extract(TEXT, '2024-01-01').goals.at(-1)?.due).toBe('2027');
});

describe('laws', () => {
  const every = (found: Extraction) => [
    ...found.amounts,
    ...found.goals,
    ...found.responsibilities,
    ...found.relations,
  ];
  const PIECES = [
    '到2025年',
    '，',
    '。',
    '；',
    '、',
    '（',
    '）',
    '《',
    '》',
    '“',
    '”',
    '每年',
    '分别',
    '其中',
    '达到',
    '5家',
    '10万元',
    '30%',
    '以上',
    '市财政局',
    '负责',
    '牵头',
    '责任单位：',
    '某发〔2020〕1号',
    '给予',
    '的',
    '企业',
    '新增',
    '\n',
    '一、',
    '（一）',
    '第一条 ',
    '各县（市、区）',
    ' ',
  ];
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((parts) => parts.join(''));

  test('every candidate stands on words of its block and names its rule', () => {
    fc.assert(
      fc.property(text, (words) => {
        const found = extract(words);
        const blocks = new Map(found.blocks.map((block) => [block.id, block]));
        for (const { cite, rule } of every(found)) {
          expect(blocks.get(cite.block)?.text.slice(cite.start, cite.end)).toBe(cite.quote);
          expect(cite.quote).not.toBe('');
          expect(rule).toMatch(/^[a-z]+\/[a-z-]+$/);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('ids of goals are unique, and parts name wholes that are there', () => {
    fc.assert(
      fc.property(text, (words) => {
        const { goals } = extract(words);
        const ids = goals.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { part_of, restates } of goals)
          for (const id of [part_of, restates]) if (id !== null) expect(ids).toContain(id);
      }),
      { numRuns: 200 },
    );
  });

  test('a goal is dated exactly when it is a target', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const { kind, due, period_from, bound } of extract(words).goals) {
          expect(kind === 'target').toBe(bound !== null && (due !== null || period_from !== null));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('any text at all is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        extract(words);
      }),
    );
  });
});
