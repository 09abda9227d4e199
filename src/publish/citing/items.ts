// What is cited, and its facts: the release, a document, a comparison or a record. It must not format a citation.
import { resolveId } from '../../ids.ts';
import type { Bilingual, CiteRecord } from '../../types.ts';
import type { Release } from '../release.ts';
import { citePath, href, type Lang, policyPath, recordPath, topicPath } from '../views/links.ts';

/** Who made the data, as in CITATION.cff. */
export const CONTRIBUTORS: Bilingual = { zh: '策鉴贡献者', en: 'The Cejian contributors' };

/** The data as a whole. */
export const DATA_TITLE: Bilingual = {
  zh: '策鉴：可核对原文的地方政策数据',
  en: 'Cejian: local-government policies as data that a person can check against the words',
};

/** Kinds of things that can be cited. */
export type CitedKind = 'release' | 'policy' | 'comparison' | 'record';

/** The facts of a citation. */
export interface Cited {
  kind: CitedKind;
  /** `release`, a topic, or a published id. */
  id: string;
  title: Bilingual;
  /** Printed title of the document that a record is of; null for all others. */
  within: string | null;
  /** Issuers of a document, in printed order; else those who made the data. */
  authors: string[];
  /** 文号 of a document; null for others and when it has none. */
  number: string | null;
  /** Of a document: of issue, else of signature. Of anything else: of the release. YYYY, YYYY-MM or YYYY-MM-DD; null when not known. */
  date: string | null;
  /** Data version. */
  version: string;
  /** Permanent address. */
  url: string;
  /** Words behind a record; null for what has none. */
  quote: string | null;
}

/**
 * The day of the release of a version, as policies/releases.yaml notes it.
 * @returns YYYY-MM-DD; null when the version is not noted as released.
 * @example releaseDate(release) // '2026-09-01'
 */
export function releaseDate({ corpus, version }: Pick<Release, 'corpus' | 'version'>): string | null {
  return corpus.history.releases.find((release) => release.version === version)?.date ?? null;
}

/** A record of any list that has ids, as far as a citation needs it. */
interface AnyRecord {
  title: Bilingual | null;
  cite: CiteRecord | null;
  /** True for records that have a page of their own. */
  page: boolean;
}

const indexes = new WeakMap<Release['records'], Map<string, AnyRecord>>();

function recordIndex({ records }: Release): Map<string, AnyRecord> {
  let index = indexes.get(records);
  if (index !== undefined) return index;
  index = new Map();
  for (const { id, title, cites } of records.measures) index.set(id, { title, cite: cites[0] ?? null, page: true });
  for (const { id, title, cite } of [...records.amounts, ...records.goals]) index.set(id, { title, cite, page: true });
  for (const { id, title, cite } of [...records.benefits, ...records.conditions])
    index.set(id, { title, cite, page: false });
  for (const { id, title, title_en, cite } of records.relations)
    index.set(id, { title: { zh: title, en: title_en }, cite, page: false });
  indexes.set(records, index);
  return index;
}

/**
 * The facts of a citation.
 * @param id `release`, a topic, or the id of a policy or record, of today or of a release before.
 * @param lang edition of the pages whose address is given.
 * @returns undefined when there is nothing of that id, or when it was split or withdrawn.
 * @example citedOf(release, 'weihai/skilled-talent-2021')?.number // '威人社字〔2021〕16号'
 */
export function citedOf(release: Release, id: string, lang: Lang = 'zh'): Cited | undefined {
  const { corpus, address, version, records } = release;
  const at = (path: string) => href(path, lang, address);
  const ours = {
    authors: [CONTRIBUTORS.zh],
    number: null,
    date: releaseDate(release),
    version,
    within: null,
    quote: null,
  };
  if (id === 'release') return { ...ours, kind: 'release', id, title: DATA_TITLE, url: at('/') };
  const topic = corpus.vocabularies.get('topics')?.terms.get(id);
  if (topic !== undefined && topic.broader !== undefined)
    return {
      ...ours,
      kind: 'comparison',
      id,
      title: { zh: `${topic.label.zh}：各地政策比较`, en: `${topic.label.en}: a comparison across places` },
      url: at(topicPath(id)),
    };
  const resolution = resolveId(corpus, id);
  const [now] = resolution.ids;
  if (now === undefined || resolution.ids.length > 1) return undefined;
  const policy = corpus.policies.get(now)?.source;
  if (policy !== undefined)
    return {
      ...ours,
      kind: 'policy',
      id: now,
      title: policy.title,
      authors: policy.issuers.map(({ name }) => name),
      number: policy.document_number,
      date: policy.dates.issued ?? policy.dates.signed,
      url: at(policyPath(now)),
    };
  const record = recordIndex({ ...release, records }).get(now);
  const owner = now.split('/').slice(0, 2).join('/');
  const document = corpus.policies.get(owner)?.source;
  if (record === undefined || document === undefined) return undefined;
  const title = record.title ?? { zh: now, en: now };
  return {
    ...ours,
    kind: 'record',
    id: now,
    title,
    within: document.title.zh,
    url: at(record.page ? recordPath(owner, now) : citePath(owner, now)),
    quote: record.cite?.quote ?? null,
  };
}
