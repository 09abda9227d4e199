// Goes through one document or annex line by line and gives each its block.
// It must not decide where parts begin (parts.ts) nor what closes a level (open-levels.ts).
import type { Block, TextNode } from '../model.ts';
import type { Problem } from '../problem.ts';
import { type Counter, countNext, type Ids, idTail, MOST_COUNTED, outlineId, startCounter, takeNumber } from './ids.ts';
import { mendStyle } from './levels.ts';
import { holdsSentence, readAnnex, readLabel } from './line-kind.ts';
import type { Mark } from './marks.ts';
import { isContainer, type Level, NO_HEADING, OpenLevels } from './open-levels.ts';
import type { Lines, Part } from './parts.ts';
import { type Traits, traitsOf } from './styles.ts';

const NO_CONTAINERS: readonly string[] = [];
const SHORT_TITLE = /^[\u4e00-\u9fffA-Za-z0-9“”‘’《》（）()、·]{2,20}$/;
const CLOSED = /[。！？；：!?;:]["”’」』）)〕\]]*$/;
/** 总 则, 附　则: a chapter whose number is not printed. */
const CHAPTER_END = '则'.charCodeAt(0);
const CHAPTER_LIKE = /^[总附罚]\s{0,4}则$/;
/** 专栏1 重点工程: a box in a plan, with a list of its own. */
const BOX = /^专\s?栏\s?[0-9０-９一二三四五六七八九十]{1,3}/;

/** What all parts of a file share: ids, results, and counters of front and back by the prefix of a document. */
export interface Shared {
  ids: Ids;
  /** An imprint after the annexes goes on with the counters of its document. */
  edges: Map<string, { front: Counter; back: Counter }>;
  blocks: Block[];
  problems: Problem[];
  /** Name for problems. */
  file: string;
}

/** Segments one part. */
export class PartWalk {
  readonly #nodes: readonly TextNode[];
  readonly #lines: Lines;
  readonly #part: Part;
  readonly #shared: Shared;
  readonly #open: OpenLevels;
  /** Index in the part's markers of the next one at or after the node being read. */
  #mark = 0;
  readonly #body: number;
  /** Block that heads an annex; `null` in a document. */
  #root: string | null = null;

  constructor(nodes: readonly TextNode[], lines: Lines, part: Part, shared: Shared) {
    this.#nodes = nodes;
    this.#lines = lines;
    this.#part = part;
    this.#shared = shared;
    const marks: Mark[] = [];
    for (let at = part.start; at < part.back; at += 1) {
      const mark = lines.marks[at];
      if (mark !== undefined) marks.push(mark);
    }
    this.#open = new OpenLevels(nodes, lines, marks);
    this.#body = part.head >= 0 ? part.start : this.#findBody();
  }

  /** Give every node of the part its block. */
  walk(): void {
    const { start, end, back, head } = this.#part;
    for (let at = start; at < end; at += 1) {
      const mark = this.#lines.marks[at];
      if (at === head) this.#annex(at);
      else if (at >= back) this.#edge(at, 'back');
      else if (at < this.#body) this.#edge(at, 'front');
      else if (mark !== undefined) this.#marked(at, mark);
      else if (this.#isUnnumbered(at, this.#body)) this.#heading(at);
      else this.#leaf(at);
    }
  }

  /** First node of the body: the first with a marker, a label or a heading of its own; without any, the first sentence. */
  #findBody(): number {
    const { start, back } = this.#part;
    let sentence = back;
    for (let at = start; at < back; at += 1) {
      if (this.#lines.marks[at] !== undefined || this.#isUnnumbered(at, start + 1)) return at;
      if (sentence === back && this.#lines.kinds[at] === 'text') sentence = at;
    }
    return sentence;
  }

  /**
   * True for a heading without a number: a label alone, a heading of the reader, short words between paragraphs.
   * @param from first node that may be told by the paragraphs around it.
   */
  #isUnnumbered(at: number, from: number): boolean {
    const { kind, depth, text } = this.#nodes[at]!;
    if (text.length > 60 || kind === 'table') return false;
    if (isChapterLike(text)) return this.#lines.kinds[at] !== 'contents';
    const own = this.#lines.kinds[at]!;
    if (own !== 'other' && own !== 'title' && own !== 'text' && own !== 'organisation') return false;
    // A title inside a section is a heading whose style was taken for one.
    if (kind === 'heading') return depth > 1 || (this.#open.levels.length > 0 && own === 'other');
    if (own === 'organisation') return false;
    if (text.startsWith('专') && own === 'other' && BOX.test(text)) return true;
    if (text.length > 24) return false;
    if (readLabel(text)?.alone === true) return true;
    if (at < from || text.length > 20 || own === 'text') return false;
    if (!SHORT_TITLE.test(text) || text.startsWith('关于')) return false;
    const before = this.#nodes[at - 1];
    const after = this.#nodes[at + 1];
    if (before?.kind !== 'paragraph' || after?.kind !== 'paragraph' || at + 1 >= this.#part.back) return false;
    // A short line over 政策内容：… is its title, whatever stands before it.
    if (!text.startsWith('（') && own !== 'title' && this.#lines.marks[at + 1] === undefined) {
      const label = readLabel(after.text);
      if (label !== undefined && !label.alone) return true;
    }
    if (!CLOSED.test(before.text.slice(-8))) return false;
    const next = this.#lines.marks[at + 1];
    if (next?.style === 'article' && before.text.endsWith('。')) return true;
    return next === undefined ? this.#lines.kinds[at + 1] === 'text' : next.ordinal === 1;
  }

  #push(at: number, id: string, parent: string | null, marker: string | null, label: string | undefined): void {
    const { kind, depth, text, line } = this.#nodes[at]!;
    // A key put in afterwards would take a second object.
    this.#shared.blocks[at] =
      label === undefined
        ? { id, kind, depth, text, line, parent, marker }
        : { id, kind, depth, text, line, parent, marker, label };
  }

  #warn(at: number, rule: string, message: string): void {
    const { file, problems } = this.#shared;
    const line = Math.max(1, this.#nodes[at]!.line);
    problems.push({ rule, severity: 'warning', file, line, column: 1, message });
  }

  #annex(at: number): void {
    const id = this.#part.prefix.slice(0, -1);
    this.#root = id;
    this.#push(at, id, null, readAnnex(this.#nodes[at]!.text)?.raw ?? null, undefined);
  }

  /** A line of the front or back: `front.p1`; in a later document `d2.front1`, since an inner part of an id ends in a number. */
  #edge(at: number, where: 'front' | 'back'): void {
    const { prefix } = this.#part;
    const { kind, text } = this.#nodes[at]!;
    const { edges } = this.#shared;
    let counters = edges.get(prefix);
    if (counters === undefined) {
      counters = { front: startCounter(), back: startCounter() };
      edges.set(prefix, counters);
    }
    const leaf = kind === 'table' && prefix === '' ? 't' : 'p';
    const number = countNext(counters[where], leaf);
    const id = prefix === '' ? `${where}.${leaf}${number}` : `${prefix}${where}${number}`;
    // The front may carry labels (责任单位：…) too.
    this.#push(at, id, null, null, readLabel(text)?.label);
  }

  #leafId(kind: 'p' | 't' | 'h', level: Level | undefined, first: number): string {
    const number = countNext(level ?? this.#open.root, kind, first);
    if (level !== undefined) return level.block + idTail(kind, number);
    return this.#root === null ? `${this.#part.prefix}${kind}${number}` : this.#root + idTail(kind, number);
  }

  /** A heading without a number opens a level of its own. */
  #heading(at: number): void {
    const node = this.#nodes[at]!;
    const open = this.#open;
    const chapter = isChapterLike(node.text);
    const words = chapter ? node.text.replace(/\s/g, '') : node.text.replace(/[：:]$/, '');
    const label = readLabel(node.text, 0, true)?.label ?? words;
    const depth = node.kind === 'heading' ? Math.max(2, node.depth) : NO_HEADING;
    // A title over articles closes the article above it, not only that article's own labels.
    const article = open.levels.findIndex(({ style }) => style === 'article');
    if (chapter) open.keep(0);
    else if (article >= 0 && this.#lines.marks[at + 1]?.style === 'article') open.keep(article);
    else if (depth < NO_HEADING) open.closeForHeading(depth);
    else open.keep(open.labelCut(at, this.#mark));
    const level = open.top();
    const id = this.#leafId('h', level, 1);
    this.#push(at, id, level?.block ?? this.#root, null, label);
    open.openUnnumbered('label', id, at, depth, label);
  }

  #marked(at: number, mark: Mark): void {
    const node = this.#nodes[at]!;
    const open = this.#open;
    const index = this.#mark;
    this.#mark += 1;
    const printed = traitsOf(mark.style);
    const traits = mendStyle(mark.ordinal, printed, open.levels, open.counts, open.ahead, index);
    const { style } = traits;
    if (traits !== printed) {
      const { sample } = traits;
      this.#warn(
        at,
        'outline/marker-mended',
        `“${mark.raw}” goes on with the count of ${sample}, and is taken as that`,
      );
    }
    const cut = open.markCut(traits, mark.ordinal);
    const closed = cut < open.levels.length ? open.levels[cut]! : undefined;
    const sibling = closed?.style === style ? closed : undefined;
    const ordinal = this.#ordinal(at, mark, traits, sibling, index);
    open.counts[traits.rank] = ordinal;
    open.keep(cut);

    const parent = open.top();
    if (ordinal === 1) open.noteList(style);
    const id = this.#outlineId(traits, ordinal, parent, mark.inserted);
    const heading = isTitled(node, mark, traits);
    const label = readLabel(node.text, mark.length, heading)?.label ?? parent?.label;
    this.#push(at, id, parent?.block ?? this.#root, mark.raw, label);
    const clause =
      !heading && (endsClause(node.text) || (sibling?.runsOn === true && endsClause(this.#nodes[sibling.at]!.text)));
    const depth = node.kind === 'heading' ? node.depth : NO_HEADING;
    open.open(traits, ordinal, id, at, !heading, clause, depth, label);
  }

  #outlineId(traits: Traits, ordinal: number, parent: Level | undefined, inserted: number | undefined): string {
    const { style } = traits;
    const { prefix } = this.#part;
    const { ids } = this.#shared;
    const number = style === 'dash' ? countNext(parent ?? this.#open.root, 'b') : ordinal;
    // Chapters group articles and 一、 sections; they are no part of those ids, so that inserting a chapter moves none.
    const grouped = style === 'cn-comma' && parent !== undefined && isContainer(parent.style);
    const own = style === 'article' || style === 'chapter' || style === 'volume';
    if (parent === undefined || grouped || own) {
      return ids.claim(outlineId(traits, number, '', inserted), prefix, this.#open.containers());
    }
    const id = outlineId(traits, number, parent.block);
    // Most ids below a block are bare numbers, and its counter tells them apart without asking for each in a set.
    if (style === 'dash') return id;
    if (number > MOST_COUNTED || !traits.bare) return ids.claim(id.slice(prefix.length), prefix, NO_CONTAINERS);
    return ids.below(id, takeNumber(parent, number), prefix);
  }

  /** The place of a marker in its count, with a warning where that is not what it prints or the count has a gap. */
  #ordinal(at: number, mark: Mark, traits: Traits, sibling: Level | undefined, index: number): number {
    const { ordinal, raw } = mark;
    const { style } = traits;
    if (style === 'dash' || mark.inserted !== undefined) return ordinal;
    const before = sibling?.ordinal ?? this.#open.counts[traits.rank];
    if (style === 'question' && ordinal === 0) return (sibling?.ordinal ?? 0) + 1;
    if (sibling !== undefined && sibling.ordinal === ordinal) {
      const next = this.#open.ahead.nextOrdinal(traits, index);
      const mended = next !== ordinal + 1 && (ordinal > 1 || next === ordinal + 2);
      const taken = mended ? `, and is taken as number ${ordinal + 1}` : '';
      this.#warn(at, 'outline/number-repeated', `“${raw}” stands twice${taken}`);
      return mended ? ordinal + 1 : ordinal;
    }
    if (ordinal === 1 || before === ordinal - 1) return ordinal;
    const rule = before !== undefined && before > ordinal ? 'outline/number-order' : 'outline/number-missing';
    this.#warn(at, rule, before === undefined ? `the count begins at “${raw}”` : `“${raw}” follows number ${before}`);
    return ordinal;
  }

  /** A paragraph or table. */
  #leaf(at: number): void {
    const { kind, text } = this.#nodes[at]!;
    const open = this.#open;
    const own = kind === 'table' ? undefined : readLabel(text);
    if (own !== undefined && text.startsWith('【')) open.closeLabel();
    const next = at + 1 < this.#part.back && kind === 'paragraph' ? this.#lines.marks[at + 1] : undefined;
    let lead = false;
    if (next?.ordinal === 1) lead = open.leadsTo(next.style, own !== undefined);
    else open.closeClauses();
    const level = open.top();
    const id =
      kind === 'table' ? this.#leafId('t', level, 1) : this.#leafId('p', level, level?.runsOn === true ? 2 : 1);
    const label = own?.label ?? level?.label;
    this.#push(at, id, level?.block ?? this.#root, null, label);
    // A box with a table holds nothing else.
    if (kind === 'table' && level?.style === 'label' && level.label?.startsWith('专栏') === true) open.levels.pop();
    if (lead) open.openUnnumbered('lead', id, at, NO_HEADING, label);
  }
}

function isChapterLike(text: string): boolean {
  return text.length < 8 && text.charCodeAt(text.length - 1) === CHAPTER_END && CHAPTER_LIKE.test(text);
}

function endsClause(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last === 0xff1b || last === 0x3b;
}

/** Last units of a line that is no title. */
const GOES_ON = '，,：:、';
const MAX_TITLE = 60;
const MAX_ARTICLE_TITLE = 30;

/** 第三条 支持对象: a title on a line of its own. The words decide, not the reader's style, so that every format gives the same ids. */
function isTitled(node: TextNode, mark: Mark, { style, titled }: Traits): boolean {
  const { kind, text } = node;
  if (kind === 'heading') return !holdsSentence(text);
  const length = text.length - mark.length;
  if (length > (style === 'article' ? MAX_ARTICLE_TITLE : MAX_TITLE) || length < 1) return false;
  return titled && !holdsSentence(text) && !GOES_ON.includes(text.charAt(text.length - 1));
}
