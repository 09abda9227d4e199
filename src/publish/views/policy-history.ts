// What each release changed in the data of a document, record by record, as policies/releases.yaml keeps it.
// It must not tell values before and after: the page of a record does.
import type { CodedPolicy, Corpus } from '../../model.ts';
import type { ChangeRecord } from '../../types.ts';
import { changeRecords } from '../changes.ts';
import { formatDate } from '../language.ts';
import type { ListName } from '../record-changes.ts';
import { tableOf } from '../tables/definitions.ts';
import type { Reading } from './entry.ts';
import { citePath, href, recordPath } from './links.ts';
import { listRecords } from './record-index.ts';

/** A record that a release changed. */
export interface HistoryLine {
  kind: ChangeRecord['kind'];
  /** What the record is: `金额`. */
  list: string;
  /** Its title today, else its id; empty for the document itself. */
  label: string;
  /** Its page, else its place in the text; null when it is no more. */
  href: string | null;
  /** Dotted paths of the fields that changed. */
  fields: string[];
}

/** What one release did to the data of a document. */
export interface HistoryRelease {
  version: string;
  date: string;
  /** Records that came with the document as a whole; 0 when it was there before. */
  came: number;
  lines: HistoryLine[];
}

const changesByPolicy = new WeakMap<Corpus, ReadonlyMap<string | null, readonly ChangeRecord[]>>();

/** Changes by policy, found once for all documents. */
function changesOf(corpus: Corpus, policy: string): readonly ChangeRecord[] {
  let grouped = changesByPolicy.get(corpus);
  if (grouped === undefined) {
    grouped = Map.groupBy(changeRecords(corpus), (change) => change.policy);
    changesByPolicy.set(corpus, grouped);
  }
  return grouped.get(policy) ?? [];
}

/** Titles of the records that have one, by their id without the policy. */
function titlesOf({ coding }: CodedPolicy): Map<string, { zh: string; en: string }> {
  const parts = coding.measures.flatMap(({ amounts = [], benefits = [] }) => [...amounts, ...benefits]);
  return new Map(
    [...coding.goals, ...coding.measures, ...parts].flatMap(({ id, title }) =>
      title === undefined ? [] : [[id, title] as const],
    ),
  );
}

/**
 * The past of a document's data.
 * @returns releases that changed it, newest first; none before the first release. A document that came as a whole stands for
 *   its records.
 * @example policyHistory(reading, policy)[0].lines[0].fields // ['max', 'cite.quote']
 */
export function policyHistory(
  { corpus, lang, base }: Pick<Reading<Corpus>, 'corpus' | 'lang' | 'base'>,
  policy: CodedPolicy,
): HistoryRelease[] {
  const titles = titlesOf(policy);
  const pages = new Set(listRecords(policy));
  const { measures } = policy.coding;
  const cited = new Set(
    measures.flatMap(({ benefits = [], conditions = [] }) => [...benefits, ...conditions].map(({ id }) => id)),
  );
  const addressOf = (list: ListName, record: string): string | null => {
    if (pages.has(record)) return href(recordPath(policy.id, record), lang, base);
    if (list !== 'benefits' && list !== 'conditions') return null;
    // A part of a condition, `grant-conditions.1.2`, is read where the whole is. A later release may have removed it.
    const [whole = ''] = record.split('.');
    return cited.has(whole) ? href(citePath(policy.id, whole), lang, base) : null;
  };
  const line = (changes: readonly ChangeRecord[]): HistoryLine => {
    const { list, id, kind } = changes[0]!;
    const record = id === policy.id ? '' : id.slice(policy.id.length + 1);
    return {
      kind,
      list: tableOf(list).title[lang],
      label: titles.get(record)?.[lang] ?? record,
      href: kind === 'removed' || record === '' ? null : addressOf(list, record),
      fields: changes.flatMap(({ field }) => (field === null ? [] : [field])),
    };
  };
  return [...Map.groupBy(changesOf(corpus, policy.id), ({ release }) => release)].map(([version, changes]) => {
    const [arrival] = changes.filter(({ list, kind }) => list === 'policies' && kind === 'added');
    const rest = changes.filter((change) => change !== arrival);
    return {
      version,
      date: formatDate(changes[0]!.date, lang),
      came: arrival?.records ?? 0,
      lines: [...Map.groupBy(rest, ({ list, id }) => `${list} ${id}`).values()].map(line),
    };
  });
}
