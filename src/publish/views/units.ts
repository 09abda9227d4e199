// Who does what: kinds of units by place and by topic with their roles, and every sentence that gives one a task.
// It must not take order in a list for rank: only the coded role counts.

import { unitRoles } from '../../compare/changes/responsibilities.ts';
import { listTopicGroups } from '../../compare/compare.ts';
import type { CodedCorpus, CodedPolicy } from '../../model.ts';
import type { Cite, Responsibility, Term } from '../../types.ts';
import { codeLabel, termLabel } from '../language.ts';
import { type ColumnHead, columnHead, orderPolicies } from './columns.ts';
import { type Reading, type Sentence, sentenceOf, termOrder } from './entry.ts';
import { fileHref, href, recordPath, topicPath, unitKindPath } from './links.ts';

type Role = Responsibility['role'];

/** How often a kind of unit has which role; roles that it never has are left out. */
export interface RoleCount {
  role: Role;
  label: string;
  count: number;
}

/** A cell: the roles of a kind in one place, or on one group of topics. */
export interface UnitCount {
  /** Null when the kind has no task there. */
  href: string | null;
  total: number;
  roles: RoleCount[];
  /** Where, for ears: `威海市：`. */
  label: string;
}

/** A kind of unit in the tables. */
export interface KindRow {
  kind: string;
  label: string;
  href: string;
  total: number;
  places: UnitCount[];
  topics: UnitCount[];
}

/** What the page of units shows. */
export interface UnitsView {
  columns: ColumnHead[];
  topicGroups: string[];
  rows: KindRow[];
  /** Kinds of the vocabulary that no text gives a task. */
  unused: { label: string; href: string }[];
  total: number;
  dataHref: string;
}

/** A task of a unit. */
export interface TaskRow {
  topic: { label: string; href: string } | null;
  /** The measure or goal, and its page. */
  title: string;
  href: string;
  role: string;
  lead: boolean;
  /** As printed. */
  name: string;
  sentence: Sentence;
}

/** What a kind does in one place. */
export interface KindPlace extends ColumnHead {
  units: { name: string; gloss: string | null; aliases: string[] }[];
  roles: RoleCount[];
  tasks: TaskRow[];
}

/** What the page of a kind shows. */
export interface UnitKindView {
  kind: string;
  path: string;
  label: string;
  definition: string;
  total: number;
  places: KindPlace[];
  /** Places whose texts give it no task. */
  silent: string[];
}

interface Task {
  policy: CodedPolicy;
  kind: string;
  unit: string;
  role: Role;
  name: string;
  cite: Cite;
  record: { id: string; title: { zh: string; en: string } };
  topic: string | null;
}

const ROLES: readonly Role[] = ['lead', 'joint', 'named'];

function tasksOf(corpus: CodedCorpus, policy: CodedPolicy): Task[] {
  const { measures, goals } = policy.coding;
  const indicators = corpus.vocabularies.get('indicators')?.terms;
  const owners = [
    ...measures.map((record) => ({ record, topic: record.topics[0] ?? null, list: record.responsibilities })),
    ...goals.map((record) => ({
      record,
      topic: indicators?.get(record.indicator)?.topics?.[0] ?? null,
      list: record.responsibilities,
    })),
  ];
  return owners.flatMap(({ record, topic, list }) =>
    unitRoles(corpus, policy.jurisdiction, list ?? []).map(({ kind, unit, role, name, cite }) => ({
      ...{ policy, kind, unit, role, name, cite, topic },
      record: { id: record.id, title: record.title },
    })),
  );
}

function countRoles(reading: Reading, tasks: readonly Task[]): RoleCount[] {
  return ROLES.map((role) => ({
    role,
    label: codeLabel('role', role, reading.lang),
    count: tasks.filter((task) => task.role === role).length,
  })).filter(({ count }) => count > 0);
}

function cellOf(reading: Reading, tasks: readonly Task[], name: string, target: string | null): UnitCount {
  const { lang } = reading;
  const roles = countRoles(reading, tasks);
  return {
    href: tasks.length === 0 ? null : target,
    total: tasks.length,
    roles,
    label: lang === 'zh' ? `${name}：` : `${name}: `,
  };
}

const kindTerms = (corpus: CodedCorpus): Term[] => [...(corpus.vocabularies.get('unit_kinds')?.terms.values() ?? [])];

/**
 * Kinds with a page: all of the vocabulary, so that an address stays when a text is added or goes.
 * @example listUnitKinds(corpus)[0] // { code: 'party_committee', slug: 'party-committee' }
 */
export function listUnitKinds(corpus: CodedCorpus): { code: string; slug: string }[] {
  return kindTerms(corpus).map(({ id }) => ({ code: id, slug: unitKindPath(id).split('/').at(-2)! }));
}

/**
 * What the page of units shows.
 * @returns kinds that most places have first, then those with most tasks.
 * @example unitsView(reading).rows[0].label // '人社部门'
 */
export function unitsView(reading: Reading): UnitsView {
  const { corpus, lang, base } = reading;
  const policies = orderPolicies(corpus);
  const columns = policies.map((policy) => columnHead(corpus, policy, reading));
  const groups = listTopicGroups(corpus);
  const topics = corpus.vocabularies.get('topics')?.terms;
  const all = policies.flatMap((policy) => tasksOf(corpus, policy));
  const byKind = Map.groupBy(all, ({ kind }) => kind);
  const rows = kindTerms(corpus)
    .filter(({ id }) => byKind.has(id))
    .map(({ id, label }): KindRow & { spread: number } => {
      const own = byKind.get(id)!;
      const page = unitKindPath(id);
      return {
        kind: id,
        label: label[lang],
        href: href(page, lang, base),
        total: own.length,
        spread: new Set(own.map(({ policy }) => policy.id)).size,
        places: policies.map((policy, at) => {
          const { place, anchor } = columns[at]!;
          const here = own.filter((task) => task.policy === policy);
          return cellOf(reading, here, place, href(`${page}#${anchor}`, lang, base));
        }),
        topics: groups.map((group) => {
          const here = own.filter(({ topic }) => topic !== null && topics?.get(topic)?.broader === group.id);
          return cellOf(reading, here, group.label[lang], null);
        }),
      };
    })
    // The sort is stable: kinds alike stay in the order of the vocabulary.
    .sort((a, b) => b.spread - a.spread || b.total - a.total)
    .map(({ spread, ...row }) => row);
  return {
    columns,
    topicGroups: groups.map(({ label }) => label[lang]),
    rows,
    unused: kindTerms(corpus)
      .filter(({ id }) => !byKind.has(id))
      .map(({ id, label }) => ({ label: label[lang], href: href(unitKindPath(id), lang, base) })),
    total: all.length,
    dataHref: fileHref('/api/v1/responsibilities.json', base),
  };
}

/**
 * What the page of a kind of units shows.
 * @param kind a term of `unit_kinds`; throws for any other.
 * @returns places in their order, tasks in the order of topics and then of the text.
 * @example unitKindView(reading, 'hrss_bureau').places[0].units[0].name // '宿迁市人力资源和社会保障局'
 */
export function unitKindView(reading: Reading, kind: string): UnitKindView {
  const { corpus, lang, base } = reading;
  const term = corpus.vocabularies.get('unit_kinds')?.terms.get(kind);
  if (term === undefined) throw new Error(`no kind of units ${kind}`);
  const policies = orderPolicies(corpus);
  const columns = policies.map((policy) => columnHead(corpus, policy, reading));
  const page = policies.map((policy, at) => {
    const own = tasksOf(corpus, policy).filter((task) => task.kind === kind);
    const used = new Set(own.map(({ unit }) => unit));
    const units = corpus.places.get(policy.jurisdiction)?.jurisdiction.units ?? [];
    const view: KindPlace = {
      ...columns[at]!,
      units: units
        .filter(({ id }) => used.has(id))
        .map(({ name, aliases }) => ({
          name: name.zh,
          gloss: lang === 'en' ? name.en : null,
          aliases: aliases.filter((alias) => alias !== name.zh),
        })),
      roles: countRoles(reading, own),
      tasks: own
        .toSorted(
          (a, b) =>
            termOrder(corpus, 'topics', a.topic ?? undefined) - termOrder(corpus, 'topics', b.topic ?? undefined),
        )
        .map(({ topic, record, role, name, cite }) => ({
          topic:
            topic === null
              ? null
              : { label: termLabel(corpus, 'topics', topic, lang), href: href(topicPath(topic), lang, base) },
          title: record.title[lang],
          href: href(recordPath(policy.id, record.id), lang, base),
          role: codeLabel('role', role, lang),
          lead: role === 'lead',
          name,
          sentence: sentenceOf(reading, policy, cite),
        })),
    };
    return view;
  });
  return {
    kind,
    path: unitKindPath(kind),
    label: term.label[lang],
    definition: term.definition[lang],
    total: page.reduce((sum, { tasks }) => sum + tasks.length, 0),
    places: page.filter(({ tasks }) => tasks.length > 0),
    silent: page.filter(({ tasks }) => tasks.length === 0).map(({ place }) => place),
  };
}
