// The benchmark of proposals: what `code` proposes for the five policies from their words alone, against what people coded.
// Run with `npm run bench:propose`; `-- --errors topics` lists each miss. It must not read a coding before it proposes.
import { parseArgs } from 'node:util';
import { proposeCoding } from '../../src/coding/coding.ts';
import { blocksCited } from '../../src/coding/merge.ts';
import { readCorpus } from '../../src/corpus.ts';
import { extractDocument } from '../../src/extract/extract.ts';
import { createLexicon } from '../../src/extract/lexicon.ts';
import type { Cite, Coding, Condition, ConditionNode, Measure, Value } from '../../src/types.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
/** F1 that a first draft may not fall below. */
const GOALS: Readonly<Record<string, number>> = {
  measures: 0.97,
  uncoded: 0.95,
  topics: 0.82,
  instruments: 0.83,
  target_groups: 0.8,
  modality: 0.9,
  items: 0.95,
  indicators: 0.9,
};
/** Precision that what is proposed only where words are plain may not fall below; much is left to people, and no goal. */
const PRECISION: Readonly<Record<string, number>> = { conditions: 0.8, 'condition sums': 0.8 };

interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

const { values: options } = parseArgs({ options: { errors: { type: 'string' } } });
const totals = new Map<string, Counts>();
const print = (line = '') => process.stdout.write(`${line}\n`);

function count(kind: string, place: string, expected: Iterable<string>, proposed: Iterable<string>): void {
  const wanted = new Set(expected);
  const got = new Set(proposed);
  const total = totals.get(kind) ?? { right: 0, wrong: 0, missed: 0 };
  totals.set(kind, total);
  const wrong = [...got].filter((code) => !wanted.has(code));
  const missed = [...wanted].filter((code) => !got.has(code));
  total.right += got.size - wrong.length;
  total.wrong += wrong.length;
  total.missed += missed.length;
  if (options.errors === kind && wrong.length + missed.length > 0)
    print(`${place}  too many: ${wrong.join(' ') || '-'}  missing: ${missed.join(' ') || '-'}`);
}

/** Codes of the records that hold the same figure in the same block: what differs is the code alone. */
function countCodes<T extends { cite: Cite; value?: Value }>(
  kind: string,
  place: string,
  coded: readonly T[],
  proposed: readonly T[],
  codeOf: (record: T) => string,
): void {
  const left = [...proposed];
  for (const record of coded) {
    const { block, quote } = record.cite;
    const at = left.findIndex(
      ({ cite, value }) => cite.block === block && value?.min === record.value?.min && value?.max === record.value?.max,
    );
    if (at >= 0) count(kind, `${place} ${block} ${quote}`, [codeOf(record)], left.splice(at, 1).map(codeOf));
  }
}

/** Leaves of a tree of conditions. */
const leavesOf = (node: ConditionNode): ConditionNode[] =>
  node.op === 'test' ? [node] : (node.of ?? []).flatMap(leavesOf);

/**
 * Conditions: a proposal is right when people coded a leaf of its type on the same words; so is a sum under it when theirs opens that sum.
 * Those of sums only are wanted: others are never proposed.
 */
function countConditions(place: string, coded: Measure, proposed: Measure): void {
  const openedBy = ({ amounts = [] }: Measure, { applies_to = [] }: Condition) =>
    amounts
      .filter(({ id }) => applies_to.includes(id))
      .map(({ value, cite }) => `${cite.block} ${value.min} ${value.max}`);
  const leaves = (coded.conditions ?? []).flatMap((condition, at) =>
    leavesOf(condition.tree).map((leaf) => ({ leaf, at, opened: openedBy(coded, condition) })),
  );
  const hit = new Set<number>();
  for (const condition of proposed.conditions ?? []) {
    const { type, cite } = condition.tree;
    const same = leaves.filter(
      ({ leaf }) =>
        leaf.type === type &&
        leaf.cite?.block === cite?.block &&
        (leaf.cite!.quote.includes(cite!.quote) || cite!.quote.includes(leaf.cite!.quote)),
    );
    for (const { at } of same) hit.add(at);
    count('conditions', `${place} ${cite!.quote}`, same.length > 0 ? [cite!.quote] : [], [cite!.quote]);
    const right = new Set(same.flatMap(({ opened }) => opened));
    const opened = openedBy(proposed, condition);
    count('condition sums', `${place} ${cite!.quote}`, right, opened);
  }
  const missed = new Set(leaves.filter(({ at, opened }) => opened.length > 0 && !hit.has(at)).map(({ at }) => `${at}`));
  count('conditions', place, missed, []);
}

const blocksOf = ({ measures }: Coding) => measures.map(({ block }) => block);
const uncodedOf = ({ uncoded = [] }: Coding) => uncoded.map(({ block, reason }) => `${block} ${reason}`);
const wholeBlocks = (coding: Coding) => {
  const coded = new Set(blocksOf(coding));
  return uncodedOf(coding).filter((entry) => !/_number$/.test(entry) && !coded.has(entry.split(' ')[0]!));
};

const { value: corpus } = await readCorpus(ROOT);
for (const { id, coding, blocks, source, jurisdiction } of corpus.policies.values()) {
  const lexicon = createLexicon(corpus.vocabularies, corpus.places.get(jurisdiction)?.jurisdiction.units);
  const date = source.dates.signed ?? source.dates.issued ?? null;
  const proposal = proposeCoding(extractDocument(blocks, lexicon, { date }), lexicon);
  count('measures', id, blocksOf(coding), blocksOf(proposal));
  const settled = new Set(blocksCited(source));
  const reasons = (one: Coding) => wholeBlocks(one).filter((entry) => !settled.has(entry.split(' ')[0]!));
  count('uncoded', id, reasons(coding), reasons(proposal));
  const sumsOf = ({ measures }: Coding) => measures.flatMap(({ amounts = [] }) => amounts);
  countCodes('items', id, sumsOf(coding), sumsOf(proposal), ({ item }) => item);
  countCodes('indicators', id, coding.goals ?? [], proposal.goals ?? [], ({ indicator }) => indicator);
  const byBlock = new Map(proposal.measures.map((measure) => [measure.block, measure]));
  for (const measure of coding.measures) {
    const mine = byBlock.get(measure.block);
    if (mine === undefined) continue;
    const place = `${id} ${measure.block} ${measure.title.zh}`;
    count('topics', place, measure.topics, mine.topics);
    count('instruments', place, measure.instruments, mine.instruments);
    count('target_groups', place, measure.target_groups ?? [], mine.target_groups ?? []);
    countConditions(place, measure, mine);
    count('modality', place, [measure.modality], [mine.modality]);
  }
}
const low: string[] = [];
print('first drafts against what people coded, five policies');
for (const [kind, { right, wrong, missed }] of totals) {
  const f1 = (2 * right) / (2 * right + wrong + missed || 1);
  const precision = right / (right + wrong || 1);
  const goal = GOALS[kind] ?? PRECISION[kind];
  const reached = GOALS[kind] === undefined ? precision : f1;
  if (goal !== undefined && reached < goal) low.push(kind);
  print(
    `  ${kind.padEnd(14)} precision ${precision.toFixed(3)}  recall ${(right / (right + missed || 1)).toFixed(3)}  F1 ${f1.toFixed(3)}${goal === undefined ? '' : `  goal ${goal.toFixed(2)} ${reached < goal ? 'MISSED' : 'ok'}`}`,
  );
}
process.exitCode = low.length === 0 ? 0 : 1;
