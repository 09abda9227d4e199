// Damage is found and proposed, never mended unasked; what looks like it but is not is left alone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCorrections } from '../../src/import/corrections.ts';
import { mendDamage, proposeCorrections } from '../../src/import/damage.ts';

const mend = (text: string) => applyCorrections(text, proposeCorrections(text)).text;

describe('found', () => {
  test.each([
    [
      'a page break inside a word',
      '(一)坚持党管人才,统筹推进。加强组织领导,统筹优化政\n\n策,深化改革。',
      '(一)坚持党管人才,统筹推进。加强组织领导,统筹优化政策,深化改革。',
    ],
    [
      'inside an article without a comma',
      '第十八条 市人社局牵头做好高技能人才队伍建设工\n\n作；市财政局强化资金保障。',
      '第十八条 市人社局牵头做好高技能人才队伍建设工作；市财政局强化资金保障。',
    ],
    [
      'between the items of a list inside a paragraph',
      '申报技师条件：（1）连续从事16年以上。（2）企业特别推荐者。\n\n(3) 具备高级证书。',
      '申报技师条件：（1）连续从事16年以上。（2）企业特别推荐者。(3) 具备高级证书。',
    ],
    [
      'a title in two lines',
      '关于印发“技能某市”行动\n\n（2022—2024年）实施方案的通知',
      '关于印发“技能某市”行动（2022—2024年）实施方案的通知',
    ],
    [
      'inside a bracket of responsible bodies',
      '推广节水灌溉，建设示范片区。（主管单位：县水务局、县农业\n\n农村局）',
      '推广节水灌溉，建设示范片区。（主管单位：县水务局、县农业农村局）',
    ],
    [
      'after a bracket in mid-sentence',
      '对取得二级证书的职工，按照技师（高级技能人才）\n\n标准发放岗位津贴。',
      '对取得二级证书的职工，按照技师（高级技能人才）标准发放岗位津贴。',
    ],
    [
      'inside an item that begins like a heading',
      '（三）对吸纳失业人员的商户，按照实际招用人数给予社会保险补\n\n贴，期限不超过三年。',
      '（三）对吸纳失业人员的商户，按照实际招用人数给予社会保险补贴，期限不超过三年。',
    ],
    ['a bookmark', '一、思想\n[bookmark: _GoBack]以新思想为指导。', '一、思想\n以新思想为指导。'],
  ])('%s', (_name, text, expected) => {
    expect(mend(text)).toBe(expected);
  });
});

describe('text wrapped by hand', () => {
  const PARAGRAPHS = [
    '关于印发实施办法的通知',
    '各县人力资源和社会保障局、财政局，市直各有关单位：',
    '为贯彻落实关于大力实施英才计划助推强市建设的意见精神。加强全市高技能人才队伍建设结合实际制定本办法现印发给你们请认真贯彻执行',
    '一、目标任务',
    '到2025年全市新培养高技能人才13.5万人以上。其中技师和高级技师达到3.2万人以上建立完善高技能人才队伍培养引进的工作机制和评价体系',
    '（一）建设技能大师工作室。对新认定的市级技能大师工作室市财政给予10万元奖补资金用于带徒传技技术攻关和技能推广等方面的支出',
    '某市人力资源和社会保障局',
    '2022年9月19日',
  ];
  /** Lines of 44 columns, as a page gives them. */
  const wrap = (indent: string) =>
    PARAGRAPHS.map((paragraph, index) => {
      let lines = '';
      let columns = 0;
      for (const unit of (index > 1 && index < 6 ? indent : '') + paragraph) {
        const wide = unit < '\u2e80' ? 1 : 2;
        if (columns + wide > 44) {
          lines += '\n';
          columns = 0;
        }
        lines += unit;
        columns += wide;
      }
      return lines;
    }).join('\n');

  test.each(['　　', ''])('is joined, paragraphs set off by “%s”', (indent) => {
    const lines = mend(wrap(indent)).split('\n');
    expect(lines.map((line) => line.trim())).toEqual(PARAGRAPHS);
  });
});

describe('left alone', () => {
  test.each([
    ['two paragraphs', '为加快队伍建设，优化环境，制定本方案。\n聚焦重点领域，优化环境。'],
    ['a letterhead of two lines', '某市人力资源和社会保障局\n\n关于印发《行动方案》的通知'],
    ['a heading and its text', '（一）加强组织领导，形成工作合力\n在领导小组领导下，建立机制。'],
    ['a signature', '某市人力资源和社会保障局\n\n某市财政局\n\n2022年9月19日'],
    ['addressees and letter', '各县（市、区）人力资源和社会保障局、财政局：\n现印发给你们。'],
    ['a list of bodies and a date', '某市人力资源和社会保障局、某市财政局、某市教育局\n2022年9月19日'],
    ['who is responsible', '责任单位：市人社局、市财政局、各县（市、区）人民政府\n对新认定的工作室给予补助。'],
    ['a label', '对新认定的工作室给予补助，对获奖选手给予奖励和荣誉\n申报条件：年满18周岁。'],
    ...[
      '（主责单位：县水务局、县农业农村局）',
      '（牵头单位：县水务局；协办单位：各乡镇人民政府、街道办事处）',
      '【县水务局牵头，各乡镇（街道）按职责分工配合】',
      '（县水务局负责）',
      '(县水务局、县农业农村局)',
      '（完成时限：2027年6月底）',
    ].map((end): [string, string] => [
      `the end of a paragraph in a bracket, ${end}`,
      `推广节水灌溉，在北部片区建设示范田两万亩。${end}\n完善管护机制，落实管护经费，健全考核办法。`,
    ]),
    ['the end of such a bracket broken before', '、县农业农村局、县自然资源和规划局）\n完善管护机制，落实管护经费。'],
    [
      'a bracket without a full stop before it',
      '推广节水灌溉，在北部片区建设示范田两万亩（县水务局牵头）\n完善管护机制，落实管护经费。',
    ],
    ['a heading of two parts', '（二）筑牢粮食安全根基，扎实推进高标准农田建设\n推广节水灌溉，建设示范片区。'],
    ['a box', '推广节水灌溉，在北部片区建设示范田两万亩，落实经费\n专栏3　高标准农田建设工程'],
    ['a bracket of its own', '推广节水灌溉，在北部片区建设示范田两万亩，落实经费\n（实施单位：县水务局）'],
    [
      'a signature after a sentence without a stop',
      '本办法自2027年1月1日起施行，有效期五年，由县水务局解释\n某某县人民政府',
    ],
    ['rules without stops', '对建成的示范片区，验收合格后一次性奖励村集体20万元\n对管护到位的，按每亩30元补助。'],
    ['bodies with commas', '县水务局、县农业农村局、县自然资源和规划局，各乡镇（街道）人民政府\n推广节水灌溉，建设。'],
    ['who to call', '联系人：王某，联系电话：0000-0000000，办公地点：县水务局三楼\n推广节水灌溉，建设。'],
    ['a list whose items are lines', '（1）连续从事本职业8年以上；\n（2）取得中级证书。'],
  ])('%s', (_name, text) => {
    expect(proposeCorrections(text)).toEqual([]);
  });
});

test('every proposal applies once, and only white space goes', () => {
  const line = fc.constantFrom(
    '统筹优化政策，深化改革，实施高技能人才振兴计',
    '划，加强培养。',
    '一、目标',
    '（1）甲。（2）乙。',
    '(3) 丙。',
    '关于印发甲乙丙行动',
    '方案的通知',
    '',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 15 }), (lines) => {
      const text = lines.join('\n');
      const { text: mended, failures } = applyCorrections(text, proposeCorrections(text));
      // Text that repeats itself verbatim cannot be pointed into; then nothing is changed and the failure is reported.
      if (failures.length === 0) expect(mended.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
    { seed: 1, numRuns: 300 },
  );
});

describe('mending at once', () => {
  test('gives what the proposed corrections give, and moves what the format said', () => {
    const text = '标题\n[bookmark: a]加强组织领导，统筹优化，深化改革，实施人才政\n\n策，深化。\n甲\t乙\n丙\t丁\n尾';
    const at = text.indexOf('甲');
    const hints = [
      { start: 0, end: 2, kind: 'heading' as const, depth: 1 },
      { start: at, end: at + 7, kind: 'table' as const, depth: 0 },
    ];
    const mended = mendDamage({ text, hints, removed: [] });
    expect(mended.text).toBe(mend(text));
    expect(mended.text).toBe('标题\n加强组织领导，统筹优化，深化改革，实施人才政策，深化。\n甲\t乙\n丙\t丁\n尾');
    expect(mended.hints.map(({ start, end }) => mended.text.slice(start, end))).toEqual(['标题', '甲\t乙\n丙\t丁']);
  });

  test('rows of a table are not joined', () => {
    const text = '市人社局、市财政局、市教育局、市发展改革委、市总工会，\t甲\n乙\t丙';
    expect(
      mendDamage({ text, hints: [{ start: 0, end: text.length, kind: 'table', depth: 0 }], removed: [] }).text,
    ).toBe(text);
    expect(proposeCorrections(text, [{ start: 0, end: text.length, kind: 'table', depth: 0 }])).toEqual([]);
  });

  test('a text of one broken line a hundred thousand times is mended in linear time', () => {
    const line = '加强组织领导，统筹优化政策，深化改革，实施高技能人才振兴计';
    const time = (count: number) => {
      const text = `${line}\n`.repeat(count);
      const start = performance.now();
      mendDamage({ text, hints: [], removed: [] });
      proposeCorrections(text);
      return performance.now() - start;
    };
    time(1000);
    expect(time(100_000)).toBeLessThan(40 * Math.max(20, time(10_000)));
  });
});

describe('applying', () => {
  test('an original that is not there, or there twice, is reported and passed over', () => {
    const result = applyCorrections('甲乙甲', [
      { original: '丙', corrected: '' },
      { original: '甲', corrected: '' },
      { original: '乙', corrected: '丁' },
    ]);
    expect(result).toEqual({
      text: '甲丁甲',
      failures: [
        { index: 0, occurrences: 0 },
        { index: 1, occurrences: 2 },
      ],
      edits: [{ start: 1, removed: 1, inserted: 1 }],
    });
  });
});
