// The words of the pages that hold two documents against each other. It must not hold anything about a place or a subject: that is data.
import type { TableRecord } from '../../src/publish/views/diff.ts';
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  index: '两份对读',
  indexLede: '任选两份文件：金额、目标、给付与条件用句子说出差别，措辞左右并列，可打印为对照表。',
  indexHow: (pairs: number) => `共 ${pairs} 对。每格大数是两地都写到的同类金额与目标，小字是内容相应的措施。`,
  tooMany: (count: number) => `本站有 ${count} 份文件，不再逐对成页；用命令对照任意两份：`,
  indexTable: '每一对文件',
  measures: (count: number) => `${count} 对措施`,
  and: '与',
  lede: (both: number, lone: number, together: number) =>
    `${both} 项金额与目标两地都写到，${lone} 项仅一地写到；${together} 对措施内容相应。左列总在前，差额以左列为基准。`,
  contents: '本页',
  records: { amount: '金额', goal: '目标', benefit: '其他给付', condition: '条件' } as Readonly<
    Record<TableRecord, string>
  >,
  wording: '措辞',
  wordingLead: '内容相应的措施左右并列。措辞同源的，标出不同之处；不同源的，只并列。',
  together: '相应的措施',
  onlyIn: (place: string) => `仅${place}有的措施`,
  units: '责任单位',
  unitsLead: '相应措施的责任单位，按单位种类对照。',
  subject: '事项与差别',
  none: '没有',
  again: '同上',
  unlisted: '未列',
  unmatched: '无可对照的同类',
  noFigure: '未定数值',
  nearest: '最接近的话：',
  removed: '仅左列有',
  added: '仅右列有',
  moved: '移到别处',
  legend: '标记',
  noDifference: '没有差别。',
  data: (place: string) => `${place}数据（JSON）`,
  other: '其他各对',
};

const en: typeof zh = {
  index: 'Two documents',
  indexLede:
    'Any two documents: differences of sums, goals, benefits and conditions told in sentences, wording side by side, ready to print.',
  indexHow: (pairs: number) =>
    `${pairs} pairs. The large number counts comparable sums and goals that both have; below it stand the measures that belong together.`,
  tooMany: (count: number) =>
    `With ${count} documents pairs have no pages of their own; the command holds any two against each other:`,
  indexTable: 'Every pair of documents',
  measures: (count: number) => `${count} measures`,
  and: 'and',
  lede: (both: number, lone: number, together: number) =>
    `${both} sums and goals stand in both, ${lone} in one only; ${together} pairs of measures belong together. Sizes are against the left column.`,
  contents: 'On this page',
  records: { amount: 'Sums', goal: 'Goals', benefit: 'Other benefits', condition: 'Conditions' },
  wording: 'Wording',
  wordingLead:
    'Measures that belong together, side by side. Where the wording has one origin its differences are marked; where it has not, both texts just stand beside each other.',
  together: 'Measures that belong together',
  onlyIn: (place: string) => `Measures of ${place} only`,
  units: 'Responsible units',
  unitsLead: 'Units that answer for measures that belong together, by kind of unit.',
  subject: 'Subject and difference',
  none: 'none',
  again: 'as above',
  unlisted: 'not named',
  unmatched: 'nothing comparable',
  noFigure: 'no figure set',
  nearest: 'The nearest words:',
  removed: 'left column only',
  added: 'right column only',
  moved: 'moved',
  legend: 'Marks',
  noDifference: 'There is no difference.',
  data: (place: string) => `Data of ${place} (JSON)`,
  other: 'All other pairs',
};

/** Words of the pages of pairs, by language. */
export const DIFF_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };
