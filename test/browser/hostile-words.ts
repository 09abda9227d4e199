// The markup that hostile.test.ts writes into policies, and the word that it takes the place of.
// It must not hold a check.

/** A word that titles, sentences and names of every policy have. */
export const HOSTILE_AT = '技能';

/** Ends every element that official words stand in, and tries each way of running something. */
export const HOSTILE =
  '</title></style></script><script>document.title="ran"</script><img src=x onerror=document.title="ran">' +
  '<a href="javascript:document.title=1">javascript:alert(1)</a>{{7*7}}$' +
  '{7*7}"\'&lt;<!--]]>';

/** A record of the first policy that is no more. */
export const MOVED_RECORD = 'a-record-that-moved';

/** A term of the items that is no more. */
export const MOVED_TERM = 'a_term_that_moved';

/**
 * The same value with markup in every text: a sentence and the block that it stands in change alike.
 * @example poison({ title: '技能竞赛' })
 */
export function poison<T>(value: T): T {
  const poisoned = (item: unknown): unknown => {
    if (typeof item === 'string') return item.replaceAll(HOSTILE_AT, HOSTILE);
    if (Array.isArray(item)) return item.map(poisoned);
    if (item instanceof Map) return new Map([...item].map(([key, entry]) => [key, poisoned(entry)]));
    if (typeof item === 'object' && item !== null && Object.getPrototypeOf(item) === Object.prototype)
      return Object.fromEntries(Object.entries(item).map(([key, entry]) => [key, poisoned(entry)]));
    return item;
  };
  return poisoned(value) as T;
}
