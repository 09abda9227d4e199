// Proposals: which words speak for which term, and how binding a text is.
import { describe, expect, test } from 'vitest';
import { createLexicon, findWords } from '../../src/extract/lexicon.ts';
import { proposeTerms } from '../../src/extract/proposals.ts';

const terms = (entries: Record<string, string[]>) => ({
  terms: new Map(
    Object.entries(entries).map(([code, aliases]) => [code, { id: code, label: { zh: code, en: code }, aliases }]),
  ),
});
const LEXICON = createLexicon(
  new Map([
    [
      'topics',
      terms({
        money: [],
        'money-funds': ['专项资金', '资金投入'],
        'money-loans': ['贷款', '贴息'],
        care: ['养老床位'],
      }),
    ],
    ['target_groups', terms({ elderly: ['老年人'], firms: ['企业'], small_firms: ['小微企业'] })],
    ['instruments', terms({ fiscal_grant: [], financial_credit: [], publicity: [] })],
  ]),
);
const codes = (title: string, text: string) => {
  const { topics, target_groups, instruments } = proposeTerms(title, text, LEXICON);
  return [topics, target_groups, instruments].map((list) => list.map(({ code }) => code).join(' '));
};

describe('terms', () => {
  test.each<[string, string, string[]]>([
    ['加大资金投入', '统筹使用专项资金，支持养老床位建设。', ['money-funds care', '', 'fiscal_grant']],
    ['强化金融支持', '对小微企业贷款给予贴息。', ['money-loans', 'small_firms', 'financial_credit']],
    ['营造氛围', '加强媒体宣传。', ['', '', 'publicity']],
    ['', '对企业给予补助。', ['', 'firms', 'fiscal_grant']],
    ['', '其他事项。', ['', '', '']],
    // A word inside a name is no means: a list of 补贴对象 pays nobody.
    ['', '公布补贴对象。', ['', '', '']],
  ])('%s %s', (title, text, expected) => {
    expect(codes(title, text)).toEqual(expected);
  });

  test('the words are the reason, those of the title weigh most', () => {
    expect(proposeTerms('加大资金投入', '用好专项资金。', LEXICON).topics).toEqual([
      { code: 'money-funds', score: 4, words: ['资金投入', '专项资金'] },
    ]);
  });

  test('a term with narrower ones is not proposed', () => {
    expect(proposeTerms('money', 'money', LEXICON).topics).toEqual([]);
  });
});

test.each<[string, string, string]>([
  ['推动企业培训', '建立制度。', 'support'],
  ['积极鼓励社会参与', '完善机制。', 'encourage'],
  ['人才引进行动', '围绕产业发展，鼓励企业引进人才。', 'encourage'],
  ['评价行动', '探索建立跨级认定机制。', 'explore'],
  ['', '各单位要加强领导。', 'must'],
  ['', '', 'must'],
])('how binding: %s %s', (title, text, modality) => {
  expect(proposeTerms(title, text, LEXICON).modality.code).toBe(modality);
});

describe('lexicon', () => {
  test('the longest word at a place wins, and words are in order', () => {
    expect(findWords('小微企业和企业', LEXICON, 'target_groups').map(({ word, start }) => [word, start])).toEqual([
      ['小微企业', 0],
      ['企业', 5],
    ]);
  });

  test('a term without words is known by its label; an unknown vocabulary has no words', () => {
    expect(findWords('fiscal_grant', LEXICON, 'instruments').map(({ code }) => code)).toEqual(['fiscal_grant']);
    expect(findWords('企业', LEXICON, 'none')).toEqual([]);
  });
});

test('a target with a figure is planning, a sum for a person an incentive', () => {
  const lexicon = createLexicon(
    new Map([['instruments', terms({ planning_targets: [], personal_incentive: [], fiscal_grant: [] })]]),
  );
  const sums = [
    { kind: 'prize', per: 'person', role: 'benefit', item: null },
    { kind: 'grant', per: 'unit', role: 'threshold', item: null },
  ] as const;
  const { instruments } = proposeTerms('', '', lexicon, { targets: 1, sums });
  expect(instruments.map(({ code }) => code).sort()).toEqual(['personal_incentive', 'planning_targets']);
});

describe('cues, sections and items', () => {
  const entry = (id: string, fields: object) => [id, { id, label: { zh: id, en: id }, ...fields }] as const;
  const vocabulary = (...entries: (readonly [string, object])[]) => ({ terms: new Map(entries) }) as never;
  const lexicon = createLexicon(
    new Map([
      [
        'topics',
        vocabulary(
          entry('care', { aliases: ['养老'] }),
          entry('care-beds', { aliases: ['养老床位'], cues: ['床位'] }),
          entry('care-staff', { aliases: ['护理员'], cues: ['人员…培训'] }),
          entry('money-funds', { aliases: ['专项资金'], cues: ['财政 承担', '列支'] }),
        ),
      ],
      [
        'target_groups',
        vocabulary(entry('nurses', { aliases: ['护理员'] }), entry('elderly', { aliases: ['老年人'] })),
      ],
      ['instruments', vocabulary(entry('fiscal_grant', {}), entry('personal_incentive', {}))],
      [
        'items',
        vocabulary(
          entry('bed_grant', { aliases: ['床位补助'], topics: ['care-beds'], instrument: 'fiscal_grant' }),
          entry('nurse_award', { aliases: ['护理员奖励'], topics: ['care-staff'], instrument: 'personal_incentive' }),
        ),
      ],
    ]),
  );
  const topicsOf = (title: string, text: string, above: string[] = [], items: string[] = []) =>
    proposeTerms(
      title,
      text,
      lexicon,
      { targets: 0, sums: items.map((item) => ({ kind: 'grant', per: null, role: 'benefit', item })) },
      above,
    ).topics.map(({ code }) => code);

  test.each<[string, string[], string[]]>([
    ['所需资金由市、县财政按比例承担。', [], ['money-funds']],
    // All words of a cue stand in one sentence, and 人员…培训 in this order.
    ['由财政审核。费用由企业承担。', [], []],
    ['组织人员参加培训。', [], ['care-staff']],
    ['培训后留用人员。', [], []],
    // Where no word speaks, the title of the section does.
    ['按规定办理。', ['加强护理员队伍', '某办法'], ['care-staff']],
    ['由市财政局审核。', [], []],
    // Who does it, in brackets or on a line of its own, is no word of the act.
    ['新增养老床位。（牵头单位：护理员协会；责任单位：市财政局）', [], ['care-beds']],
    ['新增养老床位。\n责任单位：护理员协会', [], ['care-beds']],
  ])('%s', (text, above, expected) => {
    expect(topicsOf('', text, above)).toEqual(expected);
  });

  test('what a sum is paid for is a topic, and says who gets it', () => {
    expect(topicsOf('', '按标准执行。', [], ['bed_grant'])).toEqual(['care-beds']);
    const means = (item: string, text: string) =>
      proposeTerms('', text, lexicon, {
        targets: 0,
        sums: [{ kind: 'subsidy', per: 'person', role: 'benefit', item }],
      }).instruments.map(({ code }) => code);
    expect(means('bed_grant', '给予补助。')).toEqual(['fiscal_grant']);
    expect(means('nurse_award', '给予补贴。')).toEqual(['personal_incentive']);
  });

  test('a group inside the name of a thing is not named', () => {
    const groups = (text: string) => proposeTerms('', text, lexicon).target_groups.map(({ code }) => code);
    expect(groups('培训护理员。')).toEqual(['nurses']);
    expect(groups('建设护理员工作室。')).toEqual([]);
  });
});
