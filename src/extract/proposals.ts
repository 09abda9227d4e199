// Proposals for what only a person can settle: topics, instruments, target groups and modality of a piece of text, each with its words.
// Transparent rules over words; it must not hide why it proposes, nor weigh what the words do not show.
import type { Lexicon } from '../model.ts';
import type { Measure } from '../types.ts';
import { evidenceIn, weightOf } from './evidence.ts';
import { type FoundRecords, instrumentSigns } from './instruments.ts';
import { wordsOf } from './lexicon.ts';
import { topicEvidence, topicForItem } from './topics.ts';

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
/** What a sum is paid for says what the measure is about. */
const ITEM_WEIGHT = 2;
const NO_RECORDS: FoundRecords = { targets: 0, sums: [] };
/** A bracket at the end of a line, with brackets inside; bounded, so that a text of brackets only stays quick. */
const LAST_BRACKET =
  /(?:[（(](?:[^（()）\n]|[（(][^（()）\n]{0,60}[）)]){0,400}[）)]|[〔【][^〔〕【】\n]{0,400}[〕】])(?=[。 ]{0,4}$)/gm;
/** Who does it: no word of the act itself. */
const UNITS = /^[〔【]|责任|牵头|配合|负责|完成|[局委办厅部会府][）)]$/;
/** A line of its own for who does it and until when. */
const UNITS_ON_A_LINE = /^(?:牵头|责任|配合|主办|承办|协办|参与)(?:单位|部门)[：:].*$|^(?:完成|责任)时限[：:].*$/gm;
/** 技能大师工作室, 高技能人才队伍建设, 退役军人事务局, 学徒工: a group inside the name of a thing is not the one that the words name. */
const NAME_GOES_ON =
  /^(?:工作室|工作站|基地|培训基地|队伍|信息库|数据库|专项|工作经费|工|技能日|型企业|[^，。；、的]{0,2}专项资金|[^，。；、的]{0,2}(?:事务局|联合会))/;
/** 创办企业培训: a body that is still to be. */
const NAME_BEFORE = /(?:创办|兴办|开办)$/;

const MODALITY: readonly [Measure['modality'], RegExp][] = [
  ['explore', /探索|试行|试点|先行先试/],
  ['encourage', /鼓励|倡导|提倡/],
  ['support', /支持|推动|引导|扶持|促进/],
  [
    'must',
    /应当|必须|不得|实施|建立|完善|加强|推进|开展|加快|健全|给予|制定|落实|强化|构建|推行|优化|打造|组织|建设|加大|创新|提升|提高|举办|深化|严格|营造|成立|统筹|发挥|培育|培养|引进|做好|实行|纳入|对|要|可|设立/,
  ],
];

function rank(found: ReadonlyMap<string, ReadonlyMap<string, number>>, most = MAX_TERMS): Proposal[] {
  const all = [...found].map(([code, words]) => ({
    code,
    score: weightOf(words),
    words: [...words.keys()],
  }));
  all.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
  const clear = all.filter(({ score }) => score >= CLEAR);
  return (clear.length > 0 ? clear : all.slice(0, 1)).slice(0, most);
}

/** True where a word names a group, and not a thing called after it. */
function namesGroup(text: string, start: number, end: number): boolean {
  return !NAME_GOES_ON.test(text.slice(end, end + 10)) && !NAME_BEFORE.test(text.slice(Math.max(0, start - 4), start));
}

/** Topics by what speaks for them; each sum has one among them under which its item can stand. */
function topicsOf(title: string, text: string, lexicon: Lexicon, records: FoundRecords, above: readonly string[]) {
  const found = topicEvidence(title, text, lexicon, records, above);
  const topics = rank(found);
  for (const { item, role } of records.sums) {
    const allowed = lexicon.items.get(item ?? '')?.topics ?? [];
    if (allowed.length === 0 || topics.some(({ code }) => allowed.includes(code))) continue;
    const code = topicForItem(allowed, found, above, lexicon)!;
    topics.push({ code, score: role === 'benefit' ? ITEM_WEIGHT : 0, words: [item!] });
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
      evidenceIn(
        [
          { text: title, weight: TITLE_WEIGHT },
          { text: act, weight: 1 },
        ],
        lexicon,
        'target_groups',
        { cue: 1, nested: true, means: namesGroup },
      ).found,
      MAX_GROUPS,
    ),
    modality: modalityOf(title, act),
  };
}
