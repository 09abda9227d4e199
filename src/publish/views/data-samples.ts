// Examples of reading the data in the languages of its users, ready to be copied; tests run each of them.
// It must not ask for a code that the data has not: what the examples look for is what stands there most often.
import type { Records } from '../records.ts';
import { tableOf } from '../tables/definitions.ts';
import { openSql } from '../tables/engines.ts';
import { questionsOf } from '../tables/questions.ts';

/** An example. */
export interface SampleView {
  id: 'curl' | 'javascript' | 'python' | 'r' | 'duckdb' | 'sqlite' | 'package';
  language: string;
  code: string;
}

/** The code that stands most often in a column: an example that gives an answer. */
function commonest(codes: readonly string[]): string {
  const counts = [...Map.groupBy(codes, (code) => code)].sort((a, b) => b[1].length - a[1].length);
  return counts[0]?.[0] ?? '';
}

/**
 * Examples of reading the data.
 * @param address of the API, absolute, with its last slash. Example: `https://example.org/api/v1/`.
 * @returns one for each language: the sums of the commonest item, and the goals of the commonest indicator. The SQL asks the
 *   first of the common questions.
 * @example samplesOf(records, 'https://example.org/api/v1/').map(({ id }) => id) // ['curl', 'javascript', …]
 */
export function samplesOf(records: Records, address: string): SampleView[] {
  const item = commonest(records.amounts.map((amount) => amount.item));
  const indicator = commonest(records.goals.filter(({ bound }) => bound !== null).map((goal) => goal.indicator));
  const topic = commonest(records.amounts.flatMap(({ topics }) => topics));
  const [question] = questionsOf(records);
  const tables = ['amounts', 'jurisdictions', 'vocabulary'].map(tableOf);
  const open = openSql('duckdb', { root: `${address}tables`, partitions: [] }, tables);
  return [
    {
      id: 'curl',
      language: 'curl',
      code: `curl -s ${address}amounts.json |
  jq -r '.items[] | select(.item == "${item}") | [.jurisdiction, .title.zh, .bound, .min, .max, .unit] | @csv'`,
    },
    {
      id: 'javascript',
      language: 'JavaScript',
      code: `const { items } = await fetch('${address}amounts.json').then((answer) => answer.json());
for (const { jurisdiction, title, bound, min, max, cite } of items.filter(({ item }) => item === '${item}'))
  console.log(jurisdiction, title.en, bound, min ?? max, cite.quote);`,
    },
    {
      id: 'python',
      language: 'Python',
      code: `import json, urllib.request

with urllib.request.urlopen("${address}goals.json") as answer:
    goals = json.load(answer)["items"]

for goal in goals:
    if goal["indicator"] == "${indicator}":
        print(goal["jurisdiction"], goal["bound"], goal["min"], goal["due"], goal["cite"]["quote"])`,
    },
    {
      id: 'r',
      language: 'R',
      code: `amounts <- read.csv("${address}tables/amounts.csv", na.strings = "", encoding = "UTF-8")
found <- subset(amounts, item == "${item}")
print(found[c("jurisdiction", "title_zh", "bound", "min", "max", "unit", "cite_quote")], row.names = FALSE)`,
    },
    {
      id: 'duckdb',
      language: 'SQL, DuckDB',
      code: `${[...open, question!.sql].join(';\n')};`,
    },
    {
      id: 'sqlite',
      language: 'SQL, cejian.sqlite',
      code: `SELECT place, yuan, how, who, words FROM question_${question!.id};`,
    },
    {
      id: 'package',
      language: 'JavaScript, npm install cejian',
      code: `import { compare, loadCorpus } from 'cejian';

const corpus = await loadCorpus();
for (const { policy, state, amounts } of compare(corpus, '${topic}').cells) console.log(policy, state, amounts.length);`,
    },
  ];
}
