// Who answers for what in two policies: units by kind, so that bureaus of two cities are compared, and measures by topic.
// It must not take order in a list for rank: only the coded role counts.
import type { CodedCorpus } from '../../model.ts';
import type { Measure, Responsibility } from '../../types.ts';
import type { PairBy, Pairing } from './pairing.ts';

/** Two measures that belong together, by local or published id, so that the pairs of `alignPolicies` will do. */
export interface LocalPair {
  a: string;
  b: string;
}

/** A responsible unit with its canonical kind. */
export interface UnitRole extends Responsibility {
  /** Term of `unit_kinds`; the id of the unit when the place does not list it. */
  kind: string;
}

/** Responsibilities with the kind of each unit. */
export function unitRoles(
  corpus: CodedCorpus,
  jurisdiction: string,
  responsibilities: readonly Responsibility[],
): UnitRole[] {
  const units = corpus.places.get(jurisdiction)?.jurisdiction.units ?? [];
  return responsibilities.map((entry) => ({
    ...entry,
    kind: units.find(({ id }) => id === entry.unit)?.kind ?? entry.unit,
  }));
}

/**
 * Pair the units of two measures: of one kind and role first, then of one kind; versions by unit instead of kind.
 * @example pairUnits(rolesOfA, rolesOfB, 'facets').pairs.map(([a, b]) => [a.name, b.name]) // [['市人力资源社会保障局', '市人社局']]
 */
export function pairUnits(as: readonly UnitRole[], bs: readonly UnitRole[], by: PairBy): Pairing<UnitRole> {
  const key = ({ unit, kind }: UnitRole) => (by === 'ids' ? unit : kind);
  const pairs: [UnitRole, UnitRole][] = [];
  let onlyA = [...as];
  let onlyB = [...bs];
  const rounds = [
    (a: UnitRole, b: UnitRole) => key(a) === key(b) && a.role === b.role,
    (a: UnitRole, b: UnitRole) => key(a) === key(b),
  ];
  for (const fits of rounds) {
    const open = [...onlyB];
    onlyA = onlyA.filter((a) => {
      const at = open.findIndex((b) => fits(a, b));
      if (at < 0) return true;
      pairs.push([a, open.splice(at, 1)[0]!]);
      return false;
    });
    onlyB = open;
  }
  return { pairs, onlyA, onlyB };
}

const localId = (id: string) => id.slice(id.lastIndexOf('/') + 1);

/** Measures of one id, or as given, or of one main topic: the one with most topics in common first. */
export function pairMeasures(
  as: readonly Measure[],
  bs: readonly Measure[],
  by: PairBy,
  given: readonly LocalPair[] | undefined,
): Pairing<Measure> {
  const pairs: [Measure, Measure][] =
    given !== undefined || by === 'ids'
      ? as.flatMap((a) =>
          bs
            .filter((b) =>
              given === undefined
                ? a.id === b.id
                : given.some((pair) => localId(pair.a) === a.id && localId(pair.b) === b.id),
            )
            .map((b): [Measure, Measure] => [a, b]),
        )
      : pairByTopic(as, bs);
  const paired = new Set(pairs.flat());
  return { pairs, onlyA: as.filter((a) => !paired.has(a)), onlyB: bs.filter((b) => !paired.has(b)) };
}

function pairByTopic(as: readonly Measure[], bs: readonly Measure[]): [Measure, Measure][] {
  const candidates = as.flatMap((a, i) =>
    bs.flatMap((b, j) => {
      if (a.topics[0] !== b.topics[0]) return [];
      const common = a.topics.filter((topic) => b.topics.includes(topic)).length;
      return [
        { a, b, i, j, likeness: common / (a.topics.length + b.topics.length - common) + (a.id === b.id ? 1 : 0) },
      ];
    }),
  );
  candidates.sort(
    (x, y) =>
      y.likeness - x.likeness || Math.abs(x.i - x.j) - Math.abs(y.i - y.j) || Math.min(x.i, x.j) - Math.min(y.i, y.j),
  );
  const taken = new Set<Measure>();
  const pairs: [Measure, Measure][] = [];
  for (const { a, b } of candidates) {
    if (taken.has(a) || taken.has(b)) continue;
    // A policy compared with itself has one object on both sides.
    pairs.push([a, b]);
    taken.add(a).add(b);
  }
  return pairs;
}
