// Scores what extraction found against a key: one-to-one matching, precision, recall and F1, errors and facets.
// It must not know how anything is found.

/** A value as a key or an answer gives it. */
export interface ValueLike {
  bound: string | null;
  min: number | null;
  max: number | null;
  unit?: string | null;
}

/** One entry of a key: see test/fixtures/extract/README.md. Fields as published. */
export interface KeyEntry extends Record<string, unknown> {
  optional?: boolean;
  any?: string[];
  alternatives?: ValueLike[];
}

/** One thing found, fields as published. */
export type FoundEntry = Record<string, unknown>;

/** The key of one text. */
export interface Key {
  amounts: KeyEntry[];
  goals: KeyEntry[];
  responsibilities: KeyEntry[];
  relations: KeyEntry[];
}

/** Counts of one comparison, with the errors behind them. */
export interface Tally {
  right: number;
  missed: KeyEntry[];
  wrong: FoundEntry[];
  pairs: [KeyEntry, FoundEntry][];
}

/** Precision, recall and F1 of counts. */
export interface Score {
  right: number;
  missed: number;
  wrong: number;
  precision: number;
  recall: number;
  f1: number;
}

const BUILT_IN_UNITS = new Set([
  ...['CNY', 'USD', 'EUR', 'HKD', 'percent', 'person', 'person_time', 'item', 'event'],
  ...['year', 'month', 'day', 'hour', 'per_10000'],
]);

/** What is handed out or taken; the other roles only tell something. */
const GIVEN = new Set(['benefit', 'rate', 'cap']);

/** Roles of which the line is not sharp: both are right. */
const SAME_ROLE: [string, string][] = [
  ['benefit', 'rate'],
  ['benefit', 'cap'],
];

const sameNumber = (a: unknown, b: unknown) =>
  a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-4 * Math.max(Math.abs(a), 1e-9));

const openFacet = (key: KeyEntry, facet: string) => key.any?.includes(facet) === true;

const orNull = (value: unknown) => value ?? null;

/** The values that count as right for an entry of a key. */
function rightValues(key: KeyEntry): ValueLike[] {
  const own = { bound: key.bound, min: key.min, max: key.max, unit: key.unit } as ValueLike;
  return [own, ...(key.alternatives ?? []).map((value) => ({ ...value, unit: value.unit ?? null }))];
}

/** The ends of a value without its bound: 最高10万元 and 10万元 are the same figure. */
function ends(value: ValueLike): [number | null, number | null] {
  if (value.bound === 'range') return [value.min, value.max];
  const only = value.min ?? value.max;
  return [only, only];
}

function sameFigure(a: ValueLike, b: ValueLike): boolean {
  const [aMin, aMax] = ends(a);
  const [bMin, bMax] = ends(b);
  return sameNumber(aMin, bMin) && sameNumber(aMax, bMax);
}

function sameUnit(key: KeyEntry, found: FoundEntry): boolean {
  const unit = key.unit as string;
  return !BUILT_IN_UNITS.has(unit) || orNull(found.unit) === unit;
}

/** Does a found value agree with a key, with or without its bound? */
function agrees(key: KeyEntry, found: FoundEntry, withBound: boolean): boolean {
  const value = found as unknown as ValueLike;
  return rightValues(key).some((right, index) => {
    if (index === 0 && !sameUnit(key, found)) return false;
    if (!sameFigure(right, value)) return false;
    return !withBound || openFacet(key, 'bound') || right.bound === value.bound;
  });
}

/** The roles that count as right for an entry. */
const rolesOf = (key: KeyEntry) => [key.role as string, ...((key.also_role as string[] | undefined) ?? [])];

function sameRole(key: KeyEntry, found: FoundEntry): boolean {
  const role = (found.role ?? 'benefit') as string;
  return rolesOf(key).some(
    (right) => right === role || SAME_ROLE.some(([a, b]) => (right === a && role === b) || (right === b && role === a)),
  );
}

/** Group in which an amount is scored: what is given, penalties, and all that only tells something. */
const groupOf = (role: unknown) => {
  const name = (role ?? 'benefit') as string;
  return GIVEN.has(name) ? 'given' : name === 'penalty' ? 'penalty' : 'told';
};

const AMOUNT_FACETS = ['level', 'class', 'rank_from', 'rank_to', 'skill_level_from', 'skill_level_to'];
/** Facets that a key may leave out, and then are not compared. */
const AMOUNT_FACETS_WHEN_GIVEN = ['per', 'period', 'percent_of', 'kind', 'payer'];
const GOAL_FACETS = ['basis', 'due', 'period', 'scope', 'part_of'];

/** Words without spaces, brackets half-width, for comparing names. */
const plain = (text: unknown) =>
  String(text ?? '')
    .replace(/\s+/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[“”"《》]/g, '');

/** Does one facet of an amount or a goal agree? `undefined` when it is not compared. */
export function facetAgrees(key: KeyEntry, found: FoundEntry, facet: string): boolean | undefined {
  if (openFacet(key, facet)) return undefined;
  const right = orNull(key[facet]);
  const got = orNull(found[facet]);
  if (facet === 'percent_of') {
    if (right === null) return undefined;
    const names = [right, ...((key.also_percent_of as string[] | undefined) ?? [])].map(plain);
    const name = plain(got);
    return name.length > 1 && names.some((one) => one.includes(name) || name.includes(one));
  }
  if (facet === 'part_of') return (right !== null) === (got !== null);
  if (facet === 'scope') return (right ?? 'whole_jurisdiction') === (got ?? 'whole_jurisdiction');
  if (facet === 'period' && 'basis' in found) {
    const ends = (entry: Record<string, unknown>) => `${entry.period_from ?? ''}/${entry.period_to ?? ''}`;
    return ends(key) === ends(found);
  }
  if (facet === 'due') return right === got || (right !== null && got !== null && String(got).startsWith(`${right}-`));
  if (facet === 'basis' || AMOUNT_FACETS_WHEN_GIVEN.includes(facet)) {
    if (!(facet in key)) return undefined;
    return facet === 'payer' ? plain(right) === plain(got) : right === got;
  }
  return right === got;
}

const allFacets = (key: KeyEntry, found: FoundEntry, facets: readonly string[]) =>
  facets.every((facet) => facetAgrees(key, found, facet) !== false);

/**
 * Match entries of a key with things found, one to one, the best pairs first.
 * @param weight how well a pair fits; null when it does not.
 * @returns what was right; entries missed, without optional ones; things found that fit nothing, also no optional entry.
 * @example match([{ name: 'a' }], [{ name: 'a' }], () => 1).right // 1
 */
export function match(
  keys: readonly KeyEntry[],
  found: readonly FoundEntry[],
  weight: (key: KeyEntry, found: FoundEntry) => number | null,
): Tally {
  const pairs: { k: number; f: number; w: number }[] = [];
  keys.forEach((key, k) => {
    found.forEach((one, f) => {
      const w = weight(key, one);
      // An optional entry only takes what nothing else wants; nearness in the order of the text breaks ties.
      if (w !== null) pairs.push({ k, f, w: w - (key.optional === true ? 1000 : 0) - Math.abs(k - f) * 1e-4 });
    });
  });
  pairs.sort((a, b) => b.w - a.w);
  const usedKeys = new Set<number>();
  const usedFound = new Set<number>();
  const tally: Tally = { right: 0, missed: [], wrong: [], pairs: [] };
  for (const { k, f } of pairs) {
    if (usedKeys.has(k) || usedFound.has(f)) continue;
    usedKeys.add(k);
    usedFound.add(f);
    if (keys[k]!.optional === true) continue;
    tally.right++;
    tally.pairs.push([keys[k]!, found[f]!]);
  }
  tally.missed = keys.filter((key, k) => !usedKeys.has(k) && key.optional !== true);
  tally.wrong = found.filter((_, f) => !usedFound.has(f));
  return tally;
}

/**
 * Add up tallies.
 * @returns one tally with the sums and all errors.
 */
export function addUp(tallies: readonly Tally[]): Tally {
  return {
    right: tallies.reduce((sum, { right }) => sum + right, 0),
    missed: tallies.flatMap(({ missed }) => missed),
    wrong: tallies.flatMap(({ wrong }) => wrong),
    pairs: tallies.flatMap(({ pairs }) => pairs),
  };
}

/**
 * Precision, recall and F1 of a tally; 1 where there was nothing to find and nothing was found.
 * @example scoreOf({ right: 3, missed: [{}], wrong: [], pairs: [] }).recall // 0.75
 */
export function scoreOf(tally: Tally): Score {
  const { right } = tally;
  const missed = tally.missed.length;
  const wrong = tally.wrong.length;
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { right, missed, wrong, precision, recall, f1 };
}

/** Leave one of several entries with the same figure (and bound). */
function distinct<T extends Record<string, unknown>>(entries: readonly T[], withBound: boolean): T[] {
  const seen = new Map<string, T>();
  for (const entry of entries) {
    const [min, max] = ends(entry as unknown as ValueLike);
    const id = `${min}|${max}|${entry.unit}|${withBound ? entry.bound : ''}`;
    const before = seen.get(id);
    // What must be found counts, when the same figure also stands where it need not be.
    if (before === undefined || ((before as KeyEntry).optional === true && (entry as KeyEntry).optional !== true))
      seen.set(id, entry);
  }
  return [...seen.values()];
}

/**
 * Score figures alone, each once in a text and whatever their role: the one measure that a recogniser without roles and
 * recipients can be held to as well.
 * @param withBound whether 最高 and the like have to be right too.
 */
export function scoreFigures(key: Key, found: readonly FoundEntry[], withBound: boolean): Tally {
  // A goal in money or percent is no amount, but reading its figure is no error either.
  const asides: KeyEntry[] = key.goals.map((goal) => ({ ...goal, optional: true }));
  const keys = distinct(
    [...key.amounts, ...asides.filter(({ unit }) => unit === 'CNY' || unit === 'percent')],
    withBound,
  );
  return match(keys, distinct(found, withBound), (entry, one) =>
    agrees(entry, one, withBound) ? 1 : entry.optional === true && agrees(entry, one, false) ? 0.5 : null,
  );
}

/**
 * Score amounts: value, bound, and one for each recipient.
 * @param how `given`: what is given and penalties, other roles left out on both sides; `strict`: the same, with all
 *   facets; `roles`: every role, each to be right.
 */
export function scoreAmounts(
  keys: readonly KeyEntry[],
  found: readonly FoundEntry[],
  how: 'given' | 'strict' | 'roles',
): Tally {
  const weigh = (key: KeyEntry, one: FoundEntry): number | null => {
    if (key.optional === true) return agrees(key, one, false) ? (sameRole(key, one) ? 2 : 1) : null;
    if (!agrees(key, one, true)) return null;
    if (how === 'roles') return sameRole(key, one) ? 1 : null;
    if (!rolesOf(key).some((role) => groupOf(role) === groupOf(one.role))) return null;
    const compared = [...AMOUNT_FACETS, ...AMOUNT_FACETS_WHEN_GIVEN];
    const fits = compared.filter((facet) => facetAgrees(key, one, facet) !== false).length / compared.length;
    if (how === 'given') return 1 + fits;
    // What is paid and its name are a matter of the words around, not of the sum.
    const facets = [...AMOUNT_FACETS, 'period', 'percent_of'];
    // What a sum is paid for is often only implied (a prize to a person): silence is no error, another word is.
    const per = orNull(one.per) === null || facetAgrees(key, one, 'per') !== false;
    return per && sameRole(key, one) && allFacets(key, one, facets) ? 1 + fits : null;
  };
  if (how === 'roles') {
    const tally = match(keys, found, weigh);
    // To call a figure a statistic claims nothing: where it is something else, it is missed, and counts once.
    return { ...tally, wrong: tally.wrong.filter(({ role }) => role !== 'statistic') };
  }
  // A sum of which it is open whether it is given or only told need not be proposed.
  const open = (key: KeyEntry) => new Set(rolesOf(key).map((role) => groupOf(role) === 'told')).size === 2;
  return match(
    keys
      .filter((key) => key.optional === true || rolesOf(key).some((role) => groupOf(role) !== 'told'))
      .map((key) => (open(key) ? { ...key, optional: true } : key)),
    found.filter(({ role }) => groupOf(role) !== 'told'),
    weigh,
  );
}

/**
 * Score goals that have a figure: value, bound and unit; `strict` also basis, due, period, scope and part-of.
 */
export function scoreGoals(keys: readonly KeyEntry[], found: readonly FoundEntry[], strict: boolean): Tally {
  const quantified = (entry: Record<string, unknown>) => orNull(entry.bound) !== null;
  return match(keys.filter(quantified), found.filter(quantified), (key, one) => {
    if (!agrees(key, one, key.optional !== true)) return null;
    const fits = GOAL_FACETS.filter((facet) => facetAgrees(key, one, facet) !== false).length;
    if (strict && key.optional !== true && fits < GOAL_FACETS.length) return null;
    return 1 + fits / GOAL_FACETS.length;
  });
}

/** Score responsible units by name; `strict` also their role. */
export function scoreUnits(keys: readonly KeyEntry[], found: readonly FoundEntry[], strict: boolean): Tally {
  return match(keys, found, (key, one) => {
    const names = [key.name, ...((key.also_name as string[] | undefined) ?? [])].map(plain);
    if (!names.includes(plain(one.name))) return null;
    const role = rolesOf(key).includes(one.role as string);
    if (strict && !role && key.optional !== true) return null;
    return role ? 2 : 1;
  });
}

/** Score relations by document number or title; `strict` also the kind of relation. */
export function scoreRelations(keys: readonly KeyEntry[], found: readonly FoundEntry[], strict: boolean): Tally {
  return match(keys, found, (key, one) => {
    const number = orNull(key.document_number);
    const sameNumberOf = number !== null && plain(one.document_number) === plain(number);
    const sameTitle = orNull(key.title) !== null && plain(one.title) === plain(key.title);
    if (!sameNumberOf && !sameTitle) return null;
    const kinds = [key.relation, ...((key.also_relation as string[] | undefined) ?? [])];
    const kind = kinds.includes(one.relation);
    if (strict && !kind && key.optional !== true) return null;
    return (sameNumberOf ? 2 : 0) + (sameTitle ? 1 : 0) + (kind ? 4 : 0);
  });
}

/**
 * How often each facet of matched pairs is right.
 * @returns for each facet how many agree of how many compared, where the key or the answer has something.
 */
export function facetCounts(
  pairs: Tally['pairs'],
  of: 'amounts' | 'goals',
): Map<string, { right: number; all: number }> {
  const facets = of === 'goals' ? GOAL_FACETS : ['role', ...AMOUNT_FACETS, ...AMOUNT_FACETS_WHEN_GIVEN];
  const counts = new Map(facets.map((facet) => [facet, { right: 0, all: 0 }]));
  const says = (entry: Record<string, unknown>, facet: string) =>
    facet === 'period' && of === 'goals' ? orNull(entry.period_from) !== null : orNull(entry[facet]) !== null;
  for (const [key, found] of pairs) {
    for (const facet of facets) {
      const agreed = facet === 'role' ? sameRole(key, found) : facetAgrees(key, found, facet);
      if (agreed === undefined || (!says(key, facet) && !says(found, facet))) continue;
      const count = counts.get(facet)!;
      count.all++;
      if (agreed) count.right++;
    }
  }
  return counts;
}
