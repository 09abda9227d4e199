// Clauses on which a whole document rests: when it takes effect, how long it holds, where its money comes from.
// It must not say whether a document needs them.
import type { Block } from '../../model.ts';
import { narrowWidth } from '../../notation/text.ts';

/** A clause and where it stands. */
export interface Clause {
  block: Block;
  start: number;
  end: number;
}

/** 自2023年4月1日起施行, 自发布之日起执行. */
const EFFECT = /自[^。;]{1,30}起[^。;,]{0,8}(?:施行|实施|执行|生效|试行)|于\d{4}年[^。;,]{1,10}起(?:施行|实施|执行)/;
/** 有效期5年, 试行期2年, 有效期至2025年12月31日. */
const TERM =
  /有效期|(?:试行|暂行|执行|实施)期(?:限)?(?:为|至|到|暂定|[\d一二两三四五])|(?:执行|实施|施行|有效|适用)(?:期)?(?:至|到)\d{4}年|至\d{4}年[^。;,]{0,8}(?:止|失效|终止)/;
/** Words by which a text speaks of itself. */
const ITSELF = /本(?:办法|规定|细则|措施|政策|意见|通知|方案|实施细则|实施办法|实施意见|若干|条例|规则|计划|制度|文件)/;

const FUNDING: readonly RegExp[] = [
  /(?:所需|所涉|涉及|相关|上述|奖励|补助|补贴|奖补|扶持|资助|培训|工作)?(?:的)?(?:资金|经费|费用)[^。;]{0,16}(?:由|从|在|纳入|列入|按)[^。;]{0,40}(?:财政|预算|基金|专项|列支|承担|负担|分担|安排|支付|解决)/,
  /(?:财政|专项资金|预算)(?:部门|局)?[^。;]{0,24}(?:安排|承担|列支|保障|负担|分担|统筹|预算)/,
  /(?:资金|经费)(?:来源|渠道|保障|投入|安排|筹措|支持)/,
  /(?:统筹|整合|安排)[^。;]{0,12}(?:资金|经费|基金)/,
  /(?:列支|纳入(?:年度)?(?:财政)?预算|预算安排)/,
];

function sentenceOf(text: string, at: number): [number, number] {
  const start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf(';', at), text.lastIndexOf('\n', at)) + 1;
  const ends = ['。', ';', '\n'].map((mark) => text.indexOf(mark, at)).filter((end) => end >= 0);
  return [start, ends.length === 0 ? text.length : Math.min(...ends)];
}

function clauseAt(block: Block, text: string, at: number): Clause {
  const [from, to] = sentenceOf(text, at);
  const marker = block.marker === null ? 0 : text.indexOf(narrowWidth(block.marker)) + block.marker.length;
  let start = Math.max(from, from === 0 ? marker : 0);
  while (start < at && /\s/.test(text.charAt(start))) start += 1;
  return { block, start, end: to };
}

/** Letters and lists at the edges are no part of what the document rules. */
function isInside({ id }: Block): boolean {
  return !/^(?:front\.|n\d)/.test(id);
}

/**
 * The clause that says from when a document holds.
 * @returns the last such sentence; `undefined` when there is none.
 * @example findEffect(blocks)?.block.id // 'a20'
 */
export function findEffect(blocks: readonly Block[]): Clause | undefined {
  for (const block of blocks.toReversed()) {
    if (!isInside(block)) continue;
    const text = narrowWidth(block.text);
    const found = EFFECT.exec(text);
    if (found !== null) return clauseAt(block, text, found.index);
  }
  return undefined;
}

/**
 * The clause that says how long a document holds.
 * @returns the last such sentence; a 有效期 of a certificate or a contract is none.
 * @example findTerm(blocks) // the sentence 本政策自2023年4月1日起施行，有效期至2025年12月31日
 */
export function findTerm(blocks: readonly Block[]): Clause | undefined {
  for (const block of blocks.toReversed()) {
    if (!isInside(block)) continue;
    const text = narrowWidth(block.text);
    const found = TERM.exec(text);
    if (found !== null && (EFFECT.test(text) || ITSELF.test(text))) return clauseAt(block, text, found.index);
  }
  return undefined;
}

/**
 * The sentence that says where the money comes from.
 * @returns the first one; `undefined` when no sentence does.
 * @example findFunding(blocks)?.block.id // 's4.2' 所需资金，纳入区人才专项资金和就业补助资金统筹安排
 */
export function findFunding(blocks: readonly Block[]): Clause | undefined {
  for (const pattern of FUNDING) {
    for (const block of blocks) {
      if (!isInside(block)) continue;
      const text = narrowWidth(block.text);
      const found = pattern.exec(text);
      if (found !== null && /[。;]/.test(text)) return clauseAt(block, text, found.index);
    }
  }
  return undefined;
}
