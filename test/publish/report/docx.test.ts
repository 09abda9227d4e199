// Reports as Word documents: read back by another library, and in their XML where that library does not look.
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { countRun, type Report, textRun } from '../../../src/publish/report/model.ts';
import { renderReport } from '../../../src/publish/report/report.ts';
import { comparisonReport, HOSTILE, hostileReport } from './sample.ts';

interface Opened {
  parts: Record<string, string>;
  html: string;
}

async function open(report: Report): Promise<Opened> {
  const bytes = (await renderReport(report, 'docx')) as Uint8Array;
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  return { parts, html };
}

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('the comparison', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(comparisonReport());
  });

  test('is A4 across, its heads repeated, its pages numbered', () => {
    const { parts } = opened;
    expect(parts['word/document.xml']).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    expect(parts['word/document.xml']!.match(/<w:tblHeader\/>/g)).toHaveLength(3);
    expect(parts['word/footer1.xml']).toMatch(/PAGE.*NUMPAGES/s);
  });

  test('has every cell', () => {
    const tables = [...opened.html.matchAll(/<table>.*?<\/table>/gs)].map(([table]) => table);
    expect(tables).toHaveLength(3);
    expect(plain(tables[0]!)).toContain('≥ 2,000 元 一次性');
    for (const words of [
      '— 查而未见',
      '/ 不适用',
      '· 未编码',
      '↗ 按其他规定',
      '≈ 100,000–200,000 元',
      '≤ 300,000 元 省级',
      '60%',
    ])
      expect(plain(opened.html)).toContain(words);
  });

  test('has each source as one footnote, whole, and its number wherever it is cited again', () => {
    expect(opened.parts['word/document.xml']!.match(/<w:footnoteReference /g)).toHaveLength(6);
    expect(plain(opened.html)).toContain(
      '威海市人民政府关于加强新时代高技能人才队伍建设的若干措施（威政发〔2021〕10号） 三（二）18（s3.2.18）：“对在市级一类职业技能竞赛中获得前3名的选手，分别给予不低于2000元、1500元、1000元奖励”',
    );
  });

  test('tells changes of wording by lines, not only by colour', () => {
    const document = opened.parts['word/document.xml']!;
    const runOf = (words: string) =>
      document.match(new RegExp(`<w:r>(?:(?!<w:r>).)*?<w:t[^>]*>${words}</w:t>`, 's'))![0];
    expect(runOf('5万元')).toContain('<w:strike/>');
    expect(runOf('10万元')).toContain('<w:u w:val="single"/>');
    expect(document).toContain('<w:dstrike/>');
    expect(document).toContain('<w:u w:val="double"/>');
  });

  test('names Chinese faces and what to take where they are missing, and holds no date', () => {
    expect(opened.parts['word/fontTable.xml']).toMatch(/w:name="仿宋"><w:altName w:val="FangSong,/);
    for (const face of ['宋体', '黑体', '仿宋'])
      expect(opened.parts['word/document.xml']).toContain(`w:eastAsia="${face}"`);
    expect(opened.parts['docProps/core.xml']).not.toMatch(/dcterms/);
    expect(opened.parts['docProps/core.xml']).toContain('技能竞赛与技能大师工作室政策对照表');
  });
});

test('more columns than fit stand in parts, none lost', async () => {
  const places = Array.from({ length: 20 }, (_, index) => `地方${index + 1}号`);
  const { html, parts } = await open({
    title: '多地对照表',
    lang: 'zh',
    notes: [],
    tables: [
      {
        id: 't',
        title: '金额',
        columns: [
          { key: 'item', title: '项目', kind: 'text', header: true },
          ...places.map((title, index) => ({ key: `p${index}`, title, kind: 'number' as const })),
        ],
        rows: [
          {
            cells: {
              item: [textRun('工作室')],
              ...Object.fromEntries(places.map((_, index) => [`p${index}`, [countRun(1000 + index, 'zh')]])),
            },
          },
        ],
      },
    ],
  });
  const words = plain(html);
  for (const [index, place] of places.entries()) {
    expect(words).toContain(place);
    expect(words).toContain((1000 + index).toLocaleString('en-US'));
  }
  expect(words).toContain('金额（1/3）');
  for (const [, grid] of parts['word/document.xml']!.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/gs)) {
    const widths = [...grid!.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(14_570);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(1_700);
  }
});

test('hostile words are words', async () => {
  const { html, parts } = await open(hostileReport());
  const words = plain(html);
  for (const name of ['formula', 'script', 'pipe', 'markdown', 'attribute', 'long', 'entity', 'escape'])
    expect(words.includes(HOSTILE[name]!.replaceAll('"', '"')), name).toBe(true);
  expect(words).toContain('a⟨U+202E⟩5000元⟨U+202C⟩b');
  expect(parts['word/document.xml']).toMatch(/<w:rtl\/>/);
  expect(Object.values(parts).join('')).not.toContain('TargetMode="External"');
});
