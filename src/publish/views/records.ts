// The page of one record, a measure, an amount or a goal: its sentence, its codings, who else has the like, how to cite it.
// It must not repeat how a margin note is made: policy-notes.ts makes it, and here its links lead to the policy's page.
import { type Alignment, alignMeasures } from '../../compare/align/align.ts';
import type { ComparisonRow, RowCell } from '../../compare/comparables/comparables.ts';
import {
  type Distribution,
  distributionOf,
  type Standing,
  standingOf,
} from '../../compare/comparables/distribution.ts';
import type { CellState } from '../../compare/comparables/states.ts';
import { compareTopic, listTopics } from '../../compare/compare.ts';
import type { CodedCorpus, CodedPolicy } from '../../model.ts';
import type { Amount, Goal, Measure, Review, Value } from '../../types.ts';
import { codeLabel, type FormattedValue, formatDate, formatNumber, formatPeriod, formatValue } from '../language.ts';
import { type ChartView, drawChart } from './chart.ts';
import { vocabularyPath } from './codebook.ts';
import { type ColumnHead, columnHead, orderPolicies } from './columns.ts';
import { facetWords, type Reading, type Sentence, sentenceOf, WHOLE } from './entry.ts';
import { citePath, fileHref, href, policyFile, policyPath, recordPath, topicPath } from './links.ts';
import { type GoverningView, type MeasureView, NoteBuilder, type NoteView, type RoleView } from './policy-notes.ts';

/** What a page is of. */
export type RecordKind = 'measure' | 'amount' | 'goal';

/** A word of a coding: ours, or as printed. */
export interface CodingValue {
  text: string;
  /** True for words as printed, which stay Chinese. */
  official: boolean;
  href: string | null;
}

/** A facet with its label. */
export interface CodingView {
  /** Name of the field in the data. */
  field: string;
  values: CodingValue[];
}

/** A sum, benefit or goal of a measure. */
export interface PartView {
  kindLabel: string;
  figure: FormattedValue | null;
  title: string;
  terms: string[];
  /** Its page; of a benefit, its sentence. */
  href: string;
}

/** What a place has in the same row. */
export interface PeerView {
  place: string;
  policyHref: string;
  status: string | null;
  /** True for the record's own place. */
  own: boolean;
  state: CellState;
  label: string;
  entries: { value: FormattedValue | null; title: string; notes: string[]; href: string; sentence: Sentence }[];
  searched: string[];
}

/** The row of the comparison that a record stands in. */
export interface RowView {
  /** Item or indicator, with what makes the row. */
  label: string;
  topic: { label: string; href: string };
  peers: PeerView[];
  /** The spread in a sentence; null with fewer than two definite figures. */
  spread: string | null;
  chart: ChartView | null;
}

/** A measure elsewhere that treats the same. */
export interface NearView {
  place: string;
  title: string;
  href: string;
  /** Words that both print. */
  words: string[];
  topics: string[];
}

/** Everything that the page of a record shows. */
export interface RecordView {
  /** Published id. */
  id: string;
  path: string;
  kind: RecordKind;
  kindLabel: string;
  head: ColumnHead;
  /** Title of the document as printed. */
  policyTitle: string;
  title: string;
  /** The printed title of a measure, beside our English one; null otherwise. */
  titleZh: string | null;
  summary: string | null;
  figure: FormattedValue | null;
  terms: string[];
  sentences: Sentence[];
  codings: CodingView[];
  /** The measure that it is of. */
  measure: { title: string; href: string } | null;
  links: { label: string; target: { label: string; href: string } }[];
  conditions: GoverningView[];
  roles: RoleView[];
  parts: PartView[];
  row: RowView | null;
  near: NearView[];
  review: string;
  cite: string;
  dataHref: string;
  notesHref: string;
}

/** What is found once for all records and both languages. */
export interface RecordIndex {
  /** By `<policy>/<record>`, the row of the record's main topic. */
  rows: ReadonlyMap<string, { row: ComparisonRow; topic: string }>;
  near: ReadonlyMap<string, Alignment['measures'][number]['matches']>;
}

/** What a page needs beside the corpus. */
export interface RecordOptions {
  dataVersion: string;
  /** Address of the site's host; undefined when it is not known. */
  origin: string | undefined;
}

const NEAREST = 3;
/** Below this two measures only share common words. */
const NEAR_ENOUGH = 0.5;

/**
 * Rows and neighbours of every record of a corpus.
 * @example indexRecords(corpus).rows.get('weihai/skilled-talent-2021/municipal-prize-first')?.topic // 'contests-prizes'
 */
export function indexRecords(corpus: CodedCorpus): RecordIndex {
  const rows = new Map<string, { row: ComparisonRow; topic: string }>();
  const main = new Map<string, string | undefined>();
  for (const policy of corpus.policies.values())
    for (const measure of policy.coding.measures)
      for (const { id, topics } of measure.amounts ?? []) main.set(`${policy.id}/${id}`, (topics ?? measure.topics)[0]);
  for (const topic of listTopics(corpus))
    for (const row of compareTopic(corpus, topic).rows)
      for (const { policy, records } of row.cells)
        for (const record of records) {
          const id = `${policy}/${record}`;
          if (!rows.has(id) || main.get(id) === topic.id) rows.set(id, { row, topic: topic.id });
        }
  const { measures } = alignMeasures(corpus, { top: NEAREST });
  return { rows, near: new Map(measures.map(({ id, matches }) => [id, matches])) };
}

/**
 * Records of a policy that have a page, in the order of the coding.
 * @example listRecords(policy)[0] // 'master-studios'
 */
export function listRecords({ coding }: CodedPolicy): string[] {
  return [
    ...coding.measures.flatMap(({ id, amounts }) => [id, ...(amounts ?? []).map((amount) => amount.id)]),
    ...coding.goals.map(({ id }) => id),
  ];
}

/** Links within the policy's page, as links from elsewhere. */
function rebase<T>(node: T, page: string): T {
  if (Array.isArray(node)) return node.map((part) => rebase(part, page)) as T;
  if (node === null || typeof node !== 'object') return node;
  const entries = Object.entries(node).map(([key, value]) => [
    key,
    key === 'href' && typeof value === 'string' && value.startsWith('#') ? `${page}${value}` : rebase(value, page),
  ]);
  return Object.fromEntries(entries) as T;
}

interface Notes {
  builder: NoteBuilder;
  measures: ReadonlyMap<string, MeasureView>;
  notes: ReadonlyMap<string, NoteView>;
}

/** The pages of all records of one edition. */
export class RecordBook {
  readonly #reading: Reading;
  readonly #index: RecordIndex;
  readonly #options: RecordOptions;
  readonly #heads = new Map<string, ColumnHead>();
  /** Notes of the policy asked for last: pages are made policy by policy. */
  #latest: { policy: string; notes: Notes } | null = null;

  constructor(reading: Reading, index: RecordIndex, options: RecordOptions) {
    this.#reading = reading;
    this.#index = index;
    this.#options = options;
  }

  #notesOf(policy: CodedPolicy): Notes {
    if (this.#latest?.policy === policy.id) return this.#latest.notes;
    const builder = new NoteBuilder(this.#reading, policy);
    for (const goal of policy.coding.goals) builder.addGoal(goal);
    const measures = new Map(policy.coding.measures.map((measure) => [measure.id, builder.addMeasure(measure)]));
    const notes = new Map(builder.noted.map(({ id, make }) => [id, make({ number: 0, slot: null })]));
    const made = { builder, measures, notes };
    this.#latest = { policy: policy.id, notes: made };
    return made;
  }

  #head(policy: CodedPolicy): ColumnHead {
    const head = this.#heads.get(policy.id) ?? columnHead(this.#reading.corpus, policy, this.#reading);
    this.#heads.set(policy.id, head);
    return head;
  }

  #page(path: string): string {
    return href(path, this.#reading.lang, this.#reading.base);
  }

  #say(zh: string, en: string): string {
    return this.#reading.lang === 'zh' ? zh : en;
  }

  #value(value: Value | undefined): FormattedValue | null {
    const { corpus, lang } = this.#reading;
    return value === undefined ? null : formatValue(value, lang, corpus.vocabularies.get('units')?.terms);
  }

  #term(field: string, vocabulary: string, codes: readonly (string | undefined)[]): CodingView[] {
    const { corpus, lang } = this.#reading;
    const list = corpus.vocabularies.get(vocabulary)?.terms;
    const known = codes.filter((code) => code !== undefined);
    if (known.length === 0) return [];
    const values = known.map((code) => ({
      text: list?.get(code)?.label[lang] ?? code,
      official: false,
      href: list?.has(code) === true ? `${this.#page(vocabularyPath(vocabulary))}#${code}` : null,
    }));
    return [{ field, values }];
  }

  #topics(topics: readonly string[]): CodingView[] {
    return this.#term('topics', 'topics', topics).map(({ field, values }) => ({
      field,
      values: values.map((value, at) => ({ ...value, href: this.#page(topicPath(topics[at]!)) })),
    }));
  }

  #plain(field: string, text: string | undefined, official = false): CodingView[] {
    return text === undefined ? [] : [{ field, values: [{ text, official, href: null }] }];
  }

  #measureCodings(measure: Measure): CodingView[] {
    const { lang } = this.#reading;
    return [
      ...this.#topics(measure.topics),
      ...this.#plain('modality', codeLabel('modality', measure.modality, lang)),
      ...this.#term('instruments', 'instruments', measure.instruments),
      ...this.#term('target_groups', 'target_groups', measure.target_groups ?? []),
      ...this.#plain('stacking', measure.stacking && codeLabel('stacking', measure.stacking.rule, lang)),
    ];
  }

  #amountCodings(amount: Amount, measure: Measure): CodingView[] {
    const { lang } = this.#reading;
    const span = (from?: string, to?: string) => (from === to ? [from] : [from, to]);
    return [
      ...this.#term('item', 'items', [amount.item]),
      ...this.#plain('kind', codeLabel('amountKind', amount.kind, lang)),
      ...this.#plain('role', codeLabel('amountRole', amount.role, lang)),
      ...this.#term('level', 'levels', [amount.level]),
      ...this.#term('class', 'classes', [amount.class]),
      ...this.#term('rank', 'ranks', span(amount.rank_from, amount.rank_to)),
      ...this.#term('skill_level', 'skill_levels', span(amount.skill_level_from, amount.skill_level_to)),
      ...this.#term('per', 'pers', [amount.per]),
      ...this.#plain('period', amount.period && codeLabel('period', amount.period, lang)),
      ...this.#plain('recipient', amount.recipient[lang]),
      ...this.#plain('percent_of', amount.percent_of, true),
      ...this.#plain('payer', amount.payer, true),
      ...this.#topics(amount.topics ?? measure.topics),
    ];
  }

  #goalCodings(goal: Goal): CodingView[] {
    const { lang } = this.#reading;
    return [
      ...this.#term('indicator', 'indicators', [goal.indicator]),
      ...this.#plain('kind', codeLabel('goalKind', goal.kind, lang)),
      ...this.#plain('basis', goal.basis && codeLabel('basis', goal.basis, lang)),
      ...this.#plain('due', goal.due && formatDate(goal.due, lang)),
      ...this.#plain('period', goal.period && formatPeriod(goal.period, lang)),
      ...(goal.scope === WHOLE ? [] : this.#term('scope', 'scopes', [goal.scope])),
    ];
  }

  #partsOf(policy: CodedPolicy, measure: Measure, notes: Notes['notes'], page: string): PartView[] {
    const goals = policy.coding.goals.filter((goal) => goal.measure === measure.id);
    const paged = new Set([...goals, ...(measure.amounts ?? [])].map(({ id }) => id));
    return [...(measure.amounts ?? []), ...(measure.benefits ?? []), ...goals].flatMap(({ id }) => {
      const note = notes.get(id);
      if (note === undefined) return [];
      const { kindLabel, figure, title, terms } = note;
      const target = paged.has(id) ? this.#page(recordPath(policy.id, id)) : `${page}#${id}`;
      return [{ kindLabel, figure, title: title.text, terms, href: target }];
    });
  }

  #entry(policy: CodedPolicy, row: ComparisonRow, id: string): PeerView['entries'][number] {
    const { lang } = this.#reading;
    const goal = row.kind === 'goal' ? policy.coding.goals.find((candidate) => candidate.id === id) : undefined;
    const amount = policy.coding.measures
      .flatMap(({ amounts }) => amounts ?? [])
      .find((candidate) => candidate.id === id);
    const record = goal ?? amount!;
    const { terms } = this.#peerNote(record, goal);
    return {
      value: this.#value(record.value),
      title: amount !== undefined && goal === undefined ? amount.recipient[lang] : record.title[lang],
      notes: terms,
      href: this.#page(recordPath(policy.id, id)),
      sentence: sentenceOf(this.#reading, policy, record.cite, id),
    };
  }

  /** What tells figures of one row apart: of a sum its class, of a goal how it counts and until when. */
  #peerNote(record: Amount | Goal, goal: Goal | undefined): { terms: string[] } {
    const { lang, corpus } = this.#reading;
    if (goal === undefined) {
      const { class: kind } = record as Amount;
      return { terms: kind === undefined ? [] : facetWords(this.#reading, { class: kind }) };
    }
    const scope = corpus.vocabularies.get('scopes')?.terms.get(goal.scope)?.label[lang];
    return {
      terms: [
        goal.basis && codeLabel('basis', goal.basis, lang),
        goal.due && this.#say(`到 ${formatDate(goal.due, lang)}`, `by ${formatDate(goal.due, lang)}`),
        goal.period && formatPeriod(goal.period, lang),
        goal.scope === WHOLE ? undefined : scope,
      ].filter((word) => word !== undefined),
    };
  }

  #peer(policy: CodedPolicy, row: ComparisonRow, cell: RowCell, own: boolean): PeerView {
    const { lang } = this.#reading;
    const { place, href: policyHref, status } = this.#head(policy);
    return {
      ...{ place, policyHref, status, own },
      state: cell.state,
      label: codeLabel('state', cell.state, lang),
      entries: cell.records.map((id) => this.#entry(policy, row, id)),
      searched: cell.searched,
    };
  }

  #spread(distribution: Distribution, standing: Standing | null): string | null {
    const { n, min, median, max, unit, bounds, approximate } = distribution;
    if (n < 2 || min === null || median === null || max === null || unit === null) return null;
    const { lang } = this.#reading;
    const said = (number: number) => {
      const { figure, unit: word } = this.#value({ bound: 'exact', min: number, max: number, unit })!;
      return word === '' || word === '%' ? `${figure}${word}` : `${figure} ${word}`;
    };
    const range =
      min === max
        ? this.#say(`${n} 地有确定的数，都是 ${said(min)}`, `${n} places have a definite figure, all ${said(min)}`)
        : this.#say(
            `${n} 地有确定的数：最低 ${said(min)}，中位数 ${said(median)}，最高 ${said(max)}`,
            `${n} places have a definite figure: lowest ${said(min)}, median ${said(median)}, highest ${said(max)}`,
          );
    const place =
      standing === null || standing.rank === null || min === max
        ? ''
        : this.#say(
            `；这一笔从高到低排第 ${formatNumber(standing.rank, lang)}${standing.ties > 0 ? '（并列）' : ''}`,
            `; this one is number ${standing.rank} from the top${standing.ties > 0 ? ' (shared)' : ''}`,
          );
    const notes = [
      approximate > 0 ? this.#say(`其中 ${approximate} 个为约数`, `${approximate} of them approximate`) : null,
      bounds > 0 ? this.#say(`另有 ${bounds} 处只给出界限，不计入`, `${bounds} with a bound only, not counted`) : null,
    ].filter((note) => note !== null);
    const stop = this.#say('；', '; ');
    return `${[`${range}${place}`, ...notes].join(stop)}${this.#say('。', '.')}`;
  }

  #rowOf(policy: CodedPolicy, record: Amount | Goal): RowView | null {
    const { corpus, lang } = this.#reading;
    const found = this.#index.rows.get(`${policy.id}/${record.id}`);
    if (found === undefined) return null;
    const { row, topic } = found;
    const vocabulary = row.kind === 'amount' ? 'items' : 'indicators';
    const cells = new Map(row.cells.map((cell) => [cell.policy, cell]));
    const peers = orderPolicies(corpus).map((other) => this.#peer(other, row, cells.get(other.id)!, other === policy));
    const label = corpus.vocabularies.get(vocabulary)?.terms.get(row.term)?.label[lang] ?? row.term;
    const facets = row.facets === null ? [] : facetWords(this.#reading, { ...row.facets, class: undefined });
    const distribution = distributionOf(corpus, row, row.kind === 'goal' ? (record as Goal).basis : undefined);
    const standing =
      record.value === undefined || record.value.unit !== distribution.unit || row.kind === 'goal'
        ? null
        : standingOf(distribution, record.value, policy.id);
    return {
      label: [label, ...facets].join(' · '),
      topic: {
        label: corpus.vocabularies.get('topics')?.terms.get(topic)?.label[lang] ?? topic,
        href: this.#page(`${topicPath(topic)}`),
      },
      peers,
      spread: this.#spread(distribution, standing),
      chart: row.kind === 'goal' ? null : this.#chart(row, label, cells),
    };
  }

  #chart(row: ComparisonRow, title: string, cells: ReadonlyMap<string, RowCell>): ChartView | null {
    const { corpus, lang } = this.#reading;
    const points = orderPolicies(corpus).flatMap((policy) =>
      (cells.get(policy.id)?.records ?? []).flatMap((id) => {
        const amounts = policy.coding.measures.flatMap(({ amounts: own }) => own ?? []);
        const amount = amounts.find((candidate) => candidate.id === id);
        if (amount === undefined || amount.value.unit !== row.facets?.unit) return [];
        const { figure, unit } = this.#value(amount.value)!;
        const kind = facetWords(this.#reading, { class: amount.class }).map((word) => ` · ${word}`);
        return [{ value: amount.value, label: `${this.#head(policy).place}${kind}`, text: `${figure} ${unit}`.trim() }];
      }),
    );
    // One place alone is no comparison.
    if (orderPolicies(corpus).filter(({ id }) => (cells.get(id)?.records ?? []).length > 0).length < 2) return null;
    const description = points.map(({ label, text }) => `${label} ${text}`).join(this.#say('；', '; '));
    return drawChart({ id: 'row', title, description }, [{ label: '', points }], (number) =>
      formatNumber(number, lang),
    );
  }

  #near(policy: CodedPolicy, measure: Measure): NearView[] {
    const { corpus, lang } = this.#reading;
    const matches = this.#index.near.get(`${policy.id}/${measure.id}`) ?? [];
    return matches.flatMap((match) => {
      const other = corpus.policies.get(match.policy);
      const found = other?.coding.measures.find(({ id }) => match.id === `${match.policy}/${id}`);
      if (other === undefined || found === undefined || match.confidence < NEAR_ENOUGH) return [];
      const topics = match.topics.map(
        (topic) => corpus.vocabularies.get('topics')?.terms.get(topic)?.label[lang] ?? topic,
      );
      return [
        {
          place: this.#head(other).place,
          title: found.title[lang],
          href: this.#page(recordPath(other.id, found.id)),
          words: match.words,
          topics,
        },
      ];
    });
  }

  #citation(policy: CodedPolicy, id: string, kindLabel: string, title: string): string {
    const { dataVersion, origin } = this.#options;
    const address = `${origin ?? ''}${this.#page(recordPath(policy.id, id))}`;
    const { place } = this.#head(policy);
    return this.#say(
      `策鉴. ${kindLabel}“${title}”，${place}《${policy.source.title.zh}》：${policy.id}/${id}[DS/OL]. 数据版本 ${dataVersion}. ${address}`,
      `Cejian. ${kindLabel} “${title}”, ${place}, “${policy.source.title.en}”: ${policy.id}/${id}[DS/OL]. Data version ${dataVersion}. ${address}`,
    );
  }

  #review({ origin, status }: Review): string {
    const { lang } = this.#reading;
    const words = [codeLabel('reviewOrigin', origin, lang), codeLabel('reviewStatus', status, lang)];
    return lang === 'zh' ? words.join('，') : `${words[0]}; ${words[1]!.toLowerCase()}`;
  }

  /**
   * The page of a record.
   * @param id local id; throws when the policy has no such measure, amount or goal.
   * @example book.view(weihai, 'municipal-prize-first').figure?.figure // '≥ 2,000'
   */
  view(policy: CodedPolicy, id: string): RecordView {
    const { lang, base } = this.#reading;
    const { measures, notes } = this.#notesOf(policy);
    const page = href(policyPath(policy.id), lang, base);
    const home = policy.coding.measures.find(
      (measure) => measure.id === id || (measure.amounts ?? []).some((amount) => amount.id === id),
    );
    const goal = policy.coding.goals.find((candidate) => candidate.id === id);
    const amount = home?.amounts?.find((candidate) => candidate.id === id);
    const record = goal ?? amount ?? home;
    if (record === undefined) throw new Error(`no record ${policy.id}/${id}`);
    const isMeasure = record === home;
    const parent = isMeasure
      ? undefined
      : (home ?? policy.coding.measures.find(({ id: own }) => own === goal?.measure));
    const note = notes.get(id);
    const opening = isMeasure ? measures.get(id)! : undefined;
    const kind: RecordKind = isMeasure ? 'measure' : amount !== undefined ? 'amount' : 'goal';
    const kindLabel = isMeasure ? this.#say('措施', 'Measure') : (note?.kindLabel ?? '');
    const title = record.title[lang];
    const cites = isMeasure ? home.cites : [(record as Amount | Goal).cite];
    // Of a measure: conditions that govern none of its records, and those in the notes of its records.
    const conditions = isMeasure
      ? [...notes]
          .filter(([own]) =>
            [...(home.amounts ?? []), ...(home.benefits ?? []), ...(home.conditions ?? [])].some(
              (part) => part.id === own,
            ),
          )
          .flatMap(([, own]) => own.conditions)
      : (note?.conditions ?? []);
    return {
      id: `${policy.id}/${id}`,
      path: recordPath(policy.id, id),
      kind,
      kindLabel,
      head: this.#head(policy),
      policyTitle: policy.source.title.zh,
      title,
      titleZh: isMeasure && lang === 'en' ? home.title.zh : null,
      summary: opening?.summary ?? null,
      figure: note?.figure ?? null,
      terms: note?.terms ?? [],
      sentences: cites.map((cite, at) => sentenceOf(this.#reading, policy, cite, isMeasure ? `${id}.k${at + 1}` : id)),
      codings: isMeasure
        ? this.#measureCodings(home)
        : amount !== undefined
          ? this.#amountCodings(amount, home!)
          : this.#goalCodings(goal!),
      measure:
        parent === undefined ? null : { title: parent.title[lang], href: this.#page(recordPath(policy.id, parent.id)) },
      links: rebase(note?.links ?? [], page),
      conditions: rebase(conditions, page),
      roles: rebase(opening?.roles ?? note?.roles ?? [], page),
      parts: isMeasure ? this.#partsOf(policy, home, notes, page) : [],
      row: isMeasure ? null : this.#rowOf(policy, record as Amount | Goal),
      near: isMeasure ? this.#near(policy, home) : parent === undefined ? [] : this.#near(policy, parent),
      review: this.#review(record.review),
      cite: this.#citation(policy, id, kindLabel, title),
      dataHref: fileHref(policyFile(policy.id), base),
      notesHref: href(citePath(policy.id, isMeasure ? id : `n-${id}`), lang, base),
    };
  }
}
