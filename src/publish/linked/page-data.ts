// What a page says of itself to programs: schema.org as JSON-LD, made from the same statements as the files that have it in full.
// It must not say anything that the files do not say, nor name a file that is not there.
import type { AmountRecord, GoalRecord, MeasureRecord, PolicyRecord } from '../../types.ts';
import { citedOf, DATA_TITLE } from '../citing/items.ts';
import type { Release } from '../release.ts';
import { buildDataset } from '../tables/linked-dataset.ts';
import {
  briefPath,
  checksPath,
  href,
  LANG_TAGS,
  type Lang,
  policyPath,
  recordPath,
  topicPath,
} from '../views/links.ts';
import { policyIri, termIri } from './iris.ts';
import { policyLinkedData } from './legislation.ts';

const CONTEXT = { '@vocab': 'https://schema.org/' };
const LICENSE = { '@id': 'https://creativecommons.org/licenses/by/4.0/' };

type Node = Record<string, unknown>;

const link = (id: string) => ({ '@id': id });

/**
 * The schema.org part of a node in one language; what other vocabularies and the other language say of it stands in the file that
 * the page links to. Search engines read words and dates as plain text.
 */
function schemaOnly(value: unknown, lang: Lang): unknown {
  if (Array.isArray(value)) {
    const own = value.filter((part) => part?.['@language'] === LANG_TAGS[lang]);
    const words = own.length > 0 ? own : value;
    const parts = words.map((part) => schemaOnly(part, lang));
    return own.length === 1 ? parts[0] : parts;
  }
  if (value === null || typeof value !== 'object') return value;
  const node = value as Node;
  if ('@value' in node) return node['@value'];
  const plain = (term: string) => term.replace(/^schema:/, '');
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, inner]): [string, unknown][] => {
      if (key === '@context' || (plain(key).includes(':') && !key.startsWith('@'))) return [];
      if (key === '@type') {
        const types = [inner].flat().map((type) => plain(String(type)));
        return [[key, types.find((type) => !type.includes(':'))]];
      }
      return [[plain(key), schemaOnly(inner, lang)]];
    }),
  );
}

/** What search engines read of a document. The rest stands in the file that the head of its page links to, and on the page. */
const FOUND_BY = [
  '@id',
  '@type',
  'url',
  'sameAs',
  'inLanguage',
  'legislationIdentifier',
  'legislationDate',
  'datePublished',
  'legislationDateOfApplicability',
  'expires',
  'legislationLegalForce',
];

/**
 * A document for its page: one schema.org Legislation with its number, its dates and its place.
 * @returns JSON-LD with its context inside; its name is the printed title in either language. No license: the words are official,
 *   ours is the data. Throws when there is no such policy, which would be our own bug.
 * @example policyPageData(release, 'weihai/skilled-talent-2021', 'zh')['@type'] // 'Legislation'
 */
export function policyPageData(release: Release, id: string, lang: Lang): Node {
  const { records } = release;
  const whole = schemaOnly(policyLinkedData(release, id)['@graph'][0], lang) as Node;
  const { title, jurisdiction } = records.policies.find((policy) => policy.id === id)!;
  const place = records.jurisdictions.find((each) => each.id === jurisdiction)!;
  return {
    '@context': CONTEXT,
    ...Object.fromEntries(FOUND_BY.flatMap((key) => (key in whole ? [[key, whole[key]]] : []))),
    legislationJurisdiction: { '@type': 'AdministrativeArea', name: place.name[lang] },
    name: title.zh,
    alternateName: lang === 'zh' ? whole.alternateName : [title.en, whole.alternateName],
  };
}

/** A page about a document, below its own: a schema.org WebPage with the way to it. */
function policyPartData(release: Release, id: string, lang: Lang, path: string, name: Record<Lang, string>): Node {
  const { address, version, records } = release;
  const { title } = records.policies.find((policy) => policy.id === id)!;
  const page = (at: string) => address + href(at, lang, '');
  const steps: [name: string, path: string][] = [
    [{ zh: '文件', en: 'Documents' }[lang], '/policies/'],
    [title[lang], policyPath(id)],
    [name[lang], path],
  ];
  return {
    '@context': CONTEXT,
    '@id': address + path,
    '@type': 'WebPage',
    name: `${name[lang]}${lang === 'zh' ? '：' : ': '}${title[lang]}`,
    url: link(page(path)),
    inLanguage: LANG_TAGS[lang],
    version,
    license: LICENSE,
    about: { ...link(policyIri(address, id)), '@type': 'Legislation', name: title.zh },
    isPartOf: datasetLink(release, lang),
    breadcrumb: {
      '@type': 'BreadcrumbList',
      itemListElement: steps.map(([step, at], index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: step,
        item: link(page(at)),
      })),
    },
  };
}

/**
 * The page on how a document was checked: a schema.org WebPage about the document, with the way to it.
 * @returns JSON-LD with its context inside. Throws when there is no such policy, which would be our own bug.
 * @example checksPageData(release, 'weihai/skilled-talent-2021', 'zh').about['@type'] // 'Legislation'
 */
export function checksPageData(release: Release, id: string, lang: Lang): Node {
  return policyPartData(release, id, lang, checksPath(id), { zh: '核对', en: 'Checks' });
}

/**
 * The page with a document in brief: a schema.org WebPage about the document, with the way to it.
 * @returns JSON-LD with its context inside. Throws when there is no such policy, which would be our own bug.
 * @example briefPageData(release, 'weihai/skilled-talent-2021', 'en').name.startsWith('In brief: ') // true
 */
export function briefPageData(release: Release, id: string, lang: Lang): Node {
  return policyPartData(release, id, lang, briefPath(id), { zh: '提要', en: 'In brief' });
}

const datasetIri = ({ address }: Release): string => `${address}/api/v1/dataset.jsonld#dataset`;

/** The data as a whole, as far as a page needs to name it. */
function datasetLink(release: Release, lang: Lang): Node {
  return { '@id': datasetIri(release), '@type': 'Dataset', name: DATA_TITLE[lang] };
}

/** Files that hold all of the data, by media type. */
const WHOLE_FILES = [
  ['/api/v1/index.json', 'application/json'],
  ['/api/v1/cejian.sqlite', 'application/vnd.sqlite3'],
  ['/api/v1/cejian.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['/api/v1/datapackage.json', 'application/json'],
] as const;

const download = (url: string, type: string): Node => ({
  '@type': 'DataDownload',
  contentUrl: link(url),
  encodingFormat: type,
});

/**
 * The data as a whole for the page about it: a schema.org Dataset.
 * @returns JSON-LD with its context inside; `dataset.jsonld` also lists each file with its size.
 * @example dataPageData(release, 'zh')['@type'] // 'Dataset'
 */
export function dataPageData(release: Release, lang: Lang): Node {
  const { distribution: _, ...whole } = schemaOnly(buildDataset(release, []), lang) as Node;
  const distribution = WHOLE_FILES.map(([path, type]) => download(release.address + path, type));
  return { '@context': CONTEXT, ...whole, distribution };
}

/**
 * The site for its first page: a schema.org WebSite with its search, about the data.
 * @returns JSON-LD with its context inside.
 * @example homePageData(release, 'en').url // { '@id': 'https://example.org/en/' }
 */
export function homePageData(release: Release, lang: Lang): Node {
  const { address, version } = release;
  const dataset = dataPageData(release, lang);
  const page = (path: string) => address + href(path, lang, '');
  return {
    '@context': CONTEXT,
    '@id': `${address}/#website`,
    '@type': 'WebSite',
    name: lang === 'zh' ? '策鉴' : 'Cejian',
    alternateName: lang === 'zh' ? 'Cejian' : '策鉴',
    url: link(page('/')),
    inLanguage: LANG_TAGS[lang],
    publisher: dataset.creator,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${page('/search/')}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
    about: {
      ...datasetLink(release, lang),
      description: dataset.description,
      url: link(page('/data/')),
      license: LICENSE,
      version,
      creator: dataset.creator,
    },
  };
}

/**
 * A comparison for its page: a schema.org Dataset, part of the whole.
 * @param topic id of a topic with a page; throws when there is none, which would be our own bug.
 * @example topicPageData(release, 'contests-prizes', 'zh')['@type'] // 'Dataset'
 */
export function topicPageData(release: Release, topic: string, lang: Lang): Node {
  const { address, version, corpus, records } = release;
  const cited = citedOf(release, topic, lang)!;
  const { definition } = corpus.vocabularies.get('topics')!.terms.get(topic)!;
  const covered = new Set(
    [...records.measures, ...records.absences].flatMap((record) => {
      const topics = 'topics' in record ? record.topics : [record.topic];
      return topics.includes(topic) ? [record.jurisdiction] : [];
    }),
  );
  return {
    '@context': CONTEXT,
    '@id': address + topicPath(topic),
    '@type': 'Dataset',
    name: cited.title[lang],
    description: definition[lang],
    url: link(cited.url),
    version,
    license: LICENSE,
    isAccessibleForFree: true,
    inLanguage: LANG_TAGS[lang],
    creator: { '@type': 'Organization', name: 'Cejian', url: link(`${address}/`) },
    about: link(termIri(address, 'topics', topic)),
    isPartOf: datasetLink(release, lang),
    spatialCoverage: records.jurisdictions
      .filter(({ id }) => covered.has(id))
      .map(({ name }) => ({ '@type': 'AdministrativeArea', name: name[lang] })),
    distribution: [download(`${address}/api/v1/comparisons/${topic}.json`, 'application/json')],
  };
}

type Paged = MeasureRecord | AmountRecord | GoalRecord;

interface Index {
  paged: ReadonlyMap<string, Paged>;
  policies: ReadonlyMap<string, PolicyRecord>;
}

const indexes = new WeakMap<Release['records'], Index>();

/** Found once for all pages of records. */
function indexOf({ records }: Release): Index {
  let index = indexes.get(records);
  if (index === undefined) {
    const { amounts, goals, measures, policies } = records;
    index = {
      paged: new Map([...amounts, ...goals, ...measures].map((record) => [record.id, record])),
      policies: new Map(policies.map((policy) => [policy.id, policy])),
    };
    indexes.set(records, index);
  }
  return index;
}

/** Term that says what a record is about. */
function subjectOf({ address }: Release, record: Paged): string[] {
  if ('item' in record) return [termIri(address, 'items', record.item)];
  if ('indicator' in record) return [termIri(address, 'indicators', record.indicator)];
  return record.topics.map((topic) => termIri(address, 'topics', topic));
}

function figureOf(record: Paged): Node {
  if (!('bound' in record) || record.unit === null) return {};
  const { min, max, unit } = record;
  const exact = min !== null && min === max;
  return {
    mainEntity: {
      '@type': 'QuantitativeValue',
      ...(exact ? { value: min } : {}),
      ...(!exact && min !== null ? { minValue: min } : {}),
      ...(!exact && max !== null ? { maxValue: max } : {}),
      unitText: unit,
    },
  };
}

/**
 * A measure, a sum or a goal for its page: a part of the data, its value, and its sentence as a quotation from the document.
 * @param id published id; throws when it is of no measure, sum or goal, which would be our own bug.
 * @example recordPageData(release, 'weihai/skilled-talent-2021/studio-grant', 'zh').citation[0].text // '每个工作室给予5万元建设补助资金'
 */
export function recordPageData(release: Release, id: string, lang: Lang): Node {
  const { address, version } = release;
  const { paged, policies } = indexOf(release);
  const record = paged.get(id);
  if (record === undefined) throw new Error(`no record ${id}`);
  const policy = policies.get(record.policy)!;
  const path = recordPath(record.policy, id);
  const quotes = 'cites' in record ? record.cites : [record.cite];
  const document = link(policyIri(address, policy.id));
  return {
    '@context': CONTEXT,
    '@id': address + path,
    '@type': 'CreativeWork',
    identifier: id,
    name: record.title[lang],
    url: link(address + href(path, lang, '')),
    inLanguage: LANG_TAGS[lang],
    version,
    license: LICENSE,
    about: subjectOf(release, record).map(link),
    isPartOf: datasetLink(release, lang),
    isBasedOn: { ...document, '@type': 'Legislation', name: policy.title.zh },
    citation: quotes.map(({ quote }) => ({
      '@type': 'Quotation',
      text: quote,
      inLanguage: LANG_TAGS.zh,
      isPartOf: document,
    })),
    ...figureOf(record),
  };
}
