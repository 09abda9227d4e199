// What is known of each style of marker before any document is read. It must not read a line nor know a document.
import type { Style } from './marks.ts';

/** What is known of a style. */
export interface Traits {
  style: Style;
  /** Place in the usual order, 0 for the widest. */
  rank: number;
  /** What stands before its number in an id; '' for the bare number. */
  prefix: string;
  /** Whether some documents turn its order round: 一、 over 第一条, 1. over （一）. */
  movable: boolean;
  /** Whether its line may be a title alone; ①, —— and 第一项 stand before words that say something. */
  titled: boolean;
  /** Whether its id below a block is a bare number. */
  bare: boolean;
  /** Styles that a damaged marker may stand for, likeliest first: `3、` for `3.` or 三、, （2） for （二）. */
  cognates: readonly Traits[];
  /** The cognate of another script: an Arabic number where a Chinese one belongs. */
  other: Traits | undefined;
  /** A marker of it for messages. */
  sample: string;
}

interface Row {
  prefix?: string;
  movable?: true;
  titled?: true;
  bare?: true;
  cognates?: readonly Style[];
  other?: Style;
  sample?: string;
}

/**
 * From wide to narrow; a marker closes every open level that is not wider.
 * @see GB/T 9704-2012 7.3.3 and, for 编 to 项, 立法法 (2023) 第六十五条
 */
const ROWS: Readonly<Record<Style, Row>> = {
  volume: { prefix: 'v', titled: true },
  chapter: { prefix: 'c', titled: true },
  section: { prefix: 'x', titled: true },
  article: { prefix: 'a', titled: true, movable: true },
  'decimal-1': { titled: true, bare: true },
  'cn-comma': {
    prefix: 's',
    titled: true,
    bare: true,
    movable: true,
    cognates: ['cn-half', 'cn-paren'],
    sample: '一、',
  },
  question: { prefix: 'q' },
  clause: { prefix: 'k' },
  'cn-paren': { titled: true, bare: true, movable: true, cognates: ['cn-half'], sample: '（一）' },
  'cn-half': { bare: true, cognates: ['cn-paren', 'cn-comma'], sample: '一）' },
  item: { bare: true },
  'ar-dot': {
    titled: true,
    bare: true,
    movable: true,
    cognates: ['ar-comma', 'cn-comma'],
    other: 'cn-comma',
    sample: '1.',
  },
  'decimal-2': { titled: true, bare: true },
  'decimal-3': { titled: true, bare: true },
  'decimal-4': { titled: true, bare: true },
  'ar-comma': {
    titled: true,
    bare: true,
    movable: true,
    cognates: ['ar-dot', 'cn-comma'],
    other: 'cn-comma',
    sample: '1、',
  },
  'ar-paren': {
    titled: true,
    bare: true,
    movable: true,
    cognates: ['ar-half', 'cn-paren'],
    other: 'cn-paren',
    sample: '（1）',
  },
  'ar-half': {
    bare: true,
    cognates: ['ar-paren', 'ar-comma', 'ar-dot', 'cn-paren'],
    other: 'cn-paren',
    sample: '1）',
  },
  circled: { bare: true, movable: true, cognates: ['ar-paren'] },
  dash: { prefix: 'b' },
};

/** All styles, from wide to narrow. */
export const ORDER = Object.keys(ROWS) as readonly Style[];

const TRAITS: ReadonlyMap<Style, Traits> = new Map(
  ORDER.map((style, rank) => {
    const { prefix = '', movable = false, titled = false, bare = false, sample = style } = ROWS[style];
    return [style, { style, rank, prefix, movable, titled, bare, cognates: [], other: undefined, sample }];
  }),
);
for (const style of ORDER) {
  const { cognates = [], other } = ROWS[style];
  const traits = traitsOf(style);
  traits.cognates = cognates.map(traitsOf);
  traits.other = other === undefined ? undefined : traitsOf(other);
}

/**
 * What is known of a style; to be asked once a line.
 * @example traitsOf('article').prefix // 'a'
 */
export function traitsOf(style: Style): Traits {
  return TRAITS.get(style)!;
}
