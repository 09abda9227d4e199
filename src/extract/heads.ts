// Who the clauses before that of a sum name: 对…的企业, conditions that end in 的, what is chosen or made.
// It must not read the clause of the sum itself: that is recipients.ts.
import { type Clause, clauseAt, type Span } from './clauses.ts';
import { levelAfterName, levelAlone } from './level-payer.ts';
import { findPayer } from './payer.ts';
import {
  ACTION,
  ADVERBIAL,
  CIRCUMSTANCE,
  FOR,
  LABEL_END,
  type Lead,
  type Phrase,
  trimSpan,
  withoutAdverbs,
} from './phrases.ts';
import { endsAsRecipient, isPersonOrBody } from './recipient-nouns.ts';
import type { Passage } from './sums.ts';

/**
 * The subject of the clause that opens a sentence, for sums without a name of their own: 毕业生按规定享受…：补贴5000元.
 * @param before offset of the sum, @param from where the search may begin.
 * @returns the phrase, or `undefined` when the sentence names nobody at the start of a clause.
 * @example readSubject(readPassage('毕业生可享受：补贴5元'), 9, 0).end // 3
 */
export function readSubject(passage: Passage, before: number, from: number): Phrase | undefined {
  const { clauses, text } = passage;
  const at = clauseAt(clauses, before);
  const own = clauses[at];
  if (own === undefined) return undefined;
  for (let index = at; index >= 0 && index > at - 12; index -= 1) {
    const clause = clauses[index];
    if (clause === undefined || clause.sentence !== own.sentence || clause.end < from) break;
    const span = subjectIn(text, { start: clause.start, end: Math.min(clause.end, before) });
    if (span !== undefined) return { ...span, passage, source: 'subject' };
  }
  return undefined;
}

/** 毕业生 in 毕业生可按规定享受…: a person or body before the first adverb or verb. */
function subjectIn(text: string, clause: Span): Span | undefined {
  const words = text.slice(clause.start, Math.min(clause.end, clause.start + 60));
  for (const match of words.matchAll(
    /分别|(?<![户人村校生亩])均|可|按|享受|应|将|参照|依照|申请|最高|给予|创业|领取/g,
  )) {
    const span = withoutAdverbs(text, trimSpan(text, { start: clause.start, end: clause.start + match.index }));
    const part = text.slice(span.start, span.end);
    if (part.length < 2 || ACTION.test(part) || !isPersonOrBody(part)) continue;
    return span;
  }
  return undefined;
}

const GIVES_IN_FULL = /(?:给予|予以|据实|^予)[^,;。]{0,8}(?:补助|补贴|奖励|资助|支持|报销|奖补|减免|返还)$/;

/**
 * Phrases in the clauses before that of the sum: 对…的企业, and conditions that end in 的.
 * @param at index of the clause of the sum, `own`. @param from where words begin that no earlier sum has. @param lead takes hints and payer.
 * @returns the nearest one that names somebody; none where the clauses name nobody.
 * @example readHeads(passage, passage.clauses, 1, own, 0, lead)[0].source // 'clause'
 */
export function readHeads(
  passage: Passage,
  clauses: readonly Clause[],
  at: number,
  own: Clause,
  from: number,
  lead: Lead,
): Phrase[] {
  const { text } = passage;
  const heads: Phrase[] = [];
  let end = -1;
  for (let index = at - 1; index >= 0 && index > at - 10; index -= 1) {
    const clause = clauses[index];
    if (clause === undefined || clause.end <= from || clause.sentence !== own.sentence) break;
    if (clause.after === ';' && heads.length > 0) break;
    if (clause.after === ';' && end < 0) break;
    let start = Math.max(clause.start, from);
    let words = text.slice(start, clause.end);
    if (clause.before === '(' || words === '') continue;
    // 支持标准：按照…: a label is nobody.
    if (clause.after === ':' && words.length <= 14 && LABEL_END.test(words)) break;
    // 按每人7800元标准扣减增值税: what follows a sum is no name.
    if (/^的?标准/.test(words)) break;
    // 单个项目贴息期不超过3年，最高…: for how long, not who.
    if (/^[^,;。的]{0,10}(?:期限?|年限)(?:最长)?(?:不超过|不得超过|最长|为|最多)[^,;。]{1,6}[年月]$/.test(words))
      continue;
    // 每位消费者每类产品可补贴1件: how many, not who.
    if (/^每[^,;。\d]{1,16}(?:可|限|最多|只能)[^,;。\d]{0,8}\d+[件次个台套辆项人]$/.test(words)) continue;
    // 省、市按4:6比例分担: who bears it gets nothing.
    if (/(?:分担|共担|承担|负担)$/.test(words) && !FOR.test(words)) {
      const bearer = lead.payer === null ? findPayer(words) : undefined;
      if (bearer !== undefined) lead.payer = passage.original.slice(start + bearer.start, start + bearer.end);
      if (end >= 0) break;
      continue;
    }
    // 超过5000元部分: a step of a ladder, nobody.
    if (/^(?:(?:超过|超出|低于|不足|高于)[^,;。]{0,14}\d[^,;。]{0,8}|(?:超过|超出|不足|其余|剩余)的?)部分/.test(words))
      continue;
    const purse = findPayer(words);
    // 市财政对新建的基地，分别给予…
    if (purse !== undefined && purse.start <= 2 && /^[对向]/.test(words.slice(purse.end))) {
      lead.payer ??= passage.original.slice(start + purse.start, start + purse.end);
      start += purse.end;
      words = words.slice(purse.end);
    }
    if (lead.payer === null) {
      const payer = purse === undefined ? undefined : findPayer(words);
      if (payer !== undefined) lead.payer = passage.original.slice(start + payer.start, start + payer.end);
    }
    // 省级给予奖补，最高300万元: who pays stands at the start of the clause before.
    const alone = end < 0 && levelAlone(words) !== undefined && GIVES_IN_FULL.test(words);
    if (alone) {
      lead.payer ??= passage.original.slice(start, start + (levelAlone(words)?.end ?? 0));
      continue;
    }
    if (FOR.test(words)) {
      // 对新建的厂房省级给予补助，最高…
      const level = end < 0 ? levelAfterName(words) : undefined;
      if (level !== undefined) {
        lead.payer ??= passage.original.slice(start + level.start, start + level.end);
        end = start + level.start;
      }
      const span = trimSpan(text, { start, end: end < 0 ? clause.end : end });
      heads.unshift({ ...withoutPayer(text, span), passage, source: 'for' });
      return heads;
    }
    const bare = words.replace(/^(?:并且|并|且|同时|其中|另外)/, '');
    if (ADVERBIAL.test(bare) || CIRCUMSTANCE.test(bare)) {
      if (end < 0) {
        lead.hints.push({ ...trimSpan(text, { start, end: clause.end }), passage, source: 'hint' });
        pushMade(passage, { start, end: clause.end }, heads);
        if (heads.length > 0) return heads;
      }
      continue;
    }
    if (ACTION.test(words) && !words.endsWith('的')) {
      lead.hints.push({ ...trimSpan(text, { start, end: clause.end }), passage, source: 'hint' });
      if (end >= 0) break;
      pushMade(passage, { start, end: clause.end }, heads);
      if (heads.length > 0) return heads;
      continue;
    }
    if (end < 0) {
      end = clause.end;
      const span = trimSpan(text, { start, end });
      const name = text.slice(span.start, span.end);
      // 市科技局每年评选10家优秀孵化器，各奖励20万元
      if (/(?:评选|评定|遴选|命名|评出|选树|选拔|表彰|推选)(?:出|表彰)?(?:不超过)?\d+[名家个项](?!.*的$)/.test(name)) {
        pushMade(passage, { start, end }, heads);
        if (heads.length > 0) break;
      }
      // 孵化器每孵化一家企业，奖励10万元: the case is not who is paid.
      const actor = /^([^,;。每的]{2,14})每(?![年月季])/.exec(name)?.[1];
      if (actor !== undefined && isPersonOrBody(actor)) {
        heads.push({ start: span.start, end: span.start + actor.length, passage, source: 'clause' });
        lead.event ??= { start: span.start + actor.length, end: span.end, passage, source: 'hint' };
        break;
      }
      const closed = /(?:的|以上|以下|之间|以内|及以上)$/.test(name) || endsAsRecipient(name);
      // 合伙创业的可提高贷款额度: what the case may do is no part of its name.
      const may = closed ? null : /^[^,;。]{2,40}?的(?=可|应|将)/.exec(name);
      const subject =
        may !== null
          ? { start: span.start, end: span.start + may[0].length }
          : closed
            ? undefined
            : subjectIn(text, span);
      // 个人缴费标准为400元，财政补助670元: a clause with a sum of its own names nobody.
      if (!closed && subject === undefined && /\d[\d.]*(?:(?:万|亿)?元|个百分点)|%/.test(name)) {
        lead.hints.push({ ...span, passage, source: 'hint' });
        break;
      }
      // 其余部分按实际支出予以补助，最高…: a clause that gives something names nobody.
      if (!closed && subject === undefined && GIVES_IN_FULL.test(name)) {
        lead.hints.push({ ...span, passage, source: 'hint' });
        break;
      }
      heads.push({ ...(subject ?? span), passage, source: 'clause' });
    } else if (/^(?:且|并|或|以及|及|和|同时)/.test(text.slice(heads[0]?.start ?? 0, (heads[0]?.start ?? 0) + 2))) {
      const last = heads[0];
      if (last !== undefined) heads[0] = { ...last, ...trimSpan(text, { start, end: last.end }) };
    }
    if (clause.before === ':' || clause.before === ';') break;
  }
  return heads;
}

/** 每年评选“工匠”10名，每人奖励…; 新建25家工作室，每个给予…: what is chosen or made is what is paid for. */
function pushMade(passage: Passage, span: Span, heads: Phrase[]): void {
  const words = passage.text.slice(span.start, span.end);
  const made =
    /(?:评选|评定|遴选|命名|评出|选树|选拔|表彰|推选|新建|培育|创建|认定)(?:出|表彰|不超过)?(?=[^的]{3,40}$)/.exec(
      words,
    );
  if (made === null) return;
  let start = span.start + made.index + made[0].length;
  const count = /^(?:不超过|约)?\d+[名家个项支所位](?:左右|以上|以内)?/.exec(words.slice(start - span.start));
  if (count !== null) start += count[0].length;
  const tail = /\d+[名家个项支所位人](?:左右|以上|以内)?$/.exec(words);
  const end = tail === null ? span.end : span.start + tail.index;
  const name = passage.text.slice(start, end);
  if (end - start >= 2 && (endsAsRecipient(name.replace(/\([^()]*\)$/, '')) || /[”"]$/.test(name)))
    heads.push({ start, end, passage, source: 'clause' });
}

/** 对新认定的工作室，由市财政: the payer is no part of the recipient. */
function withoutPayer(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const comma = /,(?:分别|由|经|按|市财政|省财政|在|从|每年|自)[^,]{0,40}$/.exec(words);
  const end = comma === null ? span.end : span.start + comma.index;
  return { start: span.start, end };
}
