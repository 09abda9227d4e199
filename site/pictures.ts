// Fonts and the renderer for the pictures of this build, and those drawn before. It must not decide what a picture says or looks like.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initWasm } from '@resvg/resvg-wasm';
import {
  drawIcon,
  drawPicture,
  type FontPart,
  type PictureWords,
  parseRanges,
  pictureText,
} from '../src/publish/pictures.ts';

const root: string = import.meta.env.CEJIAN_ROOT;
const packages = join(root, 'node_modules');
const fonts = join(packages, '@fontsource', 'noto-sans-sc');
/** A picture costs a third of a second, so one that was drawn before is taken from here: the name is the hash of all that it is made from. */
const cache = join(packages, '.cache', 'cejian', 'pictures');

type Face = Omit<FontPart, 'data'> & { file: string };

let renderer: Promise<void> | undefined;
let faces: Promise<Face[]> | undefined;
let program: Promise<string> | undefined;
const loaded = new Map<string, Promise<ArrayBuffer>>();

function startRenderer(): Promise<void> {
  renderer ??= readFile(join(packages, '@resvg', 'resvg-wasm', 'index_bg.wasm')).then((bytes) => initWasm(bytes));
  return renderer;
}

/** The parts of the font, each with the characters that it has, in the order of the style sheet. */
function listFaces(): Promise<Face[]> {
  faces ??= Promise.all(
    ([400, 600] as const).map(async (weight) => {
      const sheet = await readFile(join(fonts, `${weight}.css`), 'utf8');
      return [...sheet.matchAll(/\/files\/(\S+?\.woff)\).*?unicode-range: ([^;]+);/gs)].map(
        ([, file = '', ranges = '']) => ({
          name: file.replace(/-\d+-normal\.woff$/, ''),
          weight,
          ranges: parseRanges(ranges),
          file,
        }),
      );
    }),
  ).then((all) => all.flat());
  return faces;
}

function loadFont(file: string): Promise<ArrayBuffer> {
  let found = loaded.get(file);
  if (found === undefined) {
    found = readFile(join(fonts, 'files', file)).then((bytes) => new Uint8Array(bytes).buffer);
    loaded.set(file, found);
  }
  return found;
}

/** The font parts that a text needs. */
async function fontsFor(text: string): Promise<FontPart[]> {
  const points = new Set([...`${text}…`].map((char) => char.codePointAt(0)!));
  const has = ({ ranges }: Face) =>
    ranges.some(([first, last]) => [...points].some((point) => point >= first && point <= last));
  return Promise.all(
    (await listFaces()).filter(has).map(async ({ file, ...face }) => ({ ...face, data: await loadFont(file) })),
  );
}

/** What draws, as a text: a change of it makes every picture anew. */
function describeProgram(): Promise<string> {
  program ??= Promise.all([
    readFile(join(root, 'src', 'publish', 'pictures.ts'), 'utf8'),
    ...['satori', '@resvg/resvg-wasm', '@fontsource/noto-sans-sc'].map((name) =>
      readFile(join(packages, name, 'package.json'), 'utf8').then(
        (text) => (JSON.parse(text) as { version: string }).version,
      ),
    ),
  ]).then((parts) => parts.join('\n'));
  return program;
}

/** The picture of some words: bytes of a PNG, the same for the same words. */
export async function getPicture(words: PictureWords): Promise<Uint8Array<ArrayBuffer>> {
  const name = createHash('sha256')
    .update(`${await describeProgram()}\n${JSON.stringify(words)}`)
    .digest('hex');
  const file = join(cache, `${name}.png`);
  const before = await readFile(file).catch(() => undefined);
  if (before !== undefined) return new Uint8Array(before);
  await startRenderer();
  const bytes = await drawPicture(words, await fontsFor(pictureText(words)));
  // A cache that cannot be written is only slow.
  await mkdir(cache, { recursive: true })
    .then(() => writeFile(file, bytes))
    .catch(() => undefined);
  return new Uint8Array(bytes);
}

/** The icon of the site as PNG. */
export async function getIcon(size: number): Promise<Uint8Array<ArrayBuffer>> {
  await startRenderer();
  return new Uint8Array(drawIcon(size));
}
