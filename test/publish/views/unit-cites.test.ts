// The words that give the unit of a figure in a table, as the page of its record quotes them.
import { expect, test } from 'vitest';
import type { Block, CodedPolicy } from '../../../src/model.ts';
import { type Reading, unitCites } from '../../../src/publish/views/entry.ts';
import type { Amount } from '../../../src/types.ts';

const line = { depth: 0, line: 1, parent: null, marker: null };
const blocks: Block[] = [
  { ...line, id: 'h1', kind: 'paragraph', text: '补贴标准（单位：元/人）' },
  { ...line, id: 't1', kind: 'table', text: '等次\t奖励金额（万元）\t补贴\n一等\t5\t800\n二等\t3万元\t600' },
];
const terms = new Map([['CNY', { id: 'CNY', aliases: ['元'] }]]);
const reading = { corpus: { vocabularies: new Map([['units', { terms }]]) } } as unknown as Reading;
const cited = (quote: string, sum: number) =>
  unitCites(
    reading,
    { blocks } as unknown as CodedPolicy,
    {
      value: { bound: 'exact', min: sum, max: sum, unit: 'CNY' },
      cite: { block: 't1', quote },
    } as Amount,
  );

test('the header or the caption, and nothing where the quote says all', () => {
  expect(cited('一等\t5', 50_000)).toEqual([{ block: 't1', quote: '奖励金额（万元）' }]);
  expect(cited('一等\t5\t800', 800)).toEqual([{ block: 'h1', quote: '补贴标准（单位：元/人）' }]);
  expect(cited('二等\t3万元', 30_000)).toEqual([]);
});
