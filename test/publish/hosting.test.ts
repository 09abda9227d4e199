// What hosts and crawlers read: the same policy in headers and pages, and every page with its twin in the sitemap.
import { describe, expect, test } from 'vitest';
import {
  formatHeaders,
  formatRobots,
  formatSitemap,
  formatWebManifest,
  PAGE_POLICY,
} from '../../src/publish/hosting.ts';

const HOME = 'https://example.org/cejian/';

describe('the security policy', () => {
  test('lets nothing in from elsewhere, nothing inline, no text become markup', () => {
    expect(PAGE_POLICY).toContain("default-src 'none'");
    expect(PAGE_POLICY).toContain("require-trusted-types-for 'script'");
    expect(PAGE_POLICY).not.toMatch(/unsafe|https?:|data:|\*/);
  });

  test('is the same in the headers, with what only a header can say', () => {
    const headers = formatHeaders();
    expect(headers).toContain(`  Content-Security-Policy: ${PAGE_POLICY};frame-ancestors 'none'\n`);
    for (const name of [
      'Referrer-Policy',
      'Permissions-Policy',
      'X-Content-Type-Options',
      'Cross-Origin-Opener-Policy',
      'Strict-Transport-Security',
    ])
      expect(headers).toMatch(new RegExp(`^ {2}${name}: \\S`, 'm'));
    // A path, a header, a comment or nothing: hosts refuse a file with anything else.
    expect(headers.split('\n').filter((line) => !/^(#.*|\/\S+| {2}(#.*|[A-Za-z-]+: .+)|)$/.test(line))).toEqual([]);
  });
});

test('what a browser may keep for ever is named by its content, and nothing else is', () => {
  const headers = formatHeaders().split('\n');
  const kept = headers.filter((_, at) => headers[at + 1]?.includes('immutable'));
  expect(kept).toEqual(['/_astro/*', '/search/v1/:content/*']);
});

describe('formatSitemap', () => {
  test('lists each page once, with its twins', () => {
    const [file, ...more] = formatSitemap(HOME, ['en/data/', '', 'data/', 'en/']);
    expect(more).toEqual([]);
    expect(file?.content.match(/<loc>[^<]+/g)).toEqual(
      ['', 'data/', 'en/', 'en/data/'].map((path) => `<loc>${HOME}${path}`),
    );
    expect(file?.content).toContain(
      `<loc>${HOME}data/</loc><xhtml:link rel="alternate" hreflang="zh-CN" href="${HOME}data/"/>` +
        `<xhtml:link rel="alternate" hreflang="en" href="${HOME}en/data/"/>`,
    );
  });

  test('of very many pages has parts, each below what the protocol allows', () => {
    const files = formatSitemap(
      HOME,
      Array.from({ length: 90_001 }, (_, index) => `r/${index}/`),
    );
    expect(files.map(({ path }) => path)).toEqual(['sitemap.xml', ...[1, 2, 3].map((n) => `sitemap-${n}.xml`)]);
    const counts = files.slice(1).map(({ content }) => content.match(/<loc>/g)?.length ?? 0);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(90_001);
    expect(Math.max(...counts)).toBeLessThanOrEqual(50_000);
  });
});

test('robots.txt says where the sitemap is', () => {
  expect(formatRobots(HOME)).toBe(`User-agent: *\nAllow: /\nSitemap: ${HOME}sitemap.xml\n`);
});

test('the web manifest stays below the base', () => {
  const manifest = JSON.parse(formatWebManifest('/cejian')) as { start_url: string; icons: { src: string }[] };
  expect(manifest.start_url).toBe('/cejian/');
  expect(manifest.icons.every(({ src }) => src.startsWith('/cejian/'))).toBe(true);
});
