// The words of the codebook, in both languages. It must not hold anything about a place or a subject: that is data.
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  title: '词表',
  description: '每个词的编码、定义、例子、反例，以及它在哪些文件里用到。',
  lead: '数据里的每个编码都出自一张封闭的词表。这里列出每个词的定义、例子、反例、文件里的原句，以及它用在哪里；接口里每个字段的含义，见',
  shapes: '字段',
  shapesTitle: '发布数据的字段',
  shapesLink: '发布数据的字段',
  shapesLead: '由模式文件生成，与数据一致；说明文字与模式文件相同，是英文。',
  shapesDescription: '接口各文件中每个字段的名称、类型与含义。',
  terms: '个词',
  ordered: '有次序',
  example: '例',
  live: '实例',
  counterexample: '反例',
  aliases: '文中写作',
  uses: '使用',
  unused: '尚未用到',
  times: (_count: number) => '处',
  field: '字段',
  type: '类型',
  meaning: '含义',
  page: '对照页',
};

const en: typeof zh = {
  title: 'Codebook',
  description: 'Each term with its code, definition, example and counterexample, and where it is used.',
  lead: 'Every code in the data is a term of a closed vocabulary. Each term has a definition, an example, a counterexample, sentences of the documents that it codes, and where it is used. For what each field of the API means, see the',
  shapes: 'Fields',
  shapesTitle: 'Fields of the published data',
  shapesLink: 'fields of the published data',
  shapesLead: 'Generated from the schema, so that it agrees with the data:',
  shapesDescription: 'Name, type and meaning of each field of the files of the API.',
  terms: 'terms',
  ordered: 'ordered',
  example: 'Example',
  live: 'In the data',
  counterexample: 'Not',
  aliases: 'In the texts',
  uses: 'Used',
  unused: 'Not used yet',
  times: (count: number) => (count === 1 ? 'time' : 'times'),
  field: 'Field',
  type: 'Type',
  meaning: 'Meaning',
  page: 'Compare places',
};

/** Words of the codebook, by language. */
export const CODEBOOK_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };
