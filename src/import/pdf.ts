// Reader for PDF with a text layer: pdf.js gives characters with their places, pages.ts makes lines of them.
// It must not guess at scans: a PDF without text is refused.
import type { Outcome } from '../problem.ts';
import type { Rule } from './grids.ts';
import type { Page } from './page-lines.ts';
import { addPages } from './pages.ts';
import { type Received, refuse } from './received.ts';
import { ReceivedBuilder } from './received-builder.ts';

/** More pages than any policy has; a file can claim millions. */
const MAX_PAGES = 3000;
const MAX_ITEMS = 2_000_000;

/** Folders of pdf.js: plain paths on Node (it cannot read a file: address, and fails without a word), addresses in a browser. */
export interface PdfAssets {
  /** Folder of the character maps of Chinese fonts that are not embedded, ending in /; without them their text is empty. */
  cMapUrl: string;
  /** Folder of the metrics of the fonts that every reader has, ending in /. */
  standardFontDataUrl: string;
  /** Address of pdf.worker.mjs; a browser has to give it, Node finds it. */
  workerSrc?: string;
}

/** What pdf.js tells of a piece of text. */
interface Item {
  str: string;
  transform: number[];
  width: number;
}

function readPage(
  items: readonly Item[],
  viewport: { width: number; height: number; transform: number[] },
  builder: ReceivedBuilder,
  number: number,
): Page {
  const page: Page = { width: viewport.width, height: viewport.height, items: [] };
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = viewport.transform;
  const turned: string[] = [];
  for (const { str, transform, width } of items) {
    if (str === '') continue;
    const [ta = 1, tb = 0, tc = 0, td = 1, te = 0, tf = 0] = transform;
    // Place and direction on the page as it is shown.
    const across = a * ta + c * tb;
    const along = b * ta + d * tb;
    const size = Math.hypot(a * tc + c * td, b * tc + d * td);
    if (Math.abs(along) > 0.2 * Math.abs(across)) {
      turned.push(str);
      continue;
    }
    page.items.push({ text: str, x: a * te + c * tf + e, y: b * te + d * tf + f, width, size: size || 1 });
  }
  builder.remove('rotated', turned.join(''), `page ${number}`);
  return page;
}

/** True when a page may hold a table: text beside text, far apart. Looking for lines takes as long as reading the text. */
function mayHoldTable({ items }: Page): boolean {
  const ends = new Map<number, number[]>();
  for (const { x, y, width, size, text } of items) {
    if (text.trim() === '') continue;
    const row = Math.round(y);
    const known = ends.get(row);
    if (known === undefined) ends.set(row, [x, x + width]);
    else if (known.length > 100 || known.some((edge) => Math.abs(x - edge) > 1.5 * size && x > edge)) return true;
    else known.push(x, x + width);
  }
  return false;
}

type Matrix = readonly [number, number, number, number, number, number];
const multiply = (m: Matrix, n: readonly number[]): Matrix => [
  m[0] * n[0]! + m[2] * n[1]!,
  m[1] * n[0]! + m[3] * n[1]!,
  m[0] * n[2]! + m[2] * n[3]!,
  m[1] * n[2]! + m[3] * n[3]!,
  m[0] * n[4]! + m[2] * n[5]! + m[4],
  m[1] * n[4]! + m[3] * n[5]! + m[5],
];
/** Numbers that each drawing step of a path takes: to move, to a line, two kinds of curve, to close. */
const STEPS = [2, 2, 6, 4, 0];
const THIN = 3;

interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** The straight lines of a page, and its thin boxes, which are lines too. */
function findRules(
  { fnArray, argsArray }: Operators,
  codes: Readonly<Record<string, number>>,
  view: readonly number[],
): Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = multiply([1, 0, 0, 1, 0, 0], view);
  const place = (x: number, y: number): [number, number] => [
    matrix[0] * x + matrix[2] * y + matrix[4],
    matrix[1] * x + matrix[3] * y + matrix[5],
  ];
  const add = (points: readonly [number, number][], thinOnly: boolean) => {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const box = { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
    const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
    if (Math.min(width, height) <= (thinOnly ? THIN : 0.5) && Math.max(width, height) > 2 * THIN) rules.push(box);
  };
  fnArray.forEach((code, index) => {
    const values = argsArray[index] as unknown[] | null;
    if (code === codes.save || code === codes.paintFormXObjectBegin) saved.push(matrix);
    if (code === codes.restore || code === codes.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    const turn =
      code === codes.transform
        ? values
        : code === codes.paintFormXObjectBegin
          ? (values?.[0] as number[] | null)
          : null;
    if (turn) matrix = multiply(matrix, turn as number[]);
    // A path that is not painted cuts out what is drawn after it.
    if (code !== codes.constructPath || values === null || values[0] === codes.endPath) return;
    const path = Object.values((values[1] as ArrayLike<number>[] | undefined)?.[0] ?? {});
    const filled = values[0] !== codes.stroke && values[0] !== codes.closeStroke;
    let points: [number, number][] = [];
    for (let at = 0; at < path.length; ) {
      const step = path[at]!;
      const count = STEPS[step];
      if (count === undefined) break;
      const last = points.at(-1);
      const point = count >= 2 ? place(path[at + count - 1]!, path[at + count]!) : points[0];
      if (step === 0) {
        if (filled && points.length > 2) add(points, true);
        points = [];
      } else if (!filled && step !== 2 && step !== 3 && last !== undefined && point !== undefined)
        add([last, point], false);
      if (point !== undefined) points.push(point);
      at += count + 1;
    }
    if (filled && points.length > 2) add(points, true);
  });
  return rules;
}

function isMeaningless(pages: readonly Page[]): boolean {
  let known = 0;
  let unknown = 0;
  for (const { items } of pages) {
    for (const { text } of items) {
      for (const unit of text) {
        if (/[\p{Cc}\ue000-\uf8ff\ufffd]/u.test(unit)) unknown++;
        else if (unit.trim() !== '') known++;
      }
    }
  }
  return unknown > known;
}

/**
 * Read a PDF. Page headers, footers, page numbers, tables of contents and turned text (watermarks) are listed as removed.
 * @param file name for problems; `assets` the folders of pdf.js: without them, text in Chinese fonts that are not embedded is
 *   not read.
 * @returns its text; one error and no text when the file is damaged, locked, a scan, or has too many pages.
 */
export async function readPdf(
  bytes: Uint8Array,
  file: string,
  assets: PdfAssets | undefined,
): Promise<Outcome<Received>> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { workerSrc, ...folders } = assets ?? {};
  if (workerSrc !== undefined) pdfjs.GlobalWorkerOptions.workerSrc = workerSrc;
  const loading = pdfjs.getDocument({
    // pdf.js takes the buffer for itself.
    data: bytes.slice(),
    ...folders,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > MAX_PAGES) {
      return refuse(
        file,
        'import/too-large',
        `the PDF has ${document.numPages} pages, more than the ${MAX_PAGES} that are read`,
        'split it',
      );
    }
    const builder = new ReceivedBuilder(file);
    const pages: Page[] = [];
    let count = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      count += items.length;
      if (count > MAX_ITEMS)
        return refuse(file, 'import/too-large', `the PDF holds more than ${MAX_ITEMS} pieces of text`, 'split it');
      const viewport = page.getViewport({ scale: 1 });
      const read = readPage(items as Item[], viewport, builder, number);
      if (mayHoldTable(read)) read.rules = findRules(await page.getOperatorList(), pdfjs.OPS, viewport.transform);
      pages.push(read);
      page.cleanup();
    }
    if (pages.every(({ items }) => items.every(({ text }) => text.trim() === ''))) {
      return refuse(
        file,
        'import/no-text',
        `the PDF has ${document.numPages} pages but no text: it is a scan, or its fonts do not say which characters they draw`,
        'run text recognition (OCR) on it, read the result through, and import that',
      );
    }
    if (isMeaningless(pages)) {
      return refuse(
        file,
        'import/no-text',
        'the fonts of the PDF do not say which characters they draw, so that its text cannot be read',
        'run text recognition (OCR) on it, or import the .docx that it was made from',
      );
    }
    addPages(builder, pages);
    return builder.finish();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === 'PasswordException') {
      return refuse(
        file,
        'import/encrypted',
        'the PDF is locked by a password',
        'remove the password and save it again',
      );
    }
    // Whatever pdf.js throws about bytes is about the bytes; its own bugs look no different.
    return refuse(
      file,
      'import/damaged',
      `the PDF is damaged or was not received whole: ${error.message}`,
      'fetch it again',
    );
  } finally {
    await loading.destroy();
  }
}
