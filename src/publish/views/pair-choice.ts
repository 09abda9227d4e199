// Any two documents to choose from all: the list with its groups, and the choice as the query of an address.
// It must not read what a document says, nor touch a page: the form does, in the build and in a browser.
import type { CodedCorpus } from '../../model.ts';
import type { Bilingual, Id, Source } from '../../types.ts';
import { codeLabel } from '../language.ts';
import { columnHead, orderPolicies } from './columns.ts';
import type { Lang } from './links.ts';

/** A document as `documents.json` lists it, in no language of its own. */
export interface PairDocument {
  id: string;
  /** Its place with all that stand above it: `山东省威海市`, `Weihai, Shandong Province`. */
  place: Bilingual;
  title: Bilingual;
  /** Planned period, else year of issue. */
  years: string;
  status: Source['status'];
}

/** What the form offers: documents of a place together, in the order of places. */
export interface PairChoiceView {
  documents: number;
  groups: { label: string; options: { id: string; label: string }[] }[];
}

function placeWords({ places }: CodedCorpus, id: Id): Bilingual {
  const names: Bilingual[] = [];
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = places.get(at)?.jurisdiction.parent ?? null) {
    seen.add(at);
    const name = places.get(at)?.jurisdiction.name;
    if (name !== undefined) names.push(name);
  }
  if (names.length === 0) return { zh: id, en: id };
  return {
    zh: names
      .map(({ zh }) => zh)
      .reverse()
      .join(''),
    en: names.map(({ en }) => en).join(', '),
  };
}

/**
 * All documents to choose from.
 * @returns in the order of places, those of a place together.
 * @example pairDocuments(corpus)[0].place // { zh: '江苏省宿迁市', en: 'Suqian, Jiangsu Province' }
 */
export function pairDocuments(corpus: CodedCorpus): PairDocument[] {
  // The heads of columns look for siblings among all documents; only one is asked about here.
  const alone = { ...corpus, policies: new Map() };
  return orderPolicies(corpus).map((policy) => ({
    id: policy.id,
    place: placeWords(corpus, policy.jurisdiction),
    title: policy.source.title,
    years: columnHead(alone, policy, { lang: 'zh', base: '/' }).years,
    status: policy.source.status,
  }));
}

/**
 * What the form offers in a language.
 * @returns official titles in Chinese, ours in English, with years, and the standing of what is not in force; where two of a place
 *   still read alike, with their ids.
 * @example pairChoiceView(pairDocuments(corpus), 'zh').groups[1].options[0].label // '威海市…行动计划 · 2021–2025'
 */
export function pairChoiceView(documents: readonly PairDocument[], lang: Lang): PairChoiceView {
  const places = Map.groupBy(documents, ({ place }) => place[lang]);
  const labelOf = ({ title, years, status }: PairDocument) =>
    [title[lang], years, status === 'issued' ? '' : codeLabel('status', status, lang)]
      .filter((part) => part !== '')
      .join(' · ');
  return {
    documents: documents.length,
    groups: [...places].map(([label, own]) => {
      const labels = own.map(labelOf);
      const isTwice = (text: string) => labels.indexOf(text) !== labels.lastIndexOf(text);
      return {
        label,
        options: own.map(({ id }, at) => ({ id, label: isTwice(labels[at]!) ? `${labels[at]} · ${id}` : labels[at]! })),
      };
    }),
  };
}

/** Which two documents an address names, and whether they can be read: none, one alone, one twice, what is no id, or a pair. */
export interface PairQuery {
  a: string;
  b: string;
  kind: 'none' | 'one' | 'same' | 'no_id' | 'pair';
}

const POLICY_ID = /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/;
/** Two names of folders: hosts answer a longer address with anything but 404. */
const MAX_ID = 511;

/**
 * Whether a text has the form of the id of a policy: only such a one becomes part of the address of a file.
 * @example isPolicyIdForm('weihai/../x') // false
 */
export function isPolicyIdForm(text: string): boolean {
  return text.length <= MAX_ID && POLICY_ID.test(text);
}

/**
 * Read the query of an address.
 * @returns never fails; what is missing is empty.
 * @example parsePairQuery('?a=weihai%2Fskilled-talent-2021&b=xuchang/skilled-talent-2022').kind // 'pair'
 */
export function parsePairQuery(query: string): PairQuery {
  const params = new URLSearchParams(query);
  const [a, b] = [params.get('a')?.trim() ?? '', params.get('b')?.trim() ?? ''];
  const kind = (): PairQuery['kind'] => {
    if (a === '' && b === '') return 'none';
    if (a === '' || b === '') return 'one';
    if (!isPolicyIdForm(a) || !isPolicyIdForm(b)) return 'no_id';
    return a === b ? 'same' : 'pair';
  };
  return { a, b, kind: kind() };
}

/**
 * The query of the address to share and to cite.
 * @example formatPairQuery('weihai/skilled-talent-2021', 'xuchang/skilled-talent-2022') // '?a=weihai/skilled-talent-2021&b=xuchang/skilled-talent-2022'
 */
export function formatPairQuery(a: string, b: string): string {
  return `?a=${a}&b=${b}`;
}
