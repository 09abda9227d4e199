// The five texts as Word, old Word, PDF and HTML files that LibreOffice made of them (test/fixtures/import/make.ts):
// import of each gives the same blocks as the text does, white space and listed noise apart.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mendDamage } from '../../src/import/damage.ts';
import { composeDocument } from '../../src/import/import.ts';
import { ON_NODE } from '../../src/import/on-node.ts';
import { readDocument } from '../../src/import/read.ts';
import { parseMarkdown } from '../../src/markdown.ts';
import { segmentText } from '../../src/segment/segment.ts';

const POLICIES = [
  ['dongxihu', 2022],
  ['suqian', 2022],
  ['weihai', 2021],
  ['xianning', 2021],
  ['xuchang', 2022],
] as const;
/** What the samples hold beside the text: the number of each page, or the field that prints it. */
const NOISE = { docx: ['page_footer'], doc: ['page_footer'], pdf: ['page_number'], html: ['page_number'] };

const blocksOf = (markdown: string) =>
  segmentText(parseMarkdown(markdown)).map(({ id, text }) => `${id} ${text.replace(/\s+/g, '')}`);

describe.each(POLICIES)('%s', (place, year) => {
  const wanted = blocksOf(readFileSync(`policies/${place}/skilled-talent-${year}/text.md`, 'utf8'));

  test.each(Object.entries(NOISE))('as .%s', async (kind, noise) => {
    const file = `test/fixtures/import/${place}.${kind}`;
    const { value, problems } = await readDocument(file, new Uint8Array(readFileSync(file)), ON_NODE);
    expect(problems).toEqual([]);
    const imported = composeDocument(mendDamage(value), [], file).value;
    expect(blocksOf(imported.markdown)).toEqual(wanted);
    expect([...new Set(imported.removed.map((removed) => removed.kind))]).toEqual(noise);
    expect(imported.removed.every(({ text }) => /^— \d+ —$/.test(text))).toBe(true);
  });

  test('as Markdown, byte for byte', async () => {
    const file = `policies/${place}/skilled-talent-${year}/text.md`;
    const bytes = new Uint8Array(readFileSync(file));
    const { value } = await readDocument(file, bytes, ON_NODE);
    expect(composeDocument(value, [], file).value.markdown).toBe(readFileSync(file, 'utf8'));
  });
});
