// Hits as they are shown: which name leads, what is marked, and why something was found that does not show the words.
// It must not make elements: the island does.
import type { Hit } from '../search/engine.ts';
import { excerptOf, markTerms, type Stretch } from '../search/match.ts';
import type { QueryTerm } from '../search/query.ts';
import type { EntryKind } from '../search/shape.ts';
import { type Edition, href, LANG_TAGS, type Lang } from './links.ts';

export type { Hit };

/** A name with its language. */
export interface NameView {
  stretches: Stretch[];
  lang: string;
}

/** A hit. */
export interface HitView {
  href: string;
  /** Null for a paragraph. */
  title: NameView | null;
  /** The name in the other language, when the words are marked there and not in the first. */
  otherTitle: NameView | null;
  /** Our summary, another name, or the recipient that the words are in, when nothing else shows them. */
  also: (NameView & { is: 'summary' | 'alias' | 'recipient' }) | null;
  /** Value, or the list that a term is in; null for none. */
  figure: string | null;
  isValue: boolean;
  /** The sentence, always Chinese; null for none. */
  quote: Stretch[] | null;
  place: string | null;
  /** `三（二）8`, always Chinese; empty for none. */
  where: string;
}

const isMarked = (stretches: readonly Stretch[]) => stretches.some(({ marked }) => marked);

/** What further words of a kind are. */
const ALSO: Partial<Readonly<Record<EntryKind, 'summary' | 'recipient'>>> = {
  measure: 'summary',
  amount: 'recipient',
  benefit: 'recipient',
};

/**
 * A hit as it is shown.
 * @param terms of the query that found it.
 * @returns its name in the language of the edition, with the words marked wherever they are.
 * @example hitView(hit, parseQuery('学徒'), { lang: 'en', base: '/' }).title?.lang // 'en'
 */
export function hitView({ kind, place, entry }: Hit, terms: readonly QueryTerm[], { lang, base }: Edition): HitView {
  const other: Lang = lang === 'zh' ? 'en' : 'zh';
  const name = (language: Lang, text: string, mark = markTerms): NameView => ({
    stretches: mark(text, terms),
    lang: LANG_TAGS[language],
  });
  const title = entry.title === null ? null : name(lang, entry.title[lang]);
  const twin = entry.title === null ? null : name(other, entry.title[other]);
  const quote = entry.quote === '' ? null : excerptOf(entry.quote, terms);
  const otherTitle =
    title !== null && twin !== null && !isMarked(title.stretches) && isMarked(twin.stretches) ? twin : null;
  const shown = [title, otherTitle].some((own) => own !== null && isMarked(own.stretches));
  const also =
    shown || (quote !== null && isMarked(quote))
      ? undefined
      : [
          ...entry[lang].map((text) => name(lang, text, excerptOf)),
          ...entry[other].map((text) => name(other, text, excerptOf)),
        ].find(({ stretches }) => isMarked(stretches));
  return {
    href: href(entry.to, lang, base),
    title,
    otherTitle,
    also: also === undefined ? null : { ...also, is: ALSO[kind] ?? 'alias' },
    figure: entry.figure?.[lang] ?? null,
    isValue: kind === 'amount' || kind === 'goal',
    quote,
    place: place?.[lang] ?? null,
    where: entry.place,
  };
}

/** Kinds in the order of their lists: what is coded before where it stands, names of things last. */
const ORDER: readonly EntryKind[] = ['measure', 'amount', 'goal', 'benefit', 'text', 'unit', 'term', 'document'];
/** A name that is just the query comes before all that only speak of it. */
const EXACT = 3;

/**
 * Put lists of hits in order.
 * @param lists with their first hits, as far as they are known.
 * @returns first what is called just as the query says, then by kind.
 * @example orderKinds([{ kind: 'text', count: 5, hits: [] }, { kind: 'measure', count: 1, hits: [] }])[0].kind // 'measure'
 */
export function orderKinds<T extends { kind: EntryKind; hits: readonly Pick<Hit, 'closeness'>[] }>(
  lists: readonly T[],
): T[] {
  const isNamed = ({ kind, hits }: T) => kind !== 'term' && (hits[0]?.closeness ?? 0) >= EXACT;
  return lists.toSorted(
    (a, b) => Number(isNamed(b)) - Number(isNamed(a)) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
}
