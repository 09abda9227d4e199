// The words of the frame of every page, in both languages. It must not hold anything about a place or a subject: that is data.
import type { Lang } from '../../src/publish/views/links.ts';
import type { Part, Section } from '../../src/publish/views/navigation.ts';

const zh = {
  siteName: '策鉴',
  promise: '没有原句，就没有数值',
  skip: '跳到正文',
  navigation: '栏目',
  allSections: '全部栏目',
  // Eight Chinese words are one line of a phone; where they are not, some stand at the foot alone.
  more: '',
  sections: {
    topics: '对照',
    policies: '文件',
    amounts: '金额',
    goals: '目标',
    units: '单位',
    codebook: '词表',
    data: '数据',
    about: '方法',
    search: '检索',
  } satisfies Record<Section, string>,
  parts: {
    matrix: '主题对照',
    diff: '两份对读',
    reuse: '共用措辞',
    documents: '全部文件',
    lineage: '渊源',
    timeline: '时间线',
  } satisfies Record<Part, string>,
  otherLanguage: 'English',
  footPromise: '每个数值都引自原文的一句话；找不到原句的，不予发布。',
  footLicence: '数据以 CC BY 4.0 许可使用；官方文件依据《著作权法》第五条不受著作权保护。',
  dataVersion: '数据版本',
  footApi: 'JSON 接口',
};

const en: typeof zh = {
  siteName: 'Cejian',
  promise: 'No value without its sentence',
  skip: 'Skip to content',
  navigation: 'Sections',
  allSections: 'All sections',
  more: 'More',
  sections: {
    topics: 'Compare',
    policies: 'Documents',
    amounts: 'Amounts',
    goals: 'Goals',
    units: 'Units',
    codebook: 'Codebook',
    data: 'Data',
    about: 'Method',
    search: 'Search',
  },
  parts: {
    matrix: 'By topic',
    diff: 'Two documents',
    reuse: 'Shared wording',
    documents: 'All documents',
    lineage: 'Lineage',
    timeline: 'Timeline',
  },
  otherLanguage: '中文',
  footPromise:
    'Every value cites a sentence of its document; a value whose sentence is not found is not published. Official texts always stay in Chinese; titles and summaries in English are ours.',
  footLicence:
    'Data under CC BY 4.0. The official documents are outside copyright under Article 5 of the Copyright Law of China.',
  dataVersion: 'Data version',
  footApi: 'JSON API',
};

/** Words of the frame, by language. */
export const FRAME_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };
