// What an archive of a release says of itself: RO-Crate metadata, which repositories of research data read.
// It must not list files of its own, nor date anything by the build.
import { CONTRIBUTORS, DATA_TITLE } from '../citing/items.ts';
import type { PublishedFile, Release } from '../release.ts';

/** A file of the archive. */
export interface CrateFile {
  /** Below the archive's root. Example: `api/v1/amounts.json`. */
  path: string;
  /** Size; null for what is written after this. */
  bytes: number | null;
}

/** Name that the standard gives. */
export const CRATE_PATH = 'ro-crate-metadata.json';

const CONTEXT = 'https://w3id.org/ro/crate/1.1/context';
const PROFILE = 'https://w3id.org/ro/crate/1.1';
const DATA_LICENSE = 'https://creativecommons.org/licenses/by/4.0/';
const CODE_LICENSE = 'https://spdx.org/licenses/MIT';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  jsonld: 'application/ld+json',
  csv: 'text/csv',
  md: 'text/markdown',
  txt: 'text/plain',
  ttl: 'text/turtle',
  xml: 'application/xml',
  atom: 'application/atom+xml',
  ics: 'text/calendar',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  cff: 'application/yaml',
  html: 'text/html',
  parquet: 'application/vnd.apache.parquet',
  sqlite: 'application/vnd.sqlite3',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What the files at the root and the entrances are, for people who open the archive. */
const NAMES: Readonly<Record<string, string>> = {
  'README.md': 'What the archive holds',
  'CITATION.cff': 'How to cite',
  LICENSE: 'Licence of the software and of the schemas as code',
  'LICENSE-DATA': 'Licence of the data',
  'CHANGELOG.md': 'Changes of data, format and tool',
  'manifest.json': 'Size and SHA-256 of every file',
  'api/v1/index.json': 'Every JSON file with its schema',
  'api/v1/openapi.json': 'The API as OpenAPI 3.1',
  'api/v1/datapackage.json': 'The tables as Frictionless Data Package v2',
  'api/v1/cejian.sqlite': 'All tables as SQLite',
  'api/v1/cejian.xlsx': 'All tables as a workbook',
};

const entityId = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/**
 * The metadata of an archive.
 * @param files every file of the archive but this one, in any order. @param date day of the release, YYYY-MM-DD: the standard
 *   asks for one.
 * @returns `ro-crate-metadata.json`, RO-Crate 1.1: the archive, its files with type and size, authors, licences.
 * @example buildCrate(release, '2026-09-01', files).path // 'ro-crate-metadata.json'
 * @see https://www.researchobject.org/ro-crate/1.1/
 */
export function buildCrate(
  { corpus, records, address, version }: Release,
  date: string,
  files: readonly CrateFile[],
): PublishedFile {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const author = { '@id': '#contributors' };
  const covered = new Set(records.policies.map(({ jurisdiction }) => jurisdiction));
  const places = [...corpus.places.values()].filter(({ jurisdiction }) => covered.has(jurisdiction.id));
  const root = {
    '@id': './',
    '@type': 'Dataset',
    name: `${DATA_TITLE.zh} ${version} / Cejian data ${version}`,
    description: `${DATA_TITLE.en}. ${records.policies.length} documents, ${records.measures.length} measures, ${records.amounts.length} amounts; every value names the words that say it.`,
    datePublished: date,
    version,
    license: { '@id': DATA_LICENSE },
    author,
    publisher: author,
    inLanguage: ['zh-CN', 'en'],
    url: `${address}/`,
    spatialCoverage: places.map(({ jurisdiction: { id } }) => ({ '@id': `#place-${id}` })),
    hasPart: sorted.map(({ path }) => ({ '@id': entityId(path) })),
  };
  const graph = [
    {
      '@id': CRATE_PATH,
      '@type': 'CreativeWork',
      conformsTo: { '@id': PROFILE },
      about: { '@id': './' },
      license: { '@id': DATA_LICENSE },
    },
    root,
    ...sorted.map(({ path, bytes }) => {
      const mediaType = MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)];
      return {
        '@id': entityId(path),
        '@type': 'File',
        name: NAMES[path] ?? path,
        ...(mediaType === undefined ? {} : { encodingFormat: mediaType }),
        ...(bytes === null ? {} : { contentSize: String(bytes) }),
        ...(path === 'LICENSE' ? { license: { '@id': CODE_LICENSE } } : {}),
      };
    }),
    { '@id': '#contributors', '@type': 'Organization', name: CONTRIBUTORS.en, alternateName: CONTRIBUTORS.zh },
    {
      '@id': DATA_LICENSE,
      '@type': 'CreativeWork',
      name: 'Creative Commons Attribution 4.0 International',
      identifier: 'CC-BY-4.0',
      url: DATA_LICENSE,
    },
    { '@id': CODE_LICENSE, '@type': 'CreativeWork', name: 'MIT License', identifier: 'MIT', url: CODE_LICENSE },
    ...places.map(({ jurisdiction: { id, name } }) => ({
      '@id': `#place-${id}`,
      '@type': 'Place',
      name: name.en,
      alternateName: name.zh,
    })),
  ];
  return { path: CRATE_PATH, content: `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 1)}\n` };
}
