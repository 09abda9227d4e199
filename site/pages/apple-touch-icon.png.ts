// The icon that one maker's telephones ask for by this name, without being told.
import type { APIRoute } from 'astro';
import { getIcon } from '../pictures.ts';

export const GET: APIRoute = async () => new Response(await getIcon(180), { headers: { 'Content-Type': 'image/png' } });
