// Proof of values: in running text by the quote alone, in a table also by the unit that its header or caption prints.
import { describe, expect, test } from 'vitest';
import type { Block } from '../src/model.ts';
import type { CodedValue } from '../src/notation/value.ts';
import { createProof } from '../src/proof.ts';

const UNITS = {
  CNY: ['元'],
  person: ['人', '名'],
  item: ['个', '家'],
  percent: ['%'],
  day: ['日'],
  working_day: ['工作日'],
};

/** A document of lines and tables: `|` between cells, a row a line. */
function blocksOf(...texts: string[]): Block[] {
  return texts.map((text, index) => ({
    id: `b${index + 1}`,
    kind: text.includes('|') ? 'table' : 'paragraph',
    depth: 0,
    text: text.replaceAll('|', '\t'),
    line: index + 1,
    parent: null,
    marker: null,
  }));
}

/** `5000 CNY`, `<=5 person` as a value. */
function codedValue(words: string): CodedValue {
  const [, sign = '', figure, unit = ''] = /^(<=|>=)?([\d.]+) (\w+)$/.exec(words)!;
  const number = Number(figure);
  const bound = sign === '<=' ? 'at_most' : sign === '>=' ? 'at_least' : 'exact';
  return { bound, min: bound === 'at_most' ? null : number, max: bound === 'at_least' ? null : number, unit };
}

function proofOf(blocks: Block[], block: string, quote: string, value: string) {
  return createProof(blocks, UNITS)({ block, quote: quote.replaceAll('|', '\t') }, codedValue(value));
}

const PRIZES = '等次|人数（人）|奖金（万元）|备注\n一等奖|3|5|一次性\n二等奖|5|3|一次性';
const RATES = '工种|补贴标准|课时\n电工|5000|80\n焊工|6000|90';

describe('the header of the column', () => {
  test('proves the figure below it, and says where', () => {
    const { ok, unit_from } = proofOf(blocksOf(PRIZES), 'b1', '一等奖|3|5', '50000 CNY');
    expect(ok).toBe(true);
    expect(unit_from).toMatchObject({
      block: 'b1',
      quote: '奖金（万元）',
      by: 'header',
      unit: '万元',
      start: 9,
      end: 15,
    });
  });

  test.each([
    ['5', '5 CNY', 'number', 'without its 万'],
    ['5', '500000 CNY', 'number', 'with another multiplier'],
    ['5', '50000 person', 'unit', 'with another unit'],
    ['二等奖|5|3', '50000 CNY', 'number', 'with the unit of another column'],
    ['二等奖|5|3', '3 person', 'number', 'with the unit of another column, the other way'],
    ['二等奖|5|3', '<=30000 CNY', 'bound', 'with a bound that nothing says'],
  ])('%s does not prove %s', (quote, value, reason) => {
    const blocks = blocksOf(quote === '5' ? '奖项|奖金（万元）\n一等奖|5' : PRIZES);
    expect(proofOf(blocks, 'b1', quote, value)).toMatchObject({ ok: false, reason });
  });

  test('the failure names what the cells say', () => {
    const { found } = proofOf(blocksOf(PRIZES), 'b1', '一等奖|3|5', '5 CNY');
    expect(found.map(({ min, unit }) => `${min} ${unit}`)).toEqual(['50000 CNY', '3 人'].reverse());
  });

  test('over merged cells and two rows of heads', () => {
    const blocks = blocksOf('类别|补贴标准（元/人）||年限\n|初级|高级|\n电工|500|800|3');
    expect(proofOf(blocks, 'b1', '电工|500|800', '800 CNY').ok).toBe(true);
    expect(proofOf(blocks, 'b1', '电工|500|800|3', '3 CNY').ok).toBe(false);
  });

  test('only of its own part, where a grid holds two tables', () => {
    const blocks = blocksOf('项目|奖金（万元）\n甲|5\n项目|家数\n乙|8');
    expect(proofOf(blocks, 'b1', '甲|5', '50000 CNY').ok).toBe(true);
    expect(proofOf(blocks, 'b1', '乙|8', '80000 CNY').ok).toBe(false);
  });

  test('also past a cell that leaves the sum open', () => {
    const blocks = blocksOf('项目|奖金（万元）\n甲|5\n乙|按规定执行\n丙|8');
    expect(proofOf(blocks, 'b1', '丙|8', '80000 CNY').ok).toBe(true);
  });

  test('bounds the figures below when it says 最高', () => {
    const blocks = blocksOf('项目|最高补贴额度（万元）\n甲|5');
    expect(proofOf(blocks, 'b1', '甲|5', '<=50000 CNY').ok).toBe(true);
    expect(proofOf(blocks, 'b1', '甲|5', '50000 CNY').reason).toBe('bound');
  });

  test('does not lend its unit to words, parts of cells, or figures with a unit of their own', () => {
    const blocks = blocksOf('项目|金额（元）\n甲|15000\n乙|5000/3000\n丙|20人');
    expect(proofOf(blocks, 'b1', '5000', '5000 CNY').ok).toBe(false);
    expect(proofOf(blocksOf('项目|金额（元）\n甲|15000'), 'b1', '5000', '5000 CNY').ok).toBe(false);
    expect(proofOf(blocks, 'b1', '乙|5000/3000', '5000 CNY').ok).toBe(false);
    expect(proofOf(blocks, 'b1', '丙|20人', '20 CNY').ok).toBe(false);
  });
});

describe('the caption', () => {
  test('directly before the table, also before its title', () => {
    for (const lines of [['单位：元/人'], ['补贴标准表（单位：元/人）'], ['单位：元/人', '表1 补贴标准']]) {
      const { ok, unit_from } = proofOf(blocksOf(...lines, RATES), `b${lines.length + 1}`, '电工|5000', '5000 CNY');
      expect(ok).toBe(true);
      expect(unit_from).toMatchObject({ block: 'b1', quote: lines[0], by: 'caption', unit: '元/人' });
    }
  });

  test('in the table, in a row of its own or in the corner', () => {
    expect(proofOf(blocksOf(`单位：元||\n${RATES}`), 'b1', '电工|5000', '5000 CNY').ok).toBe(true);
    expect(proofOf(blocksOf('单位：元|甲区|乙区\n电工|5000|4000'), 'b1', '电工|5000|4000', '4000 CNY').ok).toBe(true);
  });

  test.each([
    ['another multiplier', ['单位：元', RATES], '电工|5000', '50000000 CNY'],
    ['a caption in 万元 read as 元', ['单位：万元', RATES], '电工|5000', '5000 CNY'],
    ['a column that counts something else', ['单位：元', RATES], '电工|5000|80', '80 CNY'],
    ['another table between', ['单位：元', '项目|数\n甲|7', RATES], '电工|5000', '5000 CNY'],
    ['a sentence between', ['单位：元', '按照下表执行，具体如下。', RATES], '电工|5000', '5000 CNY'],
    ['three lines away', ['单位：元', '附件', '补贴标准', RATES], '电工|5000', '5000 CNY'],
    ['after the table', [RATES, '单位：元'], '电工|5000', '5000 CNY'],
    ['two units', ['单位：元、个', RATES], '电工|5000', '5000 CNY'],
    ['a header with another unit', ['单位：元', '工种|标准（万元）\n电工|5000'], '电工|5000', '5000 CNY'],
    ['no unit at all', ['补贴标准', RATES], '电工|5000', '5000 CNY'],
    ['a responsible unit', ['责任单位：元城区政府', RATES], '电工|5000', '5000 CNY'],
  ])('is none: %s', (_, texts, quote, value) => {
    const table = texts.findIndex((text) => text.startsWith('工种'));
    expect(proofOf(blocksOf(...texts), `b${table + 1}`, quote, value).ok).toBe(false);
  });
});

describe('the row', () => {
  test('gives the unit in a column 单位, or in its label', () => {
    const listed = blocksOf('指标|单位|2025年\n高技能人才总量|万人|10\n占比|%|35');
    expect(proofOf(listed, 'b1', '高技能人才总量|万人|10', '100000 person').unit_from?.by).toBe('unit-column');
    expect(proofOf(listed, 'b1', '占比|%|35', '35 percent').ok).toBe(true);
    expect(proofOf(listed, 'b1', '占比|%|35', '350000 person').ok).toBe(false);
    const labelled = blocksOf('指标|2024年|2025年\n高技能人才总量（万人）|8|10');
    expect(proofOf(labelled, 'b1', '高技能人才总量（万人）|8|10', '100000 person').unit_from?.by).toBe('label');
  });

  test('does not where row and column differ, or a label without unit is nearer', () => {
    const differ = blocksOf('项目|单位|金额（万元）\n基地|元|5');
    expect(proofOf(differ, 'b1', '基地|元|5', '5 CNY').ok).toBe(false);
    expect(proofOf(differ, 'b1', '基地|元|5', '50000 CNY').ok).toBe(false);
    const form = blocksOf('申报表|||\n投资额（万元）|500|补贴|20');
    expect(proofOf(form, 'b1', '投资额（万元）|500', '5000000 CNY').ok).toBe(true);
    expect(proofOf(form, 'b1', '投资额（万元）|500|补贴|20', '200000 CNY').ok).toBe(false);
  });
});

describe('the quote alone', () => {
  test('proves what it prints, in a table cell by cell', () => {
    const blocks = blocksOf('项目|标准|对象\n甲|5万元|8\n乙|3|人员');
    expect(proofOf(blocks, 'b1', '甲|5万元', '50000 CNY')).toMatchObject({ ok: true, unit_from: null });
    expect(proofOf(blocks, 'b1', '乙|3|人员', '3 person').ok).toBe(false);
    expect(proofOf(blocksOf('项目|数\n甲|3|人'), 'b1', '甲|3|人', '3 person').ok).toBe(false);
  });

  test('个 before a unit is no other unit, 工作日 and 日 are two', () => {
    const blocks = blocksOf('公示不少于30个工作日，5日内办结。');
    expect(proofOf(blocks, 'b1', '不少于30个工作日', '>=30 working_day').ok).toBe(true);
    expect(proofOf(blocks, 'b1', '不少于30个工作日', '>=30 day').reason).toBe('unit');
    expect(proofOf(blocks, 'b1', '5日内办结', '<=5 working_day').reason).toBe('unit');
  });

  test('in running text no unit is taken from elsewhere', () => {
    expect(proofOf(blocksOf('单位：元', '电工5000'), 'b2', '电工5000', '5000 CNY').ok).toBe(false);
  });

  test.each([
    ['奖励15万元。', '5万元', '50000 CNY'],
    ['奖励１５万元。', '５万元', '50000 CNY'],
    ['奖励十五万元。', '五万元', '50000 CNY'],
    ['奖励1.5万元。', '5万元', '50000 CNY'],
    ['奖励1,500元。', '500元', '500 CNY'],
    ['培训3人次。', '培训3人', '3 person'],
    ['最高5万元。', '5万元', '50000 CNY'],
    ['奖励5万元以上。', '奖励5万元', '50000 CNY'],
    ['项目|标准\n甲|15万元', '5万元', '50000 CNY'],
    ['项目|标准\n甲|最高5万元', '5万元', '50000 CNY'],
  ])('that cuts a figure, its unit or its bound proves nothing: %s', (text, quote, value) => {
    expect(proofOf(blocksOf(text), 'b1', quote, value).ok).toBe(false);
  });

  test('that cuts is told what stands there', () => {
    const told = (text: string) => proofOf(blocksOf(text), 'b1', '5万元', '50000 CNY').found[0];
    expect(told('奖励15万元。')).toMatchObject({ bound: 'exact', min: 150_000 });
    expect(told('最高5万元。')).toMatchObject({ bound: 'at_most', max: 50_000 });
  });

  test('that begins after a mark cuts nothing', () => {
    expect(proofOf(blocksOf('分别奖励3、5万元。'), 'b1', '5万元', '50000 CNY').ok).toBe(true);
    expect(proofOf(blocksOf('2025年，3万元。'), 'b1', '3万元', '30000 CNY').ok).toBe(true);
    expect(proofOf(blocksOf('（一）五万元。'), 'b1', '五万元', '50000 CNY').ok).toBe(true);
  });

  test('of a cell is bounded by its header', () => {
    const blocks = blocksOf('项目|最高补贴\n甲|5万元\n乙|省级5万元，市级3万元');
    expect(proofOf(blocks, 'b1', '甲|5万元', '<=50000 CNY').ok).toBe(true);
    expect(proofOf(blocks, 'b1', '甲|5万元', '50000 CNY').reason).toBe('bound');
    expect(proofOf(blocks, 'b1', '乙|省级5万元，市级3万元', '30000 CNY').ok).toBe(true);
  });

  test('of a whole table of 130,000 cells is read', () => {
    const row = Array.from({ length: 100 }, (_, at) => at).join('|');
    const text = Array.from({ length: 1300 }, () => row).join('\n');
    expect(proofOf(blocksOf(text), 'b1', text, '5 CNY')).toMatchObject({ ok: false, reason: 'number' });
  });
});
