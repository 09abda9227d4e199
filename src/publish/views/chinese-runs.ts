// Chinese words in an English sentence of ours: official terms that stay as printed. A screen reader must be told where they are.
// It must not know which words are whose.

/** A piece of a sentence. */
export interface TextRun {
  text: string;
  chinese: boolean;
}

/** From one Chinese character to the last before anything else; figures and Chinese punctuation between them belong to it. */
const RUN = /(\p{Script=Han}(?:[\p{Script=Han}\p{Nd}，。、；：（）《》〔〕“”·]*[\p{Script=Han}）》〕])?)/u;

/**
 * A sentence cut where Chinese begins and ends.
 * @returns pieces that make the sentence again; none of them empty.
 * @example chineseRuns('paid by “市财政”') // [{ text: 'paid by “', chinese: false }, { text: '市财政', chinese: true }, …]
 */
export function chineseRuns(text: string): TextRun[] {
  return text
    .split(RUN)
    .map((piece, index) => ({ text: piece, chinese: index % 2 === 1 }))
    .filter((run) => run.text !== '');
}
