// Stage 4: proposals become a coding file, and what a person wrote into it stays.
import { beforeAll, describe, expect, test } from 'vitest';
import { proposeCoding, TODO } from '../../src/coding/coding.ts';
import { blocksCited, mergeCoding } from '../../src/coding/merge.ts';
import { readCorpus } from '../../src/corpus.ts';
import { extractDocument } from '../../src/extract/extract.ts';
import { createLexicon } from '../../src/extract/lexicon.ts';
import { readLines } from '../../src/import/plain-text.ts';
import type { Block, Corpus, Lexicon } from '../../src/model.ts';
import { checkShape } from '../../src/schema/schema.ts';
import { readYaml } from '../../src/schema/yaml.ts';
import { segmentText } from '../../src/segment/segment.ts';
import type { Coding } from '../../src/types.ts';

const EMPTY: Coding = { goals: [], measures: [], absences: [], uncoded: [] };
const TEXT = `某市促进技能人才发展若干措施
一、目标任务
到2025年，全市高技能人才总量达到10万人以上，其中技师1万人。
二、主要措施
1.加强技能大师工作室建设。到2025年新建25家左右技能大师工作室，每个工作室给予5万元建设补助资金。（市人社局、市财政局）
2.营造良好氛围。大力宣传先进典型。（责任单位：市委宣传部）`;

let corpus: Corpus;
let lexicon: Lexicon;
beforeAll(async () => {
  corpus = (await readCorpus('.')).value;
  lexicon = createLexicon(corpus.vocabularies);
});

function propose(text: string) {
  const extraction = extractDocument(segmentText(readLines(text)), lexicon, { date: null });
  return { proposed: proposeCoding(extraction, lexicon), order: extraction.blocks.map(({ id }) => id) };
}

/** What a file holds; fails when it is no valid coding. */
function read(text: string): Coding {
  const file = readYaml('coding.yaml', text);
  const { value, problems } = checkShape('coding', file);
  expect([...file.problems, ...problems]).toEqual([]);
  return value!;
}

function merge(text: string, from: string) {
  const { proposed, order } = propose(from);
  return mergeCoding(text, text === '' ? EMPTY : read(text), proposed, order);
}

describe('proposals', () => {
  test('leave open what a percentage is taken of, when no word tells', () => {
    const { proposed } = propose('某办法\n第一条 享受1级待遇的由基金和申请人各按50%的比例支付。');
    const amounts = proposed.measures.flatMap((measure) => measure.amounts ?? []);
    expect(amounts.map(({ value, percent_of }) => [value.min, value.unit, percent_of])).toEqual([
      [50, 'percent', TODO],
    ]);
  });

  test('name a unit only by a spelling of the place, as the rule on spellings asks', () => {
    const units = [
      { id: 'relevant', kind: 'relevant_departments', name: { zh: '有关部门', en: 'x' }, aliases: ['有关部门'] },
      { id: 'finance', kind: 'finance_bureau', name: { zh: '某市财政局', en: 'x' }, aliases: ['市财政局'] },
    ];
    const own = createLexicon(corpus.vocabularies, units);
    const blocks = segmentText(
      readLines(
        '某办法\n第一条 开展培训。（责任单位：市财政局、各有关部门）\n第二条 开展评价。（责任单位：财政局、市有关部门）',
      ),
    );
    const { measures } = proposeCoding(extractDocument(blocks, own, { date: null }), own);
    expect(
      measures.flatMap(({ responsibilities = [] }) => responsibilities).map(({ name, unit }) => [name, unit]),
    ).toEqual([
      ['市财政局', 'finance'],
      ['各有关部门', 'relevant'],
      ['财政局', TODO],
      ['市有关部门', TODO],
    ]);
  });

  test('of a table carry the unit of its head or caption, and no sum whose unit the table does not print', () => {
    const document = (caption: string, header: string): Block[] => {
      const line = { depth: 0, line: 1, parent: null, marker: null };
      const text = `工种\t${header}\n电工\t5000\n焊工\t6000以上`;
      return [
        { ...line, id: 'front.p1', kind: 'heading', depth: 1, text: '某市补贴办法' },
        { ...line, id: 'h1', kind: 'paragraph', text: caption },
        { ...line, id: 't1', kind: 'table', text },
      ];
    };
    const sums = (caption: string, header: string) =>
      proposeCoding(extractDocument(document(caption, header), lexicon), lexicon)
        .measures.flatMap(({ amounts = [] }) => amounts)
        .map(({ value, cite }) => `${value.bound} ${value.min} ${value.unit} ${cite.quote}`);
    const both = ['exact 5000 CNY 电工\t5000', 'at_least 6000 CNY 焊工\t6000以上'];
    expect(sums('培训补贴标准', '补贴标准（元/人）')).toEqual(both);
    expect(sums('培训补贴标准　单位：元/人', '补贴标准')).toEqual(both);
    expect(sums('培训补贴标准', '补贴标准')).toEqual([]);
  });

  test('of a table are those of its rows: no totals, and no item of another row', () => {
    const line = { depth: 0, line: 1, parent: null, marker: null };
    const text = '类别\t奖励金额（元）\t说明\n甲类人员\t5000\t\n技能大师工作室建设补助\t6000\t一次性\n合计\t11000\t';
    const blocks: Block[] = [
      { ...line, id: 'front.p1', kind: 'heading', depth: 1, text: '某市办法' },
      { ...line, id: 'h1', kind: 'paragraph', text: '对下列对象给予奖励：' },
      { ...line, id: 't1', kind: 'table', text },
    ];
    const { measures } = proposeCoding(extractDocument(blocks, lexicon), lexicon);
    expect(measures.flatMap(({ amounts = [] }) => amounts).map(({ item, value }) => `${item} ${value.min}`)).toEqual([
      'todo 5000',
      'studio_grant 6000',
    ]);
  });

  test('give a reason for a block that only names another document', () => {
    const { proposed } = propose(
      '某办法\n第一条 根据《某某条例》，结合本市实际，制定本办法。\n第二条 市财政局负责本办法的实施。',
    );
    expect(proposed.uncoded).toContainEqual({ block: 'a1', reason: 'preamble' });
  });

  test('are goals, measures with sums and units, and reasons for the rest', () => {
    const { proposed } = propose(TEXT);
    expect(proposed.goals.map(({ indicator, value, due, measure }) => [indicator, value?.min, due, measure])).toEqual([
      ['high_skilled_stock', 100000, '2025', undefined],
      [TODO, 10000, '2025', undefined],
      ['master_studios', 25, '2025', 'measure-s2-1'],
    ]);
    expect(proposed.goals[1]?.part_of).toBe(proposed.goals[0]?.id);
    expect(proposed.measures.map(({ block, title, modality }) => [block, title.zh, modality])).toEqual([
      ['s2.1', '加强技能大师工作室建设', 'must'],
      ['s2.2', '营造良好氛围', 'must'],
    ]);
    const [studios, publicity] = proposed.measures;
    expect(studios?.topics[0]).toBe('platforms-master-studios');
    expect(studios?.amounts?.map(({ value, per }) => [value.min, value.unit, per])).toEqual([[50000, 'CNY', 'studio']]);
    expect(studios?.responsibilities?.map(({ name, role }) => [name, role])).toEqual([
      ['市人社局', 'named'],
      ['市财政局', 'named'],
    ]);
    expect(publicity?.topics).toEqual(['foundations-publicity']);
    expect(proposed.uncoded).toEqual([
      { block: 'front.p1', reason: 'title' },
      { block: 's1', reason: 'heading' },
      { block: 's2', reason: 'heading' },
    ]);
  });

  test('account for every block', () => {
    const { proposed, order } = propose(TEXT);
    const listed = new Set([...blocksCited(proposed), ...proposed.uncoded.map(({ block }) => block)]);
    expect(order.filter((block) => !listed.has(block))).toEqual([]);
  });

  test('an absence names words that stand nowhere', () => {
    const { proposed } = propose(TEXT);
    expect(proposed.absences.length).toBeGreaterThan(5);
    for (const { terms } of proposed.absences) expect(terms.filter((term) => TEXT.includes(term))).toEqual([]);
  });

  test('every record is a proposal of the machine', () => {
    const { proposed } = propose(TEXT);
    const records = [
      ...proposed.goals,
      ...proposed.measures,
      ...proposed.measures.flatMap(({ amounts }) => amounts ?? []),
    ];
    for (const { review } of records) expect(review).toEqual({ origin: 'machine', status: 'proposed' });
  });
});

describe('merging', () => {
  test('a new file fits its schema, and a second run changes nothing', () => {
    const first = merge('', TEXT);
    expect(first.added).toMatchObject({ goals: 3, measures: 2, amounts: 1, responsibilities: 3 });
    read(first.text);
    const second = merge(first.text, TEXT);
    expect(second.text).toBe(first.text);
    expect(Object.values(second.added).reduce((a, b) => a + b)).toBe(0);
  });

  test('what a person wrote stays, comments too', () => {
    const { text } = merge('', TEXT);
    const edited = text
      .replace('goals:\n', '# read by two people\ngoals:\n  # the headline\n')
      .replace('      en: todo', '      en: Highly skilled workers # ours')
      .replace('      min: 100000\n', '      min: 100001 # as announced\n')
      .replace('review: { origin: machine, status: proposed }', 'review: { origin: human, status: coded }');
    const again = merge(edited, TEXT);
    expect(again.text).toBe(edited);
    expect(again.kept).toBe(1);
  });

  test('a proposal that vanished goes when nobody touched it', () => {
    const { text } = merge('', TEXT);
    const shorter = TEXT.replace('，其中技师1万人', '');
    const after = merge(text, shorter);
    expect(after.removed).toBe(1);
    expect(read(after.text).goals.map(({ value }) => value?.min)).toEqual([100000, 25]);
  });

  test.each<[string, (text: string) => string]>([
    ['its English is written', (text) => text.replace('zh: 技师\n      en: todo', 'zh: 技师\n      en: Technicians')],
    ['it has a comment', (text) => text.replace('- id: goal-s1-p1-2', '- id: goal-s1-p1-2 # ask the bureau')],
    [
      'it is settled',
      (text) => {
        const at = text.indexOf('goal-s1-p1-2');
        return text.slice(0, at) + text.slice(at).replace('status: proposed', 'status: coded');
      },
    ],
  ])('a proposal that vanished stays when %s', (_why, edit) => {
    const { text } = merge('', TEXT);
    const edited = edit(text);
    expect(edited).not.toBe(text);
    const after = merge(edited, TEXT.replace('，其中技师1万人', ''));
    expect(after.removed).toBe(0);
    expect(after.text).toBe(edited);
  });

  test('a settled measure is not touched, a proposed one takes what is new', () => {
    const { text } = merge('', TEXT);
    const more = TEXT.replace(
      '5万元建设补助资金。',
      '5万元建设补助资金，对考核优秀的工作室，给予领办人2万元资金奖励。',
    );
    expect(read(merge(text, more).text).measures[0]?.amounts?.map(({ value }) => value.min)).toEqual([50000, 20000]);
    const at = text.indexOf('measure-s2-1\n    block');
    const end = text.indexOf('\n  - id: measure-s2-2');
    const settled = text.slice(0, at) + text.slice(at, end).replaceAll('proposed', 'coded') + text.slice(end);
    expect(merge(settled, more).text).toBe(settled);
  });

  test('a condition comes and goes with the sums that it opens; one that a person wrote in keeps its sums', () => {
    const more = TEXT.replace('5万元建设补助资金。', '5万元建设补助资金，对考核优秀的工作室，给予2万元资金奖励。');
    const conditionsIn = (text: string) =>
      read(text).measures.flatMap(({ conditions = [] }) => conditions.map(({ id, applies_to }) => [id, applies_to]));
    const added = merge(merge('', TEXT).text, more);
    expect(conditionsIn(added.text)).toEqual([['condition-s2-1-1', ['amount-s2-1-2']]]);
    expect(added.added).toMatchObject({ amounts: 1, conditions: 1 });
    expect(merge(added.text, more).text).toBe(added.text);
    const gone = merge(added.text, TEXT);
    expect(conditionsIn(gone.text)).toEqual([]);
    expect(gone.removed).toBe(2);
    const at = added.text.indexOf('condition-s2-1-1');
    const written = added.text.slice(0, at) + added.text.slice(at).replace('en: todo', 'en: Ours');
    expect(written).not.toBe(added.text);
    expect(merge(written, TEXT).text).toBe(written);
  });

  test('a block that a person listed as uncoded gets no proposals again', () => {
    const { text } = merge('', TEXT);
    const data = read(text);
    const without = TEXT;
    const refused = `goals: []\nmeasures: []\nabsences: []\nuncoded:\n${['s1.p1', 's2.1', 's2.2'].map((block) => `  - block: ${block}\n    reason: context\n`).join('')}`;
    const after = read(merge(refused, without).text);
    expect(data.goals.length).toBe(3);
    expect([after.goals, after.measures]).toEqual([[], []]);
  });

  test('an empty list written in one line takes records', () => {
    expect(read(merge('goals: [] # none yet\nmeasures: []\nabsences: []\nuncoded: []\n', TEXT).text).goals.length).toBe(
      3,
    );
  });
});

test('the coded policies of this project stay as they are', () => {
  for (const policy of corpus.policies.values()) {
    const words = createLexicon(corpus.vocabularies, corpus.places.get(policy.jurisdiction)?.jurisdiction.units ?? []);
    const extraction = extractDocument(policy.blocks, words, { date: policy.source.dates.signed });
    const { text } = policy.files.coding;
    const order = policy.blocks.map(({ id }) => id);
    const merged = mergeCoding(
      text,
      policy.coding,
      proposeCoding(extraction, words),
      order,
      new Set(blocksCited(policy.source)),
    );
    // New proposals may be added beside them; no line of a person may go.
    const lines = new Set(merged.text.split('\n'));
    expect(text.split('\n').filter((line) => !lines.has(line))).toEqual([]);
    expect(merged.removed).toBe(0);
  }
});

test('coding each of them anew is valid, and a second run changes nothing', () => {
  for (const policy of corpus.policies.values()) {
    const extraction = extractDocument(policy.blocks, lexicon, { date: null });
    const proposed = proposeCoding(extraction, lexicon);
    const order = policy.blocks.map(({ id }) => id);
    const first = mergeCoding('', EMPTY, proposed, order);
    const data = read(first.text);
    expect(mergeCoding(first.text, data, proposed, order).text).toBe(first.text);
    const ids = [...data.goals, ...data.measures, ...data.measures.flatMap(({ amounts }) => amounts ?? [])].map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  }
});
