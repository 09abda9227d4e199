// What every lint rule is given: the draft with its sums, goals and units at their places. One rule is an entry of an array.
// It must not judge.
import { bodyOf, type Plan, planBlocks, titleOf } from '../../../coding/plan.ts';
import type { Block } from '../../../model.ts';
import { narrowWidth } from '../../../notation/text.ts';
import { type Anchor, findQuote } from '../../../provenance.ts';
import type { Amount, Cite, Goal, Measure, Responsibility } from '../../../types.ts';
import type { Clause } from '../clauses.ts';
import type { Draft } from '../draft.ts';
import type { DraftCite, Finding, FindingRule } from '../finding.ts';

/** A rule of drafting. Rules never throw and never depend on each other. */
export interface LintRule {
  /** The rules of the findings that `check` makes are this one. */
  id: FindingRule;
  /** One line for people who ask what is looked at. */
  explains: string;
  check(context: LintContext): Finding[];
}

/** A record at its place. */
export interface Placed<T> {
  record: T;
  block: Block;
  at: Anchor;
  measure: Measure | null;
}

/** A measure with its blocks and all units that are named for it, also by the heading above. */
export interface PlacedMeasure {
  measure: Measure;
  block: Block;
  blocks: Block[];
  units: Responsibility[];
}

/** A draft as the rules see it. */
export interface LintContext {
  draft: Draft;
  byId: ReadonlyMap<string, Block>;
  plan: Plan;
  amounts: Placed<Amount>[];
  goals: Placed<Goal>[];
  measures: PlacedMeasure[];
  /** Years that the draft plans for; null when it names none. */
  period: { from: string; to: string } | null;
}

/**
 * Words of a block from an offset to another.
 * @example citeSpan(block, 4, 6).quote // '今年'
 */
export function citeSpan({ id, text }: Block, start: number, end: number): DraftCite {
  return { block: id, quote: text.slice(start, end), start, end };
}

/**
 * Words of an anchor.
 * @example citeAnchor(placed.at).start // 12
 */
export function citeAnchor({ block, quote, start, end }: Anchor): DraftCite {
  return { block, quote, start, end };
}

/**
 * Words of a clause.
 * @example citeClause(effect).quote // '本办法自2024年1月1日起施行'
 */
export function citeClause({ block, start, end }: Clause): DraftCite {
  return citeSpan(block, start, end);
}

const MAX_HEAD = 40;

/**
 * The head of a block: its title, or its first words up to a mark, at most 40.
 * @example citeHead(block).quote // '加强组织领导' of （一）加强组织领导。各部门要…
 */
export function citeHead(block: Block): DraftCite {
  const body = bodyOf(block);
  const start = body === '' ? 0 : block.text.indexOf(body);
  const title = titleOf(block);
  const stop = body.search(/[，。；：,;:]/);
  const length = title?.length ?? (stop < 0 ? body.length : stop);
  return citeSpan(block, start, start + Math.min(length, MAX_HEAD));
}

/**
 * A sentence of a block, half-width, with its offsets: from the full stop or semicolon before an offset to the next after another.
 * @example sentenceAround(block, 20, 24).text
 */
export function sentenceAround(block: Block, start: number, end: number): { text: string; start: number; end: number } {
  const text = narrowWidth(block.text);
  let from = start;
  while (from > 0 && !'。;\n'.includes(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && !'。;\n'.includes(text.charAt(to))) to += 1;
  return { text: text.slice(from, to), start: from, end: to };
}

/**
 * True for blocks that hold provisions: no letter, signature, footnote or table.
 * @example isProvision(block) // true for s3.2.8, false for front.p1
 */
export function isProvision({ id, kind }: Block): boolean {
  return !/^(?:front|back)\.|(?:^|\.)(?:front|back)\d|^n\d/.test(id) && kind !== 'table';
}

/**
 * True for a sentence of the letter or preamble: the basis of a document often stands before its first section.
 * @example isPreamble(block) // true for front.p4 为贯彻落实…，制定本办法。
 */
export function isPreamble({ id, text }: Block): boolean {
  return id.startsWith('front.') && /[，。]/.test(text);
}

function ancestorsOf(block: Block, byId: ReadonlyMap<string, Block>): string[] {
  const found: string[] = [];
  for (let at = block.parent; at !== null && found.length < 20; at = byId.get(at)?.parent ?? null) found.push(at);
  return found;
}

/**
 * Prepare a draft for the rules.
 * @returns its records at their places; a record whose words do not stand in the draft is left out.
 * @example createLintContext(draft).amounts[0].at.start // 42
 */
export function createLintContext(draft: Draft): LintContext {
  const { blocks, coding, extraction } = draft;
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const plan = planBlocks(blocks);
  const place = <T extends { cite: Cite }>(record: T, measure: Measure | null): Placed<T>[] => {
    const at = findQuote(byId, record.cite);
    const block = byId.get(record.cite.block);
    return 'failure' in at || block === undefined ? [] : [{ record, block, at, measure }];
  };
  const measureById = new Map(coding.measures.map((measure) => [measure.id, measure]));
  const opened = new Set(coding.measures.map(({ block }) => block));
  const blocksOf = new Map<string, Block[]>();
  for (const block of blocks) {
    const opener = [block.id, ...ancestorsOf(block, byId)].find((id) => opened.has(id));
    if (opener === undefined) continue;
    const own = blocksOf.get(opener);
    if (own === undefined) blocksOf.set(opener, [block]);
    else own.push(block);
  }
  const byBlock = Map.groupBy(extraction.responsibilities, ({ cite }) => cite.block);
  const measures = coding.measures.flatMap((measure): PlacedMeasure[] => {
    const block = byId.get(measure.block);
    if (block === undefined) return [];
    const own = blocksOf.get(measure.block) ?? [block];
    // What the heading above names, and what the text names where the coding has none, is named for the measure too.
    const found = [...ancestorsOf(block, byId), ...own.map(({ id }) => id)]
      .flatMap((id) => byBlock.get(id) ?? [])
      .map(({ unit, name, role, cite }) => ({ unit: unit ?? '', name, role, cite }));
    const coded = measure.responsibilities ?? [];
    return [{ measure, block, blocks: own, units: coded.length > 0 ? coded : found }];
  });
  return {
    draft,
    byId,
    plan,
    amounts: coding.measures.flatMap((measure) => (measure.amounts ?? []).flatMap((amount) => place(amount, measure))),
    goals: coding.goals.flatMap((goal) => place(goal, measureById.get(goal.measure ?? '') ?? null)),
    measures,
    period: draft.source.period,
  };
}
