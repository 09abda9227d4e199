// Word documents: automatic numbers, tables, notes, tracked changes; what is left out is listed; bad files are refused.
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../src/import/docx.ts';
import { formatNumber } from '../../src/import/docx-numbering.ts';
import { composeDocument } from '../../src/import/import.ts';
import { inflate } from '../../src/import/inflate.ts';
import { level, listed, makeDocx, type Parts, paragraph, run, table } from './make-docx.ts';

const read = (body: string, parts: Parts = {}) => readDocx(makeDocx(body, parts), 'a.docx', inflate);
const linesOf = (body: string, parts: Parts = {}) => read(body, parts).value.text.split('\n');
const removedOf = (body: string, parts: Parts = {}) =>
  read(body, parts).value.removed.map(({ kind, text }) => `${kind}: ${text}`);

describe('automatic numbers', () => {
  const outline = [
    level(0, 'chineseCounting', '第%1章'),
    level(1, 'chineseCountingThousand', '%2、'),
    level(2, 'chineseCountingThousand', '（%3）'),
    level(3, 'decimal', '%4.'),
    level(4, 'decimalEnclosedCircle', '%5'),
  ].join('');
  const numbering = `<w:abstractNum w:abstractNumId="7">${outline}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`;

  test('of five levels, each starting again under the one above', () => {
    const lines = [
      ['总则', 0],
      ['目标', 1],
      ['总体', 2],
      ['2025年达到10万人', 3],
      ['其中技师', 4],
      ['高级技师', 4],
      ['力争更多', 3],
      ['分项', 2],
      ['第一项', 3],
      ['措施', 1],
      ['培训', 2],
      ['附则', 0],
      ['施行', 1],
    ] as const;
    const body = lines.map(([text, at]) => paragraph(text, listed(3, at))).join('');
    expect(linesOf(body, { numbering })).toEqual([
      '第一章 总则',
      '一、目标',
      '（一）总体',
      '1. 2025年达到10万人',
      '① 其中技师',
      '② 高级技师',
      '2.力争更多',
      '（二）分项',
      '1.第一项',
      '二、措施',
      '（一）培训',
      '第二章 附则',
      '一、施行',
    ]);
  });

  test('go on across paragraphs without a number, and across lists of one definition', () => {
    const parts = {
      numbering: `<w:abstractNum w:abstractNumId="1">${level(0, 'chineseCountingThousand', '第%1条')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
    };
    const body = [
      paragraph('甲', listed(1)),
      paragraph('不编号'),
      paragraph('乙', listed(2)),
      paragraph('丙', listed(4)),
      paragraph('丁', listed(4)),
      paragraph('戊', listed(0)),
    ].join('');
    expect(linesOf(body, parts)).toEqual(['第一条 甲', '不编号', '第二条 乙', '第一条 丙', '第二条 丁', '戊']);
  });

  test('come by the style of a paragraph, and by the style below it', () => {
    const parts = {
      numbering: `<w:abstractNum w:abstractNumId="1">${level(0, 'chineseCountingThousand', '%1、', '<w:pStyle w:val="H1"/>')}${level(1, 'chineseCountingThousand', '（%2）', '<w:pStyle w:val="H2"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
      styles:
        '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Own"><w:name w:val="own"/><w:basedOn w:val="H2"/></w:style>',
    };
    const styled = (text: string, style: string) => paragraph(text, `<w:pStyle w:val="${style}"/>`);
    const body = [
      styled('目标', 'H1'),
      styled('数量', 'H2'),
      styled('质量', 'H2'),
      styled('措施', 'H1'),
      styled('保障', 'Own'),
    ];
    expect(linesOf(body.join(''), parts)).toEqual(['一、目标', '（一）数量', '（二）质量', '二、措施', '（一）保障']);
  });

  test('are printed in cells that hold nothing else', () => {
    const parts = {
      numbering: `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
    };
    const number = paragraph('<w:r></w:r>', listed(1));
    const rows = [
      ['序号', '指标'],
      [number, '高技能人才'],
      [number, '技师'],
    ];
    expect(linesOf(table(rows), parts)).toEqual(['序号\t指标', '1\t高技能人才', '2\t技师']);
  });

  test('legal numbers, other first numbers, joined levels, bullets of symbol fonts', () => {
    const levels = `<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>`;
    const parts = {
      numbering: `<w:abstractNum w:abstractNumId="1">${levels}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '\uf06c')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`,
    };
    const body = [
      paragraph('甲', listed(1)),
      paragraph('乙', listed(1, 1)),
      paragraph('丙', listed(1, 1)),
      paragraph('丁', listed(2)),
    ].join('');
    expect(linesOf(body, parts)).toEqual(['三、甲', '3.1 乙', '3.2 丙', '● 丁']);
  });

  test('an unknown format is written in digits, with a warning', () => {
    const parts = {
      numbering: `<w:abstractNum w:abstractNumId="1">${level(0, 'hebrew1', '%1、')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
    };
    const { value, problems } = read(paragraph('甲', listed(1)), parts);
    expect(value.text).toBe('1、甲');
    expect(problems).toMatchObject([{ rule: 'import/number-format', severity: 'warning' }]);
  });

  test.each([
    [12, 'chineseCounting', '十二'],
    [105, 'chineseCounting', '一○五'],
    [105, 'chineseCountingThousand', '一百零五'],
    [10, 'taiwaneseCountingThousand', '十'],
    [110, 'japaneseCounting', '百十'],
    [12, 'ideographDigital', '一二'],
    [10, 'japaneseDigitalTenThousand', '一〇'],
    [12, 'chineseLegalSimplified', '壹拾贰'],
    [3, 'ideographTraditional', '丙'],
    [3, 'ideographZodiac', '寅'],
    [12, 'decimalFullWidth', '１２'],
    [21, 'decimalEnclosedCircle', '㉑'],
    [3, 'decimalEnclosedParen', '⑶'],
    [3, 'decimalEnclosedFullstop', '⒊'],
    [3, 'ideographEnclosedCircle', '㊂'],
    [28, 'lowerLetter', 'bb'],
    [14, 'upperRoman', 'XIV'],
    [3, 'decimalZero', '03'],
    [3, 'none', ''],
    [12, 'ordinal', '12th'],
  ])('%i in %s is %s', (number, format, label) => {
    expect(formatNumber(number, format, '')).toBe(label);
  });

  test('a custom format counts as its first label does', () => {
    expect(formatNumber(7, 'custom', '001, 002, ...')).toBe('007');
    expect(formatNumber(7, 'custom', '甲, 乙')).toBeUndefined();
  });
});

describe('paragraphs', () => {
  test('a line break parts lines, but not a centred title', () => {
    const broken = '<w:r><w:t>关于印发行动</w:t><w:br/><w:t>实施方案的通知</w:t></w:r>';
    expect(linesOf(paragraph(broken))).toEqual(['关于印发行动', '实施方案的通知']);
    expect(linesOf(paragraph(broken, '<w:jc w:val="center"/>'))).toEqual(['关于印发行动实施方案的通知']);
  });

  test('links, controls, fields and text boxes give their words, once', () => {
    const box =
      '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>';
    const body =
      paragraph(
        `<w:hyperlink r:id="x">${run('链接')}</w:hyperlink><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run('控件')}</w:sdtContent></w:sdt><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('域')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${box}`,
      ) + paragraph('后文');
    expect(linesOf(body)).toEqual(['链接控件域', '框内', '后文']);
  });

  test('symbols, hyphens and spaces', () => {
    const body = paragraph(
      '<w:r><w:t>符合</w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>1</w:t><w:noBreakHyphen/><w:t>2\u00a0年</w:t><w:softHyphen/><w:t>内</w:t></w:r>',
    );
    const { value } = read(body);
    expect(value.text).toBe('符合✔1-2 年内');
    expect(value.removed).toMatchObject([{ kind: 'invisible', text: '\u00ad' }]);
  });

  test('headings of styles are hints', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>';
    const body = [
      paragraph('人才十条', '<w:pStyle w:val="a3"/>'),
      paragraph('一、目标'),
      paragraph('政策内容', '<w:pStyle w:val="2"/>'),
      paragraph('正文。', '<w:pStyle w:val="2"/>'),
    ].join('');
    const { value } = composeDocument(read(body, { styles }).value, [], 'a.docx');
    expect(value.markdown).toBe('# 人才十条\n\n## 一、目标\n\n## 政策内容\n\n正文。\n');
  });
});

describe('tables', () => {
  test('are tables, merged cells hold their text once', () => {
    const merged = (text: string, look: string) => `<w:tcPr>${look}</w:tcPr>${paragraph(text)}`;
    const body = table([
      [merged('类别', '<w:vMerge w:val="restart"/>'), merged('标准', '<w:gridSpan w:val="2"/>')],
      [merged('', '<w:vMerge/>'), '国家级', '省级'],
      ['基地', '10万元', `${paragraph('5万元')}${paragraph('（一次性）')}`],
    ]);
    const { value } = composeDocument(read(body).value, [], 'a.docx');
    expect(value.nodes).toEqual([
      { kind: 'table', depth: 0, text: '类别\t标准\t\n\t国家级\t省级\n基地\t10万元\t5万元 （一次性）', line: 1 },
    ]);
    expect(value.markdown).toMatch(/^\| 类别 \| 标准 \| \|\n/);
  });

  test('a frame of one cell, and a table around another, are no tables', () => {
    expect(linesOf(table([[paragraph('甲') + paragraph('乙')]]))).toEqual(['甲', '乙']);
    const inner = table([
      ['级别', '金额'],
      ['省级', '5万元'],
    ]);
    expect(linesOf(table([['左', `${inner}${paragraph('')}`]]))).toEqual(['左', '级别\t金额', '省级\t5万元', '']);
  });
});

describe('left out, and listed', () => {
  test('tracked changes are taken as accepted', () => {
    const body = [
      paragraph(
        `${run('给予')}<w:del w:id="1"><w:r><w:delText>3万元</w:delText></w:r></w:del><w:ins w:id="2">${run('5万元')}</w:ins>${run('补助，')}`,
        '<w:rPr><w:del w:id="3"/></w:rPr>',
      ),
      paragraph('由市财政局负责。'),
      paragraph(`<w:moveFrom w:id="4">${run('移走')}</w:moveFrom><w:moveTo w:id="5">${run('移来')}</w:moveTo>`),
    ].join('');
    expect(linesOf(body)).toEqual(['给予5万元补助，由市财政局负责。', '移来']);
    expect(removedOf(body)).toEqual(['deleted: 3万元', 'deleted: 移走']);
  });

  test('a deleted row, hidden text, phonetic marks, comments, page headers and footers', () => {
    const body =
      '<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p><w:r><w:t>旧行</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>' +
      paragraph(`${run('可见')}${run('隐藏', '<w:vanish/>')}${run('也可见', '<w:vanish w:val="0"/>')}`) +
      paragraph(
        '<w:r><w:ruby><w:rt><w:r><w:t>yín</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>鄞</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>州</w:t></w:r>',
      );
    const parts = {
      comments: `<w:comment w:id="0">${paragraph('请核对')}</w:comment>`,
      header1: paragraph('内部资料'),
      footer1: paragraph('— 1 —'),
    };
    expect(linesOf(body, parts)).toEqual(['甲\t乙', '可见也可见', '鄞州']);
    expect(removedOf(body, parts)).toEqual([
      'deleted: 旧行',
      'hidden: 隐藏',
      'ruby: yín',
      'comment: 请核对',
      'page_header: 内部资料',
      'page_footer: — 1 —',
    ]);
  });

  test('digits that are printed raised are no digits of the number before them', () => {
    const up = '<w:vertAlign w:val="superscript"/>';
    expect(
      linesOf(paragraph(`${run('奖励50')}${run('1', up)}${run('万元，3m')}${run('2', up)}${run('，5人')}`)),
    ).toEqual(['奖励50¹万元，3m²，5人']);
  });

  test('a table of contents, by its styles and by its leaders', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>';
    const entry = (text: string, look = '') => paragraph(`<w:r><w:t>${text}</w:t><w:tab/><w:t>3</w:t></w:r>`, look);
    const byStyle = paragraph('目  录') + entry('一、目标', '<w:pStyle w:val="11"/>') + paragraph('一、目标');
    expect(linesOf(byStyle, { styles })).toEqual(['一、目标']);
    const byTab = paragraph('目录') + entry('一、目标') + entry('二、措施') + paragraph('一、目标');
    expect(linesOf(byTab)).toEqual(['一、目标']);
    expect(removedOf(byTab)).toEqual(['contents: 目录', 'contents: 一、目标 3', 'contents: 二、措施 3']);
    const byDots = paragraph('一、目标………………3') + paragraph('二、措施......5') + paragraph('一、目标');
    expect(linesOf(byDots)).toEqual(['一、目标']);
  });

  test('notes stay: a reference in its place, the note at the end', () => {
    const body =
      paragraph(`${run('新八级工')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('制度')}`) +
      paragraph(`${run('见')}<w:r><w:endnoteReference w:id="1"/></w:r>`);
    const note = (id: number, text: string, kind: string) => `<w:${kind} w:id="${id}">${paragraph(text)}</w:${kind}>`;
    const parts = {
      footnotes: `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>${note(2, '学徒工至首席技师。', 'footnote')}`,
      endnotes: note(1, '人社部发〔2022〕14号。', 'endnote'),
    };
    expect(linesOf(body, parts)).toEqual([
      '新八级工[^1]制度',
      '见[^2]',
      '[^1]: 学徒工至首席技师。',
      '[^2]: 人社部发〔2022〕14号。',
    ]);
  });
});

test('agrees with mammoth on the words of a document without numbers', async () => {
  const rows = [
    ['类别', '标准'],
    ['国家级', '10万元'],
  ];
  const body =
    paragraph('某市办法', '<w:jc w:val="center"/>') +
    paragraph(`${run('第一条 给予')}${run('5万元', '<w:b/>')}${run('补助。')}`) +
    table(rows) +
    paragraph(
      `${run('甲')}<w:ins w:id="2">${run('乙')}</w:ins><w:del w:id="1"><w:r><w:delText>丙</w:delText></w:r></w:del>`,
    );
  const bytes = makeDocx(body, { header1: paragraph('页眉') });
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  const words = (text: string) => text.replace(/\s+/g, '');
  expect(words(readDocx(bytes, 'a.docx', inflate).value.text)).toBe(words(value));
});

describe('refused, with one message', () => {
  const rulesOf = (bytes: Uint8Array) => readDocx(bytes, 'a.docx', inflate).problems.map(({ rule }) => rule);

  test('cut off at any place', () => {
    const bytes = makeDocx(paragraph('一、目标'.repeat(500)));
    for (const length of [30, 100, bytes.length - 200, bytes.length - 30]) {
      expect(rulesOf(bytes.slice(0, length))).toEqual(['import/damaged']);
    }
  });

  test('XML that is not whole, or declares entities', () => {
    const withBody = (xml: string) =>
      zipSync({ 'word/document.xml': strToU8(xml), '_rels/.rels': strToU8('<Relationships/>') });
    expect(rulesOf(withBody('<w:document><w:body><w:p>'))).toEqual(['import/damaged']);
    const bomb =
      '<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
    expect(rulesOf(withBody(bomb))).toEqual(['import/damaged']);
    expect(rulesOf(withBody('<a>'.repeat(20_000) + '</a>'.repeat(20_000)))).toEqual(['import/damaged']);
  });

  test('a bomb, by what its directory says and by what it is', () => {
    const xml = strToU8(`<w:document>${' '.repeat(80 * 1024 * 1024)}</w:document>`);
    const honest = zipSync({ 'word/document.xml': xml }, { level: 6 });
    expect(honest.length).toBeLessThan(200_000);
    expect(rulesOf(honest)).toEqual(['import/too-large']);
    const lying = honest.slice();
    const view = new DataView(lying.buffer);
    const directory = view.getUint32(lying.length - 6, true);
    view.setUint32(directory + 24, 1000, true);
    expect(rulesOf(lying)).toEqual(['import/too-large']);
  });

  test('without text', () => {
    expect(rulesOf(makeDocx(paragraph('')))).toEqual(['import/no-text']);
  });
});
