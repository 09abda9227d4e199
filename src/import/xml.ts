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
  keys: readonly string[] = [];
  values: readonly string[] = [];

  readonly get = (name: string): string | undefined => {
    const plain = this.keys.indexOf(name);
    if (plain >= 0) return this.values[plain];
    const prefixed = this.keys.findIndex(
      (key) => key.endsWith(name) && key.charAt(key.length - name.length - 1) === ':',
    );
    return prefixed < 0 ? undefined : this.values[prefixed];
  };
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

/** A tag as it is told. */
interface Tag {
  full: string;
  prefix: string;
  name: string;
  keys: readonly string[];
  values: readonly string[];
  closed: boolean;
}

/** A few dozen tags make up nearly all of a document; more than these are read each time. */
const MAX_TAGS = 2000;
const BREAK = /[\t\r\n]/;

/** Reads the tags of one plain document. */
class Tags {
  readonly #known = new Map<string, Tag>();
  readonly #plain = new Set<string>();
  readonly #names = new Names();
  readonly #hasBreaks: boolean;
  readonly #hasEntities: boolean;

  constructor(hasBreaks: boolean, hasEntities: boolean) {
    this.#hasBreaks = hasBreaks;
    this.#hasEntities = hasEntities;
  }

  /** @param inside what stands between the brackets. @returns undefined for one that is not plain. */
  read(inside: string): Tag | undefined {
    const known = this.#known.get(inside);
    if (known !== undefined) return known;
    const made = this.#parse(inside);
    if (made !== undefined && this.#known.size < MAX_TAGS) this.#known.set(inside, made);
    return made;
  }

  #isPlain(name: string): boolean {
    if (this.#plain.has(name)) return true;
    if (!PLAIN_NAME.test(name)) return false;
    this.#plain.add(name);
    return true;
  }

  #parse(whole: string): Tag | undefined {
    if (whole.includes('<')) return undefined;
    const closed = whole.endsWith('/');
    const inside = closed ? whole.slice(0, -1) : whole;
    const space = inside.indexOf(' ');
    const full = space < 0 ? inside : inside.slice(0, space);
    if (!this.#isPlain(full)) return undefined;
    const keys: string[] = [];
    const values: string[] = [];
    for (let from = space < 0 ? inside.length : space; from < inside.length; ) {
      while (inside.charCodeAt(from) === 0x20) from++;
      if (from === inside.length) break;
      const equals = inside.indexOf('="', from);
      const quote = equals < 0 ? -1 : inside.indexOf('"', equals + 2);
      // A value may hold a >, which then is not the end of the tag.
      if (quote < 0) return undefined;
      const key = inside.slice(from, equals);
      const value = inside.slice(equals + 2, quote);
      from = quote + 1;
      if (!this.#isPlain(key) || keys.includes(key) || (this.#hasBreaks && BREAK.test(value))) return undefined;
      if (from < inside.length && inside.charCodeAt(from) !== 0x20) return undefined;
      keys.push(key);
      values.push(this.#hasEntities ? decodeEntities(value) : value);
    }
    const [prefix, name] = this.#names.split(full);
    return { full, prefix, name, keys, values, closed };
  }
}

/**
 * Reads XML that is surely well-formed, by looking for the next angle bracket instead of at each character: a twentieth of
 * the time of a full parser that has just been loaded. One tag at a time: V8 would take a long loop for one worth its best
 * machine code, and spend more on that than on reading a short document.
 */
class PlainXml {
  /** Number of events told. */
  told = 0;
  readonly #xml: string;
  readonly #handler: XmlHandler;
  readonly #hasBreaks: boolean;
  readonly #hasEntities: boolean;
  readonly #tags: Tags;
  readonly #attributes = new Attributes();
  readonly #open: Tag[] = [];
  #at: number;
  #roots = 0;

  /** @param at where the declaration ends; `body` all after it. */
  constructor(xml: string, handler: XmlHandler, at: number, body: string) {
    this.#xml = xml;
    this.#handler = handler;
    this.#at = at;
    // Asked once: most office programs write all of it in one line.
    this.#hasBreaks = BREAK.test(body.trim());
    this.#hasEntities = body.includes('&');
    this.#tags = new Tags(this.#hasBreaks, this.#hasEntities);
  }

  /** Tell of a tag and the text before it. @returns true when all was read, false before something that is not plain. */
  next(): boolean | undefined {
    const xml = this.#xml;
    const open = this.#open;
    const at = this.#at;
    const start = xml.indexOf('<', at);
    const end = start < 0 ? -1 : xml.indexOf('>', start);
    if (open.length === 0) {
      if (/[^ \t\r\n]/.test(xml.slice(at, start < 0 ? xml.length : start))) return false;
      if (start < 0) return this.#roots === 1;
    }
    if (end < 0) return false;
    if (start > at && open.length > 0) this.#text(xml.slice(at, start));
    this.#at = end + 1;
    if (xml.charCodeAt(start + 1) === 0x2f) {
      const tag = open.pop();
      if (tag === undefined || end - start - 2 !== tag.full.length || !xml.startsWith(tag.full, start + 2))
        return false;
      this.#handler.close(tag.name, tag.prefix);
      this.told++;
      return undefined;
    }
    const tag = this.#tags.read(xml.slice(start + 1, end));
    if (tag === undefined || (open.length === 0 && ++this.#roots > 1)) return false;
    if (open.length === MAX_DEPTH) throw tooDeep();
    this.#attributes.keys = tag.keys;
    this.#attributes.values = tag.values;
    this.#handler.open(tag.name, this.#attributes.get, tag.prefix);
    this.told++;
    if (!tag.closed) {
      open.push(tag);
      return undefined;
    }
    this.#handler.close(tag.name, tag.prefix);
    this.told++;
    return undefined;
  }

  #text(text: string): void {
    const lines = this.#hasBreaks && text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    this.#handler.text?.(this.#hasEntities ? decodeEntities(lines) : lines);
    this.told++;
  }
}

/**
 * Read XML as long as it is plain.
 * @returns undefined when all was read; otherwise the number of events told before something that is not plain.
 */
function streamPlain(xml: string, handler: XmlHandler): number | undefined {
  const at = DECLARATION.exec(xml)?.[0].length ?? 0;
  const body = at === 0 ? xml : xml.slice(at);
  if (UNUSUAL.test(body)) return 0;
  const reader = new PlainXml(xml, handler, at, body);
  let whole: boolean | undefined;
  while (whole === undefined) whole = reader.next();
  return whole ? undefined : reader.told;
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
    const given = tag.attributes as Record<string, string>;
    attributes.keys = Object.keys(given);
    attributes.values = Object.values(given);
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
