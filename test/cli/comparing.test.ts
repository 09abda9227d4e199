// compare, diff, reuse, check and scenario as a person meets them, on the real corpus: what is printed, and the exit code.
// It must not test what the engine finds; test/compare/ does.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

const WEIHAI = 'weihai/skilled-talent-2021';
const XUCHANG = 'xuchang/skilled-talent-2022';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cejian 对照-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function runIn(cwd: string, args: readonly string[], isTTY = false) {
  const out = { stdout: '', stderr: '', bytes: 0 };
  const io: Io = {
    stdout: {
      write: (content) => {
        out.bytes += content.length;
        out.stdout += typeof content === 'string' ? content : '';
      },
      isTTY,
    },
    stderr: { write: (text) => (out.stderr += text) },
    stdin: (async function* () {
      yield '关于支持技能人才的若干措施\n一、对新认定的市级技能大师工作室，给予8万元补助。\n';
    })(),
    cwd,
    env: {},
    color: false,
  };
  const code = await main([...args], io);
  return { code, ...out };
}

const run = (...args: string[]) => runIn(process.cwd(), args);

describe('compare', () => {
  test('sets the places asked for side by side, baseline first', async () => {
    const { code, stdout } = await run(
      'compare',
      ...['--topic', 'platforms-master-studios', '--places', 'weihai,xuchang,suqian', '--baseline', 'xuchang'],
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/项目\s+│ 许昌市\s+│ 威海市\s+│ 宿迁市/);
    expect(stdout).toMatch(/100,000 元.*│ 50,000 元.*│ — 查而未见/);
    expect(stdout.replace(/\n +/g, '')).toContain('“对新认定的市级技能大师工作室，市财政给予10万元奖补资金”');
  });

  test('--only leaves what was asked for', async () => {
    const rows = async (only: string) => {
      const { stdout } = await run(
        'compare',
        ...['--topic', 'contests-prizes', '--places', 'weihai,xuchang', '--only', only, '--format', 'json'],
      );
      const { tables } = JSON.parse(stdout) as { tables: { rows: { cells: { runs: { text: string }[] }[] }[] }[] };
      return tables[0]!.rows.map(({ cells }) => cells[0]!.runs[0]!.text);
    };
    expect((await rows('common')).filter((label) => label.includes('第一名'))).toEqual([
      expect.stringContaining('市级'),
    ]);
    expect((await rows('gaps')).some((label) => label.includes('省级'))).toBe(true);
    expect((await rows('differences')).length).toBeGreaterThan((await rows('common')).length);
  });

  test.each(['md', 'csv', 'html'] as const)('%s has the figures and their sentences', async (format) => {
    const { code, stdout } = await run('compare', '--topic', 'contests-prizes', '--format', format);
    expect(code).toBe(0);
    expect(stdout).toContain('5,000');
    expect(stdout).toContain('分别给予5000元、3000元、2000元和1000元奖励');
  });

  test.each(['docx', 'xlsx'])('%s goes to a file or a pipe, not to a terminal', async (format) => {
    const file = path.join(folder, `表.${format}`);
    const written = await run('compare', '--topic', 'contests', '--output', file);
    expect([written.code, written.stdout]).toEqual([0, '']);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    const piped = await run('compare', '--topic', 'contests', '--format', format);
    expect(piped.bytes).toBe(readFileSync(file).length);
    const shown = await runIn(process.cwd(), ['compare', '--format', format], true);
    expect([shown.code, shown.stderr]).toEqual([2, expect.stringContaining('--output FILE')]);
  });

  test('a folder that is not there leaves nothing behind', async () => {
    const { code, stderr } = await run('compare', '--topic', 'contests', '-o', path.join(folder, 'no', 'a.md'));
    expect([code, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(existsSync(path.join(folder, 'no'))).toBe(false);
  });

  test('--output goes where a link leads, and keeps who may read the file', async () => {
    const file = path.join(folder, '原件.md');
    const link = path.join(folder, '链接.md');
    writeFileSync(file, 'old');
    chmodSync(file, 0o600);
    symlinkSync(file, link);
    expect((await run('compare', '--topic', 'contests', '-o', link)).code).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain('各地对照');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test.skipIf(process.platform === 'win32')('--output never puts a file in the place of a named pipe', async () => {
    const pipe = path.join(folder, '管道');
    execFileSync('mkfifo', [pipe]);
    const [{ code }, read] = await Promise.all([
      run('compare', '--topic', 'contests', '-o', pipe),
      readFile(pipe, 'utf8'),
    ]);
    expect(code).toBe(0);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(read).toContain('各地对照');
  });

  test('--output may be as long as the disk takes, not longer, and not empty', async () => {
    // 255 bytes.
    const longest = `${'长'.repeat(84)}.md`;
    expect((await run('compare', '--topic', 'contests', '-o', path.join(folder, longest))).code).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    for (const name of [path.join(folder, `长${longest}`), '']) {
      const { code, stderr } = await run('compare', '--topic', 'contests', '-o', name);
      expect([code, stderr.trim().split('\n').length]).toEqual([2, 1]);
    }
  });
});

describe('diff', () => {
  test('tells differences of two places in sentences with both sources, and exits 1', async () => {
    const { code, stdout } = await run('diff', WEIHAI, XUCHANG, '--topic', 'contests-prizes', '--lang', 'en');
    expect(code).toBe(1);
    expect(stdout.replace(/\s+│.*$/gm, ' ').length).toBeGreaterThan(0);
    const { stdout: csv } = await run(
      'diff',
      WEIHAI,
      XUCHANG,
      '--topic',
      'contests-prizes',
      '--lang',
      'en',
      '--format',
      'csv',
    );
    expect(csv).toMatch(/Weihai pays at least 2,000 yuan .*Xuchang pays 5,000 yuan .*\+150%/);
  });

  test('a policy and its own text as a file differ in no word', async () => {
    const file = path.join(folder, 'same.md');
    cpSync(`policies/${WEIHAI}/text.md`, file);
    const { stdout } = await run('diff', WEIHAI, file, '--format', 'json', '--only', 'common');
    const { tables } = JSON.parse(stdout) as { tables: { id: string; rows: unknown[] }[] };
    expect(tables.find(({ id }) => id === 'wording')!.rows.length).toBeGreaterThan(15);
  });

  test('a draft from stdin', async () => {
    const { code, stdout } = await run('diff', XUCHANG, '-', '--topic', 'platforms-master-studios');
    expect(code).toBe(1);
    expect(stdout).toContain('80,000');
  });

  describe('revisions', () => {
    let clone: string;
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: clone });
    beforeAll(() => {
      clone = path.join(folder, 'clone');
      cpSync('test/fixtures/corpus', clone, { recursive: true });
      for (const name of ['schema', 'package.json'])
        cpSync(name, path.join(clone, name), {
          recursive: true,
          filter: (file) => path.basename(file) !== 'vocabulary',
        });
      git('init', '-q', '-b', 'main');
      git('add', '-A');
      git('commit', '-qm', 'first');
      git('tag', 'first');
      const file = path.join(clone, 'policies/demo/talent-2022/text.md');
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('市财政局负责', '市财政局和审计局负责'));
      const coding = path.join(clone, 'policies/demo/talent-2022/coding.yaml');
      writeFileSync(coding, readFileSync(coding, 'utf8').replaceAll('市财政局负责', '市财政局和审计局负责'));
    });

    test('old and new wording of one policy, and nothing else of the clone touched', async () => {
      const { code, stdout } = await runIn(clone, ['diff', 'demo/talent-2022@first', 'demo/talent-2022']);
      expect(code).toBe(1);
      expect(stdout).toContain('新旧对照表');
      expect(stdout).toContain('市财政局{+和审计');
      expect(git('status', '--short').toString().trim().split('\n')).toHaveLength(2);
    });

    test('a version against itself is 0', async () => {
      expect((await runIn(clone, ['diff', 'demo/talent-2022@first', 'demo/talent-2022@first'])).code).toBe(0);
    });

    test('--data shows field, before, after and quote', async () => {
      const { code, stdout } = await runIn(clone, ['diff', '--data', 'first', '--format', 'csv']);
      expect(code).toBe(1);
      expect(stdout).toMatch(/cite\.quote.*市财政局负责.*市财政局和审计局负责/);
      git('commit', '-qam', 'second');
      expect((await runIn(clone, ['diff', '--data', 'HEAD'])).code).toBe(0);
    });

    test.each([
      [['demo/talent-2022@fisrt', 'demo/talent-2022'], /no revision "fisrt" in this clone; did you mean first\?/],
      [
        ['demo/talnt-2022@first', 'demo/talent-2022'],
        /no policy demo\/talnt-2022 at first; did you mean demo\/talent-2022\?/,
      ],
    ])('%j', async (args, message) => {
      const { code, stderr } = await runIn(clone, ['diff', ...args]);
      expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
    });
  });
});

test('two drafts: what no word tells the kind of is held against the same recipient alone, and printed as it stands', async () => {
  const lines = (grant: number, more: string) =>
    `某县支持青年创业办法\n第一条 对初创企业给予${grant}万元扶持金。\n第二条 对示范农场给予2万元扶持金。\n${more}`;
  const [old, revised] = ['旧稿.txt', '新稿.txt'].map((name) => path.join(folder, name));
  writeFileSync(old!, lines(3, ''));
  writeFileSync(revised!, lines(5, '第三条 对民宿给予9万元扶持金。\n'));
  const { stdout } = await run('diff', old!, revised!, '--lang', 'en', '--format', 'json');
  const { tables } = JSON.parse(stdout) as { tables: { rows: { cells: { runs: { text: string }[] }[] }[] }[] };
  const told = tables[0]!.rows.map(({ cells }) => cells[1]!.runs[0]!.text);
  expect(told).toEqual([
    expect.stringMatching(/30,000 yuan to 初创企业.*50,000 yuan to 初创企业 \(\+66\.7%\)/),
    expect.stringMatching(/90,000 yuan to 民宿.*has not been coded/),
  ]);
  expect(stdout).not.toContain('todo');
});

describe('reuse', () => {
  test('finds the sentence on training that two places share, and who had it first', async () => {
    const { code, stdout } = await run('reuse', '--places', 'weihai,suqian', '--format', 'csv');
    expect(code).toBe(0);
    expect(stdout).toContain('以就业技能培训、岗位技能提升培训和创业创新培训为主要');
  });
});

describe('check', () => {
  test('finds what a draft lacks and where its sums stand', async () => {
    const { code, stdout } = await run('check', '-', '--places', 'weihai,xuchang');
    expect(code).toBe(1);
    expect(stdout).toMatch(/80,000 元/);
    expect(stdout).toContain('没有责任单位');
  });

  test('a text that is no policy is told in one line', async () => {
    const file = path.join(folder, 'novel.txt');
    writeFileSync(file, 'It was the best of times, it was the worst of times.\n');
    const { code, stderr } = await run('check', file);
    expect([code, stderr.trim().split('\n')]).toEqual([2, [expect.stringContaining('is no policy')]]);
  });
});

describe('scenario', () => {
  test('each place answers with a sum or with the reason that there is none', async () => {
    const { code, stdout } = await run(
      'scenario',
      ...['--item', '竞赛获奖奖励', '--level', 'municipal', '--rank', 'first', '--lang', 'en', '--format', 'md'],
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/Weihai \| +≥ 2,000 yuan/);
    expect(stdout).toMatch(/Xuchang \| +5,000 yuan/);
    expect(stdout).toMatch(/Suqian \| +— \|/);
  });

  test('without a case: questions to start from', async () => {
    expect((await run('scenario')).stdout).toContain('cejian scenario --item');
  });
});

test.each([
  [['compare', '--topic', 'contets'], /--topic: no "contets"; did you mean contests\?/],
  [['compare', '--places', 'weihia,xuchang'], /--places: no "weihia"; did you mean weihai\?/],
  [['compare', '--places', 'weihai'], /comparing takes two policies or more/],
  [['compare', '--places', 'weihai,xuchang', '--baseline', 'suqian'], /--baseline: no "suqian"/],
  [['compare', '--only', 'gap'], /--only: no "gap"; did you mean gaps\?/],
  [['compare', '--format', 'pdf'], /--format: no "pdf"/],
  [['compare', '--lang', 'de'], /--lang: no "de"/],
  [['diff', WEIHAI], /give two documents/],
  [['diff', WEIHAI, WEIHAI], /are the same policy; another version is ID@REVISION/],
  [
    ['diff', WEIHAI, 'weihai/skilled-talent-2012'],
    /no policy weihai\/skilled-talent-2012; did you mean weihai\/skilled-talent-2021\?/,
  ],
  [['diff', WEIHAI, 'no-such-file.docx'], /cannot read no-such-file\.docx: ENOENT/],
  [['reuse', '--min', '-3'], /argument is ambiguous/],
  [['compare', '--topic', 'CONTESTS'], /did you mean contests\?/],
  [['check', WEIHAI, '--baseline', 'weihai'], /weihai is the draft itself/],
  [['scenario', '--item', 'contest_prize', '--figure', 'age= '], /--figure takes TYPE=NUMBER/],
  [['scenario', '--item', 'contest_prize', '--figure', 'age=x'], /--figure takes TYPE=NUMBER/],
  [['reuse', '--min', 'x'], /--min takes a whole number/],
  [['check'], /give one draft/],
  [['check', 'no-such-file.docx'], /cannot read no-such-file\.docx: ENOENT/],
  [['scenario', '--item', 'contest_prise'], /did you mean “contest_prize”\?/],
  [['scenario', '--item', 'contest_prize', '--as-of', '2023'], /2023/],
])('wrong use %j is one line and exit 2', async (args, message) => {
  const { code, stdout, stderr } = await run(...args);
  expect([code, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
  expect(stderr).toMatch(message);
});

test.skipIf(process.platform === 'win32')('a device without an end, a dangling link and no name at all', async () => {
  const zeros = path.join(folder, '零.txt');
  symlinkSync('/dev/zero', zeros);
  const endless = await run('check', zeros);
  expect([endless.code, endless.stderr]).toEqual([1, expect.stringContaining('import/too-large')]);
  const link = path.join(folder, 'leads-nowhere.docx');
  symlinkSync(path.join(folder, 'gone'), link);
  expect((await run('check', link)).stderr.trim()).toBe(`cejian check: cannot read ${link}: ENOENT`);
  expect((await run('check', '')).stderr.trim()).toBe('cejian check: the name of a file is empty');
});

test('an empty file holds no words', async () => {
  const file = path.join(folder, 'empty.txt');
  writeFileSync(file, '');
  const { code, stderr } = await run('check', file);
  expect([code === 0, stderr.trim().split('\n').length]).toEqual([false, 1]);
});
