// Proposals for what only a person can settle: topics, instruments, target groups and modality of a piece of text, each with its words.
// Transparent rules over words; it must not hide why it proposes, nor weigh what the words do not show.
import type { Lexicon } from '../model.ts';
import type { Measure } from '../types.ts';
import { type FoundRecords, instrumentSigns } from './instruments.ts';
import { findWords, hasCue, wordsOf } from './lexicon.ts';

/** A proposed term with the words that speak for it. */
export interface Proposal {
  code: string;
  /** 3 for each word in the title, 1 for each other word, half for saying it again; a cue counts a little less than a word. */
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
/** A measure may name more groups than it treats subjects. */
const MAX_GROUPS = 10;
/** A term spoken for by one word in passing is left out when others are clear. */
const CLEAR = 1;
const TITLE_WEIGHT = 3;
/** A word that only makes a term likely is not enough alone, where others are clear. */
const CUE_WEIGHT = 0.75;
/** What a sum is paid for says what the measure is about. */
const ITEM_WEIGHT = 2;
const ASIDE_WEIGHT = 0.5;
/** 职业院校 in a text names whom it is for, more than what is done. */
const PEOPLE_WEIGHT = 0.6;
const RIVAL = 1.5;
/** The section says what its measures are about, where their own words leave it open. */
const SECTION_WEIGHT = 0.25;
const NO_RECORDS: FoundRecords = { targets: 0, sums: [] };
/** A bracket at the end of a line, with brackets inside; bounded, so that a text of brackets only stays quick. */
const LAST_BRACKET =
  /(?:[（(](?:[^（()）\n]|[（(][^（()）\n]{0,60}[）)]){0,400}[）)]|[〔【][^〔〕【】\n]{0,400}[〕】])(?=[。 ]{0,4}$)/gm;
/** Who does it: no word of the act itself. */
const UNITS = /^[〔【]|责任|牵头|配合|负责|完成|[局委办厅部会府][）)]$/;
/** A line of its own for who does it and until when. */
const UNITS_ON_A_LINE = /^(?:牵头|责任|配合|主办|承办|协办|参与)(?:单位|部门)[：:].*$|^(?:完成|责任)时限[：:].*$/gm;
/** 技能大师工作室, 高技能人才队伍建设: a group inside the name of a thing is not the one that the words name. */
const NAME_GOES_ON = /^(?:工作室|工作站|基地|培训基地|队伍|信息库|数据库|专项|工作经费)/;

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

function rank(found: ReadonlyMap<string, ReadonlyMap<string, number>>, most = MAX_TERMS): Proposal[] {
  const all = [...found].map(([code, words]) => ({
    code,
    score: [...words.values()].reduce((sum, weight) => sum + weight, 0),
    words: [...words.keys()],
  }));
  all.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
  const clear = all.filter(({ score }) => score >= CLEAR);
  return (clear.length > 0 ? clear : all.slice(0, 1)).slice(0, most);
}

/** Spans of a text that tell when, in passing or by name, and not what is done: a clause that ends in 的, a bracket, a document. */
function asides(text: string): Uint8Array {
  const aside = new Uint8Array(text.length);
  for (const { 0: clause, index } of text.matchAll(/[^，,。；：\n]+/g)) {
    const end = index + clause.length;
    if (clause.endsWith('的') && '，,；'.includes(text.charAt(end) || '。')) aside.fill(1, index, end);
  }
  for (const match of text.matchAll(/[（(][^（()）]*[）)]|《[^《》]*》/g))
    aside.fill(1, match.index, match.index + match[0].length);
  return aside;
}

/** Words and cues of a vocabulary in the parts of a text, each with its weight. */
function spoken(
  parts: readonly (readonly [text: string, weight: number])[],
  lexicon: Lexicon,
  vocabulary: string,
): { found: Map<string, Map<string, number>>; sure: Set<string> } {
  const codes = [...new Set(wordsOf(lexicon, vocabulary).map(({ code }) => code))];
  // A term with narrower ones (contests over contests-system) is no answer.
  const wide = new Set(codes.filter((code) => codes.some((other) => other.startsWith(`${code}-`))));
  const people = new Set(vocabulary === 'topics' ? wordsOf(lexicon, 'target_groups').map(({ word }) => word) : []);
  const found = new Map<string, Map<string, number>>();
  const sure = new Set<string>();
  for (const [part, weight] of parts) {
    const aside = vocabulary === 'topics' ? asides(part) : new Uint8Array(part.length);
    for (const { word, code, start, end } of findWords(part, lexicon, vocabulary)) {
      if (wide.has(code) || (vocabulary === 'target_groups' && NAME_GOES_ON.test(part.slice(end, end + 4)))) continue;
      tally(found, code, word, weight * (aside[start] === 1 ? ASIDE_WEIGHT : people.has(word) ? PEOPLE_WEIGHT : 1));
      sure.add(code);
    }
    for (const sentence of part.split(/[。；\n]/)) {
      for (const { words, code } of lexicon.cues.get(vocabulary) ?? [])
        if (hasCue(sentence, words) && !found.get(code)?.has(words[0]!))
          tally(found, code, words[0]!, weight * (vocabulary === 'topics' ? CUE_WEIGHT : 1));
    }
  }
  return { found, sure };
}

const scoreOf = (words: ReadonlyMap<string, number>) => [...words.values()].reduce((sum, weight) => sum + weight, 0);

/** Topics by the words; where no word speaks, by the title of the section that the piece stands in. */
function topicsOf(title: string, text: string, lexicon: Lexicon, records: FoundRecords, above: readonly string[]) {
  const { found, sure } = spoken(
    [
      [title, TITLE_WEIGHT],
      [text, 1],
      [above[0] ?? '', SECTION_WEIGHT],
    ],
    lexicon,
    'topics',
  );
  const likely = new Set(found.keys());
  // 培训 makes any topic of training likely: of those that only cues speak for, none stands beside a clearer one of its group.
  const group = (code: string) => code.split('-')[0];
  for (const [code, words] of [...found]) {
    if (sure.has(code)) continue;
    const rivals = [...found].filter(([other]) => other !== code && group(other) === group(code));
    if (rivals.some(([, theirs]) => scoreOf(theirs) > scoreOf(words) * RIVAL)) found.delete(code);
  }
  for (const heading of above) {
    if (found.size > 0) break;
    for (const [code, words] of spoken([[heading, 1]], lexicon, 'topics').found) found.set(code, words);
  }
  for (const { item } of records.sums) {
    const [topic] = lexicon.items.get(item ?? '')?.topics ?? [];
    if (topic !== undefined && likely.has(topic) && !found.get(topic)?.has(item!))
      tally(found, topic, item!, ITEM_WEIGHT);
  }
  const topics = rank(found);
  // An item stands only under a topic where it can stand.
  for (const { item } of records.sums) {
    const allowed = lexicon.items.get(item ?? '')?.topics ?? [];
    if (allowed.length > 0 && !topics.some(({ code }) => allowed.includes(code)))
      topics.push({ code: allowed[0]!, score: ITEM_WEIGHT, words: [item!] });
  }
  return topics.sort((x, y) => y.score - x.score);
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
 * @param above titles of the sections around it, the nearest first.
 * @returns terms with the strongest first, at most six of each; none where no word speaks for one.
 * @example proposeTerms('加大资金投入', '统筹使用专项资金', lexicon).topics[0] // { code: 'foundations-funding', score: 4, words: ['资金投入', '专项资金'] }
 */
export function proposeTerms(
  title: string,
  text: string,
  lexicon: Lexicon,
  records: FoundRecords = NO_RECORDS,
  above: readonly string[] = [],
): MeasureProposals {
  const known = new Set(wordsOf(lexicon, 'instruments').map(({ code }) => code));
  const act = text
    .replace(UNITS_ON_A_LINE, '')
    .replace(LAST_BRACKET, (bracket) => (UNITS.test(bracket) ? '' : bracket));
  const itemMeans = (item: string | null) => lexicon.items.get(item ?? '')?.instrument ?? null;
  const means = new Map(instrumentSigns(title, act, known, records, itemMeans).map(({ code, words }) => [code, words]));
  return {
    topics: topicsOf(title, act, lexicon, records, above),
    instruments: rank(means),
    target_groups: rank(
      spoken(
        [
          [title, TITLE_WEIGHT],
          [act, 1],
        ],
        lexicon,
        'target_groups',
      ).found,
      MAX_GROUPS,
    ),
    modality: modalityOf(title, act),
  };
}
