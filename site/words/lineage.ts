// The words of the page of lineage, in both languages. It must not hold anything about a place or a subject: that is data.
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  title: '渊源',
  lede: (total: number, places: number) =>
    `${places} 地文件写明贯彻、依据、引用或废止的 ${total} 份文件，按发文层级排列。每一条都带写明关系的那句话。`,
  shared: '多地共同引到',
  noneShared: '目前没有一份文件被两地以上引到。',
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
    `${total} documents that the documents of ${places} places say they implement, rest on, cite or repeal, by level of government. Each with the sentence that says so.`,
  shared: 'Named by several places',
  noneShared: 'So far no document is named by two places or more.',
  byLevel: 'By level',
  level: 'Level',
  held: 'held here',
  cited: (count: number) => `${count} places`,
  json: 'All relations (JSON)',
  timeline: 'Timeline',
};

/** Words of the page of lineage, by language. */
export const LINEAGE_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };
