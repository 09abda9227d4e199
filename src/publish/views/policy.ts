// The page of a policy: its document with every quote marked in place, and beside each block what is coded from it.
// It must not judge, and never puts our words into the official text.
import type { Block, Corpus } from '../../model.ts';
import { formatPlace, isEdge } from '../../segment/place.ts';
import type { Measure } from '../../types.ts';
import { placeName } from './columns.ts';
import type { Reading } from './entry.ts';
import { CHECKS, policyPath } from './links.ts';
import { type MovedView, movedViews } from './moved.ts';
import { absencesOf, type CorrectionView, correctionsOf, coverageOf } from './policy-checks.ts';
import { type FactView, factsOf } from './policy-dossier.ts';
import { type PolicyPageView, policyHead } from './policy-head.ts';
import { type Link, type MeasureView, NoteBuilder, type NoteView, ours, printed, type Said } from './policy-notes.ts';
import { countNumbers, markText, type Piece } from './policy-text.ts';
import { spanRuns } from './title-words.ts';

/** A block of the document. */
export interface BlockView {
  anchor: string;
  /** Level of the element: 2 to 4 for headings, 0 for others. */
  level: number;
  /** True for what stands before and after the text itself. */
  apart: boolean;
  /** True when no record cites it. */
  uncoded: boolean;
  pieces: Piece[];
  /** Rows of cells when it is a table; null otherwise. */
  rows: Piece[][][] | null;
}

/** A correction in the margin. */
export interface CorrectionMark {
  anchor: string;
  number: string;
  /** What was done, on the page on the checks. */
  href: string;
}

/** How the document was checked, in a few figures. The page on the checks has the rest. */
export interface CheckedView {
  /** That page, from this one. */
  href: string;
  blocks: number;
  numerals: number;
  topics: number;
  /** Blocks, numerals and topics that nothing accounts for. */
  open: number;
  absences: number;
  corrections: number;
  /** Corrections that stand in no margin, because more than one block may hold their words. */
  unplaced: CorrectionMark[];
}

/** Blocks that stand together with the notes beside them. */
export interface RowView {
  /** Place as printed, such as `三（二）8`, and its address; null where a printed number and the outline have both. */
  place: Link | null;
  apart: boolean;
  blocks: BlockView[];
  measures: MeasureView[];
  notes: NoteView[];
  /** Why no record cites a block of the row. */
  reasons: string[];
  /** Corrections that changed its words; each keeps the anchor that it has on the page on the checks. */
  corrections: CorrectionMark[];
}

/** An entry of the outline. */
export interface OutlineView {
  marker: string;
  title: Said;
  href: string;
  parts: OutlineView[];
}

/** Everything that the page of a policy shows. */
export interface PolicyView extends PolicyPageView {
  /** All but the issuers, who open the text. */
  facts: FactView[];
  checked: CheckedView;
  outline: OutlineView[];
  rows: RowView[];
  /** Records that are no more, which old links name. */
  moved: MovedView[];
}

/** Notes of a row that the style sheet can tie to their words. */
const MAX_SLOT = 24;

// Headings stand with the text that they open, and the lines of a letterhead or signature with each other, so that the
// margin beside a short line does not tear the document apart.
function groupBlocks(blocks: readonly Block[], hasNotes: (id: string) => boolean): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1) ?? [];
    const last = group.at(-1);
    const quiet = !hasNotes(block.id) && !group.some(({ id }) => hasNotes(id));
    const together =
      last !== undefined &&
      isEdge(last.id) === isEdge(block.id) &&
      (isEdge(block.id) ? block.kind !== 'heading' && (last.kind === 'heading' || quiet) : last.kind === 'heading');
    if (together) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** Cells of a table: tabs part cells and line feeds rows. A quote does not reach over the edge of a cell. */
function tableRows(pieces: readonly Piece[]): Piece[][][] {
  const rows: Piece[][][] = [[[]]];
  const add = (piece: Piece) => rows.at(-1)!.at(-1)!.push(piece);
  for (const piece of pieces) {
    if (piece.kind !== 'words') {
      add(piece);
      continue;
    }
    piece.text.split('\n').forEach((line, row) => {
      if (row > 0) rows.push([[]]);
      line.split('\t').forEach((text, column) => {
        if (column > 0) rows.at(-1)!.push([]);
        if (text !== '') add({ ...piece, text, runs: spanRuns(text) });
      });
    });
  }
  return rows;
}

// Headings as printed; of a measure its title, which is ours where the document prints none.
function outlineTitle({ lang }: NoteBuilder, block: Block, measures: readonly Measure[]): Said {
  const marker = block.marker ?? '';
  if (measures.length === 0) return printed(block.text.slice(block.text.indexOf(marker) + marker.length).trim());
  const title = measures.map((measure) => measure.title[lang]).join(lang === 'zh' ? '；' : '; ');
  return lang === 'zh' && block.text.includes(title) ? printed(title) : ours(title);
}

function outlineOf(builder: NoteBuilder): OutlineView[] {
  const { blocks, coding } = builder.policy;
  const opening = Map.groupBy(coding.measures, ({ block }) => block);
  const top: OutlineView[] = [];
  const open: { depth: number; entry: OutlineView }[] = [];
  for (const block of blocks) {
    const measures = opening.get(block.id) ?? [];
    if (isEdge(block.id) || (block.kind !== 'heading' && measures.length === 0)) continue;
    // A measure that is no heading stands below every heading.
    const depth = block.kind === 'heading' ? block.depth : Number.POSITIVE_INFINITY;
    const marker = block.marker ?? '';
    const title = outlineTitle(builder, block, measures);
    const entry: OutlineView = {
      // As in print: a blank after 第一条, none after 一、.
      marker: (title.official || builder.lang === 'zh') && /[章节条]$/u.test(marker) ? `${marker} ` : marker,
      title,
      href: `#${block.id}`,
      parts: [],
    };
    while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
    (open.at(-1)?.entry.parts ?? top).push(entry);
    open.push({ depth, entry });
  }
  return top;
}

const correctionMark = ({ anchor }: CorrectionView): CorrectionMark => ({
  anchor,
  number: anchor.replace(/\D+/, ''),
  href: `${CHECKS}#${anchor}`,
});

function checkedOf(builder: NoteBuilder, corpus: Corpus, corrections: readonly CorrectionView[]): CheckedView {
  const { blocks, numerals, topics } = coverageOf(corpus, builder.policy.id);
  return {
    href: CHECKS,
    blocks: blocks.total,
    numerals: numerals.total,
    topics: topics.total,
    open: blocks.open.length + numerals.open.length + topics.open.length,
    absences: builder.policy.coding.absences.length,
    corrections: corrections.length,
    unplaced: corrections.filter(({ block }) => block === null).map(correctionMark),
  };
}

function rowsOf(
  builder: NoteBuilder,
  opening: ReadonlyMap<string, readonly MeasureView[]>,
  corrections: readonly CorrectionView[],
): RowView[] {
  const { policy, blocks } = builder;
  const position = new Map(policy.blocks.map(({ id }, index) => [id, index]));
  const noted = builder.noted.toSorted(
    (a, b) =>
      position.get(a.cite.block)! - position.get(b.cite.block)! ||
      a.cite.start - b.cite.start ||
      a.cite.end - b.cite.end ||
      a.rank - b.rank,
  );
  const withNotes = new Set([...opening.keys(), ...noted.map(({ cite }) => cite.block)]);
  const groups = groupBlocks(policy.blocks, (id) => withNotes.has(id));
  const groupOf = new Map(groups.flatMap((group) => group.map(({ id }) => [id, group] as const)));
  const notes = new Map<Block[], NoteView[]>();
  const spans = new Map([...builder.spans].map(([block, list]) => [block, [...list]]));
  noted.forEach(({ id, cite, weight, make }, index) => {
    const group = groupOf.get(cite.block)!;
    const own = notes.get(group) ?? [];
    const slot = own.length < MAX_SLOT ? own.length + 1 : null;
    const note = make({ number: index + 1, slot });
    notes.set(group, [...own, note]);
    const label = `${note.kindLabel} ${note.figure?.words ?? note.title.text}`;
    const span = { id, start: cite.start, end: cite.end, weight, number: note.number, slot, note: note.anchor, label };
    spans.set(cite.block, [...(spans.get(cite.block) ?? []), span]);
  });
  const reasons = new Map(
    policy.coding.uncoded
      .filter(({ quote }) => quote === undefined)
      .map(({ block, reason }) => [block, builder.term('uncoded_reasons', reason)]),
  );
  const blockView = (block: Block): BlockView => {
    const pieces = markText(block.text, spans.get(block.id) ?? []);
    return {
      anchor: block.id,
      level: block.kind === 'heading' ? Math.min(Math.max(block.depth, 2), 4) : 0,
      apart: isEdge(block.id),
      uncoded: reasons.has(block.id),
      pieces,
      rows: block.kind === 'table' ? tableRows(pieces) : null,
    };
  };
  const rows = groups.map((group): RowView => {
    const first = group[0]!;
    const body = group.find(({ kind }) => kind !== 'heading') ?? first;
    const ids = new Set(group.map(({ id }) => id));
    // That a heading carries no record goes without saying.
    const silent = group.filter(({ id, kind }) => reasons.has(id) && (kind !== 'heading' || isEdge(id)));
    return {
      place:
        (body.marker ?? '') !== '' && opening.has(body.id)
          ? null
          : { label: formatPlace(blocks, body.id), href: `#${body.id}` },
      apart: isEdge(first.id),
      blocks: group.map(blockView),
      measures: group.flatMap(({ id }) => opening.get(id) ?? []),
      notes: notes.get(group) ?? [],
      reasons: [...new Set(silent.map(({ id }) => reasons.get(id)!))],
      corrections: corrections.filter(({ block }) => block !== null && ids.has(block)).map(correctionMark),
    };
  });
  countNumbers(rows.flatMap(({ blocks: all }) => all.flatMap(({ pieces }) => pieces)));
  return rows;
}

/**
 * The view of a policy's page.
 * @param id of a policy of the corpus; throws when there is none, and when a quote is not in its block: validate comes first.
 * @returns the document in rows, each with its blocks and the notes beside them, and what stands above and below it.
 * @example policyView(startReading(corpus, edition), 'weihai/skilled-talent-2021').rows.length
 */
export function policyView(reading: Reading<Corpus>, id: string): PolicyView {
  const { corpus, lang } = reading;
  const { policy, head } = policyHead(reading, id);
  const { source, coding } = policy;
  const builder = new NoteBuilder(reading, policy);

  const facts = factsOf(builder);
  for (const goal of coding.goals) builder.addGoal(goal);
  const opening = new Map<string, MeasureView[]>();
  for (const measure of coding.measures)
    opening.set(measure.block, [...(opening.get(measure.block) ?? []), builder.addMeasure(measure)]);
  for (const relation of source.relations) builder.addRelation(relation);
  // Their list stands on the page on the checks; here the words that were not meant are marked.
  absencesOf(builder);
  const corrections = correctionsOf(builder);

  const place = placeName(corpus, policy.jurisdiction, lang);
  const counts = { goals: coding.goals.length, measures: coding.measures.length };
  return {
    ...head,
    path: policyPath(id),
    description:
      lang === 'zh'
        ? `${place}《${source.title.zh}》全文，${counts.goals} 项目标、${counts.measures} 条措施逐句编码，每个数值都能点回原句。`
        : `Full text of ${source.title.en} (${place}): ${counts.goals} goals and ${counts.measures} measures coded sentence by sentence.`,
    facts: facts.filter(({ anchor }) => anchor !== 'fact-issuers'),
    checked: checkedOf(builder, corpus, corrections),
    outline: outlineOf(builder),
    rows: rowsOf(builder, opening, corrections),
    moved: movedViews(reading, id),
  };
}
