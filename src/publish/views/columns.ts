// The documents as columns or cards: which place, which year, where their pages are. The order of places everywhere.
// It must not look into what a document says on a topic.
import type { CodedCorpus, CodedPolicy } from '../../model.ts';
import type { Source } from '../../types.ts';
import { codeLabel, formatDate, formatPeriod, termLabel } from '../language.ts';
import { type Edition, href, type Lang, policyPath } from './links.ts';
import { type TitleWord, titleWords } from './title-words.ts';

/** The head of a column. */
export interface ColumnHead {
  policy: string;
  /** Element id of the place in a comparison: the place, or the policy where a place has several. */
  anchor: string;
  place: string;
  shortTitle: string;
  /** Planned period, else year of issue. */
  years: string;
  /** `征求意见稿` and the like; null for a document in force. */
  status: string | null;
  href: string;
}

/** A document as a card. */
export interface PolicyCard extends ColumnHead {
  titleZh: string;
  /** The Chinese title cut where a line may end. */
  titleWords: TitleWord[];
  titleEn: string;
  type: string;
  number: string | null;
  /** Names of the issuers as printed. */
  issuers: string[];
  /** Of issue, else of signature, else null. ISO, and as read: `2021 年 8 月 19 日印发`. */
  date: { iso: string; text: string } | null;
  period: string | null;
  statusLabel: string;
  counts: { goals: number; measures: number; amounts: number; absences: number };
}

/** Day of issue, else of signature; null when the text has neither. */
export function dateOf(source: Source): string | null {
  return source.dates.issued ?? source.dates.signed;
}

/**
 * Policies in the order of places: by GB/T 2260 code, so that no place is preferred, then by date.
 * @example orderPolicies(corpus).map(({ jurisdiction }) => jurisdiction) // ['suqian', 'weihai', 'xuchang', …]
 */
export function orderPolicies(corpus: CodedCorpus): CodedPolicy[] {
  const key = (policy: CodedPolicy) =>
    `${corpus.places.get(policy.jurisdiction)?.jurisdiction.admin_code ?? '~'} ${dateOf(policy.source) ?? ''} ${policy.id}`;
  return [...corpus.policies.values()]
    .map((policy) => ({ policy, key: key(policy) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ policy }) => policy);
}

/** Name of a place; its id when the place is not held. */
export function placeName(corpus: CodedCorpus, id: string, lang: Lang): string {
  return corpus.places.get(id)?.jurisdiction.name[lang] ?? id;
}

/**
 * The head of a policy's column.
 * @example columnHead(corpus, policy, { lang: 'zh', base: '/' }).place // '威海市'
 */
export function columnHead(corpus: CodedCorpus, policy: CodedPolicy, { lang, base }: Edition): ColumnHead {
  const { source } = policy;
  const siblings = [...corpus.policies.values()].filter(({ jurisdiction }) => jurisdiction === policy.jurisdiction);
  const date = dateOf(source);
  return {
    policy: policy.id,
    anchor: siblings.length > 1 ? policy.id.replace('/', '-') : policy.jurisdiction,
    place: placeName(corpus, policy.jurisdiction, lang),
    shortTitle: source.short_title[lang],
    years: source.period === null ? (date?.slice(0, 4) ?? '') : formatPeriod(source.period, 'en'),
    status: source.status === 'issued' ? null : codeLabel('status', source.status, lang),
    href: href(policyPath(policy.id), lang, base),
  };
}

/**
 * A policy with all that its card shows.
 * @example policyCard(corpus, policy, edition).counts.amounts // 20
 */
export function policyCard(corpus: CodedCorpus, policy: CodedPolicy, edition: Edition): PolicyCard {
  const { source, coding } = policy;
  const { lang } = edition;
  const iso = dateOf(source);
  const isIssued = source.dates.issued !== null;
  const read = (date: string) =>
    lang === 'zh'
      ? `${formatDate(date, lang)}${isIssued ? '印发' : '落款'}`
      : `${isIssued ? 'issued' : 'signed'} ${formatDate(date, lang)}`;
  return {
    ...columnHead(corpus, policy, edition),
    titleZh: source.title.zh,
    titleWords: titleWords(source.title.zh),
    titleEn: source.title.en,
    type: termLabel(corpus, 'document_types', source.document_type, lang),
    number: source.document_number,
    issuers: source.issuers.map(({ name }) => name),
    date: iso === null ? null : { iso, text: read(iso) },
    period: source.period === null ? null : formatPeriod(source.period, lang),
    statusLabel: codeLabel('status', source.status, lang),
    counts: {
      goals: coding.goals.length,
      measures: coding.measures.length,
      amounts: coding.measures.reduce((sum, { amounts }) => sum + (amounts?.length ?? 0), 0),
      absences: coding.absences.length,
    },
  };
}
