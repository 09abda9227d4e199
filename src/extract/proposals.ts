// Proposals for what only a person can settle: topics, instruments, target groups and modality of a piece of text, each with its words.
// Transparent rules over words; it must not hide why it proposes, nor weigh what the words do not show.
import type { Lexicon } from '../model.ts';
import type { Measure } from '../types.ts';
import { type FoundRecords, instrumentSigns } from './instruments.ts';
import { findWords, wordsOf } from './lexicon.ts';

/** A proposed term with the words that speak for it. */
export interface Proposal {
  code: string;
  /** 3 for each word in the title, 1 for each other word, half for saying it again. */
  score: number;
  words: string[];
}

/** What is proposed for one measure. */
export interface MeasureProposals {
  topics: Proposal[];
  instruments: Proposal[];
  target_groups: Proposal[];
  modality: { code: Measure['modality']; word: string };
}

const MAX_TERMS = 6;
/** A term spoken for by one word in passing is left out when others are clear. */
const CLEAR = 1;
const NO_RECORDS: FoundRecords = { targets: 0, sums: [] };

const MODALITY: readonly [Measure['modality'], RegExp][] = [
  ['explore', /探索|试行|试点|先行先试/],
  ['encourage', /鼓励|倡导|提倡/],
  ['support', /支持|推动|引导|扶持|促进/],
  [
    'must',
    /应当|必须|不得|实施|建立|完善|加强|推进|开展|加快|健全|给予|制定|落实|强化|构建|推行|优化|打造|组织|建设|加大|创新|提升|提高|举办|深化|严格|营造|成立|统筹|发挥|培育|培养|引进|做好|实行|纳入|对|要|可|设立/,
  ],
];

function tally(found: Map<string, Map<string, number>>, code: string, word: string, weight: number): void {
  const words = found.get(code) ?? new Map<string, number>();
  const before = words.get(word);
  words.set(word, before === undefined ? weight : before + weight / 2);
  found.set(code, words);
}

function rank(found: ReadonlyMap<string, ReadonlyMap<string, number>>): Proposal[] {
  const all = [...found].map(([code, words]) => ({
    code,
    score: [...words.values()].reduce((sum, weight) => sum + weight, 0),
    words: [...words.keys()],
  }));
  all.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
  const clear = all.filter(({ score }) => score >= CLEAR);
  return (clear.length > 0 ? clear : all.slice(0, 1)).slice(0, MAX_TERMS);
}

function byVocabulary(title: string, text: string, lexicon: Lexicon, vocabulary: string): Proposal[] {
  const codes = new Set(wordsOf(lexicon, vocabulary).map(({ code }) => code));
  // A term with narrower ones (contests over contests-system) is no answer.
  const wide = new Set([...codes].filter((code) => [...codes].some((other) => other.startsWith(`${code}-`))));
  const found = new Map<string, Map<string, number>>();
  for (const [part, weight] of [
    [title, 3],
    [text, 1],
  ] as const) {
    for (const { word, code } of findWords(part, lexicon, vocabulary))
      if (!wide.has(code)) tally(found, code, word, weight);
  }
  return rank(found);
}

/** The verb that a title opens with; else the first word in the text that says how binding it is. */
function modalityOf(title: string, text: string): MeasureProposals['modality'] {
  const opening =
    /^(?:积极|大力|加快|全面|持续|进一步|着力|深入|广泛|不断|切实|稳步|充分)*/.exec(title)?.[0].length ?? 0;
  // 人才引进行动 is a name: only a verb at the very head of a title counts.
  const head = MODALITY.find(([, pattern]) => pattern.exec(title.slice(opening, opening + 4))?.index === 0);
  if (head !== undefined) return { code: head[0], word: head[1].exec(title.slice(opening))?.[0] ?? '' };
  for (const part of [text.slice(0, 400), title]) {
    let best: { code: Measure['modality']; word: string; at: number } | undefined;
    for (const [code, pattern] of MODALITY) {
      const match = pattern.exec(part);
      if (match !== null && (best === undefined || match.index < best.at))
        best = { code, word: match[0], at: match.index };
    }
    if (best !== undefined) return { code: best.code, word: best.word };
  }
  return { code: 'must', word: '' };
}

/**
 * Propose topics, instruments, target groups and modality for a piece of text.
 * @param title heading of the piece, '' when it has none. @param text its words. @param records what was found in them.
 * @returns terms with the strongest first, at most six of each; none where no word speaks for one.
 * @example proposeTerms('加大资金投入', '统筹使用专项资金', lexicon).topics[0] // { code: 'foundations-funding', score: 4, words: ['资金投入', '专项资金'] }
 */
export function proposeTerms(
  title: string,
  text: string,
  lexicon: Lexicon,
  records: FoundRecords = NO_RECORDS,
): MeasureProposals {
  const known = new Set(wordsOf(lexicon, 'instruments').map(({ code }) => code));
  const means = new Map(instrumentSigns(title, text, known, records).map(({ code, words }) => [code, words]));
  return {
    topics: byVocabulary(title, text, lexicon, 'topics'),
    instruments: rank(means),
    target_groups: byVocabulary(title, text, lexicon, 'target_groups'),
    modality: modalityOf(title, text),
  };
}
