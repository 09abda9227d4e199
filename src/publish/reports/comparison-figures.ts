// Figures beside a comparison: how those of a row are spread over the places, where the baseline stands, and goals per 10,000
// residents. It must not count a bound as a figure, make a score, or put a derived figure in place of one that a text states.
import type { ComparisonRow } from '../../compare/comparables/comparables.ts';
import {
  type ApartReason,
  type Distribution,
  distributionOf,
  QUARTILE_METHOD,
  type Standing,
  standingOf,
} from '../../compare/comparables/distribution.ts';
import { type PerResidents, perTenThousand } from '../../compare/comparables/per-residents.ts';
import type { CodedCorpus, CodedPolicy } from '../../model.ts';
import type { Term, Value } from '../../types.ts';
import { formatDate, formatNumber, formatValue } from '../language.ts';
import {
  countRun,
  numberRun,
  type ReportRow,
  type ReportRuns,
  type ReportTable,
  sourceRun,
  textRun,
} from '../report/model.ts';
import { placeName } from '../views/columns.ts';
import type { Lang } from '../views/links.ts';

/** A row of figures that the comparison shows, with its label. */
export interface FigureRow {
  row: ComparisonRow;
  label: string;
}

/** What the figures are of. */
export interface FiguresRequest {
  corpus: CodedCorpus;
  policies: readonly CodedPolicy[];
  baseline: CodedPolicy | null;
  lang: Lang;
  topic: Term;
}

/** One figure is spread over nothing. */
const MIN_FIGURES = 2;
/** Digits of a derived figure that its inputs can bear. */
const DERIVED_DIGITS = 3;

const WORDS = {
  zh: {
    colon: '：',
    subject: '项目',
    spread: '数值分布',
    n: '地方数',
    min: '最低',
    q1: '下四分位',
    median: '中位',
    q3: '上四分位',
    max: '最高',
    apart: '未计入',
    standing: (place: string) => `${place}的位置`,
    method: `四分位数按 ${QUARTILE_METHOD} 计算；只计写明的确数和约数，界限、区间和口径不同的数列为“未计入”。`,
    rank: (rank: number, of: number, ties: number) =>
      `${of} 个数中第 ${rank} 高${ties > 0 ? `，另有 ${ties} 个与它相同` : ''}`,
    counts: ({ below, equal, above, undecided }: Standing) =>
      `低于它 ${below} 个、相同 ${equal} 个、高于它 ${above} 个、不能确定 ${undecided} 个`,
    several: '有几个数，不作比较',
    otherwise: '口径不同，不作比较',
    none: '没有数值',
    perResidents: '每万常住人口',
    place: '地方',
    stated: '文中数值',
    residents: '常住人口',
    asOf: (date: string, source: string) => `（${date}，${source}）`,
    formula: '算式',
    derived: '折合',
    sentence: '原句',
    derivedNote: '折合数由文中数值和常住人口算出，取三位有效数字，不代替文中数值。',
  },
  en: {
    colon: ': ',
    subject: 'Subject',
    spread: 'spread of the figures',
    n: 'Places',
    min: 'Minimum',
    q1: 'Lower quartile',
    median: 'Median',
    q3: 'Upper quartile',
    max: 'Maximum',
    apart: 'Not counted',
    standing: (place: string) => `Where ${place} stands`,
    method: `Quartiles by ${QUARTILE_METHOD}; only plain and approximate figures are counted: bounds, ranges and figures that count otherwise are “not counted”.`,
    rank: (rank: number, of: number, ties: number) =>
      `${rank} of ${of} from the top${ties > 0 ? `, ${ties} more the same` : ''}`,
    counts: ({ below, equal, above, undecided }: Standing) =>
      `${below} below it, ${equal} the same, ${above} above, ${undecided} not certain`,
    several: 'several figures, not compared',
    otherwise: 'counted otherwise, not compared',
    none: 'no figure',
    perResidents: 'per 10,000 residents',
    place: 'Place',
    stated: 'As stated',
    residents: 'Residents',
    asOf: (date: string, source: string) => ` (${date}, ${source})`,
    formula: 'Formula',
    derived: 'Derived',
    sentence: 'Sentence',
    derivedNote:
      'Derived from the figure of the text and the resident population, to three digits; it does not take the place of the figure stated.',
  },
} as const;

/** Reasons for which a figure is no part of the spread, but may be held against it: it prints a limit or two ends. */
const COMPARED: readonly ApartReason[] = ['bound', 'range'];

function standingRuns({ baseline, lang }: FiguresRequest, distribution: Distribution): ReportRuns {
  const words = WORDS[lang];
  const ofBaseline = ({ policy }: { policy: string }) => policy === baseline?.id;
  const apart = distribution.apart.filter(ofBaseline);
  const [own] = [
    ...distribution.figures.filter(ofBaseline),
    ...apart.filter(({ reason }) => COMPARED.includes(reason)),
  ];
  if (own === undefined)
    return [
      textRun(apart.length === 0 ? words.none : apart[0]!.reason === 'several' ? words.several : words.otherwise),
    ];
  const standing = standingOf(distribution, own.value, own.policy);
  const of = standing.below + standing.equal + standing.above + 1;
  return [textRun(standing.rank === null ? words.counts(standing) : words.rank(standing.rank, of, standing.ties))];
}

/**
 * How the figures of each row are spread over the places.
 * @param rows that the comparison shows.
 * @returns one table, with the standing of the baseline where there is one; none when no row has two places with a plain figure.
 * @example spreadTables(request, rows)[0]?.rows.length // 3
 */
export function spreadTables(request: FiguresRequest, rows: readonly FigureRow[]): ReportTable[] {
  const { corpus, baseline, lang, topic } = request;
  const words = WORDS[lang];
  const units = corpus.vocabularies.get('units')?.terms;
  const figure = (number: number | null, unit: string): ReportRuns =>
    number === null ? [] : [numberRun({ bound: 'exact', min: number, max: number, unit }, lang, units)];
  const found = rows.flatMap(({ row, label }): ReportRow[] => {
    const distribution = distributionOf(corpus, row);
    const { n, unit, min, q1, median, q3, max, apart } = distribution;
    if (n < MIN_FIGURES || unit === null) return [];
    return [
      {
        cells: {
          subject: [textRun(label)],
          n: [countRun(n, lang)],
          min: figure(min, unit),
          q1: figure(q1, unit),
          median: figure(median, unit),
          q3: figure(q3, unit),
          max: figure(max, unit),
          apart: [countRun(apart.length, lang)],
          ...(baseline === null ? {} : { standing: standingRuns(request, distribution) }),
        },
      },
    ];
  });
  if (found.length === 0) return [];
  const statistics = ['n', 'min', 'q1', 'median', 'q3', 'max', 'apart'] as const;
  return [
    {
      id: `${topic.id}-spread`,
      title: `${topic.label[lang]}${words.colon}${words.spread}`,
      columns: [
        { key: 'subject', title: words.subject, kind: 'text', header: true, width: 3 },
        ...statistics.map((key) => ({
          key,
          title: words[key],
          kind: 'number' as const,
          align: 'end' as const,
          width: 1,
        })),
        ...(baseline === null
          ? []
          : [
              {
                key: 'standing',
                title: words.standing(placeName(corpus, baseline.jurisdiction, lang)),
                kind: 'text' as const,
                width: 2,
              },
            ]),
      ],
      rows: found,
      note: [textRun(words.method)],
    },
  ];
}

/** An exact count divided and rounded is exact no more. */
function roundDerived(value: Value): Value {
  const round = (number: number | null) => (number === null ? null : Number(number.toPrecision(DERIVED_DIGITS)));
  const [min, max] = [round(value.min), round(value.max)];
  return { ...value, min, max, bound: value.bound === 'exact' && min !== value.min ? 'about' : value.bound };
}

function derivedRow(
  { corpus, lang }: FiguresRequest,
  policy: CodedPolicy,
  label: string,
  { derived, inputs, cite }: PerResidents,
): ReportRow {
  const words = WORDS[lang];
  const units = corpus.vocabularies.get('units')?.terms;
  const { population, value } = inputs;
  const stated = formatValue(value, lang, units);
  return {
    group: label,
    cells: {
      place: [textRun(placeName(corpus, policy.jurisdiction, lang))],
      stated: [numberRun(value, lang, units)],
      residents: [
        countRun(population.value, lang),
        textRun(words.asOf(formatDate(population.as_of, lang), population.source[lang])),
      ],
      formula: [textRun(`${stated.figure} ÷ ${formatNumber(population.value, lang)} × 10,000`)],
      derived: [numberRun(roundDerived(derived), lang, units)],
      sentence: [sourceRun(policy, cite)],
    },
  };
}

/**
 * Goals per 10,000 residents, beside what the texts state.
 * @returns one table with the formula and all its inputs; none when no goal of the rows is a count of a whole place whose population is known.
 * @example perResidentsTables(request, rows)[0]?.rows[0].cells.formula
 */
export function perResidentsTables(request: FiguresRequest, rows: readonly FigureRow[]): ReportTable[] {
  const { corpus, policies, lang, topic } = request;
  const words = WORDS[lang];
  const found = rows
    .filter(({ row }) => row.kind === 'goal')
    .flatMap(({ row, label }) =>
      policies.flatMap((policy) => {
        const records = row.cells.find((cell) => cell.policy === policy.id)?.records ?? [];
        return policy.coding.goals
          .filter(({ id, restates }) => records.includes(id) && restates === undefined)
          .map((goal) => perTenThousand(corpus, policy, goal))
          .flatMap((derived) => ('reason' in derived ? [] : [derivedRow(request, policy, label, derived)]));
      }),
    );
  if (found.length === 0) return [];
  return [
    {
      id: `${topic.id}-per-residents`,
      title: `${topic.label[lang]}${words.colon}${words.perResidents}`,
      columns: [
        { key: 'place', title: words.place, kind: 'text', header: true, width: 1 },
        { key: 'stated', title: words.stated, kind: 'number', align: 'end', width: 1 },
        { key: 'residents', title: words.residents, kind: 'number', width: 2 },
        { key: 'formula', title: words.formula, kind: 'text', width: 2 },
        { key: 'derived', title: words.derived, kind: 'number', align: 'end', width: 1 },
        { key: 'sentence', title: words.sentence, kind: 'cite', width: 3 },
      ],
      rows: found,
      note: [textRun(words.derivedNote)],
    },
  ];
}
