// The dispatch of commands: help, version, misspelt names, wrong use, a reader that goes away.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type Io, isWrongUse, WrongUse } from '../../src/cli/io.ts';
import { formatHelp, main } from '../../src/cli/main.ts';

function fakeIo(): { io: Io; out: string[]; err: string[] } {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    stdout: { write: (text) => out.push(String(text)) },
    stderr: { write: (text) => err.push(text) },
    stdin: (async function* () {})(),
    cwd: process.cwd(),
    env: {},
    color: false,
  };
  return { io, out, err };
}

describe('main', () => {
  test('--help prints every command on stdout', async () => {
    const { io, out, err } = fakeIo();
    expect(await main(['--help'], io)).toBe(0);
    expect(out.join('')).toBe(formatHelp());
    expect(out.join('')).toMatch(/^ {2}build {2,}/m);
    expect(err).toEqual([]);
  });

  test('--version prints the version of package.json', async () => {
    const { io, out } = fakeIo();
    expect(await main(['--version'], io)).toBe(0);
    expect(out.join('')).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('no command at all is wrong use, and shows the help on stderr', async () => {
    const { io, out, err } = fakeIo();
    expect(await main([], io)).toBe(2);
    expect(out).toEqual([]);
    expect(err.join('')).toBe(formatHelp());
  });

  test.each([
    ['serv', 'cejian: no command "serv"; did you mean serve?\n'],
    ['biuld', 'cejian: no command "biuld"; did you mean build?\n'],
    ['校验', 'cejian: no command "校验"; cejian --help lists the commands\n'],
    ['toString', 'cejian: no command "toString"; cejian --help lists the commands\n'],
    ['__proto__', 'cejian: no command "__proto__"; cejian --help lists the commands\n'],
  ])('an unknown command %s is one line and exit code 2', async (name, message) => {
    const { io, out, err } = fakeIo();
    expect(await main([name], io)).toBe(2);
    expect(err.join('')).toBe(message);
    expect(out).toEqual([]);
  });

  test('an option that a command does not know is one line and exit code 2', async () => {
    const { io, err } = fakeIo();
    expect(await main(['serve', '--prot', '1'], io)).toBe(2);
    expect(err.join('')).toMatch(/^cejian serve: no option --prot; did you mean --port\?\n$/);
  });

  test.each(['import', 'validate', 'coverage', 'export', 'build', 'serve', 'types', 'gate'])(
    '%s --help says how it is used',
    async (name) => {
      const { io, out } = fakeIo();
      expect(await main([name, '--help'], io)).toBe(0);
      expect(out.join('')).toMatch(new RegExp(`^Usage: cejian ${name}`));
    },
  );

  test('types works from any folder of the project', async () => {
    const { io } = fakeIo();
    expect(await main(['types', '--check'], { ...io, cwd: `${process.cwd()}/policies` })).toBe(0);
  });

  test('a machine that refuses is one line and exit code 1', async () => {
    const { io, err } = fakeIo();
    const write = () => {
      throw Object.assign(new Error("EACCES: permission denied, mkdir '/srv/.dist-1'"), {
        code: 'EACCES',
        syscall: 'mkdir',
      });
    };
    expect(await main(['types', '--help'], { ...io, stdout: { write } })).toBe(1);
    expect(err.join('')).toBe("cejian types: the machine refused: EACCES: permission denied, mkdir '/srv/.dist-1'\n");
  });

  test.each(['../x', '/a/../b', 'https://example.org/cejian/', '/a?b', '/a#b', '/%2e%2e/'])(
    'build --base %s is no path',
    async (base) => {
      const { io, err } = fakeIo();
      expect(await main(['build', '--base', base], { ...io, cwd: '/nowhere' })).toBe(2);
      expect(err.join('')).toMatch(/^cejian build: --base takes a path such as .*\n$/);
    },
  );

  test('a wrong value is one line and exit code 2', async () => {
    const { io, err } = fakeIo();
    expect(await main(['serve', '--port', '80a'], io)).toBe(2);
    expect(err.join('')).toBe('cejian serve: --port takes a number from 0 to 65535, not "80a"\n');
  });
});

describe('as a process', () => {
  const entry = 'src/cli/main.ts';

  test('the exit code reaches the shell', async () => {
    const failure = await promisify(execFile)(process.execPath, [entry, 'nothing']).catch((error) => error);
    expect(failure).toMatchObject({ code: 2, stdout: '' });
    expect(failure.stderr).not.toMatch(/^\s+at /m);
  });

  test('a reader that closes the pipe early ends it quietly', async () => {
    const child = spawn(process.execPath, [entry, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(err).toBe('');
  });
});

describe('isWrongUse', () => {
  test.each([
    [new WrongUse('no file'), true],
    [Object.assign(new TypeError('Unknown option'), { code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION' }), true],
    [new TypeError('x is undefined'), false],
    [Object.assign(new Error('no such file'), { code: 'ENOENT' }), false],
    ['text', false],
  ])('%s', (error, expected) => {
    expect(isWrongUse(error)).toBe(expected);
  });
});
