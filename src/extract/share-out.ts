// Who gets each sum of a block: the phrase of its own words, or what the sums before it leave (省级50万元 after 国家级…100万元).
// It joins recipients and distribution and must not decide what a sum is.

import type { Lexicon } from '../model.ts';
import type { Given } from './amount-roles.ts';
import { type Setting, titleOf } from './amount-setting.ts';
import type { Span } from './clauses.ts';
import { replaceFacet, type Share, type Shares, shareByFacet, shareInOrder } from './distribution.ts';
import type { KindedValue } from './facet-values.ts';
import { findFacets } from './facets.ts';
import { readSubject } from './heads.ts';
import type { Kind } from './kind.ts';
import { findJoints } from './list-items.ts';
import { type Lead, type Phrase, recipientWords } from './phrases.ts';
import { endsAsRecipient, isPersonOrBody, recipientPrefix } from './recipient-nouns.ts';
import { readObjectAfter } from './recipients.ts';
import { NOWHERE } from './spans.ts';
import type { Passage, SumGroup } from './sums.ts';

/** What is carried from one sum of a block to the next. */
export interface State {
  base: Phrase | null;
  baseValues: KindedValue[];
  running: KindedValue[];
  kind: Kind | null;
  payer: string | null;
  per: readonly string[];
  /** What the percentages of a sentence are taken of, when 对 or the subject names it once. */
  of: Span | null;
  sentence: number;
  /** Number of the part (up to a semicolon) of the sum before; a base does not reach over. */
  part: number;
}

/**
 * What is carried on before the first sum of a block: nothing.
 * @example emptyState().base // null
 */
export function emptyState(): State {
  return {
    base: null,
    baseValues: [],
    running: [],
    kind: null,
    payer: null,
    per: [],
    of: null,
    sentence: -1,
    part: -1,
  };
}

/**
 * Find who gets a sum or each of a list of sums.
 * @param state what the sums before leave; it is changed for those that follow.
 * @returns one share for each sum of a list; for a single sum one for each recipient that differs by a facet. `recipient` is null
 *   where the text names nobody.
 * @example distribute(passage, given, setting, state, lexicon).shares.length // 2 for 国家级、省级…给予10万元
 */
export function distribute(passage: Passage, given: Given, setting: Setting, state: State, lexicon: Lexicon): Shares {
  const { group, lead } = given;
  const count = group.quantities.length;
  const after = readObjectAfter(passage, group.end);
  if (count > 1) {
    const phrases = [
      ...(after === undefined ? [] : [after]),
      ...lead.phrases,
      ...lead.hints,
      ...(state.base === null ? [] : [state.base]),
      ...earlierClauses(passage, given),
      ...setting.phrases,
    ];
    const near = phrases.length - earlierClauses(passage, given).length - setting.phrases.length;
    for (const [place, phrase] of phrases.entries()) {
      const shares = shareInOrder(phrase, count, lexicon, place >= near);
      if (shares === undefined) continue;
      const [own] = lead.phrases;
      if (phrase === state.base && own !== undefined) return renamed(shares, own, lexicon);
      keepBase(state, lead, phrase, shares.shares, lexicon);
      return withInherited(shares, phrase, lead, state, lexicon);
    }
    const [phrase] = lead.phrases;
    if (phrase !== undefined) keepBase(state, lead, phrase, [], lexicon);
    // 前三年分别按100%、80%、50%: the same recipient each time.
    const named = phrase ?? lead.event ?? undefined;
    const shares = named === undefined ? [] : shareByFacet(named, lexicon).shares;
    const [only] = shares;
    const share: Share =
      only !== undefined && shares.length === 1
        ? { ...only, recipient: phrase === undefined ? null : only.recipient }
        : {
            recipient: phrase === undefined ? null : recipientWords(phrase),
            values: [],
            start: phrase?.start ?? NOWHERE,
          };
    return { shares: group.quantities.map(() => share), rule: 'distribution/unpaired' };
  }
  const named = after === undefined ? lead.phrases : [after, ...lead.phrases];
  // 单个企业最高…: of a limit the phrase before says more.
  const [first] = named;
  const repeats =
    first !== undefined && state.base !== null && ((first.source === 'each' && isPlainNoun(first)) || isStep(first));
  const [phrase] = repeats ? [] : named;
  if (phrase === undefined) {
    const base = state.base;
    const subject = base === null ? readSubject(passage, group.start, given.start) : undefined;
    if (subject !== undefined) {
      const shares = shareByFacet(subject, lexicon);
      keepBase(state, lead, { ...subject, source: 'clause' }, shares.shares, lexicon);
      return { ...shares, shares: shares.shares };
    }
    const title = base === null ? (titleOf(passage, group.start) ?? setting.title) : null;
    if (title !== null) {
      const shares = shareByFacet(title, lexicon);
      if (shares.shares.length === 1)
        return { ...shares, shares: shares.shares.map((share) => ({ ...share, start: NOWHERE })) };
    }
    const values = base === null ? setting.values : state.baseValues;
    return {
      shares: [{ recipient: base === null ? null : recipientWords(base), values, start: NOWHERE }],
      rule: 'single/inherited',
    };
  }
  const alike = givenAlike(passage, group, phrase);
  if (alike !== undefined) {
    keepBase(state, lead, phrase, [], lexicon);
    return { shares: alike, rule: 'distribution/alike' };
  }
  const split =
    phrase === after ? shareByFacet(phrase, lexicon) : withHead(shareByFacet(phrase, lexicon), phrase, lead);
  const shares = group.percent ? asOne(split, phrase) : split;
  const result = withInherited(shares, phrase, lead, state, lexicon);
  keepBase(state, lead, phrase, shares.shares, lexicon);
  return group.percent ? result : eachBefore(result, phrase, lead, lexicon);
}

/** 技师及高级技师每人7000元给予企业培训补贴: those before the sum are two, whatever the verb names behind it. */
function eachBefore(result: Shares, phrase: Phrase, lead: Lead, lexicon: Lexicon): Shares {
  const [only, ...others] = result.shares;
  const before = lead.phrases.find(({ source }) => source === 'subject');
  if (phrase.source !== 'object' || before === undefined || only === undefined || others.length > 0) return result;
  const shares = shareByFacet(before, lexicon);
  return shares.shares.length > 1
    ? { ...shares, shares: shares.shares.map((share) => ({ ...share, recipient: only.recipient, start: only.start })) }
    : result;
}

/** 给予甲企业和乙机构各5万元, 分别给予企业和职工补贴: each of those that the verb names gets the sum. */
function givenAlike({ text, original }: Passage, group: SumGroup, phrase: Phrase): Share[] | undefined {
  if (phrase.source !== 'object' || group.percent || phrase.passage.text !== text) return undefined;
  const each = /^各(?!类|级|种|项)/.test(text.slice(phrase.end, group.start));
  const apart = /分别(?:给予|发放|奖励|补助|补贴|资助)$/.test(text.slice(Math.max(0, phrase.start - 8), phrase.start));
  if (!each && !apart) return undefined;
  let last = phrase.end;
  // 分别给予企业和个人一次性补贴: the phrase ends at the first name.
  for (let step = 0; step < 3 && '、和及与'.includes(text.charAt(last) || ' '); step += 1) {
    const size = recipientPrefix(text.slice(last + 1, last + 31));
    if (size === 0) break;
    last += 1 + size;
  }
  const joints = findJoints(text.slice(phrase.start, last), false);
  if (joints.length === 0 || joints.length > 3) return undefined;
  const bounds = [...joints.map(({ start, end }) => ({ start, end })), { start: last - phrase.start, end: -1 }];
  let from = phrase.start;
  const shares: Share[] = [];
  for (const { start, end } of bounds) {
    const to = phrase.start + start;
    if (!isPersonOrBody(text.slice(from, to))) return undefined;
    shares.push({ recipient: original.slice(from, to), values: [], start: phrase.start });
    from = phrase.start + end;
  }
  return shares;
}

/** One rate holds for all that are named: a percentage is no sum that each of them gets. */
function asOne(shares: Shares, phrase: Phrase): Shares {
  const [first, ...others] = shares.shares;
  if (first === undefined || others.length === 0) return shares;
  const values = first.values.filter(({ kind, from, to }) =>
    others.every((share) => share.values.some((own) => own.kind === kind && own.from === from && own.to === to)),
  );
  return { shares: [{ recipient: recipientWords(phrase), values, start: first.start }], rule: 'single' };
}

/** 国家级、省级的孵化器…；众创空间分别…, 获二等奖的，分别…: the list of the phrase before, for another name or rank. */
function renamed(shares: Shares, own: Phrase, lexicon: Lexicon): Shares {
  const name = recipientWords(own);
  const values = shareByFacet(own, lexicon).shares[0]?.values ?? [];
  return {
    ...shares,
    shares: shares.shares.map((share) => {
      const old = values.map((value) => share.values.find(({ kind }) => kind === value.kind)?.word);
      let recipient = share.recipient;
      const [first] = share.values;
      // 众创空间 takes the levels of the list before; 购买住房的 is a further condition for its members.
      if (values.length === 0 && name !== null)
        recipient =
          own.source === 'subject' ? `${first?.word ?? ''}${name}` : `${recipient?.replace(/的$/, '') ?? ''}${name}`;
      for (const [place, { word }] of values.entries()) {
        const before = old[place];
        if (recipient !== null && before !== undefined) recipient = recipient.replace(before, word);
      }
      const kept = share.values.filter(({ kind }) => values.every((value) => value.kind !== kind));
      return { recipient, values: [...kept, ...values], start: own.start };
    }),
  };
}

/** 对年度考核优秀的工作室，给予领办人2万元: the leader of that studio. */
function withHead(shares: Shares, phrase: Phrase, lead: Lead): Shares {
  const head = lead.phrases.find(({ source }) => source === 'for' || source === 'clause');
  if (phrase.source !== 'object' || head === undefined || shares.shares.length > 1) return shares;
  const words = head.passage.original.slice(head.start, head.end);
  const object = phrase.passage.text.slice(phrase.start, phrase.end);
  if (
    !endsAsRecipient(words) ||
    words.length > 40 ||
    /^每/.test(words) ||
    /^(?:用人单位|个人|本人|企业|单位)/.test(object)
  )
    return shares;
  return {
    ...shares,
    shares: shares.shares.map((share) => ({
      ...share,
      recipient: share.recipient === null ? null : words + share.recipient,
    })),
  };
}

/** 在此基础上每新增10个岗位，再给予2万元: the step of one who is named before. */
function isStep({ passage, start, end, source }: Phrase): boolean {
  return source === 'clause' && /^(?:在此基础上,?)?每(?:再|新|多|增)/.test(passage.text.slice(start, end));
}

function isPlainNoun(phrase: Phrase): boolean {
  return /^(?:企业|单位|项目|个人|机构|主体|用户|家庭|展会|平台|团队|基地|合作社|学校|农户|人)$/.test(
    phrase.passage.text.slice(phrase.start, phrase.end),
  );
}

/** Clauses of the sentence and of the one before that may hold the list: 设一等奖、二等奖。分别奖励…. */
function earlierClauses(passage: Passage, given: Given): Phrase[] {
  const found: Phrase[] = [];
  for (let at = given.group.clause - 1; at >= 0 && at > given.group.clause - 10; at -= 1) {
    const clause = passage.clauses[at];
    if (clause !== undefined) found.push({ passage, start: clause.start, end: clause.end, source: 'hint' });
  }
  return found;
}

/** Remember whom later sums without a name of their own are for. */
function keepBase(state: State, lead: Lead, phrase: Phrase, shares: readonly Share[], lexicon: Lexicon): void {
  const head = lead.phrases.find(({ source }) => source === 'for' || source === 'clause');
  const common = shares[0]?.values.filter((value) =>
    shares.every((share) =>
      share.values.some((other) => other.kind === value.kind && other.from === value.from && other.to === value.to),
    ),
  );
  const event = head?.passage.text.startsWith('每', head.start) === true;
  if (event && head !== phrase) {
    state.base = phrase;
    return;
  }
  if (head !== undefined && head !== phrase) {
    state.base = head;
    const own = shareByFacet(head, lexicon).shares;
    state.baseValues = own.length === 1 ? (own[0]?.values ?? []) : [];
    return;
  }
  if (
    phrase.source === 'for' ||
    phrase.source === 'clause' ||
    phrase.source === 'object' ||
    (state.base === null && phrase.source !== 'hint')
  ) {
    state.base = phrase;
    state.baseValues = common ?? [];
  }
}

/** Facets and words that a short name (省级, 二等奖) takes over from the phrase it stands in for. */
function withInherited(result: Shares, phrase: Phrase, lead: Lead, state: State, lexicon: Lexicon): Shares {
  const head = lead.phrases.find((other) => other !== phrase && (other.source === 'for' || other.source === 'clause'));
  if (phrase.source === 'object' && head === undefined) {
    const event = lead.event ?? lead.phrases.find((other) => other !== phrase && other.source === 'subject');
    if (event === undefined) return result;
    const values = shareByFacet(event, lexicon).shares.at(0)?.values ?? [];
    return {
      ...result,
      shares: result.shares.map((share) => ({
        ...share,
        values: [...share.values, ...values.filter(({ kind }) => share.values.every((own) => own.kind !== kind))],
      })),
    };
  }
  if (phrase.source === 'clause') return withNamed(result, phrase, lexicon);
  if (phrase.source === 'for') return result;
  const headValues =
    head === undefined
      ? []
      : (() => {
          const { shares } = shareByFacet(head, lexicon);
          return shares.length === 1 ? (shares[0]?.values ?? []) : [];
        })();
  const base = head ?? state.base;
  const words = phrase.passage.text.slice(phrase.start, phrase.end);
  const facets = findFacets(words, lexicon);
  const leads = facets[0] !== undefined && facets[0].start <= 6;
  const lendable = head !== undefined ? headValues : leads ? mergeRunning(state, result.shares[0]?.values ?? []) : [];
  return {
    ...result,
    shares: result.shares.map((share) => {
      const kinds = new Set(share.values.map(({ kind }) => kind));
      const recipient =
        base !== null &&
        phrase.source === 'subject' &&
        share.recipient !== null &&
        isFacetOnly(share.recipient, lexicon)
          ? replaceFacet(base, share.recipient, lexicon)
          : share.recipient;
      // 金牌获得者150万元，全国技术能手80万元: who has a name and a level of their own won no medal.
      const name = share.recipient !== null && !isFacetOnly(share.recipient, lexicon) ? share.recipient : null;
      const own = head === undefined && name !== null && kinds.has('level') && namesWhom(name);
      const lent = lendable.filter(({ kind }) => !kinds.has(kind) && !(own && kind === 'rank'));
      return { ...share, recipient, values: [...share.values, ...lent] };
    }),
  };
}

/** 引进的高级技师，首次购买住房的，给予…: a further condition of those whom the first clause names. */
function withNamed(result: Shares, { passage, start }: Phrase, lexicon: Lexicon): Shares {
  const [only, ...others] = result.shares;
  if (only === undefined || others.length > 0 || only.values.length > 0) return result;
  const before = /(?:^|[。;:])(?:[(]?[一二三四五六七八九十\d]{1,2}[).、])?\s?([^,;。:、]{2,30}),$/.exec(
    passage.text.slice(Math.max(0, start - 40), start),
  );
  const words = before?.[1];
  if (words === undefined || !namesWhom(words)) return result;
  const named = shareByFacet({ passage, start: start - 1 - words.length, end: start - 1, source: 'clause' }, lexicon);
  const [whom] = named.shares;
  if (whom === undefined || named.shares.length > 1) return result;
  return { ...result, shares: [{ ...only, values: whom.values.filter(({ kind }) => kind === 'skill') }] };
}

/** 全国技术能手, 省级首席技师: people, not a contest or prize. */
function namesWhom(words: string): boolean {
  return endsAsRecipient(words) && !/(?:赛|奖|名|牌)$/.test(words);
}

/** 省级, 二等奖, 三等奖3名: words that name nobody by themselves. */
function isFacetOnly(words: string, lexicon: Lexicon): boolean {
  const [first] = findFacets(words, lexicon);
  return first !== undefined && first.start === 0 && words.slice(first.end).replace(/^\d+[名个项人]$/, '') === '';
}

/** 国家级一等奖…、二等奖…；省级一等奖…: a rank keeps the level before it, a new level drops the rank. */
function mergeRunning(state: State, own: readonly KindedValue[]): KindedValue[] {
  const kinds = own.map(({ kind }) => kind);
  if (kinds.includes('level')) return state.baseValues.filter(({ kind }) => kind !== 'level');
  if (kinds.includes('rank') || kinds.includes('skill') || kinds.includes('class'))
    return [
      ...state.running.filter(({ kind }) => kind === 'level' || (kind === 'class' && !kinds.includes('class'))),
      ...state.baseValues.filter(
        ({ kind }) => kind !== 'level' || state.running.every((value) => value.kind !== 'level'),
      ),
    ];
  return state.baseValues;
}

/**
 * Shares of sums that are nobody's own: instalments, parts of the cost.
 * @example sameForAll(group, given).shares[0].recipient // null
 */
export function sameForAll(group: SumGroup, given: Given): Shares {
  return {
    shares: group.quantities.map(() => ({ recipient: null, values: [], start: NOWHERE })),
    rule: given.role.rule,
  };
}

/**
 * Who the words after 用于 name: 其中60%以上用于一线职工培训.
 * @returns `null` when they name nobody.
 * @example shareRecipient(readPassage('其中60%用于一线职工培训'), group) // '一线职工'
 */
export function shareRecipient(passage: Passage, group: SumGroup): string | null {
  const tail = passage.text.slice(group.end, group.end + 40);
  const match = /^[^,;。]{0,10}(?:用于|奖励给|分配给|留给)/.exec(tail);
  if (match === null) return null;
  const start = group.end + match[0].length;
  const end = start + (tail.slice(match[0].length).search(/[,;。]/) + 1 || tail.length - match[0].length + 1) - 1;
  const size = recipientPrefix(passage.text.slice(start, end));
  return size === 0 ? null : passage.original.slice(start, start + size);
}
