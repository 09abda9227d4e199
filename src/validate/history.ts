// Rules on what was published before: ids that are no more lead somewhere, and releases are listed in order.
// It must not know any release but those that the data lists.
import { publishedIds, resolveId } from '../ids.ts';
import type { DataFile } from '../model.ts';
import { isIsoDate } from '../notation/date.ts';
import type { Problem } from '../problem.ts';
import { problemAt } from '../schema/problem-at.ts';
import type { Move } from '../types.ts';
import { type Context, hintFor, type Rule } from './context.ts';

const PUBLISHED_ID = /^[a-z0-9]+([-_][a-z0-9]+)*(\/[a-zA-Z0-9]+([-_][a-zA-Z0-9]+)*){0,2}$/;

/** The moves with their file; none without one. */
function movesOf({ corpus }: Context): { move: Move; index: number; file: DataFile }[] {
  const file = corpus.history.files.moved;
  return file === null ? [] : corpus.moved.map((move, index) => ({ move, index, file }));
}

/** What is there cannot be told where records were left out. */
const isPartial = ({ policies }: Context): boolean => policies.some(({ policy }) => policy.partial);

function checkTargets(context: Context): Problem[] {
  const rule = 'moved/target';
  if (isPartial(context)) return [];
  const current = publishedIds(context.corpus);
  const gone = new Set(context.corpus.moved.map(({ from }) => from));
  return movesOf(context).flatMap(({ move, index, file }) =>
    move.to.flatMap((target, at) =>
      current.has(target) || gone.has(target)
        ? []
        : [
            problemAt(file, ['moved', index, 'to', at], {
              rule,
              message: `${move.from} is said to be ${target} now, and there is no ${target}`,
              found: target,
              fix: hintFor(target, current),
            }),
          ],
    ),
  );
}

/** Whether an id that is no more, or one in its place, leads to another. */
function leadsTo(moves: ReadonlyMap<string, Move>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(moves.get(id)?.to ?? []));
  }
  return false;
}

function checkChains(context: Context): Problem[] {
  const rule = 'moved/chain';
  const moves = new Map(context.corpus.moved.map((move) => [move.from, move]));
  return movesOf(context).flatMap(({ move, index, file }) =>
    move.to.flatMap((target, at) => {
      const next = moves.get(target);
      if (next === undefined) return [];
      const circle = leadsTo(moves, target, move.from);
      const fix = circle
        ? 'write an id that is in use, or [] when there is none; and remove the entry of an id that is in use'
        : next.to.length === 0
          ? `take ${target} out of the list`
          : `write ${next.to.join(', ')} in place of ${target}`;
      return [
        problemAt(file, ['moved', index, 'to', at], {
          rule,
          message: circle
            ? `${move.from} leads back to itself${target === move.from ? '' : ` by ${target}`}`
            : `${move.from} leads to ${target}, which is no more itself: ${[target, ...next.to].join(' → ')}`,
          found: target,
          fix,
        }),
      ];
    }),
  );
}

function checkReleases({ corpus }: Context): Problem[] {
  const { releases, files } = corpus.history;
  const number = (version: string) => version.split('.').map(Number);
  const below = (a: string, b: string) => {
    const [left, right] = [number(a), number(b)];
    const at = left.findIndex((part, place) => part !== right[place]);
    return at >= 0 && left[at]! < right[at]!;
  };
  return releases.flatMap(({ version, date }, index) => {
    const newer = releases[index - 1];
    if (newer === undefined || (below(version, newer.version) && date <= newer.date)) return [];
    return [
      problemAt(files.releases!, ['releases', index, 'version'], {
        rule: 'release/order',
        message: `${version} (${date}) stands below ${newer.version} (${newer.date})`,
        found: version,
        fix: 'newest first: each release has a lower version than the one above it, and no later date',
      }),
    ];
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function checkReadable({ corpus }: Context): Problem[] {
  const { releases, files } = corpus.history;
  const rule = 'release/readable';
  return releases.flatMap(({ date, changes }, index) => [
    ...(isIsoDate(date)
      ? []
      : [
          problemAt(files.releases!, ['releases', index, 'date'], {
            rule,
            message: `there is no day ${date}`,
            found: date,
            fix: 'write the day of the release as YYYY-MM-DD',
          }),
        ]),
    ...changes.flatMap((change, at) =>
      (['before', 'after'] as const).flatMap((side) => {
        const value = change[side];
        return value === null || isJson(value)
          ? []
          : [
              problemAt(files.releases!, ['releases', index, 'changes', at, side], {
                rule,
                message: `the value ${side} the change of ${change.id} is no JSON`,
                found: value,
                fix: 'take the file from the history of the project; it is written by release-notes --write',
              }),
            ];
      }),
    ),
  ]);
}

function checkIds({ corpus }: Context): Problem[] {
  const { releases, ids, files } = corpus.history;
  if (files.releases !== null && files.ids === null && releases.length > 0)
    return [
      problemAt(files.releases, [], {
        rule: 'release/ids',
        message: 'there are releases, and no policies/published-ids.txt that tells what they published',
        fix: 'take it from the history of the project; release-notes --write adds to it',
      }),
    ];
  return ids.flatMap((id, line) => {
    const before = ids[line - 1];
    if (PUBLISHED_ID.test(id) && (before === undefined || before < id)) return [];
    return [
      problemAt(files.ids!, [line], {
        rule: 'release/ids',
        message: PUBLISHED_ID.test(id) ? `${id} does not come after ${before}` : `${JSON.stringify(id)} is no id`,
        found: id,
        fix: 'one id a line, sorted, each once; the file is written by release-notes --write',
      }),
    ];
  });
}

function checkVanished(context: Context): Problem[] {
  const { corpus } = context;
  const { ids, files } = corpus.history;
  if (isPartial(context)) return [];
  const current = publishedIds(corpus);
  return ids.flatMap((id, line) =>
    !PUBLISHED_ID.test(id) || resolveId(corpus, id).state !== 'unknown'
      ? []
      : [
          problemAt(files.ids!, [line], {
            rule: 'reference/vanished',
            message: `${id} was published and is no more, and policies/moved.yaml does not say where it went`,
            found: id,
            fix: `put it back, or add it to policies/moved.yaml: ${hintFor(id, current)}`,
          }),
        ],
  );
}

/** Rules on what was published before. */
export const historyRules: readonly Rule[] = [
  {
    id: 'moved/alive',
    explains: 'an id that is said to be no more is not in use',
    check: (context) => {
      const current = publishedIds(context.corpus);
      return movesOf(context).flatMap(({ move: { from }, index, file }) =>
        current.has(from)
          ? [
              problemAt(file, ['moved', index, 'from'], {
                rule: 'moved/alive',
                message: `${from} is said to be no more, and is in use`,
                found: from,
                fix: 'give what has this id now another one: an id is never used again; or remove this entry',
              }),
            ]
          : [],
      );
    },
  },
  {
    id: 'moved/twice',
    explains: 'an id that is no more is listed once',
    check: (context) => {
      const seen = new Set<string>();
      return movesOf(context).flatMap(({ move: { from }, index, file }) => {
        if (!seen.has(from)) {
          seen.add(from);
          return [];
        }
        return [
          problemAt(file, ['moved', index, 'from'], {
            rule: 'moved/twice',
            message: `${from} is listed above`,
            found: from,
            fix: 'write all ids in its place into one entry',
          }),
        ];
      });
    },
  },
  { id: 'moved/target', explains: 'an id that is no more leads to ids that are there', check: checkTargets },
  { id: 'moved/chain', explains: 'no id that is no more leads to another one, and none to itself', check: checkChains },
  { id: 'release/order', explains: 'releases are listed newest first, by version and by date', check: checkReleases },
  {
    id: 'release/readable',
    explains: 'releases have a day of the calendar, and values that programs can read',
    check: checkReadable,
  },
  { id: 'release/ids', explains: 'the list of published ids is sorted and has each once', check: checkIds },
  {
    id: 'reference/vanished',
    explains: 'an id that was ever published is in use, or moved.yaml says where it went',
    check: checkVanished,
  },
];
