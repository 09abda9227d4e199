// Who shares wording with whom: documents, pairs, the shared passages on both sides, and clauses with nearly one wording.
// It must not say that one place copied another: dates alone do not tell.
import type { ReusePlace, SharedPassage } from '../../compare/reuse/reuse.ts';
import { diffWording } from '../../compare/wording/wording.ts';
import { formatPlace } from '../../segment/place.ts';
import { formatDate, formatNumber } from '../language.ts';
import { diffRuns } from '../report/model.ts';
import type { SharedWording } from '../shared-wording.ts';
import { type ColumnHead, columnHead, orderPolicies } from './columns.ts';
import { listPairs, type WordingPieceView } from './diff.ts';
import type { Reading } from './entry.ts';
import { citePath, diffPath, href } from './links.ts';

/** Where shared words stand in one document. */
export interface SharedPlace {
  place: string;
  date: string;
  /** `三（二）8`, always Chinese, and where it is. */
  where: string;
  href: string;
  /** The words with a little of what stands around them. */
  before: string;
  words: string;
  after: string;
}

/** A passage with everyone who has it. */
export interface PassageView {
  anchor: string;
  text: string;
  characters: number;
  /** The place that had it first by date; null when the dates do not tell. */
  first: string | null;
  places: SharedPlace[];
}

/** A clause that several places word nearly alike. */
export interface GroupView {
  text: string;
  /** Date of the earliest; null when no date is known. */
  since: string | null;
  first: string;
  places: string[];
  members: { place: string; date: string; where: string; href: string; pieces: WordingPieceView[] }[];
}

/** What the page of shared wording shows. */
export interface ReuseView {
  documents: { head: ColumnHead; date: string; characters: string; shared: string; earlier: string }[];
  pairs: {
    a: string;
    b: string;
    /** False when a date is unknown or both are the same. */
    ordered: boolean;
    characters: string;
    share: string;
    passages: { label: string; href: string }[];
    /** Page of the pair; null when pairs have none. */
    href: string | null;
  }[];
  passages: PassageView[];
  boilerplate: PassageView[];
  groups: GroupView[];
}

/** Characters of context on each side of shared words. */
const CONTEXT = 14;
/** One decimal, so that figures of a column stand under each other; nothing at all is 0%. */
const percent = (share: number) => (share === 0 ? '0%' : `${(share * 100).toFixed(1)}%`);

/**
 * What the page of shared wording shows.
 * @returns documents in the order of places, pairs with most shared characters first, passages with the longest first.
 * @example reuseView(reading, findShared(corpus)).passages[0].text // '以就业技能培训、岗位技能提升培训和创业创新培训为主要'
 */
export function reuseView(reading: Reading, { reuse, groups, places }: SharedWording): ReuseView {
  const { corpus, lang, base } = reading;
  const policies = orderPolicies(corpus);
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  const heads = new Map(policies.map((policy) => [policy.id, columnHead(corpus, policy, reading)]));
  const dates = new Map(reuse.documents.map(({ policy, date }) => [policy, date]));
  const several = (id: string) => {
    const { jurisdiction } = byId.get(id)!;
    return policies.filter((policy) => policy.jurisdiction === jurisdiction).length > 1;
  };
  const name = (id: string) => `${heads.get(id)!.place}${several(id) ? ` ${heads.get(id)!.shortTitle}` : ''}`;
  const dateOf = (id: string) => {
    const date = dates.get(id) ?? null;
    return date === null ? '' : formatDate(date, lang);
  };
  const at = (policy: string, block: string) => ({
    place: name(policy),
    date: dateOf(policy),
    where: formatPlace(reading.blocksOf(byId.get(policy)!), block),
    href: href(citePath(policy, block), lang, base),
  });
  const placeOf = ({ policy, block, start, end }: ReusePlace): SharedPlace => {
    const { text } = reading.blocksOf(byId.get(policy)!).get(block)!;
    const before = text.slice(Math.max(0, start - CONTEXT), start);
    const after = text.slice(end, end + CONTEXT);
    return {
      ...at(policy, block),
      before: `${start > CONTEXT ? '…' : ''}${before}`,
      words: text.slice(start, end),
      after: `${after}${end + CONTEXT < text.length ? '…' : ''}`,
    };
  };
  const passageOf =
    (kind: string) =>
    ({ text, characters, first, places }: SharedPassage, index: number): PassageView => ({
      anchor: `${kind}-${index + 1}`,
      text,
      characters,
      first: first === null ? null : name(first),
      places: places.map(placeOf),
    });
  const passages = reuse.passages.map(passageOf('passage'));
  const paged = new Set(listPairs(corpus).map(([a, b]) => diffPath(a.id, b.id)));
  return {
    documents: policies.map(({ id }) => {
      const total = reuse.documents.find(({ policy }) => policy === id)!;
      return {
        head: heads.get(id)!,
        date: dateOf(id),
        characters: formatNumber(total.characters, lang),
        shared: percent(total.share),
        earlier: percent(total.share_from_earlier),
      };
    }),
    pairs: reuse.pairs.map(({ a, b, direction, characters_b, share_b }) => {
      const own = reuse.passages
        .map(({ places }, index) => ({ index, policies: places.map(({ policy }) => policy) }))
        .filter((passage) => passage.policies.includes(a) && passage.policies.includes(b));
      const page = [diffPath(a, b), diffPath(b, a)].find((path) => paged.has(path));
      return {
        a: name(a),
        b: name(b),
        ordered: direction !== null,
        characters: formatNumber(characters_b, lang),
        share: percent(share_b),
        passages: own.map(({ index }) => ({ label: String(index + 1), href: `#passage-${index + 1}` })),
        href: page === undefined ? null : href(page, lang, base),
      };
    }),
    passages,
    boilerplate: reuse.boilerplate.map(passageOf('phrase')),
    groups: groups.map(({ representative, since, members, policies: having }) => ({
      text: representative.text,
      since: since === null ? null : formatDate(since, lang),
      first: name(representative.policy),
      places: having.map(name),
      members: members.map(({ id, policy, text }) => ({
        ...at(policy, places.get(id)!.block),
        pieces:
          text === representative.text
            ? [{ kind: 'same' as const, text }]
            : diffRuns(diffWording(representative.text, text).pieces, 'b').flatMap((run) =>
                run.kind === 'diff' ? [{ kind: run.piece, text: run.text }] : [],
              ),
      })),
    })),
  };
}
