// Units that stand apart from their figures: in the header of a table (奖励金额（万元）) or in its caption (单位：元/人).
// It gives only words that a header prints; whose figures they are is not its to say. It must not guess a unit.
import { readMeasureWord } from './measure-word.ts';
import { findQuantities } from './quantity.ts';
import { narrowWidth } from './text.ts';

const MULTIPLIER = /^(?:千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)/;
/** What one unit is counted per, after it: /人, /人·月, 每人每年, /平方米·天. */
const PER = /^(?:(?:[/·]|每)[^\d/·每]{1,4}){1,3}$/;
/** 单位：万元 in a caption; what stands there goes on to the next mark. */
const NAMED = /(?:计量|货币|金额)?单位(?:[:]|为|均为)([^\s)）,，;；。|:]{1,16})/g;
const BRACKETED = /[([]([^()[\]]{1,20})[)\]]/g;
/** A unit that needs no bracket to be one: money, a share, or with 万 in front. */
const PLAIN = /元|%|^[十百千]?[万亿]/;

/** The words of a unit without spaces and 人民币; `undefined` when they are none, or more than one. */
function readUnit(words: string): string | undefined {
  const unit = words.replace(/\s/g, '').replace(/^人民币|[:]?人民币$/g, '');
  const base = unit.slice(MULTIPLIER.exec(unit)?.[0].length ?? 0);
  const measure = base === '' ? undefined : readMeasureWord(base, 0);
  if (measure === undefined) return undefined;
  const rest = base.slice(measure.end);
  return rest === '' || PER.test(rest) ? unit : undefined;
}

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
  const named = [...narrowWidth(line).matchAll(NAMED)].map(([, words = '']) => words);
  const units = named.map((words) => readUnit(words));
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
  const text = narrowWidth(header).trim();
  if (text.length > 120 || /单位/.test(text)) return text.length > 120 ? undefined : parseUnitCaption(text);
  const whole = readUnit(text);
  if (whole !== undefined) return PLAIN.test(whole) ? whole : undefined;
  const bracketed = [...text.matchAll(BRACKETED)].map(([, words = '']) => readUnit(words));
  if (bracketed.some((unit) => unit !== undefined)) return onlyUnit(bracketed);
  const tail = /[/,、:\s]([^/,、:\s]+(?:\/[^/,、:\s]{1,4}){0,2})$/.exec(text)?.[1];
  const unit = tail === undefined ? undefined : readUnit(tail);
  return unit !== undefined && PLAIN.test(unit) ? unit : undefined;
}

const FIGURE = String.raw`\d[\d,]*(?:\.\d+)?(?:[百千]?[万亿])?`;
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
  const bare = BARE.exec(
    narrowWidth(cell)
      .replace(/\s/g, '')
      .replace(/^[[【](.*)[\]】]$/, '$1'),
  );
  if (bare === null || (/[万亿]/.test(bare[2] ?? '') && MULTIPLIER.test(unit))) return undefined;
  const [, sign = '', figure = '', bound = ''] = bare;
  // 5万元以上/人 is no way of writing: the words that bound the figure stand before what it is per.
  const per = /[/·每].*$/.exec(unit)?.[0] ?? '';
  const text = `${SIGNS[sign] ?? sign}${figure}${unit.slice(0, unit.length - per.length)}${bound}${per}`;
  return findQuantities(text).length === 1 ? text : undefined;
}

/** 最高奖 and 最低工资 are names. */
const AT_MOST = /上限|限额|不超过|不高于|最高(?!奖|人民|学历|等级|级别)/;
const AT_LEAST = /下限|不低于|不少于/;

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
