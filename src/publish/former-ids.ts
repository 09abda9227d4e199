// Ids that once were published and are no more: what became of each, and what `moved.json` says of it.
// It must not know addresses, nor decide where an id went; src/ids.ts does.
import { resolveId } from '../ids.ts';
import type { Corpus } from '../model.ts';
import type { Bilingual, MovedRecord } from '../types.ts';
import { movedRecords } from './changes.ts';

/** An id that is no more, and what stands in its place. */
export interface FormerId {
  /** Of a place, a policy, a record or a term. */
  id: string;
  kind: MovedRecord['kind'];
  /** Ids of today; none when it was withdrawn. */
  to: string[];
  /** Null for what moved along with its policy or place. */
  reason: Bilingual | null;
}

/** Whether an id is that of a policy, as far as its form tells; terms have the same form. */
export const isPolicyId = (id: string): boolean => id.split('/').length === 2;
/** Whether an id is that of a record. */
export const isRecordId = (id: string): boolean => id.split('/').length === 3;
/** What an id stands under: the policy of a record, the vocabulary of a term. */
export const ownerOf = (id: string): string => id.slice(0, id.lastIndexOf('/'));

/** Found once for all forms: every id that was ever published is asked for. */
const found = new WeakMap<Corpus, FormerId[]>();

/**
 * Former ids of the data: those of moved.yaml, and those that once were published and went along with what they stand under.
 * @returns sorted by id; none when nothing moved.
 * @example formerIds(corpus)[0] // { id: 'weihai/skilled-2021', kind: 'moved', to: ['weihai/skilled-talent-2021'], reason: {…} }
 */
export function formerIds(corpus: Corpus): FormerId[] {
  let formers = found.get(corpus);
  if (formers !== undefined) return formers;
  const { moved, history } = corpus;
  const entries = new Map(movedRecords(corpus).map((record) => [record.id, record]));
  formers = [...new Set([...moved.map(({ from }) => from), ...history.ids])].sort().flatMap((id): FormerId[] => {
    const { state, ids } = resolveId(corpus, id);
    if (state === 'current' || state === 'unknown') return [];
    return [{ id, kind: state, to: ids, reason: entries.get(id)?.reason ?? null }];
  });
  found.set(corpus, formers);
  return formers;
}

/**
 * The entry of `moved.json` for one id: its own, else that of what it moved along with.
 * @example movedItem(corpus, former).since // '0.2.0'
 */
export function movedItem(corpus: Corpus, { id, kind, to, reason }: FormerId): MovedRecord {
  const entry = movedRecords(corpus)
    .filter(({ id: from }) => id === from || id.startsWith(`${from}/`))
    .sort((a, b) => b.id.length - a.id.length)[0]!;
  return { id, kind, to, since: entry.since, reason: reason ?? entry.reason };
}
