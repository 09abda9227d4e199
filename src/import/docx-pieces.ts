// What the paragraphs and tables of a Word document become: lines with their numbers, rows of cells.
// It must not know the elements that they are read from.
import type { NumberingCounters } from './docx-numbering.ts';
import type { ParagraphLook, Styles } from './docx-styles.ts';
import { isTitle } from './plain-text.ts';
import type { ReceivedBuilder } from './received-builder.ts';

/** A line or table of a flow of text: the body, a cell, a text box, a note. */
export type Piece = { text: string; depth: number; contents?: true } | { rows: string[][] };

/** A cell of a table. */
export interface Cell {
  pieces: Piece[];
  span: number;
  /** A cell that continues the one above it. */
  merged: boolean;
}

/** A paragraph as it is read. */
export interface Paragraph extends ParagraphLook {
  text: string;
  style: string | undefined;
  /** Its end was deleted in a tracked change: the next paragraph goes on in it. */
  joined: boolean;
  /** Text boxes that are anchored in it. */
  after: Piece[];
}

/** No page has more columns; a forged span would fill the memory. */
const MAX_SPAN = 100;

/** Label and text as one line: punctuation closes a label, a bare one such as 第一条 is set off. */
function joinLabel(label: string, text: string): string {
  if (label === '' || text === '') return label + text;
  const closed = /[、，）)：:》】〕\]]$/.test(label) || (/[.．]$/.test(label) && !/^[\s]*[0-9０-９]/.test(text));
  return closed ? label + text.trimStart() : `${label} ${text}`;
}

/** Lines that a title was broken into by hand are one title. */
function joinTitle(lines: readonly string[]): string[] {
  const joined = lines.map((line) => line.trim()).join('');
  return lines.length > 1 && isTitle(joined) ? [joined] : [...lines];
}

/**
 * The lines of a paragraph: one for each line break, the first with its automatic number.
 * @param numbering its counters go on by one when the paragraph is numbered.
 * @returns the lines, then what is anchored in the paragraph.
 * @example paragraphPieces({ text: '目标', style: undefined, joined: false, after: [] }, numbering) // [{ text: '目标', depth: 0 }]
 */
export function paragraphPieces(
  paragraph: Paragraph,
  { styles, counters }: { styles: Styles; counters: NumberingCounters },
): Piece[] {
  const pieces: Piece[] = [];
  const look = styles.look(paragraph.style);
  const listId = paragraph.listId ?? look.listId;
  let label = '';
  if (listId !== undefined && listId !== '0') {
    const style = look.listStyle ?? paragraph.style;
    const byStyle = style === undefined ? 0 : counters.levelOfStyle(listId, style);
    label = counters.next(listId, paragraph.listLevel ?? look.listLevel ?? byStyle);
  }
  const outline = paragraph.outline ?? look.outline;
  const named = /^heading ([1-9])$/.exec(look.name);
  const depth =
    look.name === 'title'
      ? 1
      : named !== null
        ? Math.min(6, Number(named[1]))
        : outline !== undefined && outline < 9
          ? Math.min(6, outline + 1)
          : 0;
  const lines = paragraph.text.split('\n');
  if (/^toc (?:\d|heading)$|目录/.test(look.name)) {
    pieces.push({ text: joinLabel(label, paragraph.text), depth: 0, contents: true });
  } else {
    const shown = (paragraph.centred ?? look.centred) ? joinTitle(lines) : lines;
    shown.forEach((line, index) => {
      pieces.push({ text: index === 0 ? joinLabel(label, line) : line, depth });
    });
  }
  pieces.push(...paragraph.after);
  return pieces;
}

/**
 * A table, or what it holds when it only lays out.
 * @param builder told the words that a merged cell hides.
 * @example tablePieces([[cell], [other]], builder) // [{ rows: [['项目'], ['金额']] }]
 */
export function tablePieces(rows: readonly Cell[][], builder: ReceivedBuilder): Piece[] {
  const all = rows.flat();
  const nested = all.some((cell) => cell.pieces.some((piece) => 'rows' in piece));
  // A frame around text, or a table that only lays out others, is no table of values.
  if (all.length === 1 || nested) return all.flatMap(({ pieces }) => pieces);
  const filled = rows.map((row) =>
    row.flatMap(({ pieces, span, merged }) => {
      const text = piecesText(pieces);
      if (merged) builder.remove('hidden', text, 'cell of a table that is merged into the one before it');
      return [merged ? '' : text, ...new Array<string>(Math.min(span, MAX_SPAN) - 1).fill('')];
    }),
  );
  return [{ rows: filled }];
}

/**
 * The words of pieces on one line.
 * @example piecesText([{ text: '一、目标', depth: 0 }]) // '一、目标'
 */
export function piecesText(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => ('rows' in piece ? piece.rows.map((row) => row.join(' ')).join(' ') : piece.text.trim()))
    .filter((text) => text !== '')
    .join(' ');
}
