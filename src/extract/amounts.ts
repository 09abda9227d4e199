// Every sum of money and percentage about money of a block, one candidate for each recipient, with the words it stands on.
// It joins the parts (sums, role, recipients, distribution) and must not hold a word of a field or place of its own.
import type { AmountCandidate, Block, Lexicon } from '../model.ts';
import type { Quantity } from '../notation/quantity.ts';
import { makeAmount } from './amount-candidate.ts';
import { GIVEN, type Given, readRoles, refineRole } from './amount-roles.ts';
import { payerIn, readSetting, type Setting } from './amount-setting.ts';
import { tableAmounts } from './amount-table-rows.ts';
import {
  boundBefore,
  eachWords,
  kindOf,
  periodOf,
  perWords,
  quoteOf,
  sidesOf,
  whoOf,
  withMarker,
} from './amount-words.ts';
import type { Span } from './clauses.ts';
import type { DocumentContext } from './context.ts';
import type { Share } from './distribution.ts';
import { facetCodes } from './facet-values.ts';
import { figuresOf } from './figures.ts';
import { findItem } from './kind.ts';
import { findPer, impliedPer } from './per.ts';
import { findPercentBase, isMoneyNoun } from './percent-base.ts';
import { afterMarker, type Lead, type Phrase } from './phrases.ts';
import { readLead } from './recipients.ts';
import type { RoleReading } from './role.ts';
import { emptyState, type State, skillCounted } from './share-inherit.ts';
import { distribute, sameForAll, shareRecipient } from './share-out.ts';
import { sentenceEnd, startOfSentence, tailEnd } from './spans.ts';
import { type Passage, readPassage, type SumGroup, sentenceAfter, wordsBefore } from './sums.ts';

/** 前三年按80%奖励: a prize, but not paid once. */
const OVER_YEARS = /[前后第][一二三四五六\d两]{1,2}年|逐年|连续[一二三四五六\d两]/;

function wordsIn({ passage, start, end }: Phrase): string {
  return passage.text.slice(start, end);
}

function wordsOf(passage: Passage, span: Span | null): string | null {
  return span === null ? null : passage.original.slice(span.start, span.end).trim();
}

/** A sum that is given to nobody: its own words only. */
function plainSum(passage: Passage, block: Block, index: number, role: RoleReading): AmountCandidate[] {
  const group = passage.groups[index];
  if (group === undefined || role.role === 'open' || role.role === 'none') return [];
  const { role: name, rule } = role;
  const clause = passage.clauses[group.clause];
  const floor = Math.max(clause?.start ?? 0, passage.groups[index - 1]?.end ?? 0, group.start - 60);
  let start = Math.min(floor, group.start);
  start = afterMarker(passage.text, start);
  while (start < group.start && /[\s、,;:。()的]/.test(passage.text.charAt(start))) start += 1;
  const end = name === 'penalty' || name === 'fund' ? tailEnd(passage, index) : group.end;
  const percentOf = group.percent ? wordsOf(passage, findPercentBase(passage, index)) : null;
  return group.quantities.map((quantity) =>
    makeAmount(block, quoteOf(group, quantity, { start, end: Math.max(end, group.end) }), {
      role: name,
      rule,
      ...sidesOf(quantity),
      percent_of: percentOf,
    }),
  );
}

/**
 * Find every sum of money and percentage about money of a block.
 * @param block of the document; a table is read by rows and columns.
 * @param lexicon words for codes; facets, `item` and `per` are null where it has none.
 * @param context where the block stands: headings and the line that opens a list lend recipients and role.
 * @returns one candidate for each recipient of each sum, in the order of the text; bounds and sides as notation reads them, `kind`
 *   null where no word names it. Percentages that are not about money (growth, shares of people) are left out unless something
 *   is given for them: then they are thresholds. Never throws.
 * @example findAmounts(block, lexicon, context)[0] // { role: 'benefit', min: 50000, recipient: '国家级示范社', level: 'national', … }
 */
export function findAmounts(block: Block, lexicon: Lexicon, context: DocumentContext): AmountCandidate[] {
  if (block.kind === 'table') return tableAmounts(block, lexicon, context);
  const passage = readPassage(block.text, figuresOf(block, context.figures));
  if (passage.groups.length === 0) return [];
  const setting = readSetting(block, lexicon, context);
  const roles = readRoles(passage, setting);
  const state = emptyState();
  const amounts: AmountCandidate[] = [];
  let last = -1;
  for (const [index, group] of passage.groups.entries()) {
    const role = roles[index];
    if (role === undefined || role.role === 'none') continue;
    if (!GIVEN.has(role.role)) {
      amounts.push(...plainSum(passage, block, index, role));
      continue;
    }
    const sentence = passage.clauses[group.clause]?.sentence ?? -1;
    if (sentence !== state.sentence) {
      // 每家再给予…: a sentence without a subject goes on with the one before; one with other matter does not.
      state.sentence = sentence;
      state.payer = null;
      state.per = [];
      state.of = null;
    }
    const opening = startOfSentence(passage.clauses, group.clause);
    const from = Math.max(opening, last < 0 ? 0 : tailEnd(passage, last));
    const base = group.percent && role.rule !== 'rate/fee' ? findPercentBase(passage, index) : null;
    const lead = readLead(
      passage,
      base !== null && base.start > from && base.end <= group.start ? Math.max(from, base.start) : group.start,
      from,
    );
    // 额度上限（30万元）之和的110%: what stands inside the base names nobody.
    if (base !== null && base.start < from)
      lead.phrases = lead.phrases.filter((phrase) => phrase.passage !== passage || phrase.start < base.start);
    if (
      last >= 0 &&
      passage.clauses[passage.groups[last]?.clause ?? -1]?.sentence !== sentence &&
      lead.hints.length > 0 &&
      lead.phrases.length === 0
    ) {
      Object.assign(state, { base: null, baseValues: [], running: [] });
    }
    const taken = base ?? (role.rule === 'rate/fee' ? null : takeBase(passage, group, lead));
    const part = passage.clauses[group.clause]?.part ?? -1;
    // 按其贡献额给予奖励，前三年80%，后两年50%: the same base, up to the semicolon.
    if (taken !== null && (base === null || OVER_YEARS.test(passage.text.slice(from, group.start)))) state.of = taken;
    else if (taken === null && part !== state.part) state.of = null;
    state.part = part;
    const told = roles[index - 1]?.role === 'fund' ? (passage.groups[index - 1]?.end ?? 0) : 0;
    const given: Given = {
      group,
      index,
      role,
      lead,
      start: from,
      told,
      base: taken ?? (group.percent ? state.of : null),
    };
    const refined = refineRole(passage, roles, given);
    roles[index] = refined;
    if (!GIVEN.has(refined.role)) {
      amounts.push(...plainSum(passage, block, index, refined));
      last = index;
      continue;
    }
    amounts.push(...givenSums(passage, block, { ...given, role: refined }, setting, state, lexicon));
    last = index;
  }
  return withLatePayer(passage, amounts);
}

/** 对展位费按80%给予支持: what 对 names is the base, nobody. */
function takeBase(passage: Passage, group: SumGroup, lead: Lead): Span | null {
  if (!group.percent) return null;
  const at = lead.phrases.findIndex(
    ({ start, end }) => isMoneyNoun(passage.text.slice(start, end)) && !passage.text.startsWith('标准', start),
  );
  const phrase = lead.phrases[at];
  if (phrase === undefined || phrase.passage !== passage) return null;
  lead.phrases.splice(at, 1);
  return { start: phrase.start, end: phrase.end };
}

function givenSums(
  passage: Passage,
  block: Block,
  given: Given,
  setting: Setting,
  state: State,
  lexicon: Lexicon,
): AmountCandidate[] {
  const { group, index, lead, role } = given;
  if (role.role === 'open' || role.role === 'none') return [];
  const name = role.role;
  const { text } = passage;
  const alone = ['rate/instalment', 'rate/cost-share', 'rate/share', 'rate/fee'].includes(role.rule);
  const shares = alone
    ? sameForAll(group, given)
    : skillCounted(distribute(passage, given, setting, state, lexicon), passage, given.start, group, lexicon);
  const before = wordsBefore(passage, index);
  const tail = tailEnd(passage, index);
  const after =
    text.slice(group.end, tail) + (group.percent && tail === group.end ? sentenceAfter(passage, index, 30) : '');
  const kind = kindOf(passage, given, after, before) ?? state.kind ?? setting.kind;
  state.kind = kind;
  if (lead.payer !== null) state.payer = lead.payer;
  const payer =
    role.rule === 'rate/cost-share'
      ? lead.payer
      : (lead.payer ??
        (lead.phrases.some(({ source }) => source === 'for' || source === 'clause') ? null : state.payer) ??
        setting.payer);
  if (lead.payer === null && lead.phrases.some(({ source }) => source === 'for' || source === 'clause'))
    state.payer = null;
  const own = group.quantities[0]?.per ?? [];
  const leadPer = perWords(text.slice(Math.max(given.start, given.told), group.start));
  if (own.length > 0 || leadPer.length > 0) state.per = [...own, ...leadPer];
  // 每年分别给予40万元；其中，直接服务居民的增加20万元: a part of what is given each year.
  const part = /(?:^|[,;])其中[,:]?/.test(text.slice(Math.max(0, given.start - 1), group.start));
  const inherited = own.length > 0 ? [] : leadPer.length > 0 ? leadPer : lead.explicit && !part ? [] : state.per;
  const nearEnd = role.rule === 'benefit/list' ? Math.min(sentenceEnd(passage, group), tail + 80) : tail;
  // Not the sums themselves: a list may be long.
  const near = `${text.slice(Math.max(given.start, group.start - 80), group.start)}|${text.slice(group.end, nearEnd)}`;
  const each = eachWords(text, given.start, group.start);
  const floor = given.start;
  const clauseStart = passage.clauses[group.clause]?.start ?? 0;
  const percentOf = wordsOf(passage, given.base);
  const phraseIsObject = lead.phrases[0]?.source === 'object';
  const items = new Map<number, string | null>();
  const itemFrom = (start: number): string | null => {
    const known = items.get(start);
    if (known !== undefined) return known;
    const { start: from, end: to } = group;
    const opening = startOfSentence(passage.clauses, group.clause);
    const item =
      findItem(text, from, to, start, tail, lexicon) ??
      findItem(text, from, to, opening, tail, lexicon) ??
      (role.rule === 'benefit/list' ? findItem(text, from, to, start, sentenceEnd(passage, group), lexicon) : null);
    items.set(start, item);
    return item;
  };
  const clauseWords = text.slice(Math.max(clauseStart, group.start - 60), group.start);
  const limitsYear = /年度|每年|全年|同一年|当年|年(?:贴息|补|奖|支持|累计)|一年内|年最高/.test(clauseWords);
  // 二等奖的, 5亿元以上的: words that name nobody leave it to the phrase that does.
  const object = lead.phrases.find(({ source }) => source === 'object');
  const head = lead.phrases.find(({ source }) => source === 'for' || source === 'clause');
  const namers = [object, head ?? state.base];
  // 一等奖1名、奖金5000元: the count tells who gets it.
  const counted = /\d{1,3}名(?:[、,(]|每[人名])?(?:每[人名])?(?:奖金|奖励)?(?:各|均|为)?$/.test(
    text.slice(Math.max(passage.groups[index - 1]?.end ?? 0, group.start - 16), group.start),
  );
  const perOf = (quantity: Quantity, { recipient, values }: Share): string | null => {
    if (counted) return findPer(['每名'], [], null, lexicon) ?? null;
    const printed = [...quantity.per, ...inherited];
    // 每生每年: notation knows no 每生.
    if (/每生/.test(text.slice(Math.max(given.start, quantity.start - 6), quantity.end))) printed.unshift('每人');
    // 100—300人 is a number, nobody.
    const own = /\d[^一-龥]{0,3}[人名家户个](?:以上|以下|以内)?$/.test(recipient ?? '') ? null : recipient;
    // 初级(五级) as a skill level is who holds it.
    const holder =
      /^[初中高]级[(（][一二三四五]级[)）]$/.test(own ?? '') && values.some(({ kind }) => kind === 'skill');
    // 对就业满一年的，给予个人3600元: the object says who holds the money.
    const person = object !== undefined && /^(?:个人|本人|其本人)$/.test(wordsIn(object)) ? wordsIn(object) : null;
    const names = [...(person === null ? [] : [person]), holder ? '高级工' : own, whoOf(recipient)];
    for (const phrase of namers) {
      const words = phrase?.passage.original.slice(phrase.start, phrase.end) ?? null;
      names.push(words, whoOf(words));
    }
    for (const words of names) {
      const per = findPer(printed, each, words, lexicon);
      if (per !== undefined) return per;
    }
    for (const words of names) {
      const per = words === null ? undefined : impliedPer(words, lexicon);
      if (per !== undefined) return per;
    }
    return null;
  };
  const amounts: AmountCandidate[] = [];
  const emit = (quantity: Quantity, share: Share): void => {
    const inside = share.start >= floor && share.start < group.start;
    const opens = phraseIsObject && lead.opens !== null && lead.opens < share.start ? lead.opens : share.start;
    let start = inside ? withMarker(text, opens, floor) : Math.max(floor, Math.min(clauseStart, group.start));
    start = afterMarker(text, start);
    while (start < group.start && /[\s、,;:。()和及的]/.test(text.charAt(start))) start += 1;
    start = Math.min(start, group.start);
    const codes = facetCodes(share.values);
    amounts.push(
      makeAmount(block, quoteOf(group, quantity, { start, end: tail }), {
        role: name,
        rule: shares.rule.startsWith('distribution') ? shares.rule : role.rule,
        ...boundBefore(quantity, text, group, given.base),
        kind,
        item: itemFrom(start),
        percent_of: percentOf,
        per: group.percent ? null : perOf(quantity, share),
        period:
          name === 'cap' && limitsYear
            ? 'year'
            : periodOf(
                quantity,
                inherited,
                name === 'cap' || (group.percent && OVER_YEARS.test(near)) ? null : kind,
                near,
                role.rule === 'benefit/list',
              ),
        recipient: alone ? shareRecipient(passage, group) : share.recipient,
        payer,
        ...codes,
      }),
    );
  };
  if (group.quantities.length === 1) {
    const [quantity] = group.quantities;
    if (quantity !== undefined) for (const share of shares.shares) emit(quantity, share);
  } else
    for (const [place, quantity] of group.quantities.entries()) {
      const share = shares.shares[place];
      if (share !== undefined) emit(quantity, share);
    }
  const lastShare = shares.shares.at(-1);
  if (lastShare !== undefined) state.running = shares.shares.length === 1 ? lastShare.values : [];
  return amounts;
}

/** 所需资金由市财政承担 after the sums names the payer of those before it in the block. */
function withLatePayer(passage: Passage, amounts: AmountCandidate[]): AmountCandidate[] {
  const match =
    /(?:所需|上述|以上|补贴|补助|奖励)(?:资金|经费|费用)(?=由|从)/.exec(passage.text) ??
    /[,;。](?:并|均|统一)?(?=由[^,;。]{2,20}?(?:兑现|承担|列支|负担|拨付|解决)[。;]?)/.exec(passage.text);
  if (match === null) return amounts;
  const offset = match.index + match[0].length;
  const payer = payerIn(passage.original, passage.text.slice(offset, offset + 40), offset);
  if (payer === null) return amounts;
  return amounts.map((amount) =>
    GIVEN.has(amount.role) && amount.payer === null && amount.cite.end <= match.index + match[0].length
      ? { ...amount, payer }
      : amount,
  );
}
