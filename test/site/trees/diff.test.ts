// The page of a pair as a tree: what it is made of, and that every word of the view is a text in it.
import { beforeAll, describe, expect, test } from 'vitest';
import { diffTree } from '../../../site/trees/diff.ts';
import { h, type TreeElement, type TreeNode } from '../../../site/trees/element-tree.ts';
import { pairFormTree, swapTree } from '../../../site/trees/pair-form.ts';
import { DIFF_WORDS } from '../../../site/words/diff.ts';
import { readCorpus } from '../../../src/corpus.ts';
import { type DiffView, diffView } from '../../../src/publish/views/diff.ts';
import { startReading } from '../../../src/publish/views/entry.ts';
import { pairChoiceView, pairDocuments } from '../../../src/publish/views/pair-choice.ts';

const EDITION = { lang: 'zh', base: '/cejian/' } as const;
let view: DiffView;
let tree: TreeElement;

beforeAll(async () => {
  const { value: corpus } = await readCorpus('.');
  const [a, b] = ['weihai/skilled-talent-2021', 'xuchang/skilled-talent-2022'].map((id) => corpus.policies.get(id)!);
  view = diffView(startReading(corpus, EDITION), a!, b!);
  tree = diffTree(view, EDITION, null);
});

const elements = (node: TreeNode): TreeElement[] =>
  typeof node === 'string' ? [] : [node, ...node.children.flatMap(elements)];
const textOf = (node: TreeNode): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''));
const found = (tag: string) => elements(tree).filter((element) => element.tag === tag);

describe('h', () => {
  test('takes lists apart, and leaves out what is not there', () => {
    expect(h('p', {}, 'a', null, false, ['b', [h('i', {}), null]])).toEqual({
      tag: 'p',
      attributes: {},
      children: ['a', 'b', { tag: 'i', attributes: {}, children: [] }],
    });
  });

  test('an empty text is a text, `undefined` no attribute, `true` one without a value', () => {
    const made = h('input', { class: undefined, hidden: true, value: '' }, '');
    expect(made).toEqual({ tag: 'input', attributes: { hidden: '', value: '' }, children: [''] });
  });
});

describe('the page of a pair', () => {
  test('one h1, and each section named by its heading', () => {
    expect(found('h1').map(textOf)).toEqual(['威海市 ↔与 许昌市']);
    const headings = new Set(found('h2').map(({ attributes }) => attributes.id));
    const sections = found('section').map(({ attributes }) => attributes['aria-labelledby']);
    expect(sections.length).toBeGreaterThan(3);
    expect(sections.filter((id) => !headings.has(id))).toEqual([]);
  });

  test('ids are there once, and every link within the page leads to one', () => {
    const ids = elements(tree).flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = found('a').flatMap(({ attributes }) => (attributes.href!.startsWith('#') ? attributes.href! : []));
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !ids.includes(link.slice(1)))).toEqual([]);
  });

  test('a row for each difference, with its sentence and the words of both', () => {
    const rows = [...view.records.flatMap((record) => record.rows), ...view.units];
    const made = found('tr').map(textOf);
    for (const { subject, sentence, cells } of rows) {
      const words = [subject, sentence, ...cells.flatMap(({ sentences }) => sentences.map(({ quote }) => quote))];
      expect(made.some((text) => words.every((word) => text.includes(word)))).toBe(true);
    }
  });

  test('all words of both documents stand in the cells, whole', () => {
    const cells = new Set(
      found('div')
        .filter(({ attributes }) => attributes.class === 'official full-text')
        .map(textOf),
    );
    const texts = view.wording.flatMap(({ rows }) =>
      rows.flatMap((row) => row.cells.map(({ pieces }) => pieces.map(({ text }) => text).join(''))),
    );
    expect(texts.filter((text) => text !== '' && !cells.has(text))).toEqual([]);
  });

  test('nothing in it runs: no element and no attribute that could', () => {
    const tags = new Set(elements(tree).map(({ tag }) => tag));
    expect([...tags].filter((tag) => /script|style|iframe|object|embed|img/.test(tag))).toEqual([]);
    const attributes = new Set(elements(tree).flatMap((element) => Object.keys(element.attributes)));
    expect([...attributes].filter((name) => /^on|style|src/.test(name))).toEqual([]);
    for (const { attributes: own } of found('a')) expect(own.href).toMatch(/^(\/cejian\/|#)/);
  });

  test('what a reader can do stands between the documents and the table', () => {
    const withTool = diffTree(view, EDITION, swapTree('a/x', 'b/y', EDITION));
    const tags = withTool.children.map((child) => (typeof child === 'string' ? '' : child.tag));
    expect(tags.slice(tags.indexOf('dl'), tags.indexOf('dl') + 3)).toEqual(['dl', 'form', 'nav']);
    const rest = withTool.children.filter((child) => typeof child === 'string' || child.tag !== 'form');
    expect(rest).toEqual(tree.children);
  });
});

test('the form has two lists of all documents, and what is chosen stands in them', async () => {
  const { value: corpus } = await readCorpus('.');
  const choice = pairChoiceView(pairDocuments(corpus), 'en');
  const [first, second] = pairDocuments(corpus);
  const form = pairFormTree(choice, { lang: 'en', base: '/' }, { a: second!.id, b: 'no/such' });
  expect(form.attributes).toMatchObject({ method: 'get', action: '/en/diff/pair/' });
  const lists = elements(form).filter(({ tag }) => tag === 'select');
  expect(lists.map(({ attributes }) => attributes.name)).toEqual(['a', 'b']);
  for (const list of lists) {
    const values = elements(list).flatMap(({ tag, attributes }) => (tag === 'option' ? attributes.value! : []));
    expect(values).toEqual(['', ...pairDocuments(corpus).map(({ id }) => id)]);
  }
  const chosen = elements(form).filter(({ attributes }) => attributes.selected !== undefined);
  expect(chosen.map(({ attributes }) => attributes.value)).toEqual([second!.id]);
  expect(first!.id).not.toBe(second!.id);
});

test('swapping leads to the same two the other way round', () => {
  const fields = elements(swapTree('weihai/x', 'xuchang/y', EDITION)).filter(({ tag }) => tag === 'input');
  expect(fields.map(({ attributes }) => [attributes.name, attributes.value])).toEqual([
    ['a', 'xuchang/y'],
    ['b', 'weihai/x'],
  ]);
  expect(textOf(swapTree('a/b', 'c/d', EDITION))).toBe(DIFF_WORDS.zh.swap);
});
