// Units of cells, in tables as official documents print them. `|` parts cells.
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model.ts';
import { cellBound, cellUnit, openTable } from '../../src/segment/cell-unit.ts';

/** `by unit` of the last cell that prints these words, in a document of lines and one table; `bound` before it. */
function unitOf(words: string, ...texts: string[]): string {
  const blocks = texts.map(
    (text, index): Block => ({
      id: `b${index + 1}`,
      kind: text.includes('|') ? 'table' : 'paragraph',
      depth: 0,
      text: text.replaceAll('|', '\t'),
      line: index + 1,
      parent: null,
      marker: null,
    }),
  );
  const table = openTable(
    blocks,
    blocks.findLastIndex(({ kind }) => kind === 'table'),
  );
  const cell = table.cells.findLast(({ text }) => text === words)!;
  const unit = cellUnit(table, cell);
  return unit === undefined ? 'none' : `${cellBound(table, cell, unit)}${unit.by} ${unit.unit}`;
}

describe('a caption', () => {
  const TITLED = '补贴标准表（单位：元）|||\n工种|补贴标准|课时|人数\n电工|5000|80|3';

  test('in a merged row speaks of sums, not of hours and people', () => {
    expect(unitOf('5000', TITLED)).toBe('caption 元');
    expect(unitOf('80', TITLED)).toBe('none');
    expect(unitOf('3', TITLED)).toBe('none');
    expect(unitOf('5000', TITLED.replace('补贴标准表（单位：元）|||', '补贴标准表|||单位：元'))).toBe('caption 元');
    expect(unitOf('3', TITLED.replace('补贴标准表（单位：元）|||', '补贴标准表|||单位：元'))).toBe('none');
  });

  test.each(['批次', '年度', '增幅', '床位', '说明', '甲区'])(
    'does not speak of %s beside a column of sums',
    (head) => {
      expect(unitOf('3', '单位：元', `项目|${head}|补贴金额\n甲|3|600`)).toBe('none');
      expect(unitOf('600', '单位：元', `项目|${head}|补贴金额\n甲|3|600`)).toBe('caption 元');
    },
  );

  test('beside the body that fills in the table', () => {
    expect(unitOf('50', '编制单位：某市人社局　　单位：万元', '类别|标准\n甲|50')).toBe('caption 万元');
    expect(unitOf('50', '填报单位：某局||单位：万元\n类别|标准|备注\n甲|50|')).toBe('caption 万元');
    expect(unitOf('50', '责任单位：所', '类别|总数\n甲|50')).toBe('none');
  });

  test.each([
    ['of another table, which is elsewhere', ['表1 培训补贴（单位：元）', '表2 奖励标准', '类别|标准\n甲|50']],
    ['of another annex', ['附件1 培训补贴（单位：元）', '附件2 奖励标准', '类别|标准\n甲|50']],
    ['below another one', ['单位：元', '单位：万元', '类别|标准\n甲|50']],
    ['over the rest of a table, without a head', ['单位：元', '类|8\n甲|50']],
    ['that a note takes back', ['单位：元', '类别|标准\n甲|50', '注：表中金额单位为万元。']],
    ['that a note in the table takes back', ['单位：元', '类别|标准\n甲|50\n注：均以万元计|']],
    ['over a group with a unit of its own', ['单位：元', '类别|标准|备注\n一、机构（万元）||\n甲|50|']],
  ])('is none %s', (_, texts) => {
    expect(unitOf('50', ...texts)).toBe('none');
  });

  test('stays when the note says the same, or counts days', () => {
    for (const note of ['注：单位为元/年。', '注：培训以天计，不足一天按一天。'])
      expect(unitOf('50', '单位：元', '类别|标准\n甲|50', note)).toBe('caption 元');
  });
});

describe('a header', () => {
  test.each([
    ['人数', '80'],
    ['比例', '50'],
  ])('over several columns does not speak of %s', (head, figure) => {
    expect(unitOf(figure, `类别|补贴（元）||\n|标准|${head}|备注\n甲|5|${figure}|`)).toBe('none');
  });

  test('is no figure with its own unit, above or beside', () => {
    for (const figure of ['5 万元', '5（万元）', '500 元', '20（%）']) {
      expect(unitOf('800', `项目|标准|备注\n甲|${figure}|\n乙|800|`)).toBe('none');
      expect(unitOf('3', `项目|标准|数\n甲|${figure}|3`)).toBe('none');
    }
    expect(unitOf('6', '类别|2025（万元）|2026（万元）\n甲|5|6')).toBe('header 万元');
  });

  test('holds below figures that look like years', () => {
    expect(unitOf('300', '类别|标准（元）\n甲|800\n乙|5000\n丙|2000\n丁|300')).toBe('header 元');
    expect(unitOf('6', '单位：万元', '项目|投资|\n|2023|2024\n甲|5|6')).toBe('caption 万元');
  });

  test('of an employer, which is no 单位：', () => {
    expect(unitOf('50', '类别|单位补贴（元）|个人补贴（元）\n甲|50|30')).toBe('header 元');
  });

  test('is gone where a note names another unit', () => {
    expect(unitOf('50', '类别|标准（元）\n甲|50', '备注：表中标准以万元为单位。')).toBe('none');
  });
});

describe('a row', () => {
  const GOODS = '名称|单位|数量|单价|金额（元）\n电脑|台|5|4000|20000';
  const TARGETS = '序号|指标|单位|2025年|年均增长\n1|总量|万人|10|7';

  test('gives the unit of what it counts, not of its price, number or growth', () => {
    expect(unitOf('5', GOODS)).toBe('unit-column 台');
    expect(unitOf('4000', GOODS)).toBe('none');
    expect(unitOf('20000', GOODS)).toBe('header 元');
    expect(unitOf('10', TARGETS)).toBe('unit-column 万人');
    expect(unitOf('1', TARGETS)).toBe('none');
    expect(unitOf('7', TARGETS)).toBe('none');
    expect(unitOf('10', `主要指标表||||\n${TARGETS}`)).toBe('unit-column 万人');
  });

  test('gives none by its label to a share', () => {
    expect(unitOf('10', '指标|2024年|2025年|增长率\n总量（万人）|8|10|25')).toBe('label 万人');
    expect(unitOf('25', '指标|2024年|2025年|增长率\n总量（万人）|8|10|25')).toBe('none');
  });
});

describe('what bounds a figure', () => {
  test('stands in any head above, in the label, or in the caption', () => {
    expect(unitOf('800', '类别|最高补贴|\n|初级（元）|高级（元）\n甲|500|800')).toBe('最高header 元');
    expect(unitOf('800', '类别|初级|高级\n最高补贴（元）|500|800')).toBe('最高label 元');
    expect(unitOf('500', '单位：元', '类别|最高补贴标准\n甲|500')).toBe('最高caption 元');
    expect(unitOf('500', '最高补贴标准（单位：元）', '类别|标准\n甲|500')).toBe('最高caption 元');
  });

  test('is no condition on somebody else', () => {
    expect(unitOf('5', '类别|不超过100人企业（元）\n甲|5')).toBe('header 元');
    expect(unitOf('5', '类别|奖励（元）\n获得最高荣誉的企业|5')).toBe('header 元');
  });
});

test('a table of 20,000 rows is read in proportion to the cells that are asked for', () => {
  const rows = (count: number) =>
    `工种|标准\n${Array.from({ length: count }, (_, at) => `工种${at}|见文件`).join('\n')}`;
  const asked = (count: number) => {
    const text = `${rows(count)}\n末|5`.replaceAll('|', '\t');
    const block: Block = { id: 't', kind: 'table', depth: 0, text, line: 1, parent: null, marker: null };
    const table = openTable([block], 0);
    const cell = table.cells.at(-1)!;
    cellUnit(table, cell);
    const start = performance.now();
    for (let turn = 0; turn < 300; turn += 1) cellUnit(table, cell);
    return performance.now() - start;
  };
  asked(200);
  // Ten times the rows cost no more for one cell; without the index they cost ten times as much.
  expect(asked(20_000)).toBeLessThan(5 * asked(2000) + 5);
});
