// The words of the page that tells a document in brief. It must not hold anything about a place or a subject: that is data.
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  title: '提要',
  titleOf: (title: string) => `提要：${title}`,
  lede: '目标与措施一览，概述由本站撰写。点名称看原句，点数值看全部编码。',
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
  lede: 'Goals and measures at a glance; summaries and English are ours. A title leads to its sentence, a figure to all its codings.',
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
