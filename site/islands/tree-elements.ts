// Elements made of the trees that describe them. Text goes in as text, never as markup.
import type { TreeNode } from '../trees/element-tree.ts';

/**
 * Make the node that a tree describes.
 * @returns an element with all below it, or a text.
 * @example shown.replaceChildren(nodeOf(diffTree(view, edition, null)))
 */
export function nodeOf(node: TreeNode): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const element = document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value);
  element.append(...node.children.map(nodeOf));
  return element;
}
