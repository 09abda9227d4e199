// Items and indicators of proposals: the nearest words decide, units and topics must fit, and quotes prove the values.
import { describe, expect, test } from 'vitest';
import { indicatorOf } from '../../src/coding/indicators.ts';
import { withItems } from '../../src/coding/items.ts';
import { provenValue, saysUnit } from '../../src/coding/values.ts';
import { createLexicon } from '../../src/extract/lexicon.ts';
import type { AmountCandidate, GoalCandidate } from '../../src/model.ts';
import { createProof } from '../../src/proof.ts';

interface Entry {
  aliases?: string[];
  cues?: string[];
  topics?: string[];
  unit?: string;
}
const terms = (entries: Record<string, Entry>) => ({
  terms: new Map(
    Object.entries(entries).map(([id, entry]) => [
      id,
      { id, label: { zh: id, en: id }, aliases: [`(${id})`], ...entry },
    ]),
  ),
});
const LEXICON = createLexicon(
  new Map([
    [
      'items',
      terms({
        bed_grant: { aliases: ['床位补助'], cues: ['床位 补助', '床位 给予'] },
        kitchen_grant: { cues: ['食堂 补助', '食堂 给予'] },
        nurse_award: { cues: ['护理员 奖励'] },
      }),
    ],
    [
      'indicators',
      terms({
        beds: { cues: ['床位'], topics: ['homes'], unit: 'item' },
        nurses: { cues: ['护理员'], topics: ['staff'], unit: 'person' },
        coverage: { cues: ['覆盖率'], unit: 'percent' },
      }),
    ],
    ['units', terms({ item: { aliases: ['张', '个', '家'] }, person: { aliases: ['人', '名'] } })],
  ]),
);

const TEXT = '对新建床位的机构，每张给予2万元补助，最高50万元。护理员考核优秀的，每人奖励1千元。';
const sum = (quote: string, fields: Partial<AmountCandidate> = {}) => {
  const start = TEXT.indexOf(quote);
  return {
    role: 'benefit',
    recipient: null,
    item: null,
    cite: { block: 'a1', quote, start, end: start + quote.length },
    ...fields,
  } as AmountCandidate;
};
const around = { title: '', lead: '', above: [], textOf: () => TEXT };
const itemsOf = (sums: AmountCandidate[], surroundings = around) =>
  withItems(sums, surroundings, LEXICON).map(({ item }) => item);

describe('items', () => {
  test('the words of the sum, else of its sentence', () => {
    expect(
      itemsOf([sum('对新建床位的机构，每张给予2万元补助'), sum('每张给予2万元补助'), sum('每人奖励1千元')]),
    ).toEqual(['bed_grant', 'bed_grant', 'nurse_award']);
  });

  test('a limit follows the sum before it; the title and the section speak last', () => {
    const elsewhere = { ...around, textOf: () => '最高50万元。' };
    const cap = { ...sum('最高50万元'), role: 'cap' } as AmountCandidate;
    const at = { ...cap, cite: { ...cap.cite, start: 0, end: 6 } };
    expect(itemsOf([sum('对新建床位的机构，每张给予2万元补助'), at], elsewhere)).toEqual(['bed_grant', 'bed_grant']);
    expect(itemsOf([at], elsewhere)).toEqual([null]);
    expect(itemsOf([at], { ...elsewhere, title: '食堂补助' })).toEqual(['kitchen_grant']);
    expect(itemsOf([at], { ...elsewhere, above: ['床位补助'] as never })).toEqual(['bed_grant']);
  });
});

const goal = (subject: string, quote: string, unit: string, fields: Partial<GoalCandidate> = {}) =>
  ({
    subject,
    unit,
    indicator: null,
    cite: { block: 'a1', quote, start: 0, end: quote.length },
    ...fields,
  }) as GoalCandidate;

describe('indicators', () => {
  test.each<[string, GoalCandidate, string[] | null, string | null, string | null]>([
    ['the subject', goal('养老床位', '新增养老床位500张', 'item'), null, null, 'beds'],
    ['another unit', goal('养老床位', '床位增长10%', 'percent'), null, null, null],
    ['人次 are people too', goal('护理员', '培训护理员200人次', 'person_time'), null, null, 'nurses'],
    ['a topic that does not fit', goal('养老床位', '新增养老床位500张', 'item'), ['staff'], null, null],
    ['a part without a name', goal('其中市级', '其中市级20张', 'item'), null, 'beds', 'beds'],
    ['another noun before it', goal('满意度', '床位500张，覆盖率80%，满意度90%', 'percent'), null, null, null],
    ['a level without a noun', goal('县级', '新增床位市级20张、县级30张', 'item'), null, null, 'beds'],
  ])('%s', (_, candidate, topics, whole, expected) => {
    expect(indicatorOf(candidate, topics, whole, LEXICON)).toBe(expected);
  });
});

describe('values', () => {
  const value = (bound: string, quote: string, min: number | null, max: number | null, unit: string) =>
    goal('', quote, unit, { bound, min, max, approximate: false, rule: 'test' } as Partial<GoalCandidate>);

  const units = { CNY: ['元'], item: ['个'] };
  const prove = createProof([], units);

  test('a bound that the quote does not say is that of the quote', () => {
    expect(provenValue(value('exact', '至少建成2个', 2, 2, 'item'), 'todo', prove)).toEqual({
      bound: 'at_least',
      min: 2,
      max: null,
      unit: 'item',
    });
    expect(provenValue(value('exact', '建成2个', 2, 2, 'item'), 'todo', prove)?.bound).toBe('exact');
  });

  test('a figure without 元 is no sum', () => {
    const money = (quote: string) => value('at_least', quote, 10_000_000, null, 'CNY');
    expect(saysUnit(money('营业收入达到1千万元以上'), prove)).toBe(true);
    expect(saysUnit(money('达到1千万以上'), prove)).toBe(false);
  });

  test('a cell is a sum where its table prints the unit', () => {
    const inTable = (header: string, min: number) => {
      const text = `等次\t${header}\n一等\t1千万以上`;
      const table = { id: 't1', kind: 'table', depth: 0, text, line: 1, parent: null, marker: null } as const;
      const cell = value('at_least', '一等\t1千万以上', min, null, 'CNY');
      const cite = { ...cell.cite, block: 't1' };
      return saysUnit({ ...cell, cite, rule: 'table/benefit' }, createProof([table], units));
    };
    expect(inTable('收入（元）', 10_000_000)).toBe(true);
    expect(inTable('收入（元）', 1_000_000)).toBe(false);
    expect(inTable('收入', 10_000_000)).toBe(false);
  });
});
