// Reports as workbooks: read back by another library, and in their XML where that library does not look.
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../../src/publish/report/model.ts';
import { renderReport } from '../../../src/publish/report/report.ts';
import { comparisonReport, HOSTILE, hostileReport } from './sample.ts';

type Cell = string | number | boolean | Date | null;

interface Opened {
  bytes: Uint8Array;
  parts: Record<string, string>;
  sheets: Map<string, Cell[][]>;
}

async function open(report: Report): Promise<Opened> {
  const bytes = (await renderReport(report, 'xlsx')) as Uint8Array;
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const sheets = await readWorkbook(new Blob([bytes as BlobPart]), { trim: false });
  return { bytes, parts, sheets: new Map(sheets.map(({ sheet, data }) => [sheet, data as Cell[][]])) };
}

describe('the comparison', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(comparisonReport());
  });

  test('has a sheet for each table, one for the sources and one for the notes', () => {
    expect([...opened.sheets.keys()]).toEqual([
      '奖励与补助金额',
      '新旧条文对照',
      '分布',
      '对方有而本方没有的事项',
      '来源',
      '说明',
    ]);
  });

  test('has figures as numbers with their unit beside them', () => {
    const [head, first, second, third, fourth] = opened.sheets.get('奖励与补助金额')!;
    const row = (cells: Cell[]) =>
      Object.fromEntries(head!.map((name, index) => [String(name).replace('\n', ' '), cells[index]]));
    expect(row(first!)).toMatchObject({
      类别: '竞赛奖励',
      '威海 2021 界': '≥',
      '威海 2021': 2000,
      '威海 2021 单位': '元',
      '威海 2021 说明': '一次性',
      '威海 2021 来源': 1,
      '许昌 2022': 5000,
      '宿迁 2022–2024': '↗ 按其他规定',
    });
    expect(row(second!)).toMatchObject({
      '威海 2021': '— 查而未见',
      '许昌 2022': '/ 不适用',
      '宿迁 2022–2024': '· 未编码',
    });
    expect(row(third!)).toMatchObject({
      '许昌 2022 界': '≈–',
      '许昌 2022': 100_000,
      '许昌 2022 上限': 200_000,
      '宿迁 2022–2024': 60,
      '宿迁 2022–2024 单位': '%',
    });
    expect(row(fourth!)).toMatchObject({
      项目: '技能大师工作室',
      '威海 2021': null,
      '许昌 2022 界': '≤',
      '许昌 2022': 300_000,
      '许昌 2022 说明': '省级',
    });
  });

  test('has its heads frozen, filtered and repeated on each page, its rows as high as their words', () => {
    const sheet = opened.parts['xl/worksheets/sheet1.xml']!;
    expect(sheet).toMatch(/<pane ySplit="1" xSplit="2" topLeftCell="C2"[^>]* state="frozen"\/>/);
    expect(sheet).toContain('<autoFilter ref="A1:P5"/>');
    expect(opened.parts['xl/workbook.xml']).toContain('_xlnm.Print_Titles');
    expect(sheet.match(/<row [^>]*ht="/g)).toHaveLength(5);
  });

  test('names each source with its words', () => {
    const [head, first] = opened.sheets.get('来源')!;
    expect(head).toEqual(['序号', '文件', '文号', '位置', '原文', '编号', '段']);
    expect(first!.slice(2)).toEqual([
      '威政发〔2021〕10号',
      '三（二）18',
      expect.stringContaining('不低于2000元'),
      'weihai/skilled-talent-2021',
      's3.2.18',
    ]);
  });

  test('every part is dated 1 January 1980', () => {
    const view = new DataView(opened.bytes.buffer, opened.bytes.byteOffset);
    let parts = 0;
    for (let at = 0; at + 46 < opened.bytes.length; at++) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      expect([view.getUint16(at + 12, true), view.getUint16(at + 14, true)]).toEqual([0, 0x21]);
      parts += 1;
    }
    expect(parts).toBeGreaterThan(10);
  });
});

describe('hostile words', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(hostileReport());
  });

  test('no cell is a formula or a link', () => {
    for (const [name, part] of Object.entries(opened.parts)) {
      expect(part, name).not.toMatch(/<f[ >]|<hyperlink|ddeLink|externalLink|TargetMode="External"/);
    }
  });

  test('words stay as they are, typed as text', () => {
    const [rows] = opened.sheets.values();
    const cell = (name: string) => rows!.find((row) => row[1] === name)![2];
    for (const name of [
      'formula',
      'plus',
      'minus',
      'at',
      'wide',
      'spaced',
      'apostrophe',
      'semicolon',
      'script',
      'pipe',
      'markdown',
      'rtl',
      'override',
      'long',
    ])
      expect(cell(name), name).toBe(HOSTILE[name]);
    expect(cell('surrogates')).toBe(HOSTILE.surrogates!.replace(/\ud83d(?= )/, '□'));
    expect(opened.parts['xl/sharedStrings.xml']).toContain('<t>_x005F_x0041_</t>');
  });

  test('names of sheets are what Excel allows, each once', () => {
    const names = [...opened.sheets.keys()];
    expect(names).toHaveLength(4);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
  });

  test('words beyond what a cell holds go on below, whole', () => {
    const rows = [...opened.sheets.values()][1]!;
    expect(rows.slice(1).map(([words]) => String(words).length)).toEqual([32_767, 7_233]);
  });
});
