// What is aligned: each measure of a coded policy, or each numbered piece of a draft, as its words and its codes.
// It must not compare anything, and must not know which words matter.
import { TODO } from '../../coding/coding.ts';
import type { Block, CodedPolicy } from '../../model.ts';
import { parseMarker, titleEnd } from '../../notation/outline.ts';
import type { Measure } from '../../types.ts';
import { comparableKey } from '../comparables/comparables.ts';

/** A piece of a document that says one thing. */
export interface Passage {
  /** Unique among all passages that are aligned together: `<policy>/<measure>`, or `<policy>#<block>` where nothing is coded. */
  id: string;
  policy: string;
  /** All its words without the marker that opens it, paragraphs joined by line feeds. */
  text: string;
  /** The words of its own heading, which are also in `text`. */
  title?: string;
  /** Topics, the main one first. */
  topics?: readonly string[];
  /** What it pays for, with or without a figure: terms of the vocabulary `items`. */
  items?: readonly string[];
  /** Keys of its sums, as `comparableKey` makes them. */
  comparables?: readonly string[];
}

type Blocks = readonly Block[];

function childrenOf(blocks: Blocks): Map<string | null, Block[]> {
  return Map.groupBy(blocks, ({ parent }) => parent);
}

/** Words of a heading or of the title at the start of a paragraph, and all words behind the marker. */
function readOpening(block: Block): { title: string; text: string } {
  const marker = parseMarker(block.text);
  const text = marker === undefined ? block.text : block.text.slice(marker.length);
  if (block.kind === 'heading') return { title: text, text };
  const end = marker === undefined ? undefined : titleEnd(block.text, marker);
  return { title: end === undefined ? '' : block.text.slice(marker!.length, end), text };
}

/** A block with the blocks below it that belong to it, in the order of the text. */
function collectBelow(
  block: Block,
  children: ReadonlyMap<string | null, Block[]>,
  belongs: (child: Block) => boolean,
): Block[] {
  return [
    block,
    ...(children.get(block.id) ?? []).filter(belongs).flatMap((child) => collectBelow(child, children, belongs)),
  ];
}

function wordsOf(blocks: readonly Block[]): Pick<Passage, 'text' | 'title'> {
  const [first, ...rest] = blocks;
  const opening = readOpening(first!);
  const text = [opening.text, ...rest.map(({ text: words }) => words)].join('\n');
  return opening.title === '' ? { text } : { text, title: opening.title };
}

function codesOf(measure: Measure): Pick<Passage, 'topics' | 'items' | 'comparables'> {
  const amounts = (measure.amounts ?? []).filter(({ item }) => item !== TODO);
  const items = [...amounts, ...(measure.benefits ?? [])].flatMap(({ item }) => item ?? []);
  // What a proposal leaves open is no code that two measures could share.
  const told = (codes: readonly string[]) => [...new Set(codes)].filter((code) => code !== TODO);
  return {
    topics: told(measure.topics),
    items: told(items).sort(),
    comparables: told(amounts.map(comparableKey)).sort(),
  };
}

/**
 * The measures of a coded policy as passages: the block that opens a measure and all below it that opens no other measure.
 * @param options `hideTopics` leaves out every code, so that only words are left to align by.
 * @returns one passage for each measure whose block is in the text, in the order of the coding; ids are `<policy>/<measure>`.
 * @example measurePassages(policy)[7].title // '加强技艺技能培育传承。'
 */
export function measurePassages(policy: CodedPolicy, options: { hideTopics?: boolean } = {}): Passage[] {
  const children = childrenOf(policy.blocks);
  const blocks = new Map(policy.blocks.map((block) => [block.id, block]));
  const opening = new Set(policy.coding.measures.map(({ block }) => block));
  return policy.coding.measures.flatMap((measure) => {
    const block = blocks.get(measure.block);
    if (block === undefined) return [];
    const words = wordsOf(collectBelow(block, children, ({ id }) => !opening.has(id)));
    const codes = options.hideTopics === true ? {} : codesOf(measure);
    return [{ id: `${policy.id}/${measure.id}`, policy: policy.id, ...words, ...codes }];
  });
}

/**
 * The blocks that say something on some topics: those of measures that carry one of them, as `measurePassages` takes them.
 * @param topics second-level terms of the vocabulary `topics`; of a draft, those that were proposed for its measures count.
 * @returns ids of blocks; none where no measure carries any.
 * @example blocksOfTopics(weihai, ['training-apprenticeship']).has('s3.1.5') // true
 */
export function blocksOfTopics(policy: CodedPolicy, topics: readonly string[]): Set<string> {
  const children = childrenOf(policy.blocks);
  const blocks = new Map(policy.blocks.map((block) => [block.id, block]));
  const opening = new Set(policy.coding.measures.map(({ block }) => block));
  return new Set(
    policy.coding.measures
      .filter((measure) => measure.topics.some((topic) => topics.includes(topic)))
      .flatMap(({ block }) => blocks.get(block) ?? [])
      .flatMap((block) => collectBelow(block, children, ({ id }) => !opening.has(id)))
      .map(({ id }) => id),
  );
}

/**
 * The numbered pieces of a document that nobody has coded: each numbered heading with the paragraphs under it, each
 * numbered paragraph or article with all below it. A heading that only holds other numbered pieces is none.
 * @returns passages in the order of the text, without codes; ids are `<policy>#<block>`.
 * @example outlinePassages(draft).map(({ id }) => id) // ['draft#s3.1.1', 'draft#s3.1.2', …]
 */
export function outlinePassages(policy: { id: string; blocks: Blocks }): Passage[] {
  const children = childrenOf(policy.blocks);
  const taken = new Set<string>();
  return policy.blocks.flatMap((block) => {
    if (block.marker === null || taken.has(block.id)) return [];
    // Items below an article or numbered paragraph are its own; those below a heading stand for themselves.
    const belongs = (child: Block) => child.marker === null || block.kind !== 'heading';
    const own = collectBelow(block, children, belongs);
    if (block.kind === 'heading' && own.length === 1) return [];
    for (const { id } of own) taken.add(id);
    return [{ id: `${policy.id}#${block.id}`, policy: policy.id, ...wordsOf(own) }];
  });
}

/**
 * Passages of any policy: its measures when it is coded, else its numbered pieces.
 * @example passagesOf(draft).length // 19
 */
export function passagesOf(policy: CodedPolicy, options: { hideTopics?: boolean } = {}): Passage[] {
  return policy.coding.measures.length > 0 ? measurePassages(policy, options) : outlinePassages(policy);
}
