// The words of the page of amounts, in both languages. It must not hold anything about a place or a subject: that is data.
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  title: '金额',
  lede: (total: number, places: number, items: number) =>
    `${places} 地文件写明的全部 ${total} 笔金额和比例，按 ${items} 种用途分类，每类按级别、名次排列。`,
  contents: '用途',
  tariff: '各地并排',
  tariffNote: '用途、级别、名次、按什么给、多久一次都相同的，才放在一行。点数值看原句。',
  charts: '同一刻度上',
  chartsNote:
    '圆点是确定的数；向右的箭头表示“不低于”，向左的表示“最高”，横条表示区间，空心圆表示约数。点开一个数，看它的原句。',
  log: '对数刻度',
  list: '逐笔与原句',
  listNote: '按文件写出的数排序：写“不低于”的实际可能更高，写“最高”的实际可能更低。',
  filter: {
    any: '全部',
    said: '{seen} 笔（共 {all} 笔）',
    reset: '清除',
    sort: '逐笔的顺序',
    sorts: [
      ['', '按用途'],
      ['most', '从多到少'],
      ['least', '从少到多'],
    ] as [string, string][],
  },
  place: '地方',
  value: '金额',
  facets: '级别 · 名次 · 等级',
  recipient: '给谁',
  sentence: '原句',
  compare: (topic: string) => `对照：${topic}`,
  json: '全部金额（JSON）',
};

const en: typeof zh = {
  title: 'Amounts',
  lede: (total: number, places: number, items: number) =>
    `All ${total} sums and percentages in the documents of ${places} places, sorted into ${items} purposes, and within each by level and rank.`,
  contents: 'Purposes',
  tariff: 'Places side by side',
  tariffNote:
    'A row holds sums that can be compared: same purpose, level, rank, unit paid and frequency. Each figure leads to its sentence.',
  charts: 'On a common scale',
  chartsNote:
    'A dot is an exact sum; an arrow to the right means at least, to the left at most; a bar is a range; a ring is approximate. Each leads to its sentence.',
  log: 'logarithmic scale',
  list: 'One by one, with the sentence',
  listNote: 'Sorted by the figure as printed: “at least” may turn out higher in practice, “at most” lower.',
  filter: {
    any: 'All',
    said: '{seen} of {all} sums',
    reset: 'Clear',
    sort: 'Order of the list',
    sorts: [
      ['', 'By purpose'],
      ['most', 'Most first'],
      ['least', 'Least first'],
    ],
  },
  place: 'Place',
  value: 'Amount',
  facets: 'Level · rank · skill level',
  recipient: 'Paid to',
  sentence: 'Sentence',
  compare: (topic: string) => `Compare: ${topic}`,
  json: 'All amounts (JSON)',
};

/** Words of the page of amounts, by language. */
export const AMOUNTS_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };
