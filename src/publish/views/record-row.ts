// The row of the comparison that an amount or a goal stands in: every place, the spread, and the figures on one scale.
// It must not decide what is comparable: compare/ does.
import type { ComparisonRow, RowCell } from '../../compare/comparables/comparables.ts';
import {
  type Distribution,
  distributionOf,
  type Standing,
  standingOf,
} from '../../compare/comparables/distribution.ts';
import type { CellState } from '../../compare/comparables/states.ts';
import type { CodedPolicy } from '../../model.ts';
import type { Amount, Goal, Value } from '../../types.ts';
import { codeLabel, type FormattedValue, formatDate, formatNumber, formatPeriod, formatValue } from '../language.ts';
import { type ChartView, drawChart } from './chart.ts';
import { type ColumnHead, orderPolicies } from './columns.ts';
import { facetWords, type Reading, type Sentence, sentenceOf, WHOLE } from './entry.ts';
import { href, recordPath, topicPath } from './links.ts';
import type { RecordIndex } from './record-index.ts';

/** What a place has in the same row. */
export interface PeerView {
  place: string;
  policyHref: string;
  status: string | null;
  /** True for the record's own place. */
  own: boolean;
  state: CellState;
  label: string;
  entries: {
    value: FormattedValue | null;
    title: string;
    notes: string[];
    href: string;
    /** Null for the record itself: its page opens with its sentence. */
    sentence: Sentence | null;
  }[];
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

/** The middle of two figures is no figure of anybody's. */
const MIN_FOR_MEDIAN = 3;

/** Rows of the records of one edition. */
export class RecordRows {
  readonly #reading: Reading;
  readonly #index: RecordIndex;
  readonly #headOf: (policy: CodedPolicy) => ColumnHead;

  constructor(reading: Reading, index: RecordIndex, headOf: (policy: CodedPolicy) => ColumnHead) {
    this.#reading = reading;
    this.#index = index;
    this.#headOf = headOf;
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

  #entry(policy: CodedPolicy, row: ComparisonRow, id: string, itself: boolean): PeerView['entries'][number] {
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
      sentence: itself ? null : sentenceOf(this.#reading, policy, record.cite, id),
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

  #peer(policy: CodedPolicy, row: ComparisonRow, cell: RowCell, own: string | null): PeerView {
    const { lang } = this.#reading;
    const { place, href: policyHref, status } = this.#headOf(policy);
    return {
      ...{ place, policyHref, status, own: own !== null },
      state: cell.state,
      label: codeLabel('state', cell.state, lang),
      entries: cell.records.map((id) => this.#entry(policy, row, id, id === own)),
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
    const middle = n < MIN_FOR_MEDIAN ? '' : this.#say(`，中位数 ${said(median)}`, `, median ${said(median)}`);
    const range =
      min === max
        ? this.#say(`${n} 地有确定的数，都是 ${said(min)}`, `${n} places have a definite figure, all ${said(min)}`)
        : this.#say(
            `${n} 地有确定的数：最低 ${said(min)}${middle}，最高 ${said(max)}`,
            `${n} places have a definite figure: lowest ${said(min)}${middle}, highest ${said(max)}`,
          );
    const place =
      standing === null || standing.rank === null || min === max
        ? ''
        : this.#say(
            `；这一笔从高到低排第 ${formatNumber(standing.rank, lang)}${standing.ties > 0 ? '（并列）' : ''}`,
            `; this one ranks ${standing.rank} from the top${standing.ties > 0 ? ' (tied)' : ''}`,
          );
    const notes = [
      approximate > 0 ? this.#say(`其中 ${approximate} 个为约数`, `${approximate} of them approximate`) : null,
      bounds > 0 ? this.#say(`另有 ${bounds} 处只给出界限，不计入`, `${bounds} with a bound only, not counted`) : null,
    ].filter((note) => note !== null);
    const stop = this.#say('；', '; ');
    return `${[`${range}${place}`, ...notes].join(stop)}${this.#say('。', '.')}`;
  }

  /**
   * The row of a record.
   * @returns null for a record that stands in no row, such as a sum whose item is counted nowhere.
   * @example rows.rowOf(weihai, prize)?.peers.length // 5
   */
  rowOf(policy: CodedPolicy, record: Amount | Goal): RowView | null {
    const { corpus, lang } = this.#reading;
    const found = this.#index.rows.get(`${policy.id}/${record.id}`);
    if (found === undefined) return null;
    const { row, topic } = found;
    const vocabulary = row.kind === 'amount' ? 'items' : 'indicators';
    const cells = new Map(row.cells.map((cell) => [cell.policy, cell]));
    const peers = orderPolicies(corpus).map((other) =>
      this.#peer(other, row, cells.get(other.id)!, other === policy ? record.id : null),
    );
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
        return [
          { value: amount.value, label: `${this.#headOf(policy).place}${kind}`, text: `${figure} ${unit}`.trim() },
        ];
      }),
    );
    // One place alone is no comparison.
    if (orderPolicies(corpus).filter(({ id }) => (cells.get(id)?.records ?? []).length > 0).length < 2) return null;
    const description = points.map(({ label, text }) => `${label} ${text}`).join(this.#say('；', '; '));
    return drawChart({ id: 'row', title, description }, [{ label: '', points }], (number) =>
      formatNumber(number, lang),
    );
  }
}
