// Units that stand apart from their figures: in the header of a table (奖励金额（万元）) or in its caption (单位：元/人).
// It gives only words that a header prints; whose figures they are is not its to say. It must not guess a unit.
import { readMeasureWord } from './measure-word.ts';
import { findQuantities } from './quantity.ts';
import { narrowWidth } from './text.ts';

/** 万 and the like before a unit. */
export const MULTIPLIER = /^(?:千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)/;
/** What one unit is counted per, after it: /人, /人·月, 每人每年, /平方米·天. */
const PER = /^(?:(?:[/·]|每)[^\d/·每]{1,4}){1,3}$/;
/** 单位：万元 in a caption; what stands there goes on to the next mark. 填报单位：市财政局 is a body. */
const NAMED =
  /(?:^|[^\u4e00-\u9fa5]|计量|计算|货币|金额|数量|数据|标准|本表|表中|明细|情况|统计|[表注])单位(?::\s{0,2}|为|均为)([^\s)）,，;；。|:]{1,16})/g;
/** A further unit after it: 万元，% and 万元 人. */
const FURTHER = /^[\s,，;；、|和及与或]+([^\s,，;；、|()）。:]{1,8})/;
const BRACKETED = /[([【〔]([^()[\]【】〔〕]{1,20})[)\]】〕]/g;
/** A unit that needs no bracket to be one: money, a share, or with 万 in front. */
const PLAIN = /元|%|^[十百千]?[万亿]/;

/** The words of a unit without spaces and 人民币; `undefined` when they are none, or more than one. */
function readUnit(words: string): string | undefined {
  const unit = words.replace(/\s/g, '').replace(/^\(?人民币\)?|[:(]?人民币\)?$/g, '');
  const base = unit.slice(MULTIPLIER.exec(unit)?.[0].length ?? 0);
  const measure = base === '' ? undefined : readMeasureWord(base, 0);
  if (measure === undefined) return undefined;
  const rest = base.slice(measure.end);
  return rest === '' || PER.test(rest) ? unit : undefined;
}

/** 元/(人·月) is 元/人·月. */
const openPer = (text: string): string => text.replace(/([/每])\(([^()]{1,8})\)/g, '$1$2');

/** The one unit that several places name; `undefined` when they name none, or different ones. */
function onlyUnit(found: readonly (string | undefined)[]): string | undefined {
  const units = new Set(found.filter((unit) => unit !== undefined));
  return units.size === 1 ? [...units][0] : undefined;
}

/**
 * The unit that a caption names for the figures below it.
 * @param line such as `单位：万元/年` or `表2 补贴标准（单位：元/人）`.
 * @returns its words in half width without spaces; `undefined` when none is named, or more than one (单位：万元、个). Never throws.
 * @example parseUnitCaption('表1 补贴标准　单位：万元') // '万元'
 */
export function parseUnitCaption(line: string): string | undefined {
  const text = openPer(narrowWidth(line));
  const units = [...text.matchAll(NAMED)].flatMap((named) => {
    const further = FURTHER.exec(text.slice(named.index + named[0].length, named.index + named[0].length + 12))?.[1];
    const second = further === undefined ? undefined : readUnit(further);
    return second === undefined ? [readUnit(named[1] ?? '')] : [readUnit(named[1] ?? ''), second];
  });
  // 单位：万元、个 names two units, and so none.
  return units.includes(undefined) ? undefined : onlyUnit(units);
}

/**
 * The unit that a header prints for the figures under it or beside it.
 * @param header a cell such as `奖励金额（万元）`, `标准/元`, `单位：人` or `元/人`.
 * @returns its words in half width without spaces; `undefined` when it prints none, or more than one. Never throws.
 * @example parseUnitHeader('补贴标准（元/人·月）') // '元/人·月'
 */
export function parseUnitHeader(header: string): string | undefined {
  if (header.length > 120) return undefined;
  const text = openPer(narrowWidth(header).trim());
  if (/单位[:为]/.test(text)) return parseUnitCaption(text);
  const whole = readUnit(text);
  if (whole !== undefined) return PLAIN.test(whole) ? whole : undefined;
  const bracketed = [...text.matchAll(BRACKETED)].map(({ 1: words = '', index }) => ({ unit: readUnit(words), index }));
  const first = bracketed.find(({ unit }) => unit !== undefined);
  if (first !== undefined)
    return endsInFigure(text.slice(0, first.index)) ? undefined : onlyUnit(bracketed.map(({ unit }) => unit));
  const tail = /[/,、:\s]([^/,、:\s]+(?:\/[^/,、:\s]{1,4}){0,2})$/.exec(text);
  const unit = tail === null ? undefined : readUnit(tail[1]!);
  return unit !== undefined && PLAIN.test(unit) && !endsInFigure(text.slice(0, tail!.index)) ? unit : undefined;
}

/** 500（万元） and 5 万元 are figures with their unit, no headers; 2025（万元） is a year. */
function endsInFigure(before: string): boolean {
  return /\d\s*$/.test(before) && !/(?:^|\D)(?:19|20)\d\d\s*$/.test(before);
}

/** 5,3 are two figures. */
const FIGURE = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[百千]?[万亿])?`;
/** A cell that is all one figure or range, with the words and signs that bound it. */
const BARE = new RegExp(
  `^(不超过|不高于|不低于|不少于|最高|最低|最多|最少|至少|超过|约|[≤≥<>≦≧]=?)?(${FIGURE}(?:[-—–~～至]{1,2}${FIGURE})?)(以上|以下|以内|左右)?$`,
);
const SIGNS: Readonly<Record<string, string>> = {
  '≥': '不低于',
  '≧': '不低于',
  '>=': '不低于',
  '≤': '不超过',
  '≦': '不超过',
  '<=': '不超过',
  '>': '超过',
  '<': '低于',
};

/**
 * The figure of a cell with a unit that stands elsewhere, as running text would print it.
 * @param cell one bare figure or range, also with 不超过 or ≥ before or 以上 after it, or in [ ] for a total; `100` or `2—15以上`.
 * @param unit words as parseUnitHeader gives them.
 * @returns `undefined` for a cell that prints a unit of its own, 万 under 万元, several figures, or other words. Never throws.
 * @example formatWithUnit('≥5', '万元/人') // '不低于5万元/人'
 */
export function formatWithUnit(cell: string, unit: string): string | undefined {
  const text = narrowWidth(cell).trim();
  // Two figures on two lines of a cell: 500 300 is no 500300.
  if (/\d\s+\d/.test(text)) return undefined;
  const bare = BARE.exec(text.replace(/\s/g, '').replace(/^[[【](.*)[\]】]$/, '$1'));
  if (bare === null || (/[万亿]/.test(bare[2] ?? '') && MULTIPLIER.test(unit))) return undefined;
  const [, sign = '', figure = '', bound = ''] = bare;
  // 5万元以上/人 is no way of writing: the words that bound the figure stand before what it is per.
  const per = /[/·每].*$/.exec(unit)?.[0] ?? '';
  const worded = `${SIGNS[sign] ?? sign}${figure}${unit.slice(0, unit.length - per.length)}${bound}${per}`;
  return findQuantities(worded).length === 1 ? worded : undefined;
}

/** 最高奖 and 最低工资 are names; 不超过100人的企业 bounds the firms. */
const AT_MOST = /上限|限额|不超过(?!\d)|不高于(?!\d)|最高(?!奖|人民|学历|等级|级别|荣誉|层次|水平|学位|法院|检察|\d)/;
const AT_LEAST = /下限|不低于(?!\d)|不少于(?!\d)/;

/**
 * The word by which a header bounds the figures under it.
 * @returns `最高`, `不低于`, or '' when it bounds none, or both ways (上限/下限).
 * @example parseHeaderBound('最高补贴额度（万元）') // '最高'
 */
export function parseHeaderBound(header: string): '最高' | '不低于' | '' {
  const most = AT_MOST.test(header);
  if (most === AT_LEAST.test(header)) return '';
  return most ? '最高' : '不低于';
}
