// Rules on units: every responsible unit is known to its place, under a spelling that belongs to it alone.
import { TODO } from '../coding/coding.ts';
import { isSpelling } from '../extract/unit-kinds.ts';
import type { DataFile, DataPath } from '../model.ts';
import type { Problem } from '../problem.ts';
import { problemAt } from '../schema/problem-at.ts';
import type { Responsibility } from '../types.ts';
import { type Context, createFamily, hintFor, type PolicyContext, type Rule } from './context.ts';

function checkUnits({ policy, records }: PolicyContext, context: Context): Problem[] {
  const jurisdiction = context.corpus.places.get(policy.jurisdiction)?.jurisdiction;
  // A jurisdiction.yaml that cannot be read has its own problem.
  if (jurisdiction === undefined) return [];
  const units = new Map(jurisdiction.units.map((unit) => [unit.id, unit]));
  const problems: Problem[] = [];
  const check = ({ unit: id, name }: Pick<Responsibility, 'unit' | 'name'>, file: DataFile, path: DataPath) => {
    const unit = units.get(id);
    const owner = [...units.values()].find((one) => isSpelling(name, one));
    const place = `policies/${policy.jurisdiction}/jurisdiction.yaml`;
    if (unit === undefined) {
      // What a draft left open is one problem, of `draft/open`.
      if (id === TODO && file === policy.files.coding) return;
      problems.push(
        problemAt(file, [...path, 'unit'], {
          rule: 'unit/unknown',
          message: `${place} has no unit ${id}`,
          found: id,
          fix: owner === undefined ? hintFor(id, units.keys()) : `${name} is an alias of ${owner.id}`,
        }),
      );
    } else if (!isSpelling(name, unit)) {
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

/** Rules on units. */
export const unitRules: readonly Rule[] = [
  ...createFamily(
    {
      'unit/unknown': 'every responsible unit and issuer is in jurisdiction.yaml',
      'unit/unknown-alias': 'every printed name is a spelling of its unit; 各有关部门 is one of 相关部门',
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
                fix: hintFor(unit.kind, kinds?.keys() ?? []),
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
