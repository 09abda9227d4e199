// Every target, commitment and direction, grouped by what is counted.
// It must not turn figures of places of different size into a ranking.

import { type PerResidents, perTenThousand } from '../../compare/comparables/per-residents.ts';
import type { CodedPolicy } from '../../model.ts';
import type { Goal } from '../../types.ts';
import { codeLabel, formatDue, formatNumber, formatPeriod, formatValue, termLabel } from '../language.ts';
import { type Run, splitRuns } from './codebook.ts';
import { columnHead, orderPolicies, placeName } from './columns.ts';
import { type Entry, goalEntry, goalTies, type Reading, termOrder, WHOLE } from './entry.ts';
import { type FilterChoice, filterChoice } from './filter-state.ts';
import { fileHref, href, policyPath } from './links.ts';
import { spreadWords } from './spread.ts';

/** A goal with where it stands. */
export interface GoalRow extends Entry {
  place: string;
  policyHref: string;
  /** `征求意见稿` and the like; null for a document in force. */
  status: string | null;
  /** Target, commitment or direction. */
  kind: string;
  basis: string;
  /** Due date and period. */
  until: string;
  /** Empty when the goal is for the whole place. */
  scope: string;
  ties: string[];
  /** Per 10,000 residents, derived; null for what is no count of a whole place. */
  perResidents: { text: string; formula: string } | null;
  /** Codes to choose by; empty where the goal has none. */
  codes: { section: string; place: string; due: string; kind: string };
}

/** A place with when its goals are due. */
export interface DueRow {
  place: string;
  anchor: string;
  policyHref: string;
  /** One for each year of the view; `inPlan` when the planned period of the document has the year. */
  years: { year: string; count: number; inPlan: boolean; href: string; label: string }[];
  /** Goals without a year. */
  undated: number;
}

/** Residents that figures are divided by. */
export interface PopulationNote {
  place: string;
  residents: string;
  source: string;
}

/** Goals that count the same thing. */
export interface GoalGroup {
  id: string;
  label: string;
  definition: Run[];
  /** How the figures of three places and more are spread, in words. */
  spread: string | null;
  rows: GoalRow[];
}

/** What the page of goals shows. */
export interface GoalsView {
  total: number;
  figures: number;
  places: number;
  filters: FilterChoice[];
  years: string[];
  due: DueRow[];
  populations: PopulationNote[];
  sections: { id: string; label: string; groups: GoalGroup[] }[];
  dataHref: string;
}

/** Section of indicators under no topic. */
const OTHER = 'other';

/** Digits of a derived figure that its inputs can bear. */
const DERIVED_DIGITS = 3;

function derivedWords({ corpus, lang }: Reading, { derived, inputs }: PerResidents): GoalRow['perResidents'] {
  const units = corpus.vocabularies.get('units')?.terms;
  const round = (number: number | null) => (number === null ? null : Number(number.toPrecision(DERIVED_DIGITS)));
  const [min, max] = [round(derived.min), round(derived.max)];
  // An exact count divided and rounded is exact no more.
  const isRounded = derived.bound === 'exact' && min !== derived.min;
  const rounded = { ...derived, min, max, bound: isRounded ? ('about' as const) : derived.bound };
  const { figure } = formatValue(rounded, lang, units);
  const original = formatValue(inputs.value, lang, units);
  return {
    text: lang === 'zh' ? `每万常住人口 ${figure} ${original.unit}`.trimEnd() : `${figure} per 10,000 residents`,
    formula: `${original.figure} ÷ ${formatNumber(inputs.population.value, 'en')} × 10,000`,
  };
}

/** Year that a goal is due, or the last of its period; empty when the text gives none. */
const dueYear = (goal: Goal): string => (goal.due ?? goal.period?.to ?? '').slice(0, 4);

function dueRows(
  reading: Reading,
  all: readonly { policy: CodedPolicy; goal: Goal }[],
): Pick<GoalsView, 'years' | 'due'> {
  const { corpus, lang, base } = reading;
  const dated = all.map(({ goal }) => Number(dueYear(goal))).filter((year) => year > 0);
  const plans = orderPolicies(corpus).flatMap(({ source: { period } }) =>
    period === null ? [] : [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))],
  );
  if (dated.length === 0) return { years: [], due: [] };
  const first = Math.min(...dated, ...plans);
  const years = Array.from({ length: Math.max(...dated) - first + 1 }, (_, index) => String(first + index));
  const due = orderPolicies(corpus).map((policy): DueRow => {
    const { anchor, place } = columnHead(corpus, policy, reading);
    const own = all.filter((each) => each.policy === policy);
    const { period } = policy.source;
    return {
      place,
      anchor,
      policyHref: href(policyPath(policy.id), lang, base),
      years: years.map((year) => {
        const count = own.filter(({ goal }) => dueYear(goal) === year).length;
        return {
          year,
          count,
          inPlan: period !== null && period.from.slice(0, 4) <= year && year <= period.to.slice(0, 4),
          href: `${href('/goals/', lang, base)}?place=${anchor}&due=${year}#list`,
          label: lang === 'zh' ? `${place} ${year} 年到期 ${count} 个` : `${place}: ${count} due in ${year}`,
        };
      }),
      undated: own.filter(({ goal }) => dueYear(goal) === '').length,
    };
  });
  return { years, due };
}

function populationNotes({ corpus, lang }: Reading): PopulationNote[] {
  const places = new Set(orderPolicies(corpus).map(({ jurisdiction }) => jurisdiction));
  return [...places].flatMap((id) => {
    const population = corpus.places.get(id)?.jurisdiction.population ?? null;
    return population === null
      ? []
      : [
          {
            place: placeName(corpus, id, lang),
            residents: formatNumber(population.value, 'en'),
            source: population.source[lang],
          },
        ];
  });
}

/** The spread of an indicator over places. */
function spreadOf(reading: Reading, indicator: string, members: readonly { policy: CodedPolicy; goal: Goal }[]) {
  const cells = [...Map.groupBy(members, ({ policy }) => policy)].map(([policy, own]) => ({
    policy: policy.id,
    state: 'figure' as const,
    records: own.map(({ goal }) => goal.id),
    benefits: [],
    searched: [],
  }));
  return spreadWords(reading, { key: indicator, kind: 'goal', term: indicator, facets: null, basis: null, cells });
}

/**
 * What the page of goals shows.
 * @returns indicators under the first-level topic of their first topic, in the order of the vocabularies.
 * @example goalsView(reading).sections[0].groups[0].rows[0].until // '到 2025 年'
 */
export function goalsView(reading: Reading): GoalsView {
  const { corpus, lang, base } = reading;
  const all = orderPolicies(corpus).flatMap((policy) => policy.coding.goals.map((goal) => ({ policy, goal })));
  const derivedOf = (policy: CodedPolicy, goal: Goal) => {
    const found = perTenThousand(corpus, policy, goal);
    return 'derived' in found ? derivedWords(reading, found) : null;
  };
  const rowOf = ({ policy, goal }: { policy: CodedPolicy; goal: Goal }): GoalRow => ({
    ...goalEntry(reading, policy, goal),
    notes: [],
    place: placeName(corpus, policy.jurisdiction, lang),
    policyHref: href(policyPath(policy.id), lang, base),
    status: policy.source.status === 'issued' ? null : codeLabel('status', policy.source.status, lang),
    kind: codeLabel('goalKind', goal.kind, lang),
    basis: goal.basis === undefined ? '' : codeLabel('basis', goal.basis, lang),
    until: [
      goal.due === undefined ? null : formatDue(goal.due, lang),
      goal.period === undefined ? null : formatPeriod(goal.period, lang),
    ]
      .filter((part) => part !== null)
      .join(' · '),
    scope: goal.scope === WHOLE ? '' : termLabel(corpus, 'scopes', goal.scope, lang),
    ties: goalTies(policy, goal, lang),
    perResidents: derivedOf(policy, goal),
    codes: {
      section: sectionOf(goal.indicator) || OTHER,
      place: columnHead(corpus, policy, reading).anchor,
      due: dueYear(goal),
      kind: goal.kind,
    },
  });
  const topics = corpus.vocabularies.get('topics')?.terms;
  const sectionOf = (indicator: string): string => {
    const topic = corpus.vocabularies.get('indicators')?.terms.get(indicator)?.topics?.[0];
    return topic === undefined ? '' : (topics?.get(topic)?.broader ?? '');
  };
  const groups = [...Map.groupBy(all, ({ goal }) => goal.indicator)]
    .sort(([a], [b]) => termOrder(corpus, 'indicators', a) - termOrder(corpus, 'indicators', b))
    .map(([id, members]) => {
      const term = corpus.vocabularies.get('indicators')?.terms.get(id);
      return {
        section: sectionOf(id),
        group: {
          id,
          label: term?.label[lang] ?? id,
          definition: splitRuns(term?.definition[lang] ?? '', lang),
          spread: spreadOf(reading, id, members),
          rows: members.map(rowOf),
        } satisfies GoalGroup,
      };
    });
  const sections = [...Map.groupBy(groups, ({ section }) => section)]
    .sort(([a], [b]) => termOrder(corpus, 'topics', a) - termOrder(corpus, 'topics', b))
    .map(([id, members]) => ({
      id: id === '' ? OTHER : id,
      label: id === '' ? (lang === 'zh' ? '其他' : 'Other') : termLabel(corpus, 'topics', id, lang),
      groups: members.map(({ group }) => group),
    }));
  const words = lang === 'zh' ? ['类别', '地方', '到期', '性质'] : ['Field', 'Place', 'Due', 'Kind'];
  const [section, place, due, kind] = words as [string, string, string, string];
  const filters = [
    filterChoice(
      'section',
      section,
      sections.flatMap(({ id, label, groups: own }) =>
        own.flatMap((group) => group.rows.map(() => ({ value: id, label }))),
      ),
    ),
    filterChoice(
      'place',
      place,
      all.map(({ policy }) => {
        const head = columnHead(corpus, policy, reading);
        return { value: head.anchor, label: head.place };
      }),
    ),
    filterChoice(
      'due',
      due,
      all
        .map(({ goal }) => dueYear(goal))
        .sort()
        .map((year) => (year === '' ? null : { value: year, label: year })),
    ),
    filterChoice(
      'kind',
      kind,
      all.map(({ goal }) => ({ value: goal.kind, label: codeLabel('goalKind', goal.kind, lang) })),
    ),
  ];
  return {
    filters,
    ...dueRows(reading, all),
    populations: populationNotes(reading),
    total: all.length,
    figures: all.filter(({ goal }) => goal.value !== undefined).length,
    places: new Set(all.map(({ policy }) => policy.jurisdiction)).size,
    sections,
    dataHref: fileHref('/api/v1/goals.json', base),
  };
}
