// The figures of a text as extraction reads them: those of notation, with sums that print no 元 (奖100万) and shares as percentages.
// It must not decide what a figure is for, nor change what its words say.
import type { Block } from '../model.ts';
import type { Quantity } from '../notation/quantity.ts';
import { narrowWidth } from '../notation/text.ts';
import { METRICS, withoutBounds } from './money-words.ts';
import { quantitiesIn } from './spaced-figures.ts';

/** How far back words may tell that a bare number is money. */
const LEAD = 24;
const GIVEN_BEFORE =
  /(?:奖励|奖补|补贴|补助|资助|给予|予以|发放|拨付|支付|扶持|津贴|奖金|贴息|奖励金|补助金|安家费|生活费|经费|罚款|[^获评得颁大金银铜]奖|[^候弥]补|^奖|^补)$/;
const GIVEN_AFTER =
  /^(?:以上|以内|以下|左右)?(?:的)?(?:一次性)?(?:奖励|补助|补贴|资助|奖补|扶持|扶持资金|奖金|经费|贷款|授信|津贴|安家费|启动资金|罚款)/;
const GIVES = /奖|补助|补贴|资助|扶持|配套|贴息/;
const CLOSES = /^(?:以上|以内|以下)?(?:\s*$|[,;。、)的\s]|和|及|每)/;
/** What is measured in other things than money as well. */
const OTHER_METRICS = new Set([
  '产量',
  '规模',
  '产出',
  '订单',
  '投入',
  '贡献',
  '数额',
  '流水',
  '消费',
  '出口',
  '进出口',
  '营业',
]);
const MONEY_METRICS = METRICS.filter((word) => !OTHER_METRICS.has(word));
const JOINT = /^\s*(?:[、,和及与或]|以及|或者)\s*$/;

/** Stands for the 元 that is not printed. */
const BARE = '元';

/** Whether the words around a number without a unit make it a sum: 奖100万；, 最高补贴5000，, 产值超10亿的. */
function isBareSum(text: string, quantity: Quantity): boolean {
  const after = text.slice(quantity.end, quantity.end + 12);
  const before = withoutBounds(text.slice(Math.max(0, quantity.start - LEAD), quantity.start));
  const placed = /[万亿](?:以上|以内|以下|左右)?$/.test(quantity.text.trimEnd());
  const closed = CLOSES.test(after);
  if (!placed) {
    // Without 万 only a round sum right after the verb: 奖3 may be anything.
    const figure = quantity.min ?? quantity.max ?? 0;
    return figure >= 100 && figure % 50 === 0 && closed && GIVEN_BEFORE.test(before);
  }
  if (GIVEN_AFTER.test(after)) return true;
  // …给予资助，最高50万。
  const capped = /^(?:最高|不超过|封顶|上限)/.test(quantity.text) && before.replace(/[\s,;]+$/, '') !== before;
  if (capped && closed && GIVES.test(text.slice(Math.max(0, quantity.start - 60), quantity.start))) return true;
  if (closed && /(?:资金|基金|资本金?|保证金)(?:规模|总额)?(?:达到?|突破|超过)?$/.test(before)) return true;
  return closed && (GIVEN_BEFORE.test(before) || MONEY_METRICS.some((word) => before.endsWith(word)));
}

/** A share that is no exact percentage is rounded: published values have no other unit for it; 1/3 counts as 三分之一 does. */
function asPercent(quantity: Quantity): Quantity {
  const denominator = Number(quantity.unit.slice(2));
  const share = (value: number | null) => (value === null ? null : Number(((value * 100) / denominator).toFixed(4)));
  return {
    ...quantity,
    min: share(quantity.min),
    max: share(quantity.max),
    unit: 'percent',
    measure_word: quantity.measure_word || '分之',
  };
}

/** 补贴5000，: notation leaves a number before a mark alone, for it mostly counts nothing. */
const PLAIN_SUM = /(?:奖励?|补贴?|补助|资助|给予|发放)(?:最高|每[人户家月年亩]){0,2}(\d{3,6})(?=[,;。)]|$)/g;

/** 补助1.5万/人/年: 元 is left out before what the sum is for. */
const PER_SUM =
  /(?:奖励?|补贴?|补助|资助|给予|发放|津贴|标准为?)[:为按]?(?:不超过|最高)?(\d{1,4}(?:\.\d{1,4})?)(?:万?[-—~–](\d{1,4}(?:\.\d{1,4})?))?万((?:[/·](?:人|户|亩|家|年|月|套|台|辆|公里|平方米|床|学期|学年)){1,2})(?!\p{Script=Han}?元)/gu;

function withPerSums(original: string, found: Quantity[]): Quantity[] {
  if (!original.includes('万/') && !original.includes('万／')) return found;
  const added: Quantity[] = [];
  for (const match of narrowWidth(original).matchAll(PER_SUM)) {
    const [whole, low = '', high, per = ''] = match;
    const end = match.index + whole.length;
    const start = match.index + whole.indexOf(low);
    const sum = (figure: string) => Math.round(Number(figure) * 1e6) / 100;
    const upper = /不超过|最高/.test(whole);
    added.push({
      start,
      end,
      text: original.slice(start, end),
      bound: upper ? 'at_most' : high === undefined ? 'exact' : 'range',
      min: upper ? null : sum(low),
      max: sum(high ?? low),
      approximate: false,
      unit: 'CNY',
      measure_word: BARE,
      list: null,
      per: per.split(/(?=[/·])/),
      once: false,
    });
  }
  if (added.length === 0) return found;
  let next = 0;
  const others = found.filter(({ start, end }) => {
    while ((added[next]?.end ?? end) <= start) next += 1;
    return (added[next]?.start ?? end) >= end;
  });
  return [...others, ...added].sort((a, b) => a.start - b.start);
}

function withPlainSums(original: string, found: Quantity[]): Quantity[] {
  if (!/[奖补资给发]/.test(original)) return found;
  const added: Quantity[] = [];
  let next = 0;
  for (const match of narrowWidth(original).matchAll(PLAIN_SUM)) {
    const figure = Number(match[1]);
    const end = match.index + match[0].length;
    const start = end - (match[1] ?? '').length;
    if (figure % 50 !== 0 || (figure > 1900 && figure < 2100 && figure !== 2000)) continue;
    while ((found[next]?.end ?? end) <= start) next += 1;
    if ((found[next]?.start ?? end) < end) continue;
    const bound = match[0].includes('最高') ? 'at_most' : 'exact';
    const min = bound === 'exact' ? figure : null;
    const per = [...match[0].matchAll(/每./g)].map(([word]) => word);
    const text = original.slice(start, end);
    added.push({
      start,
      end,
      text,
      bound,
      min,
      max: figure,
      approximate: false,
      unit: 'CNY',
      measure_word: BARE,
      list: null,
      per,
      once: false,
    });
  }
  return added.length === 0 ? found : [...found, ...added].sort((a, b) => a.start - b.start);
}

/** 有效利用系数提高到0.58，: a coefficient at the end of a clause has no unit, and notation leaves it alone. */
const COEFFICIENT =
  /(?:系数|指数|(?:收入|抚养|容积|师生|床护|医护|性别)比|容积率|强度)(?:逐步|力争|稳步)?(?:达到?|为|(?:提高|提升|上升|下降|降低|缩小|控制|保持|稳定)(?:到|至|在))(\d{1,2}\.\d{1,4})(?=[,;。)]|$)/g;

function withCoefficients(original: string, found: Quantity[]): Quantity[] {
  if (!/系数|指数|比|率|强度/.test(original)) return found;
  const added: Quantity[] = [];
  let next = 0;
  for (const match of narrowWidth(original).matchAll(COEFFICIENT)) {
    const end = match.index + match[0].length;
    const start = end - (match[1] ?? '').length;
    while ((found[next]?.end ?? end) <= start) next += 1;
    if ((found[next]?.start ?? end) < end) continue;
    const figure = Number(match[1]);
    added.push({
      start,
      end,
      text: original.slice(start, end),
      bound: 'exact',
      min: figure,
      max: figure,
      approximate: false,
      unit: '',
      measure_word: '',
      list: null,
      per: [],
      once: false,
    });
  }
  return added.length === 0 ? found : [...found, ...added].sort((a, b) => a.start - b.start);
}

/** 红十字会 counts no letters. */
function isPlainWord(original: string, { start, end }: Quantity): boolean {
  return original.slice(start, end) === '十字' && original.charAt(start - 1) === '红';
}

function asUpper(quantity: Quantity): Quantity {
  return quantity.bound === 'exact' ? { ...quantity, bound: 'at_most', min: null } : quantity;
}

/**
 * Find the figures of a text.
 * @returns quantities as notation finds them, with `CNY` for sums that print no 元 where the words around make them money, and
 *   `percent` (four decimals) for 三分之二. Never throws; time grows with the length only.
 * @example figuresIn('对获奖企业奖100万。')[0] // { bound: 'exact', min: 1000000, unit: 'CNY', … }
 */
export function figuresIn(original: string): Quantity[] {
  const notation = quantitiesIn(original).filter((quantity) => !isPlainWord(original, quantity));
  const found = withCoefficients(original, withPlainSums(original, withPerSums(original, notation)));
  if (found.every(({ unit }) => unit !== '' && !unit.startsWith('1/'))) return found;
  const text = narrowWidth(original);
  const read: Quantity[] = [];
  for (const quantity of found) {
    if (quantity.unit.startsWith('1/')) {
      read.push(asPercent(quantity));
      continue;
    }
    const last = read.at(-1);
    const listed =
      last?.measure_word === BARE &&
      /[万亿]/.test(quantity.text) === /[万亿]/.test(last.text) &&
      JOINT.test(text.slice(last.end, quantity.start)) &&
      CLOSES.test(text.slice(quantity.end, quantity.end + 12));
    if (quantity.unit !== '' || !(listed || isBareSum(text, quantity))) {
      read.push(quantity);
      continue;
    }
    const sum = { ...quantity, unit: 'CNY', measure_word: BARE };
    if (listed && last !== undefined) {
      last.list ??= { index: 0, length: 1 };
      const index = last.list.index + 1;
      const list = { index, length: index + 1 };
      // 最高奖50万、30万: the bound word before the first holds for all.
      read.push({ ...(last.bound === 'at_most' ? asUpper(sum) : sum), list });
    } else read.push(sum);
  }
  for (let index = read.length - 2; index >= 0; index -= 1) {
    const [own, next] = [read[index]?.list, read[index + 1]?.list];
    if (own != null && next != null && next.index === own.index + 1) own.length = Math.max(next.length, next.index + 1);
  }
  return read;
}

/**
 * The figures of a block, found once a document for all that read it.
 * @param known of the document; what is found is added.
 * @example figuresOf(block, context.figures).length // 3
 */
export function figuresOf(block: Block, known: Map<Block, readonly Quantity[]>): readonly Quantity[] {
  const before = known.get(block);
  if (before !== undefined) return before;
  const found = figuresIn(block.text);
  known.set(block, found);
  return found;
}
