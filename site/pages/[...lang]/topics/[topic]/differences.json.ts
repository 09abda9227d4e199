// The differences of every pair of places on a topic as sentences, which the page of the topic loads when a baseline is chosen.
// It must not be taken for the API: its words are for reading and may change.
import type { APIRoute } from 'astro';
import { compareTopic, listTopics } from '../../../../../src/compare/compare.ts';
import { orderPolicies } from '../../../../../src/publish/views/columns.ts';
import { startReading } from '../../../../../src/publish/views/entry.ts';
import type { Lang } from '../../../../../src/publish/views/links.ts';
import { toldPairs } from '../../../../../src/publish/views/topic-differences.ts';
import { editionOf, getCorpus, languagePaths } from '../../../../corpus.ts';

export async function getStaticPaths() {
  const topics = listTopics(await getCorpus());
  return languagePaths().flatMap(({ params, props }) =>
    topics.map((topic) => ({ params: { ...params, topic: topic.id }, props: { ...props, topic } })),
  );
}

export const GET: APIRoute = async ({ props }) => {
  const { lang, topic } = props as { lang: Lang; topic: ReturnType<typeof listTopics>[number] };
  const corpus = await getCorpus();
  const order = orderPolicies(corpus).map(({ id }) => id);
  const columns = compareTopic(corpus, topic).columns.sort(
    (a, b) => order.indexOf(a.policy.id) - order.indexOf(b.policy.id),
  );
  return Response.json({ pairs: toldPairs(startReading(corpus, editionOf(lang)), columns, topic.id, 'all') });
};
