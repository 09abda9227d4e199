// A document as a reader hands it over: its text, what the format says of stretches of it, and what was left out.
// It must not know a format, nor what the text means.
import type { Outcome } from '../problem.ts';

/** Something of a file that is no part of its text: left out, but never silently. */
export interface Removed {
  kind:
    | 'page_header'
    | 'page_footer'
    | 'page_number'
    | 'contents'
    | 'deleted'
    | 'hidden'
    | 'comment'
    | 'furniture'
    | 'rotated'
    | 'ruby'
    | 'markup'
    | 'invisible';
  /** The characters left out. */
  text: string;
  /** Where they stood, for a person: `page 3`, `header1.xml`, `after “市财政局”`. */
  where: string;
}

/** What a format says of a stretch of the text. Offsets are UTF-16 units. */
export interface Hint {
  start: number;
  end: number;
  /** `table`: rows are lines, cells are parted by tabs. `heading`: the format calls this line a heading. */
  kind: 'table' | 'heading';
  /** Of a heading: 1 title or widest, to 6; 0 for a table. */
  depth: number;
}

/** A document as received, read but not yet corrected. */
export interface Received {
  /** Its words; a line of the document is a line, line ends are `\n`. */
  text: string;
  /** In order, apart from each other. */
  hints: Hint[];
  removed: Removed[];
}

/** A document of which nothing could be read. */
export const NOTHING: Received = { text: '', hints: [], removed: [] };

/**
 * The answer of a reader that gives up: no text and one problem.
 * @param reason what is wrong with the file, naming what was found; `fix` says what to do.
 * @example refuse('a.pdf', 'import/encrypted', 'the PDF is locked by a password', 'remove the password').problems.length // 1
 */
export function refuse(file: string, rule: string, reason: string, fix: string): Outcome<Received> {
  return {
    value: NOTHING,
    problems: [{ rule, severity: 'error', file, line: 1, column: 1, message: reason, fix }],
  };
}
