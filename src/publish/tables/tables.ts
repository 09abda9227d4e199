// The tables of a release: CSV with its twin, Parquet, SQLite, a workbook, and what describes them.
// It must not know what a table holds; definitions.ts does.
import type { Form, PublishedFile, Release } from '../release.ts';
import { countGuarded, csvChunks } from './csv.ts';
import { buildCsvw, buildDataPackage, type DescribedFile, sha256Of } from './data-package.ts';
import { TABLES, type Table } from './definitions.ts';
import { buildDataset } from './linked-dataset.ts';
import { sortRecords, writeParquet } from './parquet.ts';
import { renderSqlite } from './sqlite.ts';
import { renderWorkbook } from './workbook.ts';

const API = 'api/v1/';
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  parquet: 'application/vnd.apache.parquet',
  sqlite: 'application/vnd.sqlite3',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** What a form of a table says of itself, after what the table says. */
const FORM_NOTES = {
  csv: { zh: 'CSV，值与 JSON 完全相同，供程序读取。', en: 'CSV with exactly the values of the JSON, for programs.' },
  excel: {
    zh: '供电子表格打开的 CSV：带字节顺序标记；会被当作公式的文字前加一个撇号，去掉即还原。',
    en: 'CSV for spreadsheets: with a byte order mark, and an apostrophe before text that would run as a formula; take it away to have the value back.',
  },
  parquet: { zh: 'Parquet，有类型，列表是列表。', en: 'Parquet, typed, lists as lists.' },
};

async function described(
  file: PublishedFile,
  about: Pick<DescribedFile, 'table' | 'title' | 'description'>,
): Promise<DescribedFile> {
  const bytes = typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content;
  return {
    path: file.path.slice(API.length),
    mediaType: MEDIA_TYPES[file.path.slice(file.path.lastIndexOf('.') + 1)]!,
    bytes: bytes.length,
    sha256: await sha256Of(bytes),
    ...about,
  };
}

async function tableFiles(table: Table, release: Release) {
  const records = sortRecords(table, table.rows(release));
  const parts: Uint8Array[] = [];
  await writeParquet(table, records, (bytes) => parts.push(bytes));
  const path = `${API}tables/${table.name}`;
  const files: [keyof typeof FORM_NOTES, PublishedFile][] = [
    ['csv', { path: `${path}.csv`, content: [...csvChunks(table, records)].join('') }],
    ['excel', { path: `${path}.excel.csv`, content: [...csvChunks(table, records, { excel: true })].join('') }],
    ['parquet', { path: `${path}.parquet`, content: joinBytes(parts) }],
  ];
  const about = (form: keyof typeof FORM_NOTES) => ({
    table,
    title: table.title,
    description: {
      zh: `${table.description.zh}${FORM_NOTES[form].zh}`,
      en: `${table.description.en} ${FORM_NOTES[form].en}`,
    },
  });
  return {
    files: files.map(([, file]) => file),
    descriptions: await Promise.all(files.map(([form, file]) => described(file, about(form)))),
    guarded: countGuarded(table, records),
  };
}

const toJson = (data: object): string => `${JSON.stringify(data, null, 1)}\n`;

/**
 * The tables of a release as files.
 * @returns `api/v1/tables/<name>.csv`, `.excel.csv` and `.parquet` for each table, `api/v1/cejian.sqlite`, `api/v1/cejian.xlsx`,
 * and their descriptions `api/v1/datapackage.json`, `api/v1/tables/csv-metadata.json`, `api/v1/dataset.jsonld`.
 * @example (await buildTables(release)).map(({ path }) => path)[0] // 'api/v1/tables/amounts.csv'
 */
export const buildTables: Form = async (release: Release): Promise<PublishedFile[]> => {
  const files: PublishedFile[] = [];
  const descriptions: DescribedFile[] = [];
  const guarded = new Map<string, number>();
  for (const table of TABLES) {
    const made = await tableFiles(table, release);
    files.push(...made.files);
    descriptions.push(...made.descriptions);
    guarded.set(`tables/${table.name}.excel.csv`, made.guarded);
  }
  const whole: [PublishedFile, DescribedFile['title'], DescribedFile['description']][] = [
    [
      { path: `${API}cejian.sqlite`, content: await renderSqlite(release) },
      { zh: '全部表，SQLite', en: 'All tables as SQLite' },
      {
        zh: '一个 SQLite 文件，含主键、外键、索引，以及回答常见问题的视图。',
        en: 'One SQLite file with primary and foreign keys, indices, and views that answer common questions.',
      },
    ],
    [
      { path: `${API}cejian.xlsx`, content: await renderWorkbook(release) },
      { zh: '全部表，Excel 工作簿', en: 'All tables as a workbook' },
      { zh: '每表一页，首页是编码手册。', en: 'A sheet for each table; the first is the codebook.' },
    ],
  ];
  for (const [file, title, description] of whole) {
    files.push(file);
    descriptions.push(await described(file, { table: null, title, description }));
  }
  return [
    ...files,
    { path: `${API}tables/csv-metadata.json`, content: toJson(buildCsvw(release)) },
    { path: `${API}datapackage.json`, content: toJson(buildDataPackage(release, descriptions, guarded)) },
    { path: `${API}dataset.jsonld`, content: toJson(buildDataset(release, descriptions)) },
  ];
};
