// What a reader has chosen to see of a comparison, as the query of its address, and which rows that leaves.
// It must not touch a page: the island does. Pure, so that a page and a test read an address alike.

/** Which rows stay: those in which the places differ, those that some lack, those that all have. */
export type OnlyRows = 'differences' | 'gaps' | 'common';

/** A view of a comparison. */
export interface CompareState {
  /** Element ids of the columns shown, in their order. */
  places: string[];
  /** Null for all rows. */
  only: OnlyRows | null;
  /** Column that the sentences are told against; null for none chosen. */
  base: string | null;
  /** Ids of rows taken out by hand. */
  hide: string[];
}

/** What a row knows of one column. */
export interface CellFacts {
  has: boolean;
  /** Equal in cells that give the same; null where texts are never the same. */
  same: string | null;
}

/** A comparison of fewer or more columns is none that can be read. */
export const MIN_PLACES = 2;
export const MAX_PLACES = 12;

const ONLY: readonly string[] = ['differences', 'gaps', 'common'] satisfies OnlyRows[];
const listed = (text: string | null): string[] => (text === null || text === '' ? [] : text.split(','));

/**
 * Read the query of an address.
 * @param all columns of the page in their order; what it does not have is left out, and fewer than two are all.
 * @returns never fails: an address that was cut off or made up shows the whole table.
 * @example parseCompareState('?places=weihai,suqian&only=differences', all).places // ['weihai', 'suqian']
 */
export function parseCompareState(query: string, all: readonly string[]): CompareState {
  const params = new URLSearchParams(query);
  const named = [...new Set(listed(params.get('places')))].filter((place) => all.includes(place)).slice(0, MAX_PLACES);
  const places = named.length < MIN_PLACES ? [...all] : named;
  const only = params.get('only');
  const base = params.get('base');
  return {
    places,
    only: ONLY.includes(only ?? '') ? (only as OnlyRows) : null,
    base: base !== null && places.includes(base) ? base : null,
    hide: [...new Set(listed(params.get('hide')))],
  };
}

/**
 * A view as the query of an address.
 * @returns with its question mark; empty for the table as it stands.
 * @example formatCompareState({ places: ['weihai', 'suqian'], only: 'gaps', base: null, hide: [] }, all) // '?places=weihai,suqian&only=gaps'
 */
export function formatCompareState(state: CompareState, all: readonly string[]): string {
  const asWritten = state.places.length === all.length && state.places.every((place, index) => place === all[index]);
  const parts = [
    ...(asWritten ? [] : [['places', state.places.join(',')]]),
    ...(state.only === null ? [] : [['only', state.only]]),
    ...(state.base === null ? [] : [['base', state.base]]),
    ...(state.hide.length === 0 ? [] : [['hide', state.hide.join(',')]]),
  ];
  // Commas and slashes may stand in a query as they are, and an address that people read aloud should have them so.
  const words = parts.map(
    ([key, value]) => `${key}=${encodeURIComponent(value!).replaceAll('%2C', ',').replaceAll('%2F', '/')}`,
  );
  return words.length === 0 ? '' : `?${words.join('&')}`;
}

/**
 * Whether a row stays, by the cells that are shown. The rules are those of the command `compare --only`.
 * @example keepsRow('differences', [{ has: true, same: '5000' }, { has: true, same: '5000' }]) // false
 */
export function keepsRow(only: OnlyRows | null, cells: readonly CellFacts[]): boolean {
  const some = cells.some(({ has }) => has);
  const every = cells.every(({ has }) => has);
  if (only === 'gaps') return some && !every;
  if (only === 'common') return every;
  const [first] = cells;
  const same = cells.every((cell) => cell.same !== null && cell.same === first?.same);
  // What only places that are not shown have is no row of this table.
  return some && (only === null || !same);
}

/**
 * Move a place by one among those shown.
 * @returns the same order when there is nothing beyond.
 * @example movePlace(['a', 'b', 'c'], 'c', -1) // ['a', 'c', 'b']
 */
export function movePlace(places: readonly string[], place: string, by: -1 | 1): string[] {
  const from = places.indexOf(place);
  const to = from + by;
  if (from < 0 || to < 0 || to >= places.length) return [...places];
  const moved = [...places];
  moved.splice(to, 0, ...moved.splice(from, 1));
  return moved;
}
