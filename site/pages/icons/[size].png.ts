// Icons of the site for home screens, which show no SVG.
import type { APIRoute } from 'astro';
import { getIcon } from '../../pictures.ts';

export function getStaticPaths() {
  return ['192', '512'].map((size) => ({ params: { size } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(await getIcon(Number(params.size)), { headers: { 'Content-Type': 'image/png' } });
