// How far the data reaches, how far it is checked, how current it is known to be, and its limits: `method.json` and its page.
// Every figure is counted in the data. It must not say that a document is in force: nobody asked on the day of reading.
import type { Corpus, Policy } from '../model.ts';
import type { Bilingual, CoverageRecord, CurrencyRecord, MethodFile, Review, ReviewCountRecord } from '../types.ts';
import { createContext } from '../validate/context.ts';
import { measureCoverage } from '../validate/coverage.ts';
import { schemaId } from './comparison-file.ts';
import { codeLabel, formatDate, formatPeriod } from './language.ts';
import { SAID_LISTS } from './record-changes.ts';
import type { Records } from './records.ts';
import type { Lang } from './views/links.ts';

const CHANGED = {
  amends: { zh: '修订', en: 'amended by' },
  repeals: { zh: '废止', en: 'repealed by' },
  replaces: { zh: '替代', en: 'replaced by' },
} as const;

const DATES = [
  ['effective', { zh: '施行', en: 'effective' }],
  ['issued', { zh: '印发', en: 'issued' }],
  ['signed', { zh: '成文', en: 'signed' }],
] as const;

/** Documents here that say they change this one. */
function changersOf(corpus: Corpus, id: string, lang: Lang): string[] {
  return [...corpus.policies.values()].flatMap(({ source }) =>
    source.relations.flatMap(({ policy, relation }) => {
      const word = relation in CHANGED ? CHANGED[relation as keyof typeof CHANGED][lang] : undefined;
      if (policy !== id || word === undefined) return [];
      return [lang === 'zh' ? `已被《${source.title.zh}》${word}。` : `It was ${word} “${source.title.en}”.`];
    }),
  );
}

/** What is known of how current a document is, in sentences. */
function statementsOf(corpus: Corpus, { id, source }: Policy, lang: Lang): string[] {
  const { dates, status, period, retrieved } = source;
  const zh = lang === 'zh';
  const known = DATES.find(([name]) => dates[name] !== null);
  const standing = codeLabel('status', status, lang);
  const dated =
    known === undefined
      ? zh
        ? '文中没有日期'
        : 'the text has no date'
      : zh
        ? `${formatDate(dates[known[0]]!, lang)}${known[1].zh}`
        : `${known[1].en} ${formatDate(dates[known[0]]!, lang)}`;
  const expiry =
    dates.expires === null
      ? zh
        ? '文中没有写失效日期。'
        : 'The text names no day of expiry.'
      : zh
        ? `文中写明 ${formatDate(dates.expires, lang)}失效。`
        : `The text says that it expires ${formatDate(dates.expires, lang)}.`;
  const origin =
    retrieved === null
      ? zh
        ? '文件不是从网络取得，没有可以再查的网址；收到之后是否修订、延期或废止，没有查证。'
        : 'The file did not come from the web, so there is no address to look at again; whether it was amended, extended or repealed since was not verified.'
      : zh
        ? `${formatDate(retrieved, lang)}取自网络；此后是否修订、延期或废止，没有查证。`
        : `Retrieved ${formatDate(retrieved, lang)}; whether it was amended, extended or repealed since was not verified.`;
  // That it is issued, its day of issue says already.
  const said = status === 'issued' && known?.[0] === 'issued' ? [dated] : [standing, dated];
  const opening = said.join(zh ? '，' : ', ');
  return [
    zh ? `${opening}。` : `${opening.charAt(0).toUpperCase()}${opening.slice(1)}.`,
    ...(status === 'consultation_draft'
      ? [zh ? '印发稿可能与此不同。' : 'The document as issued may differ from it.']
      : []),
    ...(period === null
      ? []
      : [zh ? `规划期 ${formatPeriod(period, lang)}。` : `Planned for ${formatPeriod(period, lang)}.`]),
    expiry,
    ...changersOf(corpus, id, lang),
    origin,
  ];
}

/** What cannot be concluded from so many documents. */
const limitsOf = (documents: number): Bilingual[] => [
  {
    zh: `${documents} 份文件是例子，不是样本；不能由它推断全国。`,
    en: `${documents} documents are examples, not a sample. They say nothing about the country as a whole.`,
  },
  { zh: '只编文件写了什么，不管执行得怎样。', en: 'Coded is what a document says, not how it was carried out.' },
  {
    zh: '“按规定”背后的规定没有追下去。',
    en: 'Rules that a document only points to have not been followed up.',
  },
  {
    zh: '英文标题和摘要是我们的译写，不是官方译文；原文一律以中文为准。',
    en: 'English titles and summaries are ours, not official; the Chinese text governs.',
  },
  {
    zh: '我们没有查证这些文件此后是否修订、延期或废止。',
    en: 'Whether a document has since been amended, extended or repealed was not verified.',
  },
];

/** Records by how they came about and how far they are checked, in the order in which they first occur. */
function countReviews({ coding, source }: Policy): ReviewCountRecord[] {
  const inMeasures = coding.measures.flatMap((measure) => [
    measure,
    ...(measure.amounts ?? []),
    ...(measure.benefits ?? []),
    ...(measure.conditions ?? []),
  ]);
  const all: { review: Review }[] = [...coding.goals, ...inMeasures, ...coding.absences, ...source.relations];
  return [...Map.groupBy(all, ({ review: { origin, status } }) => `${origin} ${status}`).values()].map((records) => ({
    origin: records[0]!.review.origin,
    status: records[0]!.review.status,
    records: records.length,
  }));
}

/** The same of all documents together. */
function addReviews(coverage: readonly CoverageRecord[]): ReviewCountRecord[] {
  const counts = coverage.flatMap(({ review }) => review);
  return [...Map.groupBy(counts, ({ origin, status }) => `${origin} ${status}`).values()].map((own) => ({
    ...own[0]!,
    records: own.reduce((sum, { records }) => sum + records, 0),
  }));
}

function coverageRecords(corpus: Corpus): CoverageRecord[] {
  return createContext(corpus).policies.map((context) => {
    const { id, jurisdiction } = context.policy;
    const { blocks, numerals, topics } = measureCoverage(context, corpus);
    return {
      policy: id,
      jurisdiction,
      blocks: blocks.total,
      blocks_coded: blocks.coded,
      blocks_listed: blocks.listed,
      blocks_open: blocks.open.length,
      numerals: numerals.total,
      numerals_coded: numerals.coded,
      numerals_listed: numerals.listed,
      numerals_open: numerals.open.length,
      topics: topics.total,
      topics_coded: topics.coded,
      topics_absent: topics.absent,
      topics_open: topics.open.length,
      review: countReviews(context.policy),
    };
  });
}

/**
 * The data behind the page on method as the file `method.json`.
 * @returns coverage, review and currency of each document in the order of the corpus, their totals, and the limits of it all.
 * @example methodFile(corpus, records, '0.1.0').coverage[0].numerals_open // 0
 */
export function methodFile(corpus: Corpus, records: Records, dataVersion: string): MethodFile {
  const policies = [...corpus.policies.values()];
  const coverage = coverageRecords(corpus);
  const total = (count: (record: CoverageRecord) => number) => coverage.reduce((sum, record) => sum + count(record), 0);
  return {
    schema: schemaId('MethodFile'),
    data_version: dataVersion,
    totals: {
      documents: policies.length,
      places: new Set(policies.map(({ jurisdiction }) => jurisdiction)).size,
      blocks: total(({ blocks }) => blocks),
      numerals: total(({ numerals }) => numerals),
      uncoded: policies.reduce((sum, { coding }) => sum + coding.uncoded.length, 0),
      absences: records.absences.length,
      corrections: policies.reduce((sum, { source }) => sum + source.corrections.length, 0),
    },
    records: SAID_LISTS.map((list) => ({ list, total: records[list].length })),
    review: addReviews(coverage),
    coverage,
    currency: policies.map((policy): CurrencyRecord => {
      const { id, jurisdiction, source } = policy;
      return {
        policy: id,
        jurisdiction,
        statement: {
          zh: statementsOf(corpus, policy, 'zh').join(''),
          en: statementsOf(corpus, policy, 'en').join(' '),
        },
        url: source.url,
        retrieved: source.retrieved,
      };
    }),
    limits: limitsOf(policies.length),
  };
}
