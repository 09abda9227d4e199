// What a piece of text is about: topics by its title, its words, the sections around it and what its sums are paid for.
// It must not count what is only named in passing as treated, nor hold a word of a field.
import type { Lexicon } from '../model.ts';
import { count, type Evidence, evidenceIn, type Part, weightOf } from './evidence.ts';
import type { FoundRecords } from './instruments.ts';
import { wordsOf } from './lexicon.ts';

const TITLE_WEIGHT = 3;
/** A word that only makes a term likely is not enough alone, where others are clear. */
const CUE_WEIGHT = 0.75;
/** What a sum is paid for says what the measure is about. */
const ITEM_WEIGHT = 2;
/** Three words in passing make no topic. */
const ASIDE_WEIGHT = 0.3;
/** 职业院校 in a text names whom it is for, more than what is done. */
const PEOPLE_WEIGHT = 0.6;
const RIVAL = 1.5;
/** The section says what its measures are about, where their own words leave it open. */
const SECTION_WEIGHT = 0.25;
/** 奖励办法 under 关于举办技能大赛的通知: the titles around a piece, read together. */
const TITLES_WEIGHT = 0.5;
/** What the whole document is about is said everywhere in it: it tells no piece from the next. */
const SUBJECT_WEIGHT = 0.5;

/** A bracket, or the title of a document. */
const NAMED = /[（(][^（()）]*[）)]|《[^《》]*》/g;
/** 依托实训基地、工作室等: what an act is done with, not what is done. */
const MEANS = /(?:依托|利用|借助|凭借)[^，,。；\n]*/g;
/** Weights of a word by its place: less in a clause that ends in 的, a bracket, the title of a document, or the means of an act. */
function weigh(text: string): (at: number, sole: boolean) => number {
  const aside = new Uint8Array(text.length);
  for (const { 0: clause, index } of text.matchAll(/[^，,。；：\n]+/g)) {
    const end = index + clause.length;
    if (clause.endsWith('的') && '，,；'.includes(text.charAt(end) || '。')) aside.fill(1, index, end);
  }
  for (const { 0: name, index } of text.matchAll(NAMED)) aside.fill(1, index, index + name.length);
  for (const { 0: means, index } of text.matchAll(MEANS)) aside.fill(2, index, index + means.length);
  // A cue of one word is weak by itself: a condition weakens it no further.
  return (at, sole) => (aside[at]! > (sole ? 1 : 0) ? ASIDE_WEIGHT : 1);
}

function read(parts: readonly Part[], lexicon: Lexicon) {
  const people = new Set(wordsOf(lexicon, 'target_groups').map(({ word }) => word));
  const own = (word: string) => (people.has(word) ? PEOPLE_WEIGHT : 1);
  return evidenceIn(parts, lexicon, 'topics', { cue: CUE_WEIGHT, place: weigh, own });
}

/**
 * Weigh what a piece of text is about.
 * @param above titles of the sections around it, the nearest first, that of the document last.
 * @returns the evidence for each topic; where no word of its own speaks for one, that of the nearest title that does.
 * @example topicEvidence('举办竞赛', '每年举办技能竞赛', lexicon, { targets: 0, sums: [] }, []).get('contests-system')
 */
export function topicEvidence(
  title: string,
  text: string,
  lexicon: Lexicon,
  records: FoundRecords,
  above: readonly string[],
): Evidence {
  const [section = ''] = above;
  const { found, sure } = read(
    [
      { text: title, weight: TITLE_WEIGHT },
      { text, weight: 1 },
      { text: section, weight: SECTION_WEIGHT },
      { text: above.length > 1 ? above.join(' ') : '', weight: TITLES_WEIGHT },
    ],
    lexicon,
  );
  const likely = new Set(found.keys());
  // 培训 makes any topic of training likely: of those that only cues speak for, none stands beside a clearer one of its group.
  const group = (code: string) => code.split('-')[0];
  for (const [code, words] of [...found]) {
    if (sure.has(code)) continue;
    const rivals = [...found].filter(([other]) => other !== code && group(other) === group(code));
    if (rivals.some(([, theirs]) => weightOf(theirs) > weightOf(words) * RIVAL)) found.delete(code);
  }
  const subject = read([{ text: above.at(-1) ?? '', weight: 1 }], lexicon).found;
  const inTitle = read([{ text: title, weight: 1 }], lexicon).found;
  for (const code of subject.keys())
    for (const [word, weight] of found.get(code) ?? [])
      if (!inTitle.get(code)?.has(word)) found.get(code)!.set(word, weight * SUBJECT_WEIGHT);
  for (const heading of above) {
    if (found.size > 0) break;
    for (const [code, words] of read([{ text: heading, weight: 1 }], lexicon).found) found.set(code, words);
  }
  for (const { item } of records.sums) {
    const [topic] = lexicon.items.get(item ?? '')?.topics ?? [];
    if (topic !== undefined && likely.has(topic) && !found.get(topic)?.has(item!))
      count(found, topic, item!, ITEM_WEIGHT);
  }
  return found;
}

/**
 * The topic under which a sum can stand when none of those chosen allows its item.
 * @param allowed topics of its item. @param found evidence of its piece. @param above titles around the piece.
 * @returns the one that most speaks for, else one that a title around it names, else the first.
 * @example topicForItem(['training-schools'], new Map(), [], lexicon) // 'training-schools'
 */
export function topicForItem(
  allowed: readonly string[],
  found: Evidence,
  above: readonly string[],
  lexicon: Lexicon,
): string | undefined {
  const best = (evidence: Evidence) =>
    allowed
      .filter((code) => evidence.has(code))
      .sort((a, b) => weightOf(evidence.get(b)!) - weightOf(evidence.get(a)!))[0];
  return (
    best(found) ??
    above
      .map((heading) => best(read([{ text: heading, weight: 1 }], lexicon).found))
      .find((code) => code !== undefined) ??
    allowed[0]
  );
}

/**
 * Whether a document is of the field of the topics: one of its titles names one, or makes one likely.
 * @param titles of the document, its sections and its pieces.
 * @returns true also for a text without sections, whose titles tell nothing.
 * @example isOfField(['关于举办技能大赛的通知', '一、奖励办法'], lexicon) // true
 */
export function isOfField(titles: readonly string[], lexicon: Lexicon): boolean {
  return (
    titles.length < 2 ||
    read(
      titles.map((text) => ({ text, weight: 1 })),
      lexicon,
    ).found.size > 0
  );
}
