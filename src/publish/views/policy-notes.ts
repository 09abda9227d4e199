// The margin of a policy's page: each coded record as a note, and the marks in the text that the notes hang on.
// It must not place the notes: policy.ts does.
import type { Block, CodedCorpus, CodedPolicy } from '../../model.ts';
import { type Anchor, anchorOf } from '../../provenance.ts';
import type {
  Amount,
  Benefit,
  Bilingual,
  Cite,
  Condition,
  Goal,
  Measure,
  Relation,
  Responsibility,
  Term,
  Unit,
} from '../../types.ts';
import { codeLabel, type FormattedValue, formatValue, termLabel } from '../language.ts';
import { facetWords, goalTiming, perWords, type Reading } from './entry.ts';
import { href, type Lang, policyPath, recordPath, topicPath } from './links.ts';
import { type ConditionView, conditionView } from './policy-conditions.ts';
import type { Span, Weight } from './policy-text.ts';

/** Words with an address. */
export interface Link {
  label: string;
  href: string;
}

/** Words of a document, or ours. */
export interface Said {
  text: string;
  /** True for words as printed, which stay Chinese in every language. */
  official: boolean;
  href: string | null;
  /** Our word before it, such as `付款`; null without one. */
  lead: string | null;
}

/** A condition inside the note of what it governs. */
export interface GoverningView {
  anchor: string;
  tree: ConditionView;
}

/** Units of one role, one entry for those that the same words name. */
export interface RoleView {
  label: string;
  /** `gloss`: our English names of them; null in the Chinese edition and for units that no place lists. */
  units: { name: string; gloss: string | null; href: string }[];
}

/** A note in the margin: one coded record. */
export interface NoteView {
  /** Element id of the note. */
  anchor: string;
  /** Where its sentence is marked. */
  href: string;
  /** Its own page; null for what has none. */
  page: string | null;
  number: number;
  /** 1 to 24 within its row; null beyond. */
  slot: number | null;
  kind: 'goal' | 'amount' | 'benefit' | 'condition' | 'stacking' | 'relation';
  kindLabel: string;
  figure: FormattedValue | null;
  /** What qualifies the figure: paid for each, how often, level and rank; by when. */
  terms: string[];
  title: Said;
  /** Short facts after the title, in the order of importance. */
  facts: Said[];
  links: { label: string; target: Link }[];
  roles: RoleView[];
  conditions: GoverningView[];
}

/** The note that opens a measure. */
export interface MeasureView {
  anchor: string;
  href: string;
  /** Our English title; null in the Chinese edition, where it stands in the text beside. */
  title: string | null;
  summary: string;
  /** Its own page, with all its codings. */
  page: string;
  topics: Link[];
  modality: string;
  instruments: string[];
  groups: string[];
  roles: RoleView[];
}

/** A record with a numbered note, before its number is known. */
export interface Noted {
  id: string;
  cite: Anchor;
  weight: Weight;
  /** Order among records of the same words. */
  rank: number;
  make(numbering: { number: number; slot: number | null }): NoteView;
}

/** Kinds of notes whose records have a page of their own; a measure has one too, but its note is no numbered one. */
const PAGED: ReadonlySet<NoteView['kind']> = new Set(['goal', 'amount']);

type NoteParts = Pick<NoteView, 'kindLabel' | 'title'> &
  Partial<Pick<NoteView, 'figure' | 'terms' | 'facts' | 'links' | 'roles' | 'conditions'>>;

/** Words of ours, without an address. */
export function ours(text: string, lead: string | null = null): Said {
  return { text, official: false, href: null, lead };
}

/** Words as printed. */
export function printed(text: string, target: string | null = null, lead: string | null = null): Said {
  return { text, official: true, href: target, lead };
}

/** Collects the notes and marks of one policy while its records are added. */
export class NoteBuilder {
  readonly corpus: CodedCorpus;
  readonly policy: CodedPolicy;
  readonly reading: Reading;
  readonly lang: Lang;
  readonly blocks: ReadonlyMap<string, Block>;
  /** Records with a numbered note, in the order in which they were added. */
  readonly noted: Noted[] = [];
  /** Marks without a number, by block. */
  readonly spans = new Map<string, Span[]>();
  readonly #units: ReadonlyMap<string, Unit>;
  readonly #unitTerms: ReadonlyMap<string, Term> | undefined;

  constructor(reading: Reading, policy: CodedPolicy) {
    const { corpus } = reading;
    this.corpus = corpus;
    this.policy = policy;
    this.reading = reading;
    this.lang = reading.lang;
    this.blocks = reading.blocksOf(policy);
    const units = corpus.places.get(policy.jurisdiction)?.jurisdiction.units ?? [];
    this.#units = new Map(units.map((unit) => [unit.id, unit]));
    this.#unitTerms = corpus.vocabularies.get('units')?.terms;
  }

  /** A text in the language of the edition. */
  say(text: Bilingual): string {
    return text[this.lang];
  }

  /** Label of a term. */
  term(vocabulary: string, code: string): string {
    return termLabel(this.corpus, vocabulary, code, this.lang);
  }

  /** A topic with the address of its page, or of a cell there. */
  topicLink(topic: string, cell?: string): Link {
    const path = cell === undefined ? topicPath(topic) : `${topicPath(topic)}#${cell}`;
    return { label: this.term('topics', topic), href: href(path, this.lang, this.reading.base) };
  }

  /** Mark a quote that has no numbered note. Throws when the quote is not in its block. */
  mark(id: string, cite: Cite, weight: Weight, note: string | null, label: string): void {
    const { block, start, end } = anchorOf(this.blocks, cite);
    this.#put(block, { id, start, end, weight, number: null, slot: null, note, label });
  }

  #put(block: string, span: Span): void {
    this.spans.set(block, [...(this.spans.get(block) ?? []), span]);
  }

  #note(
    kind: NoteView['kind'],
    rank: number,
    { id, cite }: { id: string; cite: Cite },
    weight: Weight,
    parts: NoteParts,
  ): void {
    const view = {
      anchor: `n-${id}`,
      href: `#${id}`,
      page: PAGED.has(kind) ? href(recordPath(this.policy.id, id), this.lang, this.reading.base) : null,
      kind,
      figure: null,
      terms: [],
      facts: [],
      links: [],
      roles: [],
      conditions: [],
      ...parts,
    };
    const make: Noted['make'] = (numbering) => ({ ...view, ...numbering });
    this.noted.push({ id, cite: anchorOf(this.blocks, cite), weight, rank, make });
  }

  /** Units of a measure or goal by role; words that name several units are marked once. */
  roles(owner: string, responsibilities: readonly Responsibility[] | undefined): RoleView[] {
    const anchors = new Map<string, string>();
    const roles = new Map<string, RoleView['units']>();
    for (const { unit, name, role, cite } of responsibilities ?? []) {
      const anchor = anchorOf(this.blocks, cite);
      const key = `${anchor.block} ${anchor.start} ${anchor.end}`;
      let id = anchors.get(key);
      if (id === undefined) {
        id = `${owner}.r${anchors.size + 1}`;
        anchors.set(key, id);
        // What names a unit is beside what is said of it: no link back.
        this.mark(id, cite, 'named', null, name);
      }
      const gloss = this.lang === 'en' ? (this.#units.get(unit)?.name.en ?? null) : null;
      const units = roles.get(role) ?? [];
      const last = units.at(-1);
      // Names that stand in the same words are one link; one without a gloss would take that of another for its own.
      if (last?.href === `#${id}` && (last.gloss === null) === (gloss === null)) {
        last.name += `、${name}`;
        last.gloss = gloss && `${last.gloss}, ${gloss}`;
      } else roles.set(role, [...units, { name, gloss, href: `#${id}` }]);
    }
    const plain = this.say({ zh: '责任单位', en: 'Responsible' });
    return ['lead', 'joint', 'named'].flatMap((role) => {
      const units = roles.get(role);
      if (units === undefined) return [];
      const word = codeLabel('role', role, this.lang);
      const label = this.lang === 'zh' ? word : word.charAt(0).toUpperCase() + word.slice(1);
      return [{ label: role === 'named' ? plain : label, units }];
    });
  }

  /** Basis, due date, period and, where it is not the whole place, scope of a goal. */
  goalTerms(goal: Goal): string[] {
    const scope = goal.scope === 'whole_jurisdiction' ? [] : [this.term('scopes', goal.scope)];
    return [...goalTiming(goal, this.lang), ...scope];
  }

  /** A value as headline; null for a goal without one. */
  figure(value: Goal['value']): FormattedValue | null {
    return value === undefined ? null : formatValue(value, this.lang, this.#unitTerms);
  }

  /** Add the note of a goal. */
  addGoal(goal: Goal): void {
    const links = [
      { target: goal.part_of, label: { zh: '其中，属于', en: 'Part of' } },
      { target: goal.restates, label: { zh: '再述', en: 'Restates' } },
    ].flatMap(({ target, label }) => {
      const other = this.policy.coding.goals.find(({ id }) => id === target);
      if (other === undefined) return [];
      return [{ label: this.say(label), target: { label: this.say(other.title), href: `#${other.id}` } }];
    });
    this.#note('goal', 0, goal, goal.value === undefined ? 'stated' : 'figure', {
      kindLabel: codeLabel('goalKind', goal.kind, this.lang),
      figure: this.figure(goal.value),
      terms: this.goalTerms(goal),
      title: ours(this.say(goal.title)),
      links,
      roles: this.roles(goal.id, goal.responsibilities),
    });
  }

  /** Add the note of a relation. */
  addRelation(relation: Relation): void {
    const target = relation.policy === null ? null : href(policyPath(relation.policy), this.lang, this.reading.base);
    this.#note('relation', 5, relation, 'stated', {
      kindLabel: codeLabel('relation', relation.relation, this.lang),
      title: printed(relation.title.zh, target),
      facts: [
        ...(this.lang === 'en' ? [ours(relation.title.en)] : []),
        ...(relation.document_number === null ? [] : [printed(relation.document_number)]),
      ],
    });
  }

  // A title such as 获奖选手奖励 has named the recipient, in either language; a condition says more exactly who it is.
  #recipient({ title, recipient }: Amount | Benefit, conditions: readonly GoverningView[]): Said[] {
    if (conditions.length > 0 || title.zh.includes(recipient.zh)) return [];
    return [ours(this.say(recipient), this.say({ zh: '给', en: 'To:' }))];
  }

  #addAmount(amount: Amount, conditions: GoverningView[], links: NoteView['links']): void {
    const kind = codeLabel('amountKind', amount.kind, this.lang);
    const { percent_of: base, payer } = amount;
    this.#note('amount', 1, amount, 'figure', {
      kindLabel: amount.role === 'benefit' ? kind : `${kind} · ${codeLabel('amountRole', amount.role, this.lang)}`,
      figure: this.figure(amount.value),
      terms: [...perWords(this.reading, amount), ...facetWords(this.reading, amount)],
      title: ours(this.say(amount.title)),
      facts: [
        ...this.#recipient(amount, conditions),
        ...(base === undefined ? [] : [printed(base, null, this.say({ zh: '占', en: 'Of' }))]),
        ...(payer === undefined ? [] : [printed(payer, null, this.say({ zh: '付款', en: 'Paid by' }))]),
      ],
      conditions,
      links,
    });
  }

  #addBenefit(benefit: Benefit, conditions: GoverningView[], links: NoteView['links']): void {
    const elsewhere = benefit.by_reference === true ? [ours(codeLabel('state', 'by_reference', this.lang))] : [];
    this.#note('benefit', 2, benefit, 'stated', {
      kindLabel: this.term('benefit_kinds', benefit.kind),
      title: ours(this.say(benefit.title)),
      facts: [...this.#recipient(benefit, conditions), ...elsewhere],
      conditions,
      links,
    });
  }

  // A condition of benefits stands in the note of the first of them; the others point to it.
  #governing(measure: Measure) {
    const records = [...(measure.amounts ?? []), ...(measure.benefits ?? [])];
    const hosted = new Map<string, Condition[]>();
    const pointing = new Map<string, NoteView['links']>();
    const alone: Condition[] = [];
    for (const condition of measure.conditions ?? []) {
      const named = measure.benefits?.filter((benefit) => benefit.condition === condition.id) ?? [];
      const ids = new Set([...(condition.applies_to ?? []), ...named.map(({ id }) => id)]);
      const governed = records.filter(({ id }) => ids.has(id));
      const host = governed.find(({ cite }) => cite.block === condition.cite.block) ?? governed[0];
      if (host === undefined) {
        alone.push(condition);
        continue;
      }
      hosted.set(host.id, [...(hosted.get(host.id) ?? []), condition]);
      const link = {
        label: this.say({ zh: '条件同', en: 'Condition as for' }),
        target: { label: this.say(host.title), href: `#n-${condition.id}` },
      };
      for (const { id } of governed.filter((record) => record !== host))
        pointing.set(id, [...(pointing.get(id) ?? []), link]);
    }
    return { hosted, pointing, alone };
  }

  /** Add the notes of a measure's records; returns the note that opens it. */
  addMeasure(measure: Measure): MeasureView {
    const { lang } = this;
    measure.cites.forEach((cite, index) => {
      this.mark(`${measure.id}.k${index + 1}`, cite, 'plain', null, this.say(measure.title));
    });
    this.#markTitle(measure);
    const { hosted, pointing, alone } = this.#governing(measure);
    const conditionsOf = (id: string): GoverningView[] =>
      (hosted.get(id) ?? []).map((condition) => {
        const anchor = `n-${condition.id}`;
        this.mark(condition.id, condition.cite, 'stated', anchor, this.say(condition.title));
        return { anchor, tree: conditionView(this, condition) };
      });
    for (const amount of measure.amounts ?? [])
      this.#addAmount(amount, conditionsOf(amount.id), pointing.get(amount.id) ?? []);
    for (const benefit of measure.benefits ?? [])
      this.#addBenefit(benefit, conditionsOf(benefit.id), pointing.get(benefit.id) ?? []);
    for (const condition of alone) {
      const { id, skill_level: level } = condition;
      this.#note('condition', 3, condition, 'stated', {
        kindLabel: this.say({ zh: '条件', en: 'Condition' }),
        title: ours(this.say(condition.title)),
        facts: level === undefined ? [] : [ours(this.term('skill_levels', level))],
        conditions: [{ anchor: `${id}.tree`, tree: conditionView(this, condition) }],
      });
    }
    if (measure.stacking !== undefined) {
      const { rule, cite } = measure.stacking;
      this.#note('stacking', 4, { id: `${measure.id}.stacking`, cite }, 'stated', {
        kindLabel: this.say({ zh: '叠加规则', en: 'Together' }),
        title: ours(codeLabel('stacking', rule, lang)),
      });
    }
    return {
      anchor: `n-${measure.id}`,
      href: `#${measure.id}`,
      title: lang === 'zh' ? null : measure.title.en,
      summary: this.say(measure.summary),
      page: href(recordPath(this.policy.id, measure.id), lang, this.reading.base),
      topics: measure.topics.map((topic) => this.topicLink(topic)),
      modality: codeLabel('modality', measure.modality, lang),
      instruments: measure.instruments.map((code) => this.term('instruments', code)),
      groups: (measure.target_groups ?? []).map((code) => this.term('target_groups', code)),
      roles: this.roles(measure.id, measure.responsibilities),
    };
  }

  /** Mark the printed title of a measure, with its number; the start of its block when the title is ours. */
  #markTitle({ id, block: blockId, title }: Measure): void {
    const block = this.blocks.get(blockId)!;
    const at = block.text.indexOf(title.zh);
    const before = at < 0 ? '' : block.text.slice(0, at).replace(block.marker ?? '', '');
    const found = at >= 0 && before.trim() === '';
    const end = found ? at + title.zh.length : (block.marker ?? '').length;
    this.#put(blockId, {
      id,
      start: 0,
      end: end === 0 ? block.text.length : end,
      weight: 'title',
      number: null,
      slot: null,
      note: null,
      label: this.say(title),
    });
  }
}
