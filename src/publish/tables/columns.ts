// The columns of a table, read from the published schema: nested keys are joined by `_`, lists are left apart.
// It must not repeat what the schema says: a key that is added there is a column here.
import jurisdictionSchema from '../../../schema/jurisdiction.schema.json' with { type: 'json' };
import partsSchema from '../../../schema/parts.schema.json' with { type: 'json' };
import publishedSchema from '../../../schema/published.schema.json' with { type: 'json' };
import sourceSchema from '../../../schema/source.schema.json' with { type: 'json' };

/** What a cell can hold. Dates are strings: a text may give the year only. A list is one of strings. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'list';

/** A cell of a table. */
export type Cell = string | number | boolean | readonly string[] | null;

/** A column of a table, the same in every form. */
export interface Column {
  /** Key of the JSON; nested keys joined by `_`. Example: `cite_block`. */
  name: string;
  type: ColumnType;
  /** True when the JSON may say null. */
  nullable: boolean;
  /** The name in words. Example: `Cite block`. */
  title: string;
  /** What the schema says of it. */
  description: string;
  /** Codes of a closed list of the schema; empty when it has none. */
  codes: readonly string[];
  /** True for a date as precise as the text gives it: YYYY, YYYY-MM or YYYY-MM-DD. */
  date: boolean;
  /** Where the value stands in a record. Example: `['cite', 'block']`. */
  path: readonly string[];
}

/** A list of objects in a record, which is a table of its own. */
export interface NestedList {
  name: string;
  description: string;
  columns: Columns;
}

/** What a shape of the schema gives. */
export interface Columns {
  columns: Column[];
  nested: NestedList[];
}

interface Node {
  $ref?: string;
  type?: string | string[];
  enum?: (string | null)[];
  anyOf?: Node[];
  description?: string;
  properties?: Record<string, Node>;
  items?: Node;
}

type Schema = { $id: string; $defs: Record<string, unknown> };

const SCHEMAS: Readonly<Record<string, Schema>> = {
  'parts.schema.json': partsSchema,
  'source.schema.json': sourceSchema,
  'jurisdiction.schema.json': jurisdictionSchema,
  'published.schema.json': publishedSchema,
};

/** Dates that the published schema types as strings without more; test/publish/tables proves the list. */
const DATES = new Set([
  'due',
  'period_from',
  'period_to',
  'dates_signed',
  'dates_issued',
  'dates_effective',
  'dates_expires',
  'retrieved',
  'population_as_of',
]);

/** A node without references: those of the node and what they lead to, and whether null is allowed. */
function resolveNode(node: Node, file: string): { node: Node; file: string; nullable: boolean } {
  if (node.anyOf !== undefined) {
    const [some, ...others] = node.anyOf.filter(({ type }) => type !== 'null');
    if (some === undefined || others.length > 0) throw new Error('a column of a table has one type');
    const { node: found, file: at } = resolveNode(some, file);
    return { node: { ...found, description: node.description! }, file: at, nullable: true };
  }
  if (node.$ref !== undefined) {
    const [name, pointer] = node.$ref.split('#/$defs/') as [string, string];
    const at = name === '' ? file : name;
    const target = SCHEMAS[at]?.$defs[pointer] as Node | undefined;
    if (target === undefined) throw new Error(`${node.$ref} leads nowhere`);
    const { node: found, file: last, nullable } = resolveNode(target, at);
    return { node: { ...found, description: node.description ?? found.description ?? '' }, file: last, nullable };
  }
  const types = [node.type ?? []].flat();
  return { node, file, nullable: types.includes('null') || (node.enum?.includes(null) ?? false) };
}

/**
 * A name in words.
 * @example titleOf('cite_block') // 'Cite block'
 * @example titleOf('title_zh') // 'Title (Chinese)'
 */
export function titleOf(name: string): string {
  const words = name.replace(/_zh$/, ' (Chinese)').replace(/_en$/, ' (English)').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function columnsOfNode(node: Node, file: string, path: readonly string[], outer: string, optional: boolean): Columns {
  const found: Columns = { columns: [], nested: [] };
  for (const [key, property] of Object.entries(node.properties ?? {})) {
    const { node: inner, file: at, nullable } = resolveNode(property, file);
    const own = [...path, key];
    const name = own.join('_');
    const description = `${outer} ${inner.description ?? ''}`.trim();
    const add = (type: ColumnType, codes: readonly string[] = []) => {
      const date = DATES.has(name);
      found.columns.push({
        name,
        type,
        nullable: nullable || optional,
        title: titleOf(name),
        description,
        codes,
        date,
        path: own,
      });
    };
    const type = inner.enum !== undefined ? 'string' : [inner.type ?? []].flat().find((some) => some !== 'null');
    if (type === 'object') {
      const { columns, nested } = columnsOfNode(inner, at, own, description, nullable || optional);
      found.columns.push(...columns);
      found.nested.push(...nested);
    } else if (type === 'array') {
      const item = resolveNode(inner.items!, at);
      if (item.node.type === 'string') add('list');
      else found.nested.push({ name, description, columns: columnsOfNode(item.node, item.file, [], '', false) });
    } else if (type === 'string' || type === 'integer' || type === 'number' || type === 'boolean') {
      add(
        type,
        (inner.enum ?? []).filter((code) => code !== null),
      );
    } else throw new Error(`${name} is of no type that a table can hold`);
  }
  return found;
}

/**
 * The columns that a shape of published.schema.json gives.
 * @param shape name under `$defs`. @returns columns in the order of the schema; a list of strings is a column of type `list`, a
 * list of objects is under `nested`. Throws when a key has a type that a table cannot hold: a bug of the schema.
 * @example columnsOf('AmountRecord').columns.map(({ name }) => name) // ['id', 'policy', …, 'cite_block', 'cite_quote', …]
 */
export function columnsOf(shape: string): Columns {
  const { node, file } = resolveNode({ $ref: `published.schema.json#/$defs/${shape}` }, 'published.schema.json');
  return columnsOfNode(node, file, [], '', false);
}

/**
 * The value of a column in a record.
 * @returns null where an object on the way is null.
 * @example readCell(column, record) // 's3.4.13'
 */
export function readCell({ path }: Pick<Column, 'path'>, record: object): Cell {
  let value: unknown = record;
  for (const key of path) {
    if (value === null) return null;
    value = (value as Record<string, unknown>)[key];
  }
  return (value ?? null) as Cell;
}
