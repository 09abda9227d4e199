// What the words around a sum say of it beside its recipient: how often, for each of what, its form, and what to quote.
// It must not make candidates: that is amounts.ts.
import type { AmountCandidate } from '../model.ts';
import type { Quantity } from '../notation/quantity.ts';
import type { Given } from './amount-roles.ts';
import type { Span } from './clauses.ts';
import { type Kind, readKind } from './kind.ts';
import { recipientPrefix } from './recipient-nouns.ts';
import { startOfSentence } from './spans.ts';
import { type Passage, type SumGroup, sentenceAfter, wordsAfter } from './sums.ts';

const PERIODS: readonly (readonly [RegExp, 'month' | 'year'])[] = [
  [/月$/, 'month'],
  [/(?:年|学年|年度)$/, 'year'],
];

/** 每连续租满1年, 每满一个月: a year or month of it, and then the next. */
const SERVED = /每(?:连续|累计)?[^,;。:每\d]{0,8}满[1一]个?周?([年月])(?!以[上内])/;

/**
 * How often a sum is paid, by 每月, 一次性 and the like.
 * @param inherited 每年 and the like from the words before it. @param near words on both sides. @param listed whether it is one of a list.
 * @returns null where nothing tells; a prize without more is paid once.
 * @example periodOf(quantity, ['每月'], 'allowance', '') // 'month'
 */
export function periodOf(
  quantity: Quantity,
  inherited: readonly string[],
  kind: Kind | null,
  near: string,
  listed = false,
): AmountCandidate['period'] {
  if ((quantity.once || listed) && /一次性/.test(near)) return 'once';
  const printed = [...quantity.per, ...inherited];
  for (const [pattern, period] of PERIODS) {
    if (printed.some((word) => pattern.test(word) && !/\d/.test(word))) return period;
  }
  if (/一次性/.test(near)) return 'once';
  const served = SERVED.exec(near)?.[1];
  if (served !== undefined) return served === '年' ? 'year' : 'month';
  if (/按月|月发放|逐月/.test(near)) return 'month';
  if (/按年|逐年|年度考核|每年度|年均/.test(near)) return 'year';
  return kind === 'prize' ? 'once' : null;
}

/**
 * 每个工作室, 单个项目, 同一企业 between the start of the words of a sum and the sum, nearest first.
 * @returns at most 20 units from each.
 * @example eachWords('每个工作室给予5万元', 0, 7) // ['每个工作室给予']
 */
export function eachWords(text: string, from: number, to: number): string[] {
  const found: string[] = [];
  const floor = Math.max(from, to - 60);
  for (let at = to - 1; at >= floor; at -= 1) {
    if (
      text.startsWith('每', at) ||
      text.startsWith('同一', at) ||
      text.startsWith('单个', at) ||
      text.startsWith('单户', at) ||
      text.startsWith('单家', at) ||
      text.startsWith('单项', at)
    )
      found.push(text.slice(at, Math.min(at + 20, to)));
  }
  return found;
}

/**
 * Bound, sides and unit of a quantity.
 * @example sidesOf(quantity).bound // 'at_most'
 */
export function sidesOf(quantity: Quantity): Pick<AmountCandidate, 'bound' | 'min' | 'max' | 'unit' | 'approximate'> {
  const { bound, min, max, unit, approximate } = quantity;
  return { bound, min, max, unit, approximate };
}

const UPPER = /(?:不超过|不得超过|不高于|不得高于|最高)$/;
const LOWER = /(?:不低于|不得低于|不少于|至少)$/;

/**
 * Bound and sides of a quantity, also by a bound that governs a percentage across its base: 不超过展位费80%.
 * @example boundBefore(quantity, text, group, base).bound // 'at_most'
 */
export function boundBefore(
  quantity: Quantity,
  text: string,
  group: SumGroup,
  base: Span | null,
): ReturnType<typeof sidesOf> {
  const sides = sidesOf(quantity);
  if (quantity.bound !== 'exact') return sides;
  if (base === null || base.end > group.start) return sides;
  const lead = text.slice(Math.max(0, base.start - 6), base.start);
  if (UPPER.test(lead)) return { ...sides, bound: 'at_most', min: null };
  return LOWER.test(lead) ? { ...sides, bound: 'at_least', max: null } : sides;
}

/**
 * Where a quotation begins: 对, 向 before a phrase belong to it.
 * @example withMarker('对甲企业', 1, 0) // 0
 */
export function withMarker(text: string, start: number, floor: number): number {
  for (const word of [
    '对于',
    '对',
    '向',
    '凡是',
    '凡',
    '给予',
    '为',
    '按照',
    '按',
    '每个',
    '每家',
    '每名',
    '每位',
    '每项',
    '每支',
    '每户',
    '每',
    '单个',
    '单家',
    '单户',
    '单项',
    '单',
  ]) {
    if (start - word.length >= floor && text.startsWith(word, start - word.length)) return start - word.length;
  }
  return start;
}

/** A list is quoted whole, so that its bound word and its recipients are in the quotation. */
const MAX_LIST = 600;

/**
 * The words to quote; of a list that no document prints, only the sum itself, or the quotations would grow with its square.
 * @example quoteOf(group, quantity, span) // span
 */
export function quoteOf(group: SumGroup, quantity: Quantity, span: Span): Span {
  return group.end - group.start > MAX_LIST ? { start: quantity.start, end: quantity.end } : span;
}

/**
 * Who a condition is about: 运动员 in 运动员在…获得第一名的.
 * @returns null when the words begin with no person or body.
 * @example whoOf('运动员在省运会获得第一名的') // '运动员'
 */
export function whoOf(words: string | null): string | null {
  if (words === null || /^(?:首次|新|获|取得|入选|被|评|认定|通过|列入|当年|年|对|在|到|来|每)/.test(words))
    return null;
  const size = recipientPrefix(words);
  // 参赛人数100人以下 counts them.
  return size === 0 || size > 12 || /\d/.test(words.slice(0, size)) ? null : words.slice(0, size);
}

/**
 * 每人每年 before a colon or a comma, where notation does not reach.
 * @example perWords('每人每年：') // ['每人', '每年']
 */
export function perWords(lead: string): string[] {
  return [
    ...lead
      .slice(-80)
      .matchAll(
        /每(?:人|生|家|户|名|亩|月|年|学年|件|项|次|天|日|餐|床|座|头|只|羽|吨|斤|瓦|套|辆|台|部|株|班|课时|学时)/g,
      ),
  ].map(([word]) => word);
}

/**
 * The form of a sum by its own words, its clause, its sentence and the words that open its list.
 * @param after,before words on both sides of it.
 * @returns null where nothing names one.
 * @example kindOf(passage, given, '奖励', '给予') // 'prize'
 */
export function kindOf(passage: Passage, given: Given, after: string, before: string): Kind | null {
  const { role, group, index, start: from } = given;
  if (['rate/share', 'rate/instalment', 'rate/cost-share'].includes(role.rule)) return 'share';
  const listed = /^、[^,;。]{1,16}$/.test(passage.text.slice(group.end, passage.groups[index + 1]?.start ?? group.end));
  if (role.rule === 'benefit/list' || listed) {
    // 一等奖5000元、二等奖3000元的奖励: the last of a list names the form of all.
    for (let at = index + 1; at < passage.groups.length && at < index + 9; at += 1) {
      const next = passage.groups[at];
      if (next === undefined || passage.clauses[next.clause]?.sentence !== passage.clauses[group.clause]?.sentence)
        break;
      const named = readKind(wordsAfter(passage, at), '');
      if (named !== null) return named;
    }
  }
  if (role.rule === 'rate/tax') return 'tax';
  const direct = readKind(after, before);
  if (direct !== null) return direct;
  const clause = passage.clauses[group.clause];
  if (clause === undefined) return null;
  const wider = readKind('', passage.text.slice(Math.max(clause.start, group.start - 60), group.start));
  if (wider !== null) return wider;
  const sentence = passage.text.slice(
    Math.max(startOfSentence(passage.clauses, group.clause), group.start - 160),
    group.start,
  );
  const opening = sentence.lastIndexOf(':');
  const announcedKind = opening < 0 ? null : readKind('', sentence.slice(0, opening));
  if (announcedKind !== null) return announcedKind;
  const led = readKind('', passage.text.slice(Math.max(from, group.start - 60), group.start));
  if (led !== null) return led;
  return role.role === 'rate' ? readKind(sentenceAfter(passage, index, 30), '') : null;
}
