// Where a file falls apart: documents one after another, their annexes, and in each the end with signature and imprint.
// It must not give ids nor read levels.
import type { TextNode } from '../model.ts';
import { holdsSentence, type LineKind, lineKind, readAnnex, readLabel } from './line-kind.ts';
import { isFirstDecimal, type Mark, readMark } from './marks.ts';

/** What segmentation knows of each node by itself. Two lists, not one of pairs: a document has tens of thousands of lines. */
export interface Lines {
  kinds: LineKind[];
  /** The marker that counts; `undefined` for none, and for entries of a list of annexes or a table of contents. */
  marks: (Mark | undefined)[];
}

/** A document, or an annex of one. */
export interface Part {
  /** In front of every id: '' for the first document, `d2.`, `annex1.`, `d2.annex1.`. */
  prefix: string;
  /** Index of the node that heads an annex; -1 for a document. */
  head: number;
  /** Nodes of the part, end excluded. */
  start: number;
  end: number;
  /** First node of the signature, imprint and list of annexes; `end` when there is none. */
  back: number;
}

const CONTENTS_LIMIT = 400;
/** A file has few tables of contents; more lines 目录 than this are something else. */
const CONTENTS_TRIES = 20;
const LIST_LIMIT = 60;
const QUIET_LIMIT = 15;
const TRANSMITTAL =
  /印发给?你们|现(?:予以?|将其?)?(?:公布|印发|转发)|(?:遵照|认真|贯彻|抓好|组织)(?:贯彻)?(?:执行|落实|实施)|转发给|征求意见|征集意见/;
const NOTICE = /的(?:通知|通告|公告|批复|意见|决定|函|方案|公示)(?:[（(][^（）()]{1,20}[）)])?$/;
const LEADERS = /[\s.．…·\-—_0-9]/g;

/** The words of an entry of a table of contents, without leaders and page number. */
function entryWords(text: string): string {
  return text.replace(LEADERS, '');
}

/** Lines of a table of contents count for nothing; they are known by their first words, which come again as a heading. */
function passContents(nodes: readonly TextNode[], lines: Lines): void {
  let tries = CONTENTS_TRIES;
  for (let at = 0; at < nodes.length && tries > 0; at += 1) {
    if (lines.kinds[at] !== 'contents') continue;
    tries -= 1;
    const first = nodes[at + 1];
    if (first === undefined) return;
    const wanted = entryWords(first.text);
    const limit = Math.min(nodes.length, at + CONTENTS_LIMIT);
    for (let next = at + 2; next < limit && wanted !== '' && !/。/.test(nodes[next]!.text); next += 1) {
      if (entryWords(nodes[next]!.text) !== wanted) continue;
      for (let inside = at; inside < next; inside += 1) {
        lines.kinds[inside] = 'contents';
        lines.marks[inside] = undefined;
      }
      at = next - 1;
      break;
    }
  }
}

/** True when the lines after a head are entries of a list (2、指标, 附件2：…), not the body of an annex. */
function isListEnd(kind: LineKind | undefined): boolean {
  return kind === undefined || kind === 'organisation' || kind === 'date' || kind === 'imprint' || kind === 'annex';
}

/** Index after the entries of the list of annexes that a line opens; the index itself when it heads the body of one. */
function listEnd(nodes: readonly TextNode[], lines: Lines, at: number): number {
  const head = readAnnex(nodes[at]!.text)!;
  const limit = Math.min(nodes.length, at + LIST_LIMIT);
  // 附件 or 附件1 alone on its line heads a body; with a colon it may open a list.
  const opensList = head.rest !== '' ? readMark(head.rest)?.ordinal === 1 : head.colon || head.ordinal === null;
  let expected = head.rest === '' ? 1 : 2;
  let next = at + 1;
  if (opensList) {
    while (next < limit) {
      const mark = lines.marks[next];
      const entry = mark?.style.startsWith('ar-') === true || mark?.style.startsWith('decimal') === true;
      if (!entry || mark?.ordinal !== expected || nodes[next]!.text.length > 80 || /。/.test(nodes[next]!.text)) break;
      expected += 1;
      next += 1;
    }
    const entries = next - at - 1;
    if (entries > 0 && (head.colon || isListEnd(lines.kinds[next]))) {
      // A list ends before a signature, another head or a title; an annex without a title goes on with sentences.
      const after = nodes[next]?.text;
      if (after === undefined || !holdsSentence(after) || entries > 1 || head.rest !== '') return next;
    }
  }
  next = at + 1;
  if (next >= nodes.length) return next;
  const following = lines.kinds[next];
  if (following === 'annex') {
    // Two heads in a row are entries; 附件 over 附件1 heads the same body.
    const other = readAnnex(nodes[next]!.text)!;
    return head.rest === '' && head.ordinal === null && other.rest === '' ? at : next;
  }
  const last = head.rest !== '' || head.colon;
  return last && isListEnd(following) ? next : at;
}

interface Cut {
  at: number;
  annex: boolean;
}

/** Where documents and annexes begin. */
function findCuts(nodes: readonly TextNode[], lines: Lines): Cut[] {
  const cuts: Cut[] = [];
  let inAnnex = false;
  let marked = false;
  let sentences = false;
  let transmittal = false;
  let numbered = false;
  let closed = -1;
  for (let at = 0; at < nodes.length; at += 1) {
    const kind = lines.kinds[at];
    const mark = lines.marks[at];
    const node = nodes[at]!;
    const { text } = node;
    if (kind === 'annex') {
      const end = listEnd(nodes, lines, at);
      if (end > at) {
        for (let entry = at; entry < end; entry += 1) {
          lines.kinds[entry] = 'annex';
          lines.marks[entry] = undefined;
        }
        at = end - 1;
        continue;
      }
      // A head before anything was said names this file, which is itself an annex of another.
      if (cuts.length === 0 && !marked && !sentences) {
        lines.kinds[at] = 'letterhead';
        continue;
      }
      cuts.push({ at, annex: true });
      inAnnex = true;
      marked = sentences = transmittal = false;
      closed = -1;
    } else if (kind === 'date' || kind === 'imprint') {
      closed = at;
      numbered = false;
    } else if (mark === undefined && (kind === 'title' || (node.kind === 'heading' && node.depth === 1))) {
      const before = marked || (sentences && !transmittal);
      const own = inAnnex ? numbered && text.includes('关于') && NOTICE.test(text) : true;
      if (closed >= 0 && at - closed <= QUIET_LIMIT && before && own) {
        cuts.push({ at: closed + 1, annex: false });
        inAnnex = marked = sentences = transmittal = false;
        closed = -1;
      }
    } else if (kind === 'letterhead') {
      numbered = true;
    } else if (mark !== undefined) {
      marked = true;
      closed = -1;
    } else if (kind === 'text') {
      sentences = true;
      if (!marked && !transmittal && text.length < 600) transmittal = TRANSMITTAL.test(text);
      closed = -1;
    }
  }
  return cuts;
}

/** First node of the end of a document: signature, date, imprint, list of annexes. */
function findBack(nodes: readonly TextNode[], lines: Lines, start: number, end: number): number {
  let back = end;
  for (let at = end - 1; at >= start; at -= 1) {
    const kind = lines.kinds[at];
    const mark = lines.marks[at];
    if (mark !== undefined || nodes[at]!.kind === 'table') break;
    if (kind === 'organisation' || kind === 'date' || kind === 'imprint' || kind === 'annex') back = at;
    else if (kind === 'text' || kind === 'salutation' || (nodes[at]!.kind === 'heading' && nodes[at]!.depth === 1))
      break;
  }
  // 三、咨询方式 has its telephone numbers under it, not the imprint.
  const above = nodes[back - 1];
  if (back < end && back > start && above?.kind === 'heading' && lines.marks[back - 1] !== undefined) {
    while (back < end && isContact(lines.kinds[back]!, nodes[back]!.text)) back += 1;
  }
  // A file that is nothing but a signature has no end.
  return back === start ? end : back;
}

/** 联系人：王某, 电话：…: a line of an address. */
function isContact(kind: LineKind, text: string): boolean {
  return kind === 'imprint' ? readLabel(text) !== undefined : kind === 'other' && /[:：]/.test(text);
}

/** First node of an imprint after the last annex: 抄送…, …办公室 2022年3月1日印发. */
function findImprint(lines: Lines, start: number, end: number): number {
  let imprint = end;
  for (let at = end - 1; at > start; at -= 1) {
    const kind = lines.kinds[at];
    const mark = lines.marks[at];
    if (mark !== undefined) break;
    if (kind === 'imprint' || (kind === 'organisation' && imprint === at + 1)) imprint = at;
    else if (kind !== 'date' || at !== end - 1) break;
  }
  return imprint;
}

const ORDINAL = '第'.charCodeAt(0);
const CLOSE_ARTICLE = /^第\s?[一二三四五六七八九十百零〇0-9]{1,6}\s?条(?=以[上下])/;

/** 第六条以上条款…: a reference, but for the line that stands where that article comes. */
function readNextArticle(text: string, last: number): Mark | undefined {
  const head = CLOSE_ARTICLE.exec(text.slice(0, 12))?.[0];
  const mark = head === undefined ? undefined : readMark(`${head} 甲`);
  return head !== undefined && mark?.style === 'article' && mark.ordinal === last + 1
    ? { ...mark, length: head.length }
    : undefined;
}

/**
 * Read every line and find the documents and annexes of a file.
 * @returns one line for each node, and the parts in order; together they hold every node once. Linear.
 * @example splitParts(nodes).parts.map(({ prefix }) => prefix) // ['', 'annex1.', 'annex2.']
 */
export function splitParts(nodes: readonly TextNode[]): { lines: Lines; parts: Part[] } {
  let decimals = false;
  for (const { text } of nodes) decimals ||= isFirstDecimal(text);
  const lines: Lines = { kinds: new Array(nodes.length), marks: new Array(nodes.length) };
  let contents = false;
  let article = 0;
  for (let at = 0; at < nodes.length; at += 1) {
    const { kind, text } = nodes[at]!;
    let mark = kind === 'table' ? undefined : readMark(text, decimals);
    if (mark === undefined && article > 0 && text.charCodeAt(0) === ORDINAL) mark = readNextArticle(text, article);
    if (mark?.style === 'article') article = mark.ordinal;
    // What carries a marker is no signature nor title.
    const own = kind === 'table' || mark !== undefined ? 'text' : lineKind(text);
    if (own === 'contents') contents = true;
    lines.kinds[at] = own;
    lines.marks[at] = mark;
  }
  if (contents) passContents(nodes, lines);
  const cuts = findCuts(nodes, lines);
  const parts: Part[] = [];
  const taken = new Set<number>();
  let document = 1;
  let highest = 0;
  let own: Part | undefined;
  const starts = cuts[0]?.at === 0 ? cuts : [{ at: 0, annex: false }, ...cuts];
  starts.forEach((cut, index) => {
    const end = starts[index + 1]?.at ?? nodes.length;
    const base = () => (document === 1 ? '' : `d${document}.`);
    if (cut.annex) {
      const printed = readAnnex(nodes[cut.at]!.text)?.ordinal ?? highest + 1;
      const annex = taken.has(printed) ? highest + 1 : printed;
      taken.add(annex);
      highest = Math.max(highest, annex);
      const prefix = `${base()}annex${annex}.`;
      parts.push({ prefix, head: cut.at, start: cut.at, end, back: end });
    } else {
      if (index > 0) document += 1;
      highest = 0;
      taken.clear();
      own = { prefix: base(), head: -1, start: cut.at, end, back: findBack(nodes, lines, cut.at, end) };
      parts.push(own);
    }
    const last = parts.at(-1)!;
    if (cut.annex && starts[index + 1]?.annex !== true) {
      const imprint = findImprint(lines, cut.at, end);
      if (imprint < end) {
        last.end = last.back = imprint;
        // The imprint is the document's, wherever its annexes stand.
        parts.push({ prefix: own?.prefix ?? base(), head: -1, start: imprint, end, back: imprint });
      }
    }
  });
  return { lines, parts };
}
