// Lint of goals: one without a figure, one without a date.
// It must not ask for a date where a frequency, a plan period or the words around give the time.
import { bodyOf } from '../../../coding/plan.ts';
import type { Block } from '../../../model.ts';
import { findDates } from '../../../notation/date.ts';
import { findNumerals } from '../../../notation/number.ts';
import { narrowWidth } from '../../../notation/text.ts';
import type { Goal } from '../../../types.ts';
import { findingOf } from '../finding.ts';
import {
  citeAnchor,
  citeSpan,
  isProvision,
  type LintContext,
  type LintRule,
  type Placed,
  sentenceAround,
} from './context.ts';

/** Words that give a time without a figure, or make the figure a standing rule. */
const TIMED = /每[年月周季度半两二三]|年均|年度|全年|当年|逐年|常态|长期|任期|“?十[一二三四五六七八九]五/;

function isDated(text: string): boolean {
  return (
    TIMED.test(text) ||
    findDates(text).some(({ kind, limit }) => kind === 'date' || kind === 'period' || (kind === 'duration' && limit))
  );
}

function datedAbove(block: Block, context: LintContext): boolean {
  let at: Block | undefined = block;
  for (let depth = 0; at !== undefined && depth < 12; depth += 1) {
    if (isDated(narrowWidth(at.text))) return true;
    const parent: string | null = at.parent;
    at = parent === null ? undefined : context.byId.get(parent);
  }
  return false;
}

/** Growth that is to be seen in a quantity; 定期组织评选 is a habit, not a quantity. */
const GROWTH = /(?:扩|提|增|壮大|提高|提升|降低|减少|缩短|加大)/;
/** Words by which a text sets the time of all its goals. */
const HORIZON = /[“"]?十[一二三四五六七八九]五[”"]?(?:时期|期间|末)|用[^,。;]{0,4}年(?:左右)?(?:的)?时间/;

/** A figure that stands for good: one for each unit, or a share that may never fall. */
function isStanding({ record, block, at }: Placed<Goal>): boolean {
  const { scope, value, part_of, restates } = record;
  if (part_of !== undefined || restates !== undefined || /^each_/.test(scope)) return true;
  // A part of something that is no goal itself is a fact: 设20个项目，其中选拔项目12个.
  if (sentenceAround(block, at.start, at.end).text.includes('其中')) return true;
  const clause = narrowWidth(block.text).slice(Math.max(0, at.start - 40), at.end + 20);
  return (
    /(?:不少于|不低于|不高于|不超过|不得|至少|原则上)/.test(clause) &&
    (value?.unit === 'percent' || /每(?:个|家|名|户|百|千|万|次|所|项)|各/.test(clause))
  );
}

const PER = /^per_/;

export const goalRules: readonly LintRule[] = [
  {
    id: 'goal/no-figure',
    explains: 'a goal that names a quantity which is to grow, or a section of goals, says how far',
    check: (context) => {
      const directions = context.goals
        .filter(({ record, at }) => record.kind === 'direction' && record.basis === undefined && GROWTH.test(at.quote))
        .map(({ record, at }) => findingOf('goal/no-figure', 'lint', [citeAnchor(at)], { title: record.title.zh }));
      return [...directions, ...bareSections(context)];
    },
  },
  {
    id: 'goal/no-date',
    explains:
      'a figure to be reached says by when, unless a frequency, the plan period or the words above give the time',
    check: (context) => {
      if (context.period !== null || context.draft.blocks.some(({ text }) => HORIZON.test(narrowWidth(text))))
        return [];
      return context.goals
        .filter(
          (placed) =>
            placed.record.kind === 'commitment' &&
            !PER.test(placed.record.basis ?? '') &&
            !isStanding(placed) &&
            !datedAbove(placed.block, context),
        )
        .map(({ record, at }) => findingOf('goal/no-date', 'lint', [citeAnchor(at)], { title: record.title.zh }));
    },
  },
];

/** A section of goals no block of which holds a figure: one finding, at its first sentence. */
function bareSections({ draft, plan, goals }: LintContext) {
  const blocks = draft.blocks.filter((block) => isProvision(block) && plan.roles.get(block.id) === 'goals');
  const [first] = blocks;
  if (first === undefined || goals.some(({ block }) => plan.roles.get(block.id) === 'goals')) return [];
  if (
    blocks.some(
      ({ text }) => findNumerals(text).some(({ kind }) => kind !== 'ordinal') && /[\d%％]/.test(narrowWidth(text)),
    )
  )
    return [];
  const body = bodyOf(first);
  const start = first.text.indexOf(body);
  const stop = body.search(/[。；]/);
  const cite = citeSpan(first, start, start + (stop < 0 ? body.length : stop));
  return [findingOf('goal/no-figure', 'lint', [cite], { title: cite.quote.slice(0, 40) })];
}
