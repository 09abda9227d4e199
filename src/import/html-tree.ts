// HTML bytes to a tree: encoding, a guard against markup that costs a parser too much, the parser. Only importer of
// rehype-parse. It must not choose what of a page is its text.
import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { decodeText } from './plain-text.ts';

const MAX_TAGS = 300_000;
const MAX_ATTRIBUTES = 1000;
const MAX_OPEN_TAGS = 20;
/** The parser walks the tree in a recursion, and opens every unclosed font and b again in each paragraph. */
const MAX_DEPTH = 900;
const MAX_OPEN_FORMATS = 400;
const FORMATS = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
/** Elements that end by themselves, so that opening many is not nesting. */
const FLAT = new Set(
  'p li dt dd td th tr tbody thead tfoot option optgroup colgroup rb rt rp br hr img input meta link base area col embed param source track wbr'.split(
    ' ',
  ),
);

const LABELS: Readonly<Record<string, string>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb_2312: 'gb18030',
  'x-gbk': 'gb18030',
  utf8: 'utf-8',
};

/**
 * Bytes of a page as characters: by byte order mark, by the charset that it declares if the bytes are valid in it, else by
 * trying.
 * @returns the text; `undefined` when the bytes are valid in no encoding known here.
 * @example decodeHtml(new TextEncoder().encode('<meta charset="utf-8">目标')) // '<meta charset="utf-8">目标'
 */
export function decodeHtml(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const marked = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.test(head);
  const declared = /charset\s{0,8}=\s{0,8}["']?\s{0,8}([\w-]{2,30})/i.exec(head)?.[1]?.toLowerCase();
  if (!marked && declared !== undefined) {
    try {
      return new TextDecoder(LABELS[declared] ?? declared, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    } catch {
      // An unknown name, or not what the bytes are: pages moved from one server to another say gb2312 and are UTF-8.
    }
  }
  return decodeText(bytes).text;
}

/**
 * Tell why markup would take too long to parse.
 * @returns the reason; `undefined` for markup as people and programs write it. Looks at each character once.
 * @example findExcess('<b>'.repeat(1000)) // 'it opens more than 400 elements such as <b> without closing them'
 */
export function findExcess(html: string): string | undefined {
  let tags = 0;
  let depth = 0;
  let formats = 0;
  let open = 0;
  const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9:]{0,30})/g;
  for (let found = tag.exec(html); found !== null; found = tag.exec(html)) {
    if (++tags > MAX_TAGS) return `it has more than ${MAX_TAGS} tags`;
    const name = found[2]!.toLowerCase();
    const step = found[1] === '' ? 1 : -1;
    if (FORMATS.has(name)) formats = Math.max(0, formats + step);
    else if (!FLAT.has(name)) depth = Math.max(0, depth + step);
    if (formats > MAX_OPEN_FORMATS) {
      return `it opens more than ${MAX_OPEN_FORMATS} elements such as <${name}> without closing them`;
    }
    if (depth > MAX_DEPTH) return `it nests more than ${MAX_DEPTH} elements`;
    let quote = '';
    let spaces = 0;
    let at = tag.lastIndex;
    for (; at < html.length; at++) {
      const unit = html.charAt(at);
      if (quote !== '') {
        if (unit === quote) quote = '';
      } else if (unit === '>') break;
      else if (unit === '"' || unit === "'") quote = unit;
      else if ((unit === ' ' || unit === '\n' || unit === '\t' || unit === '/') && ++spaces > MAX_ATTRIBUTES * 8) {
        return `it has a tag with more than ${MAX_ATTRIBUTES} attributes`;
      }
    }
    // What the parser makes of a tag that never ends depends on its quotes; looking on behind each takes the square.
    if (at < html.length) tag.lastIndex = at;
    else if (++open > MAX_OPEN_TAGS) return 'it has tags that never end';
  }
  return undefined;
}

type Parse = (document: string, file: object) => Root;

/**
 * Parse a page.
 * @returns its tree; throws a RangeError when it nests too deep for the stack.
 * @example parseHtml('<p>目标').children.length // 1
 */
export function parseHtml(html: string): Root {
  // A plug-in of unified; alone it needs no more of a processor than this.
  const processor: { data(): undefined; parser?: Parse } = { data: () => undefined };
  (rehypeParse as unknown as (this: typeof processor) => void).call(processor);
  return processor.parser!(html, {});
}

/** A node of the tree of a page. */
export type HtmlNode = RootContent | ElementContent;

/**
 * Names by which an element can be known: its id and its classes.
 * @example namesOf(element) // ['zoom', 'TRS_Editor']
 */
export function namesOf(element: Element): string[] {
  const { id, className } = element.properties;
  return [...(typeof id === 'string' ? [id] : []), ...(Array.isArray(className) ? className.map(String) : [])];
}

/**
 * The words of a node and of all below it, without the contents of scripts and styles.
 * @example textOf(element) // '目标任务'
 */
export function textOf(node: HtmlNode | Root): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && /^(?:script|style|noscript|template|head|title)$/.test(node.tagName)) return '';
  return node.children.map(textOf).join('');
}
