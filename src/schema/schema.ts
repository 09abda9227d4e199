// Holds data against the JSON Schemas: what fits, typed, and a problem at line and column for what does not.
// Only importer of ajv. It must not read text, and must not know what a value means.
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { DataPath } from '../model.ts';
import { nearestWord } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { type Authored, type JsonSchema, keysAt, PARTS, SCHEMAS, schemaAt } from './authored.ts';
import { problemAt } from './problem-at.ts';
import type { YamlRead } from './yaml.ts';

const validators = new Map<string, ValidateFunction>();

/** Compile a schema once. `allErrors`, so that a person sees everything at once. */
function validatorFor(kind: keyof Authored): ValidateFunction {
  let validator = validators.get(kind);
  if (validator === undefined) {
    const ajv = createAjv();
    ajv.addSchema(PARTS);
    validator = ajv.compile(SCHEMAS[kind]);
    validators.set(kind, validator);
  }
  return validator;
}

function createAjv(): Ajv2020 {
  return new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allowUnionTypes: true,
    verbose: true,
  });
}

/**
 * A function that checks values against one of several schemas that refer to each other.
 * @param schemas JSON Schemas 2020-12, each with its `$id`.
 * @param id `$id` of the schema to check against.
 * @returns for a value, one line for each error, `/items/3/bound must be string`; none when it fits. Throws for a schema that is itself wrong.
 * @example compileSchema([PARTS], id)({}) // ["/ must have required property 'items'"]
 */
export function compileSchema(schemas: readonly JsonSchema[], id: string): (value: unknown) => string[] {
  const ajv = createAjv();
  for (const schema of schemas) ajv.addSchema(schema);
  const validator = ajv.getSchema(id);
  if (validator === undefined) throw new Error(`no schema with $id ${id}`);
  return (value) =>
    validator(value)
      ? []
      : (validator.errors ?? []).map(
          ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
        );
}

const toPath = (instancePath: string, data: unknown): (string | number)[] => {
  const path: (string | number)[] = [];
  let node = data;
  for (const raw of instancePath.split('/').slice(1)) {
    const part = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(node) ? Number(part) : part);
    node = (node as Record<string, unknown> | undefined)?.[part];
  }
  return path;
};

function describe(
  error: ErrorObject,
  kind: keyof Authored,
  path: DataPath,
): Pick<Problem, 'rule' | 'message' | 'fix' | 'found' | 'expected'> {
  const params = error.params as Record<string, unknown>;
  const here = path.length === 0 ? 'the file' : path.join('.');
  if (error.keyword === 'unevaluatedProperties' || error.keyword === 'additionalProperties') {
    const key = String(params.unevaluatedProperty ?? params.additionalProperty);
    const known = keysAt(kind, path);
    const nearest = nearestWord(key, known);
    return {
      rule: 'schema/unknown-key',
      message: `${here} has the unknown key ${key}`,
      found: key,
      expected: known.join(', '),
      fix: nearest === undefined ? `known keys: ${known.join(', ')}` : `did you mean ${nearest}?`,
    };
  }
  if (error.keyword === 'required') {
    const key = String(params.missingProperty);
    const description =
      ((schemaAt(kind, path)?.properties as Record<string, JsonSchema> | undefined)?.[key]?.description as string) ??
      '';
    return {
      rule: 'schema/missing-key',
      message: `${here} lacks the key ${key}`,
      expected: key,
      fix: `add ${key}: ${description}`,
    };
  }
  const found = JSON.stringify(error.data);
  if (error.keyword === 'enum') {
    const allowed = params.allowedValues as unknown[];
    const nearest = nearestWord(String(error.data), allowed.map(String));
    return {
      rule: 'schema/not-allowed',
      message: `${here} is ${found}`,
      found,
      expected: allowed.join(', '),
      fix: nearest === undefined ? `one of: ${allowed.join(', ')}` : `did you mean ${nearest}?`,
    };
  }
  return {
    rule: 'schema/shape',
    message: `${here} is ${found?.slice(0, 200)}: ${error.message}`,
    found,
    expected: error.message,
    fix: String(schemaAt(kind, path)?.description ?? 'see the schema'),
  };
}

/** Data that fits its schema as far as it could be kept. */
export interface Checked<K extends keyof Authored> {
  /** `undefined` when the file as a whole does not fit; records of lists that do not fit are left out. */
  value: Authored[K] | undefined;
  problems: Problem[];
  /** True when records were left out. */
  partial: boolean;
}

/** The innermost list item that an error lies in, such as ['measures', 2, 'amounts', 0]; `undefined` outside lists. */
function enclosingItem(path: DataPath): DataPath | undefined {
  for (let length = path.length; length > 0; length--) {
    if (typeof path[length - 1] === 'number') return path.slice(0, length);
  }
  return undefined;
}

function removeItem(data: unknown, path: DataPath): void {
  let node = data as Record<string | number, unknown> | undefined;
  for (const part of path.slice(0, -1)) node = node?.[part] as Record<string | number, unknown> | undefined;
  if (Array.isArray(node)) delete node[path.at(-1) as number];
}

/** Close the holes that removed items leave. */
function compact(node: unknown): unknown {
  if (Array.isArray(node)) return node.filter((_, index) => index in node).map(compact);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, compact(value)]));
}

/**
 * Check what was read against the schema of its kind, and the order of its keys.
 * @returns the typed value with misfitting records left out, so that the other rules can still run, and one problem for
 *   each misfit.
 * @example checkShape('jurisdiction', readYaml(path, text)).problems
 */
export function checkShape<K extends keyof Authored>(kind: K, read: YamlRead): Checked<K> {
  if (read.data === undefined) return { value: undefined, problems: [], partial: true };
  const problems: Problem[] = [];
  for (const [at, found] of read.keys) {
    const path = toPath(at, read.data);
    const wanted = keysAt(kind, path);
    const sorted = found.filter((key) => wanted.includes(key)).sort((a, b) => wanted.indexOf(a) - wanted.indexOf(b));
    const wrong = found.filter((key) => wanted.includes(key)).findIndex((key, place) => key !== sorted[place]);
    if (wrong < 0) continue;
    const known = found.filter((key) => wanted.includes(key));
    problems.push(
      problemAt(read.file, [...path, known[wrong]!], {
        rule: 'form/key-order',
        message: `the key ${known[wrong]} stands where ${sorted[wrong]} belongs`,
        found: found.join(', '),
        expected: sorted.join(', '),
        fix: `order the keys: ${sorted.join(', ')}`,
        on: 'key',
      }),
    );
  }
  const validator = validatorFor(kind);
  if (validator(read.data)) return { value: read.data as Authored[K], problems, partial: false };
  const data = structuredClone(read.data);
  let whole = true;
  for (const error of validator.errors ?? []) {
    // The branches of if/then/else and anyOf repeat what their parts say.
    if (['if', 'anyOf', 'allOf'].includes(error.keyword)) continue;
    const path = toPath(error.instancePath, read.data);
    const extra = (error.params as Record<string, string>).unevaluatedProperty;
    const place = extra === undefined ? path : [...path, extra];
    problems.push(
      problemAt(read.file, place, {
        ...describe(error, kind, path),
        on: extra === undefined && error.keyword !== 'required' ? 'value' : 'key',
      }),
    );
    const item = enclosingItem(path);
    if (item === undefined) whole = false;
    else removeItem(data, item);
  }
  const kept = compact(data);
  return { value: whole && validator(kept) ? (kept as Authored[K]) : undefined, problems, partial: true };
}
