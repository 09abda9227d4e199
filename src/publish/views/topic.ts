// One topic with the places side by side: what each text does, gives, aims at, and who answers for it.
// It must not decide the state of a cell: compare/ does.

import type { Column, ComparisonRow, RowCell } from '../../compare/comparables.ts';
import { compareTopic, listTopicGroups, listTopics, type TopicComparison } from '../../compare/compare.ts';
import type { CellState } from '../../compare/states.ts';
import type { Measure, Responsibility, Term } from '../../types.ts';
import { codeLabel, formatNumber, formatValue, termLabel } from '../language.ts';
import { type ChartView, drawChart, type Point } from './chart.ts';
import { type ColumnHead, columnHead, orderPolicies } from './columns.ts';
import {
  amountEntry,
  benefitEntry,
  compareFacets,
  type Entry,
  facetWords,
  goalEntry,
  perWords,
  type Reading,
  type Sentence,
  sentenceOf,
  termOrder,
} from './entry.ts';
import { comparisonFile, fileHref, href, type Lang, topicPath } from './links.ts';

/** A cell of the table. */
export interface TableCell {
  state: CellState;
  label: string;
  /** Element id, in the first row only: what the matrix of the home page links to. */
  anchor: string | null;
  place: string;
  entries: Entry[];
  /** Words searched and not found. */
  searched: string[];
}

/** A row that compares figures. */
export interface TableRow {
  label: string;
  /** `每人 · 一次性`; empty when the label says all. */
  sub: string;
  cells: TableCell[];
}

/** Rows of one item or indicator. */
export interface RowGroup {
  id: string;
  kind: 'amount' | 'goal';
  label: string;
  definition: string;
  /** States of the places without any figure of the group, told once; null when the group has one row, which tells them. */
  head: TableCell[] | null;
  rows: TableRow[];
}

/** A measure in the first row. */
export interface MeasureEntry {
  id: string;
  titleZh: string;
  titleEn: string;
  summary: string;
  modality: string;
  href: string;
  sentences: Sentence[];
}

/** What a place's text does on the topic. */
export interface MeasureCell extends Omit<TableCell, 'entries'> {
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
  /** Given without a figure and in no row above; null when there is nothing. */
  benefits: TableCell[] | null;
  /** Null when no place names a unit. */
  units: UnitCell[] | null;
  charts: ChartView[];
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
        ? '，都没有给出数值'
        : figures === treated
          ? treated === 1
            ? '，并给出数值'
            : '，都给出数值'
          : `，其中${word(figures)}地给出数值`;
    return `${who}${numbers}${absent === 0 ? '' : `；${word(absent)}地查而未见`}。`;
  }
  const place = places === 1 ? 'place' : 'places';
  if (treated === 0) return `None of the ${word(places)} ${place} treats it.`;
  const who =
    treated === places
      ? `All ${word(places)} ${place} treat it`
      : `${capital(word(treated))} of ${word(places)} ${place} ${treated === 1 ? 'treats' : 'treat'} it`;
  const numbers =
    figures === 0
      ? ', none with a figure'
      : figures === treated
        ? treated === 1
          ? ', with a figure'
          : ', all with figures'
        : `, ${word(figures)} of them with figures`;
  const silence = absent === 0 ? '' : `; nothing was found in ${word(absent)}`;
  return `${who}${numbers}${silence}.`;
}

interface Making {
  reading: Reading;
  columns: readonly Column[];
  heads: readonly ColumnHead[];
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
    href: sentenceOf(reading, policy, measure.cites[0]!, measure.id).href,
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
    searched: cell.absence?.terms ?? [],
    measures: cell.measures.map((measure) => measureEntry(making, column, measure, topic.aliases ?? [])),
    note: cell.absence?.note?.[lang] ?? null,
    exceptions: (cell.absence?.except ?? []).map(({ cite, reason }) => ({
      reason: reason[lang],
      sentence: sentenceOf(reading, policy, cite),
    })),
  };
}

function rowCell(making: Making, row: ComparisonRow, cell: RowCell, index: number, tellsSilence: boolean): TableCell {
  const { reading, columns, heads } = making;
  const column = columns[index]!;
  const { policy } = column;
  const { corpus, lang } = reading;
  const rowLabel = row.kind === 'goal' ? termLabel(corpus, 'indicators', row.term, lang) : null;
  const entries: Entry[] = cell.records.map((id) => {
    const goal = policy.coding.goals.find((candidate) => candidate.id === id);
    if (row.kind === 'goal' && goal !== undefined) {
      const entry = goalEntry(reading, policy, goal);
      return entry.title === rowLabel ? { ...entry, title: '' } : entry;
    }
    const amount = column.cell.amounts.find((candidate) => candidate.amount.id === id)!.amount;
    const entry = amountEntry(reading, policy, amount, [
      'level',
      'rank_from',
      'rank_to',
      'skill_level_from',
      'skill_level_to',
      'per',
      ...(row.facets?.period === amount.period ? (['period'] as const) : []),
    ]);
    return { ...entry, title: amount.recipient[lang] };
  });
  const benefits = tellsSilence
    ? column.cell.benefits
        .filter(({ benefit }) => cell.benefits.includes(benefit.id))
        .map(({ benefit }) => ({ ...benefitEntry(reading, policy, benefit), notes: [] }))
    : [];
  // The text has the topic and no word announces the item: what is missing is a figure, and no search is claimed.
  const onlyFigureMissing = cell.state === 'absent' && cell.searched.length === 0;
  return {
    state: cell.state,
    label: onlyFigureMissing ? (lang === 'zh' ? '没有给出' : 'none given') : codeLabel('state', cell.state, lang),
    anchor: null,
    place: heads[index]!.place,
    entries: [...entries, ...(entries.length === 0 ? benefits : [])],
    // The first row tells what was searched where the whole topic is absent.
    searched: tellsSilence && column.cell.state !== 'absent' ? cell.searched : [],
  };
}

/** Sentence already shown above in the same column and group: the link stays, the words go. */
function dropRepeats(rows: readonly TableRow[]): void {
  const columns = rows[0]?.cells.length ?? 0;
  for (let at = 0; at < columns; at++) {
    let above = '';
    for (const row of rows) {
      for (const entry of row.cells[at]!.entries) {
        if (entry.sentence.quote === above) entry.sentence = { ...entry.sentence, quote: '' };
        else above = entry.sentence.quote;
      }
    }
  }
}

function rowGroups(making: Making, rows: readonly ComparisonRow[]): RowGroup[] {
  const { reading } = making;
  const { corpus, lang } = reading;
  const byTerm = Map.groupBy(rows, (row) => `${row.kind} ${row.term}`);
  const groups = [...byTerm.values()].map((own) => {
    const { kind, term } = own[0]!;
    const vocabulary = kind === 'amount' ? 'items' : 'indicators';
    const known = corpus.vocabularies.get(vocabulary)?.terms.get(term);
    const label = known?.label[lang] ?? term;
    const many = own.length > 1;
    const sorted = [...own].sort((a, b) => compareFacets(corpus, a.facets ?? {}, b.facets ?? {}));
    const tableRows = sorted.map((row): TableRow => {
      const facets = row.facets === null ? [] : facetWords(reading, { ...row.facets, class: undefined });
      const per = row.facets === null ? [] : perWords(reading, row.facets);
      return {
        label: many ? facets.join(' · ') || (lang === 'zh' ? '未分级别' : 'No level given') : label,
        sub: [...(many ? [] : facets), ...per].join(' · '),
        cells: row.cells.map((cell, index) => rowCell(making, row, cell, index, !many)),
      };
    });
    dropRepeats(tableRows);
    const head = many
      ? making.columns.map((_, index) => {
          const silent = own.every((row) => row.cells[index]!.state !== 'figure');
          const cell = rowCell(making, own[0]!, own[0]!.cells[index]!, index, true);
          return silent
            ? cell
            : {
                ...cell,
                state: 'figure' as const,
                label: codeLabel('state', 'figure', lang),
                entries: [],
                searched: [],
              };
        })
      : null;
    if (head !== null) dropRepeats([{ label: '', sub: '', cells: head }]);
    return {
      order: (kind === 'amount' ? 0 : 1e6) + Math.min(termOrder(corpus, vocabulary, term), 1e5),
      group: { id: term, kind, label, definition: known?.definition[lang] ?? '', head, rows: tableRows } as RowGroup,
    };
  });
  return groups.sort((a, b) => a.order - b.order).map(({ group }) => group);
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

/** Rows where two places or more have a figure of one unit. */
function sharedRows(making: Making, rows: readonly ComparisonRow[]) {
  const { columns } = making;
  return rows.flatMap((row) => {
    if (row.kind !== 'amount') return [];
    const found = row.cells.flatMap((cell, index) =>
      cell.records.map((id) => ({
        index,
        amount: columns[index]!.cell.amounts.find(({ amount }) => amount.id === id)!.amount,
      })),
    );
    const places = new Set(found.map(({ index }) => index)).size;
    const units = new Set(found.map(({ amount }) => amount.value.unit)).size;
    return places > 1 && units === 1 ? [{ row, found }] : [];
  });
}

function charts(making: Making, rows: readonly ComparisonRow[]): ChartView[] {
  const { reading, heads } = making;
  const { corpus, lang } = reading;
  const units = corpus.vocabularies.get('units')?.terms;
  const shared = sharedRows(making, rows).sort((a, b) => compareFacets(corpus, a.row.facets ?? {}, b.row.facets ?? {}));
  const byChart = Map.groupBy(shared, ({ row }) => `${row.term}-${row.facets?.level ?? ''}-${row.facets?.unit}`);
  return [...byChart].flatMap(([id, members]) => {
    const { row } = members[0]!;
    const level = row.facets?.level;
    const title = [
      termLabel(corpus, 'items', row.term, lang),
      ...(level === undefined ? [] : [termLabel(corpus, 'levels', level, lang)]),
    ].join(' · ');
    const groups = members.map(({ row: { facets }, found }) => ({
      label: facetWords(reading, { ...facets, level: undefined, class: undefined }).join(' · '),
      points: found.map(({ index, amount }): Point => {
        const value = formatValue(amount.value, lang, units);
        const kind = amount.class === undefined ? '' : ` · ${termLabel(corpus, 'classes', amount.class, lang)}`;
        return {
          value: amount.value,
          label: `${heads[index]!.place}${kind}`,
          text: `${value.figure}${value.unit === '' ? '' : ` ${value.unit}`}`,
        };
      }),
    }));
    const description = groups
      .map(({ label, points }) => {
        const list = points.map((point) => `${point.label} ${point.text}`).join(lang === 'zh' ? '，' : ', ');
        return label === '' ? list : `${label}${lang === 'zh' ? '：' : ': '}${list}`;
      })
      .join(lang === 'zh' ? '；' : '; ');
    const chart = drawChart({ id: `chart-${id.replaceAll(/[^a-z0-9]+/gi, '-')}`, title, description }, groups, (tick) =>
      formatNumber(tick, lang),
    );
    return chart === null ? [] : [chart];
  });
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
    { label: lang === 'zh' ? '写到' : 'Treated in', value: String(counts.treated), unit: of, note: '' },
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
    benefits: benefitCells(making, groups),
    units: unitCells(making),
    charts: charts(making, rows),
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
