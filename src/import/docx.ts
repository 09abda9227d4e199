// Reader for .docx: unpacks the few parts that hold text and has them read. It must not inflate pictures, nor trust what
// the archive says of itself.
import type { Outcome } from '../problem.ts';
import { type Parts, readPart } from './docx-body.ts';
import { NumberingCounters, readNumbering } from './docx-numbering.ts';
import { piecesText } from './docx-pieces.ts';
import { Styles } from './docx-styles.ts';
import { type Received, type Removed, refuse } from './received.ts';
import { ReceivedBuilder } from './received-builder.ts';
import { streamXml, XmlError } from './xml.ts';
import { type Inflate, readZip, ZipError } from './zip.ts';

/** Path of a part that another refers to: both below the root of the archive. */
function resolvePart(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Targets of a relationships part by the last word of their type: `styles`, `header`, … */
function readRelations(xml: string | undefined, from: string): { type: string; target: string }[] {
  const relations: { type: string; target: string }[] = [];
  if (xml === undefined) return relations;
  streamXml(xml, {
    open(name, attribute) {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const type = attribute('Type') ?? '';
      relations.push({
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolvePart(from, attribute('Target') ?? ''),
      });
    },
    close() {},
  });
  return relations;
}

function readBody(bytes: Uint8Array, file: string, inflate: Inflate): Outcome<Received> {
  const builder = new ReceivedBuilder(file);
  const read = (wanted: (name: string) => boolean) => readZip(bytes, wanted, inflate);
  const index = read((name) => name === '_rels/.rels' || /^word\/_rels\/[^/]*\.rels$/.test(name));
  const main =
    readRelations(index.get('_rels/.rels'), '').find(({ type }) => type === 'officeDocument')?.target ??
    'word/document.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const own = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const relations = readRelations(index.get(own) ?? read((name) => name === own).get(own), main);
  const wanted = new Set(['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'header', 'footer']);
  const targets = relations.filter(({ type }) => wanted.has(type));
  const names = new Set([main, ...targets.map(({ target }) => target)]);
  const xml = read((name) => names.has(name));
  const body = xml.get(main);
  if (body === undefined) {
    return refuse(file, 'import/damaged', `the file is damaged: its part ${main} is missing`, 'fetch it again');
  }
  const first = (type: string): string | undefined => {
    const target = targets.find((relation) => relation.type === type)?.target;
    return target === undefined ? undefined : xml.get(target);
  };
  const styles = new Styles(first('styles'));
  const numbering = readNumbering(first('numbering') ?? '<none/>');
  const counters = new NumberingCounters(numbering, (style) => styles.listOfStyle(style));
  const parts: Parts = { builder, styles, counters, notes: new Map() };
  const pieces = readPart(body, parts);
  for (const piece of pieces) {
    if ('rows' in piece) builder.addTable(piece.rows);
    else if (piece.contents) builder.addContents(piece.text);
    else builder.addLine(piece.text, piece.depth);
  }
  addNotes(parts, first('footnotes'), first('endnotes'));
  // What stands outside the body has counters of its own and is not numbered.
  const aside: Parts = { ...parts, counters: new NumberingCounters(numbering, () => undefined), notes: new Map() };
  const comments = first('comments');
  if (comments !== undefined) {
    readPart(comments, aside, (id, _type, content) => builder.remove('comment', piecesText(content), `comment ${id}`));
  }
  const kinds: [string, Removed['kind']][] = [
    ['header', 'page_header'],
    ['footer', 'page_footer'],
  ];
  for (const [type, kind] of kinds) {
    for (const { target } of targets.filter((relation) => relation.type === type)) {
      const part = xml.get(target);
      if (part !== undefined) builder.remove(kind, piecesText(readPart(part, aside)), target.slice(folder.length));
    }
  }
  for (const [format, count] of counters.unknown) {
    builder.warn(
      'import/number-format',
      `${count} automatic numbers are in the format ${format}, which is not known here, and were written as plain digits`,
      'compare the numbers with the document as printed',
    );
  }
  if (builder.isEmpty) {
    return refuse(
      file,
      'import/no-text',
      'the document has no text; it may hold pictures of pages',
      'run text recognition (OCR) on it and import the result',
    );
  }
  return builder.finish();
}

function addNotes(parts: Parts, footnotes: string | undefined, endnotes: string | undefined): void {
  const { builder, notes } = parts;
  const texts = new Map<number, string>();
  for (const [kind, xml] of [
    ['footnote', footnotes],
    ['endnote', endnotes],
  ] as const) {
    if (xml === undefined) continue;
    readPart(xml, parts, (id, type, pieces) => {
      const number = notes.get(`${kind} ${id}`);
      if (number !== undefined) texts.set(number, piecesText(pieces));
      else if (type === undefined)
        builder.remove('hidden', piecesText(pieces), `${kind} ${id}, which nothing refers to`);
    });
  }
  for (const number of notes.values()) builder.addLine(`[^${number}]: ${texts.get(number) ?? ''}`);
}

/**
 * Read a .docx document: body, tables, text boxes, notes. Automatic numbers are part of the text, insertions are accepted;
 * deletions, hidden text, comments, page headers and footers, and tables of contents are listed as removed. A footnote is
 * `[^1]` in its place and a last line `[^1]: …`.
 * @param file name for problems; `inflate` unpacks the archive.
 * @returns its text; one error and no text when the archive is damaged, locked, too large, or has no text.
 */
export function readDocx(bytes: Uint8Array, file: string, inflate: Inflate): Outcome<Received> {
  try {
    return readBody(bytes, file, inflate);
  } catch (error) {
    if (error instanceof ZipError) {
      const fix = {
        damaged: 'fetch it again',
        encrypted: 'remove the password and save it again',
        'too-large': 'check that it is a document; if so, split it',
      }[error.kind];
      return refuse(file, `import/${error.kind}`, `the .docx cannot be unpacked: ${error.message}`, fix);
    }
    if (error instanceof XmlError) {
      return refuse(
        file,
        'import/damaged',
        `the .docx is damaged: ${error.message}`,
        'fetch it again, or open it in Word and save it anew',
      );
    }
    throw error;
  }
}
