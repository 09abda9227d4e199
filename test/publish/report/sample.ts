// Reports for the tests of the renderers: one as commands make them, one with everything that breaks careless renderers.
// They must not read the policies: a corrected value there would change every golden file here.
import {
  countRun,
  diffRuns,
  numberRun,
  type Report,
  type ReportRun,
  type ReportSource,
  stateRun,
  textRun,
} from '../../../src/publish/report/model.ts';
import type { Value } from '../../../src/types.ts';

const DOCUMENTS: Record<string, Pick<ReportSource, 'title' | 'documentNumber'>> = {
  'weihai/skilled-talent-2021': {
    title: '威海市人民政府关于加强新时代高技能人才队伍建设的若干措施',
    documentNumber: '威政发〔2021〕10号',
  },
  'xuchang/skilled-talent-2022': {
    title: '许昌市人民政府关于全面推进“人人持证、技能许昌”建设的实施意见',
    documentNumber: '许政〔2022〕14号',
  },
  'suqian/skilled-talent-2022': { title: '宿迁市高技能人才振兴三年行动计划（2022—2024年）', documentNumber: null },
};

/** A source of one of the documents above. */
export function source(policy: string, block: string, place: string, quote: string): ReportRun {
  return { kind: 'source', source: { policy, ...DOCUMENTS[policy]!, block, place, quote, url: null } };
}

const yuan = (min: number, bound: Value['bound'] = 'exact'): ReportRun =>
  numberRun(
    {
      bound,
      min: bound === 'at_most' ? null : min,
      max: bound === 'at_least' ? null : min,
      unit: 'CNY',
    },
    'zh',
  );

const WEIHAI = 'weihai/skilled-talent-2021';
const XUCHANG = 'xuchang/skilled-talent-2022';
const SUQIAN = 'suqian/skilled-talent-2022';
const first = source(
  WEIHAI,
  's3.2.18',
  '三（二）18',
  '对在市级一类职业技能竞赛中获得前3名的选手，分别给予不低于2000元、1500元、1000元奖励',
);
const xuchangPrize = source(XUCHANG, 'a13', '第十三条', '获得市级技能竞赛第一名的，给予5000元奖励');
const studio = source(
  WEIHAI,
  's3.2.8',
  '三（二）8',
  '每个工作室给予5万元建设补助资金，用于支持技能大师工作室开展技术攻关、技能创新和传技带徒等活动',
);

/** A comparison of three places: figures, states, groups, compared wording and sources. */
export function comparisonReport(): Report {
  return {
    title: '技能竞赛与技能大师工作室政策对照表',
    subtitle: '威海、许昌、宿迁，三份文件',
    lang: 'zh',
    notes: [
      [textRun('金额以元计，原文写明的界限（不低于、最高等）以符号标出；未见于文件的事项注明是否检索。')],
      [textRun('威海对市级一类竞赛第一名至少给予 2,000 元，许昌给予 5,000 元（+150%）。'), first, xuchangPrize],
    ],
    tables: [
      {
        id: 'amounts',
        title: '奖励与补助金额',
        columns: [
          { key: 'item', title: '项目', kind: 'text', header: true },
          { key: 'weihai', title: '威海 2021', kind: 'number' },
          { key: 'xuchang', title: '许昌 2022', kind: 'number' },
          { key: 'suqian', title: '宿迁 2022–2024', kind: 'number' },
        ],
        rows: [
          {
            group: '竞赛奖励',
            cells: {
              item: [textRun('市级一类竞赛 第一名')],
              weihai: [yuan(2000, 'at_least'), textRun(' 一次性'), first],
              xuchang: [yuan(5000), xuchangPrize],
              suqian: [stateRun('by_reference', 'zh')],
            },
          },
          {
            group: '竞赛奖励',
            cells: {
              item: [textRun('市级二类竞赛 第一名')],
              weihai: [stateRun('absent', 'zh')],
              xuchang: [stateRun('not_applicable', 'zh')],
              suqian: [stateRun('not_coded', 'zh')],
            },
          },
          {
            group: '工作室补助',
            cells: {
              item: [textRun('技能大师工作室')],
              weihai: [yuan(50_000), studio],
              xuchang: [
                numberRun({ bound: 'range', min: 100_000, max: 200_000, unit: 'CNY', approximate: true }, 'zh'),
                source(XUCHANG, 'a8', '第八条', '给予10万—20万元左右的经费资助'),
                { kind: 'break' },
                yuan(300_000, 'at_most'),
                textRun(' 省级'),
                source(XUCHANG, 'a8.p2', '第八条第二款', '省级最高不超过30万元'),
              ],
              suqian: [
                numberRun({ bound: 'exact', min: 60, max: 60, unit: 'percent' }, 'zh'),
                source(SUQIAN, 's3.10', '三、10', '按省级补助的60%给予配套'),
              ],
            },
          },
        ],
        note: [textRun('“查而未见”指以所列词语检索全文而没有找到。')],
      },
      {
        id: 'wording',
        title: '新旧条文对照',
        columns: [
          { key: 'item', title: '条目', kind: 'text', header: true },
          { key: 'old', title: '修订前', kind: 'diff' },
          { key: 'new', title: '修订后', kind: 'diff' },
          { key: 'cite', title: '出处', kind: 'cite' },
        ],
        rows: [
          {
            cells: {
              item: [textRun('工作室')],
              old: diffRuns(STUDIO_DIFF, 'a'),
              new: diffRuns(STUDIO_DIFF, 'b'),
              cite: [studio],
            },
          },
        ],
      },
      {
        id: 'distribution',
        title: '分布',
        columns: [
          { key: 'item', title: '项目', kind: 'text', header: true },
          { key: 'n', title: '份数', kind: 'number', align: 'end' },
          { key: 'min', title: '最小', kind: 'number', align: 'end' },
          { key: 'median', title: '中位', kind: 'number', align: 'end' },
          { key: 'max', title: '最大', kind: 'number', align: 'end' },
        ],
        rows: [
          {
            cells: {
              item: [textRun('市级竞赛第一名')],
              n: [countRun(12, 'zh')],
              min: [yuan(1000)],
              median: [yuan(3500)],
              max: [yuan(10_000)],
            },
          },
        ],
      },
      {
        id: 'gaps',
        title: '对方有而本方没有的事项',
        columns: [{ key: 'item', title: '事项', kind: 'text', header: true }],
        rows: [],
      },
    ],
  };
}

const STUDIO_DIFF = [
  { kind: 'moved_from', a: '经市人社局认定后，', b: '' },
  { kind: 'same', a: '每个工作室给予', b: '每个工作室给予' },
  { kind: 'changed', a: '5万元', b: '10万元' },
  { kind: 'same', a: '建设', b: '建设' },
  { kind: 'removed', a: '补助', b: '' },
  { kind: 'added', a: '', b: '奖补' },
  { kind: 'same', a: '资金。', b: '资金。' },
  { kind: 'moved_to', a: '', b: '经市人社局认定后，' },
] as const;

/** Words that break careless renderers, by what they would break. */
export const HOSTILE: Readonly<Record<string, string>> = {
  formula: "=cmd|' /C calc'!A0",
  plus: '+3+X 产业',
  minus: '-1+1',
  at: '@SUM(1+1)*cmd',
  wide: '＝１＋１',
  spaced: ' \u3000=1+1',
  apostrophe: "'=1+1",
  semicolon: '甲;=1+1',
  tab: '甲\t=1+1',
  script: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  attribute: '" onmouseover="alert(1)',
  pipe: 'a | b \\| c',
  lines: '第一行\n=第二行\r\n第三行',
  markdown: '# 一 *二* _三_ `四` [五](javascript:alert(1)) ![六](x) [^1] <b>七</b> ~~八~~ https://a.cn/x。',
  list: '1. 一',
  rtl: 'ئۇيغۇر تىلى 5万元 العربية',
  override: 'a\u202e5000元\u202cb',
  surrogates: '𠮷野家 👩‍👩‍👧 \ud83d 尾',
  control: 'a\u001b[31m红\u0007\u0000b',
  combining: 'e\u0301a\u0308',
  entity: '&amp; &lt; &#20320;',
  escape: '_x0041_',
  replacement: '\ufffd',
  long: '长'.repeat(5_000),
  word: 'x'.repeat(300),
  empty: '',
};

/** Each hostile string in a row of its own, in a cell of words, of a figure's remark, of wording, and of a source. */
export function hostileReport(): Report {
  return {
    title: `标题 ${HOSTILE.script}`,
    subtitle: HOSTILE.formula!,
    lang: 'en',
    notes: Object.values(HOSTILE)
      .slice(0, -3)
      .map((text) => [textRun(text)]),
    tables: [
      {
        id: 'hostile',
        title: "[Hostile]: */\\?' and a very long title that no sheet may bear",
        columns: [
          { key: 'name', title: '=name', kind: 'text', header: true },
          { key: 'words', title: 'Words | <b>', kind: 'text' },
          { key: 'figure', title: 'Figure', kind: 'number' },
          { key: 'wording', title: 'Wording', kind: 'diff' },
          { key: 'cite', title: 'Cite', kind: 'cite' },
        ],
        rows: Object.entries(HOSTILE).map(([name, text]) => ({
          group: `group ${text.slice(0, 20)}`,
          cells: {
            name: [textRun(name)],
            words: [textRun(text, 'zh')],
            figure: [countRun(-5, 'en', { id: 'item', word: text.slice(0, 12) }), textRun(text)],
            wording: diffRuns([{ kind: 'changed', a: text, b: `${text}新` }], 'both'),
            cite: [
              {
                kind: 'source',
                source: {
                  policy: name,
                  title: text.slice(0, 40),
                  documentNumber: null,
                  block: 'a1',
                  place: '第一条',
                  quote: text,
                  url: text === HOSTILE.script ? 'javascript:alert(1)' : null,
                },
              },
            ],
          },
        })),
      },
      {
        id: 'hostile-2',
        title: "[Hostile]: */\\?' and a very long title that no sheet may bear",
        columns: [{ key: 'words', title: '', kind: 'text' }],
        rows: [{ cells: { words: [textRun('字'.repeat(40_000))] } }],
      },
    ],
  };
}
