// What a column of figures counts, by the words of its heads: sums, shares, spans of time, numbers of things, or nothing with a unit.
// It decides only whether a unit that stands elsewhere can speak of the column. It must not name a unit.
import { readMeasureWord } from './measure-word.ts';
import { MULTIPLIER } from './unit-label.ts';

/** Figures that have no unit: they number, date, rank or describe. */
const LISTED =
  /序|编号|代码|编码|文号|账号|号码|[证单户]号|备注|说明|电话|手机|邮编|页码|日期|年份|月份|(?:^|[施行定项请报补立成办该])年度$|^年$|^月$|季度$|批次|学期|期数|[档名班届层级]次|排名|[等星年班层]级|级别|^[档级类]$|得分|分值|分数|评分|权重|系数|倍数|折扣|条款|规格|型号|版本|学历|楼层|第几|联系/;
const SHARE = /比例|占比|比重|百分比|同比|环比|率|增[幅速长减]|涨幅|降幅|幅度|%|‰/;
const TIME = /时间|时长|时限|期限|年限|年龄|工龄|学制|学时|课时|天数|日数|月数|年数|周期|工期|时数/;
/** Things that are counted or measured; 预算数 is a sum. */
const COUNTED =
  /数$|数量|名额|[人户家套件台项场班频轮]次|人员|人口|学员|职工|[床席座车]位|企业$|机构$|学校$|单位$|家庭|^户|农户|面积|距离|里程|长度|宽度|高度|重量|体积|温度|产量|产能|(?<!投资|融资|资金|贷款|基金)规模|容量|[^额金价]量$/;
const SUMS_BY_NUMBER = /(?:预算|决算|执行|拨付|支出|收入|资金|金额|经费)数/g;
/** What only sums stand under. */
const SUM =
  /金额|[金款费税]额|资金|奖金|奖励|经费|补贴|补助|资助|津贴|奖补|扶持|费用?$|费[(（/]|[价款薪酬]|工资|收入|支出|投资|预算|决算|产值|营收|标准|额度?$/;
/** 补贴对象 and 奖励依据 are words, not sums. */
const DESCRIBES =
  /(?:对象|项目|工种|条件|范围|类[别型]|单位|名称|等[级次]|依据|方式|内容|人员|企业|环节|政策|主体|来源|渠道|文件|标准号)$/;
/** Beside a column of sums these are sums too: parts of it by year, level, grade or rank. */
const PART =
  /合计|小计|总计|其中|累计|\d{4}年?|[上本今去]年度?|^(?:中央|国家|全国|省|自治区|市|州|县|区|镇|乡|街道|村|校|院)[\u4e00-\u9fa5/、（）()]{0,4}$|^[初中高特]级|技师|工匠|[一二三四五六七八九十特甲乙丙丁A-Da-d][等类档级]|第[一二三四五六七八九十]|[金银铜]奖|优[秀胜]|本科|专科|硕士|博士|研究生|自筹|配套|目标|现状/;

/** A head without spaces and brackets. */
const strip = (head: string): string => head.replace(/\s/g, '').replace(/[(（][^()（）]*[)）]/g, '');

/**
 * Whether words head a column of sums.
 * @example namesSums('补贴标准') // true; namesSums('补贴对象') is false
 */
export function namesSums(head: string): boolean {
  const text = strip(head);
  return SUM.test(text) && !DESCRIBES.test(text) && !LISTED.test(text) && !SHARE.test(text);
}

/** The measure of a unit, without 万 and what it is per. */
const measureOf = (unit: string) => readMeasureWord(unit.slice(MULTIPLIER.exec(unit)?.[0].length ?? 0), 0);

/**
 * Whether two units count the same kind of thing differently, as 元 and 万元 or 人 and 家 do; 元 and 元/人 do not, nor 元 and 天.
 * @example differs('万元', '元/人') // true
 */
export function differs(one: string, other: string): boolean {
  const base = (unit: string) => unit.replace(/[/·每].*$/, '');
  return measureOf(one)?.kind === measureOf(other)?.kind && base(one) !== base(other);
}

/**
 * Whether a unit that stands apart can speak of a column with these heads.
 * @param unit words as parseUnitHeader gives them. @param heads that are nearer to the figure than the unit, the nearest first.
 * @param besideSums true where other columns of the table are headed as sums: then a sum needs words that say so.
 * @returns false wherever the heads say that something else is counted. Never throws.
 * @example fitsHeads('万元', ['人数'], false) // false
 */
export function fitsHeads(unit: string, heads: readonly string[], besideSums: boolean): boolean {
  const texts = heads.map(strip).filter((text) => text !== '');
  const is = (words: RegExp) => texts.some((text) => words.test(text.replace(SUMS_BY_NUMBER, '$&额')));
  if (is(LISTED)) return false;
  const measure = measureOf(unit);
  if (measure === undefined) return false;
  if (measure.kind === 'ratio') return !is(TIME) && !is(COUNTED) && !is(/金额|[资奖]金|经费/);
  if (is(SHARE)) return false;
  if (is(TIME)) return measure.kind === 'time' || /[学课]时/.test(measure.word);
  if (measure.kind === 'time') return !is(COUNTED) && !is(SUM);
  const counted = is(COUNTED);
  if (measure.kind === 'money') {
    if (counted) return false;
    return !besideSums || texts.some((text) => namesSums(text) || PART.test(text));
  }
  if (texts.some(namesSums)) return false;
  // 人 does not count firms, nor 家 people.
  const people = /^[人名位]/.test(measure.word);
  if (people && is(/企业|机构|学校|单位|[户家]数|家庭|面积|产量|产能/)) return false;
  return people || !is(/人[数次员]|学员|职工/);
}
