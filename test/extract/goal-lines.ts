// What the tests of goals in plans share: a small lexicon of units, blocks under a title and headings, a goal as one line of text.
// It must not hold expectations.
import { createContext } from '../../src/extract/context.ts';
import { findGoals } from '../../src/extract/goals.ts';
import { createLexicon } from '../../src/extract/lexicon.ts';
import type { Block, GoalCandidate } from '../../src/model.ts';

const UNITS: Record<string, string> = {
  CNY: '元',
  USD: '美元',
  percent: '%',
  percentage_point: '个百分点',
  person: '人 名 位',
  person_time: '人次',
  household: '户',
  item: '个 家 所 项 种 条 座 处 套 台 部 辆 件 株 头 片 例 份',
  event: '场次 场 次 届 期 批次',
  day: '天 日 工作日',
  year: '年 岁',
  mu: '亩',
  metre: '米',
  kilometre: '公里',
  square_metre: '平方米',
  square_kilometre: '平方公里',
  cubic_metre: '立方米',
  tonne: '吨',
  kilowatt: '千瓦',
  megawatt: '兆瓦',
  kilowatt_hour: '千瓦时 度',
};

const LEXICON = createLexicon(
  new Map([
    [
      'units',
      {
        terms: new Map(
          Object.entries(UNITS).map(([id, words]) => [
            id,
            { id, label: { zh: id, en: id }, aliases: words.split(' ') },
          ]),
        ),
      },
    ],
  ]),
);

/** Blocks of a document; `place` is its title and the headings above the lines, parted by ` > `. */
function blocksAt(place: string, lines: readonly string[]): Block[] {
  const [title = '', ...headings] = place.split(' > ');
  const blocks: Block[] = [];
  const add = (id: string, kind: Block['kind'], text: string, parent: string | null, marker: string | null) =>
    blocks.push({ id, kind, depth: 0, text, line: blocks.length + 1, parent, marker });
  if (title !== '') add('front.p1', 'paragraph', title, null, null);
  let parent: string | null = null;
  headings.forEach((text) => {
    const id: string = parent === null ? 's1' : `${parent}.1`;
    add(id, 'heading', text, parent, /^(?:[一二三四五六]、|（[一二三四五六]）)/.exec(text)?.[0] ?? null);
    parent = id;
  });
  lines.forEach((text, index) => {
    add(`${parent ?? 's9'}.p${index + 1}`, 'paragraph', text, parent, null);
  });
  return blocks;
}

/**
 * The goals with a figure in some lines of a document.
 * @param date of the document.
 */
export function goalsAt(place: string, lines: string | readonly string[], date: string | null = null): GoalCandidate[] {
  const blocks = blocksAt(place, typeof lines === 'string' ? [lines] : lines);
  return findGoals(LEXICON, createContext(blocks, date)).filter(({ bound }) => bound !== null);
}

const SIGN: Record<string, string> = {
  exact: '=',
  at_least: '>=',
  more_than: '>',
  at_most: '<=',
  less_than: '<',
  about: '~',
};

/** Bound, value and unit: `>=40 item`. */
export function figureOf({ bound, min, max, unit }: GoalCandidate): string {
  const value = bound === 'range' ? `${min}..${max}` : `${SIGN[bound ?? '']}${min ?? max}`;
  return unit === null ? value : `${value} ${unit}`;
}
