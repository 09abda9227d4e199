// Proof that a cited value is what the document says: by the words of the quote, and in a table also by the unit that stands in its
// header or caption. It must not repair a value, nor read a unit that the table does not print for the cell.
import type { Block, LoadedVocabulary } from './model.ts';
import { readMeasureWord } from './notation/measure-word.ts';
import { narrowWidth } from './notation/text.ts';
import { formatWithUnit } from './notation/unit-label.ts';
import { type CodedValue, type Reading, type ReadingFailure, readsAs, type UnitWords } from './notation/value.ts';
import { type Anchor, anchorSpan, findQuote } from './provenance.ts';
import { type CellUnit, cellBound, cellUnit, openTable, type Table } from './segment/cell-unit.ts';
import type { Cell } from './segment/cells.ts';
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

/** What is read of a document once, however many values are proved: each page of a record asks anew. */
interface Opened {
  byId: ReadonlyMap<string, Block>;
  tables: Map<string, Table>;
}
const OPENED = new WeakMap<readonly Block[], Opened>();

function openDocument(blocks: readonly Block[]): Opened {
  const opened = OPENED.get(blocks) ?? { byId: new Map(blocks.map((block) => [block.id, block])), tables: new Map() };
  OPENED.set(blocks, opened);
  return opened;
}

const IN_FIGURE = /[\d０-９一二三四五六七八九十百千万亿]/;
const POINT = /[.,．，]/;

/** True for a quote that begins or ends inside a figure or its unit: 5万元 of 15万元, 3人 of 3人次. */
function isCut({ text }: Block, { quote, start, end }: Anchor, { proof }: Reading): boolean {
  if (proof === null) return false;
  if (proof.start === 0 && IN_FIGURE.test(quote[0]!)) {
    const before = text[start - 1] ?? '';
    if (/[\d０-９]/.test(quote[0]!) ? /[\d０-９]/.test(before) : IN_FIGURE.test(before)) return true;
    if (POINT.test(before) && /[\d０-９]/.test(text[start - 2] ?? '') && /^[\d０-９]/.test(quote)) return true;
  }
  if (proof.end !== quote.length || proof.measure_word === '') return false;
  const from = end - proof.measure_word.length;
  const longer = readMeasureWord(narrowWidth(text.slice(from, from + 12)), 0);
  return longer !== undefined && longer.end > proof.measure_word.length && longer.word.startsWith(proof.measure_word);
}

/** As far as the rest of a figure, and the words that bound it, may stand from a quote. */
const REACH = 8;
const BOUND_BEFORE = /(?:最高|最多|不超过|不高于|不低于|不少于|至少|最低|超过|突破)(?:为|可?达)?$/;
const BOUND_AFTER = /^\s*(?:以[上下内]|左右)/;

/** True for a quote that leaves out the word that bounds its figure: 5万元 of 最高5万元. */
function isUnbound({ text }: Block, { quote, start, end }: Anchor, { proof }: Reading): boolean {
  if (proof?.bound !== 'exact') return false;
  if (proof.start === 0 && BOUND_BEFORE.test(text.slice(Math.max(0, start - REACH), start))) return true;
  return proof.end === quote.length && BOUND_AFTER.test(text.slice(end, end + REACH));
}

/** The cells of a table that a quote holds as a whole, from its first word to its last. */
function wholeCells({ cells }: Table, { start, end }: Anchor): Cell[] {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cells[middle]!.end < start) low = middle + 1;
    else high = middle;
  }
  const found: Cell[] = [];
  for (let at = low; at < cells.length && cells[at]!.start < end; at += 1) {
    const cell = cells[at]!;
    const text = cell.text.trim();
    const from = cell.start + cell.text.indexOf(text);
    if (text !== '' && from >= start && from + text.length <= end) found.push(cell);
  }
  return found;
}

/**
 * Make what proves the values of one document.
 * In a table each cell is read by itself, so that 5 and 人员 in two cells are no 5人. A bare figure whose whole cell is quoted is read
 * with the unit that the table prints for it: in the 单位 column of its row, the header of its column, the label of its row, or the
 * caption (`cellUnit`), and bounded by 最高 there. A quote that cuts a figure or its unit proves nothing.
 * @param blocks of the document, in order; they may not change afterwards. @param units printed words of each unit id.
 * @returns a function that proves one value; what it returns is `readsAs` and where the unit stands. It never throws.
 * @example createProof(blocks, units)({ block: 't1', quote: '一等奖\t5' }, fiftyThousandYuan).unit_from?.quote // '奖金（万元）'
 */
export function createProof(blocks: readonly Block[], units: UnitWords): Prove {
  const { byId, tables } = openDocument(blocks);
  const tableOf = (block: Block): Table => {
    const table = tables.get(block.id) ?? openTable(blocks, blocks.indexOf(block));
    tables.set(block.id, table);
    return table;
  };
  const read = (words: string, value: CodedValue): Proof => ({ ...readsAs(words, value, units), unit_from: null });
  return (cite, value) => {
    const block = byId.get(cite.block);
    const anchor = findQuote(byId, cite);
    const placed = 'failure' in anchor ? undefined : anchor;
    const uncut = (proof: Proof, at: Anchor | undefined): Proof => {
      if (block === undefined || at === undefined) return proof;
      const cut = isCut(block, at, proof);
      if (!cut && !isUnbound(block, at, proof)) return proof;
      // What is told is what stands there: 最高5万元, 15万元.
      const { found } = readsAs(block.text.slice(Math.max(0, at.start - REACH), at.end + REACH), value, units);
      return { ...proof, ok: false, reason: cut ? 'number' : 'bound', proof: null, found };
    };
    if (block?.kind !== 'table') return uncut(read(cite.quote, value), placed);
    const proofs: Proof[] = [];
    const parts = cite.quote.split(/[\t\n]/);
    const table = placed === undefined ? undefined : tableOf(block);
    const whole = new Map(
      table === undefined || placed === undefined
        ? []
        : wholeCells(table, placed).map((cell) => [cell.start + cell.text.trimEnd().length, cell]),
    );
    let from = placed?.start ?? 0;
    for (const part of parts) {
      const at = from;
      from += part.length + 1;
      const own = read(part, value);
      const cell = whole.get(at + part.trimEnd().length);
      if (table === undefined || placed === undefined || cell === undefined) {
        proofs.push(uncut(own, placed === undefined ? undefined : anchorSpan(block, at, at + part.length)));
        continue;
      }
      proofs.push(...proveCell(table, cell, own, (words) => read(words, value)));
    }
    const nearness = proofs.map(({ reason }) => NEARNESS.indexOf(reason));
    const nearest = nearness.reduce((most, one) => Math.max(most, one), 0);
    const best = proofs.filter((_, at) => nearness[at] === nearest);
    // Of readings that fail alike, those with a unit say more.
    const told = best.filter(({ unit_from }) => unit_from !== null);
    const found = (nearest < NEARNESS.length - 1 && told.length > 0 ? told : best).flatMap((proof) => proof.found);
    return { ...best[0]!, found };
  };
}

/** The readings of a cell that is quoted whole: by its own words, and by the unit and the bound that the table prints for it. */
function proveCell(table: Table, cell: Cell, own: Proof, read: (words: string) => Proof): Proof[] {
  const text = narrowWidth(cell.text.trim());
  const plain = /^\d/.test(text) && !/以[上下内]|左右/.test(text);
  if (formatWithUnit(text, '个') === undefined) {
    // 5万元 below 最高补贴 is the most that is paid.
    const bound = plain && own.found.length === 1 && isWhole(text, own) ? cellBound(table, cell, undefined) : '';
    return bound === '' ? [own] : [read(`${bound}${text}`)];
  }
  const unit = cellUnit(table, cell);
  const printed = unit === undefined ? undefined : formatWithUnit(text, unit.unit);
  if (unit === undefined || printed === undefined) return [own];
  const { by, unit: words, start, end } = unit;
  const bound = plain ? cellBound(table, cell, unit) : '';
  return [
    own,
    { ...read(`${bound}${printed}`), unit_from: { ...anchorSpan(unit.block, start, end), by, unit: words } },
  ];
}

/** True where one quantity is all that a cell says. */
function isWhole(text: string, { found }: Proof): boolean {
  return found[0]?.start === 0 && found[0].end === text.length;
}
