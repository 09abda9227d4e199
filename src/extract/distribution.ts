// Which sum is whose: pairs N sums with N recipients (分别, 依次, 各 or without them), opens ranges (前3名, 3A-5A级), and gives
// one share for each recipient that differs by a facet when one sum is for several. It must not read sums or their roles.
import type { Lexicon } from '../model.ts';
import type { Facet, FacetKind, KindedValue } from './facet-values.ts';
import { findFacets, namesCertificate } from './facets.ts';
import { findJoints, generalItems, honourItems, type Item, quantityItems } from './list-items.ts';
import type { Phrase } from './phrases.ts';
import { endsAsRecipient, withoutAction } from './recipient-nouns.ts';

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

/** Longer words name nobody. */
const MAX_PHRASE = 400;

const MAX_GAP = 48;

/** 取得职业技能等级证书的，按三级、四级…: the sentence before a phrase says what its grades are. */
function isCertified({ passage, start }: Phrase): boolean {
  const near = passage.text.slice(Math.max(0, start - 60), start);
  return namesCertificate(near.slice(near.lastIndexOf('。') + 1));
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
    .replace(/(?:设立?|评选|评出|评定)(?=[特一二三]等奖|优[胜秀]奖|[金银铜]奖)/, '')
    .replace(/(?:每届|每年|每次)?(?:评选|表彰)?不超过\d{1,3}[家名个项人]$/, '')
    .replace(/^其(?!他|余|中)(?=.{3})|(?:等)?[两三四五六\d]个(?:档次|等级|级别|层次|类别)$/g, '')
    .replace(/(?<=[奖”])(?:\d{1,3}|若干)[名个项家]$/, '')
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
  const facets = findFacets(text, lexicon, isCertified(phrase));
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
  const facets = findFacets(text, lexicon, isCertified(phrase));
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
  const words = clean(original);
  const recipient = words === null || phrase.source === 'for' ? words : withoutAction(words);
  return { shares: [{ recipient, values, start: phrase.start }], rule: 'single' };
}

/**
 * The facets of words without 对 (省级, 二等奖) laid over the phrase they stand for.
 * @returns the words of the phrase with the facet replaced, or as they are when they name somebody without such a facet; else the words.
 * @example replaceFacet(phrase('新认定的国家级中心'), '省级', lexicon) // '新认定的省级中心'
 */
export function replaceFacet(base: Phrase, words: string, lexicon: Lexicon): string {
  const facet = findFacets(words, lexicon)[0];
  if (facet === undefined || facet.start > 0 || facet.end < words.replace(/\d+[名个项]$/, '').length) return words;
  const text = base.passage.text.slice(base.start, base.end);
  const original = base.passage.original.slice(base.start, base.end);
  const group = facetGroups(text, findFacets(text, lexicon)).find((list) => list[0]?.kind === facet.kind);
  const [first, last] = [group?.[0], group?.at(-1)];
  // 对评为“绿色工厂”的企业，国家级奖励50万元: the phrase says who, the facet which of them.
  if (first === undefined || last === undefined)
    return (facet.from !== null || facet.to !== null) && endsAsRecipient(text) ? (clean(original) ?? words) : words;
  return clean(original.slice(0, first.start) + words + original.slice(last.end)) ?? words;
}
