// --topic, --places, --baseline and --only of every comparing command, in every form, on the real corpus.
// It must not test what the engine finds; test/compare/ does.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import partsSchema from '../../schema/parts.schema.json' with { type: 'json' };
import reportSchema from '../../schema/report.schema.json' with { type: 'json' };
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { REPORT_SCHEMA_ID } from '../../src/publish/report/json.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../src/publish/report/model.ts';
import { compileSchema } from '../../src/schema/schema.ts';
import type { ReportFile } from '../../src/types.ts';

const DRAFT = `某市加强高技能人才队伍建设若干措施（征求意见稿）
一、培养
1.建设技能大师工作室。对新认定的市级技能大师工作室，每个工作室给予8万元建设补助资金。
2.推行企业自主评价。以就业技能培训、岗位技能提升培训和创业创新培训为主要形式，开展职业技能等级认定。
二、激励
3.办好职业技能竞赛。对获得市级一类职业技能竞赛第一名的选手，给予5000元奖励。
`;
const CASE = ['scenario', '--item', 'contest_prize', '--level', 'municipal', '--rank', 'first'];
const STUDIOS = ['--topic', 'platforms-master-studios'];

let folder: string;
let draft: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cejian-choosing-'));
  draft = path.join(folder, '草稿.txt');
  writeFileSync(draft, DRAFT);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(args: readonly string[]) {
  const parts: Uint8Array[] = [];
  let stderr = '';
  const io: Io = {
    stdout: { write: (content) => parts.push(typeof content === 'string' ? Buffer.from(content) : content) },
    stderr: {
      write: (text) => {
        stderr += text;
      },
    },
    stdin: (async function* () {})(),
    cwd: process.cwd(),
    env: {},
    color: false,
  };
  // The name of the draft is only known when the tests run.
  const code = await main(
    args.map((word) => (word === 'DRAFT' ? draft : word)),
    io,
  );
  return { code, stderr, bytes: Buffer.concat(parts) };
}

const json = async (...args: string[]): Promise<ReportFile> => {
  const { bytes, stderr } = await run([...args, '--format', 'json']);
  expect(stderr).toBe('');
  return JSON.parse(bytes.toString()) as ReportFile;
};
/** The words of each cell of a column. */
const column = (file: ReportFile, table: string, key: string): string[] =>
  file.tables
    .find(({ id }) => id === table)!
    .rows.map(({ cells }) =>
      cells
        .find((cell) => cell.column === key)!
        .runs.map(({ text }) => text)
        .join(''),
    );
const tables = ({ tables: all }: ReportFile) => all.map(({ id }) => id);

/** All words of an output, of whatever form: lines joined, marks of the form left out. */
function wordsOf(format: ReportFormat, bytes: Buffer): string {
  if (format !== 'docx' && format !== 'xlsx') {
    const text = format === 'json' ? JSON.stringify(JSON.parse(bytes.toString())) : bytes.toString();
    return text.replace(/<[^>]+>/g, '').replace(/[\s│]/g, '');
  }
  const files = unzipSync(bytes);
  const xml = Object.keys(files)
    .filter((name) => name.endsWith('.xml'))
    .map((name) => Buffer.from(files[name]!).toString());
  return xml
    .join('')
    .replace(/<[^>]+>/g, '')
    .replace(/\s/g, '');
}

// csv has neither titles nor notes: its words come last.
describe.each<[name: string, args: string[], words: string[], csv: string[]]>([
  ['reuse --baseline', ['reuse', '--baseline', 'suqian'], ['占基准文件', '威海市较早'], ['share_a', '威海市较早']],
  [
    'reuse --only gaps',
    ['reuse', '--only', 'gaps', '--baseline', 'xuchang', ...STUDIOS],
    ['仅此一家的段落', '只列没有任何句段'],
    ['unshared,许昌市'],
  ],
  [
    'check --baseline',
    ['check', 'DRAFT', '--baseline', 'weihai', '--topic', 'platforms'],
    ['与威海市50,000元相比，高60%'],
    ['与威海市50,000元相比，高60%'],
  ],
  [
    'scenario --baseline',
    [...CASE, '--baseline', 'weihai'],
    ['与威海市相比', '比该下限高150%', '仅威海市有数额'],
    ['比该下限高150%', '仅威海市有数额'],
  ],
  [
    'compare, spread',
    ['compare', ...STUDIOS, '--baseline', 'weihai'],
    ['下四分位', '未计入', '2个数中第2高'],
    ['q1_min', '62500', '2个数中第2高'],
  ],
  [
    'compare, residents',
    ['compare', ...STUDIOS, '--baseline', 'weihai'],
    ['÷2,906,548×10,000', '第七次全国人口普查'],
    ['÷2,906,548×10,000', '2906548'],
  ],
  [
    'diff, conditions',
    ['diff', '--places', 'weihai,xuchang', '--topic', 'contests-prizes'],
    ['竞赛名次，威海市为', '条件'],
    ['竞赛名次，威海市为', '条件'],
  ],
])('%s', (_name, args, words, csv) => {
  test.each(REPORT_FORMATS)('%s', async (format) => {
    const { bytes, stderr } = await run([...args, '--format', format]);
    expect(stderr).toBe('');
    const all = wordsOf(format, bytes);
    for (const word of format === 'csv' ? csv : words) {
      // A cell of a terminal is cut into lines, so that only words of one line stay together.
      if (format === 'text')
        for (const part of word.match(/\p{Script=Han}{1,2}|\d+%?/gu) ?? []) expect(all).toContain(part);
      // In json and xlsx a number stands without the marks of reading.
      else if (format === 'json' || format === 'xlsx')
        expect(all.replaceAll(',', '')).toContain(word.replaceAll(',', ''));
      else expect(all).toContain(word);
    }
    if (format === 'json')
      expect(compileSchema([partsSchema, reportSchema], REPORT_SCHEMA_ID)(JSON.parse(bytes.toString()))).toEqual([]);
  });
});

describe('reuse', () => {
  test('--topic leaves passages of its measures', async () => {
    const all = column(await json('reuse'), 'passages', 'passage');
    const some = column(await json('reuse', '--topic', 'training-lifelong-system'), 'passages', 'passage');
    expect(some).toContain('以就业技能培训、岗位技能提升培训和创业创新培训为主要');
    expect(some.length).toBeLessThan(all.length);
    expect(all).toEqual(expect.arrayContaining(some));
  });

  test('--baseline may be the draft', async () => {
    const file = await json('reuse', 'DRAFT', '--baseline', '草稿.txt');
    expect(new Set(column(file, 'pairs', 'a'))).toEqual(new Set(['草稿.txt']));
    expect(tables(file)).not.toContain('documents');
  });

  test('--only common and differences part the passages', async () => {
    const [all, common, differences] = [
      await json('reuse', '--places', 'weihai,suqian,xuchang'),
      await json('reuse', '--places', 'weihai,suqian,xuchang', '--only', 'common'),
      await json('reuse', '--places', 'weihai,suqian,xuchang', '--only', 'differences'),
    ].map((file) => column(file, 'passages', 'passage'));
    expect([...common!, ...differences!].sort()).toEqual([...all!].sort());
    const two = await json('reuse', '--places', 'weihai,suqian', '--only', 'differences');
    expect(column(two, 'passages', 'passage')).toEqual([]);
  });
});

describe('check', () => {
  test('--topic, --baseline and --only together', async () => {
    const file = await json('check', 'DRAFT', '--topic', 'contests', '--baseline', 'xuchang', '--only', 'common');
    expect(tables(file)).toEqual(['stands']);
    expect(column(file, 'stands', 'finding')).toEqual([expect.stringContaining('与许昌市 5,000 元相同')]);
    expect(file.notes.map(({ runs }) => runs[0]!.text)).toEqual(
      expect.arrayContaining([expect.stringContaining('以许昌市为基准')]),
    );
  });

  test('nothing left of a choice is exit 0', async () => {
    const { code, bytes } = await run(['check', 'DRAFT', '--topic', 'foundations-database', '--only', 'common']);
    expect([code, bytes.toString()]).toEqual([0, expect.stringContaining('没有发现')]);
  });
});

describe('scenario', () => {
  test('--only filters places, --baseline stands first', async () => {
    const gaps = await json(...CASE, '--only', 'gaps');
    expect(column(gaps, 'answers', 'place')).toEqual(['东西湖区', '宿迁市', '咸宁市']);
    const other = await json(...CASE, '--baseline', 'xuchang', '--only', 'differences');
    expect(column(other, 'answers', 'place')).toEqual(['许昌市', '威海市']);
    expect(column(other, 'answers', 'difference')).toEqual(['基准', '其下限低 60%']);
  });
});

describe('compare', () => {
  test('numbers of the spread are numbers, with n and what is not counted', async () => {
    const file = await json('compare', ...STUDIOS);
    const [row] = file.tables.find(({ id }) => id === 'platforms-master-studios-spread')!.rows;
    expect(row!.cells.slice(1).map(({ column: key, runs }) => [key, runs[0]!.min, runs[0]!.unit])).toEqual([
      ['n', 2, null],
      ['min', 50000, 'CNY'],
      ['q1', 62500, 'CNY'],
      ['median', 75000, 'CNY'],
      ['q3', 87500, 'CNY'],
      ['max', 100000, 'CNY'],
      ['apart', 0, null],
    ]);
  });

  test('the standing is only told with a baseline, the spread only of rows that are shown', async () => {
    const plain = await json('compare', ...STUDIOS, '--places', 'weihai,xuchang', '--only', 'gaps');
    expect(tables(plain)).toEqual(['platforms-master-studios', 'platforms-master-studios-per-residents']);
    const file = await json('compare', ...STUDIOS, '--baseline', 'xuchang');
    expect(column(file, 'platforms-master-studios-spread', 'standing')).toEqual(['2 个数中第 1 高']);
  });

  test('a derived figure stands beside the stated one, rounded, with formula and source', async () => {
    const file = await json('compare', ...STUDIOS, '--places', 'weihai,xuchang');
    const [row] = file.tables.find(({ id }) => id.endsWith('-per-residents'))!.rows;
    const [, stated, residents, formula, derived, sentence] = row!.cells;
    expect([stated!.runs[0]!.min, residents!.runs[0]!.min, derived!.runs[0]!.min]).toEqual([25, 2906548, 0.086]);
    expect([derived!.runs[0]!.bound, derived!.runs[0]!.unit]).toEqual(['about', 'per_10000']);
    expect(formula!.runs[0]!.text).toBe('≈ 25 ÷ 2,906,548 × 10,000');
    expect(sentence!.runs[0]!.kind).toBe('source');
  });
});

describe('diff', () => {
  test('--places in place of A and B, the baseline left', async () => {
    const file = await json('diff', '--places', 'weihai,xuchang', '--baseline', 'xuchang');
    expect(file.subtitle).toBe('许昌市 ↔ 威海市');
    expect(new Set(file.tables[0]!.rows.map(({ group }) => group))).toEqual(
      new Set(['金额', '目标', '其他给付', '条件', '责任单位']),
    );
  });

  test('what nobody coded is told, not compared', async () => {
    const file = await json('diff', 'xuchang/skilled-talent-2022', 'DRAFT');
    expect(file.notes.map(({ runs }) => runs[0]!.text)).toEqual([expect.stringContaining('其他给付和条件不作比较')]);
    expect(file.tables[0]!.rows.map(({ group }) => group)).not.toContain('条件');
  });
});

const WRONG: [args: string[], message: RegExp][] = [
  [['compare', '--plases', 'weihai'], /no option --plases; did you mean --places\?/],
  [['reuse', '--bogus'], /no option --bogus; cejian reuse --help lists the options/],
  [['compare', '--topic', ','], /--topic names nothing; leave it out for all/],
  [['reuse', '--places', ''], /--places names nothing; leave it out for all/],
  [['reuse', '--topic', 'contets'], /--topic: no "contets"; did you mean contests\?/],
  [['reuse', '--places', 'weihai,suqian', '--baseline', 'xuchang'], /--baseline: no "xuchang"; there are: weihai/],
  [['reuse', '--only', 'diferences'], /--only: no "diferences"; did you mean differences\?/],
  [['reuse', 'DRAFT', 'DRAFT'], /two documents are called 草稿\.txt/],
  [['reuse', '--places', 'weihai,weihai'], /shared wording takes two documents or more/],
  [['check', 'DRAFT', '--baseline', 'weihia'], /--baseline: no "weihia"; did you mean weihai\?/],
  [['check', 'DRAFT', '--places', 'weihai', '--baseline', 'suqian'], /--baseline: no "suqian"; there are: weihai/],
  [['check', 'DRAFT', '--only', 'common gaps'], /--only: no "common gaps"/],
  [['check', 'DRAFT', '--topic', 'platfroms'], /--topic: no "platfroms"; did you mean platforms\?/],
  [['check', 'weihai/skilled-talent-2021', '--places', 'weihai'], /a draft is no peer of itself/],
  [
    ['check', 'weihai/skilled-talent-2012'],
    /no policy weihai\/skilled-talent-2012; did you mean weihai\/skilled-talent-2021\?/,
  ],
  [['check', 'weihai'], /weihai is a place; did you mean weihai\/skilled-talent-2021\?/],
  [['check', 'READM.md'], /cannot read READM\.md: ENOENT; did you mean README\.md\?/],
  [[...CASE, '--baseline', 'weihia'], /--baseline: no "weihia"; did you mean weihai\?/],
  [[...CASE, '--only', 'gap'], /--only: no "gap"; did you mean gaps\?/],
  [[...CASE, '--lang', 'en-GB'], /--lang: no "en-GB"/],
  [[...CASE, '--format', 'docs'], /--format: no "docs"; did you mean docx\?/],
  [['scenario', '--baseline', 'weihai'], /--baseline is for the answers to a case: add --item/],
  [['diff', '--places', 'weihai,xuchang,suqian'], /--places takes two policies here, not 3/],
  [['diff', 'DRAFT', '--places', 'weihai,xuchang'], /give either two documents or --places/],
  [
    ['reuse', 'suqian/skilled-talent-2023'],
    /no policy suqian\/skilled-talent-2023; did you mean suqian\/skilled-talent-2022\?/,
  ],
  [['diff', 'weihai', 'xuchang/skilled-talent-2022'], /weihai is a place; did you mean weihai\/skilled-talent-2021\?/],
  [['diff', 'DRAFT', 'weihai/skilled-talent-2021', '--baseline', 'weihai'], /--baseline goes with --places/],
  [['diff', 'weihai/skilled-talent-2021@no-such-revision', 'DRAFT'], /no revision "no-such-revision" in this clone/],
  [['diff', '--data', 'HAED'], /no revision "HAED" in this clone; did you mean HEAD\?/],
  [['compare', '--places', 'weihai,weihai'], /comparing takes two policies or more/],
  [['compare', '--baseline', 'weihai/skilled-talent'], /did you mean weihai\/skilled-talent-2021\?/],
];
test.each(WRONG)('wrong use %j is one line and exit 2', async (args, message) => {
  const { code, stderr, bytes } = await run(args);
  expect([code, bytes.length, stderr.trim().split('\n').length]).toEqual([2, 0, 1]);
  expect(stderr).toMatch(message);
});
