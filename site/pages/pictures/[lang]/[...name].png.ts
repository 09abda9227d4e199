// Pictures of sections, topics and policies for links in other places.
import type { APIRoute } from 'astro';
import { listTopics } from '../../../../src/compare/compare.ts';
import { startReading } from '../../../../src/publish/views/entry.ts';
import { LANGS, type Lang, PICTURED_SECTIONS } from '../../../../src/publish/views/links.ts';
import { pictureWords } from '../../../../src/publish/views/picture-words.ts';
import { editionOf, getCorpus } from '../../../corpus.ts';
import { getPicture } from '../../../pictures.ts';
import { FRAME_WORDS } from '../../../words/frame.ts';

export async function getStaticPaths() {
  const corpus = await getCorpus();
  const names = [
    ...PICTURED_SECTIONS,
    ...listTopics(corpus).map(({ id }) => `topics/${id}`),
    ...[...corpus.policies.keys()].map((id) => `policies/${id}`),
  ];
  return LANGS.flatMap((lang) => names.map((name) => ({ params: { lang, name } })));
}

export const GET: APIRoute = async ({ params }) => {
  const { lang, name } = params as { lang: Lang; name: string };
  const words = pictureWords(startReading(await getCorpus(), editionOf(lang)), name, FRAME_WORDS[lang]);
  return new Response(await getPicture(words), { headers: { 'Content-Type': 'image/png' } });
};
