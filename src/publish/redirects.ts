// `_redirects`: every address of an id that moved to one other, with where it leads, for hosts that read such a file; and the
// reading of it, for the server that shows a build. It must not decide where an id went; src/ids.ts does.
import { isTermId } from '../ids.ts';
import type { Corpus } from '../model.ts';
import { formerIds, isPolicyId, ownerOf } from './former-ids.ts';
import { movedFileAddresses } from './moved-files.ts';
import { movedPages } from './moved-pages.ts';
import type { PublishedFile, Release } from './release.ts';
import { isPaired } from './views/diff.ts';
import {
  diffPath,
  href,
  LANGS,
  PAIR_PATH,
  pictureName,
  picturePath,
  policyPath,
  topicDifferencesPath,
  topicPath,
} from './views/links.ts';

/** Where the file is, below the root of the site. */
export const REDIRECTS_PATH = '_redirects';

/** An address of the site and where it leads, each from the root of the site. */
export interface Redirect {
  from: string;
  /** May end in a fragment. */
  to: string;
}

/** Files that only the site has, of a policy or topic: texts, pictures, sentences of differences. */
function siteFiles(corpus: Corpus): Redirect[] {
  return formerIds(corpus).flatMap(({ id, to }): Redirect[] => {
    const [target, ...others] = to;
    if (target === undefined || others.length > 0) return [];
    const pictures = (from: string, there: string) =>
      LANGS.map((lang) => ({ from: picturePath(pictureName(from), lang), to: picturePath(pictureName(there), lang) }));
    if (isTermId(corpus, id)) {
      const term = corpus.vocabularies.get('topics')?.terms.get(target.slice('topics/'.length));
      // A topic of the first level has no page.
      if (ownerOf(id) !== 'topics' || term?.broader === undefined) return [];
      const [name, there] = [id, target].map((topic) => topic.slice('topics/'.length)) as [string, string];
      const differences = LANGS.map((lang) => ({
        from: href(topicDifferencesPath(name), lang, ''),
        to: href(topicDifferencesPath(there), lang, ''),
      }));
      return [...differences, ...pictures(topicPath(name), topicPath(there))];
    }
    const policy = isPolicyId(id) ? corpus.policies.get(target) : undefined;
    if (policy === undefined) return [];
    const files = ['text.md', policy.source.original.file].map((file) => ({
      from: policyPath(id) + file,
      to: policyPath(target) + file,
    }));
    return [...files, ...pictures(policyPath(id), policyPath(target))];
  });
}

/**
 * Every address that an id ever had which has moved to one other.
 * @param published paths of the files of a release, below the root: an address leads only to one that is there.
 * @returns sorted by address, each once, in one step: where it leads is no address that moved. What was split or withdrawn is not
 *   among them: its page lets the reader choose.
 * @example listRedirects(corpus, published)[0] // { from: '/api/v1/annotations/weihai/skilled-2021.jsonld', to: '/api/v1/…' }
 */
export function listRedirects(corpus: Corpus, published: ReadonlySet<string>): Redirect[] {
  const pages = movedPages(corpus).flatMap(({ path, to }) =>
    to.length === 1 ? LANGS.map((lang) => ({ from: href(path, lang, ''), to: href(to[0]!.path, lang, '') })) : [],
  );
  const files = movedFileAddresses(corpus).flatMap(({ path, to }) =>
    to.length === 1 && published.has(to[0]!) ? [{ from: `/${path}`, to: `/${to[0]}` }] : [],
  );
  const all = new Map([...siteFiles(corpus), ...files, ...pages].map((redirect) => [redirect.from, redirect]));
  return [...all.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** While the documents were few each pair had a page: its address leads to the page that shows any two. */
function pairRedirects(corpus: Corpus): Redirect[] {
  if (isPaired(corpus)) return [];
  return LANGS.map((lang) => ({
    from: href(diffPath(':place/:name', ':other_place/:other_name'), lang, ''),
    to: `${href(PAIR_PATH, lang, '')}?a=:place/:name&b=:other_place/:other_name`,
  }));
}

/**
 * The file `_redirects`, as Cloudflare Pages and Netlify read it: one line for each address, `<from> <to> 301`.
 * @returns also when nothing moved, so that a host finds the file and everybody sees that it is none.
 * @example buildRedirects(release, published).path // '_redirects'
 */
export function buildRedirects({ corpus, address }: Release, published: ReadonlySet<string>): PublishedFile {
  const base = new URL(address).pathname.replace(/\/$/, '');
  // Hosts take the first line that fits: those with placeholders stand last.
  const all = [...listRedirects(corpus, published), ...pairRedirects(corpus)];
  const lines = all.map(({ from, to }) => `${base}${from} ${base}${to} 301`);
  const head = [
    '# Addresses of ids that moved, for hosts that read this file (Cloudflare Pages, Netlify). Elsewhere the pages and files at',
    '# the old addresses lead on themselves.',
  ];
  return { path: REDIRECTS_PATH, content: `${[...head, ...lines].join('\n')}\n` };
}

/**
 * Read a file `_redirects`.
 * @returns where each address leads, `:name` standing for one segment; lines that are no redirect within the site are left out, as
 *   hosts leave them out.
 * @example readRedirects('/a/ /b/ 301\n').get('/a/') // '/b/'
 */
export function readRedirects(text: string): Map<string, string> {
  return new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const [, from, to] = /^(\/\S*) (\/(?![/\\])\S*) 301$/.exec(line) ?? [];
      return from === undefined || to === undefined ? [] : [[from, to]];
    }),
  );
}

/**
 * Where an address leads.
 * @returns undefined when it leads nowhere else. What stood for a segment goes where its name stands in the target.
 * @example findRedirect(readRedirects('/a/:x/ /b/?x=:x 301'), '/a/1/') // '/b/?x=1'
 */
export function findRedirect(redirects: ReadonlyMap<string, string>, pathname: string): string | undefined {
  const exact = redirects.get(pathname);
  if (exact !== undefined) return exact;
  const parts = pathname.split('/');
  for (const [from, to] of redirects) {
    const names = from.split('/');
    const fits = (name: string, at: number) => (name.startsWith(':') ? parts[at] !== '' : name === parts[at]);
    if (!from.includes('/:') || names.length !== parts.length || !names.every(fits)) continue;
    const held = new Map(names.flatMap((name, at) => (name.startsWith(':') ? [[name, parts[at]!]] : [])));
    return to.replaceAll(/:\w+/g, (name) => held.get(name) ?? name);
  }
  return undefined;
}
