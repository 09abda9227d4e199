// What extraction knows of a field and a place: words for codes and units with their names. Built from data only.
// It must not hold a word of its own: a word that is missing is added to schema/vocabulary/.
import type { Lexicon } from '../model.ts';
import type { Term, Unit } from '../types.ts';

/** The part of a loaded vocabulary that the lexicon reads; a `LoadedVocabulary` of the corpus fits. */
export interface VocabularyTerms {
  terms: ReadonlyMap<string, Pick<Term, 'id' | 'label' | 'aliases' | 'cues' | 'topics' | 'instrument' | 'unit'>>;
}

/** A word of a vocabulary found in a text. */
export interface WordSpan {
  start: number;
  end: number;
  word: string;
  code: string;
}

/** Length first, then code-unit order, so that the same data always reads the same way. */
function byLength(a: { word: string }, b: { word: string }): number {
  return b.word.length - a.word.length || (a.word < b.word ? -1 : a.word > b.word ? 1 : 0);
}

/**
 * Build the lexicon that extraction reads with.
 * @param vocabularies by id, as `Corpus.vocabularies` holds them.
 * @param units of the place that the document is from; none when it is not known.
 * @returns for each vocabulary its words with their codes, longest first; a term without aliases is known by its label.
 * @example createLexicon(corpus.vocabularies, []).words.get('units') // [{ word: '人次', code: 'person_time' }, …]
 */
export function createLexicon(
  vocabularies: ReadonlyMap<string, VocabularyTerms>,
  units: readonly Unit[] = [],
): Lexicon {
  const words = new Map<string, { word: string; code: string }[]>();
  for (const [id, { terms }] of vocabularies) {
    const list: { word: string; code: string }[] = [];
    for (const term of terms.values()) {
      const aliases = term.aliases ?? [];
      for (const word of aliases.length > 0 ? aliases : [term.label.zh]) list.push({ word, code: term.id });
    }
    words.set(id, list.sort(byLength));
  }
  const cues = new Map(
    [...vocabularies].map(([id, { terms }]) => [
      id,
      [...terms.values()].flatMap((term) =>
        (term.cues ?? []).map((cue) => ({ words: cue.split(' ').filter((word) => word !== ''), code: term.id })),
      ),
    ]),
  );
  const items = new Map(
    [...(vocabularies.get('items')?.terms.values() ?? [])].map(({ id, topics = [], instrument = null }) => [
      id,
      { topics, instrument },
    ]),
  );
  const indicators = new Map(
    [...(vocabularies.get('indicators')?.terms.values() ?? [])].map(({ id, topics = [], unit = null }) => [
      id,
      { topics, unit },
    ]),
  );
  const order = new Map([...vocabularies].map(([id, { terms }]) => [id, [...terms.keys()]]));
  return { words, cues, items, indicators, order, units };
}

/**
 * The words of one vocabulary, longest first.
 * @returns an empty list when the lexicon has no such vocabulary.
 * @example wordsOf(lexicon, 'levels')[0] // { word: '世界技能大赛', code: 'world' }
 */
export function wordsOf(lexicon: Lexicon, vocabulary: string): readonly { word: string; code: string }[] {
  return lexicon.words.get(vocabulary) ?? [];
}

/**
 * Find the words of one vocabulary in a text.
 * @returns in order of place; where one word lies inside a longer one, only the longer (高级技师 is no 技师).
 * @example findWords('省级一等奖', lexicon, 'ranks') // [{ start: 2, end: 5, word: '一等奖', code: 'first' }]
 */
export function findWords(text: string, lexicon: Lexicon, vocabulary: string): WordSpan[] {
  const found: WordSpan[] = [];
  const taken = new Uint8Array(text.length);
  for (const { word, code } of wordsOf(lexicon, vocabulary)) {
    if (word === '') continue;
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
      const end = start + word.length;
      if (taken[start] === 1 || taken[end - 1] === 1) continue;
      taken.fill(1, start, end);
      found.push({ start, end, word, code });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The lexicon without cues, for a text that may be of another field: there, a word that only makes a term likely makes nothing likely.
 * @param vocabularies whose cues go; all when none is named.
 * @example withoutCues(lexicon).cues.size // 0
 */
export function withoutCues(lexicon: Lexicon, ...vocabularies: readonly string[]): Lexicon {
  const cues = new Map(vocabularies.length === 0 ? [] : lexicon.cues);
  for (const vocabulary of vocabularies) cues.delete(vocabulary);
  return { ...lexicon, cues };
}

const CUES = new Map<string, RegExp>();

/**
 * True when all words of a cue stand in a sentence; `局…负责` asks for the two in that order, at most 16 characters apart.
 * @example hasCue('对竞赛获奖者给予奖励', ['竞赛', '奖励']) // true
 */
export function hasCue(sentence: string, words: readonly string[]): boolean {
  return words.every((word) => {
    if (!word.includes('…')) return sentence.includes(word);
    const pattern = CUES.get(word) ?? new RegExp(word.split('…').join('[^。；]{0,16}'));
    CUES.set(word, pattern);
    return pattern.test(sentence);
  });
}
