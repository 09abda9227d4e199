// What is told of a document beside its text: facts with their sentences, relations, goals in a table, how to cite it and
// get its data. It must not repeat the margin, nor tell how the document was checked: policy-checks.ts does.
import { formatPlace } from '../../segment/place.ts';
import type { Bilingual } from '../../types.ts';
import { codeLabel, type FormattedValue, formatDate, formatPeriod } from '../language.ts';
import { fileHref, href, policyFile, policyPath } from './links.ts';
import { type NoteBuilder, ours, printed, type Said } from './policy-notes.ts';

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

/** How to cite a document, and its files. */
export interface CitingView {
  /** Id of the policy, by which its data are cited. */
  id: string;
  /** How to cite the document itself. */
  document: string;
  downloads: { label: string; href: string; note: string }[];
  rights: string;
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

/**
 * How to cite the document itself, after GB/T 7714-2015: [Z] for a document of no other kind.
 * @example documentCitation(builder) // '中共威海市委组织部，…，等. 关于…：威人社字〔2021〕16号[Z]. 2021-08-19.'
 */
function documentCitation({ policy: { source } }: NoteBuilder): string {
  const names = source.issuers.map(({ name }) => name);
  const issuers = `${names.slice(0, 3).join('，')}${names.length > 3 ? '，等' : ''}`;
  const number = source.document_number === null ? '' : `：${source.document_number}`;
  const date = source.dates.issued ?? source.dates.signed;
  return `${issuers}. ${source.title.zh}${number}[Z].${date === null ? '' : ` ${date}.`}`;
}

/** How to cite a document and its data, where its files are, and whose they are. */
export function citingOf(builder: NoteBuilder): CitingView {
  const { id, source } = builder.policy;
  const { base } = builder.reading;
  const file = (name: string) => fileHref(`${policyPath(id)}${name}`, base);
  return {
    id,
    document: documentCitation(builder),
    downloads: [
      {
        label: 'JSON',
        href: fileHref(policyFile(id), base),
        note: builder.say({ zh: '本文件全部数据', en: 'all data of this document' }),
      },
      {
        label: 'text.md',
        href: file('text.md'),
        note: builder.say({ zh: '更正后的全文', en: 'the text as corrected' }),
      },
      {
        label: source.original.file,
        href: file(source.original.file),
        note: builder.say({ zh: '收到的原件，逐字节不变', en: 'the file as received, byte for byte' }),
      },
    ],
    rights: builder.say(source.rights),
  };
}
