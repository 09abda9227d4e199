// All stages run in a browser, save reading from disk: bundled for it, they give what they give in Node.
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serveFolder } from '../../src/cli/serve.ts';
import { ON_NODE } from '../../src/import/on-node.ts';
import { makePdf, show } from '../import/make-pdf.ts';
import { launchChromium } from './chromium.ts';
import { draftDocuments, type Files, workCorpus } from './run-stages.ts';
import { openPage, type Watched } from './site.ts';

const SAMPLES = globSync(['test/fixtures/import/*.{docx,html,pdf,doc}', 'policies/*/*/{original.txt,text.md}']).sort();
const CORPUS = globSync(['policies/**/*.{yaml,md,txt}', 'schema/vocabulary/*.yaml']).sort();
/** Its font is not embedded: pdf.js has to find the characters in its own files. */
const BARE_PDF = 'bare.pdf';
/** The words of the extractor are most of the first, and grow with its rules; anything else that comes in shows here. */
const LARGEST_KB = { words: 340, docx: 30, html: 110 };

let folder: string;
let served: Served;
let browser: Browser;
let watched: Watched;
/** Kilobytes after gzip of a file and all that it needs before it runs, by the source that it is for. */
let sizes: Map<string, number>;

async function bundle(): Promise<Map<string, number>> {
  // Fails when anything asks for a module of Node.
  const { metafile } = await build({
    entryPoints: { stages: 'test/browser/run-stages.ts' },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'chrome120',
    charset: 'utf8',
    outdir: folder,
    metafile: true,
  });
  const closureOf = (name: string, found = new Set<string>()): Set<string> => {
    if (found.has(name)) return found;
    found.add(name);
    for (const { path: next, kind } of metafile.outputs[name]!.imports)
      if (kind === 'import-statement') closureOf(next, found);
    return found;
  };
  const size = (name: string) => gzipSync(readFileSync(name)).length / 1024;
  const entries = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => entryPoint !== undefined);
  const [start] = entries.find(([, { entryPoint }]) => entryPoint === 'test/browser/run-stages.ts')!;
  const first = closureOf(start);
  return new Map(
    entries.map(([name, { entryPoint }]) => {
      const more = name === start ? first : new Set([...closureOf(name)].filter((part) => !first.has(part)));
      return [entryPoint!, [...more].reduce((sum, part) => sum + size(part), 0)];
    }),
  );
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'cejian-stages-'));
  sizes = await bundle();
  const pdfjs = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  for (const part of ['cmaps', 'standard_fonts', 'legacy/build/pdf.worker.mjs'])
    cpSync(path.join(pdfjs, part), path.join(folder, 'pdfjs', part), { recursive: true });
  for (const file of [...SAMPLES, ...CORPUS]) cpSync(file, path.join(folder, 'files', file));
  writeFileSync(path.join(folder, 'files', BARE_PDF), makePdf(show('一、目标任务', 80, 700)));
  const script = "import * as stages from './stages.js'; globalThis.stages = stages;";
  writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html><title>stages</title><link rel="icon" href="data:,"><script type="module">${script}</script>`,
  );
  served = await serveFolder(folder, { port: 0 });
  browser = await launchChromium();
  watched = await openPage(browser, served.url);
  await watched.page.goto(served.url);
});

afterAll(async () => {
  await watched?.close();
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

const readHere = (names: readonly string[]): Files =>
  new Map(names.map((name) => [name, new Uint8Array(readFileSync(path.join(folder, 'files', name)))]));

/** Run one of the stages' functions in the page, on files that it fetches. */
function runThere(work: 'draftDocuments' | 'workCorpus', names: readonly string[], samples: readonly string[] = []) {
  return watched.page.evaluate(
    async ({ work, names, samples }) => {
      const at = (address: string) => new URL(address, document.baseURI).href;
      const { stages } = globalThis as unknown as { stages: typeof import('./run-stages.ts') };
      const files = new Map<string, Uint8Array>();
      for (const name of names) files.set(name, new Uint8Array(await (await fetch(`files/${name}`)).arrayBuffer()));
      if (work === 'workCorpus') return stages.workCorpus(files);
      const pdfAssets = {
        cMapUrl: at('pdfjs/cmaps/'),
        standardFontDataUrl: at('pdfjs/standard_fonts/'),
        workerSrc: at('pdfjs/legacy/build/pdf.worker.mjs'),
      };
      return stages.draftDocuments(files, samples, { pdfAssets });
    },
    { work, names, samples },
  );
}

describe('as in Node', () => {
  const readable = [...SAMPLES.filter((name) => !name.endsWith('.doc')), BARE_PDF];

  test.each(['.txt', '.md', '.html', '.docx', '.pdf'])(
    'documents in %s become text, blocks, candidates and a coding',
    async (ending) => {
      const samples = readable.filter((name) => name.endsWith(ending));
      expect(samples.length).toBeGreaterThanOrEqual(5);
      const names = [...samples, ...CORPUS];
      const there = await runThere('draftDocuments', names, samples);
      const here = await draftDocuments(readHere(names), samples, ON_NODE);
      expect(JSON.parse(there)).toEqual(JSON.parse(here));
      expect(there).toBe(here);
      if (ending === '.pdf') expect(there).toContain('一、目标任务');
      expect(watched.troubles).toEqual([]);
    },
  );

  test('the corpus is validated and compared', async () => {
    const there = await runThere('workCorpus', CORPUS);
    const here = await workCorpus(readHere(CORPUS));
    expect(JSON.parse(there)).toEqual(JSON.parse(here));
    expect(there).toBe(here);
  });
});

test('a .doc, which only Node can read, is refused and told what to do with', async () => {
  const samples = SAMPLES.filter((name) => name.endsWith('.doc'));
  const drafts: { problems: object[]; markdown: string }[] = JSON.parse(
    await runThere('draftDocuments', [...samples, ...CORPUS], samples),
  );
  expect(drafts).toHaveLength(5);
  for (const { problems, markdown } of drafts) {
    expect(markdown).toBe('');
    expect(problems).toMatchObject([
      { rule: 'import/unsupported-kind', severity: 'error', message: expect.stringContaining('in a browser') },
    ]);
  }
});

test('what a page has to load stays small, and readers wait until they are needed', () => {
  const kilobytes = Object.fromEntries([...sizes].map(([source, size]) => [source, Math.round(size)]));
  expect(kilobytes['test/browser/run-stages.ts']).toBeLessThan(LARGEST_KB.words);
  expect(kilobytes['src/import/docx.ts']).toBeLessThan(LARGEST_KB.docx);
  expect(kilobytes['src/import/html.ts']).toBeLessThan(LARGEST_KB.html);
  expect(Object.keys(kilobytes)).toContain('src/import/pdf.ts');
});
