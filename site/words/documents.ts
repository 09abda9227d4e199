// The words of the list of documents, in both languages. It must not hold anything about a place or a subject: that is data.
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  title: '文件',
  lede: (count: number) =>
    `${count} 份政策文件，全文逐块编码，按行政区划代码排列。每份都有原文、数据，以及没有写到什么。`,
  planned: '规划期',
  measures: '措施',
  goals: '目标',
  amounts: '金额',
  absences: '查而未见',
  json: '文件目录（JSON）',
};

const en: typeof zh = {
  title: 'Documents',
  lede: (count: number) =>
    `${count} policy documents, coded block by block, in the order of China’s administrative codes. Each with its text, its data, and what it does not say.`,
  planned: 'plan period',
  measures: 'measures',
  goals: 'goals',
  amounts: 'amounts',
  absences: 'not found',
  json: 'List of documents (JSON)',
};

/** Words of the list of documents, by language. */
export const DOCUMENTS_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };
