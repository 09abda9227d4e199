// Reports as text: what a person sees in a terminal of any width. The golden files are the look; the laws are below.
// It must not test what a report says.
import { describe, expect, test } from 'vitest';
import { textRun } from '../../../src/publish/report/model.ts';
import { renderReport } from '../../../src/publish/report/report.ts';
import { textWidth } from '../../../src/publish/report/text-wrap.ts';
import { comparisonReport, HOSTILE, hostileReport } from './sample.ts';

const text = async (report = comparisonReport(), options: { columns?: number; color?: boolean } = {}) =>
  (await renderReport(report, 'text', options)) as string;

describe('golden', () => {
  test.each([120, 80, 40])('%i columns', async (columns) => {
    await expect(await text(comparisonReport(), { columns })).toMatchFileSnapshot(
      `../../fixtures/report/comparison-${columns}.txt`,
    );
  });

  test('colour', async () => {
    await expect(await text(comparisonReport(), { columns: 80, color: true })).toMatchFileSnapshot(
      '../../fixtures/report/comparison-80-colour.txt',
    );
  });
});

test('colour adds escapes and nothing else', async () => {
  const coloured = await text(comparisonReport(), { columns: 80, color: true });
  expect(coloured).toContain('\u001b[31;9m[-5万元-]\u001b[0m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what is taken out
  expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(await text(comparisonReport(), { columns: 80 }));
});

test.each([50, 64, 80, 100, 133, 200])(
  'at %i columns no line is wider, and the bars stand under each other',
  async (columns) => {
    const lines = (await text(comparisonReport(), { columns })).split('\n');
    for (const line of lines) expect(textWidth(line), line).toBeLessThanOrEqual(columns);
    const bars = (line: string) =>
      [...line].flatMap((char, index, chars) =>
        '│┼'.includes(char) ? [textWidth(chars.slice(0, index).join(''))] : [],
      );
    lines.forEach((line, at) => {
      if (!line.includes('┼')) return;
      expect(bars(lines[at - 1]!)).toEqual(bars(line));
      for (let next = at + 1; /[│▸]/.test(lines[next] ?? '') || lines[next + 1]?.includes('│'); next++)
        if (lines[next]!.includes('│')) expect(bars(lines[next]!)).toEqual(bars(line));
    });
  },
);

test('hostile words bring no control character, and no break of the layout', async () => {
  const out = await text(hostileReport(), { columns: 100 });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  expect(out.isWellFormed()).toBe(true);
  expect(out).toContain('a⟨U+202E⟩5000元⟨U+202C⟩b');
  for (const line of out.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(100);
  // All of the long words are there, however they are broken: in the cell, the remark, twice in the wording, the cite, the source.
  expect(out.split('长').length - 1).toBeGreaterThanOrEqual(5 * HOSTILE.long!.length);
});

test('words of a right-to-left script are isolated from the bars', async () => {
  const out = await text(
    {
      title: 'x',
      lang: 'zh',
      notes: [],
      tables: [
        {
          id: 't',
          title: 't',
          columns: [
            { key: 'a', title: 'a', kind: 'text' },
            { key: 'b', title: 'b', kind: 'text' },
          ],
          rows: [{ cells: { a: [textRun('ئۇيغۇر')], b: [textRun('1')] } }],
        },
      ],
    },
    { columns: 40 },
  );
  expect(out).toContain('\u2068ئۇيغۇر\u2069 │ 1');
});
