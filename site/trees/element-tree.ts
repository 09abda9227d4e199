// A part of a page as plain values: elements with attributes and children. What is made both in the build and in a browser is
// described once by such a tree; components/Tree.astro and islands/tree-elements.ts make elements of it.
// It must not know a page, nor hold markup: every string is text.

/** An element, or text. */
export type TreeNode = TreeElement | string;

/** An element of a page. */
export interface TreeElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly TreeNode[];
}

/** What may stand where a child does: what is left out is `null` or `false`. */
export type TreeChild = TreeNode | null | false | readonly TreeChild[];

function flatten(children: readonly TreeChild[]): TreeNode[] {
  return children.flatMap((child): TreeNode[] => {
    if (child === null || child === false) return [];
    return typeof child === 'string' || 'tag' in child ? [child as TreeNode] : flatten(child);
  });
}

/**
 * Describe an element.
 * @param attributes one that is `undefined` is left out; `true` stands for one without a value, such as `hidden`.
 * @param children lists are taken apart, `null` and `false` left out.
 * @example h('td', { class: 'lacking' }, h('b', {}, '威海市'), ' ', note !== null && h('small', {}, note))
 */
export function h(
  tag: string,
  attributes: Readonly<Record<string, string | true | undefined>>,
  ...children: readonly TreeChild[]
): TreeElement {
  const given = Object.entries(attributes).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value === true ? '' : value]],
  );
  return { tag, attributes: Object.fromEntries(given), children: flatten(children) };
}
