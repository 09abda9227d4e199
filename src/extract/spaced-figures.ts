// Counts printed with a space between their thousands (2 200人): one number where the words before can end in none, else no number.
// It must not read sums of money, whose spaces notation reads.
import { findQuantities, type Quantity } from '../notation/quantity.ts';
import { narrowWidth } from '../notation/text.ts';

const UNIT = '人|名|位|家|户|个|所|项|套|台|辆|张|册|份|场|件|棵|头|只|亩|公里|平方米|吨';
/** A group of three after a short one, with the unit of a count right behind. */
const SPACED = new RegExp(
  `(?<![\\d.,:/~—–-])([1-9]\\d{0,2})((?:[ \\u2009\\u202f]\\d{3}){1,2})(?=[ ]?(?:${UNIT}))`,
  'gu',
);
const PARTED = /\d[ \u2009\u202f]\d/;
/** 表1 200人, 第2 300人, 5月 1 200人: the first figure may number something. */
const NUMBERS =
  /(?:[第表图件栏行列号楼栋座室区厂组班年月日级类项条款章节届轮批点库卷册档页线路桌]|[^\p{Script=Han}“”"(（,，、；;])$/u;

/**
 * Find the quantities of a text, counts with parted thousands among them.
 * @returns what notation finds, with 2 200人 as 2200; where the first group may be a number of its own, neither it nor the second.
 *   Offsets and `text` are of the original. Never throws.
 * @example quantitiesIn('培训不少于2 200人')[0]?.min // 2200
 */
export function quantitiesIn(original: string): Quantity[] {
  const text = narrowWidth(original);
  const parts = PARTED.test(text) ? [...text.matchAll(SPACED)] : [];
  if (parts.length === 0) return findQuantities(original);
  const cuts: number[] = [];
  const doubtful: { start: number; end: number }[] = [];
  for (const match of parts) {
    const [whole, first = ''] = match;
    const start = match.index;
    if (first.length > 2 || NUMBERS.test(text.slice(Math.max(0, start - 2), start)) || start === 0) {
      doubtful.push({ start, end: start + whole.length });
      continue;
    }
    for (let at = start; at < start + whole.length; at += 1) if (!/\d/.test(text.charAt(at))) cuts.push(at);
  }
  const places: number[] = [];
  let joined = '';
  const cut = new Set(cuts);
  for (let at = 0; at < original.length; at += 1) {
    if (cut.has(at)) continue;
    places.push(at);
    joined += original.charAt(at);
  }
  const place = (at: number) => places[at] ?? original.length;
  let next = 0;
  return findQuantities(joined)
    .map((quantity) => {
      const start = place(quantity.start);
      const end = place(quantity.end - 1) + 1;
      return { ...quantity, start, end, text: original.slice(start, end) };
    })
    .filter(({ start, end }) => {
      while ((doubtful[next]?.end ?? start + 1) <= start) next += 1;
      return (doubtful[next]?.start ?? end) >= end;
    });
}
