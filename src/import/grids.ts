// Ruled tables on a page: from the lines that are drawn to cells. It must not read text; pages.ts puts it into the cells.

/** A straight line on a page, horizontal or vertical, in the units of its text; y grows downwards. */
export interface Rule {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A ruled table. */
export interface Grid {
  left: number;
  right: number;
  top: number;
  bottom: number;
  rows: number;
  columns: number;
  /** Row and column of the first of the merged cells that a place lies in; undefined outside. */
  cellAt(x: number, y: number): { row: number; column: number } | undefined;
}

/** Lines nearer than this are one: borders are drawn twice, or as thin boxes. */
const NEAR = 2.5;
const MAX_RULES = 5000;
const MAX_LINES = 400;

interface Level {
  at: number;
  /** Stretches that are ruled, in order and apart. */
  parts: [from: number, to: number][];
}

/** Lines at one height (or one breadth) as one. */
function findLevels(rules: readonly { at: number; from: number; to: number }[]): Level[] {
  const levels: Level[] = [];
  for (const { at, from, to } of [...rules].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const last = levels.at(-1);
    if (last === undefined || at - last.at > NEAR) levels.push({ at, parts: [[from, to]] });
    else last.parts.push([from, to]);
  }
  for (const level of levels) {
    level.parts.sort((a, b) => a[0] - b[0]);
    const merged: [number, number][] = [];
    for (const part of level.parts) {
      const last = merged.at(-1);
      if (last !== undefined && part[0] <= last[1] + NEAR) last[1] = Math.max(last[1], part[1]);
      else merged.push([...part]);
    }
    level.parts = merged;
  }
  return levels;
}

const covers = (level: Level, at: number): boolean => level.parts.some(([from, to]) => from <= at && at <= to);

/** Sets of rules that touch, by their boxes. */
function groupRules(rules: readonly Rule[]): Rule[][] {
  const groups: { box: Rule; rules: Rule[] }[] = [];
  const touches = (a: Rule, b: Rule) =>
    a.x0 <= b.x1 + NEAR && b.x0 <= a.x1 + NEAR && a.y0 <= b.y1 + NEAR && b.y0 <= a.y1 + NEAR;
  for (const rule of [...rules].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0)) {
    let home: { box: Rule; rules: Rule[] } | undefined;
    for (let at = groups.length - 1; at >= 0; at--) {
      const group = groups[at]!;
      if (!touches(group.box, rule)) continue;
      if (home === undefined) home = group;
      else {
        home.rules.push(...group.rules);
        home.box = join(home.box, group.box);
        groups.splice(at, 1);
      }
    }
    if (home === undefined) groups.push({ box: { ...rule }, rules: [rule] });
    else {
      home.rules.push(rule);
      home.box = join(home.box, rule);
    }
  }
  return groups.map((group) => group.rules);
}

function join(a: Rule, b: Rule): Rule {
  return {
    x0: Math.min(a.x0, b.x0),
    y0: Math.min(a.y0, b.y0),
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
  };
}

function makeGrid(rules: readonly Rule[]): Grid | undefined {
  const across = rules.filter(({ x0, x1, y0, y1 }) => x1 - x0 >= y1 - y0);
  const down = rules.filter(({ x0, x1, y0, y1 }) => x1 - x0 < y1 - y0);
  const heights = findLevels(across.map(({ x0, x1, y0, y1 }) => ({ at: (y0 + y1) / 2, from: x0, to: x1 })));
  const breadths = findLevels(down.map(({ x0, x1, y0, y1 }) => ({ at: (x0 + x1) / 2, from: y0, to: y1 })));
  if (heights.length === 0 || breadths.length === 0) return undefined;
  // The outer sides of many tables are open: then the lines that cross them end there.
  const close = (levels: Level[], from: number, to: number, parts: Level['parts']) => {
    if (levels[0]!.at - from > 4 * NEAR) levels.unshift({ at: from, parts });
    if (to - levels.at(-1)!.at > 4 * NEAR) levels.push({ at: to, parts });
  };
  const endsOf = (levels: readonly Level[]) => ({
    from: levels.reduce((least, { parts }) => Math.min(least, parts[0]![0]), Number.POSITIVE_INFINITY),
    to: levels.reduce((most, { parts }) => Math.max(most, parts.at(-1)![1]), Number.NEGATIVE_INFINITY),
  });
  const wide = endsOf(heights);
  const high = endsOf(breadths);
  close(heights, high.from, high.to, [[wide.from, wide.to]]);
  close(breadths, wide.from, wide.to, [[high.from, high.to]]);
  if (heights.length < 2 || heights.length > MAX_LINES || breadths.length > MAX_LINES) return undefined;
  const top = heights[0]!.at;
  const bottom = heights.at(-1)!.at;
  const rows = heights.length - 1;
  const columns = breadths.length - 1;
  if (columns < 2) return undefined;

  // Cells without a line between them are one; each knows the first of its kind.
  const first = Array.from({ length: rows * columns }, (_none, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (first[at] !== at) at = first[at]!;
    return at;
  };
  const unite = (a: number, b: number) => {
    const [low, high] = [find(a), find(b)].sort((one, two) => one - two) as [number, number];
    first[high] = low;
  };
  for (let row = 0; row < rows; row++) {
    const y = (heights[row]!.at + heights[row + 1]!.at) / 2;
    for (let column = 0; column < columns; column++) {
      const x = (breadths[column]!.at + breadths[column + 1]!.at) / 2;
      const cell = row * columns + column;
      if (column + 1 < columns && !covers(breadths[column + 1]!, y)) unite(cell, cell + 1);
      if (row + 1 < rows && !covers(heights[row + 1]!, x)) unite(cell, cell + columns);
    }
  }
  if (new Set(first.map((_none, index) => find(index))).size < 3) return undefined;
  const indexOf = (levels: readonly Level[], at: number): number => {
    for (let index = 0; index + 1 < levels.length; index++) {
      if (at >= levels[index]!.at - NEAR && at < levels[index + 1]!.at) return index;
    }
    return -1;
  };
  return {
    left: breadths[0]!.at,
    right: breadths.at(-1)!.at,
    top,
    bottom,
    rows,
    columns,
    cellAt(x, y) {
      const row = indexOf(heights, y);
      const column = indexOf(breadths, x);
      if (row < 0 || column < 0) return undefined;
      const cell = find(row * columns + column);
      return { row: Math.floor(cell / columns), column: cell % columns };
    },
  };
}

/**
 * Find the ruled tables of a page.
 * @returns one grid for each set of lines that touch and make at least three cells in two columns; from top to bottom.
 * @example findGrids(rules)[0].cellAt(100, 200) // { row: 1, column: 0 }
 */
export function findGrids(rules: readonly Rule[]): Grid[] {
  if (rules.length < 3 || rules.length > MAX_RULES) return [];
  return groupRules(rules)
    .flatMap((group) => makeGrid(group) ?? [])
    .sort((a, b) => a.top - b.top);
}
