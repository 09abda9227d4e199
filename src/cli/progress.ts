// One line on stderr while something takes long, for a person at a terminal; gone when it is done.
// It must not be seen by a pipe or a file, know what the work is, or need more of a terminal than a carriage return.
import type { Io } from './io.ts';

/** How far a piece of work is. */
export interface Progress {
  /** Shows that so many of all are done; the line is written again at most ten times a second. */
  show(done: number, total: number): void;
  /** Shows at once what is done next: a step that says nothing until it is over. */
  step(what: string, done: number, total: number): void;
  /** Takes the line away; nothing when none was shown. */
  end(): void;
}

/** Work that is done sooner needs no line. */
const AFTER_MS = 500;
const EVERY_MS = 100;

/**
 * A line of progress, such as `reuse: 1,200 of 3,000 (40 %)`.
 * @param label what is going on, a word or two.
 * @param now milliseconds of a clock that never goes back.
 * @returns a line that is written only when stderr is a terminal, after half a second, and erased with spaces: no escape code,
 *   so that it may also be shown where colour is unwanted (NO_COLOR).
 * @example const progress = createProgress(io, 'reuse'); findReuse(documents, { onProgress: progress.show }); progress.end();
 */
export function createProgress(
  { stderr }: Pick<Io, 'stderr'>,
  label: string,
  now: () => number = () => performance.now(),
): Progress {
  if (stderr.isTTY !== true) return { show: () => {}, step: () => {}, end: () => {} };
  const start = now();
  let last = Number.NEGATIVE_INFINITY;
  let shown = 0;
  const write = (line: string) => {
    // What the line before had more stays on the terminal otherwise.
    stderr.write(`\r${line.padEnd(shown)}`);
    shown = line.length;
  };
  const line = (done: number, total: number): string => {
    const count = (number: number) => number.toLocaleString('en-US');
    const share = total === 0 ? 100 : Math.floor((100 * done) / total);
    return `${label}: ${count(done)} of ${count(total)} (${share} %)`;
  };
  return {
    show: (done, total) => {
      const at = now();
      if (at - start < AFTER_MS || at - last < EVERY_MS) return;
      last = at;
      write(line(done, total));
    },
    step: (what, done, total) => write(`${line(done, total)}, ${what}`),
    end: () => {
      if (shown === 0) return;
      write('');
      stderr.write('\r');
      shown = 0;
    },
  };
}
