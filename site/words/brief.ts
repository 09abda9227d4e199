// The words of the page that tells a document in brief. It must not hold anything about a place or a subject: that is data.
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  title: '提要',
  titleOf: (title: string) => `提要：${title}`,
  lede: '文件定了哪些目标，每条措施做什么、给什么、由谁负责。概述为本站所写；点名称看原句，点数值看全部编码。',
  goals: '目标',
  noGoals: '没有编出目标。',
  columns: { value: '数值', goal: '目标', terms: '口径与期限' },
  part: '其中',
  again: '再述',
  measures: '措施',
  noMeasures: '没有编出措施。',
  heads: { measure: '措施', summary: '概述', given: '待遇与条件' },
  codings: '全部编码',
  condition: '条件',
  stop: '、',
};

const en: typeof zh = {
  title: 'In brief',
  titleOf: (title) => `In brief: ${title}`,
  lede: 'The goals that the document sets, and for each measure what it does, what it gives, and who answers for it. Summaries and English are ours. A title leads to its sentence, a figure to all that is coded of it.',
  goals: 'Goals',
  noGoals: 'No goals are coded.',
  columns: { value: 'Value', goal: 'Goal', terms: 'How counted, by when' },
  part: 'of which',
  again: 'restated',
  measures: 'Measures',
  noMeasures: 'No measures are coded.',
  heads: { measure: 'Measure', summary: 'Summary', given: 'Benefits and conditions' },
  codings: 'All codings',
  condition: 'on condition',
  stop: ', ',
};

/** Words of the page in brief, by language. */
export const BRIEF_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };
