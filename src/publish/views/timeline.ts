// When documents were issued, from when they hold, what they plan for, and by when their goals are due: by year.
// It must not date what the text does not date.
import type { CodedPolicy } from '../../model.ts';
import type { Goal } from '../../types.ts';
import { type FormattedValue, formatDate, formatPeriod, formatValue } from '../language.ts';
import { type ColumnHead, columnHead, orderPolicies } from './columns.ts';
import { type Reading, type Sentence, sentenceOf } from './entry.ts';
import { fileHref, href, type Lang, recordPath } from './links.ts';

/** A date of a document. */
export type DateKind = 'signed' | 'issued' | 'effective' | 'expires';

/** A document on the scale; places along it are per cent of its width. */
export interface TimelineRow extends ColumnHead {
  /** The planned period. */
  bar: { start: number; end: number; label: string } | null;
  dates: { kind: DateKind; at: number; label: string }[];
  /** Goals due in a year: the middle of its band. */
  due: { at: number; count: number; label: string }[];
}

/** What happens on a day or in a month. */
export interface TimelineEvent {
  date: string;
  place: string;
  policyHref: string;
  /** `成文、印发`. */
  what: string;
  sentence: Sentence | null;
}

/** Goals of one document that are due in a year. */
export interface DueView {
  place: string;
  policyHref: string;
  goals: { title: string; value: FormattedValue | null; href: string }[];
}

/** A year. */
export interface TimelineYear {
  year: string;
  /** Start of its band, in per cent. */
  start: number;
  width: number;
  events: TimelineEvent[];
  due: DueView[];
}

/** What the page of the timeline shows. */
export interface TimelineView {
  years: TimelineYear[];
  rows: TimelineRow[];
  /** Goals with a year, and without. */
  dated: number;
  undated: number;
  description: string;
  dataHref: string;
}

const KINDS: readonly DateKind[] = ['signed', 'issued', 'effective', 'expires'];
const DATE_WORDS: Readonly<Record<DateKind, Readonly<Record<Lang, string>>>> = {
  signed: { zh: '成文', en: 'signed' },
  issued: { zh: '印发', en: 'issued' },
  effective: { zh: '施行', en: 'in effect' },
  expires: { zh: '失效', en: 'expires' },
};

/** The year in which a goal falls due: its own, else the last of its period. */
export function dueYear({ due, period }: Pick<Goal, 'due' | 'period'>): string | null {
  return (due ?? period?.to)?.slice(0, 4) ?? null;
}

/** A date as a number of years; a year alone is its start, or its end. */
function yearsOf(date: string, edge: 'start' | 'end'): number {
  const [year, month, day] = date.split('-').map(Number);
  if (month === undefined) return year! + (edge === 'end' ? 1 : 0);
  if (day === undefined) return year! + (month - (edge === 'end' ? 0 : 1)) / 12;
  return year! + (month - 1) / 12 + (day - 1) / 366;
}

const dated = ({ source }: CodedPolicy) => KINDS.flatMap((kind) => source.dates[kind] ?? []);

/**
 * What the page of the timeline shows.
 * @returns every year from the first date to the last; documents in the order of places.
 * @example timelineView(reading).years.map(({ year }) => year) // ['2021', '2022', '2023', '2024', '2025']
 */
export function timelineView(reading: Reading): TimelineView {
  const { corpus, lang, base } = reading;
  const policies = orderPolicies(corpus);
  const heads = policies.map((policy) => columnHead(corpus, policy, reading));
  const mentioned = policies
    .flatMap((policy) => [
      ...dated(policy),
      ...(policy.source.period === null ? [] : [policy.source.period.from, policy.source.period.to]),
      ...policy.coding.goals.flatMap((goal) => dueYear(goal) ?? []),
    ])
    .map((date) => Number(date.slice(0, 4)));
  const first = Math.min(...mentioned);
  const count = mentioned.length === 0 ? 0 : Math.max(...mentioned) - first + 1;
  const at = (years: number) => Math.round(((years - first) / count) * 10_000) / 100;
  const stop = lang === 'zh' ? '、' : ', ';
  const sayDue = (year: string, number: number) =>
    lang === 'zh' ? `${year} 年到期的目标 ${number} 个` : `${number} goals due in ${year}`;
  const dueOf = (policy: CodedPolicy, year: string) => policy.coding.goals.filter((goal) => dueYear(goal) === year);
  const years = Array.from({ length: count }, (_, index) => String(first + index));

  const rows = policies.map((policy, index): TimelineRow => {
    const { period, dates } = policy.source;
    return {
      ...heads[index]!,
      bar:
        period === null
          ? null
          : {
              start: at(yearsOf(period.from, 'start')),
              end: at(yearsOf(period.to, 'end')),
              label: formatPeriod(period, lang),
            },
      // Days that fall together are one sign: the latest step speaks.
      dates: KINDS.flatMap((kind, order) => {
        const date = dates[kind];
        if (date === null || KINDS.slice(order + 1).some((later) => dates[later] === date)) return [];
        const label = `${DATE_WORDS[kind][lang]} ${formatDate(date, lang)}`;
        return [{ kind, at: at(yearsOf(date, 'start')), label }];
      }),
      due: years.flatMap((year) => {
        const number = dueOf(policy, year).length;
        return number === 0 ? [] : [{ at: at(Number(year) + 0.5), count: number, label: sayDue(year, number) }];
      }),
    };
  });

  const eventsOf = (policy: CodedPolicy, head: ColumnHead, year: string): (TimelineEvent & { iso: string })[] => {
    const steps = KINDS.flatMap((kind) => {
      const date = policy.source.dates[kind];
      return date?.startsWith(year) ? [{ kind, date }] : [];
    });
    return [...Map.groupBy(steps, ({ date }) => date)].map(([iso, own]) => {
      const evidence = policy.source.evidence.find(({ field }) => own.some(({ kind }) => field === `dates.${kind}`));
      return {
        iso,
        date: formatDate(iso, lang),
        place: head.place,
        policyHref: head.href,
        what: own.map(({ kind }) => DATE_WORDS[kind][lang]).join(stop),
        sentence: evidence === undefined ? null : sentenceOf(reading, policy, evidence.cite),
      };
    });
  };
  const all = policies.flatMap(({ coding }) => coding.goals);
  const withYear = all.filter((goal) => dueYear(goal) !== null).length;
  return {
    years: years.map((year) => ({
      year,
      start: at(Number(year)),
      width: Math.round(10_000 / count) / 100,
      events: policies
        .flatMap((policy, index) => eventsOf(policy, heads[index]!, year))
        .sort((a, b) => (a.iso < b.iso ? -1 : a.iso > b.iso ? 1 : 0))
        .map(({ iso, ...event }) => event),
      due: policies.flatMap((policy, index) => {
        const goals = dueOf(policy, year);
        if (goals.length === 0) return [];
        return [
          {
            place: heads[index]!.place,
            policyHref: heads[index]!.href,
            goals: goals.map((goal) => ({
              title: goal.title[lang],
              value:
                goal.value === undefined
                  ? null
                  : formatValue(goal.value, lang, corpus.vocabularies.get('units')?.terms),
              href: href(recordPath(policy.id, goal.id), lang, base),
            })),
          },
        ];
      }),
    })),
    rows,
    dated: withYear,
    undated: all.length - withYear,
    description: rows
      .map(({ place, bar, dates, due }) =>
        [place, ...(bar === null ? [] : [bar.label]), ...[...dates, ...due].map(({ label }) => label)].join(stop),
      )
      .join(lang === 'zh' ? '；' : '; '),
    dataHref: fileHref('/api/v1/goals.json', base),
  };
}
