// Files at the addresses of ids that are no more. What moved to one id is at its old address too, byte for byte: every file names
// its own id. What was split is joined where the format holds several, and else a notice. It must not decide where an id went.
import publishedSchema from '../../schema/published.schema.json' with { type: 'json' };
import { isTermId } from '../ids.ts';
import type { Corpus } from '../model.ts';
import { citationPath } from './citing/cite.ts';
import { type Feed, formatAtom, formatJsonFeed, listFeeds } from './feeds.ts';
import { type FormerId, formerIds, isPolicyId, isRecordId, movedItem, ownerOf } from './former-ids.ts';
import { formatNodes, heading, item, link, list, paragraph, text } from './markdown-nodes.ts';
import { movedPages } from './moved-pages.ts';
import type { PublishedFile, Release } from './release.ts';
import { measureTwinPath, policyTwinPath } from './text-twins.ts';
import { comparisonFile, DIFF_PATH, policyFile, policyPath } from './views/links.ts';

/** The address of a file that an id has, below the root of the site. */
type FileOf = (id: string) => string;

/** What is found of the files of today, by their paths. */
type Contents = ReadonlyMap<string, string | Uint8Array>;

const CITATIONS = ['bib', 'ris', 'csl.json', 'txt'] as const;
const nameOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1);
const citations = (citedAs: (id: string) => string): FileOf[] =>
  CITATIONS.map((ending) => (id) => `${citationPath(citedAs(id))}.${ending}`);
const feeds = (folder: string): FileOf[] =>
  ['atom', 'json'].map((ending) => (id) => `feeds/${folder}/${nameOf(id)}.${ending}`);

const POLICY_FILES: readonly FileOf[] = [
  (id) => policyFile(id).slice(1),
  policyTwinPath,
  (id) => `api/v1/policies/${id}.jsonld`,
  (id) => `api/v1/policies/${id}.akn.xml`,
  (id) => `api/v1/annotations/${id}.jsonld`,
  ...citations((id) => id),
];
const TOPIC_FILES: readonly FileOf[] = [
  (id) => comparisonFile(nameOf(id)).slice(1),
  ...citations(nameOf),
  ...feeds('topics'),
];
const PLACE_FILES: readonly FileOf[] = [...feeds('places'), (id) => `calendar/places/${id}.ics`];

/** The files that an id of a kind has, or had; a record that is no measure has none. */
function filesOf(corpus: Corpus, id: string): readonly FileOf[] {
  if (isTermId(corpus, id)) return ownerOf(id) === 'topics' ? TOPIC_FILES : [];
  if (isPolicyId(id)) return POLICY_FILES;
  return isRecordId(id) ? [measureTwinPath] : PLACE_FILES;
}

/** A file at an address that was, with those of today that stand in its place. */
export interface MovedFileAddress {
  former: FormerId;
  path: string;
  to: string[];
}

/**
 * Addresses of files that ids had which are no more.
 * @returns each with the addresses of today, whether or not anything is there; sorted by id.
 * @example movedFileAddresses(corpus)[0].path // 'api/v1/policies/weihai/skilled-2021.json'
 */
export function movedFileAddresses(corpus: Corpus): MovedFileAddress[] {
  const own = formerIds(corpus).flatMap((former) =>
    filesOf(corpus, former.id).map((fileOf) => ({ former, path: fileOf(former.id), to: former.to.map(fileOf) })),
  );
  return [...own, ...pairFileAddresses(corpus)];
}

/** The file beside a page of two documents. */
const pairFileOf = (page: string): string => `api/v1/differences/${page.slice(DIFF_PATH.length, -1)}.json`;

/** Addresses of files of two documents of which one is no more, where one pair of today stands in their place. */
function pairFileAddresses(corpus: Corpus): MovedFileAddress[] {
  return movedPages(corpus).flatMap(({ id, kind, path, to, reason }) =>
    path.startsWith(DIFF_PATH) && to.length === 1 && to[0]!.path.startsWith(DIFF_PATH)
      ? [{ former: { id, kind, to: [to[0]!.id], reason }, path: pairFileOf(path), to: [pairFileOf(to[0]!.path)] }]
      : [],
  );
}

/** The entry of `moved.json` in the place of a file of the API. */
function movedJson({ corpus, version }: Release, former: FormerId): string {
  const data = {
    schema: `${publishedSchema.$id}#/$defs/MovedFile`,
    data_version: version,
    total: 1,
    items: [movedItem(corpus, former)],
  };
  return `${JSON.stringify(data, null, 1)}\n`;
}

const NOTICES = {
  split: '已拆分，现在见 split, it is now:',
  withdrawn: '已撤销，没有替代 withdrawn, nothing stands in its place.',
  moved: '已改标识，现在见 moved, it is now:',
} as const;

/** The text twin of what was split or withdrawn. */
function noticeText(
  { corpus, address }: Release,
  former: FormerId,
  to: readonly { id: string; path: string }[],
): string {
  const { reason } = movedItem(corpus, former);
  return formatNodes([
    heading(1, former.id),
    paragraph(text(NOTICES[former.kind])),
    ...(to.length === 0 ? [] : [list(to.map(({ id, path }) => item([link(`${address}/${path}`, id)])))]),
    paragraph(text(`${reason.zh} ${reason.en}`)),
  ]);
}

/** One feed at an old address with the entries of several of today. */
function joinFeeds(path: string, own: readonly Feed[]): Feed {
  const entries = new Map(own.flatMap((feed) => feed.entries.map((entry) => [entry.id, entry])));
  const date = own
    .map((feed) => feed.date)
    .sort()
    .at(-1)!;
  return {
    path,
    title: own.map(({ title }) => title).join('；'),
    page: own[0]!.page,
    date,
    entries: [...entries.values()].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1)),
  };
}

/** Several files of a format that holds several, as one; undefined for any other format. */
function joinFiles(path: string, contents: readonly string[]): string | undefined {
  if (path.endsWith('.csl.json'))
    return `${JSON.stringify(
      contents.flatMap((content) => JSON.parse(content) as unknown[]),
      null,
      1,
    )}\n`;
  if (/\.(bib|ris|txt)$/.test(path)) return contents.join('');
  if (path.endsWith('.jsonld')) {
    const documents = contents.map((content) => JSON.parse(content) as Readonly<Record<string, unknown>>);
    // Files of one kind have one context, so what they say can stand beside each other under it.
    const graph = documents.flatMap(({ '@context': _, ...rest }) => (rest['@graph'] as object[] | undefined) ?? [rest]);
    return `${JSON.stringify({ '@context': documents[0]!['@context'], '@graph': graph }, null, 1)}\n`;
  }
  if (!path.endsWith('.ics')) return undefined;
  const events = new Set(contents.flatMap((content) => content.match(/BEGIN:VEVENT[\s\S]*?END:VEVENT\r\n/g) ?? []));
  const [first = ''] = contents;
  return `${first.slice(0, first.indexOf('BEGIN:VEVENT'))}${[...events].join('')}END:VCALENDAR\r\n`;
}

/** The text and the original of a policy, at the address of its page. */
function sourceFiles({ corpus }: Release): PublishedFile[] {
  return formerIds(corpus).flatMap(({ id, to }): PublishedFile[] => {
    const policy = to.length === 1 && isPolicyId(id) ? corpus.policies.get(to[0]!) : undefined;
    if (policy === undefined) return [];
    const folder = policyPath(id).slice(1);
    return [
      { path: `${folder}text.md`, content: policy.text },
      { path: `${folder}${policy.source.original.file}`, content: policy.original },
    ];
  });
}

/** What stands at one address; undefined when nothing honest can. */
function movedContent(
  release: Release,
  { former, path, to }: MovedFileAddress,
  found: Contents,
  all: readonly Feed[],
): PublishedFile['content'] | undefined {
  if (path === policyFile(former.id).slice(1) || path.startsWith('api/v1/comparisons/'))
    return movedJson(release, former);
  const there = to.flatMap((target, index) => {
    const content = found.get(target);
    return content === undefined ? [] : [{ id: former.to[index]!, path: target, content }];
  });
  const [only] = there;
  if (only !== undefined && to.length === 1) return only.content;
  // Of a record that has gone nobody can tell any more whether it was a measure and had a text.
  if (path.endsWith('.md'))
    return only === undefined && !isPolicyId(former.id) ? undefined : noticeText(release, former, there);
  if (only === undefined) return undefined;
  const stem = (file: string) => file.replace(/\.\w+$/, '');
  const own = all.filter((feed) => there.some((file) => stem(file.path) === feed.path));
  if (own.length > 0)
    return (path.endsWith('.atom') ? formatAtom : formatJsonFeed)(joinFeeds(stem(path), own), release.address);
  const decoder = new TextDecoder();
  return joinFiles(
    path,
    there.map(({ content }) => (typeof content === 'string' ? content : decoder.decode(content))),
  );
}

/**
 * Files at the addresses of ids that are no more.
 * @param found contents of the files that movedFileAddresses names, as far as they are there.
 * @returns the file of today at the old address of what moved to one id; entries, events or statements of all for what was split;
 *   the entry of `moved.json` for a policy or comparison; a notice as text for a policy that was withdrawn. None when nothing moved.
 * @example buildMovedFiles(release, found).map(({ path }) => path) // ['api/v1/policies/weihai/skilled-2021.json', …]
 */
export function buildMovedFiles(release: Release, found: Contents): PublishedFile[] {
  const addresses = movedFileAddresses(release.corpus);
  const all = addresses.some(({ path }) => path.startsWith('feeds/')) ? listFeeds(release) : [];
  return [
    ...addresses.flatMap((address): PublishedFile[] => {
      const content = movedContent(release, address, found, all);
      return content === undefined ? [] : [{ path: address.path, content }];
    }),
    ...sourceFiles(release),
  ];
}
