// Rules on codes: every code is a term of its vocabulary and stands where it can stand.
// It must not report what a draft left open: that is one problem, of `draft/open`.
import { TODO } from '../coding/coding.ts';
import type { DataFile, DataPath } from '../model.ts';
import type { Problem } from '../problem.ts';
import { problemAt } from '../schema/problem-at.ts';
import type { ConditionNode } from '../types.ts';
import { hintFor, type PlacedRecord, type PolicyContext, type Rule } from './context.ts';

/** Each use of a code: the vocabulary it must come from, the code and where it is written. */
interface CodeUse {
  vocabulary: string;
  code: string | undefined;
  file: DataFile;
  path: DataPath;
}

function conditionCodes(node: ConditionNode, file: DataFile, path: DataPath): CodeUse[] {
  const use = (vocabulary: string, key: keyof ConditionNode, code: string | undefined): CodeUse => ({
    vocabulary,
    code,
    file,
    path: [...path, key],
  });
  return [
    use('condition_types', 'type', node.type),
    use('levels', 'level', node.level),
    use('ranks', 'rank_to', node.rank_to),
    use('skill_levels', 'skill_level', node.skill_level),
    use('degrees', 'degree', node.degree),
    { vocabulary: 'units', code: node.value?.unit, file, path: [...path, 'value', 'unit'] },
    ...(node.of ?? []).flatMap((part, index) => conditionCodes(part, file, [...path, 'of', index])),
  ];
}

function recordCodes(placed: PlacedRecord): CodeUse[] {
  const { file, path } = placed;
  const use = (vocabulary: string, key: string, code: string | undefined): CodeUse => ({
    vocabulary,
    code,
    file,
    path: [...path, key],
  });
  const list = (vocabulary: string, key: string, codes: readonly string[] | undefined): CodeUse[] =>
    (codes ?? []).map((code, index) => ({ vocabulary, code, file, path: [...path, key, index] }));
  switch (placed.kind) {
    case 'goal':
      return [
        use('indicators', 'indicator', placed.record.indicator),
        use('scopes', 'scope', placed.record.scope),
        { vocabulary: 'units', code: placed.record.value?.unit, file, path: [...path, 'value', 'unit'] },
      ];
    case 'measure':
      return [
        ...list('topics', 'topics', placed.record.topics),
        ...list('instruments', 'instruments', placed.record.instruments),
        ...list('target_groups', 'target_groups', placed.record.target_groups),
      ];
    case 'amount':
      return [
        use('items', 'item', placed.record.item),
        use('pers', 'per', placed.record.per),
        use('levels', 'level', placed.record.level),
        use('classes', 'class', placed.record.class),
        use('ranks', 'rank_from', placed.record.rank_from),
        use('ranks', 'rank_to', placed.record.rank_to),
        use('skill_levels', 'skill_level_from', placed.record.skill_level_from),
        use('skill_levels', 'skill_level_to', placed.record.skill_level_to),
        { vocabulary: 'units', code: placed.record.value.unit, file, path: [...path, 'value', 'unit'] },
        ...list('topics', 'topics', placed.record.topics),
      ];
    case 'benefit':
      return [
        use('benefit_kinds', 'kind', placed.record.kind),
        use('items', 'item', placed.record.item),
        use('levels', 'level', placed.record.level),
        ...list('topics', 'topics', placed.record.topics),
      ];
    case 'condition':
      return [
        use('skill_levels', 'skill_level', placed.record.skill_level),
        ...conditionCodes(placed.record.tree, file, [...path, 'tree']),
      ];
  }
}

function policyCodes({ policy, records }: PolicyContext): CodeUse[] {
  const file = policy.files.coding;
  return [
    ...records.flatMap(recordCodes),
    ...policy.coding.absences.flatMap((absence, index): CodeUse[] => [
      { vocabulary: 'topics', code: absence.topic, file, path: ['absences', index, 'topic'] },
      { vocabulary: 'items', code: absence.item, file, path: ['absences', index, 'item'] },
    ]),
    ...policy.coding.uncoded.map(
      (entry, index): CodeUse => ({
        vocabulary: 'uncoded_reasons',
        code: entry.reason,
        file,
        path: ['uncoded', index, 'reason'],
      }),
    ),
    {
      vocabulary: 'document_types',
      code: policy.source.document_type,
      file: policy.files.source,
      path: ['document_type'],
    },
  ];
}

/** Rules on codes. */
export const codeRules: readonly Rule[] = [
  {
    id: 'vocabulary/unknown-code',
    explains: 'every code is a term of its vocabulary',
    check: ({ corpus, policies }) =>
      policies.flatMap((policy) =>
        policyCodes(policy).flatMap(({ vocabulary, code, file, path }) => {
          const terms = corpus.vocabularies.get(vocabulary)?.terms;
          if (code === undefined || terms?.has(code) || (code === TODO && file === policy.policy.files.coding))
            return [];
          return [
            problemAt(file, path, {
              rule: 'vocabulary/unknown-code',
              message: `${code} is no term of schema/vocabulary/${vocabulary}.yaml`,
              found: code,
              fix: hintFor(code, terms?.keys() ?? []),
            }),
          ];
        }),
      ),
  },
  {
    id: 'vocabulary/top-level-topic',
    explains: 'records name second-level topics, never a group of topics',
    check: ({ corpus, policies }) =>
      policies.flatMap((policy) =>
        policyCodes(policy).flatMap(({ vocabulary, code, file, path }) => {
          const term =
            vocabulary === 'topics' && code !== undefined
              ? corpus.vocabularies.get('topics')?.terms.get(code)
              : undefined;
          if (term === undefined || term.broader !== undefined) return [];
          return [
            problemAt(file, path, {
              rule: 'vocabulary/top-level-topic',
              message: `${code} is a group of topics`,
              found: code,
              fix: `choose one of its topics, such as ${[...corpus.vocabularies.get('topics')!.terms.values()].find(({ broader }) => broader === code)?.id}`,
            }),
          ];
        }),
      ),
  },
  {
    id: 'vocabulary/misfit',
    explains: 'an item or indicator stands under a topic where it can stand',
    check: ({ corpus, policies }) =>
      policies.flatMap(({ policy, records }) =>
        records.flatMap((placed) => {
          const isGoal = placed.kind === 'goal';
          if (!isGoal && placed.kind !== 'amount') return [];
          const code = isGoal ? placed.record.indicator : placed.record.item;
          const allowed = corpus.vocabularies.get(isGoal ? 'indicators' : 'items')?.terms.get(code)?.topics ?? [];
          const measure = isGoal
            ? policy.coding.measures.find(({ id }) => id === placed.record.measure)
            : placed.measure;
          const topics = !isGoal && placed.record.topics !== undefined ? placed.record.topics : measure?.topics;
          if (topics === undefined || allowed.length === 0) return [];
          if (topics.some((topic) => topic === TODO || allowed.includes(topic))) return [];
          return [
            problemAt(placed.file, [...placed.path, isGoal ? 'indicator' : 'item'], {
              rule: 'vocabulary/misfit',
              message: `${code} stands under ${topics.join(', ')}, but belongs to ${allowed.join(', ')}`,
              found: topics.join(', '),
              expected: allowed.join(', '),
              fix: 'give the measure the topic it treats, or choose the code that fits',
            }),
          ];
        }),
      ),
  },
  {
    id: 'vocabulary/terms',
    explains: 'terms of a vocabulary are unique, and what they name (broader, topics, instrument, unit) exists',
    check: ({ corpus }) =>
      [...corpus.vocabularies.values()].flatMap(({ vocabulary, file, terms }) =>
        vocabulary.terms.flatMap((term, index) => {
          const problems: Problem[] = [];
          const report = (key: string, message: string, fix: string) =>
            problems.push(problemAt(file, ['terms', index, key], { rule: 'vocabulary/terms', message, fix }));
          if (vocabulary.terms.findIndex(({ id }) => id === term.id) < index)
            report('id', `the term ${term.id} stands twice`, 'remove one of the two');
          if (term.broader !== undefined && !terms.has(term.broader))
            report('broader', `there is no term ${term.broader}`, hintFor(term.broader, terms.keys()));
          const above = [term.id];
          for (let next = term.broader; next !== undefined; next = terms.get(next)?.broader) {
            if (above.includes(next)) {
              if (next === term.id)
                report(
                  'broader',
                  `${[...above, next].join(' → ')}: the term stands above itself`,
                  'remove one broader',
                );
              break;
            }
            above.push(next);
          }
          for (const topic of term.topics ?? []) {
            if (!corpus.vocabularies.get('topics')?.terms.has(topic))
              report(
                'topics',
                `there is no topic ${topic}`,
                hintFor(topic, corpus.vocabularies.get('topics')?.terms.keys() ?? []),
              );
          }
          const instruments = corpus.vocabularies.get('instruments')?.terms;
          if (term.instrument !== undefined && !instruments?.has(term.instrument))
            report(
              'instrument',
              `there is no instrument ${term.instrument}`,
              hintFor(term.instrument, instruments?.keys() ?? []),
            );
          const units = corpus.vocabularies.get('units')?.terms;
          if (term.unit !== undefined && !units?.has(term.unit))
            report('unit', `there is no unit ${term.unit}`, hintFor(term.unit, units?.keys() ?? []));
          return problems;
        }),
      ),
  },
];
