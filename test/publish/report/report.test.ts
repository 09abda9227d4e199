// What holds for every form: the same report gives the same bytes, anywhere, and wrong reports are refused.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { diffRuns, REPORT_FORMATS, type Report, textRun } from '../../../src/publish/report/model.ts';
import { FORMAT_INFO, renderReport } from '../../../src/publish/report/report.ts';
import { comparisonReport, hostileReport } from './sample.ts';

const options = { command: 'compare', dataVersion: '0.2.0' };

describe.each(REPORT_FORMATS)('%s', (format) => {
  test('is the same each time, and text or bytes as it says', async () => {
    const [one, two] = [
      await renderReport(comparisonReport(), format, options),
      await renderReport(comparisonReport(), format, options),
    ];
    expect(one).toEqual(two);
    expect(typeof one !== 'string').toBe(FORMAT_INFO[format].binary);
  });

  test('takes an empty report', async () => {
    const empty: Report = { title: '空', lang: 'zh', notes: [], tables: [] };
    expect((await renderReport(empty, format, options)).length).toBeGreaterThan(0);
  });
});

test('docx and xlsx are the same bytes in every time zone', () => {
  const script = fileURLToPath(new URL('office-bytes.ts', import.meta.url));
  const run = (zone: string) =>
    execFileSync(process.execPath, [script], { encoding: 'utf8', env: { ...process.env, TZ: zone, LANG: 'C' } });
  const first = run('Asia/Shanghai');
  expect(first).toMatch(/^docx [0-9a-f]{64}\nxlsx [0-9a-f]{64}\n$/);
  expect(run('America/St_Johns')).toBe(first);
});

test('two tables or two columns of one name are refused', async () => {
  const { tables, ...rest } = comparisonReport();
  await expect(renderReport({ ...rest, tables: [tables[0]!, tables[0]!] }, 'csv')).rejects.toThrow('two tables');
  const columns = [tables[0]!.columns[0]!, tables[0]!.columns[0]!];
  await expect(renderReport({ ...rest, tables: [{ ...tables[0]!, columns }] }, 'csv')).rejects.toThrow('two columns');
  await expect(renderReport(comparisonReport(), 'json')).rejects.toThrow('wants a command');
});

test('lang says whose words the form speaks', async () => {
  expect(await renderReport(comparisonReport(), 'text')).toContain('\n来源\n');
  expect(await renderReport(comparisonReport(), 'text', { lang: 'en' })).toContain('\nSources\n');
});

describe('diffRuns', () => {
  const pieces = [
    { kind: 'same', a: '给予（', b: '给予(' },
    { kind: 'changed', a: '2000元', b: '5000元' },
    { kind: 'moved_from', a: '甲', b: '' },
    { kind: 'moved_to', a: '', b: '甲' },
  ] as const;
  const of = (side: 'a' | 'b' | 'both') =>
    diffRuns(pieces, side).map((run) => (run.kind === 'diff' ? `${run.piece} ${run.text}` : ''));

  test('each side has the words of its text', () => {
    expect(of('a')).toEqual(['same 给予（', 'removed 2000元', 'moved_from 甲']);
    expect(of('b')).toEqual(['same 给予(', 'added 5000元', 'moved_to 甲']);
    expect(of('both')).toEqual(['same 给予(', 'removed 2000元', 'added 5000元', 'moved_from 甲', 'moved_to 甲']);
  });
});

test('a key that is missing is an empty cell in every form', async () => {
  const report: Report = {
    title: 't',
    lang: 'en',
    notes: [[textRun('n')]],
    tables: [
      {
        id: 't',
        title: 't',
        columns: [
          { key: 'a', title: 'a', kind: 'text' },
          { key: 'b', title: 'b', kind: 'number' },
          { key: 'c', title: 'c', kind: 'cite' },
        ],
        rows: [{ cells: {} }, { cells: { a: [textRun('x')] } }],
      },
    ],
  };
  for (const format of REPORT_FORMATS) await renderReport(report, format, options);
  await renderReport(hostileReport(), 'docx');
});
