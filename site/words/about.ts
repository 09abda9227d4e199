// The words of the page on method, in both languages. It must not hold anything about a place or a subject, nor a figure: those
// are counted in the data.
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  title: '方法',
  description: '怎样编码、怎样核对、覆盖到哪里、有什么局限，以及怎样引用与更正。',
  parts: {
    promise: '没有原句，就没有数值',
    coding: '怎样编码',
    compare: '怎样比较',
    limits: '局限',
    coverage: '覆盖',
    review: '复核状态',
    currency: '各地文件的时效',
    cite: '引用',
    correct: '更正',
    licence: '许可',
  },
  totals: (documents: number, places: number, blocks: number, numerals: number) =>
    `${places} 地 ${documents} 份文件，共 ${blocks} 个段落、${numerals} 处数字，每一个都由记录引用，或者列明不编码的理由。`,
  listed: (uncoded: number, absences: number, corrections: number) =>
    `列明理由而不编码的 ${uncoded} 处，查而未见的 ${absences} 项，对收到的文字作的更正 ${corrections} 处。各类记录：`,
  document: '文件',
  blocks: '段落',
  numerals: '数字',
  topics: '主题',
  of: ' / ',
  recordCount: '记录',
  contents: '本页内容',
  reviewHow:
    '每条记录写明出自人还是机器、核读到哪一步：“待确认”是还没有人确认，“已编码”是确认过一次，“已复核”是另一次独立对照原文读过。',
  records: (label: string, count: number) => `${label}：${count} 条`,
  currencyHow: '只写文件自己写了什么、我们手里有什么；我们没有说哪份文件今天有效。',
  source: '来源网址',
};

const en: typeof zh = {
  title: 'Method',
  description: 'How the data is coded and checked, how far it reaches, its limits, how to cite and correct it.',
  parts: {
    promise: 'No value without its sentence',
    coding: 'How a document is coded',
    compare: 'How documents are compared',
    limits: 'Limits',
    coverage: 'Coverage',
    review: 'State of review',
    currency: 'How current each document is',
    cite: 'Citing',
    correct: 'Correcting an error',
    licence: 'Licence',
  },
  totals: (documents: number, places: number, blocks: number, numerals: number) =>
    `${documents} documents of ${places} places, with ${blocks} blocks and ${numerals} numerals, each of them cited by a record or listed with the reason why not.`,
  listed: (uncoded: number, absences: number, corrections: number) =>
    `${uncoded} passages are listed as carrying no record, ${absences} absences were searched for, ${corrections} corrections were made to the texts as received. Records by kind:`,
  document: 'Document',
  blocks: 'Blocks',
  numerals: 'Numerals',
  topics: 'Topics',
  of: ' / ',
  recordCount: 'Records',
  contents: 'On this page',
  reviewHow:
    'Each record says whether a person or a machine made it, and how far it has been checked: proposed, not yet confirmed; coded, confirmed once; checked, read a second time, independently, against the text.',
  records: (label: string, count: number) => `${label}: ${count}`,
  currencyHow: 'What the document itself says and what we hold. Nothing here says that a document is in force today.',
  source: 'source',
};

/** Words of the page on method, by language. */
export const ABOUT_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };
