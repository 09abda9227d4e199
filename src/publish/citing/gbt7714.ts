// A citation after GB/T 7714-2015, sequential numbering, online resources. It must not know where the facts come from.
import type { Lang } from '../views/links.ts';
import { type Cited, CONTRIBUTORS, DATA_TITLE } from './items.ts';

/** Issuers after the third are 等. @see GB/T 7714-2015 8.1.2 */
const MOST_AUTHORS = 3;

/** Names of issuers are as printed in either language; so is 等 after them. */
function authorsOf(authors: readonly string[], lang: Lang): string {
  const named = authors.map((name) => (name === CONTRIBUTORS.zh ? CONTRIBUTORS[lang] : name));
  const first = named.slice(0, MOST_AUTHORS).join(', ');
  return named.length > MOST_AUTHORS ? `${first}, 等` : first;
}

/** A full stop, unless the words end with one. */
const stop = (text: string): string => (/[.。!?！？]$/.test(text) ? text : `${text}.`);

/**
 * A citation after GB/T 7714-2015.
 * @param accessed day on which the reader opened it, YYYY-MM-DD. The standard asks for it; only the reader knows it, so a published
 *   file has none.
 * @param lang of the words that are ours; names and titles of documents stay as printed.
 * @returns one line. A document stands within the data (`//`), with its number as further title and its date; anything else is a
 *   data set, `[DS/OL]`, dated by the release.
 * @example formatGbt7714(cited, '2026-10-01') // '策鉴贡献者. 策鉴：可核对原文的地方政策数据[DS/OL]. 0.1.0版[2026-10-01]. https://….'
 * @see GB/T 7714-2015 4.2 (析出文献), 4.6 (电子资源), appendix B (type marks)
 */
export function formatGbt7714(cited: Cited, accessed?: string, lang: Lang = 'zh'): string {
  const { kind, title, number, date, version, url, within } = cited;
  const edition = lang === 'zh' ? `${version}版` : `Version ${version}`;
  const when = `${date === null ? '' : `(${date})`}${accessed === undefined ? '' : `[${accessed}]`}`;
  const further = number ?? within;
  const own = kind === 'policy' ? title.zh : title[lang];
  const name = further === null ? own : `${own}: ${further}`;
  const mark = kind === 'policy' ? 'EB/OL' : 'DS/OL';
  const host = kind === 'release' ? [] : [`${stop(CONTRIBUTORS[lang])} ${DATA_TITLE[lang]}`];
  const head = `${stop(authorsOf(cited.authors, lang))} ${name}[${mark}]`;
  // The author of the host is not repeated when it is that of the part.
  const source = cited.authors[0] === CONTRIBUTORS.zh ? [DATA_TITLE[lang]] : host;
  const parts = kind === 'release' ? [head, edition] : [`${head}//${source.join('')}`, edition];
  // The date stands where year and pages of a printed work would: after the edition.
  return `${parts.join('. ')}.${when === '' ? '' : ` ${when}.`} ${url}.`.replace(/\s+/g, ' ');
}
