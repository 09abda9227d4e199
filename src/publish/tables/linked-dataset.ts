// The data as one data set for catalogues and search engines: schema.org Dataset and DCAT in one JSON-LD.
// It must not need the network to be read: its context stands inside.
import type { Release } from '../release.ts';
import { DATA, type DescribedFile } from './data-package.ts';
import { TABLES } from './definitions.ts';

const CONTEXT = {
  schema: 'https://schema.org/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const text = (zh: string, en: string) => [
  { '@language': 'zh-CN', '@value': zh },
  { '@language': 'en', '@value': en },
];
const link = (id: string) => ({ '@id': id });
const integer = (value: number) => ({ '@type': 'xsd:nonNegativeInteger', '@value': String(value) });
const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/';

/** Years that the documents are of and plan for: the first and the last. */
function yearsOf({ policies, goals }: Release['records']): string | null {
  const dates = [
    ...policies.flatMap(({ dates: { signed, issued, effective }, period_from, period_to }) => [
      signed,
      issued,
      effective,
      period_from,
      period_to,
    ]),
    ...goals.map(({ due }) => due),
  ].filter((date) => date !== null);
  const years = dates.map((date) => date.slice(0, 4)).sort();
  return years.length === 0 ? null : `${years[0]}/${years.at(-1)}`;
}

/**
 * `dataset.jsonld`: what the data is, where it may be fetched and in which forms.
 * @param files with paths below `api/v1/`.
 * @returns one node that is a schema.org Dataset and a dcat:Dataset; each file is a DataDownload and a dcat:Distribution with
 * its size and SHA-256. It has no date: a build has none.
 * @example buildDataset(release, files)['@type'] // ['schema:Dataset', 'dcat:Dataset']
 * @see https://www.w3.org/TR/vocab-dcat-3/ and https://schema.org/Dataset
 */
export function buildDataset({ records, version, address }: Release, files: readonly DescribedFile[]) {
  const id = `${address}/api/v1/dataset.jsonld#dataset`;
  const years = yearsOf(records);
  const covered = new Set(records.policies.map(({ jurisdiction }) => jurisdiction));
  const topics = records.vocabulary.filter(({ vocabulary, broader }) => vocabulary === 'topics' && broader === null);
  const publisher = {
    '@id': `${address}/#cejian`,
    '@type': 'schema:Organization',
    'schema:name': 'Cejian',
    'schema:url': link(`${address}/`),
  };
  return {
    '@context': CONTEXT,
    '@id': id,
    '@type': ['schema:Dataset', 'dcat:Dataset'],
    'schema:name': text(DATA.title.zh, DATA.title.en),
    'dcterms:title': text(DATA.title.zh, DATA.title.en),
    'schema:description': text(DATA.description.zh, DATA.description.en),
    'dcterms:description': text(DATA.description.zh, DATA.description.en),
    'schema:url': link(`${address}/`),
    'dcat:landingPage': link(`${address}/`),
    'schema:version': version,
    'dcat:version': version,
    'schema:license': link(DATA.license.path),
    'dcterms:license': link(DATA.license.path),
    'schema:isAccessibleForFree': true,
    'schema:inLanguage': ['zh-CN', 'en'],
    'schema:creator': publisher,
    'dcterms:publisher': link(publisher['@id']),
    'schema:keywords': topics.flatMap(({ label }) => text(label.zh, label.en)),
    'dcat:keyword': topics.flatMap(({ label }) => text(label.zh, label.en)),
    ...(years === null ? {} : { 'schema:temporalCoverage': years }),
    'schema:spatialCoverage': records.jurisdictions
      .filter((place) => covered.has(place.id))
      .map(({ name, admin_code }) => ({
        '@type': 'schema:AdministrativeArea',
        'schema:name': text(name.zh, name.en),
        'schema:identifier': {
          '@type': 'schema:PropertyValue',
          'schema:propertyID': 'GB/T 2260',
          'schema:value': admin_code,
        },
      })),
    'schema:variableMeasured': TABLES.filter(({ partOf }) => partOf === null).map(({ name, title, description }) => ({
      '@type': 'schema:PropertyValue',
      'schema:name': name,
      'schema:alternateName': text(title.zh, title.en),
      'schema:description': text(description.zh, description.en),
    })),
    'schema:distribution': files.map(({ path }) => link(`${address}/api/v1/${path}`)),
    'dcat:distribution': files.map(({ path, mediaType, bytes, sha256, title, description }) => {
      const url = `${address}/api/v1/${path}`;
      return {
        '@id': url,
        '@type': ['schema:DataDownload', 'dcat:Distribution'],
        'schema:name': text(title.zh, title.en),
        'dcterms:title': text(title.zh, title.en),
        'schema:description': text(description.zh, description.en),
        'schema:contentUrl': link(url),
        'dcat:downloadURL': link(url),
        'dcat:accessURL': link(url),
        'schema:encodingFormat': mediaType,
        'dcat:mediaType': link(`${MEDIA_TYPES}${mediaType}`),
        'schema:contentSize': String(bytes),
        'dcat:byteSize': integer(bytes),
        'schema:sha256': sha256,
        'spdx:checksum': {
          '@type': 'spdx:Checksum',
          'spdx:algorithm': link('spdx:checksumAlgorithm_sha256'),
          'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': sha256 },
        },
        'dcterms:license': link(DATA.license.path),
      };
    }),
  };
}
