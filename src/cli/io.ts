// What a command is given: streams, folder, environment; and the one error that means "used wrongly".
// It must not know any command.
import { existsSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The outside world as a command sees it; tests pass their own. */
export type Io = {
  /** Results only: what a pipe should carry on. */
  stdout: { write(content: string | Uint8Array): unknown; isTTY?: boolean; columns?: number };
  /** Messages, progress, problems. */
  stderr: { write(text: string): unknown; isTTY?: boolean };
  stdin: AsyncIterable<Uint8Array | string>;
  /** The folder the person stands in; relative file names start here. */
  cwd: string;
  env: Record<string, string | undefined>;
  /** Whether stderr and stdout may carry colour codes. */
  color: boolean;
};

/** A command file: prints, and returns an exit code: 0 done, 1 problems found, 2 wrong use. */
export type Command = { run(args: string[], io: Io): Promise<number> };

/**
 * Wrong use of a command: one line for the person, exit code 2, no stack.
 * @example throw new WrongUse('no such policy: weihai/skilled-2021', 'cejian validate --help')
 */
export class WrongUse extends Error {
  override name = 'WrongUse';
}

/**
 * Whether an error says that the person used the command wrongly: our own WrongUse, or an argument that
 * `parseArgs` of node:util does not take.
 * @returns true for those two, false for everything else, which is a bug of ours
 * @example isWrongUse(new WrongUse('no file given')) // true
 */
export function isWrongUse(error: unknown): error is Error {
  if (error instanceof WrongUse) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}

/**
 * The project folder: the nearest one, from where the person stands upwards, that holds both policies/ and schema/.
 * @returns an absolute path. Throws WrongUse when there is none.
 * @example findRoot(io) // the folder of the clone, also from inside policies/weihai/
 */
export function findRoot(io: Pick<Io, 'cwd'>): string {
  // The second start: `npm --prefix CLONE run cejian` is called from anywhere, but npm itself stands in the clone.
  // The third: the installed package brings data of its own, for commands that only read.
  for (const start of [io.cwd, process.cwd(), process.env.CEJIAN_DATA]) {
    if (start === undefined) continue;
    for (let folder = start; ; folder = dirname(folder)) {
      if (existsSync(join(folder, 'policies')) && existsSync(join(folder, 'schema'))) return folder;
      if (dirname(folder) === folder) break;
    }
  }
  throw new WrongUse(`no policies/ and schema/ folders in ${io.cwd} or above it: run this inside a Cejian project`);
}

/**
 * Let a reader that has seen enough (`| head`) end this process quietly: it is no error of anybody.
 * @example ignoreClosedPipes()
 */
export function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(0);
    });
  }
}

/** Writes to stdout (1) or stderr (2) without Node's streams: to load them takes a tenth of a short command. */
function createWriter(descriptor: 1 | 2): (content: string | Uint8Array) => void {
  // On Windows a pipe takes only what its reader has room for.
  let isDirect = process.platform !== 'win32';
  const getStream = () => (descriptor === 1 ? process.stdout : process.stderr);
  if (!isDirect) ignoreClosedPipes();
  return (content) => {
    let rest = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    while (isDirect && rest.length > 0) {
      try {
        rest = rest.subarray(writeSync(descriptor, rest));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EPIPE') process.exit(0);
        if (code !== 'EAGAIN') throw error;
        // Somebody made the pipe one that does not wait; the stream does.
        isDirect = false;
        ignoreClosedPipes();
      }
    }
    if (rest.length > 0) getStream().write(rest);
  };
}

/**
 * The real world: this process.
 * @returns streams, folder and environment of the process
 * @example await command.run(args, processIo())
 */
export function processIo(): Io {
  const { env } = process;
  // npm stands in the project. File names in `npm run cejian -- import FILE` are meant from where the person stands;
  // every other script is about the project that npm was pointed at.
  const cwd = (env.npm_lifecycle_event === 'cejian' && env.INIT_CWD) || process.cwd();
  return {
    stdout: {
      write: createWriter(1),
      get isTTY() {
        return process.stdout.isTTY;
      },
      get columns() {
        return process.stdout.columns;
      },
    },
    stderr: {
      write: createWriter(2),
      get isTTY() {
        return process.stderr.isTTY;
      },
    },
    get stdin() {
      return process.stdin;
    },
    get color() {
      if (env.NO_COLOR) return false;
      if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
      return Boolean(process.stderr.isTTY && process.stdout.isTTY);
    },
    cwd,
    env,
  };
}
