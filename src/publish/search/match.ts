// Whether an entry answers a term, and where its words stand: the plain search that the index has to equal.
// It must not use the index.
import { foldText, wordsIn } from './fold.ts';
import { PREFIX_LENGTH, type QueryTerm } from './query.ts';
import type { SearchEntry } from './shape.ts';

/** True when the word of a text answers the word of a query: equal, or begun by it when that is long enough and no number. */
export function answersWord(word: string, wanted: string): boolean {
  if (wanted.length < PREFIX_LENGTH || /^\d+$/.test(wanted)) return word === wanted;
  return word.startsWith(wanted);
}

const holds = (text: string, wanted: string): boolean => foldText(text).text.includes(wanted);

/**
 * Whether an entry answers a term: a paragraph that has it as a substring; a record that has it in a Chinese title or name,
 * or its English words, each as the beginning of a word, or its value.
 * @example answersTerm(entry, parseQuery('师工作')[0]) // true
 */
export function answersTerm(entry: SearchEntry, term: QueryTerm): boolean {
  if (entry.title === null) return holds(entry.quote, term.text);
  if (term.values.some((value) => entry.values.includes(value))) return true;
  if ([entry.title.zh, ...entry.zh].some((text) => holds(text, term.text))) return true;
  if (term.words.length === 0) return false;
  const words = [entry.title.en, ...entry.en].flatMap(wordsIn);
  return term.words.every((wanted) => words.some((word) => answersWord(word, wanted)));
}

/**
 * Whether an entry answers a query. A query of a single unit is asked of names alone: in texts it is everywhere.
 * @returns false for no terms at all.
 */
export function answersQuery(entry: SearchEntry, terms: readonly QueryTerm[]): boolean {
  if (terms.length === 0 || (isSingle(terms) && entry.title === null)) return false;
  return terms.every((term) => answersTerm(entry, term));
}

/** True for a query of single units, which only names are searched for. */
export function isSingle(terms: readonly QueryTerm[]): boolean {
  return terms.length > 0 && terms.every(({ text }) => text.length === 1);
}

/**
 * How near the name of an entry is to what was typed: 3 for a name that is just that, less the more it says beside it.
 * @returns 0 for paragraphs and for entries found by something else than a name.
 */
export function closenessOf({ title, zh }: SearchEntry, terms: readonly QueryTerm[]): number {
  if (title === null) return 0;
  const names = [title.zh, title.en, ...zh].map((name) => foldText(name).text);
  const typed = terms.map(({ text }) => text).join('');
  return Math.max(
    ...names.map((name, index) => {
      if (name === typed) return 3;
      const share = terms.reduce((sum, { text }) => sum + (name.includes(text) ? text.length : 0), 0) / name.length;
      // A title says more of what a record is than its recipient does.
      return (index < 2 ? 1 : 0) * (share > 0 ? 1 : 0) + Math.min(share, 1) * (index < 2 ? 0.9 : 0.5);
    }),
  );
}

/** A stretch of a text: words that were looked for, or the words between them. */
export interface Stretch {
  text: string;
  marked: boolean;
}

/** Spans of the original that hold a term, English words as far as they were typed; sorted and joined. */
function spansOf(text: string, terms: readonly QueryTerm[]): [from: number, to: number][] {
  const folded = foldText(text);
  const spans: [number, number][] = [];
  for (const term of terms) {
    for (let at = folded.text.indexOf(term.text); at >= 0; at = folded.text.indexOf(term.text, at + 1))
      spans.push([folded.at[at]!, folded.at[at + term.text.length - 1]! + 1]);
    if (term.words.length === 0) continue;
    for (const match of text.matchAll(/[A-Za-z0-9]+/g)) {
      const [word] = wordsIn(match[0]);
      const wanted = term.words.filter((own) => word !== undefined && answersWord(word, own));
      // A plural that answers as a whole is marked as a whole.
      const length = Math.max(0, ...wanted.map((own) => (own === word ? match[0].length : own.length)));
      if (length > 0) spans.push([match.index, match.index + length]);
    }
  }
  spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const joined: [number, number][] = [];
  for (const [from, to] of spans) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/**
 * A text with the words that were looked for marked.
 * @returns stretches whose texts, joined, are the text.
 * @example markTerms('技能大师工作室', parseQuery('师工作')) // 技能大, 师工作 marked, 室
 */
export function markTerms(text: string, terms: readonly QueryTerm[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const add = (to: number, marked: boolean) => {
    if (to > at) stretches.push({ text: text.slice(at, to), marked });
    at = Math.max(at, to);
  };
  for (const [from, to] of spansOf(text, terms)) {
    add(from, false);
    add(to, true);
  }
  add(text.length, false);
  return stretches;
}

const STOPS = '。；！？;\n';
const isStop = (text: string, at: number): boolean =>
  STOPS.includes(text.charAt(at)) || (text.charAt(at) === '.' && /\s/.test(text.charAt(at + 1)));
/** True inside a Latin word, which no excerpt may cut. */
const isInWord = (text: string, at: number): boolean => /[A-Za-z0-9]{2}/.test(text.slice(at - 1, at + 1));
/** Units of an excerpt, about. */
const EXCERPT = 110;
/** Sentences of an excerpt that were chosen for their words. */
const CHOSEN = 2;

interface Span {
  from: number;
  to: number;
}

function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isStop(text, at) && at < text.length - 1) continue;
    spans.push({ from, to: at + 1 });
    from = at + 1;
  }
  return spans;
}

// The sentence with the most terms, and the one with the most of those it lacks.
function chooseSentences(text: string, sentences: readonly Span[], terms: readonly QueryTerm[]): Span[] {
  const left = new Set(terms);
  const chosen: Span[] = [];
  const found = sentences.map(({ from, to }) =>
    terms.filter((term) => spansOf(text.slice(from, to), [term]).length > 0),
  );
  while (chosen.length < CHOSEN && left.size > 0) {
    const gains = found.map((own) => own.filter((term) => left.has(term)).length);
    const best = Math.max(...gains);
    if (best === 0) break;
    const at = gains.indexOf(best);
    chosen.push(sentences[at]!);
    for (const term of found[at]!) left.delete(term);
  }
  return chosen.sort((a, b) => a.from - b.from);
}

// A sentence longer than an excerpt is cut around its first marked words; a short one is followed by the next.
function cutToFit(text: string, { from, to }: Span, following: readonly Span[], terms: readonly QueryTerm[]): Span {
  const [first] = spansOf(text.slice(from, to), terms);
  if (to - from > EXCERPT * 1.5 && first !== undefined) {
    let start = first[0] < EXCERPT / 2 ? from : from + first[0] - Math.floor(EXCERPT / 2);
    let end = Math.min(to, Math.max(start + EXCERPT, from + first[1]));
    while (start > from && isInWord(text, start)) start -= 1;
    while (end < to && isInWord(text, end)) end += 1;
    return { from: start, to: end };
  }
  let end = to;
  for (const next of following) if (next.from === end && next.to - from <= EXCERPT) end = next.to;
  return { from, to: end };
}

/**
 * The sentences that hold the words that were looked for.
 * @returns stretches; `…` stands where something was left out. The whole text when it is short.
 * @example excerptOf(block.text, terms).map(({ text }) => text).join('')
 */
export function excerptOf(text: string, terms: readonly QueryTerm[]): Stretch[] {
  if (text.length <= EXCERPT) return markTerms(text, terms);
  const sentences = sentencesOf(text);
  const chosen = chooseSentences(text, sentences, terms);
  // Words that reach over the end of a sentence are in none.
  const [across] = chosen.length === 0 ? spansOf(text, terms) : [];
  const following = chosen.length > 1 ? [] : sentences;
  const spans =
    across === undefined
      ? (chosen.length === 0 ? sentences.slice(0, 1) : chosen).map((span) => cutToFit(text, span, following, terms))
      : [{ from: Math.max(0, across[0] - EXCERPT / 2), to: Math.min(text.length, across[1] + EXCERPT / 2) }];
  const shown: Stretch[] = [];
  let at = 0;
  for (const { from, to } of spans) {
    if (to <= at) continue;
    if (from > at) shown.push({ text: '…', marked: false });
    shown.push(...markTerms(text.slice(Math.max(at, from), to), terms));
    at = to;
  }
  if (at < text.length) shown.push({ text: '…', marked: false });
  return shown;
}
