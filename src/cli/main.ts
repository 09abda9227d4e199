#!/usr/bin/env node
// The entry: finds the command, runs it, turns its end into an exit code.
// It must not do any command's work, nor load a command that was not asked for.
import { enableCompileCache } from 'node:module';
import manifest from '../../package.json' with { type: 'json' };
import { nearestWord } from '../nearest.ts';
import { type Command, type Io, ignoreClosedPipes, isWrongUse, processIo } from './io.ts';

type Entry = { usage: string; does: string; load(): Promise<Command> };

// In the order in which a person meets them.
const COMMANDS: Record<string, Entry> = {
  import: { usage: 'import FILE', does: 'turn a document as received into text.md', load: () => import('./import.ts') },
  extract: {
    usage: 'extract FILE|-',
    does: 'show what a document says: sums, goals, units, relations',
    load: () => import('./extract.ts'),
  },
  code: {
    usage: 'code POLICY',
    does: 'propose the coding of a policy, keeping what people wrote',
    load: () => import('./code.ts'),
  },
  validate: {
    usage: 'validate [PATH]',
    does: 'check the data against the words and the schemas',
    load: () => import('./validate.ts'),
  },
  coverage: {
    usage: 'coverage [POLICY]',
    does: 'show which blocks and numbers are coded',
    load: () => import('./coverage.ts'),
  },
  compare: {
    usage: 'compare',
    does: 'set places side by side, topic by topic',
    load: () => import('./compare.ts'),
  },
  diff: {
    usage: 'diff A B',
    does: 'hold two documents against each other, or the data against a revision',
    load: () => import('./diff.ts'),
  },
  check: {
    usage: 'check DRAFT',
    does: 'hold a draft against what others did',
    load: () => import('./check.ts'),
  },
  reuse: { usage: 'reuse', does: 'find the passages that documents share', load: () => import('./reuse.ts') },
  scenario: {
    usage: 'scenario',
    does: 'say who pays what for a case',
    load: () => import('./scenario.ts'),
  },
  cite: {
    usage: 'cite ID',
    does: 'print how to cite a record, a document, a comparison or the data',
    load: () => import('./cite.ts'),
  },
  export: {
    usage: 'export',
    does: 'write the published files to a folder, or as one archive',
    load: () => import('./export.ts'),
  },
  'release-notes': {
    usage: 'release-notes REV',
    does: 'say what changed since a release, and which version is next',
    load: () => import('./release-notes.ts'),
  },
  build: {
    usage: 'build',
    does: 'validate, then write the site and the API to dist/',
    // Astro writes to the streams by itself.
    load: () => {
      ignoreClosedPipes();
      return import('./build.ts');
    },
  },
  pack: { usage: 'pack FOLDER', does: 'write the npm package to a folder', load: () => import('./pack.ts') },
  verify: {
    usage: 'verify FOLDER',
    does: 'prove a published folder: hashes, schemas, quotes',
    load: () => import('./verify.ts'),
  },
  serve: { usage: 'serve [FOLDER]', does: 'show dist/ in a browser on this machine', load: () => import('./serve.ts') },
  types: { usage: 'types', does: 'write src/types.ts anew from schema/', load: () => import('./types.ts') },
  gate: { usage: 'gate', does: 'run every check, in order (npm test)', load: () => import('./gate.ts') },
};

/**
 * The help text.
 * @returns a text that ends with a line feed: one line for each command
 * @example formatHelp() // 'Usage: cejian COMMAND …'
 */
export function formatHelp(): string {
  const width = Math.max(...Object.values(COMMANDS).map(({ usage }) => usage.length));
  const rows = Object.values(COMMANDS).map(({ usage, does }) => `  ${usage.padEnd(width)}  ${does}`);
  return [
    'Usage: cejian COMMAND [OPTIONS]',
    '',
    'Local-government policies as data that a person can check against the words.',
    '',
    'Commands',
    ...rows,
    '',
    'cejian COMMAND --help shows the options of one command; cejian --version the version.',
    'Results go to stdout, messages to stderr. Exit code: 0 done, 1 problems found, 2 wrong use.',
    '',
  ].join('\n');
}

// The machine says no: neither a bug of ours nor wrong use. ENOENT is not among them: a file we expected is a bug.
const REFUSALS = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EBUSY', 'EMFILE', 'EADDRNOTAVAIL'];

function isRefusal(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && REFUSALS.includes(String((error as { code?: unknown }).code));
}

/** The option that a command does not have; undefined for any other error. */
function unknownOption(error: Error): string | undefined {
  if (!('code' in error) || error.code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return undefined;
  return /'(--?[^\s'=]+)/.exec(error.message)?.[1];
}

/** What to say of it: the help of a command names all that it takes. */
async function nearestOption(option: string, name: string, command: Command, io: Io): Promise<string> {
  let help = '';
  await command.run(['--help'], { ...io, stdout: { write: (text) => (help += String(text)) } });
  const nearest = nearestWord(option, new Set(help.match(/--[a-z][a-z-]*/g)));
  const hint = nearest === undefined ? `cejian ${name} --help lists the options` : `did you mean ${nearest}?`;
  return `no option ${option}; ${hint}`;
}

/**
 * Run one command line.
 * @param argv the arguments after the program's name, such as `['validate', '--format', 'json']`
 * @returns the exit code: 0 done, 1 problems found, 2 wrong use (told in one line on stderr). 1 also when the
 *   machine refused (disk full, no permission). An error that is nobody's of these is a bug and is thrown on.
 * @example await main(['--version'], processIo()) // 0
 */
export async function main(argv: string[], io: Io): Promise<number> {
  const [name, ...args] = argv;
  if (name === '--help' || name === '-h' || name === 'help') {
    io.stdout.write(formatHelp());
    return 0;
  }
  if (name === '--version' || name === '-v') {
    io.stdout.write(`${manifest.version}\n`);
    return 0;
  }
  if (name === undefined) {
    io.stderr.write(formatHelp());
    return 2;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry === undefined) {
    const nearest = nearestWord(name, Object.keys(COMMANDS));
    const hint = nearest ? `did you mean ${nearest}?` : 'cejian --help lists the commands';
    io.stderr.write(`cejian: no command ${JSON.stringify(name)}; ${hint}\n`);
    return 2;
  }
  try {
    const command = await entry.load();
    return await command.run(args, io);
  } catch (error) {
    if (isRefusal(error)) {
      io.stderr.write(`cejian ${name}: the machine refused: ${error.message}\n`);
      return 1;
    }
    if (!isWrongUse(error)) throw error;
    const option = unknownOption(error);
    // Node explains some wrong arguments in several lines.
    const said = error.message.replace(/\s*\n\s*/g, ' ');
    const message = option === undefined ? said : await nearestOption(option, name, await entry.load(), io);
    io.stderr.write(`cejian ${name}: ${message}\n`);
    return 2;
  }
}

/**
 * Run the command line of this process.
 * @returns the exit code, as of `main`
 * @example process.exitCode = await start()
 */
export function start(): Promise<number> {
  return main(process.argv.slice(2), processIo());
}

if (import.meta.main) {
  // Loading a command takes longer than most of them work; from the second time on it takes a third.
  enableCompileCache();
  process.exitCode = await start();
}
