// What stands around the text on a policy's page: facts of the document with their sentences, relations, goals in a
// table, topics searched and not found, corrections, how to cite. It must not repeat the margin.
import type { CodedPolicy } from '../../model.ts';
import { formatPlace } from '../../segment/place.ts';
import type { Bilingual, Review } from '../../types.ts';
import { codeLabel, type FormattedValue, formatDate, formatPeriod } from '../language.ts';
import { columnHead } from './columns.ts';
import { href, policyPath } from './links.ts';
import { type Link, type NoteBuilder, ours, printed, type Said } from './policy-notes.ts';

/** A fact of the document, with the sentences that state it. */
export interface FactView {
  anchor: string;
  label: string;
  values: Said[];
}

/** A relation to another document. */
export interface RelationView {
  label: string;
  title: string;
  /** Our English title; null in the Chinese edition. */
  gloss: string | null;
  documentNumber: string | null;
  /** Where its sentence is marked. */
  href: string;
  /** Its own page; null when the corpus does not hold it. */
  page: string | null;
}

/** A row of the table of goals. */
export interface GoalRow {
  href: string;
  figure: FormattedValue | null;
  title: string;
  terms: string[];
  place: string;
  kindLabel: string;
  /** True for a part of the goal before it. */
  part: boolean;
  restates: boolean;
}

/** A topic that the document does not treat. */
export interface AbsenceView {
  anchor: string;
  /** Leads to its cell in the comparison, which tells the terms searched for of a whole topic. */
  topic: Link;
  /** What of the topic was searched for; null when it is the whole topic. */
  item: string | null;
  state: string;
  /** Terms searched for; those of a whole topic stand in its cell too. */
  searched: string[];
  note: string | null;
  exceptions: { quote: string; href: string; reason: string }[];
}

/** A change made to the text as received. */
export interface CorrectionView {
  anchor: string;
  kind: string;
  /** Words on both sides that stayed; empty when the change is more than one line. */
  before: string;
  after: string;
  /** The words that were changed, and what they became; empty when they were taken out. */
  original: string;
  corrected: string;
  reason: string;
  /** Id of the block that holds the corrected words; null when that is not certain. */
  block: string | null;
}

const FACT_LABELS: readonly [field: string, label: Bilingual][] = [
  ['status', { zh: '状态', en: 'Status' }],
  ['document_number', { zh: '文号', en: 'Document number' }],
  ['dates.signed', { zh: '成文日期', en: 'Signed' }],
  ['dates.issued', { zh: '印发日期', en: 'Issued' }],
  ['dates.effective', { zh: '施行日期', en: 'Effective' }],
  ['dates.expires', { zh: '失效日期', en: 'Expires' }],
  ['period', { zh: '规划期', en: 'Plan period' }],
  ['issuers', { zh: '发文单位', en: 'Issued by' }],
];

const CORRECTION_LABELS: Readonly<Record<string, Bilingual>> = {
  letterhead: { zh: '版头', en: 'Letterhead' },
  line_break: { zh: '断行', en: 'Broken line' },
  marker: { zh: '编号', en: 'Numbering' },
  residue: { zh: '残留', en: 'Residue' },
  page_furniture: { zh: '页眉页脚', en: 'Page furniture' },
  character: { zh: '字符', en: 'Character' },
};

/**
 * Facts of the document; marks their sentences in the text.
 * @returns one entry for each fact that is known, and for the document number also when none is printed.
 * @example factsOf(builder)[0] // { anchor: 'fact-status', label: '状态', values: [{ text: '已印发', … }] }
 */
export function factsOf(builder: NoteBuilder): FactView[] {
  const { source } = builder.policy;
  const { lang } = builder;
  const anchors = new Map<string, string[]>();
  for (const { field, cite } of source.evidence) {
    const ids = anchors.get(field) ?? [];
    const id = `evidence.${field}.${ids.length + 1}`;
    const label = FACT_LABELS.find(([name]) => name === field)?.[1] ?? { zh: '标题', en: 'Title' };
    builder.mark(id, cite, 'named', null, builder.say(label));
    anchors.set(field, [...ids, id]);
  }
  const sentence = (field: string, index = 0): string | null => {
    const id = anchors.get(field)?.[index];
    return id === undefined ? null : `#${id}`;
  };
  // The sentence of an issuer is the one that has its name; a letterhead may name several at once.
  const issuers = source.evidence.filter(({ field }) => field === 'issuers');
  const issuerSentence = (name: string) =>
    sentence(
      'issuers',
      Math.max(
        0,
        issuers.findIndex(({ cite }) => cite.quote.includes(name)),
      ),
    );
  const date = (field: string, value: string | null): Said[] =>
    value === null ? [] : [{ ...ours(formatDate(value, lang)), href: sentence(field) }];
  const number = source.document_number;
  const values: Readonly<Record<string, Said[]>> = {
    status: [{ ...ours(codeLabel('status', source.status, lang)), href: sentence('status') }],
    document_number:
      number === null
        ? [ours(builder.say({ zh: '原文未载', en: 'none printed' }))]
        : [printed(number, sentence('document_number'))],
    issuers: source.issuers.map(({ name }) => printed(name, issuerSentence(name))),
    'dates.signed': date('dates.signed', source.dates.signed),
    'dates.issued': date('dates.issued', source.dates.issued),
    'dates.effective': date('dates.effective', source.dates.effective),
    'dates.expires': date('dates.expires', source.dates.expires),
    period: source.period === null ? [] : [{ ...ours(formatPeriod(source.period, lang)), href: sentence('period') }],
  };
  return FACT_LABELS.flatMap(([field, label]) => {
    const said = values[field] ?? [];
    return said.length === 0 ? [] : [{ anchor: `fact-${field}`, label: builder.say(label), values: said }];
  });
}

/** Relations to other documents, in the order of the file. */
export function relationsOf({ policy, lang, reading }: NoteBuilder): RelationView[] {
  return policy.source.relations.map((relation) => ({
    label: codeLabel('relation', relation.relation, lang),
    title: relation.title.zh,
    gloss: lang === 'en' ? relation.title.en : null,
    documentNumber: relation.document_number,
    href: `#${relation.id}`,
    page: relation.policy === null ? null : href(policyPath(relation.policy), lang, reading.base),
  }));
}

/** Every goal, in the order of the text. */
export function goalRowsOf(builder: NoteBuilder): GoalRow[] {
  return builder.policy.coding.goals.map((goal) => ({
    href: `#${goal.id}`,
    figure: builder.figure(goal.value),
    title: builder.say(goal.title),
    terms: builder.goalTerms(goal),
    place: formatPlace(builder.blocks, goal.cite.block),
    kindLabel: codeLabel('goalKind', goal.kind, builder.lang),
    part: goal.part_of !== undefined,
    restates: goal.restates !== undefined,
  }));
}

/** Topics searched and not found; marks the places where a searched word does occur. */
export function absencesOf(builder: NoteBuilder): AbsenceView[] {
  const isItem = (code: string) => builder.corpus.vocabularies.get('items')?.terms.has(code) ?? false;
  return builder.policy.coding.absences.map((absence) => {
    const name = absence.item === undefined ? absence.topic : `${absence.topic}.${absence.item}`;
    const exceptions = (absence.except ?? []).map(({ cite, reason }, index) => {
      const id = `absent.${name}.${index + 1}`;
      builder.mark(id, cite, 'plain', null, builder.say(reason));
      return { quote: cite.quote, href: `#${id}`, reason: builder.say(reason) };
    });
    return {
      anchor: `absent.${name}`,
      topic: builder.topicLink(absence.topic, columnHead(builder.corpus, builder.policy, builder.reading).anchor),
      item:
        absence.item === undefined ? null : builder.term(isItem(absence.item) ? 'items' : 'indicators', absence.item),
      state: codeLabel('state', absence.not_applicable === true ? 'not_applicable' : 'absent', builder.lang),
      searched: absence.terms,
      note: absence.note === undefined ? null : builder.say(absence.note),
      exceptions,
    };
  });
}

/** The block that holds corrected words, when exactly one does or one is nothing else. */
function correctedBlock({ blocks }: CodedPolicy, corrected: string): string | null {
  const first = corrected.split('\n')[0]!.trim();
  if (first === '') return null;
  const holding = blocks.filter(({ text }) => text.includes(first));
  return (holding.length === 1 ? holding[0] : holding.find(({ text }) => text === first))?.id ?? null;
}

/** Lines of a damaged passage that show what was wrong; the rest stands in the file as received. */
const MAX_LINES = 3;

// A line shows its change within the words that stayed; more than a line is shown whole, before and after.
function narrowChange(
  original: string,
  corrected: string,
): Omit<CorrectionView, 'anchor' | 'kind' | 'reason' | 'block'> {
  const lines = original.split('\n');
  if (/\n/.test(original + corrected)) {
    const kept = lines.length > MAX_LINES ? `${lines.slice(0, MAX_LINES).join('\n')}\n…` : original;
    return { before: '', after: '', original: kept, corrected };
  }
  const [old, now] = [[...original], [...corrected]];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const inside = (chars: readonly string[]) => chars.slice(start, chars.length - end).join('');
  return {
    before: old.slice(0, start).join(''),
    after: old.slice(old.length - end).join(''),
    original: inside(old),
    corrected: inside(now),
  };
}

/** Every change made to the text as received, in order. */
export function correctionsOf({ policy, lang }: NoteBuilder): CorrectionView[] {
  return policy.source.corrections.map(({ kind, original, corrected, reason }, index) => ({
    anchor: `correction-${index + 1}`,
    kind: CORRECTION_LABELS[kind]?.[lang] ?? kind,
    // The line break is what was wrong: it must be seen.
    ...narrowChange(kind === 'line_break' ? original.replace(/\s*\n\s*/g, '⏎') : original, corrected),
    reason: reason[lang],
    block: correctedBlock(policy, corrected),
  }));
}

/** How many records are in which state of review. */
export function reviewOf({
  policy: { coding, source },
  lang,
}: Pick<NoteBuilder, 'policy' | 'lang'>): { label: string; count: number }[] {
  const inMeasures = coding.measures.flatMap((measure) => [
    measure,
    ...(measure.amounts ?? []),
    ...(measure.benefits ?? []),
    ...(measure.conditions ?? []),
  ]);
  const all: { review: Review }[] = [...coding.goals, ...inMeasures, ...coding.absences, ...source.relations];
  const label = ({ review: { origin, status } }: { review: Review }) => {
    const words = [codeLabel('reviewOrigin', origin, lang), codeLabel('reviewStatus', status, lang)];
    return lang === 'zh' ? words.join('，') : `${words[0]}; ${words[1]!.toLowerCase()}`;
  };
  return [...Map.groupBy(all, label)].map(([words, list]) => ({ label: words, count: list.length }));
}

/**
 * How to cite the document itself, after GB/T 7714-2015: [Z] for a document of no other kind.
 * @example documentCitation(builder) // '中共威海市委组织部，…，等. 关于…：威人社字〔2021〕16号[Z]. 2021-08-19.'
 */
export function documentCitation({ policy: { source } }: NoteBuilder): string {
  const names = source.issuers.map(({ name }) => name);
  const issuers = `${names.slice(0, 3).join('，')}${names.length > 3 ? '，等' : ''}`;
  const number = source.document_number === null ? '' : `：${source.document_number}`;
  const date = source.dates.issued ?? source.dates.signed;
  return `${issuers}. ${source.title.zh}${number}[Z].${date === null ? '' : ` ${date}.`}`;
}
