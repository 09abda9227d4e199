// Makes PDF files of one page, for tests of what no program at hand writes.
// It must not compress anything: the files are to be read in an editor.

/**
 * A PDF of one page with the given contents; F1 is a Chinese font that is not embedded.
 * @example makePdf(show('目标', 80, 700))
 */
export function makePdf(contents: string): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${contents.length}>>stream\n${contents}\nendstream`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/FontDescriptor 7 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 800/StemV 80>>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return place;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return new TextEncoder().encode(text);
}

/** Text as hexadecimal digits, for a string of a PDF. */
export const ucs2 = (text: string) =>
  [...text].map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0')).join('');
/** Contents that show a text at a place. */
export const show = (text: string, x: number, y: number) => `BT /F1 16 Tf 1 0 0 1 ${x} ${y} Tm <${ucs2(text)}> Tj ET`;
