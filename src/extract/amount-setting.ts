// What the blocks around a block tell about its sums: the line that opens a list, headings, labels (申报条件, 奖励标准).
// It must not read the sums of the block itself.
import type { Block, Lexicon } from '../model.ts';
import { type DocumentContext, headingsAbove } from './context.ts';
import { shareByFacet } from './distribution.ts';
import type { KindedValue } from './facet-values.ts';
import { type Kind, readKind } from './kind.ts';
import { findPayer } from './payer.ts';
import { afterMarker, type Phrase } from './phrases.ts';
import { endsAsRecipient } from './recipient-nouns.ts';
import { readLead } from './recipients.ts';
import type { Expectation } from './role.ts';
import { type Passage, readPassage, type SumGroup } from './sums.ts';

/** What the blocks around a block tell about its sums. */
export interface Setting {
  expects: Expectation;
  /** Phrases of the line that opens the list (…给予奖励：) and of headings; nearest first. */
  phrases: Phrase[];
  kind: Kind | null;
  payer: string | null;
  values: KindedValue[];
  /** The heading above, when it names who is paid. */
  title: Phrase | null;
}

/** 总体要求 and 工作要求 speak of the work, not of who applies. */
const CONDITION_LABEL =
  /(?:条件|对象|范围|门槛|(?<!总体|工作|有关|相关|其他|目标|组织|纪律|具体工作|落实|总的)要求|资格)$/;

const BENEFIT_LABEL =
  /(?:标准|奖励|补助|补贴|资助|扶持|支持|额度|金额|内容|待遇|措施|方式|奖项设置|奖金|奖补|津贴|政策)$/;

/** A line with one of these words announces benefits. */
export const GIVING_LINE = /给予|予以|奖励|补助|补贴|资助|奖补|扶持|支持|发放|享受|津贴|贷款/;

function expectationOf(label: string): Expectation {
  const bare = label.replace(/\(.*?\)|[“”"：:\s]/g, '').replace(/(?:分别)?(?:为|是|如下|如下所示)$/, '');
  // 收费标准: what is paid by, not to, whoever is meant.
  if (/(?:收费|征收|缴费|缴纳|处罚|罚款|收取)[^,;。]{0,4}$/.test(bare)) return null;
  if (bare.length > 24) return null;
  if (CONDITION_LABEL.test(bare)) return 'conditions';
  return BENEFIT_LABEL.test(bare) ? 'benefits' : null;
}

/** What a question asks for when its answer is what somebody gets. */
const ASKED = /津贴|补贴|补助|奖励|奖金|奖补|资助|待遇|优惠|扶持|(?:拿|领取?|得到?|享受到?)多少|多少钱/;
const ASKED_OTHERWISE = /条件|资格|材料|流程|程序|手续|时间|期限|怎么|如何|哪里|背景|意义|收费|缴|罚|收入|来源/;
function asksBenefit(question: string): boolean {
  return ASKED.test(question) && !ASKED_OTHERWISE.test(question);
}

/** How many blocks an answer may have. */
const ANSWER_REACH = 6;

/** The question that a block answers: the line before it, or the heading above, that ends in a question mark. */
function questionOf(block: Block, context: DocumentContext): string | undefined {
  for (let at = context.index - 1; at >= 0 && at >= context.index - ANSWER_REACH; at -= 1) {
    const other = context.blocks[at];
    if (other === undefined) return undefined;
    if (/[?？]\s{0,4}$/.test(other.text.slice(-8))) return other.text.slice(-60);
    if (other.kind === 'heading' || other.parent !== block.parent) return undefined;
  }
  return undefined;
}

/** How many blocks back a line that opens a list may stand. */
const OPENER_REACH = 16;

/** The line above a list that ends in a colon: the parent, or a sibling with only list items in between. */
function openerOf(block: Block, context: DocumentContext): Block | undefined {
  const parent = block.parent === null ? undefined : context.byId.get(block.parent);
  if (parent !== undefined && /[:：]\s*$/.test(parent.text)) return parent;
  for (let at = context.index - 1; at >= 0 && at >= context.index - OPENER_REACH; at -= 1) {
    const other = context.blocks[at];
    if (other === undefined || other.kind === 'heading') return undefined;
    if (other.parent !== block.parent) continue;
    if (/[:：]\s*$/.test(other.text)) return other;
    if (other.marker === null && block.marker === null && block.kind !== 'table') return undefined;
    if (other.marker === null) return undefined;
  }
  return undefined;
}

/**
 * Read what stands around a block: label, the line that opens its list, headings.
 * @returns phrases nearest first; nulls where nothing is said. Looks back over a fixed number of blocks.
 * @example readSetting(block, lexicon, context).expects // 'conditions' under a heading 申报条件
 */
export function readSetting(block: Block, lexicon: Lexicon, context: DocumentContext): Setting {
  const setting: Setting = { expects: null, phrases: [], kind: null, payer: null, values: [], title: null };
  if (block.label !== undefined) setting.expects = expectationOf(block.label);
  const opener = openerOf(block, context);
  if (opener !== undefined) {
    // A long line is read from its end, which opens the list.
    const passage = readPassage(`${opener.text.slice(-400)}1元`);
    const end = passage.text.length - 2;
    const lead = readLead(passage, passage.text.length - 2, 0);
    setting.phrases.push(...lead.phrases.filter((phrase) => phrase.end <= end));
    const whole = passage.text.slice(Math.max(0, end - 200), end);
    for (const clause of passage.clauses) {
      if (clause.end > end || setting.phrases.length > 8) continue;
      setting.phrases.push({ passage, start: clause.start, end: clause.end, source: 'hint' });
    }
    setting.payer = lead.payer ?? payerIn(passage.original, whole, Math.max(0, end - 200));
    const sentence = whole.slice(Math.max(whole.lastIndexOf('。'), whole.lastIndexOf(';')) + 1);
    setting.kind = readKind('', sentence);
    setting.expects ??=
      /条件|要求|对象/.test(sentence.slice(-14)) && !GIVING_LINE.test(sentence.slice(-8))
        ? 'conditions'
        : GIVING_LINE.test(sentence)
          ? 'benefits'
          : null;
  }
  const question = questionOf(block, context);
  if (question !== undefined && asksBenefit(question)) {
    setting.expects ??= 'benefits';
    setting.kind ??= readKind('', question);
  }
  for (const heading of headingsAbove(context, block).slice(0, 4)) {
    if (heading.length > 60) continue;
    const title = heading.replace(/[。：:].*$/s, '');
    setting.expects ??= expectationOf(title);
    setting.kind ??= title.length <= 40 ? readKind('', title) : null;
    const passage = readPassage(title);
    const source: Phrase = { passage, start: 0, end: title.length, source: 'hint' };
    setting.phrases.push(source);
    const start = afterMarker(passage.text, /^第[^条]{1,6}条/.exec(passage.text)?.[0].length ?? 0);
    const bare = passage.text.slice(start).trim();
    if (setting.title === null && bare.length <= 20 && namesSomeone(bare))
      setting.title = { passage, start, end: title.length, source: 'hint' };
    if (setting.values.length === 0) {
      const { shares } = shareByFacet(source, lexicon);
      const [only] = shares;
      if (shares.length === 1 && only !== undefined) setting.values = only.values;
    }
  }
  return setting;
}

/**
 * The payer named in some words, as printed.
 * @param text the words with half-width ASCII, which begin at `offset` of `original`.
 * @example payerIn('由市财政给予', '由市财政给予', 0) // '市财政'
 */
export function payerIn(original: string, text: string, offset: number): string | null {
  const found = findPayer(text);
  return found === undefined ? null : original.slice(offset + found.start, offset + found.end);
}

/**
 * What the nearest label or question before a sum in its block announces: 申报条件：…, 奖励标准：…, 补贴标准是多少？
 * @returns `null` without such a label. Looks back over a fixed number of clauses.
 * @example labelBefore(readPassage('申报条件：收入1亿元'), passage.groups[0]) // 'conditions'
 */
export function labelBefore(passage: Passage, group: SumGroup): Expectation {
  for (let at = group.clause; at >= 0 && at > group.clause - 24; at -= 1) {
    const clause = passage.clauses[at];
    if (clause === undefined) break;
    // 补贴标准是多少？每户5000元。
    if (clause.after === '?' && clause.end <= group.start)
      return asksBenefit(passage.text.slice(Math.max(clause.start, clause.end - 60), clause.end)) ? 'benefits' : null;
    if (clause.after !== ':' || clause.start >= group.start) continue;
    const label = passage.text.slice(Math.max(clause.start, clause.end - 24), clause.end);
    // 按规定收取费用，标准为：
    const fee =
      clause.end - clause.start < 6 &&
      /收费|收取|征收|缴|罚|租金|票价/.test(passage.text.slice(Math.max(0, clause.start - 30), clause.start));
    const expects = fee ? null : expectationOf(label);
    if (expects !== null) return expects;
  }
  return null;
}

/** 补贴标准, 安家费: a title that is nothing but the name of what is given. */
const BENEFIT_TITLE =
  /^[^,;、和与及]{0,10}(?:(?:补贴|补助|奖励|资助|奖补|津贴)(?:标准|额度|金额)?|安家费|生活费|启动费|奖学金|助学金|奖金|慰问金)$/;

/**
 * Whether a block opens with the name of a benefit (二、补贴标准。…, 第三条【安家费】…), so that a list of names and sums after it is given.
 * @example opensWithBenefit(readPassage('二、补贴标准。中级工每人5000元')) // true
 */
export function opensWithBenefit({ text }: Passage): boolean {
  const head = text.slice(afterMarker(text, /^第[^条]{1,6}条/.exec(text)?.[0].length ?? 0)).slice(0, 30);
  const title = /^\s*(?:[【[]([^【】[\]]{2,16})[】\]]|([^。:,;]{2,16})。)/.exec(head);
  const words = (title?.[1] ?? title?.[2] ?? '').trim();
  return BENEFIT_TITLE.test(words) && !/收费|征收|缴|罚|取消|停发|追回|扣|申[请报领]|发放|资金$/.test(words);
}

/**
 * Who the first words of an item name: 1．顶尖人才。给予500万元.
 * @param before offset of the sum.
 * @returns `null` when the block opens with something else.
 * @example titleOf(readPassage('顶尖人才。给予5万元'), 7)?.end // 4
 */
export function titleOf(passage: Passage, before: number): Phrase | null {
  const [first] = passage.clauses;
  if (first === undefined || first.after !== '。' || first.end > before) return null;
  const start = afterMarker(passage.text, first.start);
  const words = passage.text.slice(start, first.end);
  return words.length <= 20 && namesSomeone(words) ? { passage, start, end: first.end, source: 'clause' } : null;
}

/** 国家级企业技术中心 names someone, 加强平台建设 or 奖励标准 does not. */
function namesSomeone(title: string): boolean {
  const words = title.replace(/\(.{1,8}\)$/, '');
  return (
    words.length >= 4 &&
    endsAsRecipient(words) &&
    !/^(?:加|完善|支持|鼓励|强化|推|培育|建|提|引进|优化|落实|实施|开展|促|壮大|打造|做|激励|奖励|扶持|规范|深化|发展|申报|适用)/.test(
      words,
    )
  );
}
