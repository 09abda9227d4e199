// Questions that people ask of the tables, as SQL that DuckDB, SQLite, Spark SQL, Trino and ClickHouse take alike.
// It must not know a topic: what a question asks about is the commonest thing of its kind in the data.
import type { Bilingual } from '../../types.ts';
import type { Records } from '../records.ts';

/** A question with the words of its answer. */
export interface Question {
  /** Name of the view in the SQLite file, after `question_`. */
  id: string;
  title: Bilingual;
  /** One SELECT over the tables by their names, without a semicolon. */
  sql: string;
}

/** The code that stands for the most places, then the most records, then the first by name. */
function commonest<T extends { jurisdiction: string }>(records: readonly T[], codeOf: (record: T) => string): string {
  const places = (group: readonly T[]) => new Set(group.map(({ jurisdiction }) => jurisdiction)).size;
  const groups = [...Map.groupBy(records, codeOf)].sort(
    ([a, one], [b, other]) => places(other) - places(one) || other.length - one.length || (a < b ? -1 : 1),
  );
  return groups[0]?.[0] ?? '';
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * The questions that the data page prints and the SQLite file has as views.
 * @returns always five; what the first two ask about follows from the data. The SQL uses inner joins, no quoted names, no
 * functions beyond coalesce, count, max, sum and substr, and orders by codes, so that every engine gives the same answer.
 * @example questionsOf(records)[0].title.en // 'Who pays most: Contest prize, Municipal, First?'
 */
export function questionsOf({ amounts, vocabulary }: Pick<Records, 'amounts' | 'vocabulary'>): Question[] {
  const term = (list: string, id: string) =>
    vocabulary.find((some) => some.vocabulary === list && some.id === id)?.label ?? { zh: id, en: id };
  const best = vocabulary.find((some) => some.vocabulary === 'ranks' && some.position === 1)?.id ?? '';
  const sums = amounts.filter(({ unit, role }) => unit === 'CNY' && role === 'benefit');
  const won = commonest(
    sums.filter(({ level, rank_from }) => level !== null && rank_from === best),
    ({ item, level }) => `${item} ${level}`,
  );
  const [prize = '', prizeLevel = ''] = won.split(' ');
  const grant = commonest(
    sums.filter(({ rank_from }) => rank_from === null),
    ({ item }) => item,
  );
  const [prizeTerm, levelTerm, rankTerm, grantTerm] = [
    term('items', prize),
    term('levels', prizeLevel),
    term('ranks', best),
    term('items', grant),
  ] as [Bilingual, Bilingual, Bilingual, Bilingual];
  return [
    {
      id: 'who_pays_most',
      title: {
        zh: `哪里给得最多：${prizeTerm.zh}，${levelTerm.zh}，${rankTerm.zh}？`,
        en: `Who pays most: ${prizeTerm.en}, ${levelTerm.en}, ${rankTerm.en}?`,
      },
      sql: `SELECT j.name_zh AS place, coalesce(a.max, a.min) AS yuan, a.bound AS how, a.per AS paid_for,
  a.recipient AS who, a.cite_quote AS words, a.id AS amount
FROM amounts a
JOIN jurisdictions j ON j.id = a.jurisdiction
JOIN vocabulary v ON v.id = a.rank_from
WHERE v.vocabulary = 'ranks' AND v.position = 1
  AND a.item = ${quote(prize)} AND a.level = ${quote(prizeLevel)} AND a.unit = 'CNY' AND a.role = 'benefit'
ORDER BY yuan DESC, amount`,
    },
    {
      id: 'which_places_give',
      title: {
        zh: `哪些地方有${grantTerm.zh}，多少钱？`,
        en: `Which places give this, and how much: ${grantTerm.en}?`,
      },
      sql: `SELECT j.name_zh AS place, a.level AS grade, a.bound AS how, a.min AS least, a.max AS most, a.unit AS unit,
  a.per AS paid_for, a.period AS how_often, a.recipient AS who, a.cite_quote AS words, a.id AS amount
FROM amounts a
JOIN jurisdictions j ON j.id = a.jurisdiction
WHERE a.item = ${quote(grant)}
ORDER BY amount`,
    },
    {
      id: 'goals_due_by_year',
      title: {
        zh: '各年到期的目标有多少，涉及几个地方？',
        en: 'How many goals fall due in each year, in how many places?',
      },
      sql: `SELECT substr(g.due, 1, 4) AS due_year, count(*) AS goal_count,
  sum(CASE WHEN g.kind = 'target' THEN 1 ELSE 0 END) AS target_count, count(DISTINCT g.jurisdiction) AS place_count
FROM goals g
WHERE g.due IS NOT NULL AND g.restates IS NULL
GROUP BY substr(g.due, 1, 4)
ORDER BY due_year`,
    },
    {
      id: 'who_leads',
      title: {
        zh: '谁牵头：各类单位牵头多少项，在几个地方？',
        en: 'Who leads: how often does each kind of unit, in how many places?',
      },
      sql: `SELECT v.id AS unit_kind, max(v.label_zh) AS label, count(*) AS lead_count,
  count(DISTINCT r.jurisdiction) AS place_count
FROM responsibilities r
JOIN vocabulary v ON v.id = r.unit_kind
WHERE v.vocabulary = 'unit_kinds' AND r.role = 'lead'
GROUP BY v.id
ORDER BY lead_count DESC, unit_kind`,
    },
    {
      id: 'what_is_absent_where',
      title: { zh: '哪些主题在哪里查而未见？', en: 'Which topics were looked for and not found, and where?' },
      sql: `SELECT v.id AS topic, v.label_zh AS label, j.name_zh AS place, b.policy AS policy
FROM absences b
JOIN vocabulary v ON v.id = b.topic
JOIN jurisdictions j ON j.id = b.jurisdiction
WHERE v.vocabulary = 'topics' AND b.state = 'absent' AND b.item IS NULL
ORDER BY topic, policy`,
    },
  ];
}
