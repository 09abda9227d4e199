// What a goal counts and for whom: the thing in the words of the text, its indicator, the places that it holds for.
// It must not judge whether a figure is a goal, nor read its value.
import type { Lexicon } from '../model.ts';
import { findDates } from '../notation/date.ts';
import { narrowWidth } from '../notation/text.ts';
import { firstFrom, type Place, type Reading, type Span } from './goal-reading.ts';
import type { TimeMark } from './goal-time.ts';
import { BRINGING, EACH_PLACE, EACH_TOWN, findVerbs, type VerbSpan } from './goal-words.ts';
import { findWords, wordsOf } from './lexicon.ts';

/** The scope of a figure for which the words set no other. */
export const DEFAULT_SCOPE = 'whole_jurisdiction';
const MAX_SUBJECT = 60;

const LEAD_IN =
  /^(?:[\s、,和及与并且还;:]|以及|同时|其中|并|再|力争|争取|确保|预计|计划|实现|积极|大力|着力|努力|持续|全面|深入|继续|加快|稳步|逐步|进一步|提出|全年|每年|年均|累计|到|的|将|要|至少)+/;
/** Words of the verb that stand between the thing and its figure; stripped one by one, longest first. */
const TAIL_WORDS = (
  '总计 共计 累计 合计 分别 均 各 共 不少于 不低于 力争 争取 至少 新增 增加 增长 提高 提升 下降 降低 达到 达 突破 超过 增加到 增长到 ' +
  '下降到 下降至 降低到 降低至 上升到 上升至 降至 降到 缩小到 压缩到 压缩至 压减到 压减至 缩短到 缩短至 提高到 提升到 提高至 提升至 增至 实现 完成 为 到 至 控制在 稳定在 保持在 保持'
)
  .split(' ')
  .sort((one, other) => other.length - one.length);

/** Where the thing ends: before spaces, commas and the words of the verb. */
function tailStart(text: string, from: number, to: number): number {
  let at = to;
  for (;;) {
    while (at > from && /[\s,:]/.test(text.charAt(at - 1))) at -= 1;
    const word = TAIL_WORDS.find((one) => at - one.length >= from && text.endsWith(one, at));
    if (word === undefined) return at;
    at -= word.length;
  }
}

/**
 * The thing counted, in the words of the text: after the figure (25家左右技能大师工作室) or before it (高技能人才总量达到10万人).
 * @param verbs of the sentence up to the figure. @param marks words of time of the block.
 * @returns the words (null when none are left), where they end, and the verb that governs them ('' for none).
 * @example subjectOf(reading, place, verbs, marks).subject // '技能大师工作室'
 */
export function subjectOf(
  reading: Reading,
  place: Place,
  verbs: readonly VerbSpan[],
  marks: readonly TimeMark[],
): { subject: string | null; end: number; verb: string } {
  const { text, block } = reading;
  const { quantity, clause, left } = place;
  const next = reading.quantities[place.index + 1];
  // After the figure: 25家左右技能大师工作室.
  let end = clause.end;
  if (next !== undefined && next.start < end) {
    const cut = Math.max(
      text.lastIndexOf('、', next.start),
      text.lastIndexOf('和', next.start),
      text.lastIndexOf('及', next.start),
    );
    end = cut > quantity.end ? cut : quantity.end;
  }
  const noun = /^[\s]*([\p{Script=Han}\p{L}\p{N}“”()（）《》、·\-—+/]+)/u.exec(
    text.slice(quantity.end, Math.min(end, quantity.end + MAX_SUBJECT)),
  );
  const verb = verbs.filter((one) => one.end <= quantity.start && one.verb !== 'describe').at(-1);
  const startsWithVerb = noun !== null && /^(?:用于|给予|并|且|以上|左右|的|,|及以上|[()（）])/.test(noun[1] ?? '');
  if (noun !== null && (noun[1] ?? '').length >= 2 && !startsWithVerb && !/^[(（、·—/+-]/.test(noun[1] ?? '')) {
    // 为2万名老人提供服务: the thing counted ends where what is done for it begins.
    const served = /[为向给对]\s*$/.test(text.slice(left, quantity.start));
    const [deed] = served ? findVerbs(text, quantity.end, end) : [];
    const words = text
      .slice(quantity.end, deed === undefined ? end : deed.start)
      .trimStart()
      .slice(0, (noun[1] ?? '').length)
      .replace(/[（(][^）)]*$/, '')
      .replace(/(?:和|及|以及|、)(?:一批|若干|相关|各类).*$/, '')
      .replace(/[、\s]+$/, '');
    const from = text.indexOf(words, quantity.end);
    const stop = from + words.length;
    return { subject: block.text.slice(from, stop), end: served ? end : stop, verb: verb?.word ?? '' };
  }
  // Before it: 高技能人才总量达到10万人.
  let time: TimeMark | undefined;
  for (let at = firstFrom(marks, quantity.start) - 1; at >= 0; at -= 1) {
    const one = marks[at];
    if (one === undefined || one.end <= left) break;
    if (one.end <= quantity.start && one.kind !== 'ahead') {
      time = one;
      break;
    }
  }
  // The first verb of the clause makes, later ones are part of what is made: 组织赴外招聘活动20场次.
  let from = Math.max(left, time?.end ?? 0);
  const lead = LEAD_IN.exec(text.slice(from, quantity.start));
  if (lead !== null) from += lead[0].length;
  const maker =
    quantity.unit === 'percent'
      ? undefined
      : verbs.find((one) => one.verb === 'create' && one.start >= from && one.end < quantity.start);
  let before = maker !== undefined && quantity.start - maker.end > 1 && maker.start - from <= 12 ? maker.end : from;
  // 引进培育团队5个: two verbs side by side.
  const second = before === from ? undefined : verbs.find(({ start, word }) => start === before && BRINGING.has(word));
  if (second !== undefined && quantity.start - second.end > 1) before = second.end;
  const stop = tailStart(text, before, quantity.start);
  let subject = block.text
    .slice(Math.max(before, stop - MAX_SUBJECT), stop)
    .replace(/^[\s、,，和及:：;]+|[\s、,，:：]+$/g, '')
    // 能耗较2020年下降13.5%: what it is measured against is no part of it.
    .replace(/(?<=.{2})(?:比|较)(?:[\d０-９]{4}年|上年|去年|同期|基期)(?:底|末|同期)?$/, '');
  // 能耗年均下降5%: what is counted stands before the frequency.
  if (subject.length <= 2 && time?.kind === 'frequency' && time.start - left > 2)
    subject = (block.text.slice(Math.max(left, time.start - MAX_SUBJECT), time.start) + subject).replace(
      /^[\s、,，和及:：;]*(?:提出)?/,
      '',
    );
  return { subject: subject === '' ? null : subject, end: quantity.end, verb: verb?.word ?? '' };
}

/**
 * The term of `indicators` that names what is counted.
 * @param window words around the figure, @param at offset of the figure in them, @param composed verb and thing put together (新增 +
 *   高技能人才), where the verb stands farther off.
 * @returns the code of the longest word, of equal ones the nearest; null when no word is there.
 * @example indicatorOf('全市高技能人才总量达到10万人', 11, '', lexicon) // 'high_skilled_stock'
 */
export function indicatorOf(window: string, at: number, composed: string, lexicon: Lexicon): string | null {
  let best: { length: number; distance: number; code: string } | undefined;
  const flat = window.replace(/[\s\u3000]/g, '');
  for (const { start, end, code } of findWords(flat, lexicon, 'indicators')) {
    const distance = end <= at ? at - end : Math.max(0, start - at);
    const length = end - start;
    if (best === undefined || length > best.length || (length === best.length && distance < best.distance))
      best = { length, distance, code };
  }
  for (const { start, end, code } of findWords(composed, lexicon, 'indicators')) {
    if (best === undefined || end - start > best.length) best = { length: end - start, distance: 0, code };
  }
  return best?.code ?? null;
}

/**
 * For whom the figure holds: the nearest word of `scopes` before it in its clause, or 各县, 每个乡镇 by their form.
 * @returns the code, and whether the clause says nothing else (各县市区不少于1000人).
 * @example scopeOf('各县（区）每年组织15场', clause, 9, lexicon).code // 'each_county'
 */
export function scopeOf(text: string, clause: Span, until: number, lexicon: Lexicon): { code: string; only: boolean } {
  const head = text.slice(clause.start, until);
  const flat = head.replace(/\s/g, '');
  let found: { code: string; at: number; length: number } | undefined;
  for (const { word, code } of wordsOf(lexicon, 'scopes')) {
    const key = narrowWidth(word);
    const at = flat.lastIndexOf(key);
    if (at < 0 || code === DEFAULT_SCOPE) continue;
    if (found === undefined || at > found.at) found = { code, at, length: key.length };
  }
  if (found === undefined) {
    const place = EACH_PLACE.exec(flat);
    const town = EACH_TOWN.exec(flat);
    if (place !== null) found = { code: 'each_county', at: place.index, length: place[0].length };
    else if (town !== null) found = { code: 'each_subdistrict', at: town.index, length: town[0].length };
  }
  if (found === undefined) return { code: DEFAULT_SCOPE, only: false };
  const rest = flat.slice(0, found.at) + flat.slice(found.at + found.length);
  return { code: found.code, only: rest.replace(/[,、\s]|每年|不少于|不低于|力争|至少/g, '') === '' };
}

/**
 * One figure for each of the things named: 示范企业和实训基地1个 (one cannot be shared), A、B各10个.
 * @returns the things, or the subject alone when the figure is for all together.
 * @example splitSubject('示范企业和实训基地', place, text) // ['示范企业', '实训基地']
 */
export function splitSubject(subject: string | null, place: Place, text: string): (string | null)[] {
  if (subject === null) return [subject];
  const head = text.slice(place.left, place.quantity.start);
  // 企业、项目分别达到200个 is one figure for each, 分别达到5个、3个 a list.
  const alone =
    place.quantity.list === null &&
    !/^\s*[、和及]\s*[^,;。]{0,4}\d/.test(text.slice(place.quantity.end, place.quantity.end + 8));
  const shared = alone && /分别[^,;。\d]{0,6}$/.test(head);
  const each = shared || /各\s*$/.test(head);
  const one = place.quantity.bound === 'exact' && place.quantity.min === 1 && place.quantity.measure_word === '个';
  if (!each && !one) return [subject];
  const parts = subject.split(/[、和及与]|以及/).filter((part) => part.length >= 2);
  return parts.length >= 2 && parts.length <= 6 ? parts : [subject];
}

/**
 * A bound word that stands before the verb: 至少举办1场.
 * @returns undefined when none does.
 * @example farBound('每年至少举办') // 'at_least'
 */
export function farBound(head: string): 'at_least' | 'at_most' | undefined {
  const found = /(至少|最少|最多|至多)[\p{Script=Han}]{1,6}$/u.exec(head.trimEnd());
  if (found === null) return undefined;
  return found[1] === '至少' || found[1] === '最少' ? 'at_least' : 'at_most';
}

/**
 * What of a list before 分别 belongs to a figure of the list after it: as many years or things as figures.
 * @returns nulls when the lists do not match.
 * @example respectively(reading, place).due // '2024' for 300家 of 到2023年、2024年分别达到200家、300家
 */
export function respectively(reading: Reading, place: Place): { due: string | null; subject: string | null } {
  const { quantity, sentence } = place;
  const none = { due: null, subject: null };
  if (quantity.list === null || quantity.list.length < 2) return none;
  const first = reading.quantities[place.index - quantity.list.index];
  if (first === undefined) return none;
  const head = reading.text.slice(Math.max(sentence.start, first.start - 80), first.start);
  if (!head.includes('分别')) return none;
  const dates = findDates(head).filter(({ iso }) => iso !== null);
  const due = dates.length === quantity.list.length ? (dates[quantity.list.index]?.iso ?? null) : null;
  const things = head
    .slice(
      Math.max(head.lastIndexOf(',', head.indexOf('分别')), head.lastIndexOf(';', head.indexOf('分别'))) + 1,
      head.indexOf('分别'),
    )
    .replace(LEAD_IN, '')
    .split(/[、和及与]/)
    .filter((part) => part !== '');
  const subject = due === null && things.length === quantity.list.length ? (things[quantity.list.index] ?? null) : null;
  return { due, subject };
}
