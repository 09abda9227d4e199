// Where Chinese may be broken into lines: a title between its words, all else anywhere but inside a span such as 2022—2024.
// It must not change a character: joined, the words are what they were cut from.

/** A word of a title with the marks that belong to it. */
export interface TitleWord {
  text: string;
  /** True where a browser would break inside it all the same: `2022—2024年`. */
  whole: boolean;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const OPENS = /[“‘《〈（([【]$/u;
const CLOSES = /^[”’》〉）)\]】、，。：；！？,.:;!?]/u;
const FIGURE = /[\d０-９]\u00a0?$/u;
const DASHES = /^[—–-]+$/u;
/** Lone characters that go with what follows (高 in 高技能, 和, 对); any other goes with what it follows (市, 的, 迁). */
const LEADS = /(^|[^\p{Script=Han}])[高新大小多各全总副再不非和与及或并对向在为以从到第]$/u;

/**
 * Cut a title into the words between which a line may end.
 * @param title such as `许昌市加强高技能人才队伍建设实施办法`
 * @returns words in order; a mark stays with the word that it opens or closes, a figure with its unit, a span of years in one.
 * @example titleWords('（2022—2024年）方案') // [{ text: '（2022—2024年）', whole: true }, { text: '方案', whole: false }]
 */
export function titleWords(title: string): TitleWord[] {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(title)) {
    const last = words.at(-1) ?? '';
    const joined =
      last === '' ||
      OPENS.test(last) ||
      CLOSES.test(segment) ||
      FIGURE.test(last) ||
      DASHES.test(segment) ||
      DASHES.test(last.slice(-1)) ||
      LEADS.test(last) ||
      (/^\p{Script=Han}$/u.test(segment) && /\p{Script=Han}$/u.test(last) && !LEADS.test(segment));
    if (joined) words[Math.max(words.length - 1, 0)] = last + segment;
    else words.push(segment);
  }
  return words.map((text) => ({ text, whole: /\d[—–-]/u.test(text) }));
}

/**
 * Cut words around the spans of figures that a browser would break before their dash.
 * @returns in order; without such a span the words as they are, in one.
 * @example spanRuns('建设3—5所') // [{ text: '建设', whole: false }, { text: '3—5', whole: true }, { text: '所', whole: false }]
 */
export function spanRuns(words: string): TitleWord[] {
  return words
    .split(/(\d+[—–～]+\d+)/u)
    .map((text, index) => ({ text, whole: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
