// The page on method: how much there is, how far each document is coded and reviewed, and how current it is known to be.
// Every figure is counted in the data. It must not say that a document is in force: nobody asked on the day of reading.
import type { Corpus, Policy } from '../../model.ts';
import { createContext } from '../../validate/context.ts';
import { type Coverage, measureCoverage } from '../../validate/coverage.ts';
import { codeLabel, formatDate, formatPeriod } from '../language.ts';
import { SAID_LISTS } from '../record-changes.ts';
import { buildRecords } from '../records.ts';
import { TABLES } from '../tables/definitions.ts';
import { columnHead, orderPolicies } from './columns.ts';
import type { Reading } from './entry.ts';
import { href, type Lang, policyPath } from './links.ts';
import { reviewOf } from './policy-dossier.ts';

/** How far one document is coded. */
export interface CoverageRow {
  place: string;
  title: string;
  href: string;
  coverage: Coverage;
  /** Records by origin and state of review, in words. */
  review: { label: string; count: number }[];
}

/** How current one document is known to be. */
export interface CurrencyRow {
  place: string;
  title: string;
  href: string;
  /** Whole sentences of ours. */
  statements: string[];
  /** Where the file was fetched; null when it did not come from the web. */
  url: string | null;
}

/** What the page on method shows. */
export interface MethodView {
  totals: {
    documents: number;
    places: number;
    blocks: number;
    numerals: number;
    /** Blocks and words listed as carrying no record, each with its reason. */
    uncoded: number;
    /** Topics and items searched and not found. */
    absences: number;
    /** Changes to texts as received, each with its reason. */
    corrections: number;
  };
  /** Records of each list, by the name of its file. */
  lists: { name: string; label: string; count: number }[];
  /** Records by origin and state of review, of all documents. */
  review: { label: string; count: number }[];
  coverage: CoverageRow[];
  currency: CurrencyRow[];
}

const CHANGED = {
  amends: { zh: '修订', en: 'amended by' },
  repeals: { zh: '废止', en: 'repealed by' },
  replaces: { zh: '替代', en: 'replaced by' },
} as const;

const DATES = [
  ['effective', { zh: '施行', en: 'effective' }],
  ['issued', { zh: '印发', en: 'issued' }],
  ['signed', { zh: '成文', en: 'signed' }],
] as const;

/** Documents here that say they change this one. */
function changersOf(corpus: Corpus, id: string, lang: Lang): string[] {
  return [...corpus.policies.values()].flatMap(({ source }) =>
    source.relations.flatMap(({ policy, relation }) => {
      const word = relation in CHANGED ? CHANGED[relation as keyof typeof CHANGED][lang] : undefined;
      if (policy !== id || word === undefined) return [];
      return [lang === 'zh' ? `已被《${source.title.zh}》${word}。` : `It was ${word} “${source.title.en}”.`];
    }),
  );
}

/** What is known of how current a document is, in sentences. */
function statementsOf(corpus: Corpus, { id, source }: Policy, lang: Lang): string[] {
  const { dates, status, period, retrieved } = source;
  const zh = lang === 'zh';
  const known = DATES.find(([name]) => dates[name] !== null);
  const standing = codeLabel('status', status, lang);
  const dated =
    known === undefined
      ? zh
        ? '文中没有日期'
        : 'the text has no date'
      : zh
        ? `${formatDate(dates[known[0]]!, lang)}${known[1].zh}`
        : `${known[1].en} ${formatDate(dates[known[0]]!, lang)}`;
  const expiry =
    dates.expires === null
      ? zh
        ? '文中没有写失效日期。'
        : 'The text names no day of expiry.'
      : zh
        ? `文中写明 ${formatDate(dates.expires, lang)}失效。`
        : `The text says that it expires ${formatDate(dates.expires, lang)}.`;
  const origin =
    retrieved === null
      ? zh
        ? '文件不是从网络取得，没有可以再查的网址；收到之后是否修订、延期或废止，没有查证。'
        : 'The file did not come from the web, so there is no address to look at again; whether it was amended, extended or repealed since was not verified.'
      : zh
        ? `${formatDate(retrieved, lang)}取自网络；此后是否修订、延期或废止，没有查证。`
        : `Retrieved ${formatDate(retrieved, lang)}; whether it was amended, extended or repealed since was not verified.`;
  return [
    zh ? `${standing}，${dated}。` : `${standing}, ${dated}.`,
    ...(status === 'consultation_draft'
      ? [zh ? '印发稿可能与此不同。' : 'The document as issued may differ from it.']
      : []),
    ...(period === null
      ? []
      : [zh ? `规划期 ${formatPeriod(period, lang)}。` : `Planned for ${formatPeriod(period, lang)}.`]),
    expiry,
    ...changersOf(corpus, id, lang),
    origin,
  ];
}

/**
 * What the page on method shows.
 * @returns documents in the order of the site's columns.
 * @example methodView(reading).coverage[0].coverage.numerals.open.length // 0
 */
export function methodView(reading: Reading<Corpus>): MethodView {
  const { corpus, lang, base } = reading;
  const contexts = new Map(createContext(corpus).policies.map((context) => [context.policy.id, context]));
  const policies = orderPolicies(corpus) as Policy[];
  const records = buildRecords(corpus);
  const headOf = (policy: Policy) => ({
    place: columnHead(corpus, policy, reading).place,
    title: policy.source.title.zh,
    href: href(policyPath(policy.id), lang, base),
  });
  const coverage = policies.map((policy) => ({
    ...headOf(policy),
    coverage: measureCoverage(contexts.get(policy.id)!, corpus),
    review: reviewOf({ policy, lang }),
  }));
  const sum = (count: (policy: Policy) => number) => policies.reduce((total, policy) => total + count(policy), 0);
  const review = new Map<string, number>();
  for (const row of coverage)
    for (const { label, count } of row.review) review.set(label, (review.get(label) ?? 0) + count);
  return {
    totals: {
      documents: policies.length,
      places: new Set(policies.map(({ jurisdiction }) => jurisdiction)).size,
      blocks: coverage.reduce((total, row) => total + row.coverage.blocks.total, 0),
      numerals: coverage.reduce((total, row) => total + row.coverage.numerals.total, 0),
      uncoded: sum(({ coding }) => coding.uncoded.length),
      absences: records.absences.length,
      corrections: sum(({ source }) => source.corrections.length),
    },
    lists: SAID_LISTS.map((name) => ({
      name,
      label: TABLES.find((table) => table.name === name)!.title[lang],
      count: records[name].length,
    })),
    review: [...review].map(([label, count]) => ({ label, count })),
    coverage,
    currency: policies.map((policy) => ({
      ...headOf(policy),
      statements: statementsOf(corpus, policy, lang),
      url: policy.source.url,
    })),
  };
}
