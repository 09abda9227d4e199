// The sums of a block: money and percentages as notation reads them, lists kept together, with the clauses around them.
// It must not decide what a sum is for (role.ts) or who gets it (distribution.ts).
import type { Quantity } from '../notation/quantity.ts';
import { narrowWidth } from '../notation/text.ts';
import { type Clause, clauseAt, type Span, splitClauses } from './clauses.ts';
import { figuresIn } from './figures.ts';
import { stripEnd } from './money-words.ts';

/** Sums that stand side by side (10、5、3万元), or one sum. */
export interface SumGroup {
  quantities: Quantity[];
  /** UTF-16 offsets, bound words next to the first and after the last included. */
  start: number;
  end: number;
  percent: boolean;
  /** Index of its clause. */
  clause: number;
  /** Words in the bracket after each sum of a list: 30万元(综合类)、10万元(专项类); empty where they have none. */
  labels: Span[];
}

/** A block read for its sums. */
export interface Passage {
  /** The text with half-width ASCII, unit for unit as long as `original`. */
  text: string;
  original: string;
  clauses: Clause[];
  groups: SumGroup[];
  /** Every quantity of the text, also those that are no money. */
  quantities: readonly Quantity[];
}

const CURRENCY = /^[A-Z]{3}$/;

function isMoney(quantity: Quantity): boolean {
  return CURRENCY.test(quantity.unit);
}

function isShare(quantity: Quantity): boolean {
  return quantity.unit === 'percent' && quantity.measure_word !== '全覆盖' && quantity.measure_word !== '番';
}

/** Texts without any of these signs hold no sum. */
const MONEY_SIGN = /[元币金镑布郎%‰‱¥￥万亿成半]|分之|\d[:∶/]\d/;

/** Words between 最高 and its sum that notation does not read over: 最高分别为200万元、100万元. */
const BETWEEN = ['为', '分别', '各', '均', '可达', '可贷', '可', '按', ' '];

/** A bound that stands further left than notation reads, for the first sum of a list and those after it. */
function farBound(text: string, quantity: Quantity, last: SumGroup | undefined): Quantity {
  if (quantity.bound !== 'exact' || quantity.min === null) return quantity;
  const within = (quantity.list?.index ?? 0) > 0 && last?.quantities.at(-1)?.bound === 'at_most';
  const before = text.slice(Math.max(0, quantity.start - 40), quantity.start);
  const upper = within
    ? /^[、,和及与或 ]+$/.test(text.slice(last.end, quantity.start))
    : /(?:最高|不超过|不高于)$/.test(stripEnd(before.slice(-10), BETWEEN)) ||
      // 最高可申请小额贷款20万元
      /(?:最高|最多)可?以?(?:申请|申领|获得|获|享受|贷)[^,;。:、\d]{0,12}$/.test(before) ||
      // 最高额度：个人50万元、家庭80万元
      /最高[^,;。:]{0,6}(?:额度|限额|金额|标准):[^;。]*$/.test(before) ||
      // 最高额度提高至30万元
      /(?:最高|上限)(?:[^,;。]{0,14}(?:由|从)[^,;。]{1,20}|[^,;。\d]{0,8}(?:提高|上调|调整|增加|提升|扩大|提|升|调))(?:到|至|为)$/.test(
        before,
      );
  return upper ? { ...quantity, bound: 'at_most', min: null } : quantity;
}

/** A bracket that says which of several a sum is for; (含配套), (每人) and the like say something of the sum itself. */
const LABEL =
  /^\((?!不?含|税|每|各|其中|以[上下内]|下同|人民币|现金|实物|折合|暂|预|估|约|包括|最[高多低]|原|另|即|共|首|一次|按|分|年|月|左右)([^()\d,;。:、元]{2,12})\)/;

function labelAfter(text: string, end: number): Span | undefined {
  const label = LABEL.exec(text.slice(end, end + 16));
  return label?.[1] === undefined ? undefined : { start: end + 1, end: end + 1 + label[1].length };
}

/** Put a sum to the list before it when both have such a bracket; true when it is done. */
function joinsLabelled(text: string, last: SumGroup | undefined, quantity: Quantity, percent: boolean): boolean {
  const before = last?.quantities.at(-1);
  if (last === undefined || before === undefined || last.percent !== percent || quantity.bound !== 'exact')
    return false;
  const near = last.labels.at(-1) ?? (last.quantities.length === 1 ? labelAfter(text, before.end) : undefined);
  if (near === undefined || !/^\)[、,和及]$/.test(text.slice(near.end, quantity.start))) return false;
  const own = labelAfter(text, quantity.end);
  if (own === undefined || text.slice(own.start, own.end) === text.slice(near.start, near.end)) return false;
  if (last.labels.length === 0) last.labels.push(near);
  last.labels.push(own);
  // 每月不超过300元(综合类)、100元(专项类): the bound and 每月 hold for both.
  const alike = quantity.per.length > 0 ? quantity : { ...quantity, per: before.per };
  last.quantities.push(before.bound === 'at_most' ? { ...alike, bound: 'at_most', min: null } : alike);
  last.end = own.end + 1;
  return true;
}

/**
 * Read the sums of a text.
 * @param figures of the text, where they are known already.
 * @returns groups in order; `groups` is empty for a text without money or percentages. Never throws.
 * @example readPassage('分别给予3万元、2万元').groups[0].quantities.length // 2
 */
export function readPassage(original: string, figures?: readonly Quantity[]): Passage {
  const text = narrowWidth(original);
  if (!MONEY_SIGN.test(text) && !(/[奖补]/.test(text) && /\d{3}/.test(text)))
    return { text, original, clauses: [], groups: [], quantities: [] };
  const quantities = figures ?? figuresIn(original);
  const groups: SumGroup[] = [];
  for (const quantity of quantities) {
    const percent = isShare(quantity);
    if (!percent && !isMoney(quantity)) continue;
    const last = groups.at(-1);
    const previous = last?.quantities.at(-1);
    // 奖励5万元，1000万元以上的奖励10万元: a comma joins only what reads alike.
    const apart =
      previous !== undefined &&
      text.slice(previous.end, quantity.start).includes(',') &&
      previous.bound !== quantity.bound;
    if (joinsLabelled(text, last, quantity, percent)) continue;
    const far = farBound(text, quantity, last);
    if (last !== undefined && (quantity.list?.index ?? 0) > 0 && last.percent === percent && !apart) {
      last.quantities.push(far);
      last.end = quantity.end;
    } else
      groups.push({ quantities: [far], start: quantity.start, end: quantity.end, percent, clause: -1, labels: [] });
  }
  const clauses =
    groups.length === 0
      ? []
      : splitClauses(
          text,
          groups,
          groups.flatMap((group) => group.quantities),
        );
  for (const group of groups) group.clause = clauseAt(clauses, group.start);
  return { text, original, clauses, groups, quantities };
}

/**
 * The words before a group that belong to it: of its clause, after the group before.
 * @returns at most `reach` units.
 * @example wordsBefore(readPassage('对企业,给予5万元'), 0) // '给予'
 */
export function wordsBefore(passage: Passage, index: number, reach = 80): string {
  const group = passage.groups[index];
  if (group === undefined) return '';
  const clause = passage.clauses[group.clause];
  const floor = Math.max(clause?.start ?? 0, passage.groups[index - 1]?.end ?? 0, group.start - reach);
  return passage.text.slice(Math.min(floor, group.start), group.start);
}

/**
 * The words after a group: of its clause, before the group that follows.
 * @returns at most `reach` units.
 * @example wordsAfter(readPassage('给予5万元奖励,另行公布'), 0) // '奖励'
 */
export function wordsAfter(passage: Passage, index: number, reach = 60): string {
  const group = passage.groups[index];
  if (group === undefined) return '';
  const clause = passage.clauses[group.clause];
  const next = passage.groups[index + 1]?.start ?? Number.POSITIVE_INFINITY;
  const ceiling = Math.min(clause?.end ?? passage.text.length, next, group.end + reach);
  return passage.text.slice(group.end, Math.max(group.end, ceiling));
}

/**
 * The rest of the sentence after a group.
 * @returns at most `reach` units.
 * @example sentenceAfter(readPassage('收入1亿元的,给予奖励。'), 0) // '的,给予奖励'
 */
export function sentenceAfter(passage: Passage, index: number, reach = 160): string {
  const group = passage.groups[index];
  if (group === undefined) return '';
  const rest = passage.text.slice(group.end, group.end + reach);
  const end = rest.search(/[。!?\n]/);
  return end < 0 ? rest : rest.slice(0, end);
}
