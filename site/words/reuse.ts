// The words of the page of shared wording, in both languages. It must not hold anything about a place or a subject: that is data.
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  title: '共用措辞',
  lede: (passages: number, pairs: number) =>
    `各地文件之间共有 ${passages} 段相同的话，分布在 ${pairs} 对文件里。每一段都列出它在各份文件里的位置。`,
  caution:
    '相同不等于抄袭。先后只按文件日期，不说明谁取自谁：两地可能都取自一份不在本站的上级文件。连续 13 个字相同（不计标点和空格）才算一段；套话另列，不计入份额。',
  contents: '本页',
  documents: '各份文件',
  document: '文件',
  date: '日期',
  characters: '字数',
  shared: '与其他文件相同',
  earlier: '与更早文件相同',
  pairs: '两两之间',
  pair: '较早 → 较晚',
  unordered: '先后不明',
  pairCharacters: '相同字数',
  share: '占较晚文件',
  passages: '相同的句段',
  passageNo: '句段',
  compare: '全文对照',
  count: (characters: number) => `${characters} 字`,
  first: (place: string) => `按日期，${place}最早`,
  groups: '近似的分句',
  groupsLead: '以逗号、句号断开的分句中，两地以上用词相同或几乎相同的；与最早写法不同的字标出。',
  since: (date: string, place: string) => `最早见于 ${date} ${place}`,
  by: (count: number) => `${count} 地`,
  boilerplate: '套话',
  boilerplateLead: '公文通用的话，谁都会写，不计入上面的份额。',
  none: '没有共用的句段。',
};

const en: typeof zh = {
  title: 'Shared wording',
  lede: (passages: number, pairs: number) =>
    `${passages} passages stand in more than one document, across ${pairs} pairs of documents. Each is shown where it stands.`,
  caution:
    'Alike does not mean copied. The order is that of the dates alone and does not say who took from whom: both may have the words from a document of a higher level that is not here. A passage is 13 characters alike in a row, punctuation and spaces apart; set phrases are listed apart and counted nowhere.',
  contents: 'On this page',
  documents: 'Documents',
  document: 'Document',
  date: 'Date',
  characters: 'Characters',
  shared: 'Shared with others',
  earlier: 'Shared with earlier ones',
  pairs: 'Pairs',
  pair: 'Earlier → later',
  unordered: 'order not known',
  pairCharacters: 'Characters alike',
  share: 'Share of the later',
  passages: 'Shared passages',
  passageNo: 'Passages',
  compare: 'Side by side',
  count: (characters: number) => `${characters} characters`,
  first: (place: string) => `${place} first, by date`,
  groups: 'Clauses worded nearly alike',
  groupsLead:
    'Clauses between commas and full stops that two places or more word alike or nearly so; what differs from the earliest is marked.',
  since: (date: string, place: string) => `first in ${place}, ${date}`,
  by: (count: number) => `${count} places`,
  boilerplate: 'Set phrases',
  boilerplateLead: 'Words that official documents have in common; they are in none of the figures above.',
  none: 'There are no shared passages.',
};

/** Words of the page of shared wording, by language. */
export const REUSE_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };
