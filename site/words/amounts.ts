// The words of the page of amounts, in both languages. It must not hold anything about a place or a subject: that is data.
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  title: '金额',
  lede: (total: number, places: number, items: number) =>
    `${places} 地文件里写出的全部 ${total} 笔金额和比例，按 ${items} 种用途归类，先比级别和名次，再列各地。`,
  contents: '用途',
  tariff: '各地并排',
  tariffNote: '每行一种可比的金额：用途、级别、名次、按什么给、多久一次都相同才放在一行。点数值看原句。',
  charts: '画在一条线上',
  chartsNote: '圆点是确定的数；向右的箭头表示“不低于”，向左的表示“最高”，横条表示区间，空心圆表示约数。',
  log: '对数刻度',
  list: '逐笔，带原句',
  listNote: '排序按写出来的数；“不低于”的实际可能更高，“最高”的实际可能更低。',
  filter: {
    any: '全部',
    said: '{seen} 笔（共 {all} 笔）',
    reset: '清除',
    sort: '逐笔排序',
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
    `All ${total} sums and percentages that the documents of ${places} places state, under ${items} purposes; within each by level and rank, then by place.`,
  contents: 'Purposes',
  tariff: 'Places side by side',
  tariffNote:
    'Each row is one comparable sum: the same purpose, level, rank, thing paid for and frequency. A figure leads to its sentence.',
  charts: 'On one scale',
  chartsNote:
    'A dot is a definite sum; an arrow to the right means at least, to the left at most; a bar is a range; a ring is approximate.',
  log: 'logarithmic scale',
  list: 'One by one, with the sentence',
  listNote: 'Ordered by the figure as printed: “at least” may be more in practice, “at most” less.',
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
  recipient: 'To whom',
  sentence: 'Sentence',
  compare: (topic: string) => `Compare: ${topic}`,
  json: 'All amounts (JSON)',
};

/** Words of the page of amounts, by language. */
export const AMOUNTS_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };
