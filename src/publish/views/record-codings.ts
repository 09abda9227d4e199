// The codings of a measure, an amount or a goal: each facet in words that lead to its definition.
// It must not say what a term means: the codebook does.
import type { Amount, Goal, Measure } from '../../types.ts';
import { codeLabel, formatDate, formatPeriod } from '../language.ts';
import { vocabularyPath } from './codebook.ts';
import { type Reading, WHOLE } from './entry.ts';
import { href, topicPath } from './links.ts';

/** A word of a coding: ours, or as printed. */
export interface CodingValue {
  text: string;
  /** True for words as printed, which stay Chinese. */
  official: boolean;
  href: string | null;
}

/** A facet with its label. */
export interface CodingView {
  /** Name of the field in the data. */
  field: string;
  values: CodingValue[];
}

/** A value in English begins with a capital, as the labels of terms do. */
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const pageHref = ({ lang, base }: Reading, path: string): string => href(path, lang, base);

function termCoding(
  reading: Reading,
  field: string,
  vocabulary: string,
  codes: readonly (string | undefined)[],
): CodingView[] {
  const { corpus, lang } = reading;
  const list = corpus.vocabularies.get(vocabulary)?.terms;
  const known = codes.filter((code) => code !== undefined);
  if (known.length === 0) return [];
  const values = known.map((code) => ({
    text: list?.get(code)?.label[lang] ?? code,
    official: false,
    href: list?.has(code) === true ? `${pageHref(reading, vocabularyPath(vocabulary))}#${code}` : null,
  }));
  return [{ field, values }];
}

function topicCoding(reading: Reading, topics: readonly string[]): CodingView[] {
  return termCoding(reading, 'topics', 'topics', topics).map(({ field, values }) => ({
    field,
    values: values.map((value, at) => ({ ...value, href: pageHref(reading, topicPath(topics[at]!)) })),
  }));
}

function plainCoding(field: string, text: string | undefined, official = false): CodingView[] {
  return text === undefined
    ? []
    : [{ field, values: [{ text: official ? text : capital(text), official, href: null }] }];
}

/**
 * Codings of a measure.
 * @returns facets that it has, in the order of the page.
 * @example measureCodings(reading, measure)[0].field // 'topics'
 */
export function measureCodings(reading: Reading, measure: Measure): CodingView[] {
  const { lang } = reading;
  return [
    ...topicCoding(reading, measure.topics),
    ...plainCoding('modality', codeLabel('modality', measure.modality, lang)),
    ...termCoding(reading, 'instruments', 'instruments', measure.instruments),
    ...termCoding(reading, 'target_groups', 'target_groups', measure.target_groups ?? []),
    ...plainCoding('stacking', measure.stacking && codeLabel('stacking', measure.stacking.rule, lang)),
  ];
}

/** Codings of a sum; its topics are those of its measure when it has none of its own. */
export function amountCodings(reading: Reading, amount: Amount, measure: Measure): CodingView[] {
  const { lang } = reading;
  const span = (from?: string, to?: string) => (from === to ? [from] : [from, to]);
  return [
    ...termCoding(reading, 'item', 'items', [amount.item]),
    ...plainCoding('kind', codeLabel('amountKind', amount.kind, lang)),
    ...plainCoding('role', codeLabel('amountRole', amount.role, lang)),
    ...termCoding(reading, 'level', 'levels', [amount.level]),
    ...termCoding(reading, 'class', 'classes', [amount.class]),
    ...termCoding(reading, 'rank', 'ranks', span(amount.rank_from, amount.rank_to)),
    ...termCoding(reading, 'skill_level', 'skill_levels', span(amount.skill_level_from, amount.skill_level_to)),
    ...termCoding(reading, 'per', 'pers', [amount.per]),
    ...plainCoding('period', amount.period && codeLabel('period', amount.period, lang)),
    ...plainCoding('recipient', amount.recipient[lang]),
    ...plainCoding('percent_of', amount.percent_of, true),
    ...plainCoding('payer', amount.payer, true),
    ...topicCoding(reading, amount.topics ?? measure.topics),
  ];
}

/** Codings of a goal; that its scope is the whole place goes without saying. */
export function goalCodings(reading: Reading, goal: Goal): CodingView[] {
  const { lang } = reading;
  return [
    ...termCoding(reading, 'indicator', 'indicators', [goal.indicator]),
    ...plainCoding('kind', codeLabel('goalKind', goal.kind, lang)),
    ...plainCoding('basis', goal.basis && codeLabel('basis', goal.basis, lang)),
    ...plainCoding('due', goal.due && formatDate(goal.due, lang)),
    ...plainCoding('period', goal.period && formatPeriod(goal.period, lang)),
    ...(goal.scope === WHOLE ? [] : termCoding(reading, 'scope', 'scopes', [goal.scope])),
  ];
}
