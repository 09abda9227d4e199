// The page on method: `method.json` in the words of an edition, with the page of each document.
// It must not count anything: publish/method.ts does.
import type { Corpus } from '../../model.ts';
import type { MethodFile, ReviewCountRecord } from '../../types.ts';
import { codeLabel } from '../language.ts';
import { methodFile } from '../method.ts';
import { buildRecords } from '../records.ts';
import { TABLES } from '../tables/definitions.ts';
import { columnHead, orderPolicies } from './columns.ts';
import type { Reading } from './entry.ts';
import { href, policyPath } from './links.ts';

/** Of blocks, numerals or topics: how many there are, and how many nothing accounts for. */
export interface Reach {
  total: number;
  open: number;
}

/** Records by origin and state of review, in words. */
export interface ReviewView {
  label: string;
  count: number;
}

/** How far one document is coded. */
export interface CoverageRow {
  place: string;
  title: string;
  href: string;
  blocks: Reach;
  numerals: Reach;
  topics: Reach;
  review: ReviewView[];
}

/** How current one document is known to be. */
export interface CurrencyRow {
  place: string;
  title: string;
  href: string;
  /** Whole sentences of ours. */
  statement: string;
  /** Where the file was fetched; null when it did not come from the web. */
  url: string | null;
}

/** What the page on method shows. */
export interface MethodView {
  totals: MethodFile['totals'];
  /** Records of each list, by the name of its file. */
  lists: { name: string; label: string; count: number }[];
  /** Of all documents. */
  review: ReviewView[];
  coverage: CoverageRow[];
  currency: CurrencyRow[];
  /** Whole sentences of ours. */
  limits: string[];
}

/**
 * What the page on method shows.
 * @returns documents in the order of the site's columns.
 * @example methodView(reading).coverage[0].numerals.open // 0
 */
export function methodView(reading: Reading<Corpus>): MethodView {
  const { corpus, lang, base } = reading;
  const data = methodFile(corpus, buildRecords(corpus), '');
  const reviewViews = (counts: readonly ReviewCountRecord[]): ReviewView[] =>
    counts.map(({ origin, status, records }) => {
      const words = [codeLabel('reviewOrigin', origin, lang), codeLabel('reviewStatus', status, lang)];
      return { label: lang === 'zh' ? words.join('，') : `${words[0]}; ${words[1]!.toLowerCase()}`, count: records };
    });
  const inOrder = orderPolicies(corpus).map((policy) => ({
    head: {
      place: columnHead(corpus, policy, reading).place,
      title: policy.source.title.zh,
      href: href(policyPath(policy.id), lang, base),
    },
    coverage: data.coverage.find((record) => record.policy === policy.id)!,
    currency: data.currency.find((record) => record.policy === policy.id)!,
  }));
  return {
    totals: data.totals,
    lists: data.records.map(({ list, total }) => ({
      name: list,
      label: TABLES.find((table) => table.name === list)!.title[lang],
      count: total,
    })),
    review: reviewViews(data.review),
    coverage: inOrder.map(({ head, coverage }) => ({
      ...head,
      blocks: { total: coverage.blocks, open: coverage.blocks_open },
      numerals: { total: coverage.numerals, open: coverage.numerals_open },
      topics: { total: coverage.topics, open: coverage.topics_open },
      review: reviewViews(coverage.review),
    })),
    currency: inOrder.map(({ head, currency: { statement, url } }) => ({ ...head, statement: statement[lang], url })),
    limits: data.limits.map((limit) => limit[lang]),
  };
}
