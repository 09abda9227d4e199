// Reports as JSON: the published shape, every key there, nothing of the data changed.
import { expect, test } from 'vitest';
import partsSchema from '../../../schema/parts.schema.json' with { type: 'json' };
import reportSchema from '../../../schema/report.schema.json' with { type: 'json' };
import { REPORT_SCHEMA_ID } from '../../../src/publish/report/json.ts';
import { renderReport } from '../../../src/publish/report/report.ts';
import { compileSchema } from '../../../src/schema/schema.ts';
import type { ReportFile } from '../../../src/types.ts';
import { comparisonReport, HOSTILE, hostileReport } from './sample.ts';

const options = { command: 'compare', dataVersion: '0.2.0' };
const check = compileSchema([partsSchema, reportSchema], REPORT_SCHEMA_ID);

test.each([
  ['comparison', comparisonReport()],
  ['hostile', hostileReport()],
])('the %s report fits its schema', async (_, report) => {
  expect(check(JSON.parse((await renderReport(report, 'json', options)) as string))).toEqual([]);
});

test('has figures, states and sources as data', async () => {
  const file = JSON.parse((await renderReport(comparisonReport(), 'json', options)) as string) as ReportFile;
  expect(file).toMatchObject({ schema: REPORT_SCHEMA_ID, data_version: '0.2.0', command: 'compare', lang: 'zh' });
  const [, weihai, , suqian] = file.tables[0]!.rows[0]!.cells;
  expect(weihai!.runs[0]).toEqual({
    kind: 'number',
    text: '≥ 2,000 元',
    bound: 'at_least',
    min: 2000,
    max: null,
    unit: 'CNY',
    approximate: false,
    state: null,
    piece: null,
    source: null,
  });
  expect(suqian!.runs[0]).toMatchObject({ kind: 'state', state: 'by_reference', text: '按其他规定' });
  const number = weihai!.runs.at(-1)!.source!;
  expect(file.sources[number - 1]).toMatchObject({ number, block: 's3.2.18', document_number: '威政发〔2021〕10号' });
});

test('changes no character of hostile words', async () => {
  const file = JSON.parse((await renderReport(hostileReport(), 'json', options)) as string) as ReportFile;
  const cells = file.tables[0]!.rows.map(({ cells: [, words] }) => words!.runs[0]!.text);
  expect(cells).toEqual(Object.values(HOSTILE));
});

test("a command's own data stands in the envelope", async () => {
  const data = {
    schema: 'https://cejian.org/schema/v1/report.schema.json#/$defs/X',
    content: { total: 1, items: ['a'] },
  };
  const json = (await renderReport(comparisonReport(), 'json', { ...options, data })) as string;
  expect(JSON.parse(json)).toEqual({
    schema: data.schema,
    data_version: '0.2.0',
    command: 'compare',
    total: 1,
    items: ['a'],
  });
});
