// OFD, the layout format of Chinese authorities, and .doc: what of them goes beyond pages and samples.
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDoc } from '../../src/import/doc.ts';
import { inflate } from '../../src/import/inflate.ts';
import { readOfd } from '../../src/import/ofd.ts';
import { ON_NODE } from '../../src/import/on-node.ts';

describe('.ofd', () => {
  const document = (pages: readonly string[], more: Record<string, string> = {}) =>
    zipSync(
      Object.fromEntries(
        Object.entries({
          'OFD.xml':
            '<ofd:OFD xmlns:ofd="x"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
          'Doc_0/Document.xml': `<ofd:Document xmlns:ofd="x"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${pages.map((_page, index) => `<ofd:Page ID="${index}" BaseLoc="Pages/Page_${index}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
          ...Object.fromEntries(
            pages.map((content, index) => [
              `Doc_0/Pages/Page_${index}/Content.xml`,
              `<ofd:Page xmlns:ofd="x"><ofd:Content><ofd:Layer>${content}</ofd:Layer></ofd:Content></ofd:Page>`,
            ]),
          ),
          ...more,
        }).map(([name, text]) => [name, strToU8(text)]),
      ),
    );
  const object = (text: string, x: number, y: number, size = 5.6, more = '') =>
    `<ofd:TextObject Boundary="${x} ${y - size} 160 8" Size="${size}"${more}><ofd:TextCode X="0" Y="${size}" DeltaX="g ${text.length - 1} ${size}">${text}</ofd:TextCode></ofd:TextObject>`;

  test('lines, paragraphs and page numbers', () => {
    const pages = [
      object('关于印发办法的通知', 60, 50, 7.7) +
        object('为加强高技能人才队伍建设，结合我市实际，制', 39.2, 80) +
        object('定本办法。', 28, 90) +
        object('一、目标', 39.2, 100) +
        object('— 1 —', 95, 280, 4.9),
      object('二、措施', 39.2, 50) +
        object('— 2 —', 95, 280, 4.9) +
        object('副本', 90, 150, 20, ' CTM="0.7 0.7 -0.7 0.7 0 0"'),
    ];
    const { value, problems } = readOfd(document(pages), 'a.ofd', inflate);
    expect(problems).toEqual([]);
    expect(value.text.split('\n')).toEqual([
      '关于印发办法的通知',
      '为加强高技能人才队伍建设，结合我市实际，制定本办法。',
      '一、目标',
      '二、措施',
    ]);
    expect(value.removed.map(({ kind }) => kind)).toEqual(['page_number', 'page_number']);
  });

  test.each([
    ['without text', document(['<ofd:ImageObject/>']), 'import/no-text'],
    ['locked', document(['<a/>'], { 'Encryptions.xml': '<a/>' }), 'import/encrypted'],
    ['broken', document(['<ofd:TextObject>']), 'import/damaged'],
    ['cut off', document([object('甲', 1, 1)]).slice(0, 200), 'import/damaged'],
  ])('%s', (_name, bytes, rule) => {
    expect(readOfd(bytes, 'a.ofd', inflate).problems.map((problem) => problem.rule)).toEqual([rule]);
  });
});

describe('.doc', () => {
  test('a chain of sectors without an end is a damaged file, in bounded time and memory', async () => {
    const bytes = new Uint8Array(readFileSync('test/fixtures/import/xianning.doc'));
    const view = new DataView(bytes.buffer);
    const table = (view.getUint32(0x4c, true) + 1) * 512;
    // Two sectors of the directory that name each other.
    const directory = view.getUint32(0x30, true);
    view.setUint32(table + 4 * directory, directory + 1, true);
    view.setUint32(table + 4 * (directory + 1), directory, true);
    const { problems } = await readDoc(bytes, 'a.doc', ON_NODE.extractDoc);
    expect(problems.map(({ rule }) => rule)).toEqual(['import/damaged']);
  }, 60_000);

  test('automatic numbers are not read, and a warning says so', async () => {
    const bytes = new Uint8Array(readFileSync('test/fixtures/import/xianning.doc'));
    const header = bytes.findIndex((byte, at) => at % 512 === 0 && at > 0 && byte === 0xec && bytes[at + 1] === 0xa5);
    new DataView(bytes.buffer).setUint32(header + 0x2ee, 8, true);
    expect((await readDoc(bytes, 'a.doc', ON_NODE.extractDoc)).problems).toMatchObject([
      { rule: 'import/numbers-unread', severity: 'warning' },
    ]);
  });
});
