// The words of the page of search, in both languages. It must not hold anything about a place or a subject: that is data.
import type { EntryKind } from '../../src/publish/search/shape.ts';
import type { Lang } from '../../src/publish/views/links.ts';
import type { SearchCounts } from '../../src/publish/views/search.ts';

const many = (count: number) => count.toLocaleString('en-US');

const zh = {
  title: '检索',
  description: '在各地政策的原文、措施、金额、目标、单位和词表里逐字检索。',
  label: '检索词',
  placeholder: '词、句子、金额或年份',
  button: '检索',
  how: '原文逐字检索，两个字起，词中间的几个字也能找到；全角半角、大小写、空格和标点的不同写法一律视同。多个词用空格隔开，须同时出现。',
  holds: (counts: SearchCounts) =>
    `收有 ${many(counts.documents)} 份文件的 ${many(counts.texts)} 段原文，编出的 ${many(counts.measures)} 条措施、${many(counts.amounts)} 项金额、${many(counts.goals)} 项目标和 ${many(counts.benefits)} 项待遇，以及单位和词表。`,
  try: '试试',
  filters: '筛选',
  kinds: '类别',
  places: '地方',
  topics: '主题',
  loadTopics: '按主题筛选',
  all: '全部',
  kind: {
    text: '原文',
    measure: '措施',
    amount: '金额',
    goal: '目标',
    benefit: '待遇',
    unit: '单位',
    term: '词条',
    document: '文件',
  } satisfies Record<EntryKind, string>,
  results: '检索结果',
  searching: '正在检索……',
  found: (query: string, texts: number, others: number, exact: boolean) => {
    const parts = [
      texts > 0 ? `原文 ${many(texts)} 段` : '',
      others > 0 ? `措施、金额等数据 ${many(others)} 条` : '',
    ].filter((part) => part !== '');
    return `“${query}”：${exact ? '' : '至多'}${parts.join('，')}。`;
  },
  none: (query: string) => `没有找到“${query}”。`,
  noneHelp: '原文是逐字检索的：换一个更短的说法，或只留中间两个字。',
  noneFiltered: '去掉筛选',
  single: '一个字只查措施、金额、单位和词条的名称；查原文请至少输入两个字。',
  failed: (query: string) => `检索“${query}”要用的数据没有读到。请检查网络，再按一次“检索”；刚才检索过的词仍可检索。`,
  showAll: (kind: string, count: number) => `全部 ${many(count)} 条${kind}`,
  more: (count: number) => `再看 ${many(count)} 条`,
  onlyPlace: (place: string, rest: string) => `只看${place}的“${rest}”`,
  also: { summary: '', alias: '也作：', recipient: '给：' },
  others: (count: number) => `其余 ${many(count)} 个`,
  plainTitle: '不用脚本怎么找',
  plain:
    '检索在您的浏览器里进行，需要 JavaScript。没有它，可以打开下面的文件全文，用浏览器的“在页面中查找”（Ctrl+F 或 ⌘F）。',
  plainCodebook: '或在词表里查一个词',
  plainTables: '或在金额、目标的总表里查一个数',
};

const en: typeof zh = {
  title: 'Search',
  description: 'Search the texts, measures, sums, targets, units and terms of all documents, to the letter.',
  label: 'Search for',
  placeholder: 'Words, a sentence, a sum or a year',
  button: 'Search',
  how: 'Chinese texts are searched to the letter, from two characters on, also inside words; our English titles and summaries by word. Width, case, spaces and variants of punctuation make no difference. Several words must all be there.',
  holds: (counts: SearchCounts) =>
    `Searched are ${many(counts.texts)} paragraphs of ${many(counts.documents)} documents, the ${many(counts.measures)} measures, ${many(counts.amounts)} sums, ${many(counts.goals)} goals and ${many(counts.benefits)} benefits coded from them, the units and the codebook.`,
  try: 'Try',
  filters: 'Filters',
  kinds: 'Kind',
  places: 'Place',
  topics: 'Topic',
  loadTopics: 'Filter by topic',
  all: 'All',
  kind: {
    text: 'Text',
    measure: 'Measures',
    amount: 'Amounts',
    goal: 'Goals',
    benefit: 'Benefits',
    unit: 'Units',
    term: 'Terms',
    document: 'Documents',
  },
  results: 'Results',
  searching: 'Searching…',
  found: (query: string, texts: number, others: number, exact: boolean) => {
    const parts = [
      texts > 0 ? `${many(texts)} ${texts === 1 ? 'paragraph' : 'paragraphs'}` : '',
      others > 0 ? `${many(others)} ${others === 1 ? 'record or term' : 'records and terms'}` : '',
    ].filter((part) => part !== '');
    return `“${query}”: ${exact ? '' : 'at most '}${parts.join(' and ')}.`;
  },
  none: (query: string) => `Nothing found for “${query}”.`,
  noneHelp:
    'Texts are searched to the letter: try a shorter wording. The documents are in Chinese; only titles, summaries and terms have English words.',
  noneFiltered: 'Remove the filters',
  single:
    'A single character is looked for in names of measures, sums, units and terms only; type two or more to search the texts.',
  failed: (query: string) =>
    `The data needed to search for “${query}” could not be read. Check the connection and press Search again; what was searched before still works.`,
  showAll: (kind: string, count: number) => `All ${many(count)} ${kind.toLowerCase()}`,
  more: (count: number) => `Show ${many(count)} more`,
  onlyPlace: (place: string, rest: string) => `Only “${rest}” in ${place}`,
  also: { summary: '', alias: 'Also: ', recipient: 'To: ' },
  others: (count: number) => `${many(count)} more`,
  plainTitle: 'Without scripts',
  plain:
    'The search runs in your browser and needs JavaScript. Without it, open the full text of a document below and use “find in page” of your browser (Ctrl+F or ⌘F).',
  plainCodebook: 'Or look up a term in the codebook',
  plainTables: 'Or look for a figure in the tables of amounts and goals',
};

/** Words of the page of search, by language. */
export const SEARCH_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };
