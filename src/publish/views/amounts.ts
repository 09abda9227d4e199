// Every sum and every percentage about money: comparable sums with the places side by side, drawn, and one by one.
// It must not add up, average or convert sums.
import { type Column, compareColumns } from '../../compare/comparables/comparables.ts';
import { topicCell, topicsByTerm } from '../../compare/comparables/states.ts';
import type { CodedPolicy } from '../../model.ts';
import type { Amount } from '../../types.ts';
import { codeLabel, termLabel } from '../language.ts';
import type { ChartView } from './chart.ts';
import { type Run, splitRuns } from './codebook.ts';
import { type ColumnHead, columnHead, orderPolicies, placeName } from './columns.ts';
import { type RowGroup, rowGroups } from './comparison-rows.ts';
import { dotPlot, plottedRows } from './dot-plot.ts';
import { amountEntry, compareFacets, type Entry, facetWords, perWords, type Reading, termOrder } from './entry.ts';
import { type FilterChoice, filterChoice } from './filter-state.ts';
import { fileHref, href, policyPath, topicPath } from './links.ts';

/** A sum with where it stands. */
export interface AmountRow extends Entry {
  place: string;
  policyHref: string;
  /** `征求意见稿` and the like; null for a document in force. */
  status: string | null;
  /** Level, class, ranks, skill levels. */
  facets: string;
  /** What for and how often. */
  per: string;
  /** As printed, in Chinese, and ours in English. */
  recipient: string;
  /** Codes to choose by; empty where the sum has none. */
  codes: { item: string; level: string; per: string; period: string; place: string };
  /** The figure as printed, to order by: the lower end of a range; and its unit. */
  number: number;
  unit: string;
}

/** Sums of one item. */
export interface AmountGroup {
  id: string;
  label: string;
  definition: Run[];
  topics: { label: string; href: string }[];
  rows: AmountRow[];
}

/** Sums of one item on a scale. */
export interface ItemChart {
  item: string;
  chart: ChartView;
}

/** What the page of amounts shows. */
export interface AmountsView {
  total: number;
  places: number;
  filters: FilterChoice[];
  columns: ColumnHead[];
  /** Comparable sums, places as columns. */
  tariff: RowGroup[];
  charts: ItemChart[];
  groups: AmountGroup[];
  dataHref: string;
}

/** From this many sums of one place on, a picture says more than the table. */
const MIN_POINTS = 3;

type Found = { policy: CodedPolicy; amount: Amount };

/** A sentence that stands above for the same place keeps its link, not its words. */
function dropRepeats(rows: AmountRow[]): AmountRow[] {
  const shown = new Set<string>();
  return rows.map((row) => {
    const { quote } = row.sentence;
    const key = `${row.policyHref} ${quote}`;
    if (shown.has(key)) return { ...row, sentence: { ...row.sentence, quote: '' } };
    shown.add(key);
    return row;
  });
}

function rowOf(reading: Reading, { policy, amount }: Found): AmountRow {
  const { corpus, lang, base } = reading;
  const entry = amountEntry(reading, policy, amount);
  const said = new Set([...facetWords(reading, amount), ...perWords(reading, amount)]);
  return {
    ...entry,
    notes: entry.notes.filter(({ text }) => !said.has(text)),
    place: placeName(corpus, policy.jurisdiction, lang),
    policyHref: href(policyPath(policy.id), lang, base),
    status: policy.source.status === 'issued' ? null : codeLabel('status', policy.source.status, lang),
    facets: facetWords(reading, amount).join(' · '),
    per: perWords(reading, amount).join(' · '),
    recipient: amount.recipient[lang],
    codes: {
      item: amount.item,
      level: amount.level ?? '',
      per: amount.per ?? '',
      period: amount.period ?? '',
      place: columnHead(corpus, policy, reading).anchor,
    },
    number: amount.value.min ?? amount.value.max ?? 0,
    unit: amount.value.unit,
  };
}

/**
 * Columns of one item: all sums and benefits of it, and the state of the topic that the item stands under where there are none,
 * so that a silence is the same here and on the page of the topic.
 */
function itemColumns({ corpus }: Reading, item: string): Column[] {
  const topic = corpus.vocabularies.get('items')?.terms.get(item)?.topics?.[0];
  const indicators = topicsByTerm(corpus.vocabularies.get('indicators')?.terms.values() ?? []);
  return orderPolicies(corpus).map((policy) => {
    const { measures } = policy.coding;
    const own = topicCell(policy, topic ?? '', indicators);
    return {
      policy,
      cell: {
        ...own,
        state: topic === undefined ? 'stated' : own.state,
        goals: [],
        amounts: measures.flatMap((measure) =>
          (measure.amounts ?? []).filter((amount) => amount.item === item).map((amount) => ({ amount, measure })),
        ),
        benefits: measures.flatMap((measure) =>
          (measure.benefits ?? []).filter((benefit) => benefit.item === item).map((benefit) => ({ benefit, measure })),
        ),
      },
    };
  });
}

function filtersOf(reading: Reading, all: readonly Found[], columns: readonly ColumnHead[]): FilterChoice[] {
  const { corpus, lang } = reading;
  const term = (vocabulary: string, code: string | undefined) =>
    code === undefined ? null : { value: code, label: termLabel(corpus, vocabulary, code, lang) };
  const inOrder = (vocabulary: string, key: 'item' | 'level' | 'per') =>
    [...all]
      .sort((a, b) => termOrder(corpus, vocabulary, a.amount[key]) - termOrder(corpus, vocabulary, b.amount[key]))
      .map(({ amount }) => term(vocabulary, amount[key]));
  const words =
    lang === 'zh'
      ? ['用途', '级别', '按什么给', '多久', '地方']
      : ['Purpose', 'Level', 'For each', 'How often', 'Place'];
  const [item, level, per, period, place] = words as [string, string, string, string, string];
  return [
    filterChoice('item', item, inOrder('items', 'item')),
    filterChoice('level', level, inOrder('levels', 'level')),
    filterChoice('per', per, inOrder('pers', 'per')),
    filterChoice(
      'period',
      period,
      all.map(({ amount: { period: code } }) =>
        code === undefined ? null : { value: code, label: codeLabel('period', code, lang) },
      ),
    ),
    filterChoice(
      'place',
      place,
      all.map(({ policy }) => {
        const head = columns.find((column) => column.policy === policy.id)!;
        return { value: head.anchor, label: head.place };
      }),
    ),
  ];
}

/**
 * What the page of amounts shows.
 * @returns items in the order of the vocabulary; within an item by level, rank and skill level, then by place.
 * @example amountsView(reading).groups[0].rows[0].value?.figure // '50,000'
 */
export function amountsView(reading: Reading): AmountsView {
  const { corpus, lang, base } = reading;
  const policies = orderPolicies(corpus);
  const heads = policies.map((policy) => columnHead(corpus, policy, reading));
  const all = policies.flatMap((policy) =>
    policy.coding.measures.flatMap((measure) => (measure.amounts ?? []).map((amount) => ({ policy, amount }))),
  );
  const terms = corpus.vocabularies.get('items')?.terms;
  const aliases = new Map([...(terms?.values() ?? [])].map(({ id, aliases: words }) => [id, words ?? []]));
  const byItem = [...Map.groupBy(all, ({ amount }) => amount.item)].sort(
    ([a], [b]) => termOrder(corpus, 'items', a) - termOrder(corpus, 'items', b),
  );
  const tariff = byItem.map(([item]) => {
    const columns = itemColumns(reading, item);
    const making = { reading, columns, heads };
    const rows = compareColumns(columns, aliases);
    // A monthly sum and one paid once have no scale in common, nor have one for a person and one for a place of training.
    const byScale = Map.groupBy(plottedRows(making, rows), ({ row: { facets } }) =>
      [facets?.unit, facets?.per, facets?.period === 'once' ? undefined : facets?.period].filter(Boolean).join('-'),
    );
    const charts = [...byScale].flatMap(([scale, plotted]): ItemChart[] => {
      const points = plotted.flatMap(({ found }) => found);
      // Two sums of one place are read in the table.
      if (points.length < MIN_POINTS && new Set(points.map(({ index }) => index)).size < 2) return [];
      const per = byScale.size > 1 ? perWords(reading, plotted[0]!.row.facets ?? {}) : [];
      const title = [termLabel(corpus, 'items', item, lang), ...per].join(' · ');
      const chart = dotPlot(making, { id: `${item}-${scale}`, title, omit: [] }, plotted);
      return chart === null ? [] : [{ item, chart }];
    });
    return { groups: rowGroups(making, rows), charts };
  });
  const groups = byItem.map(([id, members]): AmountGroup => {
    const term = terms?.get(id);
    return {
      id,
      label: term?.label[lang] ?? id,
      definition: splitRuns(term?.definition[lang] ?? '', lang),
      topics: (term?.topics ?? []).slice(0, 1).map((topic) => ({
        label: termLabel(corpus, 'topics', topic, lang),
        href: href(topicPath(topic), lang, base),
      })),
      // The sort is stable: sums that agree in all facets stay in the order of places.
      rows: dropRepeats(
        [...members].sort((a, b) => compareFacets(corpus, a.amount, b.amount)).map((found) => rowOf(reading, found)),
      ),
    };
  });
  return {
    total: all.length,
    places: new Set(all.map(({ policy }) => policy.jurisdiction)).size,
    filters: filtersOf(reading, all, heads),
    columns: heads,
    tariff: tariff.flatMap((own) => own.groups),
    charts: tariff.flatMap((own) => own.charts),
    groups,
    dataHref: fileHref('/api/v1/amounts.json', base),
  };
}
