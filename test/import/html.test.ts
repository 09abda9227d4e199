// Pages of HTML: encodings, the document among the site around it, lists, tables, notes; markup that would take too long.
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/import/html.ts';
import { decodeHtml } from '../../src/import/html-tree.ts';
import { composeDocument } from '../../src/import/import.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (html: string) => readHtml(utf8(html), 'a.html');
const linesOf = (html: string) => read(html).value.text.split('\n');

describe('encodings', () => {
  const gbk = (head: string) => new Uint8Array([...utf8(head), 0xc4, 0xbf, 0xb1, 0xea]);

  test.each([
    ['declared gb2312', gbk('<meta charset="gb2312">')],
    ['declared in the old way', gbk('<meta http-equiv="Content-Type" content="text/html; charset=GBK">')],
    ['declared UTF-8, but GBK', gbk('<meta charset=utf-8>')],
    ['not declared', gbk('<p>')],
    [
      'declared gb2312, but UTF-8 with a mark',
      new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('<meta charset=gb2312>目标')]),
    ],
    ['declared by a name that nobody knows', utf8('<meta charset="x-none">目标')],
  ])('%s', (_name, bytes) => {
    expect(decodeHtml(bytes)).toMatch(/目标$/);
  });
});

describe('lines', () => {
  test('blocks and line breaks part lines, inline elements and links do not', () => {
    expect(
      linesOf('<p>一、<b>目标</b></p><div>到2025年<br>达到<a href="/x">10万人</a>。</div><p>&nbsp;&nbsp;　　后文</p>'),
    ).toEqual(['一、目标', '到2025年', '达到10万人。', '后文']);
  });

  test('line ends in the source are spaces, but not beside Chinese punctuation; in <pre> they are line ends', () => {
    expect(linesOf('<p>第一章\n 总则</p><p>培养，\n  引进</p><pre>甲\n乙</pre>')).toEqual([
      '第一章 总则',
      '培养，引进',
      '甲',
      '乙',
    ]);
  });

  test('numbers of ordered lists are text, unless the author typed them', () => {
    expect(
      linesOf(
        '<ol><li>甲</li><li value="5">乙</li><li>丙</li></ol><ol type="A" start="2"><li>丁</li></ol><ol style="list-style-type: cjk-ideographic"><li>戊</li></ol><ol><li>（一）己</li></ol><ul><li>庚</li></ul>',
      ),
    ).toEqual(['1. 甲', '5. 乙', '6. 丙', 'B. 丁', '一、戊', '（一）己', '庚']);
  });

  test('digits that are printed raised are no digits of the number before them', () => {
    expect(
      linesOf(
        '<p>奖励50<sup>1</sup>万元，10<sup>400</sup>，5<sup> </sup>人，面积3m<sup>2</sup>，第1<sup>st</sup>，给予<sup>500</sup>元</p>',
      ),
    ).toEqual(['奖励50¹万元，10⁴⁰⁰，5 人，面积3m²，第1st，给予500元']);
    expect(linesOf('<table><tr><td>一等奖</td><td>50<sup>1</sup></td></tr></table>').join('')).toContain('50¹');
  });

  test('headings are hints', () => {
    const { value } = composeDocument(read('<h1>人才十条</h1><p>一、目标</p><h3>申报条件</h3>').value, [], 'a.html');
    expect(value.nodes.map(({ kind, depth }) => `${kind} ${depth}`)).toEqual(['heading 1', 'heading 2', 'heading 3']);
  });

  test('what is hidden is listed', () => {
    const { value } = read('<p>甲<span style="display:none">乙</span></p><p hidden>丙</p><script>丁</script>');
    expect(value.text).toBe('甲');
    expect(value.removed.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['hidden 乙', 'hidden 丙']);
  });

  test.each([
    [
      'LibreOffice',
      '<p>甲<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a> 乙</p></div>',
    ],
    [
      'Word',
      '<p>甲<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p><div><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> 乙</p></div>',
    ],
    [
      'pandoc',
      '<p>甲<a href="#fn1" id="fnref1"><sup>1</sup></a></p><section><ol><li id="fn1"><p>乙<a href="#fnref1">↩︎</a></p></li></ol></section>',
    ],
  ])('notes as %s writes them', (_name, html) => {
    expect(linesOf(html)).toEqual(['甲[^1]', '[^1]: 乙']);
  });
});

describe('tables', () => {
  test('of values are tables, merged cells hold their text once', () => {
    const html =
      '<table><tr><th rowspan="2">类别</th><th colspan="2">标准</th></tr><tr><td>国家级</td><td>省级</td></tr><tr><td>基地</td><td>10万元</td><td><p>5万元</p><p>一次性</p></td></tr></table>';
    expect(linesOf(html)).toEqual(['类别\t标准\t', '\t国家级\t省级', '基地\t10万元\t5万元 一次性']);
  });

  test('that lay out the page are none', () => {
    const inner = '<table><tr><td>级别</td><td>金额</td></tr><tr><td>省级</td><td>5万元</td></tr></table>';
    expect(linesOf(`<table><tr><td>左</td><td>${inner}</td></tr></table>`)).toEqual([
      '左',
      '级别\t金额',
      '省级\t5万元',
    ]);
    expect(linesOf('<table><tr><td><p>甲</p><p>乙</p></td></tr></table>')).toEqual(['甲', '乙']);
    const long = '为加强高技能人才队伍建设。'.repeat(60);
    expect(linesOf(`<table><tr><td>左</td><td><p>${long}</p><p>乙</p></td></tr></table>`)).toEqual(['左', long, '乙']);
  });
});

describe('the document in its page', () => {
  const text = '为加强高技能人才队伍建设，结合实际，制定本办法。'.repeat(8);
  const page = (main: string) =>
    `<html><head><title>某市政府网</title><meta name="ArticleTitle" content="某市人才办法"></head><body><div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul></div><div class="position">当前位置：<a>首页</a></div><h1>某市人才办法</h1><div class="info">来源：市人社局 <a>【打印】</a></div>${main}<div class="footer">版权所有：某市政府 ICP备1号</div></body></html>`;

  test('in an element with a known name is taken, with the title above it', () => {
    const { value } = read(page(`<div id="zoom"><p>${text}</p><p>一、目标</p></div>`));
    expect(value.text.split('\n')).toEqual(['某市人才办法', text, '一、目标']);
    expect(value.removed.map(({ kind }) => kind)).toContain('furniture');
    const removed = value.removed.map(({ text: words }) => words).join(' ');
    for (const words of ['首页', '政务公开', '当前位置', '来源：市人社局', '版权所有'])
      expect(removed).toContain(words);
  });

  test('without such a name, what is plainly of the site is left out and all else kept', () => {
    const { value } = read(page(`<div class="abc"><p>${text}</p><p>一、目标</p></div><p>【打印】【关闭】</p>`));
    expect(value.text.split('\n')).toEqual(['某市人才办法', '来源：市人社局 【打印】', text, '一、目标']);
    expect(value.removed.map(({ text: words }) => words)).toContain('【打印】【关闭】');
  });

  test('called by the name of a tool is not lost', () => {
    expect(read(`<div class="position"><p>${text}</p></div>`).value.text).toBe(text);
  });
});

describe('refused, with one message and in time', () => {
  test.each([
    ['deep nesting', '<div>'.repeat(200_000), 'import/too-deep'],
    ['unclosed formats', Array.from({ length: 3000 }, (_none, at) => `<font c=${at}><p>`).join(''), 'import/too-deep'],
    ['attributes without end', `<p ${'a=1 '.repeat(100_000)}>`, 'import/too-deep'],
    ['no text', '<script>1</script><div id="app"></div>', 'import/no-text'],
  ])('%s', (_name, html, rule) => {
    const start = performance.now();
    expect(read(html).problems.map((problem) => problem.rule)).toEqual([rule]);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('bytes of no encoding', () => {
    expect(
      readHtml(new Uint8Array([0x3c, 0x70, 0x3e, 0xff, 0x80, 0xff]), 'a.html').problems.map(({ rule }) => rule),
    ).toEqual(['import/not-text']);
  });
});
