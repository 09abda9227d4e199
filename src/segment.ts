// Stage 2: canonical nodes become blocks with citation-like ids that survive re-import.
// It must not change a character: every node is exactly one block.
import type { Block, TextNode } from './model.ts';
import { type Marker, type MarkerStyle, parseMarker } from './notation/outline.ts';

/** From wide to narrow; a marker closes every open level that is not wider. */
const LEVELS: readonly MarkerStyle[] = [
  'chapter',
  'section',
  'article',
  'cn-comma',
  'clause',
  'cn-paren',
  'item',
  'ar-dot',
  'ar-comma',
  'ar-paren',
  'circled',
  'dash',
];

interface Level {
  style: MarkerStyle;
  ordinal: number;
  block: string;
  /** True when the marker's own line holds running text, so that the next paragraph is the second. */
  runsOn: boolean;
}

const ORGANISATION = /^[^，。；：,;:《》]{2,40}(?:局|府|室|厅|部|委|会|院|办|中心|公司|学校|集团|联合会|委员会)$/;
const DATE_LINE =
  /^(?:[0-9０-９〇○零一二三四五六七八九十\s]{4,9})\s*年\s*[0-9０-９一二三四五六七八九十\s]{1,4}月\s*[0-9０-９一二三四五六七八九十\s]{1,4}日(?:\s*印发)?$/;
const IMPRINT =
  /(?:印发|印)$|^(?:抄送|抄报|主送|校核人?|校对|联系人|联系单位|联系电话|主题词|签发人)\s*[:：]|^[（(](?:此件|联系)/;
const ANNEX = /^附\s*件/;

/** True for a line that stands after the end of a document: signature, date, imprint, list of annexes. */
function isBackMatter(text: string): boolean {
  return ORGANISATION.test(text) || DATE_LINE.test(text) || IMPRINT.test(text) || ANNEX.test(text);
}

/** Index of the first node after the body; the number of nodes when there is none. */
function findBack(nodes: readonly TextNode[]): number {
  let end = nodes.length;
  let annex = -1;
  // Lines after 附件： carry markers of their own (2、…), so the list is only known by its first line.
  for (let at = nodes.length - 1; at >= 0; at--) {
    const text = nodes[at]!.text;
    if (ANNEX.test(text)) annex = at;
    if (isBackMatter(text)) end = at;
    else if (/[。！？；]/.test(text)) break;
  }
  return annex >= 0 ? Math.min(annex, end) : end;
}

/** The Chinese style that a damaged Arabic marker can stand for: "3、" for 三、, "（2）" for （二）. */
const DAMAGED: Partial<Record<MarkerStyle, MarkerStyle>> = { 'ar-comma': 'cn-comma', 'ar-paren': 'cn-paren' };

/**
 * The style that a marker stands for. Some texts print "3、" where 三、 belongs, or "（2）" for （二）: an Arabic marker that
 * continues no Arabic count, also none that runs on across sections, but continues an open Chinese one is taken as that.
 * @param counts last ordinal of each style so far.
 */
function mendStyle(marker: Marker, open: readonly Level[], counts: ReadonlyMap<MarkerStyle, number>): MarkerStyle {
  const wanted = DAMAGED[marker.style];
  if (wanted === undefined || marker.ordinal < 2 || counts.get(marker.style) === marker.ordinal - 1) return marker.style;
  const sibling = open.find((level) => level.style === wanted && level.ordinal === marker.ordinal - 1);
  return sibling === undefined ? marker.style : wanted;
}

/** Own part of an id: `c4`, `a13`, `s3`, or the bare number below another marker. */
function idPart(style: MarkerStyle, ordinal: number, below: string): string {
  if (style === 'chapter') return `c${ordinal}`;
  if (style === 'section') return below === '' ? `x${ordinal}` : `${below}.x${ordinal}`;
  if (style === 'article') return `a${ordinal}`;
  const prefix = style === 'cn-comma' ? 's' : style === 'clause' ? 'k' : style === 'dash' ? 'b' : '';
  if (below === '') return `${prefix === '' ? 'i' : prefix}${ordinal}`;
  return `${below}.${prefix === 's' ? '' : prefix}${ordinal}`;
}

/**
 * Give every node its block.
 * Ids: `front.p1` … before the first marker; `s3` 三、; `s3.2` （二）; `s3.2.8` 8.; `a13` 第十三条 and `a13.p2` its second
 * paragraph; `s2.p1` the first paragraph under a bare heading; `s3.b2` the second ——; `c4` 第四章; `back.p1` … signature,
 * date, imprint and list of annexes at the end. An id that would stand twice (articles that restart in each chapter, two
 * documents in one file) gets the wider level, then a counter, in front.
 * @returns one block for each node, in order; ids are unique.
 * @example segmentText([{ kind: 'heading', depth: 2, text: '一、目标', line: 1 }])[0].id // 's1'
 */
export function segmentText(nodes: readonly TextNode[]): Block[] {
  const blocks: Block[] = [];
  const taken = new Set<string>();
  const paragraphs = new Map<string, number>();
  const open: Level[] = [];
  const counts = new Map<MarkerStyle, number>();
  const back = findBack(nodes);
  let dashes = 0;
  let started = false;

  const claim = (id: string): string => {
    const chapter = open.find((level) => level.style === 'chapter')?.block;
    let free = id;
    if (taken.has(free) && chapter !== undefined) free = `${chapter}.${id}`;
    for (let round = 2; taken.has(free); round++) free = `d${round}.${id}`;
    taken.add(free);
    return free;
  };
  const paragraphId = (under: string, first: number): string => {
    const number = paragraphs.get(under) ?? first;
    paragraphs.set(under, number + 1);
    return `${under}.p${number}`;
  };

  nodes.forEach((node, index) => {
    const { kind, depth, text, line } = node;
    const marker = index >= back || (kind === 'heading' && depth === 1) ? undefined : parseMarker(text);
    if (marker === undefined) {
      const level = open.at(-1);
      const inFront = !started;
      const under = index >= back ? 'back' : inFront || level === undefined ? 'front' : level.block;
      const id = claim(paragraphId(under, under === level?.block && level.runsOn ? 2 : 1));
      blocks.push({ id, kind, depth, text, line, parent: under === level?.block ? under : null, marker: null });
      return;
    }
    started = true;
    const style = mendStyle(marker, open, counts);
    counts.set(style, marker.ordinal);
    const rank = LEVELS.indexOf(style);
    while (open.length > 0 && LEVELS.indexOf(open.at(-1)!.style) >= rank) {
      if (open.pop()!.style !== 'dash') dashes = 0;
    }
    if (style === 'dash') dashes++;
    else dashes = 0;
    const parent = open.at(-1);
    // Chapters group articles and 一、 sections; they are no part of those ids, so that inserting a chapter moves none.
    const container = parent !== undefined && ['chapter', 'section'].includes(parent.style) ? undefined : parent;
    const below = style === 'section' ? (parent?.block ?? '') : (container?.block ?? '');
    const id = claim(idPart(style, style === 'dash' ? dashes : marker.ordinal, below));
    blocks.push({ id, kind, depth, text, line, parent: parent?.block ?? null, marker: marker.raw });
    open.push({ style, ordinal: marker.ordinal, block: id, runsOn: kind !== 'heading' });
  });
  return blocks;
}

/**
 * Where a block stands, as a Chinese reader cites it.
 * @returns `三（二）8` for `s3.2.8`, `第十三条第二款` for `a13.p2`, `文首` for the front, `文尾` for the back.
 * @example formatPlace(blocks, 's3.2.8') // '三（二）8'
 */
export function formatPlace(blocks: ReadonlyMap<string, Block>, id: string): string {
  if (id.startsWith('front.')) return '文首';
  if (id.startsWith('back.')) return '文尾';
  const parts: string[] = [];
  let paragraph = '';
  for (
    let block = blocks.get(id);
    block !== undefined;
    block = block.parent === null ? undefined : blocks.get(block.parent)
  ) {
    if (block.marker === null) {
      const number = /\.p(\d+)$/.exec(block.id)?.[1];
      if (number !== undefined) paragraph = `第${number}段`;
      continue;
    }
    if (/^第.*章$/.test(block.marker) || /^第.*节$/.test(block.marker)) continue;
    const dash = /\.b(\d+)$/.exec(block.id)?.[1];
    parts.unshift(dash === undefined ? block.marker.replace(/[、.．﹒\s]/g, '') : `—${dash}`);
  }
  return parts.join('') + paragraph;
}
