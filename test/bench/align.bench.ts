// Measures alignment: golden pairs found by words alone, how often a confidence is right, and time, memory and recall for
// tens of thousands of generated measures beside weighing every measure, in one run. Run with `node test/bench/align.bench.ts`.
// It must not be tuned to a text: pairs were chosen by reading, measures are generated.
import { join } from 'node:path';
import { alignPassages, corpusPassages } from '../../src/compare/align/align.ts';
import { confidenceOf, nearestPassages, similarityOf } from '../../src/compare/align/nearest-passages.ts';
import type { Passage } from '../../src/compare/align/passages.ts';
import { indexPassages, type TermIndex } from '../../src/compare/align/term-index.ts';
import { readCorpus } from '../../src/corpus.ts';
import { generateMeasures } from './generated-measures.ts';
import { readGoldenPairs } from './golden-pairs.ts';

const ROOT = join(import.meta.dirname, '../..');
const COUNT = Number(process.argv[2] ?? 60_000);
const SAMPLE = 200;
const TOP = 10;
const GOALS = { first: 0.8, recall: 0.99, seconds: 60, megabytes: 2_048 };

const print = (line = '') => process.stdout.write(`${line}\n`);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const missed: string[] = [];
const judge = (name: string, holds: boolean) => {
  if (!holds) missed.push(name);
  return holds ? 'ok' : 'MISSED';
};

/** Wall and processor time of a piece of work in milliseconds: a goal is for the first, the second tells how busy the machine was. */
function timed<T>(work: () => T): { value: T; ms: number; cpu: number } {
  const start = performance.now();
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: performance.now() - start, cpu: (user + system) / 1_000 };
}

const corpus = (await readCorpus(ROOT)).value;
const coded = corpusPassages(corpus);
const bare = corpusPassages(corpus, { hideTopics: true });
const index = indexPassages(bare);
const byId = new Map(bare.map((passage) => [passage.id, passage]));

// Golden pairs: the rank among all measures of the other policy.
const pairs = readGoldenPairs(corpus).map((pair) => {
  const matches = nearestPassages(index, byId.get(pair.from)!, { within: pair.policy, top: 1_000, reasons: false });
  const rank = 1 + matches.findIndex(({ id }) => id === pair.to);
  return { ...pair, rank: rank === 0 ? Number.POSITIVE_INFINITY : rank };
});
const places = (ranks: readonly number[]) => ranks.join(',').padEnd(26);
print(
  `golden pairs by words alone (${bare.length} measures, ${corpus.policies.size} policies), each in both directions`,
);
for (const [subject, list] of Map.groupBy(pairs, (pair) => pair.subject))
  print(`  ${subject.padEnd(28)} ranks ${places(list.map(({ rank }) => rank))}`);
const first = pairs.filter(({ rank }) => rank === 1).length / pairs.length;
const top3 = pairs.filter(({ rank }) => rank <= 3).length / pairs.length;
print(`  rank 1 ${percent(first)} (goal ${percent(GOALS.first)}) ${judge('rank 1', first >= GOALS.first)}`);
print(`  top 3  ${percent(top3)} (goal 100 %) ${judge('top 3', top3 === 1)}`);

// Calibration: of the pairs with a score, how many share a coded topic.
print('\nscore by words, pairs of different policies, share with a coded topic in common, confidence');
const scored = coded.flatMap((a, at) =>
  coded.slice(at + 1).flatMap((b) => {
    if (a.policy === b.policy) return [];
    const same = (a.topics ?? []).some((topic) => b.topics?.includes(topic));
    return [{ score: similarityOf(index, a, b), same }];
  }),
);
const edges = [0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.15, 1];
edges.slice(1).forEach((to, at) => {
  const from = edges[at]!;
  const inside = scored.filter(({ score }) => score >= from && score < to);
  if (inside.length === 0) return;
  const share = inside.filter(({ same }) => same).length / inside.length;
  const mean = inside.reduce((sum, { score }) => sum + confidenceOf(score), 0) / inside.length;
  print(
    `  ${from.toFixed(2)}–${to.toFixed(2)} ${String(inside.length).padStart(5)}  ${percent(share).padStart(7)}  ${mean.toFixed(2)}`,
  );
});

// Tens of thousands.
const measures = generateMeasures(coded, COUNT, 1);
const plain = measures.map(({ topics: _, ...passage }): Passage => passage);
const characters = measures.reduce((sum, { text }) => sum + text.length, 0) / COUNT;
print(`\n${COUNT} generated measures, ${characters.toFixed(0)} characters on average`);

/** Share of the exact nearest that the index finds; a measure as near as the last of them counts as well. */
function recallOf(all: TermIndex, sample: readonly Passage[]): { recall: number; ms: number } {
  let found = 0;
  let wanted = 0;
  let ms = 0;
  for (const passage of sample) {
    const options = { top: TOP, exclude: passage.policy, reasons: false };
    const exact = timed(() => nearestPassages(all, passage, { ...options, exhaustive: true }));
    ms += exact.ms;
    const last = exact.value.at(-1);
    if (last === undefined) continue;
    const quick = nearestPassages(all, passage, options);
    found += quick.filter(({ by, score, confidence }) =>
      last.by === by
        ? confidence > last.confidence || (confidence === last.confidence && score >= last.score)
        : by === 'coding',
    ).length;
    wanted += exact.value.length;
  }
  return { recall: Math.min(1, found / wanted), ms: ms / sample.length };
}

function benchAlignment(name: string, passages: readonly Passage[]): void {
  const built = timed(() => indexPassages(passages));
  const all = built.value;
  const aligned = timed(() => alignPassages(passages, { top: TOP, reasons: false }, all));
  const wall = (built.ms + aligned.ms) / 1_000;
  const seconds = (built.cpu + aligned.cpu) / 1_000;
  const megabytes = process.resourceUsage().maxRSS / 1_024;
  const sample = Array.from(
    { length: Math.min(SAMPLE, COUNT) },
    (_, at) => passages[Math.floor((at * COUNT) / SAMPLE)]!,
  );
  const exact = recallOf(all, sample);
  const each = aligned.ms / COUNT;
  // A new document: 20 measures that the index does not have, with other words and a name of its own.
  const fresh = generateMeasures(coded, 20, 2).map((passage) => ({
    ...passage,
    id: `new/${passage.id}`,
    policy: 'new',
  }));
  const document = name.startsWith('words') ? fresh.map(({ topics: _, ...passage }): Passage => passage) : fresh;
  const times = Array.from({ length: 9 }, () =>
    timed(() =>
      document.map((passage) => nearestPassages(all, passage, { top: TOP, exclude: passage.policy, reasons: false })),
    ),
  );
  const one = times.map(({ ms }) => ms).sort((a, b) => a - b)[4]!;
  print(`${name}: ${all.table.size} terms, ${all.rowTerms.length} in rows`);
  print(
    `  index ${(built.ms / 1_000).toFixed(1)} s, align ${(aligned.ms / 1_000).toFixed(1)} s, ${each.toFixed(2)} ms each`,
  );
  print(
    `  together ${wall.toFixed(1)} s (goal ${GOALS.seconds}) ${judge(`${name} seconds`, wall <= GOALS.seconds)}, of processor time ${seconds.toFixed(1)} s`,
  );
  print(
    `  peak memory ${megabytes.toFixed(0)} MB (goal ${GOALS.megabytes}) ${judge(`${name} memory`, megabytes <= GOALS.megabytes)}`,
  );
  print(
    `  recall@${TOP} ${exact.recall.toFixed(4)} on ${sample.length} (goal ${GOALS.recall}) ${judge(`${name} recall`, exact.recall >= GOALS.recall)}`,
  );
  print(`  weighing every measure ${exact.ms.toFixed(1)} ms each, ratio ${(each / exact.ms).toFixed(3)}`);
  print(
    `  a new document of 20 measures ${one.toFixed(1)} ms, ratio to all ${(one / (built.ms + aligned.ms)).toFixed(5)}`,
  );
}

benchAlignment('words alone', plain);
benchAlignment('topics and words', measures);
print(missed.length === 0 ? '\nevery goal is met' : `\nmissed: ${missed.join(', ')}`);
process.exitCode = missed.length === 0 ? 0 : 1;
