// The line of progress: seen by a person at a terminal, after a while, and gone in the end; by nobody else.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createProgress } from '../../src/cli/progress.ts';

/** What a terminal of one line shows of what was written to it. */
function screen(written: string): string {
  let [line, at] = ['', 0];
  for (const letter of written) {
    if (letter === '\r') at = 0;
    else {
      line = `${line.slice(0, at)}${letter}${line.slice(at + 1)}`;
      at += 1;
    }
  }
  return line.trimEnd();
}

function watch(isTTY: boolean | undefined) {
  const seen = { written: '', clock: 0 };
  const stderr = {
    write: (text: string) => {
      seen.written += text;
    },
    ...(isTTY === undefined ? {} : { isTTY }),
  };
  return { seen, progress: createProgress({ stderr }, 'reuse', () => seen.clock) };
}

describe('at a terminal', () => {
  test('short work has no line', () => {
    const { seen, progress } = watch(true);
    for (seen.clock = 0; seen.clock < 500; seen.clock += 50) progress.show(seen.clock, 500);
    progress.end();
    expect(seen.written).toBe('');
  });

  test('count and share, ten times a second at most, and erased in the end', () => {
    const { seen, progress } = watch(true);
    const lines = new Set<string>();
    for (; seen.clock < 2_000; seen.clock += 10) {
      progress.show(seen.clock, 2_000);
      lines.add(screen(seen.written));
    }
    expect([...lines].slice(0, 3)).toEqual(['', 'reuse: 500 of 2,000 (25 %)', 'reuse: 600 of 2,000 (30 %)']);
    expect(lines.size).toBe(16);
    progress.end();
    expect(screen(seen.written)).toBe('');
    expect(seen.written.endsWith('\r')).toBe(true);
  });

  test('nothing of a longer line stays behind a shorter one', () => {
    const { seen, progress } = watch(true);
    progress.step('data in every form', 1, 3);
    expect(screen(seen.written)).toBe('reuse: 1 of 3 (33 %), data in every form');
    progress.step('manifest', 2, 3);
    expect(screen(seen.written)).toBe('reuse: 2 of 3 (66 %), manifest');
    progress.end();
    progress.end();
    expect(screen(seen.written)).toBe('');
  });

  test('no escape codes, so that NO_COLOR has nothing to forbid', () => {
    const { seen, progress } = watch(true);
    progress.step('pages', 0, 3);
    progress.end();
    expect([...seen.written].every((letter) => letter === '\r' || letter >= ' ')).toBe(true);
  });

  test('nothing to do is all done', () => {
    const { seen, progress } = watch(true);
    seen.clock = 600;
    progress.show(0, 0);
    expect(screen(seen.written)).toBe('reuse: 0 of 0 (100 %)');
  });
});

test.each([false, undefined])('a pipe or a file sees nothing (isTTY %s)', (isTTY) => {
  const { seen, progress } = watch(isTTY);
  seen.clock = 10_000;
  progress.show(1, 2);
  progress.step('pages', 0, 3);
  progress.end();
  expect(seen.written).toBe('');
});

describe.skipIf(process.platform !== 'linux' || !existsSync('/usr/bin/script'))('a real process', () => {
  const program =
    "import('./src/cli/progress.ts').then(async (p) => { const { processIo } = await import('./src/cli/io.ts'); " +
    "const progress = p.createProgress(processIo(), 'export'); progress.step('tables', 1, 2); progress.end(); })";
  const command = `${process.execPath} -e "${program}"`;
  const inTerminal = (line: string) =>
    execFileSync('/usr/bin/script', ['-qec', line, '/dev/null'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  test('in a pseudo-terminal it shows the line and takes it away', () => {
    const written = inTerminal(command);
    expect(written).toContain('export: 1 of 2 (50 %), tables');
    expect(screen(written.replaceAll('\n', ''))).toBe('');
  });

  test('with stderr elsewhere the terminal stays as it was', () => {
    expect(inTerminal(`${command} 2>/dev/null`)).toBe('');
  });
});
