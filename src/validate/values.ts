// Rules on figures: their shape, and that the words of the quote say just this number, bound and unit.

import type { DataFile, DataPath } from '../model.ts';
import type { Problem } from '../problem.ts';
import { createProof, unitWordsOf } from '../proof.ts';
import { problemAt } from '../schema/problem-at.ts';
import type { Cite, ConditionNode, Value } from '../types.ts';
import { type Context, createFamily, type PlacedRecord, type PolicyContext, type Rule } from './context.ts';

interface PlacedValue {
  value: Value;
  cite: Cite;
  file: DataFile;
  path: DataPath;
}

function conditionValues(node: ConditionNode, file: DataFile, path: DataPath): PlacedValue[] {
  const own =
    node.value === undefined || node.cite === undefined
      ? []
      : [{ value: node.value, cite: node.cite, file, path: [...path, 'value'] }];
  return [...own, ...(node.of ?? []).flatMap((part, index) => conditionValues(part, file, [...path, 'of', index]))];
}

function valuesOf(placed: PlacedRecord): PlacedValue[] {
  const { file, path } = placed;
  if (placed.kind === 'condition') return conditionValues(placed.record.tree, file, [...path, 'tree']);
  if (placed.kind !== 'goal' && placed.kind !== 'amount') return [];
  const { value, cite } = placed.record;
  return value === undefined ? [] : [{ value, cite, file, path: [...path, 'value'] }];
}

/** What is wrong with the numbers of a bound; `undefined` when they fit it. */
function misshape({ bound, min, max, approximate }: Value): string | undefined {
  const say = (ends: string) => `${bound} wants ${ends}; found min ${min}, max ${max}`;
  if (approximate === true && bound !== 'range') return `approximate stands only with range; ${bound} says enough`;
  if ((min !== null && !Number.isFinite(min)) || (max !== null && !Number.isFinite(max)))
    return 'min and max are finite numbers';
  switch (bound) {
    case 'exact':
    case 'about':
      return min !== null && min === max ? undefined : say('min and max equal');
    case 'at_least':
    case 'more_than':
      return min !== null && max === null ? undefined : say('a min and no max');
    case 'at_most':
    case 'less_than':
      return min === null && max !== null ? undefined : say('a max and no min');
    case 'range':
      return min !== null && max !== null && min < max ? undefined : say('a min below a max');
  }
}

/** The rule that each failure of a proof belongs to, and what to do about it. A misshapen value has its own rule. */
const PROOFS = {
  number: { rule: 'value/not-in-quote', fix: 'write the figure that the words give, or quote the words that give it' },
  bound: {
    rule: 'value/bound-not-in-quote',
    fix: 'choose the bound that the words have, or quote them with the words that bound the figure',
  },
  unit: {
    rule: 'value/unit-not-in-quote',
    fix: 'choose the unit that the words count in',
  },
} as const;

/** What a cell asks for beside its quote. */
const IN_TABLE =
  'the whole cell is quoted, and its unit stands in the header of its column, its row, or 单位：… at the table';

const formatEnds = (min: number | null, max: number | null): string =>
  [...new Set([min, max])].filter((end) => end !== null).join('..');

function checkProofs({ policy, blocks, records }: PolicyContext, { corpus }: Context): Problem[] {
  const prove = createProof(policy.blocks, unitWordsOf(corpus.vocabularies.get('units')));
  return records.flatMap(valuesOf).flatMap(({ value, cite, file, path }) => {
    if (misshape(value) !== undefined) return [];
    const { reason, found } = prove(cite, value);
    if (reason === null || reason === 'malformed') return [];
    const { rule, fix } = PROOFS[reason];
    const coded = `${value.bound} ${formatEnds(value.min, value.max)} ${value.unit}`;
    const read = found.map(({ bound, min, max, unit }) => `${bound} ${formatEnds(min, max)} ${unit}`).join('; ');
    const says = read === '' ? 'which holds no figure' : `which says ${read}`;
    const message = `coded as ${coded}, but the quote is “${cite.quote}”, ${says}`;
    const inTable = blocks.get(cite.block)?.kind === 'table';
    return [
      problemAt(file, path, {
        rule,
        message,
        found: coded,
        expected: read,
        fix: inTable ? `${fix}; ${IN_TABLE}` : fix,
      }),
    ];
  });
}

/** Rules on figures. */
export const valueRules: readonly Rule[] = [
  {
    id: 'value/shape',
    explains: 'min and max are those that the bound wants',
    check: ({ policies }) =>
      policies.flatMap(({ records }) =>
        records.flatMap(valuesOf).flatMap(({ value, file, path }) => {
          const wrong = misshape(value);
          return wrong === undefined
            ? []
            : [
                problemAt(file, path, {
                  rule: 'value/shape',
                  message: wrong,
                  fix: 'exact and about: min = max; at_least and more_than: only min; at_most and less_than: only max; range: min < max',
                }),
              ];
        }),
      ),
  },
  ...createFamily(
    {
      'value/not-in-quote':
        'the words of the quote hold the coded figure (13.5万 is 135000, 2—15万元 is 20000..150000)',
      'value/bound-not-in-quote': 'the words of the quote support the coded bound (以上, 不低于, 最高, 左右 …)',
      'value/unit-not-in-quote': 'the words of the quote, or in a table its header or caption, count in the coded unit',
    },
    checkProofs,
  ),
  {
    id: 'value/percent-of',
    explains: 'a percentage about money says of what; a sum does not',
    check: ({ policies }) =>
      policies.flatMap(({ records }) =>
        records.flatMap((placed) => {
          if (placed.kind !== 'amount') return [];
          const { value, percent_of } = placed.record;
          const percent = value.unit === 'percent';
          if (percent === (percent_of !== undefined)) return [];
          const message = percent ? 'a percentage about money needs percent_of' : 'percent_of stands with a sum';
          return [
            problemAt(placed.file, percent ? placed.path : [...placed.path, 'percent_of'], {
              rule: 'value/percent-of',
              message,
              fix: percent ? 'add percent_of: what it is taken of, as printed' : 'remove percent_of',
            }),
          ];
        }),
      ),
  },
  {
    id: 'value/order',
    explains: 'spans of ranks and skill levels run in the order of their vocabulary, and have both ends',
    check: ({ corpus, policies }) =>
      policies.flatMap(({ records }) =>
        records.flatMap((placed) => {
          if (placed.kind !== 'amount') return [];
          return (
            [
              ['ranks', 'rank_from', 'rank_to'],
              ['skill_levels', 'skill_level_from', 'skill_level_to'],
            ] as const
          ).flatMap(([vocabulary, low, high]) => {
            const order = [...(corpus.vocabularies.get(vocabulary)?.terms.keys() ?? [])];
            const { [low]: from, [high]: to } = placed.record;
            if (from === undefined && to === undefined) return [];
            if (from !== undefined && to !== undefined && order.indexOf(from) <= order.indexOf(to)) return [];
            return [
              problemAt(placed.file, [...placed.path, from === undefined ? high : low], {
                rule: 'value/order',
                message: `${low} ${from ?? 'missing'} to ${high} ${to ?? 'missing'} is no span`,
                fix: `write both ends, in this order: ${order.join(', ')}`,
              }),
            ];
          });
        }),
      ),
  },
  {
    id: 'goal/kind',
    explains: 'a target has a figure and a date or period, a commitment a figure, a direction none',
    check: ({ policies }) =>
      policies.flatMap(({ records }) =>
        records.flatMap((placed) => {
          if (placed.kind !== 'goal') return [];
          const { kind, value, due, period } = placed.record;
          const dated = due !== undefined || period !== undefined;
          const fits =
            kind === 'direction' ? value === undefined : value !== undefined && (kind === 'commitment' || dated);
          if (fits) return [];
          const has = `${value === undefined ? 'no figure' : 'a figure'} and ${dated ? 'a date or period' : 'no date or period'}`;
          const right = value === undefined ? 'direction' : dated ? 'target' : 'commitment';
          return [
            problemAt(placed.file, [...placed.path, 'kind'], {
              rule: 'goal/kind',
              message: `a ${kind} cannot have ${has}`,
              found: kind,
              expected: right,
              fix: `write kind: ${right}, or complete the goal`,
            }),
          ];
        }),
      ),
  },
  {
    id: 'goal/part-exceeds-whole',
    explains:
      'a part is not larger than the whole that it is part of, when both count the same unit and basis for the same scope',
    check: ({ policies }) =>
      policies.flatMap(({ records }) => {
        const goals = new Map(
          records.flatMap((placed) => (placed.kind === 'goal' ? [[placed.record.id, placed.record] as const] : [])),
        );
        return records.flatMap((placed) => {
          if (placed.kind !== 'goal' || placed.record.part_of === undefined) return [];
          const whole = goals.get(placed.record.part_of);
          const part = placed.record;
          const size = part.value?.min ?? part.value?.max;
          const limit = whole?.value?.max ?? whole?.value?.min;
          const alike =
            whole?.value?.unit === part.value?.unit && whole?.basis === part.basis && whole?.scope === part.scope;
          if (!alike || size == null || limit == null || size <= limit) return [];
          return [
            problemAt(placed.file, [...placed.path, 'part_of'], {
              rule: 'goal/part-exceeds-whole',
              message: `${size} is part of ${whole!.id}, which is only ${limit}`,
              fix: 'check both figures against the text, or remove part_of',
            }),
          ];
        });
      }),
  },
];
