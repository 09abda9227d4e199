// Proposals for what only a person can settle: topics, instruments, target groups and modality of a piece of text, each with its words.
// Transparent rules over words; it must not hide why it proposes, nor weigh what the words do not show.
import type { Lexicon } from '../model.ts';
import type { Measure } from '../types.ts';
import { findWords, wordsOf } from './lexicon.ts';

/** A proposed term with the words that speak for it. */
export interface Proposal {
  code: string;
  /** 3 for each word in the title, 1 for each other word, half for saying it again. */
  score: number;
  words: string[];
}

/** What is proposed for one measure. */
export interface MeasureProposals {
  topics: Proposal[];
  instruments: Proposal[];
  target_groups: Proposal[];
  modality: { code: Measure['modality']; word: string };
}

const MAX_TERMS = 6;
/** A term spoken for by one word in passing is left out when others are clear. */
const CLEAR = 1;

/** Means of government, known by general words whatever the field; a code counts only when the vocabulary has it. */
const INSTRUMENT_WORDS: Readonly<Record<string, string>> = {
  training_provision: '培训 培养 研修 实训 学徒 轮训 进修 继续教育',
  fiscal_grant: '补助 补贴 奖补 资助 财政支持 专项资金 专项经费 经费支持 配套资金 后补助',
  personal_incentive: '奖励 津贴 奖金 安家 生活补贴 购房补贴 薪酬奖励',
  platform_building: '建设基地 基地建设 实训基地 工作室 平台建设 建设平台 园区 实验室 孵化器 创建 授牌 研究院 技术中心',
  talent_recruitment: '引进 招引 引才 引育 招聘 招录',
  information_infrastructure: '信息库 数据库 人才库 信息平台 信息系统 调查 摸底 监测 台账 信息发布',
  public_service: '绿色通道 落户 子女入学 住房保障 人才公寓 一站式 上门服务 就业帮扶 岗位推荐 公共服务 医疗保健',
  planning_targets: '编制规划 制定规划 行动计划 实施方案 工作方案 目录 年度计划 目标任务',
  evaluation_rules: '评价 认定 鉴定 评审 标准体系 准入 资质',
  financial_credit: '贷款 担保 贴息 融资 保险 信贷 授信 基金',
  tax_relief: '税收 减免 税前扣除 免征 减征 退税 抵免',
  honours_recognition: '评选 表彰 荣誉 命名 授予 选树 称号',
  career_paths: '职称 晋升 贯通 发展通道 职业通道 岗位聘用 薪酬分配 收入分配',
  organisation_coordination: '组织领导 领导小组 联席会议 协调机制 统筹协调 职责分工 工作机制 密切配合',
  supervision_assessment: '考核 监督 督查 督导 评估 绩效 检查 问责 通报',
  publicity: '宣传 典型 媒体 氛围 舆论 品牌',
  public_procurement: '政府购买 政府采购 首购',
  demonstration_pilot: '试点 示范 先行先试 标杆',
  exchange_cooperation: '交流 合作 论坛 展会 赛事合作 国际',
  contest_organisation: '竞赛 大赛 比赛 岗位练兵 技术比武',
  industry_matching: '校企 产教融合 产学研 供需对接 产业链 订单式',
};

const MODALITY: readonly [Measure['modality'], RegExp][] = [
  ['explore', /探索|试行|试点|先行先试/],
  ['encourage', /鼓励|倡导|提倡/],
  ['support', /支持|推动|引导|扶持|促进/],
  [
    'must',
    /应当|必须|不得|实施|建立|完善|加强|推进|开展|加快|健全|给予|制定|落实|强化|构建|推行|优化|打造|组织|建设|加大|创新|提升|提高|举办|深化|严格|营造|成立|统筹|发挥|培育|培养|引进|做好|实行|纳入|对|要|可|设立/,
  ],
];

function tally(found: Map<string, Map<string, number>>, code: string, word: string, weight: number): void {
  const words = found.get(code) ?? new Map<string, number>();
  const before = words.get(word);
  words.set(word, before === undefined ? weight : before + weight / 2);
  found.set(code, words);
}

function rank(found: ReadonlyMap<string, ReadonlyMap<string, number>>): Proposal[] {
  const all = [...found].map(([code, words]) => ({
    code,
    score: [...words.values()].reduce((sum, weight) => sum + weight, 0),
    words: [...words.keys()],
  }));
  all.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
  const clear = all.filter(({ score }) => score >= CLEAR);
  return (clear.length > 0 ? clear : all.slice(0, 1)).slice(0, MAX_TERMS);
}

function byVocabulary(title: string, text: string, lexicon: Lexicon, vocabulary: string): Proposal[] {
  const codes = new Set(wordsOf(lexicon, vocabulary).map(({ code }) => code));
  // A term with narrower ones (contests over contests-system) is no answer.
  const wide = new Set([...codes].filter((code) => [...codes].some((other) => other.startsWith(`${code}-`))));
  const found = new Map<string, Map<string, number>>();
  for (const [part, weight] of [
    [title, 3],
    [text, 1],
  ] as const) {
    for (const { word, code } of findWords(part, lexicon, vocabulary))
      if (!wide.has(code)) tally(found, code, word, weight);
  }
  return rank(found);
}

function instruments(title: string, text: string, lexicon: Lexicon): Proposal[] {
  const codes = new Set(wordsOf(lexicon, 'instruments').map(({ code }) => code));
  const found = new Map<string, Map<string, number>>();
  for (const [code, list] of Object.entries(INSTRUMENT_WORDS)) {
    if (!codes.has(code)) continue;
    for (const word of list.split(' ')) {
      if (title.includes(word)) tally(found, code, word, 3);
      const parts = text.split(word).length - 1;
      for (let count = 0; count < Math.min(parts, 4); count += 1) tally(found, code, word, 1);
    }
  }
  return rank(found);
}

/** The verb that a title opens with; else the first word in the text that says how binding it is. */
function modalityOf(title: string, text: string): MeasureProposals['modality'] {
  const opening =
    /^(?:积极|大力|加快|全面|持续|进一步|着力|深入|广泛|不断|切实|稳步|充分)*/.exec(title)?.[0].length ?? 0;
  // 人才引进行动 is a name: only a verb at the very head of a title counts.
  const head = MODALITY.find(([, pattern]) => pattern.exec(title.slice(opening, opening + 4))?.index === 0);
  if (head !== undefined) return { code: head[0], word: head[1].exec(title.slice(opening))?.[0] ?? '' };
  for (const part of [text.slice(0, 400), title]) {
    let best: { code: Measure['modality']; word: string; at: number } | undefined;
    for (const [code, pattern] of MODALITY) {
      const match = pattern.exec(part);
      if (match !== null && (best === undefined || match.index < best.at))
        best = { code, word: match[0], at: match.index };
    }
    if (best !== undefined) return { code: best.code, word: best.word };
  }
  return { code: 'must', word: '' };
}

/**
 * Propose topics, instruments, target groups and modality for a piece of text.
 * @param title heading of the piece, '' when it has none. @param text its words.
 * @returns terms with the strongest first, at most six of each; none where no word speaks for one.
 * @example proposeTerms('加大资金投入', '统筹使用专项资金', lexicon).topics[0] // { code: 'foundations-funding', score: 4, words: ['资金投入', '专项资金'] }
 */
export function proposeTerms(title: string, text: string, lexicon: Lexicon): MeasureProposals {
  return {
    topics: byVocabulary(title, text, lexicon, 'topics'),
    instruments: instruments(title, text, lexicon),
    target_groups: byVocabulary(title, text, lexicon, 'target_groups'),
    modality: modalityOf(title, text),
  };
}
