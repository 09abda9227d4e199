// Damage is found and proposed, never mended unasked; what looks like it but is not is left alone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCorrections } from '../../src/import/corrections.ts';
import { proposeCorrections } from '../../src/import/damage.ts';

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
    ['a bookmark', '一、思想\n[bookmark: _GoBack]以新思想为指导。', '一、思想\n以新思想为指导。'],
  ])('%s', (_name, text, expected) => {
    expect(mend(text)).toBe(expected);
  });
});

describe('left alone', () => {
  test.each([
    ['two paragraphs', '为加快队伍建设，优化环境，制定本方案。\n聚焦重点领域，优化环境。'],
    ['a letterhead of two lines', '某市人力资源和社会保障局\n\n关于印发《行动方案》的通知'],
    ['a heading and its text', '（一）加强组织领导，形成工作合力\n在领导小组领导下，建立机制。'],
    ['a signature', '某市人力资源和社会保障局\n\n某市财政局\n\n2022年9月19日'],
    ['addressees and letter', '各县（市、区）人力资源和社会保障局、财政局：\n现印发给你们。'],
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
    });
  });
});
