// Which sum is whose: pairs N sums with N recipients (分别, 依次, 各 or without them), opens ranges (前3名, 3A-5A级), and gives
// one share for each recipient that differs by a facet when one sum is for several. It must not read sums or their roles.
import type { Lexicon } from '../model.ts';
import type { Span } from './clauses.ts';
import type { Facet, FacetKind, FacetValue } from './facet-values.ts';
import { findFacets } from './facets.ts';
import type { Phrase } from './recipients.ts';

/** A value with the facet it belongs to. */
export type KindedValue = FacetValue & { kind: FacetKind };

/** One recipient of a phrase. */
export interface Share {
  recipient: string | null;
  values: KindedValue[];
  /** Where its words begin in the text of the phrase's passage. */
  start: number;
}

/** Shares with the rule that made them. */
export interface Shares {
  shares: Share[];
  rule: string;
}

interface Item extends Span {
  word: string;
  value: KindedValue | null;
}

const SEPARATOR = /以及|或者|[、和及与或/]/;
/** Words in which 和, 及, 与, 或 do not join. */
const NO_JOINT =
  /和(?:谐|睦|平|解|国)|及(?:时|其|格|以上|早|第)|与(?:会|否|者)|[温总饱共缓]和|[普涉以危触累]及|[参给赠授]与/g;
const MAX_GAP = 48;
/** Longer words name nobody. */
const MAX_PHRASE = 400;

interface Joint extends Span {
  word: string;
}

/** The marks and words that join members of a list, outside brackets and quotation marks. */
function findJoints(text: string, commas: boolean): Joint[] {
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

/** Facets of one kind that stand in a list: joined by marks, with or without nouns between (国家级示范社、省级示范社). */
function facetGroups(text: string, facets: readonly Facet[]): Facet[][] {
  const groups: Facet[][] = [];
  const open = new Map<FacetKind, Facet[]>();
  for (const facet of facets) {
    const group = open.get(facet.kind);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && joined(text, last, facet)) group.push(facet);
    else {
      const fresh = [facet];
      open.set(facet.kind, fresh);
      groups.push(fresh);
    }
  }
  return groups;
}

function joined(text: string, one: Facet, other: Facet): boolean {
  const gap = text.slice(one.end, other.start);
  if (gap === '') return one.kind === other.kind;
  if (gap.length > MAX_GAP || /[。;]|分别|颁发|给予|授予|奖励/.test(gap)) return false;
  const joints = findJoints(gap, true);
  const last = joints.at(-1);
  return last !== undefined && gap.length - last.end <= 10;
}

function asItems(group: readonly Facet[]): Item[] {
  return group.map(({ start, end, word, kind, from, to }) => ({ start, end, word, value: { kind, from, to, word } }));
}

/** One item for each part of the ranges of a group, each with the span of its range. */
function asParts(group: readonly Facet[]): Item[] {
  return group.flatMap(({ start, end, kind, parts }) =>
    parts.map((part) => ({ start, end, word: part.word, value: { kind, ...part } })),
  );
}

/** What stands before the first member of a list and belongs to all: cut after the last verb or 的. */
const HEAD_CUT =
  /^(?:.{0,80}?)(?:首次|新)?(?:获得|取得|荣获|获评|入选|评定为|评为|认定为|认定的|升级为|新设立?|设立|建立|晋升为|确定为|列入|列为|纳入|成为|被授予|授予|创建|建设|培育|引进|招用|招聘|吸纳|聘用|通过|获批|获|制定|参与|主导|承担|举办|承办|组织|申报|参加|购买|购置|租赁|新购|实施|建成|发布|修订|生产|开发|研发|当选|新增|新建|达到|突破|超过|位列|进入|在|为|的)/;

function generalItems(text: string, count: number): Item[] | undefined {
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
  const of = tail.indexOf('的');
  const end = of > 0 ? of : tail.length;
  const first = before[0] ?? '';
  const last = first.slice(-1);
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

/** Quantities of a phrase that stand in a list: 首次突破1亿元、5亿元的. */
function quantityItems(phrase: Phrase, count: number): Item[] | undefined {
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

/** A member of a list that is nothing but its facet: 国家级 in 国家级、省级示范社. */
function bareMember(text: string, items: readonly Item[], index: number): boolean {
  const [item, next] = [items[index], items[index + 1]];
  if (item === undefined || next === undefined || next.start === item.start) return true;
  return (findJoints(text.slice(item.end, next.start), true)[0]?.start ?? 0) === 0;
}

/** Facets of other kinds that hold for a member: its own, else what its position lends. */
function otherValues(
  text: string,
  facets: readonly Facet[],
  kind: FacetKind | null,
  items: readonly Item[],
  index: number,
): KindedValue[] {
  const item = items[index];
  const last = items.at(-1);
  const first = items[0];
  if (item === undefined || last === undefined || first === undefined) return [];
  const nextStart = items.slice(index + 1).find(({ start }) => start > item.start)?.start ?? Number.POSITIVE_INFINITY;
  const lastEnd = items.filter(({ end }) => end <= item.start).at(-1)?.end ?? 0;
  const values: KindedValue[] = [];
  for (const other of ['level', 'class', 'rank', 'skill'] as const) {
    if (other === kind) continue;
    const own = facets.filter((facet) => facet.kind === other);
    if (own.length === 0) continue;
    const inside = own.filter(({ start }) => start >= item.start && start < nextStart);
    const before = own.filter(({ start }) => start < item.start);
    const ahead = own.filter(({ start }) => start < first.start);
    const behind = own.filter(({ start }) => start >= (kind === null ? last.end : last.start));
    // 国家级、省级一类竞赛 shares its class; 国家级选拔赛、省级一类竞赛 has a noun of its own and does not. Ranks are shared either way.
    const shared = other === 'rank' || bareMember(text, items, index) ? behind : [];
    // What stands before a rank rules it (国家级一等奖, 省级一等奖); what stands after a level belongs to it.
    const between = own.filter(({ start }) => start >= lastEnd && start < item.start);
    const ruled = kind === 'rank' || kind === 'skill';
    // 国家级示范工厂、优秀场景: the level stands before both; 国家集训队、某地集训队 name one each.
    const level = before.at(-1)?.word ?? '';
    const leads = level.endsWith('级') && first.word.startsWith(level) && first.word.slice(-2) !== item.word.slice(-2);
    const inherits = ruled
      ? [between, before.slice(-1), inside, behind]
      : kind === null
        ? [inside, leads ? before.slice(-1) : [], behind]
        : [inside, shared, ahead];
    const chosen = inherits.find((list) => list.length > 0);
    const from = ruled && chosen === between ? chosen.at(-1) : chosen?.[0];
    const to = ruled && chosen === between ? from : chosen?.at(-1);
    if (from === undefined || to === undefined) continue;
    if (from === to || other === 'rank' || other === 'skill')
      values.push({ kind: other, from: from.from, to: to.to, word: from.word });
    else if (from.from === to.from) values.push({ kind: other, from: from.from, to: from.to, word: from.word });
  }
  return values;
}

/** Count words after a rank: 一等奖1名. */
const COUNT_TAIL = /^\s*\(?\d{1,3}[名个项人位家件支]\)?/;
const KIND_OF_TAIL = /的(?:不同)?(?:类型|类别|等级|级别|档次|标准|情况|次序|顺序|等次).*$/;

/** The words of one member with what all share: 获得…大赛 + 第一名 + 的选手. */
function compose(text: string, original: string, items: readonly Item[], index: number): string | null {
  const [first, last] = [items[0], items.at(-1)];
  const item = items[index];
  if (first === undefined || last === undefined || item === undefined) return null;
  const head = original.slice(0, first.start);
  const after = original.slice(last.end).replace(COUNT_TAIL, '');
  const next = items[index + 1];
  // Members with nouns of their own (国家级示范社、省级示范社) keep them.
  const gap = next === undefined || next.start === item.start ? '' : text.slice(item.end, next.start);
  const joints = findJoints(gap, true);
  const joint = joints.at(-1);
  const between = joint === undefined ? '' : original.slice(item.end, item.end + joint.start).replace(COUNT_TAIL, '');
  const shared = between === '' ? after : (/的[^的]{1,8}$/.exec(after)?.[0] ?? '');
  const parts = items.filter(({ start }) => start === item.start).length;
  const asPrinted = item.value === null || (parts === 1 && item.word.length === item.end - item.start);
  const printed = asPrinted ? original.slice(item.start, item.end) : item.word;
  const word =
    next === undefined || next.start === item.start || between === ''
      ? printed
      : original.slice(item.start, item.end) + between;
  // 技师、高级技师和高级技师岗位培训的不同类型: what follows the last member is its own.
  const owned = KIND_OF_TAIL.test(after) && item.value?.kind === 'skill';
  const tail = index === items.length - 1 ? after : owned ? '' : shared;
  return clean(`${head}${word}${tail}`);
}

function clean(words: string): string | null {
  const bare = words
    .replace(/(?:设立?|评选|评出|评定)(?=[特一二三]等奖)/, '')
    .replace(/(?:每届|每年|每次)?(?:评选|表彰)?不超过\d{1,3}[家名个项人]$/, '')
    .replace(/^其(?!他|余|中)(?=.{3})|(?:等)?[两三四五六\d]个(?:档次|等级|级别|层次|类别)$/g, '')
    .replace(/(?<=[奖”])\d{1,3}[名个项家]$/, '')
    .replace(KIND_OF_TAIL, '')
    .replace(/^[、,，;；:：\s]+/, '')
    .replace(/[、,，;；:：\s(（]+$/, '');
  // Cut inside a bracket, words name nobody.
  const cut = /^[^（(]*[)）]/.test(bare);
  return bare === '' || cut || bare.length > 120 ? null : bare;
}

function shareItems(phrase: Phrase, facets: readonly Facet[], items: readonly Item[], whole: boolean): Share[] {
  const text = phrase.passage.text.slice(phrase.start, phrase.end);
  const original = phrase.passage.original.slice(phrase.start, phrase.end);
  const kind = items[0]?.value?.kind ?? null;
  return items.map((item, index) => ({
    recipient: compose(text, original, items, index),
    values: [...(item.value === null ? [] : [item.value]), ...otherValues(text, facets, kind, items, index)],
    start:
      whole || index === 0 || bareMember(text, items, 0) ? phrase.start : phrase.start + ownStart(text, items, index),
  }));
}

/** Where the words of a member begin, a verb before it included: 和获得世赛…. */
function ownStart(text: string, items: readonly Item[], index: number): number {
  const [item, last] = [items[index], items[index - 1]];
  if (item === undefined || last === undefined || last.end > item.start) return item?.start ?? 0;
  const joint = findJoints(text.slice(last.end, item.start), true).at(-1);
  return joint === undefined ? item.start : last.end + joint.end;
}

/**
 * Divide the recipients of a phrase among sums printed in order.
 * @param count number of sums, two or more.
 * @param strict lists of facets only, for words that stand far away: 三、支持措施 lists nobody.
 * @returns one share for each sum; `undefined` when the phrase has no list of that length.
 * @example shareInOrder(phrase('获得第一名、第二名的选手'), 2, lexicon).shares[1].recipient // '获得第二名的选手'
 */
export function shareInOrder(phrase: Phrase, count: number, lexicon: Lexicon, strict = false): Shares | undefined {
  if (phrase.end - phrase.start > MAX_PHRASE) return undefined;
  const text = phrase.passage.text.slice(phrase.start, phrase.end);
  const facets = findFacets(text, lexicon);
  const groups = facetGroups(text, facets);
  for (const group of groups.toReversed()) {
    if (group.length === count)
      return { shares: shareItems(phrase, facets, asItems(group), true), rule: 'distribution/facets' };
  }
  for (const group of groups.toReversed()) {
    const parts = asParts(group);
    if (parts.length === count && group.length < count)
      return { shares: shareItems(phrase, facets, parts, true), rule: 'distribution/range' };
  }
  if (strict) return undefined;
  const quantities = quantityItems(phrase, count);
  if (quantities !== undefined)
    return { shares: shareItems(phrase, facets, quantities, true), rule: 'distribution/quantities' };
  const crossed = crossGroups(phrase, facets, groups, count);
  if (crossed !== undefined) return { shares: crossed, rule: 'distribution/crossed' };
  const items = generalItems(text, count);
  if (items !== undefined) return { shares: shareItems(phrase, facets, items, true), rule: 'distribution/list' };
  return undefined;
}

/** 国家级、省级一、二、三等奖 with six sums: every level with every rank. */
function crossGroups(
  phrase: Phrase,
  facets: readonly Facet[],
  groups: readonly Facet[][],
  count: number,
): Share[] | undefined {
  for (const [index, outer] of groups.entries()) {
    for (const inner of groups.slice(index + 1)) {
      const [outerParts, innerParts] = [asParts(outer), asParts(inner)];
      if (outer[0]?.kind === inner[0]?.kind || outerParts.length < 2 || innerParts.length < 2) continue;
      if (outerParts.length * innerParts.length !== count) continue;
      const text = phrase.passage.text.slice(phrase.start, phrase.end);
      const original = phrase.passage.original.slice(phrase.start, phrase.end);
      void facets;
      return outerParts.flatMap((one) =>
        innerParts.map((other) => ({
          recipient: clean(
            original.slice(0, outerParts[0]?.start) +
              one.word +
              text.slice(outerParts.at(-1)?.end, innerParts[0]?.start) +
              other.word +
              original.slice(innerParts.at(-1)?.end),
          ),
          values: [one.value, other.value].filter((value) => value !== null),
          start: phrase.start,
        })),
      );
    }
  }
  return undefined;
}

const HONOUR_END = /(?:奖|奖章|能手|标兵|模范|工匠|称号|先进个人|先进集体|先进工作者)$/;
const HONOUR_TAIL = /(?:获得者|获奖者|得主|称号|荣誉|的.*)$/;

/** 中华…大奖、全国…能手获得者: honours by name. */
function honourItems(text: string): Item[] | undefined {
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

function codeKey({ kind, from, to }: KindedValue): string {
  return `${kind}:${from}:${to}`;
}

/**
 * Who gets one sum: one share for each recipient that differs by level, class, rank or skill level, or is an honour of its own.
 * @returns one share for a phrase that names one recipient or several of the same kind.
 * @example shareByFacet(phrase('获得国家级、省级称号的'), lexicon).shares.length // 2
 */
export function shareByFacet(phrase: Phrase, lexicon: Lexicon): Shares {
  if (phrase.end - phrase.start > MAX_PHRASE)
    return { shares: [{ recipient: null, values: [], start: phrase.start }], rule: 'single' };
  const text = phrase.passage.text.slice(phrase.start, phrase.end);
  const original = phrase.passage.original.slice(phrase.start, phrase.end);
  const facets = findFacets(text, lexicon);
  const coded = facets.filter(({ kind, from, to }) => kind !== 'grade' && (from !== null || to !== null));
  for (const kind of ['level', 'class', 'rank', 'skill'] as const) {
    const group = facetGroups(text, coded).find((list) => list[0]?.kind === kind && list.length > 1);
    if (group === undefined) continue;
    const items = asItems(group);
    const shares = shareItems(phrase, coded, items, false);
    const distinct = new Set(shares.map(({ values }) => values.map(codeKey).sort().join()));
    if (distinct.size === shares.length) return { shares, rule: 'distribution/each-facet' };
  }
  const honours = coded.some(({ kind }) => kind === 'rank') ? undefined : honourItems(text);
  if (honours !== undefined)
    return { shares: shareItems(phrase, facets, honours, true), rule: 'distribution/each-honour' };
  const values: KindedValue[] = [];
  for (const kind of ['level', 'class', 'rank', 'skill'] as const) {
    const own = coded.filter((facet) => facet.kind === kind);
    const last = own.at(-1);
    const same = own.every(({ from, to }) => from === last?.from && to === last?.to);
    const chained = own.length > 1 && !same;
    // 国家级园区内的市级企业: the last level is the recipient's own.
    if (last !== undefined && (!chained || kind === 'level'))
      values.push({ kind, from: last.from, to: last.to, word: last.word });
  }
  return { shares: [{ recipient: clean(original), values, start: phrase.start }], rule: 'single' };
}

/**
 * The facets of words without 对 (省级, 二等奖) laid over the phrase they stand for.
 * @returns the words of the phrase with the facet replaced; the words themselves when the phrase has no such facet.
 * @example replaceFacet(phrase('新认定的国家级中心'), '省级', lexicon) // '新认定的省级中心'
 */
export function replaceFacet(base: Phrase, words: string, lexicon: Lexicon): string {
  const facet = findFacets(words, lexicon)[0];
  if (facet === undefined || facet.start > 0 || facet.end < words.replace(/\d+[名个项]$/, '').length) return words;
  const text = base.passage.text.slice(base.start, base.end);
  const original = base.passage.original.slice(base.start, base.end);
  const group = facetGroups(text, findFacets(text, lexicon)).find((list) => list[0]?.kind === facet.kind);
  const [first, last] = [group?.[0], group?.at(-1)];
  if (first === undefined || last === undefined) return words;
  return clean(original.slice(0, first.start) + words + original.slice(last.end)) ?? words;
}
