// Where the report of a command goes, and in which form: stdout, or a file that is there whole or not at all.
// It must not know what any report says.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Report, ReportFormat } from '../publish/report/model.ts';
import { FORMAT_INFO, renderReport } from '../publish/report/report.ts';
import { type Io, WrongUse } from './io.ts';
import { oneOf } from './selection.ts';

const FORMATS = Object.keys(FORMAT_INFO) as ReportFormat[];

/** What a person said about form and place. */
export interface OutputOptions {
  format?: string | undefined;
  output?: string | undefined;
}

/**
 * The form asked for: `--format`, else the ending of `--output`, else text.
 * @returns one of the forms. Throws WrongUse for another word, and for a file of office software on a terminal.
 * @example readFormat({ format: undefined, output: 'table.docx' }, io) // 'docx'
 */
export function readFormat({ format, output }: OutputOptions, io: Io): ReportFormat {
  const ending = output === undefined ? undefined : path.extname(output).slice(1).toLowerCase();
  const byEnding = FORMATS.find((each) => FORMAT_INFO[each].extension === ending);
  const found = format === undefined ? (byEnding ?? 'text') : oneOf('--format', format, FORMATS);
  if (FORMAT_INFO[found].binary && output === undefined && io.stdout.isTTY)
    throw new WrongUse(`${found} is not for a terminal: add --output FILE.${found}, or > FILE.${found}`);
  return found;
}

/** Version of the data of a project. */
export function readDataVersion(root: string): string {
  const manifest: { version: string } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return manifest.version;
}

/**
 * Print a report.
 * @param data the command's own data, for json; the tables of the report when absent.
 * @returns when it is out. Throws WrongUse when the folder of `--output` is not there.
 * @example await printReport(report, 'docx', { command: 'compare', root, output: 'a.docx' }, io)
 */
export async function printReport(
  report: Report,
  format: ReportFormat,
  options: {
    command: string;
    root: string;
    output: string | undefined;
    data?: { schema: string; content: Readonly<Record<string, unknown>> };
  },
  io: Io,
): Promise<void> {
  const { command, root, output, data } = options;
  const content = await renderReport(report, format, {
    command,
    dataVersion: readDataVersion(root),
    color: io.color && output === undefined,
    // Software that opens a file by double click reads UTF-8 without this mark as GBK.
    bom: output !== undefined,
    ...(io.stdout.columns === undefined ? {} : { columns: io.stdout.columns }),
    ...(data === undefined ? {} : { data }),
  });
  if (output === undefined) {
    io.stdout.write(content);
    return;
  }
  const target = path.resolve(io.cwd, output);
  // Beside it, so that renaming is one step: whoever opens the file sees the old one or the new one.
  const staging = `${target}.${randomUUID()}`;
  try {
    await writeFile(staging, content);
    await rename(staging, target);
  } catch (error) {
    await rm(staging, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new WrongUse(`there is no folder for ${output}`);
    if (code === 'EISDIR') throw new WrongUse(`${output} is a folder`);
    throw error;
  }
  io.stderr.write(`${output} written\n`);
}
