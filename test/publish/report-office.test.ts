// Reports opened by LibreOffice and turned to PDF: what a person with an office program sees.
// It installs nothing. Where there is no soffice it says so and is skipped; what the files hold is proven elsewhere.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderReport } from '../../src/publish/report/report.ts';
import { comparisonReport } from './report/sample.ts';

function has(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

const missing = [
  ...(has('soffice', ['--version']) ? [] : ['soffice (libreoffice-writer, libreoffice-calc)']),
  ...(has('pdftotext', ['-v']) && has('pdftoppm', ['-v']) ? [] : ['pdftotext and pdftoppm (poppler-utils)']),
];

describe.skipIf(missing.length > 0)(
  missing.length > 0 ? `skipped: there is no ${missing.join(' and no ')}` : 'LibreOffice opens',
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cejian-office-'));
    const texts: Record<string, string> = {};

    beforeAll(async () => {
      for (const format of ['docx', 'xlsx'] as const) {
        writeFileSync(path.join(folder, `${format}.${format}`), await renderReport(comparisonReport(), format));
        execFileSync(
          'soffice',
          [
            `-env:UserInstallation=file://${folder}/profile`,
            '--headless',
            '--convert-to',
            'pdf',
            '--outdir',
            folder,
            path.join(folder, `${format}.${format}`),
          ],
          { stdio: 'ignore', timeout: 150_000 },
        );
        texts[format] = execFileSync('pdftotext', ['-layout', path.join(folder, `${format}.pdf`), '-'], {
          encoding: 'utf8',
        });
      }
    }, 320_000);

    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test.each(['docx', 'xlsx'])('%s: every column, figure and state is on a page', (format) => {
      const text = texts[format]!.replace(/\s+/g, '');
      const words = [
        '项目',
        '威海2021',
        '许昌2022',
        '宿迁2022–2024',
        '2,000',
        '5,000',
        '100,000',
        '300,000',
        '查而未见',
      ];
      for (const word of [
        ...words,
        '不适用',
        '未编码',
        '按其他规定',
        '修订前',
        '修订后',
        '每个工作室给予5万元建设补助资金',
      ])
        expect(text, word).toContain(word);
      // The sign of a character that no face has.
      expect(texts[format]).not.toContain('\ufffd');
    });

    test('docx: across, heads on each page, sources at the foot, pages numbered', () => {
      const info = execFileSync('pdfinfo', [path.join(folder, 'docx.pdf')], { encoding: 'utf8' });
      expect(info).toMatch(/Page size:\s+841\.\d+ x 595\.\d+ pts \(A4\)/);
      expect(texts.docx).toMatch(/第\s*1\s*页，共\s*2\s*页/);
      expect(texts.docx).toMatch(/^\s*1\s+威海市人民政府/m);
    });

    test.each(['docx', 'xlsx'])('%s: no page is blank', (format) => {
      execFileSync('pdftoppm', ['-r', '20', '-gray', path.join(folder, `${format}.pdf`), path.join(folder, format)]);
      const pages = execFileSync('pdfinfo', [path.join(folder, `${format}.pdf`)], { encoding: 'utf8' });
      const count = Number(pages.match(/Pages:\s+(\d+)/)![1]);
      for (let page = 1; page <= count; page++) {
        const image = readFileSync(path.join(folder, `${format}-${page}.pgm`));
        expect(
          image.subarray(20).some((grey) => grey < 128),
          `page ${page}`,
        ).toBe(true);
      }
    });
  },
);
