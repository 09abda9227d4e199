// Where the report of a command goes, and in which form: stdout, or a file that is there whole or not at all.
// It must not know what any report says.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
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
  if (output === '') throw new WrongUse('--output names no file; leave it out for stdout');
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
 * @returns when it is out. A link leads on to its file, which keeps its permissions; /dev/null and named pipes are written to,
 *   never replaced. Throws WrongUse when the folder of `--output` is not there.
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
  const named = path.resolve(io.cwd, output);
  const before = await stat(named).catch(() => undefined);
  const isDevice = before !== undefined && !before.isFile() && !before.isDirectory();
  const target = isDevice ? named : await realpath(named).catch(() => named);
  // Beside it, so that renaming is one step: whoever opens the file sees the old one or the new one.
  // Under a short name: with the words of a long one, a name may be longer than the disk takes.
  const staging = isDevice ? undefined : path.join(path.dirname(target), `.${randomUUID()}`);
  try {
    await writeFile(staging ?? target, content, before?.isFile() ? { mode: before.mode & 0o777 } : {});
    if (staging !== undefined) await rename(staging, target);
  } catch (error) {
    if (staging !== undefined) await rm(staging, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new WrongUse(`there is no folder for ${output}`);
    if (code === 'ENAMETOOLONG') throw new WrongUse('the name that --output gives is too long for this disk');
    if (code === 'ELOOP') throw new WrongUse(`${output} is a link that leads to itself`);
    if (code === 'EISDIR') throw new WrongUse(`${output} is a folder`);
    throw error;
  }
  io.stderr.write(`${output} written\n`);
}
