// Measures the tables beside the JSON in one run: time and bytes of CSV and Parquet, DuckDB's answer on both, and memory, for
// hundreds of thousands of generated amounts; then a million in folders. Run with `node test/bench/tables.bench.ts`.
// It must not compare across runs: every goal is a ratio of this one.
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readCorpus } from '../../src/corpus.ts';
import { buildRecords } from '../../src/publish/records.ts';
import { csvChunks } from '../../src/publish/tables/csv.ts';
import { tableOf } from '../../src/publish/tables/definitions.ts';
import { openSql, type PartitionKey } from '../../src/publish/tables/engines.ts';
import { openParquet, ROW_GROUP_ROWS } from '../../src/publish/tables/parquet.ts';
import { exportPartitioned, exportTables } from '../../src/publish/tables/partitions.ts';
import { questionsOf } from '../../src/publish/tables/questions.ts';
import { openDuck } from '../publish/tables/duck.ts';
import { generateAmounts, generatedPlaces } from './generated-amounts.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const COUNT = Number(process.argv[2] ?? 300_000);
const PARTITIONED = Number(process.argv[3] ?? 1_000_000);
const PIECE = 1_000;
const ROUNDS = 5;
const GOALS = { csvTime: 0.8, parquetBytes: 0.1, duck: 20, megabytes: 64 };
const BY: readonly PartitionKey[] = ['province', 'year'];

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const print = (line = '') => process.stdout.write(`${line}\n`);
const missed: string[] = [];
const judge = (name: string, holds: boolean) => {
  if (!holds) missed.push(name);
  return holds ? 'ok' : 'MISSED';
};

/** What is held once nothing more can be let go, in megabytes. */
function heldMegabytes(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

const corpus = (await readCorpus(ROOT)).value;
const records = buildRecords(corpus);
const table = tableOf('amounts');
const folder = mkdtempSync(path.join(tmpdir(), 'cejian-bench-'));
const file = (name: string) => path.join(folder, name);

print(`${COUNT} generated amounts, ${table.columns.length} columns`);
const names = ['json', 'compact', 'csv', 'excel', 'parquet'] as const;
const out = Object.fromEntries(names.map((name) => [name, openSync(file(`amounts.${name}`), 'w')]));
const times = Object.fromEntries(names.map((name) => [name, 0]));
const parquet = await openParquet(table, (bytes) => writeSync(out.parquet!, bytes));
const timed = (name: (typeof names)[number], work: () => void) => {
  const start = performance.now();
  work();
  times[name]! += performance.now() - start;
};

const writeBatch = (batch: readonly object[], isFirst: boolean) => {
  // The JSON as it is published, in pieces that a string can hold.
  timed('json', () => {
    for (let at = 0; at < batch.length; at += PIECE) {
      const piece = JSON.stringify(batch.slice(at, at + PIECE), null, 1);
      writeSync(out.json!, `${isFirst && at === 0 ? '[' : ','}${piece.slice(1, -1)}`);
    }
  });
  // The same without a blank, as others may write it: the smaller of the two is what Parquet is held against.
  timed('compact', () => {
    for (let at = 0; at < batch.length; at += PIECE) {
      const piece = JSON.stringify(batch.slice(at, at + PIECE));
      writeSync(out.compact!, `${isFirst && at === 0 ? '[' : ','}${piece.slice(1, -1)}`);
    }
  });
  for (const excel of [false, true]) {
    const name = excel ? 'excel' : 'csv';
    timed(name, () => {
      let head = true;
      for (const chunk of csvChunks(table, batch, { excel })) {
        // Each batch prints its head; the file has one.
        writeSync(out[name]!, head && !isFirst ? chunk.slice(chunk.indexOf('\r\n') + 2) : chunk);
        head = false;
      }
    });
  }
  timed('parquet', () => parquet.write(batch));
};

const held: number[] = [];
let batch: object[] = [];
let written = 0;
for (const amount of generateAmounts(corpus, records, COUNT)) {
  batch.push(amount);
  if (batch.length === ROW_GROUP_ROWS) {
    writeBatch(batch, written === 0);
    written += batch.length;
    batch = [];
    held.push(heldMegabytes());
  }
}
if (batch.length > 0) writeBatch(batch, written === 0);
for (const name of ['json', 'compact'] as const) timed(name, () => writeSync(out[name]!, ']\n'));
timed('parquet', () => parquet.finish());
for (const name of names) closeSync(out[name]!);

const sizes = Object.fromEntries(names.map((name) => [name, statSync(file(`amounts.${name}`)).size]));
for (const name of names)
  print(
    `  ${name.padEnd(8)} ${times[name]!.toFixed(0).padStart(7)} ms ${(sizes[name]! / 1e6).toFixed(1).padStart(7)} MB` +
      `  time ${(times[name]! / times.json!).toFixed(2)}  bytes ${(sizes[name]! / sizes.json!).toFixed(3)} of the JSON`,
  );
const csvTime = times.csv! / times.json!;
const parquetBytes = sizes.parquet! / sizes.compact!;
print(`  CSV time ${csvTime.toFixed(2)} (goal ${GOALS.csvTime}) ${judge('CSV time', csvTime <= GOALS.csvTime)}`);
print(
  `  Parquet bytes ${parquetBytes.toFixed(3)} of the compact JSON (goal ${GOALS.parquetBytes}) ${judge('Parquet bytes', parquetBytes <= GOALS.parquetBytes)}`,
);
const growth = held.length < 2 ? 0 : Math.max(...held) - held[0]!;
print(
  `  held after the first ${ROW_GROUP_ROWS} rows ${held[0]?.toFixed(0)} MB, most later +${growth.toFixed(1)} MB` +
    ` (goal ${GOALS.megabytes}) ${judge('memory', growth <= GOALS.megabytes)}`,
);

const duck = await openDuck();
const leastOf = async (sql: string): Promise<{ ms: number; rows: number }> => {
  let ms = Number.POSITIVE_INFINITY;
  let rows = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    rows = (await duck.rows(sql)).length;
    ms = Math.min(ms, performance.now() - start);
  }
  return { ms, rows };
};
const byPlace = (from: string) =>
  `SELECT jurisdiction, count(*) AS total, median(max) AS middle, max(max) AS most FROM ${from}
   WHERE unit = 'CNY' AND level = 'municipal' GROUP BY jurisdiction ORDER BY most DESC, jurisdiction`;
const onParquet = await leastOf(byPlace(`read_parquet('${file('amounts.parquet')}')`));
const onJson = await leastOf(byPlace(`read_json('${file('amounts.compact')}', format = 'array')`));
const onCsv = await leastOf(byPlace(`read_csv('${file('amounts.csv')}', header = true, allow_quoted_nulls = false)`));
const faster = onJson.ms / onParquet.ms;
print(`\nDuckDB, sums by place: ${onParquet.rows} places`);
print(`  Parquet ${onParquet.ms.toFixed(1)} ms, CSV ${onCsv.ms.toFixed(0)} ms, JSON ${onJson.ms.toFixed(0)} ms`);
print(
  `  Parquet ${faster.toFixed(0)} × faster than JSON (goal ${GOALS.duck}) ${judge('DuckDB', faster >= GOALS.duck && onJson.rows === onParquet.rows)}`,
);

print(`\n${PARTITIONED} amounts in folders by ${BY.join(', ')}`);
const root = file('partitioned');
const jurisdictions = [...records.jurisdictions, ...generatedPlaces()];
await exportTables({ corpus, records: { ...records, jurisdictions, amounts: [] } }, root, BY);
rmSync(path.join(root, 'amounts'), { recursive: true });
const heldWriting: number[] = [];
function* watched() {
  let given = 0;
  for (const amount of generateAmounts(corpus, records, PARTITIONED)) {
    yield amount;
    given += 1;
    if (given % ROW_GROUP_ROWS === 0) heldWriting.push(heldMegabytes());
  }
}
const start = performance.now();
const files = await exportPartitioned(table, watched(), path.join(root, 'amounts'), { by: BY, jurisdictions });
print(`  ${files.length} files in ${((performance.now() - start) / 1e3).toFixed(1)} s, generating among it`);
// The buffers fill first; after that nothing may grow.
const half = Math.ceil(heldWriting.length / 2);
const growthWriting = Math.max(...heldWriting.slice(half), 0) - Math.max(...heldWriting.slice(0, half), 0);
print(
  `  held at most ${Math.max(...heldWriting, 0).toFixed(0)} MB; second half against the first ${growthWriting.toFixed(1)} MB` +
    ` (goal ${GOALS.megabytes}) ${judge('memory of folders', growthWriting <= GOALS.megabytes)}`,
);
for (const sql of openSql('duckdb', { root, partitions: BY })) await duck.rows(sql);
const [counted] = await duck.rows('SELECT count(*) AS total, count(DISTINCT id) AS ids FROM amounts');
print(`  rows ${counted!.total} ${judge('rows', counted!.total === PARTITIONED && counted!.ids === PARTITIONED)}`);
for (const { id, sql } of questionsOf(records)) {
  const begun = performance.now();
  const rows = await duck.rows(sql);
  print(
    `  ${id.padEnd(22)} ${String(rows.length).padStart(6)} rows ${(performance.now() - begun).toFixed(0).padStart(6)} ms`,
  );
  judge(id, rows.length > 0);
}
duck.close();
rmSync(folder, { recursive: true });

if (missed.length > 0) {
  print(`\nmissed: ${missed.join(', ')}`);
  process.exitCode = 1;
}
