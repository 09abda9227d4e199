// Feeds of what is new: Atom (RFC 4287) and JSON Feed 1.1, of everything, of each place and of each topic.
// It must not date anything by the build: timeline.ts has the dates of the data.
import { listTopicGroups, listTopics } from '../compare/compare.ts';
import type { Form, PublishedFile, Release } from './release.ts';
import { type TimelineEntry, timelineOf } from './timeline.ts';

/** A feed before it has a form. */
export interface Feed {
  /** Path below the root of the site, without its ending. Example: `feeds/places/weihai`. */
  path: string;
  title: string;
  /** Path of its page, from the root of the site. */
  page: string;
  /** YYYY-MM-DD, of its newest entry; of the newest of all when it has none. */
  date: string;
  entries: readonly TimelineEntry[];
}

/** Readers fetch a feed again and again: what is older is in `changes.json` and `policies.json`. */
const MAX_ENTRIES = 500;
const RIGHTS = 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/';
const AUTHOR = '策鉴 Cejian';
/** The day begins where the documents are from. */
const timeOf = (date: string): string => `${date}T00:00:00+08:00`;

/** Text as XML or HTML; what XML 1.0 cannot hold is left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function htmlOf({ lines }: TimelineEntry): string {
  const items = lines.map(
    ({ text, quote }) => `<li>${escapeXml(text)}${quote === null ? '' : `<br><q>${escapeXml(quote)}</q>`}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

/**
 * A feed as Atom.
 * @param address of the site, without its last slash.
 * @returns XML that ends in a line feed.
 * @example formatAtom(feed, 'https://example.org') // '<?xml version="1.0" encoding="UTF-8"?>\n<feed …'
 */
export function formatAtom(feed: Feed, address: string): string {
  const entry = (each: TimelineEntry) =>
    [
      ' <entry>',
      `  <id>${escapeXml(each.id)}</id>`,
      `  <title>${escapeXml(each.title)}</title>`,
      `  <updated>${timeOf(each.date)}</updated>`,
      `  <published>${timeOf(each.date)}</published>`,
      `  <link rel="alternate" type="text/html" href="${escapeXml(address + each.path)}"/>`,
      ...each.topics.map((topic) => `  <category term="${escapeXml(topic)}"/>`),
      `  <content type="html">${escapeXml(htmlOf(each))}</content>`,
      ' </entry>',
    ].join('\n');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    ` <id>tag:cejian.org,2026:${escapeXml(feed.path)}</id>`,
    ` <title>${escapeXml(feed.title)}</title>`,
    ` <updated>${timeOf(feed.date)}</updated>`,
    ` <author><name>${AUTHOR}</name></author>`,
    ` <rights>${RIGHTS}</rights>`,
    ` <link rel="self" type="application/atom+xml" href="${escapeXml(`${address}/${feed.path}.atom`)}"/>`,
    ` <link rel="alternate" type="text/html" href="${escapeXml(address + feed.page)}"/>`,
    ...feed.entries.map(entry),
    '</feed>',
    '',
  ].join('\n');
}

/**
 * A feed as JSON Feed 1.1.
 * @param address of the site, without its last slash.
 * @example JSON.parse(formatJsonFeed(feed, 'https://example.org')).version // 'https://jsonfeed.org/version/1.1'
 */
export function formatJsonFeed(feed: Feed, address: string): string {
  const data = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: address + feed.page,
    feed_url: `${address}/${feed.path}.json`,
    language: 'zh-CN',
    authors: [{ name: AUTHOR }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: address + entry.path,
      title: entry.title,
      content_html: htmlOf(entry),
      date_published: timeOf(entry.date),
      date_modified: timeOf(entry.date),
      tags: entry.topics,
    })),
  };
  return `${JSON.stringify(data, null, 1)}\n`;
}

/** Every feed of a release: all, each place with those below it, each topic and group of topics. */
export function listFeeds({ corpus }: Pick<Release, 'corpus'>): Feed[] {
  const all = timelineOf(corpus);
  const newest = all[0]?.date ?? corpus.history.releases[0]?.date ?? '1970-01-01';
  const feed = (path: string, title: string, page: string, entries: readonly TimelineEntry[]): Feed => ({
    path: `feeds/${path}`,
    title: `策鉴：${title}`,
    page,
    date: entries[0]?.date ?? newest,
    entries: entries.slice(0, MAX_ENTRIES),
  });
  const topics = [...listTopicGroups(corpus), ...listTopics(corpus)];
  return [
    feed('all', '新文件与数据变动', '/', all),
    ...[...corpus.places.values()].map(({ jurisdiction: { id, name } }) =>
      feed(
        `places/${id}`,
        name.zh,
        '/policies/',
        all.filter(({ places }) => places.includes(id)),
      ),
    ),
    ...topics.map(({ id, label, broader }) =>
      feed(
        `topics/${id}`,
        label.zh,
        // A group of topics has no page of its own.
        broader === undefined ? '/' : `/topics/${id}/`,
        all.filter((entry) => entry.topics.includes(id)),
      ),
    ),
  ];
}

/**
 * The feeds of a release.
 * @returns `feeds/all.atom` and `.json`, `feeds/places/<place>.*`, `feeds/topics/<topic>.*`.
 * @example buildFeeds(release)[0].path // 'feeds/all.atom'
 */
export const buildFeeds: Form = (release: Release): PublishedFile[] =>
  listFeeds(release).flatMap((feed) => [
    { path: `${feed.path}.atom`, content: formatAtom(feed, release.address) },
    { path: `${feed.path}.json`, content: formatJsonFeed(feed, release.address) },
  ]);
