// The command `import`: a document as received becomes text.md; of a file alone it prints the text and its blocks.
// It must not write anything but text.md.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { correctDocument } from '../import/corrections.ts';
import { mendDamage, proposeCorrections } from '../import/damage.ts';
import { ON_NODE } from '../import/on-node.ts';
import { formatPlainMarkdown } from '../import/plain-markdown.ts';
import { MAX_FILE_BYTES, readDocument, tooLarge } from '../import/read.ts';
import { NOTHING, type Received, type Removed } from '../import/received.ts';
import type { Outcome } from '../problem.ts';
import { findRoot, type Io, WrongUse } from './io.ts';
import { formatProblems } from './problem-formats.ts';

const HELP = `Usage: cejian import FILE [--format md|json|corrections]
       cejian import policies/PLACE/POLICY

Of a file (.docx, .pdf with a text layer, .html, .txt, .md, .doc, .ofd): prints its canonical text (md), its blocks with
their ids (json), or corrections to propose for source.yaml (corrections, as JSON). Lines broken inside a sentence are
joined by the proposed corrections. What is no part of the text, such as page numbers, is listed on stderr.
Of a policy folder: writes its text.md anew from the original and the corrections of source.yaml.
`;

const FORMATS = ['md', 'json', 'corrections'];
const SHOWN = 60;

/** A file as received; it is not read when it is too large. Rejects with the error of Node. */
async function readFileDocument(file: string, name: string): Promise<Outcome<Received>> {
  const { size } = statSync(file);
  if (size > MAX_FILE_BYTES) return { value: NOTHING, problems: [tooLarge(name, size)] };
  return readDocument(name, new Uint8Array(readFileSync(file)), ON_NODE);
}

/** Characters that nobody can see, by their code points. */
function formatRemoved({ kind, text, where }: Removed): string {
  const name = (unit: string) => `U+${unit.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  const words = kind === 'invisible' ? [...new Set(text)].map(name).join(' ') : text.replace(/\s+/g, ' ');
  const shown = words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
  return `removed ${kind}, ${where}: ${shown}\n`;
}

/**
 * The command `import`.
 * @returns 0 done, 1 when the document cannot be read or a correction does not apply. Throws WrongUse for a file that is not there,
 *   or that holds no words.
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
    // Parts that not every call needs are loaded when one does: loading takes longer than reading a document.
    const { writeText } = await import('../drafts.ts');
    // The project that the folder is in, not the one that the person stands in: the two may be different clones.
    const root = findRoot({ cwd: path.dirname(file) });
    if (path.resolve(root, 'policies', policy[1]!, policy[2]!) !== file)
      throw new WrongUse(`${name} is no policy folder of the project in ${root}`);
    const problems = await writeText(root, `${policy[1]}/${policy[2]}`);
    io.stderr.write(formatProblems(problems, 'text', new Map()));
    return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  }
  const { value: received, problems } = await readFileDocument(file, name).catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error;
    throw new WrongUse(
      error.code === 'EISDIR' ? `${name} is a folder, and no policy folder` : `cannot read ${name}: ${error.code}`,
    );
  });
  io.stderr.write(formatProblems(problems, 'text', new Map()));
  if (problems.some(({ severity }) => severity === 'error')) return 1;
  if (received.text.trim() === '') throw new WrongUse(`${name} holds no words`);
  const corrections = proposeCorrections(received.text, received.hints);
  if (values.format === 'corrections') {
    io.stdout.write(`${JSON.stringify(corrections, null, 2)}\n`);
    return 0;
  }
  const { value } = correctDocument(mendDamage(received), [], name);
  for (const { kind, original } of corrections) io.stderr.write(`${kind}: ${JSON.stringify(original)}\n`);
  for (const removed of value.removed) io.stderr.write(formatRemoved(removed));
  if (values.format === 'json') {
    const { segmentText } = await import('../segment/segment.ts');
    io.stdout.write(`${JSON.stringify(segmentText(value.nodes), null, 2)}\n`);
    return 0;
  }
  io.stdout.write(formatPlainMarkdown(value.nodes) ?? (await import('../markdown.ts')).formatMarkdown(value.nodes));
  return 0;
}
