// Reads, writes and edits the YAML that people write; what is wrong with it stands at line and column.
// Only importer of yaml. It must not reach the disk, and must not say whether data fits its schema.
import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  stringify,
  visit,
} from 'yaml';
import type { DataFile, DataPath, Position } from '../model.ts';
import type { Problem } from '../problem.ts';
import { type Authored, keysAt, orderKeys } from './authored.ts';

/** A file of prose-sized data is far smaller; parsing more only serves to hang us. */
const MAX_YAML_CHARACTERS = 4_000_000;
const MAX_DEPTH = 64;

/** YAML read, before its shape is checked. */
export interface YamlRead {
  data: unknown;
  file: DataFile;
  problems: Problem[];
  /** Key order of every mapping, by path, for the rule that wants the order of the schema. */
  keys: Map<string, string[]>;
}

/** Plain scalars that YAML 1.1 readers (PyYAML, Ruby) take for something else than YAML 1.2 readers do. */
const AMBIGUOUS =
  /^(?:y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[-+]?0[0-9_]+|[-+]?0b[01_]+|0o[0-7]+|[-+]?[0-9][0-9]*_[0-9_]*|[-+]?(?=[0-9.]*_)[0-9][0-9_]*\.[0-9_]*|[-+]?0x[0-9a-fA-F]*_[0-9a-fA-F_]*|[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)[eE][0-9]+|[-+]?[0-9]+[eE][-+][0-9]+|<<|=)$/;

/** Control characters other than tab and line ends, and halves of surrogate pairs: in YAML only by escapes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u;

const pointer = (path: DataPath): string => path.map((part) => `/${part}`).join('');

/**
 * Read YAML that a person wrote: YAML 1.2 core, no aliases, no duplicate keys, nothing that YAML 1.1 reads otherwise.
 * @param path file name for problems, below the root.
 * @returns the data (`undefined` when it cannot be read), a file to point into, and the problems. Never throws.
 * @example readYaml('a.yaml', 'id: weihai\n').data // { id: 'weihai' }
 */
export function readYaml(path: string, text: string): YamlRead {
  const problems: Problem[] = [];
  const lineCounter = new LineCounter();
  const lines = text.split('\n');
  const at = (range: readonly [number, number, ...number[]] | null | undefined): Position => {
    const { line, col } = lineCounter.linePos(range?.[0] ?? 0);
    return {
      line: Math.max(1, line),
      column: Math.max(1, col),
      length: Math.max(1, (range?.[1] ?? 1) - (range?.[0] ?? 0)),
    };
  };
  const report = (rule: string, position: Position, message: string, fix: string) =>
    problems.push({
      rule,
      severity: 'error',
      file: path,
      line: position.line,
      column: position.column,
      length: position.length,
      source: lines[position.line - 1],
      message,
      fix,
    });
  const nowhere: DataFile = { path, text, locate: () => ({ line: 1, column: 1, length: 1 }) };
  const keys = new Map<string, string[]>();

  if (text.length > MAX_YAML_CHARACTERS) {
    report(
      'yaml/too-large',
      { line: 1, column: 1, length: 1 },
      `the file has ${text.length} characters, more than ${MAX_YAML_CHARACTERS}`,
      'split the document, or check that the right file is here',
    );
    return { data: undefined, file: nowhere, problems, keys };
  }
  if (/^(?:[ ]*(?:- )*(?:\[|\{)){65}/m.test(text) || /[[{]{65}/.test(text)) {
    report(
      'yaml/too-deep',
      { line: 1, column: 1, length: 1 },
      `the file nests deeper than ${MAX_DEPTH} levels`,
      'no kind of file here needs more than 12 levels',
    );
    return { data: undefined, file: nowhere, problems, keys };
  }
  const document = parseDocument(text, {
    lineCounter,
    // Ours below: the library compares every key of a mapping with every other.
    uniqueKeys: false,
    prettyErrors: false,
    strict: true,
    version: '1.2',
    schema: 'core',
  });
  for (const error of [...document.errors, ...document.warnings]) {
    const fix = error.code === 'TAB_AS_INDENT' ? 'indent with two spaces' : 'mend the YAML at this place';
    report('yaml/syntax', at(error.pos), error.message.split('\n')[0]!, fix);
  }
  visit(document, {
    Map(_key, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const start = key.range?.[0] ?? 0;
        if (seen.has(key.value))
          report('yaml/duplicate-key', at([start, start + 1]), 'Map keys must be unique', 'keep one of the two');
        seen.add(key.value);
      }
    },
  });
  if (document.errors.length > 0 || problems.some(({ rule }) => rule === 'yaml/duplicate-key'))
    return { data: undefined, file: nowhere, problems, keys };

  const nodes = new Map<string, { key: Node | undefined; value: Node | undefined }>();
  let unsafe = false;
  visit(document, {
    Node(_key, node, ancestors) {
      if (isAlias(node) || (isCollection(node) && node.anchor) || (isScalar(node) && node.anchor)) {
        unsafe = true;
        report('yaml/alias', at(node.range), 'anchors and aliases are not used here', 'write the value out');
      }
      if (ancestors.length > MAX_DEPTH * 2) {
        unsafe = true;
        report(
          'yaml/too-deep',
          at(node.range),
          `the file nests deeper than ${MAX_DEPTH} levels`,
          'no kind of file here needs more than 12 levels',
        );
        return visit.BREAK;
      }
      if (isScalar(node) && node.type === 'PLAIN' && AMBIGUOUS.test(node.source ?? '')) {
        report(
          'yaml/ambiguous',
          at(node.range),
          `${node.source} is read differently by YAML 1.1 and YAML 1.2`,
          `write it in quotes: ${JSON.stringify(node.source)}`,
        );
      }
      if (isScalar(node) && typeof node.value === 'string' && UNPRINTABLE.test(node.value)) {
        report(
          'yaml/unprintable',
          at(node.range),
          'the value holds a control character or half a surrogate pair, which no page and no reader of JSON can show',
          'remove it',
        );
      }
      return undefined;
    },
  });
  const index = (node: Node | null | undefined, path: (string | number)[], key: Node | undefined) => {
    nodes.set(pointer(path), { key, value: node ?? undefined });
    if (isMap(node)) {
      const names: string[] = [];
      for (const pair of node.items) {
        if (!isPair(pair)) continue;
        const name = String(isScalar(pair.key) ? pair.key.value : pair.key);
        names.push(name);
        if (name === '__proto__' || name === 'constructor' || name === 'prototype') {
          unsafe = true;
          report('yaml/unsafe-key', at((pair.key as Node).range), `the key ${name} is not allowed`, 'remove it');
        }
        index(pair.value as Node | null, [...path, name], pair.key as Node);
      }
      keys.set(pointer(path), names);
    } else if (isCollection(node)) {
      node.items.forEach((item, place) => {
        index(item as Node, [...path, place], undefined);
      });
    }
  };
  if (!unsafe) index(document.contents, [], undefined);
  const locate = (path: DataPath, on: 'key' | 'value' = 'value'): Position => {
    for (let length = path.length; length >= 0; length--) {
      const found = nodes.get(pointer(path.slice(0, length)));
      if (found === undefined) continue;
      const node = on === 'key' || length < path.length ? (found.key ?? found.value) : (found.value ?? found.key);
      return at(node?.range);
    }
    return at(undefined);
  };
  const data = unsafe ? undefined : document.toJS({ maxAliasCount: 0 });
  return { data, file: { path, text, locate }, problems, keys };
}

/**
 * Write authored data as canonical YAML: keys in the order of the schema, one line a value, read alike by YAML 1.1 and 1.2.
 * @example formatYaml('source', source) // 'title:\n  zh: …\n'
 */
export function formatYaml(kind: keyof Authored, data: Authored[keyof Authored]): string {
  return stringify(orderKeys(kind, data), { lineWidth: 0, compat: 'yaml-1.1', aliasDuplicateObjects: false });
}

/** A change to authored YAML: a record put into a list, or one taken out. */
export type YamlEdit =
  | { into: DataPath; at: number; record: unknown }
  | { from: DataPath; at: number; record?: undefined };

const EDITABLE = { version: '1.2', schema: 'core', compat: 'yaml-1.1' } as const;

/**
 * Change lists of authored YAML and leave all else as a person wrote it, comments included.
 * @param edits in the order in which they are made: a place is that in the list as it then is.
 * @returns the text, the same one when there are no edits. Throws for text that is no YAML and for a path that is no list:
 *   read it with `readYaml` first.
 * @example editYaml('coding', text, [{ into: ['goals'], at: 0, record: goal }])
 */
export function editYaml(kind: keyof Authored, text: string, edits: readonly YamlEdit[]): string {
  if (edits.length === 0) return text;
  const document = parseDocument(text, EDITABLE);
  for (const edit of edits) {
    const path = 'into' in edit ? edit.into : edit.from;
    let list = document.getIn(path);
    if (list === undefined || list === null) {
      if (!('into' in edit)) continue;
      insertKey(document, kind, path);
      list = document.getIn(path);
    }
    if (!isSeq(list)) throw new Error(`${path.join('.')} is no list`);
    if (!('into' in edit)) {
      list.items.splice(edit.at, 1);
      continue;
    }
    list.flow = false;
    const node = document.createNode(orderKeys(kind, edit.record, [...path, edit.at]), {
      aliasDuplicateObjects: false,
    });
    visit(node as Node, {
      // Written on one line, as in every record.
      Pair(_key, pair) {
        if (isScalar(pair.key) && pair.key.value === 'review' && isMap(pair.value)) pair.value.flow = true;
      },
    });
    list.items.splice(edit.at, 0, node);
  }
  return document.toString({ lineWidth: 0 });
}

/** Put a missing key with an empty list where the schema has it. */
function insertKey(document: ReturnType<typeof parseDocument>, kind: keyof Authored, path: DataPath): void {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1));
  const key = String(path.at(-1));
  if (!isMap(parent)) throw new Error(`${path.slice(0, -1).join('.')} is no mapping`);
  const wanted = keysAt(kind, path.slice(0, -1));
  const place = wanted.indexOf(key);
  const after = parent.items.findIndex((pair) => isScalar(pair.key) && wanted.indexOf(String(pair.key.value)) > place);
  parent.items.splice(after < 0 ? parent.items.length : after, 0, document.createPair(key, []) as never);
}

/**
 * The records of lists that a person has put a comment on or in.
 * @returns their paths as `/goals/3`, those of the records around them too; none for text that cannot be read.
 * @example findCommented('goals:\n  - id: a # seen\n') // Set { '/goals/0' }
 */
export function findCommented(text: string): Set<string> {
  const found = new Set<string>();
  const document = parseDocument(text, EDITABLE);
  const note = (path: DataPath) => {
    for (let length = path.length; length > 0; length--) {
      if (typeof path[length - 1] === 'number') found.add(pointer(path.slice(0, length)));
    }
  };
  const walk = (node: unknown, path: (string | number)[]): void => {
    if (!isCollection(node) && !isScalar(node)) return;
    // A comment before the first record hangs on the list.
    if (isSeq(node) && node.commentBefore) note([...path, 0]);
    if (node.comment || node.commentBefore) note(path);
    if (isMap(node)) {
      for (const pair of node.items) {
        const key = pair.key as Node;
        const name = isScalar(key) ? String(key.value) : '';
        if (key?.comment || key?.commentBefore) note([...path, name]);
        walk(pair.value, [...path, name]);
      }
    } else if (isSeq(node))
      node.items.forEach((item, place) => {
        walk(item, [...path, place]);
      });
  };
  walk(document.contents, []);
  return found;
}
