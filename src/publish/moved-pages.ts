// What stands at the address of an id that is no more: a page that leads on, a file of the API that says where, and anchors
// for the pages of policies whose records moved. It must not decide where an id went; src/ids.ts does.
import publishedSchema from '../../schema/published.schema.json' with { type: 'json' };
import { isTermId, resolveId } from '../ids.ts';
import type { Corpus } from '../model.ts';
import type { Bilingual, MovedRecord } from '../types.ts';
import { movedRecords } from './changes.ts';
import type { Form, PublishedFile, Release } from './release.ts';
import { vocabularyPath } from './views/codebook.ts';
import {
  citePath,
  comparisonFile,
  href,
  LANG_TAGS,
  LANGS,
  type Lang,
  policyFile,
  policyPath,
  recordAnchor,
  recordPath,
  topicPath,
  unitKindPath,
} from './views/links.ts';
import { listRecords } from './views/record-index.ts';

/** An address that was, and where it leads. */
export interface MovedPage {
  /** The id that is no more, of a policy, a record or a term. */
  id: string;
  kind: MovedRecord['kind'];
  /** Path of its page, from the root of the site, with its last slash. A record had two: its sentence, and a page of its own. */
  path: string;
  /** Ids of today, and the paths of their pages. */
  to: { id: string; path: string }[];
  /** Null for what moved along with its policy or place. */
  reason: Bilingual | null;
}

const isPolicy = (id: string): boolean => id.split('/').length === 2;
const isRecord = (id: string): boolean => id.split('/').length === 3;
const ownerOf = (id: string): string => id.slice(0, id.lastIndexOf('/'));

/** Where the sentence of a record is, where a policy is, and what a term means. */
function pathOf(corpus: Corpus, id: string): string {
  if (isTermId(corpus, id)) return `${vocabularyPath(ownerOf(id))}#${recordAnchor(id)}`;
  return isRecord(id) ? citePath(ownerOf(id), id) : isPolicy(id) ? policyPath(id) : '/policies/';
}

/** The page that a term or record has to itself; where it is explained, when it has none. */
function ownPathOf(corpus: Corpus, id: string): string {
  const [list, term = ''] = id.split('/');
  const found = isTermId(corpus, id) ? corpus.vocabularies.get(list!)?.terms.get(term) : undefined;
  if (list === 'topics' && found?.broader !== undefined) return topicPath(term);
  if (list === 'unit_kinds' && found !== undefined) return unitKindPath(term);
  const policy = corpus.policies.get(ownerOf(id));
  const hasPage = policy !== undefined && listRecords(policy).includes(recordAnchor(id));
  return hasPage ? recordPath(policy.id, id) : pathOf(corpus, id);
}

type PathOf = (corpus: Corpus, id: string) => string;

/** The addresses that an id had, each with what tells the address of an id in its place. */
function addressesOf(corpus: Corpus, id: string): [path: string, there: PathOf][] {
  if (isTermId(corpus, id)) {
    const [list, term] = id.split('/') as [string, string];
    if (list === 'topics') return [[topicPath(term), ownPathOf]];
    return list === 'unit_kinds' ? [[unitKindPath(term), ownPathOf]] : [];
  }
  if (isPolicy(id)) return [[policyPath(id), pathOf]];
  if (!isRecord(id)) return [];
  return [
    [`/policies/${id}/`, pathOf],
    [recordPath(ownerOf(id), id), ownPathOf],
  ];
}

/** Former ids of the data: those of moved.yaml, and those that once were published and went along with what they stand under. */
function formerIds({ moved, history }: Corpus): string[] {
  return [...new Set([...moved.map(({ from }) => from), ...history.ids])].sort();
}

type Former = Omit<MovedPage, 'path' | 'to'> & { to: string[] };

/** Found once for all pages: every id that was ever published is asked for. */
const formers = new WeakMap<Corpus, Former[]>();

function formersOf(corpus: Corpus): Former[] {
  let found = formers.get(corpus);
  if (found !== undefined) return found;
  const entries = new Map(movedRecords(corpus).map((record) => [record.id, record]));
  found = formerIds(corpus).flatMap((id): Former[] => {
    const { state, ids } = resolveId(corpus, id);
    if (state === 'current' || state === 'unknown') return [];
    return [{ id, kind: state, to: ids, reason: entries.get(id)?.reason ?? null }];
  });
  formers.set(corpus, found);
  return found;
}

/**
 * The pages of policies, records, topics and kinds of units that are no more.
 * @returns for each former policy its old address; for each former record `<address of its policy>/<record>/` and its own page;
 *   sorted by id.
 * @example movedPages(corpus)[0] // { id: 'weihai/skilled-2021', kind: 'moved', path: '/policies/weihai/skilled-2021/', to: […] }
 */
export function movedPages(corpus: Corpus): MovedPage[] {
  return formersOf(corpus).flatMap((former) =>
    addressesOf(corpus, former.id).map(([path, there]) => ({
      ...former,
      path,
      to: former.to.map((id) => ({ id, path: there(corpus, id) })),
    })),
  );
}

/** What a page says in the place of an anchor that it had. */
export interface MovedAnchor extends Omit<MovedPage, 'path'> {
  anchor: string;
}

/**
 * What once had a place on the page of a policy or vocabulary, for that page: an old link has a fragment, and only the page itself
 * can answer it.
 * @param owner id of a policy or of a vocabulary.
 * @returns the element id that the page should still have, and where the records or terms of today are.
 * @example movedAnchors(corpus, 'weihai/skilled-talent-2021')[0] // { anchor: 'studio-prize', id: '…', to: [{ id, path }], … }
 */
export function movedAnchors(corpus: Corpus, owner: string): MovedAnchor[] {
  return formersOf(corpus)
    .filter(({ id }) => (isRecord(id) || isTermId(corpus, id)) && ownerOf(id) === owner)
    .map((former) => ({
      ...former,
      anchor: recordAnchor(former.id),
      to: former.to.map((id) => ({ id, path: pathOf(corpus, id) })),
    }));
}

const WORDS = {
  zh: {
    moved: '已改标识',
    split: '已拆分',
    withdrawn: '已撤销',
    from: '原标识',
    to: '现在见：',
    none: '没有替代的记录。',
    back: '文件目录',
    twin: 'English',
  },
  en: {
    moved: 'moved',
    split: 'split',
    withdrawn: 'withdrawn',
    from: 'The id was',
    to: 'It is now:',
    none: 'Nothing stands in its place.',
    back: 'List of documents',
    twin: '中文',
  },
} as const;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The way from one page of the site to another, so that it holds under any base. */
function relativePath(from: string, to: string): string {
  return `${'../'.repeat(from.split('/').length - 2)}${to.slice(1)}`;
}

/**
 * The page at an address that is no more: leads on at once when there is one place to go, and tells when there are several or none.
 * @param address of the site, without its last slash; for the canonical address only.
 * @returns HTML without style or script.
 * @example movedHtml(page, 'zh', 'https://example.org').includes('http-equiv="refresh"') // true
 */
export function movedHtml(page: MovedPage, lang: Lang, address: string): string {
  const words = WORDS[lang];
  const other: Lang = lang === 'zh' ? 'en' : 'zh';
  const here = href(page.path, lang, '');
  const tag = LANG_TAGS[other];
  const twin = relativePath(here, href(page.path, other, ''));
  const links = page.to.map(({ id, path }) => {
    const there = href(path, lang, '');
    return { id, relative: relativePath(here, there), absolute: address + there };
  });
  const [only, ...others] = links;
  const leads = only !== undefined && others.length === 0 ? only : undefined;
  const title = `${page.id} · ${words[page.kind]}`;
  return [
    '<!doctype html>',
    `<html lang="${LANG_TAGS[lang]}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta http-equiv="content-security-policy" content="default-src \'none\'">',
    ...(leads === undefined
      ? []
      : [
          `<meta http-equiv="refresh" content="0; url=${escapeHtml(leads.relative)}">`,
          `<link rel="canonical" href="${escapeHtml(leads.absolute)}">`,
        ]),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeHtml(title)}</title>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${words.from} <code>${escapeHtml(page.id)}</code></p>`,
    ...(page.reason === null ? [] : [`<p>${escapeHtml(page.reason[lang])}</p>`]),
    ...(links.length === 0
      ? [`<p>${words.none}</p>`]
      : [
          `<p>${words.to}</p>`,
          `<ul>${links.map(({ id, relative }) => `<li><a href="${escapeHtml(relative)}">${escapeHtml(id)}</a></li>`).join('')}</ul>`,
        ]),
    `<p><a href="${escapeHtml(relativePath(here, href('/policies/', lang, '')))}">${words.back}</a></p>`,
    `<p><a class="language" href="${escapeHtml(twin)}" hreflang="${tag}" lang="${tag}" rel="alternate">${words.twin}</a></p>`,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The file of the API of a policy or comparison that is no more: the entry of `moved.json` in its place. */
function movedFile(path: string, { id, kind, to, reason }: MovedPage, { corpus, version }: Release): PublishedFile {
  const entry = movedRecords(corpus)
    .filter(({ id: from }) => id === from || id.startsWith(`${from}/`))
    .sort((a, b) => b.id.length - a.id.length)[0]!;
  const item: MovedRecord = {
    id,
    kind,
    to: to.map((target) => target.id),
    since: entry.since,
    reason: reason ?? entry.reason,
  };
  const data = {
    schema: `${publishedSchema.$id}#/$defs/MovedFile`,
    data_version: version,
    total: 1,
    items: [item],
  };
  return { path, content: `${JSON.stringify(data, null, 1)}\n` };
}

/** Address of the file that the API had for an id; undefined for what has none of its own. */
function fileOf(corpus: Corpus, id: string): string | undefined {
  const [list, name = ''] = id.split('/');
  if (isTermId(corpus, id)) return list === 'topics' ? comparisonFile(name).slice(1) : undefined;
  return isPolicy(id) ? policyFile(id).slice(1) : undefined;
}

/**
 * What a release has at addresses that are no more.
 * @returns pages in each language, and for policies and topics also the file of the API, with the shape of `moved.json`; none when
 *   nothing moved.
 * @example buildMovedPages(release).map(({ path }) => path) // ['policies/weihai/skilled-2021/index.html', …]
 */
export const buildMovedPages: Form = (release: Release): PublishedFile[] =>
  movedPages(release.corpus).flatMap((page) => [
    ...LANGS.map((lang) => ({
      path: `${href(page.path, lang, '').slice(1)}index.html`,
      content: movedHtml(page, lang, release.address),
    })),
    ...[fileOf(release.corpus, page.id) ?? []].flat().map((path) => movedFile(path, page, release)),
  ]);
