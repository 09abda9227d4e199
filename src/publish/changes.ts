// What a release changes in the data, told so that it can be kept: documents as a whole, other records one by one; and
// which part of the version must rise for it. It must not read data or decide the version.
import type { Corpus } from '../model.ts';
import type { ChangeRecord, MovedRecord, PastChange } from '../types.ts';
import { byKey, diffRecords, LISTS, type ListName, type Row } from './record-changes.ts';
import type { Records } from './records.ts';

/** Part of a version, the weightiest first; `none` when nothing changed. */
export type VersionPart = 'major' | 'minor' | 'patch' | 'none';

/** A change of a published shape: of a field, or of the shape itself when `field` is null. */
export interface FormatChange {
  shape: string;
  /** Dotted path. */
  field: string | null;
  /** `widened`: it takes further values; `changed`: it means or is something else. */
  kind: 'added' | 'removed' | 'widened' | 'changed';
}

/** No records at all: what a first release is compared with. */
export const NO_RECORDS: Records = {
  jurisdictions: [],
  policies: [],
  goals: [],
  measures: [],
  amounts: [],
  benefits: [],
  conditions: [],
  responsibilities: [],
  relations: [],
  absences: [],
  vocabulary: [],
};

/** Fields that follow from other records, and say nothing new when those changed. */
const DERIVED: Readonly<Partial<Record<ListName, RegExp>>> = {
  policies: /^counts\./,
  measures: /^(goals|amounts|benefits|conditions)$/,
};

/** Records that are told apart by what they say: when one goes, no id does. */
const WITHOUT_ID: readonly ListName[] = ['responsibilities', 'absences'];

/** Topics of records: their own, else those of what they hang on. Of a policy, those of its measures and goals. */
function createTopics({ measures, goals }: Records): (list: ListName, row: Row) => string[] {
  const own = new Map([...measures, ...goals].map(({ id, topics }) => [id, topics]));
  const byPolicy = Map.groupBy([...measures, ...goals], ({ policy }) => policy);
  return (list, row) => {
    if (list === 'vocabulary') return [];
    if (Array.isArray(row.topics)) return row.topics as string[];
    if (typeof row.topic === 'string') return [row.topic];
    if (list === 'policies')
      return [...new Set((byPolicy.get(row.id as string) ?? []).flatMap(({ topics }) => topics))].sort();
    return own.get(row.measure as string) ?? own.get(row.goal as string) ?? [];
  };
}

/**
 * What changed from one state of the data to another, as releases keep it.
 * @returns changes by list, in the order of the records. A document that came or went stands for its records; what follows
 *   from other records and where a quote stands in its block are left out.
 * @example changesBetween(then, now)[0] // { list: 'amounts', id: '…/studio-grant', field: 'max', before: '50000', after: '60000', … }
 */
export function changesBetween(then: Records, now: Records): PastChange[] {
  const changes = diffRecords(then, now);
  const whole = new Set(
    changes.flatMap(({ list, id, kind }) => (list === 'policies' && kind !== 'changed' ? [id] : [])),
  );
  const rows = new Map(
    LISTS.map((list) => [list, { before: byKey(list, then[list]), after: byKey(list, now[list]) }] as const),
  );
  const [topicsThen, topicsNow] = [createTopics(then), createTopics(now)];
  const counts = new Map<string, number>();
  for (const { list, policy } of changes)
    if (list !== 'policies' && policy !== null && whole.has(policy)) counts.set(policy, (counts.get(policy) ?? 0) + 1);
  return changes.flatMap((change): PastChange[] => {
    const { list, id, policy, kind, field, before, after, quote } = change;
    if (list !== 'policies' && policy !== null && whole.has(policy)) return [];
    if (field !== null && DERIVED[list]?.test(field)) return [];
    const found = rows.get(list)!;
    const current = found.after.get(id);
    const topics = current === undefined ? topicsThen(list, found.before.get(id)!) : topicsNow(list, current);
    const records = list === 'policies' && kind !== 'changed' ? (counts.get(id) ?? 0) : 0;
    return [{ list, id, policy, kind, field, before, after, quote, topics: [...topics], records }];
  });
}

/**
 * Changes of every release, as published in `changes.json`.
 * @returns newest release first; none before the first release.
 * @example changeRecords(corpus)[0].release // '0.2.0'
 */
export function changeRecords({ history: { releases } }: Pick<Corpus, 'history'>): ChangeRecord[] {
  return releases.flatMap(({ version, date, changes }, index) =>
    changes.map((change) => ({
      release: version,
      previous: releases[index + 1]?.version ?? null,
      date,
      ...change,
    })),
  );
}

/**
 * Ids that are no more, as published in `moved.json`.
 * @returns one record for each entry of moved.yaml, sorted by id.
 * @example movedRecords(corpus)[0] // { id: '…/studio-prize', kind: 'moved', to: ['…/studio-grant'], since: '0.2.0', … }
 */
export function movedRecords({ moved }: Pick<Corpus, 'moved'>): MovedRecord[] {
  const kindOf = ({ length }: readonly string[]) => (length === 0 ? 'withdrawn' : length === 1 ? 'moved' : 'split');
  return moved
    .map(({ from, to, since, reason }): MovedRecord => ({ id: from, kind: kindOf(to), to: [...to], since, reason }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

type Schema = { $defs?: Record<string, Schema>; properties?: Record<string, Schema>; [key: string]: unknown };

/** Every shape that published files are made of, by name, with its fields as JSON without descriptions. */
function shapesOf(schemas: Readonly<Record<string, Schema>>, start: string): Map<string, Map<string, Schema>> {
  const shapes = new Map<string, Map<string, Schema>>();
  const visit = (node: unknown, file: string): void => {
    if (Array.isArray(node)) for (const part of node) visit(part, file);
    if (node === null || typeof node !== 'object') return;
    for (const [key, part] of Object.entries(node)) {
      if (key !== '$ref' || typeof part !== 'string') {
        visit(part, file);
        continue;
      }
      const [target, name] = part.split('#/$defs/');
      add(target === '' ? file : target!, name!);
    }
  };
  const add = (file: string, name: string): void => {
    const shape = schemas[file]?.$defs?.[name];
    if (shape === undefined || shapes.has(name)) return;
    const fields = new Map<string, Schema>();
    shapes.set(name, fields);
    const walk = (node: Schema, path: string) => {
      for (const [key, field] of Object.entries(node.properties ?? {})) {
        const { description: _, ...rest } = field;
        fields.set(path + key, rest);
        if (field.properties !== undefined) walk(field, `${path}${key}.`);
      }
    };
    walk(shape, '');
    visit(shape.properties ?? {}, file);
  };
  for (const name of Object.keys(schemas[start]?.$defs ?? {})) add(start, name);
  return shapes;
}

/** Whether one field takes all that the other took, and more. */
function isWidened(then: Schema, now: Schema): boolean {
  const listOf = (schema: Schema) => (Array.isArray(schema.enum) ? schema.enum : []);
  const [before, after] = [listOf(then), listOf(now)];
  const without = ({ enum: _, ...rest }: Schema) => JSON.stringify(rest);
  return before.length > 0 && without(then) === without(now) && before.every((value) => after.includes(value));
}

/**
 * What changed in the published shapes.
 * @param then schemas by file name, `published.schema.json` among them; `now` the same of now.
 * @returns changes by shape and field, sorted. Descriptions are no change.
 * @example formatChanges(then, now) // [{ shape: 'AmountRecord', field: 'cap', kind: 'added' }]
 */
export function formatChanges(
  then: Readonly<Record<string, object>>,
  now: Readonly<Record<string, object>>,
): FormatChange[] {
  const start = 'published.schema.json';
  const [before, after] = [
    shapesOf(then as Record<string, Schema>, start),
    shapesOf(now as Record<string, Schema>, start),
  ];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((shape): FormatChange[] => {
    const [was, is] = [before.get(shape), after.get(shape)];
    if (was === undefined || is === undefined)
      return [{ shape, field: null, kind: was === undefined ? 'added' : 'removed' }];
    return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((field): FormatChange[] => {
      const [old, current] = [was.get(field), is.get(field)];
      if (old === undefined || current === undefined)
        return [{ shape, field, kind: old === undefined ? 'added' : 'removed' }];
      if (JSON.stringify(old) === JSON.stringify(current)) return [];
      return [{ shape, field, kind: isWidened(old, current) ? 'widened' : 'changed' }];
    });
  });
}

/**
 * Which part of the version must rise at least: an id or field that went is `major`, one that came `minor`, a corrected value `patch`.
 * @returns `major` also for an id that moved.yaml leads on: whoever keeps it must follow. Source: schema/README.md, Versions.
 * @example partToRaise(changes, []) // 'patch'
 */
export function partToRaise(
  changes: readonly Pick<PastChange, 'list' | 'id' | 'kind'>[],
  format: readonly FormatChange[],
): VersionPart {
  // Nodes of a condition are numbered by their place; the condition is what has an id.
  const hasId = ({ list, id }: Pick<PastChange, 'list' | 'id'>) =>
    !WITHOUT_ID.includes(list) && !(list === 'conditions' && /\.\d+$/.test(id));
  if (format.some(({ kind }) => kind === 'removed' || kind === 'changed')) return 'major';
  if (changes.some((change) => change.kind === 'removed' && hasId(change))) return 'major';
  if (format.length > 0 || changes.some(({ kind }) => kind === 'added')) return 'minor';
  return changes.length > 0 ? 'patch' : 'none';
}

/**
 * The lowest version that may follow one.
 * @example nextVersion('0.1.4', 'minor') // '0.2.0'
 */
export function nextVersion(version: string, part: VersionPart): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (part === 'major') return `${major + 1}.0.0`;
  if (part === 'minor') return `${major}.${minor + 1}.0`;
  return part === 'patch' ? `${major}.${minor}.${patch + 1}` : version;
}

/**
 * Which of two versions is the higher one.
 * @returns below zero when `a` is lower, 0 for the same.
 * @example compareVersions('0.9.0', '0.10.0') // -1
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const at = left.findIndex((part, place) => part !== right[place]);
  return at < 0 ? 0 : Math.sign(left[at]! - right[at]!);
}
