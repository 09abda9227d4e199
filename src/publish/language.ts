// How values, dates and codes read in Chinese and English. The only place where data becomes words.
// It must not change a value: a figure shows what the data holds, with its bound.
import { labelOf } from '../compare/comparables/comparables.ts';
import type { CellState } from '../compare/comparables/states.ts';
import type { CodedCorpus } from '../model.ts';
import type {
  Amount,
  Bilingual,
  Goal,
  Jurisdiction,
  Measure,
  Period,
  Relation,
  Responsibility,
  Review,
  Source,
  Stacking,
  Term,
  Value,
} from '../types.ts';
import type { Lang } from './views/links.ts';

/** A value ready to be set: the figure as headline, the unit small beside it, and the whole in words. */
export interface FormattedValue {
  /** Number with its bound: `≥ 2,000`, `2,000–5,000`, `≈ 25`. */
  figure: string;
  /** `元`, `%`; empty when the number needs none. */
  unit: string;
  /** For ears and tooltips: `至少 2,000 元`. */
  words: string;
  /** The sum as Chinese texts print it (`5万元`), when that is shorter; null otherwise. */
  printed: string | null;
}

type Code<T> = Exclude<T, undefined | null>;
type Labels<T extends string> = Readonly<Record<T, Bilingual>>;
const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** Names of the closed lists that the schemas hold, not the vocabularies. */
export const LABELS = {
  state: {
    figure: both('有数值', 'With figure'),
    stated: both('提及，无数值', 'Stated, no figure'),
    by_reference: both('按其他规定', 'By reference'),
    absent: both('查而未见', 'Searched, not found'),
    not_applicable: both('不适用', 'Not applicable'),
    not_coded: both('未编码', 'Not coded'),
  } satisfies Labels<CellState>,
  basis: {
    stock: both('总量', 'stock'),
    cumulative: both('累计', 'cumulative'),
    per_year: both('每年', 'each year'),
    per_2_years: both('每 2 年', 'every 2 years'),
    per_3_years: both('每 3 年', 'every 3 years'),
    per_5_years: both('每 5 年', 'every 5 years'),
    per_half_year: both('每半年', 'every half-year'),
    per_quarter: both('每季度', 'each quarter'),
    per_month: both('每月', 'each month'),
    per_round: both('每次', 'each round'),
  } satisfies Labels<Code<Goal['basis']>>,
  goalKind: {
    target: both('目标', 'Target'),
    commitment: both('承诺', 'Commitment'),
    direction: both('方向', 'Direction'),
  } satisfies Labels<Goal['kind']>,
  modality: {
    must: both('要求', 'Requires'),
    support: both('支持', 'Supports'),
    encourage: both('鼓励', 'Encourages'),
    explore: both('探索', 'Explores'),
  } satisfies Labels<Measure['modality']>,
  role: {
    lead: both('牵头', 'lead'),
    joint: both('配合', 'joint'),
    named: both('列名', 'named'),
  } satisfies Labels<Responsibility['role']>,
  status: {
    consultation_draft: both('征求意见稿', 'Consultation draft'),
    issued: both('已印发', 'Issued'),
    amended: both('已修订', 'Amended'),
    expired: both('已过有效期', 'Expired'),
    repealed: both('已废止', 'Repealed'),
  } satisfies Labels<Source['status']>,
  amountKind: {
    grant: both('补助', 'Grant'),
    prize: both('奖励', 'Prize'),
    subsidy: both('补贴', 'Subsidy'),
    allowance: both('津贴', 'Allowance'),
    loan: both('贷款', 'Loan'),
    tax: both('税收', 'Tax'),
    share: both('比例', 'Share'),
  } satisfies Labels<Amount['kind']>,
  amountRole: {
    benefit: both('给付', 'benefit'),
    rate: both('比率', 'rate'),
    cap: both('上限', 'cap'),
    threshold: both('门槛', 'threshold'),
    penalty: both('处罚', 'penalty'),
    fund: both('资金规模', 'fund'),
    statistic: both('统计', 'statistic'),
    example: both('示例', 'example'),
  } satisfies Labels<Amount['role']>,
  period: {
    once: both('一次性', 'once'),
    month: both('每月', 'per month'),
    year: both('每年', 'per year'),
  } satisfies Labels<Code<Amount['period']>>,
  relation: {
    implements: both('贯彻落实', 'Implements'),
    based_on: both('依据', 'Based on'),
    cites: both('引用', 'Cites'),
    repeals: both('废止', 'Repeals'),
    amends: both('修改', 'Amends'),
    replaces: both('替代', 'Replaces'),
  } satisfies Labels<Relation['relation']>,
  relationLevel: {
    national: both('国家', 'National'),
    provincial: both('省', 'Provincial'),
    municipal: both('市', 'Municipal'),
    county: both('县区', 'County'),
  } satisfies Labels<Code<Relation['level']>>,
  stacking: {
    highest_only: both('只取最高一项', 'Highest only'),
    exclusive_with: both('不与其他政策重复享受', 'Not beside other benefits'),
    cumulative: both('可以叠加', 'Add up'),
  } satisfies Labels<Stacking['rule']>,
  jurisdictionLevel: {
    province: both('省', 'Province'),
    prefecture_city: both('地级市', 'Prefecture-level city'),
    county: both('县', 'County'),
    district: both('区', 'District'),
  } satisfies Labels<Jurisdiction['level']>,
  reviewOrigin: {
    human: both('人工编码', 'Coded by a person'),
    machine: both('机器提出', 'Proposed by machine'),
    machine_checked: both('机器辅助编码，对照原文核读', 'Coded with a machine, read against the text'),
  } satisfies Labels<Review['origin']>,
  reviewStatus: {
    proposed: both('待确认', 'Proposed'),
    coded: both('已编码', 'Coded'),
    checked: both('已复核', 'Checked'),
  } satisfies Labels<Review['status']>,
} as const;

/** One of the closed lists of LABELS. */
export type LabelList = keyof typeof LABELS;

/**
 * Name of a code of a closed list.
 * @returns the label; the code itself when the list does not have it.
 * @example codeLabel('basis', 'per_year', 'en') // 'each year'
 */
export function codeLabel(list: LabelList, code: string, lang: Lang): string {
  return (LABELS[list] as Readonly<Record<string, Bilingual>>)[code]?.[lang] ?? code;
}

/**
 * Name of a term of a vocabulary.
 * @returns the label; the code itself when no vocabulary has it, so that nothing is hidden.
 * @example termLabel(corpus, 'levels', 'municipal', 'zh') // '市级'
 */
export function termLabel(corpus: CodedCorpus, vocabulary: string, code: string, lang: Lang): string {
  return labelOf(corpus.vocabularies.get(vocabulary)?.terms, code)[lang];
}

const groupDigits = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/**
 * A number with its thousands set apart; hundreds of millions in 亿 or million, which no one counts by commas.
 * @example formatNumber(135000, 'zh') // '135,000'
 * @example formatNumber(500_000_000, 'zh') // '5 亿'
 */
export function formatNumber(number: number, lang: Lang): string {
  if (number >= 1e8 && number % 1e6 === 0) {
    return lang === 'zh' ? `${groupDigits.format(number / 1e8)} 亿` : `${groupDigits.format(number / 1e6)} million`;
  }
  return groupDigits.format(number);
}

/**
 * A number as Chinese texts print it.
 * @returns such as `13.5万`; null when that has more than two decimals or the number is below 万.
 * @example formatPrinted(135000) // '13.5万'
 */
export function formatPrinted(number: number): string | null {
  const scale = number >= 1e8 ? 1e8 : 1e4;
  if (number < 1e4 || (number * 100) % scale !== 0) return null;
  return `${number / scale}${scale === 1e8 ? '亿' : '万'}`;
}

const SIGNS: Readonly<Record<Value['bound'], string>> = {
  exact: '',
  range: '',
  at_least: '≥ ',
  more_than: '> ',
  at_most: '≤ ',
  less_than: '< ',
  about: '≈ ',
};

const BOUND_WORDS: Readonly<Record<Lang, Readonly<Record<Value['bound'], string>>>> = {
  zh: {
    exact: '',
    range: '',
    at_least: '至少 ',
    more_than: '超过 ',
    at_most: '至多 ',
    less_than: '不足 ',
    about: '约 ',
  },
  en: {
    exact: '',
    range: '',
    at_least: 'at least ',
    more_than: 'more than ',
    at_most: 'at most ',
    less_than: 'less than ',
    about: 'about ',
  },
};

/** How the units of the notation are written beside a figure; all others by their label. */
const UNIT_SIGNS: Readonly<Record<string, { figure: Bilingual; words: Bilingual }>> = {
  CNY: { figure: both('元', 'yuan'), words: both(' 元', ' yuan') },
  percent: { figure: both('%', '%'), words: both('%', ' per cent') },
  per_10000: { figure: both('／万', 'per 10,000'), words: both('（每万）', ' per ten thousand') },
  // A count of things is named by its row, so that English needs no word for 个.
  item: { figure: both('个', ''), words: both(' 个', '') },
  person: { figure: both('人', 'people'), words: both(' 人', ' people') },
};

function unitWord(unit: string, units: ReadonlyMap<string, Pick<Term, 'label'>> | undefined, lang: Lang, one: boolean) {
  const sign = UNIT_SIGNS[unit];
  if (sign !== undefined) return { figure: sign.figure[lang], words: sign.words[lang] };
  const label = labelOf(units, unit)[lang];
  const word = lang === 'zh' ? label : one ? label.toLowerCase().replace(/s$/, '') : label.toLowerCase();
  return { figure: word, words: ` ${word}` };
}

/**
 * Set a value in words and figures.
 * @param units terms of the vocabulary `units`, for units that have no sign of their own.
 * @returns the figure with its bound, the unit, and the whole in words.
 * @example formatValue({ bound: 'at_least', min: 2000, max: null, unit: 'CNY' }, 'zh', units) // { figure: '≥ 2,000', unit: '元', words: '至少 2,000 元', printed: null }
 */
export function formatValue(
  value: Value,
  lang: Lang,
  units?: ReadonlyMap<string, Pick<Term, 'label'>>,
): FormattedValue {
  const { bound, min, max } = value;
  const isRange = bound === 'range' && min !== null && max !== null;
  const number = min ?? max ?? 0;
  const unit = unitWord(value.unit, units, lang, bound === 'exact' && number === 1);
  const approximate = value.approximate === true;
  const digits = isRange ? `${formatNumber(min, lang)}–${formatNumber(max, lang)}` : formatNumber(number, lang);
  const said = isRange
    ? `${formatNumber(min, lang)}${lang === 'zh' ? ' 至 ' : ' to '}${formatNumber(max, lang)}`
    : digits;
  const about = approximate && bound !== 'about';
  const shortNumber = isRange ? [formatPrinted(min), formatPrinted(max)] : [formatPrinted(number)];
  const unitZh = UNIT_SIGNS[value.unit]?.figure.zh ?? labelOf(units, value.unit).zh;
  return {
    figure: `${about ? SIGNS.about : ''}${SIGNS[bound]}${digits}`,
    unit: unit.figure,
    words: `${about ? BOUND_WORDS[lang].about : ''}${BOUND_WORDS[lang][bound]}${said}${said.endsWith('亿') ? unit.words.trimStart() : unit.words}`,
    printed: shortNumber.every((part) => part !== null) ? `${shortNumber.join('—')}${unitZh}` : null,
  };
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A date as precise as it is known.
 * @example formatDate('2021-08-19', 'zh') // '2021 年 8 月 19 日'
 * @example formatDate('2025', 'en') // '2025'
 */
export function formatDate(date: string, lang: Lang): string {
  const [year = '', month, day] = date.split('-');
  if (lang === 'zh')
    return `${year} 年${month === undefined ? '' : ` ${Number(month)} 月`}${day === undefined ? '' : ` ${Number(day)} 日`}`;
  return [
    day === undefined ? '' : String(Number(day)),
    month === undefined ? '' : (MONTHS[Number(month) - 1] ?? month),
    year,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/**
 * A span of time.
 * @example formatPeriod({ from: '2022', to: '2024' }, 'zh') // '2022–2024 年'
 */
export function formatPeriod({ from, to }: Period, lang: Lang): string {
  if (/^\d{4}$/.test(from) && /^\d{4}$/.test(to)) {
    const years = from === to ? from : `${from}–${to}`;
    return lang === 'zh' ? `${years} 年` : years;
  }
  return lang === 'zh'
    ? `${formatDate(from, lang)}至 ${formatDate(to, lang)}`
    : `${formatDate(from, lang)} to ${formatDate(to, lang)}`;
}

/**
 * When a goal is due.
 * @example formatDue('2025', 'zh') // '到 2025 年'
 */
export function formatDue(due: string, lang: Lang): string {
  return `${lang === 'zh' ? '到' : 'by'} ${formatDate(due, lang)}`;
}

/**
 * A span of an ordered vocabulary, such as ranks.
 * @returns one name when both ends are the same, `第一名至第三名` otherwise, an open end as `高级工及以上`; null without any.
 * @example formatSpan(corpus, 'ranks', 'first', 'third', 'en') // 'First to third'
 */
export function formatSpan(
  corpus: CodedCorpus,
  vocabulary: string,
  from: string | undefined,
  to: string | undefined,
  lang: Lang,
): string | null {
  const name = (code: string) => termLabel(corpus, vocabulary, code, lang);
  if (from === undefined || to === undefined) {
    const end = from ?? to;
    if (end === undefined) return null;
    // Ranks go down from the best, certificates up to it.
    const upwards = (to === undefined) !== (vocabulary === 'ranks');
    return lang === 'zh'
      ? `${name(end)}及以${upwards ? '上' : '下'}`
      : `${name(end)} or ${upwards ? 'above' : 'below'}`;
  }
  if (from === to) return name(from);
  return lang === 'zh' ? `${name(from)}至${name(to)}` : `${name(from)} to ${name(to).toLowerCase()}`;
}

/**
 * A list in words.
 * @example formatList(['市人社局', '市财政局'], 'zh') // '市人社局、市财政局'
 */
export function formatList(parts: readonly string[], lang: Lang): string {
  return parts.join(lang === 'zh' ? '、' : ', ');
}
