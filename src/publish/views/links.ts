// Addresses of pages, records and files of the site. The one place that knows the URL design.
// It must not read data: an address is made of ids alone.

/** A language of the interface. */
export type Lang = 'zh' | 'en';

/** All languages; the first has no prefix in its addresses. */
export const LANGS: readonly Lang[] = ['zh', 'en'];

/** For whom a view is made: its language, and the path that the site lives under. */
export interface Edition {
  lang: Lang;
  /** Such as `/` or `/cejian/`. */
  base: string;
}

/** Value of the `lang` attribute. */
export const LANG_TAGS: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' };

function join(base: string, path: string): string {
  return `${base.endsWith('/') ? base.slice(0, -1) : base}${path}`;
}

/**
 * Address of a page in a language.
 * @param path of the page in the default language, from the root of the site, with its fragment if any: `/topics/contests-prizes/#weihai`.
 * @param base path the site lives under, with or without its last slash.
 * @example href('/amounts/', 'en', '/cejian/') // '/cejian/en/amounts/'
 */
export function href(path: string, lang: Lang, base: string): string {
  return join(base, lang === 'zh' ? path : `/${lang}${path}`);
}

/**
 * Address of a file that has no language, such as the API.
 * @example fileHref('/api/v1/amounts.json', '/cejian') // '/cejian/api/v1/amounts.json'
 */
export function fileHref(path: string, base: string): string {
  return join(base, path);
}

/**
 * Page of a policy.
 * @example policyPath('weihai/skilled-talent-2021') // '/policies/weihai/skilled-talent-2021/'
 */
export function policyPath(policy: string): string {
  return `/policies/${policy}/`;
}

/**
 * Page on how a policy was checked, below that of the policy.
 * @example checksPath('weihai/skilled-talent-2021') // '/policies/weihai/skilled-talent-2021/checks/'
 */
export function checksPath(policy: string): string {
  return `${policyPath(policy)}${CHECKS}`;
}

/** The page on the checks as the page of its policy names it. */
export const CHECKS = 'checks/';

/**
 * Page with a document in brief, below that of the policy.
 * @example briefPath('weihai/skilled-talent-2021') // '/policies/weihai/skilled-talent-2021/brief/'
 */
export function briefPath(policy: string): string {
  return `${policyPath(policy)}${BRIEF}`;
}

/** The page in brief as the page of its policy names it. */
export const BRIEF = 'brief/';

/**
 * Page of a topic.
 * @example topicPath('contests-prizes') // '/topics/contests-prizes/'
 */
export function topicPath(topic: string): string {
  return `/topics/${topic}/`;
}

/**
 * The differences of every pair of places on a topic as sentences, in both orders: what a chosen baseline is told with.
 * @example topicDifferencesPath('contests-prizes') // '/topics/contests-prizes/differences.json'
 */
export function topicDifferencesPath(topic: string): string {
  return `/topics/${topic}/differences.json`;
}

/**
 * Element id of a record's sentence on the page of its policy: the local id. Ids of records and of blocks never meet:
 * block ids have a letter and a number (`s3.2.8`), records are words.
 * @example recordAnchor('weihai/skilled-talent-2021/studio-grant') // 'studio-grant'
 */
export function recordAnchor(record: string): string {
  return record.slice(record.lastIndexOf('/') + 1);
}

/**
 * Element id of a block on the page of its policy: the id of the block.
 * @example blockAnchor('s3.2.8') // 's3.2.8'
 */
export function blockAnchor(block: string): string {
  return block;
}

/**
 * Where the sentence behind a record is highlighted.
 * @param record local or published id of a record, or a block id.
 * @example citePath('weihai/skilled-talent-2021', 'studio-grant') // '/policies/weihai/skilled-talent-2021/#studio-grant'
 */
export function citePath(policy: string, record: string): string {
  return `${policyPath(policy)}#${recordAnchor(record)}`;
}

/**
 * The file of the API behind a comparison.
 * @example comparisonFile('contests-prizes') // '/api/v1/comparisons/contests-prizes.json'
 */
export function comparisonFile(topic: string): string {
  return `/api/v1/comparisons/${topic}.json`;
}

/**
 * The file of the API behind a policy.
 * @example policyFile('weihai/skilled-talent-2021') // '/api/v1/policies/weihai/skilled-talent-2021.json'
 */
export function policyFile(policy: string): string {
  return `/api/v1/policies/${policy}.json`;
}

/**
 * The file of the API behind a page of two documents.
 * @example differencePath('weihai/skilled-talent-2021', 'xuchang/skilled-talent-2022') // '/api/v1/differences/weihai/skilled-talent-2021/xuchang/skilled-talent-2022.json'
 */
export function differencePath(a: string, b: string): string {
  return `/api/v1/differences/${a}/${b}.json`;
}

/** Index of the pages that hold two documents against each other. */
export const DIFF_PATH = '/diff/';

/**
 * Page that holds two documents against each other. Their order is that of `orderPolicies`: each pair has one page.
 * @example diffPath('weihai/skilled-talent-2021', 'xuchang/skilled-talent-2022') // '/diff/weihai/skilled-talent-2021/xuchang/skilled-talent-2022/'
 */
export function diffPath(a: string, b: string): string {
  return `${DIFF_PATH}${a}/${b}/`;
}

/**
 * The page that holds any two documents against each other where they are too many for a page of each pair: which two stands in
 * its address.
 */
export const PAIR_PATH = `${DIFF_PATH}pair/`;

/** Folder of the data that this page is made of, below the root of the site. */
export const PAIR_FOLDER = 'diff/v1';

/**
 * A file of that data.
 * @param name id of a policy, or `words` or `documents`.
 * @example pairFilePath('weihai/skilled-talent-2021') // '/diff/v1/weihai/skilled-talent-2021.json'
 */
export function pairFilePath(name: string): string {
  return `/${PAIR_FOLDER}/${name}.json`;
}

/**
 * Page of a kind of units.
 * @example unitKindPath('hrss_bureau') // '/units/hrss-bureau/'
 */
export function unitKindPath(kind: string): string {
  return `/units/${kind.replaceAll('_', '-')}/`;
}

/**
 * Page of one measure, amount or goal: its permanent address.
 * @param record local or published id.
 * @example recordPath('weihai/skilled-talent-2021', 'studio-grant') // '/records/weihai/skilled-talent-2021/studio-grant/'
 */
export function recordPath(policy: string, record: string): string {
  return `/records/${policy}/${recordAnchor(record)}/`;
}

/** Sections with a picture of their own for links in other places; `home` stands for the rest. */
export const PICTURED_SECTIONS = [
  'home',
  'policies',
  'amounts',
  'goals',
  'units',
  'codebook',
  'data',
  'about',
  'diff',
  'reuse',
  'lineage',
  'timeline',
] as const;

/**
 * Name of the picture that stands for a page elsewhere: a topic and a policy have their own, a record shows that of its
 * policy, every other page that of its section.
 * @param path of the page in the default language.
 * @example pictureName('/records/weihai/skilled-talent-2021/studio-grant/') // 'policies/weihai/skilled-talent-2021'
 */
export function pictureName(path: string): string {
  const [section = '', ...rest] = path.split('/').filter(Boolean);
  if (section === 'topics' && rest[0] !== undefined) return `topics/${rest[0]}`;
  if ((section === 'policies' || section === 'records') && rest.length >= 2) return `policies/${rest[0]}/${rest[1]}`;
  return PICTURED_SECTIONS.some((known) => known === section) ? section : 'home';
}

/**
 * Address of a picture, without the base.
 * @example picturePath('home', 'en') // '/pictures/en/home.png'
 */
export function picturePath(name: string, lang: Lang): string {
  return `/pictures/${lang}/${name}.png`;
}
