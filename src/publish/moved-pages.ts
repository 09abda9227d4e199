// Pages at the addresses of ids that are no more, each of which leads on, and anchors for the pages of policies whose records
// moved. It must not decide where an id went; src/ids.ts does. Files that are no pages are made by moved-files.ts.
import { isTermId } from '../ids.ts';
import type { Corpus } from '../model.ts';
import type { Bilingual, MovedRecord } from '../types.ts';
import { formerIds, isPolicyId, isRecordId, ownerOf } from './former-ids.ts';
import type { Form, PublishedFile, Release } from './release.ts';
import { vocabularyPath } from './views/codebook.ts';
import { listPairs } from './views/diff.ts';
import {
  briefPath,
  checksPath,
  citePath,
  comparisonFile,
  diffPath,
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
  /** The id that is no more, of a policy, a record or a term; of a page of two policies both. */
  id: string;
  kind: MovedRecord['kind'];
  /** Path of its page, from the root of the site, with its last slash. A record had two: its sentence, and a page of its own. */
  path: string;
  /** Ids of today, and the paths of their pages. */
  to: { id: string; path: string }[];
  /** Null for what moved along with its policy or place. */
  reason: Bilingual | null;
}

/** Where the sentence of a record is, where a policy is, and what a term means. */
function pathOf(corpus: Corpus, id: string): string {
  if (isTermId(corpus, id)) return `${vocabularyPath(ownerOf(id))}#${recordAnchor(id)}`;
  return isRecordId(id) ? citePath(ownerOf(id), id) : isPolicyId(id) ? policyPath(id) : '/policies/';
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

/** A page below that of a policy; where the id is explained, when it is none. */
const partPathOf =
  (pathOfPart: (policy: string) => string): PathOf =>
  (corpus, id) =>
    isPolicyId(id) && !isTermId(corpus, id) ? pathOfPart(id) : pathOf(corpus, id);

/** Pages below that of a policy. */
const PARTS = [briefPath, checksPath];

/** The addresses that an id had, each with what tells the address of an id in its place. */
function addressesOf(corpus: Corpus, id: string): [path: string, there: PathOf][] {
  if (isTermId(corpus, id)) {
    const [list, term] = id.split('/') as [string, string];
    if (list === 'topics') return [[topicPath(term), ownPathOf]];
    return list === 'unit_kinds' ? [[unitKindPath(term), ownPathOf]] : [];
  }
  if (isPolicyId(id))
    return [[policyPath(id), pathOf], ...PARTS.map((part): [string, PathOf] => [part(id), partPathOf(part)])];
  if (!isRecordId(id)) return [];
  return [
    [`/policies/${id}/`, pathOf],
    [recordPath(ownerOf(id), id), ownPathOf],
  ];
}

/** Where a page of a former policy and another led, by what became of the two. */
function pairTargets(paged: ReadonlySet<string>, ones: readonly string[], others: readonly string[]): MovedPage['to'] {
  const pairs = ones.flatMap((one) =>
    others.flatMap((other) =>
      [diffPath(one, other), diffPath(other, one)]
        .filter((path) => paged.has(path))
        .map((path) => ({ id: `${one} ${other}`, path })),
    ),
  );
  if (pairs.length > 0) return pairs;
  // Two that became one leave nothing to hold against each other: what they became is the answer.
  return [...new Set([...ones, ...others])].map((id) => ({ id, path: policyPath(id) }));
}

/** What leads on from the pages that held a former policy against each other one, whichever of the two came first. */
function pairPages(corpus: Corpus): MovedPage[] {
  const paged = new Set(listPairs(corpus).map(([a, b]) => diffPath(a.id, b.id)));
  if (paged.size === 0) return [];
  const formers = formerIds(corpus).filter(({ id }) => isPolicyId(id) && !isTermId(corpus, id));
  const current = [...corpus.policies.keys()].map((id) => ({ id, to: [id] }));
  const pages = new Map<string, MovedPage>();
  for (const former of formers)
    for (const other of [...current, ...formers.filter(({ id }) => id !== former.id)]) {
      const to = former.to.length === 0 || other.to.length === 0 ? [] : pairTargets(paged, former.to, other.to);
      const kind = to.length === 0 ? 'withdrawn' : to.length === 1 ? 'moved' : 'split';
      for (const [a, b] of [
        [former.id, other.id],
        [other.id, former.id],
      ] as const)
        pages.set(diffPath(a, b), { id: `${a} ${b}`, kind, path: diffPath(a, b), to, reason: former.reason });
    }
  return [...pages.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The pages of policies, pairs of policies, records, topics and kinds of units that are no more.
 * @returns for each former policy its old address and that of its checks; for each former record `<address of its policy>/<record>/` and its own page;
 *   sorted by id. Pages of pairs come last.
 * @example movedPages(corpus)[0] // { id: 'weihai/skilled-2021', kind: 'moved', path: '/policies/weihai/skilled-2021/', to: […] }
 */
export function movedPages(corpus: Corpus): MovedPage[] {
  const pages = formerIds(corpus).flatMap((former) =>
    addressesOf(corpus, former.id).map(([path, there]) => ({
      ...former,
      path,
      to: former.to.map((id) => ({ id, path: there(corpus, id) })),
    })),
  );
  return [...pages, ...pairPages(corpus)];
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
  return formerIds(corpus)
    .filter(({ id }) => (isRecordId(id) || isTermId(corpus, id)) && ownerOf(id) === owner)
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

/** The file of the API that says where an id went: its own where it had one, else the list of all. */
function dataPathOf(page: MovedPage): string {
  const [, section = '', topic = ''] = page.path.split('/');
  if (section === 'topics') return comparisonFile(topic);
  const ofPolicy = [policyPath, ...PARTS].some((path) => path(page.id) === page.path) && isPolicyId(page.id);
  return ofPolicy ? policyFile(page.id) : '/api/v1/moved.json';
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
    `<link rel="alternate" type="application/json" href="${escapeHtml(relativePath(here, dataPathOf(page)))}">`,
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

/**
 * What a release has as pages at addresses that are no more.
 * @returns a page in each language; none when nothing moved.
 * @example buildMovedPages(release).map(({ path }) => path) // ['policies/weihai/skilled-2021/index.html', …]
 */
export const buildMovedPages: Form = ({ corpus, address }: Release): PublishedFile[] =>
  movedPages(corpus).flatMap((page) =>
    LANGS.map((lang) => ({
      path: `${href(page.path, lang, '').slice(1)}index.html`,
      content: movedHtml(page, lang, address),
    })),
  );
