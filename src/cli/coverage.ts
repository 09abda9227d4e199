// The command `coverage`: how much of each text is coded, listed with a reason, or open.
// It must not count anything itself: validate/coverage.ts does.
import { parseArgs } from 'node:util';
import { readCorpus } from '../corpus.ts';
import { nearestWord } from '../nearest.ts';
import { displayWidth } from '../problem.ts';
import { createContext } from '../validate/context.ts';
import { type Coverage, measureCoverage } from '../validate/coverage.ts';
import { findRoot, type Io, WrongUse } from './io.ts';

const HELP = `Usage: cejian coverage [POLICY ...] [--format text|json]

For each policy: blocks, numerals and topics that are coded, listed with a reason (absent, for topics) and open.
`;

function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column]!))));
  return rows
    .map((row) => {
      const cells = row.map((cell, column) => {
        const gap = ' '.repeat(widths[column]! - displayWidth(cell));
        return column === 0 ? cell + gap : gap + cell;
      });
      return `${cells.join('  ').trimEnd()}\n`;
    })
    .join('');
}

const share = (part: number, total: number): string =>
  total === 0 ? '100 %' : `${Math.floor((part / total) * 1000) / 10} %`;

function formatCoverage(coverages: readonly Coverage[]): string {
  const rows = coverages.flatMap(({ policy, blocks, numerals, topics }) =>
    (
      [
        ['blocks', blocks.total, blocks.coded, blocks.listed, blocks.open.length],
        ['numerals', numerals.total, numerals.coded, numerals.listed, numerals.open.length],
        ['topics', topics.total, topics.coded, topics.absent, topics.open.length],
      ] as const
    ).map(([what, total, coded, listed, open], index) => [
      index === 0 ? policy : '',
      what,
      String(total),
      String(coded),
      String(listed),
      String(open),
      share(coded + listed, total),
    ]),
  );
  return formatTable([['policy', '', 'total', 'coded', 'listed', 'open', 'covered'], ...rows]);
}

/**
 * The command `coverage`.
 * @returns 0 when nothing is open and all could be read, 1 otherwise. Throws WrongUse for a policy that is not there.
 * @example await run(['weihai/skilled-talent-2021'], io)
 */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    io.stdout.write(HELP);
    return 0;
  }
  if (values.format !== 'text' && values.format !== 'json')
    throw new WrongUse(`--format takes text or json, not ${JSON.stringify(values.format)}`);
  const { value: corpus, problems } = await readCorpus(findRoot(io));
  // What cannot be read cannot be counted: a table without it must not look complete.
  const unread = problems.filter(({ severity }) => severity === 'error').length;
  if (unread > 0)
    io.stderr.write(
      `the data has ${unread} ${unread === 1 ? 'problem' : 'problems'}, so this is not all; see validate\n`,
    );
  for (const id of positionals) {
    if (corpus.policies.has(id)) continue;
    const nearest = nearestWord(id, corpus.policies.keys());
    throw new WrongUse(
      `no policy ${id}; ${nearest === undefined ? `there are: ${[...corpus.policies.keys()].join(', ')}` : `did you mean ${nearest}?`}`,
    );
  }
  const context = createContext(corpus);
  const coverages = context.policies
    .filter(({ policy }) => positionals.length === 0 || positionals.includes(policy.id))
    .map((policy) => measureCoverage(policy, corpus));
  io.stdout.write(values.format === 'json' ? `${JSON.stringify(coverages, null, 2)}\n` : formatCoverage(coverages));
  return unread > 0 ||
    coverages.some(
      ({ blocks, numerals, topics: found }) => blocks.open.length + numerals.open.length + found.open.length > 0,
    )
    ? 1
    : 0;
}
