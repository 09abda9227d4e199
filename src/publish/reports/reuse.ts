// Shared wording as a report: who shares how much with whom, with the passages on both sides.
// It must not look for passages; compare/reuse.ts does.
import { findUnshared, passagesHeldBy, reuseFrom } from '../../compare/reuse/choice.ts';
import type { Reuse, ReusePair, ReusePlace, ReuseTotal, SharedPassage } from '../../compare/reuse/reuse.ts';
import type { CodedCorpus, CodedPolicy } from '../../model.ts';
import type { Term } from '../../types.ts';
import { formatDate, formatList } from '../language.ts';
import {
  countRun,
  joinLines,
  type Report,
  type ReportRow,
  type ReportRuns,
  type ReportTable,
  sourceRun,
  textRun,
} from '../report/model.ts';
import { placeName } from '../views/columns.ts';
import type { Lang } from '../views/links.ts';

const WORDS = {
  zh: {
    title: '共用措辞',
    note: (min: number) =>
      `至少 ${min} 字相同（不计标点和空格）；套话另列，不计入份额。先后只按文件日期，不说明谁抄自谁。`,
    documents: '各文件',
    pairs: '两两之间',
    passages: '共用的句段',
    boilerplate: '套话',
    document: '文件',
    date: '日期',
    characters: '字数',
    shared: '与其他文件共用',
    earlier: '与更早文件共用',
    earlierDocument: '较早',
    laterDocument: '较晚',
    shareOf: '占较晚文件',
    passage: '句段',
    length: '字',
    where: '见于',
    unknown: '先后不明',
    none: '没有共用的句段。',
    percent: '%',
    baseline: '基准文件',
    other: '其他文件',
    order: '先后',
    earlierOne: (name: string) => `${name}较早`,
    shareOfBaseline: '占基准文件',
    shareOfOther: '占其他文件',
    unshared: '仅此一家的段落',
    text: '段落',
    nothing: '没有可列的句段。',
    topics: (names: string) => `只列主题为${names}的措施中的句段；份额仍以全文计。`,
    against: (name: string) => `以${name}为基准：只列它与其他文件共用的句段。`,
    only: {
      common: '只列各文件都有的句段。',
      differences: '只列部分文件有、部分文件没有的句段。',
      gaps: '只列没有任何句段与其他文件相同的段落，标题除外。',
    },
  },
  en: {
    title: 'Shared wording',
    note: (min: number) =>
      `At least ${min} characters alike, punctuation and spaces apart; set phrases are listed apart and counted nowhere. The order is that of the dates alone and does not say who copied whom.`,
    documents: 'Documents',
    pairs: 'Pairs',
    passages: 'Shared passages',
    boilerplate: 'Set phrases',
    document: 'Document',
    date: 'Date',
    characters: 'Characters',
    shared: 'Shared with others',
    earlier: 'Shared with earlier ones',
    earlierDocument: 'Earlier',
    laterDocument: 'Later',
    shareOf: 'Share of the later',
    passage: 'Passage',
    length: 'Characters',
    where: 'Stands in',
    unknown: 'order not known',
    none: 'There are no shared passages.',
    percent: '%',
    baseline: 'Baseline',
    other: 'Other document',
    order: 'Order',
    earlierOne: (name: string) => `${name} is earlier`,
    shareOfBaseline: 'Share of the baseline',
    shareOfOther: 'Share of the other',
    unshared: 'Paragraphs of one document alone',
    text: 'Paragraph',
    nothing: 'There are no passages to list.',
    topics: (names: string) => `Only passages of measures on ${names}; shares are still of the whole text.`,
    against: (name: string) => `Seen from ${name}: only passages that it shares with the others.`,
    only: {
      common: 'Only passages that every document has.',
      differences: 'Only passages that some documents have and others do not.',
      gaps: 'Only paragraphs of which no passage stands in another document; headings are left out.',
    },
  },
} as const;

/** What the report is made of. */
export interface ReuseRequest {
  corpus: CodedCorpus;
  /** The policies that were compared; one that is not in the corpus may be among them. */
  policies: readonly CodedPolicy[];
  reuse: Reuse;
  min: number;
  lang: Lang;
  /** From whose side the others are read; it stands left. None when absent. */
  baseline?: CodedPolicy | null;
  /** Topics that `reuse` is of, and their blocks by id of the policy; all when absent. */
  topics?: { terms: readonly Term[]; blocks: ReadonlyMap<string, ReadonlySet<string>> } | null;
  /** What every document has, what only some have, or what nobody shares; all that is shared when absent. */
  only?: 'common' | 'differences' | 'gaps' | null;
}

/** What the tables are made with. */
interface Making extends ReuseRequest {
  name(id: string): string;
}

type Columns = ReportTable['columns'];

/** Of a paragraph that is shown whole, its source repeats the start. */
const HEAD = 40;

const source = ({ policies }: Making, { policy, block, text }: Pick<ReusePlace, 'policy' | 'block' | 'text'>) =>
  sourceRun(policies.find(({ id }) => id === policy)!, { block, quote: text });

function share({ lang }: Making, part: number): ReportRuns {
  return [countRun(Math.round(part * 1000) / 10, lang, { id: 'percent', word: WORDS[lang].percent })];
}

function documentsTable(making: Making, documents: readonly ReuseTotal[]): ReportTable {
  const { lang, name } = making;
  const words = WORDS[lang];
  return {
    id: 'documents',
    title: words.documents,
    columns: [
      { key: 'document', title: words.document, kind: 'text', header: true, width: 2 },
      { key: 'date', title: words.date, kind: 'text', width: 2 },
      { key: 'characters', title: words.characters, kind: 'number', align: 'end', width: 1 },
      { key: 'shared', title: words.shared, kind: 'number', align: 'end', width: 1 },
      { key: 'earlier', title: words.earlier, kind: 'number', align: 'end', width: 1 },
    ],
    rows: documents.map(({ policy, date, characters, share: all, share_from_earlier }) => ({
      cells: {
        document: [textRun(name(policy))],
        date: [textRun(date === null ? '' : formatDate(date, lang))],
        characters: [countRun(characters, lang)],
        shared: share(making, all),
        earlier: share(making, share_from_earlier),
      },
    })),
  };
}

const passagesOf = ({ spans }: ReusePair): ReportRuns => joinLines(spans.map(({ b }) => textRun(b.text, 'zh')));

/** Pairs with what is said of each, and the passages that they share. */
function pairsTable(
  { lang }: Making,
  pairs: readonly ReusePair[],
  columns: Columns,
  cellsOf: (pair: ReusePair) => ReportRow['cells'],
): ReportTable {
  const words = WORDS[lang];
  return {
    id: 'pairs',
    title: words.pairs,
    columns: [...columns, { key: 'passages', title: words.passages, kind: 'text', width: 5 }],
    rows: pairs.map((pair) => ({ cells: { ...cellsOf(pair), passages: passagesOf(pair) } })),
    ...(pairs.length > 0 ? {} : { note: [textRun(words.none)] }),
  };
}

/** All pairs, the earlier document left. */
function datedPairs(making: Making, pairs: readonly ReusePair[]): ReportTable {
  const { lang, name } = making;
  const words = WORDS[lang];
  const columns: Columns = [
    { key: 'a', title: words.earlierDocument, kind: 'text', header: true, width: 2 },
    { key: 'b', title: words.laterDocument, kind: 'text', header: true, width: 2 },
    { key: 'characters', title: words.characters, kind: 'number', align: 'end', width: 1 },
    { key: 'share', title: words.shareOf, kind: 'number', align: 'end', width: 1 },
  ];
  return pairsTable(making, pairs, columns, (pair) => ({
    a: [textRun(pair.direction === null ? `${name(pair.a)} (${words.unknown})` : name(pair.a))],
    b: [textRun(name(pair.b))],
    characters: [countRun(pair.characters_b, lang)],
    share: share(making, pair.share_b),
  }));
}

/** The pairs of one document, which stands left whatever the dates. */
function baselinePairs(making: Making, pairs: readonly ReusePair[]): ReportTable {
  const { lang, name } = making;
  const words = WORDS[lang];
  const columns: Columns = [
    { key: 'a', title: words.baseline, kind: 'text', header: true, width: 2 },
    { key: 'b', title: words.other, kind: 'text', header: true, width: 2 },
    { key: 'order', title: words.order, kind: 'text', width: 2 },
    { key: 'characters', title: words.characters, kind: 'number', align: 'end', width: 1 },
    { key: 'share_a', title: words.shareOfBaseline, kind: 'number', align: 'end', width: 1 },
    { key: 'share_b', title: words.shareOfOther, kind: 'number', align: 'end', width: 1 },
  ];
  return pairsTable(making, pairs, columns, (pair) => ({
    a: [textRun(name(pair.a))],
    b: [textRun(name(pair.b))],
    order: [textRun(pair.direction === null ? words.unknown : words.earlierOne(name(pair.direction.from)))],
    characters: [countRun(pair.characters_a, lang)],
    share_a: share(making, pair.share_a),
    share_b: share(making, pair.share_b),
  }));
}

function passagesTable(
  making: Making,
  id: 'passages' | 'boilerplate',
  passages: readonly SharedPassage[],
): ReportTable {
  const { lang, name, policies } = making;
  const words = WORDS[lang];
  const columns: Columns = [
    { key: 'passage', title: words.passage, kind: 'text', header: true, width: 5 },
    { key: 'length', title: words.length, kind: 'number', width: 1, align: 'end' },
    { key: 'where', title: words.where, kind: 'text', width: 2 },
    { key: 'sources', title: '', kind: 'text', width: 1 },
  ];
  const rows = passages.map(
    ({ text, characters, places }): ReportRow => ({
      cells: {
        passage: [textRun(text, 'zh')],
        length: [countRun(characters, lang)],
        where: joinLines(
          places.map(({ policy }) => {
            const { issued, signed, effective } = policies.find(({ id }) => id === policy)!.source.dates;
            const date = issued ?? signed ?? effective;
            return textRun(date === null ? name(policy) : `${name(policy)} ${formatDate(date, lang)}`);
          }),
        ),
        sources: joinLines(places.map((place) => source(making, place))),
      },
    }),
  );
  return { id, title: words[id], columns, rows };
}

function unsharedTable(making: Making): ReportTable {
  const { lang, name, policies, reuse, min, baseline, topics } = making;
  const words = WORDS[lang];
  const own = baseline === null || baseline === undefined ? policies : [baseline];
  const rows = findUnshared(own, reuse, min, topics?.blocks).map(
    ({ policy, block, text }): ReportRow => ({
      group: name(policy),
      cells: {
        text: [textRun(text, 'zh')],
        source: [source(making, { policy, block, text: text.slice(0, HEAD) })],
      },
    }),
  );
  return {
    id: 'unshared',
    title: words.unshared,
    columns: [
      { key: 'text', title: words.text, kind: 'text', header: true, width: 6 },
      { key: 'source', title: '', kind: 'text', width: 1 },
    ],
    rows,
    ...(rows.length > 0 ? {} : { note: [textRun(words.nothing)] }),
  };
}

function tablesOf(making: Making): ReportTable[] {
  const { reuse, policies, baseline, only, lang } = making;
  const seen = baseline === null || baseline === undefined ? null : reuseFrom(reuse, baseline.id);
  const { pairs, passages, boilerplate } = seen ?? reuse;
  // Totals are against all others, so that they say nothing of one of them.
  const documents = seen === null ? [documentsTable(making, reuse.documents)] : [];
  if (only === 'gaps') return [...documents, unsharedTable(making)];
  if (only === 'common' || only === 'differences') {
    const held = (all: readonly SharedPassage[]) => passagesHeldBy(all, only, policies.length);
    const found = passagesTable(making, 'passages', held(passages));
    const set = held(boilerplate);
    return [
      ...documents,
      found.rows.length > 0 ? found : { ...found, note: [textRun(WORDS[lang].nothing)] },
      ...(set.length === 0 ? [] : [passagesTable(making, 'boilerplate', set)]),
    ];
  }
  return [
    ...documents,
    seen === null ? datedPairs(making, pairs) : baselinePairs(making, pairs),
    passagesTable(making, 'passages', passages),
    ...(boilerplate.length === 0 ? [] : [passagesTable(making, 'boilerplate', boilerplate)]),
  ];
}

/**
 * Shared wording as a report.
 * @returns tables `documents`, `pairs`, `passages` and, when there are any, `boilerplate`. With a baseline, its own pairs and
 *   passages without `documents`; with `only`, passages without `pairs`, or `unshared` for gaps.
 * @example reuseReport({ corpus, policies, reuse: findReuse(documents), min: 13, lang: 'zh' }).tables[1].rows.length
 */
export function reuseReport(request: ReuseRequest): Report {
  const { corpus, policies, min, lang, baseline, topics, only } = request;
  const words = WORDS[lang];
  const name = (id: string): string => {
    const policy = policies.find((each) => each.id === id)!;
    const several = policies.filter(({ jurisdiction }) => jurisdiction === policy.jurisdiction).length > 1;
    const place = corpus.places.has(policy.jurisdiction) ? placeName(corpus, policy.jurisdiction, lang) : id;
    return several ? `${place} ${policy.source.dates.issued ?? id}` : place;
  };
  const topicNames = topics?.terms.map(({ label }) => `“${label[lang]}”`) ?? [];
  return {
    title: words.title,
    subtitle: formatList(
      policies.map(({ id }) => name(id)),
      lang,
    ),
    lang,
    notes: [
      words.note(min),
      ...(topicNames.length === 0 ? [] : [words.topics(formatList(topicNames, lang))]),
      ...(baseline === null || baseline === undefined || only === 'gaps' ? [] : [words.against(name(baseline.id))]),
      ...(only === null || only === undefined ? [] : [words.only[only]]),
    ].map((note) => [textRun(note)]),
    tables: tablesOf({ ...request, name }),
  };
}
