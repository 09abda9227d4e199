// Sums in a table: cells that print a sum, and bare numbers under a header that prints the unit (金额（万元）).
// It must not read running text; that is amounts.ts.
import type { Lexicon } from '../model.ts';
import { findQuantities, type Quantity } from '../notation/quantity.ts';
import { narrowWidth } from '../notation/text.ts';
import type { Span } from './clauses.ts';
import type { Facet } from './facet-values.ts';
import { findFacets } from './facets.ts';
import type { Role } from './role.ts';

/** A cell with its place in the text of the table. */
interface Cell extends Span {
  text: string;
}

/** A sum of a table with the words that name its recipient. */
interface TableSum {
  quantity: Quantity;
  role: Role;
  rule: string;
  recipient: string | null;
  facets: Facet[];
  /** From the first cell of the row that names the recipient to the cell of the sum. */
  start: number;
  end: number;
  header: string;
}

const UNIT =
  /[(](?:单位[:])?\s*((?:人民币)?(?:亿|百万|十万|万|千|百)?元(?:[/每][^()]{1,8})?|%|[亿万]美元)\s*[)]|[/,](万元|元|%)$/;
const CAPTION_UNIT = /单位[:]\s*((?:亿|万)?元(?:\/[人名个家项户亩月年](?:\/[月年])?)?)/;

function readCells(text: string): Cell[][] {
  const rows: Cell[][] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const cells: Cell[] = [];
    for (const cell of line.split('\t')) {
      cells.push({ text: narrowWidth(cell).trim(), start: at, end: at + cell.length });
      at += cell.length + 1;
    }
    rows.push(cells);
  }
  return rows;
}

function roleOf(words: string): { role: Role; rule: string } | undefined {
  if (/罚/.test(words)) return { role: 'penalty', rule: 'table/penalty' };
  if (/(?:奖|补|资助|扶持|津贴|贴息|给予|报销|减免)/.test(words) && !/(?:条件|投资额|要求)$/.test(words))
    return { role: 'benefit', rule: 'table/benefit' };
  if (/条件|门槛|要求/.test(words)) return { role: 'threshold', rule: 'table/condition' };
  if (/预算|安排|资金来源|专项资金|资金计划|财政资金/.test(words)) return { role: 'fund', rule: 'table/fund' };
  if (/投资|产值|收入|产量|规模|总额|利润|税|收费|价格/.test(words))
    return { role: 'statistic', rule: 'table/measured' };
  return undefined;
}

/** A row that adds up those above: nobody is given its sums. */
const TOTAL = /^[合小总共]\s*计[:]?$/;
const CONDITION: { role: Role; rule: string } = { role: 'threshold', rule: 'table/condition' };
const COUNT_HEADER = /序号|编号|数量|名额|人数|个数|家数|面积|年|日期|电话|比例|备注|次数|学时|课时|天数|名次|等级$/;
/** 1年期, 两年制: how long something lasts; its column may count money. */
const LENGTH = /^(?:\d{1,2}|[一二两三四五六])个?[年月](?:期|制)(?:班)?$/;
const BARE = /^(?:[≤≥<>]|不超过|最高|不低于)?\d[\d,.]*(?:\s*[-—–~～至]\s*\d[\d,.]*)?(?:以上|以下|以内)?$/;
/** A cell that is all one sum. */
const SUM = /^(?:每[人名个家月年])*\d[\d,.]*[亿万千百]?元(?:[/每][^\d]{1,4})?$/;
/** 一类, 二类 in a table about something else than contests are kinds of trades or firms. */
const CONTEST = /赛|竞|比武/;

/**
 * Find the sums of a table.
 * @param text cells joined by tabs, rows by line feeds; the first row is the header.
 * @param caption words before the table that say what it lists.
 * @returns one sum for each figure of money; bare numbers count only under a header or caption that prints a unit of money.
 * @example findTableSums('等次\t奖金（元）\n一等奖\t5000', '', lexicon)[0].quantity.min // 5000
 */
export function findTableSums(text: string, caption: string, lexicon: Lexicon): TableSum[] {
  const rows = readCells(text);
  const head = rows[0];
  if (head === undefined || rows.length < 2) return [];
  const narrowCaption = narrowWidth(caption);
  const captionUnit = CAPTION_UNIT.exec(narrowCaption)?.[1] ?? CAPTION_UNIT.exec(narrowWidth(text))?.[1];
  const headers = head.map(({ text: words }) => words.slice(0, MAX_HEADER));
  const above: string[] = [];
  const faceted = headers.map((header) => findFacets(header, lexicon).length > 0);
  const sums: TableSum[] = [];
  for (const row of rows.slice(1)) {
    const isTotal = TOTAL.test(row.find(({ text: words }) => words !== '')?.text ?? '');
    for (const [column, cell] of row.entries()) {
      if (cell.text !== '') above[column] = cell.text;
      const header = headers[column] ?? '';
      const unit =
        UNIT.exec(header)?.[1] ??
        UNIT.exec(header)?.[2] ??
        (column > 0 && (!COUNT_HEADER.test(header) || LENGTH.test(header)) ? captionUnit : undefined);
      const found = quantitiesOf(cell.text, unit);
      if (found.length === 0) continue;
      const about = header + (roleOf(header) === undefined ? narrowCaption : '');
      const role = roleOf(header) ?? roleOf(cell.text) ?? roleOf(narrowCaption);
      if (isTotal && role?.role === 'benefit') continue;
      if (role === undefined || (/^(?:序号|编号)$/.test(header) && about !== '')) continue;
      const labels = labelsOf(row, column, above, headers);
      const named = [...labels.words, ...(faceted[column] === true ? [header.replace(/\(.*?\)/g, '')] : [])];
      const recipient = named.length === 0 ? null : named.join(' ');
      const contest = CONTEST.test(narrowCaption + head.map(({ text: words }) => words).join('') + (recipient ?? ''));
      const facets = findFacets(recipient ?? '', lexicon).filter(({ kind }) => kind !== 'class' || contest);
      for (const quantity of found) {
        // 投资额 500万元以下 beside a column of sums is a condition.
        const ladder = role.role === 'statistic' && quantity.bound !== 'exact';
        sums.push({
          quantity,
          ...(ladder ? CONDITION : role),
          recipient,
          facets,
          start: labels.start ?? cell.start,
          end: cell.end,
          header,
        });
      }
    }
  }
  return sums;
}

function quantitiesOf(cell: string, unit: string | undefined): Quantity[] {
  const money = (text: string) =>
    findQuantities(text).filter((quantity) => /^[A-Z]{3}$/.test(quantity.unit) || quantity.unit === 'percent');
  if (cell === '' || cell.length > 200) return [];
  const printed = money(cell).filter(
    ({ unit: code }) => code !== 'percent' || /奖|补|资助|贴|按/.test(cell) || unit === '%',
  );
  if (printed.length > 0 || unit === undefined || !BARE.test(cell.replaceAll(' ', ''))) return printed;
  const bounded = /^(.*?)(以上|以下|以内)$/.exec(cell);
  return money(bounded === null ? `${cell}${unit}` : `${bounded[1]}${unit}${bounded[2]}`);
}

const MAX_LABELS = 8;
const MAX_HEADER = 120;

/** The words of a row that name who is meant: cells to the left that are no figures, an empty one taken from above. */
function labelsOf(
  row: readonly Cell[],
  column: number,
  above: readonly string[],
  headers: readonly string[],
): { words: string[]; start: number | undefined } {
  const words: string[] = [];
  let start: number | undefined;
  for (let at = Math.max(0, column - MAX_LABELS); at < column; at += 1) {
    const words0 = row[at]?.text || above[at] || '';
    if (
      words0 === '' ||
      BARE.test(words0) ||
      SUM.test(words0.replaceAll(' ', '')) ||
      words0.length > 60 ||
      /^(?:序号|编号|备注)$/.test(headers[at] ?? '')
    )
      continue;
    if (/\d+(?:\.\d+)?[亿万]?元|%/.test(words0) && /金额|标准|比例/.test(headers[at] ?? '')) continue;
    words.push(words0);
    if (row[at]?.text !== '') start ??= row[at]?.start;
  }
  return { words: [...new Set(words)].slice(-3), start };
}
