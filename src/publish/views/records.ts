// The page of one record, a measure, an amount or a goal: its sentence, its codings, who else has the like, what it said before.
// It must not repeat how a margin note is made: policy-notes.ts makes it, and here its links lead to the policy's page.
import type { CodedPolicy, Corpus } from '../../model.ts';
import type { Amount, Goal, Measure, Review } from '../../types.ts';
import { codeLabel, type FormattedValue } from '../language.ts';
import { recordId } from '../records.ts';
import { type ColumnHead, columnHead } from './columns.ts';
import { type Reading, type Sentence, sentenceOf, unitCites } from './entry.ts';
import { citePath, fileHref, href, policyFile, policyPath, recordPath } from './links.ts';
import { type GoverningView, type MeasureView, NoteBuilder, type NoteView, type RoleView } from './policy-notes.ts';
import { amountCodings, type CodingView, goalCodings, measureCodings } from './record-codings.ts';
import { type RecordHistory, recordHistory } from './record-history.ts';
import type { RecordIndex } from './record-index.ts';
import { RecordRows, type RowView } from './record-row.ts';
import { type TitleWord, titleWords } from './title-words.ts';

/** What a page is of. */
export type RecordKind = 'measure' | 'amount' | 'goal';

/** A sum, benefit or goal of a measure. */
export interface PartView {
  kindLabel: string;
  figure: FormattedValue | null;
  title: string;
  terms: string[];
  /** Its page; of a benefit, its sentence. */
  href: string;
}

/** Sentences that stand in one place, one after the other. */
export interface SaidView {
  place: string;
  sentences: Sentence[];
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
  /** The same, cut where a line may end; an English title in one. */
  titleWords: TitleWord[];
  /** The printed title of a measure, beside our English one; null otherwise. */
  titleZh: string | null;
  summary: string | null;
  figure: FormattedValue | null;
  terms: string[];
  said: SaidView[];
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
  history: RecordHistory;
  dataHref: string;
  notesHref: string;
}

/** Below this two measures only share common words. */
const NEAR_ENOUGH = 0.5;

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

/** A place is told once for all of its sentences. */
function gatherPlaces(sentences: readonly Sentence[]): SaidView[] {
  const said: SaidView[] = [];
  for (const sentence of sentences) {
    const last = said.at(-1);
    if (last?.place === sentence.place) last.sentences.push(sentence);
    else said.push({ place: sentence.place, sentences: [sentence] });
  }
  return said;
}

interface Notes {
  builder: NoteBuilder;
  measures: ReadonlyMap<string, MeasureView>;
  notes: ReadonlyMap<string, NoteView>;
}

/** The pages of all records of one edition. */
export class RecordBook {
  readonly #reading: Reading<Corpus>;
  readonly #index: RecordIndex;
  readonly #rows: RecordRows;
  readonly #heads = new Map<string, ColumnHead>();
  /** Notes of the policy asked for last: pages are made policy by policy. */
  #latest: { policy: string; notes: Notes } | null = null;

  constructor(reading: Reading<Corpus>, index: RecordIndex) {
    this.#reading = reading;
    this.#index = index;
    this.#rows = new RecordRows(reading, index, (policy) => this.#head(policy));
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

  #review({ origin, status }: Review): string {
    const { lang } = this.#reading;
    const words = [codeLabel('reviewOrigin', origin, lang), codeLabel('reviewStatus', status, lang)];
    return lang === 'zh' ? words.join('，') : `${words[0]}; ${words[1]!.toLowerCase()}`;
  }

  #history(policy: CodedPolicy, record: Measure | Amount | Goal): RecordHistory {
    const value = 'value' in record ? record.value : undefined;
    return recordHistory(this.#reading, {
      id: recordId(policy.id, record.id),
      bound: value?.bound ?? null,
      min: value?.min ?? null,
      max: value?.max ?? null,
      unit: value?.unit ?? null,
      approximate: value?.approximate === true,
    });
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
      titleWords: lang === 'zh' ? titleWords(title) : [{ text: title, whole: false }],
      titleZh: isMeasure && lang === 'en' ? home.title.zh : null,
      summary: opening?.summary ?? null,
      figure: note?.figure ?? null,
      terms: note?.terms ?? [],
      said: gatherPlaces([
        ...cites.map((cite, at) => sentenceOf(this.#reading, policy, cite, isMeasure ? `${id}.k${at + 1}` : id)),
        ...unitCites(this.#reading, policy, isMeasure ? undefined : (record as Amount | Goal)).map((cite) =>
          sentenceOf(this.#reading, policy, cite),
        ),
      ]),
      codings: isMeasure
        ? measureCodings(this.#reading, home)
        : amount !== undefined
          ? amountCodings(this.#reading, amount, home!)
          : goalCodings(this.#reading, goal!),
      measure:
        parent === undefined ? null : { title: parent.title[lang], href: this.#page(recordPath(policy.id, parent.id)) },
      links: rebase(note?.links ?? [], page),
      conditions: rebase(conditions, page),
      roles: rebase(opening?.roles ?? note?.roles ?? [], page),
      parts: isMeasure ? this.#partsOf(policy, home, notes, page) : [],
      row: isMeasure ? null : this.#rows.rowOf(policy, record as Amount | Goal),
      near: isMeasure ? this.#near(policy, home) : parent === undefined ? [] : this.#near(policy, parent),
      review: this.#review(record.review),
      history: this.#history(policy, record),
      dataHref: fileHref(policyFile(policy.id), base),
      notesHref: href(citePath(policy.id, isMeasure ? id : `n-${id}`), lang, base),
    };
  }
}
