// The words of the page of lineage, in both languages. It must not hold anything about a place or a subject: that is data.
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  title: '渊源',
  lede: (total: number, places: number) =>
    `${places} 地文件写明贯彻、依据、引用或废止的 ${total} 份文件，按发文层级排列，都附写明关系的那句话。`,
  shared: '多地都提到的',
  noneShared: '目前没有哪份文件是两地以上都提到的。',
  byLevel: '按层级',
  level: '层级',
  held: '本站有全文',
  cited: (count: number) => `${count} 地`,
  json: '全部关系（JSON）',
  timeline: '时间线',
};

const en: typeof zh = {
  title: 'Lineage',
  lede: (total: number, places: number) =>
    `The ${total} documents that ${places} places say they implement, build on, cite or repeal, by level of government, each with the sentence that says so.`,
  shared: 'Named by several places',
  noneShared: 'So far, no document is named by more than one place.',
  byLevel: 'By level',
  level: 'Level',
  held: 'held here',
  cited: (count: number) => `${count} places`,
  json: 'All relations (JSON)',
  timeline: 'Timeline',
};

/** Words of the page of lineage, by language. */
export const LINEAGE_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };
