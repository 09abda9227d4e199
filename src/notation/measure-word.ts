// The measure words (量词) and units that follow a number in official Chinese, read at a given place.
// A closed class of grammar, no field's vocabulary: what is counted (企业, 工作室) must not appear as a word of its own.

import { skipSpaces } from './text.ts';

/** `money` 元; `ratio` % and 百分点; `time` a span of time; `count` everything else. */
export type MeasureKind = 'money' | 'ratio' | 'time' | 'count';

/** A measure word at a place. */
export interface MeasureWord {
  end: number;
  /** As printed, spaces inside and around left out: `元`, `个月`, `人次`, `台(套)`. */
  word: string;
  kind: MeasureKind;
  /** The unit id of the values: an ISO 4217 code, `percent`, `permille`, `percentage_point`; else the word itself. */
  unit: string;
}

const MONEY: Readonly<Record<string, string>> = {
  元人民币: 'CNY',
  人民币: 'CNY',
  元: 'CNY',
  美元: 'USD',
  美金: 'USD',
  欧元: 'EUR',
  英镑: 'GBP',
  港元: 'HKD',
  港币: 'HKD',
  日元: 'JPY',
  韩元: 'KRW',
  卢布: 'RUB',
  瑞士法郎: 'CHF',
};

const RATIO: Readonly<Record<string, string>> = {
  '%': 'percent',
  '‰': 'permille',
  个百分点: 'percentage_point',
  百分点: 'percentage_point',
};

const TIME =
  '年 周年 年度 学年 个学期 学期 个季度 季度 个月 月 个星期 星期 个工作日 工作日 个自然日 自然日 个日历日 个日历天 日历天 日 天 周 个小时 小时 分钟 秒 周岁 岁';

const COUNT =
  '人次 人天 人月 人日 场次 班次 期次 家次 车次 批次 项次 架次 台次 户次 例次 件次 频次 趟次 船次 艘次 辆次 亩次 台套 人份 个学时 学时 个课时 课时 学分 平方米 平方公里 平方千米 ' +
  '平方厘米 平方 立方米 立方 公里 千米 微克 毫克 毫升 毫米 厘米 分贝 海里 英里 英寸 英尺 千伏安 千伏 兆伏安 公顷 公亩 公斤 市斤 千克 万千瓦时 千瓦时 千瓦 兆瓦时 兆瓦 吉瓦 千焦 ' +
  '吨标准煤 吨标煤 吨公里 人公里 载重吨 标准箱 个标准箱 标箱 台件 台班 工日 人时 课次 点位 方面 个 家 名 位 人 次 所 项 条 级 种 类 类别 场 期 届 倍 件 份 套 台 辆 艘 架 部 本 册 ' +
  '篇 幅 支 只 头 羽 尾 匹 株 棵 丛 粒 根 盏 眼 间 座 栋 幢 处 户 批 轮 组 门 节 课 款 股 张 枚 片 面 段 层 米 亩 吨 斤 克 升 代 例 起 宗 笔 分 床 席 档 瓶 箱 袋 盒 桶 罐 筐 站 字 页 ' +
  '班 列 趟 颗 发 度 口';

/** Units in letters. They are read only where no further letter or digit follows. */
const LETTERED =
  '㎡ ㎢ m² m2 km² km2 m³ m3 km ㎞ mm cm kg KG kw kW KW MW GW kWh KWh MWh GWh kV KV TEU P PFLOPS EFLOPS EFlops TB PB GB MB Gbps Mbps μg ug mg';

/**
 * What follows when the unit begins another word: 500人才 and 12部门 have no measure word. Only pairs that are surely one word:
 * 8家具备 and 10名优秀 are a measure word and the next word, so 家具 and 名优 are not here.
 */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  元: '化 素 件 宵 旦 结构 认知 主体 论',
  年: '级 代 份 龄',
  日: '常 益',
  周: '边 期',
  人: '才 大代 大常 社局 社部 社厅 民币 民政 民群 事局 事部 力资 员',
  个: '性化 体工 体户 体经 别',
  家: '庭',
  名: '单 额 称 誉 次',
  位: '数',
  条: '件 例 款',
  级: '别',
  次: '性 序 区域 生灾',
  场: '所 域',
  期: '间 限 满 末',
  届: '时 满',
  种: '植大 植面 子企 业企',
  类: '型 似',
  部: '门 分 委 队 署 长',
  本: '科 地 土',
  台: '湾 账',
  面: '积 向',
  组: '织 建 成 合 长',
  支: '持 撑 出 付',
  轮: '岗 训',
  节: '能 约',
  课: '程 题',
  款: '项',
  股: '份 权 东',
  片: '区',
  只: '有 能 要 限 需',
  头: '部 雁',
  分: '别 类 为 期 成 行 批 配 级 工 公司 析 支 布 之 段 局 层 管 数 红 解 散 区 项 享 步 院 校 档 担 店 包 重 明 中心 赛',
  代: '表 替 理 码 办',
  门: '类 户 槛 诊 店',
  处: '理 于 罚 置 长 室 级 分',
  份: '额',
  例: '如 外',
  套: '餐 路 利',
  座: '谈',
  间: '接 隔',
  批: '准 复 示',
  层: '次 级 面',
  户: '籍 口 型',
  幅: '度',
  升: '级 降 学 至',
  瓶: '颈',
  字: '号',
  亩: '产 均',
  笔: '试',
  班: '子 级 组 列',
  起: '步 点 来 草 算 始 见 诉 重 到 初 源 动 伏 因 用 效 航 降 息 止 付 征',
  口: '岸 碑 径 腔 号 味 语 粮 袋 罩 腹 罩 头',
  发: '展 放 布 电 行 明 现 挥 起 生 动 改 送 票 出 给 证 掘 扬 酵 射 病 热 达 言 包 函 文 债 售 育 车',
  度: '假 过 汛 夏 冬 量 数 日 的',
  列: '入 为 出 车 支 明 表 举 席 前 示 项 管 编 统 队',
  根: '据 本 治 源 植 除',
  眼: '科 光 前 界 镜 下 里',
  尾: '水 矿 气 号 款 部 随 盘',
  羽: '毛',
  箱: '体',
  平方: '根',
  立方: '体',
  匹: '配',
};

/** Written with a stroke, these pairs name one unit (50台/套); any other stroke means "per" (500人/年). */
const ALTERNATIVES: Readonly<Record<string, string>> = {
  台: '套',
  套: '间',
  个: '家',
  家: '个',
  名: '人',
  人: '名',
  册: '件',
};

interface Entry {
  word: string;
  kind: MeasureKind;
  unit: string;
  not: readonly string[];
  /** In letters: no letter or digit may follow. */
  lettered: boolean;
}

function buildIndex(): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  const add = (word: string, kind: MeasureKind, unit: string, lettered = false): void => {
    const not = (NOT_BEFORE[word] ?? '').split(' ').filter((tail) => tail !== '');
    const list = index.get(word.charAt(0)) ?? [];
    list.push({ word, kind, unit, not, lettered });
    index.set(word.charAt(0), list);
  };
  for (const [word, unit] of Object.entries(MONEY)) add(word, 'money', unit);
  for (const [word, unit] of Object.entries(RATIO)) add(word, 'ratio', unit);
  for (const word of TIME.split(' ')) add(word, 'time', word);
  for (const word of COUNT.split(' ')) add(word, 'count', word);
  for (const word of LETTERED.split(' ')) add(word, 'count', word, true);
  for (const list of index.values()) list.sort((a, b) => b.word.length - a.word.length);
  return index;
}

const INDEX = buildIndex();

function isLetterOrDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 0x20;
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function readPlain(text: string, at: number): Entry | undefined {
  for (const entry of INDEX.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(entry.word, at)) continue;
    const after = at + entry.word.length;
    if (entry.lettered && isLetterOrDigit(text, after)) continue;
    if (!entry.not.some((tail) => text.startsWith(tail, after))) return entry;
  }
  return undefined;
}

/**
 * Read the measure word or unit at `index`, after any spaces.
 * @param text with half-width ASCII (see narrowWidth).
 * @returns the longest one; `undefined` when none stands there or when it only begins another word (500人才, 二元结构).
 * @example readMeasureWord('人次以上', 0) // { end: 2, word: '人次', kind: 'count', unit: '人次' }
 */
export function readMeasureWord(text: string, index: number): MeasureWord | undefined {
  const at = skipSpaces(text, index);
  const entry = readPlain(text, at);
  if (entry === undefined) return undefined;
  let end = at + entry.word.length;
  let word = entry.word;
  // 台（套）, 名（人）: a second measure word in brackets is an alternative name of the same unit.
  if (entry.kind === 'count' && text.charAt(end) === '(') {
    const inner = readPlain(text, end + 1);
    if (inner !== undefined && inner.kind === 'count') {
      const close = end + 1 + inner.word.length;
      if (text.charAt(close) === ')') {
        word += `(${inner.word})`;
        end = close + 1;
      }
    }
  }
  const twin = ALTERNATIVES[entry.word];
  if (twin !== undefined && text.startsWith(`/${twin}`, end)) {
    word = `${entry.word}(${twin})`;
    end += 2;
  }
  return { end, word, kind: entry.kind, unit: entry.kind === 'count' || entry.kind === 'time' ? word : entry.unit };
}
