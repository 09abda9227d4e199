// Who gets a sum: the phrase after 对 or 给予, the condition ending in 的, the noun before the verb.
// It finds phrases and must not divide them: that is distribution.ts.
import { clauseAt, firstWord, lastWord, type Span } from './clauses.ts';
import { readHeads } from './heads.ts';
import { KIND_NOUNS } from './kind.ts';
import { levelAfterName, levelIn, paysAsLevel } from './level-payer.ts';
import { stripEnd, withoutBounds } from './money-words.ts';
import { findPayer } from './payer.ts';
import { ADVERBIAL, FOR, FOR_EACH, type Lead, type Phrase, trimSpan, withoutAdverbs } from './phrases.ts';
import { endsAsRecipient, recipientPrefix } from './recipient-nouns.ts';
import { clauseAfterStandard } from './spans.ts';
import type { Passage } from './sums.ts';

const VERBS_PURE = ['给予', '给与', '予以', '发放', '发给', '颁发', '核发', '提供', '支付', '拨付'];

const VERBS = [
  '享受',
  '领取',
  '可获',
  '奖励',
  '补助',
  '补贴',
  '资助',
  '奖补',
  '扶持',
  '支持',
  '减免',
  '返还',
  '报销',
  '奖',
  '补',
  '给',
  '发',
];

const NO_OBJECT =
  /^(?:岗位|床位|展位|活动|论文|专利|标准|设备|装备|住房|房屋|车辆|课程|线路|项目|社保|就业|培训|创业|租房)$/;

/** The object of a verb: who is given something (给予选送单位…补助). */
function readObject(passage: Passage, from: number, to: number): Phrase | undefined {
  const { text } = passage;
  let { start, end } = { start: from, end: to };
  // A verb may be followed by adverbs before its object.
  for (let step = 0; step < 4; step += 1) {
    const opener = /^(?:[\s每]|一次性|最高|不超过|不低于|给|了|其(?=.)|以)/.exec(
      text.slice(start, Math.min(end, start + 6)),
    );
    if (opener === null || text.startsWith('每', start)) break;
    start += opener[0].length;
  }
  // 给予每个社区10万元
  start += FOR_EACH.exec(text.slice(start, end))?.[0].length ?? 0;
  let words = text.slice(start, end);
  for (let step = 0; step < 4; step += 1) {
    const cut = stripEnd(withoutBounds(words), [
      ...KIND_NOUNS,
      '一次性',
      '总额',
      '标准',
      '金额',
      '额度',
      '的',
      '按',
      '每',
    ]);
    if (cut === words) break;
    words = cut;
  }
  const per = words.search(/每/);
  if (per >= 0) words = words.slice(0, per);
  const by = /^按照?/.exec(words)?.[0].length ?? 0;
  start += by;
  words = words.slice(by);
  // 返还比例由…: how much, nobody.
  if (/^(?:比例|标准|额度|金额|幅度|期限)/.test(words)) return undefined;
  // 给予其…的50%: who that is stands before.
  if (words === '' || words === '其' || /[,;。:]/.test(words)) return undefined;
  // 给予岗位补贴: the word says what the benefit is called.
  if (NO_OBJECT.test(words) && KIND_NOUNS.some((noun) => text.startsWith(noun, start + words.length))) return undefined;
  if (!endsAsRecipient(words)) {
    const size = recipientPrefix(words);
    if (size === 0) return undefined;
    words = words.slice(0, size);
  }
  end = start + words.length;
  return { passage, start, end, source: 'object' };
}

/** Where the verb of the clause of a sum stands; words in brackets (本地始发) are none. */
function verbIn(clause: string): Span | undefined {
  const text = clause.replace(/\([^()]*\)/g, (words) => '〇'.repeat(words.length));
  const pure = lastWord(text, VERBS_PURE);
  if (pure !== undefined) return pure;
  const found = lastWord(text, VERBS);
  if (found === undefined) return undefined;
  if (found.word.length === 1) {
    // 供给, 大奖, 候补: one unit is a verb only right before the sum or its object.
    const before = text.charAt(found.start - 1);
    if ('供自补予配大等金银铜评获中颁候修填增嘉头开发出批首研'.includes(before) && before !== '') return undefined;
    // 优秀奖5万元 names a prize; 再奖5万元, 获国家级的奖5万元 give one.
    if (
      found.word === '奖' &&
      before !== '' &&
      !/^对(?![外口])/.test(text) &&
      !'的再各均并可另先奖级别性高家户,'.includes(before)
    )
      return undefined;
    if (withoutBounds(text.slice(found.end)).length > 8) return undefined;
  }
  return found;
}

/** Where 按 begins a standard in the words before a verb; -1 when 按 belongs to a name (按期完工的项目). */
function byWord(words: string, isFor: boolean): number {
  const at = Math.max(words.lastIndexOf('按照'), words.lastIndexOf('按'));
  if (at < 0) return -1;
  const start = words.charAt(at - 1) === '按' ? at - 1 : at;
  const rest = words.slice(start).replace(/^按照?/, '');
  if (/^(?:揭|期|时|规定)/.test(rest)) return -1;
  return isFor && endsAsRecipient(rest) && rest.includes('的') ? -1 : start;
}

/** Levels of government at the end of words: 中央和省级, 市县. */
const LEVELS_END = /(?:(?:中央|国家|省|自治区|市|州|县|区)(?:级|本级)?(?:财政)?[、和与及]?){1,4}$/;

const LEAD_REACH = 400;

/**
 * Read what stands before a sum: recipients, hints and payer.
 * @param from where the words before it end that belong to another sum.
 * @returns phrases in order of trust; none when the lead names nobody (再给予10万元).
 * @example readLead(readPassage('对甲企业,给予5万元'), 0, 0).phrases.map(({ start, end }) => [start, end]) // [[1, 4]]
 */
export function readLead(passage: Passage, groupStart: number, from: number): Lead {
  const { text, clauses } = passage;
  const start = Math.max(from, groupStart - LEAD_REACH);
  const at = clauseAt(clauses, groupStart);
  const own = clauses[at];
  const lead: Lead = { start, phrases: [], hints: [], explicit: false, opens: null, payer: null, event: null };
  if (own === undefined) return lead;
  const clauseStart = Math.max(own.start, start);
  const clause = text.slice(clauseStart, groupStart);
  const verb = verbIn(clause);
  const object = verb === undefined ? undefined : readObject(passage, clauseStart + verb.end, groupStart);
  const payer = findPayer(clause);
  if (payer !== undefined) lead.payer = passage.original.slice(clauseStart + payer.start, clauseStart + payer.end);

  let subjectSpan: Span = { start: clauseStart, end: verb === undefined ? groupStart : clauseStart + verb.start };
  if (verb === undefined) subjectSpan.end = clauseStart + withoutBounds(clause).length;
  if (payer !== undefined && clauseStart + payer.end <= subjectSpan.end + 8) {
    const head = text.slice(clauseStart, clauseStart + payer.start).replace(/(?:由|从)$/, '');
    subjectSpan = { start: clauseStart, end: Math.min(subjectSpan.end, clauseStart + head.length) };
  }
  // 市财政对新建的基地给予…: who pays stands before 对.
  if (
    payer !== undefined &&
    payer.start <= 2 &&
    /^[对向]/.test(text.slice(clauseStart + payer.end, clauseStart + payer.end + 1))
  )
    subjectSpan = {
      start: clauseStart + payer.end,
      end: Math.max(clauseStart + payer.end, verb === undefined ? groupStart : clauseStart + verb.start),
    };
  const isFor = FOR.test(text.slice(subjectSpan.start, subjectSpan.end));
  // 对新建的厂房省级给予补助: who pays stands right after who is paid.
  const level = payer === undefined ? levelAfterName(text.slice(clauseStart, own.end + 40)) : undefined;
  if (level !== undefined && clauseStart + level.end <= subjectSpan.end) {
    lead.payer = passage.original.slice(clauseStart + level.start, clauseStart + level.end);
    subjectSpan = { start: subjectSpan.start, end: clauseStart + level.start };
  }
  // 可按照初级1000元、中级1500元的标准
  if (/^可以?按/.test(text.slice(subjectSpan.start, subjectSpan.end)))
    subjectSpan = { start: text.indexOf('按', subjectSpan.start), end: subjectSpan.end };
  subjectSpan = withoutAdverbs(text, subjectSpan);
  const count = /\(\d{1,3}[项名个件家人]\)$/.exec(text.slice(subjectSpan.start, subjectSpan.end));
  if (count !== null) subjectSpan = { start: subjectSpan.start, end: subjectSpan.end - count[0].length };
  const by = byWord(text.slice(subjectSpan.start, subjectSpan.end), isFor);
  if (by > 0) {
    const rest = { start: subjectSpan.start + by, end: subjectSpan.end };
    lead.hints.push({ ...trimSpan(text, rest), passage, source: 'hint' });
    subjectSpan = withoutAdverbs(text, { start: subjectSpan.start, end: subjectSpan.start + by });
  } else if (by === 0) {
    lead.hints.push({ ...trimSpan(text, subjectSpan), passage, source: 'hint' });
    // 按高级工2000元、技师3000元的标准: what follows 按 is the recipient.
    // 按高级工及以下200元, 初级(五级)1000元
    const printed = text.slice(subjectSpan.start, subjectSpan.end);
    const words = printed.replace(/(?<=级)\([一二三四五]级\)$/, '').replace(/及其?以[上下]$/, '');
    if (verb !== undefined || !endsAsRecipient(words))
      subjectSpan = { start: subjectSpan.start, end: subjectSpan.start };
  }
  // 中央和省级补助资金, 市县配套: who pays.
  const purse = /^(?:配套|(?:补助|奖补|补贴|奖励)(?=资金|经费))/.test(
    text.slice(subjectSpan.end, Math.min(subjectSpan.end + 6, groupStart)),
  );
  if (purse || /配套$/.test(text.slice(subjectSpan.start, subjectSpan.end))) {
    subjectSpan.end -= /配套$/.exec(text.slice(subjectSpan.start, subjectSpan.end))?.[0].length ?? 0;
    const payers = LEVELS_END.exec(text.slice(subjectSpan.start, subjectSpan.end));
    if (payers !== null) {
      const end = subjectSpan.end - payers[0].length;
      if (text.startsWith('配套', subjectSpan.end)) lead.payer ??= levelIn(passage, end, subjectSpan.end);
      subjectSpan = { start: subjectSpan.start, end };
    }
  }
  // 补助资金户均2万元
  if (text.startsWith('均', subjectSpan.end) && /[户人村校生亩]$/.test(text.slice(subjectSpan.start, subjectSpan.end)))
    subjectSpan = withoutAdverbs(text, { start: subjectSpan.start, end: subjectSpan.end - 1 });
  // 标准提高到小学720元
  const raised = /^[^,;。]{0,16}(?:标准|额度|比例)(?:统一)?(?:提高|调整|上调|增加)(?:到|至|为)?(?=.|$)/.exec(
    text.slice(subjectSpan.start, subjectSpan.end),
  );
  if (raised !== null && subjectSpan.start + raised[0].length < subjectSpan.end)
    subjectSpan = { start: subjectSpan.start + raised[0].length, end: subjectSpan.end };
  const subject = trimSpan(text, subjectSpan);
  const subjectWords = text.slice(subject.start, subject.end);
  const named =
    subject.end > subject.start &&
    // 单次兑付
    !(/^单[次笔件]/.test(subjectWords) && !endsAsRecipient(subjectWords)) &&
    // 减按1%征收
    subjectWords !== '减' &&
    // 超过5000元部分: a step of a ladder, nobody.
    !/^(?:(?:超过|超出|低于|不足|高于).{0,3}\d.{0,10}|(?:超过|超出|不足|其余|剩余)的?)部分/.test(subjectWords) &&
    !/^(?:其|该|第|每(?:亩|吨|人|户|家|件|次|年|月|项|个|辆|头|只|羽|台|套|天|日|床|张|平方米|立方米|千瓦时|度|场|期)?|单|年|最|累计|总|上述|以上|同一|企业)?[年月]?(?:度)?$/.test(
      subjectWords,
    );
  const marker = /(?:对(?!外|接|应|照|口|象)|向|为)/.exec(text.slice(subjectSpan.start, subjectSpan.end));
  // 根据用工人数等情况给予…: a measure, nobody.
  const measured =
    /^(?:并|且)?(?:根据|依据|依照|参照|视)/.test(text.slice(subjectSpan.start, subjectSpan.end)) &&
    !endsAsRecipient(subjectWords);

  if (isFor && named) {
    const each = FOR_EACH.exec(subjectWords)?.[0].length ?? 0;
    lead.phrases.push({ start: subject.start + each, end: subject.end, passage, source: 'for' });
  } else if (
    named &&
    marker !== null &&
    marker.index > 0 &&
    marker.index < 12 &&
    endsAsRecipient(subjectWords.slice(marker.index + 1)) &&
    !/[的]/.test(subjectWords.slice(0, marker.index))
  )
    lead.phrases.push({
      start: subjectSpan.start + marker.index + marker[0].length,
      end: subject.end,
      passage,
      source: 'for',
    });
  else if (named && !measured && !ADVERBIAL.test(subjectWords)) {
    const eachNoun = /^(?:每一?|单)(?:个|家|名|位|项|支|户|间|所)(.{1,16})$/.exec(subjectWords);
    if (eachNoun?.[1] !== undefined) {
      const start = subject.end - eachNoun[1].length;
      const size = endsAsRecipient(eachNoun[1]) ? eachNoun[1].length : recipientPrefix(eachNoun[1]);
      if (size > 0) lead.phrases.push({ start, end: start + size, passage, source: 'each' });
    } else if (subjectWords.startsWith('每')) lead.event = { ...subject, passage, source: 'hint' };
    else {
      const name = nameIn(text, subject, verb !== undefined);
      // 为小微企业提供…
      const served = /^[为向给]/.test(text.slice(subjectSpan.start, subjectSpan.end));
      if (name !== undefined) lead.phrases.push({ ...name, passage, source: served ? 'for' : 'subject' });
    }
  }

  const heads = readHeads(passage, clauses, at, own, start, lead);
  // 对…的，市级每亩补助300元: the level pays; where levels are listed it is the one of them that is paid.
  if (lead.payer === null && /^(?:中央|省|自治区|市|州|县|区|镇)级$/.test(subjectWords)) {
    const by = /^(?:再|另|分别|统一)*(?:按|以)/.test(text.slice(subject.end, own.end));
    if ((verb !== undefined || by) && paysAsLevel(passage, own, subject, heads)) {
      lead.payer = passage.original.slice(subject.start, subject.end);
      lead.phrases = lead.phrases.filter((phrase) => phrase.start !== subject.start);
    }
  }
  lead.explicit = isFor || heads.length > 0 || object !== undefined || verb !== undefined;
  const generic = object !== undefined && isGeneric(text.slice(object.start, object.end));
  // 每个工作室给予5万元 names a kind; 对…的企业，给予企业10万元 repeats one; 每引进一名博士，奖励企业 does not.
  const each = lead.phrases.filter(({ source }) => source === 'each');
  const event = heads[0] !== undefined && /^每/.test(text.slice(heads[0].start, heads[0].end));
  // 每引进1名博士，企业可获得5万元: the event is not who is paid.
  if (event && verb !== undefined && /^(?:企业|单位|用人单位|机构|学校)$/.test(subjectWords))
    lead.phrases.unshift({ ...subject, passage, source: 'subject' });
  // 领军人才：项目资助500万元: 项目 is part of what is given.
  const partial =
    verb !== undefined &&
    lead.phrases[0]?.source === 'subject' &&
    (lead.phrases[0].end < subject.end || isGeneric(subjectWords)) &&
    heads.length > 0 &&
    !event;
  const direct = lead.phrases.filter(({ source }) => source !== 'each');
  lead.phrases = [];
  if (object !== undefined && (!generic || event)) lead.phrases.push(object);
  lead.phrases.push(...(partial ? heads : [...direct, ...heads]));
  const head = [...direct, ...heads].find(({ source }) => source === 'for' || source === 'clause');
  if (head !== undefined || verb !== undefined) lead.opens = head?.start ?? clauseStart + (verb?.start ?? 0);
  if (object !== undefined && generic && !event) lead.phrases.push(object);
  lead.phrases.push(...each);
  return lead;
}

/** 市级实训基地建设补助由20万元提高到…: what the benefit is for, before what it is called. */
const BUILT =
  /^([^,;。:的由从]{2,16}?(?:基地|工作室|工作站|实验室|服务站))(?:建设|运行|运营|创建|认定|建站)(?:补助|补贴|奖励|资助|津贴|经费)(?:标准|金额|额度)?(?:由|从)/;

/** Of words before a verb the part that names someone; words with a figure of rank or level (省级, 二等奖) stand for a name. */
function nameIn(text: string, span: Span, verbal: boolean): Span | undefined {
  let { start } = span;
  const words = text.slice(start, span.end);
  const built = BUILT.exec(text.slice(start, span.end + 8));
  if (built?.[1] !== undefined && start + built[1].length <= span.end) return { start, end: start + built[1].length };
  const about =
    KIND_NOUNS.some((noun) => words.endsWith(noun)) || /(?:标准|额度|比例)(?:提高|调整|上调|增加)?$/.test(words);
  if (about && recipientPrefix(words) === 0) return undefined;
  if (endsAsRecipient(words) || /[级类奖名档等军牌星位A]$|[、和及]/.test(words)) return span;
  const verb = /^(?:.{0,16}?)(?:将|把)/.exec(words);
  if (verb !== null) start += verb[0].length;
  const size = recipientPrefix(text.slice(start, span.end));
  if (size > 0) return { start, end: start + size };
  // 临时安置费300元: what is paid, nobody.
  return !verbal &&
    words.length <= 12 &&
    !/[费款额]$/.test(words) &&
    !/[加增提发开落完建实推]/.test(words.charAt(0)) &&
    verb === null
    ? span
    : undefined;
}

function isGeneric(words: string): boolean {
  return /^(?:该|其|获奖|申报|实施|所在|相关|符合条件的)?(?:企业|单位|个人|机构|项目|本人|选手|学校|获奖者|团队|用户)$/.test(
    words,
  );
}

/**
 * The object after a sum: 按每人5万元标准给予用人单位资助.
 * @returns the phrase, or `undefined` when the words after the sum name nobody.
 * @example readObjectAfter(readPassage('按5万元标准奖励企业'), 5).start // 9
 */
export function readObjectAfter(passage: Passage, end: number): Phrase | undefined {
  const clause = passage.clauses[clauseAt(passage.clauses, Math.max(0, end - 1))];
  if (clause === undefined || clause.end <= end) return undefined;
  const own = passage.groups.find((group) => group.end === end);
  const verbal = own === undefined ? undefined : clauseAfterStandard(passage, own);
  if (verbal !== undefined) {
    const words = passage.text.slice(verbal.start, verbal.end);
    const pure = firstWord(words, VERBS_PURE);
    return pure === undefined || pure.start > 14 || /^[至到]/.test(words.slice(pure.end))
      ? undefined
      : readObject(passage, verbal.start + pure.end, verbal.end);
  }
  const next = passage.groups.find((group) => group.start >= end)?.start ?? Number.POSITIVE_INFINITY;
  const [tail = ''] = passage.text.slice(end, Math.min(clause.end, end + 60, next)).split(/[、,;(]/, 1);
  const verb = firstWord(tail, [
    '给予',
    '奖励给',
    '补贴给',
    '补助给',
    '发放给',
    '支付给',
    '拨付给',
    '奖励',
    '补助',
    '补贴',
    '资助',
    '奖补',
  ]);
  if (verb === undefined || verb.start > 14) return undefined;
  const object = readObject(passage, end + verb.end, end + tail.length);
  return object;
}
