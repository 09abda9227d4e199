// What the page of search shows, as its address says it. It must not look at the index: an unknown filter finds nothing.
import { type EntryKind, KINDS } from '../search/shape.ts';

/** A query with its filters. */
export interface SearchState {
  query: string;
  kind: EntryKind | null;
  place: string | null;
  topic: string | null;
  /** Hits of the chosen kind that are shown. */
  shown: number;
}

/** Hits that one step shows. */
export const STEP = 20;

/** Nothing typed, nothing filtered. */
export const EMPTY: SearchState = { query: '', kind: null, place: null, topic: null, shown: STEP };

/**
 * Read a state from the search part of an address.
 * @param search with or without its `?`.
 * @returns the state; what it does not say, or says wrongly, is as in EMPTY. Never throws.
 * @example parseSearchState('?q=学徒&kind=text').kind // 'text'
 */
export function parseSearchState(search: string): SearchState {
  const values = new URLSearchParams(search);
  const kind = KINDS.find((known) => known === values.get('kind')) ?? null;
  const shown = Number(values.get('shown'));
  return {
    query: (values.get('q') ?? '').trim(),
    kind,
    place: values.get('place') || null,
    topic: values.get('topic') || null,
    shown: Number.isInteger(shown) && shown > STEP && shown <= 10_000 ? shown : STEP,
  };
}

/**
 * Write a state as the search part of an address.
 * @returns `?q=…`, shortest form; empty for EMPTY.
 * @example formatSearchState({ ...EMPTY, query: '学徒', place: 'weihai' }) // '?q=%E5%AD%A6%E5%BE%92&place=weihai'
 */
export function formatSearchState({ query, kind, place, topic, shown }: SearchState): string {
  const values = new URLSearchParams();
  if (query !== '') values.set('q', query);
  if (kind !== null) values.set('kind', kind);
  if (place !== null) values.set('place', place);
  if (topic !== null) values.set('topic', topic);
  if (shown !== STEP) values.set('shown', String(shown));
  const text = values.toString();
  return text === '' ? '' : `?${text}`;
}
