// What a line is by its own words: signature, date, imprint, annex, title, label. One line in, one answer out.
// It must not look at other lines: where a line stands is for parts.ts and segment.ts.
import { readChineseInteger, readDigits } from '../notation/numeral.ts';
import { skipSpaces } from '../notation/text.ts';

/**
 * `organisation` a name alone, as in a signature; `date` a date alone; `imprint` 抄送, …印发, 联系人, （此件公开发布）;
 * `annex` 附件1 alone or with a title; `contents` 目录; `title` …的通知, …办法（试行）; `letterhead` …文件, 某政发〔2022〕3号,
 * （征求意见稿）; `salutation` 各县（市、区）人民政府：; `other` short words without a sentence; `text` all else.
 */
export type LineKind =
  | 'organisation'
  | 'date'
  | 'imprint'
  | 'annex'
  | 'contents'
  | 'title'
  | 'letterhead'
  | 'salutation'
  | 'other'
  | 'text';

/** No line that is more than running text is longer. */
const SHORT = 120;

const ORGANISATION = /^[^，。；：,;:《》【】]{2,40}(?:局|府|室|厅|部|委|会|院|办|中心|公司|学校|集团|联合会|委员会)$/;
const DATE_LINE =
  /^[0-9０-９〇○零一二三四五六七八九十\s]{4,9}\s?年\s?[0-9０-９一二三四五六七八九十\s]{1,4}月\s?[0-9０-９一二三四五六七八九十\s]{1,4}日(?:\s?印发)?$/;
const IMPRINT =
  /(?:印发|印)$|^(?:抄\s{0,4}[送报]|主送|分送|校核人?|校对|打字|联\s{0,4}系\s{0,4}人|联系单位|联系电话|主题词|签发人|承办单位|信息公开选项|公开方式|共印)\s*[:：]|^[（(](?:此件|联系)/;
const SALUTATION = /^(?:各|[^，。]{0,30}人民政府|有关)/;
const CONTENTS_UNIT = '目'.charCodeAt(0);
const CONTENTS = /^目\s{0,4}[录次]$/;
const SENTENCE_END = /[。！？；!?;]/;
const TITLE_END =
  /(?:通知|通告|公告|公报|决定|决议|意见|办法|方案|措施|规定|细则|条例|规划|计划|纲要|要点|指南|批复|函|政策|规则|规程|制度|章程|标准|说明|清单|问答|解读)$/;
const BRACKETED_TAIL = /[（(〔[][^（）()〔〕[\]]{1,20}[）)〕\]]$/;
const DOCUMENT_NUMBER = /^\S{1,20}\s?[〔[【（(]\s?[12][0-9]{3}\s?[〕\]】）)]\s?(?:第?\s?[0-9]{1,5}\s?号)?$/;
const LETTERHEAD =
  /文件$|^[（(【〔](?:征求意见稿|送审稿|讨论稿|草案|试行|暂行|修订稿?|审议稿)[^（）()]{0,20}[）)】〕]$/;

const ENDS_SENTENCE = 1;
const ENDS_ORGANISATION = 2;
const ENDS_TITLE = 4;
const ENDS_LETTERHEAD = 8;
const ENDS_DATE = 16;
const ENDS_IMPRINT = 32;
const ENDS_COLON = 64;
/** What the last unit of a line may be the end of: the cheap question that most lines fail. */
const ENDS = new Uint8Array(0x10000);
for (const [flag, units] of [
  [ENDS_SENTENCE, '。！？；!?;'],
  [ENDS_ORGANISATION, '局府室厅部委会院办心司校团'],
  [ENDS_TITLE, '知告报定议见法案施则例划要点南复函策程度章准明单答读）)]〕'],
  [ENDS_LETTERHEAD, '件）)】〕]号'],
  [ENDS_DATE, '日发'],
  [ENDS_IMPRINT, '发印'],
  [ENDS_COLON, '：:'],
] as const) {
  for (const unit of units) ENDS[unit.charCodeAt(0)]! |= flag;
}
/** First units of an imprint. */
const BEGINS = new Uint8Array(0x10000);
for (const unit of '抄主分校打联签承信公共（(') BEGINS[unit.charCodeAt(0)] = 1;

/**
 * Tell what a line is by its own words.
 * @param text one line, without white space at its ends.
 * @returns `text` for anything long or with a sentence in it that is no date, imprint or annex. Never throws; looks at 120
 *   units at most.
 * @example lineKind('2022年9月19日印发') // 'date'
 */
export function lineKind(text: string): LineKind {
  const first = text.charCodeAt(0);
  const imprint = BEGINS[first] === 1;
  if (text.length > SHORT) return imprint && IMPRINT.test(text.slice(0, SHORT)) ? 'imprint' : 'text';
  if (first === 0x9644 && readAnnex(text) !== undefined) return 'annex';
  const ends = ENDS[text.charCodeAt(text.length - 1)]!;
  if ((ends & ENDS_DATE) !== 0 && DATE_LINE.test(text)) return 'date';
  if ((imprint || (ends & ENDS_IMPRINT) !== 0) && IMPRINT.test(text)) return 'imprint';
  if ((ends & ENDS_SENTENCE) !== 0 || SENTENCE_END.test(text)) return 'text';
  if ((ends & ENDS_ORGANISATION) !== 0 && ORGANISATION.test(text)) return 'organisation';
  if ((ends & ENDS_COLON) !== 0) return SALUTATION.test(text) ? 'salutation' : 'other';
  if (first === CONTENTS_UNIT && CONTENTS.test(text)) return 'contents';
  if ((ends & ENDS_TITLE) !== 0 && endsTitle(text)) return 'title';
  if ((ends & ENDS_LETTERHEAD) !== 0 && (LETTERHEAD.test(text) || DOCUMENT_NUMBER.test(text))) return 'letterhead';
  return 'other';
}

/**
 * Tell whether a line reads as the title of a document.
 * @example isTitle('某市支持企业研发若干政策（试行）') // true
 */
export function isTitle(text: string): boolean {
  if (text.length > SHORT || (ENDS[text.charCodeAt(text.length - 1)]! & ENDS_TITLE) === 0) return false;
  return !SENTENCE_END.test(text) && endsTitle(text);
}

function endsTitle(text: string): boolean {
  return TITLE_END.test(text) || TITLE_END.test(text.replace(BRACKETED_TAIL, '').trimEnd());
}

/** True when a line holds the end of a sentence, or is too long to be anything but one. */
export function holdsSentence(text: string): boolean {
  return text.length > SHORT || SENTENCE_END.test(text);
}

/** The head of an annex or of a list of annexes. */
export interface AnnexHead {
  /** The number it prints; `null` when it prints none. */
  ordinal: number | null;
  /** 附件1, as printed. */
  raw: string;
  /** What stands after it: a title, or the first entry of a list; `''` when it stands alone. */
  rest: string;
  /** True when a colon follows. */
  colon: boolean;
}

/**
 * Read the head of an annex: 附件1, 附 件：, 附件2：任务分解表, 附录一, 附表3.
 * @returns `undefined` for other words, also for a sentence that speaks of an annex (附件1所列企业应当…).
 * @example readAnnex('附件1：申报表') // { ordinal: 1, raw: '附件1', rest: '申报表', colon: true }
 */
export function readAnnex(text: string): AnnexHead | undefined {
  if (text.charAt(0) !== '附') return undefined;
  let at = skipSpaces(text, 1);
  const unit = text.charAt(at);
  if (unit === '：' || unit === ':') {
    const rest = text.slice(at + 1).trim();
    return holdsSentence(rest) ? undefined : { ordinal: null, raw: '附', rest, colon: true };
  }
  if (!'件录表'.includes(unit) || unit === '') return undefined;
  at += 1;
  const from = skipSpaces(text, at);
  const stops = text.charAt(from) === '：' || text.charAt(from) === ':' || from >= text.length;
  const number = stops ? undefined : (readDigits(text, from) ?? readChineseInteger(text, from));
  const numbered = number !== undefined && number.value >= 1 && number.value < 100 ? number : undefined;
  const end = numbered?.end ?? at;
  const next = skipSpaces(text, end);
  const colon = text.charAt(next) === '：' || text.charAt(next) === ':';
  // 附件1. 申报表 and 附件1、申报表 are printed too.
  const stop = numbered !== undefined && '.．、'.includes(text.charAt(next)) && next < text.length;
  const after = skipSpaces(text, colon || stop ? next + 1 : next);
  const rest = text.slice(after);
  // Words that follow without a break go on with a sentence: 附件所列, 附件1中.
  if (rest !== '' && !colon && !stop && next === end) return undefined;
  if (rest.length > 80 || /[。！？]/.test(rest)) return undefined;
  return { ordinal: numbered?.value ?? null, raw: text.slice(0, end).trimEnd(), rest, colon };
}

/** Words at the end of a label of official documents: 申报条件, 支持标准, 政策依据. */
const LABEL_HEADS = new Set(
  `内容 标准 条件 对象 范围 方向 重点 领域 方式 方法 程序 流程 材料 依据 时间 期限 时限 有效期 要求 政策 措施 原则 目的 职责 权限
  用途 周期 限额 目标 任务 渠道 口径 说明 备注 类别 类型 额度 金额 比例 来源 地点 地址 网址 事项 情形 主体 待遇 奖励 补贴 补助 支持
  扶持 资助 解释 定义 举措 名额 数量 途径 入口 分工 背景 意义 亮点 情况 联系人`.split(/\s+/),
);
for (const role of '责任 牵头 配合 实施 主管 受理 联系 咨询 办理 组织 承办 服务 经办 审核 监督 举报'.split(' ')) {
  for (const noun of ['单位', '部门', '机构', '科室', '电话']) LABEL_HEADS.add(role + noun);
}
/** Last units of those words and of a remark behind them: the cheap question that most words fail. */
const LABEL_ENDS = new Uint8Array(0x10000);
for (const head of [...LABEL_HEADS, '）', ')']) LABEL_ENDS[head.charCodeAt(head.length - 1)] = 1;
const REMARK = /[（(][^（）()]{1,20}[）)]$/;

function hasLabelHead(words: string): boolean {
  if (LABEL_ENDS[words.charCodeAt(words.length - 1)] !== 1) return false;
  const last = words.charAt(words.length - 1);
  const bare = last === '）' || last === ')' ? words.replace(REMARK, '') : words;
  return LABEL_HEADS.has(bare.slice(-2)) || LABEL_HEADS.has(bare.slice(-3)) || LABEL_HEADS.has(bare.slice(-4));
}

/** Words that make a lead-in or a salutation of it. */
const NO_LABEL = /下列|以下|如下|包括|应当|应该|必须|符合|之一|给予|分别|按照|提供|具备|具有|各|，|。|,|《|》|；|;/;
const MAX_LABEL = 18;
const OPENING_BRACKETS = '【〔［[（(';
const CLOSING_BRACKETS = '】〕］]）)';
/** From here on the brackets are round: they hold remarks as often as labels. */
const ROUND = 4;

/** A label at the start of a line. */
export interface Label {
  /** Its words, without brackets and colon. */
  label: string;
  /** UTF-16 offset after the label with its colon or bracket and the space after it. */
  end: number;
  /** True when nothing follows. */
  alone: boolean;
}

/** Units at which reading a label stops, one way or the other. */
const STOPS = new Uint8Array(0x10000);
for (const unit of `${CLOSING_BRACKETS}：:，。；《“`) STOPS[unit.charCodeAt(0)] = 1;

function bracketAt(text: string, at: number): number {
  return at < text.length ? OPENING_BRACKETS.indexOf(text.charAt(at)) : -1;
}

/**
 * Read the label of a line: 申报条件：, 【支持标准】, 责任单位：市财政局.
 * @param from offset where the label may begin, after a marker.
 * @returns `undefined` when the words are no label: a lead-in (符合下列条件：), a salutation, a sentence. A bare 申报条件 counts only
 *   with `bare`, for headings, which print no colon.
 * @example readLabel('【支持标准】每家10万元。') // { label: '支持标准', end: 6, alone: false }
 */
export function readLabel(text: string, from = 0, bare = false): Label | undefined {
  let start = from;
  let bracket = -1;
  const code = text.charCodeAt(start);
  // Chinese characters are no brackets and no space; most lines begin with one.
  if (code < 0x4e00 || code >= 0xa000) {
    start = skipSpaces(text, from);
    bracket = bracketAt(text, start);
  }
  const open = bracket >= 0 ? start + 1 : start;
  const limit = Math.min(text.length, open + MAX_LABEL + 1);
  let close = -1;
  const colon = bracket < 0 || bracket >= ROUND;
  const closing = bracket < 0 ? 0 : CLOSING_BRACKETS.charCodeAt(bracket);
  for (let at = open; at < limit; at += 1) {
    const unit = text.charCodeAt(at);
    if ((unit >= 0x4e00 && unit < 0xa000) || STOPS[unit] !== 1) continue;
    // （责任单位：市财政局） is a label in a remark.
    if (unit === closing || (colon && (unit === 0xff1a || unit === 0x3a))) {
      close = at;
      break;
    }
    // No label holds ，。；《“; most running text soon does. Brackets inside a label are part of it.
    if (unit === 0xff0c || unit === 0x3002 || unit === 0xff1b || unit === 0x300a || unit === 0x201c) return undefined;
  }
  if (close < 0 && (!bare || bracket >= 0 || text.length - open > MAX_LABEL)) return undefined;
  if (close < 0 && LABEL_ENDS[text.charCodeAt(text.length - 1)] !== 1) return undefined;
  const words = text.slice(open, close < 0 ? text.length : close).trim();
  if (words.length < 2 || (colon && !hasLabelHead(words)) || NO_LABEL.test(words)) return undefined;
  let end = close < 0 ? text.length : close + 1;
  if (bracket >= 0 && '：:'.includes(text.charAt(end)) && end < text.length) end += 1;
  end = skipSpaces(text, end);
  return { label: words, end, alone: end >= text.length };
}
