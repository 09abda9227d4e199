// The form of a sum of money: 奖励 prize, 补助 grant, 补贴 subsidy, 津贴 allowance, 贷款 loan, by the words next to it.
// General words of official Chinese; a field's own words are in the vocabulary `items`.
import type { AmountCandidate, Lexicon } from '../model.ts';
import { lastWord } from './clauses.ts';

/** Form of a sum, as the data writes it. */
export type Kind = NonNullable<AmountCandidate['kind']>;

/** Nouns that name a form for sure. */
const STRONG: Readonly<Record<string, Kind>> = {
  贷款贴息: 'subsidy',
  贴息: 'subsidy',
  补贴: 'subsidy',
  补偿: 'subsidy',
  消费券: 'subsidy',
  代金券: 'subsidy',
  购房券: 'subsidy',
  安家费: 'subsidy',
  生活费: 'subsidy',
  报销: 'subsidy',
  救助金: 'subsidy',
  慰问金: 'subsidy',
  抚恤金: 'subsidy',
  津贴: 'allowance',
  贷款: 'loan',
  授信: 'loan',
  信贷: 'loan',
  借款: 'loan',
  奖补: 'grant',
  以奖代补: 'grant',
  补助: 'grant',
  资助: 'grant',
  配套: 'grant',
  奖励: 'prize',
  奖金: 'prize',
  奖学金: 'prize',
  嘉奖: 'prize',
  税前扣除: 'tax',
  加计扣除: 'tax',
  税率: 'tax',
  税收优惠: 'tax',
};
/** Words that name a form only where no other does. */
const WEAK: Readonly<Record<string, Kind>> = {
  经费: 'grant',
  扶持: 'grant',
  支持: 'grant',
  资金: 'grant',
  启动费: 'grant',
  奖: 'prize',
  补: 'subsidy',
  担保: 'loan',
  减免: 'subsidy',
  免收: 'subsidy',
  返还: 'subsidy',
  优惠: 'subsidy',
};
const STRONG_WORDS = Object.keys(STRONG);
const WEAK_WORDS = Object.keys(WEAK);

/** Nouns that a sum may be the sum of: what follows 万元 in 5万元补助. */
export const KIND_NOUNS: readonly string[] = [
  ...STRONG_WORDS,
  '经费',
  '扶持',
  '支持',
  '资金',
  '启动费',
  '减免',
  '优惠',
  '担保',
  '租金',
  '物质',
  '现金',
  '券',
];

/**
 * Name the form of a sum by the words after it and before it.
 * @param after words up to the end of the clause, @param before words of the clause before the sum.
 * @returns `null` when neither names one.
 * @example readKind('建设补助资金', '给予') // 'grant'
 */
export function readKind(after: string, before: string): Kind | null {
  const tail = after.split(/[,;。:(]/, 1)[0]?.slice(0, 24) ?? '';
  // 按贷款市场报价利率的50%: what a share is taken of is no loan.
  const words = before.replace(/贷款(?=市场|利率|余额|利息|本金|合同|基准)/g, '');
  const strong = lastWord(tail, STRONG_WORDS) ?? lastWord(words, STRONG_WORDS);
  if (strong !== undefined) return STRONG[strong.word] ?? null;
  const weak = lastWord(tail, WEAK_WORDS) ?? lastWord(before, WEAK_WORDS);
  return weak === undefined ? null : (WEAK[weak.word] ?? null);
}

/** How far from its sum a word of `items` may stand. */
const ITEM_REACH = 60;

/**
 * Name what a sum is paid for: the word of the vocabulary `items` that stands nearest to it.
 * @param start,end of the sum in `text`; @param from where its words begin, @param to where its clause ends.
 * @returns the code, or `null` when no word of the vocabulary is near.
 * @example findItem('给予国家级工作室补助5万元', 10, 13, 0, 13, lexicon) // 'studio_grant'
 */
export function findItem(
  text: string,
  start: number,
  end: number,
  from: number,
  to: number,
  lexicon: Lexicon,
): string | null {
  const floor = Math.max(from, start - ITEM_REACH);
  const before = text.slice(floor, start);
  const after = text.slice(end, Math.min(to, end + ITEM_REACH));
  let best: { distance: number; length: number; code: string } | undefined;
  for (const { word, code } of lexicon.words.get('items') ?? []) {
    const left = before.lastIndexOf(word);
    const right = after.indexOf(word);
    const distance = Math.min(
      left < 0 ? Number.POSITIVE_INFINITY : before.length - left - word.length,
      right < 0 ? Number.POSITIVE_INFINITY : right,
    );
    if (!Number.isFinite(distance)) continue;
    if (best === undefined || distance < best.distance || (distance === best.distance && word.length > best.length))
      best = { distance, length: word.length, code };
  }
  return best?.code ?? null;
}
