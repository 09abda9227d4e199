// The words of the page of amounts, in both languages. It must not hold anything about a place or a subject: that is data.
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  title: '金额',
  lede: (total: number, places: number, items: number) =>
    `${places} 地文件里写出的全部 ${total} 笔金额和比例，按 ${items} 种用途归类，先比级别和名次，再列各地。`,
  contents: '用途',
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
