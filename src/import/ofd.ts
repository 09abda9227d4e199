// Reader for OFD, the layout format of Chinese authorities: text objects with their places, then as for PDF.
// It must not draw: fonts, templates (letterheads drawn behind the page) and signatures are left alone.
import type { Outcome } from '../problem.ts';
import type { Page } from './page-lines.ts';
import { addPages } from './pages.ts';
import { type Received, refuse } from './received.ts';
import { ReceivedBuilder } from './received-builder.ts';
import { streamXml, XmlError } from './xml.ts';
import { type Inflate, readZip, ZipError } from './zip.ts';

const MAX_PAGES = 3000;

const numbers = (text: string | undefined): number[] =>
  (text ?? '')
    .trim()
    .split(/\s+/)
    .map(Number)
    .filter((number) => Number.isFinite(number));

/** Steps from character to character: `g 3 5.6` stands for three of 5.6. */
function readDeltas(text: string | undefined, count: number): number[] {
  const parts = (text ?? '').trim().split(/\s+/);
  const deltas: number[] = [];
  for (let at = 0; at < parts.length && deltas.length < count; at++) {
    if (parts[at] !== 'g') {
      deltas.push(Number(parts[at]) || 0);
      continue;
    }
    const times = Math.min(count, Number(parts[at + 1]) || 0);
    for (let done = 0; done < times; done++) deltas.push(Number(parts[at + 2]) || 0);
    at += 2;
  }
  return deltas;
}

/** Path of a part that another names; an address that begins with / starts at the root. */
function resolvePart(from: string, name: string): string {
  if (name.startsWith('/')) return name.slice(1);
  return from.slice(0, from.lastIndexOf('/') + 1) + name;
}

const isWide = (character: string): boolean =>
  character.charCodeAt(0) >= 0x2e80 || /[\u2014\u2018-\u201d\u2026]/.test(character);

/** Text of a page. @see GB/T 33190-2016 11.3 */
function readPage(xml: string, box: readonly number[]): Page {
  const page: Page = { width: box[2] ?? 210, height: box[3] ?? 297, items: [] };
  let object = { x: 0, y: 0, size: 0, matrix: [1, 0, 0, 1, 0, 0] };
  let code: { x: number; y: number; deltas: string | undefined; text: string } | undefined;
  let inBox = false;
  streamXml(xml, {
    open(name, attribute) {
      if (name === 'PhysicalBox') inBox = true;
      if (name === 'TextObject') {
        const [x = 0, y = 0] = numbers(attribute('Boundary'));
        const matrix = numbers(attribute('CTM'));
        object = {
          x,
          y,
          size: Number(attribute('Size')) || 5,
          matrix: matrix.length === 6 ? matrix : [1, 0, 0, 1, 0, 0],
        };
      }
      if (name === 'TextCode') {
        // A code without a place goes on where the one before it stood.
        code = {
          x: Number(attribute('X') ?? code?.x ?? 0) || 0,
          y: Number(attribute('Y') ?? code?.y ?? 0) || 0,
          deltas: attribute('DeltaX'),
          text: '',
        };
      }
    },
    text(text) {
      if (inBox) {
        const own = numbers(text);
        if (own.length === 4) [page.width, page.height] = [own[2]!, own[3]!];
      } else if (code !== undefined) code.text += text;
    },
    close(name) {
      if (name === 'PhysicalBox') inBox = false;
      if (name === 'TextObject') code = undefined;
      if (name !== 'TextCode' || code === undefined) return;
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = object.matrix;
      // Text that stands on its side is a seal or a mark of copying.
      if (Math.abs(b) <= 0.2 * Math.abs(a)) {
        const characters = [...code.text];
        const deltas = readDeltas(code.deltas, characters.length);
        const size = object.size * Math.abs(d || 1);
        let x = code.x;
        let item = { text: '', x, end: x };
        const push = () => {
          const left = object.x + a * item.x + c * code!.y + e;
          const y = object.y + b * item.x + d * code!.y + f;
          if (item.text !== '')
            page.items.push({ text: item.text, x: left, y, width: Math.abs(a) * (item.end - item.x), size });
        };
        characters.forEach((character, index) => {
          item.text += character;
          item.end = x + object.size * (isWide(character) ? 1 : 0.5);
          const step = deltas[index] ?? item.end - x;
          x += step;
          if (step > 1.6 * object.size) {
            push();
            item = { text: '', x, end: x };
          }
        });
        push();
      }
      code.text = '';
    },
  });
  return page;
}

function readBody(bytes: Uint8Array, file: string, inflate: Inflate): Outcome<Received> {
  const parts = readZip(
    bytes,
    (name) => /(?:^|\/)(?:OFD|Document|Content|Encryptions)\.xml$/i.test(name) && !/Tpls?\//i.test(name),
    inflate,
  );
  if ([...parts.keys()].some((name) => /Encryptions\.xml$/i.test(name))) {
    return refuse(
      file,
      'import/encrypted',
      'the document is locked by a password',
      'remove the password and save it again',
    );
  }
  const roots: string[] = [];
  let inRoot = false;
  streamXml(parts.get('OFD.xml') ?? '<none/>', {
    open: (name) => {
      inRoot = name === 'DocRoot';
    },
    text: (text) => {
      if (inRoot && text.trim() !== '') roots.push(resolvePart('', text.trim()));
    },
    close: () => {
      inRoot = false;
    },
  });
  const pages: Page[] = [];
  for (const root of roots) {
    let box = [0, 0, 210, 297];
    let inBox = false;
    const places: string[] = [];
    streamXml(parts.get(root) ?? '<none/>', {
      open: (name, attribute) => {
        inBox = name === 'PhysicalBox';
        const place = attribute('BaseLoc');
        if (name === 'Page' && place !== undefined) places.push(resolvePart(root, place));
      },
      text: (text) => {
        if (inBox && numbers(text).length === 4) box = numbers(text);
      },
      close: () => {
        inBox = false;
      },
    });
    for (const place of places.slice(0, MAX_PAGES)) {
      const xml = parts.get(place);
      if (xml !== undefined) pages.push(readPage(xml, box));
    }
  }
  if (pages.every(({ items }) => items.length === 0)) {
    return refuse(
      file,
      'import/no-text',
      `the OFD has ${pages.length} pages but no text: it holds pictures of them`,
      'run text recognition (OCR) on it, read the result through, and import that',
    );
  }
  const builder = new ReceivedBuilder(file);
  addPages(builder, pages);
  return builder.finish();
}

/**
 * Read an OFD document; lines and paragraphs are found as in a PDF.
 * @param file name for problems; `inflate` unpacks the archive.
 * @returns its text; one error and no text when it is damaged, locked, too large, or has no text.
 */
export function readOfd(bytes: Uint8Array, file: string, inflate: Inflate): Outcome<Received> {
  try {
    return readBody(bytes, file, inflate);
  } catch (error) {
    if (!(error instanceof ZipError || error instanceof XmlError)) throw error;
    const kind = error instanceof ZipError ? error.kind : 'damaged';
    return refuse(
      file,
      `import/${kind}`,
      `the OFD cannot be read: ${error.message}`,
      'fetch it again, or convert it to PDF or .docx',
    );
  }
}
