// Names of bodies of government: the grammar of 市人力资源和社会保障局, 各县（市、区）人民政府, 团市委, and lists of them.
// It must not know a place: what kind each is comes from the vocabulary and the units of the place (unit-kinds.ts).
import type { Block } from '../model.ts';
import { narrowWidth } from '../notation/text.ts';
import { indexOf, kindKey, type Namer } from './unit-kinds.ts';
import {
  FIELD,
  FIELD_NAME,
  HEAD,
  LAST_LETTERS,
  LEVEL_NAME,
  NO_NAME,
  ORGAN_END,
  PLACE,
  PLACES_ACT,
  SECTION,
  SUFFIX,
  SURE_BODY,
  TASK_FORCE,
} from './unit-words.ts';

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

const MAX_NAME = 34;
/** A section and what it is told to do. */
const SECTION_REACH = 28;

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
  if (/(?:数字|电子|智慧|法治|服务型|廉洁|诚信)政府$/.test(bare)) return undefined;
  if (name.split('“').length !== name.split('”').length) return undefined;
  // 本办法, 平均办理, 民办: 办 ends a name only after a level and a field.
  if (
    /办$/.test(bare) &&
    !/^(?:中央|国务院|[省市县区州旗]|各)(?:[省市县区州]?(?:委|政府|府))?[\p{Script=Han}]{0,8}[^民平均申代可承举主督开创包兴经协本]办$/u.test(
      bare,
    )
  )
    return undefined;
  const organ = ORGAN_END.test(bare) || /(?:小组|专班|会议|指挥部)各?(?:成员|牵头)单位$/.test(bare);
  const headed =
    HEAD.test(bare) ||
    /^\p{Script=Han}{2,}(?:局|委|办|厅|部|政府|管委会|海关|法院|检察院|银行|分行|支行|办事处|电视台|机关|组委会)$/u.test(
      bare,
    );
  const field =
    FIELD_NAME.test(bare) ||
    /^(?:国务院|[省市县区州]级?)?\p{Script=Han}{2,10}(?:行政主管|行政|主管)(?:部门|机构)$/u.test(bare);
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
  /^\s*等(?:\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*个?)?(?:有关|相关|[省市区县州]直|[省市县州]级|职能|行业|行政|主管)*(?:部门和单位|单位和部门|部门、单位|部门\(单位\)|责任单位|成员单位|部门|单位|地方|机构)?/;

/**
 * Read names that stand side by side from an offset on.
 * @param text with half-width ASCII. @param places after a label, where a place (甲旗) is named for its government.
 * @returns the names and the offset after the last of them (and after 等部门); no names when none begins there.
 * @example readUnitList('市教育局、财政局等部门负责', 0, 13, namer).units.length // 2
 */
export function readUnitList(
  text: string,
  from: number,
  to: number,
  namer: Namer,
  places = false,
): { units: UnitName[]; end: number } {
  const units: UnitName[] = [];
  let at = from;
  while (at < to && /\s/.test(text.charAt(at))) at += 1;
  let end = at;
  for (let count = 0; count < 60 && at < to; count += 1) {
    const name = readName(text, at, to, namer) ?? readPlace(text, at, to, places || units.length > 0);
    if (name === undefined) break;
    let next = name.end;
    const mark = /^\s*\(?(牵头|主办|配合|参与|协办)(?:单位)?\)/.exec(text.slice(next, Math.min(to, next + 8)));
    if (mark !== null && text.slice(next, next + mark[0].length).includes('(')) {
      name.mark = /牵头|主办/.test(mark[1] ?? '') ? 'lead' : 'joint';
      next += mark[0].length;
    }
    // 市委组织部（市委人才办）: the same body by another name.
    const other = /^\s*\(([^()]{2,20})\)/.exec(text.slice(next, Math.min(to, next + 24)));
    if (other !== null && grade(other[1] ?? '', namer) !== undefined) {
      next += other[0].length;
      // 各区政府（管委会） is one name for both.
      if (/^(?:管委会|管理委员会|办事处)$/.test(other[1] ?? '')) name.end = next;
    }
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

/** A place that is told to act: 由甲旗、乙县牵头. */
function readPlace(text: string, at: number, to: number, listed: boolean): UnitName | undefined {
  const words = text.slice(at, Math.min(to, at + 120));
  const sure = PLACES_ACT.test(words);
  const place = sure || listed ? PLACE.exec(words)?.[0] : undefined;
  if (place === undefined || NO_NAME.test(place)) return undefined;
  return { start: at, end: at + place.length, sure, organ: false, known: false, mark: null };
}

/** The name that begins at an offset, with the section of the body where that is told to act: 市教育局职业教育科负责…. */
function readName(text: string, at: number, to: number, namer: Namer): UnitName | undefined {
  const name = readBody(text, at, to, namer);
  if (name === undefined || !name.sure || !name.organ || /部门$/.test(text.slice(at, name.end))) return name;
  const section = SECTION.exec(text.slice(name.end, Math.min(to, name.end + SECTION_REACH)));
  return section === null ? name : { ...name, end: name.end + section[0].length };
}

/** The longest name that begins at an offset and ends before a mark, a verb or another name. */
function readBody(text: string, at: number, to: number, namer: Namer): UnitName | undefined {
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
      /^(?:办|性|投|采|购|补|引|实物|储备|主[导要]|债|督|研|领|负责(?:人|同志)|网|工作报告)/.test(following)
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
  // 县政府确定的数据管理部门 is one body; 县政府授权的县财政局 has a name of its own.
  const chosen = /^(?:授权|委托|指定|确定|明确)的/.exec(text.slice(best.end, Math.min(to, best.end + 3)));
  const other = chosen === null ? undefined : readName(text, best.end + chosen[0].length, limit, namer);
  if (other?.sure && other.organ)
    return /^[省市县区州盟旗]/.test(text.charAt(other.start)) ? other : { ...other, start: at };
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
/** One field before 等部门: 市市场监督管理等部门. */
const FIELD_OTHERS = new RegExp(
  `^(?:各?[省市县区州]?(?:级|直)?)(?:${FIELD})(?:监督管理|行政管理|监管|管理|监督|执法){0,2}等(?:有关|相关|行政|主管|职能)*(?:部门|单位)`,
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
  const single = FIELD_OTHERS.exec(text.slice(at, to));
  if (single !== null)
    return { start: at, end: at + single[0].length, sure: true, organ: true, known: false, mark: null };
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
