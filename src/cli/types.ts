// `cejian types [--check]`: writes src/types.ts from the schemas, or proves that it is fresh.
// It must not know what any schema says.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { findRoot, type Io } from './io.ts';

const HEADER = `// GENERATED from schema/*.schema.json by \`npm run -s cejian -- types\`. Edit the schemas, not this file.`;

async function generateTypes(root: string): Promise<string> {
  const folder = path.join(root, 'schema');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.schema.json')).sort();
  const schemas = new Map<string, Record<string, unknown>>();
  for (const name of files) schemas.set(name, JSON.parse(await readFile(path.join(folder, name), 'utf8')));

  // One schema that holds all: references across files become references inside it, so that shared shapes get one name.
  const definitions: Record<string, unknown> = {};
  // A reference is written as the name of its type: the library would give a reference with a description a copy of its own.
  const typeName = (reference: string, owner: string): string => {
    const [file, pointer = ''] = reference.split('#');
    return pointer === '' ? String(schemas.get(file === '' ? owner : file!)!.title) : pointer.replace('/$defs/', '');
  };
  const relocate = (node: unknown, owner: string): unknown => {
    if (Array.isArray(node)) return node.map((item) => relocate(item, owner));
    if (node === null || typeof node !== 'object') return node;
    const { $ref, anyOf, ...rest } = node as { $ref?: string; anyOf?: { $ref?: string }[] };
    const out: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(rest)) {
      if (!['$schema', '$id', 'allOf', 'if', 'then', 'else', '$defs'].includes(key)) out[key] = relocate(value, owner);
    }
    if ($ref !== undefined) out.tsType = typeName($ref, owner);
    if (anyOf !== undefined)
      out.tsType = anyOf.map((part) => (part.$ref === undefined ? 'null' : typeName(part.$ref, owner))).join(' | ');
    return out;
  };
  for (const [file, schema] of schemas) {
    for (const [name, definition] of Object.entries((schema.$defs as object) ?? {})) {
      if (name in definitions) throw new Error(`schema/${file}: the name ${name} is taken by another schema`);
      definitions[name] = relocate(definition, file);
    }
    if (schema.type === 'object') definitions[String(schema.title)] = relocate(schema, file);
  }
  const names = Object.keys(definitions);
  const bundle = {
    title: 'AllSchemas',
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { $ref: `#/$defs/${name}` }])),
    $defs: definitions,
  };
  const code = await compile(bundle as JSONSchema, 'AllSchemas', {
    bannerComment: HEADER,
    additionalProperties: false,
    format: false,
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
  });
  // The wrapper only carries the definitions, and the notes name it.
  return code
    .replace(
      /\n? ?\* ?\n \* This interface was referenced by `AllSchemas`'s JSON-Schema\n \* via the `definition` "\w+"\.\n/g,
      '\n',
    )
    .replace(/(?:\/\*\*\n \* This interface was referenced[\s\S]*?\*\/\n)?export interface AllSchemas \{[^}]*\}\n/, '');
}

const HELP = `Usage: cejian types [--check]

Writes src/types.ts anew from schema/*.schema.json.

  --check  write nothing; exit 1 when it is stale
`;

/** Write or check src/types.ts. @returns 0 when written or fresh, 1 when stale. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    io.stdout.write(HELP);
    return 0;
  }
  const root = findRoot(io);
  const file = path.join(root, 'src', 'types.ts');
  const code = await generateTypes(root);
  if (!values.check) {
    await writeFile(file, code);
    return 0;
  }
  const current = await readFile(file, 'utf8').catch(() => '');
  if (current === code) return 0;
  io.stderr.write('src/types.ts is stale: run npm run -s cejian -- types\n');
  return 1;
}
