// The comparison of places by topic as a report: what each text does, gives, aims at and who answers for it.
// It must not decide a state or compare two values: src/compare/ does.

import { diffPolicies } from '../../compare/changes/changes.ts';
import { sameValue } from '../../compare/changes/value-difference.ts';
import type { Column, ComparisonRow, RowCell } from '../../compare/comparables/comparables.ts';
import { compareTopic } from '../../compare/compare.ts';
import type { CodedCorpus, CodedPolicy } from '../../model.ts';
import type { Amount, Benefit, Cite, Goal, Responsibility, Term } from '../../types.ts';
import { codeLabel, termLabel } from '../language.ts';
import {
  joinLines,
  numberRun,
  type Report,
  type ReportRow,
  type ReportRun,
  type ReportRuns,
  type ReportTable,
  sourceRun,
  stateRun,
  textRun,
} from '../report/model.ts';
import { changeSentence } from '../sentences.ts';
import { placeName } from '../views/columns.ts';
import { compareFacets, facetWords, goalTiming, perWords, type Reading, startReading } from '../views/entry.ts';
import { citePath, href, type Lang } from '../views/links.ts';
import { perResidentsTables, spreadTables } from './comparison-figures.ts';

/** Which rows stay: those in which the places differ, those that some lack, those that all have. */
export type RowFilter = 'differences' | 'gaps' | 'common';

/** What is compared. */
export interface ComparisonRequest {
  corpus: CodedCorpus;
  /** Columns, in this order. */
  policies: readonly CodedPolicy[];
  /** What the others are held against, in sentences after each topic; null for none. */
  baseline: CodedPolicy | null;
  topics: readonly Term[];
  only: RowFilter | null;
  lang: Lang;
  /** Address of the site for links to the sentences; null for none. */
  address: string | null;
}

const WORDS = {
  zh: {
    title: '各地对照',
    subject: '项目',
    says: '怎么写',
    pays: '给多少',
    aims: '目标',
    gives: '其他给付',
    units: '责任单位',
    against: (place: string) => `与${place}相比`,
    difference: '差异',
    sentences: '原句',
    draft: '征求意见稿',
    searched: '检索过：',
    colon: '：',
    list: '、',
    none: '没有可列的行。',
    filters: {
      differences: '只列各地不同之处。',
      gaps: '只列有的地方写到、有的地方没有写到之处。',
      common: '只列各地都写到之处。',
    },
  },
  en: {
    title: 'Places compared',
    subject: 'Subject',
    says: 'What the text does',
    pays: 'Sums',
    aims: 'Goals',
    gives: 'Other benefits',
    units: 'Responsible units',
    against: (place: string) => `held against ${place}`,
    difference: 'Difference',
    sentences: 'Sentences',
    draft: 'draft for consultation',
    searched: 'searched: ',
    colon: ': ',
    list: ', ',
    none: 'There is nothing to list.',
    filters: {
      differences: 'Only what differs between the places.',
      gaps: 'Only what some places have and others lack.',
      common: 'Only what all places have.',
    },
  },
} as const;

interface Making extends ComparisonRequest {
  reading: Reading;
  columns: readonly Column[];
  topic: Term;
}

/** A row before it is filtered: who has it, and whether what they have is the same. */
interface Candidate {
  row: ReportRow;
  has: readonly boolean[];
  same: boolean;
}

const key = (index: number): string => `place_${index + 1}`;

function cited({ reading, address }: Making, policy: CodedPolicy, record: string, cite: Cite): ReportRun {
  const url = address === null ? null : `${address}${href(citePath(policy.id, record), reading.lang, '/')}`;
  return sourceRun(policy, cite, url);
}

function notes(words: readonly string[], { lang }: Making): ReportRun[] {
  const found = words.filter((word) => word !== '');
  if (found.length === 0) return [];
  const text = found.join(' · ');
  return [textRun(lang === 'zh' ? `（${text}）` : ` (${text})`)];
}

function amountRuns(making: Making, { policy }: Column, amount: Amount): ReportRuns {
  const { lang, corpus } = making;
  const more = [
    amount.recipient[lang],
    ...facetWords(making.reading, { class: amount.class }),
    ...(amount.percent_of === undefined || lang === 'en' ? [] : [`占${amount.percent_of}`]),
    ...(['benefit', 'rate'].includes(amount.role) ? [] : [codeLabel('amountRole', amount.role, lang)]),
  ];
  return [
    numberRun(amount.value, lang, corpus.vocabularies.get('units')?.terms),
    ...notes(more, making),
    cited(making, policy, amount.id, amount.cite),
  ];
}

function goalRuns(making: Making, { policy }: Column, goal: Goal): ReportRuns {
  const { lang, corpus } = making;
  const units = corpus.vocabularies.get('units')?.terms;
  return [
    ...(goal.value === undefined ? [textRun(goal.title[lang])] : [numberRun(goal.value, lang, units)]),
    ...notes([...(goal.value === undefined ? [] : [goal.title[lang]]), ...goalTiming(goal, lang)], making),
    cited(making, policy, goal.id, goal.cite),
  ];
}

function benefitRuns(making: Making, { policy }: Column, benefit: Benefit): ReportRuns {
  const { lang, corpus } = making;
  const kind = termLabel(corpus, 'benefit_kinds', benefit.kind, lang);
  return [textRun(benefit.title[lang]), ...notes([kind], making), cited(making, policy, benefit.id, benefit.cite)];
}

/** A cell without records: its state, and what was searched. */
function silent({ lang }: Making, state: RowCell['state'], searched: readonly string[]): ReportRuns {
  const words = WORDS[lang];
  const search = searched.length === 0 ? [] : [textRun(` ${words.searched}`), textRun(searched.join('、'), 'zh')];
  return [stateRun(state, lang), ...search];
}

function candidate(
  making: Making,
  group: string,
  label: ReportRuns,
  cells: readonly { runs: ReportRuns; has: boolean }[],
  same: boolean,
): Candidate {
  const entries = cells.map(({ runs }, index) => [key(index), runs] as const);
  return {
    row: { group, cells: { subject: label, ...Object.fromEntries(entries) } },
    has: cells.map(({ has }) => has),
    same: same && making.columns.length > 0,
  };
}

function measuresRow(making: Making): Candidate {
  const { lang, columns, topic } = making;
  const cells = columns.map((column) => {
    const { cell, policy } = column;
    const entries = cell.measures.map((measure): ReportRuns => {
      // The sentence that speaks of the topic, not always the first of a measure of several topics.
      const cite =
        measure.cites.find(({ quote }) => topic.aliases?.some((alias) => quote.includes(alias))) ?? measure.cites[0]!;
      return [
        textRun(measure.title[lang]),
        ...notes([codeLabel('modality', measure.modality, lang)], making),
        cited(making, policy, measure.id, cite),
      ];
    });
    return entries.length > 0
      ? { runs: joinLines(entries), has: true }
      : { runs: silent(making, cell.state, cell.absence?.terms ?? []), has: cell.state === 'figure' };
  });
  // Two texts never say a measure in the same words; whether they differ is for the rows below and for `diff`.
  return candidate(making, WORDS[lang].says, [textRun(topic.label[lang])], cells, false);
}

/** What a row of figures is of, with the facets by which it is compared. */
function figureLabel({ corpus, lang, reading }: Making, row: ComparisonRow): string {
  const vocabulary = row.kind === 'amount' ? 'items' : 'indicators';
  const facets =
    row.facets === null
      ? []
      : [...facetWords(reading, { ...row.facets, class: undefined }), ...perWords(reading, row.facets)];
  return [termLabel(corpus, vocabulary, row.term, lang), ...facets].join(' · ');
}

function figureRow(making: Making, row: ComparisonRow): Candidate {
  const { lang, columns } = making;
  const label = figureLabel(making, row);
  const values: (Goal['value'] | undefined)[][] = [];
  const cells = columns.map((column, index) => {
    const cell = row.cells[index]!;
    const amounts = column.cell.amounts.map(({ amount }) => amount).filter(({ id }) => cell.records.includes(id));
    const goals = column.policy.coding.goals.filter(({ id }) => row.kind === 'goal' && cell.records.includes(id));
    const benefits = column.cell.benefits.map(({ benefit }) => benefit).filter(({ id }) => cell.benefits.includes(id));
    values.push([...amounts, ...goals].map(({ value }) => value));
    const entries = [
      ...amounts.map((amount) => amountRuns(making, column, amount)),
      ...goals.map((goal) => goalRuns(making, column, goal)),
      ...benefits.map((benefit) => benefitRuns(making, column, benefit)),
    ];
    const has = entries.length > 0 || ['figure', 'stated', 'by_reference'].includes(cell.state);
    return { runs: entries.length > 0 ? joinLines(entries) : silent(making, cell.state, cell.searched), has };
  });
  const [first = []] = values;
  const same = values.every(
    (own) =>
      own.length === first.length &&
      own.every((value, index) => {
        const other = first[index];
        return value === undefined || other === undefined ? value === other : sameValue(value, other);
      }),
  );
  return candidate(making, WORDS[lang][row.kind === 'amount' ? 'pays' : 'aims'], [textRun(label)], cells, same);
}

function benefitsRow(making: Making, rows: readonly ComparisonRow[]): Candidate[] {
  const shown = new Set(
    rows.flatMap(({ cells }) => cells.flatMap(({ policy, benefits }) => benefits.map((id) => `${policy} ${id}`))),
  );
  const cells = making.columns.map((column) => {
    const own = column.cell.benefits.filter(({ benefit }) => !shown.has(`${column.policy.id} ${benefit.id}`));
    const runs = joinLines(own.map(({ benefit }) => benefitRuns(making, column, benefit)));
    return { runs, has: own.length > 0 };
  });
  const label = [textRun(WORDS[making.lang].gives)];
  return cells.some(({ has }) => has) ? [candidate(making, WORDS[making.lang].gives, label, cells, false)] : [];
}

function unitsRow(making: Making): Candidate[] {
  const { lang, columns, corpus } = making;
  const cells = columns.map((column) => {
    const known = corpus.places.get(column.policy.jurisdiction)?.jurisdiction.units ?? [];
    const found = new Map<string, Responsibility>();
    for (const { responsibilities = [] } of [...column.cell.measures, ...column.cell.goals])
      for (const responsibility of responsibilities) {
        const id = `${responsibility.unit} ${responsibility.role}`;
        if (!found.has(id)) found.set(id, responsibility);
      }
    const entries = [...found.values()].map(({ unit, name, role, cite }): ReportRuns => {
      const english = known.find(({ id }) => id === unit)?.name.en;
      const gloss = lang === 'en' && english !== undefined ? [english] : [];
      const says = role === 'named' ? [] : [codeLabel('role', role, lang)];
      return [
        textRun(name, 'zh'),
        ...notes([...gloss, ...says], making),
        cited(making, column.policy, cite.block, cite),
      ];
    });
    return { runs: joinLines(entries), has: entries.length > 0 };
  });
  const label = [textRun(WORDS[lang].units)];
  return cells.some(({ has }) => has) ? [candidate(making, WORDS[lang].units, label, cells, false)] : [];
}

function keeps(only: RowFilter | null, { has, same }: Candidate): boolean {
  if (only === 'gaps') return has.some(Boolean) && !has.every(Boolean);
  if (only === 'common') return has.every(Boolean);
  return only === null || (has.some(Boolean) && !same);
}

function topicTables(request: ComparisonRequest, reading: Reading, topic: Term): ReportTable[] {
  const policies = new Map(request.policies.map((policy) => [policy.id, policy]));
  const { columns, rows } = compareTopic({ ...request.corpus, policies }, topic);
  const making: Making = { ...request, reading, columns, topic };
  const sorted = [...rows].sort(
    (a, b) =>
      Number(a.kind === 'goal') - Number(b.kind === 'goal') ||
      (a.term === b.term ? compareFacets(request.corpus, a.facets ?? {}, b.facets ?? {}) : 0),
  );
  const figures = sorted
    .map((row) => ({ row, candidate: figureRow(making, row) }))
    .filter((each) => keeps(request.only, each.candidate));
  const shown = [
    ...[measuresRow(making)].filter((each) => keeps(request.only, each)),
    ...figures.map((each) => each.candidate),
    ...[...benefitsRow(making, rows), ...unitsRow(making)].filter((each) => keeps(request.only, each)),
  ];
  const table: ReportTable = {
    id: topic.id,
    title: topic.label[request.lang],
    columns: [
      { key: 'subject', title: WORDS[request.lang].subject, kind: 'text', header: true, width: 1 },
      ...columns.map(({ policy }, index) => ({
        key: key(index),
        title: columnTitle(request, policy),
        kind: 'number' as const,
        width: 2,
      })),
    ],
    rows: shown.map(({ row }) => row),
  };
  const labelled = figures.map(({ row }) => ({ row, label: figureLabel(making, row) }));
  return [table, ...spreadTables(making, labelled), ...perResidentsTables(making, labelled)];
}

/** The differences of every other place from the baseline on a topic, as sentences. */
function sentencesTable({ corpus, policies, baseline, lang, only }: ComparisonRequest, topic: Term): ReportTable[] {
  if (baseline === null || only === 'common') return [];
  const words = WORDS[lang];
  const rows = policies
    .filter((policy) => policy !== baseline)
    .flatMap((policy) =>
      diffPolicies(corpus, baseline, policy, { topic: topic.id })
        .changes.filter(({ kind }) => only !== 'gaps' || kind === 'added' || kind === 'dropped')
        .map((change): ReportRow => {
          const { text, cites } = changeSentence(corpus, { a: baseline, b: policy }, change, lang);
          const sources = cites.map((cite) => sourceRun(cite.side === 'a' ? baseline : policy, cite));
          return {
            group: placeName(corpus, policy.jurisdiction, lang),
            cells: { difference: [textRun(text)], sentences: joinLines(sources) },
          };
        }),
    );
  if (rows.length === 0) return [];
  const title = `${topic.label[lang]}${words.colon}${words.against(placeName(corpus, baseline.jurisdiction, lang))}`;
  return [
    {
      id: `${topic.id}-differences`,
      title,
      columns: [
        { key: 'difference', title: words.difference, kind: 'text', header: true, width: 3 },
        { key: 'sentences', title: words.sentences, kind: 'cite', width: 2 },
      ],
      rows,
    },
  ];
}

/** A place, with the year of the document when the place has several, and whether it is a draft. */
function columnTitle({ corpus, policies, lang }: ComparisonRequest, policy: CodedPolicy): string {
  const several = policies.filter(({ jurisdiction }) => jurisdiction === policy.jurisdiction).length > 1;
  const name = placeName(corpus, policy.jurisdiction, lang);
  const more = [
    ...(several ? [policy.source.short_title[lang]] : []),
    ...(policy.source.status === 'consultation_draft' ? [WORDS[lang].draft] : []),
  ].join(' · ');
  if (more === '') return name;
  return lang === 'zh' ? `${name}（${more}）` : `${name} (${more})`;
}

/**
 * Places compared by topic.
 * @returns for each topic with rows to show its table, the spread of the figures over places, goals per 10,000 residents and,
 *   with a baseline, differences as sentences, each where there is any. A request for one topic keeps its table, also when it is empty.
 * @example comparisonReport({ corpus, policies, topics, only: null, lang: 'zh', address: null }).tables[0].title
 */
export function comparisonReport(request: ComparisonRequest): Report {
  const { corpus, topics, only, lang, policies } = request;
  const words = WORDS[lang];
  const reading = startReading(corpus, { lang, base: '/' });
  const tables = topics
    .flatMap((topic) => [...topicTables(request, reading, topic), ...sentencesTable(request, topic)])
    .filter(({ rows }) => rows.length > 0 || topics.length === 1)
    .map((table) => (table.rows.length > 0 ? table : { ...table, note: [textRun(words.none)] }));
  const [topic] = topics;
  const places = policies.map((policy) => columnTitle(request, policy)).join(words.list);
  return {
    title:
      topics.length === 1 && topic !== undefined ? [words.title, topic.label[lang]].join(words.colon) : words.title,
    subtitle: places,
    lang,
    notes: only === null ? [] : [[textRun(words.filters[only])]],
    tables,
  };
}
