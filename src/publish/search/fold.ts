// How text and queries are made comparable: width, case, white space and variants of punctuation, the same way on both sides.
// It must not fold what a reader tells apart: 、 and ， stay two marks, 10万 and 100000 two spellings.
import { DASHES } from '../../notation/text.ts';

/** A text as it is compared, with the way back. */
export interface Folded {
  text: string;
  /** Offset in the original of each unit of `text`, and behind them the length of the original. */
  at: number[];
}

/** Units that mean the same in official documents, the first of each group stands for all. */
const GROUPS: readonly string[] = [
  `-${DASHES}`,
  '~～〜∼',
  '"“”„‟‘’‛«»「」『』﹁﹂＂＇\'`´',
  '[〔［【〖',
  ']〕］】〗',
  '<《〈＜',
  '>》〉＞',
  '.。．｡',
  '、､﹑',
  '·・•‧∙⋅･',
  '…⋯',
  '〇○◯',
];

const DROPPED = 0;
/** Ends of cells and rows: no query reaches over them. */
const EDGE = 10;

function isDropped(code: number): boolean {
  return /[\p{Cc}\s\u00ad\u200b-\u200f\u2060\ufeff]/u.test(String.fromCharCode(code));
}

// Full-width forms, compatibility ideographs and radicals that a font or a PDF put for the character itself. Not ①, ㎡ or ²,
// which say something else than 1, m2 and 2.
function isCompatible(code: number): boolean {
  return (code >= 0xff00 && code <= 0xffef) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0x2e80 && code <= 0x2fdf);
}

function makeTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code += 1) {
    if (isDropped(code)) continue;
    const unit = String.fromCharCode(code);
    const plain = isCompatible(code) ? unit.normalize('NFKC') : unit;
    const lower = (plain.length === 1 ? plain : unit).toLowerCase();
    table[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
  }
  for (const group of GROUPS) for (const unit of group) table[unit.charCodeAt(0)] = group.charCodeAt(0);
  table[0x09] = EDGE;
  table[0x0a] = EDGE;
  return table;
}

let made: Uint16Array | undefined;
const tableOf = (): Uint16Array => {
  made ??= makeTable();
  return made;
};

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

// 5,000 and 5000 are one number: a comma goes when a digit stands before it and exactly three behind it.
function partsThousands(table: Uint16Array, text: string, at: number, before: number): boolean {
  if (!isDigit(before)) return false;
  const folded = (offset: number) => table[text.charCodeAt(at + offset)] ?? DROPPED;
  return isDigit(folded(1)) && isDigit(folded(2)) && isDigit(folded(3)) && !isDigit(folded(4));
}

/**
 * Fold a text and keep the way back to it.
 * @returns the folded text: half width, lower case, no white space, one mark for the variants of a mark, no commas in
 *   numbers; tabs and line feeds become a line feed. Never throws.
 * @example foldText('补贴 5,000 元（一次性）') // { text: '补贴5000元(一次性)', at: [0, 1, 3, 5, …] }
 */
export function foldText(text: string): Folded {
  const table = tableOf();
  const units: number[] = [];
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const code = table[text.charCodeAt(index)]!;
    if (code === DROPPED) continue;
    if (code === 0x2c && partsThousands(table, text, index, units.at(-1) ?? 0)) continue;
    units.push(code);
    at.push(index);
  }
  at.push(text.length);
  let folded = '';
  for (let from = 0; from < units.length; from += 4096)
    folded += String.fromCharCode(...units.slice(from, from + 4096));
  return { text: folded, at };
}

/**
 * Fold into room that is there, for whole corpora.
 * @param room written from `from` on; must have as many units left as `text` is long.
 * @returns the index after the last unit written. Line feeds of `foldText` are noughts here.
 */
export function foldInto(text: string, room: Uint16Array, from: number): number {
  const table = tableOf();
  let end = from;
  for (let index = 0; index < text.length; index += 1) {
    const code = table[text.charCodeAt(index)]!;
    if (code === DROPPED) continue;
    if (code === 0x2c && end > from && partsThousands(table, text, index, room[end - 1]!)) continue;
    room[end] = code === EDGE ? 0 : code;
    end += 1;
  }
  return end;
}

/**
 * One form for the forms of an English word, so that `subsidies` finds `subsidy`: only the plural is taken off.
 * @example stemWord('apprentices') // 'apprentice'
 */
export function stemWord(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

/**
 * The words of an English text, in lower case and without plurals.
 * @returns words of letters and digits, in order, repeated ones too.
 * @example wordsIn('Start-up grants, once') // ['start', 'up', 'grant', 'once']
 */
export function wordsIn(text: string): string[] {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map(stemWord);
}
