// The two levels of the navigation, and where a page stands in it. Addresses alone decide.
// It must not hold words: site/words/frame.ts has them.

/** Entries of the first level. */
export type Section = 'topics' | 'policies' | 'amounts' | 'goals' | 'units' | 'codebook' | 'data' | 'about' | 'search';

/** Entries of the second level. */
export type Part = 'matrix' | 'diff' | 'reuse' | 'documents' | 'lineage' | 'timeline';

/** An entry of the navigation with the path of its page. */
export interface Entry<Name extends string> {
  name: Name;
  path: string;
  /** `page` on the page itself, `true` on pages below it; undefined elsewhere. */
  current: 'page' | 'true' | undefined;
}

/** What the frame of a page shows. */
export interface NavigationView {
  sections: Entry<Exclude<Section, 'search'>>[];
  search: Entry<'search'>;
  /** Empty where a section has one page alone. */
  parts: Entry<Part>[];
  /** The section that holds the page; undefined for none, such as 404. */
  section: Section | undefined;
}

const SECTIONS: readonly [Exclude<Section, 'search'>, path: string, parts: readonly [Part, path: string][]][] = [
  [
    'topics',
    '/',
    [
      ['matrix', '/'],
      ['diff', '/diff/'],
      ['reuse', '/reuse/'],
    ],
  ],
  [
    'policies',
    '/policies/',
    [
      ['documents', '/policies/'],
      ['lineage', '/lineage/'],
      ['timeline', '/timeline/'],
    ],
  ],
  ['amounts', '/amounts/', []],
  ['goals', '/goals/', []],
  ['units', '/units/', []],
  ['codebook', '/codebook/', []],
  ['data', '/data/', []],
  ['about', '/about/', []],
];

const SEARCH_PATH = '/search/';

/** Pages that stand below an entry whose address is not the start of theirs. */
const BELOW: readonly [start: string, path: string][] = [
  ['/topics/', '/'],
  ['/records/', '/policies/'],
];

/** The address of the entry that a page belongs to: its own, or the one that it stands below. */
function ownerOf(path: string): string {
  const [, owner] = BELOW.find(([start]) => path.startsWith(start)) ?? [];
  return owner ?? (path === '/' ? '/' : `/${path.split('/')[1]}/`);
}

/**
 * The navigation as a page shows it.
 * @param path of the page in the default language, such as `/topics/contests-prizes/`; null for a page without address, such as 404.
 * @param section that holds it when its address does not say so.
 * @example navigationOf('/lineage/').parts.find(({ current }) => current)?.name // 'lineage'
 */
export function navigationOf(path: string | null, section?: Section): NavigationView {
  const owner = path === null ? null : ownerOf(path);
  const mark = (target: string, within: boolean) => (target === path ? 'page' : within ? 'true' : undefined);
  const found =
    SECTIONS.find(([, target, parts]) => target === owner || parts.some(([, part]) => part === owner))?.[0] ??
    (owner === SEARCH_PATH ? 'search' : section);
  return {
    section: found,
    sections: SECTIONS.map(([name, target]) => ({ name, path: target, current: mark(target, name === found) })),
    search: { name: 'search', path: SEARCH_PATH, current: mark(SEARCH_PATH, found === 'search') },
    parts: (SECTIONS.find(([name]) => name === found)?.[2] ?? []).map(([name, target]) => ({
      name,
      path: target,
      current: mark(target, target === owner),
    })),
  };
}
