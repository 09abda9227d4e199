// Records by the policy they are of, found once for all policies: a release may hold hundreds of thousands of them.
// It must not change or sort a record.
import type { Records } from '../records.ts';

/** Lists of records that are of a policy. */
type OwnList = Exclude<keyof Records, 'jurisdictions' | 'policies' | 'vocabulary'>;

type Index = { [List in OwnList]?: Map<string, Records[List]> };

const indexes = new WeakMap<Records, Index>();

/**
 * The records of a list that are of a policy.
 * @returns records in the order of the list; none when it has none.
 * @example ownRecords(records, 'amounts', 'weihai/skilled-talent-2021').length // 34
 */
export function ownRecords<List extends OwnList>(records: Records, list: List, policy: string): Records[List] {
  let index = indexes.get(records);
  if (index === undefined) {
    index = {};
    indexes.set(records, index);
  }
  let byPolicy = index[list];
  if (byPolicy === undefined) {
    byPolicy = Map.groupBy(records[list] as readonly { policy: string }[], (record) => record.policy) as NonNullable<
      Index[List]
    >;
    index[list] = byPolicy;
  }
  return (byPolicy.get(policy) ?? []) as Records[List];
}
