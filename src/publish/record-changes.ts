// What changed in the published records between two states of the data, field by field, each with its sentence.
// It must not judge a change, nor read data: both states are given.
import type { Records } from './records.ts';

/** A list of the published data. */
export type ListName = keyof Records;

/** A field that changed, or a record that came or went: then `field` is null. */
export interface RecordChange {
  list: ListName;
  /** Published id; of records without one, what tells them apart: `weihai/skilled-talent-2021/studios/hr-bureau/lead`. */
  id: string;
  /** Id of the policy that it is of; null for jurisdictions and vocabulary. */
  policy: string | null;
  kind: 'added' | 'removed' | 'changed';
  /** Dotted path, as in the JSON: `cite.quote`. */
  field: string | null;
  /** JSON of the value; null when there was none. */
  before: string | null;
  after: string | null;
  /** The sentence behind the record as it is now, else as it was; null when it has none. */
  quote: string | null;
}

/** The lists of what documents say. */
export const SAID_LISTS = [
  'goals',
  'measures',
  'amounts',
  'benefits',
  'conditions',
  'responsibilities',
  'relations',
  'absences',
] as const satisfies readonly ListName[];

/** Every list of the published data, in the order of reports. */
export const LISTS: readonly ListName[] = ['jurisdictions', 'policies', ...SAID_LISTS, 'vocabulary'];

/** What tells records of a list apart that have no id of their own. */
const KEYS: Readonly<Partial<Record<ListName, readonly string[]>>> = {
  responsibilities: ['policy', 'measure', 'goal', 'unit', 'role'],
  absences: ['policy', 'topic', 'item'],
  vocabulary: ['vocabulary', 'id'],
};

/** Where a quote stands moves with every word before it, and says nothing new. */
const DERIVED = /(^|\.)(start|end|prefix|suffix)$/;

/** A published record, whatever list it is of. */
export type Row = Readonly<Record<string, unknown>>;

function keyOf(list: ListName, row: Row): string {
  const keys = KEYS[list] ?? ['id'];
  return keys
    .map((key) => row[key])
    .filter((part) => part !== null && part !== undefined)
    .join('/');
}

function quoteOf(row: Row | undefined): string | null {
  const cite = (row?.cite ?? (row?.cites as unknown[] | undefined)?.[0]) as { quote?: string } | null | undefined;
  return cite?.quote ?? null;
}

/** Leaves of a record by dotted path; a list is one leaf, so that an entry put in first does not change all. */
function leavesOf(value: unknown, path: string, into: Map<string, string>): Map<string, string> {
  if (value !== null && typeof value === 'object' && !Array.isArray(value))
    for (const [key, inner] of Object.entries(value)) leavesOf(inner, path === '' ? key : `${path}.${key}`, into);
  else if (!DERIVED.test(path)) into.set(path, JSON.stringify(withoutOffsets(value)));
  return into;
}

function withoutOffsets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOffsets);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => !DERIVED.test(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutOffsets(inner)]));
}

/**
 * Rows by what a change calls them; of two with one key the second has a number, in the order of the text.
 * @example byKey('amounts', records.amounts).get('weihai/skilled-talent-2021/studio-grant')
 */
export function byKey(list: ListName, rows: readonly unknown[]): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows as readonly Row[]) {
    const key = keyOf(list, row);
    let name = key;
    for (let count = 2; found.has(name); count += 1) name = `${key}#${count}`;
    found.set(name, row);
  }
  return found;
}

/**
 * What changed from one state of the data to another.
 * @returns changes by list, then in the order of the records now, removed ones last. Offsets of quotes are left out; a quote
 *   itself is a field.
 * @example diffRecords(then, now)[0] // { list: 'amounts', id: '…/studio-grant', field: 'max', before: '50000', after: '60000', … }
 */
export function diffRecords(then: Records, now: Records): RecordChange[] {
  return LISTS.flatMap((list) => {
    const before = byKey(list, then[list]);
    const after = byKey(list, now[list]);
    const changes: RecordChange[] = [];
    const policyOf = (row: Row) =>
      typeof row.policy === 'string' ? row.policy : list === 'policies' ? String(row.id) : null;
    for (const [id, row] of after) {
      const old = before.get(id);
      const base = { list, id, policy: policyOf(row), quote: quoteOf(row) ?? quoteOf(old) };
      if (old === undefined) {
        changes.push({ ...base, kind: 'added', field: null, before: null, after: null });
        continue;
      }
      const [was, is] = [leavesOf(old, '', new Map()), leavesOf(row, '', new Map())];
      for (const field of new Set([...is.keys(), ...was.keys()])) {
        const [from, to] = [was.get(field) ?? null, is.get(field) ?? null];
        if (from !== to) changes.push({ ...base, kind: 'changed', field, before: from, after: to });
      }
    }
    for (const [id, row] of before)
      if (!after.has(id))
        changes.push({
          list,
          id,
          policy: policyOf(row),
          kind: 'removed',
          field: null,
          before: null,
          after: null,
          quote: quoteOf(row),
        });
    return changes;
  });
}
