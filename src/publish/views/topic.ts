// One topic with the places side by side: what each text does, gives, aims at, and who answers for it.
// It must not decide the state of a cell: compare/ does.

import type { Column } from '../../compare/comparables/comparables.ts';
import type { CellState } from '../../compare/comparables/states.ts';
import { compareTopic, listTopicGroups, listTopics, type TopicComparison } from '../../compare/compare.ts';
import type { Measure, Responsibility, Term } from '../../types.ts';
import { codeLabel, formatValue, termLabel } from '../language.ts';
import type { ChartView } from './chart.ts';
import { type ColumnHead, columnHead, orderPolicies } from './columns.ts';
import { type Making, type RowGroup, rowGroups, type TableCell } from './comparison-rows.ts';
import { sharedPlots, sharedRows } from './dot-plot.ts';
import { benefitEntry, facetWords, type Reading, type Sentence, sentenceOf } from './entry.ts';
import { comparisonFile, fileHref, href, type Lang, recordPath, topicDifferencesPath, topicPath } from './links.ts';
import { MAX_PAIRED, type SharedWording, sharedWordings, type ToldPair, toldPairs } from './topic-differences.ts';

/** A measure in the first row. */
export interface MeasureEntry {
  id: string;
  titleZh: string;
  titleEn: string;
  summary: string;
  modality: string;
  /** Its own page. */
  href: string;
  sentences: Sentence[];
}

/** What a place's text does on the topic. */
export interface MeasureCell extends Omit<TableCell, 'entries' | 'same'> {
  measures: MeasureEntry[];
  /** What else a reader should know of an absence. */
  note: string | null;
  exceptions: { reason: string; sentence: Sentence }[];
}

/** Units that answer for the topic in one place. */
export interface UnitCell {
  place: string;
  units: { name: string; nameEn: string; role: string; lead: boolean; href: string }[];
}

/** Everything that a topic's page shows. */
export interface TopicView {
  topic: string;
  label: string;
  group: string;
  title: string;
  /** The title in parts that a line break may fall between. */
  titleParts: readonly string[];
  lede: string;
  definition: string;
  facts: { label: string; value: string; unit: string; note: string }[];
  columns: ColumnHead[];
  measures: MeasureCell[];
  groups: RowGroup[];
  /** Rows that a reader may take out: words, figures, benefits and units. */
  rowCount: number;
  /** Given without a figure and in no row above; null when there is nothing. */
  benefits: TableCell[] | null;
  /** Null when no place names a unit. */
  units: UnitCell[] | null;
  charts: ChartView[];
  /** Pairs of places that state the same thing otherwise, in the order of places. */
  pairs: ToldPair[];
  /** Where the sentences of every pair, in both orders, are; null when there are too many places for that. */
  pairsHref: string | null;
  wordings: SharedWording[];
  dataHref: string;
  siblings: { label: string; href: string; current: boolean }[];
}

const MAX_SENTENCES = 2;
const MAX_FACTS = 3;
const ROLE_ORDER: readonly Responsibility['role'][] = ['lead', 'joint', 'named'];

const zhDigits = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];
const enDigits = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A small count as a word; figures above ten. */
export function countWord(count: number, lang: Lang): string {
  return (lang === 'zh' ? zhDigits : enDigits)[count] ?? String(count);
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/**
 * One sentence on how many places treat a topic and how many give figures.
 * @example topicLede({ places: 5, treated: 4, figures: 2, absent: 1 }, 'zh') // '五地中四地写到，其中两地给出数值；一地查而未见。'
 */
export function topicLede(
  { places, treated, figures, absent }: { places: number; treated: number; figures: number; absent: number },
  lang: Lang,
): string {
  const word = (count: number) => countWord(count, lang);
  if (lang === 'zh') {
    if (treated === 0) return `${word(places)}地的文件都没有写到。`;
    const who = treated === places ? `${word(places)}地都写到` : `${word(places)}地中${word(treated)}地写到`;
    const numbers =
      figures === 0
        ? `，${treated === 1 ? '' : '都'}没有给出数值`
        : figures === treated
          ? treated === 1
            ? '，并给出数值'
            : '，都给出数值'
          : `，其中${word(figures)}地给出数值`;
    return `${who}${numbers}${absent === 0 ? '' : `；${word(absent)}地查而未见`}。`;
  }
  const place = places === 1 ? 'place' : 'places';
  if (treated === 0) return `None of the ${word(places)} ${place} covers it.`;
  const who =
    treated === places
      ? `All ${word(places)} ${place} cover it`
      : `${capital(word(treated))} of ${word(places)} ${place} ${treated === 1 ? 'covers' : 'cover'} it`;
  const numbers =
    figures === 0
      ? treated === 1
        ? ', without a figure'
        : ', none with a figure'
      : figures === treated
        ? treated === 1
          ? ', with a figure'
          : ', all with figures'
        : `, ${word(figures)} of them with figures`;
  const silence = absent === 0 ? '' : `; in ${word(absent)}, nothing was found`;
  return `${who}${numbers}${silence}.`;
}

/** Measures of a topic with those of their key sentences that speak of it: the ones with most of its words. */
function measureEntry(making: Making, column: Column, measure: Measure, aliases: readonly string[]): MeasureEntry {
  const { reading } = making;
  const { policy } = column;
  const hits = (quote: string) => aliases.filter((alias) => quote.includes(alias)).length;
  const speaking = measure.cites.filter(({ quote }) => hits(quote) > 0);
  const [first] = measure.cites;
  const chosen = (speaking.length > 0 ? speaking : [first!]).slice(0, MAX_SENTENCES);
  const sentences = chosen.map((cite) => sentenceOf(reading, policy, cite, cite === first ? measure.id : undefined));
  return {
    id: measure.id,
    titleZh: measure.title.zh,
    titleEn: measure.title.en,
    summary: measure.summary[reading.lang],
    modality: codeLabel('modality', measure.modality, reading.lang),
    href: href(recordPath(policy.id, measure.id), reading.lang, reading.base),
    sentences,
  };
}

function measureCell(making: Making, column: Column, index: number, topic: Term): MeasureCell {
  const { reading, heads } = making;
  const { policy, cell } = column;
  const { lang } = reading;
  return {
    state: cell.state,
    label: codeLabel('state', cell.state, lang),
    anchor: heads[index]!.anchor,
    place: heads[index]!.place,
    has: cell.measures.length > 0 || cell.state === 'figure',
    searched: cell.absence?.terms ?? [],
    measures: cell.measures.map((measure) => measureEntry(making, column, measure, topic.aliases ?? [])),
    note: cell.absence?.note?.[lang] ?? null,
    exceptions: (cell.absence?.except ?? []).map(({ cite, reason }) => ({
      reason: reason[lang],
      sentence: sentenceOf(reading, policy, cite),
    })),
  };
}

function benefitCells(making: Making, groups: readonly RowGroup[]): TableCell[] | null {
  const { reading, columns, heads } = making;
  const items = new Set(groups.filter(({ kind }) => kind === 'amount').map(({ id }) => id));
  const cells = columns.map((column, index): TableCell => {
    const { policy, cell } = column;
    const withFigure = new Set(cell.amounts.map(({ amount }) => amount.item));
    // A row for the item shows these already, unless the place has a figure there and so its cell was full.
    const entries = cell.benefits
      .filter(({ benefit }) => benefit.item === undefined || !items.has(benefit.item) || withFigure.has(benefit.item))
      .map(({ benefit }) => benefitEntry(reading, policy, benefit));
    const state: CellState =
      entries.length > 0
        ? 'stated'
        : cell.state === 'not_coded' || cell.state === 'not_applicable'
          ? cell.state
          : 'absent';
    return {
      state,
      label: codeLabel('state', state, reading.lang),
      anchor: null,
      place: heads[index]!.place,
      has: entries.length > 0,
      same: null,
      entries,
      searched: [],
    };
  });
  return cells.some(({ entries }) => entries.length > 0) ? cells : null;
}

function unitCells(making: Making): UnitCell[] | null {
  const { reading, columns, heads } = making;
  const { corpus, lang } = reading;
  const cells = columns.map(({ policy, cell }, index): UnitCell => {
    const known = corpus.places.get(policy.jurisdiction)?.jurisdiction.units ?? [];
    const strongest = new Map<string, Responsibility>();
    for (const owner of [...cell.measures, ...cell.goals]) {
      for (const responsibility of owner.responsibilities ?? []) {
        const held = strongest.get(responsibility.unit);
        if (held === undefined || ROLE_ORDER.indexOf(responsibility.role) < ROLE_ORDER.indexOf(held.role))
          strongest.set(responsibility.unit, responsibility);
      }
    }
    const units = [...strongest.values()]
      .sort((a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role))
      .map(({ unit, name, role, cite }) => ({
        name,
        nameEn: known.find(({ id }) => id === unit)?.name.en ?? '',
        // Most texts only list their units: what is said is a role that a unit has beyond the list.
        role: role === 'named' ? '' : codeLabel('role', role, lang),
        lead: role === 'lead',
        href: sentenceOf(reading, policy, cite).href,
      }));
    return { place: heads[index]!.place, units };
  });
  return cells.some(({ units }) => units.length > 0) ? cells : null;
}

function facts(
  making: Making,
  comparison: TopicComparison,
  counts: { places: number; treated: number; figures: number },
) {
  const { reading, heads } = making;
  const { corpus, lang } = reading;
  const units = corpus.vocabularies.get('units')?.terms;
  const of = lang === 'zh' ? `/ ${counts.places} 地` : `/ ${counts.places}`;
  const shared = sharedRows(making, comparison.rows)
    .slice(0, MAX_FACTS)
    .map(({ row, found }) => {
      const values = found.map(({ amount }) => formatValue(amount.value, lang, units));
      return {
        label: [
          termLabel(corpus, 'items', row.term, lang),
          ...facetWords(reading, { ...row.facets, class: undefined }),
        ].join(' · '),
        value: values.map(({ figure }) => figure).join(' · '),
        unit: values[0]!.unit,
        note: [...new Set(found.map(({ index }) => heads[index]!.place))].join(' · '),
      };
    });
  return [
    { label: lang === 'zh' ? '写到' : 'Covered in', value: String(counts.treated), unit: of, note: '' },
    { label: lang === 'zh' ? '有数值' : 'With figures', value: String(counts.figures), unit: of, note: '' },
    ...shared,
  ];
}

/**
 * Everything that the page of a topic shows.
 * @returns undefined when the vocabulary has no such second-level topic.
 * @example topicView(reading, 'contests-prizes')?.lede // '五地都写到，其中三地给出数值。'
 */
export function topicView(reading: Reading, id: string): TopicView | undefined {
  const { corpus, lang, base } = reading;
  const topic = listTopics(corpus).find((candidate) => candidate.id === id);
  if (topic === undefined) return undefined;
  const comparison = inPlaceOrder(reading, compareTopic(corpus, topic));
  const { columns, rows } = comparison;
  const heads = columns.map(({ policy }) => columnHead(corpus, policy, reading));
  const making: Making = { reading, columns, heads };
  const placesWhere = (test: (state: CellState) => boolean) =>
    new Set(columns.filter(({ cell }) => test(cell.state)).map(({ policy }) => policy.jurisdiction)).size;
  const counts = {
    places: placesWhere(() => true),
    treated: placesWhere((state) => ['figure', 'stated', 'by_reference'].includes(state)),
    figures: placesWhere((state) => state === 'figure'),
    absent: placesWhere((state) => state === 'absent'),
  };
  const groups = rowGroups(making, rows);
  const benefits = benefitCells(making, groups);
  const units = unitCells(making);
  const label = topic.label[lang];
  const pays = rows.some(({ kind }) => kind === 'amount');
  const titleParts =
    lang === 'zh'
      ? [`${label}：`, `${countWord(counts.places, lang)}地怎么写${pays ? '、给多少' : ''}`]
      : [`${label}:`, `what ${countWord(counts.places, lang)} places say${pays ? ' and pay' : ''}`];
  return {
    topic: id,
    label,
    group: listTopicGroups(corpus).find((group) => group.id === topic.broader)?.label[lang] ?? '',
    title: titleParts.join(lang === 'zh' ? '' : ' '),
    titleParts,
    lede: topicLede(counts, lang),
    definition: topic.definition[lang],
    facts: facts(making, comparison, counts),
    columns: heads,
    measures: columns.map((column, index) => measureCell(making, column, index, topic)),
    groups,
    rowCount:
      1 +
      groups.reduce((sum, group) => sum + group.rows.length, 0) +
      [benefits, units].filter((cells) => cells !== null).length,
    benefits,
    units,
    charts: sharedPlots(making, rows),
    pairs: toldPairs(reading, columns, id, 'shared'),
    pairsHref: columns.length > MAX_PAIRED ? null : href(topicDifferencesPath(id), lang, base),
    wordings: sharedWordings(reading, columns),
    dataHref: fileHref(comparisonFile(id), base),
    siblings: listTopics(corpus)
      .filter(({ broader }) => broader === topic.broader)
      .map((sibling) => ({
        label: sibling.label[lang],
        href: href(topicPath(sibling.id), lang, base),
        current: sibling.id === id,
      })),
  };
}

/** The comparison with its columns, and the cells of its rows, in the order of places. */
function inPlaceOrder({ corpus }: Reading, comparison: TopicComparison): TopicComparison {
  const order = orderPolicies(corpus).map((policy) =>
    comparison.columns.findIndex((column) => column.policy.id === policy.id),
  );
  return {
    ...comparison,
    columns: order.map((at) => comparison.columns[at]!),
    rows: comparison.rows.map((row) => ({ ...row, cells: order.map((at) => row.cells[at]!) })),
  };
}
