// Stage 2: canonical nodes become blocks with citation-like ids that survive re-import.
// It must not change a character: every node is exactly one block.
import type { Block, TextNode } from '../model.ts';
import { type Marker, titleEnd } from '../notation/outline.ts';
import type { Outcome, Problem } from '../problem.ts';
import { Ids, outlineId } from './ids.ts';
import { Ahead, mendStyle, type OpenLevel, rankStyles } from './levels.ts';
import { holdsSentence, readAnnex, readLabel } from './line-kind.ts';
import type { Mark, Style } from './marks.ts';
import { isLabelLine, type Line, type Part, splitParts } from './parts.ts';

interface Level extends OpenLevel {
  block: string;
  /** Index of the node. */
  at: number;
  /** True when the marker's own line holds running text, so that the next paragraph is the second. */
  runsOn: boolean;
  /** True for one of a list of clauses (…；…；…。): a paragraph after the list is not its own. */
  clause: boolean;
  /** Depth as a heading; deeper than any for a paragraph. */
  depth: number;
  /** Styles of the lists that have begun right under it. */
  lists: Set<Style>;
  label: string | undefined;
}

const NO_HEADING = 9;
/** Deeper than any document; labels and lists do not nest past it. */
const MAX_LEVELS = 14;
const CONTAINERS = ['volume', 'chapter', 'section'];
/** Styles that count by themselves inside a chapter. */
const OWN_COUNT = ['volume', 'chapter', 'article', 'cn-comma'];
/** Styles that a label or a lead-in never holds: they count through the document. */
const UNHELD = ['volume', 'chapter', 'section', 'article'];
const SHORT_TITLE = /^[\u4e00-\u9fffA-Za-z0-9“”‘’《》（）()、·]{2,20}$/;
const CLOSED = /[。！？；：!?;:]["”’」』）)〕\]]*$/;

/** Segments one part; ids are shared by all parts of a file. */
class PartWalk {
  readonly #open: Level[] = [];
  readonly #counts = new Map<Style, number>();
  readonly #ahead: Ahead;
  readonly #ranks: ReadonlyMap<Style, number>;
  /** Index in the part's markers of the next one at or after the node being read. */
  #mark = 0;
  readonly #marks: Mark[] = [];
  readonly #body: number;
  /** Block that heads an annex; `null` in a document. */
  #root: string | null = null;
  readonly #rootLists = new Set<Style>();
  readonly nodes: readonly TextNode[];
  readonly lines: readonly Line[];
  readonly part: Part;
  readonly ids: Ids;
  readonly blocks: Block[];
  readonly problems: Problem[];
  readonly file: string;

  constructor(
    nodes: readonly TextNode[],
    lines: readonly Line[],
    part: Part,
    ids: Ids,
    blocks: Block[],
    problems: Problem[],
    file: string,
  ) {
    this.nodes = nodes;
    this.lines = lines;
    this.part = part;
    this.ids = ids;
    this.blocks = blocks;
    this.problems = problems;
    this.file = file;
    for (let at = part.start; at < part.back; at += 1) {
      const mark = lines[at]!.mark;
      if (mark !== undefined) this.#marks.push(mark);
    }
    this.#ahead = new Ahead(this.#marks);
    this.#ranks = rankStyles(this.#marks);
    this.#body = part.head >= 0 ? part.start : this.#findBody();
  }

  /** First node of the body: the first with a marker, a label or a heading of its own; without any, the first sentence. */
  #findBody(): number {
    const { start, back } = this.part;
    let sentence = back;
    for (let at = start; at < back; at += 1) {
      const { mark, kind } = this.lines[at]!;
      if (mark !== undefined || this.#isUnnumbered(at, start + 1)) return at;
      if (sentence === back && (kind === 'text' || this.nodes[at]!.kind === 'table')) sentence = at;
    }
    return sentence;
  }

  walk(): void {
    const { start, end, back, head } = this.part;
    for (let at = start; at < end; at += 1) {
      if (at === head) this.#annex(at);
      else if (at >= back) this.#edge(at, 'back');
      else if (at < this.#body) this.#edge(at, 'front');
      else if (this.lines[at]!.mark !== undefined) this.#marked(at);
      else if (this.#isUnnumbered(at, this.#body)) this.#heading(at);
      else this.#leaf(at);
    }
  }

  #push(at: number, id: string, parent: string | null, marker: string | null, label: string | undefined): void {
    const { kind, depth, text, line } = this.nodes[at]!;
    this.blocks.push({ id, kind, depth, text, line, parent, marker, ...(label === undefined ? {} : { label }) });
  }

  #warn(at: number, rule: string, message: string): void {
    const line = Math.max(1, this.nodes[at]!.line);
    this.problems.push({ rule, severity: 'warning', file: this.file, line, column: 1, message });
  }

  #annex(at: number): void {
    const id = this.ids.take(this.part.prefix.slice(0, -1));
    this.#root = id;
    this.#push(at, id, null, readAnnex(this.nodes[at]!.text)?.raw ?? null, undefined);
  }

  #edge(at: number, where: 'front' | 'back'): void {
    const kind = this.nodes[at]!.kind === 'table' ? 't' : 'p';
    // The front may carry labels (责任单位：…) too.
    const label = readLabel(this.nodes[at]!.text)?.label;
    this.#push(at, this.ids.edge(where, kind, this.part.prefix), null, null, label);
  }

  /** True for a heading without a number: a label alone, a heading of the reader, short words between paragraphs. */
  #isUnnumbered(at: number, from: number): boolean {
    const node = this.nodes[at]!;
    const line = this.lines[at]!;
    if (node.kind === 'table' || line.mark !== undefined || node.text.length > 60) return false;
    if (line.kind === 'contents' || line.kind === 'annex') return false;
    if (node.kind === 'heading') return node.depth > 1;
    if (isLabelLine(node, line)) return true;
    if (at < from || node.text.length > 20 || (line.kind !== 'other' && line.kind !== 'title')) return false;
    if (!SHORT_TITLE.test(node.text) || /^关于/.test(node.text)) return false;
    const before = this.nodes[at - 1];
    const after = this.nodes[at + 1];
    if (before === undefined || after === undefined || at + 1 >= this.part.back || after.kind !== 'paragraph')
      return false;
    const closed =
      before.kind === 'paragraph' &&
      (CLOSED.test(before.text.slice(-8)) || this.lines[at - 1]!.mark?.style === 'chapter');
    const next = this.lines[at + 1]!;
    return closed && (next.mark === undefined ? next.kind === 'text' : next.mark.ordinal === 1);
  }

  /** The next marker in this part after a node. */
  #nextMark(): Mark | undefined {
    return this.#marks[this.#mark];
  }

  #top(): Level | undefined {
    return this.#open.at(-1);
  }

  /** The block that a new one stands under. */
  #parent(): string | null {
    return this.#top()?.block ?? this.#root;
  }

  #openHeading(at: number, id: string, label: string | undefined, depth: number, style: 'label' | 'lead'): void {
    this.#open.push({ style, ordinal: 0, block: id, at, runsOn: false, clause: false, depth, lists: new Set(), label });
  }

  /** A heading without a number opens a level of its own. */
  #heading(at: number): void {
    const node = this.nodes[at]!;
    const open = this.#open;
    const label = readLabel(node.text, 0, true)?.label ?? node.text.replace(/[：:]$/, '');
    const depth = node.kind === 'heading' ? node.depth : NO_HEADING;
    if (depth < NO_HEADING) {
      while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
    } else {
      open.length = this.#labelCut(at);
    }
    const parent = this.#parent();
    const id = this.ids.leaf('h', parent ?? '', this.part.prefix);
    this.#push(at, id, parent, null, label);
    if (open.length < MAX_LEVELS) this.#openHeading(at, id, label, depth, 'label');
  }

  /** How many open levels a label line leaves open. */
  #labelCut(at: number): number {
    const open = this.#open;
    const next = this.#nextMark();
    const inner = open.findLastIndex(({ style, depth }) => style === 'label' && depth === NO_HEADING);
    const top = open.at(-1);
    // Right under a bare heading it can be no sibling of what stands above.
    if (top !== undefined && !top.runsOn && top.at === at - 1 && top.style !== 'label' && top.style !== 'lead')
      return open.length;
    if (next !== undefined && next.style !== 'dash') {
      // The label belongs to an item when the next marker goes on with the item's count: 1.… 支持标准：… 2.…
      const item = open.findLastIndex(({ style, ordinal }) => style === next.style && ordinal === next.ordinal - 1);
      if (item > inner && open[item]!.runsOn && !(inner === item - 1 && inner >= 0)) return item + 1;
    }
    if (inner >= 0) return inner;
    let keep = open.length;
    while (
      keep > 0 &&
      (open[keep - 1]!.runsOn || open[keep - 1]!.style === 'lead') &&
      open[keep - 1]!.style !== 'article'
    )
      keep -= 1;
    return keep;
  }

  /** How many open levels a marker leaves open. */
  #markCut(style: Style, ordinal: number): number {
    const open = this.#open;
    for (let at = open.length - 1; at >= 0; at -= 1) {
      if (open[at]!.style === style && (style === 'dash' || style === 'question' || open[at]!.ordinal === ordinal - 1))
        return at;
    }
    const rank = this.#ranks.get(style)!;
    const isWider = (level: Level) =>
      level.style === 'label' || level.style === 'lead' || this.#ranks.get(level.style)! < rank;
    const holder = open.findLastIndex((level) => level.style === 'label' || level.style === 'lead');
    if (holder >= 0 && this.#holds(holder, style, ordinal)) {
      const closes = open.findIndex((level, at) => at > holder && !isWider(level));
      return closes < 0 ? open.length : closes;
    }
    let cut = open.findIndex((level) => !isWider(level));
    if (cut < 0) cut = open.length;
    while (cut > 0 && (open[cut - 1]!.style === 'label' || open[cut - 1]!.style === 'lead')) cut -= 1;
    return cut;
  }

  /** True when a label or lead-in holds the list that a marker begins. */
  #holds(holder: number, style: Style, ordinal: number): boolean {
    if (UNHELD.includes(style) || this.#open.length >= MAX_LEVELS) return false;
    if (ordinal !== 1 && style !== 'dash' && this.#counts.get(style) !== ordinal - 1) return false;
    if (style !== 'cn-comma' && style !== 'question') return true;
    return this.#ahead.beginnings(style) > 1 && !this.#open.some((level, at) => at < holder && level.style === style);
  }

  #marked(at: number): void {
    const node = this.nodes[at]!;
    const mark = this.lines[at]!.mark!;
    const open = this.#open;
    const index = this.#mark;
    this.#mark += 1;
    const style = mendStyle(mark, open, this.#counts, this.#ahead, index);
    if (style !== mark.style) {
      this.#warn(
        at,
        'outline/marker-mended',
        `“${mark.raw}” goes on with the count of ${sample(style)}, and is taken as that`,
      );
    }
    const cut = this.#markCut(style, mark.ordinal);
    const sibling = open[cut]?.style === style ? open[cut] : undefined;
    const ordinal = this.#ordinal(at, mark, style, sibling, index);
    this.#counts.set(style, ordinal);
    open.length = cut;

    const parent = this.#top();
    // Chapters group articles and 一、 sections; they are no part of those ids, so that inserting a chapter moves none.
    const apart = OWN_COUNT.includes(style) && parent !== undefined && CONTAINERS.includes(parent.style);
    const below = apart || parent === undefined ? '' : parent.block;
    (parent?.lists ?? this.#rootLists).add(style);
    const local = outlineId(
      style,
      style === 'dash' ? this.ids.count(below || this.part.prefix, 'b') : ordinal,
      below,
      mark.inserted,
    );
    const free = !local.startsWith(`${below}.`) || below === '';
    const around = free ? open.filter((level) => CONTAINERS.includes(level.style)).map(({ block }) => block) : [];
    const id = this.ids.claim(local.slice(free ? 0 : this.part.prefix.length), this.part.prefix, around);

    const heading =
      node.kind === 'heading' || ((style === 'article' || style.startsWith('decimal')) && isBareTitle(node.text, mark));
    const label = readLabel(node.text, mark.length, heading)?.label ?? parent?.label;
    this.#push(at, id, parent?.block ?? this.#root, mark.raw, label);
    const clause =
      !heading && (endsClause(node.text) || (sibling?.runsOn === true && endsClause(this.nodes[sibling.at]!.text)));
    const depth = node.kind === 'heading' ? node.depth : NO_HEADING;
    open.push({ style, ordinal, block: id, at, runsOn: !heading, clause, depth, lists: new Set(), label });
  }

  /** The place of a marker in its count, with a warning where that is not what it prints or the count has a gap. */
  #ordinal(at: number, mark: Mark, style: Style, sibling: Level | undefined, index: number): number {
    const { ordinal, raw } = mark;
    if (style === 'dash' || mark.inserted !== undefined) return ordinal;
    const before = sibling?.ordinal ?? this.#counts.get(style);
    if (style === 'question' && ordinal === 0) return (sibling?.ordinal ?? 0) + 1;
    if (sibling !== undefined && sibling.ordinal === ordinal) {
      const next = this.#ahead.next(style, index)?.ordinal;
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
    const node = this.nodes[at]!;
    const open = this.#open;
    const own = readLabel(node.text);
    const next = this.lines[at + 1];
    const list = at + 1 < this.part.back && next?.mark?.ordinal === 1 ? next.mark : undefined;
    // 【支持标准】… with its words stands beside 【申报条件】 on a line of its own, not below it.
    if (own !== undefined && node.text.startsWith('【')) {
      const beside = open.findLastIndex(({ style, depth }) => style === 'label' && depth === NO_HEADING);
      if (beside >= 0) open.length = beside;
    }
    const before = open.slice();
    this.#closeClauses();
    let lead = false;
    if (list !== undefined && node.kind === 'paragraph' && !UNHELD.includes(list.style) && open.length < MAX_LEVELS) {
      const again = before.findLastIndex(({ style }) => style === list.style);
      if (this.#top()?.style === 'article' || (own !== undefined && list.style !== 'cn-comma' && again < 0)) {
        lead = true;
      } else if (list.style !== 'cn-comma') {
        // A second list under the same heading: its lead-in stands where the first list stood, and holds it.
        if (again >= 0 && again < open.length) open.length = again;
        if (this.#top()?.style === 'lead') open.pop();
        lead = again >= 0 || (this.#top()?.lists ?? this.#rootLists).has(list.style);
      }
    }
    const level = this.#top();
    const under = level?.block ?? this.#root;
    const kind = node.kind === 'table' ? 't' : 'p';
    const id = this.ids.leaf(kind, under ?? '', this.part.prefix, level?.runsOn === true && kind === 'p' ? 2 : 1);
    const label = own?.label ?? level?.label;
    this.#push(at, id, under, null, label);
    if (lead) this.#openHeading(at, id, label, NO_HEADING, 'lead');
  }

  /** Close the list that a paragraph follows: clauses that end in ；, and the items of an article without titles of their own. */
  #closeClauses(): void {
    const open = this.#open;
    const article = open.findLastIndex(({ style }) => style === 'article');
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const untitled = () => titleEnd(this.nodes[top!.at]!.text, this.lines[top!.at]!.mark as Marker) === undefined;
      const closes =
        top.style === 'lead' ||
        (top.runsOn && (top.clause || (article >= 0 && article < open.length - 1 && untitled())));
      if (!closes) return;
      open.pop();
    }
  }
}

const SAMPLES: Partial<Record<Style, string>> = {
  'cn-comma': '一、',
  'cn-paren': '（一）',
  'cn-half': '一）',
  'ar-dot': '1.',
  'ar-comma': '1、',
  'ar-paren': '（1）',
  'ar-half': '1）',
};

function sample(style: Style): string {
  return SAMPLES[style] ?? style;
}

function endsClause(text: string): boolean {
  return /[；;]$/.test(text.slice(-1));
}

/** 第三条 支持对象: a title on a line of its own. */
function isBareTitle(text: string, mark: Mark): boolean {
  const length = text.length - mark.length;
  return length > 0 && length <= 30 && !holdsSentence(text) && !/[，,：:、]$/.test(text);
}

/**
 * Give every node its block, and tell where the numbering is damaged.
 * Ids: `front.p1` … before the body; `s3` 三、; `s3.2` （二）; `s3.2.8` 8.; `a13` 第十三条, `a13.p2` its second paragraph,
 * `a13.p2.1` （一） of that; `s2.p1` the first paragraph under a bare heading; `s3.b2` the second ——; `v1` 第一编, `c4` 第四章,
 * `c4.x1` its 第一节; `h1` a heading or label without number and `h1.p1` what stands under it; `q3` the third 问; `t1` a table;
 * `back.p1` … signature, date, imprint and list of annexes; `annex2` the head of 附件2 and `annex2.s1` in it; `d2.…` the second
 * document of a file, with `d2.front1` and `d2.back1`. An id that would stand twice gets its 编, 章 or 节 in front (`c2.a1`),
 * else a counter (`r2.s3`).
 * @param file name for problems.
 * @returns one block for each node, in order, ids unique; warnings `outline/marker-mended`, `outline/number-repeated`,
 *   `outline/number-missing`, `outline/number-order`. Linear in the number of nodes.
 * @example segmentWithWarnings(nodes, 'text.md').problems[0]?.message // '“3、” goes on with the count of 一、, and is taken as that'
 */
export function segmentWithWarnings(nodes: readonly TextNode[], file: string): Outcome<Block[]> {
  const blocks: Block[] = [];
  const problems: Problem[] = [];
  const ids = new Ids();
  const { lines, parts } = splitParts(nodes);
  for (const part of parts) new PartWalk(nodes, lines, part, ids, blocks, problems, file).walk();
  return { value: blocks, problems };
}

/**
 * Give every node its block, as `segmentWithWarnings` does, without the warnings.
 * @returns one block for each node, in order; ids are unique.
 * @example segmentText([{ kind: 'heading', depth: 2, text: '一、目标', line: 1 }])[0].id // 's1'
 */
export function segmentText(nodes: readonly TextNode[]): Block[] {
  return segmentWithWarnings(nodes, '').value;
}
