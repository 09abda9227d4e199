// The commands `extract` and `code` as a person and a pipe meet them.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

const TEXT =
  '某市若干措施\n一、主要措施\n1.建设工作室。到2025年新建25家左右技能大师工作室，每个工作室给予5万元建设补助资金。（市人社局、市财政局）\n';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'cejian 提取-'));
  cpSync('test/fixtures/corpus', root, { recursive: true });
  for (const name of ['schema', 'package.json'])
    cpSync(name, path.join(root, name), { recursive: true, filter: (file) => path.basename(file) !== 'vocabulary' });
  writeFileSync(path.join(root, 'a.txt'), TEXT);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function run(args: string[], input: (string | Uint8Array)[] = []) {
  const out = { stdout: '', stderr: '' };
  const io: Io = {
    stdout: { write: (text) => (out.stdout += text) },
    stderr: { write: (text) => (out.stderr += text) },
    stdin: (async function* () {
      yield* input;
    })(),
    cwd: root,
    env: {},
    color: false,
  };
  const code = await main(args, io);
  return { code, ...out };
}

describe('extract', () => {
  test.each(['', ' \n\n\t\u3000\n', '\ufeff'])(
    'a file without words is one message and exit code 2: %j',
    async (text) => {
      writeFileSync(path.join(root, 'empty.txt'), text);
      for (const command of ['extract', 'import']) {
        const { code, stdout, stderr } = await run([command, path.join(root, 'empty.txt')]);
        expect([code, stdout]).toEqual([2, '']);
        expect(stderr).toBe(`cejian ${command}: ${path.join(root, 'empty.txt')} holds no words\n`);
      }
      expect(await run(['extract', '-'], [text])).toMatchObject({
        code: 2,
        stdout: '',
        stderr: 'cejian extract: - holds no words\n',
      });
    },
  );

  test('prints what a document says as JSON, each with its words', async () => {
    const { code, stdout } = await run(['extract', 'a.txt']);
    const found = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(Object.keys(found)).toEqual(['blocks', 'amounts', 'goals', 'responsibilities', 'relations']);
    expect(found.goals[0]).toMatchObject({ bound: 'about', min: 25, max: 25, due: '2025', rule: 'goal/due' });
    expect(found.amounts[0]).toMatchObject({ min: 50000, unit: 'CNY' });
    const { cite } = found.goals[0];
    const block = found.blocks.find(({ id }: { id: string }) => id === cite.block);
    expect(block.text.slice(cite.start, cite.end)).toBe(cite.quote);
  });

  test('reads stdin, and prints a list to read', async () => {
    const { code, stdout } = await run(['extract', '-', '--format', 'text'], [new TextEncoder().encode(TEXT)]);
    expect(code).toBe(0);
    expect(stdout).toContain('goals (1)');
    expect(stdout).toMatch(/≈25.*due 2025.*“到2025年新建25家左右技能大师工作室”/);
  });

  test('a date of the document gives 三年内 its end', async () => {
    writeFileSync(path.join(root, 'b.txt'), '一、目标\n三年内新建25家工作室。\n');
    const goals = async (...args: string[]) => JSON.parse((await run(['extract', 'b.txt', ...args])).stdout).goals;
    expect((await goals('--date', '2022-03-01'))[0].due).toBe('2025');
    expect((await goals())[0].due).toBe(null);
  });

  test.each<[string[], RegExp]>([
    [['extract'], /give one file, or - for stdin/],
    [['extract', 'none.txt'], /cannot read none\.txt: ENOENT/],
    [['extract', 'policies'], /policies is a folder/],
    [['extract', 'a.txt', '--format', 'xml'], /--format takes json, text, not "xml"/],
    [['extract', 'a.txt', '--date', '2022年'], /--date takes YYYY-MM-DD/],
    [['extract', 'a.txt', '--place', 'demoo'], /no place "demoo" in policies\/; did you mean demo\?/],
    [['extract', '--ndjson', 'none.ndjson'], /cannot read none\.ndjson: ENOENT/],
  ])('wrong use %j is one line and exit 2', async (args, message) => {
    const { code, stderr } = await run(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd()).not.toContain('\n');
  });
});

describe('extract --ndjson', () => {
  const line = (id: unknown, text: unknown) => JSON.stringify({ id, text });

  test('one result a line, in order; a bad line is told and passed over', async () => {
    const lines = [
      line('甲', '到2025年，建成10个公园。'),
      '{bad',
      line('乙', 5),
      '',
      '[]',
      line('丙', '市财政局负责预算。'),
    ];
    const { code, stdout, stderr } = await run(['extract', '--ndjson'], [lines.join('\n')]);
    const results = stdout
      .trimEnd()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(results.map(({ id, goals, responsibilities }) => [id, goals.length, responsibilities.length])).toEqual([
      ['甲', 1, 0],
      ['丙', 0, 1],
    ]);
    expect(code).toBe(1);
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^cejian extract: line 2: no JSON/),
      'cejian extract: line 3: the key text is missing or no string',
      'cejian extract: line 5: no JSON object',
    ]);
  });

  test('where the stream is cut does not matter, not even inside a character', async () => {
    const bytes = new TextEncoder().encode(`${line(1, TEXT)}\r\n${line(2, TEXT)}\n`);
    const whole = await run(['extract', '--ndjson'], [bytes]);
    const cut: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; at += 7) cut.push(bytes.slice(at, at + 7));
    expect((await run(['extract', '--ndjson', '-'], cut)).stdout).toBe(whole.stdout);
    expect(whole.code).toBe(0);
  });

  test('a date on a line holds for that line', async () => {
    const lines = [
      JSON.stringify({ id: 1, text: '三年内新建25家工作室。', date: '2022-01-01' }),
      JSON.stringify({ id: 2, text: '三年内新建25家工作室。' }),
    ];
    const { stdout } = await run(['extract', '--ndjson'], [lines.join('\n')]);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((one) => JSON.parse(one).goals[0].due),
    ).toEqual(['2025', null]);
  });

  const hasParallel = spawnSync('parallel', ['--version']).stdout?.toString().startsWith('GNU parallel') ?? false;
  test.skipIf(!hasParallel)(
    '1,000 documents under GNU parallel give the same bytes as one process',
    { timeout: 120_000 },
    () => {
      const documents = Array.from({ length: 1000 }, (_, at) => line(at, TEXT.replace('25家', `${at + 3}家`)));
      const input = `${documents.join('\n')}\n`;
      const command = [process.execPath, path.resolve('src/cli/main.ts'), 'extract', '--ndjson', '-'];
      const options = { cwd: root, input, maxBuffer: 1 << 28, env: { ...process.env, PARALLEL_HOME: root } };
      const one = execFileSync(command[0]!, command.slice(1), options);
      const quoted = command.map((word) => `'${word}'`).join(' ');
      const many = execFileSync('parallel', ['--pipe', '--keep-order', '--jobs', '2', '-N', '250', quoted], options);
      expect(one.toString().split('\n').length).toBe(1001);
      expect(many.equals(one)).toBe(true);
    },
  );
});

describe('code', () => {
  const coding = () => path.join(root, 'policies/demo/talent-2022/coding.yaml');

  test('leaves a coded policy as it is when nothing is new, and writes nothing in a dry run', async () => {
    const before = readFileSync(coding(), 'utf8');
    const dry = await run(['code', 'demo/talent-2022', '--dry-run']);
    expect(dry.code).toBe(0);
    expect(readFileSync(coding(), 'utf8')).toBe(before);
    await run(['code', 'policies/demo/talent-2022']);
    expect(readFileSync(coding(), 'utf8')).toBe(dry.stdout);
    const again = await run(['code', 'demo/talent-2022']);
    expect(again.stderr).toMatch(/^policies\/demo\/talent-2022\/coding\.yaml: nothing new; 0 removed/);
    expect(readFileSync(coding(), 'utf8')).toBe(dry.stdout);
  });

  test('writes a coding where there is none', async () => {
    rmSync(coding());
    const { code, stderr } = await run(['code', 'demo/talent-2022']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/new: /);
    expect(readFileSync(coding(), 'utf8')).toContain('review: { origin: machine, status: proposed }');
  });

  test('a coding with errors stops it, and nothing is written', async () => {
    writeFileSync(coding(), 'goals: {\n');
    const { code, stdout, stderr } = await run(['code', 'demo/talent-2022']);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('yaml/syntax');
    expect(readFileSync(coding(), 'utf8')).toBe('goals: {\n');
  });

  test.each<[string[], RegExp]>([
    [['code'], /give one policy/],
    [['code', 'demo/none-2022'], /no policy "demo\/none-2022"/],
    [['code', 'nowhere/talent-2022'], /no place "nowhere"/],
    [['code', '/etc/passwd'], /is no policy/],
  ])('wrong use %j is one line and exit 2', async (args, message) => {
    const { code, stderr } = await run(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd()).not.toContain('\n');
  });
});
