// The examples of the data page, run as a reader runs them: over a release that is served on this machine, in each
// language that the machine has. They must print what the data holds.
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus.ts';
import type { Corpus } from '../../src/model.ts';
import { buildRecords, type Records } from '../../src/publish/records.ts';
import { openSql } from '../../src/publish/tables/engines.ts';
import { dataView } from '../../src/publish/views/data.ts';
import { type SampleView, samplesOf } from '../../src/publish/views/data-samples.ts';
import { startReading } from '../../src/publish/views/entry.ts';
import { writeManifest, writeRelease } from '../../src/publish/write.ts';
import { openDuck } from './tables/duck.ts';

const run = promisify(execFile);
let folder: string;
let server: Server;
let corpus: Corpus;
let records: Records;
let samples: Map<SampleView['id'], string>;
let written: string[];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'cejian-samples-'));
  corpus = (await readCorpus('.')).value;
  records = buildRecords(corpus);
  written = await writeRelease(corpus, '.', folder, '0.1.0');
  await writeManifest(folder, '0.1.0');
  server = createServer((request, response) => {
    const file = path.join(folder, decodeURIComponent(request.url ?? '/'));
    const found = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
    response.writeHead(found ? 200 : 404).end(found ? readFileSync(file) : 'not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/`;
  samples = new Map(samplesOf(records, address).map(({ id, code }) => [id, code]));
}, 60_000);

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const has = (program: string) => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const linesOf = (text: string) => text.trimEnd().split('\n');

/** Amounts and goals that the examples ask for, by the code that stands in them. */
const asked = (id: SampleView['id']) => records.amounts.filter(({ item }) => samples.get(id)!.includes(`"${item}"`));

test.runIf(has('curl') && has('jq'))('curl', async () => {
  const { stdout } = await run('sh', ['-c', samples.get('curl')!]);
  const expected = asked('curl').map(({ jurisdiction, bound }) => [jurisdiction, bound]);
  expect(expected.length).toBeGreaterThan(0);
  expect(linesOf(stdout)).toHaveLength(expected.length);
  for (const [jurisdiction, bound] of expected)
    expect(stdout).toMatch(new RegExp(`^"${jurisdiction}".*"${bound}"`, 'm'));
});

test('JavaScript', async () => {
  const code = samples.get('javascript')!;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code]);
  const expected = records.amounts.filter(({ item }) => code.includes(`'${item}'`));
  expect(expected.length).toBeGreaterThan(0);
  for (const { jurisdiction, title, bound, min, max, cite } of expected)
    expect(stdout).toContain(`${jurisdiction} ${title.en} ${bound} ${min ?? max} ${cite.quote}\n`);
});

test.runIf(has('python3'))('Python', async () => {
  const code = samples.get('python')!;
  const { stdout } = await run('python3', ['-c', code], { env: { ...process.env, PYTHONIOENCODING: 'utf-8' } });
  const expected = records.goals.filter(({ indicator }) => code.includes(`"${indicator}"`));
  expect(expected.length).toBeGreaterThan(0);
  expect(linesOf(stdout)).toHaveLength(expected.length);
  for (const { jurisdiction, cite } of expected)
    expect(stdout).toMatch(new RegExp(`^${jurisdiction} .*${RegExp.escape(cite.quote)}$`, 'm'));
});

test.runIf(has('Rscript'))('R', async () => {
  const width = 'options(width = 10000)\n';
  const { stdout } = await run('Rscript', ['-e', width + samples.get('r')!], {
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  const expected = asked('r');
  expect(expected.length).toBeGreaterThan(0);
  const [head, ...lines] = linesOf(stdout);
  expect(head!.trim().split(/\s+/)).toEqual('jurisdiction title_zh bound min max unit cite_quote'.split(' '));
  expect(lines).toHaveLength(expected.length);
  for (const { jurisdiction, title, cite } of expected)
    expect(
      lines.filter((line) => [jurisdiction, title.zh, cite.quote].every((words) => line.includes(words))),
      cite.quote,
    ).not.toEqual([]);
});

describe('SQL', () => {
  // DuckDB needs an extension from the network to read over HTTP; the statements are the same over a folder.
  const local = (sql: string) => sql.replaceAll(/http:\/\/127\.0\.0\.1:\d+\//g, `${folder}/`);

  test('DuckDB: the example', async () => {
    const duck = await openDuck();
    for (const sql of local(samples.get('duckdb')!).split(';\n').slice(0, -1)) await duck.rows(sql);
    const rows = await duck.rows(local(samples.get('duckdb')!).split(';\n').at(-1)!);
    duck.close();
    expect(rows.length).toBeGreaterThan(0);
    for (const { amount, words } of rows)
      expect(records.amounts.find(({ id }) => id === amount)?.cite.quote).toBe(words);
  });

  test('DuckDB: every question of the page has an answer', async () => {
    const { questions } = dataView(startReading(corpus, { lang: 'en', base: '/' }), '0.1.0', undefined);
    const duck = await openDuck();
    for (const sql of openSql('duckdb', { root: `${folder}/api/v1/tables`, partitions: [] })) await duck.rows(sql);
    expect(questions).toHaveLength(5);
    for (const { title, sql } of questions) expect(await duck.rows(sql), title).not.toEqual([]);
    duck.close();
  });

  test('the SQLite file', () => {
    const database = new DatabaseSync(path.join(folder, 'api/v1/cejian.sqlite'), { readOnly: true });
    const rows = database.prepare(samples.get('sqlite')!).all();
    database.close();
    expect(rows.length).toBeGreaterThan(0);
  });
});

test('the page names every kind of file that a release has, and no other', () => {
  const { lists, policies, comparisons, differences, tables, listTables, others } = dataView(
    startReading(corpus, { lang: 'zh', base: '/' }),
    '0.1.0',
    undefined,
  );
  const json = [...lists, ...policies, ...comparisons, ...differences].map(({ path: name }) => name);
  const formsOfTables = [...tables, ...listTables].flatMap(({ csv, excel, parquet }) => [csv, excel, parquet]);
  const linked = [...json, ...formsOfTables, ...others.map(({ href }) => href)];
  const present = new Set([...written, 'manifest.json'].map((name) => `/${name}`));
  expect(linked.filter((name) => !present.has(name))).toEqual([]);
  // A kind of file is its name with whatever stands in the place of ids; feeds and citations have twins.
  const kinds = others.map(
    ({ path: name }) =>
      new RegExp(
        `^${name
          .replace(/\./g, '\\.')
          .replace(/<\w+>/, '.+')
          .replace('atom', '(atom|json)')
          .replace(/(cite.*)txt/, '$1(txt|bib|ris|csl.json)')}$`,
      ),
  );
  const named = new Set([...json, ...formsOfTables]);
  const unnamed = [...present].filter((name) => !named.has(name) && !kinds.some((kind) => kind.test(name)));
  // The index of the search page is its own; schemas stand beside the one that is named; _redirects is told of in words, since the
  // hosts that read it do not serve it.
  expect(unnamed.filter((name) => !/^\/((search|schema\/v1)\/|_redirects$)/.test(name))).toEqual([]);
});
