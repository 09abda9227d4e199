// One sum, goal or benefit as it stands in a cell: the figure, what it counts, and the sentence behind it.
// It must not choose what is shown beside what: tables do.
import type { Block, CodedCorpus, CodedPolicy } from '../../model.ts';
import { createProof, unitWordsOf } from '../../proof.ts';
import { formatPlace } from '../../segment/place.ts';
import type { Amount, Benefit, Cite, Goal } from '../../types.ts';
import {
  codeLabel,
  type FormattedValue,
  formatDue,
  formatPeriod,
  formatSpan,
  formatValue,
  termLabel,
} from '../language.ts';
import { blockAnchor, citePath, type Edition, href, type Lang, recordPath } from './links.ts';

/** What every view is made from. */
export interface Reading<C extends CodedCorpus = CodedCorpus> extends Edition {
  corpus: C;
  /** Blocks of a policy by id. */
  blocksOf(policy: CodedPolicy): ReadonlyMap<string, Block>;
}

/** The words behind a value. */
export interface Sentence {
  /** Verbatim, always Chinese. */
  quote: string;
  /** Where they are highlighted in the document. */
  href: string;
  /** `三（二）8`, always Chinese. */
  place: string;
}

/** A few words under a figure; `zh` are words of the document, which stay Chinese. */
export interface Note {
  text: string;
  zh: string | null;
}

/** A record in a cell. */
export interface Entry {
  id: string;
  /** Null for a record without a figure. */
  value: FormattedValue | null;
  title: string;
  notes: Note[];
  sentence: Sentence;
  /** Its own page; null for a benefit, which has none. */
  page: string | null;
}

/**
 * Ready a corpus for the views of one edition.
 * @example startReading(corpus, { lang: 'en', base: '/' }).blocksOf(policy).get('s3.2.8')?.text
 */
export function startReading<C extends CodedCorpus>(corpus: C, { lang, base }: Edition): Reading<C> {
  const blocks = new Map<string, ReadonlyMap<string, Block>>();
  return {
    corpus,
    lang,
    base,
    blocksOf(policy) {
      let own = blocks.get(policy.id);
      if (own === undefined) {
        own = new Map(policy.blocks.map((block) => [block.id, block]));
        blocks.set(policy.id, own);
      }
      return own;
    },
  };
}

/** The scope that goes without saying. */
export const WHOLE = 'whole_jurisdiction';

const plain = (text: string): Note => ({ text, zh: null });

/**
 * The sentence of a cite.
 * @param record local id of the record whose highlight is meant; the block itself when undefined.
 * @example sentenceOf(reading, policy, amount.cite, amount.id).place // '三（二）8'
 */
export function sentenceOf(reading: Reading, policy: CodedPolicy, cite: Cite, record?: string): Sentence {
  return {
    quote: cite.quote,
    href: href(citePath(policy.id, record ?? blockAnchor(cite.block)), reading.lang, reading.base),
    place: formatPlace(reading.blocksOf(policy), cite.block),
  };
}

/**
 * The words that give the unit of a figure in a table, where the quote of the figure does not: 奖励金额（万元） above a cell 5.
 * @returns one cite, or none for a figure whose quote says all.
 * @example unitCites(reading, policy, amount)[0]?.quote // '奖励金额（万元）'
 */
export function unitCites(
  { corpus }: Reading,
  policy: CodedPolicy,
  record: Pick<Amount | Goal, 'value' | 'cite'> | undefined,
): Cite[] {
  const table = policy.blocks.find(({ id }) => id === record?.cite.block)?.kind === 'table';
  if (record?.value === undefined || !table) return [];
  const prove = createProof(policy.blocks, unitWordsOf(corpus.vocabularies.get('units')));
  const from = prove(record.cite, record.value).unit_from;
  return from === null ? [] : [{ block: from.block, quote: from.quote }];
}

const pageOf = ({ lang, base }: Reading, policy: CodedPolicy, record: string): string =>
  href(recordPath(policy.id, record), lang, base);

/** Facets of a sum that set it apart from others of its item, in words: level, class, ranks, skill levels. */
export function facetWords(reading: Reading, amount: Partial<Amount>): string[] {
  const { corpus, lang } = reading;
  return [
    amount.level === undefined ? null : termLabel(corpus, 'levels', amount.level, lang),
    amount.class === undefined ? null : termLabel(corpus, 'classes', amount.class, lang),
    formatSpan(corpus, 'ranks', amount.rank_from, amount.rank_to, lang),
    formatSpan(corpus, 'skill_levels', amount.skill_level_from, amount.skill_level_to, lang),
  ].filter((word) => word !== null);
}

/** What one sum is paid for, and how often. */
export function perWords(reading: Reading, amount: Partial<Pick<Amount, 'per' | 'period'>>): string[] {
  const { corpus, lang } = reading;
  return [
    amount.per === undefined ? null : termLabel(corpus, 'pers', amount.per, lang),
    amount.period === undefined ? null : codeLabel('period', amount.period, lang),
  ].filter((word) => word !== null);
}

function ofWords(percentOf: string | undefined, lang: Lang): Note[] {
  if (percentOf === undefined) return [];
  return [lang === 'zh' ? plain(`占${percentOf}`) : { text: 'of ', zh: percentOf }];
}

/**
 * A sum as an entry.
 * @param shown facets that the row already names, so that the cell does not repeat them.
 * @example amountEntry(reading, policy, amount, ['level']).value?.figure // '50,000'
 */
export function amountEntry(
  reading: Reading,
  policy: CodedPolicy,
  amount: Amount,
  shown: readonly (keyof Amount)[] = [],
): Entry {
  const { corpus, lang } = reading;
  const rest: Partial<Amount> = { ...amount };
  for (const key of shown) delete rest[key];
  const payer = amount.payer;
  const notes: Note[] = [
    ...[...facetWords(reading, rest), ...perWords(reading, rest)].map(plain),
    ...ofWords(amount.percent_of, lang),
    ...(['benefit', 'rate'].includes(amount.role) ? [] : [plain(codeLabel('amountRole', amount.role, lang))]),
    ...(payer === undefined ? [] : [lang === 'zh' ? plain(`${payer}支付`) : { text: 'paid by ', zh: payer }]),
  ];
  return {
    id: amount.id,
    value: formatValue(amount.value, lang, corpus.vocabularies.get('units')?.terms),
    title: amount.title[lang],
    notes,
    sentence: sentenceOf(reading, policy, amount.cite, amount.id),
    page: pageOf(reading, policy, amount.id),
  };
}

/** How a goal counts and until when, in words. */
export function goalTiming(goal: Goal, lang: Lang): string[] {
  return [
    goal.basis === undefined ? null : codeLabel('basis', goal.basis, lang),
    goal.due === undefined ? null : formatDue(goal.due, lang),
    goal.period === undefined ? null : formatPeriod(goal.period, lang),
  ].filter((word) => word !== null);
}

/** How a goal hangs on others of its document, in words. */
export function goalTies(policy: CodedPolicy, goal: Goal, lang: Lang): string[] {
  const titleOf = (id: string) => policy.coding.goals.find((other) => other.id === id)?.title[lang] ?? id;
  return [
    goal.part_of === undefined
      ? null
      : lang === 'zh'
        ? `“${titleOf(goal.part_of)}”中的一部分`
        : `part of “${titleOf(goal.part_of)}”`,
    goal.restates === undefined ? null : lang === 'zh' ? '同一目标的另一处表述' : 'the same target, stated again',
  ].filter((word) => word !== null);
}

/**
 * A goal as an entry.
 * @example goalEntry(reading, policy, goal).notes.map(({ text }) => text) // ['累计', '到 2025 年']
 */
export function goalEntry(reading: Reading, policy: CodedPolicy, goal: Goal): Entry {
  const { corpus, lang } = reading;
  const scope = goal.scope === WHOLE ? [] : [termLabel(corpus, 'scopes', goal.scope, lang)];
  return {
    id: goal.id,
    value: goal.value === undefined ? null : formatValue(goal.value, lang, corpus.vocabularies.get('units')?.terms),
    title: goal.title[lang],
    notes: [...goalTiming(goal, lang), ...scope, ...goalTies(policy, goal, lang)].map(plain),
    sentence: sentenceOf(reading, policy, goal.cite, goal.id),
    page: pageOf(reading, policy, goal.id),
  };
}

/**
 * Something given without a figure, as an entry.
 * @example benefitEntry(reading, policy, benefit).notes[0] // { text: '荣誉称号', zh: null }
 */
export function benefitEntry(reading: Reading, policy: CodedPolicy, benefit: Benefit): Entry {
  const { corpus, lang } = reading;
  return {
    id: benefit.id,
    value: null,
    title: benefit.title[lang],
    notes: [
      plain(termLabel(corpus, 'benefit_kinds', benefit.kind, lang)),
      ...(benefit.by_reference === true ? [plain(lang === 'zh' ? '按其他规定' : 'as other rules provide')] : []),
    ],
    sentence: sentenceOf(reading, policy, benefit.cite, benefit.id),
    page: null,
  };
}

/** Place of a code in its vocabulary; after all known ones when it is not there. */
export function termOrder(corpus: CodedCorpus, vocabulary: string, code: string | undefined): number {
  if (code === undefined) return -1;
  const at = [...(corpus.vocabularies.get(vocabulary)?.terms.keys() ?? [])].indexOf(code);
  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}

/**
 * Order sums of one item as a reader looks for them: level, rank, skill level, class, what for, how often.
 * @returns below zero when `a` comes first, 0 when only the place can tell them apart.
 */
export function compareFacets(corpus: CodedCorpus, a: Partial<Amount>, b: Partial<Amount>): number {
  const keys: readonly [string, keyof Amount][] = [
    ['levels', 'level'],
    ['ranks', 'rank_from'],
    ['ranks', 'rank_to'],
    ['skill_levels', 'skill_level_from'],
    ['skill_levels', 'skill_level_to'],
    ['classes', 'class'],
    ['pers', 'per'],
  ];
  for (const [vocabulary, key] of keys) {
    const difference =
      termOrder(corpus, vocabulary, a[key] as string | undefined) -
      termOrder(corpus, vocabulary, b[key] as string | undefined);
    if (difference !== 0) return difference;
  }
  return 0;
}
