// A problem found in data: collected by every stage, never thrown. Imports nothing.
// This file must not print or know where problems go.

/** How bad a problem is: `error` stops a build, `warning` is listed. */
export type Severity = 'error' | 'warning';

/** Something wrong with data, with all that a person needs to mend it. Code tests `rule`, never the prose. */
export interface Problem {
  /** Id of the rule, `subject/what`. Example: `provenance/quote-missing`. */
  rule: string;
  severity: Severity;
  /** Path below the root of the corpus, with `/`. */
  file: string;
  /** 1-based line and column; 1:1 when the file as a whole is meant. */
  line: number;
  column: number;
  /** What is wrong: names the thing, what was found and what was expected. */
  message: string;
  /** What to do about it; `undefined` when nothing can be said. */
  fix?: string | undefined;
  found?: string | undefined;
  expected?: string | undefined;
  /** The source line, for a code frame; `undefined` when the file has no text. */
  source?: string | undefined;
  /** Number of UTF-16 units that the caret line marks, from `column`. */
  length?: number | undefined;
}

/** A stage's answer: the value as far as it could be made, and every problem met. */
export interface Outcome<T> {
  value: T;
  problems: Problem[];
}

/**
 * Sort problems by file, line, column and rule, so that two runs print the same bytes.
 * @returns a new array; the argument is left as it is.
 */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...problems].sort(
    (a, b) =>
      order(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      order(a.rule, b.rule) ||
      order(a.message, b.message),
  );
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/**
 * Columns that a terminal gives a string: two for a Chinese character, one otherwise.
 * @example displayWidth('5万元') // 5
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char.codePointAt(0)! > 0xffff || WIDE.test(char) ? 2 : 1;
  return width;
}

const FRAME_WIDTH = 120;

/** The line and a caret line under it; a long line is cut around the column. */
function codeFrame(problem: Problem): string[] {
  if (problem.source === undefined) return [];
  const column = problem.column - 1;
  const from = column > FRAME_WIDTH - 40 ? column - 40 : 0;
  const shown = (from > 0 ? '…' : '') + problem.source.slice(from, from + FRAME_WIDTH).replaceAll('\t', ' ');
  const before = (from > 0 ? '…' : '') + problem.source.slice(from, column);
  const marked = problem.source.slice(column, Math.min(column + Math.max(1, problem.length ?? 1), from + FRAME_WIDTH));
  const gutter = String(problem.line);
  return [
    `  ${gutter} | ${shown}`,
    `  ${' '.repeat(gutter.length)} | ${' '.repeat(displayWidth(before))}${'^'.repeat(Math.max(1, displayWidth(marked)))}`,
  ];
}

/**
 * A problem as text for a terminal: place, severity and rule; the message; a code frame; the fix.
 * @example formatProblem(p) // 'policies/weihai/…/coding.yaml:14:12 error provenance/quote-missing\n  quote “…” is not in block s3.2.8 …'
 */
export function formatProblem(problem: Problem): string {
  const lines = [`${problem.file}:${problem.line}:${problem.column} ${problem.severity} ${problem.rule}`];
  lines.push(...problem.message.split('\n').map((line) => `  ${line}`));
  lines.push(...codeFrame(problem));
  if (problem.fix !== undefined) lines.push(...`fix: ${problem.fix}`.split('\n').map((line) => `  ${line}`));
  return lines.join('\n');
}
