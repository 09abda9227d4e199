// Collects what a reader finds: lines and tables in order, and what is no part of the text. Invisible characters, page
// numbers and tables of contents are taken out here, for every format alike. It must not know a format.
import type { Outcome, Problem } from '../problem.ts';
import { cleanCharacters } from './characters.ts';
import type { Hint, Received, Removed } from './received.ts';

type Entry = { kind: 'line' | 'contents'; text: string; depth: number } | { kind: 'table'; rows: string[][] };

const CONTENTS_TITLE = /^(?:目\s*[录次]|contents)$/i;
/** A leader of dots before the number of a page; bounded, so that a line of dots costs one look. */
const LEADER = /[.．。·•…⋯‥_]{4}\s{0,8}[(（]?\d{1,4}[)）]?$/;
const TABBED = /[^\t]\t\s{0,8}\d{1,4}$/;
const PAGE_NUMBER =
  /^(?:[—―─－–-]{1,2}\s{0,4}\d{1,4}\s{0,4}[—―─－–-]{1,2}|第\s{0,4}\d{1,4}\s{0,4}页(?:[\s/，,]{0,4}共\s{0,4}\d{1,4}\s{0,4}页)?)$/;
const GAP = /[ \t]{2,}/g;

/**
 * True for a line that ends as an entry of a table of contents does: in a leader of dots and the number of a page.
 * @example isContentsEntry('一、总体要求……………3') // true
 */
export function isContentsEntry(line: string): boolean {
  return line.length <= 400 && LEADER.test(line);
}

/** Marks the lines of a table of contents: a run of at least two lines that end in a page number, and its title. */
function findContents(entries: readonly Entry[]): Set<number> {
  const found = new Set<number>();
  let title = -1;
  let run: number[] = [];
  let dotted = false;
  let known = false;
  const close = () => {
    if (known || (run.length >= 2 && (dotted || title >= 0))) {
      if (title >= 0) found.add(title);
      for (const index of run) found.add(index);
    }
    run = [];
    title = -1;
    dotted = false;
    known = false;
  };
  entries.forEach((entry, index) => {
    if (entry.kind === 'contents') {
      known = true;
      run.push(index);
      return;
    }
    const text = entry.kind === 'line' ? entry.text.trim() : undefined;
    if (text === '') return;
    if (text !== undefined && text.length <= 400) {
      const leader = LEADER.test(text);
      if (leader || TABBED.test(text)) {
        dotted ||= leader;
        run.push(index);
        return;
      }
    }
    close();
    if (text !== undefined && CONTENTS_TITLE.test(text)) title = index;
  });
  close();
  return found;
}

/**
 * Collects the lines and tables of a document in order. Invisible characters, page numbers that stand in a line of their
 * own and tables of contents go to the list of what was removed.
 * @example const builder = new ReceivedBuilder('a.txt'); builder.addLine('一、目标'); builder.finish().value.text // '一、目标'
 */
export class ReceivedBuilder {
  readonly removed: Removed[] = [];
  readonly problems: Problem[] = [];
  private readonly entries: Entry[] = [];
  private readonly file: string;
  private readonly unclear: { text: string; before: string; kind: 'private' | 'point' | 'radical' }[] = [];

  constructor(file: string) {
    this.file = file;
  }

  private clean(text: string): string {
    const { text: kept, removed, replaced } = cleanCharacters(text);
    this.removed.push(...removed);
    this.unclear.push(...replaced);
    return kept;
  }

  /** Add a line; one that holds line feeds is several. `depth` is the level of a heading as the format gives it, or 0. */
  addLine(text: string, depth = 0): void {
    for (const line of this.clean(text).split('\n')) this.entries.push({ kind: 'line', text: line, depth });
  }

  /** Add an entry of a table of contents as the format marks it: it goes to the list of what was removed. */
  addContents(text: string): void {
    this.entries.push({ kind: 'contents', text: this.clean(text).replaceAll('\n', ' '), depth: 0 });
  }

  /** Add a table; cells may hold any text and become one line each. Rows without any word are dropped. */
  addTable(rows: readonly (readonly string[])[]): void {
    const cleaned = rows
      .map((row) => row.map((cell) => this.clean(cell).replace(/\s+/g, ' ').trim()))
      .filter((row) => row.some((cell) => cell !== ''));
    if (cleaned.length === 0) return;
    // GFM ignores cells past the width of the first row.
    const width = cleaned.reduce((most, row) => Math.max(most, row.length), 0);
    this.entries.push({
      kind: 'table',
      rows: cleaned.map((row) => [...row, ...new Array<string>(width - row.length).fill('')]),
    });
  }

  /** Report something that is no part of the text; nothing is reported when it has no character. */
  remove(kind: Removed['kind'], text: string, where: string): void {
    const words = text.replace(/[^\S\n]+/g, ' ').trim();
    if (words !== '') this.removed.push({ kind, text: words, where });
  }

  /** Warn about the file as a whole. */
  warn(rule: string, message: string, fix: string): void {
    this.problems.push({ rule, severity: 'warning', file: this.file, line: 1, column: 1, message, fix });
  }

  /** True when no line or table with a character was added. */
  get isEmpty(): boolean {
    return this.entries.every(
      (entry) => entry.kind === 'contents' || (entry.kind === 'line' && entry.text.trim() === ''),
    );
  }

  private warnOfCharacters(): void {
    const seen = (kind: string) => this.unclear.filter((one) => one.kind === kind);
    const points = seen('point');
    if (points.length > 0) {
      this.warn(
        'import/private-use',
        `${points.length} private-use characters between digits were read as decimal points, first ${codePoint(points[0]!.text)} after “${points[0]!.before}”`,
        'compare these numbers with the document as printed',
      );
    }
    const unknown = seen('private');
    if (unknown.length > 0) {
      this.warn(
        'import/private-use',
        `${unknown.length} characters have no meaning outside the font that drew them, first ${codePoint(unknown[0]!.text)} after “${unknown[0]!.before}”`,
        'compare these places with the document as printed and mend them by corrections',
      );
    }
    const radicals = seen('radical');
    if (radicals.length > 0) {
      this.warn(
        'import/lookalikes',
        `${radicals.length} characters were stored as others that look like them, such as radicals, and were read as what they show, first ${radicals[0]!.text} after “${radicals[0]!.before}”`,
        'nothing, unless the text reads wrong there',
      );
    }
  }

  /** The document as collected, and the warnings met. */
  finish(): Outcome<Received> {
    this.warnOfCharacters();
    const contents = findContents(this.entries);
    const parts: string[] = [];
    const hints: Hint[] = [];
    let at = 0;
    const push = (text: string, kind: Hint['kind'] | undefined, depth: number) => {
      if (kind !== undefined) hints.push({ start: at, end: at + text.length, kind, depth });
      parts.push(text);
      at += text.length + 1;
    };
    this.entries.forEach((entry, index) => {
      if (entry.kind === 'table') {
        push(entry.rows.map((row) => row.join('\t')).join('\n'), 'table', 0);
        return;
      }
      const { text, depth } = entry;
      const number = text.length <= 40 && PAGE_NUMBER.test(text.trim());
      if (contents.has(index) || number) {
        this.remove(number ? 'page_number' : 'contents', text.replace(GAP, ' '), `line ${index + 1}`);
        return;
      }
      push(text, depth > 0 ? 'heading' : undefined, depth);
    });
    return { value: { text: parts.join('\n'), hints, removed: this.removed }, problems: this.problems };
  }
}

function codePoint(text: string): string {
  return `U+${text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
