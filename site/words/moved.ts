// The words for what is no more at its old address, in both languages. It must not hold anything about a place or a subject.
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  title: '已改或已撤的编号',
  now: '现在见',
  withdrawn: '已撤销，没有替代。',
};

const en: typeof zh = {
  title: 'Ids that changed or went',
  now: 'is now',
  withdrawn: 'was withdrawn; nothing stands in its place.',
};

/** Words for what moved, by language. */
export const MOVED_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };
