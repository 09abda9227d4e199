// The command `validate`: every rule over the whole corpus, every problem listed.
// It must not hold a rule itself.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { hashOriginals, readCorpus, readOriginals } from '../corpus.ts';
import type { Corpus } from '../model.ts';
import { type Problem, sortProblems } from '../problem.ts';
import type { Rule } from '../validate/context.ts';
import { createRules, validateCorpus } from '../validate/validate.ts';
import { findRoot, type Io, WrongUse } from './io.ts';
import { formatProblems, PROBLEM_FORMATS, type ProblemFormat } from './problem-formats.ts';
import { createProgress } from './progress.ts';

const HELP = `Usage: cejian validate [PATH ...] [--format text|json|github|sarif] [--rules]

Checks policies/ and schema/vocabulary/ against the schemas, the rules and the words of the texts.
With PATH, problems of other files are left out (a folder takes all below it); all rules still see the whole corpus.

  --format F   text (default), json, github (annotations of a workflow), sarif (2.1.0)
  --rules      list the rules, one line each, and stop
`;

/** True when a file is one of the paths asked for, or below one. */
function isBelow(file: string, wanted: readonly string[]): boolean {
  return (
    wanted.length === 0 || wanted.some((folder) => folder === '' || file === folder || file.startsWith(`${folder}/`))
  );
}

/** What reading and checking found. */
type Checked = { corpus: Corpus; problems: Problem[]; rules: readonly Rule[] };

async function checkData(root: string, io: Pick<Io, 'stderr'>): Promise<Checked> {
  const reading = createProgress(io, 'places read');
  const { value: corpus, problems } = await readCorpus(root, reading.show);
  reading.end();
  const [digests, originals] = [hashOriginals(corpus), await readOriginals(corpus)];
  const checking = createProgress(io, 'rules checked');
  const found = validateCorpus(corpus, digests, originals, checking.show);
  checking.end();
  return { corpus, problems: sortProblems([...problems, ...found]), rules: createRules(digests, originals) };
}

function printProblems(
  { corpus, problems, rules }: Checked,
  format: ProblemFormat,
  out: Io['stdout'],
  io: Pick<Io, 'stderr'>,
): boolean {
  out.write(formatProblems(problems, format, new Map(rules.map(({ id, explains }) => [id, explains]))));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const policies = corpus.policies.size;
  io.stderr.write(
    `${policies} ${policies === 1 ? 'policy' : 'policies'}, ${rules.length} rules, ${errors} ${errors === 1 ? 'error' : 'errors'}, ${problems.length - errors} warnings\n`,
  );
  return errors === 0;
}

/**
 * Read the data for publishing. What is returned is what was checked: files that change afterwards change nothing.
 * @returns the corpus; undefined when it has errors, which are listed on stderr.
 * @example const corpus = await readValid(root, io)
 */
export async function readValid(root: string, io: Io): Promise<Corpus | undefined> {
  const checked = await checkData(root, io);
  return printProblems(checked, 'text', io.stderr, io) ? checked.corpus : undefined;
}

/**
 * The command `validate`.
 * @returns 0 without errors (warnings may be listed), 1 with errors. Throws WrongUse for a format or path that is not there.
 * @example await run(['--format', 'json', 'policies/weihai'], io)
 */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      rules: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    io.stdout.write(HELP);
    return 0;
  }
  const rules = createRules(new Map());
  if (values.rules) {
    const width = Math.max(...rules.map(({ id }) => id.length));
    for (const { id, explains } of rules) io.stdout.write(`${id.padEnd(width)}  ${explains}\n`);
    return 0;
  }
  if (!PROBLEM_FORMATS.includes(values.format as ProblemFormat)) {
    throw new WrongUse(`--format takes ${PROBLEM_FORMATS.join(', ')}, not ${JSON.stringify(values.format)}`);
  }
  const root = findRoot(io);
  const checked = await checkData(root, io);
  const { corpus } = checked;
  const wanted = positionals.map((name) => path.relative(root, path.resolve(io.cwd, name)).split(path.sep).join('/'));
  const known = [...corpus.policies.values()].map(({ id }) => `policies/${id}`);
  for (const [index, folder] of wanted.entries()) {
    const isKnown = isBelow('policies', [folder]) || isBelow(folder, ['policies', 'schema']);
    if (folder.startsWith('..') || !isKnown)
      throw new WrongUse(`${positionals[index]} is not below policies/ or schema/; policies here: ${known.join(', ')}`);
    // A file that a problem says is missing may be asked for too.
    if (!existsSync(path.join(root, folder)) && !checked.problems.some(({ file }) => isBelow(file, [folder])))
      throw new WrongUse(`there is no ${positionals[index]}; policies here: ${known.join(', ')}`);
  }
  const problems = checked.problems.filter(({ file }) => isBelow(file, wanted));
  return printProblems({ ...checked, problems }, values.format as ProblemFormat, io.stdout, io) ? 0 : 1;
}
