// Stage 2: canonical nodes become blocks with citation-like ids that survive re-import.
// It must not change a character: every node is exactly one block.
import type { Block, TextNode } from '../model.ts';
import type { Outcome } from '../problem.ts';
import { Ids } from './ids.ts';
import { PartWalk, type Shared } from './part-walk.ts';
import { splitParts } from './parts.ts';

/** How a reader writes the words of a footnote; the place in the text holds `[^1]`. */
const NOTE = /^\[\^[^\]\s]{1,20}\]:/;

/** Index of the first of the footnotes at the end; the number of nodes when there are none. */
function findNotes(nodes: readonly TextNode[]): number {
  let at = nodes.length;
  while (at > 0 && nodes[at - 1]!.kind === 'paragraph' && NOTE.test(nodes[at - 1]!.text)) at -= 1;
  return at;
}

/**
 * Give every node its block, and tell where the numbering is damaged.
 * Ids: `front.p1` … before the body; `s3` 三、; `s3.2` （二）; `s3.2.8` 8.; `a13` 第十三条, `a13.p2` its second paragraph,
 * `a13.p2.1` （一） of that; `s2.p1` the first paragraph under a bare heading; `s3.b2` the second ——; `v1` 第一编, `c4` 第四章,
 * `c4.x1` its 第一节; `h1` a heading or label without number and `h1.p1` what stands under it; `q3` the third 问; `t1` a table;
 * `back.p1` … signature, date, imprint and list of annexes; `annex2` the head of 附件2 and `annex2.s1` in it; `d2.…` the second
 * document of a file, with `d2.front1` and `d2.back1`; `n1` … footnotes, which stand at the very end. An id that would stand twice gets its 编, 章 or 节 in front (`c2.a1`),
 * else a counter (`r2.s3`).
 * @param file name for problems.
 * @returns one block for each node, in order, ids unique; warnings `outline/marker-mended`, `outline/number-repeated`,
 *   `outline/number-missing`, `outline/number-order`. Linear in the number of nodes.
 * @example segmentWithWarnings(nodes, 'text.md').problems[0]?.message // '“3、” goes on with the count of 一、, and is taken as that'
 */
export function segmentWithWarnings(nodes: readonly TextNode[], file: string): Outcome<Block[]> {
  const notes = findNotes(nodes);
  const body = notes === nodes.length ? nodes : nodes.slice(0, notes);
  const shared: Shared = { ids: new Ids(), edges: new Map(), blocks: new Array(nodes.length), problems: [], file };
  const { lines, parts } = splitParts(body);
  for (const part of parts) new PartWalk(body, lines, part, shared).walk();
  for (let at = notes; at < nodes.length; at += 1) {
    const { kind, depth, text, line } = nodes[at]!;
    const marker = NOTE.exec(text)![0];
    shared.blocks[at] = { id: `n${at - notes + 1}`, kind, depth, text, line, parent: null, marker };
  }
  return { value: shared.blocks, problems: shared.problems };
}

/**
 * Give every node its block, as `segmentWithWarnings` does, without the warnings.
 * @returns one block for each node, in order; ids are unique.
 * @example segmentText([{ kind: 'heading', depth: 2, text: '一、目标', line: 1 }])[0].id // 's1'
 */
export function segmentText(nodes: readonly TextNode[]): Block[] {
  return segmentWithWarnings(nodes, '').value;
}
