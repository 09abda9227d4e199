// Lint of figures against each other: a total and its parts, one thing with two figures.
// It must not call two figures contrary unless the words show them to be of the same thing.

import type { Block } from '../../../model.ts';
import { parseNumber } from '../../../notation/number.ts';
import { findQuantities, type Quantity } from '../../../notation/quantity.ts';
import { narrowWidth } from '../../../notation/text.ts';
import type { Amount, Goal, Value } from '../../../types.ts';
import { isOpen } from '../draft.ts';
import { type Finding, findingOf } from '../finding.ts';
import {
  citeAnchor,
  citeSpan,
  isProvision,
  type LintContext,
  type LintRule,
  type Placed,
  sentenceAround,
} from './context.ts';

/** A sentence with its quantities, at offsets of the block. */
interface Sentence {
  block: Block;
  start: number;
  end: number;
  text: string;
  quantities: Quantity[];
}

function sentencesOf(block: Block): Sentence[] {
  const text = narrowWidth(block.text);
  const quantities = findQuantities(block.text);
  const found: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(/[。;\n]|$/g)) {
    const end = match.index;
    const own = quantities.filter((quantity) => quantity.start >= start && quantity.end <= end);
    if (own.length > 1) found.push({ block, start, end, text: text.slice(start, end), quantities: own });
    start = end + 1;
  }
  return found;
}

const TOTAL = /(?:共计|合计|总计|总共|累计|总额|一共|共)(?:给予|补助|奖励|发放|补贴|支持|资助|为|达|安排)?\s*$/;
const STAGES = /分(\d{1,2}|[一二两三四五六七八九十])(?:个)?(年|次|期|批)/;
/** The measure words that count what 每人, 每年 … divide by. */
const COUNTED: readonly [per: RegExp, words: string][] = [
  [/年/, '年 个年度 年度'],
  [/月/, '月 个月'],
  [/[人名位]/, '人 名 位'],
  [/[家户]/, '家 户 个'],
  [/[个所项]/, '个 所 项 家'],
  [/次|批|期|届/, '次 批 期 届'],
];

function isPlainSum({ unit, bound }: Quantity): boolean {
  return unit === 'CNY' && bound === 'exact';
}

/** 每年1500元，连续3年，共5000元: a total that is not the product. */
function checkTotal(sentence: Sentence): Finding[] {
  const { block, quantities, text, start } = sentence;
  const wordsBefore = (quantity: Quantity) =>
    text.slice(Math.max(0, quantity.start - start - 10), quantity.start - start);
  const sums = quantities.filter(isPlainSum);
  const each = sums.filter(({ per }) => per.length === 1);
  const stages = STAGES.exec(text);
  let totals = sums.filter((sum) => sum.per.length === 0 && TOTAL.test(wordsBefore(sum)));
  if (totals.length === 0 && stages !== null) totals = sums.filter(({ per }) => per.length === 0);
  const [one, ...more] = each;
  const [total, ...others] = totals;
  if (one === undefined || total === undefined || more.length > 0 || others.length > 0 || sums.length !== 2) return [];
  const words = COUNTED.find(([per]) => per.test(one.per[0] ?? ''))?.[1].split(' ') ?? [];
  const counts = quantities.filter(
    ({ bound, measure_word, min, per }) =>
      bound === 'exact' && words.includes(measure_word) && per.length === 0 && min !== null && min > 1 && min < 1000,
  );
  const staged = stages === null ? undefined : parseNumber(stages[1] ?? '')?.value;
  const [count, ...rest] = counts;
  const times = count?.min ?? (stages !== null && words.includes(stages[2] ?? '') ? staged : undefined);
  if (times === undefined || times === null || rest.length > 0) return [];
  if (one.min! * times === total.min) return [];
  const parts = [one, total, ...(count === undefined ? [] : [count])];
  const from = Math.min(...parts.map((part) => part.start));
  const to = Math.max(...parts.map((part) => part.end));
  return [
    findingOf('contradiction/total', 'lint', [citeSpan(block, from, to)], {
      total: total.min!,
      each: one.min!,
      times,
      unit: 'CNY',
    }),
  ];
}

/** 分三年按50%、30%、30%拨付; 分三年按5:5拨付; 立项后拨付70%，验收后拨付40%. */
function checkInstalments(sentence: Sentence): Finding[] {
  const { block, quantities, text, start } = sentence;
  const stages = STAGES.exec(text);
  const list = quantities.filter(
    ({ unit, list: place, bound }) => unit === 'percent' && place !== null && bound === 'exact',
  );
  const paid = /拨付|发放|兑现|支付|给予|返还|到位/;
  if (stages !== null && list.length > 1 && list.length === list[0]?.list?.length) {
    const last = list.at(-1)!;
    const parts = list.map(({ min }) => min!);
    const times = parseNumber(stages[1] ?? '')?.value ?? null;
    const between = text.slice(stages.index, list[0].start - start);
    const sum = parts.reduce((all, part) => all + part, 0);
    if (
      paid.test(text.slice(stages.index)) &&
      between.length < 24 &&
      !/对|分别/.test(between) &&
      (Math.abs(sum - 100) > 1e-9 || (times !== null && times !== parts.length))
    )
      return [
        findingOf('contradiction/instalments', 'lint', [citeSpan(block, start + stages.index, last.end)], {
          parts,
          times,
        }),
      ];
    return [];
  }
  const ratio = /分(\d|[一二两三四五六七八九十])(?:年|次|期|批)[^。;,]{0,10}?(\d{1,2}(?:[:∶]\d{1,2}){1,5})/.exec(text);
  if (ratio === null) return [];
  const parts = ratio[2]!.split(/[:∶]/).map(Number);
  const times = parseNumber(ratio[1] ?? '')?.value ?? null;
  if (times === null || times === parts.length) return [];
  const at = start + ratio.index;
  return [
    findingOf('contradiction/instalments', 'lint', [citeSpan(block, at, at + ratio[0].length)], { parts, times }),
  ];
}

const figure = ({ min, max }: Value): number | null => min ?? max;
const LIMITED: readonly Value['bound'][] = ['exact', 'about', 'at_most', 'less_than', 'range'];

function checkParts({ goals }: LintContext): Finding[] {
  const byId = new Map(goals.map((goal) => [goal.record.id, goal]));
  const partsOf = Map.groupBy(
    goals.filter(({ record }) => record.part_of !== undefined && record.value !== undefined),
    ({ record }) => record.part_of!,
  );
  return [...partsOf].flatMap(([id, all]) => {
    const whole = byId.get(id);
    const value = whole?.record.value;
    if (whole === undefined || value === undefined || value.unit === 'percent') return [];
    const limit = value.max ?? value.min;
    const parts = all.filter(
      ({ record }) =>
        record.value?.unit === value.unit &&
        (record.basis === undefined || record.basis === whole.record.basis) &&
        record.scope === whole.record.scope,
    );
    const sizes = parts.map(({ record }) => figure(record.value!) ?? 0);
    const tooMuch = sizes.some((size) => limit !== null && size > limit);
    const sum = sizes.reduce((total, size) => total + size, 0);
    if (limit === null || !(tooMuch || (LIMITED.includes(value.bound) && parts.length > 1 && sum > limit))) return [];
    return [
      findingOf(
        'contradiction/parts',
        'lint',
        [whole, ...parts].map(({ at }) => citeAnchor(at)),
        {
          whole: limit,
          parts: sizes,
          unit: value.unit,
        },
      ),
    ];
  });
}

const letters = (words: string) => narrowWidth(words).replace(/[\s“”"'‘’《》()、,]/g, '');
const sameValue = (a: Value, b: Value) => a.min === b.min && a.max === b.max;
/** Words that make a sum another one: what is added, raised, or was paid before. */
const OTHER_SUM = /提高|再|另|追加|减半|叠加|原|上浮|下调|调整|降|续|其他|第[二三四五]年|首|分别/;

/** The same thing twice: each pair of neighbours of a group whose values differ. */
function pairs<T extends { value?: Value }>(groups: Iterable<Placed<T>[]>): [Placed<T>, Placed<T>][] {
  return [...groups].flatMap((group) =>
    group.slice(1).flatMap((later): [Placed<T>, Placed<T>][] => {
      const [first] = group;
      return first === undefined || sameValue(first.record.value!, later.record.value!) ? [] : [[first, later]];
    }),
  );
}

/** What nobody has coded is known by whom it is for, which must tell enough, and by the words after the figure. */
const MIN_RECIPIENT = 8;
const purposeOf = ({ item, cite }: Amount) =>
  isOpen(item) ? letters(cite.quote.slice(cite.quote.lastIndexOf('元') + 1)) : '';

function amountKey({ record, block }: Placed<Amount>): string {
  const { item, kind, role, percent_of, per, period, level, rank_from, rank_to, skill_level_from, skill_level_to } =
    record;
  const facets = [item, kind, role, percent_of, per, period, level, record.class, rank_from, rank_to];
  return [
    ...facets,
    skill_level_from,
    skill_level_to,
    record.value.unit,
    letters(record.recipient.zh),
    purposeOf(record),
    block.label,
  ].join('|');
}

function goalKey({ record }: Placed<Goal>): string {
  const { indicator, due, period, basis, scope, title, value } = record;
  return [indicator, due, period?.from, period?.to, basis, scope, value?.unit, letters(title.zh)].join('|');
}

function checkSums({ amounts }: LintContext): Finding[] {
  const plain = amounts.filter(({ record, block, at }) => {
    if (isOpen(record.recipient.zh) || record.value.bound !== 'exact') return false;
    if (isOpen(record.item) && record.recipient.zh.length < MIN_RECIPIENT) return false;
    return record.role === 'benefit' && !OTHER_SUM.test(sentenceAround(block, at.start, at.end).text);
  });
  return pairs(Map.groupBy(plain, amountKey).values())
    .filter(([a, b]) => a.block !== b.block)
    .map(([a, b]) =>
      findingOf('contradiction/two-sums', 'lint', [citeAnchor(a.at), citeAnchor(b.at)], {
        item: isOpen(a.record.item) ? null : a.record.item,
        title: a.record.recipient.zh,
        values: [a.record.value, b.record.value],
      }),
    );
}

function checkGoals({ goals }: LintContext): Finding[] {
  const valued = goals.filter(({ record }) => record.value !== undefined && record.part_of === undefined);
  const byId = new Map(valued.map((goal) => [goal.record.id, goal]));
  const restated = valued.flatMap((goal): [Placed<Goal>, Placed<Goal>][] => {
    const earlier = byId.get(goal.record.restates ?? '');
    return earlier === undefined || figure(earlier.record.value!) === figure(goal.record.value!)
      ? []
      : [[earlier, goal]];
  });
  const same = valued.filter(
    ({ record }) =>
      record.restates === undefined && !isOpen(record.indicator) && (record.due ?? record.period) !== undefined,
  );
  return [...restated, ...pairs(Map.groupBy(same, goalKey).values()).filter(([a, b]) => a.block !== b.block)].map(
    ([a, b]) =>
      findingOf('contradiction/two-goals', 'lint', [citeAnchor(a.at), citeAnchor(b.at)], {
        indicator: isOpen(a.record.indicator) ? null : a.record.indicator,
        title: a.record.title.zh,
        values: [a.record.value!, b.record.value!],
      }),
  );
}

export const contradictionRules: readonly LintRule[] = [
  {
    id: 'contradiction/total',
    explains: 'a total is what its parts make: 每年1500元 for 3年 is 4500元, not 5000元',
    check: ({ draft }) => draft.blocks.filter(isProvision).flatMap((block) => sentencesOf(block).flatMap(checkTotal)),
  },
  {
    id: 'contradiction/instalments',
    explains: 'instalments make up the whole, and are as many as the words say: 分三年按50%、30%、20%拨付',
    check: ({ draft }) =>
      draft.blocks.filter(isProvision).flatMap((block) => sentencesOf(block).flatMap(checkInstalments)),
  },
  {
    id: 'contradiction/parts',
    explains: 'the parts of a goal (其中) are not more than the whole',
    check: checkParts,
  },
  {
    id: 'contradiction/two-sums',
    explains: 'the same sum for the same recipient has one figure',
    check: checkSums,
  },
  {
    id: 'contradiction/two-goals',
    explains: 'the same goal for the same date has one figure',
    check: checkGoals,
  },
];
