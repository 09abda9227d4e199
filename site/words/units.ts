// The words of the pages of units, in both languages. It must not hold anything about a place or a subject: that is data.
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  title: '谁做什么',
  lede: (total: number, kinds: number) =>
    `文件写明的 ${total} 处责任分工，归入 ${kinds} 种单位，按地方和主题对照。点一个数，看写明分工的句子。`,
  roles: '数字是分工的处数，其下注明其中牵头、配合各几处；没有注明的只是列名。名单里的先后不当作主次。',
  byPlace: '按地方',
  byTopic: '按主题',
  kind: '单位种类',
  all: '共',
  unused: '词表里有、各地文件没有写明分工的：',
  none: '没有',
  json: '全部责任分工（JSON）',
  kicker: '谁做什么',
  kindLede: (total: number, places: number) => `${places} 地文件里 ${total} 处写明分工。`,
  nobody: '没有一份文件给这种单位写明分工。',
  silent: '没有写明分工的地方：',
  printed: '文中写作：',
  topic: '主题',
  task: '措施或目标',
  role: '角色',
  sentence: '写明分工的话',
};

const en: typeof zh = {
  title: 'Who does what',
  lede: (total: number, kinds: number) =>
    `${total} tasks that the documents assign to ${kinds} kinds of units, by place and by topic. Open a number to read the sentences.`,
  roles:
    'Each number counts tasks; below it, how many as lead or jointly. In all others the unit is only named. The order of a list is not read as rank.',
  byPlace: 'By place',
  byTopic: 'By topic',
  kind: 'Kind of unit',
  all: 'All',
  unused: 'In the vocabulary, but no document assigns them a task: ',
  none: 'none',
  json: 'All responsibilities (JSON)',
  kicker: 'Who does what',
  kindLede: (total: number, places: number) => `${total} tasks in the documents of ${places} places.`,
  nobody: 'No document assigns a task to a unit of this kind.',
  silent: 'Places that assign it no task: ',
  printed: 'Printed as ',
  topic: 'Topic',
  task: 'Measure or goal',
  role: 'Role',
  sentence: 'Words that assign the task',
};

/** Words of the pages of units, by language. */
export const UNITS_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };
