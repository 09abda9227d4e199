// What of a web page is the document, and what is the site around it: navigation, tools, notices of the operator.
// It must not drop anything that reads as text: what is left out is listed by its words.
import type { Element, Root } from 'hast';
import { type HtmlNode, namesOf, textOf } from './html-tree.ts';

/** Names of the element that holds the document, on the sites of Chinese authorities and in common systems. */
const MAIN =
  /^(?:zoom|u?cap-?content|trs_?u?editor|article|article-?body|(?:article|news|page|pages|text|detail|info|main|txt|xl|view|wz|post|entry|zw|nr)[-_]?(?:content|body|con|text|txt|detail)s?|con[-_]?(?:text|txt)|content)$/i;
const FURNITURE_TAGS = new Set(
  'nav footer aside form button select iframe object embed canvas svg video audio map dialog'.split(' '),
);
const FURNITURE =
  /^(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|position|location|dqwz|sidebar|footer|foot|copyright|share|bdsharebuttonbox|bshare|toolbar|tools?|print|qrcode|ewm|related|xgwj|pager|pagination|search|login|banner|topbar|skip|comment)(?:[-_].{0,20})?$/i;
/** Of a line without its spaces: nothing but tools, or the words with which sites open a line of their own. */
const FURNITURE_LINE =
  /^(?:[【[]?(?:打印(?:本页)?|关闭(?:窗口|本页)?|分享(?:到)?|返回(?:顶部|首页)?|收藏|纠错|字号|字体|我要纠错|[大中小])[】\]:：]?[|/]?)+$|^(?:您?当?前?的?(?:所在)?位置|浏览次数|阅读次数|点击数|上一篇|下一篇|版权所有|主办单位?|承办单位?|网站标识码|扫一扫|.{0,4}ICP备|.{0,8}公网安备)[:：]?/;
const NEVER = /^(?:script|style|noscript|template|head|title|meta|link)$/;

interface Weight {
  /** Characters that are no white space. */
  words: number;
  /** Those inside links. */
  links: number;
}

/** What of a page is kept: its parts in order, whole, apart from those in `dropped`. */
export interface MainParts {
  kept: HtmlNode[];
  dropped: Set<Element>;
}

function weigh(node: HtmlNode | Root, weights: Map<object, Weight>, inLink: boolean): Weight {
  const weight: Weight = { words: 0, links: 0 };
  if (node.type === 'text') {
    weight.words = node.value.replace(/\s+/g, '').length;
    weight.links = inLink ? weight.words : 0;
  } else if ('children' in node && !(node.type === 'element' && NEVER.test(node.tagName))) {
    const link = inLink || (node.type === 'element' && node.tagName === 'a');
    for (const child of node.children) {
      const part = weigh(child, weights, link);
      weight.words += part.words;
      weight.links += part.links;
    }
  }
  weights.set(node, weight);
  return weight;
}

/**
 * True for a line of the site, not of the document: 【打印】【关闭】, 当前位置：首页.
 * @example isFurnitureLine('【打印】 【关闭】') // true
 */
export function isFurnitureLine(line: string): boolean {
  return line.length <= 120 && FURNITURE_LINE.test(line.replace(/\s+/g, ''));
}

/**
 * Find the document in a page. An element with a known name that holds at least half of the words that are no links is
 * taken whole; else the body, without what is plainly of the site: navigation, forms, blocks of links.
 * @returns the parts kept and the elements left out.
 * @example findMain(parseHtml(page)).kept
 */
export function findMain(root: Root): MainParts {
  const weights = new Map<object, Weight>();
  weigh(root, weights, false);
  const own = (node: object): number => {
    const { words, links } = weights.get(node) ?? { words: 0, links: 0 };
    return words - links;
  };
  const all = own(root);
  let main: Element | undefined;
  const dropped = new Set<Element>();
  const visit = (node: HtmlNode) => {
    if (node.type !== 'element') return;
    const named =
      node.tagName === 'article' || node.tagName === 'main' || namesOf(node).some((name) => MAIN.test(name));
    // The smallest one of those that hold nearly as much as the largest.
    if (named && own(node) >= 0.5 * all && (main === undefined || own(node) >= 0.8 * own(main))) main = node;
    for (const child of node.children) visit(child);
  };
  const prune = (node: HtmlNode) => {
    if (node.type !== 'element' || NEVER.test(node.tagName)) return;
    const { words, links } = weights.get(node)!;
    const byName = FURNITURE_TAGS.has(node.tagName) || namesOf(node).some((name) => FURNITURE.test(name));
    const linked = links > 0.6 * words && words > 30 && /^(?:div|ul|table|section|header|dl)$/.test(node.tagName);
    // A site that calls its main column "position" is not to lose its text.
    if ((byName || linked) && own(node) < 0.4 * all) {
      dropped.add(node);
      return;
    }
    for (const child of node.children) prune(child);
  };
  const elements = root.children.flatMap((node) => (node.type === 'element' ? [node] : []));
  for (const element of elements) visit(element);
  const kept: HtmlNode[] = main === undefined ? [...root.children] : [main];
  for (const node of kept) prune(node);
  if (main !== undefined) {
    const inside = main;
    // Everything beside the way down to the main element.
    const drop = (node: HtmlNode): boolean => {
      if (node === inside) return true;
      if (node.type !== 'element' || NEVER.test(node.tagName)) return false;
      const holds = node.children.map(drop);
      if (!holds.includes(true)) return false;
      node.children.forEach((child, index) => {
        if (!holds[index] && child.type === 'element' && weights.get(child)!.words > 0) dropped.add(child);
      });
      return true;
    };
    for (const element of elements) drop(element);
  }
  return { kept, dropped };
}

/**
 * The title that a page gives outside its main part.
 * @returns what its meta data, its first heading or its title element says, in this order; '' when it says nothing.
 * @example findPageTitle(parseHtml('<h1>关于印发办法的通知</h1>')) // '关于印发办法的通知'
 */
export function findPageTitle(root: Root): string {
  let meta = '';
  let heading = '';
  const visit = (node: HtmlNode) => {
    if (node.type !== 'element') return;
    const { name, content } = node.properties;
    if (node.tagName === 'meta' && /^article-?title$/i.test(String(name ?? ''))) meta ||= String(content ?? '');
    if (node.tagName === 'h1') heading ||= textOf(node);
    for (const child of node.children) visit(child);
  };
  for (const node of root.children) visit(node);
  return (meta || heading).replace(/\s+/g, ' ').trim();
}
