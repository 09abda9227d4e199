// Pictures that stand for a page where somebody links to it, and the icons: drawn as paths, so that no font of a machine matters.
// It must not read fonts or programs from disk: they are passed in.
import { Resvg } from '@resvg/resvg-wasm';
import satori, { type Font } from 'satori';

/** What a picture says. */
export interface PictureWords {
  /** Where the page belongs. */
  kicker: string;
  title: string;
  /** Our English title under an official one; null without one. */
  gloss: string | null;
  note: string;
  /** Name and promise of the site. */
  siteName: string;
  promise: string;
}

/** Part of a font: its characters are those of `ranges`. */
export interface FontPart {
  name: string;
  weight: 400 | 600;
  ranges: readonly (readonly [first: number, last: number])[];
  data: ArrayBuffer;
}

/** Size of a picture in pixels: 1.91 : 1, as link previews crop it. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

// The light theme of site/styles/tokens.css: a picture cannot know the reader's.
const PAPER = '#fbfaf7';
const INK = '#1c1b19';
const INK_2 = '#57544d';
const RULE = '#cfcabd';
const EVIDENCE = '#b3261e';

/** About three lines, in full characters. */
const LONGEST_NOTE = 96;

/**
 * Ranges of a `unicode-range` descriptor.
 * @example parseRanges('U+4e00,U+fee0-feff') // [[0x4e00, 0x4e00], [0xfee0, 0xfeff]]
 */
export function parseRanges(text: string): [number, number][] {
  return [...text.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, first = '', last]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last ?? first, 16),
  ]);
}

/**
 * The words of a picture as one text: what its fonts must have.
 */
export function pictureText(words: PictureWords): string {
  return Object.values(words).join('');
}

type Node = { type: string; props: { style: object; children?: (Node | string)[] | string } };
const box = (style: object, ...children: (Node | string)[]): Node => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});
const line = (text: string, style: object): Node => ({ type: 'div', props: { style, children: text } });

/** Width in full characters: a Latin letter is about half of one. */
const widthOf = (text: string) => [...text].reduce((sum, char) => sum + (char.codePointAt(0)! < 0x2e80 ? 0.55 : 1), 0);

/** The first words of a text that fit, with an ellipsis when some are left out. */
function cut(text: string): string {
  if (widthOf(text) <= LONGEST_NOTE) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(text)) {
    if (widthOf(kept + segment) > LONGEST_NOTE) break;
    kept += segment;
  }
  return `${kept.replace(/[\s\p{P}]+$/u, '')}…`;
}

function titleSize(title: string): number {
  const width = widthOf(title);
  return width <= 11 ? 88 : width <= 24 ? 72 : width <= 42 ? 56 : 46;
}

/** The sign of the site: a sentence marked in the margin. */
const sign: Node = box(
  { alignItems: 'center', marginRight: 20 },
  box({ width: 5, height: 40, background: EVIDENCE, marginRight: 10 }),
  box(
    { flexDirection: 'column', justifyContent: 'space-between', height: 34 },
    ...[28, 28, 18].map((width) => box({ width, height: 4, background: INK })),
  ),
);

function layOut({ kicker, title, gloss, note, siteName, promise }: PictureWords, families: string): Node {
  const quiet = { fontSize: 30, lineHeight: 1.5, color: INK_2 };
  return box(
    {
      ...PICTURE_SIZE,
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '64px 88px 56px',
      background: PAPER,
      color: INK,
      fontFamily: families,
      fontWeight: 400,
    },
    box({ alignItems: 'center' }, sign, line(siteName, { fontSize: 36, fontWeight: 600 })),
    box(
      { flexDirection: 'column' },
      line(kicker, { ...quiet, marginBottom: 10 }),
      line(title, { fontSize: titleSize(title), fontWeight: 600, lineHeight: 1.25, wordBreak: 'break-word' }),
      ...(gloss === null ? [] : [line(gloss, { fontSize: 32, lineHeight: 1.4, color: INK_2, marginTop: 12 })]),
      line(cut(note), { ...quiet, marginTop: 22, wordBreak: 'break-word' }),
    ),
    box(
      { borderTop: `2px solid ${RULE}`, paddingTop: 20, fontSize: 26, color: INK_2 },
      line(promise, { fontSize: 26, color: INK_2 }),
    ),
  );
}

/** SVG to PNG bytes. The WebAssembly of resvg must be initialised. */
function rasterise(svg: string, width: number): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render().asPng();
}

/**
 * Draw a picture.
 * @param parts of fonts that have every character of its words, in both weights.
 * @returns bytes of a PNG of 1200 by 630 pixels, the same for the same words and fonts. Rejects when resvg is not initialised.
 * @example await drawPicture({ kicker: '对照', title: '竞赛奖励', … }, parts)
 */
export async function drawPicture(words: PictureWords, parts: readonly FontPart[]): Promise<Uint8Array> {
  const fonts = parts.map(({ name, weight, data }): Font => ({ name, weight, style: 'normal', data }));
  const families = [...new Set(parts.map(({ name }) => name))].join(', ');
  // biome-ignore lint/suspicious/noExplicitAny: satori takes plain objects, its types only React elements.
  const svg = await satori(layOut(words, families) as any, { ...PICTURE_SIZE, fonts });
  return rasterise(svg, PICTURE_SIZE.width);
}

/**
 * Draw the icon of the site for home screens, which show no SVG.
 * @param size in pixels.
 * @example drawIcon(180)
 */
export function drawIcon(size: number): Uint8Array {
  return rasterise(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${PAPER}"/>` +
      `<g fill="none" stroke-width="2.5" stroke-linecap="square"><path stroke="${EVIDENCE}" d="M8 7v18"/>` +
      `<path stroke="${INK}" d="M13 9h12M13 16h12M13 23h7"/></g></svg>`,
    size,
  );
}
