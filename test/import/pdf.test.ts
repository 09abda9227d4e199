// PDF files: Chinese fonts that are not embedded, scans, turned text, lines drawn as tables.
import { describe, expect, test } from 'vitest';
import { ON_NODE } from '../../src/import/on-node.ts';
import { readPdf } from '../../src/import/pdf.ts';
import { makePdf, show, ucs2 } from './make-pdf.ts';

test('fonts that are not embedded give their text', async () => {
  const { value, problems } = await readPdf(makePdf(show('一、目标任务', 80, 700)), 'a.pdf', ON_NODE.pdfAssets);
  expect(problems).toEqual([]);
  expect(value.text).toBe('一、目标任务');
});

test('turned text is no part of the document, and listed', async () => {
  const turned = `BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <${ucs2('征求意见稿')}> Tj ET`;
  const { value } = await readPdf(makePdf(`${show('目标', 80, 700)} ${turned}`), 'a.pdf', ON_NODE.pdfAssets);
  expect(value.text).toBe('目标');
  expect(value.removed).toEqual([{ kind: 'rotated', text: '征求意见稿', where: 'page 1' }]);
});

test.each([
  [
    'lines',
    '80 700 m 500 700 l S 80 660 m 500 660 l S 80 620 m 500 620 l S 80 620 m 80 700 l S 280 620 m 280 700 l S 500 620 m 500 700 l S',
  ],
  [
    'thin boxes',
    '80 700 420 0.5 re f 80 660 420 0.5 re f 80 620 420 0.5 re f 80 620 0.5 80 re f 280 620 0.5 80 re f 500 620 0.5 80 re f',
  ],
  ['boxes around cells', '80 660 200 40 re S 280 660 220 40 re S 80 620 200 40 re S 280 620 220 40 re S'],
  [
    'lines on a moved and scaled page',
    'q 2 0 0 2 40 310 cm 20 195 m 230 195 l S 20 175 m 230 175 l S 20 155 m 230 155 l S 20 155 m 20 195 l S 120 155 m 120 195 l S 230 155 m 230 195 l S Q',
  ],
])('a table drawn by %s', async (_name, rules) => {
  const cells = [
    show('级别', 90, 675),
    show('金额', 290, 675),
    show('国家级', 90, 645),
    show('一次性', 90, 627),
    show('十万元', 290, 635),
  ];
  const { value } = await readPdf(makePdf(`${rules} ${cells.join(' ')}`), 'a.pdf', ON_NODE.pdfAssets);
  expect(value.text).toBe('级别\t金额\n国家级一次性\t十万元');
  expect(value.hints).toMatchObject([{ kind: 'table' }]);
});

describe('refused', () => {
  test('a page without text', async () => {
    const { problems } = await readPdf(makePdf('80 700 m 500 700 l S'), 'a.pdf', ON_NODE.pdfAssets);
    expect(problems).toMatchObject([
      { rule: 'import/no-text', message: expect.stringMatching(/^the PDF has 1 pages but no text: it is a scan/) },
    ]);
  });

  test('fonts that do not say what they draw', async () => {
    const { problems } = await readPdf(makePdf(show('\ue001\ue002\ue003一', 80, 700)), 'a.pdf', ON_NODE.pdfAssets);
    expect(problems).toMatchObject([{ rule: 'import/no-text' }]);
  });
});
