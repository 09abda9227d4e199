// The words of a document in Akoma Ntoso: preface, hierarchy and conclusions from the blocks, with references where they stand.
// It must not lose or add a character: marker, heading and text of an element together are the block.
import type { Block } from '../../model.ts';
import { element, escapeXml, lines } from './xml.ts';

/** Words of a block that get an element: a reference, the title, a date. */
export interface Span {
  start: number;
  end: number;
  name: string;
  attributes: Readonly<Record<string, string | undefined>>;
}

/** Blocks of a document, and the spans of each by id. */
export interface Words {
  blocks: readonly Block[];
  spans: ReadonlyMap<string, readonly Span[]>;
}

/** Containers by the letters of the last part of a block id. @see src/segment/ids.ts */
const CONTAINERS: Readonly<Record<string, string>> = {
  v: 'part',
  c: 'chapter',
  x: 'section',
  s: 'section',
  a: 'article',
  z: 'article',
  k: 'paragraph',
  q: 'level',
  i: 'level',
  p: 'alinea',
  b: 'indent',
  h: 'division',
};

/** What a bare number is below a container: 一、（一）1.（1）, and 项 and 目 below articles. */
const BELOW: Readonly<Record<string, string>> = {
  section: 'subsection',
  subsection: 'paragraph',
  paragraph: 'subparagraph',
  subparagraph: 'point',
  article: 'point',
  alinea: 'point',
  point: 'indent',
};

/** Name of the container of a block. Tables have none in the standard's hierarchy. */
function containerOf(block: Block, parent: string | undefined): string {
  if (block.kind === 'table') return 'hcontainer';
  const last = block.id.slice(block.id.lastIndexOf('.') + 1);
  const letters = last.replace(/\d+$/, '');
  if (letters === '') return BELOW[parent ?? ''] ?? 'level';
  return CONTAINERS[letters] ?? 'level';
}

/** Spans that lie within a piece of a block and do not overlap, first come first served. */
function spansWithin(spans: readonly Span[], start: number, end: number): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < Math.max(start, kept.at(-1)?.end ?? 0) || span.end > end) continue;
    kept.push(span);
  }
  return kept;
}

/** A piece of a block as inline markup. */
function inline({ spans }: Words, block: Block, start = 0): string {
  let at = start;
  const parts: string[] = [];
  for (const span of spansWithin(spans.get(block.id) ?? [], start, block.text.length)) {
    parts.push(escapeXml(block.text.slice(at, span.start)));
    parts.push(element(span.name, span.attributes, escapeXml(block.text.slice(span.start, span.end))));
    at = span.end;
  }
  parts.push(escapeXml(block.text.slice(at)));
  return parts.join('');
}

/** Rows are parted by line feeds, cells by tabs. */
function table(block: Block, eId: string): string {
  const rows = block.text.split('\n').map((row) =>
    element(
      'tr',
      {},
      row
        .split('\t')
        .map((cell) => element('td', {}, element('p', {}, escapeXml(cell))))
        .join(''),
    ),
  );
  return element('table', { eId }, rows.join(''));
}

/** Blocks by the one that they stand under. */
type Children = ReadonlyMap<string | null, readonly Block[]>;

/** The text of a block as a block of text: in a preface, or inside `content`. */
function textBlock(words: Words, block: Block, start = 0, eId?: string): string {
  if (block.kind === 'table') return table(block, eId ?? `${block.id}.table`);
  return element('p', { eId }, inline(words, block, start));
}

function container(words: Words, children: Children, block: Block, parent: string | undefined): string {
  const name = containerOf(block, parent);
  const below = (children.get(block.id) ?? []).map((child) => container(words, children, child, name));
  const numbered = block.marker !== null && block.marker !== '' && block.text.startsWith(block.marker);
  const start = numbered ? block.marker!.length : 0;
  const head = numbered ? [element('num', {}, escapeXml(block.marker!))] : [];
  const attributes = { ...(name === 'hcontainer' ? { name: 'table' } : {}), eId: block.id };
  if (block.kind === 'heading') {
    const heading = block.text.length > start ? [element('heading', {}, inline(words, block, start))] : [];
    return element(name, attributes, lines([...head, ...heading, ...below]));
  }
  // What has parts of its own says its words as their introduction.
  const text = block.text.length > start ? textBlock(words, block, start) : '';
  const own = text === '' ? [] : [element(below.length > 0 ? 'intro' : 'content', {}, text)];
  return element(name, attributes, lines([...head, ...own, ...below]));
}

const startsWith = (part: string) => (block: Block) => block.id.startsWith(part);

/**
 * Preface, body and conclusions of a document.
 * @returns markup; a document without any numbered part has its words in one container `text`.
 * @example akomaBody({ blocks, spans: new Map() }) // '<preface>…</preface>\n<body>…</body>\n<conclusions>…</conclusions>'
 */
export function akomaBody(words: Words): string {
  const { blocks } = words;
  const ids = new Set(blocks.map(({ id }) => id));
  const outer = (block: Block) => block.parent === null || !ids.has(block.parent);
  const loose = (part: string) => blocks.filter((block) => outer(block) && startsWith(part)(block));
  const children: Children = Map.groupBy(blocks, ({ parent }) => (parent !== null && ids.has(parent) ? parent : null));
  const front = loose('front.');
  const back = loose('back.');
  const roots = blocks.filter((block) => outer(block) && !front.includes(block) && !back.includes(block));
  const text = (list: readonly Block[]) => lines(list.map((block) => textBlock(words, block, 0, block.id)));
  const bare = roots.length === 0;
  const body = bare
    ? [element('hcontainer', { name: 'text', eId: 'text' }, lines([element('content', {}, text(front))]))]
    : roots.map((block) => container(words, children, block, undefined));
  return [
    ...(bare || front.length === 0 ? [] : [element('preface', {}, text(front))]),
    element('body', {}, lines(body)),
    ...(back.length === 0 ? [] : [element('conclusions', {}, text(back))]),
  ].join('\n');
}
