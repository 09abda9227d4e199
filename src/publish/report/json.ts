// A report as JSON: the data of the command when it has a form of its own, otherwise the report itself, shape published.
// It must not clean or reword anything: here data is data.
import reportSchema from '../../../schema/report.schema.json' with { type: 'json' };
import type { ReportCellRecord, ReportFile, ReportRunRecord, ReportTableRecord } from '../../types.ts';
import type { Report, ReportRun, ReportRuns } from './model.ts';
import { numberSources, type SourceNumbers } from './sources.ts';
import { formatRun } from './words.ts';

/** `$id` of the shape of a report. */
export const REPORT_SCHEMA_ID = `${reportSchema.$id}#/$defs/ReportFile`;

/** What the JSON form says beside the report. */
export interface JsonOptions {
  /** Command that was given: `compare`. */
  command: string;
  /** Version of the data, semver. */
  dataVersion: string;
  /** The command's own data with the `$id` of its shape; printed in place of the report. */
  data?: { schema: string; content: Readonly<Record<string, unknown>> };
}

function runRecord(run: ReportRun, numbers: SourceNumbers): ReportRunRecord {
  const value = run.kind === 'number' ? run.value : null;
  return {
    kind: run.kind,
    text: run.kind === 'state' ? run.words : formatRun(run),
    bound: value?.bound ?? null,
    min: value?.min ?? null,
    max: value?.max ?? null,
    unit: value === null || value.unit === '' ? null : value.unit,
    approximate: value === null ? null : value.approximate === true,
    state: run.kind === 'state' ? run.state : null,
    piece: run.kind === 'diff' ? run.piece : null,
    source: run.kind === 'source' ? numbers.of(run.source) : null,
  };
}

/**
 * A report as published data.
 * @returns an object of the shape ReportFile of schema/report.schema.json.
 * @example reportFile(report, { command: 'compare', dataVersion: '0.2.0' }).tables[0]?.rows.length
 */
export function reportFile(report: Report, { command, dataVersion }: Omit<JsonOptions, 'data'>): ReportFile {
  const numbers = numberSources(report);
  const records = (runs: ReportRuns) => runs.map((run) => runRecord(run, numbers));
  const tables = report.tables.map(
    ({ id, title, columns, rows, note }): ReportTableRecord => ({
      id,
      title,
      columns: columns.map((column) => ({
        key: column.key,
        title: column.title,
        kind: column.kind,
        header: column.header === true,
      })),
      rows: rows.map(({ group, cells }) => ({
        group: group ?? null,
        cells: columns.map(({ key }): ReportCellRecord => ({ column: key, runs: records(cells[key] ?? []) })),
      })),
      note: records(note ?? []),
    }),
  );
  return {
    schema: REPORT_SCHEMA_ID,
    data_version: dataVersion,
    command,
    lang: report.lang,
    title: report.title,
    subtitle: report.subtitle ?? null,
    notes: report.notes.map((runs) => ({ runs: records(runs) })),
    tables,
    sources: numbers.list.map(({ policy, title, documentNumber, block, place, quote, url }, index) => ({
      number: index + 1,
      policy,
      title,
      document_number: documentNumber,
      block,
      place,
      quote,
      url,
    })),
  };
}

/**
 * Print a report as JSON.
 * @returns `{schema, data_version, command, …}` with the command's own data when there is some, or the report; ends in one line feed.
 * @example renderJson(report, { command: 'diff', dataVersion: '0.2.0' })
 */
export function renderJson(report: Report, options: JsonOptions): string {
  const { data, command, dataVersion } = options;
  const file =
    data === undefined
      ? reportFile(report, options)
      : { schema: data.schema, data_version: dataVersion, command, ...data.content };
  return `${JSON.stringify(file, null, 2)}\n`;
}
