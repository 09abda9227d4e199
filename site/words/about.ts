// The words of the page on method, in both languages. It must not hold anything about a place or a subject: that is data.
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  title: '方法',
  description: '怎样编码、怎样核对、覆盖到哪里、有什么局限，以及怎样引用与更正。',
  coverage: '覆盖与现状',
  document: '文件',
  blocks: '段落',
  numerals: '数字',
  topics: '主题',
  status: '状态与日期',
  of: ' / ',
  retrieved: '取自网络，',
  unverified: '未查证其后是否修订',
};

const en: typeof zh = {
  title: 'Method',
  description: 'How the data is coded and checked, how far it reaches, its limits, how to cite and correct it.',
  coverage: 'Coverage and currency',
  document: 'Document',
  blocks: 'Blocks',
  numerals: 'Numerals',
  topics: 'Topics',
  status: 'Status and date',
  of: ' / ',
  retrieved: 'retrieved',
  unverified: 'later changes not verified',
};

/** Words of the page on method, by language. */
export const ABOUT_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };
