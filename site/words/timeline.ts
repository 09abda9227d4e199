// The words of the page of the timeline, in both languages. It must not hold anything about a place or a subject: that is data.
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  title: '时间线',
  lede: (documents: number, goals: number) =>
    `${documents} 份文件何时成文、印发、施行，规划到哪一年，${goals} 个写明期限的目标在哪一年到期。`,
  undated: (count: number) => `另有 ${count} 个目标没有写明年份，不在图上。`,
  chart: '各地文件与目标的年份',
  keys: {
    plan: '规划期',
    issued: '印发',
    signed: '成文',
    effective: '施行',
    expires: '失效',
    due: '当年到期的目标个数',
  },
  table: '逐年',
  year: '年',
  events: '文件',
  due: '到期的目标（含规划期末）',
  goals: (count: number) => `${count} 个`,
  json: '全部目标（JSON）',
  lineage: '渊源',
};

const en: typeof zh = {
  title: 'Timeline',
  lede: (documents: number, goals: number) =>
    `When ${documents} documents were signed, issued and took effect, how far ahead they plan, and in which years ${goals} dated goals fall due.`,
  undated: (count: number) => `${count} more goals carry no year and are not shown.`,
  chart: 'Years of documents and goals',
  keys: {
    plan: 'plan period',
    issued: 'issued',
    signed: 'signed',
    effective: 'in effect',
    expires: 'expires',
    due: 'goals due that year',
  },
  table: 'Year by year',
  year: 'Year',
  events: 'Documents',
  due: 'Goals due, or whose plan period ends',
  goals: (count: number) => `${count}`,
  json: 'All goals (JSON)',
  lineage: 'Lineage',
};

/** Words of the page of the timeline, by language. */
export const TIMELINE_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };
