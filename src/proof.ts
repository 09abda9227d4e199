// Proof that a cited value is what the document says: by the words of the quote, and in a table also by the unit that stands in its
// header or caption. It must not repair a value, nor read a unit that the table does not print for the cell.
import type { Block, LoadedVocabulary } from './model.ts';
import { formatWithUnit, parseHeaderBound } from './notation/unit-label.ts';
import { type CodedValue, type Reading, type ReadingFailure, readsAs, type UnitWords } from './notation/value.ts';
import { type Anchor, anchorSpan, findQuote } from './provenance.ts';
import { type CellUnit, cellUnit, openTable, type Table } from './segment/cell-unit.ts';
import type { Cite } from './types.ts';

/** The outcome of proving a value. */
export interface Proof extends Reading {
  /** The words away from the quote that give the unit, when the proof needs them; null when the quote says all. */
  unit_from: (Anchor & Pick<CellUnit, 'by' | 'unit'>) | null;
}

/** Proves values of one document. */
export type Prove = (cite: Cite, value: CodedValue) => Proof;

/**
 * The printed words of each unit, as proofs take them.
 * @param vocabulary `units` as loaded; none when absent.
 * @example unitWordsOf(corpus.vocabularies.get('units')).person // ['人', '名', '位']
 */
export function unitWordsOf(vocabulary: Pick<LoadedVocabulary, 'terms'> | undefined): UnitWords {
  return Object.fromEntries([...(vocabulary?.terms.values() ?? [])].map(({ id, aliases }) => [id, aliases ?? []]));
}

/** Failures from the farthest off to the nearest: what is told is the nearest. */
const NEARNESS: readonly (ReadingFailure | null)[] = ['malformed', 'number', 'unit', 'bound', null];

/**
 * Make what proves the values of one document.
 * In a table each cell is read by itself, so that 5 and 人员 in two cells are no 5人. A bare figure whose whole cell is quoted is read
 * with the unit that the table prints for it: in the 单位 column of its row, the header of its column, the label of its row, or the
 * caption (`cellUnit`).
 * @param blocks of the document, in order. @param units printed words of each unit id, as readsAs takes them.
 * @returns a function that proves one value; what it returns is `readsAs` and where the unit stands. It never throws.
 * @example createProof(blocks, units)({ block: 't1', quote: '一等奖\t5' }, fiftyThousandYuan).unit_from?.quote // '奖金（万元）'
 */
export function createProof(blocks: readonly Block[], units: UnitWords): Prove {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const tables = new Map<string, Table>();
  const tableOf = (block: Block): Table => {
    const table = tables.get(block.id) ?? openTable(blocks, blocks.indexOf(block));
    tables.set(block.id, table);
    return table;
  };
  return (cite, value) => {
    const block = byId.get(cite.block);
    if (block?.kind !== 'table') return { ...readsAs(cite.quote, value, units), unit_from: null };
    const proofs: Proof[] = cite.quote
      .split(/[\t\n]/)
      .map((cell) => ({ ...readsAs(cell, value, units), unit_from: null }));
    const anchor = findQuote(byId, cite);
    if (!('failure' in anchor)) {
      const table = tableOf(block);
      for (const cell of table.rows.flat()) {
        const text = cell.text.trim();
        const start = cell.start + cell.text.indexOf(text);
        if (text === '' || start < anchor.start || start + text.length > anchor.end) continue;
        const unit = formatWithUnit(text, '个') === undefined ? undefined : cellUnit(table, cell);
        const printed = unit === undefined ? undefined : formatWithUnit(text, unit.unit);
        if (unit === undefined || printed === undefined) continue;
        const { by, unit: words, start: from, end } = unit;
        const unit_from = { ...anchorSpan(unit.block, from, end), by, unit: words };
        // 最高补贴（万元） bounds what stands below it, unless a cell has a bound of its own.
        const bound = by === 'header' && /^\d/.test(printed) && !/以[上下内]|左右/.test(printed);
        const told = bound ? `${parseHeaderBound(unit_from.quote)}${printed}` : printed;
        proofs.push({ ...readsAs(told, value, units), unit_from });
      }
    }
    const nearest = Math.max(...proofs.map(({ reason }) => NEARNESS.indexOf(reason)));
    const best = proofs.filter(({ reason }) => NEARNESS.indexOf(reason) === nearest);
    // Of readings that fail alike, those with a unit say more.
    const told = best.filter(({ unit_from }) => unit_from !== null);
    const found = (nearest < NEARNESS.length - 1 && told.length > 0 ? told : best).flatMap((proof) => proof.found);
    return { ...best[0]!, found };
  };
}
