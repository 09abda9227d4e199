// What a reader has chosen to see of a table of records, as the query of its address, and what that leaves.
// It must not touch a page: the island does.

/** A list of choices that narrow a table. */
export interface FilterChoice {
  /** Key of the query and of the records' data: `level`. */
  name: string;
  label: string;
  options: { value: string; label: string; count: number }[];
}

/**
 * Read the chosen values of an address.
 * @param names keys that the page knows; others, and empty values, are left out.
 * @example parseFilters('?level=municipal&x=1', ['item', 'level']) // Map { 'level' => 'municipal' }
 */
export function parseFilters(query: string, names: readonly string[]): Map<string, string> {
  const params = new URLSearchParams(query);
  return new Map(
    names.flatMap((name) => {
      const value = params.get(name) ?? '';
      return value === '' ? [] : [[name, value] as const];
    }),
  );
}

/**
 * The chosen values as the query of an address.
 * @returns with its question mark; empty when nothing is chosen.
 * @example formatFilters(new Map([['level', 'municipal']])) // '?level=municipal'
 */
export function formatFilters(chosen: ReadonlyMap<string, string>): string {
  const params = new URLSearchParams([...chosen].filter(([, value]) => value !== ''));
  return params.size === 0 ? '' : `?${params}`;
}

/**
 * Whether a record stays.
 * @param facts values of the record by key; a key that it does not have rules nothing out, an empty value does.
 * @example keepsRecord(new Map([['level', 'municipal']]), { level: 'municipal', item: 'prize' }) // true
 */
export function keepsRecord(
  chosen: ReadonlyMap<string, string>,
  facts: Readonly<Record<string, string | undefined>>,
): boolean {
  return [...chosen].every(([name, value]) => facts[name] === undefined || facts[name] === value);
}

/**
 * Choices by what records have, in the order in which values first come.
 * @param records the code and its words of each record; null where it has none.
 * @example filterChoice('level', 'Level', [{ value: 'municipal', label: 'Municipal' }]).options[0].count // 1
 */
export function filterChoice(
  name: string,
  label: string,
  records: readonly ({ value: string; label: string } | null)[],
): FilterChoice {
  const options = new Map<string, FilterChoice['options'][number]>();
  for (const record of records) {
    if (record === null) continue;
    const option = options.get(record.value);
    if (option === undefined) options.set(record.value, { ...record, count: 1 });
    else option.count++;
  }
  return { name, label, options: [...options.values()] };
}
