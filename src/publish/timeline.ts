// What happened when: documents by the day of their issue, changes of the data by the day of their release.
// It must not know a clock: every date is one that the data has.
import type { CodedCorpus, Corpus } from '../model.ts';
import type { ChangeRecord, Source } from '../types.ts';
import { changeRecords } from './changes.ts';
import { policyPath } from './views/links.ts';

/** Something that happened, for people who follow the data. */
export interface TimelineEntry {
  /** Tag URI (RFC 4151): the same in every feed and at every address. */
  id: string;
  /** YYYY-MM-DD. */
  date: string;
  title: string;
  /** Path of its page, from the root of the site. */
  path: string;
  /** Lines of text, each with the sentence behind it. */
  lines: { text: string; quote: string | null }[];
  /** Places that it is of, the narrowest first. */
  places: string[];
  /** Terms of `topics`, with the groups that they stand in, sorted. */
  topics: string[];
}

const TAG = 'tag:cejian.org,2026:';

/** First day of a date that may be a year or a month. */
function firstDay(date: string): string {
  const [year, month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/**
 * The day that a document is dated by: of issue, else of signature, effect or the start of its period; else the year of its id.
 * @returns YYYY-MM-DD; the first day of a month or year.
 * @example documentDate('weihai/skilled-talent-2021', source) // '2021-08-19'
 */
export function documentDate(id: string, { dates, period }: Pick<Source, 'dates' | 'period'>): string {
  const date = dates.issued ?? dates.signed ?? dates.effective ?? period?.from ?? id.slice(-4);
  return firstDay(date);
}

/**
 * A place and those above it.
 * @example placesAbove(corpus, 'weihai') // ['weihai', 'shandong']
 */
export function placesAbove(corpus: CodedCorpus, place: string): string[] {
  const above: string[] = [];
  for (
    let next: string | null = place;
    next !== null && !above.includes(next);
    next = corpus.places.get(next)?.jurisdiction.parent ?? null
  )
    above.push(next);
  return above;
}

/** Topics with the groups that they stand in. */
function withGroups(corpus: CodedCorpus, topics: Iterable<string>): string[] {
  const terms = corpus.vocabularies.get('topics')?.terms;
  const all = [...topics].flatMap((topic) => {
    const group = terms?.get(topic)?.broader;
    return group === undefined ? [topic] : [topic, group];
  });
  return [...new Set(all)].sort();
}

/** JSON of a word as the word; of anything else as it is. */
function plain(json: string | null): string {
  if (json === null || json === 'null') return '∅';
  const value: unknown = JSON.parse(json);
  return typeof value === 'string' ? value : json;
}

function changeLine({ kind, id, field, before, after, records, quote }: ChangeRecord) {
  const text =
    kind === 'changed'
      ? `更正 ${id} ${field}：${plain(before)} → ${plain(after)}`
      : `${kind === 'added' ? '新增' : '删除'} ${id}${records > 0 ? `（${records} 条记录）` : ''}`;
  return { text, quote };
}

function documentEntries(corpus: Corpus): TimelineEntry[] {
  return [...corpus.policies.values()].map(({ id, jurisdiction, source, coding }) => ({
    id: `${TAG}policies/${id}`,
    date: documentDate(id, source),
    title: source.title.zh,
    path: policyPath(id),
    lines: [
      { text: source.title.en, quote: null },
      ...(source.document_number === null ? [] : [{ text: source.document_number, quote: null }]),
      ...coding.measures.map(({ title, cites }) => ({ text: title.zh, quote: cites[0]?.quote ?? null })),
    ],
    places: placesAbove(corpus, jurisdiction),
    topics: withGroups(
      corpus,
      coding.measures.flatMap(({ topics }) => topics),
    ),
  }));
}

function changeEntries(corpus: Corpus): TimelineEntry[] {
  const groups = Map.groupBy(changeRecords(corpus), ({ release, policy }) => `${release}/${policy ?? 'codebook'}`);
  return [...groups].map(([key, changes]) => {
    const { release, date, policy } = changes[0]!;
    const held = policy === null ? undefined : corpus.policies.get(policy);
    const name = policy === null ? '地方与词表' : (held?.source.title.zh ?? policy);
    return {
      id: `${TAG}changes/${key}`,
      date,
      title: `数据 ${release}：${name}，${changes.length} 处变动`,
      path: held === undefined ? '/data/' : policyPath(held.id),
      lines: changes.map(changeLine),
      places: policy === null ? [] : placesAbove(corpus, policy.split('/')[0]!),
      topics: withGroups(
        corpus,
        changes.flatMap(({ topics }) => topics),
      ),
    };
  });
}

/**
 * Everything that happened: documents by their issue, and changes of the data by release and document.
 * @returns newest first, then by id.
 * @example timelineOf(corpus)[0].id // 'tag:cejian.org,2026:policies/weihai/skilled-talent-2021'
 */
export function timelineOf(corpus: Corpus): TimelineEntry[] {
  return [...documentEntries(corpus), ...changeEntries(corpus)].sort((a, b) =>
    a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date > b.date ? -1 : 1,
  );
}
