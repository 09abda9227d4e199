// A document in brief: its goals in a table, and each measure under the headings of the document with what it gives.
// It must not repeat the document's text nor the codings of a record: its page and those of the records have them.
import type { Block, Corpus } from '../../model.ts';
import { isEdge } from '../../segment/place.ts';
import type { Measure } from '../../types.ts';
import { codeLabel, type FormattedValue } from '../language.ts';
import { placeName } from './columns.ts';
import type { Reading } from './entry.ts';
import { briefPath, href, recordPath } from './links.ts';
import {
  type CitingView,
  citingOf,
  type FactView,
  factsOf,
  type GoalRow,
  goalRowsOf,
  type RelationView,
  relationsOf,
} from './policy-dossier.ts';
import { type PolicyPageView, policyHead } from './policy-head.ts';
import { type Link, NoteBuilder, type NoteView, ours, printed, type Said } from './policy-notes.ts';

/** A heading of the document, as printed. */
export interface HeadingView {
  /** Level of the element: 3 for the first below that of the section. */
  level: number;
  /** Its number as printed, with the space that sets it off from the title. */
  marker: string;
  title: Said;
}

/** What a measure gives, asks, or says on how it adds up. */
export interface GivenView {
  kind: NoteView['kind'];
  kindLabel: string;
  figure: FormattedValue | null;
  title: string;
  /** Its sentence. */
  href: string;
  /** All of its codings: the page of a sum; null for what has none. */
  page: string | null;
  /** What qualifies a figure: paid for each, how often, level and rank. */
  terms: string[];
  facts: Said[];
  /** Sentences of the conditions that govern it. */
  conditions: string[];
}

/** Units of one role, each with our English name where it is named first. */
export interface UnitsView {
  label: string;
  units: { name: string; gloss: string | null }[];
}

/** A measure in brief. */
export interface BriefMeasure extends HeadingView {
  anchor: string;
  summary: string;
  modality: string;
  topics: Link[];
  /** All of its codings: its own page. */
  page: string;
  units: UnitsView[];
  /** Goals that it sets, by their figures, each leading to its row on this page. */
  goals: Link[];
  given: GivenView[];
}

/** Measures that stand together, with the headings that open there. */
export interface BriefGroup {
  headings: HeadingView[];
  measures: BriefMeasure[];
}

/** A row of the table of goals, which goals of measures point at. */
export interface BriefGoal extends GoalRow {
  anchor: string;
  /** All of its codings: its own page. */
  page: string;
}

/** Everything that the page in brief of a policy shows. */
export interface BriefView extends PolicyPageView {
  /** What is known of the document, each fact leading to its sentence. */
  facts: FactView[];
  relations: RelationView[];
  goals: BriefGoal[];
  groups: BriefGroup[];
  citing: CitingView;
}

/** From this page to the document above it. */
const inText = (fragment: string): string => `../${fragment}`;

/** Title of a heading without its number. */
function headingTitle(block: Block): string {
  const marker = block.marker ?? '';
  return block.text.slice(block.text.indexOf(marker) + marker.length).trim();
}

// After 、 and a bracket Chinese stands close; everything else needs a space.
function markerBefore({ marker }: Block, title: string): string {
  const close = /[、）)]$/u.test(marker ?? '') && /^[\p{Script=Han}“《]/u.test(title);
  return (marker ?? '') === '' || close ? (marker ?? '') : `${marker} `;
}

/** Makes the measures of one document in brief, in the order of its text. */
class BriefWriter {
  readonly #builder: NoteBuilder;
  readonly #notes: ReadonlyMap<string, NoteView>;
  readonly #glosses: ReadonlyMap<string, string>;
  /** Units that the page has named, so that each is put into English once. */
  readonly #named = new Set<string>();

  constructor(builder: NoteBuilder) {
    const { corpus, policy, lang } = builder;
    this.#builder = builder;
    for (const measure of policy.coding.measures) builder.addMeasure(measure);
    this.#notes = new Map(builder.noted.map(({ id, make }) => [id, make({ number: 0, slot: null })]));
    const units = lang === 'zh' ? [] : (corpus.places.get(policy.jurisdiction)?.jurisdiction.units ?? []);
    this.#glosses = new Map(units.map(({ id, name }) => [id, name.en]));
  }

  /** Every measure under the headings that stand above it; headings without one are left out. */
  groups(): BriefGroup[] {
    const { blocks, coding } = this.#builder.policy;
    const opening = Map.groupBy(coding.measures, ({ block }) => block);
    const groups: BriefGroup[] = [];
    /** Headings above the block at hand. */
    let open: { block: Block; told: boolean }[] = [];
    for (const block of blocks) {
      if (isEdge(block.id)) continue;
      if (block.kind === 'heading') open = open.filter((above) => above.block.depth < block.depth);
      const measures = opening.get(block.id) ?? [];
      if (measures.length > 0) {
        const headings = open.flatMap((above, index): HeadingView[] => {
          if (above.told) return [];
          above.told = true;
          const title = headingTitle(above.block);
          return [{ level: 3 + index, marker: markerBefore(above.block, title), title: printed(title) }];
        });
        if (headings.length > 0 || groups.length === 0) groups.push({ headings, measures: [] });
        const level = 3 + open.length;
        groups.at(-1)!.measures.push(...measures.map((measure) => this.#measure(measure, block, level)));
      }
      // A measure that is a heading is told by its own title.
      if (block.kind === 'heading') open.push({ block, told: measures.length > 0 });
    }
    return groups;
  }

  #measure(measure: Measure, block: Block, level: number): BriefMeasure {
    const { lang, policy, reading } = this.#builder;
    const { id, title } = measure;
    const target = inText(`#${id}`);
    const official = lang === 'zh' && block.text.includes(title.zh);
    return {
      level,
      anchor: id,
      marker: markerBefore(block, title[lang]),
      title: { ...(official ? printed(title.zh) : ours(title[lang])), href: target },
      summary: this.#builder.say(measure.summary),
      modality: codeLabel('modality', measure.modality, lang),
      topics: measure.topics.map((topic) => this.#builder.topicLink(topic)),
      page: href(recordPath(policy.id, id), lang, reading.base),
      units: this.#units(measure),
      goals: policy.coding.goals.flatMap((goal) => {
        const figure = goal.measure === id ? this.#builder.figure(goal.value) : null;
        if (figure === null) return [];
        const unit = figure.unit === '%' || figure.unit === '' ? figure.unit : ` ${figure.unit}`;
        return [{ label: `${figure.figure}${unit}`, href: `#${goal.id}` }];
      }),
      given: this.#given(measure),
    };
  }

  #units({ responsibilities = [] }: Measure): UnitsView[] {
    const { lang } = this.#builder;
    const plain = this.#builder.say({ zh: '责任单位', en: 'Responsible' });
    return (['lead', 'joint', 'named'] as const).flatMap((role) => {
      const own = responsibilities.filter((each) => each.role === role);
      if (own.length === 0) return [];
      const word = codeLabel('role', role, lang);
      const units = own.map(({ unit, name }) => {
        const gloss = this.#named.has(unit) ? null : (this.#glosses.get(unit) ?? null);
        this.#named.add(unit);
        return { name, gloss };
      });
      return [{ label: role === 'named' ? plain : word.charAt(0).toUpperCase() + word.slice(1), units }];
    });
  }

  /** Sums, benefits, what else governs the measure, and how it adds up with others. */
  #given({ id, amounts = [], benefits = [], conditions = [] }: Measure): GivenView[] {
    /** A condition names what it governs, and a benefit its condition. */
    const governing = (record: string): string[] =>
      conditions
        .filter((condition) => {
          const named = benefits.some((benefit) => benefit.id === record && benefit.condition === condition.id);
          return named || condition.applies_to?.includes(record) === true;
        })
        .map((condition) => inText(`#${condition.id}`));
    const records = [...amounts, ...benefits, ...conditions].map((record) => record.id);
    return [...records, `${id}.stacking`].flatMap((record): GivenView[] => {
      const note = this.#notes.get(record);
      // A condition of a sum or benefit has no note of its own: it stands in theirs.
      if (note === undefined) return [];
      const { kind, kindLabel, figure, title, terms, facts, page } = note;
      const sentence = inText(note.href);
      return [
        {
          kind,
          kindLabel,
          figure,
          title: title.text,
          terms,
          facts,
          href: sentence,
          page,
          conditions: governing(record),
        },
      ];
    });
  }
}

/**
 * The view of the page that tells a policy in brief.
 * @param id of a policy of the corpus; throws when there is none, and when a quote is not in its block: validate comes first.
 * @returns goals and measures in the order of the text; links to sentences are relative, since the document stands just above.
 * @example briefView(reading, 'weihai/skilled-talent-2021').groups[0].measures[0].marker // '1.'
 */
export function briefView(reading: Reading<Corpus>, id: string): BriefView {
  const { corpus, lang } = reading;
  const { policy, head } = policyHead(reading, id);
  const { source, coding } = policy;
  const builder = new NoteBuilder(reading, policy);
  const place = placeName(corpus, policy.jurisdiction, lang);
  const counts = { goals: coding.goals.length, measures: coding.measures.length };
  return {
    ...head,
    path: briefPath(id),
    description:
      lang === 'zh'
        ? `${place}《${head.title}》提要：${counts.goals} 项目标、${counts.measures} 条措施，各给什么、由谁负责。`
        : `${source.title.en} (${place}) in brief: ${counts.goals} goals and ${counts.measures} measures, what they give and who answers for them.`,
    facts: factsOf(builder).map((fact) => ({
      ...fact,
      values: fact.values.map((value) => ({ ...value, href: value.href && inText(value.href) })),
    })),
    relations: relationsOf(builder).map((relation) => ({ ...relation, href: inText(relation.href) })),
    goals: goalRowsOf(builder).map((goal) => {
      const anchor = goal.href.slice(1);
      return { ...goal, anchor, page: href(recordPath(id, anchor), lang, reading.base), href: inText(goal.href) };
    }),
    groups: new BriefWriter(builder).groups(),
    citing: citingOf(builder),
  };
}
