// Measures of the coded policies that a reader finds to treat one thing: what alignment by words alone has to find.
// It must not hold anything that the texts do not say under those numbers.
import type { CodedCorpus } from '../../src/model.ts';

const WEIHAI = 'weihai/skilled-talent-2021';
const XUCHANG = 'xuchang/skilled-talent-2022';
const SUQIAN = 'suqian/skilled-talent-2022';
const DONGXIHU = 'dongxihu/skilled-talent-2022';

/** A subject with the block of the measure that treats it, by policy. */
const SUBJECTS: readonly { subject: string; blocks: Readonly<Record<string, string>> }[] = [
  { subject: 'studios', blocks: { [WEIHAI]: 's3.2.8', [XUCHANG]: 'a8', [SUQIAN]: 's4.10' } },
  { subject: 'contest prizes', blocks: { [WEIHAI]: 's3.5.18', [XUCHANG]: 'a13' } },
  { subject: 'gold-collar training', blocks: { [WEIHAI]: 's3.1.4', [XUCHANG]: 'a9' } },
  { subject: 'apprentices', blocks: { [WEIHAI]: 's3.1.5', [SUQIAN]: 's4.5' } },
  {
    subject: 'evaluation by enterprises',
    blocks: { [WEIHAI]: 's3.3.9', [XUCHANG]: 'a10', [SUQIAN]: 's4.8', [DONGXIHU]: 's3.4' },
  },
  { subject: 'career bridging', blocks: { [WEIHAI]: 's3.3.12', [XUCHANG]: 'a15', [SUQIAN]: 's4.7' } },
  { subject: 'third-party evaluation', blocks: { [WEIHAI]: 's3.3.10', [XUCHANG]: 'a12' } },
];

/** A measure and the one of another policy that treats the same: ids of passages. */
export interface GoldenPair {
  subject: string;
  from: string;
  to: string;
  policy: string;
}

/**
 * Every pair of every subject, each in both directions.
 * @returns 32 pairs. Throws when a block opens no measure.
 * @example readGoldenPairs(corpus)[0].subject // 'studios'
 */
export function readGoldenPairs(corpus: CodedCorpus): GoldenPair[] {
  const idOf = (policy: string, block: string) => {
    const measure = corpus.policies.get(policy)?.coding.measures.find((one) => one.block === block);
    if (measure === undefined) throw new Error(`${policy} has no measure that opens with ${block}`);
    return `${policy}/${measure.id}`;
  };
  return SUBJECTS.flatMap(({ subject, blocks }) => {
    const all = Object.entries(blocks);
    return all.flatMap(([policy, block]) =>
      all.flatMap(([other, otherBlock]): GoldenPair[] =>
        other === policy ? [] : [{ subject, from: idOf(policy, block), to: idOf(other, otherBlock), policy: other }],
      ),
    );
  });
}
