// The members of a list in words: what 、 and 和 join, where the first begins and the last ends, lists of figures and of honours.
// It must not pair them with sums: that is distribution.ts.
import type { Span } from './clauses.ts';
import type { KindedValue } from './facet-values.ts';
import type { Phrase } from './phrases.ts';
import { isPersonOrBody, recipientPrefix, withoutAction } from './recipient-nouns.ts';

/** A member of a list. */
export interface Item extends Span {
  word: string;
  value: KindedValue | null;
}

const SEPARATOR = /以及|或者|[、和及与或/]/;
/** Words in which 和, 及, 与, 或 do not join. */
const NO_JOINT =
  /和(?:谐|睦|平|解|国)|及(?:时|其|格|以上|以下|以内|早|第)|与(?:会|否|者)|[温总饱共缓]和|[普涉以危触累]及|[参给赠授]与/g;
/** A mark or word between two members. */
export interface Joint extends Span {
  word: string;
}

/**
 * The marks and words that join members of a list, outside brackets and quotation marks.
 * @param commas whether commas and semicolons join too.
 * @example findJoints('国家级、省级', false) // [{ start: 3, end: 4, word: '、' }]
 */
export function findJoints(text: string, commas: boolean): Joint[] {
  const masked = text.replace(NO_JOINT, (word) => '〇'.repeat(word.length));
  const joints: Joint[] = [];
  let depth = 0;
  for (let at = 0; at < masked.length; at += 1) {
    const unit = masked.charAt(at);
    if ('(《“〈[【'.includes(unit)) depth += 1;
    else if (')》”〉]】'.includes(unit)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (unit === '”' && masked.charAt(at + 1) === '“') joints.push({ start: at + 1, end: at + 1, word: '、' });
    if (unit === '以' && masked.startsWith('以及', at)) {
      joints.push({ start: at, end: at + 2, word: '以及' });
      at += 1;
    } else if (unit === '或' && masked.startsWith('或者', at)) {
      joints.push({ start: at, end: at + 2, word: '或者' });
      at += 1;
    } else if ('、和及与或/'.includes(unit) || (commas && ',;'.includes(unit)))
      joints.push({ start: at, end: at + 1, word: unit });
  }
  return joints;
}

/** What stands before the first member of a list and belongs to all: cut after the last verb or 的. */
const HEAD_CUT =
  /^(?:.{0,80}?)(?:首次|新)?(?:获得|取得|荣获|获评|入选|评定为|评为|认定为|认定的|升级为|新设立?|设立|建立|晋升为|确定为|列入|列为|纳入|成为|被授予|授予|创建|建设|培育|引进|招用|招聘|吸纳|聘用|通过|获批|获|制定|参与|主导|承担|举办|承办|组织|申报|参加|购买|购置|租赁|新购|实施|建成|发布|修订|生产|开发|研发|当选|新增|新建|达到|突破|超过|位列|进入|在|为|的)/;

/**
 * The members of a list of a given length, without what stands before the first and after the last.
 * @returns `undefined` when the words hold no list of that length.
 * @example generalItems('新认定的甲、乙', 2)?.map(({ word }) => word) // ['甲', '乙']
 */
export function generalItems(text: string, count: number): Item[] | undefined {
  const all = findJoints(text, false);
  const tries: Joint[][] = [all, all.filter(({ word }) => word === '、'), all.filter(({ word }) => word !== '、')];
  const withCommas = findJoints(text, true);
  tries.push(withCommas.filter(({ word }) => word === ',' || word === ';'));
  for (const joints of tries) {
    if (joints.length !== count - 1) continue;
    const first = joints[0];
    if (first === undefined) continue;
    const lead = text.slice(0, first.start);
    const cut = longestCut(lead);
    const items: Item[] = [];
    let start = cut;
    for (const joint of joints) {
      items.push({ start, end: joint.start, word: text.slice(start, joint.start), value: null });
      start = joint.end;
    }
    const tail = text.slice(start);
    const end =
      start +
      tailCut(
        tail,
        items.map(({ word }) => word),
      );
    items.push({ start, end, word: text.slice(start, end), value: null });
    if (items.every(({ word }) => word.length > 0)) return items;
  }
  return undefined;
}

/** Where the first member of a list begins: after the last verb or 的 before it. */
function longestCut(lead: string): number {
  let cut = 0;
  for (let step = 0; step < 8; step += 1) {
    const match = HEAD_CUT.exec(lead.slice(cut));
    if (match === null || match[0].length === 0 || cut + match[0].length >= lead.length) break;
    cut += match[0].length;
  }
  return cut;
}

/** Where the last member of a list ends: at 的, or where it ends like the first. */
function tailCut(tail: string, before: readonly string[]): number {
  // 博士、硕士、本科毕业生在我市购房的: what the last is said to do holds for all.
  const size = before.every(isPersonOrBody) ? recipientPrefix(tail) : 0;
  if (size > 0 && withoutAction(tail.replace(/的$/, '')).length === size) return size;
  const of = tail.indexOf('的');
  const end = of > 0 ? of : tail.length;
  const first = before[0] ?? '';
  const last = first.slice(-1);
  // 二孩、三孩家庭, 国内、省内首台套: what follows the second belongs to both.
  if (before.length === 1 && first.length <= 4 && tail.charAt(first.length - 1) === last && end > first.length)
    return first.length;
  if (before.length > 1 && before.every((word) => word.endsWith(last)) && !'人业'.includes(last)) {
    const at = tail.slice(0, end).indexOf(last);
    if (at > 0) return at + 1;
  }
  for (let size = Math.min(4, first.length); size >= 2; size -= 1) {
    const at = tail.slice(0, end).indexOf(first.slice(-size));
    if (at >= 0) return at + size;
  }
  return end;
}

/**
 * Quantities of a phrase that stand in a list: 首次突破1亿元、5亿元的.
 * @returns `undefined` when there are not as many.
 * @example quantityItems(phrase('首次突破1亿元、5亿元的'), 2)?.length // 2
 */
export function quantityItems(phrase: Phrase, count: number): Item[] | undefined {
  const inside = phrase.passage.quantities.filter(({ start, end }) => start >= phrase.start && end <= phrase.end);
  for (let from = inside.length - count; from >= 0; from -= 1) {
    const run = inside.slice(from, from + count);
    const first = run[0];
    if (first === undefined || run.some(({ unit }) => unit !== first.unit)) continue;
    const tight = run.every(({ start }, index) => {
      const last = run[index - 1];
      if (last === undefined) return true;
      const gap = phrase.passage.text.slice(last.end, start);
      return gap.length <= 30 && (SEPARATOR.test(gap) || gap.includes(','));
    });
    if (!tight) continue;
    return run.map(({ start, end, text }) => {
      // 首次突破10亿元、50亿元: the bound word belongs to all.
      const digit = Math.max(0, text.search(/[\d０-９一二两三四五六七八九十百千]/));
      return { start: start + digit - phrase.start, end: end - phrase.start, word: text.slice(digit), value: null };
    });
  }
  return undefined;
}

const HONOUR_END = /(?:奖|奖章|能手|标兵|模范|工匠|称号|先进个人|先进集体|先进工作者)$/;
const HONOUR_TAIL = /(?:获得者|获奖者|得主|称号|荣誉|的.*)$/;

/**
 * Honours by name that stand in a list: 中华…大奖、全国…能手获得者.
 * @returns `undefined` when the words are no such list.
 * @example honourItems('获得甲大奖、乙能手的')?.map(({ word }) => word) // ['甲大奖', '乙能手']
 */
export function honourItems(text: string): Item[] | undefined {
  const joints = findJoints(text, false);
  if (joints.length === 0 || joints.length > 8) return undefined;
  const items: Item[] = [];
  let start = longestCut(text.slice(0, joints[0]?.start));
  for (const joint of joints) {
    items.push({ start, end: joint.start, word: text.slice(start, joint.start), value: null });
    start = joint.end;
  }
  const tail = text.slice(start);
  const match = HONOUR_TAIL.exec(tail);
  const end = match === null ? tail.length : match.index;
  items.push({ start, end: start + end, word: tail.slice(0, end), value: null });
  const honours = items.every(({ word }) => word.length >= 3 && HONOUR_END.test(word) && !/奖励/.test(word));
  return honours ? items : undefined;
}
