// Parts that sentences on differences and answers are made of: names of places, sums, sizes, facets, reasons for silence.
// It must not translate what a document says: English uses the glosses of the coding, and printed words stay Chinese.
import { TODO } from '../coding/coding.ts';
import type { FacetName, FacetNote, FacetValue } from '../compare/changes/facets.ts';
import { FACET_VOCABULARIES } from '../compare/changes/facets.ts';
import type { Silence } from '../compare/changes/silence.ts';
import type { SizeReading, ValueDifference } from '../compare/changes/value-difference.ts';
import type { CodedCorpus, CodedPolicy } from '../model.ts';
import type { Amount, Goal, Value } from '../types.ts';
import { codeLabel, formatDue, formatPeriod, formatSpan, formatValue, type LabelList, termLabel } from './language.ts';
import type { Lang } from './views/links.ts';

/** What sentences are made for. */
export interface Speech {
  corpus: CodedCorpus;
  lang: Lang;
}

/** The two policies of a change. */
export interface Parties {
  a: CodedPolicy;
  b: CodedPolicy;
}

/** What sentences on changes are made with. */
export interface Telling extends Speech {
  parties: Parties;
  /** Names of both sides. */
  a: string;
  b: string;
  versions: boolean;
}

/** A Chinese or an English wording. */
export const pick = (lang: Lang, zh: string, en: string): string => (lang === 'zh' ? zh : en);

/** A sentence begins with a capital. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Chinese quotation marks in both languages: what stands between them is as printed, or a title. */
export const quoted = (words: string): string => `“${words}”`;

/**
 * A title between quotation marks, those of its own made single (GB/T 15834); one that is all quoted stays as it is.
 * @example titled('申报“中原大工匠”') // '“申报‘中原大工匠’”'
 */
export function titled(title: string): string {
  return /^“[^“”]*”$/.test(title) ? title : quoted(title.replaceAll('“', '‘').replaceAll('”', '’'));
}

/** Clauses as one run of words; empty ones are left out. */
export const joined = (parts: readonly string[], lang: Lang): string =>
  parts.filter((part) => part !== '').join(pick(lang, '，', ', '));

/** The same in brackets after what they tell of; nothing when all are empty. */
export function bracketed(parts: readonly string[], lang: Lang): string {
  const words = joined(parts, lang);
  return words === '' ? '' : pick(lang, `（${words}）`, ` (${words})`);
}

/** Words that the English of the vocabularies and of a document writes small, so that a gloss may begin so within a sentence. */
function smallWords({ corpus }: Speech, policy: CodedPolicy): ReadonlySet<string> {
  const texts = [
    ...[...corpus.vocabularies.values()].flatMap(({ terms }) =>
      [...terms.values()].map(({ definition }) => definition.en),
    ),
    ...policy.coding.measures.map(({ summary }) => summary.en),
  ];
  return new Set(texts.flatMap((text) => text.match(/(?<![\p{L}’-])\p{Ll}+/gu) ?? []));
}

const known = new WeakMap<object, WeakMap<object, ReadonlySet<string>>>();

/**
 * An English gloss as it stands within a sentence: small at the start, unless it may be a name.
 * @example glossWithin(speech, weihai, 'Competitors who come first') // 'competitors who come first'
 * @example glossWithin(speech, weihai, 'Weihai chief technicians') // 'Weihai chief technicians'
 */
export function glossWithin(speech: Speech, policy: CodedPolicy, gloss: string): string {
  const ofCorpus = known.get(speech.corpus) ?? new WeakMap<object, ReadonlySet<string>>();
  known.set(speech.corpus, ofCorpus);
  const small = ofCorpus.get(policy) ?? smallWords(speech, policy);
  ofCorpus.set(policy, small);
  const [first = ''] = gloss.match(/^\p{L}+/u) ?? [];
  return small.has(first.toLowerCase()) ? gloss.slice(0, 1).toLowerCase() + gloss.slice(1) : gloss;
}

/**
 * Name of a policy in a sentence: its place, with a short title where two are of one place, and its standing when it is a draft.
 * @example partyName(speech, weihai, xuchang) // '威海市'
 */
export function partyName({ corpus, lang }: Speech, policy: CodedPolicy, other?: CodedPolicy): string {
  const place = corpus.places.get(policy.jurisdiction)?.jurisdiction.name[lang];
  const title = policy.source.short_title[lang];
  const draft = policy.source.status === 'consultation_draft' ? codeLabel('status', policy.source.status, lang) : '';
  const small = lang === 'en' ? draft.toLowerCase() : draft;
  if (place === undefined) return `${title}${bracketed([small], lang)}`;
  return `${place}${bracketed([other?.jurisdiction === policy.jurisdiction ? title : '', small], lang)}`;
}

/** A value in words. */
export function valueWords({ corpus, lang }: Speech, value: Value): string {
  return formatValue(value, lang, corpus.vocabularies.get('units')?.terms).words;
}

/** What a sum is paid for and how often; `once` goes without saying. */
function perWords({ corpus, lang }: Speech, { per, period }: Amount, withPer: boolean): string[] {
  const words = [
    withPer && per !== undefined ? termLabel(corpus, 'pers', per, lang) : '',
    period === undefined || period === 'once' ? '' : codeLabel('period', period, lang),
  ].filter((word) => word !== '');
  return lang === 'zh' ? words : words.map((word) => word.toLowerCase());
}

/** Chinese words before a figure are set apart from it. */
export const spaced = (words: string): string => (/^[\d−]/.test(words) ? ` ${words}` : words);

/** A sum with what it is paid for: `每人每月至少 1,000 元`. */
export function sumWords(speech: Speech, amount: Amount, withPer: boolean): string {
  const value = valueWords(speech, amount.value);
  const per = perWords(speech, amount, withPer);
  if (speech.lang === 'zh') return per.length > 0 ? `${per.join('')}${spaced(value)}` : value;
  return [value, ...per].join(' ');
}

/**
 * Who gives how much to whom.
 * @param name of the place; empty for a sentence whose place is told before.
 * @example giveWords(speech, weihai, '威海市', amount, false) // '威海市对获得市级一类职业技能竞赛项目第一名的选手给予至少 2,000 元'
 */
export function giveWords(speech: Speech, policy: CodedPolicy, name: string, amount: Amount, withPer: boolean): string {
  const { lang } = speech;
  const sum = sumWords(speech, amount, withPer);
  if (amount.value.unit === 'percent' || (amount.role !== 'benefit' && amount.role !== 'rate')) {
    const of = amount.percent_of;
    const title = lang === 'zh' ? amount.title.zh : glossWithin(speech, policy, amount.title.en);
    return pick(
      lang,
      `${name}${title}为${of === undefined ? '' : `${of}的`}${spaced(sum)}`,
      `${name} sets the ${title} to ${sum}${of === undefined ? '' : ` of ${quoted(of)}`}`,
    );
  }
  const loan = amount.kind === 'loan';
  const to = lang === 'zh' ? amount.recipient.zh : glossWithin(speech, policy, amount.recipient.en);
  // Nobody is named in the words of a draft that extraction found no recipient in.
  const isNamed = to !== TODO;
  return pick(
    lang,
    `${name}${isNamed ? `对${to}` : ''}${loan ? '提供' : '给予'}${spaced(sum)}${loan ? '贷款' : ''}`,
    `${name} ${loan ? 'lends' : 'pays'} ${sum}${isNamed ? ` to ${to}` : ''}`,
  );
}

/** How a goal counts and until when. */
export function timingWords(goal: Goal, lang: Lang): string[] {
  return [
    goal.basis === undefined ? '' : codeLabel('basis', goal.basis, lang),
    goal.due === undefined ? '' : formatDue(goal.due, lang),
    goal.period === undefined ? '' : formatPeriod(goal.period, lang),
  ];
}

/** The figure of a goal; that it has none is said. */
export function figureWords(speech: Speech, { value }: Goal): string {
  return value === undefined ? pick(speech.lang, '未定数值', 'no figure') : valueWords(speech, value);
}

/**
 * A goal with what it counts.
 * @example goalWords(speech, weihai, '威海市', goal) // '威海市约 25 个（新建技能大师工作室，累计，到 2025 年）'
 */
export function goalWords(speech: Speech, policy: CodedPolicy, name: string, goal: Goal): string {
  const { lang } = speech;
  const figure = figureWords(speech, goal);
  const title = lang === 'zh' ? goal.title.zh : glossWithin(speech, policy, goal.title.en);
  const about = bracketed([title, ...timingWords(goal, lang)], lang);
  return pick(
    lang,
    `${name}${name === '' ? figure : spaced(figure)}${about}`,
    `${name}${name === '' ? '' : ', '}${figure}${about}`,
  );
}

const decimals = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const tiny = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 1 });

/**
 * The size of a number for reading: one decimal, or the first digit that is not 0.
 * @example formatSize(66.666) // '66.7'
 */
export function formatSize(number: number): string {
  return number !== 0 && Math.abs(number) < 0.1 ? tiny.format(number) : decimals.format(number);
}

/** A relative difference, or percentage points of a percentage, with its sign. */
function gap(value: { absolute: number; relative: number | null }, unit: string, lang: Lang): string {
  const points = unit === 'percent';
  const number = points ? value.absolute : value.relative === null ? null : value.relative * 100;
  if (number === null) return '';
  const size = formatSize(Math.abs(number));
  const more = number > 0;
  if (lang === 'zh') return `${more ? '高' : '低'} ${size}${points ? ' 个百分点' : '%'}`;
  return `${more ? '+' : '−'}${size}${points ? ' percentage points' : '%'}`;
}

const boundName = (value: Value, lang: Lang) =>
  ['at_least', 'more_than'].includes(value.bound)
    ? pick(lang, '下限', 'lower bound')
    : pick(lang, '上限', 'upper bound');

const isBound = ({ bound }: Value) => !['exact', 'about', 'range'].includes(bound);

/** How a size is put, by how it is to be read; `bound` depends on which side prints the bound. */
function readSize(size: SizeReading, words: string, a: Value, b: Value, lang: Lang): string {
  if (size === 'exact') return words;
  if (size === 'about') return pick(lang, `约${words}`, `about ${words}`);
  if (size === 'at_least') return pick(lang, `至少${words}`, `${words} or more`);
  if (isBound(a) && isBound(b))
    return pick(lang, `${boundName(b, lang)}${words}`, `${words} in the ${boundName(b, lang)}`);
  return isBound(a)
    ? pick(lang, `比该${boundName(a, lang)}${words}`, `${words} against that ${boundName(a, lang)}`)
    : pick(lang, `其${boundName(b, lang)}${words}`, `its ${boundName(b, lang)} ${words}`);
}

/**
 * How far two values are apart.
 * @returns such as `比该下限高 150%`; empty when nothing can be said.
 * @example sizeWords(difference, atLeast2000, exactly5000, 'en') // '+150% against that lower bound'
 */
export function sizeWords(difference: ValueDifference | null, a: Value, b: Value, lang: Lang): string {
  if (difference === null) return '';
  const { absolute, relative, size, min, max } = difference;
  if (absolute === 0 && difference.change !== 'same')
    return pick(lang, '数值相同，限定不同', 'the same figure, limited otherwise');
  if (absolute !== null && absolute !== 0 && size !== null && a.bound !== 'range' && b.bound !== 'range') {
    const words = gap({ absolute, relative }, a.unit, lang);
    return words === '' ? '' : readSize(size, words, a, b, lang);
  }
  if (a.bound !== 'range' && b.bound !== 'range') return '';
  const end = (name: string, ends: ValueDifference['min']) => {
    if (ends === null || (ends.absolute === 0 && difference.change === 'same')) return '';
    return ends.absolute === 0
      ? pick(lang, `${name}相同`, `same ${name}`)
      : `${name}${lang === 'zh' ? '' : ' '}${gap(ends, a.unit, lang)}`;
  };
  const ends = [end(pick(lang, '低端', 'lower end'), min), end(pick(lang, '高端', 'upper end'), max)];
  return joined(ends, lang);
}

const CODE_LISTS: Readonly<Partial<Record<FacetName, LabelList>>> = {
  period: 'period',
  basis: 'basis',
  modality: 'modality',
};

/** How many tests of a condition must hold: `any(at_least_2)` as `满足任一（其中一组至少满足 2 项）`. */
export function needWords(need: string, lang: Lang): string {
  const [, own = need, inner] = /^([^(]+)\((.*)\)$/.exec(need) ?? [];
  const [, n] = /^at_least_(\d+)$/.exec(own) ?? [];
  const words =
    n !== undefined
      ? pick(lang, `至少满足 ${n} 项`, `at least ${n} of them`)
      : own === 'all'
        ? pick(lang, '全部满足', 'all of them')
        : pick(lang, '满足任一', 'any of them');
  if (inner === undefined) return words;
  const groups = inner.split(/\+(?![^(]*\))/).map((group) => needWords(group, lang));
  return `${words}${bracketed(
    groups.map((group) => pick(lang, `其中一组${group}`, `one group: ${group}`)),
    lang,
  )}`;
}

/** A facet in words: a span of terms, a code of a closed list, a date, or words as printed. */
export function facetWords({ corpus, lang }: Speech, facet: FacetName, value: FacetValue): string {
  const vocabulary = FACET_VOCABULARIES[facet];
  const small = (words: string) => (lang === 'zh' ? words : words.toLowerCase());
  if (vocabulary !== undefined) return small(formatSpan(corpus, vocabulary, value.from, value.to, lang) ?? value.from);
  const list = CODE_LISTS[facet];
  if (list !== undefined) return small(codeLabel(list, value.from, lang));
  if (facet === 'need') return needWords(value.from, lang);
  if (facet === 'by_reference') return pick(lang, '按其他规定', 'as other rules decide');
  if (facet === 'due') return value.from === value.to ? formatDue(value.from, lang) : formatPeriod(value, lang);
  return quoted(value.from);
}

/**
 * What a facet note tells, with the names of both sides.
 * @example noteWords(speech, classNote, '威海市', '许昌市') // '威海市仅限一类'
 */
export function noteWords(speech: Speech, { facet, a, b }: FacetNote, nameA: string, nameB: string): string {
  const { lang } = speech;
  const side = (name: string, value: FacetValue): string => {
    const words = facetWords(speech, facet, value);
    if (facet === 'payer') return pick(lang, `${name}由${value.from}支付`, `${name}: paid by ${words}`);
    if (facet === 'percent_of') return pick(lang, `${name}以${words}为基数`, `${name}: of ${words}`);
    const limits = ['level', 'class', 'rank', 'skill_level', 'scope'].includes(facet) && (a === null || b === null);
    return limits
      ? pick(lang, `${name}仅限${words}`, `${name}: ${words} only`)
      : pick(lang, `${name}为${words}`, `${name}: ${words}`);
  };
  return [a === null ? '' : side(nameA, a), b === null ? '' : side(nameB, b)]
    .filter((part) => part !== '')
    .join(pick(lang, '，', '; '));
}

const MAX_SEARCHED = 4;

/** Words that were searched, the first few of them. */
export function searchedWords(searched: readonly string[], lang: Lang): string {
  if (searched.length === 0) return '';
  const shown = searched.slice(0, MAX_SEARCHED).map(quoted);
  const more = searched.length - shown.length;
  return pick(
    lang,
    `已检索${shown.join('')}${more > 0 ? `等 ${searched.length} 个词` : ''}`,
    `searched for ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  );
}

/**
 * Why a text has no figure, as a clause.
 * @param subject label of the item or indicator.
 * @example silenceWords(silence, '许昌市', 'zh') // '许昌市文件未提及（已检索“集训队”）'
 */
export function silenceWords(
  { reason, searched }: Pick<Silence, 'reason' | 'searched'>,
  name: string,
  lang: Lang,
): string {
  const CLAUSES: Readonly<Record<Silence['reason'], [zh: string, en: string]>> = {
    other_case: [`${name}只对其他情形有规定`, `${name} provides for other cases only`],
    by_reference: [`${name}按其他规定执行，文件未写明数额`, `${name} leaves the figure to other rules`],
    no_figure: [`${name}提及而未写明数额`, `${name} names it without a figure`],
    not_mentioned: [`${name}文件未提及`, `the text of ${name} does not mention it`],
    not_applicable: [`对${name}不适用`, `it does not apply to ${name}`],
    not_coded: [`${name}尚未编码`, `${name} has not been coded for it`],
  };
  const [zh, en] = CLAUSES[reason];
  return `${pick(lang, zh, en)}${bracketed([searchedWords(searched, lang)], lang)}`;
}
