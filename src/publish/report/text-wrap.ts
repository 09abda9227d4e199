// Breaks styled words into lines of a terminal, by the width that each character takes there.
// It must not know tables, nor print: it gives lines of fragments.
import { displayWidth } from '../../problem.ts';

/** What a fragment is to the eye; a terminal that shows colour has one for each. */
export type TextStyle = 'plain' | 'head' | 'faint' | 'removed' | 'added' | 'moved';

export interface Fragment {
  text: string;
  style: TextStyle;
}

/** Fragments side by side, and the columns they take. */
export interface TextLine {
  fragments: Fragment[];
  width: number;
}

/** Marks that no line begins with, and marks that none ends with (GB/T 15834-2011, 5.1). */
const CLOSERS = '，。、；：？！）》」』】〕〉”’％…—,.;:?!)]}%';
const OPENERS = '（《「『【〔〈“‘([{';

/** Marks around compared wording, which stay with their words. */
const OPENING_MARK = /[[{][-+~]$/;
const CLOSING_MARK = /^[-+~][\]}]/;

/** What a figure counts stays beside it. */
const COUNTED = /^[%‰万亿千百元个人名年月日家所项次届批]/;

// Marks over letters, joiners and variation selectors take no column of their own.
const NO_WIDTH = /[\p{M}\p{Cf}]/gu;

/**
 * Columns that a terminal gives a string, with marks over letters and invisible characters counted as none.
 * @example textWidth('5万元') // 5
 */
export function textWidth(text: string): number {
  return displayWidth(text.replace(NO_WIDTH, ''));
}

/** What a line is not broken within: a Chinese character, a word or number, with the marks that cling to it. */
interface Unit {
  fragments: Fragment[];
  width: number;
  space: boolean;
}

/** A space, a run of narrow characters, or one wide character, each with the characters without width after it. */
function* splitUnits(text: string): Generator<string> {
  let unit = '';
  let whole = false;
  for (const char of text) {
    const width = textWidth(char);
    const space = char === ' ' || char === '\u3000' || char === '\t';
    if (unit !== '' && (space || whole || width === 2) && width > 0) {
      yield unit;
      unit = '';
    }
    unit += char === '\t' ? ' ' : char;
    if (width > 0) whole = space || width === 2;
  }
  if (unit !== '') yield unit;
}

function unitsOf(fragments: readonly Fragment[]): Unit[] {
  const units: Unit[] = [];
  let open = false;
  for (const { text, style } of fragments) {
    for (const part of splitUnits(text)) {
      const last = units.at(-1);
      const space = part === ' ' || part === '\u3000';
      const before =
        last?.fragments
          .slice(-3)
          .map((fragment) => fragment.text)
          .join('') ?? '';
      const counted = (COUNTED.test(part) && /\d[万亿千百]{0,2}$/.test(before)) || before.endsWith('\u00a0');
      const clings = open || counted || CLOSING_MARK.test(part) || CLOSERS.includes(part[0]!) || /^\[\d+\]$/.test(part);
      if (last !== undefined && !last.space && !space && clings) {
        last.fragments.push({ text: part, style });
        last.width += textWidth(part);
      } else units.push({ fragments: [{ text: part, style }], width: textWidth(part), space });
      open = OPENERS.includes(part.at(-1)!) || OPENING_MARK.test(part);
    }
  }
  return units;
}

/** A unit that no line can hold, character by character. */
function breakUnit({ fragments }: Unit): Unit[] {
  return fragments.flatMap(({ text, style }) =>
    [...text].map((char) => ({ fragments: [{ text: char, style }], width: textWidth(char), space: false })),
  );
}

function push(line: TextLine, fragments: readonly Fragment[], width: number): void {
  for (const { text, style } of fragments) {
    const last = line.fragments.at(-1);
    if (last?.style === style) last.text += text;
    else line.fragments.push({ text, style });
  }
  line.width += width;
}

/**
 * Break fragments into lines.
 * @param width columns that a line may take; a single character that is wider stands on its own.
 * @returns at least one line. Chinese breaks between characters, but no line begins with a closing mark or ends with an
 * opening one; words and numbers stay whole as long as a line can hold them.
 * @example wrapText([{ text: '给予5万元补助。', style: 'plain' }], 10).map(({ fragments }) => fragments[0]?.text) // ['给予5万元', '补助。']
 */
export function wrapText(fragments: readonly Fragment[], width: number): TextLine[] {
  const lines: TextLine[] = [{ fragments: [], width: 0 }];
  let spaces: Unit[] = [];
  const place = (unit: Unit): void => {
    let line = lines.at(-1)!;
    const gap = spaces.reduce((sum, space) => sum + space.width, 0);
    if (line.width > 0 && line.width + gap + unit.width > width) {
      // Half a word at the end of a line is worse than a short line, unless no line holds the word.
      if (unit.width <= width) {
        line = { fragments: [], width: 0 };
        lines.push(line);
        spaces = [];
      }
    }
    if (unit.width > width && unit.fragments.some(({ text }) => [...text].length > 1 || unit.fragments.length > 1)) {
      for (const part of breakUnit(unit)) place(part);
      return;
    }
    if (line.width > 0) for (const space of spaces) push(line, space.fragments, space.width);
    spaces = [];
    push(line, unit.fragments, unit.width);
  };
  for (const unit of unitsOf(fragments)) {
    if (unit.space) spaces.push(unit);
    else place(unit);
  }
  return lines;
}
