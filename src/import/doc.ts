// Reader for .doc (Word 97 to 2003): makes lines and tables of the text that a library extracts, which is passed in.
// It must not promise automatic numbers: that library has none.
import type { Outcome } from '../problem.ts';
import { type Received, refuse } from './received.ts';
import { ReceivedBuilder } from './received-builder.ts';

/** The parts of a document; lines end in `\n`, cells of tables in tabs. */
export interface DocText {
  body: string;
  footnotes: string;
  endnotes: string;
  headers: string;
  footers: string;
  comments: string;
  boxes: string;
}

/** Gives the text of a document, or the reason why there is none, in bounded time and memory. Never rejects for bad bytes. */
export type ExtractDoc = (bytes: Uint8Array) => Promise<{ text: DocText } | { reason: string }>;

interface Header {
  locked: boolean;
  /** Word 6 and 95 wrote another format under the same name. */
  old: boolean;
  /** It defines lists with automatic numbers. */
  lists: boolean;
}

/**
 * What the header of the text stream says; the stream begins at a sector.
 * @see MS-DOC 2.5.1 to 2.5.6
 */
function findHeader(bytes: Uint8Array): Header | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 512; at + 0x400 <= bytes.length; at += 512) {
    const magic = view.getUint16(at, true);
    if (magic !== 0xa5ec && magic !== 0xa5dc) continue;
    const version = view.getUint16(at + 2, true);
    const flags = view.getUint16(at + 0x0a, true);
    return {
      locked: (flags & 0x0100) !== 0,
      old: magic === 0xa5dc || version < 0xc0,
      lists: view.getUint32(at + 0x2ee, true) > 4,
    };
  }
  return undefined;
}

/** Lines with the same number of cells, one after the other, are the rows of a table. */
function addBody(builder: ReceivedBuilder, body: string): void {
  let rows: string[][] = [];
  const flush = () => {
    if (rows.length > 1) builder.addTable(rows);
    else for (const row of rows) builder.addLine(row.join('\t'));
    rows = [];
  };
  for (const line of body.split('\n')) {
    // The library ends each cell, the last one too, with a tab.
    const cells = line.endsWith('\t') ? line.slice(0, -1).split('\t') : [];
    if (cells.length < 2 || (rows.length > 0 && rows[0]!.length !== cells.length)) flush();
    if (cells.length < 2) builder.addLine(line);
    else rows.push(cells);
  }
  flush();
}

/**
 * Read a .doc document. Page headers, footers and comments are listed as removed; notes and text boxes come last.
 * @param file name for problems; `extract` gives its text, undefined where no library can run, as in a browser.
 * @returns its text, with a warning when it defines automatic numbers, which are not read; one error and no text when it is
 *   damaged, locked, older than Word 97, or nothing can extract its text.
 */
export async function readDoc(
  bytes: Uint8Array,
  file: string,
  extract: ExtractDoc | undefined,
): Promise<Outcome<Received>> {
  const header = findHeader(bytes);
  if (header?.locked) {
    return refuse(
      file,
      'import/encrypted',
      'the document is locked by a password',
      'open it, remove the password and save it again',
    );
  }
  if (header?.old) {
    return refuse(
      file,
      'import/unsupported-kind',
      'the file was made by Word 95 or older',
      'open it in Word or LibreOffice and save it as .docx',
    );
  }
  if (extract === undefined) {
    return refuse(
      file,
      'import/unsupported-kind',
      'the file is a .doc of Word 97 to 2003, which cannot be read in a browser',
      'open it in Word, WPS or LibreOffice and save it as .docx; or import it with the command cejian import',
    );
  }
  const answer = await extract(bytes);
  if ('reason' in answer) {
    return refuse(
      file,
      'import/damaged',
      `the .doc is damaged: ${answer.reason}`,
      'fetch it again, or open it in Word or LibreOffice and save it as .docx',
    );
  }
  const { body, footnotes, endnotes, headers, footers, comments, boxes } = answer.text;
  const builder = new ReceivedBuilder(file);
  addBody(builder, body);
  for (const line of boxes.split('\n')) if (line.trim() !== '') builder.addLine(line);
  const notes = `${footnotes}\n${endnotes}`.split('\n').filter((line) => line.trim() !== '');
  notes.forEach((note, index) => {
    builder.addLine(`[^${index + 1}]: ${note.trim()}`);
  });
  builder.remove('page_header', headers, 'page header');
  builder.remove('page_footer', footers, 'page footer');
  builder.remove('comment', comments, 'comments');
  if (header?.lists) {
    builder.warn(
      'import/numbers-unread',
      'the document defines automatic numbers, which are not read from .doc',
      'where numbers such as 一、 are missing, open it in Word or LibreOffice, save it as .docx, and import that',
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
