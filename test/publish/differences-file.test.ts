// `differences/<a>/<b>.json` of the real documents: what both have and only one has, each with ids that exist and words that stand.
import { beforeAll, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus.ts';
import { publishedIds } from '../../src/ids.ts';
import type { Corpus } from '../../src/model.ts';
import { differenceFiles, pairRecord } from '../../src/publish/differences-file.ts';
import { diffView, listPairs } from '../../src/publish/views/diff.ts';
import { startReading } from '../../src/publish/views/entry.ts';
import type { DifferenceFile } from '../../src/types.ts';

let corpus: Corpus;
let files: DifferenceFile[];
beforeAll(async () => {
  corpus = (await readCorpus('.')).value;
  files = differenceFiles(corpus, listPairs(corpus), '1.2.3');
});

test('every pair with a page has a file, and the list counts what it holds', () => {
  expect(files.map(({ a, b }) => [a, b])).toEqual(listPairs(corpus).map(([a, b]) => [a.id, b.id]));
  for (const file of files) {
    expect(pairRecord(file).together).toBe(file.measures.filter(({ similarity }) => similarity !== null).length);
    expect(file.differences.length).toBeGreaterThan(10);
  }
});

test('ids are published ones, each on the side that it is of', () => {
  const ids = publishedIds(corpus);
  for (const { a, b, differences, measures } of files) {
    const isOf = (policy: string, id: string | null) => id === null || (id.startsWith(`${policy}/`) && ids.has(id));
    for (const row of differences) {
      expect(row.a !== null || row.b !== null).toBe(true);
      expect([row, isOf(a, row.measure_a) && isOf(b, row.measure_b)]).toEqual([row, true]);
      if (row.list !== 'responsibilities') expect([row, isOf(a, row.a) && isOf(b, row.b)]).toEqual([row, true]);
    }
    for (const pair of measures) expect([pair, isOf(a, pair.a) && isOf(b, pair.b)]).toEqual([pair, true]);
  }
});

test('only one side has what is added or dropped, and then the other says why', () => {
  for (const { differences } of files)
    for (const { kind, a, b, state_a, state_b, absolute } of differences) {
      if (a === null) expect(kind).toBe('added');
      if (b === null) expect(kind).toBe('dropped');
      if (a !== null) expect(state_a).toBeNull();
      if (b !== null) expect(state_b).toBeNull();
      // Of two goals of which one has no figure too.
      if (kind === 'added' || kind === 'dropped') expect(absolute).toBeNull();
    }
  const states = files.flatMap(({ differences }) => differences.flatMap(({ state_b }) => state_b ?? []));
  expect(new Set(states).size).toBeGreaterThan(1);
});

test('words stand in the block that they name, of one of the two', () => {
  for (const { a, b, differences } of files)
    for (const { words } of differences)
      for (const { policy, cite } of words) {
        expect([a, b]).toContain(policy);
        const { text } = corpus.policies.get(policy)!.blocks.find(({ id }) => id === cite.block)!;
        expect(text.slice(cite.start, cite.end)).toBe(cite.quote);
      }
  expect(files[0]!.differences.every(({ words }) => words.length > 0)).toBe(true);
});

test('a page shows no difference that its file does not tell', () => {
  const reading = startReading(corpus, { lang: 'en', base: '/' });
  for (const [index, [a, b]] of listPairs(corpus).entries()) {
    const view = diffView(reading, a, b);
    const { both, lone, together, differences } = files[index]!;
    expect(view.counts).toEqual({ both, lone, together });
    const told = new Set(differences.map(({ subject }) => subject.en));
    const shown = [...view.records.flatMap(({ rows }) => rows), ...view.units].map(({ subject }) => subject);
    expect(shown.filter((subject) => !told.has(subject))).toEqual([]);
    expect(view.wording.flatMap(({ rows }) => rows)).toHaveLength(files[index]!.measures.length);
  }
});

test('both languages tell the same difference', () => {
  for (const { differences } of files)
    for (const { subject, sentence } of differences) {
      expect(subject.zh).toMatch(/\p{Script=Han}/u);
      expect(subject.en).not.toMatch(/\p{Script=Han}/u);
      expect(sentence.zh).not.toBe('');
    }
});
