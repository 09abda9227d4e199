// The words of the page of a topic, in both languages. It must not hold anything about a place or a subject: that is data.
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  all: '对照',
  promise: '数值、口径与原句并列，点原句看上下文。',
  table: '各地对照表，可横向滚动',
  says: '怎么写',
  searched: '已检索：',
  exceptions: (count: number) => `${count} 处出现所检索的词，但不是这个主题`,
  benefits: '其他给付',
  benefitsNote: '没有数额',
  none: '没有',
  units: '责任单位',
  noUnits: '没有写明',
  json: '本表数据（JSON）',
  scope: '范围：',
  charts: '数值对照',
  chartsNote: '两地以上给出的同类金额。圆点是确定的数；箭头表示“不低于”，横条表示区间或“最高”，空心圆表示约数。',
  siblings: '同类主题',
};

const en: typeof zh = {
  all: 'Compare',
  promise: 'Each figure stands above its sentence; follow the sentence to its context.',
  table: 'Comparison of places, scrolls sideways',
  says: 'What the text does',
  searched: 'Searched: ',
  exceptions: (count: number) =>
    count === 1
      ? '1 occurrence of these words is not the topic'
      : `${count} occurrences of these words are not the topic`,
  benefits: 'Other benefits',
  benefitsNote: 'without a sum',
  none: 'none',
  units: 'Responsible units',
  noUnits: 'none named',
  json: 'Data of this table (JSON)',
  scope: 'Scope: ',
  charts: 'Figures side by side',
  chartsNote:
    'Sums of the same kind given by two places or more. A dot is a definite sum; an arrow means at least; a bar is a range or a maximum; a ring is approximate.',
  siblings: 'Related topics',
};

/** Words of the page of a topic, by language. */
export const TOPIC_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };
