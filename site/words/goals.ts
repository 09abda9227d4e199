// The words of the page of goals, in both languages. It must not hold anything about a place or a subject: that is data.
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  title: '目标',
  lede: (total: number, figures: number, places: number) =>
    `${places} 地文件提出的 ${total} 个目标，其中 ${figures} 个有数值，按指标归类。各地规模不同，只并列，不排名次。`,
  contents: '类别',
  timeline: '哪一年到期',
  timelineNote: '数字是当年到期的目标个数，点开看是哪几个；带底纹的年份是文件的规划期。',
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
    `${total} goals in the documents of ${places} places, ${figures} of them with a figure, grouped by indicator. Places differ in size: figures stand side by side and are not ranked.`,
  contents: 'Fields',
  timeline: 'When they fall due',
  timelineNote:
    'Each number counts the goals due that year: open it to see them. Shaded years are the plan period of the document.',
  undated: 'No year',
  residents: 'About figures per 10,000 residents',
  residentsNote:
    'Value ÷ residents × 10,000, only for stocks and totals of a whole place, to three significant digits. Worked out by us, not printed in the documents; the bounds of the original are kept.',
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
