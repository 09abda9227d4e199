// Parts of the sentences of findings: names, figures of peers, the spread, what a sum is for.
// It must not write whole sentences.

import type { FindingOf, Spread } from '../compare/check-up/finding.ts';
import type { Figure, Standing } from '../compare/comparables/distribution.ts';
import type { CodedCorpus } from '../model.ts';
import type { Bilingual, Value } from '../types.ts';
import { codeLabel, formatNumber, formatSpan, formatValue, termLabel } from './language.ts';
import { partyName, sizeWords, spaced } from './sentence-parts.ts';
import type { Lang } from './views/links.ts';

/**
 * The same words in Chinese and English.
 * @example both('缺项', 'Missing') // { zh: '缺项', en: 'Missing' }
 */
export const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** What sentences need of a corpus. */
export interface Words {
  policies(ids: readonly string[]): Bilingual;
  term(vocabulary: string, code: string): Bilingual;
  value(value: Value): Bilingual;
  number(number: number): Bilingual;
  span(vocabulary: string, from: string | undefined, to: string | undefined): Bilingual | null;
}

const inBoth = (write: (lang: Lang) => string): Bilingual => both(write('zh'), write('en'));

/**
 * What sentences need of a corpus.
 * @example createWords(corpus).policies(['weihai/skilled-talent-2021']).en // 'Weihai'
 */
export function createWords(corpus: CodedCorpus): Words {
  const units = corpus.vocabularies.get('units')?.terms;
  const places = [...corpus.policies.values()].map(({ jurisdiction }) => jurisdiction);
  const nameOf = (id: string, lang: Lang): string => {
    const policy = corpus.policies.get(id);
    if (policy === undefined) return id;
    // A place with several policies is no name for one of them.
    const several = places.filter((other) => other === policy.jurisdiction).length > 1;
    return partyName({ corpus, lang }, policy, several ? policy : undefined);
  };
  return {
    policies: (ids) => inBoth((lang) => ids.map((id) => nameOf(id, lang)).join(lang === 'zh' ? '、' : '; ')),
    term: (vocabulary, code) => inBoth((lang) => termLabel(corpus, vocabulary, code, lang)),
    value: (value) => inBoth((lang) => formatValue(rounded(value), lang, units).words.trim()),
    number: (number) => inBoth((lang) => formatNumber(number, lang)),
    span: (vocabulary, from, to) => {
      if (from === undefined && to === undefined) return null;
      return inBoth((lang) => formatSpan(corpus, vocabulary, from, to, lang) ?? '');
    },
  };
}

/** Derived figures have more digits than a sentence bears. */
function rounded(value: Value): Value {
  const round = (number: number | null) =>
    number === null ? null : Number(number.toPrecision(value.unit === 'per_10000' ? 3 : 12));
  return { ...value, min: round(value.min), max: round(value.max) };
}

/**
 * A count with its English noun.
 * @example plural(2, 'unit') // '2 units'
 */
export const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
/**
 * A share as a whole percentage.
 * @example percent(0.163) // '16%'
 */
export const percent = (share: number) => `${Math.round(share * 100)}%`;

/** A sentence that names more is a list. */
const MOST_NAMES = 8;

/**
 * Which peers have a thing.
 * @example who({ peers, of: 4 }, words).zh // '4 份同类政策中有 2 份（威海市、许昌市）'
 */
export function who({ peers, of }: { peers: readonly string[]; of: number }, words: Words): Bilingual {
  const shown = words.policies(peers.slice(0, MOST_NAMES));
  const rest = peers.length > MOST_NAMES;
  const names = both(`${shown.zh}${rest ? '等' : ''}`, `${shown.en}${rest ? ' …' : ''}`);
  return both(
    `${of} 份同类政策中有 ${peers.length} 份（${names.zh}）`,
    `${peers.length} of ${plural(of, 'peer policy', 'peer policies')} (${names.en})`,
  );
}

/**
 * Figures of peers, each with its place.
 * @example figures(peers, words).zh // '威海市至少 2,000 元，许昌市 5,000 元'
 */
export function figures(peers: readonly Figure[], words: Words): Bilingual {
  const shown = peers.slice(0, MOST_NAMES);
  const rest = peers.length - shown.length;
  const zh = shown.map(({ policy, value }) => `${words.policies([policy]).zh}${spaced(words.value(value).zh)}`);
  const en = shown.map(({ policy, value }) => `${words.policies([policy]).en} ${words.value(value).en}`);
  return both(
    `${zh.join('，')}${rest > 0 ? `，另有 ${rest} 个` : ''}`,
    `${en.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`,
  );
}

/**
 * How the figure of a draft differs from those of the peer that is the yardstick; nothing without one.
 * @example against(data, words).zh // '；与威海市 50,000 元相比，高 60%'
 */
export function against(
  { against: figures, value }: FindingOf<'stands/amount' | 'stands/goal'>['data'],
  words: Words,
): Bilingual {
  const parts = figures.map(({ policy, value: other, difference }) => {
    const [name, figure] = [words.policies([policy]), words.value(other)];
    if (difference.change === 'same')
      return both(`；与${name.zh}${spaced(figure.zh)}相同`, `, the same as ${name.en} (${figure.en})`);
    const [zh, en] = [sizeWords(difference, other, value, 'zh'), sizeWords(difference, other, value, 'en')];
    return both(
      `；与${name.zh}${spaced(figure.zh)}相比，${zh === '' ? '不能确定高低' : zh}`,
      `, against ${figure.en} in ${name.en}: ${en === '' ? 'which is more is not certain' : en}`,
    );
  });
  return both(parts.map(({ zh }) => zh).join(''), parts.map(({ en }) => en).join(''));
}

/**
 * Where a figure stands: said only where several are plain enough to be counted, the rank only where it is certain.
 * @example place(spread, standing, words).zh // '；2 家最低 50,000 元，中位数 75,000 元，最高 100,000 元，…'
 */
export function place(spread: Spread, standing: Standing, words: Words): Bilingual {
  const { n, min, median, max, unit } = spread;
  if (n < 2 || min === null || median === null || max === null || unit === null) return both('', '');
  const value = (number: number) => words.value({ bound: 'exact', min: number, max: number, unit });
  const range = both(
    `；${n} 家最低 ${value(min).zh}，中位数 ${value(median).zh}，最高 ${value(max).zh}`,
    `; of ${n} places the lowest is ${value(min).en}, the median ${value(median).en}, the highest ${value(max).en}`,
  );
  if (standing.rank === null) return range;
  const { below, equal, above } = standing;
  return both(
    `${range.zh}，低于草案的 ${below} 家、相同 ${equal} 家、高于草案的 ${above} 家`,
    `${range.en}; ${below} below the draft, ${equal} the same, ${above} above`,
  );
}

/**
 * The same figures per 10,000 residents, the draft's first; nothing where they cannot be derived.
 * @example perResidents(derived, words).en // '; per 10,000 residents: the draft ≥ 6.88, Suqian 10'
 */
export function perResidents(derived: readonly Figure[], words: Words): Bilingual {
  if (derived.length === 0) return both('', '');
  const write = (lang: Lang) =>
    derived
      .slice(0, MOST_NAMES)
      .map(({ policy, value }, index) => {
        const name = index === 0 ? (lang === 'zh' ? '草案' : 'the draft') : words.policies([policy])[lang];
        const number = rounded(value);
        return `${name} ${formatValue({ ...number, unit: 'number' }, lang).figure}`;
      })
      .join(lang === 'zh' ? '，' : ', ');
  return both(`；折合每万常住人口：${write('zh')}`, `; per 10,000 residents: ${write('en')}`);
}

const small = (words: string, lang: Lang) => (lang === 'en' ? words.toLowerCase() : words);

/**
 * What a sum is for, with the facets by which it is compared.
 * @example comparable(data, words).zh // '竞赛获奖奖励（市级、第一名、每人）'
 */
export function comparable({ facets }: FindingOf<'stands/amount'>['data'], words: Words): Bilingual {
  const { item, level, rank_from, rank_to, skill_level_from, skill_level_to, per, period } = facets;
  const parts = [
    level === undefined ? null : words.term('levels', level),
    facets.class === undefined ? null : words.term('classes', facets.class),
    words.span('ranks', rank_from, rank_to),
    words.span('skill_levels', skill_level_from, skill_level_to),
    per === undefined ? null : inBoth((lang) => small(words.term('pers', per)[lang], lang)),
    period === undefined || period === 'once' ? null : inBoth((lang) => small(codeLabel('period', period, lang), lang)),
  ].filter((part) => part !== null);
  const name = words.term('items', item);
  if (parts.length === 0) return name;
  return both(
    `${name.zh}（${parts.map(({ zh }) => zh).join('、')}）`,
    `${name.en} (${parts.map(({ en }) => en).join(', ')})`,
  );
}
