// The page of search before anything is typed: examples that find something, and the documents for those who cannot run it.
// It must not search.
import { listTopics } from '../../compare/compare.ts';
import { formatPrinted } from '../language.ts';
import { orderPolicies, placeName } from './columns.ts';
import type { Reading } from './entry.ts';
import { href, policyPath } from './links.ts';

/** A query to begin with. */
export interface ExampleView {
  query: string;
  href: string;
  /** Language of the query. */
  lang: 'zh-CN' | 'en';
}

/** How much there is to search. */
export interface SearchCounts {
  documents: number;
  texts: number;
  measures: number;
  amounts: number;
  goals: number;
  benefits: number;
}

/** What the page shows. */
export interface SearchView {
  examples: ExampleView[];
  counts: SearchCounts;
  documents: { place: string; title: string; href: string }[];
  /** Path that the site lives under, with its last slash. */
  base: string;
}

/** Page of search. */
export const SEARCH_PATH = '/search/';

const TOPICS_SHOWN = 5;

/**
 * Address of a query.
 * @example searchHref('10万元', 'zh', '/') // '/search/?q=10%E4%B8%87%E5%85%83'
 */
export function searchHref(query: string, lang: 'zh' | 'en', base: string): string {
  return `${href(SEARCH_PATH, lang, base)}?q=${encodeURIComponent(query)}`;
}

/** The sum that most amounts have, as texts print it; undefined when none has a printed form. */
function commonSum({ corpus }: Reading): string | undefined {
  const counts = new Map<string, number>();
  for (const { coding } of corpus.policies.values())
    for (const { amounts = [] } of coding.measures)
      for (const { value } of amounts) {
        const number = value.min ?? value.max;
        const printed = value.unit === 'CNY' && number !== null ? formatPrinted(number) : null;
        if (printed !== null) counts.set(`${printed}元`, (counts.get(`${printed}元`) ?? 0) + 1);
      }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

/**
 * What the page of search shows.
 * @returns examples from the vocabulary of topics, words that stand in the texts, in the order of the vocabulary; one sum.
 * @example searchView(reading).examples[0]?.query // '学徒制'
 */
export function searchView(reading: Reading): SearchView {
  const { corpus, lang, base } = reading;
  const policies = orderPolicies(corpus);
  const blocks = policies.flatMap((policy) => policy.blocks);
  const topics = listTopics(corpus).flatMap((topic) => {
    const word = topic.aliases?.find((alias) => blocks.some(({ text }) => text.includes(alias)));
    return word === undefined ? [] : [lang === 'zh' ? word : topic.label.en];
  });
  // Spread over the vocabulary, so that no part of it is preferred.
  const step = Math.max(1, topics.length / TOPICS_SHOWN);
  const words = Array.from(
    { length: Math.min(TOPICS_SHOWN, topics.length) },
    (_, at) => topics[Math.floor(at * step)]!,
  );
  const tagged = [
    ...words.map((query) => ({ query, lang: lang === 'zh' ? ('zh-CN' as const) : ('en' as const) })),
    ...[commonSum(reading)].flatMap((query) => (query === undefined ? [] : [{ query, lang: 'zh-CN' as const }])),
  ];
  const measures = policies.flatMap(({ coding }) => coding.measures);
  return {
    counts: {
      documents: policies.length,
      texts: blocks.length,
      measures: measures.length,
      amounts: measures.reduce((sum, { amounts }) => sum + (amounts?.length ?? 0), 0),
      goals: policies.reduce((sum, { coding }) => sum + coding.goals.length, 0),
      benefits: measures.reduce((sum, { benefits }) => sum + (benefits?.length ?? 0), 0),
    },
    examples: tagged.map((example) => ({ ...example, href: searchHref(example.query, lang, base) })),
    documents: policies.map(({ id, jurisdiction, source }) => ({
      place: placeName(corpus, jurisdiction, lang),
      title: source.title.zh,
      href: href(policyPath(id), lang, base),
    })),
    base: base.endsWith('/') ? base : `${base}/`,
  };
}
