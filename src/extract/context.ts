// What the parts of extraction share about one document: its blocks, its own date, the period and words of its title.
// It must not find values: it only tells where a block stands.
import type { Block } from '../model.ts';
import { findDates } from '../notation/date.ts';
import type { Quantity } from '../notation/quantity.ts';

/** Facts of a document that a single block does not tell. One object a document; only `index` moves on. */
export interface DocumentContext {
  blocks: readonly Block[];
  byId: ReadonlyMap<string, Block>;
  /** Place of the block that is read now. */
  index: number;
  /** The document's own date, YYYY-MM-DD or less precise; null when not known. */
  date: string | null;
  /** Years that the title names (2022—2024年, 2021年, “十四五”); null when it names none. */
  period: { from: string; to: string } | null;
  /** Titles that the document gives itself, without brackets and spaces. */
  titles: readonly string[];
  /** Figures of the blocks read so far. */
  figures: Map<Block, readonly Quantity[]>;
}

const TITLE_END =
  /(?:方案|意见|措施|办法|计划|规划|通知|规定|细则|要点|条例|决定|通告|公告|公报|纲要|政策|清单|指南|规程|规则|制度|章程|批复|函|报告|若干政策|若干条款)(?:[（(][^（()）]{1,20}[)）])*$/;
const MAX_TITLE = 90;
/** Titles stand near the top; a file of many documents must not make the search long. */
const TITLE_REACH = 60;

/**
 * Letters of a title that count when two spellings are compared: no marks, brackets and spaces.
 * @example titleKey('“技能某市”行动 （2022年）方案') // '技能某市行动2022年方案'
 */
export function titleKey(title: string): string {
  return title.replace(/[\s“”"'‘’《》〈〉<>（）()\u3000]/g, '');
}

/** True for a line that is a title: short, no sentence, ends as titles of documents do. */
function isTitle(block: Block): boolean {
  if (block.marker !== null || block.text.length > MAX_TITLE || /[。；！？]/.test(block.text)) return false;
  // 文件依据：《…的意见》 is a label with its words.
  if (/^[^《：:]{2,8}[：:]/.test(block.text)) return false;
  return block.kind === 'heading' && block.depth === 1 ? true : TITLE_END.test(block.text.trim());
}

function findTitleBlocks(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  let body = false;
  for (const block of blocks.slice(0, TITLE_REACH)) {
    if (block.marker !== null) body = true;
    if (isTitle(block) && (!body || block.depth === 1)) found.push(block);
    // A period alone on its line belongs to the title around it.
    else if (
      !body &&
      block.text.length < 40 &&
      /^[（(]\s*\d{4}\s*年?\s*[-—–~～至]{1,2}\s*\d{4}\s*年?\s*[)）]$/.test(block.text)
    )
      found.push(block);
  }
  return found;
}

function periodOf(title: string): { from: string; to: string } | null {
  for (const { kind, from, to, iso } of findDates(title)) {
    if (kind === 'period' && from !== null && to !== null) return { from, to };
    if (kind === 'date' && iso !== null && iso.length === 4) return { from: iso, to: iso };
  }
  return null;
}

/** The first line that is nothing but a full date, or a date and 印发. */
function ownDate(blocks: readonly Block[]): string | null {
  for (const { text, marker } of blocks) {
    if (marker !== null || text.length > 40) continue;
    const [only, ...others] = findDates(text);
    if (only === undefined || others.length > 0 || only.iso === null || only.iso.length !== 10) continue;
    const rest = (text.slice(0, only.start) + text.slice(only.end)).replace(/[\s\u3000（）()]|印发|发布/g, '');
    if (rest === '' || /^[^，。；]{2,24}(?:局|办公室|厅|委|委员会|政府|部)$/.test(rest)) return only.iso;
  }
  return null;
}

/**
 * Read what the whole document tells about each of its blocks.
 * @param date the document's own date when the caller knows it; otherwise that of its signature is taken.
 * @returns a context that stands at the first block.
 * @example createContext(blocks, null).period // { from: '2022', to: '2024' } for a title “…（2022—2024年）实施方案”
 */
export function createContext(blocks: readonly Block[], date: string | null): DocumentContext {
  const titles = findTitleBlocks(blocks);
  // The document's own title follows that of its letter, and tells the period more surely.
  let period: DocumentContext['period'] = null;
  for (const { text } of titles) period = periodOf(text.replace(/\s/g, '')) ?? period;
  return {
    blocks,
    byId: new Map(blocks.map((block) => [block.id, block])),
    index: 0,
    date: date ?? ownDate(blocks),
    period,
    titles: titles.map(({ text }) => titleKey(text)),
    figures: new Map(),
  };
}

/**
 * The headings above a block, nearest first.
 * @returns their texts; of a paragraph with a number its own is not among them. At most 12.
 * @example headingsAbove(context, block) // ['（二）引进培育', '三、主要目标']
 */
export function headingsAbove(context: Pick<DocumentContext, 'byId'>, block: Block): string[] {
  const found: string[] = [];
  let parent = block.parent === null ? undefined : context.byId.get(block.parent);
  while (parent !== undefined && found.length < 12) {
    found.push(parent.text);
    parent = parent.parent === null ? undefined : context.byId.get(parent.parent);
  }
  return found;
}
