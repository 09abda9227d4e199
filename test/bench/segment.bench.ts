// Measures segmentation beside a naive scan (split into lines, one regular expression for each) of the same texts in the
// same run: the five policies, repeated to some megabytes. Prints the ratio; the goal is 2 at most.
// It must not be tuned to a text: both sides see every line.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMarkdown } from '../../src/markdown.ts';
import { segmentText } from '../../src/segment/segment.ts';

const ROOT = join(import.meta.dirname, '../..');
const REPEAT = 60;
const ROUNDS = 60;
const GOAL = 2;

/** A marker and the words behind it, as a first sketch would read them. */
const LINE =
  /^\s*(第[一二三四五六七八九十百零\d\s]+[编章节条款项]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|[①-⑳]|——)?\s*(.*)$/;

function scanLines(text: string): { marker: string | null; words: string }[] {
  const found = [];
  for (const line of text.split('\n')) {
    const match = LINE.exec(line);
    if (match !== null) found.push({ marker: match[1] ?? null, words: match[2]! });
  }
  return found;
}

/**
 * Least time of each piece of work over the rounds, in milliseconds. They take turns, and other work on the machine only ever
 * adds to a time, so that the ratio of the least ones is theirs.
 */
function leastOf(works: readonly (() => void)[]): number[] {
  const best = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      work();
      best[index] = Math.min(best[index]!, performance.now() - start);
    }
  }
  return best;
}

const documents = globSync('policies/*/*/text.md', { cwd: ROOT })
  .sort()
  .map((path) => parseMarkdown(readFileSync(join(ROOT, path), 'utf8')));
const texts = documents.map((nodes) => nodes.map(({ text }) => text).join('\n'));
const megabytes = (REPEAT * Buffer.byteLength(texts.join(''))) / 1e6;

const times = (work: (index: number) => void) => () => {
  for (let turn = 0; turn < REPEAT; turn += 1) for (let index = 0; index < documents.length; index += 1) work(index);
};
// The same as one file of that size, so that anything that grows faster than its length shows.
const all = Array.from({ length: REPEAT }, () => documents.flat()).flat();
const [naive, segment, whole] = leastOf([
  times((index) => scanLines(texts[index]!)),
  times((index) => segmentText(documents[index]!)),
  () => segmentText(all),
]) as [number, number, number];

const ratio = segment / naive;
process.stdout.write(`${megabytes.toFixed(1)} MB, ${all.length} lines\n`);
process.stdout.write(`naive scan        ${naive.toFixed(2)} ms\n`);
process.stdout.write(`segmentText       ${segment.toFixed(2)} ms   ratio ${ratio.toFixed(2)} (goal ${GOAL})\n`);
process.stdout.write(`  as one file     ${whole.toFixed(2)} ms   ratio ${(whole / naive).toFixed(2)}\n`);
