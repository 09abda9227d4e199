// Problems in the forms that people and machines read: text, JSON, GitHub annotations, SARIF 2.1.0.
// It must not decide what a problem is.
import { formatProblem, type Problem } from '../problem.ts';

/** The forms of `--format`. */
export const PROBLEM_FORMATS = ['text', 'json', 'github', 'sarif'] as const;
export type ProblemFormat = (typeof PROBLEM_FORMATS)[number];

/** Values of GitHub's workflow commands escape `%`, line ends, and in properties `:` and `,`. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function formatGithub({ severity, file, line, column, rule, message, fix }: Problem): string {
  const text = fix === undefined ? message : `${message}\nfix: ${fix}`;
  return `::${severity} file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(rule)}::${escapeData(text)}`;
}

function toSarif(problems: readonly Problem[], rules: ReadonlyMap<string, string>): object {
  const used = [...new Set(problems.map(({ rule }) => rule))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'cejian',
            rules: used.map((id) => ({ id, shortDescription: { text: rules.get(id) ?? id } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: problems.map(({ rule, severity, file, line, column, message, fix, length }) => ({
          ruleId: rule,
          level: severity,
          message: { text: fix === undefined ? message : `${message}\nfix: ${fix}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(file) },
                region: {
                  startLine: line,
                  startColumn: column,
                  ...(length === undefined ? {} : { endColumn: column + length }),
                },
              },
            },
          ],
        })),
      },
    ],
  };
}

/**
 * Print problems in one of the forms.
 * @param rules one line for each rule id, for SARIF.
 * @returns text that ends in a line feed; `''` for no problems in the forms `text` and `github`.
 * @example formatProblems([], 'json', new Map()) // '[]\n'
 */
export function formatProblems(
  problems: readonly Problem[],
  format: ProblemFormat,
  rules: ReadonlyMap<string, string>,
): string {
  if (format === 'json') return `${JSON.stringify(problems, null, 2)}\n`;
  if (format === 'sarif') return `${JSON.stringify(toSarif(problems, rules), null, 2)}\n`;
  return problems
    .map((problem) => (format === 'github' ? `${formatGithub(problem)}\n` : `${formatProblem(problem)}\n\n`))
    .join('');
}
