// The words of the page of a policy, in both languages. It must not hold anything about a place or a subject: that is data.
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  text: '原文与数据',
  textLead: '点数值看原句，点原句看它编成了什么。',
  relations: '与其他文件的关系',
  checks: '核对',
  reached: (blocks: number, numerals: number, topics: number, open: number) =>
    `${blocks} 段、${numerals} 个数字、${topics} 个主题，${open === 0 ? '无一遗漏' : `${open} 处未处理`}`,
  absences: (count: number) => (count === 0 ? '词表中的主题都写到了' : `${count} 项查而未见`),
  corrections: (count: number) => (count === 0 ? '原文无须更正' : `原文更正 ${count} 处`),
  citeAndData: '引用与下载',
  citeDocument: '引用文件',
  citeData: '引用数据',
  record: '全部编码',
  rights: '权利',
  downloads: '下载',
  outline: '大纲',
  legend: '图例',
  legendFigure: '给出数值的句子',
  legendStated: '其他待遇、条件、关系',
  legendNamed: '责任单位和文件信息',
  legendNone: '没有记录引用的话',
  uncoded: '不编码：',
  correctionMark: '更正',
  judged: '须由人评判',
  draft: '征求意见稿，不是定稿；内容可能已经改变。',
  inCorpus: '本站有此文件',
};

const en: typeof zh = {
  text: 'Text',
  textLead: 'Click a value to see its sentence, and a sentence to see its values.',
  relations: 'Relations to other documents',
  checks: 'Checks',
  reached: (blocks, numerals, topics, open) =>
    `${blocks} blocks, ${numerals} numerals, ${topics} topics: ${open === 0 ? 'none left out' : `${open} open`}`,
  absences: (count) => (count === 0 ? 'Every topic is treated' : `${count} searched and not found`),
  corrections: (count) =>
    count === 0 ? 'No correction to the text' : `${count} ${count === 1 ? 'correction' : 'corrections'} to the text`,
  citeAndData: 'Cite and download',
  citeDocument: 'The document',
  citeData: 'The data',
  record: 'All codings',
  rights: 'Rights',
  downloads: 'Downloads',
  outline: 'Outline',
  legend: 'Legend',
  legendFigure: 'a sentence that gives a figure',
  legendStated: 'other benefits, conditions, relations',
  legendNamed: 'responsible units, facts of the document',
  legendNone: 'words that no record cites',
  uncoded: 'Not coded: ',
  correctionMark: 'Correction',
  judged: 'a matter of judgement',
  draft: 'A draft for consultation, not the final text; it may have changed since.',
  inCorpus: 'held here',
};

/** Words of the page of a policy, by language. */
export const POLICY_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };
