// Measures the wording comparison beside its peers in the same run, on passages of about 600 characters of the policies:
// against a revision of themselves and against another city. Prints time, fragments and split numbers; exits 1 below a goal.
// It must not be tuned to a text: the revisions are made by rule, from every policy, without a look at what comes out.
import { join } from 'node:path';
import { diffArrays, diffChars, diffWords } from 'diff';
import diffMatchPatch from 'diff-match-patch';
import { findReuse, reuseDocument } from '../../src/compare/reuse/reuse.ts';
import { diffWording } from '../../src/compare/wording/wording.ts';
import { readCorpus } from '../../src/corpus.ts';

const ROOT = join(import.meta.dirname, '../..');
const LENGTH = 600;
const ROUNDS = 25;
/** Time of a revision against jsdiff with Intl.Segmenter, of unrelated passages against jsdiff diffChars. */
const REVISED_GOAL = 0.5;
const UNRELATED_GOAL = 0.02;
/** Time of finding reuse in ten times as many documents; pair by pair it would be a hundred times. */
const REUSE_GROWTH_GOAL = 20;

/** What stands in a, what in b, or in both, in order. */
type Part = { a: string; b: string };
type Method = { name: string; diff: (a: string, b: string) => Part[] };

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const segment = (text: string) => [...segmenter.segment(text)].map(({ segment: word }) => word);
const matcher = new diffMatchPatch();
matcher.Diff_Timeout = 0;

const ofChange = ({ value, added, removed }: { value: string; added?: boolean; removed?: boolean }): Part => ({
  a: added === true ? '' : value,
  b: removed === true ? '' : value,
});
const ofOperation = ([operation, value]: [number, string]): Part => ({
  a: operation > 0 ? '' : value,
  b: operation < 0 ? '' : value,
});

const OURS: Method = { name: 'diffWording', diff: (a, b) => diffWording(a, b).pieces };
const CHARS: Method = { name: 'jsdiff diffChars', diff: (a, b) => diffChars(a, b).map(ofChange) };
const WORDS: Method = {
  name: 'jsdiff diffWords, Segmenter',
  diff: (a, b) => diffWords(a, b, { intlSegmenter: segmenter }).map(ofChange),
};
const ARRAYS: Method = {
  name: 'jsdiff diffArrays, Segmenter',
  diff: (a, b) =>
    diffArrays(segment(a), segment(b)).map(({ value, added, removed }) =>
      ofChange({ value: value.join(''), added, removed }),
    ),
};
const PATCH: Method = { name: 'diff-match-patch', diff: (a, b) => matcher.diff_main(a, b).map(ofOperation) };
const SEMANTIC: Method = {
  name: 'diff-match-patch, semantic',
  diff: (a, b) => {
    const found = matcher.diff_main(a, b);
    matcher.diff_cleanupSemantic(found);
    return found.map(ofOperation);
  },
};
const METHODS = [OURS, CHARS, WORDS, ARRAYS, PATCH, SEMANTIC];

/** Numbers with their unit, found here without any code of ours. */
const NUMBER = /\d+(?:\.\d+)? ?(?:[万亿]?元|[万亿]?[人名家个项所]次?|%|％|年|月|日|次|场|条)/g;

/** Numbers that a boundary between two fragments cuts, on both sides. */
function countSplits(parts: readonly Part[]): number {
  let splits = 0;
  for (const side of ['a', 'b'] as const) {
    const text = parts.map((part) => part[side]).join('');
    const cuts = new Set<number>();
    let at = 0;
    for (const part of parts) {
      at += part[side].length;
      cuts.add(at);
    }
    for (const { index, 0: number } of text.matchAll(NUMBER))
      for (let inside = index + 1; inside < index + number.length; inside += 1)
        if (cuts.has(inside)) {
          splits += 1;
          break;
        }
  }
  return splits;
}

/** Fragments a reader sees: other words in place of some are two. */
function countFragments(method: Method, a: string, b: string): number {
  if (method === OURS) return diffWording(a, b).pieces.reduce((sum, { kind }) => sum + (kind === 'changed' ? 2 : 1), 0);
  return method.diff(a, b).length;
}

const SWAPS: readonly (readonly [string, string])[] = [
  ['给予', '发放'],
  ['支持', '扶持'],
  ['鼓励', '引导'],
  ['建立', '健全'],
  ['开展', '组织'],
  ['推进', '推动'],
  ['培训', '培养'],
];
const INSERTED = '所需资金由同级财政部门按规定列支，并接受审计监督。';

/** A revision as offices make them: other figures, some other words, a clause less, a sentence more. */
function revise(text: string, seed: number): string {
  let number = seed;
  let revised = text.replace(/\d+/g, (digits) => {
    number += 1;
    return number % 2 === 0 ? digits : String(Number(digits) * 2 + 1);
  });
  for (let turn = 0; turn < 3; turn += 1) {
    const [from, to] = SWAPS[(seed + turn) % SWAPS.length]!;
    revised = revised.replace(from, to);
  }
  const sentences = revised.split(/(?<=。)/);
  const place = seed % sentences.length;
  sentences[place] = sentences[place]!.replace(/，[^，。]{4,}(?=，)/, '').replace(/,[^,。]{4,}(?=,)/, '');
  sentences.splice((seed * 3) % sentences.length, 0, INSERTED);
  return sentences.join('');
}

/**
 * Least time of each piece of work over the rounds, in milliseconds. They take turns, and other work on the machine only ever
 * adds to a time, so that the ratio of the least ones is theirs.
 */
function leastOf(works: readonly (() => void)[], rounds: number): number[] {
  const best = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      work();
      best[index] = Math.min(best[index]!, performance.now() - start);
    }
  }
  return best;
}

const print = (line: string) => process.stdout.write(`${line}\n`);
const missed: string[] = [];
function judge(goal: string, ok: boolean): void {
  print(`  ${ok ? 'met   ' : 'MISSED'} ${goal}`);
  if (!ok) missed.push(goal);
}

const corpus = (await readCorpus(ROOT)).value;
const policies = [...corpus.policies.values()];
/** Passages of whole sentences, about 600 characters each, by policy. */
const passages = policies.map(({ blocks }) => {
  const sentences = blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ text }) => text)
    .join('')
    .split(/(?<=。)/);
  const found: string[] = [''];
  for (const sentence of sentences) {
    if (found.at(-1)!.length + sentence.length > LENGTH && found.at(-1) !== '') found.push('');
    found[found.length - 1] += sentence;
  }
  return found.filter((passage) => passage.length > LENGTH * 0.7 && passage.length < LENGTH * 1.2);
});
const revised = passages.flat().map((passage, index) => [passage, revise(passage, index)] as const);
const unrelated = passages.flatMap((own, index) => {
  const other = passages[(index + 1) % passages.length]!;
  return own.slice(0, other.length).map((passage, place) => [passage, other[place]!] as const);
});

for (const [title, pairs, rounds] of [
  ['revised', revised, ROUNDS],
  ['unrelated', unrelated, 3],
] as const) {
  const run = (method: Method) => () => {
    for (const [a, b] of pairs) method.diff(a, b);
  };
  for (const method of METHODS) run(method)();
  const times = leastOf(METHODS.map(run), rounds);
  const rows = METHODS.map((method, index) => ({
    method,
    time: (times[index]! * 1000) / pairs.length,
    fragments: pairs.reduce((sum, [a, b]) => sum + countFragments(method, a, b), 0) / pairs.length,
    splits: pairs.reduce((sum, [a, b]) => sum + countSplits(method.diff(a, b)), 0),
  }));
  const length = pairs.reduce((sum, [a, b]) => sum + a.length + b.length, 0) / pairs.length / 2;
  print(`${title}: ${pairs.length} pairs of ${length.toFixed(0)} characters`);
  for (const { method, time, fragments, splits } of rows)
    print(
      `  ${method.name.padEnd(30)}${time.toFixed(0).padStart(7)} µs${fragments.toFixed(1).padStart(8)} fragments${String(splits).padStart(6)} split numbers`,
    );
  const timeOf = (wanted: Method) => rows.find(({ method }) => method === wanted)!.time;
  const [ours, ...peers] = rows;
  if (title === 'revised') {
    for (const peer of [WORDS, ARRAYS]) {
      const ratio = ours!.time / timeOf(peer);
      judge(`time / ${peer.name} ${ratio.toFixed(3)}, at most ${REVISED_GOAL}`, ratio <= REVISED_GOAL);
    }
  } else {
    const ratio = ours!.time / timeOf(CHARS);
    judge(`time / ${CHARS.name} ${ratio.toFixed(4)}, at most ${UNRELATED_GOAL}`, ratio <= UNRELATED_GOAL);
    const shown = pairs.filter(([a, b]) => !diffWording(a, b).unrelated).length;
    judge(`shown as two texts: all but ${shown}`, shown === 0);
  }
  judge('no number split', ours!.splits === 0);
  judge(
    'fewer fragments than each peer',
    peers.every(({ fragments }) => ours!.fragments < fragments),
  );
}

// Other width, brackets, punctuation and spaces say the same.
const widen = (text: string) =>
  text
    .replace(/[!-/0-9:-@[-`{-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
    .replace(/[“”]/g, '"')
    .replace(/(?<=\p{sc=Han})(?=\p{sc=Han})/gu, (_, at: number) => (at % 9 === 0 ? ' ' : ''));
const variants = passages.flat().map((passage) => [passage, widen(passage)] as const);
print(`width and punctuation variants: ${variants.length} pairs`);
let missedVariants = 0;
for (const method of METHODS) {
  const changed = variants.filter(([a, b]) =>
    method === OURS
      ? diffWording(a, b).pieces.some(({ kind }) => kind !== 'same')
      : method.diff(a, b).some((part) => part.a !== part.b),
  );
  print(`  ${method.name.padEnd(30)}${String(changed.length).padStart(4)} with a difference`);
  if (method === OURS) missedVariants = changed.length;
}
judge('no difference', missedVariants === 0);

// Time must grow with the length, not its square, which would be a hundred times: the same 30 revised passages, as one text, and that text ten times over.
const long = passages.flat().slice(0, 30);
const longA = long.join('\n');
const longB = long.map((passage, index) => revise(passage, index)).join('\n');
const numbered = (text: string) =>
  Array.from({ length: 10 }, (_, copy) => text.replaceAll('。', `。第${copy}编`)).join('\n');
const [one, ten, worst] = leastOf(
  [
    () => diffWording(longA, longB),
    () => diffWording(numbered(longA), numbered(longB)),
    () => diffWording('甲乙'.repeat(longA.length * 5), '乙丙甲'.repeat(longA.length * 3)),
  ],
  3,
) as [number, number, number];
print(`one text of ${longA.length} characters ${one.toFixed(1)} ms, ten times that ${ten.toFixed(1)} ms`);
judge(`ten times the length takes ${(ten / one).toFixed(1)} × the time, at most 30`, ten <= 30 * one);
judge(`ten times the length of only three characters ${worst.toFixed(1)} ms, at most 1000`, worst <= 1000);

/**
 * Made documents of 160 sentences each. One sentence of twenty is taken from the policies as it is, so that many documents
 * have it; of the others every third character is another one, so that they are long without being shared.
 */
function madeDocuments(count: number) {
  const sentences = passages.flat().flatMap((passage) => passage.split(/(?<=。)/));
  let state = 1;
  const next = (limit: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % limit;
  };
  const other = (char: string) => (next(3) === 0 ? String.fromCharCode(0x4e00 + next(8000)) : char);
  const sentence = () => {
    const taken = sentences[next(sentences.length)]!;
    return next(20) === 0 ? taken : [...taken].map(other).join('');
  };
  return Array.from({ length: count }, (_, index) => ({
    id: `made-${index}`,
    date: `20${10 + (index % 15)}-0${1 + (index % 9)}`,
    blocks: Array.from({ length: 20 }, (__, block) => ({
      id: `s${block}`,
      text: Array.from({ length: 8 }, sentence).join(''),
    })),
  }));
}
const few = madeDocuments(300);
const many = madeDocuments(3000);
const size = (documents: typeof few) =>
  documents.reduce((sum, { blocks }) => sum + blocks.reduce((own, { text }) => own + text.length, 0), 0) / 1e6;
const [fewTime, manyTime, realTime] = leastOf(
  [() => findReuse(few), () => findReuse(many), () => findReuse(policies.map(reuseDocument))],
  2,
) as [number, number, number];
print(`reuse: the ${policies.length} policies ${realTime.toFixed(0)} ms`);
print(`  300 made documents, ${size(few).toFixed(1)} M characters: ${fewTime.toFixed(0)} ms`);
const spans = findReuse(many).pairs.reduce((sum, pair) => sum + pair.spans.length, 0);
print(
  `  3000 made documents, ${size(many).toFixed(1)} M characters: ${manyTime.toFixed(0)} ms, ${spans} shared passages`,
);
judge(
  `ten times the documents take ${(manyTime / fewTime).toFixed(1)} × the time, at most ${REUSE_GROWTH_GOAL}`,
  manyTime <= REUSE_GROWTH_GOAL * fewTime,
);

print(missed.length === 0 ? 'all goals met' : `${missed.length} goals missed`);
process.exitCode = missed.length === 0 ? 0 : 1;
