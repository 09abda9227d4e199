// Relations: the documents that a text names in 《》 or by number, and what it does with them, read from the words around.
// It must not count forms, certificates and the document's own title as documents.
import type { Block, Lexicon, RelationCandidate } from '../model.ts';
import { type DocumentNumberSpan, findDocumentNumbers } from '../notation/document-number.ts';
import { narrowWidth } from '../notation/text.ts';
import { anchorSpan } from '../provenance.ts';
import { type DocumentContext, titleKey } from './context.ts';
import { findPlans } from './plans.ts';
import { levelOf } from './relation-level.ts';

type Relation = RelationCandidate['relation'];

interface Named {
  /** The whole span: title and number. */
  start: number;
  end: number;
  title: string | null;
  number: DocumentNumberSpan | undefined;
}

/** Stronger ones win when a document is named more than once. */
const STRENGTH: Readonly<Record<Relation, number>> = {
  cites: 0,
  based_on: 1,
  implements: 2,
  amends: 3,
  replaces: 4,
  repeals: 5,
};

/** Things in 《》 that are no documents: forms, papers of a case, books and shows. */
const NO_DOCUMENT =
  /(?:申请表|申报表|登记表|审批表|备案表|汇总表|推荐表|评分表|信息表|统计表|花名册|明细表|情况表|一览表|任务表|[^度量]表|申请书|承诺书|通知书|决定书|告知书|委托书|任务书|责任书|协议书?|合同书?|证书|[^保认]证|许可证|执照|证明|(?<!政府工作|代表大会)报告|报告书|登记书|名册|名单|收据|发票|票据|回执|凭证|档案|简历|章程草案|日报|晚报|晨报|时报|新闻联播|杂志|期刊|鉴定书|意见书|建议书|计划书|说明书|保证书|确认书|认定书|批准书|倡议书|公约书)$/;
/** 《申报指南》 and 《…目录》 are documents; a bare one-word title is a form of this very document. */
const MIN_TITLE = 4;

const IMPLEMENTS = /贯彻|落实|执行好|推进落实/;
const BASED = /根据|依据|依照|按照|遵照|参照|对照|结合《|以《/;
const RULED = /^(?:等)?(?:有关|相关)?(?:文件|办法|通知)?的?(?:有关|相关)?(?:规定|要求|精神)/;
const REPEALS = /废止|失效|停止执行|不再执行|(?:同时|一并|即行|自行|予以)作废/;
const AMENDS = /修改|修订|修正|调整|补充|完善《/;
const REPLACES = /代替|取代|替代/;
const OWN = /(?:制定|制订|特制定|印发|发布|公布|编制|起草|出台|形成|现将|拟订|拟定)(?:了|的|本)?\s*$/;
const OWN_AFTER =
  /^\s*(?:\([^()]*\))?\s*(?:已经|业经|已由|已于|经[^,。]{2,30}(?:同意|通过|审议|研究)|印发给|印送|予以印发|现印发|发布给|予以(?:发布|公布)|,?\s*(?:现)?(?:予以)?(?:公布|印发))/;
/** 现将《…》转发你们: the letter passes on another's document. */
const FORWARDED = /^[\s□]*(?:一并|予以|全文|原文|随文)?转发/;

/** Titles in 《》 of a text, outermost ones only. */
function findTitles(text: string): { start: number; end: number; title: string }[] {
  const found: { start: number; end: number; title: string }[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (unit === '《' || (unit === '〈' && depth > 0)) {
      if (depth === 0) start = at;
      depth += 1;
    } else if ((unit === '》' || unit === '〉') && depth > 0) {
      depth -= 1;
      // A nested title closed with 》》: the outer mark follows.
      if (depth === 0) found.push({ start, end: at + 1, title: text.slice(start + 1, at) });
      else if (unit === '》' && !text.slice(at + 1, at + 90).includes('》')) {
        found.push({ start, end: at + 1, title: text.slice(start + 1, at) });
        depth = 0;
      }
    } else if ('。\n'.includes(unit) && at - start > 200) depth = 0;
  }
  return found;
}

/** A title with the number in the bracket after it; numbers without a title stand alone. */
function findNamed(original: string, text: string): Named[] {
  const numbers = findDocumentNumbers(original);
  const titles = findTitles(text);
  const found: Named[] = [];
  const used = new Set<DocumentNumberSpan>();
  let next = 0;
  for (const { start, end } of titles) {
    while (next < numbers.length && (numbers[next]?.start ?? 0) < start) next += 1;
    // Numbers inside a title belong to the title.
    let at = next;
    while (at < numbers.length && (numbers[at]?.start ?? 0) < end) {
      const inside = numbers[at];
      if (inside !== undefined) used.add(inside);
      at += 1;
    }
    const number = numbers[at];
    const gap = number === undefined ? '' : text.slice(end, number.start);
    const follows =
      number !== undefined &&
      /^\s*(?:的?通知|等[^,。]{0,6})?\s*[([]?\s*(?:以下简称[^)]{0,20}[,;])?[^,。;)]{0,10}$/.test(gap) &&
      gap.length < 24;
    if (number !== undefined && follows && !used.has(number)) {
      used.add(number);
      const close = /^\s*(?:[,;][^()]{0,30})?[)\]]/.exec(text.slice(number.end, number.end + 36));
      found.push({
        start,
        end: number.end + (close?.[0].length ?? 0),
        title: original.slice(start + 1, end - 1),
        number,
      });
    } else found.push({ start, end, title: original.slice(start + 1, end - 1), number: undefined });
  }
  for (const number of numbers) {
    // 国务院令第724号《…》: the number stands before its title.
    const next = used.has(number) ? undefined : found.find(({ start }) => start >= number.end);
    if (
      next !== undefined &&
      next.number === undefined &&
      /^\s*(?:公布|发布|印发|颁布)?的?\s*$/.test(text.slice(number.end, next.start))
    ) {
      used.add(number);
      next.number = number;
      next.start = number.start;
      continue;
    }
    if (!used.has(number) && !found.some(({ start, end }) => start <= number.start && number.end <= end))
      found.push({ start: number.start, end: number.end, title: null, number });
  }
  return found.sort((a, b) => a.start - b.start);
}

const CLAUSE_BREAK = /[。;！!?\n]/;

/** Where the clause of a span begins: after the last full stop, at most 160 units back. */
function clauseFrom(text: string, start: number): number {
  for (let at = start - 1; at >= Math.max(0, start - 160); at -= 1)
    if (CLAUSE_BREAK.test(text.charAt(at))) return at + 1;
  return Math.max(0, start - 160);
}

function clauseTo(text: string, end: number): number {
  for (let at = end; at < Math.min(text.length, end + 400); at += 1) if (CLAUSE_BREAK.test(text.charAt(at))) return at;
  return Math.min(text.length, end + 400);
}

/** Words outside 《》 and brackets, so that a title's own 实施 says nothing. */
function outside(text: string): string {
  return text.replace(/《[^》]*》|\([^()]*\)|〈[^〉]*〉/g, (part) => '□'.repeat(part.length));
}

/** What the text does with a document, and where the words that say so begin. */
function relationOf(text: string, named: Named): { relation: Relation; from: number; own: boolean } {
  const from = clauseFrom(text, named.start);
  const before = outside(text.slice(from, named.start));
  const after = outside(text.slice(named.end, clauseTo(text, named.end)));
  // In a list 《A》《B》同时废止 the verb stands after the last title.
  const beyond = after.replace(/□+/g, '').replace(/^(?:[\s、,和及与]|以及)+/, '');
  const own =
    !FORWARDED.test(after) && (OWN.test(before) || OWN_AFTER.test(after) || /^\s*(?:的)?通知$/.test(after.trim()));
  const nearAfter = beyond.slice(0, 40);
  if (/^(?:自|从)[^,]{2,24}起(?:同时|一并|即行)?(?:废止|作废|停止执行|失效|不再执行)/.test(beyond))
    return { relation: 'repeals', from: leadFrom(text, from, named.start, /原/), own: false };
  if (
    REPEALS.test(nearAfter) &&
    !/[^,]*(?:本办法|本规定|本意见)/.test(nearAfter.slice(0, Math.max(0, nearAfter.search(REPEALS))))
  )
    return { relation: 'repeals', from: leadFrom(text, from, named.start, /原/), own: false };
  if (/(?:废止|停止执行)(?:\s*|(?:下列|以下|了)[^。]{0,20}:[^。]*)$/.test(before))
    return { relation: 'repeals', from: leadFrom(text, from, named.start, REPEALS), own: false };
  if (REPLACES.test(before.slice(-14)) || /^[^,]{0,8}(?:由本|被本)/.test(after))
    return { relation: 'replaces', from: leadFrom(text, from, named.start, REPLACES), own: false };
  const verb = lastOf(before, [
    [BASED, 'based_on'],
    [IMPLEMENTS, 'implements'],
    [AMENDS, 'amends'],
  ]);
  // 修订后的《…》 only says which edition.
  const edition = verb?.relation === 'amends' && /后的?\s*$/.test(before);
  if (verb !== undefined && verb.relation === 'amends' && !edition && before.length - verb.at <= 8)
    return { relation: 'amends', from: from + verb.at, own: false };
  if (
    /^\s*(?:作出|作|做|进行|予以|作了|进行了)?(?:如下|以下)?(?:修改|修订|修正)/.test(after) ||
    (/^[^,]{0,20}(?:修改为|作如下修改|修订如下)/.test(after) && /将\s*$|对\s*$/.test(before))
  )
    return { relation: 'amends', from: leadFrom(text, from, named.start, /对|将/), own: false };
  if (
    verb !== undefined &&
    verb.relation !== 'amends' &&
    !/[,]/.test(before.slice(verb.at).replace(/□+(?:[、,]|以及|和|及)*/g, ''))
  ) {
    // 为贯彻落实 opens a purpose; 认真落实《…》 in a task only names it.
    if (verb.relation === 'implements') return { relation: 'implements', from: from + verb.at, own: false };
    return { relation: 'based_on', from: from + verb.at, own: false };
  }
  // 按原某部《…》规定: what 按 and 规定 hold between them is followed; 仍按…执行 names an old one.
  const by = /(?<!仍)按[^,:]{0,24}$/.exec(before);
  if (by !== null && RULED.test(beyond)) return { relation: 'based_on', from: from + by.index, own: false };
  return { relation: 'cites', from: named.start, own };
}

function lastOf(text: string, patterns: readonly [RegExp, Relation][]): { relation: Relation; at: number } | undefined {
  let best: { relation: Relation; at: number } | undefined;
  for (const [pattern, relation] of patterns) {
    for (const match of text.matchAll(new RegExp(pattern.source, 'g'))) {
      if (best === undefined || match.index > best.at) best = { relation, at: match.index };
    }
  }
  if (best === undefined) return undefined;
  // 为深入贯彻, 为全面落实: the quote begins at 为; 根据…落实: the nearer decides.
  if (best.relation === 'implements') {
    const wide = /为了?(?:[\p{Script=Han}]{0,8})$/u.exec(text.slice(0, best.at));
    const pair = /(?:贯彻|学习)[\p{Script=Han}]{0,4}$/u.exec(text.slice(0, best.at));
    const at = wide?.index ?? pair?.index ?? best.at;
    return { relation: best.relation, at };
  }
  return best;
}

function leadFrom(text: string, from: number, start: number, pattern: RegExp): number {
  const before = text.slice(from, start);
  const found = before.search(pattern);
  if (found >= 0 && before.length - found <= 60) return from + found;
  const comma = before.lastIndexOf(',');
  return from + comma + 1;
}

const TAIL =
  /^\s*(?:等(?:文件|规定|有关规定|法律法规|法律、法规|文件精神|文件要求)?|文件|的?有关)?\s*(?:的)?(?:文件)?(?:精神|要求|规定|部署|有关规定|相关规定|有关要求|相关要求|文件精神|文件要求)?/;

/** Lines of the letterhead: a number that is the document's own. */
function isOwnNumber(block: Block): boolean {
  const { id, text } = block;
  return id.startsWith('front.') && !/[，。,;；]|依据|根据/.test(text) && text.length < 60;
}

/**
 * Find the documents that a text names.
 * @returns in the order of the text, each document once with the strongest relation; `title` is the number where no title is printed,
 *   `document_number` null where none is.
 * @example findRelations(lexicon, context)[0] // { relation: 'based_on', title: '…', document_number: '鲁人社发〔2020〕18号', level: 'provincial', … }
 */
export function findRelations(_lexicon: Lexicon, context: DocumentContext): RelationCandidate[] {
  const found = new Map<string, RelationCandidate>();
  const ownNumbers = new Set<string>();
  for (const block of context.blocks)
    if (isOwnNumber(block)) for (const { normal } of findDocumentNumbers(block.text)) ownNumbers.add(normal);
  for (const block of context.blocks) {
    if (isOwnNumber(block) || (block.id.startsWith('back.') && !/。/.test(block.text))) continue;
    if (block.text.includes('计划')) addPlans(found, block, context.titles);
    if (!/[《〔[（(【]|号/.test(block.text)) continue;
    const text = narrowWidth(block.text);
    let previous: { relation: Relation; from: number; end: number } | undefined;
    for (const named of findNamed(block.text, text)) {
      let { relation, from, own } = relationOf(text, named);
      // 《A》《B》, 《A》和《B》: what the words say of the first they say of the next.
      if (
        previous !== undefined &&
        relation === 'cites' &&
        !own &&
        /^[\s、,]*(?:和|及|以及|与|或)?[^,。;、]{0,24}$/.test(text.slice(previous.end, named.start)) &&
        !/[,]$/.test(text.slice(previous.end, named.start).trim())
      ) {
        relation = previous.relation;
        from = previous.from;
      }
      const past = previous?.end ?? 0;
      previous = { relation, from, end: named.end };
      const title = named.title?.trim() ?? null;
      const key = title === null ? '' : titleKey(title);
      if (title !== null && (key.length < MIN_TITLE || NO_DOCUMENT.test(key))) continue;
      const isOwn =
        key !== '' &&
        context.titles.some(
          (one) => one === key || one.endsWith(`关于印发${key}的通知`) || one.endsWith(`${key}的通知`),
        );
      const number = named.number?.normal ?? null;
      if (number !== null && ownNumbers.has(number)) continue;
      // 《某办法》(某发〔2018〕3号)同时废止, in the document of the same name: the one before it.
      const former = number !== null && (relation === 'repeals' || relation === 'amends' || relation === 'replaces');
      if ((own || isOwn) && (relation === 'cites' || isOwn) && !former) continue;
      if (title === null && (named.number?.code ?? '') === '') continue;
      const tail = TAIL.exec(text.slice(named.end, named.end + 16));
      const stop =
        relation === 'based_on' || relation === 'implements'
          ? named.end + (tail?.[0].trimEnd().length ?? 0)
          : relation === 'repeals'
            ? repealEnd(text, named.end)
            : named.end;
      const candidate: RelationCandidate = {
        id: null,
        policy: null,
        jurisdiction: null,
        relation,
        document_number: number,
        title: title ?? named.number?.text ?? '',
        title_en: null,
        level: levelOf(
          title ?? '',
          named.number?.code ?? '',
          text.slice(Math.max(from, named.start - 24, past), named.start),
        ),
        review: null,
        cite: anchorSpan(block, Math.min(from, named.start), stop),
        rule: title === null ? 'relation/number' : `relation/${relation}`,
      };
      const id = key === '' ? (number ?? '') : key;
      const before = found.get(id);
      if (before === undefined) found.set(id, candidate);
      else {
        if (STRENGTH[relation] > STRENGTH[before.relation])
          found.set(id, { ...candidate, document_number: candidate.document_number ?? before.document_number });
        else before.document_number ??= number;
      }
    }
  }
  return [...found.values()];
}

/** Plans named without 《》 are cited, where nothing stronger says more. */
function addPlans(found: Map<string, RelationCandidate>, block: Block, titles: readonly string[]): void {
  const text = narrowWidth(block.text);
  for (const { start, end, name } of findPlans(block, text)) {
    const key = titleKey(name);
    if (found.has(key) || titles.some((title) => title.includes(key))) continue;
    // A document is not cited twice by a shorter name; past a few hundred no document cites.
    if (found.size > 300 || [...found.keys()].some((known) => known.includes(key))) continue;
    found.set(key, {
      id: null,
      policy: null,
      jurisdiction: null,
      relation: 'cites',
      document_number: null,
      title: name,
      title_en: null,
      level: levelOf(name, '', text.slice(Math.max(0, start - 24), start)),
      review: null,
      cite: anchorSpan(block, start, end),
      rule: 'relation/plan',
    });
  }
}

function repealEnd(text: string, end: number): number {
  const found = REPEALS.exec(text.slice(end, end + 400).split('。')[0] ?? '');
  return found === null ? end : end + found.index + found[0].length;
}
