// Characters that a file holds but no reader sees, or sees as others: zero-width ones, spaces that do not break, code
// points of one font only, radicals that PDF fonts give for characters. It must not touch a character that is printed.
import type { Removed } from './received.ts';

/** A character that was given another or that only its font can draw. */
export interface Unclear {
  kind: 'private' | 'point' | 'radical';
  text: string;
  /** The characters before it, for a person to find the place. */
  before: string;
}

const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Text without any of the classes below, for nearly every line: to ask so is quicker than to have them compiled. */
const ORDINARY =
  /^[\t\n -~\u00b0-\u02ff\u2010-\u2027\u2030-\u205e\u2100-\u2328\u232b-\u27ff\u3000-\u33ff\u4e00-\u9fff\uff01-\uff5e\uffe0-\uffee]*$/;

/** Made when a text first needs them: that takes longer than to read a short document. */
const makeClasses = () => ({
  any: /[[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Co}\p{Cs}\u2e80-\u2fd5\u2329\u232a\ufb00-\ufb06]--[\t\n \u3000]]/v,
  // Controls, soft hyphens, joiners, marks of direction; line ends and tabs are none of them.
  invisible: /[[\p{Cc}\p{Cf}]--[\t\n\r]]+/gv,
  space: /[\p{Zs}--[ \u3000]]/gv,
  unclear: /[\p{Co}\u2e80-\u2fd5\u2329\u232a\ufb00-\ufb06]/gu,
});
let classes: ReturnType<typeof makeClasses> | undefined;

/** Lookalikes that PDF fonts give and for which NFKC has nothing, or the form of another script. */
const RADICALS: Readonly<Record<string, string>> = {
  '\u2329': '〈',
  '\u232a': '〉',
  '\u2f3e': '户',
  '\u2fad': '青',
  '⺟': '母',
  '⺠': '民',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
};

const BEFORE = 8;
const isDigit = (text: string, at: number): boolean => /[0-9０-９]/.test(text.charAt(at));

/**
 * Clean the characters of a piece of text. Zero-width characters, soft hyphens and controls are taken out and listed;
 * line ends of every kind become `\n`; spaces of every width but U+3000 become a space; a private-use character between
 * digits becomes a decimal point; radicals become the characters they stand for; half surrogates become U+FFFD.
 * @returns the text as kept, what was taken out, and each character that was replaced or has no meaning without its font.
 * @example cleanCharacters('1\uf02e5万元').text // '1.5万元'
 */
export function cleanCharacters(text: string): { text: string; removed: Removed[]; replaced: Unclear[] } {
  if (ORDINARY.test(text)) return { text, removed: [], replaced: [] };
  classes ??= makeClasses();
  if (!classes.any.test(text)) return { text, removed: [], replaced: [] };
  const removed: Removed[] = [];
  const replaced: Unclear[] = [];
  const visible = text
    .toWellFormed()
    .replace(LINE_END, '\n')
    .replace(classes.space, ' ')
    .replace(classes.invisible, (characters, at: number, whole: string) => {
      removed.push({
        kind: 'invisible',
        text: characters,
        where: `after “${whole.slice(Math.max(0, at - BEFORE), at)}”`,
      });
      return '';
    });
  const kept = visible.replace(classes.unclear, (character, at: number) => {
    const before = visible.slice(Math.max(0, at - BEFORE), at);
    const code = character.codePointAt(0)!;
    if (code < 0x3000 || (code >= 0xfb00 && code <= 0xfb06)) {
      const plain = RADICALS[character] ?? character.normalize('NFKC');
      if (plain === undefined || plain === character) return character;
      replaced.push({ kind: 'radical', text: character, before });
      return plain;
    }
    if (isDigit(visible, at - 1) && isDigit(visible, at + character.length)) {
      replaced.push({ kind: 'point', text: character, before });
      return '.';
    }
    replaced.push({ kind: 'private', text: character, before });
    return character;
  });
  return { text: kept, removed, replaced };
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Digits that a file prints raised, as characters that are raised themselves: 50 and the mark of a note 1 must not become 501.
 * @param before the text that they follow. Longer digits than those of a mark are raised only behind a digit, as in 10⁴.
 * @returns the text as it is when it is no bare digits.
 * @example raiseDigits('2', '50 m') // '²'
 */
export function raiseDigits(text: string, before: string): string {
  const digits = text.trim();
  if (!/^\d+$/.test(digits) || (digits.length > 2 && !/\d$/.test(before))) return text;
  return text.replace(/\d/g, (digit) => RAISED[Number(digit)]!);
}
