// Every sum and every percentage about money, grouped by what it is paid for.
// It must not add up, average or convert sums.
import type { CodedPolicy } from '../../model.ts';
import type { Amount } from '../../types.ts';
import { codeLabel, termLabel } from '../language.ts';
import { orderPolicies, placeName } from './columns.ts';
import { amountEntry, compareFacets, type Entry, facetWords, perWords, type Reading, termOrder } from './entry.ts';
import { fileHref, href, policyPath, topicPath } from './links.ts';

/** A sum with where it stands. */
export interface AmountRow extends Entry {
  place: string;
  policyHref: string;
  /** `征求意见稿` and the like; null for a document in force. */
  status: string | null;
  /** Level, class, ranks, skill levels. */
  facets: string;
  /** What for and how often. */
  per: string;
  /** As printed, in Chinese, and ours in English. */
  recipient: string;
}

/** Sums of one item. */
export interface AmountGroup {
  id: string;
  label: string;
  definition: string;
  topics: { label: string; href: string }[];
  rows: AmountRow[];
}

/** What the page of amounts shows. */
export interface AmountsView {
  total: number;
  places: number;
  groups: AmountGroup[];
  dataHref: string;
}

/** A sentence that stands above for the same place keeps its link, not its words. */
function dropRepeats(rows: AmountRow[]): AmountRow[] {
  const shown = new Set<string>();
  return rows.map((row) => {
    const { quote } = row.sentence;
    const key = `${row.policyHref} ${quote}`;
    if (shown.has(key)) return { ...row, sentence: { ...row.sentence, quote: '' } };
    shown.add(key);
    return row;
  });
}

/**
 * What the page of amounts shows.
 * @returns items in the order of the vocabulary; within an item by level, rank and skill level, then by place.
 * @example amountsView(reading).groups[0].rows[0].value?.figure // '50,000'
 */
export function amountsView(reading: Reading): AmountsView {
  const { corpus, lang, base } = reading;
  const all = orderPolicies(corpus).flatMap((policy) =>
    policy.coding.measures.flatMap((measure) => (measure.amounts ?? []).map((amount) => ({ policy, amount }))),
  );
  const rowOf = ({ policy, amount }: { policy: CodedPolicy; amount: Amount }): AmountRow => {
    const entry = amountEntry(reading, policy, amount);
    const said = new Set([...facetWords(reading, amount), ...perWords(reading, amount)]);
    return {
      ...entry,
      notes: entry.notes.filter(({ text }) => !said.has(text)),
      place: placeName(corpus, policy.jurisdiction, lang),
      policyHref: href(policyPath(policy.id), lang, base),
      status: policy.source.status === 'issued' ? null : codeLabel('status', policy.source.status, lang),
      facets: facetWords(reading, amount).join(' · '),
      per: perWords(reading, amount).join(' · '),
      recipient: amount.recipient[lang],
    };
  };
  const groups = [...Map.groupBy(all, ({ amount }) => amount.item)]
    .sort(([a], [b]) => termOrder(corpus, 'items', a) - termOrder(corpus, 'items', b))
    .map(([id, members]): AmountGroup => {
      const term = corpus.vocabularies.get('items')?.terms.get(id);
      return {
        id,
        label: term?.label[lang] ?? id,
        definition: term?.definition[lang] ?? '',
        topics: (term?.topics ?? []).slice(0, 1).map((topic) => ({
          label: termLabel(corpus, 'topics', topic, lang),
          href: href(topicPath(topic), lang, base),
        })),
        // The sort is stable: sums that agree in all facets stay in the order of places.
        rows: dropRepeats([...members].sort((a, b) => compareFacets(corpus, a.amount, b.amount)).map(rowOf)),
      };
    });
  return {
    total: all.length,
    places: new Set(all.map(({ policy }) => policy.jurisdiction)).size,
    groups,
    dataHref: fileHref('/api/v1/amounts.json', base),
  };
}
