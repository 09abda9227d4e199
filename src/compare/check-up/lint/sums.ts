// Lint of sums: a percentage without a ceiling, sums without a payer.
// It must not ask a fixed sum, a tax rate or a share of a budget for a ceiling.
import type { Block } from '../../../model.ts';
import { findQuantities } from '../../../notation/quantity.ts';
import { narrowWidth } from '../../../notation/text.ts';
import type { Amount } from '../../../types.ts';
import { findFunding } from '../clauses.ts';
import { findingOf } from '../finding.ts';
import { citeAnchor, type LintContext, type LintRule, type Placed } from './context.ts';

const GIVEN: readonly Amount['kind'][] = ['grant', 'prize', 'subsidy', 'allowance'];
/** Bases that are fixed themselves, so that a percentage of them cannot run away. */
const FIXED_BASE = /标准|工资|定额|低保|保障线|额度|上限|总额|限额|基准|奖金|奖励金额|补助金额|补贴金额|资金$/;
/** What follows and says that the percentage is a payment by stages, a pass rate or a share to be kept. */
const OTHER_USE = /^[^,。;]{0,8}(?:拨付|发放|兑现|预拨|承担|分担|负担|返还|退还|用于|以上用于|叠加|上浮|下浮|返还贷款)/;
/** 不超过1年 and 不高于5.5% limit a time and a condition, no sum. */
const CEILING =
  /(?:最高|最多|不超过|不得超过|不高于|不得高于|不突破|不大于)(?!\s*[\d一二两三四五六七八九十]+(?:\.\d+)?\s*(?:%|个?[年月日天]|周?岁|[名人次家个]|平方米))|上限|封顶|为限|限额|(?:万|千|百|\d)元(?:\([^()]*\))?以[内下]/;

/** A ceiling on the sum: in a block, or in what stands under and over it. */
function hasCeiling(block: Block, placed: Placed<Amount>, context: LintContext): boolean {
  const around = context.draft.blocks.filter(
    ({ id, parent }) =>
      id === block.id || parent === block.id || id === block.parent || (parent === block.parent && parent !== null),
  );
  return (
    around.some(({ id, text }) => {
      const narrow = narrowWidth(text);
      if (!CEILING.test(narrow)) return false;
      if (id === block.id) return true;
      // Beside and above only a ceiling on money counts: 年龄不超过45岁 is none.
      return findQuantities(text).some(
        ({ bound, unit }) => unit === 'CNY' && (bound === 'at_most' || bound === 'less_than'),
      );
    }) ||
    context.amounts.some(
      ({ record, measure }) =>
        measure !== null && measure === placed.measure && record.value.unit === 'CNY' && record.role === 'cap',
    )
  );
}

/** A clause over all: 同一企业年度享受资金总额不超过500万元, 单项奖励最高不超过…. */
const OVERALL =
  /(?:同一|单个|每家|每个|单户|单一|每户)[^。;]{0,24}(?:总额|累计|合计|享受)[^。;]{0,16}(?:不超过|最高|不得超过|上限)|(?:总额|总量)控制|(?:补助|补贴|奖励|支持|扶持|资助|奖补)(?:资金|金额)?(?:上限|总额不超过)/;

function isOpenEnded({ record, block, at }: Placed<Amount>): boolean {
  const { value, kind, role, percent_of } = record;
  if (value.unit !== 'percent' || value.bound !== 'exact' || !GIVEN.includes(kind)) return false;
  if (role !== 'rate' && role !== 'benefit') return false;
  if (percent_of !== undefined && FIXED_BASE.test(percent_of)) return false;
  const text = narrowWidth(block.text);
  const figure = findQuantities(block.text).find(
    ({ start, end, unit, min }) => unit === 'percent' && start >= at.start && end <= at.end && min === value.min,
  );
  if (figure === undefined || OTHER_USE.test(text.slice(figure.end, figure.end + 24))) return false;
  const before = text.slice(Math.max(0, figure.start - 16), figure.start);
  // 提高15%, 高于…的10%, 占…的5%: a step, a threshold, a condition.
  return !/(?:占|超过|高于|低于|达到|增长|达|上浮|下浮|标准的|工资的|奖金的|低保的)\s*$/.test(before);
}

export const sumRules: readonly LintRule[] = [
  {
    id: 'sum/no-cap',
    explains: 'a subsidy that is a percentage of what someone spends has a ceiling',
    check: (context) => {
      if (context.draft.blocks.some(({ text }) => OVERALL.test(narrowWidth(text)))) return [];
      return context.amounts
        .filter((placed) => isOpenEnded(placed) && !hasCeiling(placed.block, placed, context))
        .map(({ record, at }) =>
          findingOf('sum/no-cap', 'lint', [citeAnchor(at)], {
            percent: record.value.min ?? 0,
            percent_of: record.percent_of ?? null,
          }),
        );
    },
  },
  {
    id: 'sum/no-payer',
    explains: 'sums that are given say who pays, or one clause says where the money comes from',
    check: (context) => {
      if (findFunding(context.draft.blocks) !== undefined) return [];
      const finance = new Set(
        context.measures
          .filter(({ units }) => units.some(({ name }) => name.includes('财政')))
          .map(({ measure }) => measure.id),
      );
      const open = context.amounts.filter(
        ({ record, measure, block }) =>
          GIVEN.includes(record.kind) &&
          record.value.unit === 'CNY' &&
          (record.role === 'benefit' || record.role === 'rate') &&
          record.payer === undefined &&
          !finance.has(measure?.id ?? '') &&
          !/财政|列支|出资|(?:企业|单位)(?:给予|发放|承担|支付|奖励)/.test(block.text),
      );
      if (open.length === 0) return [];
      const cites = open.map(({ at }) => citeAnchor(at));
      const once = cites.filter(
        (cite, index) => cites.findIndex(({ block, start }) => block === cite.block && start === cite.start) === index,
      );
      return [findingOf('sum/no-payer', 'lint', once, { sums: open.length })];
    },
  },
];
