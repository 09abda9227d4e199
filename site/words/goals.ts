// The words of the page of goals, in both languages. It must not hold anything about a place or a subject: that is data.
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  title: '目标',
  lede: (total: number, figures: number, places: number) =>
    `${places} 地文件里的 ${total} 个目标，其中 ${figures} 个有数值，按所数之物归类。各地大小不同，数值并列，不排名次。`,
  contents: '类别',
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
