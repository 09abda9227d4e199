// Whole documents in the manner of real ones: what each line becomes, how it is cited, and what is told of its numbering.
// Each folder of fixtures/segment/ has input.txt (rows that begin with | are a table) and blocks.txt, the golden file.
import { globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readLines } from '../../src/import/plain-text.ts';
import type { TextNode } from '../../src/model.ts';
import { formatPlace } from '../../src/segment/place.ts';
import { segmentWithWarnings } from '../../src/segment/segment.ts';

const ROOT = 'test/fixtures/segment';
const PLACEHOLDER = '某表';

/** The nodes of a fixture; plain text has no tables, so rows of | stand in for them. */
function readFixture(text: string): TextNode[] {
  const tables: string[] = [];
  const plain = text.replace(/(?:^\|.*\n)+/gm, (rows) => {
    const cells = rows
      .trimEnd()
      .split('\n')
      .map((row) =>
        row
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim())
          .join('\t'),
      );
    tables.push(cells.join('\n'));
    return `${PLACEHOLDER}\n`;
  });
  return readLines(plain).map((node) =>
    node.text === PLACEHOLDER ? { kind: 'table', depth: 0, text: tables.shift()!, line: 0 } : node,
  );
}

const cases = globSync(`${ROOT}/*/input.txt`)
  .map((path) => dirname(path))
  .sort();

test.each(cases)('%s', async (folder) => {
  const nodes = readFixture(readFileSync(`${folder}/input.txt`, 'utf8'));
  const { value, problems } = segmentWithWarnings(
    nodes.map((node, index) => ({ ...node, line: index + 1 })),
    'text.md',
  );
  const blocks = new Map(value.map((block) => [block.id, block]));
  const rows = value.map(({ id, text, label }) =>
    [id, formatPlace(blocks, id), label ?? '', text.length > 24 ? `${text.slice(0, 24)}…` : text]
      .map((cell) => cell.replace(/[\n\t]/g, ' / '))
      .join(' | '),
  );
  const warnings = problems.map(({ rule, line, message }) => `${rule} at ${value[line - 1]!.id}: ${message}`);
  await expect(`${[...rows, '', ...warnings].join('\n').trimEnd()}\n`).toMatchFileSnapshot(
    resolve(folder, 'blocks.txt'),
  );
});

test('there are at least 25 of them', () => {
  expect(cases.length).toBeGreaterThanOrEqual(25);
});
