// Every form that the head of a page names is published, for every page that names any.
import { expect, test } from 'vitest';
import { listTopics } from '../../../src/compare/compare.ts';
import { buildCalendars } from '../../../src/publish/calendar.ts';
import { buildFeeds } from '../../../src/publish/feeds.ts';
import { buildApi } from '../../../src/publish/json.ts';
import { buildAkomaNtoso } from '../../../src/publish/linked/akoma-ntoso.ts';
import { buildAnnotations } from '../../../src/publish/linked/annotations.ts';
import { buildLegislation } from '../../../src/publish/linked/legislation.ts';
import { buildVocabularyGraph } from '../../../src/publish/linked/skos.ts';
import { buildTwins } from '../../../src/publish/text-twins.ts';
import {
  briefAlternates,
  checksAlternates,
  codebookAlternates,
  documentsAlternates,
  homeAlternates,
  methodAlternates,
  missingAlternates,
  pairAlternates,
  pairsAlternates,
  policyAlternates,
  recordAlternates,
  reuseAlternates,
  searchAlternates,
  timelineAlternates,
  topicAlternates,
  unitsAlternates,
} from '../../../src/publish/views/alternates.ts';
import { listPairs } from '../../../src/publish/views/diff.ts';
import { listRecords } from '../../../src/publish/views/record-index.ts';
import { ownRelease } from '../tables/sample.ts';

const release = await ownRelease();
const forms = [buildTwins, buildFeeds, buildCalendars, buildVocabularyGraph, buildLegislation, buildAnnotations];
const files = (await Promise.all([...forms, buildAkomaNtoso].map((form) => form(release)))).flat();
const published = new Set([
  ...files.map(({ path }) => `/${path}`),
  ...buildApi(release.corpus, release.version).map(({ path }) => `/api/v1/${path}`),
]);
const policies = [...release.corpus.policies.values()];

test('each names its own data first', () => {
  const [policy] = policies;
  expect(policyAlternates(policy!)[0]!.path).toBe(`/api/v1/policies/${policy!.id}.json`);
  expect(topicAlternates('contests-prizes')[0]!.path).toBe('/api/v1/comparisons/contests-prizes.json');
  const [measure] = listRecords(policy!);
  expect(recordAlternates(policy!, measure!).map(({ path }) => path)).toContain(
    `/api/v1/measures/${policy!.id}/${measure}.md`,
  );
});

test('no file is named that is not there, and none twice', () => {
  const lists = [
    homeAlternates(),
    codebookAlternates(),
    documentsAlternates(),
    timelineAlternates(release.corpus),
    methodAlternates(),
    missingAlternates(),
    pairsAlternates(),
    reuseAlternates(),
    searchAlternates(),
    unitsAlternates(),
    ...listPairs(release.corpus).map(([a, b]) => pairAlternates(a.id, b.id)),
    ...listTopics(release.corpus).map(({ id }) => topicAlternates(id)),
    ...policies.flatMap((policy) => [
      policyAlternates(policy),
      briefAlternates(policy),
      checksAlternates(policy),
      ...listRecords(policy).map((record) => recordAlternates(policy, record)),
    ]),
  ];
  for (const list of lists) {
    expect(new Set(list.map(({ path }) => path)).size).toBe(list.length);
    expect(list.filter(({ path }) => !published.has(path))).toEqual([]);
  }
});

test('a calendar is named exactly where the document names a day', () => {
  const dated = policies.filter(
    ({ source, coding }) => source.dates.expires !== null || coding.goals.some(({ due }) => due !== undefined),
  );
  expect(
    policies
      .filter((policy) => briefAlternates(policy).some(({ type }) => type === 'text/calendar'))
      .map(({ id }) => id),
  ).toEqual(dated.map(({ id }) => id));
  expect(dated.length).toBeGreaterThan(0);
  expect(dated.length).toBeLessThan(policies.length);
});
