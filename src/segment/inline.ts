// Lists run into the text of one paragraph: （1）…（2）…, 一是…；二是…, ①…②…, 1.…2.…. Offsets only.
// It must not split a block nor judge what an item says.
import type { Block } from '../model.ts';
import { parseMarker } from '../notation/outline.ts';
import { narrowWidth, skipSpacesBack } from '../notation/text.ts';

/**
 * How the items of a list are marked: `ar-paren` （1） or ⑴, `cn-paren` （一）, `circled` ①, `ar-half` 1）, `ar-point` 1. or 1、,
 * `cn-comma` 一、, `cn-is` 一是 or 一要, `cn-ordinal` 第一，.
 */
export type InlineStyle =
  | 'ar-paren'
  | 'cn-paren'
  | 'circled'
  | 'ar-half'
  | 'ar-point'
  | 'cn-comma'
  | 'cn-is'
  | 'cn-ordinal';

/** An item of a list inside a paragraph. */
export interface InlineItem {
  /** The marker as printed. */
  marker: string;
  style: InlineStyle;
  ordinal: number;
  /** UTF-16 offset of the marker. */
  start: number;
  /** Offset after the item: the next marker of its list, or where the list ends. */
  end: number;
  /** 0 for a list of the paragraph, 1 for a list inside an item of it, and so on. */
  depth: number;
}

/** One alternative for each style; runs are short and fixed, so that matching is linear. */
const CANDIDATE =
  /[(﹙] {0,2}([0-9]{1,2}) {0,2}[)﹚]|[(﹙] {0,2}([一二三四五六七八九十]{1,3}) {0,2}[)﹚]|([①-⑳⑴-⒇])|第([一二三四五六七八九十]{1,2})[,、:]|([一二三四五六七八九十]{1,3})(?:[是要]|、)|([0-9]{1,2})(?:\)|[.﹒、](?![0-9]))/g;
const BOUNDARY = '。；;：:，,、！？!?)）”"】 \t\u3000';
/** Between the heads of two items marked 1. or 一、 stand at least that many units; 1、2、3号楼 is no list. */
const MIN_ITEM = 5;
const POINTED: readonly InlineStyle[] = ['ar-point', 'cn-comma', 'ar-half'];

interface Candidate {
  style: InlineStyle;
  ordinal: number;
  start: number;
  /** Offset after the marker. */
  head: number;
}

/** True when the words around a bracketed number make it a reference: 第（一）项, 前款（二）至（四）项. */
function isReference(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before === '第' || before === '至' || (after === '项' && text.charAt(end + 1) !== '目') || after === '款')
    return true;
  return '至和或、'.includes(after) && after !== '' && '(（﹙'.includes(text.charAt(end + 1));
}

function atBoundary(text: string, start: number, units: string): boolean {
  const before = skipSpacesBack(text, start);
  return before === 0 || before < start || units.includes(text.charAt(before - 1));
}

function chineseOrdinal(printed: string): number {
  return parseMarker(`${printed}、甲`)?.ordinal ?? 0;
}

function findCandidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  const narrow = narrowWidth(text);
  for (const match of narrow.matchAll(CANDIDATE)) {
    const start = match.index;
    const head = start + match[0].length;
    const [whole, arabic, chinese, symbol, rank, spoken, pointed] = match;
    let style: InlineStyle;
    let ordinal: number;
    if (arabic !== undefined || chinese !== undefined) {
      if (isReference(narrow, start, head)) continue;
      style = arabic === undefined ? 'cn-paren' : 'ar-paren';
      ordinal = arabic === undefined ? chineseOrdinal(chinese!) : Number(arabic);
    } else if (symbol !== undefined) {
      const code = symbol.charCodeAt(0);
      style = code < 0x2474 ? 'circled' : 'ar-paren';
      ordinal = code < 0x2474 ? code - 0x245f : code - 0x2473;
    } else if (rank !== undefined) {
      if (!atBoundary(narrow, start, BOUNDARY)) continue;
      style = 'cn-ordinal';
      ordinal = chineseOrdinal(rank);
    } else if (spoken !== undefined) {
      // 十一、二类 and 三是 inside a word are none.
      if (!atBoundary(narrow, start, whole.endsWith('、') ? '。；;：:)” ' : BOUNDARY)) continue;
      style = whole.endsWith('、') ? 'cn-comma' : 'cn-is';
      ordinal = chineseOrdinal(spoken);
    } else {
      if (!atBoundary(narrow, start, '。；;：:，,！？)”】 ')) continue;
      style = whole.endsWith(')') ? 'ar-half' : 'ar-point';
      ordinal = Number(pointed);
    }
    if (ordinal > 0) found.push({ style, ordinal, start, head });
  }
  return found;
}

/** Items of one list, in order. */
type Run = Candidate[];

/** Lists in the order in which they begin: each counts up by one, from 1 or from the head of the paragraph. */
function findRuns(candidates: readonly Candidate[]): Run[] {
  const runs: Run[] = [];
  let open: Run[] = [];
  for (const candidate of candidates) {
    const { style, ordinal, start } = candidate;
    const at = open.findLastIndex((run) => run[0]!.style === style);
    const last = at < 0 ? undefined : open[at]!.at(-1)!;
    if (last !== undefined && ordinal === last.ordinal + 1) {
      if (start <= last.head || (POINTED.includes(style) && start - last.start < MIN_ITEM)) continue;
      open[at]!.push(candidate);
      open = open.slice(0, at + 1);
    } else if (ordinal === 1 || start === 0) {
      const run = [candidate];
      runs.push(run);
      open = [...(at < 0 ? open : open.slice(0, at)), run];
    }
  }
  return runs.filter((run) => run.length > 1);
}

/**
 * Find the lists that run inside a paragraph.
 * @param block whose text is searched; its own marker is an item only when the same line goes on counting (1.…2.…).
 * @returns items in the order of the text; a list has at least two items and counts without a gap. Items do not overlap, save
 *   those of a list inside an item. The last item of a list of clauses (…；…；…。) ends with its sentence. `[]` when there is
 *   none. Never throws; linear in the length of the text.
 * @example findInlineItems({ text: '条件：（1）满8年。（2）有证书。' }).map(({ start, end }) => [start, end]) // [[3, 10], [10, 17]]
 */
export function findInlineItems(block: Pick<Block, 'text'>): InlineItem[] {
  const { text } = block;
  const runs = findRuns(findCandidates(text));
  const items: InlineItem[] = [];
  // Lists still open at the place reached: each closes at the end of its last item.
  const starts = runs.map((run) => run[0]!.start);
  const holders: InlineItem[] = [];
  const all = runs
    .flatMap((run, index) => run.map((candidate, place) => ({ run, index, place, candidate })))
    .sort((a, b) => a.candidate.start - b.candidate.start);
  for (const { run, index, place, candidate } of all) {
    const { style, ordinal, start, head } = candidate;
    while (holders.length > 0 && holders.at(-1)!.end <= start) holders.pop();
    const bound = holders.at(-1)?.end ?? text.length;
    const next = run[place + 1];
    const end =
      next === undefined ? lastEnd(text, run, bound, nextRun(starts, index, runs, style)) : Math.min(bound, next.start);
    const item: InlineItem = {
      marker: text.slice(start, head).trim(),
      style,
      ordinal,
      start,
      end: Math.max(head, end),
      depth: holders.length,
    };
    items.push(item);
    holders.push(item);
  }
  return items;
}

/** Where the next list of the same style begins after a list; Infinity when there is none. */
function nextRun(starts: readonly number[], index: number, runs: readonly Run[], style: InlineStyle): number {
  // A few lists at most stand between two of one style in real text; bounded for all other text.
  for (let at = index + 1; at < Math.min(runs.length, index + 8); at += 1) {
    if (runs[at]![0]!.style === style) return starts[at]!;
  }
  return Number.POSITIVE_INFINITY;
}

/** Where the last item of a list ends: with its sentence after clauses, else before the sentence that leads to the next list. */
function lastEnd(text: string, run: Run, bound: number, following: number): number {
  const last = run.at(-1)!;
  const limit = Math.min(bound, following);
  const rest = text.slice(last.head, limit);
  const before = skipSpacesBack(text, last.start);
  const clauses = '；;，,、'.includes(text.charAt(before - 1));
  const stop = clauses ? rest.indexOf('。') : following < bound ? rest.lastIndexOf('。') : -1;
  return stop < 0 ? limit : last.head + stop + 1;
}
