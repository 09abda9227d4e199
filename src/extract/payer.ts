// Who pays, as printed: 由主办单位, 市财政, 从失业保险基金中列支.
// It must not match the payer to a unit.
import type { Span } from './clauses.ts';

const PAYER_STOPS =
  /分别|颁发|授予|发给|各(?!级|区|县|市|镇)|按照?|一次性|再|统一|共同|全额|另行|给予|予以|给与|发放|奖励|补助|补贴|资助|承担|列支|负担|安排|支付|拨付|解决|保障|兑现|分担|每|最高|负责|给|奖|补(?!偿|充)|先行|视|在|从/;

/** The financial body before a verb: 市财政给予, 省、市两级财政. */
const TREASURY =
  /(?:由|从)?((?:(?:中央|省|自治区|市|州|县|区|镇|各级|同级|地方|本级|当地|(?!其中|并由|同时|由省|由市|由县|专项|重点)[\u4e00-\u9fff]{2}(?:省|市|县|区))(?:\([^()]{1,5}\))?(?:级|本级)?(?:及?以上)?[、和与及]?){1,4}(?:两级|三级|级)?财政(?:部门|局)?)/;

/**
 * Name who pays, as printed.
 * @param text words of the clause of the sum, or of the clause before.
 * @returns offsets in `text`; `undefined` when no payer is printed.
 * @example findPayer('由主办单位分别给予不低于') // { start: 1, end: 5 }
 */
export function findPayer(text: string): Span | undefined {
  const by =
    /(?:^|[,;。:的资费金需]|同时|并|再|分别|均|一律)由(?!此|于|来|衷|[\d一二三四五六七八九十百千万两.]+[元万亿])/.exec(
      text,
    );
  if (by !== null) {
    const start = by.index + by[0].length;
    const rest = text.slice(start, start + 30);
    const stop = PAYER_STOPS.exec(rest);
    const mark = rest.search(/[,;。:(]/);
    const end = stop === null ? (mark < 0 ? -1 : mark) : mark >= 0 && mark < stop.index ? -1 : stop.index;
    if (end >= 2 && end <= 24) return { start, end: start + end };
  }
  const bare = /^(?:财政(?:部门)?|同级财政(?:部门)?)(?=按|给予|予以|对|再|全额)/.exec(text);
  if (bare !== null) return { start: 0, end: bare[0].length };
  const treasury = TREASURY.exec(text.slice(0, 120));
  if (treasury?.[1] !== undefined) {
    const start = treasury.index + treasury[0].length - treasury[1].length;
    const end = start + treasury[1].length;
    const rest = text.slice(end, end + 12);
    if (
      /^(?:再|分别|各|一次性|每年(?!联合|会同|组织|评)|按照?|统筹|给予|予以|奖励|补助|补贴|资助|承担|负担|列支|安排|拨付|支付|最高|另|额外|配套|对|向|$)/.test(
        rest,
      )
    )
      return { start, end };
  }
  const fund = /从([^,;。由从]{2,20}?)(?:中|里)?(?:列支|安排|支付|给予|支出|拨付|解决)/.exec(text);
  if (fund?.[1] !== undefined) {
    const start = fund.index + 1;
    return { start, end: start + fund[1].replace(/中$/, '').length };
  }
  return undefined;
}
