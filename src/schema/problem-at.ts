// A problem at a node of a YAML file. It must not know YAML: the file says where its nodes stand.
import type { DataFile, DataPath } from '../model.ts';
import type { Problem } from '../problem.ts';

/** Lines of each file, split once however many problems it has. */
const linesOf = new WeakMap<DataFile, string[]>();

/**
 * A problem at a node of a YAML file, with its line for the code frame.
 * @example problemAt(file, ['goals', 0, 'due'], { rule: 'date/order', message: '…' })
 */
export function problemAt(
  file: DataFile,
  path: DataPath,
  about: Pick<Problem, 'rule' | 'message' | 'fix' | 'found' | 'expected'> & {
    severity?: Problem['severity'];
    on?: 'key' | 'value';
  },
): Problem {
  const { on, ...rest } = about;
  const { line, column, length } = file.locate(path, on);
  const lines = linesOf.get(file) ?? file.text.split('\n');
  linesOf.set(file, lines);
  const source = lines[line - 1];
  return { severity: 'error', ...rest, file: file.path, line, column, length, source };
}
