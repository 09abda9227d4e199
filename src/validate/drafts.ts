// Rule on drafts: what `code` could not tell is written by a person before it is published.
import { TODO } from '../coding/coding.ts';
import type { DataPath } from '../model.ts';
import { problemAt } from '../schema/problem-at.ts';
import type { Rule } from './context.ts';

/** Paths of every value that a draft leaves open. */
function findOpen(node: unknown, path: DataPath): DataPath[] {
  if (node === TODO) return [path];
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) =>
    findOpen(value, [...path, Array.isArray(node) ? Number(key) : key]),
  );
}

/** Rule on drafts. */
export const draftRules: readonly Rule[] = [
  {
    id: 'draft/open',
    explains: 'no value of a coding is still the todo that a draft puts where words do not tell',
    check: ({ policies }) =>
      policies.flatMap(({ policy }) =>
        findOpen(policy.coding, []).map((path) =>
          problemAt(policy.files.coding, path, {
            rule: 'draft/open',
            message: `${path.join('.')} is still ${TODO}`,
            found: TODO,
            fix: 'write what the text says, or remove the record',
          }),
        ),
      ),
  },
];
