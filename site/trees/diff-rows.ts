// Differences as rows, those of both documents first: the subject with its sentence, and what stands behind it on both sides.
// It must not order or word anything: the view does.
import type { DiffCell, DiffRow } from '../../src/publish/views/diff-rows.ts';
import type { Lang } from '../../src/publish/views/links.ts';
import type { DiffWords } from '../words/diff.ts';
import { h, type TreeChild, type TreeElement } from './element-tree.ts';
import { evidenceTree, figureTree, mixedTree, stateMarkTree } from './marks.ts';

function headOf(cell: DiffCell, lacking: string, words: DiffWords): TreeChild {
  const { href, name, value, state, sentences } = cell;
  if (href === null)
    return h(
      'span',
      { class: 'state' },
      state !== null && stateMarkTree(state.code),
      ' ',
      state?.label ?? (sentences.length > 0 ? words.otherCase : lacking),
    );
  if (name !== null) {
    const printed = name.printed ? { class: 'official', lang: 'zh-CN' } : {};
    return h('a', { ...printed, href }, name.text);
  }
  return h(
    'a',
    { class: 'to', href },
    value === null ? h('span', { class: 'state' }, words.noFigure) : figureTree(value),
  );
}

function cellTree(cell: DiffCell, lacking: string, words: DiffWords): TreeElement {
  const { href, name, place, terms, searched, sentences } = cell;
  return h(
    'td',
    { class: href === null ? 'lacking' : undefined },
    h('b', { class: 'at' }, place),
    headOf(cell, lacking, words),
    terms.length > 0 && h('span', { class: 'figure-note' }, terms.join(' · ')),
    name !== null && name.role !== null && name.role !== '' && h('small', {}, ` ${name.role}`),
    searched.length > 0 &&
      h('span', { class: 'figure-note' }, words.searched, h('span', { lang: 'zh-CN' }, searched.join('、'))),
    sentences.map(evidenceTree),
  );
}

/**
 * The bodies of a table of differences, one for what both have and one for what each has alone.
 * @param places names of both. @param lacking what is said of a side that has none, and is not known to be silent.
 * @returns none for no rows.
 * @example diffRowsTree(rows, ['威海市', '许昌市'], words.unmatched, words, 'zh')[0].tag // 'tbody'
 */
export function diffRowsTree(
  rows: readonly DiffRow[],
  places: readonly [string, string],
  lacking: string,
  words: DiffWords,
  lang: Lang,
): TreeElement[] {
  const groups = [
    { side: 'both', label: words.inBoth },
    { side: 'a', label: words.inOnly(places[0]) },
    { side: 'b', label: words.inOnly(places[1]) },
  ].map((group) => ({ ...group, rows: rows.filter(({ side }) => side === group.side) }));
  return groups
    .filter((group) => group.rows.length > 0)
    .map((group) =>
      h(
        'tbody',
        {},
        h(
          'tr',
          { class: 'told-group' },
          h('th', { scope: 'rowgroup', colspan: '3' }, group.label, ' ', h('small', {}, String(group.rows.length))),
        ),
        group.rows.map((row) =>
          h(
            'tr',
            {},
            h(
              'th',
              { scope: 'row' },
              h('b', {}, mixedTree(row.subject, lang)),
              row.facets.length > 0 && h('small', {}, row.facets.join(' · ')),
              row.sentence !== '' && h('span', { class: 'told' }, mixedTree(row.sentence, lang)),
            ),
            row.cells.map((cell) => cellTree(cell, lacking, words)),
          ),
        ),
      ),
    );
}
