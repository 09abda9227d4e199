// Prints a report in one of its forms. The one door to the renderers.
// It must not read data or choose what a report says.

import type { Lang } from '../views/links.ts';
import { cleanReport, plainText, shownText } from './clean.ts';
import type { CsvOptions } from './csv.ts';
import type { JsonOptions } from './json.ts';
import type { Report, ReportFormat } from './model.ts';
import type { TextOptions } from './text.ts';

/** How a report is printed; each form takes what concerns it. */
export interface RenderOptions extends TextOptions, CsvOptions, Partial<JsonOptions> {
  /** Language of the form's own words, when not the report's. */
  lang?: Lang;
}

/** A form as a file: its media type, its ending, and whether it is bytes rather than text. */
export interface FormatInfo {
  mediaType: string;
  extension: string;
  binary: boolean;
}

export const FORMAT_INFO: Readonly<Record<ReportFormat, FormatInfo>> = {
  text: { mediaType: 'text/plain; charset=utf-8', extension: 'txt', binary: false },
  md: { mediaType: 'text/markdown; charset=utf-8', extension: 'md', binary: false },
  json: { mediaType: 'application/json', extension: 'json', binary: false },
  csv: { mediaType: 'text/csv; charset=utf-8', extension: 'csv', binary: false },
  html: { mediaType: 'text/html; charset=utf-8', extension: 'html', binary: false },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    binary: true,
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    binary: true,
  },
};

/** A report that no renderer could print without losing something: two tables or columns of one name. A bug of ours. */
function refuseDuplicates({ tables }: Report): void {
  const find = (names: readonly string[]) => names.find((name, index) => names.indexOf(name) !== index);
  const table = find(tables.map(({ id }) => id));
  if (table !== undefined) throw new Error(`two tables of the report are called ${table}`);
  for (const { id, columns } of tables) {
    const column = find(columns.map(({ key }) => key));
    if (column !== undefined) throw new Error(`two columns of the table ${id} are called ${column}`);
  }
}

/**
 * Print a report.
 * @param options `columns` and `color` for text, `bom` for csv, `command`, `dataVersion` and `data` for json.
 * @returns text, or bytes for docx and xlsx; the same for the same report, wherever and whenever it is made. Throws when two
 * tables, or two columns of a table, have the same name, and for json without `command` and `dataVersion`.
 * @example await renderReport(report, 'text', { columns: 100, color: true })
 * @example await renderReport(report, 'json', { command: 'compare', dataVersion: '0.2.0' })
 */
export async function renderReport(
  report: Report,
  format: ReportFormat,
  options: RenderOptions = {},
): Promise<string | Uint8Array> {
  refuseDuplicates(report);
  const spoken: Report = options.lang === undefined ? report : { ...report, lang: options.lang };
  const shown = () => cleanReport(spoken, shownText);
  const plain = () => cleanReport(spoken, plainText);
  // Each form is loaded when it is asked for: the writers of office files are the heaviest part of the program.
  switch (format) {
    case 'text':
      return (await import('./text.ts')).renderText(shown(), options);
    case 'md':
      return (await import('./markdown.ts')).renderMarkdown(shown());
    case 'json': {
      const { command, dataVersion, data } = options;
      if (command === undefined || dataVersion === undefined) throw new Error('json wants a command and a dataVersion');
      const { renderJson } = await import('./json.ts');
      return renderJson(spoken, { command, dataVersion, ...(data === undefined ? {} : { data }) });
    }
    case 'csv':
      return (await import('./csv.ts')).renderCsv(plain(), options);
    case 'html':
      return (await import('./html.ts')).renderHtml(shown());
    case 'docx':
      return (await import('./docx.ts')).renderDocx(shown());
    default:
      return (await import('./xlsx.ts')).renderXlsx(plain());
  }
}
