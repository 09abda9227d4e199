// The words around a citation, in both languages. It must not hold a citation: src/publish/citing/ makes them.
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  title: '引用本页',
  copy: '复制引文',
  copied: '已复制',
  forms: '其他格式',
};

const en: typeof zh = {
  title: 'Cite this page',
  copy: 'Copy citation',
  copied: 'Copied',
  forms: 'Other forms',
};

/** Words around a citation, by language. */
export const CITE_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };
