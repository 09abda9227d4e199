// Who gets each sum of a block: the phrase of its own words, or what the sums before it leave (省级50万元 after 国家级…100万元).
// It joins recipients and distribution and must not decide what a sum is.

import type { Lexicon } from '../model.ts';
import type { Given } from './amount-roles.ts';
import { type Setting, titleOf } from './amount-setting.ts';
import { clauseAt } from './clauses.ts';
import { type Share, type Shares, shareByFacet, shareInOrder } from './distribution.ts';
import { findFacets } from './facets.ts';
import { readSubject } from './heads.ts';
import { findJoints } from './list-items.ts';
import { type Lead, type Phrase, recipientWords } from './phrases.ts';
import { endsAsRecipient, isPersonOrBody, recipientPrefix } from './recipient-nouns.ts';
import { readObjectAfter } from './recipients.ts';
import { levelNamedBefore, type State, withInherited } from './share-inherit.ts';
import { NOWHERE, startOfSentence } from './spans.ts';
import type { Passage, SumGroup } from './sums.ts';

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
  if (group.labels.length === count && count > 1) return labelled(passage, given, state, lexicon);
  if (count > 1) {
    const phrases = [
      ...(after === undefined ? [] : [after]),
      ...lead.phrases,
      ...lead.hints,
      ...(lead.event === null ? [] : [lead.event]),
      ...(state.base === null ? [] : [state.base]),
    ];
    const near = phrases.length;
    phrases.push(...earlierClauses(passage, given), ...wholeSentence(passage, given, lexicon), ...setting.phrases);
    for (const [place, phrase] of phrases.entries()) {
      const shares = shareInOrder(phrase, count, lexicon, place >= near);
      if (shares === undefined) continue;
      const [own] = lead.phrases;
      if (phrase === state.base && own !== undefined) return renamed(shares, own, lexicon);
      // 领办人每带出1名高级工、技师，分别给予…: what each sum is for stands behind 每, who gets it before.
      if (phrase === lead.event && own !== undefined) {
        keepBase(state, lead, own, [], lexicon);
        const name = own.end === phrase.start ? recipientWords(own) : null;
        return {
          ...shares,
          shares: shares.shares.map((share) => ({
            ...share,
            recipient: name === null || share.recipient === null ? recipientWords(own) : name + share.recipient,
            start: own.start,
          })),
        };
      }
      keepBase(state, lead, phrase, shares.shares, lexicon);
      return withInherited(shares, phrase, lead, state, lexicon, startOfSentence(passage.clauses, group.clause));
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
  const shares = levelNamedBefore(group.percent ? asOne(split, phrase) : split, phrase, passage, group, lexicon);
  const result = withInherited(shares, phrase, lead, state, lexicon, startOfSentence(passage.clauses, group.clause));
  keepBase(state, lead, phrase, shares.shares, lexicon);
  return group.percent ? result : eachBefore(result, phrase, lead, lexicon);
}

/** 单个项目30万元(综合类)、10万元(专项类): the brackets tell who gets which. */
function labelled(passage: Passage, { group, lead }: Given, state: State, lexicon: Lexicon): Shares {
  const [phrase] = lead.phrases;
  // 对本科生、硕士生分别给予1000元(本科)、2000元(硕士): the names in order say it already.
  const paired = phrase === undefined ? undefined : shareInOrder(phrase, group.quantities.length, lexicon, false);
  if (phrase !== undefined && paired !== undefined) {
    keepBase(state, lead, phrase, paired.shares, lexicon);
    return paired;
  }
  const name = phrase === undefined ? null : recipientWords(phrase);
  if (phrase !== undefined) keepBase(state, lead, phrase, [], lexicon);
  const shares = group.labels.map(({ start, end }) => {
    const words = passage.original.slice(start, end);
    const values = findFacets(passage.text.slice(start, end), lexicon).flatMap(({ kind, parts }) =>
      parts.map((value) => ({ kind, ...value })),
    );
    return { recipient: name === null ? words : `${name}（${words}）`, values, start: phrase?.start ?? NOWHERE };
  });
  return { shares, rule: 'distribution/labels' };
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
  // 职业院校每输送1名毕业生，奖励院校: the object says the name again.
  const name = words.endsWith(object) ? words.slice(0, -object.length) : words;
  return {
    ...shares,
    shares: shares.shares.map((share) => ({
      ...share,
      recipient: share.recipient === null ? null : name + share.recipient,
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

/** 设一等奖1名、二等奖2名，优胜奖若干名，奖金分别为…: a list that commas divide. */
function wholeSentence(passage: Passage, { group, index }: Given, lexicon: Lexicon): Phrase[] {
  const start = startOfSentence(passage.clauses, group.clause);
  const from = Math.max(start, passage.groups[index - 1]?.end ?? start);
  if (group.start - from > 200) return [];
  const last = findFacets(passage.text.slice(from, group.start), lexicon).at(-1);
  const clause = last === undefined ? undefined : passage.clauses[clauseAt(passage.clauses, from + last.start)];
  if (clause === undefined) return [];
  return [{ passage, start: from, end: Math.min(clause.end, group.start), source: 'hint' }];
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
  // 省级二类竞赛第一名…,第二名…: a contest with a name of its own takes the place of the one before.
  const contest =
    phrase.source === 'subject' &&
    /赛[^,;。、]{0,6}$/.test(phrase.passage.text.slice(phrase.start, phrase.end)) &&
    common?.some(({ kind }) => kind === 'level') === true;
  if (
    contest ||
    phrase.source === 'for' ||
    phrase.source === 'clause' ||
    phrase.source === 'object' ||
    (state.base === null && phrase.source !== 'hint')
  ) {
    state.base = phrase;
    state.baseValues = common ?? [];
  }
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
