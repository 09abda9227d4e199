// Lint of time: dates that only their own day understands, and a document that does not say how long it holds.
// It must not take 自发布之日起, 毕业2年内 or 近三年 as conditions for such dates.
import { narrowWidth } from '../../../notation/text.ts';
import { findEffect, findTerm } from '../clauses.ts';
import { findingOf } from '../finding.ts';
import { citeClause, citeSpan, isProvision, type LintContext, type LintRule } from './context.ts';

const NUMBER = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})(?:[至到\\-—~](?:\\d{1,2}|[一二两三四五六七八九十]))?';
const RELATIVE: readonly RegExp[] = [
  // 今年以来 in a report is a fact told on its day.
  /今年(?!以来|来)|明年|后年|本年底|今明两年/g,
  /(?<![最])近期(?!目标|规划|建设|免冠|彩|照|证件|一寸|二寸|[12]寸|任务|重点|计划|发展|工作目标|、)(?:内)?/g,
  // A length of time that begins nowhere; 毕业2年内 begins with an event.
  new RegExp(
    `(?<=^|^[^,。;:、]{1,6}[.、)]\\s*|[,。;:、(]|力争|争取|计划|确保|用|在|于|未来|今后|利用|通过)\\s*(?:${NUMBER})\\s*(?:年|个月)\\s*(?:左右)?(?:的?时间)?(?:之?内)(?![不未无没累有发曾仍再连获享可申受以])`,
    'g',
  ),
  new RegExp(`(?:用|利用|通过)\\s*(?:${NUMBER})\\s*年(?:左右)?(?:的)?时间(?!之?内)`, 'g'),
  new RegExp(`(?:未来|今后)(?:的)?(?:${NUMBER})年`, 'g'),
  /(?<![\d〇○零一二三四五六七八九十]年?)(?<!(?:每个?|当|次|同|本|学|上|下|该|全|半|各|跨|历|隔|翌)年?)年底前?(?!考核|总结|评|绩效|奖)/g,
];
/** Words in the sentence that give the start. */
const STARTED = /自[^,。;]{1,30}起|从[^,。;]{1,30}(?:起|开始)|(?:之日|之后|以后|当日|到期|期满)|\d{4}年/;

/** Kinds of document that hold until someone ends them; plans have their period, laws need no term. */
const NORMATIVE = /(?:办法|规定|细则|措施|政策|意见|规则|条款|政策清单)(?:[(][^()]{1,16}[)])*$/;
const FEWEST_PROVISIONS = 4;

export const dateRules: readonly LintRule[] = [
  {
    id: 'date/relative',
    explains:
      'a date is told by the calendar or counted from a day that the text names: not 今年, 近期 or 三年内 alone',
    check: (context) =>
      context.draft.blocks.filter(isProvision).flatMap((block) => {
        const text = narrowWidth(block.text);
        return RELATIVE.flatMap((pattern) => [...text.matchAll(pattern)])
          .filter((match) => !isStarted(text, match.index, match[0], context))
          .sort((a, b) => a.index - b.index)
          .map((match) => {
            const cite = citeSpan(block, match.index, match.index + match[0].length);
            return findingOf('date/relative', 'lint', [cite], { words: cite.quote });
          });
      }),
  },
  {
    id: 'term/missing',
    explains:
      'a normative document (办法, 规定, 措施, 意见 …) says how long it holds; a plan has its period, a law needs none',
    check: ({ draft, period, measures }) => {
      if (period !== null || draft.title === null || measures.length < FEWEST_PROVISIONS) return [];
      if (!NORMATIVE.test(narrowWidth(draft.title).replace(/\s/g, '')) || findTerm(draft.blocks) !== undefined)
        return [];
      const effect = findEffect(draft.blocks);
      const cites = effect === undefined ? [] : [citeClause(effect)];
      return [findingOf('term/missing', 'lint', cites, { effect: effect !== undefined })];
    },
  },
];

/** True when the sentence, the plan's years or a quotation give the words their day. */
function isStarted(text: string, at: number, words: string, { period }: LintContext): boolean {
  const from = Math.max(text.lastIndexOf('。', at), text.lastIndexOf(';', at), -1) + 1;
  const ends = [text.indexOf('。', at), text.indexOf(';', at)].filter((end) => end >= 0);
  const sentence = text.slice(from, ends.length === 0 ? text.length : Math.min(...ends));
  const before = text.slice(0, at);
  const quoted =
    before.lastIndexOf('《') > before.lastIndexOf('》') || before.lastIndexOf('“') > before.lastIndexOf('”');
  if (quoted) return true;
  if (/^(?:今年|明年|后年|今明|本年|年底)/.test(words))
    return period !== null && period.from.slice(0, 4) === period.to.slice(0, 4);
  return /年|月/.test(words) && (period !== null || STARTED.test(sentence));
}
