// XML as strings: elements, attributes, text. It must not know any vocabulary, and adds no blank that the words do not have.

/**
 * Text for XML; what XML 1.0 cannot hold is left out.
 * @example escapeXml('A & B') // 'A &amp; B'
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

/** Attributes in the order given; undefined is left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * An element.
 * @param inner markup, not text: escape words first.
 * @example element('p', { eId: 's1.p1' }, escapeXml('一')) // '<p eId="s1.p1">一</p>'
 */
export function element(name: string, attributes: Attributes = {}, inner = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    // A line feed or tab in an attribute would be read as a blank.
    .map(([key, value]) => ` ${key}="${escapeXml(value!).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`)
    .join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** Elements on lines of their own. */
export function lines(elements: readonly string[]): string {
  return elements.length === 0 ? '' : `\n${elements.join('\n')}\n`;
}
