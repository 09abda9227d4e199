// Who gets a sum: the phrase after 对 or 给予, the condition ending in 的, the noun before the verb.
// It finds phrases and must not divide them: that is distribution.ts.
import { type Clause, clauseAt, firstWord, lastWord, type Span } from './clauses.ts';
import { KIND_NOUNS } from './kind.ts';
import { stripEnd, withoutBounds } from './money-words.ts';
import { findPayer } from './payer.ts';
import { endsAsRecipient, isPersonOrBody, recipientPrefix } from './recipient-nouns.ts';
import type { Passage } from './sums.ts';

/** Where a phrase comes from: 对…, a clause before the verb, the noun before or after it, 每个…, or no more than a hint. */
type PhraseSource = 'for' | 'clause' | 'subject' | 'object' | 'each' | 'hint';

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
  /^(?:[\s、,;:)(]|并且|而且|同时|其中|另外|另|此外|且|并|和|及|以及|或|对于|针对|对|凡是|凡|向|为|给|鼓励和?支持|鼓励|引导|支持(?!方式|标准)|推动|按照|按(?!期|时|揭)|根据|依据|依照|即|将|从)/;

/** 对每个示范村: the measure word is no part of the name. */
const FOR_EACH = /^每(?:一)?(?:个|家|名|位|项|支|户|所)(?=.{2})/;

const MARKER = /^(?:第?[一二三四五六七八九十\d]{1,3}[、.．)]|\([一二三四五六七八九十\d]{1,3}\)|[①-⑳])\s*/;

const FOR =
  /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）.、．]\s*)?(?:同时|其中|另外|此外|并|且|凡)?(?:对(?!外(?!贸|资|来|商|籍|聘|地)|接|应|照|标|口|象|策|比)|针对|凡(?!事)|向(?!社会公)|给(?!予|与))/;

const ADVERBIAL =
  /^(?:第[一二三四五六七八九十\d]{1,2}年|按照?|经(?![营济销纪典理办贸过])|(?:分别)?(?:颁发|授予|发给)(?!.{0,40}的$)|根据|依据|依照|(?:分别)?由(?!.{0,30}的$)|从|自(?!主|然|愿|建)|通过|参照|视|同时$|另外$|原则上|连续|分[一二三四五六\d两]|择优|所需|[^,的]{0,6}(?:期限|年限|有效期)|分(?:阶段|步|批|档|类别)|每年(?!.{0,30}的$)|每月|累计|最高|一次性|当年$|次年|按|以上|上述|其中$|同一|不再|不重复|可|各级)/;

const CIRCUMSTANCE =
  /^(?:在|于|经|待|自|享受).{0,60}(?:基础上|前提下|期间|期内|以?后|前|时|内|中|合格|通过|审核|认定|评审|批准|确认|同意|之日起|起|外)$|(?:期间|期内|期满后?|之后|以后|基础上)$|^[^的]{2,24}(?:后|时|[建见培孵]\S期)$/;

const ACTION =
  /^(?:加大|完善|落实|加强|建立|健全|开展|实施|推进|深化|优化|强化|围绕|坚持|组织|进一步|积极|大力|统筹|充分|制定|探索|全面|提高|扩大|加快|构建|打造|发挥|做好|推行|引导|依托|到\d{4}年|面向|设立|安排)/;

const LABEL_END =
  /(?:标准|内容|措施|方式|条件|对象|范围|额度|金额|奖励|补助|补贴|资助|扶持|支持|政策|如下|奖项|要求)(?:分别)?为?$/;

function trimSpan(text: string, span: Span): Span {
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

/** The end of a phrase without adverbs that belong to the verb. */
function withoutAdverbs(text: string, span: Span): Span {
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

const EACH_END = /每(?:人|队|个|家|户|名|项|件|次|场|村|镇|亩|吨|台|套|辆|床|张|班|校|店|站|点|年|月|日|天|生)(?:次)?$/;

/**
 * Where words begin after an outline marker that stands at `start`.
 * @example afterMarker('（一）注册资本'.replace('（', '(').replace('）', ')'), 0) // 3
 */
export function afterMarker(text: string, start: number): number {
  const marker = MARKER.exec(text.slice(start, start + 10));
  return marker === null ? start : start + marker[0].length;
}

/**
 * The subject of the clause that opens a sentence, for sums without a name of their own: 毕业生按规定享受…：补贴5000元.
 * @param before offset of the sum, @param from where the search may begin.
 * @returns the phrase, or `undefined` when the sentence names nobody at the start of a clause.
 * @example readSubject(readPassage('毕业生可享受：补贴5元'), 9, 0).end // 3
 */
export function readSubject(passage: Passage, before: number, from: number): Phrase | undefined {
  const { clauses, text } = passage;
  const at = clauseAt(clauses, before);
  const own = clauses[at];
  if (own === undefined) return undefined;
  for (let index = at; index >= 0 && index > at - 12; index -= 1) {
    const clause = clauses[index];
    if (clause === undefined || clause.sentence !== own.sentence || clause.end < from) break;
    const span = subjectIn(text, { start: clause.start, end: Math.min(clause.end, before) });
    if (span !== undefined) return { ...span, passage, source: 'subject' };
  }
  return undefined;
}

/** 毕业生 in 毕业生可按规定享受…: a person or body before the first adverb or verb. */
function subjectIn(text: string, clause: Span): Span | undefined {
  const words = text.slice(clause.start, Math.min(clause.end, clause.start + 60));
  for (const match of words.matchAll(/分别|均|可|按|享受|应|将|参照|依照|申请|最高|给予|创业|领取/g)) {
    const span = trimSpan(text, { start: clause.start, end: clause.start + match.index });
    const part = text.slice(span.start, span.end);
    if (part.length < 2 || ACTION.test(part) || !isPersonOrBody(part)) continue;
    return span;
  }
  return undefined;
}

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
  if (words === '' || /[,;。:]/.test(words)) return undefined;
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

/** Where the verb of the clause of a sum stands. */
function verbIn(text: string): Span | undefined {
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
    if (verb !== undefined || !endsAsRecipient(text.slice(subjectSpan.start, subjectSpan.end)))
      subjectSpan = { start: subjectSpan.start, end: subjectSpan.start };
  }
  const subject = trimSpan(text, subjectSpan);
  const subjectWords = text.slice(subject.start, subject.end);
  const named =
    subject.end > subject.start &&
    !/^(?:其|该|每(?:亩|吨|人|户|家|件|次|年|月|项|个|辆|头|只|羽|台|套|天|日|床|张|平方米|立方米|千瓦时|度|场|期)?|单|年|最|累计|总|上述|以上|同一|企业)?[年月]?(?:度)?$/.test(
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
  // 对…的，市级每亩补助300元: the level pays; where the head lists levels it is the one of them that is paid.
  if (
    verb !== undefined &&
    lead.payer === null &&
    /^(?:中央|省|市|州|县|区)级$/.test(subjectWords) &&
    heads.some(({ start: from, end }) => !/级|国家|全国|[省市]/.test(text.slice(from, end)))
  ) {
    lead.payer = passage.original.slice(subject.start, subject.end);
    lead.phrases = lead.phrases.filter((phrase) => phrase.start !== subject.start);
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

/** Of words before a verb the part that names someone; words with a figure of rank or level (省级, 二等奖) stand for a name. */
function nameIn(text: string, span: Span, verbal: boolean): Span | undefined {
  let { start } = span;
  const words = text.slice(start, span.end);
  if (KIND_NOUNS.some((noun) => words.endsWith(noun)) && recipientPrefix(words) === 0) return undefined;
  if (endsAsRecipient(words) || /[级类奖名档等军牌星位A]$|[、和及]/.test(words)) return span;
  const verb = /^(?:.{0,16}?)(?:将|把)/.exec(words);
  if (verb !== null) start += verb[0].length;
  const size = recipientPrefix(text.slice(start, span.end));
  if (size > 0) return { start, end: start + size };
  return !verbal && words.length <= 12 && !/[加增提发开落完建实推]/.test(words.charAt(0)) && verb === null
    ? span
    : undefined;
}

function isGeneric(words: string): boolean {
  return /^(?:该|其|获奖|申报|实施|所在|相关|符合条件的)?(?:企业|单位|个人|机构|项目|本人|选手|学校|获奖者|团队|用户)$/.test(
    words,
  );
}

const GIVES_IN_FULL = /(?:给予|予以|据实)[^,;。]{0,8}(?:补助|补贴|奖励|资助|支持|报销|奖补|减免|返还)$/;

/** Phrases in the clauses before that of the sum: 对…的企业, and conditions that end in 的. */
function readHeads(
  passage: Passage,
  clauses: readonly Clause[],
  at: number,
  own: Clause,
  from: number,
  lead: Lead,
): Phrase[] {
  const { text } = passage;
  const heads: Phrase[] = [];
  let end = -1;
  for (let index = at - 1; index >= 0 && index > at - 10; index -= 1) {
    const clause = clauses[index];
    if (clause === undefined || clause.end <= from || clause.sentence !== own.sentence) break;
    if (clause.after === ';' && heads.length > 0) break;
    if (clause.after === ';' && end < 0) break;
    let start = Math.max(clause.start, from);
    let words = text.slice(start, clause.end);
    if (clause.before === '(' || words === '') continue;
    // 支持标准：按照…: a label is nobody.
    if (clause.after === ':' && words.length <= 14 && LABEL_END.test(words)) break;
    const purse = findPayer(words);
    // 市财政对新建的基地，分别给予…
    if (purse !== undefined && purse.start <= 2 && /^[对向]/.test(words.slice(purse.end))) {
      lead.payer ??= passage.original.slice(start + purse.start, start + purse.end);
      start += purse.end;
      words = words.slice(purse.end);
    }
    if (lead.payer === null) {
      const payer = purse === undefined ? undefined : findPayer(words);
      if (payer !== undefined) lead.payer = passage.original.slice(start + payer.start, start + payer.end);
    }
    if (FOR.test(words)) {
      const span = trimSpan(text, { start, end: end < 0 ? clause.end : end });
      heads.unshift({ ...withoutPayer(text, span), passage, source: 'for' });
      return heads;
    }
    const bare = words.replace(/^(?:并且|并|且|同时|其中|另外)/, '');
    if (ADVERBIAL.test(bare) || CIRCUMSTANCE.test(bare)) {
      if (end < 0) {
        lead.hints.push({ ...trimSpan(text, { start, end: clause.end }), passage, source: 'hint' });
        pushMade(passage, { start, end: clause.end }, heads);
        if (heads.length > 0) return heads;
      }
      continue;
    }
    if (ACTION.test(words) && !words.endsWith('的')) {
      lead.hints.push({ ...trimSpan(text, { start, end: clause.end }), passage, source: 'hint' });
      if (end >= 0) break;
      pushMade(passage, { start, end: clause.end }, heads);
      if (heads.length > 0) return heads;
      continue;
    }
    if (end < 0) {
      end = clause.end;
      const span = trimSpan(text, { start, end });
      const name = text.slice(span.start, span.end);
      const closed = /(?:的|以上|以下|之间|以内|及以上)$/.test(name) || endsAsRecipient(name);
      const subject = closed ? undefined : subjectIn(text, span);
      // 个人缴费标准为400元，财政补助670元: a clause with a sum of its own names nobody.
      if (!closed && subject === undefined && /\d[\d.]*(?:万|亿)?元|%/.test(name)) {
        lead.hints.push({ ...span, passage, source: 'hint' });
        break;
      }
      // 其余部分按实际支出予以补助，最高…: a clause that gives something names nobody.
      if (!closed && subject === undefined && GIVES_IN_FULL.test(name)) {
        lead.hints.push({ ...span, passage, source: 'hint' });
        break;
      }
      heads.push({ ...(subject ?? span), passage, source: 'clause' });
    } else if (/^(?:且|并|或|以及|及|和|同时)/.test(text.slice(heads[0]?.start ?? 0, (heads[0]?.start ?? 0) + 2))) {
      const last = heads[0];
      if (last !== undefined) heads[0] = { ...last, ...trimSpan(text, { start, end: last.end }) };
    }
    if (clause.before === ':' || clause.before === ';') break;
  }
  return heads;
}

/** 每年评选“工匠”10名，每人奖励…; 新建25家工作室，每个给予…: what is chosen or made is what is paid for. */
function pushMade(passage: Passage, span: Span, heads: Phrase[]): void {
  const words = passage.text.slice(span.start, span.end);
  const made =
    /(?:评选|评定|遴选|命名|评出|选树|选拔|表彰|推选|新建|培育|创建|认定)(?:出|表彰|不超过)?(?=[^的]{3,40}$)/.exec(
      words,
    );
  if (made === null) return;
  let start = span.start + made.index + made[0].length;
  const count = /^(?:不超过|约)?\d+[名家个项支所位](?:左右|以上|以内)?/.exec(words.slice(start - span.start));
  if (count !== null) start += count[0].length;
  const tail = /\d+[名家个项支所位人](?:左右|以上|以内)?$/.exec(words);
  const end = tail === null ? span.end : span.start + tail.index;
  const name = passage.text.slice(start, end);
  if (end - start >= 2 && (endsAsRecipient(name) || /[”"]$/.test(name)))
    heads.push({ start, end, passage, source: 'clause' });
}

/** 对新认定的工作室，由市财政: the payer is no part of the recipient. */
function withoutPayer(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const comma = /,(?:分别|由|经|按|市财政|省财政|在|从|每年|自)[^,]{0,40}$/.exec(words);
  const end = comma === null ? span.end : span.start + comma.index;
  return { start: span.start, end };
}

/**
 * The words that a phrase has in print, without 对 and marks.
 * @returns `null` for an empty phrase or one that is too long to name anyone.
 * @example recipientWords({ ...phrase }) // '新认定的市级技能大师工作室'
 */
export function recipientWords(phrase: Phrase): string | null {
  const words = phrase.passage.original.slice(phrase.start, phrase.end).trim();
  if (/^[其该]$/.test(words)) return null;
  return words === '' || words.length > 120 ? null : words;
}

/**
 * The object after a sum: 按每人5万元标准给予用人单位资助.
 * @returns the phrase, or `undefined` when the words after the sum name nobody.
 * @example readObjectAfter(readPassage('按5万元标准奖励企业'), 5).start // 9
 */
export function readObjectAfter(passage: Passage, end: number): Phrase | undefined {
  const clause = passage.clauses[clauseAt(passage.clauses, Math.max(0, end - 1))];
  if (clause === undefined || clause.end <= end) return undefined;
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
