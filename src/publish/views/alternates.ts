// The same as a page in other forms: what stands as `rel=alternate` in its head. It must name only files that are published.
import type { CodedCorpus, CodedPolicy } from '../../model.ts';
import { measureTwinPath, policyTwinPath } from '../text-twins.ts';
import { comparisonFile, policyFile } from './links.ts';

/** A file with the same content as a page, or a part of it. */
export interface Alternate {
  type: string;
  /** From the root of the site. */
  path: string;
  /** What tells it from another of the same type; undefined when nothing must. */
  title?: string;
}

const JSON_TYPE = 'application/json';
const LINKED = 'application/ld+json';
const MARKDOWN = 'text/markdown';

/** A feed in both of its forms. */
function feed(name: string): Alternate[] {
  return [
    { type: 'application/atom+xml', path: `/feeds/${name}.atom` },
    { type: 'application/feed+json', path: `/feeds/${name}.json` },
  ];
}

/** Whether a document names a day that a calendar can have. */
function isDated({ source, coding }: CodedPolicy): boolean {
  return (
    source.dates.expires !== null ||
    coding.goals.some(({ due, restates }) => due !== undefined && restates === undefined)
  );
}

/**
 * Of a policy: its data, its text as read by us and as coded, linked data, the feed of its place, and the calendar of its place
 * when the document names a day.
 * @example policyAlternates(policy)[0] // { type: 'application/json', path: '/api/v1/policies/weihai/skilled-talent-2021.json' }
 */
export function policyAlternates(policy: CodedPolicy): Alternate[] {
  const { id, jurisdiction } = policy;
  return [
    { type: JSON_TYPE, path: policyFile(id) },
    { type: MARKDOWN, path: `/${policyTwinPath(id)}` },
    { type: LINKED, path: `/api/v1/policies/${id}.jsonld`, title: 'ELI' },
    { type: LINKED, path: `/api/v1/annotations/${id}.jsonld`, title: 'Web Annotation' },
    { type: 'application/xml', path: `/api/v1/policies/${id}.akn.xml`, title: 'Akoma Ntoso' },
    ...feed(`places/${jurisdiction}`),
    ...(isDated(policy) ? [{ type: 'text/calendar', path: `/calendar/places/${jurisdiction}.ics` }] : []),
  ];
}

/**
 * Of a record: the data of its document; of a measure its text too.
 * @param record local id of a measure, an amount or a goal.
 * @example recordAlternates(policy, 'master-studios')[1].path // '/api/v1/measures/weihai/skilled-talent-2021/master-studios.md'
 */
export function recordAlternates({ id, coding }: CodedPolicy, record: string): Alternate[] {
  const isMeasure = coding.measures.some((measure) => measure.id === record);
  return [
    { type: JSON_TYPE, path: policyFile(id) },
    ...(isMeasure ? [{ type: MARKDOWN, path: `/${measureTwinPath(`${id}/${record}`)}` }] : []),
    { type: LINKED, path: `/api/v1/annotations/${id}.jsonld`, title: 'Web Annotation' },
  ];
}

/**
 * Of a topic: its comparison, and its feed.
 * @example topicAlternates('contests-prizes')[0].path // '/api/v1/comparisons/contests-prizes.json'
 */
export function topicAlternates(topic: string): Alternate[] {
  return [{ type: JSON_TYPE, path: comparisonFile(topic) }, ...feed(`topics/${topic}`)];
}

/** Of the home page: the comparisons, and what is new. */
export function homeAlternates(): Alternate[] {
  return [{ type: JSON_TYPE, path: '/api/v1/comparisons.json' }, ...feed('all')];
}

/** Of the list of documents: the same as data, and what is new. */
export function documentsAlternates(): Alternate[] {
  return [{ type: JSON_TYPE, path: '/api/v1/policies.json' }, ...feed('all')];
}

/** Of the timeline: its documents as data, and its days as a calendar when there is any. */
export function timelineAlternates({ policies }: CodedCorpus): Alternate[] {
  return [
    { type: JSON_TYPE, path: '/api/v1/policies.json' },
    ...([...policies.values()].some(isDated) ? [{ type: 'text/calendar', path: '/calendar/all.ics' }] : []),
  ];
}

/** Of a vocabulary and of all: their terms as data and as SKOS. */
export function codebookAlternates(): Alternate[] {
  return [
    { type: JSON_TYPE, path: '/api/v1/vocabulary.json' },
    { type: LINKED, path: '/api/v1/vocabulary.jsonld', title: 'SKOS' },
    { type: 'text/turtle', path: '/api/v1/vocabulary.ttl', title: 'SKOS' },
  ];
}
