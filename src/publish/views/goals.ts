// Every target, commitment and direction, grouped by what is counted.
// It must not turn figures of places of different size into a ranking.
import type { CodedPolicy } from '../../model.ts';
import type { Goal } from '../../types.ts';
import { codeLabel, formatDue, formatPeriod, termLabel } from '../language.ts';
import { orderPolicies, placeName } from './columns.ts';
import { type Entry, goalEntry, goalTies, type Reading, termOrder, WHOLE } from './entry.ts';
import { fileHref, href, policyPath } from './links.ts';

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
}

/** Goals that count the same thing. */
export interface GoalGroup {
  id: string;
  label: string;
  definition: string;
  rows: GoalRow[];
}

/** What the page of goals shows. */
export interface GoalsView {
  total: number;
  figures: number;
  places: number;
  sections: { id: string; label: string; groups: GoalGroup[] }[];
  dataHref: string;
}

/**
 * What the page of goals shows.
 * @returns indicators under the first-level topic of their first topic, in the order of the vocabularies.
 * @example goalsView(reading).sections[0].groups[0].rows[0].until // '到 2025 年'
 */
export function goalsView(reading: Reading): GoalsView {
  const { corpus, lang, base } = reading;
  const all = orderPolicies(corpus).flatMap((policy) => policy.coding.goals.map((goal) => ({ policy, goal })));
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
          definition: term?.definition[lang] ?? '',
          rows: members.map(rowOf),
        } satisfies GoalGroup,
      };
    });
  const sections = [...Map.groupBy(groups, ({ section }) => section)]
    .sort(([a], [b]) => termOrder(corpus, 'topics', a) - termOrder(corpus, 'topics', b))
    .map(([id, members]) => ({
      id: id === '' ? 'other' : id,
      label: id === '' ? (lang === 'zh' ? '其他' : 'Other') : termLabel(corpus, 'topics', id, lang),
      groups: members.map(({ group }) => group),
    }));
  return {
    total: all.length,
    figures: all.filter(({ goal }) => goal.value !== undefined).length,
    places: new Set(all.map(({ policy }) => policy.jurisdiction)).size,
    sections,
    dataHref: fileHref('/api/v1/goals.json', base),
  };
}
