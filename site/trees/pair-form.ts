// The form that chooses any two documents, and the button that swaps them. Both lead to the address of the pair.
// It must not know which documents there are: the view lists them.
import { type Edition, href, PAIR_PATH } from '../../src/publish/views/links.ts';
import type { PairChoiceView } from '../../src/publish/views/pair-choice.ts';
import { DIFF_WORDS } from '../words/diff.ts';
import { h, type TreeElement } from './element-tree.ts';

const formTo = ({ lang, base }: Edition, name: string, ...children: readonly TreeElement[]) =>
  h('form', { class: name, method: 'get', action: href(PAIR_PATH, lang, base) }, children);

/**
 * The form with two lists of all documents.
 * @param chosen ids that stand in the lists at first; one that is not listed is none.
 * @example pairFormTree(view, { lang: 'zh', base: '/' }, { a: '', b: '' }).attributes.action // '/diff/pair/'
 */
export function pairFormTree(
  { groups }: PairChoiceView,
  edition: Edition,
  chosen: Readonly<Record<'a' | 'b', string>>,
): TreeElement {
  const words = DIFF_WORDS[edition.lang];
  const listTree = (name: 'a' | 'b', label: string) =>
    h(
      'label',
      {},
      h('span', {}, label),
      h(
        'select',
        { name, required: true, autocomplete: 'off' },
        h('option', { value: '' }, words.pick),
        groups.map((group) =>
          h(
            'optgroup',
            { label: group.label },
            group.options.map(({ id, label: text }) =>
              h('option', { value: id, selected: id === chosen[name] ? true : undefined }, text),
            ),
          ),
        ),
      ),
    );
  return formTo(
    edition,
    'pair-form',
    listTree('a', words.left),
    listTree('b', words.right),
    h('button', { type: 'submit' }, words.show),
  );
}

/**
 * The button that swaps the two sides.
 * @example swapTree('weihai/skilled-talent-2021', 'xuchang/skilled-talent-2022', edition).tag // 'form'
 */
export function swapTree(a: string, b: string, edition: Edition): TreeElement {
  const field = (name: string, value: string) => h('input', { type: 'hidden', name, value });
  const words = DIFF_WORDS[edition.lang];
  return formTo(edition, 'pair-swap', field('a', b), field('b', a), h('button', { type: 'submit' }, words.swap));
}
