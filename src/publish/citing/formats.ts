// Citations as BibTeX, RIS and CSL-JSON, by citation-js. It must not reach the network: the library is given data, never an address.
import type { Cited } from './items.ts';

/** An item of CSL-JSON, as far as ours have fields. @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
export interface CslItem {
  id: string;
  type: 'dataset' | 'legislation';
  title: string;
  author: { literal: string }[];
  'container-title'?: string;
  number?: string;
  version: string;
  issued?: { 'date-parts': [number[]] };
  accessed?: { 'date-parts': [number[]] };
  publisher: string;
  URL: string;
  abstract?: string;
  note: string;
  language: 'zh-CN';
}

interface Library {
  Cite: new (data: readonly CslItem[]) => { format(name: 'bibtex' | 'ris'): string };
  plugins: { config: { get(plugin: '@bibtex'): { format: Record<string, boolean> } } };
}

let loading: Promise<Library> | undefined;

/** The library is large, and only few pages need it. It has no types of its own. */
function loadLibrary(): Promise<Library> {
  loading ??= (async () => {
    const core = (await import('@citation-js/core' as string)) as Library & { default?: Library };
    await import('@citation-js/plugin-bibtex' as string);
    await import('@citation-js/plugin-ris' as string);
    const library = core.default ?? core;
    const { format } = library.plugins.config.get('@bibtex');
    // Chinese would be left out; and a label that the library makes would not be the same for the same record.
    format.asciiOnly = false;
    format.useIdAsLabel = true;
    format.checkLabel = false;
    return library;
  })();
  return loading;
}

/** Words on one line: a line of their own could be read as a field of its own. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const dateParts = (date: string): { 'date-parts': [number[]] } => ({ 'date-parts': [date.split('-').map(Number)] });

/**
 * A citation as an item of CSL-JSON.
 * @param accessed day on which the reader opened it, YYYY-MM-DD.
 * @returns a document is `legislation`, anything else a `dataset`; fields without value are left out.
 * @example cslOf(cited).id // 'cejian:weihai:skilled-talent-2021'
 */
export function cslOf(cited: Cited, accessed?: string): CslItem {
  const { kind, id, title, within, authors, number, date, version, url, quote } = cited;
  const said = [number, `数据版本 ${version}`].filter((part) => part !== null);
  return {
    id: `cejian:${id.replaceAll('/', ':')}`,
    type: kind === 'policy' ? 'legislation' : 'dataset',
    title: oneLine(within === null ? title.zh : `${title.zh}（${within}）`),
    author: authors.map((literal) => ({ literal: oneLine(literal) })),
    ...(kind === 'release' ? {} : { 'container-title': '策鉴 Cejian' }),
    ...(number === null ? {} : { number: oneLine(number) }),
    version,
    ...(date === null ? {} : { issued: dateParts(date) }),
    ...(accessed === undefined ? {} : { accessed: dateParts(accessed) }),
    publisher: '策鉴 Cejian',
    URL: url,
    ...(quote === null ? {} : { abstract: oneLine(quote) }),
    // Styles without a version still print a note.
    note: oneLine(said.join('；')),
    language: 'zh-CN',
  };
}

/**
 * What TeX would run, BibTeX would count (a brace, also behind a backslash) or the library would take for markup, with what
 * prints it. The place of each in the list is its place in the private area that it is sent through the library as.
 */
const TEX: readonly (readonly [character: string, command: string])[] = [
  ['\\', '{\\textbackslash}'],
  ['{', '{\\textbraceleft}'],
  ['}', '{\\textbraceright}'],
  ['~', '{\\textasciitilde}'],
  ['^', '{\\textasciicircum}'],
  ['<', '{\\textless}'],
  ['>', '{\\textgreater}'],
  // Only the second of two, which TeX would make one dash or quotation mark.
  ['-', '{-}'],
  ['`', '{`}'],
  ["'", "{'}"],
];
const PRIVATE = 0xf8f0;

const hideTex = (text: string): string =>
  text.replace(/[\\{}~^<>]|(?<=-)-|(?<=`)`|(?<=')'/g, (found) =>
    String.fromCharCode(PRIVATE + TEX.findIndex(([known]) => known === found)),
  );

/** What the library leaves to do, line by line of an entry. */
function mendBibtex(entry: string): string {
  return (
    entry
      .replace(/[\uf8f0-\uf8f9]/g, (hidden) => TEX[hidden.charCodeAt(0) - PRIVATE]![1])
      // A month is a macro of BibTeX, and the day has a field of its own.
      .replace(/^\tmonth = \{([a-z]{3})(?: (\d{1,2}))?\},$/m, (_, month: string, day: string | undefined) =>
        day === undefined ? `\tmonth = ${month},` : `\tmonth = ${month},\n\tday = {${day}},`,
      )
      .split('\n')
      // With `asciiOnly` off nothing is escaped, and TeX would stop at these. An address stands in `\url`, which takes them.
      .map((line) => (/^\t(?!url = ).* = \{/.test(line) ? line.replace(/(?<!\\)[&%$#_]/g, '\\$&') : line))
      .join('\n')
  );
}

/**
 * A citation as BibTeX.
 * @returns one entry that ends in a line feed.
 * @example await formatBibtex(cslOf(cited)) // '@misc{cejian:weihai:skilled-talent-2021,\n…'
 */
export async function formatBibtex(item: CslItem): Promise<string> {
  const { Cite } = await loadLibrary();
  const { title, author, number, abstract, note } = item;
  const safe = {
    ...item,
    title: hideTex(title),
    author: author.map(({ literal }) => ({ literal: hideTex(literal) })),
    ...(number === undefined ? {} : { number: hideTex(number) }),
    ...(abstract === undefined ? {} : { abstract: hideTex(abstract) }),
    note: hideTex(note),
  };
  return `${mendBibtex(new Cite([safe]).format('bibtex').trim())}\n`;
}

/**
 * A citation as RIS.
 * @returns one reference that ends in a line feed; every field on one line.
 * @example await formatRis(cslOf(cited)) // 'TY  - LEGAL\n…ER  - \n'
 */
export async function formatRis(item: CslItem): Promise<string> {
  const { Cite } = await loadLibrary();
  const lines = new Cite([item])
    .format('ris')
    .trim()
    // The library breaks lines after 80 characters, also within an address, which no reader mends.
    .replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, '')
    .split('\n')
    // And it cuts an id after 20: all records of a document would be one.
    .filter((line) => !line.startsWith('ID  - '));
  return `${lines.join('\n')} \n`;
}
