// Text placed on pages: lines, running heads, paragraphs over lines and pages, tables, notes.
import { describe, expect, test } from 'vitest';
import { findGrids, type Rule } from '../../src/import/grids.ts';
import type { Page, PlacedText } from '../../src/import/page-lines.ts';
import { addPages } from '../../src/import/pages.ts';
import { ReceivedBuilder } from '../../src/import/received-builder.ts';

const EM = 16;
const LEFT = 80;
/** 26 characters fit on a line. */
const CHARACTERS = 26;

const at = (text: string, x: number, y: number, size = EM): PlacedText => ({
  text,
  x,
  y,
  size,
  width: [...text].reduce((sum, unit) => sum + (unit.charCodeAt(0) < 0x2e80 && unit < '\u2000' ? 0.5 : 1), 0) * size,
});

/** Paragraphs set as an official document has them: first lines stand in by two characters, 28 points from line to line. */
function setText(paragraphs: readonly string[], y = 120): PlacedText[] {
  let line = 0;
  return paragraphs.flatMap((paragraph) => {
    const items: PlacedText[] = [];
    for (let from = 0; from < paragraph.length; ) {
      const room = from === 0 ? CHARACTERS - 2 : CHARACTERS;
      items.push(at(paragraph.slice(from, from + room), LEFT + (from === 0 ? 2 * EM : 0), y + 28 * line++));
      from += room;
    }
    return items;
  });
}

const page = (items: PlacedText[], rules: Rule[] = []): Page => ({ width: 595, height: 842, items, rules });
function read(...pages: Page[]) {
  const builder = new ReceivedBuilder('a.pdf');
  addPages(builder, pages);
  const { value } = builder.finish();
  return {
    lines: value.text.split('\n'),
    removed: value.removed.map(({ kind, text, where }) => `${kind} ${where}: ${text}`),
  };
}

const LONG =
  '为加快推进我市技能人才队伍建设，促进全市技能人才扩量提质，为全市四化同步集成改革示范区建设提供支撑，制定本方案。';
const FULL = '甲'.repeat(CHARACTERS - 2 + CHARACTERS);

describe('paragraphs', () => {
  test('are joined over lines, and begin where a line stands in', () => {
    expect(read(page(setText([LONG, FULL, '一、目标', LONG]))).lines).toEqual([LONG, FULL, '一、目标', LONG]);
  });

  test('go on over pages, past what stands at the edges', () => {
    const items = setText([LONG, LONG]);
    const edges = (number: number) => [at('某市人民政府公报', 200, 40, 10), at(`— ${number} —`, 280, 800, 14)];
    const moved = items.slice(5).map((item) => ({ ...item, y: item.y - 28 * 5 }));
    const { lines, removed } = read(page([...items.slice(0, 5), ...edges(1)]), page([...moved, ...edges(2)]));
    expect(lines).toEqual([LONG, LONG]);
    expect(removed).toEqual([
      'page_header page 1: 某市人民政府公报',
      'page_number page 1: — 1 —',
      'page_header page 2: 某市人民政府公报',
      'page_number page 2: — 2 —',
    ]);
  });

  test('that do not stand in begin after a short line, or with a mark after a sentence', () => {
    const line = (text: string, row: number) => at(text, LEFT, 120 + 28 * row);
    const full = '为加快推进我市技能人才队伍建设促进全市技能人才提质。';
    const items = [
      line(full.slice(0, 26), 0),
      line('提质。', 1),
      line('（一）培养', 2),
      line(`${'甲'.repeat(25)}。`, 3),
      line('（二）引进', 4),
    ];
    expect(read(page(items)).lines).toEqual([
      `${full.slice(0, 26)}提质。`,
      '（一）培养',
      `${'甲'.repeat(25)}。`,
      '（二）引进',
    ]);
  });

  test('a centred title of several lines is one', () => {
    const title = [at('关于加强技能人才', 200, 120, 22), at('队伍建设的实施意见', 189, 155, 22)];
    expect(read(page([...title, ...setText([LONG, LONG], 220)])).lines).toEqual([
      '关于加强技能人才队伍建设的实施意见',
      LONG,
      LONG,
    ]);
  });

  test('spaces between Chinese and digits go, those between Chinese words stay', () => {
    const y = 120;
    const items = [
      at('到', 80, y),
      at('2025', 100, y),
      at('年', 136, y),
      at(' ', 152, y),
      at('总', 170, y),
      at('则', 202, y),
    ];
    expect(read(page(items)).lines).toEqual(['到2025年 总 则']);
  });

  test('bold that is drawn twice is read once', () => {
    expect(read(page([at('目标', 80, 120), at('目标', 80.3, 120)])).lines).toEqual(['目标']);
  });
});

describe('notes', () => {
  test('stand at the end; a raised number refers to one, or is an exponent', () => {
    const body = setText([LONG, LONG]);
    const raised = { ...at('1', LEFT + 8 * EM, 200, 9) };
    const text = [
      at('新八级工制度', LEFT + 2 * EM, 205),
      { ...raised, y: 199 },
      at('占地', LEFT + 8.6 * EM, 205),
      at('5km', LEFT + 10.6 * EM, 205),
      { ...at('2', LEFT + 12.1 * EM, 199, 9) },
    ];
    const shifted = body.map((item) => ({ ...item, y: item.y + 120 }));
    const note = [at('1', LEFT, 716, 7), at('指学徒工至首席技师。', LEFT + 6, 720, 10)];
    expect(read(page([...text, ...shifted, ...note])).lines).toEqual([
      '新八级工制度[^1]占地5km2',
      LONG,
      LONG,
      '[^1]: 指学徒工至首席技师。',
    ]);
  });
});

describe('tables', () => {
  const rule = (x0: number, y0: number, x1: number, y1: number): Rule => ({ x0, y0, x1, y1 });
  const across = (y: number, from = 80, to = 500) => rule(from, y, to, y);
  const down = (x: number, from = 400, to = 520) => rule(x, from, x, to);

  test('ruled: cells of several lines, merged cells', () => {
    const rules = [
      across(400),
      across(440, 200),
      across(480),
      across(520),
      down(80),
      down(200),
      down(350, 440, 520),
      down(500),
    ];
    const items = [
      at('类别', 90, 445),
      at('标准', 210, 425),
      at('国家级', 210, 465),
      at('省级', 360, 465),
      at('实训', 90, 496),
      at('基地', 90, 514),
      at('10万元', 210, 505),
      at('5万元', 360, 505),
    ];
    const { lines } = read(page([...setText([LONG]), ...items], rules));
    expect(lines).toEqual([LONG, '类别\t标准\t', '\t国家级\t省级', '实训基地\t10万元\t5万元']);
  });

  test('ruled, going on over a page with the head printed again', () => {
    const head = [at('级别', 90, 425), at('金额', 300, 425)];
    const rules = [across(400), across(440), across(480), down(80, 400, 480), down(280, 400, 480), down(500, 400, 480)];
    const first = page([...head, at('国家级', 90, 465), at('10万元', 300, 465)], rules);
    const second = page([...head, at('省级', 90, 465), at('5万元', 300, 465)], rules);
    const { lines, removed } = read(first, second);
    expect(lines).toEqual(['级别\t金额', '国家级\t10万元', '省级\t5万元']);
    expect(removed).toEqual(['page_header page 2: 级别 金额']);
  });

  test('without rules, when each row has its cells under each other; else rows stay lines', () => {
    const rows = [
      ['级别', '金额'],
      ['国家级', '10万元'],
      ['省级', '5万元'],
    ];
    const items = rows.flatMap(([one, two], row) => [at(one!, LEFT, 300 + 28 * row), at(two!, 300, 300 + 28 * row)]);
    expect(read(page([...setText([LONG]), ...items])).lines).toEqual([
      LONG,
      '级别\t金额',
      '国家级\t10万元',
      '省级\t5万元',
    ]);
    expect(read(page([...setText([LONG]), ...items, at('（一次性）', 300, 384)])).lines).toEqual([
      LONG,
      '级别 金额',
      '国家级 10万元',
      '省级 5万元',
      '（一次性）',
    ]);
  });

  test('a frame, a rule under a letterhead and a page of dots are no tables', () => {
    expect(findGrids([across(100), across(105)])).toEqual([]);
    expect(findGrids([across(400), across(520), down(80), down(500)])).toEqual([]);
    expect(findGrids(Array.from({ length: 6000 }, (_none, index) => across(index)))).toEqual([]);
  });
});

test('a table of contents is taken out', () => {
  const line = (text: string, row: number) => at(text, LEFT, 120 + 28 * row);
  const { lines, removed } = read(
    page([
      line('目  录', 0),
      line(`一、目标${'.'.repeat(40)}1`, 1),
      line(`二、措施${'.'.repeat(40)}3`, 2),
      line('一、目标', 4),
    ]),
  );
  expect(lines).toEqual(['一、目标']);
  expect(removed.map((text) => text.slice(0, 8))).toEqual(['contents', 'contents', 'contents']);
});

test('time grows with the text, not with its square', () => {
  const time = (count: number) => {
    const items = Array.from({ length: count }, (_none, index) => at('1', (index % 97) * 6, index % 800));
    const start = performance.now();
    read(page(items));
    return performance.now() - start;
  };
  time(2000);
  expect(time(60_000)).toBeLessThan(60 * Math.max(20, time(6000)));
});
