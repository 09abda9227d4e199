// What once stood on a page and is no more, with the way to where it went: an old link ends in a fragment, and only the page
// itself can answer it. It must not decide where an id went; src/ids.ts does.
import type { Corpus } from '../../model.ts';
import { movedAnchors } from '../moved-pages.ts';
import type { Reading } from './entry.ts';
import { href } from './links.ts';

/** A record or term that is no more. */
export interface MovedView {
  /** Element id that old links name. */
  anchor: string;
  /** Its published id. */
  id: string;
  /** Ids of today; none when it was withdrawn. */
  to: { label: string; href: string }[];
  /** Null for what moved along with what it stands under. */
  reason: string | null;
}

/**
 * What the page of a policy or vocabulary still answers for.
 * @param owner id of a policy or of a vocabulary.
 * @returns sorted by id; none when nothing of it ever moved.
 * @example movedViews(reading, 'weihai/skilled-talent-2021')[0] // { anchor: 'studio-prize', id: '…', to: [{ label, href }], … }
 */
export function movedViews({ corpus, lang, base }: Reading<Corpus>, owner: string): MovedView[] {
  return movedAnchors(corpus, owner).map(({ anchor, id, to, reason }) => ({
    anchor,
    id,
    to: to.map(({ id: label, path }) => ({ label, href: href(path, lang, base) })),
    reason: reason?.[lang] ?? null,
  }));
}
