// The command `import`: a document as received becomes text.md; of a file alone it prints the text and its blocks.
// It must not write anything but text.md.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeText } from '../corpus.ts';
import { proposeCorrections } from '../import/damage.ts';
import { importDocument } from '../import/import.ts';
import { decodeText } from '../import/plain-text.ts';
import { parseMarkdown } from '../markdown.ts';
import { segmentText } from '../segment/segment.ts';
import { findRoot, type Io, WrongUse } from './io.ts';
import { formatProblems } from './problem-formats.ts';

const HELP = `Usage: cejian import FILE [--format md|json|corrections]
       cejian import policies/PLACE/POLICY

Of a file: prints its canonical text (md), its blocks with their ids (json), or corrections to propose for source.yaml
(corrections, as JSON). Lines broken inside a sentence are joined by the proposed corrections.
Of a policy folder: writes its text.md anew from the original and the corrections of source.yaml.
`;

const FORMATS = ['md', 'json', 'corrections'];

/**
 * The command `import`.
 * @returns 0 done, 1 when the document cannot be read or a correction does not apply.
 * @example await run(['policies/weihai/skilled-talent-2021'], io)
 */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'md' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    io.stdout.write(HELP);
    return 0;
  }
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0) throw new WrongUse('give one file, or one policy folder');
  if (!FORMATS.includes(values.format))
    throw new WrongUse(`--format takes ${FORMATS.join(', ')}, not ${JSON.stringify(values.format)}`);

  const file = path.resolve(io.cwd, name);
  const policy = /(?:^|[\\/])policies[\\/]([^\\/]+)[\\/]([^\\/]+)[\\/]?$/.exec(file);
  if (policy !== null && !path.basename(file).startsWith('original.')) {
    const problems = await writeText(findRoot(io), `${policy[1]}/${policy[2]}`);
    io.stderr.write(formatProblems(problems, 'text', new Map()));
    return problems.length > 0 ? 1 : 0;
  }
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new WrongUse(
      error.code === 'EISDIR' ? `${name} is a folder, and no policy folder` : `cannot read ${name}: ${error.code}`,
    );
  });
  const corrections = proposeCorrections(decodeText(bytes).text ?? '');
  if (values.format === 'corrections') {
    io.stdout.write(`${JSON.stringify(corrections, null, 2)}\n`);
    return 0;
  }
  const { value, problems } = importDocument(name, bytes, corrections);
  io.stderr.write(formatProblems(problems, 'text', new Map()));
  if (problems.length > 0) return 1;
  for (const { kind, original } of corrections) io.stderr.write(`${kind}: ${JSON.stringify(original)}\n`);
  io.stdout.write(
    values.format === 'md'
      ? value.markdown
      : `${JSON.stringify(segmentText(parseMarkdown(value.markdown)), null, 2)}\n`,
  );
  return 0;
}
