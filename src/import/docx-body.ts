// One part of a Word document (its body, its notes, a header) as lines and tables. Automatic numbers become text, tracked
// changes are taken as accepted. It must not build a tree: one of 1,000 pages would take a gigabyte.
import { raiseDigits } from './characters.ts';
import { type NumberingCounters, readSymbol } from './docx-numbering.ts';
import { type Cell, type Paragraph, type Piece, paragraphPieces, piecesText, tablePieces } from './docx-pieces.ts';
import { readLook, type Styles } from './docx-styles.ts';
import type { ReceivedBuilder } from './received-builder.ts';
import { streamXml } from './xml.ts';

interface Table {
  rows: Cell[][];
  rowDeleted: boolean;
}

/** What all parts of a document share. */
export interface Parts {
  builder: ReceivedBuilder;
  styles: Styles;
  counters: NumberingCounters;
  /** `footnote 3` to its number in the text, in order of reference. */
  notes: Map<string, number>;
}

/** Elements whose text is no text of the document. */
const SKIPPED = new Set([
  'instrText',
  'delInstrText',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'sectPrChange',
  'numberingChange',
  'tblGridChange',
  'tblPrExChange',
  'sdtPr',
  'Fallback',
]);
const OFF = new Set(['0', 'false', 'off', 'none']);
const isOn = (value: string | undefined): boolean => value === undefined || !OFF.has(value);

/**
 * Read one part of a document: its body, its notes, a header.
 * @param onNote told the id, type and pieces of each note; undefined for parts without notes.
 * @returns the pieces of the part.
 */
export function readPart(
  xml: string,
  parts: Parts,
  onNote?: (id: string, type: string | undefined, pieces: Piece[]) => void,
): Piece[] {
  const { builder, notes } = parts;
  const flows: Piece[][] = [[]];
  const tables: Table[] = [];
  const cells: Cell[] = [];
  const paragraphs: Paragraph[] = [];
  let joinTo: Paragraph | undefined;
  let skipped = 0;
  let deleted = 0;
  let deletedText = '';
  let inText = false;
  let inMark = false;
  let inRowLook = false;
  let inRun = 0;
  let hidden = false;
  let raised = false;
  let hiddenText = '';
  let ruby = 0;
  let rubyText = '';
  let choices = 0;
  let objects = 0;
  let note: { id: string; type: string | undefined } | undefined;

  const before = () => `after “${(paragraphs.at(-1)?.text ?? '').slice(-8)}”`;
  const write = (text: string) => {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (deleted > 0) deletedText += text;
    else if (ruby > 0) rubyText += text;
    else if (hidden) hiddenText += text;
    else paragraph.text += text;
  };
  const addPieces = (pieces: readonly Piece[]) => {
    const flow = flows.at(-1)!;
    // One by one: a forged paragraph of a million lines is too much for the arguments of one call.
    for (const piece of pieces) flow.push(piece);
  };
  const openParagraph = () => {
    // What is left of a paragraph whose end was deleted takes the look of the one it runs into.
    paragraphs.push({ text: joinTo?.text ?? '', style: undefined, joined: false, after: joinTo?.after ?? [] });
    joinTo = undefined;
  };
  const settle = () => {
    if (joinTo === undefined) return;
    addPieces(paragraphPieces(joinTo, parts));
    joinTo = undefined;
  };
  const closeParagraph = () => {
    const paragraph = paragraphs.pop();
    if (paragraph === undefined) return;
    if (paragraph.joined) {
      joinTo = paragraph;
      return;
    }
    addPieces(paragraphPieces(paragraph, parts));
  };
  const closeCell = () => {
    settle();
    const table = tables.at(-1);
    const cell = cells.pop();
    const pieces = flows.pop();
    if (table === undefined || cell === undefined || pieces === undefined) return;
    cell.pieces = pieces;
    table.rows.at(-1)?.push(cell);
  };
  const closeTable = () => {
    const table = tables.pop();
    if (table !== undefined) addPieces(tablePieces(table.rows, builder));
  };

  streamXml(xml, {
    open(name, attribute, prefix) {
      if (skipped > 0) {
        skipped++;
        return;
      }
      // Of two ways to say the same, the first that is there.
      if (SKIPPED.has(name) && (name !== 'Fallback' || choices > 0)) {
        skipped = 1;
        return;
      }
      // Pictures and charts have elements p and t of their own.
      if (prefix === 'a' || prefix === 'c' || prefix === 'dgm') return;
      const paragraph = paragraphs.at(-1);
      switch (name) {
        case 'AlternateContent':
          choices = 0;
          break;
        case 'Choice':
          choices++;
          break;
        case 'p':
          openParagraph();
          break;
        case 'pStyle':
          if (paragraph !== undefined) paragraph.style = attribute('val');
          break;
        case 'numId':
        case 'ilvl':
        case 'outlineLvl':
        case 'jc':
          if (paragraph !== undefined && inRun === 0) readLook(paragraph, name, attribute('val'));
          break;
        case 'r':
          if (prefix !== 'm') {
            inRun++;
            hidden = false;
            raised = false;
          }
          break;
        case 'rPr':
          inMark = inRun === 0;
          break;
        case 'vanish':
          if (!inMark) hidden = isOn(attribute('val'));
          break;
        case 'vertAlign':
          if (!inMark) raised = attribute('val') === 'superscript';
          break;
        case 't':
        case 'delText':
          inText = true;
          break;
        case 'tab':
        case 'ptab':
          // Inside pPr it is a tab stop.
          if (inRun > 0) write('\t');
          break;
        case 'br':
        case 'cr':
          if (inRun > 0) write('\n');
          break;
        case 'noBreakHyphen':
          write('-');
          break;
        case 'softHyphen':
          write('\u00ad');
          break;
        case 'sym': {
          const code = Number.parseInt(attribute('char') ?? '', 16);
          if (Number.isInteger(code) && code > 0 && code <= 0xffff)
            write(readSymbol(String.fromCharCode(code < 0x100 ? code + 0xf000 : code)));
          break;
        }
        case 'footnoteReference':
        case 'endnoteReference': {
          if (deleted > 0) break;
          const key = `${name === 'footnoteReference' ? 'footnote' : 'endnote'} ${attribute('id')}`;
          if (!notes.has(key)) notes.set(key, notes.size + 1);
          write(`[^${notes.get(key)}]`);
          break;
        }
        case 'del':
        case 'moveFrom':
          if (inRowLook) tables.at(-1)!.rowDeleted = true;
          else if (inMark && paragraph !== undefined) paragraph.joined = true;
          deleted++;
          break;
        case 'rt':
          ruby++;
          break;
        case 'tbl':
          settle();
          tables.push({ rows: [], rowDeleted: false });
          break;
        case 'tr':
          tables.at(-1)?.rows.push([]);
          break;
        case 'trPr':
          inRowLook = tables.length > 0;
          break;
        case 'gridBefore': {
          const count = Number(attribute('val') ?? 0);
          const row = tables.at(-1)?.rows.at(-1);
          if (row !== undefined && count > 0) row.push({ pieces: [], span: count, merged: true });
          break;
        }
        case 'tc':
          cells.push({ pieces: [], span: 1, merged: false });
          flows.push([]);
          break;
        case 'gridSpan': {
          const cell = cells.at(-1);
          if (cell !== undefined) cell.span = Math.max(1, Number(attribute('val') ?? 1) || 1);
          break;
        }
        case 'vMerge':
        case 'hMerge': {
          const cell = cells.at(-1);
          if (cell !== undefined) cell.merged = attribute('val') !== 'restart';
          break;
        }
        case 'txbxContent':
          flows.push([]);
          break;
        case 'footnote':
        case 'endnote':
        case 'comment':
          note = { id: attribute('id') ?? '', type: attribute('type') };
          flows.push([]);
          break;
        case 'object':
          objects++;
          break;
        case 'altChunk':
          builder.warn(
            'import/left-out',
            'the document holds another document that was put into it and is not read',
            'open it in Word, save it again, and import that',
          );
          break;
      }
    },
    close(name, prefix) {
      if (skipped > 0) {
        skipped--;
        return;
      }
      if (prefix === 'a' || prefix === 'c' || prefix === 'dgm') return;
      switch (name) {
        case 'p':
          closeParagraph();
          break;
        case 'r':
          if (prefix === 'm') break;
          inRun = Math.max(0, inRun - 1);
          builder.remove('hidden', hiddenText, before());
          hiddenText = '';
          hidden = false;
          break;
        case 'rPr':
          inMark = false;
          break;
        case 't':
        case 'delText':
          inText = false;
          break;
        case 'del':
        case 'moveFrom':
          deleted--;
          if (deleted === 0) {
            builder.remove('deleted', deletedText, before());
            deletedText = '';
          }
          break;
        case 'rt':
          ruby--;
          builder.remove('ruby', rubyText, before());
          rubyText = '';
          break;
        case 'tc':
          closeCell();
          break;
        case 'trPr':
          inRowLook = false;
          break;
        case 'tr': {
          const table = tables.at(-1);
          if (table?.rowDeleted) {
            const row = table.rows.pop() ?? [];
            builder.remove('deleted', row.map(({ pieces }) => piecesText(pieces)).join(' '), 'row of a table');
            table.rowDeleted = false;
          }
          break;
        }
        case 'tbl':
          closeTable();
          break;
        case 'txbxContent': {
          settle();
          const pieces = flows.pop() ?? [];
          const paragraph = paragraphs.at(-1);
          if (paragraph === undefined) flows.at(-1)?.push(...pieces);
          else paragraph.after.push(...pieces);
          break;
        }
        case 'footnote':
        case 'endnote':
        case 'comment': {
          settle();
          const pieces = flows.pop() ?? [];
          if (note !== undefined) onNote?.(note.id, note.type, pieces);
          note = undefined;
          break;
        }
      }
    },
    text(text) {
      // Line ends in XML are white space; line breaks are elements.
      if (!inText || skipped > 0) return;
      const line = text.includes('\n') ? text.replace(/\s+/g, ' ') : text;
      write(raised ? raiseDigits(line, paragraphs.at(-1)?.text ?? '') : line);
    },
  });
  settle();
  if (objects > 0) {
    builder.warn(
      'import/left-out',
      `the document holds ${objects} embedded objects, such as formulas or sheets, whose text is not read`,
      'compare these places with the document as printed and add what is missing by corrections',
    );
  }
  return flows[0]!;
}
