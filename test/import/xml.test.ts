// XML as a stream: the quick way of plain XML tells what the full parser tells, and refuses nothing that it takes.
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { streamXml, XmlError } from '../../src/import/xml.ts';

type Event = string[];
const ASKED = ['val', 'w:val', 'a', 'b', 'id'];

/** Every event with its attributes; `null` for XML that is not well-formed. */
function eventsOf(xml: string): Event[] | null {
  const events: Event[] = [];
  try {
    streamXml(xml, {
      open: (name, attribute, prefix) => {
        events.push(['open', prefix, name, ...ASKED.map((key) => attribute(key) ?? '')]);
      },
      close: (name, prefix) => {
        events.push(['close', prefix, name]);
      },
      text: (text) => {
        events.push(['text', text]);
      },
    });
  } catch (error) {
    expect(error).toBeInstanceOf(XmlError);
    return null;
  }
  return events;
}

/** The same by saxes alone. */
function eventsOfSaxes(xml: string): Event[] | null {
  const events: Event[] = [];
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  const split = (full: string) => [full.slice(0, Math.max(0, full.indexOf(':'))), full.slice(full.indexOf(':') + 1)];
  try {
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      depth++;
      const value = (key: string) =>
        attributes[key] ?? Object.entries(attributes).find(([full]) => full.endsWith(`:${key}`))?.[1] ?? '';
      events.push(['open', ...split(name), ...ASKED.map(value)]);
    });
    parser.on('closetag', ({ name }) => {
      depth--;
      events.push(['close', ...split(name)]);
    });
    const text = (part: string) => {
      if (depth > 0) events.push(['text', part]);
    };
    parser.on('text', text);
    parser.on('cdata', text);
    parser.write(xml).close();
  } catch {
    return null;
  }
  return events;
}

describe('the same as saxes', () => {
  test.each([
    [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:p w:val="1" a="2"><w:t>目标</w:t>\r\n甲<w:br/></w:p>\n',
    ],
    ['<a b="x &amp; y">5 &gt; 3 &lt;</a>'],
    ['<a b="3 > 2">甲</a>'],
    ["<a b='x'>甲</a>"],
    ['<a b="x\n y">甲</a>'],
    ['<a>甲<!-- 乙 --><b/><![CDATA[<丙>]]>&#x4E00;&#19968;</a>'],
    ['<a>𠮷</a>'],
    ['<a ><b  a = "1" b="2" ></b ></a >'],
    ['<?xml version="1.1"?><a>\u0085\u2028</a>'],
    ['<甲>乙</甲>'],
    ['<a:b:c/>'],
    ['<a><b></a></b>'],
    ['<a b="1" b="2"/>'],
    ['<a b="1"c="2"/>'],
    ['<a b=1/>'],
    ['<a b/>'],
    ['<a>&nbsp;</a>'],
    ['<a>]]></a>'],
    ['<a>\0</a>'],
    ['<a b="<"/>'],
    ['<a/><b/>'],
    ['<a/>甲'],
    ['甲<a/>'],
    [' <?xml version="1.0"?><a/>'],
    ['<a>'],
    ['<a'],
    ['</a>'],
    ['<>'],
    ['< a/>'],
    ['<a/ >'],
    ['<1/>'],
    ['\ufeff<a/>'],
    [''],
    [' '],
  ])('%j', (xml) => {
    expect(eventsOf(xml)).toEqual(eventsOfSaxes(xml));
  });

  test('for anything made of the pieces of XML', () => {
    const pieces =
      '<|</|>|/>|a|w:p|val|:|=|"|="1"| b="x"| a="&amp;"|\'|&amp;|&lt;|&#10;|&x;| |\n|\r\n|\t|目标|5|<a>|</a>|<w:p>|</w:p>|<w:t>|</w:t>|<a/>|<!--|-->|<![CDATA[|]]>|<?x ?>|<?xml version="1.0"?>|<!DOCTYPE a>|\0|𠮷'.split(
        '|',
      );
    const inside = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(inside, fc.boolean(), (text, wrapped) => {
        const xml = wrapped ? `<w:r>${text}</w:r>` : text;
        expect(eventsOf(xml)).toEqual(eventsOfSaxes(xml));
      }),
      { numRuns: 5000 },
    );
  });
});

test('what comes before something that is not plain is told once', () => {
  expect(eventsOf('<a>甲<b/>乙<!-- 丙 -->丁</a>')?.filter(([kind]) => kind === 'text')).toEqual([
    ['text', '甲'],
    ['text', '乙'],
    ['text', '丁'],
  ]);
});

test('an attribute by its name alone, and first by its whole name', () => {
  const found: (string | undefined)[] = [];
  streamXml('<a w:val="1" val="2" x:id="3"/>', {
    open: (_name, attribute) => found.push(attribute('val'), attribute('id'), attribute('d'), attribute('constructor')),
    close() {},
  });
  expect(found).toEqual(['2', '3', undefined, undefined]);
});

test.each(['', '<!-- 甲 -->'])('depth is bounded %s', (start) => {
  const nested = (depth: number) => `${start}${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;
  expect(eventsOf(nested(5000))).toHaveLength(10_000);
  expect(() => streamXml(nested(5001), { open() {}, close() {} })).toThrow('it nests more than 5000 elements');
});
