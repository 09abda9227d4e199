// Two documents held against each other: a 对照表 that prints. The page of a pair is this in the build, and, where there are too
// many documents for a page of each pair, in a browser.
// It must not compare, order or word anything: the view does.
import type { DiffSide, DiffView, WordingRow } from '../../src/publish/views/diff.ts';
import { DIFF_PATH, type Edition, href } from '../../src/publish/views/links.ts';
import { DIFF_WORDS, type DiffWords } from '../words/diff.ts';
import { diffRowsTree } from './diff-rows.ts';
import { h, type TreeChild, type TreeElement } from './element-tree.ts';
import { pieceTree } from './marks.ts';

const OFFICIAL = { class: 'official', lang: 'zh-CN' };

function partyTree(side: DiffSide, isEnglish: boolean): TreeElement {
  const { number, date } = side;
  return h(
    'div',
    {},
    h('dt', {}, side.place, side.status !== null && h('span', { class: 'tag' }, side.status)),
    h(
      'dd',
      {},
      h('a', { ...OFFICIAL, href: side.href }, side.titleZh),
      isEnglish && h('span', { class: 'gloss' }, side.titleEn),
      h(
        'small',
        {},
        number !== null && h('span', { lang: 'zh-CN' }, number),
        number !== null && date !== null && ' · ',
        date,
      ),
    ),
  );
}

function headTree(subject: string | null, sides: DiffView['sides']): TreeElement {
  return h(
    'thead',
    {},
    h(
      'tr',
      {},
      subject !== null && h('th', { scope: 'col' }, subject),
      sides.map((side) => h('th', { scope: 'col' }, side.place)),
    ),
  );
}

function wordingBody({ titles, gloss, note, cells }: WordingRow, words: DiffWords): TreeElement {
  const title = ({ text, href: page }: WordingRow['titles'][number]) =>
    page === null ? h('span', OFFICIAL, text) : h('a', { ...OFFICIAL, href: page }, text);
  return h(
    'tbody',
    {},
    h(
      'tr',
      { class: 'wording-head' },
      h(
        'th',
        { scope: 'rowgroup', colspan: '2' },
        titles.map((entry, index) => [index > 0 && ' ↔ ', title(entry)]),
        gloss !== null && h('span', { class: 'told' }, gloss),
        note !== null && h('small', {}, note),
      ),
    ),
    h(
      'tr',
      {},
      cells.map(({ place, pieces, again }) => {
        const kinds = [pieces.length === 0 && 'lacking', again && 'again'].filter((kind) => kind !== false);
        return h(
          'td',
          { class: kinds.length === 0 ? undefined : kinds.join(' ') },
          h('b', { class: 'at' }, place),
          pieces.length === 0
            ? h('span', { class: 'state' }, again ? words.again : `— ${words.none}`)
            : h('div', { class: 'official full-text', lang: 'zh-CN' }, pieces.map(pieceTree)),
        );
      }),
    ),
  );
}

function wordingTree({ sides, wording }: DiffView, titles: Titles, words: DiffWords): TreeElement {
  const pieces = wording.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.pieces)));
  const hasMarks = pieces.some(({ kind }) => kind !== 'same');
  return h(
    'section',
    { 'aria-labelledby': 'wording' },
    h('h2', { id: 'wording' }, words.wording),
    h('p', {}, words.wordingLead),
    hasMarks &&
      h(
        'ul',
        { class: 'marks', 'aria-label': words.legend },
        h('li', {}, h('del', {}, words.removed)),
        h('li', {}, h('ins', {}, words.added)),
        h('li', {}, h('ins', { class: 'moved' }, words.moved)),
      ),
    wording.map(({ id, rows }) =>
      h(
        'table',
        { id: `wording-${id}`, class: 'versus-table wording-table' },
        h('caption', {}, titles[id]),
        headTree(null, sides),
        rows.map((row) => wordingBody(row, words)),
      ),
    ),
  );
}

type Titles = Readonly<Record<DiffView['wording'][number]['id'], string>>;

/** A heading with its table of differences. */
function toldSection(
  id: string,
  title: string,
  sides: DiffView['sides'],
  lead: string | null,
  words: DiffWords,
  bodies: readonly TreeElement[],
): TreeElement {
  return h(
    'section',
    { 'aria-labelledby': id },
    h('h2', { id }, title),
    lead !== null && h('p', {}, lead),
    h(
      'table',
      { class: 'versus-table told-table' },
      h('caption', { class: 'unseen' }, `${sides[0].place} ↔ ${sides[1].place}: ${title}`),
      headTree(words.subject, sides),
      bodies,
    ),
  );
}

/**
 * The page of a pair.
 * @param tool what stands after the two documents where a reader can do something with them; null on a page of its own.
 * @returns an `article` with one `h1`.
 * @example diffTree(view, { lang: 'zh', base: '/' }, null).tag // 'article'
 */
export function diffTree(view: DiffView, { lang, base }: Edition, tool: TreeChild): TreeElement {
  const words = DIFF_WORDS[lang];
  const { sides } = view;
  const [a, b] = sides;
  const places = [a.place, b.place] as const;
  const titles: Titles = { together: words.together, a: words.onlyIn(a.place), b: words.onlyIn(b.place) };
  const index = href(DIFF_PATH, lang, base);
  const entry = (id: string, label: string, count: number) =>
    h('li', {}, h('a', { href: `#${id}` }, label), ' ', h('small', {}, String(count)));
  return h(
    'article',
    { class: 'pair' },
    h('p', { class: 'kicker' }, h('a', { href: index }, words.index)),
    h(
      'h1',
      {},
      `${a.place} `,
      h(
        'span',
        { class: 'versus' },
        h('span', { 'aria-hidden': 'true' }, '↔'),
        h('span', { class: 'unseen' }, words.and),
      ),
      ` ${b.place}`,
    ),
    h('p', { class: 'lede' }, words.lede(view.counts.both, view.counts.lone, view.counts.together)),
    h(
      'dl',
      { class: 'parties' },
      sides.map((side) => partyTree(side, lang === 'en')),
    ),
    tool,
    h(
      'nav',
      { 'aria-label': words.contents },
      h(
        'ul',
        { class: 'contents' },
        view.records.map(({ id, rows }) => entry(id, words.records[id], rows.length)),
        view.wording.map(({ id, rows }) => entry(`wording-${id}`, titles[id], rows.length)),
        view.units.length > 0 && entry('units', words.units, view.units.length),
      ),
    ),
    view.records.length === 0 && h('p', {}, words.noDifference),
    view.records.map(({ id, rows }) => {
      const bodies = diffRowsTree(rows, places, words.unmatched, words, lang);
      return toldSection(id, words.records[id], sides, null, words, bodies);
    }),
    wordingTree(view, titles, words),
    view.units.length > 0 &&
      toldSection(
        'units',
        words.units,
        sides,
        words.unitsLead,
        words,
        diffRowsTree(view.units, places, words.unlisted, words, lang),
      ),
    h(
      'ul',
      { class: 'tools' },
      h('li', {}, h('a', { href: index }, words.other)),
      view.dataHrefs.map(({ label, href: file }) => h('li', {}, h('a', { href: file }, words.data(label)))),
    ),
  );
}
