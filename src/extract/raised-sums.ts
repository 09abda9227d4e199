// Sums that are given or set apart without a verb of giving: pensions raised by so much a month, money put in over some years.
// It must not read sums that an economy or a business makes: income, output, cost.
import { withoutBounds } from './money-words.ts';
import { type Passage, wordsBefore } from './sums.ts';

/** 每人每月增加50元: the verb right before the sum. */
const RAISED =
  /(?:增加|增发|加发|补发|上调|提高|提升)(?:(?:基本|基础)?(?:养老金|退休金|退休费|生活费|补助费|抚恤金|优待金|护理费))?$/;
/** What somebody is paid regularly. */
const PAID =
  /养老金|退休金|退休费|退职|津贴|补贴|补助|救助|抚恤|优待金|低保|生活费|护理费|丧葬费|伤残|待遇|保障标准|供养标准|薪级|绩效工资|奖励/;
/** What somebody makes or has to pay. */
const MADE =
  /收入(?!家庭|人口|群体|户)|产值|利润|成本|负担|支出|缴费(?!年|每?满|不满|已满|不足)|缴纳|交纳|缴存|收费|税|租金|价格|贷款|欠|亏损|节约|节省|增收|效益/;
const EACH = /每(?:人|名|位|户|生)|人均/;
const REGULAR = /每(?:月|年|季|季度|天|日|学期|学年)|月增|年增/;

/**
 * Tell whether a sum is what a pension or an allowance is raised by.
 * @param index of the group in `passage.groups`.
 * @example isRaise(readPassage('每人每月增加50元'), 0) // true
 */
export function isRaise(passage: Passage, index: number): boolean {
  const group = passage.groups[index];
  if (group === undefined || group.percent) return false;
  const before = wordsBefore(passage, index);
  const bare = withoutBounds(before);
  if (!RAISED.test(bare)) return false;
  const clause = passage.clauses[group.clause];
  const words = passage.text.slice(Math.max(0, (clause?.start ?? 0) - 40, group.start - 100), group.start);
  const sentence = words.slice(words.lastIndexOf('。') + 1);
  if (MADE.test(sentence) || /已|累计|全市|全省|全县/.test(bare)) return false;
  const printed = before + group.quantities.map(({ per }) => per.join('')).join('');
  if (!REGULAR.test(printed)) return false;
  // 每月增加50元 is a raise only where the text speaks of what is paid.
  return EACH.test(printed) || PAID.test(passage.text.slice(Math.max(0, group.start - 160), group.end + 8));
}

/** 三年投入不少于1亿元, 市财政每年投入5000万元. */
const PUT_IN =
  /(?:财政|政府|[省市县区]级|每年|年均|(?<!近)[一二三四五六两\d]年(?:内|间)?)(?:预算|预计|计划|拟|将|累计|总|总共|共|共计|统筹|滚动)*(?:财政)?(?:专项)?(?:资金|经费)?投入(?:各类|各级|专项|财政|补助)*(?:资金|经费)?(?:总量|总额|总规模)?$/;

/**
 * Tell whether the words before a sum put public money in: 三年投入不少于1亿元.
 * @param before words of the clause before it. @param sentence the words of its sentence before it.
 * @example isPutIn('三年投入', '统筹使用专项资金，三年投入') // true
 */
export function isPutIn(before: string, sentence: string): boolean {
  const bare = withoutBounds(before);
  if (!PUT_IN.test(bare) || /企业|公司|单位|项目|院校|学校|机构|主体|已|近[一二三四五六两\d]年/.test(bare))
    return false;
  return /资金|经费|财政|专款/.test(sentence);
}
