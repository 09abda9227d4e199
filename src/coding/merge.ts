// Puts proposals into a coding file that people have edited, without losing a word of theirs.
// It must not touch a record that a person has settled, edited or commented on.
import { editYaml, findCommented, type YamlEdit } from '../schema/yaml.ts';
import type { Cite, Coding, Condition, Goal, Review, Value } from '../types.ts';
import { present, TODO } from './coding.ts';

/** What a merge did. */
export interface Merged {
  text: string;
  added: {
    goals: number;
    measures: number;
    amounts: number;
    conditions: number;
    responsibilities: number;
    absences: number;
    uncoded: number;
  };
  /** Proposals of an earlier run that the extractor no longer makes and that nobody had touched. */
  removed: number;
  /** Records that a person has settled or edited. */
  kept: number;
}

function isSettled({ origin, status }: Review): boolean {
  return origin !== 'machine' || status !== 'proposed';
}

/** True when nobody has written into a record: it is proposed, its English is still to do, and it has no comment. */
function isUntouched(record: { review: Review }, path: string, commented: ReadonlySet<string>): boolean {
  return !isSettled(record.review) && !commented.has(path) && englishOf(record).every((word) => word === TODO);
}

/** Every English text in a record. */
function englishOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(englishOf);
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'en' && typeof value === 'string' ? [value] : englishOf(value),
  );
}

/** Records of one block that say the same figure; without a figure, all of the block, told apart by their words. */
function figureKey({ cite, value }: { cite: Cite; value?: Value | undefined }): string {
  return value === undefined ? cite.block : `${cite.block} ${value.bound} ${value.min} ${value.max} ${value.unit}`;
}

/** Proposals that have no counterpart among the records: by id, or one to one by block and figure. */
function unmatched<T extends { id: string; cite: Cite; value?: Value | undefined }>(
  proposed: readonly T[],
  existing: readonly T[],
): { missing: T[]; matched: Set<string> } {
  const matched = new Set<string>();
  const ids = new Set(existing.map(({ id }) => id));
  const left = new Map<string, T[]>();
  for (const record of existing) left.set(figureKey(record), [...(left.get(figureKey(record)) ?? []), record]);
  const overlap = (a: T, b: T) =>
    a.value !== undefined || a.cite.quote.includes(b.cite.quote) || b.cite.quote.includes(a.cite.quote);
  const missing: T[] = [];
  for (const record of proposed) {
    const same = left.get(figureKey(record)) ?? [];
    const own = same.findIndex(({ id }) => id === record.id);
    const at = own >= 0 ? own : ids.has(record.id) ? -1 : same.findIndex((other) => overlap(other, record));
    if (ids.has(record.id)) matched.add(record.id);
    else if (at >= 0) matched.add(same[at]!.id);
    else missing.push(record);
    if (at >= 0) same.splice(at, 1);
  }
  return { missing, matched };
}

/**
 * Put proposals into a coding file.
 * @param text of the file, '' when there is none yet. @param existing the same as data. @param order ids of the blocks, in order.
 * @param accounted blocks that source.yaml cites: they need no reason of their own.
 * @returns the new text. Records that a person has settled (origin human, or status coded or checked) stay as they are, and so do
 *   records with edits or comments; proposals that are there are not made again; those that have vanished go only when untouched.
 *   Merging the same proposals twice changes nothing.
 * @example mergeCoding('', { goals: [], measures: [], absences: [], uncoded: [] }, proposed, order).added.goals // 12
 */
export function mergeCoding(
  text: string,
  existing: Coding,
  proposed: Coding,
  order: readonly string[],
  accounted: ReadonlySet<string> = new Set(),
): Merged {
  const base = text.trim() === '' ? 'goals: []\nmeasures: []\nabsences: []\nuncoded: []\n' : text;
  const commented = findCommented(base);
  const place = new Map(order.map((id, index) => [id, index]));
  const at = (block: string) => place.get(block) ?? order.length;
  const edits: YamlEdit[] = [];
  const added = { goals: 0, measures: 0, amounts: 0, conditions: 0, responsibilities: 0, absences: 0, uncoded: 0 };
  let removed = 0;
  const settledBlocks = new Set(existing.uncoded.filter(({ quote }) => quote === undefined).map(({ block }) => block));

  // Measures first: what stands inside them is told by their place.
  const measures = [...existing.measures];
  const proposedBlocks = new Set(proposed.measures.map(({ block }) => block));
  const takenMeasureIds = new Set(measures.map(({ id }) => id));
  for (let index = measures.length - 1; index >= 0; index--) {
    const measure = measures[index]!;
    if (proposedBlocks.has(measure.block) || !isUntouched(measure, `/measures/${index}`, commented)) continue;
    edits.push({ from: ['measures'], at: index });
    measures.splice(index, 1);
    removed += 1;
  }
  const originalIndex = new Map(measures.map((measure) => [measure, existing.measures.indexOf(measure)]));
  const renamed = new Map<string, string>();
  for (const measure of proposed.measures) {
    const before = measures.find(({ block }) => block === measure.block);
    if (before !== undefined) {
      renamed.set(measure.id, before.id);
      continue;
    }
    if (settledBlocks.has(measure.block) || takenMeasureIds.has(measure.id)) continue;
    const index = measures.findIndex(({ block }) => at(block) > at(measure.block));
    const target = index < 0 ? measures.length : index;
    measures.splice(target, 0, measure);
    edits.push({ into: ['measures'], at: target, record: measure });
    added.measures += 1;
    added.amounts += measure.amounts?.length ?? 0;
    added.conditions += measure.conditions?.length ?? 0;
    added.responsibilities += measure.responsibilities?.length ?? 0;
  }
  for (const measure of proposed.measures) {
    const index = measures.findIndex(({ block }) => block === measure.block);
    const before = measures[index];
    const original = before === undefined ? undefined : originalIndex.get(before);
    // New ones are in already; settled ones are a person's.
    if (before === undefined || original === undefined || isSettled(before.review)) continue;
    const amounts = [...(before.amounts ?? [])];
    const { missing, matched } = unmatched(measure.amounts ?? [], amounts);
    const conditions = [...(before.conditions ?? [])];
    const isFree = (condition: Condition, spot: number) =>
      isUntouched(condition, `/measures/${original}/conditions/${spot}`, commented);
    // A sum that a person's condition names stays with it.
    const held = new Set(conditions.flatMap((one, spot) => (isFree(one, spot) ? [] : (one.applies_to ?? []))));
    for (let spot = amounts.length - 1; spot >= 0; spot--) {
      const amount = amounts[spot]!;
      if (matched.has(amount.id) || held.has(amount.id)) continue;
      if (!isUntouched(amount, `/measures/${original}/amounts/${spot}`, commented)) continue;
      edits.push({ from: ['measures', index, 'amounts'], at: spot });
      amounts.splice(spot, 1);
      removed += 1;
    }
    for (const amount of missing) {
      edits.push({ into: ['measures', index, 'amounts'], at: amounts.length, record: amount });
      amounts.push(amount);
      added.amounts += 1;
    }
    const sums = new Set(amounts.map(({ id }) => id));
    const isOpen = ({ applies_to = [] }: Condition) => applies_to.every((id) => sums.has(id));
    const isSame = (a: Condition, b: Condition) => a.cite.block === b.cite.block && a.cite.quote === b.cite.quote;
    for (let spot = conditions.length - 1; spot >= 0; spot--) {
      const condition = conditions[spot]!;
      const still = measure.conditions?.some((one) => isSame(one, condition)) === true;
      if (!isFree(condition, spot) || (still && isOpen(condition))) continue;
      edits.push({ from: ['measures', index, 'conditions'], at: spot });
      conditions.splice(spot, 1);
      removed += 1;
    }
    for (const condition of measure.conditions ?? []) {
      if (!isOpen(condition) || conditions.some((one) => one.id === condition.id || isSame(one, condition))) continue;
      edits.push({ into: ['measures', index, 'conditions'], at: conditions.length, record: condition });
      conditions.push(condition);
      added.conditions += 1;
    }
    const units = [...(before.responsibilities ?? [])];
    for (const unit of measure.responsibilities ?? []) {
      if (units.some(({ name }) => name === unit.name)) continue;
      edits.push({ into: ['measures', index, 'responsibilities'], at: units.length, record: unit });
      units.push(unit);
      added.responsibilities += 1;
    }
  }

  const goals = [...existing.goals];
  const match = unmatched(proposed.goals, goals);
  for (let index = goals.length - 1; index >= 0; index--) {
    const goal = goals[index]!;
    if (match.matched.has(goal.id) || !isUntouched(goal, `/goals/${index}`, commented)) continue;
    edits.push({ from: ['goals'], at: index });
    goals.splice(index, 1);
    removed += 1;
  }
  const kept = new Set([...goals, ...match.missing].map(({ id }) => id));
  const measureIds = new Set(measures.map(({ id }) => id));
  for (const goal of match.missing) {
    if (settledBlocks.has(goal.cite.block)) continue;
    const measure = goal.measure === undefined ? undefined : (renamed.get(goal.measure) ?? goal.measure);
    const record = present({
      ...goal,
      measure: measure !== undefined && measureIds.has(measure) ? measure : undefined,
      part_of: goal.part_of !== undefined && kept.has(goal.part_of) ? goal.part_of : undefined,
      restates: goal.restates !== undefined && kept.has(goal.restates) ? goal.restates : undefined,
    }) as Goal;
    const index = goals.findIndex(({ cite }) => at(cite.block) > at(goal.cite.block));
    const target = index < 0 ? goals.length : index;
    goals.splice(target, 0, record);
    edits.push({ into: ['goals'], at: target, record });
    added.goals += 1;
  }

  const topics = new Set(existing.absences.map(({ topic }) => topic));
  const codedTopics = new Set(measures.flatMap((measure) => measure.topics));
  let absences = existing.absences.length;
  for (const absence of proposed.absences) {
    if (topics.has(absence.topic) || codedTopics.has(absence.topic)) continue;
    edits.push({ into: ['absences'], at: absences, record: absence });
    absences += 1;
    added.absences += 1;
  }

  const listed = new Set(existing.uncoded.map(({ block }) => block));
  const citedBlocks = new Set([...blocksCited(existing), ...blocksCited({ ...existing, goals, measures })]);
  let uncoded = existing.uncoded.length;
  for (const entry of proposed.uncoded) {
    if (listed.has(entry.block) || citedBlocks.has(entry.block) || accounted.has(entry.block)) continue;
    edits.push({ into: ['uncoded'], at: uncoded, record: entry });
    uncoded += 1;
    added.uncoded += 1;
  }
  const settled = [...existing.goals, ...existing.measures].filter(({ review }) => isSettled(review)).length;
  return { text: editYaml('coding', base, edits), added, removed, kept: settled };
}

/**
 * Blocks that any record cites; what is listed as uncoded does not count.
 * @param node a coding, a source, or a part of one.
 * @example blocksCited({ cite: { block: 's1.p1', quote: '…' } }) // ['s1.p1']
 */
export function blocksCited(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(blocksCited);
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'block' && typeof value === 'string' ? [value] : key === 'uncoded' ? [] : blocksCited(value),
  );
}
