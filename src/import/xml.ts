// Streams XML as events of plain names. Only importer of saxes, which reads whatever is not as plain as office programs
// write it. It must not build a tree: the depth of a document must not become the depth of a stack.
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

/** Attributes of the element that was opened last. */
class Attributes {
  readonly keys: string[] = [];
  readonly values: string[] = [];

  readonly get = (name: string): string | undefined => {
    const plain = this.keys.indexOf(name);
    if (plain >= 0) return this.values[plain];
    const prefixed = this.keys.findIndex(
      (key) => key.endsWith(name) && key.charAt(key.length - name.length - 1) === ':',
    );
    return prefixed < 0 ? undefined : this.values[prefixed];
  };

  clear(): void {
    this.keys.length = 0;
    this.values.length = 0;
  }
}

/** The same few names come thousands of times. */
class Names {
  readonly #known = new Map<string, [prefix: string, name: string]>();

  split(full: string): [prefix: string, name: string] {
    let known = this.#known.get(full);
    if (known === undefined) {
      const colon = full.indexOf(':');
      known = [colon < 0 ? '' : full.slice(0, colon), full.slice(colon + 1)];
      this.#known.set(full, known);
    }
    return known;
  }
}

const tooDeep = () => new XmlError(`it nests more than ${MAX_DEPTH} elements`);

const DECLARATION = /^<\?xml version="1\.0"(?: encoding="[\w-]+")?(?: standalone="(?:yes|no)")? ?\?>/;
/** What plain XML does not have after its declaration: other markup, entities of its own, characters of two units or outside XML. */
const UNUSUAL =
  /<[!?]|\]\]>|&(?!(?:amp|lt|gt|quot|apos);)|[^\t\n\r -\u0084\u0086-\u2027\u2029-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
const PLAIN_NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole) : text;
}

/**
 * Read XML that is surely well-formed, by looking for the next angle bracket instead of at each character: a twentieth of
 * the time of a full parser that has just been loaded.
 * @returns undefined when all was read; otherwise the number of events told before something that is not plain.
 */
function streamPlain(xml: string, handler: XmlHandler): number | undefined {
  let told = 0;
  let at = DECLARATION.exec(xml)?.[0].length ?? 0;
  const body = at === 0 ? xml : xml.slice(at);
  if (UNUSUAL.test(body)) return told;
  // Asked once: most office programs write all of it in one line.
  const hasBreaks = /[\t\r\n]/.test(body.trim());
  const hasEntities = body.includes('&');
  const attributes = new Attributes();
  const names = new Names();
  const plain = new Set<string>();
  const isPlain = (name: string): boolean => {
    if (plain.has(name)) return true;
    if (!PLAIN_NAME.test(name)) return false;
    plain.add(name);
    return true;
  };
  const open: string[] = [];
  let roots = 0;
  for (;;) {
    const start = xml.indexOf('<', at);
    const end = start < 0 ? -1 : xml.indexOf('>', start);
    const text = xml.slice(at, start < 0 ? xml.length : start);
    if (open.length === 0) {
      if (/[^ \t\r\n]/.test(text)) return told;
      if (start < 0) return roots === 1 ? undefined : told;
    }
    if (end < 0) return told;
    if (text !== '' && open.length > 0) {
      const lines = hasBreaks && text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
      handler.text?.(hasEntities ? decodeEntities(lines) : lines);
      told++;
    }
    at = end + 1;
    if (xml.charCodeAt(start + 1) === 0x2f) {
      const full = xml.slice(start + 2, end);
      if (open.pop() !== full) return told;
      const [prefix, name] = names.split(full);
      handler.close(name, prefix);
      told++;
      continue;
    }
    const closed = xml.charCodeAt(end - 1) === 0x2f;
    const inside = xml.slice(start + 1, closed ? end - 1 : end);
    if (inside.includes('<')) return told;
    const space = inside.indexOf(' ');
    const full = space < 0 ? inside : inside.slice(0, space);
    if (!isPlain(full)) return told;
    attributes.clear();
    for (let from = space < 0 ? inside.length : space; from < inside.length; ) {
      while (inside.charCodeAt(from) === 0x20) from++;
      if (from === inside.length) break;
      const equals = inside.indexOf('="', from);
      const quote = equals < 0 ? -1 : inside.indexOf('"', equals + 2);
      // A value may hold a >, which then is not the end of the tag.
      if (quote < 0) return told;
      const key = inside.slice(from, equals);
      const value = inside.slice(equals + 2, quote);
      from = quote + 1;
      if (!isPlain(key) || attributes.keys.includes(key) || (hasBreaks && /[\t\r\n]/.test(value))) return told;
      if (from < inside.length && inside.charCodeAt(from) !== 0x20) return told;
      attributes.keys.push(key);
      attributes.values.push(hasEntities ? decodeEntities(value) : value);
    }
    if (open.length === 0 && ++roots > 1) return told;
    if (open.length === MAX_DEPTH) throw tooDeep();
    const [prefix, name] = names.split(full);
    handler.open(name, attributes.get, prefix);
    told++;
    if (closed) {
      handler.close(name, prefix);
      told++;
    } else open.push(full);
  }
}

/** Read any XML; the first events, which were told already, are left out. */
function streamAny(xml: string, handler: XmlHandler, told: number): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const attributes = new Attributes();
  const names = new Names();
  let depth = 0;
  let events = 0;
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.on('opentag', (tag) => {
    if (++depth > MAX_DEPTH) throw tooDeep();
    if (events++ < told) return;
    attributes.clear();
    for (const [key, value] of Object.entries(tag.attributes as Record<string, string>)) {
      attributes.keys.push(key);
      attributes.values.push(value);
    }
    const [prefix, name] = names.split(tag.name);
    handler.open(name, attributes.get, prefix);
  });
  parser.on('closetag', (tag) => {
    depth--;
    if (events++ < told) return;
    const [prefix, name] = names.split(tag.name);
    handler.close(name, prefix);
  });
  const text = (part: string) => {
    if (depth > 0 && events++ >= told) handler.text?.(part);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
}

/**
 * Read XML as a stream.
 * @returns nothing; throws an XmlError when the XML is not well-formed or nests more than 5,000 elements. Entities that a
 *   document type declares are not expanded: they are an error.
 * @example streamXml('<w:p><w:t>目标</w:t></w:p>', { open: (name) => …, close: (name) => … })
 */
export function streamXml(xml: string, handler: XmlHandler): void {
  const told = streamPlain(xml, handler);
  if (told !== undefined) streamAny(xml, handler, told);
}
