// `README.md` of an archive of a release: what it holds, for somebody who has nothing but the archive.
// It must not list every file: `api/v1/index.json`, the manifest and the RO-Crate metadata do.
import { citeRecord } from './citing/cite.ts';
import { DATA_TITLE } from './citing/items.ts';
import { formatNodes, heading, item, list, paragraph, text } from './markdown-nodes.ts';
import type { Release } from './release.ts';

/** What a reader opens first, and what is in it. */
const ENTRANCES: readonly [path: string, zh: string, en: string][] = [
  ['api/v1/cejian.xlsx', '全部表格，Excel 可开', 'All tables as a workbook'],
  ['api/v1/cejian.sqlite', '全部表格，SQLite', 'All tables as SQLite'],
  [
    'api/v1/*.csv',
    '每张表的 CSV；-excel 结尾的可直接用 Excel 打开',
    'Each table as CSV; names that end in -excel open in Excel',
  ],
  ['api/v1/tables/*.parquet', '每张表的 Parquet', 'Each table as Parquet'],
  ['api/v1/datapackage.json', '表和列的说明', 'What each table and column holds'],
  ['api/v1/index.json', '全部 JSON 文件及其模式', 'Every JSON file with its schema'],
  ['api/v1/policies/', '每个文件的数据、原文与关联数据', 'Each document: its data, text and linked data'],
  ['schema/v1/', '每个字段的含义（JSON Schema）', 'What each field means (JSON Schema)'],
  ['CHANGELOG.md', '各版本的改动，谁须处理', 'What each version changed and who must act'],
  ['CITATION.cff', '引用信息', 'How to cite'],
  ['ro-crate-metadata.json', 'RO-Crate 元数据', 'RO-Crate metadata'],
  ['manifest.json', '每个文件的大小与 SHA-256', 'Size and SHA-256 of every file'],
];

/**
 * `README.md` of an archive.
 * @param date day of the release, YYYY-MM-DD.
 * @param files paths that the archive holds, so that the text names none that is not there.
 * @returns Markdown in Chinese and English. The same release gives the same text.
 * @example (await archiveText(release, '2026-09-01', files)).split('\n')[0] // '# 策鉴 Cejian 0.1.0'
 */
export async function archiveText(release: Release, date: string, files: readonly string[]): Promise<string> {
  const { records, version, address } = release;
  const isThere = (path: string) => {
    const [start = '', end = ''] = path.split('*');
    return files.some((file) => file.startsWith(start) && file.endsWith(end));
  };
  const cited = (
    await Promise.all((['zh', 'en'] as const).map((lang) => citeRecord(release, 'release', { lang })))
  ).flatMap((citation) => citation ?? []);
  const counts = [records.policies, records.goals, records.measures, records.amounts].map(({ length }) => length);
  return formatNodes([
    heading(1, `策鉴 Cejian ${version}`),
    paragraph(
      text(
        `${DATA_TITLE.zh}，${date}。${counts[0]} 个文件、${counts[1]} 项目标、${counts[2]} 条措施、${counts[3]} 笔金额；每个值都附原句与出处，未见的主题附检索用词。`,
      ),
    ),
    paragraph(
      text(
        `${DATA_TITLE.en}, ${date}. ${counts[0]} documents, ${counts[1]} goals, ${counts[2]} measures, ${counts[3]} amounts; every value names the words of the document that say it, and what was not found names the words searched.`,
      ),
    ),
    heading(2, '内容 Contents'),
    list(
      ENTRANCES.filter(([path]) => isThere(path)).map(([path, zh, en]) =>
        item([{ type: 'inlineCode', value: path }, text(`：${zh}。 ${en}.`)]),
      ),
    ),
    heading(2, '核验 Verifying'),
    paragraph(
      text('在解开的文件夹旁运行 '),
      { type: 'inlineCode', value: 'npx cejian verify FOLDER' },
      text(
        '，离线核对哈希、模式，以及每段引文是否在其原文之中。 It proves hashes, schemas, and that every quote stands in its block, offline.',
      ),
    ),
    heading(2, '引用 Citing'),
    ...cited.map(({ gbt7714 }) => paragraph(text(gbt7714))),
    heading(2, '许可 Licences'),
    paragraph(
      text(
        `数据 CC BY 4.0（LICENSE-DATA），软件与模式代码 MIT（LICENSE），政策原文依其发布机关的规定。 Data: CC BY 4.0; software and schemas as code: MIT; the words of the documents: as their issuers rule. ${address}/`,
      ),
    ),
  ]);
}
