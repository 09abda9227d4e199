// What the sums before leave to a sum: the facets and words that a short name (省级, 二等奖) takes over, the level of what 每个 counts.
// It must not find phrases or pair lists with sums.
import type { Lexicon } from '../model.ts';
import type { Span } from './clauses.ts';
import { replaceFacet, type Shares, shareByFacet } from './distribution.ts';
import type { KindedValue } from './facet-values.ts';
import { findFacets } from './facets.ts';
import type { Kind } from './kind.ts';
import type { Lead, Phrase } from './phrases.ts';
import { endsAsRecipient } from './recipient-nouns.ts';
import { startOfSentence } from './spans.ts';
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
 * Facets and words that a short name (省级, 二等奖) takes over from the phrase it stands in for.
 * @param sentence where the sentence of the sum begins.
 * @returns shares as they came where nothing is taken over.
 * @example withInherited(shares, phrase, lead, state, lexicon, 0).shares[0].values
 */
export function withInherited(
  result: Shares,
  phrase: Phrase,
  lead: Lead,
  state: State,
  lexicon: Lexicon,
  sentence: number,
): Shares {
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
  const ranked = rankedAlike(result, phrase, state, sentence);
  if (ranked !== undefined) return ranked;
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
      // 金牌获得者150万元，全国技术能手80万元: who has a name and a level of their own won no medal and holds no certificate of the one before.
      const name = share.recipient !== null && !isFacetOnly(share.recipient, lexicon) ? share.recipient : null;
      const own = head === undefined && name !== null && kinds.has('level') && namesWhom(name);
      const lent = lendable.filter(({ kind }) => !kinds.has(kind) && !(own && (kind === 'rank' || kind === 'skill')));
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

/** 在省级一类竞赛中获前三名的…；获第四名的…: a further rank is won in the contest that the sentence has named. */
function rankedAlike(result: Shares, phrase: Phrase, state: State, sentence: number): Shares | undefined {
  if ((phrase.source !== 'clause' && phrase.source !== 'for') || state.base === null || state.base === phrase)
    return undefined;
  const words = phrase.passage.text.slice(phrase.start, phrase.end);
  if (!/^(?:对)?(?:分别)?(?:获得?|取得|荣获|位列|评为)/.test(words) || /赛|[省市县区国]|[“”]/.test(words))
    return undefined;
  if (state.base.passage !== phrase.passage || state.base.start < sentence) return undefined;
  const lent = state.baseValues.filter(({ kind }) => kind === 'level' || kind === 'class');
  const onlyRanks = result.shares.every(
    ({ values }) => values.length > 0 && values.every(({ kind }) => kind === 'rank'),
  );
  if (lent.length === 0 || !onlyRanks) return undefined;
  return { ...result, shares: result.shares.map((share) => ({ ...share, values: [...share.values, ...lent] })) };
}

/**
 * The level of what 每个 counts, where the sentence has named it: 建设50个省级重点专业，每个专业补助20万元.
 * @returns shares as they came where the words have facets of their own, or name no level, or several.
 * @example levelNamedBefore(shares, phrase, passage, group, lexicon).shares[0].values[0].from // 'provincial'
 */
export function levelNamedBefore(
  result: Shares,
  phrase: Phrase,
  passage: Passage,
  group: SumGroup,
  lexicon: Lexicon,
): Shares {
  const [only, ...others] = result.shares;
  const counted =
    phrase.source === 'each' ||
    /每[个家所名项支户间]$/.test(passage.text.slice(Math.max(0, phrase.start - 2), phrase.start));
  if (!counted || phrase.passage !== passage || only === undefined || others.length > 0) return result;
  if (only.values.length > 0) return result;
  const noun = passage.text.slice(phrase.start, phrase.end);
  const start = startOfSentence(passage.clauses, group.clause);
  const sentence = passage.text.slice(Math.max(start, phrase.start - 160), phrase.start);
  const at = sentence.lastIndexOf(noun);
  if (noun.length < 2 || at < 0) return result;
  const opens = Math.max(...[...'、,;:。和及'].map((mark) => sentence.lastIndexOf(mark, at - 1))) + 1;
  // 国家级、省级专业: two levels share the noun.
  if (/级[、和及]$/.test(sentence.slice(0, opens))) return result;
  const values = findFacets(sentence.slice(opens, at + noun.length), lexicon).filter(({ kind }) => kind === 'level');
  const [level] = values;
  if (level === undefined || values.length > 1) return result;
  return {
    ...result,
    shares: [{ ...only, values: [{ kind: 'level', from: level.from, to: level.to, word: level.word }] }],
  };
}

const COUNTED = /每[^,;。:每\d]{1,14}[1一][名位]([^,;。:每\d]{2,24})/g;

/**
 * The skill level of those that 每 counts, for a sum that another gets: 机构每推荐1名高级工，奖励2000元.
 * @param from where the words of the sum begin.
 * @returns shares as they came where they have a level of their own, or the words name none or several.
 * @example skillCounted(shares, passage, 0, group, lexicon).shares[0].values[0].from // 'senior'
 */
export function skillCounted(
  result: Shares,
  { text }: Passage,
  from: number,
  group: SumGroup,
  lexicon: Lexicon,
): Shares {
  const [only, ...others] = result.shares;
  if (only === undefined || others.length > 0 || only.values.some(({ kind }) => kind === 'skill')) return result;
  const words = [...text.slice(Math.max(from, group.start - 60), group.start).matchAll(COUNTED)].at(-1)?.[1];
  if (words === undefined) return result;
  const [skill, second] = findFacets(words, lexicon).filter(({ kind }) => kind === 'skill');
  if (skill === undefined || second !== undefined) return result;
  const value: KindedValue = { kind: 'skill', from: skill.from, to: skill.to, word: skill.word };
  return { ...result, shares: [{ ...only, values: [...only.values, value] }] };
}
