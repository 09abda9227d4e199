// The words before a sum that may name recipients, and how they are trimmed: 对, adverbs, markers, what names nobody.
// It must not decide which words are meant: that is recipients.ts.
import type { Span } from './clauses.ts';
import { stripEnd } from './money-words.ts';
import { withoutAction } from './recipient-nouns.ts';
import type { Passage } from './sums.ts';

/** Where a phrase comes from: 对…, a clause before the verb, the noun before or after it, 每个…, or no more than a hint. */
export type PhraseSource = 'for' | 'clause' | 'subject' | 'object' | 'each' | 'hint';

/** Words of a passage that may name recipients. */
export interface Phrase extends Span {
  passage: Passage;
  source: PhraseSource;
}

/** What stands before a sum. */
export interface Lead {
  /** From here on the words belong to this sum. */
  start: number;
  /** Phrases that name recipients, the surest first. */
  phrases: Phrase[];
  /** Phrases that only a list of the right length makes useful (按照…的不同类型). */
  hints: Phrase[];
  /** True when a verb of giving or 对 opens the lead; false for 省级50万元. */
  explicit: boolean;
  /** Where the head (对…) or else the verb begins: what a quotation holds besides the object. */
  opens: number | null;
  payer: string | null;
  /** 每枚金牌, 每引进一名博士: what each sum is for, where somebody else gets it. */
  event: Phrase | null;
}

const ADVERBS = [
  '人均',
  '户均',
  '全年',
  '单笔',
  '单件',
  '单次',
  '分别',
  '依次',
  '各',
  '均',
  '都',
  '再',
  '另',
  '另外',
  '可',
  '将',
  '应',
  '则',
  '并',
  '一次性',
  '直接',
  '统一',
  '每年',
  '每月',
  '每人',
  '每家',
  '每户',
  '每项',
  '每件',
  '每个',
  '每名',
  '每次',
  '每',
  '年度',
  '当年',
  '连续',
  '按年',
  '按月',
  '最高',
  '最高可',
  '原则上',
  '视情',
  '同时',
  '额外',
  '上浮',
  '优先',
  '全额',
  '累计',
  '相应',
  '按规定',
  '按比例',
  '按标准',
  '给',
  '适当',
  '予',
  '为',
  '是',
  ':',
  '标准为',
  '标准',
  '奖金',
  '奖励金',
  '不超过',
  '不低于',
  '的',
  ' ',
  '(',
];

const OPENERS =
  /^(?:[\s、,;:)(]|并且|而且|同时|其中|另外|另|此外|且|并|和|及|以及|或|对于|针对|对|凡是|凡|向|为|给|鼓励和?支持|鼓励|引导|支持(?!方式|标准)|推动|按照|按(?!期|时|揭)|根据|依据|依照|即|将|从|最高不超过|不超过)/;

/** 对每个示范村: the measure word is no part of the name. */
export const FOR_EACH = /^每(?:一)?(?:个|家|名|位|项|支|户|所)(?=.{2})/;

/** 第二、三名 and 二、三等奖 are no markers. */
const MARKER =
  /^(?!第?[一二三四五六七八九十\d]{1,2}、第?[一二三四五六七八九十\d]{1,2}(?:、第?[一二三四五六七八九十\d]{1,2})?(?:名|位|等奖))(?:答(?:复|案)?:|第?[一二三四五六七八九十\d]{1,3}(?:[、．)]|\.(?!\d))|\([一二三四五六七八九十\d]{1,3}\)|[①-⑳])\s*/;

export const FOR =
  /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）.、．]\s*)?(?:同时|其中|另外|此外|并|且|凡)?(?:对(?!外(?!贸|资|来|商|籍|聘|地)|接|应|照|标|口|象|策|比)|针对|凡(?!事)|向(?!社会公)|给(?!予|与))/;

export const ADVERBIAL =
  /^(?:[第前后][一二两三四五六七八九十\d]{1,2}年|按照?|经(?![营济销纪典理办贸过])|(?:分别)?(?:颁发|授予|发给)(?!.{0,40}的$)|根据|依据|依照|(?:分别)?由(?!.{0,30}的$)|从|自(?!主|然|愿|建)|通过(?!.{2,40}的$)|参照|视|同时$|另外$|原则上|连续|分[一二三四五六\d两]|择优|所需|[^,的]{0,6}(?:期限|年限|有效期)|分(?:阶段|步|批|档|类别)|每年(?!.{0,30}的$)|每月|累计|最高|一次性|当年$|次年|按|以上|上述|其中$|同一|不再|不重复|可|各级)/;

export const CIRCUMSTANCE =
  /^(?:在|于|经|待|自|享受).{0,60}(?:基础上|前提下|期间|期内|以?后|前|时|内|中|合格|通过|审核|认定|评审|批准|确认|同意|之日起|起|外)$|(?:期间|期内|期满后?|之后|以后|基础上)$|^[^的]{2,24}(?:后|时|[建见培孵]\S期)$/;

export const ACTION =
  /^(?:加大|完善|落实|加强|建立|健全|开展|实施|推进|深化|优化|强化|围绕|坚持|组织|进一步|积极|大力|统筹|充分|制定|探索|全面|提高|扩大|加快|构建|打造|发挥|做好|推行|引导|依托|到\d{4}年|面向|设立|安排|推广|普及|严格|规范)/;

export const LABEL_END =
  /(?:标准|内容|措施|方式|条件|对象|范围|额度|金额|奖励|补助|补贴|资助|扶持|支持|政策|如下|奖项|要求)(?:分别)?(?:为|所示)?$|^答(?:复|案)?$/;

/**
 * A span without the words and marks that open it (对, 按照, （一）) and the marks that close it.
 * @example trimSpan('对甲企业,', { start: 0, end: 5 }) // { start: 1, end: 4 }
 */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  for (let step = 0; step < 6; step += 1) {
    const slice = text.slice(start, Math.min(end, start + 16));
    const opener = MARKER.exec(slice) ?? OPENERS.exec(slice);
    if (opener === null || opener[0] === '') break;
    start += opener[0].length;
  }
  while (end > start && /[\s、,;:(]/.test(text.charAt(end - 1))) end -= 1;
  return { start, end: Math.max(start, end) };
}

/**
 * A span without the adverbs at its end, which belong to the verb.
 * @example withoutAdverbs('甲企业分别', { start: 0, end: 5 }) // { start: 0, end: 3 }
 */
export function withoutAdverbs(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  let rest = words;
  for (let step = 0; step < 6; step += 1) {
    let cut = stripEnd(rest, ADVERBS);
    cut = cut
      .replace(/(?:连续|前|后|近)?[一二三四五六两\d]{1,2}年(?:内|以内)?(?:每年)?$/, '')
      .replace(/分[一二三四五两\d]年$/, '');
    cut = cut.replace(EACH_END, '').replace(/(?:管理|服务|任期|有效|考核|聘)期(?:满后|内)$/, '');
    if (cut === rest) break;
    rest = cut;
  }
  return { start: span.start, end: span.start + rest.length };
}

const EACH_END =
  /每(?:人|队|个|家|户|名|项|件|次|餐|瓦|座|处|场|村|镇|亩|吨|台|套|辆|部|株|头|只|羽|千瓦时?|度|标箱|立方米|平方米|公里|床|张|班|校|店|站|点|年|月|日|天|生)(?:次)?$/;

/**
 * Where words begin after an outline marker that stands at `start`.
 * @example afterMarker('（一）注册资本'.replace('（', '(').replace('）', ')'), 0) // 3
 */
export function afterMarker(text: string, start: number): number {
  const marker = MARKER.exec(text.slice(start, start + 10));
  return marker === null ? start : start + marker[0].length;
}

/**
 * The words that a phrase has in print, without 对 and marks.
 * @returns `null` for an empty phrase or one that is too long to name anyone.
 * @example recipientWords({ ...phrase }) // '新认定的市级技能大师工作室'
 */
export function recipientWords(phrase: Phrase): string | null {
  const words = phrase.passage.original.slice(phrase.start, phrase.end).trim();
  if (/^[其该]$/.test(words)) return null;
  if (words === '' || words.length > 120) return null;
  return phrase.source === 'for' ? words : withoutAction(words);
}
