// How a document was checked: how far it is covered and what no record cites, topics searched and not found, changes to the
// text as received, states of review. It must not judge, nor tell what the document says: policy.ts does.
import type { Block, CodedPolicy, Corpus } from '../../model.ts';
import { formatPlace } from '../../segment/place.ts';
import type { Bilingual, Measure, Review } from '../../types.ts';
import { createContext } from '../../validate/context.ts';
import { type Coverage, measureCoverage } from '../../validate/coverage.ts';
import { codeLabel } from '../language.ts';
import type { ListName } from '../record-changes.ts';
import { tableOf } from '../tables/definitions.ts';
import { columnHead, placeName } from './columns.ts';
import type { Reading } from './entry.ts';
import { blockAnchor, checksPath, citePath, fileHref, href, type Lang, policyFile, policyPath } from './links.ts';
import { type PolicyPageView, policyHead } from './policy-head.ts';
import { type HistoryRelease, policyHistory } from './policy-history.ts';
import { type Link, NoteBuilder } from './policy-notes.ts';

/** Parts of a whole: how many blocks, numerals or topics are in which state. */
export interface ReachView {
  of: 'blocks' | 'numerals' | 'topics';
  total: number;
  /** In the order of a bar, from its left end; states that none is in are left out. */
  parts: { state: 'coded' | 'listed' | 'absent' | 'open'; start: number; count: number }[];
}

/** Words of the document that no record cites. */
export interface UncodedView {
  place: string;
  href: string;
  /** Verbatim, from their start. */
  text: string;
  /** True when more of them stands in the document. */
  cut: boolean;
}

/** Words that no record cites for one and the same reason. */
export interface ReasonView {
  reason: string;
  /** What the reason means; null when no vocabulary has it. */
  definition: string | null;
  entries: UncodedView[];
}

/** A topic that the document does not treat. */
export interface AbsenceView {
  anchor: string;
  /** Leads to its cell in the comparison. */
  topic: Link;
  /** What of the topic was searched for; null when it is the whole topic. */
  item: string | null;
  /** `不适用`; null for what was searched and not found. */
  state: string | null;
  /** Terms searched for. */
  searched: string[];
  note: string | null;
  /** Where a searched word does occur, and why that is not the topic. */
  exceptions: { quote: string; place: string; href: string; reason: string }[];
}

/** A change made to the text as received. */
export interface CorrectionView {
  anchor: string;
  kind: string;
  /** Words on both sides that stayed; empty when the change is more than one line. */
  before: string;
  after: string;
  /** The words that were changed, and what they became; empty when they were taken out. */
  original: string;
  corrected: string;
  reason: string;
  /** Id of the block that holds the corrected words; null when that is not certain. */
  block: string | null;
  /** That block in the document; null without one. */
  place: Link | null;
}

/** Everything that the page on the checks of a policy shows. */
export interface ChecksView extends PolicyPageView {
  reach: ReachView[];
  uncoded: ReasonView[];
  /** Blocks, numerals and topics that neither a record nor a list accounts for; none in data that passes `validate`. */
  open: { text: string; place: string; href: string | null }[];
  absences: AbsenceView[];
  corrections: CorrectionView[];
  /** Records by list and state of review: `counts` go with `states`. */
  review: { states: string[]; rows: { label: string; counts: number[] }[]; total: number };
  /** What releases changed in its data, newest first; `released` is false before the first release of all. */
  history: { releases: HistoryRelease[]; released: boolean };
  /** The file as received. */
  original: { file: string; href: string; sha256: string };
  /** The text as corrected, and all data. */
  text: string;
  data: string;
}

/** Characters of words that no record cites, before the rest is left to the document. */
const MAX_SHOWN = 64;

const CORRECTION_LABELS: Readonly<Record<string, Bilingual>> = {
  letterhead: { zh: '版头', en: 'Letterhead' },
  line_break: { zh: '断行', en: 'Broken line' },
  marker: { zh: '编号', en: 'Numbering' },
  residue: { zh: '残留', en: 'Residue' },
  page_furniture: { zh: '页眉页脚', en: 'Page furniture' },
  character: { zh: '字符', en: 'Character' },
};

/** Where an id of the document stands, from another page. */
function inText({ policy, lang, reading: { base } }: NoteBuilder, id: string): string {
  return href(citePath(policy.id, id), lang, base);
}

/**
 * How far a policy is covered.
 * @example coverageOf(corpus, policy.id).blocks.open.length // 0
 */
export function coverageOf(corpus: Corpus, id: string): Coverage {
  // Of this policy alone: walking the whole corpus for each page would grow with its square.
  const [context] = createContext({ ...corpus, policies: new Map([[id, corpus.policies.get(id)!]]) }).policies;
  return measureCoverage(context!, corpus);
}

function reachOf({ blocks, numerals, topics }: Coverage): ReachView[] {
  const row = (
    of: ReachView['of'],
    total: number,
    counts: Partial<Record<'coded' | 'listed' | 'absent' | 'open', number>>,
  ) => {
    let start = 0;
    const parts: ReachView['parts'] = [];
    for (const state of ['coded', 'listed', 'absent', 'open'] as const) {
      const count = counts[state] ?? 0;
      if (count > 0) parts.push({ state, start, count });
      start += count;
    }
    return { of, total, parts };
  };
  return [
    row('blocks', blocks.total, { coded: blocks.coded, listed: blocks.listed, open: blocks.open.length }),
    row('numerals', numerals.total, { coded: numerals.coded, listed: numerals.listed, open: numerals.open.length }),
    row('topics', topics.total, { coded: topics.coded, absent: topics.absent, open: topics.open.length }),
  ];
}

/** Words that no record cites, by reason: reasons in the order in which the document first gives them. */
function uncodedOf(builder: NoteBuilder): ReasonView[] {
  const { policy, corpus, blocks, lang } = builder;
  const terms = corpus.vocabularies.get('uncoded_reasons')?.terms;
  return [...Map.groupBy(policy.coding.uncoded, ({ reason }) => reason)].map(([reason, list]) => ({
    reason: builder.term('uncoded_reasons', reason),
    definition: terms?.get(reason)?.definition[lang] ?? null,
    entries: list.map(({ block, quote }) => {
      const words = [...(quote ?? blocks.get(block)?.text ?? '')];
      const cut = words.length > MAX_SHOWN;
      return {
        place: formatPlace(blocks, block),
        href: inText(builder, blockAnchor(block)),
        text: (cut ? words.slice(0, MAX_SHOWN) : words).join(''),
        cut,
      };
    }),
  }));
}

function openOf(builder: NoteBuilder, { blocks, numerals, topics }: Coverage): ChecksView['open'] {
  const at = (block: Block, text: string) => ({
    text,
    place: formatPlace(builder.blocks, block.id),
    href: inText(builder, blockAnchor(block.id)),
  });
  return [
    ...blocks.open.map((block) => at(block, block.text)),
    ...numerals.open.map(({ block, text }) => at(block, text)),
    ...topics.open.map((topic) => ({ text: builder.term('topics', topic), place: '', href: null })),
  ];
}

/** Topics searched and not found; marks the places in the text where a searched word does occur. */
export function absencesOf(builder: NoteBuilder): AbsenceView[] {
  const isItem = (code: string) => builder.corpus.vocabularies.get('items')?.terms.has(code) ?? false;
  return builder.policy.coding.absences.map((absence) => {
    const name = absence.item === undefined ? absence.topic : `${absence.topic}.${absence.item}`;
    const exceptions = (absence.except ?? []).map(({ cite, reason }, index) => {
      const id = `absent.${name}.${index + 1}`;
      builder.mark(id, cite, 'plain', null, builder.say(reason));
      const place = formatPlace(builder.blocks, cite.block);
      return { quote: cite.quote, place, href: inText(builder, id), reason: builder.say(reason) };
    });
    return {
      anchor: `absent.${name}`,
      topic: builder.topicLink(absence.topic, columnHead(builder.corpus, builder.policy, builder.reading).anchor),
      item:
        absence.item === undefined ? null : builder.term(isItem(absence.item) ? 'items' : 'indicators', absence.item),
      state: absence.not_applicable === true ? codeLabel('state', 'not_applicable', builder.lang) : null,
      searched: absence.terms,
      note: absence.note === undefined ? null : builder.say(absence.note),
      exceptions,
    };
  });
}

/** The block that holds corrected words, when exactly one does or one is nothing else. */
function correctedBlock({ blocks }: CodedPolicy, corrected: string): string | null {
  const first = corrected.split('\n')[0]!.trim();
  if (first === '') return null;
  const holding = blocks.filter(({ text }) => text.includes(first));
  return (holding.length === 1 ? holding[0] : holding.find(({ text }) => text === first))?.id ?? null;
}

/** Lines of a damaged passage that show what was wrong; the rest stands in the file as received. */
const MAX_LINES = 3;

// A line shows its change within the words that stayed; more than a line is shown whole, before and after.
function narrowChange(
  original: string,
  corrected: string,
): Pick<CorrectionView, 'before' | 'after' | 'original' | 'corrected'> {
  const lines = original.split('\n');
  if (/\n/.test(original + corrected)) {
    const kept = lines.length > MAX_LINES ? `${lines.slice(0, MAX_LINES).join('\n')}\n…` : original;
    return { before: '', after: '', original: kept, corrected };
  }
  const [old, now] = [[...original], [...corrected]];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const inside = (chars: readonly string[]) => chars.slice(start, chars.length - end).join('');
  return {
    before: old.slice(0, start).join(''),
    after: old.slice(old.length - end).join(''),
    original: inside(old),
    corrected: inside(now),
  };
}

/** Every change made to the text as received, in order. */
export function correctionsOf(builder: NoteBuilder): CorrectionView[] {
  const { policy, lang, blocks } = builder;
  return policy.source.corrections.map(({ kind, original, corrected, reason }, index) => {
    const block = correctedBlock(policy, corrected);
    return {
      anchor: `correction-${index + 1}`,
      kind: CORRECTION_LABELS[kind]?.[lang] ?? kind,
      // The line break is what was wrong: it must be seen.
      ...narrowChange(kind === 'line_break' ? original.replace(/\s*\n\s*/g, '⏎') : original, corrected),
      reason: reason[lang],
      block,
      place: block === null ? null : { label: formatPlace(blocks, block), href: inText(builder, block) },
    };
  });
}

/** Every record that has a review, by its list. */
function reviewedOf({ coding, source }: CodedPolicy): [list: ListName, records: readonly { review: Review }[]][] {
  const { goals, measures, absences } = coding;
  const within = <T>(pick: (measure: Measure) => readonly T[] | undefined) =>
    measures.flatMap((measure) => pick(measure) ?? []);
  return [
    ['goals', goals],
    ['measures', measures],
    ['amounts', within(({ amounts }) => amounts)],
    ['benefits', within(({ benefits }) => benefits)],
    ['conditions', within(({ conditions }) => conditions)],
    ['absences', absences],
    ['relations', source.relations],
  ];
}

/** `机器辅助编码，对照原文核读，已复核`, `Machine-assisted, read against the text; checked`. */
function reviewLabel({ origin, status }: Review, lang: Lang): string {
  const words = [codeLabel('reviewOrigin', origin, lang), codeLabel('reviewStatus', status, lang)];
  return lang === 'zh' ? words.join('，') : `${words[0]}; ${words[1]!.toLowerCase()}`;
}

/** How many records of each list are in which state of review. */
function reviewTableOf({ policy, lang }: NoteBuilder): ChecksView['review'] {
  const lists = reviewedOf(policy).flatMap(([list, records]) =>
    records.length === 0 ? [] : [{ list, labels: records.map(({ review }) => reviewLabel(review, lang)) }],
  );
  const states = [...new Set(lists.flatMap(({ labels }) => labels))];
  const rows = lists.map(({ list, labels }) => ({
    label: tableOf(list).title[lang],
    counts: states.map((state) => labels.filter((label) => label === state).length),
  }));
  return { states, rows, total: lists.reduce((sum, { labels }) => sum + labels.length, 0) };
}

/**
 * The view of the page on how a policy was checked.
 * @param id of a policy of the corpus; throws when there is none, and when a quote is not in its block: validate comes first.
 * @example checksView(reading, 'weihai/skilled-talent-2021').corrections[0].anchor // 'correction-1'
 */
export function checksView(reading: Reading<Corpus>, id: string): ChecksView {
  const { corpus, lang, base } = reading;
  const { policy, head } = policyHead(reading, id);
  const { source, coding } = policy;
  const builder = new NoteBuilder(reading, policy);
  const coverage = coverageOf(corpus, id);
  const place = placeName(corpus, policy.jurisdiction, lang);
  const file = (name: string) => fileHref(`${policyPath(id)}${name}`, base);
  const counts = [coding.uncoded.length, coding.absences.length, source.corrections.length];
  return {
    ...head,
    path: checksPath(id),
    description:
      lang === 'zh'
        ? `${place}《${source.title.zh}》怎样核对：${counts[0]} 处不编码的话及理由，${counts[1]} 项查而未见，${counts[2]} 处原文更正。`
        : `How ${source.title.en} (${place}) was checked: ${counts[0]} passages not coded and why, ${counts[1]} topics searched and not found, ${counts[2]} corrections to the text.`,
    reach: reachOf(coverage),
    uncoded: uncodedOf(builder),
    open: openOf(builder, coverage),
    absences: absencesOf(builder),
    corrections: correctionsOf(builder),
    review: reviewTableOf(builder),
    history: { releases: policyHistory(reading, policy), released: corpus.history.releases.length > 0 },
    original: { file: source.original.file, href: file(source.original.file), sha256: source.original.sha256 },
    text: file('text.md'),
    data: fileHref(policyFile(id), base),
  };
}
