// What a record said in earlier releases: each change from before to after, as policies/releases.yaml keeps it.
// It must not compare two states of the data: changes.ts did, when the release was made.
import { resolveId } from '../../ids.ts';
import type { Corpus } from '../../model.ts';
import type { AmountRecord, ChangeRecord, GoalRecord, Value } from '../../types.ts';
import { changeRecords } from '../changes.ts';
import { codeLabel, type FormattedValue, formatDate, formatList, formatValue, type LabelList } from '../language.ts';
import type { Reading } from './entry.ts';

/** A value of a field in words; `official` for words as printed, which stay Chinese. */
export interface HistoryWords {
  text: string;
  official: boolean;
}

/** A field that was corrected. Null for what there was not, or is no more. */
export interface HistoryField {
  /** Dotted path, as in the data. */
  field: string;
  before: HistoryWords | null;
  after: HistoryWords | null;
}

/** What one release changed of a record. */
export interface HistoryEntry {
  version: string;
  date: string;
  /** The figure before and after; null when it stayed. */
  figure: { before: FormattedValue | null; after: FormattedValue | null } | null;
  fields: HistoryField[];
}

/** The past of a record. */
export interface RecordHistory {
  /** Newest first; only releases that changed it. */
  entries: HistoryEntry[];
  /** The release that first published it; null when none has. */
  first: { version: string; date: string } | null;
  /** True when the data was ever released. */
  released: boolean;
  /** Ids that it had before, newest first. */
  formerIds: string[];
}

interface Past {
  /** By id, newest first. */
  changes: ReadonlyMap<string, readonly ChangeRecord[]>;
  /** Former ids by the id of today. */
  former: ReadonlyMap<string, readonly string[]>;
}

const pasts = new WeakMap<Corpus, Past>();

function pastOf(corpus: Corpus): Past {
  let past = pasts.get(corpus);
  if (past !== undefined) return past;
  const former = new Map<string, string[]>();
  for (const id of new Set([...corpus.moved.map(({ from }) => from), ...corpus.history.ids])) {
    const { state, ids } = resolveId(corpus, id);
    const [now] = ids;
    if (state !== 'moved' || now === undefined) continue;
    former.set(now, [...(former.get(now) ?? []), id]);
  }
  past = { changes: Map.groupBy(changeRecords(corpus), ({ id }) => id), former };
  pasts.set(corpus, past);
  return past;
}

const VALUE_FIELDS = ['bound', 'min', 'max', 'unit', 'approximate'] as const;
/** What a figure is made from; all null for a goal without one. */
type Figures = Record<(typeof VALUE_FIELDS)[number], unknown>;

const isValueField = (field: string): field is keyof Figures => VALUE_FIELDS.some((known) => known === field);

function figureOf({ bound, min, max, unit, approximate }: Figures, { corpus, lang }: Reading): FormattedValue | null {
  if (bound === null || unit === null) return null;
  const value = { bound, min, max, unit, ...(approximate === true ? { approximate } : {}) } as Value;
  return formatValue(value, lang, corpus.vocabularies.get('units')?.terms);
}

/** Vocabularies of the fields whose values are terms. */
const TERMS: Readonly<Record<string, string>> = {
  topics: 'topics',
  instruments: 'instruments',
  target_groups: 'target_groups',
  item: 'items',
  indicator: 'indicators',
  level: 'levels',
  class: 'classes',
  rank_from: 'ranks',
  rank_to: 'ranks',
  skill_level_from: 'skill_levels',
  skill_level_to: 'skill_levels',
  per: 'pers',
  scope: 'scopes',
};

/** Lists of codes of the fields whose values are codes of the schema. */
const CODES: Readonly<Record<string, LabelList>> = {
  'amounts.kind': 'amountKind',
  'amounts.role': 'amountRole',
  'amounts.period': 'period',
  'goals.kind': 'goalKind',
  'goals.basis': 'basis',
  'measures.modality': 'modality',
  'measures.stacking': 'stacking',
  'review.origin': 'reviewOrigin',
  'review.status': 'reviewStatus',
};

const PRINTED = /^(title\.zh|summary\.zh|recipient|payer|percent_of|cite\.quote|cites)$/;

function wordsOf(reading: Reading, list: string, field: string, json: string | null): HistoryWords | null {
  const value: unknown = json === null ? null : JSON.parse(json);
  if (value === null) return null;
  const { corpus, lang } = reading;
  const terms = corpus.vocabularies.get(TERMS[field] ?? '')?.terms;
  const codes = CODES[`${list}.${field}`] ?? CODES[field];
  const word = (part: unknown): string => {
    if (typeof part === 'object' && part !== null) return (part as { quote?: string }).quote ?? JSON.stringify(part);
    const code = String(part);
    return codes === undefined ? (terms?.get(code)?.label[lang] ?? code) : codeLabel(codes, code, lang);
  };
  return {
    text: formatList((Array.isArray(value) ? value : [value]).map(word), lang),
    official: PRINTED.test(field),
  };
}

/**
 * The past of a record.
 * @param record as published today.
 * @returns changes under its id of today and every id it had before; none before the second release.
 * @example recordHistory(reading, grant).entries[0].figure // { before: { figure: '60,000', … }, after: { figure: '50,000', … } }
 */
export function recordHistory(
  reading: Reading<Corpus>,
  record: { id: string } & Partial<Pick<AmountRecord | GoalRecord, keyof Figures>>,
): RecordHistory {
  const { corpus, lang } = reading;
  const { changes, former } = pastOf(corpus);
  const formerIds = [...(former.get(record.id) ?? [])].reverse();
  const ids = [record.id, ...formerIds];
  const policies = new Set(ids.map((id) => id.slice(0, id.lastIndexOf('/'))));
  const own = ids.flatMap((id) => changes.get(id) ?? []);
  const released = [...Map.groupBy(own, ({ release }) => release)];
  const order = new Map(corpus.history.releases.map(({ version }, index) => [version, index]));
  released.sort(([a], [b]) => order.get(a)! - order.get(b)!);
  // Fields that a release left alone are as the later one found them: the walk goes back from today.
  const { bound = null, min = null, max = null, unit = null, approximate = false } = record;
  const state: Figures = { bound, min, max, unit, approximate };
  const entries = released.flatMap(([version, list]): HistoryEntry[] => {
    const changed = list.filter(({ kind }) => kind === 'changed');
    const figures = changed.filter(({ field }) => isValueField(field!));
    for (const { field, after } of figures) state[field as keyof Figures] = after === null ? null : JSON.parse(after);
    const after = figureOf(state, reading);
    for (const { field, before } of figures)
      state[field as keyof Figures] = before === null ? null : JSON.parse(before);
    const before = figureOf(state, reading);
    if (changed.length === 0) return [];
    return [
      {
        version,
        date: formatDate(list[0]!.date, lang),
        figure: figures.length === 0 ? null : { before, after },
        fields: changed
          .filter(({ field }) => !isValueField(field!))
          .map(({ list: name, field, before: from, after: to }) => ({
            field: field!,
            before: wordsOf(reading, name, field!, from),
            after: wordsOf(reading, name, field!, to),
          })),
      },
    ];
  });
  // A document that came as a whole stands for its records; what it had before came with it, unless it came alone.
  const arrivals = [
    ...ids.flatMap((id) => changes.get(id) ?? []),
    ...[...policies].flatMap((id) => changes.get(id) ?? []),
  ];
  const [first] = arrivals
    .filter(({ kind, list, id }) => kind === 'added' && (ids.includes(id) || list === 'policies'))
    .sort(
      (a, b) =>
        Number(ids.includes(b.id)) - Number(ids.includes(a.id)) || order.get(b.release)! - order.get(a.release)!,
    );
  return {
    entries,
    first: first === undefined ? null : { version: first.release, date: formatDate(first.date, lang) },
    released: corpus.history.releases.length > 0,
    formerIds,
  };
}
