// Sums inside the words that say who or what is meant: 对1000万元以下贷款, 获得10万元以上资助的企业, 1000万元以上的奖励10万元.
// It must not say what a sum outside of them is: that is role.ts.
import { lastWord } from './clauses.ts';
import { KIND_NOUNS } from './kind.ts';
import { GIVING, PURE_GIVING, withoutBounds } from './money-words.ts';
import { type Passage, sentenceAfter } from './sums.ts';

/**
 * 对单户1000万元以下贷款，…给予补助: a sum in the words that say for what something is given.
 * @param before,after the words of its clause on both sides.
 * @example insideHead(readPassage('对1000万元以下贷款，给予贴息'), 0, '对', '贷款') // true
 */
export function insideHead(passage: Passage, index: number, before: string, after: string): boolean {
  const bound = passage.groups[index]?.quantities[0]?.bound ?? 'exact';
  if (bound === 'exact' || after === '' || /^的?(?:标准|奖|补|资助)/.test(after)) return false;
  const marker = /(?:^|[^针相面绝])对(?!外|接|应|照|口|象|策)[^,;。]{0,40}$/.exec(before);
  if (
    marker === null ||
    lastWord(before.slice(marker.index), [...PURE_GIVING, '奖励', '补助', '补贴', '资助']) !== undefined
  )
    return false;
  const group = passage.groups[index];
  const clause = group === undefined ? undefined : passage.clauses[group.clause];
  if (group === undefined || clause === undefined || group.end + after.length < clause.end) return false;
  return GIVES.test(sentenceAfter(passage, index).slice(after.length));
}

/**
 * 获得10万元以上资助的企业: a kind noun inside a condition.
 * @example insideCondition('获得', '资助的企业') // true
 */
export function insideCondition(before: string, after: string): boolean {
  // 每月可享受2000元的租房补贴: what follows 的 is the benefit itself.
  const named = /^[^,;。]{0,14}的([^,;。]*)/.exec(after)?.[1] ?? '';
  if (KIND_NOUNS.some((noun) => named.endsWith(noun))) return false;
  // 享受每月800元的“某某岗位奖”
  if (/享受(?:每.{1,2})?$/.test(before) && /奖[”"]?$/.test(named)) return false;
  return (
    /(?:获得|取得|获|取|享受|缴纳|到位|拥有|持有|累计)[^,]{0,12}$/.test(before) &&
    /^[^,;。]{0,14}的(?!(?:标准|额度|奖|补|资|一次|经费|支持|扶持|津贴))/.test(after)
  );
}

/**
 * 除5万元以下消费贷款以外, 没有20万元以上的贷款记录: what somebody may or may not have.
 * @param before,after the words of its clause on both sides.
 * @example isExcluded(readPassage('除5万元以下消费贷款外'), 0, '除', '消费贷款外') // true
 */
export function isExcluded({ groups }: Passage, index: number, before: string, after: string): boolean {
  const bound = groups[index]?.quantities[0]?.bound ?? 'exact';
  if (bound === 'exact' || bound === 'about') return false;
  if (/(?:没有|不存在|不得有|未有|从?无)$/.test(before)) return true;
  // 除给予1万元奖励外 is given.
  const excepted = /(?:^|[,;。:)])除(?![以去])(.*)$/s.exec(before);
  return (
    excepted !== null &&
    /^[^,;。]{0,40}(?:以外|之外|外$)/.test(after) &&
    lastWord(excepted[1] ?? '', [...PURE_GIVING, '奖励', '补助', '补贴', '资助', '领取']) === undefined
  );
}

/** Words of what is given, asked for or fined. */
export const GIVES =
  /给予|予以|奖励|补助|补贴|资助|奖补|扶持|支持|贴息|享受|认定|申报|处.{0,12}罚|减免|返还|可按|可申请/;

const LOWER = new Set(['at_least', 'more_than', 'range']);
/**
 * 1000万元以上的奖励10万元: a bounded sum before 的 and a verb, with nothing that gives it.
 * @param before,after the words of its clause on both sides.
 * @example isOpenCondition(readPassage('1000万元以上的，奖励10万元'), 0, '', '的') // true
 */
export function isOpenCondition(passage: Passage, index: number, before: string, after: string): boolean {
  const bound = passage.groups[index]?.quantities[0]?.bound ?? 'exact';
  // 20万元/亩—30万元/亩的企业，分别奖励…: whatever its bound, a sum before 的企业 that nothing gives is a condition.
  if (
    /^的(?:企业|单位|项目|机构|个人|农户)(?:,|$)/.test(after) &&
    lastWord(before, GIVING) === undefined &&
    GIVES.test(sentenceAfter(passage, index))
  )
    return true;
  if (bound === 'exact' || bound === 'about' || lastWord(before, PURE_GIVING) !== undefined) return false;
  if (
    after === '的' &&
    LOWER.has(bound) &&
    lastWord(withoutBounds(before), GIVING)?.end !== withoutBounds(before).length
  )
    return true;
  if (lastWord(before, GIVING) !== undefined) return false;
  return /^的(?:企业|项目|单位|个人|机构)?(?:$|,|一次性|再|按|给予|予以|奖励|补助|补贴|资助)/.test(after);
}

/**
 * 对获得奖励10万元以上的企业: the sum is part of who is meant.
 * @param word the word that governs the sum.
 * @example isConditional('对获得奖励', '的企业', '奖励') // true
 */
export function isConditional(before: string, after: string, word: string): boolean {
  if (PURE_GIVING.includes(word)) return false;
  return (
    /^的[^,;。]{0,14}(?:企业|单位|项目|机构|个人|人才|主体|$)/.test(after) && /(?:对|获得|取得|达到|累计)/.test(before)
  );
}

/** 人均费用, 单次专家费总额: what one occasion or person may cost. */
const COST =
  /(?:人均|单次|单场|每次|每人|每人次|每场|每期)[^,;。医药诊院械]{0,12}费用?(?:总额|总计|标准|支出)?(?:原则上|一般|应当?|须|要|可)?(?:控制在)?$/;

/**
 * Tell whether a sum limits what one person or occasion may cost: 人均费用不超过6000元.
 * @param before,after the words of its clause on either side.
 * @example isCostLimit(readPassage('单次集训费用控制在5万元以内'), 0, '单次集训费用控制在', '') // true
 */
export function isCostLimit(passage: Passage, index: number, before: string, after: string): boolean {
  const quantities = passage.groups[index]?.quantities ?? [];
  return (
    quantities.every(({ bound }) => bound === 'at_most') &&
    COST.test(before) &&
    /^(?:\([^()]*\))?$/.test(after) &&
    !/^[^。;]{0,4}的/.test(sentenceAfter(passage, index))
  );
}
