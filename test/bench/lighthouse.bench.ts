// Lighthouse on the pages that people land on: performance, accessibility, best practices, search engines, each 100 of 100.
// Serves dist/ compressed, as every host does; exits 1 on a miss. It must not build the site: `npm run build` comes before.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import lighthouse, { type RunnerResult } from 'lighthouse';
import { chromium } from 'playwright-core';
import { findChromium } from '../browser/chromium.ts';
import { DIST, fileOf, listPages } from '../browser/site.ts';

const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
/** A page, its sheet and its script, icons and manifest apart: those are fetched after it. */
const MAX_REQUESTS = 3;
/**
 * The goal for the compressed bytes of a page, with Brotli as static hosts store it: a document with its margin, the same in
 * brief, how it was checked, and the matrix. test/browser/budget.test.ts guards every document, with its sheet too.
 */
const MAX_BYTES: Readonly<Record<string, number>> = {
  home: 30 * 1024,
  topic: 30 * 1024,
  policy: 15 * 1024,
  brief: 15 * 1024,
  checks: 15 * 1024,
  amounts: 30 * 1024,
};
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** The headers of `_headers` for all pages. */
function hostHeaders(): [string, string][] {
  const lines = readFileSync(join(DIST, '_headers'), 'utf8').split('\n');
  const start = lines.indexOf('/*');
  const end = lines.indexOf('', start);
  return lines
    .slice(start + 1, end)
    .filter((line) => !line.trim().startsWith('#'))
    .map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]);
}

function serveCompressed(): Promise<Server> {
  const headers = hostHeaders().filter(([name]) => name !== 'Strict-Transport-Security');
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site.test').pathname);
    try {
      const file = fileOf(DIST, path);
      for (const [name, value] of headers) response.setHeader(name, value);
      response.writeHead(200, {
        'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
        'Content-Encoding': 'gzip',
        'Cache-Control': 'public, max-age=31536000',
      });
      response.end(gzipSync(readFileSync(file)));
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** The largest page below a folder of the site. */
function largest(pattern: RegExp): string {
  const size = (path: string) => readFileSync(fileOf(DIST, path)).length;
  const found = listPages(DIST)
    .filter((path) => pattern.test(path))
    .sort((a, b) => size(b) - size(a))[0];
  if (found === undefined) throw new Error(`no page of ${DIST} fits ${pattern}: build the site first`);
  return found;
}

const PAGES = ['', '/en'].flatMap((edition): [name: string, path: string][] => [
  ['home', `${edition}/`],
  ['topic', largest(new RegExp(`^${edition}/topics/[^/]+/$`))],
  ['policy', largest(new RegExp(`^${edition}/policies/[^/]+/[^/]+/$`))],
  ['brief', largest(new RegExp(`^${edition}/policies/[^/]+/[^/]+/brief/$`))],
  ['checks', largest(new RegExp(`^${edition}/policies/[^/]+/[^/]+/checks/$`))],
  ['amounts', `${edition}/amounts/`],
]);

const executablePath = findChromium();
if (executablePath === undefined) throw new Error('no Chromium found; test/browser/chromium.ts says where it looks');
const profile = await mkdtemp(join(tmpdir(), 'cejian-lighthouse-'));
const server = await serveCompressed();
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const debugging = createServer();
const port = await new Promise<number>((resolve) =>
  debugging.listen(0, '127.0.0.1', () => {
    const { port: free } = debugging.address() as AddressInfo;
    debugging.close(() => resolve(free));
  }),
);
const browser = await chromium.launchPersistentContext(profile, {
  executablePath,
  args: [`--remote-debugging-port=${port}`, '--disable-gpu', '--disable-quic', '--no-first-run'],
  chromiumSandbox: process.getuid?.() !== 0,
});

/** Lighthouse on a page: the fastest of up to three runs, since another program's work looks like the page's own. */
async function measure(url: string) {
  let best: RunnerResult | undefined;
  const speed = (result: RunnerResult | undefined) => result?.lhr.categories.performance?.score ?? 0;
  for (let run = 0; run < RUNS && speed(best) < 1; run++) {
    const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: CATEGORIES });
    if (result !== undefined && (best === undefined || speed(result) > speed(best))) best = result;
  }
  if (best === undefined) throw new Error(`Lighthouse gave no result for ${url}`);
  return best;
}

let missed = false;
const say = (text: string) => process.stdout.write(`${text}\n`);
const miss = (text: string) => {
  missed = true;
  say(`  missed: ${text}`);
};
try {
  for (const [name, path] of PAGES) {
    const result = await measure(`${origin}${path}`);
    const { categories, audits } = result.lhr;
    const scores = CATEGORIES.map((id) => Math.round((categories[id]?.score ?? 0) * 100));
    const requests =
      (audits['network-requests']?.details as { items?: { resourceType?: string; url: string }[] })?.items ?? [];
    const shift = audits['cumulative-layout-shift']?.numericValue ?? 0;
    const html = readFileSync(fileOf(DIST, path));
    const bytes = brotliCompressSync(html).length;
    const own = requests.filter(({ url }) => !/\/(favicon\.svg|site\.webmanifest|icons\/)/.test(url)).length;
    say(
      `${name.padEnd(8)} ${scores.join(' ')}  ${own} requests, CLS ${shift.toFixed(3)}, ` +
        `${bytes} bytes with Brotli, ${gzipSync(html, { level: 9 }).length} with gzip  ${path}`,
    );
    for (const [index, id] of CATEGORIES.entries()) {
      if (scores[index] === 100) continue;
      const causes = (categories[id]?.auditRefs ?? [])
        .filter(({ id: audit, weight }) => weight > 0 && (audits[audit]?.score ?? 1) < 1)
        .map(({ id: audit }) => {
          const { displayValue, title, details } = audits[audit] ?? {};
          const items = (details as { items?: { node?: { snippet?: string } }[] } | undefined)?.items ?? [];
          const where = items.flatMap(({ node }) => node?.snippet ?? []).slice(0, 3);
          return [`${audit} (${displayValue ?? title ?? ''})`, ...where].join('\n    ');
        });
      miss(`${id}: ${causes.join(', ')}`);
    }
    if (own > MAX_REQUESTS) miss(`more than ${MAX_REQUESTS} requests: ${requests.map(({ url }) => url).join(' ')}`);
    if (shift > 0) miss('the layout moves');
    if (bytes > (MAX_BYTES[name] ?? 0)) miss(`larger than ${MAX_BYTES[name]} bytes`);
  }
} finally {
  await browser.close();
  server.close();
  await rm(profile, { recursive: true, force: true });
}
process.exitCode = missed ? 1 : 0;
