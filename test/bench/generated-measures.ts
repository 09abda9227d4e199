// Measures for a corpus of any size, made of the clauses of coded policies: other words, other figures, other names, always
// the same for the same seed. It must not make near-copies only: the vocabulary has to grow as that of real texts does.
import type { Passage } from '../../src/compare/align/passages.ts';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const MEASURES_A_POLICY = 20;
/** Words that no seed has, of which few are common and most are rare. */
const INVENTED_WORDS = 40_000;
const INVENTED_CHARACTERS = 3_000;

interface Clause {
  words: { text: string; content: boolean }[];
  mark: string;
}

function readClauses(text: string, segmenter: Intl.Segmenter): Clause[] {
  return [...text.matchAll(/([^，,；;。\n]+)([，,；;。\n]?)/g)].map(([, words = '', mark = '']) => ({
    words: [...segmenter.segment(words)].map(({ segment, isWordLike }) => ({
      text: segment,
      content: isWordLike === true && segment.length > 1 && !/\d/.test(segment),
    })),
    mark: mark === '' ? '。' : mark,
  }));
}

/**
 * Make measures. Each takes most clauses of one seed and some of others; a third of the words become words of another seed or
 * invented ones (commoner ones more often), figures change, and every 20 measures are one policy with a name of its own.
 * @returns `count` passages with the topics of their first seed.
 * @example generateMeasures(seeds, 60_000, 1).length // 60000
 */
export function generateMeasures(seeds: readonly Passage[], count: number, seed: number): Passage[] {
  const random = createRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const clauses = seeds.map(({ text }) => readClauses(text, segmenter));
  const known = [
    ...new Set(clauses.flat().flatMap(({ words }) => words.flatMap((word) => (word.content ? word.text : [])))),
  ];
  const character = () => String.fromCharCode(0x4e00 + Math.floor(random() ** 2 * INVENTED_CHARACTERS));
  const invented = Array.from(
    { length: INVENTED_WORDS },
    () => character() + character() + (random() < 0.2 ? character() : ''),
  );
  const write = (clause: Clause, place: string): string => {
    const words = clause.words.map(({ text, content }) => {
      if (/^\d+$/.test(text)) return String(1 + below(10 ** text.length));
      if (text === '我市' || text === '全市') return `${place}市`;
      const dice = content ? random() : 1;
      if (dice < 0.17) return known[below(known.length)]!;
      return dice < 0.34 ? invented[Math.floor(random() ** 3 * INVENTED_WORDS)]! : text;
    });
    return words.join('') + clause.mark;
  };
  let place = '';
  return Array.from({ length: count }, (_, at): Passage => {
    if (at % MEASURES_A_POLICY === 0) place = character() + character();
    const policy = `place-${Math.floor(at / MEASURES_A_POLICY)}/plan`;
    const base = below(seeds.length);
    const own = clauses[base]!.filter(() => random() < 0.65);
    const other = Array.from({ length: 1 + below(4) }, () => clauses[below(clauses.length)]!);
    const all = [...own, ...other.map((list) => list[below(list.length)]!)];
    const { topics } = seeds[base]!;
    const text = all.map((clause) => write(clause, place)).join('');
    return { id: `${policy}/m${at % MEASURES_A_POLICY}`, policy, text, ...(topics === undefined ? {} : { topics }) };
  });
}
