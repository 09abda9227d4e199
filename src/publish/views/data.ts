// The data page: every file of the API with its shape and count, read from the API itself; and how far each document is
// coded. It must not promise a file that is not published.

import type { Corpus } from '../../model.ts';
import { createContext } from '../../validate/context.ts';
import { type Coverage, measureCoverage } from '../../validate/coverage.ts';
import { buildApi } from '../json.ts';
import { codeLabel, formatDate } from '../language.ts';
import { SHAPES_PATH } from './codebook.ts';
import { columnHead, orderPolicies } from './columns.ts';
import type { Reading } from './entry.ts';
import { fileHref, href, policyPath } from './links.ts';

/** A file of the API. */
export interface FileView {
  /** Such as `amounts`. */
  name: string;
  /** Path from the root of the site. */
  path: string;
  href: string;
  shape: string;
  shapeHref: string;
  /** Number of items of a list; null for other files. */
  total: number | null;
}

/** What examples of reading the data need: where it is, and codes that give an answer. */
export interface SampleView {
  /** Address of the API, absolute, with its last slash. */
  address: string;
  /** The commonest item of sums. */
  item: string;
  /** The commonest indicator of goals with a figure. */
  indicator: string;
}

/** What the data page shows. */
export interface DataView {
  lists: FileView[];
  policies: FileView[];
  comparisons: FileView[];
  sample: SampleView;
  dataVersion: string;
}

/** One document in the table of coverage, with what is known of its currency. */
export interface CoverageRow {
  place: string;
  title: string;
  href: string;
  coverage: Coverage;
  status: string;
  /** Newest date that the document prints; null when it prints none. */
  date: string | null;
  /** Address and day of retrieval; null when the file did not come from the web. */
  url: string | null;
  retrieved: string | null;
}

/**
 * What the data page shows.
 * @param origin address of the site's host; undefined when it is not known, and then samples read from a local build.
 * @example dataView(reading, '0.1.0', undefined).lists.map(({ path }) => path) // ['/api/v1/absences.json', …]
 */
export function dataView(reading: Reading<Corpus>, dataVersion: string, origin: string | undefined): DataView {
  const { corpus, lang, base } = reading;
  const files = buildApi(corpus, dataVersion).map(
    ({ path, shape, data }): FileView => ({
      name: path.replace(/\.json$/, ''),
      path: `/api/v1/${path}`,
      href: fileHref(`/api/v1/${path}`, base),
      shape,
      shapeHref: `${href(SHAPES_PATH, lang, base)}#${shape}`,
      total: Array.isArray(data.items) ? data.items.length : null,
    }),
  );
  const under = (folder: string) => files.filter(({ path }) => path.startsWith(`/api/v1/${folder}/`));
  const codings = [...corpus.policies.values()].map(({ coding }) => coding);
  const amounts = codings.flatMap(({ measures }) => measures.flatMap((measure) => measure.amounts ?? []));
  const goals = codings.flatMap((coding) => coding.goals.filter(({ value }) => value !== undefined));
  return {
    lists: files.filter(({ path }) => !path.slice('/api/v1/'.length).includes('/')),
    policies: under('policies'),
    comparisons: under('comparisons'),
    sample: {
      address: `${origin ?? 'http://127.0.0.1:4321'}${fileHref('/api/v1/', base)}`,
      item: commonest(amounts.map((amount) => amount.item)),
      indicator: commonest(goals.map((goal) => goal.indicator)),
    },
    dataVersion,
  };
}

/** The code that stands most often in a column: an example that gives an answer. */
function commonest(codes: readonly string[]): string {
  const counts = [...Map.groupBy(codes, (code) => code)].sort((a, b) => b[1].length - a[1].length);
  return counts[0]?.[0] ?? '';
}

/**
 * How far each document is coded, and how current it is known to be.
 * @returns one row for each document, in the order of the site's columns.
 * @example coverageRows(reading)[0].coverage.numerals.open.length // 0
 */
export function coverageRows(reading: Reading<Corpus>): CoverageRow[] {
  const { corpus, lang, base } = reading;
  const contexts = new Map(createContext(corpus).policies.map((context) => [context.policy.id, context]));
  return orderPolicies(corpus).map((policy) => {
    const { dates, status, url, retrieved, title } = policy.source;
    const date = dates.effective ?? dates.issued ?? dates.signed;
    return {
      place: columnHead(corpus, policy, reading).place,
      title: title.zh,
      href: href(policyPath(policy.id), lang, base),
      coverage: measureCoverage(contexts.get(policy.id)!, corpus),
      status: codeLabel('status', status, lang),
      date: date === null ? null : formatDate(date, lang),
      url,
      retrieved: retrieved === null ? null : formatDate(retrieved, lang),
    };
  });
}
