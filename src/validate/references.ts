// Rules on ids, references between records, vocabulary codes and units.
import type { DataFile, DataPath, Policy } from '../model.ts';
import { nearestWord } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { problemAt } from '../schema.ts';
import type { ConditionNode, Responsibility } from '../types.ts';
import { type Context, createFamily, type PlacedRecord, type PolicyContext, type Rule } from './context.ts';

const hint = (word: string, known: Iterable<string>): string => {
  const nearest = nearestWord(word, known);
  return nearest === undefined ? 'use a known one, or add it' : `did you mean ${nearest}?`;
};

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
        fix: hint(id, known),
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

function checkUnits({ policy, records }: PolicyContext, context: Context): Problem[] {
  const jurisdiction = context.corpus.places.get(policy.jurisdiction)?.jurisdiction;
  // A jurisdiction.yaml that cannot be read has its own problem.
  if (jurisdiction === undefined) return [];
  const units = new Map(jurisdiction.units.map((unit) => [unit.id, unit]));
  const problems: Problem[] = [];
  const check = ({ unit: id, name }: Pick<Responsibility, 'unit' | 'name'>, file: DataFile, path: DataPath) => {
    const unit = units.get(id);
    const owner = [...units.values()].find(({ name: full, aliases }) => full.zh === name || aliases.includes(name));
    const place = `policies/${policy.jurisdiction}/jurisdiction.yaml`;
    if (unit === undefined) {
      problems.push(
        problemAt(file, [...path, 'unit'], {
          rule: 'unit/unknown',
          message: `${place} has no unit ${id}`,
          found: id,
          fix: owner === undefined ? hint(id, units.keys()) : `${name} is an alias of ${owner.id}`,
        }),
      );
    } else if (unit.name.zh !== name && !unit.aliases.includes(name)) {
      const fix =
        owner === undefined
          ? `add ${name} to the aliases of ${id} in ${place}, if it is the same unit`
          : `${name} is an alias of ${owner.id}`;
      problems.push(
        problemAt(file, [...path, 'name'], {
          rule: 'unit/unknown-alias',
          message: `${name} is no known spelling of the unit ${id} (${unit.name.zh})`,
          found: name,
          expected: [unit.name.zh, ...unit.aliases].join(', '),
          fix,
        }),
      );
    }
  };
  policy.source.issuers.forEach((issuer, index) => {
    check(issuer, policy.files.source, ['issuers', index]);
  });
  for (const placed of records) {
    if (placed.kind !== 'goal' && placed.kind !== 'measure') continue;
    placed.record.responsibilities?.forEach((responsibility, index) => {
      check(responsibility, placed.file, [...placed.path, 'responsibilities', index]);
    });
  }
  return problems;
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
            fix: hint(target, context.corpus.policies.keys()),
          }),
        ],
  );
}

/** Rules on ids, codes and units. */
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
              fix: hint(parent, corpus.places.keys()),
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
  {
    id: 'vocabulary/unknown-code',
    explains: 'every code is a term of its vocabulary',
    check: ({ corpus, policies }) =>
      policies.flatMap((policy) =>
        policyCodes(policy).flatMap(({ vocabulary, code, file, path }) => {
          const terms = corpus.vocabularies.get(vocabulary)?.terms;
          if (code === undefined || terms?.has(code)) return [];
          return [
            problemAt(file, path, {
              rule: 'vocabulary/unknown-code',
              message: `${code} is no term of schema/vocabulary/${vocabulary}.yaml`,
              found: code,
              fix: hint(code, terms?.keys() ?? []),
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
          if (topics === undefined || allowed.length === 0 || topics.some((topic) => allowed.includes(topic)))
            return [];
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
    explains: 'terms of a vocabulary are unique, and what they name (broader, topics, unit) exists',
    check: ({ corpus }) =>
      [...corpus.vocabularies.values()].flatMap(({ vocabulary, file, terms }) =>
        vocabulary.terms.flatMap((term, index) => {
          const problems: Problem[] = [];
          const report = (key: string, message: string, fix: string) =>
            problems.push(problemAt(file, ['terms', index, key], { rule: 'vocabulary/terms', message, fix }));
          if (vocabulary.terms.findIndex(({ id }) => id === term.id) < index)
            report('id', `the term ${term.id} stands twice`, 'remove one of the two');
          if (term.broader !== undefined && !terms.has(term.broader))
            report('broader', `there is no term ${term.broader}`, hint(term.broader, terms.keys()));
          for (const topic of term.topics ?? []) {
            if (!corpus.vocabularies.get('topics')?.terms.has(topic))
              report(
                'topics',
                `there is no topic ${topic}`,
                hint(topic, corpus.vocabularies.get('topics')?.terms.keys() ?? []),
              );
          }
          const units = corpus.vocabularies.get('units')?.terms;
          if (term.unit !== undefined && !units?.has(term.unit))
            report('unit', `there is no unit ${term.unit}`, hint(term.unit, units?.keys() ?? []));
          return problems;
        }),
      ),
  },
  ...createFamily(
    {
      'unit/unknown': 'every responsible unit and issuer is in jurisdiction.yaml',
      'unit/unknown-alias': 'every printed name is a spelling of its unit',
    },
    checkUnits,
  ),
  {
    id: 'unit/ambiguous-alias',
    explains: 'a spelling belongs to one unit of a place, and its kind is a term of unit_kinds',
    check: ({ corpus }) =>
      [...corpus.places.values()].flatMap(({ jurisdiction, file }) => {
        const owners = new Map<string, string>();
        return jurisdiction.units.flatMap((unit, index) => {
          const problems: Problem[] = [];
          const kinds = corpus.vocabularies.get('unit_kinds')?.terms;
          if (!kinds?.has(unit.kind))
            problems.push(
              problemAt(file, ['units', index, 'kind'], {
                rule: 'unit/ambiguous-alias',
                message: `${unit.kind} is no term of schema/vocabulary/unit_kinds.yaml`,
                found: unit.kind,
                fix: hint(unit.kind, kinds?.keys() ?? []),
              }),
            );
          for (const name of new Set([unit.name.zh, ...unit.aliases])) {
            const owner = owners.get(name);
            if (owner !== undefined)
              problems.push(
                problemAt(file, ['units', index, 'aliases'], {
                  rule: 'unit/ambiguous-alias',
                  message: `${name} is a spelling of both ${owner} and ${unit.id}`,
                  found: name,
                  fix: 'keep it with the unit that the text means',
                }),
              );
            owners.set(name, unit.id);
          }
          return problems;
        });
      }),
  },
];
