// What a host and its crawlers read beside the pages: the security policy of a page, `_headers`, sitemap and robots.txt.
// It must not know what a page shows.
import { SEARCH_FOLDER } from './search/shape.ts';
import { LANG_TAGS, LANGS } from './views/links.ts';

/** A text file below the root of the site. */
export interface HostFile {
  path: string;
  content: string;
}

/** Nothing comes from elsewhere, nothing inline runs or styles, and no script may turn text into markup. */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/**
 * Content-Security-Policy of every page, as its `meta` element has it. A host that can send headers sends the same and
 * `frame-ancestors`, which a `meta` element cannot say.
 */
export const PAGE_POLICY: string = DIRECTIVES.join(';');

/** URLs of one sitemap, below the 50,000 that https://www.sitemaps.org/protocol.html allows. */
const SITEMAP_URLS = 40_000;

/**
 * The file `_headers`, which Cloudflare Pages, Netlify and others read; for another host it says what to configure.
 * @returns text that ends with a line feed.
 * @example formatHeaders().startsWith('#') // true
 */
export function formatHeaders(): string {
  return [
    '# Headers for hosts that read this file (Cloudflare Pages, Netlify). Elsewhere, configure the same by hand; GitHub Pages',
    '# sends none of them, and the pages carry the policy in a meta element.',
    '/*',
    '  # Each page says this too. Only a header can keep others from framing it.',
    `  Content-Security-Policy: ${[...DIRECTIVES, "frame-ancestors 'none'"].join(';')}`,
    '  # No page that a reader goes to next learns where they came from.',
    '  Referrer-Policy: no-referrer',
    '  # A reading page needs no sensor, no camera and no payment.',
    '  Permissions-Policy: accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
    '  # Files of the data are what their type says, never what they look like.',
    '  X-Content-Type-Options: nosniff',
    '  Cross-Origin-Opener-Policy: same-origin',
    '  Strict-Transport-Security: max-age=63072000; includeSubDomains',
    '',
    '# Their names change with their content; of the search index, the name of their folder.',
    ...['/_astro/*', `/${SEARCH_FOLDER}/:content/*`].flatMap((path) => [
      path,
      '  Cache-Control: public, max-age=31536000, immutable',
    ]),
    '',
    '# Data for every program and every notebook.',
    ...['/api/*', '/schema/*', '/feeds/*', '/calendar/*', '/policies/*', '/manifest.json', '/llms.txt'].flatMap(
      (path) => [path, '  Access-Control-Allow-Origin: *'],
    ),
    '',
  ].join('\n');
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * The sitemap: every page with its twin in the other language.
 * @param root address of the home page, such as `https://example.org/cejian/`.
 * @param paths of pages below it, in every language, such as `en/amounts/`.
 * @returns `sitemap.xml`, and parts of it when there are too many pages for one.
 * @example formatSitemap('https://example.org/', ['', 'en/'])[0].path // 'sitemap.xml'
 */
export function formatSitemap(root: string, paths: readonly string[]): HostFile[] {
  const known = new Set(paths);
  const address = (path: string) => escapeXml(new URL(path, root).href);
  const urls = [...known].sort().map((path) => {
    const plain = path.replace(/^en\//, '');
    const twins = LANGS.map((lang) => [LANG_TAGS[lang], lang === 'zh' ? plain : `${lang}/${plain}`] as const)
      .filter(([, twin]) => known.has(twin))
      .map(([tag, twin]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${address(twin)}"/>`);
    return `<url><loc>${address(path)}</loc>${twins.join('')}</url>`;
  });
  const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
  const file = (list: readonly string[]) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${space} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${list.join('\n')}\n</urlset>\n`;
  if (urls.length <= SITEMAP_URLS) return [{ path: 'sitemap.xml', content: file(urls) }];
  const parts = Array.from({ length: Math.ceil(urls.length / SITEMAP_URLS) }, (_, index) => ({
    path: `sitemap-${index + 1}.xml`,
    content: file(urls.slice(index * SITEMAP_URLS, (index + 1) * SITEMAP_URLS)),
  }));
  const entries = parts.map(({ path }) => `<sitemap><loc>${address(path)}</loc></sitemap>`).join('\n');
  const index = `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex ${space}>\n${entries}\n</sitemapindex>\n`;
  return [{ path: 'sitemap.xml', content: index }, ...parts];
}

/**
 * robots.txt: everything may be read, and here is the list of pages. Under a path no crawler reads it, and it does no harm.
 * @example formatRobots('https://example.org/') // 'User-agent: *\nAllow: /\nSitemap: https://example.org/sitemap.xml\n'
 */
export function formatRobots(root: string): string {
  return `User-agent: *\nAllow: /\nSitemap: ${new URL('sitemap.xml', root).href}\n`;
}

/**
 * The web manifest, so that the site can be kept on a home screen.
 * @param base path that the site lives under.
 * @example JSON.parse(formatWebManifest('/cejian/')).start_url // '/cejian/'
 */
export function formatWebManifest(base: string): string {
  const root = base.endsWith('/') ? base : `${base}/`;
  const icon = (size: number) => ({ src: `${root}icons/${size}.png`, sizes: `${size}x${size}`, type: 'image/png' });
  return `${JSON.stringify(
    {
      name: '策鉴 Cejian',
      short_name: '策鉴',
      description: '把政策文件编成可逐句核对的数据 · Policies as data that a person can check against the words',
      lang: 'zh-CN',
      start_url: root,
      scope: root,
      display: 'browser',
      background_color: '#fbfaf7',
      theme_color: '#fbfaf7',
      icons: [{ src: `${root}favicon.svg`, sizes: 'any', type: 'image/svg+xml' }, ...[192, 512].map(icon)],
    },
    null,
    1,
  )}\n`;
}
