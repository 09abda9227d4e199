// What Node gives the readers: its own unpacking, the files of pdf.js in node_modules, a thread for .doc.
// It must not be imported by a stage: whoever reads from disk passes it in, and a browser has none.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { DocText, ExtractDoc } from './doc.ts';
import type { PdfAssets } from './pdf.ts';
import type { Host } from './read.ts';
import type { Inflate } from './zip.ts';

const TIME_LIMIT = 30_000;
const MEMORY_LIMIT_MB = 1024;

const SCRIPT = `
const { parentPort, workerData } = require('node:worker_threads');
const WordExtractor = require(workerData.module);
const as = { filterUnicode: false };
new WordExtractor().extract(Buffer.from(workerData.bytes)).then(
  (document) => parentPort.postMessage({ text: {
    body: document.getBody(as),
    footnotes: document.getFootnotes(as),
    endnotes: document.getEndnotes(as),
    headers: document.getHeaders({ ...as, includeFooters: false }),
    footers: document.getFooters(as),
    comments: document.getAnnotations(as),
    boxes: document.getTextboxes({ ...as, includeHeadersAndFooters: false }),
  } }),
  (error) => parentPort.postMessage({ reason: String(error && error.message) }),
);
`;

/** By the library word-extractor, in a thread of its own: a forged file sends it into loops without end. */
const extractDoc: ExtractDoc = async (bytes) => {
  const { Worker } = await import('node:worker_threads');
  return new Promise((resolve) => {
    const worker = new Worker(SCRIPT, {
      eval: true,
      workerData: { module: createRequire(import.meta.url).resolve('word-extractor'), bytes },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
      stdout: true,
      stderr: true,
    });
    const finish = (answer: { text: DocText } | { reason: string }) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish({ reason: 'reading it does not come to an end' }), TIME_LIMIT);
    worker.on('message', finish);
    worker.on('error', (error) => finish({ reason: error instanceof Error ? error.message : String(error) }));
    worker.on('exit', () => finish({ reason: 'it has no text where its directory says' }));
  });
};

function findPdfAssets(): PdfAssets {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return { cMapUrl: `${folder}/cmaps/`, standardFontDataUrl: `${folder}/standard_fonts/` };
}

const inflate: Inflate = (packed, limit) => {
  try {
    // Loaded when it is needed: a text has nothing to unpack.
    return process.getBuiltinModule('node:zlib').inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw error;
  }
};

/**
 * What Node gives the readers, for `readDocument` and `importDocument`.
 * @example await readDocument('original.pdf', bytes, ON_NODE)
 */
export const ON_NODE: Host = {
  inflate,
  extractDoc,
  get pdfAssets() {
    return findPdfAssets();
  },
};
