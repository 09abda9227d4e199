// The words of the page of goals, in both languages. It must not hold anything about a place or a subject: that is data.
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  title: '目标',
  lede: (total: number, figures: number, places: number) =>
    `${places} 地文件里的 ${total} 个目标，其中 ${figures} 个有数值，按所数之物归类。各地大小不同，数值并列，不排名次。`,
  contents: '类别',
  timeline: '到哪年',
  timelineNote: '数字是当年到期的目标个数，底色是文件的规划期。点开看是哪几个。',
  undated: '未写年份',
  residents: '每万常住人口怎么算',
  residentsNote:
    '数值 ÷ 常住人口 × 10,000，只算全域的总量和累计数，取三位有效数字。这是策鉴推算的，文件里没有；原数上的“不低于”“以上”照样保留。',
  derived: '策鉴推算，非文件原数',
  filter: { any: '全部', said: '{seen} 个（共 {all} 个）', reset: '清除', sort: '', sorts: [] as [string, string][] },
  place: '地方',
  value: '数值',
  until: '期限与范围',
  what: '目标',
  sentence: '原句',
  noFigure: '，无数值',
  json: '全部目标（JSON）',
};

const en: typeof zh = {
  title: 'Goals',
  lede: (total: number, figures: number, places: number) =>
    `${total} goals from the documents of ${places} places, ${figures} of them with a figure, under what they count. Places differ in size: figures stand side by side and are not ranked.`,
  contents: 'Fields',
  timeline: 'Due when',
  timelineNote:
    'The number counts goals due in the year; the wash is the planned period of the document. Open one to see which.',
  undated: 'No year',
  residents: 'How figures per 10,000 residents are made',
  residentsNote:
    'Value ÷ residents × 10,000, only for stocks and totals of a whole place, to three digits. Derived by us, not in the documents; bounds of the original are kept.',
  derived: 'Derived by Cejian, not in the document',
  filter: { any: 'All', said: '{seen} of {all} goals', reset: 'Clear', sort: '', sorts: [] },
  place: 'Place',
  value: 'Figure',
  until: 'Due and scope',
  what: 'Goal',
  sentence: 'Sentence',
  noFigure: ', no figure',
  json: 'All goals (JSON)',
};

/** Words of the page of goals, by language. */
export const GOALS_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };
