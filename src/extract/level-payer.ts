// A level of government as who pays: 省级给予奖补, 市级按设备投资的10%补助, 区级配套. Elsewhere 省级 tells which honour is meant.
// It must not read other payers: that is payer.ts.
import { type Clause, clauseAt, type Span } from './clauses.ts';
import type { Phrase } from './phrases.ts';
import { endsAsRecipient } from './recipient-nouns.ts';
import type { Passage } from './sums.ts';

const LEVEL = '(?:中央|省|自治区|市|州|县|区|镇)级';
const GIVES_NEXT = '(?:(?:再|另|分别|统一|一次性|全额|额外|每年|配套|最高|可)*(?:给予|予以|奖|补|资助|按|以)|$)';
const LEVEL_AFTER = new RegExp(`^((?:并|同时)?(?:对|向|给)?.*?)(${LEVEL})(?=${GIVES_NEXT})`);
const LEVEL_ALONE = new RegExp(`^(${LEVEL})(?=${GIVES_NEXT})`);
/** Levels that are paid, one after the other: 国家级给予…、省级…, 国家级的奖励…. */
const LISTED =
  /(国家|省|自治区|市|州|县|区|镇)级(?=[、和及与]|的?(?:每|再|分别|各|给予|予以|按|最高|\d)|的?(?:一次性)?(?:奖励|补助|补贴|资助)[^,;。、]{0,6}\d)/g;
/** 国家级、省级, 国家、省: two levels side by side. */
const LEVEL_LIST = /(?:国家|省|市|州|县|区)级?(?:[、和及与或]|以及|或者)(?:省|市|州|县|区)/;
/** After these a level is who is paid: 对评为省级, 对国家级、省级. */
const OPEN_END = /(?:[、和及与或的为是被到入得评获列,;。:(]|认定|获批|命名|通过|建设|创建|晋升|升级|授予)$/;
/** A clause is shorter; a list that no document prints is not read to its end for each of its sums. */
const REACH = 160;

/**
 * The level of government that gives, where 级 follows the name of who is paid: 对新建的厂房省级给予补助.
 * @param text of a clause.
 * @returns offsets of 省级 in `text`; `undefined` when no name stands before it.
 * @example levelAfterName('对示范平台省级给予奖补') // { start: 5, end: 7 }
 */
export function levelAfterName(text: string): Span | undefined {
  const words = text.slice(0, REACH);
  const match = LEVEL_AFTER.exec(words);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  const name = match[1];
  // 对国家级、省级给予…: the level is who is paid; 对设区市级…: part of a word.
  const named = /^(?:并|同时)?[对向]/.test(name) ? !OPEN_END.test(name) : endsAsRecipient(name);
  if (name.length < 4 || /级$/.test(name) || !named || listsLevels(words, match[2])) return undefined;
  return { start: name.length, end: name.length + match[2].length };
}

/**
 * The level of government at the start of a clause that gives: 省级按照设备购置额的10%给予奖补.
 * @returns offsets in `text`; `undefined` when the clause opens otherwise.
 * @example levelAlone('市级分别给予') // { start: 0, end: 2 }
 */
export function levelAlone(text: string): Span | undefined {
  const match = LEVEL_ALONE.exec(text);
  return match?.[1] === undefined ? undefined : { start: 0, end: match[1].length };
}

/** Whether some words set sums for levels other than this one (国家级奖励5万元、省级奖励3万元): a level is then who is paid. */
function listsLevels(text: string, level: string): boolean {
  return [...text.matchAll(LISTED)].some(([word]) => word !== level);
}

/**
 * Tell whether a level alone before a verb of giving pays: no other level has a sum of its own beside it.
 * @param own clause of the sum, @param subject the level in it, @param heads who the clauses before name.
 * @example paysAsLevel(readPassage('对企业，省级给予5万元'), own, subject, heads) // true
 */
export function paysAsLevel(passage: Passage, own: Clause, subject: Span, heads: readonly Phrase[]): boolean {
  const { text, clauses } = passage;
  const level = text.slice(subject.start, subject.end);
  const near = text.slice(Math.max(0, subject.start - 200), subject.end + 120);
  // No place has the level 国家级: beside it the others are what is paid as well.
  const honours = listsLevels(near, level);
  if (honours && near.includes('国家级')) return false;
  if (heads.some(({ start, end }) => !/级|国家|全国|[省市]/.test(text.slice(start, end)))) return true;
  if (honours) return false;
  if (levelAlone(text.slice(subject.start, own.end)) === undefined) return false;
  // 对省级示范车间，省级给予…: a head with one level is who is paid by that of the subject.
  if (heads.length > 0) return heads.every(({ start, end }) => !LEVEL_LIST.test(text.slice(start, end)));
  // 鼓励企业改造设备，省级按…: what comes before tells what for; the first clause of a sentence only where 按 or 配套 follows.
  const first = clauses[clauseAt(clauses, own.start) - 1]?.sentence !== own.sentence;
  // 对国家级平台给予50万元，省级20万元: after a sum the level is a further one that is paid.
  const given = /\d(?:[万亿]|元|%)/.test(
    /[^。!?\n]*$/.exec(text.slice(Math.max(0, own.start - 200), own.start))?.[0] ?? '',
  );
  const matched = /^按|配套/.test(text.slice(subject.end, Math.min(own.end, subject.end + 40)));
  return first ? matched : !given;
}

/**
 * A level as printed before 配套, which pays; 市县 are places.
 * @returns `null` when the words are no level.
 * @example levelIn(readPassage('区级配套5万元'), 0, 2) // '区级'
 */
export function levelIn({ original }: Passage, start: number, end: number): string | null {
  const words = original.slice(start, end);
  return /^.{1,3}级$/.test(words) ? words : null;
}
