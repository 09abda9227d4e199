// Rule on drafts: what `code` could not tell is written by a person before it is published.
import { TODO } from '../coding/coding.ts';
import { isSpelling } from '../extract/unit-kinds.ts';
import type { Corpus, DataPath, Policy } from '../model.ts';
import { problemAt } from '../schema/problem-at.ts';
import type { Responsibility } from '../types.ts';
import type { Rule } from './context.ts';

/** Paths of every value that a draft leaves open. */
function findOpen(node: unknown, path: DataPath): DataPath[] {
  if (node === TODO) return [path];
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) =>
    findOpen(value, [...path, Array.isArray(node) ? Number(key) : key]),
  );
}

/** What to do about a responsible unit that no spelling of the place told. */
function fixUnit({ jurisdiction, coding }: Policy, path: DataPath, { places }: Corpus): string | undefined {
  if (path.at(-1) !== 'unit' || path.at(-3) !== 'responsibilities') return undefined;
  const record = path.slice(0, -1).reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], coding);
  const { name } = record as Responsibility;
  const units = places.get(jurisdiction)?.jurisdiction.units ?? [];
  const owner = units.find((unit) => isSpelling(name, unit));
  if (owner !== undefined) return `${name} is an alias of ${owner.id}`;
  const near = units.filter((unit) =>
    [unit.name.zh, ...unit.aliases].some((alias) => alias.endsWith(name) || name.endsWith(alias)),
  );
  const whose = near.length === 0 ? 'its unit' : near.map(({ id }) => id).join(' or ');
  return `add ${name} to the aliases of ${whose} in policies/${jurisdiction}/jurisdiction.yaml, if it is the same, or a unit of its own; then write its id`;
}

/** Rule on drafts. */
export const draftRules: readonly Rule[] = [
  {
    id: 'draft/open',
    explains: 'no value of a coding is still the todo that a draft puts where words do not tell',
    check: ({ corpus, policies }) =>
      policies.flatMap(({ policy }) =>
        findOpen(policy.coding, []).map((path) =>
          problemAt(policy.files.coding, path, {
            rule: 'draft/open',
            message: `${path.join('.')} is still ${TODO}`,
            found: TODO,
            fix: fixUnit(policy, path, corpus) ?? 'write what the text says, or remove the record',
          }),
        ),
      ),
  },
];
