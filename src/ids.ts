// Published ids: which there are, and where those went that are no more.
// It must not read the disk, and must not judge whether a list of moves is sound: validate does.
import type { CodedCorpus, CodedPolicy } from './model.ts';
import type { Move } from './types.ts';

/**
 * What became of an id: `current` when it is in use, `moved` to one other, `split` into several, `withdrawn` without one,
 * `unknown` when it never was, as far as the data tells.
 */
export interface Resolution {
  state: 'current' | 'moved' | 'split' | 'withdrawn' | 'unknown';
  /** Ids of today, in the order of moved.yaml; the id itself when it is current. */
  ids: string[];
}

/** More renamings of what stands above an id than there can be: place, policy and record, each once. */
const MAX_MOVES = 6;

/**
 * Ids of the records of a policy: goals, measures, amounts, benefits, conditions and relations.
 * @returns published ids in the order of the files.
 * @example recordIds(policy)[0] // 'weihai/skilled-talent-2021/stock-2025'
 */
export function recordIds({ id, coding, source }: CodedPolicy): string[] {
  const measures = coding.measures.flatMap((measure) => [
    measure,
    ...(measure.amounts ?? []),
    ...(measure.benefits ?? []),
    ...(measure.conditions ?? []),
  ]);
  return [...coding.goals, ...measures, ...source.relations].map((record) => `${id}/${record.id}`);
}

/**
 * Ids of the terms of every vocabulary, a term after the list that it is of.
 * @example termIds(corpus).includes('items/studio_grant') // true
 */
export function termIds({ vocabularies }: Pick<CodedCorpus, 'vocabularies'>): string[] {
  return [...vocabularies].flatMap(([vocabulary, { terms }]) =>
    [...terms.keys()].map((term) => `${vocabulary}/${term}`),
  );
}

/**
 * Whether an id is that of a term, of today or of before. No place has the id of a vocabulary: validate sees to it.
 * @example isTermId(corpus, 'items/studio_grant') // true
 */
export function isTermId({ vocabularies }: Pick<CodedCorpus, 'vocabularies'>, id: string): boolean {
  const [vocabulary = '', ...rest] = id.split('/');
  return rest.length === 1 && vocabularies.has(vocabulary);
}

/**
 * Every id that the data publishes today: of places, policies, records and terms.
 * @example publishedIds(corpus).has('weihai/skilled-talent-2021/studio-grant') // true
 */
export function publishedIds(corpus: Pick<CodedCorpus, 'places' | 'policies' | 'vocabularies'>): Set<string> {
  return new Set([
    ...corpus.places.keys(),
    ...corpus.policies.keys(),
    ...[...corpus.policies.values()].flatMap(recordIds),
    ...termIds(corpus),
  ]);
}

interface Index {
  current: ReadonlySet<string>;
  moves: ReadonlyMap<string, Move>;
}

const indexes = new WeakMap<object, Index>();

function indexOf(corpus: CodedCorpus): Index {
  let index = indexes.get(corpus);
  if (index === undefined) {
    index = {
      current: publishedIds(corpus),
      moves: new Map((corpus.moved ?? []).map((move) => [move.from, move])),
    };
    indexes.set(corpus, index);
  }
  return index;
}

/** Ids of today for one that may be no more; undefined when nothing is known of it. */
function follow(index: Index, id: string, left: number): string[] | undefined {
  if (index.current.has(id)) return [id];
  if (left === 0) return undefined;
  // What is said of the id itself comes before what is said of what it stands under.
  for (let end = id.length; end > 0; end = id.lastIndexOf('/', end - 1)) {
    const move = index.moves.get(id.slice(0, end));
    if (move === undefined) continue;
    const found = move.to.map((target) => follow(index, target + id.slice(end), left - 1));
    // A record that was not taken along when its policy moved is not withdrawn: nobody said so.
    if (found.length > 0 && found.every((ids) => ids === undefined)) return undefined;
    return [...new Set(found.flatMap((ids) => ids ?? []))];
  }
  return undefined;
}

/**
 * What became of an id.
 * @param id of a place, a policy, a record, a node of a condition or a term, of today or of any release before.
 * @returns the ids in its place. The move of a policy or place holds for what stands under it. Never throws.
 * @example resolveId(corpus, 'weihai/skilled-2021/studio-grant') // { state: 'moved', ids: ['weihai/skilled-talent-2021/studio-grant'] }
 */
export function resolveId(corpus: CodedCorpus, id: string): Resolution {
  const index = indexOf(corpus);
  // Nodes of a condition are numbered by place: the condition is what has an id of its own.
  const root = id.split('.', 1)[0]!;
  if (root !== id && index.current.has(root)) return { state: 'current', ids: [id] };
  const ids = follow(index, root, MAX_MOVES);
  if (ids === undefined) return { state: 'unknown', ids: [] };
  if (ids[0] === id) return { state: 'current', ids };
  return { state: ids.length === 0 ? 'withdrawn' : ids.length === 1 ? 'moved' : 'split', ids };
}
