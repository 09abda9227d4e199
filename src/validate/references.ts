// Rules on ids: unique, resolving, without circles.
import type { DataFile, DataPath, Policy } from '../model.ts';
import type { Problem } from '../problem.ts';
import { problemAt } from '../schema/problem-at.ts';
import { type Context, hintFor, type PlacedRecord, type PolicyContext, type Rule } from './context.ts';

function checkReferences({ policy, records }: PolicyContext): Problem[] {
  const problems: Problem[] = [];
  const rule = 'id/unresolved';
  const ids = (kind: PlacedRecord['kind']) =>
    new Set(records.filter((placed) => placed.kind === kind).map(({ record }) => record.id));
  const goals = ids('goal');
  const measures = ids('measure');
  const want = (known: Set<string>, id: string | undefined, what: string, file: DataFile, path: DataPath) => {
    if (id === undefined || known.has(id)) return;
    problems.push(
      problemAt(file, path, {
        rule,
        message: `there is no ${what} ${id} in this policy`,
        found: id,
        fix: hintFor(id, known),
      }),
    );
  };
  for (const placed of records) {
    const { file, path } = placed;
    if (placed.kind === 'goal') {
      want(measures, placed.record.measure, 'measure', file, [...path, 'measure']);
      want(goals, placed.record.part_of, 'goal', file, [...path, 'part_of']);
      want(goals, placed.record.restates, 'goal', file, [...path, 'restates']);
    }
    if (placed.kind === 'benefit') {
      const own = new Set((placed.measure.conditions ?? []).map(({ id }) => id));
      want(own, placed.record.condition, 'condition of the same measure', file, [...path, 'condition']);
    }
    if (placed.kind === 'condition') {
      const own = new Set([...(placed.measure.amounts ?? []), ...(placed.measure.benefits ?? [])].map(({ id }) => id));
      placed.record.applies_to?.forEach((id, index) => {
        want(own, id, 'amount or benefit of the same measure', file, [...path, 'applies_to', index]);
      });
    }
  }
  const blocks = new Set(policy.blocks.map(({ id }) => id));
  policy.coding.measures.forEach((measure, index) => {
    want(blocks, measure.block, 'block', policy.files.coding, ['measures', index, 'block']);
  });
  policy.coding.uncoded.forEach((entry, index) => {
    want(blocks, entry.block, 'block', policy.files.coding, ['uncoded', index, 'block']);
  });
  return problems;
}

function checkCycles({ records }: PolicyContext): Problem[] {
  const goals = new Map(
    records.flatMap((placed) => (placed.kind === 'goal' ? [[placed.record.id, placed] as const] : [])),
  );
  return [...goals.values()].flatMap(({ record, file, path }) =>
    (['part_of', 'restates'] as const).flatMap((key) => {
      const seen = [record.id];
      for (let next = record[key]; next !== undefined; next = goals.get(next)?.record[key]) {
        if (next === record.id) {
          return [
            problemAt(file, [...path, key], {
              rule: 'id/cycle',
              message: `${key} leads back to the goal itself: ${[...seen, next].join(' → ')}`,
              fix: `remove one ${key} of the circle`,
            }),
          ];
        }
        if (seen.includes(next)) return [];
        seen.push(next);
      }
      return [];
    }),
  );
}

/** Words of a relation that contradict its kind are not judged; a target that should be held here must be. */
function checkTargets(context: Context, policy: Policy): Problem[] {
  return policy.source.relations.flatMap(({ policy: target }, index) =>
    target === null || context.corpus.policies.has(target)
      ? []
      : [
          problemAt(policy.files.source, ['relations', index, 'policy'], {
            rule: 'id/unresolved',
            message: `there is no policy ${target}`,
            found: target,
            fix: hintFor(target, context.corpus.policies.keys()),
          }),
        ],
  );
}

/** Element ids of a policy page that are neither blocks nor records: its headings, notes, facts and corrections. */
const PAGE_IDS = /^(?:main|title|text|goals|absences|corrections|cite|(?:n|fact|correction)-.+)$/;

/** Rules on ids. */
export const referenceRules: readonly Rule[] = [
  {
    id: 'id/duplicate',
    explains: 'no two records of a policy share an id',
    check: ({ policies }) =>
      policies.flatMap(({ policy, records }) => {
        const relations = policy.source.relations.map((record, index) => ({
          record,
          file: policy.files.source,
          path: ['relations', index] as DataPath,
        }));
        const seen = new Map<string, DataPath>();
        return [...records, ...relations].flatMap(({ record, file, path }) => {
          const first = seen.get(record.id);
          if (first === undefined) {
            seen.set(record.id, path);
            return [];
          }
          return [
            problemAt(file, [...path, 'id'], {
              rule: 'id/duplicate',
              message: `the id ${record.id} is taken by ${first.join('.')}`,
              found: record.id,
              fix: 'give one of the two another id',
            }),
          ];
        });
      }),
  },
  {
    id: 'id/reserved',
    explains:
      'no record has the id of a block or one that the page of its policy uses itself, and no place that of a vocabulary',
    check: ({ policies, corpus }) => [
      ...[...corpus.places.values()].flatMap(({ jurisdiction: { id }, file }) =>
        corpus.vocabularies.has(id)
          ? [
              problemAt(file, ['id'], {
                rule: 'id/reserved',
                message: `the id ${id} is that of a vocabulary, whose terms are published as ${id}/…`,
                found: id,
                fix: 'give the place another id',
              }),
            ]
          : [],
      ),
      ...policies.flatMap(({ policy, records, blocks }) => {
        const relations = policy.source.relations.map((record, index) => ({
          record,
          file: policy.files.source,
          path: ['relations', index] as DataPath,
        }));
        return [...records, ...relations].flatMap(({ record, file, path }) => {
          const block = blocks.has(record.id);
          if (!block && !PAGE_IDS.test(record.id)) return [];
          return [
            problemAt(file, [...path, 'id'], {
              rule: 'id/reserved',
              message: `the id ${record.id} is that of ${block ? 'a block of the text' : 'a part of the page'}, so links to the record would lead there`,
              found: record.id,
              fix: 'give the record another id, of two words or more',
            }),
          ];
        });
      }),
    ],
  },
  {
    id: 'id/unresolved',
    explains: 'every id that a record names exists',
    check: (context) =>
      context.policies.flatMap((policy) =>
        policy.policy.partial ? [] : [...checkReferences(policy), ...checkTargets(context, policy.policy)],
      ),
  },
  {
    id: 'id/cycle',
    explains: 'part_of and restates never lead back to the same goal',
    check: ({ policies }) => policies.flatMap(checkCycles),
  },
  {
    id: 'id/parent',
    explains: 'the parent of a place is a place, and no place stands above itself',
    check: ({ corpus }) =>
      [...corpus.places.values()].flatMap(({ jurisdiction, file }) => {
        const { parent, id } = jurisdiction;
        if (parent === null) return [];
        if (!corpus.places.has(parent))
          return [
            problemAt(file, ['parent'], {
              rule: 'id/parent',
              message: `there is no place ${parent}`,
              found: parent,
              fix: hintFor(parent, corpus.places.keys()),
            }),
          ];
        const above = new Set([id]);
        for (
          let next: string | null = parent;
          next !== null;
          next = corpus.places.get(next)?.jurisdiction.parent ?? null
        ) {
          if (above.has(next))
            return [
              problemAt(file, ['parent'], {
                rule: 'id/parent',
                message: `the place ${id} stands above itself`,
                fix: 'write the place one level up',
              }),
            ];
          above.add(next);
        }
        return [];
      }),
  },
];
