// How long import takes beside pandoc and beside mammoth with a Markdown writer, as ratios in one run:
//   npm run bench:import -- [files]
// pandoc is left out where it is not installed. It must not be part of the tests: a busy machine changes every figure.
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mammoth from 'mammoth';
import { correctDocument } from '../../src/import/corrections.ts';
import { mendDamage } from '../../src/import/damage.ts';
import { ON_NODE } from '../../src/import/on-node.ts';
import { formatPlainMarkdown } from '../../src/import/plain-markdown.ts';
import { readDocument } from '../../src/import/read.ts';
import { formatMarkdown } from '../../src/markdown.ts';
import { level, listed, makeDocx, paragraph, table } from '../import/make-docx.ts';

const PLACES = ['dongxihu', 'suqian', 'weihai', 'xianning', 'xuchang'];
const FILES = Number(process.argv[2] ?? 200);
const ROUNDS = 5;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const write = (line: string) => process.stdout.write(`${line}\n`);

/** Milliseconds of the median of some rounds. */
async function time(work: () => unknown, rounds = ROUNDS): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return median(taken);
}

/** Milliseconds of the median of some rounds of two pieces of work, taken in turns: a machine is not equally busy for long. */
async function timeInTurns(a: () => unknown, b: () => unknown, rounds = 3 * ROUNDS): Promise<[number, number]> {
  const taken: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    taken[0].push(await time(a, 1));
    taken[1].push(await time(b, 1));
  }
  return [median(taken[0]), median(taken[1])];
}

/** Has the command compiled, as it is for everybody who does not work on it: sources are compiled after a minute of rest. */
async function compileCommand(): Promise<void> {
  const changed = Math.max(...globSync('src/**').map((file) => statSync(file).ctimeMs));
  const wait = changed + 61_000 - Date.now();
  if (wait > 0) write(`waiting ${Math.ceil(wait / 1000)} s for the sources to come to rest`);
  await new Promise((done) => setTimeout(done, Math.max(0, wait)));
  start(['--version']);
}

/** A document with automatic numbers and tables, a fraction of a book long. */
function makeBook(articles: number): Uint8Array {
  const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'chineseCountingThousand', '第%1条')}${level(1, 'chineseCountingThousand', '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
  const rows = [
    ['类别', '级别', '标准'],
    ['技能大师工作室', '国家级', '10万元'],
    ['技能大师工作室', '省级', '5万元'],
  ];
  const article = (index: number) =>
    paragraph(
      `对第${index}批新认定的市级技能大师工作室，市财政给予10万元奖补资金，用于带徒传技、技术攻关。`,
      listed(1),
    ) +
    paragraph('获得世界技能大赛金牌的选手，给予50万元奖励。', listed(1, 1)) +
    paragraph('获得全国技能大赛前3名的选手，分别给予5万元、3万元、2万元奖励。', listed(1, 1)) +
    (index % 10 === 0 ? table(rows) : '');
  return makeDocx(Array.from({ length: articles }, (_none, index) => article(index + 1)).join(''), { numbering });
}

const folder = mkdtempSync(path.join(tmpdir(), 'cejian-bench-'));
const samples = PLACES.map((place) => readFileSync(`test/fixtures/import/${place}.docx`));
const files = Array.from({ length: FILES }, (_none, index) => {
  const file = path.join(folder, `${index}.docx`);
  writeFileSync(file, samples[index % samples.length]!);
  return file;
});
const book = path.join(folder, 'book.docx');
writeFileSync(book, makeBook(2000));

const importFile = async (file: string): Promise<string> => {
  const { value } = await readDocument(file, new Uint8Array(readFileSync(file)), ON_NODE);
  const { nodes } = correctDocument(mendDamage(value), [], file).value;
  return formatPlainMarkdown(nodes) ?? formatMarkdown(nodes);
};
const pandoc = (file: string) => execFileSync('pandoc', ['-t', 'markdown', '--wrap=none', file], { maxBuffer: 1e9 });
const start = (args: string[]) =>
  execFileSync(process.execPath, ['src/cli/start.cjs', ...args], {
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
const command = (file: string) => start(['import', file]);
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
const useMammoth = async (file: string) => (await mammoth.convertToHtml({ buffer: readFileSync(file) })).value;

// The first file loads the readers; it is timed as part of the command below.
await importFile(files[0]!);
await useMammoth(files[0]!);

const ours = await time(async () => {
  for (const file of files) await importFile(file);
});
const theirs = await time(async () => {
  for (const file of files) await useMammoth(file);
}, 2);
write(`${FILES} files of one to three thousand characters, ms: ours ${ours.toFixed(0)}, mammoth ${theirs.toFixed(0)}`);
write(`  ours / mammoth                    ${(ours / theirs).toFixed(3)}`);
if (hasPandoc) {
  const peer = await time(() => files.forEach(pandoc), 1);
  write(`  ours / a loop of pandoc calls     ${(ours / peer).toFixed(4)}   (goal: at most 0.3)`);
}

await compileCommand();
const [version, node] = await timeInTurns(
  () => start(['--version']),
  () => execFileSync(process.execPath, ['-e', '0']),
);
write(`--version, ms: ${version.toFixed(0)}; node alone ${node.toFixed(0)}`);
write(`  --version / node alone            ${(version / node).toFixed(2)}   (goal: at most 1.3)`);
for (const [name, file] of [
  ['one file', files[1]!],
  ['a book of 2,000 articles', book],
] as const) {
  // The first run of each kind keeps what Node makes of it.
  command(file);
  const one = await time(() => command(file));
  const mammothOne = await time(() => useMammoth(file), 3);
  const inside = await time(() => importFile(file), 3);
  write(
    `${name}, ms: whole command ${one.toFixed(0)}; in process: ours ${inside.toFixed(0)}, mammoth ${mammothOne.toFixed(0)}`,
  );
  write(`  ours / mammoth, in process        ${(inside / mammothOne).toFixed(3)}`);
  if (hasPandoc) {
    const [whole, peer] = await timeInTurns(
      () => command(file),
      () => pandoc(file),
    );
    write(`  whole command / pandoc            ${(whole / peer).toFixed(2)}   (goal: at most 1)`);
  }
}
if (!hasPandoc) write('pandoc is not installed: no comparison with it');
rmSync(folder, { recursive: true });
