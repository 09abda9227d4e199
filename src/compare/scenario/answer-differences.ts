// How the answers of places to one case stand to that of a baseline, or to each other: alike, different, only one.
// It must not convert or add sums: two that are paid otherwise have no size.
import type { CodedCorpus } from '../../model.ts';
import type { Verdict } from '../changes/change.ts';
import { differAmounts } from '../changes/changes.ts';
import { type Orders, readOrders } from '../changes/facets.ts';
import { pairAmounts } from '../changes/pairing.ts';
import type { ScenarioAmount, ScenarioAnswer } from './scenario.ts';

/** Two sums that belong together, seen from a. */
export interface SumDifference extends Verdict {
  a: ScenarioAmount;
  b: ScenarioAmount;
}

/**
 * An answer seen from another. `same`: each sum of one is a sum of the other; `other_sums`: both pay, but not the same;
 * `only_a`, `only_b`: one of them pays nothing for the case; `neither`.
 */
export interface AnswerDifference {
  standing: 'same' | 'other_sums' | 'only_a' | 'only_b' | 'neither';
  /** Sums that belong together; empty unless both pay. */
  sums: SumDifference[];
}

/** What to leave of answers. */
export type AnswerChoice = 'common' | 'differences' | 'gaps';

function differBy(orders: Orders, a: ScenarioAnswer, b: ScenarioAnswer): AnswerDifference {
  const [x, y] = [a.amounts.length > 0, b.amounts.length > 0];
  if (!x || !y) return { standing: x ? 'only_a' : y ? 'only_b' : 'neither', sums: [] };
  const own = (answer: ScenarioAnswer) => new Map(answer.amounts.map((sum) => [sum.amount, sum]));
  const [ofA, ofB] = [own(a), own(b)];
  const { pairs, onlyA, onlyB } = pairAmounts(orders, [...ofA.keys()], [...ofB.keys()], 'facets');
  const sums = pairs.map(([p, q]): SumDifference => {
    const { kind, value } = differAmounts(orders, p, q, false);
    return { kind, value, a: ofA.get(p)!, b: ofB.get(q)! };
  });
  const same = onlyA.length + onlyB.length === 0 && sums.every(({ value }) => value?.change === 'same');
  return { standing: same ? 'same' : 'other_sums', sums };
}

/**
 * The answer of a place seen from that of a baseline.
 * @param a the baseline.
 * @returns sizes as `differAmounts` gives them: none for sums paid otherwise, such as each month and once.
 * @example differAnswers(corpus, weihai, xuchang).sums[0]?.value?.relative // 1.5
 */
export function differAnswers(corpus: CodedCorpus, a: ScenarioAnswer, b: ScenarioAnswer): AnswerDifference {
  return differBy(readOrders(corpus), a, b);
}

/**
 * Answers that are left of all.
 * @param baseline id of the policy that the others are seen from; its own answer always stays. Null for none.
 * @param choice `common` pays what the baseline pays, or without one what another place pays too; `differences` pays another
 *   sum than the baseline, or without one than any place; `gaps` pays nothing where the baseline pays, or the other way round, or
 *   without one pays nothing.
 * @returns in the order given.
 * @example chooseAnswers(corpus, answers, null, 'gaps').every(({ amounts }) => amounts.length === 0) // true
 */
export function chooseAnswers(
  corpus: CodedCorpus,
  answers: readonly ScenarioAnswer[],
  baseline: string | null,
  choice: AnswerChoice,
): ScenarioAnswer[] {
  const orders = readOrders(corpus);
  const from = answers.find(({ policy }) => policy === baseline);
  if (from !== undefined) {
    const choiceOf: Readonly<Record<AnswerDifference['standing'], AnswerChoice | null>> = {
      same: 'common',
      other_sums: 'differences',
      only_a: 'gaps',
      only_b: 'gaps',
      // Neither pays: there is nothing in which the two could be alike or differ.
      neither: null,
    };
    return answers.filter((answer) => answer === from || choiceOf[differBy(orders, from, answer).standing] === choice);
  }
  return answers.filter((answer) => {
    if (answer.amounts.length === 0) return choice === 'gaps';
    const isShared = answers.some((other) => other !== answer && differBy(orders, other, answer).standing === 'same');
    return choice === (isShared ? 'common' : 'differences');
  });
}
