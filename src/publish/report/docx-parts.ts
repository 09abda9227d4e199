// The parts of a Word document that the library cannot write as we need them: its properties and its table of fonts.
// It must not hold a date: the same report is the same bytes.
import { LANG_TAGS } from '../views/links.ts';
import { escapeMarkup } from './clean.ts';
import type { Report } from './model.ts';

interface Font {
  ascii: string;
  hAnsi: string;
  cs: string;
  eastAsia: string;
  hint: 'eastAsia';
}

// Latin letters and figures in Times New Roman; quotation marks and dashes, which both have, in the Chinese face.
const face = (eastAsia: string): Font => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
  hint: 'eastAsia',
});

/** Typefaces by what they set. */
export const FONTS = { title: face('宋体'), head: face('黑体'), text: face('仿宋'), table: face('宋体') };

/** Other names of the faces, and what comes nearest where they are missing, in the order in which they are tried. */
const FALLBACKS: readonly (readonly [
  name: string,
  others: string,
  family: 'roman' | 'swiss' | 'modern',
  panose: string,
])[] = [
  [
    '仿宋',
    'FangSong,仿宋_GB2312,FangSong_GB2312,STFangsong,华文仿宋,Noto Serif CJK SC',
    'modern',
    '02010609060101010101',
  ],
  ['黑体', 'SimHei,STHeiti,Heiti SC,Noto Sans CJK SC', 'modern', '02010609060101010101'],
  ['宋体', 'SimSun,STSong,Songti SC,Noto Serif CJK SC', 'roman', '02010600030101010101'],
];

/**
 * `word/fontTable.xml`, with the names to fall back on.
 * @see ECMA-376 part 1, 17.8.3.1 (altName)
 */
export function fontTable(): string {
  const fonts = FALLBACKS.map(
    ([name, others, family, panose]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:panose1 w:val="${panose}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}` +
    '<w:font w:name="Times New Roman"><w:altName w:val="Liberation Serif"/><w:panose1 w:val="02020603050405020304"/>' +
    '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
  );
}

/** `docProps/core.xml`: title and language, neither date nor author. */
export function coreProperties({ title, lang }: Report): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escapeMarkup(title)}</dc:title><dc:language>${LANG_TAGS[lang]}</dc:language></cp:coreProperties>`
  );
}
