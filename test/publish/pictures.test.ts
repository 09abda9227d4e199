// Pictures for links in other places: the same words, the same bytes; no font of the machine.
import { readFileSync } from 'node:fs';
import { initWasm } from '@resvg/resvg-wasm';
import { beforeAll, expect, test } from 'vitest';
import {
  drawIcon,
  drawPicture,
  type FontPart,
  type PictureWords,
  parseRanges,
  pictureText,
} from '../../src/publish/pictures.ts';

const FONTS = 'node_modules/@fontsource/noto-sans-sc';
const WORDS: PictureWords = {
  kicker: '威海市',
  title: '<script>关于加强技能人才队伍建设的若干措施</script>',
  gloss: null,
  note: '17 项目标',
  siteName: '策鉴 Cejian',
  promise: '没有原句，就没有数值',
};

function fontsFor(text: string): FontPart[] {
  return ([400, 600] as const).flatMap((weight) =>
    [...readFileSync(`${FONTS}/${weight}.css`, 'utf8').matchAll(/\/files\/(\S+?\.woff)\).*?unicode-range: ([^;]+);/gs)]
      .map(([, file = '', ranges = '']) => ({ file, ranges: parseRanges(ranges) }))
      .filter(({ ranges }) =>
        [...text].some((char) => ranges.some(([a, b]) => char.codePointAt(0)! >= a && char.codePointAt(0)! <= b)),
      )
      .map(({ file, ranges }) => ({
        name: file.replace(/-\d+-normal\.woff$/, ''),
        weight,
        ranges,
        data: new Uint8Array(readFileSync(`${FONTS}/files/${file}`)).buffer,
      })),
  );
}

/** Width and height in the head of a PNG. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

beforeAll(async () => {
  await initWasm(readFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm'));
});

test('parseRanges', () => {
  expect(parseRanges('U+4e00,U+fee0-feff')).toEqual([
    [0x4e00, 0x4e00],
    [0xfee0, 0xfeff],
  ]);
});

test('a picture is a PNG of 1200 by 630, the same for the same words', async () => {
  const fonts = fontsFor(pictureText(WORDS));
  const [first, second] = [await drawPicture(WORDS, fonts), await drawPicture(WORDS, fonts)];
  expect(sizeOf(first)).toEqual([1200, 630]);
  expect(Buffer.from(first).equals(second)).toBe(true);
  expect(first.length).toBeLessThan(100_000);
});

test('an icon has the size asked for', () => {
  expect(sizeOf(drawIcon(192))).toEqual([192, 192]);
});
