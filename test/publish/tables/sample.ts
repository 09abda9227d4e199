// A release to make tables of: the coded policies, and the same with words that readers stumble over.
// It must not hold a test.
import { readCorpus } from '../../../src/corpus.ts';
import type { CodedCorpus } from '../../../src/model.ts';
import { buildRecords, type Records } from '../../../src/publish/records.ts';
import type { Release } from '../../../src/publish/release.ts';
import { readCell } from '../../../src/publish/tables/columns.ts';
import type { Table } from '../../../src/publish/tables/definitions.ts';
import { sortRecords } from '../../../src/publish/tables/parquet.ts';

/** The release of the project's own policies. */
export async function ownRelease(): Promise<Release> {
  const corpus = (await readCorpus('.')).value;
  return { corpus, records: buildRecords(corpus as CodedCorpus), version: '0.1.0', address: 'https://example.org/x' };
}

/** Words that a reader of CSV, a spreadsheet or a workbook could take for something else. */
export const HOSTILE: readonly string[] = [
  '=1+1',
  '+3+X 产业',
  '-2',
  '@SUM(A1)',
  '＝1',
  "'=1",
  "''",
  '=HYPERLINK("http://example.org";"点")',
  'a;=1',
  '\t=1',
  'a\n=cmd|x',
  'a,b"c"\r\nd',
  '_x0041_',
  'a|b\\c',
  ' 首尾 ',
  'NULL',
  '007',
  '1e5',
  '𠮷',
];

/** The same release with each hostile text as the words of one amount. */
export function withHostile(release: Release): Release {
  const [first] = release.records.amounts;
  const amounts = HOSTILE.map((text, index) => ({
    ...first!,
    id: `${first!.policy}/hostile-${index}`,
    title: { zh: text, en: text },
    recipient: text,
    payer: index === 0 ? null : text,
    topics: [text, first!.topics[0]!],
    cite: { ...first!.cite, quote: text, prefix: '' },
  }));
  const records: Records = { ...release.records, amounts };
  return { ...release, records };
}

/** Rows of a table as its columns give them, in the order of its files. */
export function rowsOf(table: Table, release: Release): Record<string, unknown>[] {
  return sortRecords(table, table.rows(release)).map((record) =>
    Object.fromEntries(table.columns.map((column) => [column.name, readCell(column, record)])),
  );
}
