// Streams XML as events of plain names. Only importer of saxes.
// It must not build a tree: the depth of a document must not become the depth of a stack.
import { SaxesParser } from 'saxes';

/** What a reader wants to hear of. Names are without their prefix: `p` for `w:p`. */
export interface XmlHandler {
  /** `attribute` gives the value of an attribute by its name without prefix. */
  open(name: string, attribute: (name: string) => string | undefined, prefix: string): void;
  close(name: string, prefix: string): void;
  text?(text: string): void;
}

/** The XML is not well-formed; `message` says where. */
export class XmlError extends Error {
  override name = 'XmlError';
}

/** Office files nest some dozen elements; a nested table adds four. */
const MAX_DEPTH = 5000;

/**
 * Read XML as a stream.
 * @returns nothing; throws an XmlError when the XML is not well-formed or nests more than 5,000 elements. Entities that a
 *   document type declares are not expanded: they are an error.
 * @example streamXml('<w:p><w:t>目标</w:t></w:p>', { open: (name) => …, close: (name) => … })
 */
export function streamXml(xml: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let attributes: Record<string, string> = {};
  const attribute = (name: string): string | undefined => {
    const plain = attributes[name];
    if (plain !== undefined) return plain;
    for (const key in attributes)
      if (key.endsWith(name) && key.charAt(key.length - name.length - 1) === ':') return attributes[key];
    return undefined;
  };
  // The same few names come thousands of times.
  const names = new Map<string, [prefix: string, name: string]>();
  const split = (full: string): [string, string] => {
    let known = names.get(full);
    if (known === undefined) {
      const colon = full.indexOf(':');
      known = [colon < 0 ? '' : full.slice(0, colon), full.slice(colon + 1)];
      names.set(full, known);
    }
    return known;
  };
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.on('opentag', (tag) => {
    if (++depth > MAX_DEPTH) throw new XmlError(`it nests more than ${MAX_DEPTH} elements`);
    attributes = tag.attributes as Record<string, string>;
    const [prefix, name] = split(tag.name);
    handler.open(name, attribute, prefix);
  });
  parser.on('closetag', (tag) => {
    depth--;
    const [prefix, name] = split(tag.name);
    handler.close(name, prefix);
  });
  if (handler.text !== undefined) {
    const text = handler.text.bind(handler);
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(xml).close();
}
