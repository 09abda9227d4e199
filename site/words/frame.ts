// The words of the frame of every page, in both languages. It must not hold anything about a place or a subject: that is data.
import type { Lang } from '../../src/publish/views/links.ts';

/** Entries of the navigation. */
export type Section = 'topics' | 'policies' | 'amounts' | 'goals' | 'codebook' | 'data' | 'about';

/** Sections in the order of the navigation, with the paths of their pages. */
export const SECTIONS: readonly [Section, string][] = [
  ['topics', '/'],
  ['policies', '/policies/'],
  ['amounts', '/amounts/'],
  ['goals', '/goals/'],
  ['codebook', '/codebook/'],
  ['data', '/data/'],
  ['about', '/about/'],
];

const zh = {
  siteName: '策鉴',
  skip: '跳到正文',
  navigation: '栏目',
  sections: {
    topics: '对照',
    policies: '文件',
    amounts: '金额',
    goals: '目标',
    codebook: '词表',
    data: '数据',
    about: '方法',
  } satisfies Record<Section, string>,
  otherLanguage: 'English',
  footPromise: '每个数值都引自原文的一句话；找不到原句，就发布不了。官方文件的原文一律保留中文。',
  footLicence: '数据以 CC BY 4.0 许可使用；官方文件依据《著作权法》第五条不受著作权保护。',
  dataVersion: '数据版本',
  footData: '下载数据',
  footApi: 'JSON 接口',
  footMethod: '编码方法',
};

const en: typeof zh = {
  siteName: 'Cejian',
  skip: 'Skip to content',
  navigation: 'Sections',
  sections: {
    topics: 'Compare',
    policies: 'Documents',
    amounts: 'Amounts',
    goals: 'Goals',
    codebook: 'Codebook',
    data: 'Data',
    about: 'Method',
  },
  otherLanguage: '中文',
  footPromise:
    'Every value cites a sentence of its document; a value whose sentence is not found is not published. Official texts always stay in Chinese; titles and summaries in English are ours.',
  footLicence:
    'Data under CC BY 4.0. The official documents are outside copyright under Article 5 of the Copyright Law of China.',
  dataVersion: 'Data version',
  footData: 'Download the data',
  footApi: 'JSON API',
  footMethod: 'How it is coded',
};

/** Words of the frame, by language. */
export const FRAME_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };
