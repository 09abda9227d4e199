// The words of the data page, in both languages. It must not hold anything about a place or a subject: that is data.
import type { CellState } from '../../src/compare/states.ts';
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  title: '数据',
  description: '以 JSON 发布的全部数据：文件、字段、许可、版本与用法。',
  lead: '站上每一个数值都在这里。文件是静态的 JSON，不需要密钥。每个文件列着它的结构，点进去看每个字段。',
  listFiles: '列表与索引',
  statesLead: '任何对照中的一格都是以下六种之一；接口里用编码，页面上用六种不同的样子。',
  files: '文件',
  file: '地址',
  holds: '一条是',
  shape: '结构',
  total: '条数',
  policyFiles: '每份文件一个',
  comparisonFiles: '每个主题一个',
  samples: '怎么读',
  states: '六种状态',
  state: '状态',
  code: '编码',
  meaning: '含义',
};

const en: typeof zh = {
  title: 'Data',
  description: 'All the data as JSON: files, fields, licence, versions and how to read them.',
  lead: 'Every value on this site is here. The files are static JSON; no key is needed. Each names its shape, which leads to its fields.',
  listFiles: 'Lists and index',
  statesLead:
    'A cell of any comparison is in one of these six states, as a code in the API and in six renderings on the pages.',
  files: 'Files',
  file: 'Address',
  holds: 'One item is',
  shape: 'Shape',
  total: 'Items',
  policyFiles: 'One for each document',
  comparisonFiles: 'One for each topic',
  samples: 'Reading the data',
  states: 'Six states',
  state: 'State',
  code: 'Code',
  meaning: 'Meaning',
};

/** Words of the data page, by language. */
export const DATA_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };

/** What each state of a cell means, for the data page. */
export const STATE_MEANINGS: Readonly<Record<CellState, Readonly<Record<Lang, string>>>> = {
  figure: { zh: '写到了，并有数值', en: 'treated, with a figure' },
  stated: { zh: '写到了，没有数值', en: 'treated, without a figure' },
  by_reference: {
    zh: '写到了，给什么、给多少由别的文件规定',
    en: 'treated; what or how much is decided in another document',
  },
  absent: { zh: '检索过，没有写到；检索词在 searched', en: 'searched for and not found; the words are in searched' },
  not_applicable: { zh: '这份文件不可能涉及', en: 'cannot arise in this document' },
  not_coded: { zh: '还没有编码，不能下结论', en: 'not coded yet; nothing can be concluded' },
};

/** What one item of a file of the API is, by the name of the file. */
export const FILE_MEANINGS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  absences: { zh: '一个查而未见的主题，连同检索词', en: 'a topic searched for and not found, with the words' },
  amounts: {
    zh: '给一类对象的一笔钱，或与钱有关的一个百分比',
    en: 'a sum, or a percentage about money, for one recipient',
  },
  benefits: { zh: '一项不以数额表示的待遇', en: 'something given that is no sum' },
  comparisons: { zh: '一个主题，和各份文件在它上面的状态', en: 'a topic and the state of each document on it' },
  conditions: { zh: '条件树的一个节点', en: 'a node of a tree of conditions' },
  goals: { zh: '一个目标、承诺或方向', en: 'a target, commitment or direction' },
  index: { zh: '入口：所有文件及其模式', en: 'the way in: every file with its schema' },
  jurisdictions: { zh: '一个地区：代码、人口、单位', en: 'a place: code, population, units' },
  measures: { zh: '一条措施：主题、工具、力度', en: 'a measure: topics, instruments, how binding' },
  policies: { zh: '一份文件：标题、文号、单位、日期、状态', en: 'a document: title, number, issuers, dates, status' },
  relations: { zh: '与另一份文件的一种关系', en: 'a relation to another document' },
  responsibilities: { zh: '一个单位与它承担的角色', en: 'a unit and its role' },
  vocabulary: { zh: '词表中的一个词', en: 'a term of a vocabulary' },
};
