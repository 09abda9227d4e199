// Pages of pairs: which there are, what stands in a cell, how wording is marked, and what is not printed twice.
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import type { CodedCorpus, CodedPolicy, Corpus } from '../../../src/model.ts';
import { tellChanges } from '../../../src/publish/differences.ts';
import { orderPolicies } from '../../../src/publish/views/columns.ts';
import {
  type DiffView,
  diffIndexView,
  diffView,
  listPairs,
  MAX_PAIRED_POLICIES,
} from '../../../src/publish/views/diff.ts';
import { startReading } from '../../../src/publish/views/entry.ts';
import { diffPath } from '../../../src/publish/views/links.ts';

const WEIHAI = 'weihai/skilled-talent-2021';
const XUCHANG = 'xuchang/skilled-talent-2022';

let corpus: Corpus;
let zh: DiffView;
let en: DiffView;

beforeAll(async () => {
  ({ value: corpus } = await readCorpus('.'));
  const [a, b] = [corpus.policies.get(WEIHAI)!, corpus.policies.get(XUCHANG)!];
  zh = diffView(startReading(corpus, { lang: 'zh', base: '/' }), a, b);
  en = diffView(startReading(corpus, { lang: 'en', base: '/cejian/' }), a, b);
});

/** The corpus with so many policies, each a copy of one. */
function crowd(count: number): CodedCorpus {
  const policy = corpus.policies.get(WEIHAI)!;
  const copies = Array.from({ length: count }, (_, at): [string, CodedPolicy] => {
    const id = `weihai/copy-${at}`;
    return [id, { ...policy, id }];
  });
  return { ...corpus, policies: new Map(copies) };
}

describe('pairs', () => {
  test('each pair once, in the order of places', () => {
    const pairs = listPairs(corpus);
    const count = corpus.policies.size;
    expect(pairs.length).toBe((count * (count - 1)) / 2);
    expect(pairs.map(([a, b]) => diffPath(a.id, b.id))).toContain(`/diff/${WEIHAI}/${XUCHANG}/`);
    expect(pairs.map(([a, b]) => diffPath(a.id, b.id))).not.toContain(`/diff/${XUCHANG}/${WEIHAI}/`);
  });

  test('there are none when they would be too many, and the index lists all documents to choose from', () => {
    expect(listPairs(crowd(MAX_PAIRED_POLICIES))).toHaveLength(66);
    const many = crowd(MAX_PAIRED_POLICIES + 1);
    expect(listPairs(many)).toEqual([]);
    const { choice, ...rest } = diffIndexView(startReading(many, { lang: 'zh', base: '/' }));
    expect(rest).toEqual({ columns: [], rows: [], pairs: 0 });
    expect(choice!.documents).toBe(MAX_PAIRED_POLICIES + 1);
    expect(choice!.groups.flatMap(({ options }) => options.map(({ id }) => id))).toEqual(
      orderPolicies(many).map(({ id }) => id),
    );
    expect(diffIndexView(startReading(corpus, { lang: 'zh', base: '/' })).choice).toBeNull();
  });

  test('the index is a triangle', () => {
    const { columns, rows } = diffIndexView(startReading(corpus, { lang: 'en', base: '/' }));
    expect(rows).toHaveLength(columns.length);
    rows.forEach((row, at) => {
      expect(row.cells.map((cell) => cell !== null)).toEqual(columns.map((_, column) => column <= at));
    });
    const cell = rows.flatMap(({ cells }) => cells).find((entry) => entry?.href === `/en/diff/${WEIHAI}/${XUCHANG}/`)!;
    expect(cell.label).toBe('Weihai and Xuchang: ');
    expect(cell.both).toBe(zh.counts.both);
    expect(cell.together).toBe(zh.counts.together);
  });
});

describe('values', () => {
  const amounts = (view: DiffView) => view.records.find(({ id }) => id === 'amount')!.rows;

  test('at least 2,000 against 5,000, each with its sentence and its page', () => {
    const row = amounts(zh).find(({ cells }) => cells[0]!.href?.endsWith('/municipal-class-1-prize-first/'))!;
    expect(row.subject).toBe('竞赛获奖奖励');
    expect(row.cells.map(({ value }) => value?.figure)).toEqual(['≥ 2,000', '5,000']);
    expect(row.cells.map(({ sentences }) => sentences[0]!.quote)).toEqual([
      '对获得市级一类职业技能竞赛项目前3名的选手,由主办单位分别给予不低于2000元、1500元和1000元奖励',
      '对获得全市技能大赛第一名、第二名、第三名和优胜奖的选手，分别给予5000元、3000元、2000元和1000元奖励',
    ]);
    expect(row.cells[0]!.href).toBe(`/records/${WEIHAI}/municipal-class-1-prize-first/`);
  });

  test('a sentence that stands in the row above keeps its place, not its words', () => {
    const row = amounts(zh).find(({ cells }) => cells[0]!.href?.endsWith('/municipal-class-1-prize-second/'))!;
    expect(row.cells.map(({ sentences }) => sentences[0]!.quote)).toEqual(['', '']);
    expect(row.cells.map(({ sentences }) => sentences[0]!.place)).toEqual(['三（五）18', '第十三条']);
  });

  test('nor are several sentences, told again of the next sum of their kind', () => {
    const [a, b] = [corpus.policies.get('suqian/skilled-talent-2022')!, corpus.policies.get(XUCHANG)!];
    const rows = amounts(diffView(startReading(corpus, { lang: 'zh', base: '/' }), a, b));
    const subsidies = rows.filter(({ subject }) => subject === '培训补贴').map(({ cells }) => cells[0].sentences);
    expect(subsidies.length).toBeGreaterThan(1);
    expect(subsidies[0]!.length).toBeGreaterThan(1);
    expect(subsidies[0]!.every(({ quote }) => quote !== '')).toBe(true);
    expect(
      subsidies
        .slice(1)
        .flat()
        .map(({ quote }) => quote),
    ).toEqual(
      subsidies
        .slice(1)
        .flat()
        .map(() => ''),
    );
    expect(subsidies[1]!.map(({ place }) => place)).toEqual(subsidies[0]!.map(({ place }) => place));
  });

  test('a silence says which one it is', () => {
    const row = amounts(en).find(({ cells }) => cells[0]!.href?.endsWith('/studio-leader-award/'))!;
    expect(row.cells[1]).toMatchObject({
      value: null,
      href: null,
      state: { code: 'absent', label: 'Searched, not found' },
      sentences: [],
    });
  });

  test('what both have comes first, then what only one has', () => {
    for (const rows of [...zh.records.map((record) => record.rows), zh.units]) {
      const sides = rows.map(({ side }) => side);
      expect(sides).toEqual(['both', 'a', 'b'].flatMap((side) => sides.filter((own) => own === side)));
      for (const { side, cells } of rows)
        expect(cells.map(({ href }) => href !== null)).toEqual([side !== 'b', side !== 'a']);
    }
  });

  test('what only one has is told once: no row says what its cells say', () => {
    const lone = [...zh.records.map((record) => record.rows), zh.units].flat().filter(({ side }) => side !== 'both');
    expect(lone.length).toBeGreaterThan(50);
    for (const { sentence, cells } of lone) {
      expect(sentence).not.toMatch(/未提及|没有可对照|只对其他情形|未写明数额|未列此单位|已检索/);
      for (const { state } of cells) if (state !== null) expect(sentence).not.toContain(state.label);
    }
    const leader = amounts(zh).find(({ cells }) => cells[0].href?.endsWith('/studio-leader-award/'))!;
    expect(leader).toMatchObject({
      side: 'a',
      subject: '工作室领办人奖励',
      facets: ['市级'],
      sentence: '年度考核优秀的技能大师工作室领办人奖励',
    });
    expect(leader.cells[0].terms).toEqual(['每人', '每年']);
    expect(leader.cells[1].searched).toEqual(['给予领办人', '领办人奖励']);
  });

  test('facets of a row are those of both sums', () => {
    const row = amounts(zh).find(({ cells }) => cells[0].href?.endsWith('/municipal-class-1-prize-first/'))!;
    // Only one of the two contests has classes.
    expect(row.facets).toEqual(['市级', '第一名']);
  });

  test('units of a kind stand together, each with its measure', () => {
    const lone = zh.units.filter(({ side }) => side === 'a').map(({ subject }) => subject);
    expect(lone.length).toBeGreaterThan(new Set(lone).size);
    expect(lone.filter((subject, at) => subject !== lone[at - 1])).toEqual([...new Set(lone)]);
    const titles = corpus.policies.get(WEIHAI)!.coding.measures.map(({ title }) => title.zh);
    for (const { side, sentence } of zh.units) if (side === 'a') expect(titles).toContain(sentence);
  });

  test('units lead to their measure', () => {
    const unit = en.units.flatMap(({ cells }) => cells).find(({ name }) => name?.text === '市人力资源社会保障局')!;
    expect(unit.href).toMatch(/^\/cejian\/en\/records\/weihai\/skilled-talent-2021\/[a-z0-9-]+\/$/);
  });
});

describe('what is given otherwise, and on which condition', () => {
  const rowsOf = (view: DiffView, record: string) => view.records.find(({ id }) => id === record)!.rows;

  test('a benefit has our title, its sentence, and a way to it on the page of its policy', () => {
    const row = rowsOf(zh, 'benefit').find(({ cells }) => cells[0]!.name?.text === '企业新型学徒制职业培训补贴')!;
    expect(row.subject).toBe('学徒培训补贴');
    expect(row.sentence).toBe('对象：纳入培训项目的企业；按其他规定');
    expect(row.cells[0]).toMatchObject({ value: null, name: { printed: false, role: null } });
    expect(row.cells[0]!.href).toMatch(new RegExp(`^/policies/${WEIHAI}/#`));
    expect(row.cells[0]!.sentences[0]!.quote).not.toBe('');
    expect(row.cells[1]).toMatchObject({
      name: null,
      href: null,
      state: { code: 'absent', label: '查而未见' },
      searched: ['学徒培训补贴', '学徒补贴', '新型学徒制补贴'],
    });
  });

  test('every condition that differs is told, in both languages', () => {
    const told = tellChanges(
      { corpus, a: corpus.policies.get(WEIHAI)!, b: corpus.policies.get(XUCHANG)!, topics: null, only: null },
      'en',
      false,
    ).filter(({ change }) => change.record === 'condition');
    expect(told.length).toBeGreaterThan(0);
    const rows = rowsOf(en, 'condition');
    expect(rows.map(({ subject }) => subject)).toEqual(told.map(({ subject }) => subject));
    // What both set is told as the command tells it; of what only one sets, what it asks for.
    rows.forEach(({ side, sentence }, at) => {
      if (side === 'both') expect(sentence).toBe(told[at]!.sentence);
      else expect(told[at]!.sentence).toContain(`(${sentence})`);
    });
    expect(new Set(rows.map(({ side }) => side))).toEqual(new Set(['both', 'a', 'b']));
    expect(rowsOf(zh, 'condition')).toHaveLength(told.length);
  });
});

describe('wording', () => {
  test('texts of different origin carry no marks, and one that stands above is not repeated', () => {
    const rows = zh.wording.find(({ id }) => id === 'together')!.rows;
    for (const { note, cells } of rows)
      if (note === null) expect(cells.every(({ pieces }) => pieces.every(({ kind }) => kind === 'same'))).toBe(true);
    const again = rows.flatMap(({ cells }) => cells).filter((cell) => cell.again);
    expect(again.length).toBeGreaterThan(0);
    expect(again.every(({ pieces }) => pieces.length === 0)).toBe(true);
  });

  test('texts of one origin carry marks that make up both texts', () => {
    const weihai = corpus.policies.get(WEIHAI)!;
    const blocks = weihai.blocks.map((block) =>
      block.id === 's3.2.8' ? { ...block, text: block.text.replace('5万元', '10万元') } : block,
    );
    const twin: CodedPolicy = { ...weihai, id: 'weihai/twin-2022', blocks };
    const both = { ...corpus, policies: new Map<string, CodedPolicy>([...corpus.policies, [twin.id, twin]]) };
    const view = diffView(startReading(both, { lang: 'zh', base: '/' }), weihai, twin);
    const rows = view.wording.find(({ id }) => id === 'together')!.rows;
    const row = rows.find(({ titles }) => titles[0]!.text === '加强技艺技能培育传承')!;
    expect(row.titles).toHaveLength(1);
    expect(row.note).toMatch(/^相似 9\d%$/);
    const [left, right] = row.cells.map(({ pieces }) => pieces);
    expect(left!.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual(['5万元']);
    expect(right!.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual(['10万元']);
    const text = left!.map((piece) => piece.text).join('');
    expect(weihai.blocks.find(({ id }) => id === 's3.2.8')!.text.endsWith(text)).toBe(true);
  });
});
