// Where the words of a sum begin and end in its sentence.
// It must not look at what the words mean.
import type { Clause } from './clauses.ts';
import { KIND_NOUNS } from './kind.ts';
import { type Passage, type SumGroup, wordsAfter } from './sums.ts';

/**
 * Where the words of a sum end: after its kind noun, or with its clause if that is short.
 * @example tailEnd(readPassage('给予5万元奖励，另行公布'), 0) // 7
 */
export function tailEnd(passage: Passage, index: number): number {
  const group = passage.groups[index];
  if (group === undefined) return 0;
  const verb = clauseAfterStandard(passage, group);
  if (verb !== undefined) return verb.end;
  const after = wordsAfter(passage, index);
  const mark = after.search(/[、;(]/);
  const words = (mark < 0 ? after : after.slice(0, mark)).trimEnd();
  const next = passage.groups[index + 1];
  const cut = mark < 0 && next !== undefined && group.end + after.length >= next.start;
  if (!cut && words.length <= 24) return group.end + words.length;
  let end = 0;
  for (const noun of KIND_NOUNS) {
    const at = words.slice(0, 16).indexOf(noun);
    if (at >= 0 && at + noun.length > end) end = at + noun.length;
  }
  return group.end + end;
}

/** 给予, 由市财政发放 at the start of a clause. */
const VERB_FIRST =
  /^(?:再|可|并|由[^,;。]{2,14}?)?(?:一次性)?(?:给予|予以|发放|发给|拨付|支付|核发|计发|兑付|补贴|补助|奖励|资助)/;

/**
 * The clause with the verb of a standard that stands before it: 按每人500元标准，给予企业一次性补贴.
 * @returns `undefined` when the words after the sum are no standard, or when the next clause has a sum of its own.
 * @example clauseAfterStandard(readPassage('按每人500元标准，给予企业补贴'), group)?.end // 17
 */
export function clauseAfterStandard(passage: Passage, group: SumGroup): Clause | undefined {
  const own = passage.clauses[group.clause];
  const next = passage.clauses[group.clause + 1];
  if (own === undefined || next === undefined || next.sentence !== own.sentence || own.after !== ',') return undefined;
  if (!/^的?(?:补助|补贴|奖励|资助|发放)?(?:标准|额度|比例)$/.test(passage.text.slice(group.end, own.end)))
    return undefined;
  if (!/(?:按|以|依)[^,;。]*$/.test(passage.text.slice(own.start, group.start))) return undefined;
  if (next.end - next.start > 60 || passage.groups.some(({ start }) => start >= next.start && start < next.end))
    return undefined;
  return VERB_FIRST.test(passage.text.slice(next.start, next.end)) ? next : undefined;
}

/**
 * Where the sentence of a clause begins; looks back over 40 clauses at most.
 * @example startOfSentence(clauses, 3) // 12
 */
export function startOfSentence(clauses: readonly Clause[], at: number): number {
  const sentence = clauses[at]?.sentence;
  let index = at;
  while (index > 0 && clauses[index - 1]?.sentence === sentence && at - index < 40) index -= 1;
  return clauses[index]?.start ?? 0;
}

/**
 * Where the sentence of a sum ends; looks ahead over 12 clauses at most.
 * @example sentenceEnd(readPassage('给予5万元，另行公布。'), group) // 10
 */
export function sentenceEnd(passage: Passage, group: SumGroup): number {
  const sentence = passage.clauses[group.clause]?.sentence;
  let at = group.clause;
  while (passage.clauses[at + 1]?.sentence === sentence && at - group.clause < 12) at += 1;
  return passage.clauses[at]?.end ?? group.end;
}

/** Start of a share whose words do not stand before its sum. */
export const NOWHERE = -1;
