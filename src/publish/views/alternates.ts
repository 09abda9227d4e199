// The same as a page in other forms: what stands as `rel=alternate` in its head. It must name only files that are published.
import type { CodedCorpus, CodedPolicy } from '../../model.ts';
import { measureTwinPath, policyTwinPath } from '../text-twins.ts';
import { comparisonFile, differencePath, policyFile } from './links.ts';

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
 * Of a policy: its data, its text as read by us and as coded, linked data.
 * @example policyAlternates(policy)[0] // { type: 'application/json', path: '/api/v1/policies/weihai/skilled-talent-2021.json' }
 */
export function policyAlternates({ id }: CodedPolicy): Alternate[] {
  return [
    { type: JSON_TYPE, path: policyFile(id) },
    { type: MARKDOWN, path: `/${policyTwinPath(id)}` },
    { type: LINKED, path: `/api/v1/policies/${id}.jsonld`, title: 'ELI' },
    { type: LINKED, path: `/api/v1/annotations/${id}.jsonld`, title: 'Web Annotation' },
    { type: 'application/xml', path: `/api/v1/policies/${id}.akn.xml`, title: 'Akoma Ntoso' },
  ];
}

/**
 * Of a policy in brief: its data and its text, the feed of its place, and the calendar of its place when the document names a day.
 * @example briefAlternates(policy)[2].path // '/feeds/places/weihai.atom'
 */
export function briefAlternates(policy: CodedPolicy): Alternate[] {
  const { jurisdiction } = policy;
  return [
    ...checksAlternates(policy),
    ...feed(`places/${jurisdiction}`),
    ...(isDated(policy) ? [{ type: 'text/calendar', path: `/calendar/places/${jurisdiction}.ics` }] : []),
  ];
}

/**
 * Of the page on how a policy was checked: the data and the text of the policy have it too.
 * @example checksAlternates(policy)[1].path // '/api/v1/policies/weihai/skilled-talent-2021.md'
 */
export function checksAlternates({ id }: CodedPolicy): Alternate[] {
  return [
    { type: JSON_TYPE, path: policyFile(id) },
    { type: MARKDOWN, path: `/${policyTwinPath(id)}` },
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

/** Of the timeline: its documents and their goals as data, and its days as a calendar when there is any. */
export function timelineAlternates({ policies }: CodedCorpus): Alternate[] {
  return [
    { type: JSON_TYPE, path: '/api/v1/policies.json', title: 'policies' },
    { type: JSON_TYPE, path: '/api/v1/goals.json', title: 'goals' },
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

/** Of the published shapes: the schema that they are read from. */
export function shapesAlternates(): Alternate[] {
  return [{ type: JSON_TYPE, path: '/schema/v1/published.schema.json', title: 'JSON Schema' }];
}

/** Of the shared wording: who shares what with whom. */
export function reuseAlternates(): Alternate[] {
  return [{ type: JSON_TYPE, path: '/api/v1/reuse.json' }];
}

/** Of the method: coverage, review, currency and limits. */
export function methodAlternates(): Alternate[] {
  return [{ type: JSON_TYPE, path: '/api/v1/method.json' }];
}

/** Of the search: how much of what there is to be found, and the documents that are searched. */
export function searchAlternates(): Alternate[] {
  return [
    { type: JSON_TYPE, path: '/api/v1/index.json', title: 'index' },
    { type: JSON_TYPE, path: '/api/v1/policies.json', title: 'policies' },
  ];
}

/** Of the page for addresses without one: what there is, and where ids went that are no more. */
export function missingAlternates(): Alternate[] {
  return [
    { type: JSON_TYPE, path: '/api/v1/index.json', title: 'index' },
    { type: JSON_TYPE, path: '/api/v1/moved.json', title: 'moved' },
  ];
}

/** Of the index of pairs: the pairs, and the documents that they are of. */
export function pairsAlternates(): Alternate[] {
  return [
    { type: JSON_TYPE, path: '/api/v1/differences.json', title: 'differences' },
    { type: JSON_TYPE, path: '/api/v1/policies.json', title: 'policies' },
  ];
}

/** Of the page of any two documents: which there are. A browser adds those that it shows. */
export function anyPairAlternates(): Alternate[] {
  return [{ type: JSON_TYPE, path: '/api/v1/policies.json' }];
}

/** Of a page of two documents: their differences, and all that each of them says. */
export function pairAlternates(a: string, b: string): Alternate[] {
  return [
    { type: JSON_TYPE, path: differencePath(a, b), title: 'differences' },
    ...[a, b].map((id) => ({ type: JSON_TYPE, path: policyFile(id), title: id })),
  ];
}

/** Of units and of a kind of units: what they are charged with, and what each kind is, also one that no document names. */
export function unitsAlternates(): Alternate[] {
  return [
    { type: JSON_TYPE, path: '/api/v1/responsibilities.json', title: 'responsibilities' },
    { type: JSON_TYPE, path: '/api/v1/vocabulary.json', title: 'vocabulary' },
  ];
}
