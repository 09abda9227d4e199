// Who may have a sum, where one clause right before it says so in the words of one type of condition (对年度考核优秀的工作室，给予…).
// It must not build trees, nor take a clause that holds two conditions: what it proposes is one leaf, and a person reads it.
import { hasCue, wordsOf } from '../extract/lexicon.ts';
import type { AmountCandidate, Lexicon } from '../model.ts';

/** A clause that opens a sum. */
export interface ConditionClause {
  /** Term of `condition_types`. */
  type: string;
  quote: string;
  /** Offset of the quote in its block. */
  start: number;
}

const FOR = /(?:^|[，,、）)\s])对于?(?=[^，,]{4})/g;
/** From the end of the clause to the verb that gives: who pays and how often. */
const GIVES =
  /[，,]?(?:由[^，,。；]{2,12})?(?:分别|一次性|每[年月人家个次项]+|再|连续[^，,。；]{2,6}|按照?[^，,。；]{1,30})*(?:给予|予以|奖励|补助|补贴|发放|资助|奖补)/;
/** Two conditions in one clause: how they go together is for a person to say. */
const SEVERAL = /或|且|并(?!列)|同时|[获取][^，,]*[和及、][获取]/;
/** 引进的 and 称号满3年 are conditions of their own, which no word of the list names; 除…外, 非 and 拟 turn one round. */
const MORE =
  /引进|符合|满足|推荐|连续|以后|后的|期间|不满|未|不再|^除|[^，]以外|^非|非首次|拟|.满[\d一二三四五六七八九十]+[年个]/;
/** 不再给予 and 取消 take away what the clause would open. */
const TAKES = /不再|不予|不得|不享受|取消|收回|追回|扣[减除]/;
const MIN = 4;
const MAX = 80;
/** 重新认定的给予5万元: a sum further on in the sentence has a clause of its own. */
const OWN_CLAUSE =
  /的[，,]|[，,][^，,]{2,30}的(?:再|分别|一次性|每[年月人家个])*(?:给予|予以|奖励|补助|补贴|发放|资助|奖补)/;
/** From the clause to its sum: a list of sums is longer than one, another clause is longer than that. */
const REACH = 60;

/**
 * The clause that opens a sum.
 * @param text of the block that the sum stands in.
 * @returns the clause with its type; undefined when there is none, or it speaks for no type or for several. Linear in the sentence.
 * @example clauseOf(amount, '对年度考核优秀的工作室，给予2万元奖励。', lexicon)?.type // 'assessment_result'
 */
export function clauseOf(amount: AmountCandidate, text: string, lexicon: Lexicon): ConditionClause | undefined {
  const { role, rule, cite } = amount;
  if ((role !== 'benefit' && role !== 'cap') || rule.startsWith('table/')) return undefined;
  const before = text.slice(0, cite.end);
  const stop = Math.max(
    ...['。', '；', ';', '\n', '：', ':'].map((mark) => before.lastIndexOf(mark, before.length - 2)),
  );
  const sentence = before.slice(stop + 1);
  const last = [...sentence.matchAll(FOR)].at(-1);
  let start: number;
  let end: number;
  if (last === undefined) {
    // 获评省级劳务品牌的，奖补20万元: the clause has no 对, and ends in 的.
    const closing = sentence.lastIndexOf('的，');
    if (closing < 0) return undefined;
    end = closing + 1;
    start = sentence.lastIndexOf('，', closing) + 1;
  } else {
    start = last.index + last[0].length;
    const gives = GIVES.exec(sentence.slice(start));
    if (gives === null) return undefined;
    end = start + gives.index;
  }
  const marker = /^\s*(?:第[^条]{1,6}条|[（(]?[一二三四五六七八九十\d]+[)）.、．])\s*/.exec(sentence.slice(start, end));
  start += marker?.[0].length ?? 0;
  const quote = sentence.slice(start, end).trim();
  const rest = sentence.slice(end);
  if (quote.length < MIN || quote.length > MAX || /[，,]/.test(quote) || rest.length > REACH || OWN_CLAUSE.test(rest))
    return undefined;
  if (SEVERAL.test(quote) || MORE.test(quote) || TAKES.test(rest)) return undefined;
  const types = new Set<string>();
  const phrased = new Set<string>();
  for (const { words, code } of lexicon.cues.get('condition_types') ?? []) {
    phrased.add(code);
    if (hasCue(quote, words)) types.add(code);
  }
  for (const { word, code } of wordsOf(lexicon, 'condition_types')) if (quote.includes(word)) types.add(code);
  // A type without phrases of its own is named by single words (毕业生, 本市), which stand in any clause.
  const [type] = types;
  if (type === undefined || types.size > 1 || !phrased.has(type)) return undefined;
  return { type, quote, start: stop + 1 + sentence.indexOf(quote, start) };
}
