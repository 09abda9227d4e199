// The small parts that tables share: a figure, the sentence behind it, the sign of a state, words that differ.
// It must not choose what is shown.
import type { CellState } from '../../src/compare/comparables/states.ts';
import type { FormattedValue } from '../../src/publish/language.ts';
import { chineseRuns } from '../../src/publish/views/chinese-runs.ts';
import type { WordingPieceView } from '../../src/publish/views/diff.ts';
import type { Sentence } from '../../src/publish/views/entry.ts';
import { LANG_TAGS, type Lang } from '../../src/publish/views/links.ts';
import { h, type TreeElement, type TreeNode } from './element-tree.ts';

/**
 * A value as the headline of its cell. A per cent sign belongs to its figure; any other unit stands beside it.
 * @example figureTree(value).children // ['≥ 2,000', ' ', { tag: 'small', children: ['元'], … }]
 */
export function figureTree({ figure, unit, words, printed }: FormattedValue): TreeElement {
  return h(
    'span',
    { class: 'figure', title: printed === null ? words : `${words}（${printed}）` },
    figure,
    unit === '%' && unit,
    unit !== '' && unit !== '%' && [' ', h('small', {}, unit)],
  );
}

/**
 * A sentence of a document as evidence: the words, and a link to where they stand. Words that stand above are not repeated.
 * @example evidenceTree(sentence).tag // 'blockquote'
 */
export function evidenceTree({ quote, href, place }: Sentence): TreeElement {
  const lang = 'zh-CN';
  if (quote === '') return h('p', { class: 'evidence again', lang }, h('a', { href }, place));
  return h('blockquote', { class: 'evidence', lang }, h('a', { href }, quote), h('cite', {}, place));
}

/**
 * The sign of a cell state: six shapes, never colour alone. The words stand beside it or in the label of its link.
 * @example stateMarkTree('absent').attributes.class // 'st st-absent'
 */
export function stateMarkTree(state: CellState): TreeElement {
  return h('i', { class: `st st-${state}`, 'aria-hidden': 'true' });
}

/**
 * Words of one side of a comparison. What the other side has not is struck or underlined and carries a sign: never colour alone.
 * @example pieceTree({ kind: 'removed', text: '5万元' }) // { tag: 'del', children: ['5万元'], … }
 */
export function pieceTree({ kind, text }: WordingPieceView): TreeNode {
  if (kind === 'removed') return h('del', {}, text);
  if (kind === 'added') return h('ins', {}, text);
  if (kind === 'moved_from') return h('del', { class: 'moved' }, text);
  if (kind === 'moved_to') return h('ins', { class: 'moved' }, text);
  return text;
}

/**
 * A sentence of ours in which official words may stand in Chinese: in English they are marked as what they are.
 * @example mixedTree('paid by “市财政”', 'en')[1] // { tag: 'span', attributes: { lang: 'zh-CN' }, children: ['市财政'] }
 */
export function mixedTree(text: string, lang: Lang): TreeNode[] {
  if (lang === 'zh') return [text];
  return chineseRuns(text).map((run) => (run.chinese ? h('span', { lang: LANG_TAGS.zh }, run.text) : run.text));
}
