// Names of bodies of government: the grammar of 市人力资源和社会保障局, 各县（市、区）人民政府, 团市委, lists of them, and what kind each is.
// It must not know a place: kinds and ids come from the vocabulary and the units of the place.
import type { Block, Lexicon } from '../model.ts';
import { narrowWidth } from '../notation/text.ts';
import type { Unit } from '../types.ts';
import { wordsOf } from './lexicon.ts';

/** A name at its place. */
export interface UnitName {
  start: number;
  end: number;
  /** It is surely a body of government or its kind, not only something that ends like one. */
  sure: boolean;
  /** An organ (bureau, committee, government, department), not a school, association or company. */
  organ: boolean;
  /** It is a unit of the place's own list. */
  known: boolean;
  /** （牵头） or （配合） printed after the name. */
  mark: 'lead' | 'joint' | null;
}

/** What names are read with: data, and the short names that the document defines itself. */
export interface Namer {
  lexicon: Lexicon;
  /** Short name to full name, from 以下简称. */
  shortNames: ReadonlyMap<string, string>;
}

const ORGAN =
  '委员会办公室|工作委员会|管理委员会|委员会|领导小组办公室|领导小组|联席会议办公室|联席会议|指挥部办公室|指挥部|工作专班|专班|管委会|人民政府办公室|人民政府|政府办公室|政府办|政府|组织部|宣传部|统战部|政法委|网信办|编办|人才办|信访局|党工委|工委|党委|市委|区委|县委|省委|州委|旗委|国资委|卫健委|发改委|发展改革委|改革委|健康委|监管委|科技委|教委|住建委|建委|交通委|农委|农办|经信委|工信委|经贸委|商务委|编委|爱卫办|服务局|管理局|监督局|监管局|分局|总局|支局|大数据局|数据局|局|厅|署|检察院|法院|公安|公安机关|税务机关|登记机关|审批机关|监察机关|行政机关|检察机关|司法机关|消防救援机构|经办机构|海关|督查室|政研室|办公室|办|组委会|委|有关部门|相关部门|主管部门|职能部门|行政部门|部门|部';
const BODY =
  '总工会|工会|妇联|妇女联合会|共青团|团市委|团区委|团县委|团省委|团委|残联|残疾人联合会|科协|科学技术协会|文联|侨联|侨办|工商联|工商业联合会|红十字会|社科联|贸促会|供销社|供销合作社联合社|供销合作社|供销联社|慈善总会|群团组织|联合会|联合社|行业协会|商会|协会|学会|中心|支队|大队|总队|事务所|管理处|研究院|研究所|设计院|中科院|科学院|工程院|社科院|文旅集团|城投公司|集团公司|集团|公司|银行|分行|支行|人行|电力公司|供电公司|高新区|开发区|经开区|功能区|新区|园区|保税区|示范区|度假区|工业园|产业园|电视台|广播电视台|报社|日报社|融媒体中心|研究室|党校|档案馆|办事处|成员单位|责任单位|有关单位|相关单位|街道办事处|镇街|街镇|乡镇|镇办|街道|各镇|各乡|各县|各区|各市|各旗|各地|各单位|县区|区县|区市|市县|旗县|各州|各地区|县市区|区县市|县市|技工院校|职业院校|高等院校|高校|院校|大学|学院|学校|医院|培训机构|评价机构|金融机构|图书馆|博物馆|档案馆|气象台|银保监分局|镇街区';
const SUFFIX = new RegExp(`(?:${ORGAN}|${BODY})$`);
const ORGAN_END = new RegExp(`(?:${ORGAN})$`);
/** Letters that a name can end with, so that most ends are refused at once. */
const LAST_LETTERS = new Set(`${ORGAN}|${BODY}`.split('|').map((word) => word.charAt(word.length - 1)));
const SURE_BODY =
  /(?:^各(?:有关|相关|责任|牵头|配合|参与|承办|成员)?(?:单位|部门|成员单位)$|(?:村民|居民)委员会|[村居]委会|人民银行|消防救援(?:支队|大队|总队|局)|总工会|妇联|残联|科协|文联|侨联|工商联|联合会|供销社|团[省市区县]委|管委会|街道办事处|各(?:镇|乡|县|区|市|旗|地|街道|镇街|乡镇|园区|功能区|开发区))/;

/** Fields by which a department is named without its level: 安全生产监督管理部门, 住房城乡建设部门. */
const FIELD =
  '安全生产|安监|应急管理?|消防|公安|交警|交通(?:运输)?|公路|铁路|民航|邮政|海事|海关|税务|财政|审计|统计|教育|科技|科学技术|文化|文旅|文物|旅游|广电|新闻出版|体育|卫生|卫健|卫生健康|医保|医疗保障|药监|药品|食品药品|疾控|民政|民族|宗教|司法|人社|人力资源(?:和)?(?:社会保障)?|劳动保障|社保|退役军人|农业|农业农村|畜牧|渔业|水利|水务|林业|园林|绿化|气象|水文|地震|测绘|环保|环境保护|生态环境|自然资源|国土(?:资源)?|规划|城乡规划|住建|住房(?:和)?(?:城乡)?建设|建设|房产|房管|城管|城市管理|市容|市政|国资|国有资产|发改|发展(?:和)?改革|物价|价格|粮食|能源|经信|经济(?:和)?信息化|工信|工业(?:和)?信息化|通信|电力|商务|外贸|市场监管|市场监督|工商|质监|质量技术监督|知识产权|金融|银保监|证监|统战|宣传|组织|人事|编制|机构编制|网信|大数据|数据|政务服务|行政审批|外事|侨务|港澳|招商|投资促进|信访|保密|档案|地方志|残联|扶贫|乡村振兴|供销|烟草|盐务|国防动员|人防|综合执法|行政执法|城管执法|价格主管|监察|检察|审判';
const FIELD_NAME = new RegExp(
  `^(?:各级|各有关|各相关|[省市县区州]级?)?(?:${FIELD})(?:监督管理|行政管理|行政执法|行政主管|监管|管理|监督|执法|行政|主管|保障){0,3}(?:部门|机关|机构)$`,
);

/** Heads by which a name shows that it belongs to a level or a place. */
const HEAD =
  /^(?:中共|共青团|国家|中央|本?[省市县区州盟旗]级?|各|全[省市县区]|自治区|县级|乡镇|有关|相关|属地|当地|所在地|行业主管|主管|业务主管|上级|同级|下级|财政|公安|教育|民政|司法|税务|应急|海关|气象|统计|审计|商务|人社|医保|消防|团|市直|区直|县直|驻|[\p{Script=Han}]{1,6}[省市县区州旗镇乡])/u;
/** Words that no name holds: with one of them it is a phrase. */
const NO_NAME =
  /\d年|[做抓办管用干]好|^以下|均需|[的把被使让向对将已未不为是并或如若等了着过在每同按从于由]|以(?![上下])|(?:结合|协调|优先|进一步|加大|围绕|设在|领导(?!小组)|联合(?!会|社)|支持|鼓励|推动|加强|推进|落实|建立|完善|实施|开展|(?<!群团|社会|行业|党)组织(?!部|委)|建设(?!局|厅|委|部|主管|行政|管理|和|与|交通|规划|环保)|提高|提升|强化|确保|给予|申请|申报|企业(?!和人才|服务|发展|局)|个人|用人单位|申请人|符合|经过|通过|要求|提出|印发|指导|监督(?!管理|局|检验|所)|负责|牵头|配合|会同|成立|设立|下设|构建|健全|依托|充分|积极|根据|按照|依据|关于|具有|制定|出台|研究(?!院|所|会|中心|室)|发挥|引导|贯彻|坚持|参与|纳入|属于)/;
/** A body named after its task, verbs and all: 市推进职业技能提升行动工作领导小组办公室. */
const TASK_FORCE =
  /^(?!.*(?:会同|牵头|负责|建立|召开|应当|政府(?!职能|投资|采购|网站)|配合|成立|组建|设立|下设|要求|经(?![济信贸发开营])|报(?!告)|由|[和与、][省市县区]))(?:[省市县区州旗]|全[省市县区]|国务院|\p{Script=Han}{2,3}[省市县区])[^的把被向将为]{2,34}(?:领导小组|指挥部|工作专班|联席会议)(?:办公室)?$/u;
/** Levels that stand for their governments: 镇(街道)负责…, 县(市、区)要…. */
const LEVEL_NAME = /^(?:县|镇|乡镇|乡|镇街|区|市)\([县市区旗街道乡镇办场、]{1,8}\)$/;
const MAX_NAME = 34;

/** What is computed once from a lexicon. */
interface NameIndex {
  kinds: readonly { key: string; word: string; code: string }[];
  byAlias: ReadonlyMap<string, Unit>;
  byFirst: ReadonlyMap<string, readonly string[]>;
  aliasKeys: readonly { key: string; unit: Unit }[];
}

const indexes = new WeakMap<Lexicon, NameIndex>();

function indexOf(lexicon: Lexicon): NameIndex {
  const known = indexes.get(lexicon);
  if (known !== undefined) return known;
  const kinds = wordsOf(lexicon, 'unit_kinds').map(({ word, code }) => ({
    key: kindKey(word.replace(/[（(][^（()）]*[)）]/g, '')),
    word,
    code,
  }));
  const byAlias = new Map<string, Unit>();
  const byFirst = new Map<string, string[]>();
  const aliasKeys: { key: string; unit: Unit }[] = [];
  for (const unit of lexicon.units) {
    for (const alias of unit.aliases ?? []) {
      const key = narrowWidth(alias).replace(/\s/g, '');
      if (key === '') continue;
      if (!byAlias.has(key)) byAlias.set(key, unit);
      byFirst.set(key.charAt(0), [...(byFirst.get(key.charAt(0)) ?? []), key]);
      aliasKeys.push({ key: kindKey(alias), unit });
    }
  }
  for (const keys of byFirst.values()) keys.sort((a, b) => b.length - a.length);
  const made: NameIndex = { kinds: kinds.sort((a, b) => b.key.length - a.key.length), byAlias, byFirst, aliasKeys };
  indexes.set(lexicon, made);
  return made;
}

/** Letters of a name that count: 和, 与, 及 and the long form of 委 do not. */
function kindKey(name: string): string {
  return narrowWidth(name)
    .replace(/\s/g, '')
    .replace(/委员会/g, '委')
    .replace(/[和与及]/g, '');
}

/**
 * True when a phrase is the name of a body.
 * @example isUnitName('市人力资源和社会保障局') // true
 */
export function isUnitName(name: string, namer: Namer): boolean {
  return grade(name, namer) !== undefined;
}

function grade(raw: string, namer: Namer): Pick<UnitName, 'sure' | 'organ' | 'known'> | undefined {
  const name = raw.trim();
  if (name.length < 2 || name.length > MAX_NAME) return undefined;
  const known = isKnown(name, namer);
  const bare = name.replace(/\([^()]{1,16}\)/g, '');
  if (known) {
    return /^(?:各?企业|用人单位|个人|主办单位|承办单位|申报单位|项目单位)$/.test(bare)
      ? undefined
      : { sure: true, organ: ORGAN_END.test(bare) || /街道|产业办|各地|各县|各区|功能区/.test(name), known: true };
  }
  if (LEVEL_NAME.test(name)) return { sure: true, organ: true, known: false };
  if (
    !/^[\p{Script=Han}“”()、A-Za-z0-9·]+$/u.test(name) ||
    !SUFFIX.test(bare) ||
    (NO_NAME.test(name.replace(/“[^”]*”/g, '')) && !FIELD_NAME.test(bare) && !TASK_FORCE.test(bare))
  )
    return undefined;
  if (
    /^(?:有关|相关|主管|各|本)?(?:单位|机构|公司|集团|中心|银行|学校|医院|院校|高校|协会|部)$/.test(bare) &&
    !/^各/.test(bare)
  )
    return undefined;
  if (
    /(?:全部|内部|外部|总部|干部|局部|西部|东部|南部|北部|中部|医院|本部|大局|布局|格局|结局|举办|承办|主办|协办|督办|开办|创办|包办|申办|代办|帮办|兴办|经办|评委|编委|常委|原委|党部)$/.test(
      bare,
    ) &&
    !/^(?:各|市|区|县|省)/.test(bare)
  )
    return undefined;
  if (/(?:举办|承办|主办|督办|创办|开办|布局|格局|全局|大局|干部|内部|全部|总部|头部|骨干|腹部)$/.test(bare))
    return undefined;
  if (name.split('“').length !== name.split('”').length) return undefined;
  // 本办法, 平均办理, 民办: 办 ends a name only after a level and a field.
  if (
    /办$/.test(bare) &&
    !/^(?:中央|国务院|[省市县区州旗]|各)(?:[省市县区州]?(?:委|政府|府))?[\p{Script=Han}]{0,8}[^民平均申代可承举主督开创包兴经协本]办$/u.test(
      bare,
    )
  )
    return undefined;
  const organ = ORGAN_END.test(bare);
  const headed =
    HEAD.test(bare) ||
    /^\p{Script=Han}{2,}(?:局|委|办|厅|部|政府|管委会|海关|法院|检察院|银行|分行|支行|办事处|电视台|机关|组委会)$/u.test(
      bare,
    );
  const field = FIELD_NAME.test(bare);
  const wanted = kindKey(bare);
  const kinded = headed || indexOf(namer.lexicon).kinds.some(({ key }) => key !== '' && wanted.endsWith(key));
  return {
    sure: (organ && (headed || kinded)) || SURE_BODY.test(name) || field || (HEAD.test(bare) && SUFFIX.test(bare)),
    organ: organ || field || SURE_BODY.test(name),
    known: false,
  };
}

function isKnown(name: string, namer: Namer): boolean {
  const key = narrowWidth(name);
  return indexOf(namer.lexicon).byAlias.has(key) || namer.shortNames.has(key);
}

/** What 各 also holds for: 各乡镇、街道. */
const AFTER_EACH = /^(?:街道|街道办事处|乡镇|镇街|镇|乡|园区|开发区|功能区|部门|单位|县区|区县)$/;

/** Marks between the names of a list; 和 only where a name is complete before it. */
const SEPARATOR = /^\s*(?:、|以及|和|及|与|,(?=\s*各?[省市县区州]))\s*/;
/** What follows a list: 等部门, 等单位, 等. */
const AND_OTHERS =
  /^\s*等(?:\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*个?)?(?:有关|相关|市直|市级|区直|职能)*(?:部门和单位|单位和部门|部门、单位|部门\(单位\)|责任单位|成员单位|部门|单位|地方|机构)?/;

/**
 * Read names that stand side by side from an offset on.
 * @param text with half-width ASCII.
 * @returns the names and the offset after the last of them (and after 等部门); no names when none begins there.
 * @example readUnitList('市教育局、财政局等部门负责', 0, 13, namer).units.length // 2
 */
export function readUnitList(text: string, from: number, to: number, namer: Namer): { units: UnitName[]; end: number } {
  const units: UnitName[] = [];
  let at = from;
  while (at < to && /\s/.test(text.charAt(at))) at += 1;
  let end = at;
  for (let count = 0; count < 60 && at < to; count += 1) {
    const name = readName(text, at, to, namer);
    if (name === undefined) break;
    let next = name.end;
    const mark = /^\s*\(?(牵头|主办|配合|参与|协办)(?:单位)?\)/.exec(text.slice(next, Math.min(to, next + 8)));
    if (mark !== null && text.slice(next, next + mark[0].length).includes('(')) {
      name.mark = /牵头|主办/.test(mark[1] ?? '') ? 'lead' : 'joint';
      next += mark[0].length;
    }
    // 市委组织部（市委人才办）: the same body by another name.
    const other = /^\s*\(([^()]{2,20})\)/.exec(text.slice(next, Math.min(to, next + 24)));
    if (other !== null && grade(other[1] ?? '', namer) !== undefined) next += other[0].length;
    // （以下简称“市人社局”） belongs to the name before it.
    const short = /^\s*\((?:以下|下)(?:统一)?简称[^()]{1,24}\)/.exec(text.slice(next, Math.min(to, next + 36)));
    next += short?.[0].length ?? 0;
    const head = units[0];
    if (
      head !== undefined &&
      !name.sure &&
      text.charAt(head.start) === '各' &&
      AFTER_EACH.test(text.slice(name.start, name.end))
    ) {
      name.sure = true;
      name.organ = true;
    }
    units.push(name);
    end = next;
    const separator = SEPARATOR.exec(text.slice(next, Math.min(to, next + 6)));
    if (separator === null) break;
    at = next + separator[0].length;
  }
  if (units.length === 0) return { units, end };
  const others = AND_OTHERS.exec(text.slice(end, Math.min(to, end + 24)));
  if (others === null) return { units, end };
  end += others[0].length;
  // 市教育局等部门和工会群团组织
  const more = SEPARATOR.exec(text.slice(end, Math.min(to, end + 6)));
  const name = more === null ? undefined : readName(text, end + more[0].length, to, namer);
  if (name !== undefined) {
    units.push(name);
    end = name.end;
  }
  return { units, end };
}

/** The longest name that begins at an offset and ends before a mark, a verb or another name. */
function readName(text: string, at: number, to: number, namer: Namer): UnitName | undefined {
  const limit = Math.min(to, at + MAX_NAME + 12);
  const alias = knownAt(text, at, limit, namer);
  const joined = alias === undefined ? readJoined(text, at, Math.min(to, at + 160), namer) : undefined;
  if (joined !== undefined) return joined;
  // A name runs to the next mark; brackets such as （市、区） belong to it.
  let stop = at;
  while (stop < limit) {
    const unit = text.charAt(stop);
    if (unit === '(') {
      const close = text.indexOf(')', stop);
      if (
        close < 0 ||
        close >= limit ||
        !/^[县市区旗州、/盟自治开发新高示范级街道镇乡园场村居配合]{1,12}$/.test(text.slice(stop + 1, close))
      )
        break;
      stop = close + 1;
      continue;
    }
    if (unit === '“') {
      const close = text.indexOf('”', stop);
      if (close < 0 || close >= limit) break;
      stop = close + 1;
      continue;
    }
    if (!/[\p{Script=Han}A-Za-z0-9]/u.test(unit)) break;
    stop += 1;
  }
  let best: UnitName | undefined;
  for (let end = stop; end - at >= 2; end -= 1) {
    // Names of the place's own list are read by knownAt.
    const last = text.charAt(end - 1);
    if (!LAST_LETTERS.has(last) && last !== ')') continue;
    const name = text.slice(at, end);
    const seen = grade(name, namer);
    if (seen === undefined) continue;
    // 市教育局和市财政局 is two names: 和 stays inside only when what stands before it is none.
    const cut = splitAt(name, namer);
    if (cut !== undefined) continue;
    // A longer run that ends in a weak suffix inside a word (市人社局办理) is the shorter name.
    const following = text.slice(end, Math.min(to, end + 4));
    if (/办$/.test(name) && /^[理公事好成法学证结案班税好]/.test(following)) continue;
    if (/部$/.test(name) && /^[门分署]/.test(following)) continue;
    if (/委$/.test(name) && /^[员托派任会书督研办机]/.test(following)) continue;
    // 各地 in 各地级市, 各区 in 各区域: the word goes on.
    if (/^各[县区市镇乡地]$/.test(name) && /^[域块段级点类场民形质城村容委政直属]/.test(following)) continue;
    if (/公安$/.test(name) && /^(?:机关|干警|民警|部门)/.test(following)) continue;
    if (
      /政府$/.test(name) &&
      /^(?:办|性|投|采|购|补|引|主[导要]|债|督|研|领|负责(?:人|同志)|网|工作报告)/.test(following)
    )
      continue;
    if (/局$/.test(name) && /^[面势限部长]/.test(following)) continue;
    if (/(?:[市县]|县区|区县|市区|省)$/.test(name) && !/各/.test(name)) continue;
    best = { start: at, end, ...seen, mark: null };
    break;
  }
  if (alias !== undefined && (best === undefined || alias.end >= best.end)) return alias;
  if (best === undefined) return best;
  if (text.startsWith('党委', best.end - 2)) {
    const both = /^[和及、]?(?:人民)?政府(?![办采购性网])/.exec(text.slice(best.end, Math.min(to, best.end + 6)));
    return both === null ? best : { ...best, end: best.end + both[0].length };
  }
  if (!text.startsWith('部门', best.end - 2)) return best;
  // 各有关部门和单位 is one phrase.
  const also = /^[和、及](?:各?有关|各?相关)?(?:直属)?单位/.exec(text.slice(best.end, Math.min(to, best.end + 8)));
  return also === null ? best : { ...best, end: best.end + also[0].length };
}

/** Levels named together before one body: 市、县（市、区）人民政府. */
const LEVELS = /^(?:[省市县区州旗]|自治区|设区的市)(?:、|和|及)(?=[省市县区州旗])/;
/** Fields named together before 等部门: 应急、消防、城管等部门; also 科技、财政部门 and 教育和体育主管部门. */
const FIELDS =
  /^(?:各?[省市县区州]?(?:级|直)?)(\p{Script=Han}{2,10}(?:、\p{Script=Han}{2,10}){1,24}(?:(?:和|以及)\p{Script=Han}{2,10})?)等(?:有关|相关|行政|主管|职能|管理|执法|行政主管)*(?:部门|单位)/u;
const FIELDS_PLAIN = new RegExp(
  `^(?:各?[省市县区州]?(?:级|直)?)(?:${FIELD})(?:监督管理|行政管理|监管|管理|监督|执法){0,2}(?:(?:、|和|以及|及|与)(?:${FIELD})(?:监督管理|行政管理|监管|管理|监督|执法){0,2}){1,16}(?:行政主管|主管|行政|职能)?(?:部门|机关)(?:和单位)?`,
);
/** Words that end a field and would be verbs in front of others: 质量技术监督, 住房城乡建设. */
const FIELD_END = /(?:监督|建设|组织|协调|支持|指导|保障|促进|服务|管理|研究|监管|合作|统筹){1,3}$/;

/** One name for several levels or fields. */
function readJoined(text: string, at: number, to: number, namer: Namer): UnitName | undefined {
  const levels = LEVELS.exec(text.slice(at, to));
  if (levels !== null) {
    const rest = readName(text, at + levels[0].length, to, namer);
    return rest === undefined ? undefined : { ...rest, start: at };
  }
  const plain = FIELDS_PLAIN.exec(text.slice(at, to));
  if (plain !== null)
    return { start: at, end: at + plain[0].length, sure: true, organ: true, known: false, mark: null };
  const fields = FIELDS.exec(text.slice(at, to));
  if (fields === null) return undefined;
  // 公安 is a body and a field.
  const parts = (fields[1] ?? '').split(/、|以及/).filter((part) => part !== '公安');
  // Names of their own (市教育局、财政局等部门) are a list, not fields.
  if (
    parts.some(
      (part) => NO_NAME.test(part.replace(FIELD_END, '')) || grade(part, namer) !== undefined || SUFFIX.test(part),
    )
  )
    return undefined;
  return { start: at, end: at + fields[0].length, sure: true, organ: true, known: false, mark: null };
}

/** A name of the place's own list that begins here. */
function knownAt(text: string, at: number, limit: number, namer: Namer): UnitName | undefined {
  let end = 0;
  for (const key of indexOf(namer.lexicon).byFirst.get(text.charAt(at)) ?? []) {
    if (key.length > end - at && at + key.length <= limit && text.startsWith(key, at)) end = at + key.length;
  }
  for (const key of namer.shortNames.keys()) {
    if (key.length > end - at && at + key.length <= limit && text.startsWith(key, at)) end = at + key.length;
  }
  if (end === 0) return undefined;
  const seen = grade(text.slice(at, end), namer);
  return seen === undefined ? undefined : { start: at, end, ...seen, mark: null };
}

/** Offset of a 和, 与, 及 or 以及 before which a whole name stands. */
function splitAt(name: string, namer: Namer): number | undefined {
  for (let at = 2; at < name.length - 1; at += 1) {
    if (!'和与及、'.includes(name.charAt(at)) || inBracket(name, at)) continue;
    if (grade(name.slice(0, at), namer) !== undefined) return at;
  }
  return undefined;
}

function inBracket(name: string, at: number): boolean {
  return name.lastIndexOf('(', at) > name.lastIndexOf(')', at);
}

/**
 * Who a name is.
 * @returns the unit's id in the place's list and its kind; null where data tells neither. Short names are followed to the full name.
 * @example identifyUnit('市财政局', namer) // { id: 'finance-bureau', kind: 'finance_bureau' }
 */
export function identifyUnit(name: string, namer: Namer): { id: string | null; kind: string | null } {
  const key = narrowWidth(name).replace(/\s/g, '');
  const index = indexOf(namer.lexicon);
  const exact = index.byAlias.get(key);
  if (exact !== undefined) return { id: exact.id, kind: exact.kind ?? null };
  const full = namer.shortNames.get(key);
  if (full !== undefined && full !== key) {
    const found = identifyUnit(full, { ...namer, shortNames: new Map() });
    if (found.id !== null || found.kind !== null) return found;
  }
  // 财政局 in a list that began with 市 is 市财政局, when only one unit ends so.
  const wanted = kindKey(key);
  const ending = new Set(
    index.aliasKeys
      .filter(
        (alias) =>
          alias.key.endsWith(wanted) || (wanted.length > 3 && alias.key.length > 2 && wanted.endsWith(alias.key)),
      )
      .map(({ unit }) => unit),
  );
  const kind = kindOf(key, namer);
  const [only] = ending;
  if (ending.size === 1 && only !== undefined && wanted.length >= 3) return { id: only.id, kind: only.kind ?? kind };
  return { id: null, kind };
}

/** The kind whose word ends the name; the longest word wins. */
function kindOf(name: string, namer: Namer): string | null {
  const wanted = kindKey(name.replace(/\([^()]*\)/g, '').replace(/(部门)[和、及].{0,4}单位$/, '$1'));
  const { kinds } = indexOf(namer.lexicon);
  const best = kinds.find(({ key }) => key.length >= 2 && wanted.endsWith(key));
  if (best !== undefined) return best.code;
  // 各县市区 and 各区县 say what 各县（市、区） says.
  if (/^各(?:[县市区旗]|自治县|地区){1,4}$/.test(wanted)) return kinds.find(({ key }) => key === '各县')?.code ?? null;
  // 各县政府 is of the kind of 人民政府.
  if (/[^民]政府$/.test(wanted)) return kindOf(name.replace(/政府$/, '人民政府'), namer);
  // 人社部门 is of the kind of 人社局, 科技主管部门 of 科技局.
  const field = /(?:[省市县区州]|^)([^省市县区州]{2,8}?)(?:行政)?(?:主管)?部门$/.exec(wanted)?.[1];
  if (field === undefined) return null;
  return kinds.find(({ key, word }) => key.startsWith(field) && /(?:局|委|办|厅)$/.test(word))?.code ?? null;
}

const SHORT = /[（(](?:以下|下)(?:统一)?简称[:：]?\s*[“"]?([^”"）)，,；;]{2,20})[”"]?[)）]/g;

/**
 * The short names that a document gives its bodies.
 * @returns short name to full name, both with half-width ASCII.
 * @example findShortNames(blocks).get('市人社局') // '市人力资源和社会保障局'
 */
export function findShortNames(blocks: readonly Block[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { text } of blocks) {
    const narrow = narrowWidth(text);
    for (const match of narrow.matchAll(SHORT)) {
      const before = /[\p{Script=Han}]{2,34}$/u.exec(narrow.slice(Math.max(0, match.index - 34), match.index));
      const short = match[1] ?? '';
      if (before === null || !SUFFIX.test(short) || !SUFFIX.test(before[0])) continue;
      const cut = before[0].search(/(?:由|在|经|报|向|和|与|是|为)(?=[^由在经报向和与是为]{3,}$)/);
      found.set(short, cut >= 0 ? before[0].slice(cut + 1) : before[0]);
    }
  }
  return found;
}
