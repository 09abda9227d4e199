// The files of a policy beside its page: the original byte for byte, and the text made from it.
import type { APIRoute } from 'astro';
import { getCorpus } from '../../../../corpus.ts';

export async function getStaticPaths() {
  const { policies } = await getCorpus();
  return [...policies.values()].flatMap(({ id, source, original, text }) => {
    const [jurisdiction, name] = id.split('/');
    return [
      { params: { jurisdiction, name, file: source.original.file }, props: { body: original } },
      { params: { jurisdiction, name, file: 'text.md' }, props: { body: text } },
    ];
  });
}

export const GET: APIRoute<{ body: BodyInit }> = ({ props }) => new Response(props.body);
