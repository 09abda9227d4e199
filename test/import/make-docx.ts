// Makes .docx files for tests from the XML of their parts. It must not be clever: what a test means stands in the test.
import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const NAMESPACES = `xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`;

/** Elements around the contents of each part of a Word document. */
const ROOTS: Readonly<Record<string, [type: string, root: string]>> = {
  styles: ['styles', 'styles'],
  numbering: ['numbering', 'numbering'],
  footnotes: ['footnotes', 'footnotes'],
  endnotes: ['endnotes', 'endnotes'],
  comments: ['comments', 'comments'],
  header1: ['header', 'hdr'],
  footer1: ['footer', 'ftr'],
};

/** Contents of parts by name: `styles`, `numbering`, `footnotes`, `header1`, … */
export type Parts = Readonly<Record<string, string>>;

/** Bytes of a .docx with the given contents of `w:body` and of its other parts. */
export function makeDocx(body: string, parts: Parts = {}): Uint8Array {
  const names = Object.keys(parts);
  const content = (name: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${content('document.main')}"/>${names.map((name) => `<Override PartName="/word/${name}.xml" ContentType="${content(ROOTS[name]![0])}"/>`).join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((name, index) => `<Relationship Id="rId${index + 1}" Type="${R}/${ROOTS[name]![0]}" Target="${name}.xml"/>`).join('')}</Relationships>`,
    ),
    'word/document.xml': strToU8(`${HEAD}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`),
  };
  for (const name of names) {
    const root = ROOTS[name]![1];
    files[`word/${name}.xml`] = strToU8(`${HEAD}<w:${root} ${NAMESPACES}>${parts[name]}</w:${root}>`);
  }
  return zipSync(files, { mtime: new Date('2020-01-01T00:00:00Z') });
}

const escapeXml = (text: string): string => text.replace(/[&<>]/g, (unit) => `&#${unit.charCodeAt(0)};`);

/** A run of text. */
export const run = (text: string, look = ''): string =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A paragraph: text, or runs as XML. */
export const paragraph = (content: string, look = ''): string =>
  `<w:p>${look === '' ? '' : `<w:pPr>${look}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`;

/** Properties of a paragraph of a list. */
export const listed = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

/** One level of a list. */
export const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** A table of cells; a cell is text, or its contents with properties as XML. */
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows
    .map(
      (row) =>
        `<w:tr>${row.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;
