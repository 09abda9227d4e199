// Tables typed as plain text: between bars, between tabs, one cell in each line; and lines that only look so.
import { describe, expect, test } from 'vitest';
import { readPlainText } from '../../src/import/plain-text.ts';

const read = (text: string) => readPlainText(new TextEncoder().encode(text), 'a.txt').value;
const tables = (text: string) => {
  const { text: found, hints } = read(text);
  return hints.filter(({ kind }) => kind === 'table').map(({ start, end }) => found.slice(start, end));
};

describe('a table typed in lines', () => {
  test.each([
    [
      'bars around the cells, a rule below the header',
      '| 等次 | 奖金 |\n|---|:-:|\n| 一等奖 | 5000元 |',
      ['等次\t奖金\n一等奖\t5000元'],
    ],
    [
      'bars between the cells',
      '类别 | 初级 | 高级\n甲类 | 300元 | 500元\n乙类 | 200元 | 400元',
      ['类别\t初级\t高级\n甲类\t300元\t500元\n乙类\t200元\t400元'],
    ],
    [
      'a frame of rules, and one of another width below',
      '+---+---+\n| 甲 | 1元 |\n+---+---+\n| 乙 | 2元 |\n┌──┬──┬──┐\n│ 丙 │ 3 │ 4 │\n│ 丁 │ 5 │ 6 │\n└──┴──┴──┘\n正文。',
      ['甲\t1元\n乙\t2元', '丙\t3\t4\n丁\t5\t6'],
    ],
    ['a row of another width above the rule', '| 甲 | 乙 | 丙 |\n|---|---|\n| 丁 | 1 |\n| 戊 | 2 |', ['丁\t1\n戊\t2']],
    ['an empty cell', '| 甲 | 1元 | — |\n| 乙 | | 2元 |', ['甲\t1元\t—\n乙\t\t2元']],
    [
      'tabs',
      '标准如下：\n级别\t名次\t奖金\n市级\t第一名\t3000元\n其他规定。',
      ['级别\t名次\t奖金\n市级\t第一名\t3000元'],
    ],
    [
      'a cell in each line',
      '附件\n赛事奖励表\n赛事级别\n第一名\n第二名\n省级大赛\n8000\n5000\n市级大赛\n3000\n2000\n本表自下月起施行。',
      ['赛事级别\t第一名\t第二名\n省级大赛\t8000\t5000\n市级大赛\t3000\t2000'],
    ],
    [
      'two words before each figure, blank lines between',
      '级别\n\n名次\n\n奖金\n\n省级\n\n一等奖\n\n2万元\n\n省级\n\n二等奖\n\n1万元',
      ['级别\t名次\t奖金\n省级\t一等奖\t2万元\n省级\t二等奖\t1万元'],
    ],
    ['figures that are missing', '工种\n标准\n电工\n1500元/人\n焊工\n—', ['工种\t标准\n电工\t1500元/人\n焊工\t—']],
  ])('%s', (_name, text, expected) => {
    expect(tables(text)).toEqual(expected);
  });

  test.each([
    ['a bar in a line', '政务公开|某市人民政府\n索引号|发文机关'],
    ['bars of a menu', '首页 | 新闻\n服务 | 互动'],
    ['one row', '| 某市 | 某区 |\n正文。'],
    ['tabs of a signature', '某市财政局\t某市人社局\n2024年1月\t共印50份'],
    ['tabs of a table of contents', '目录\n第一章 总则\t1\n第二章 管理\t3\n第三章 附则\t12'],
    ['pages without a title', '总体要求\t1\n主要任务\t3\n保障措施\t12'],
    ['words in lines', '某市财政局\n某市人社局\n某市教育局\n2024年1月1日'],
    ['one row of figures', '人员\n学历\n名额\n研究生\n3\n以上名单。'],
    ['figures in sentences', '奖金如下：\n一等奖。\n5000元\n二等奖。\n3000元'],
    ['an address in lines', '联系人\n张三\n电话\n0631-5231234\n邮编\n264200\n手机\n13812345678'],
    ['numbers of telephones', '办公室\n联系人\n张三\n5231234\n李四\n5231237'],
    ['an address between tabs', '联系人：张三\t电话：5231234\n地址：某路1号\t邮编：264200\n传真：5231235\t网址：a.cn'],
    ['two lines about a page', '来源：某市 | 时间：2024 | 点击：12\n编辑：张三 | 责编：李四 | 审核：王五'],
    ['rules alone', '|---|---|\n|---|---|\n|---|---|'],
    ['items with a number', '1.甲类\n2.乙类\n3.丙类\n100\n4.丁类\n200'],
  ])('%s is none', (_name, text) => {
    expect(tables(text)).toEqual([]);
  });

  test('a rule of dashes is listed as removed, and no other character is lost', () => {
    const text = '一、标准\n| 甲 | 1元 |\n| --- | --- |\n| 乙 | 2元 |\n二、附则';
    const { text: found, removed } = read(text);
    expect(removed).toEqual([{ kind: 'markup', text: '| --- | --- |', where: 'line 3' }]);
    expect(found.replace(/\s/g, '')).toBe('一、标准甲1元乙2元二、附则');
  });

  test('a long table is one table', () => {
    const rows = Array.from({ length: 3000 }, (_none, row) => `工种${row}甲\n${row + 1}`);
    expect(tables(`工种\n标准\n${rows.join('\n')}`).map((table) => table.split('\n').length)).toEqual([3001]);
  });

  const LINES = 20_000;
  test.each([
    ['tabs without a figure', '甲\t乙\t丙\n'.repeat(LINES)],
    ['tabs before the number of a page', '第一章总则\t1\n'.repeat(LINES)],
    ['rules after a row', `| 甲 | 乙 |\n${'|---|---|\n'.repeat(LINES)}`],
    ['cells of tables that break off', '甲\n甲\n甲\n1\n甲\n1\n'.repeat(LINES / 6)],
  ])('%s take time in proportion to their number', (_name, text) => {
    const start = performance.now();
    read(text);
    // What was read to its end from each line took a minute and more.
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
