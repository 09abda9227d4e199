// Sentences of which a body is the subject or the agent: 市科技局负责…, 由市体育局主办, 会同…, 在市委领导下.
// It must not name companies, applicants or bodies that are only spoken of: when in doubt it finds none.
import { findVerbs } from './goal-words.ts';
import type { Namer } from './unit-kinds.ts';
import { type Found, type Role, type Span, VERBS_AFTER } from './unit-lists.ts';
import { readUnitList, type UnitName } from './unit-names.ts';
import { AGENCY } from './unit-words.ts';

const CLAUSE = /[^,，。;；:：\n]+/g;
const OPENER =
  /^(?:\s|每年度?|每季度|每月|每半年|定期|原则上|必要时|同时|协调|并|并由|由(?:(?:所?(?:涉及|牵涉|对应|归属)(?:到|及)?|有关|相关)的)?|请|其中|具体由|统一由|主要由|经费由|依法由|属于[^,]{2,12}的由|各[镇乡县市区街园州旗]{1,4}、(?=各))*/;
/** What a body is told to do; before a verb of its own it may have one of these. */
const MODAL =
  /^(?:要|应|应当|须|必须|将|可|可以|会|依法|依托|依照|按照|按|根据|结合|通过|对|把|在|每|定期|积极|认真|切实|进一步|严格|及时|统筹|分别|共同|联合|具体|负责|原则上|牵头|会同|组织|加强|加大|加快|做好|建立|制定|开展|推进|推动|落实|完善|强化|指导|监督|督促|协调|研究|提供|安排|给予|成立|设立|统一|择优|选取|支持|落细|采取|承担|全面|主动|充分|充实|定时|适时|发挥|召开|举办|会商|指挥|归口|主持|履行|编制|发布|公布|出台|审核|受理|汇总|拨付|实施|配合|参与|协助|于[^,]{2,14}前)/;
const NO_ACTOR =
  /^(?:的|印发|下发|发布的|发布《|制定的|认定的|批准的|核发的|颁发的|出具|关于|《|〔|\(|、|之|及其|所属|所辖|内|外|级|为单位|等[^部单]|公告|令|文件|网站|官网|公章|盖章|负责人|主要负责(?:人|同志)|分管|领导|主任|局长|部长|干部|职工|同意|批准|审定|审批|备案|另有|名义|是指|与(?!.*(?:联合|共同))|工作人员|人员|占比|比重|增加值|主要领导|分管|有关领导|数据|系统|机关报|党组|常务|全体)/;
const NO_CLAUSE =
  /^\s*(?:经|报|向|按|根据|依据|依照|按照|对|在|从|为|以|凡|如|与|到|自|至|于|被|未经|征得|提请|商|据|凭|持|将|把|受|关于)/;
const EXPLAINS = /^负责(?:本[^,。]{0,14})?(?:解释|说明)|负责解释/;

/** 市科技局主要职责：, 市财政局的职责包括. */
const DUTIES = /^的?(?:主要|具体|工作|部门)?(?:职责|职能|任务)(?:分工)?(?:$|是|为|包括|如下|有)/;
const IS =
  /^(?:是|为|作为)[^,。;]{0,24}?((?:牵头|责任|主管|组织|实施|综合|主责|监管|执行|协调|管理|办事|议事|配合|协同|协办|参与)(?:部门|单位|机关|机构|主体)|第一责任(?:人|主体))/;
/** 市财政局按照职责，协同…. */
const BY_DUTY =
  /^(?:按照?|依照?|依据|根据|在)(?:各自|其)?(?:的)?(?:工作)?(?:职责|职能|职权)(?:分工|任务)?(?:范围)?[内中]?$/;
/** 市就业服务中心承担具体经办; 承担任务的 only says which ones are meant. */
const WORKS = /^(?:具体|主要|统一)?(?:承担|经办|受理|办理)(?!单位|主体|者|方|机构|部门|人|[^,]{0,30}的$)[^,]*$/;
/** Who pays is not who is responsible. */
const PAYS = /^(?:分别|一次性|再|按[^,]{1,12}|对[^,]{1,30})?(?:给予|予以奖励|奖励|补助|补贴|资助|奖补|出资|列支)/;
/** What a body after 由 does in the middle of a clause: 由市发展改革委组织申报. */
const DOES =
  /^(?:统一|依法|共同|联合|另行|根据[^,]{2,20}|按照?[^,]{2,20})?(?:组织|审核|审查|审批|审定|认定|核定|核查|评审|评定|评估|验收|确定|制定|编制|发布|公布|公示|下达|拨付|发放|兑现|受理|办理|管理|监督|监管|指导|推荐|申报|汇总|报|提出|建立|安排|调度|考核|备案|登记|颁发|授予|命名|聘任|选派|处理|处置|查处|依法|责令|收回|追回)/;

/**
 * The units that the sentences of a block name as acting.
 * @param text with half-width ASCII. @param body offset after the marker. @param taken stretches that lists hold already.
 * @example fromSentences('由市体育局主办', 0, namer, [])[0].role // 'lead'
 */
export function fromSentences(text: string, body: number, namer: Namer, taken: readonly Span[]): Found[] {
  const found: Found[] = [];
  let index = 0;
  for (const match of text.matchAll(CLAUSE)) {
    // 第二条 is no part of the words.
    const start = Math.max(match.index, body);
    const end = match.index + match[0].length;
    if (end <= start) continue;
    while (index < taken.length && (taken[index]?.end ?? 0) <= start) index += 1;
    const over = taken[index];
    if (over !== undefined && over.start <= start && end <= over.end) continue;
    const own = fromClause(text, start, end, namer);
    // 市人社局制定目录，会同市财政局公布: who joins others to it leads.
    const subject = found.at(-1);
    const joins = /^\s*(?:并|及时|定期)?会同/.test(text.slice(start, end)) && own[0]?.rule === 'unit/together';
    if (joins && subject?.rule === 'unit/subject' && !/[。;]/.test(text.slice(subject.cite.end, start))) {
      const alone = found.at(-2)?.cite.start !== subject.cite.start;
      if (alone) subject.role = 'lead';
    }
    found.push(...(own[0] === undefined ? [] : addressed(text, start, own[0], body, namer)), ...own);
  }
  return found;
}

/** 各区县人民政府，市政府各部门要…: the clause before names more of those who are told. */
function addressed(text: string, start: number, own: Found, body: number, namer: Namer): Found[] {
  if (own.rule !== 'unit/subject' || !/[,，]\s*$/.test(text.slice(Math.max(body, start - 2), start))) return [];
  const comma = text.lastIndexOf(',', start - 1);
  const floor = Math.max(body, comma - 80);
  const words = /[^,，。;；:：\n]*$/.exec(text.slice(floor, comma))?.[0] ?? '';
  const from = comma - words.trimStart().length;
  const list = readUnitList(text, from, comma, namer);
  if (list.units.length === 0 || list.end < comma || list.units.some(({ sure, organ }) => !sure || !organ)) return [];
  return list.units.map((unit) => ({ unit, role: 'named' as const, cite: own.cite, rule: 'unit/subject' }));
}

function fromClause(text: string, start: number, end: number, namer: Namer): Found[] {
  const clause = text.slice(start, end);
  const under = /(?:^|[^现存正自内实潜])在(?=[^,]{2,60}(?:领导|指导|统筹)[^,]{0,4}下)/.exec(clause);
  if (under !== null) {
    // 在市委的领导下
    const from = start + under.index + under[0].length;
    const list = readUnitList(text, from, end, namer);
    const guided = guidedBy(text, start, start + under.index, list.end, end, namer);
    if (guided.length > 0) return guided;
    const also = list.units.length > 0 ? /^(?:领导|统一领导)和/.exec(text.slice(list.end, end)) : null;
    if (also !== null) {
      const second = readUnitList(text, list.end + also[0].length, end, namer);
      if (/^的?指导下/.test(text.slice(second.end, end)))
        return [...list.units, ...second.units]
          .filter(({ sure }) => sure)
          .map((unit) => ({ unit, role: 'named' as const, cite: { start, end }, rule: 'unit/led-by' }));
    }
    if (
      list.units.length > 0 &&
      /^(?:的)?(?:统一|统筹|坚强|具体)?(?:领导|指导|组织领导|牵头|统筹协调)(?:和[^,]{2,8})?(?:下|指导|协调)/.test(
        text.slice(list.end, end),
      )
    )
      return list.units
        .filter(({ sure }) => sure)
        .map((unit) => ({ unit, role: 'named' as const, cite: { start, end }, rule: 'unit/led-by' }));
    return [];
  }
  // 各县市区不少于1000人: a share of a goal is given to each.
  const share = /^\s*各[^,]{1,12}?(?:均|都|各)?(?=(?:不少于|不低于|至少|力争|确保)[^,]{0,6}\d)/.exec(clause);
  if (share !== null) {
    const list = readUnitList(text, start, start + share[0].length, namer);
    if (list.units[0]?.organ === true)
      return list.units.map((unit) => ({ unit, role: 'named' as const, cite: { start, end }, rule: 'unit/share' }));
  }
  // 积极同组织、财政等部门密切沟通
  const beside = /^\s*(?:要|应)?(?:积极|主动|加强|切实加强|进一步加强)?[同与](?!.{0,3}(?:上级|国家|省))/.exec(clause);
  if (beside !== null) {
    const list = readUnitList(text, start + beside[0].length, end, namer);
    const several = list.units.length > 1 || /等[^等]{0,8}(?:部门|单位)$/.test(text.slice(start, list.end));
    if (
      several &&
      list.units[0]?.sure === true &&
      /^的?(?:密切|积极|主动|加强|协同)?(?:沟通|配合|协作|联动|对接|协调|衔接|协同)/.test(text.slice(list.end, end))
    )
      return list.units.map((unit) => ({ unit, role: 'joint' as const, cite: { start, end }, rule: 'unit/with' }));
  }
  // 由A牵头，会同B、C组织实施
  const along = /^\s*(?:并|负责)?会同/.exec(clause);
  if (along !== null) {
    const list = readUnitList(text, start + along[0].length, end, namer);
    return list.units.map((unit) => ({ unit, role: 'joint' as const, cite: { start, end }, rule: 'unit/together' }));
  }
  // 办公室设在市发展改革委
  const seat = /(?:办公室|秘书处|日常工作|办事机构|工作机构)(?:设在|挂靠|由)$/.exec(
    clause.slice(0, Math.max(0, clause.search(/(?:设在|挂靠在?)/) + 2)),
  );
  if (seat !== null) {
    const list = readUnitList(text, start + (seat.index ?? 0) + seat[0].length, end, namer);
    const [only] = list.units;
    // 办公室设在市教育局职业教育科，负责日常工作: the section is the office.
    const section =
      only === undefined ? null : /^\p{Script=Han}{2,10}(?:科|处|股|室)(?=$|[,;。])/u.exec(text.slice(only.end, end));
    if (only !== undefined && section !== null) only.end += section[0].length;
    if (only?.sure === true)
      return list.units.map((unit) => ({ unit, role: 'named' as const, cite: { start, end }, rule: 'unit/seat' }));
  }
  const arranged = fromArrangement(text, start, end, namer);
  if (arranged.length > 0) return arranged;
  const opener = OPENER.exec(clause)?.[0] ?? '';
  const byAgent = /由(?:[^由]{2,5}的)?\s*$/.test(opener);
  // 按分工由市教育局牵头 names who leads; 对由市教育局牵头的项目 does not.
  if (!byAgent && NO_CLAUSE.test(clause.slice(opener.length)))
    return /由[^由]*的|对由/.test(clause)
      ? []
      : fromAgent(text, start, end, namer).filter(({ role }) => role !== 'named');
  const at = start + opener.length;
  const marker = /^\s*(?:第[一二三四五六七八九十百零〇\d]+条|[（(]?[一二三四五六七八九十\d]+[)）、.．])\s*/.exec(
    text.slice(at, end),
  );
  const from = at + (start === 0 ? (marker?.[0].length ?? 0) : 0);
  const list = readUnitList(text, from, end, namer);
  if (list.units.length === 0) return fromAgent(text, start, end, namer);
  if (list.end >= end) return fromHead(text, start, end, list.units);
  list.end += /^\s*/.exec(text.slice(list.end, end))?.[0].length ?? 0;
  const own = text.slice(list.end, end);
  // 市财政局按照职责，协同实施: the verb stands after the comma.
  const rest = BY_DUTY.test(own) && /^[,，]/.test(text.slice(end, end + 1)) ? own + clauseAfter(text, end) : own;
  const cite = { start: start + (opener.length - opener.trimStart().length), end };
  // 县政府授权县数据局负责: the second is to act.
  const charged = list.units.length === 1 ? /^(?:授权|委托|指定)(?!的)/.exec(rest) : null;
  if (charged !== null) {
    const from = list.end + charged[0].length;
    const acting = fromClause(text, from, Math.min(end, from + 80), namer);
    if (acting.length > 0) return acting.map((found) => ({ ...found, cite }));
  }
  // 市科技局主要职责：…, 市科技局是牵头单位: what a body is there for.
  if (DUTIES.test(rest) && list.units[0]?.sure === true)
    return list.units.map((unit) => ({ unit, role: 'named' as const, cite, rule: 'unit/duties' }));
  const is = IS.exec(rest);
  if (is !== null && list.units[0]?.sure === true) {
    // 市图书馆是日常管理机构，负责…
    const leading = list.units.length === 1 && /^(?:具体|统一|主要|全面)?负责(?!人)/.test(clauseAfter(text, end));
    const helps = /^(?:配合|协同|协办|参与)/.test(is[1] ?? '');
    const role: Role = leading || /牵头|主管/.test(is[1] ?? '') ? 'lead' : helps ? 'joint' : 'named';
    return list.units.map((unit) => ({ unit, role, cite, rule: 'unit/duties' }));
  }
  // 市住建局住房保障科，0472—…: an office of it, and how to reach it.
  if (/^[\p{Script=Han}]{2,12}(?:科|股|处|室)\s*$/u.test(rest)) return [];
  if (NO_ACTOR.test(rest) || EXPLAINS.test(rest) || EXPLAINS.test(rest.replace(/^(?:会同[^,]{2,30})/, ''))) return [];
  const lead =
    /^(?:要|应|应当|须|将)?(?:共同|分别|联合)?(?:牵头|主办|承办)|^(?:要|应|应当|须)?(?:充分|切实|认真)?(?:发挥|履行|承担|担负)好?(?:起)?牵头|^(?:要|应|应当|须|将|可|可以|负责)?会同|^(?:具体|统一|主要|全面)?(?:负责|负总责|总负责|承办|组织实施)|^主管|^统筹负责/.test(
      rest,
    );
  const joint = VERBS_AFTER[3]?.[0].test(rest) ?? false;
  const first = list.units[0];
  const sure = list.units.filter((unit) => unit.sure || (first?.sure === true && first.organ));
  const works = WORKS.test(rest) && list.units.every((unit) => AGENCY.test(text.slice(unit.start, unit.end)));
  if (lead || joint || works) {
    // 某技师学院承办: the role is explicit, so that any body may have it.
    if (sure.length === 0 && /^(?:共同|联合)?(?:主办|承办|协办)/.test(rest)) sure.push(...list.units);
    const single = list.units.length === 1;
    const role: Role = joint
      ? 'joint'
      : /牵头|会同|主办|承办/.test(rest.slice(0, 10)) || single || byAgent
        ? 'lead'
        : 'named';
    const out: Found[] = sure.map((unit) => ({ unit, role, cite, rule: joint ? 'unit/joins' : 'unit/leads' }));
    const together = /^(?:[^,]{0,4})会同/.exec(rest);
    if (together !== null) {
      const other = readUnitList(text, list.end + together[0].length, end, namer);
      for (const unit of other.units) out.push({ unit, role: 'joint', cite, rule: 'unit/together' });
    }
    return out;
  }
  if (PAYS.test(rest)) return [];
  // 市财政局强化资金保障: a body of government as the subject. Relative clauses (市科技局认定的企业) are none.
  if (/^[^的]{1,5}的/.test(rest) && !/^(?:要|应|应当|须|必须|对|按|在|将|结合|根据|[\p{Script=Han}]{2}本)/u.test(rest))
    return [];
  if (!byAgent && !MODAL.test(rest)) {
    if (list.units[0]?.sure !== true || list.units[0]?.organ !== true) return [];
    // 区级各部门数据共享率 has no verb after the name.
    if (!findVerbs(rest, 0, Math.min(rest.length, 8)).some((verb) => verb.start <= 2)) return [];
  }
  return sure
    .filter((unit) => byAgent || unit.organ || unit.known || list.units[0]?.organ === true)
    .map((unit) => ({ unit, role: 'named' as const, cite, rule: byAgent ? 'unit/by' : 'unit/subject' }));
}

/** The clause after a comma, at most 40 units. */
function clauseAfter(text: string, comma: number): string {
  return /^[,，]\s*([^,，。;；:：\n]{0,40})/.exec(text.slice(comma, comma + 44))?.[1] ?? '';
}

/** 建立组织部门牵头抓总、人社部门组织实施、有关部门各司其职的工作机制: who does what in a way of working. */
const ARRANGES =
  /^\s*(?:要|应|并|加快|逐步|进一步|切实|推动)*(?:建立|形成|构建|健全|完善|实行|落实)(?:健全|完善|起|由)*/;
const WAY_OF_WORKING = /的[^的]{0,20}(?:机制|格局|体系|体制|制度|局面|模式)$/;
const PARTS: readonly (readonly [RegExp, Role])[] = [
  [/^(?:统一|总)?(?:牵头|抓总|统筹)/, 'lead'],
  [/^(?:具体|统一|主要)?(?:组织实施|负责|实施|落实|主管|推进|承担)/, 'named'],
  [/^(?:按照?职责)?(?:各司其职|各负其责|分工负责|密切|协同|配合|协作|协助|参与|积极|广泛|共同|支持|联动)/, 'joint'],
];

function fromArrangement(text: string, start: number, end: number, namer: Namer): Found[] {
  const head = ARRANGES.exec(text.slice(start, end));
  if (head === null || !WAY_OF_WORKING.test(text.slice(start, end))) return [];
  const found: Found[] = [];
  let at = start + head[0].length;
  for (let step = 0; step < 8 && at < end; step += 1) {
    const list = readUnitList(text, at, end, namer);
    const part = PARTS.find(([pattern]) => pattern.test(text.slice(list.end, end)));
    if (list.units.length > 0 && part !== undefined)
      for (const unit of list.units)
        if (unit.sure && unit.organ && !/^(?:党委|党组|政府|部门)$/.test(text.slice(unit.start, unit.end)))
          found.push({ unit, role: part[1], cite: { start, end }, rule: 'unit/arranged' });
    const next = text.slice(Math.max(at, list.end), end).search(/[、]/);
    if (next < 0) break;
    at = Math.max(at, list.end) + next + 1;
  }
  return found.some(({ role }) => role === 'lead') ? found : [];
}

/** 市就业中心在市人社局指导下(，)具体负责: the body before 在 leads, under another. */
function guidedBy(text: string, start: number, at: number, from: number, end: number, namer: Namer): Found[] {
  const opener = OPENER.exec(text.slice(start, end))?.[0].length ?? 0;
  const list = readUnitList(text, start + opener, at + 1, namer);
  if (
    list.units[0]?.sure !== true ||
    text
      .slice(list.end, at + 1)
      .replace(/在$/, '')
      .trim() !== ''
  )
    return [];
  const under = /^的?(?:统一|统筹|坚强|具体)?(?:领导|指导|组织领导|统筹协调)下,?/.exec(text.slice(from, end + 1));
  if (under === null) return [];
  const acts = /^(?:具体|主要|全面|统一)?(?:负责(?!人)|承担|组织实施|牵头)/.test(text.slice(from + under[0].length));
  const role: Role = list.units.length === 1 ? 'lead' : 'named';
  return acts ? list.units.map((unit) => ({ unit, role, cite: { start, end }, rule: 'unit/leads' })) : [];
}

/** 市水利局：负责…: a line of duties that opens with a body. */
function fromHead(text: string, start: number, end: number, units: readonly UnitName[]): Found[] {
  if (!/[:：]/.test(text.charAt(end)) || units.some(({ sure, organ }) => !sure || !organ)) return [];
  if (start > 0 && !/[。;；\s:：)、.．]/.test(text.charAt(start - 1))) return [];
  const clause = /^\s*([^,，。;；:：\n]*)/.exec(text.slice(end + 1, end + 80))?.[1] ?? '';
  const leads = /^(?:具体|主要|统一|全面)?(?:负责|牵头|承担)/.test(clause);
  if (!leads && !/^(?:组织|指导|协助|配合|参与|做好|会同|监督|制定|协调|加强|落实|开展|提供|按照?职责)/.test(clause))
    return [];
  const role: Role = /^(?:协助|配合|参与)/.test(clause) ? 'joint' : leads && units.length === 1 ? 'lead' : 'named';
  return units.map((unit) => ({ unit, role, cite: { start, end }, rule: 'unit/duties' }));
}

/** 大赛由市体育局主办: the body after 由 in the middle of a clause, with a verb that tells what it does. */
function fromAgent(text: string, start: number, end: number, namer: Namer): Found[] {
  const cite = { start, end };
  const founded = /(?:成立|组建)(?:由)?(?=[^,]{0,40}(?:小组|指挥部|专班|联席会议)$)/.exec(text.slice(start, end));
  if (founded !== null && founded.index <= 6) {
    const list = readUnitList(text, start + founded.index + 2, end, namer);
    if (list.units[0]?.sure === true && /^(?:$|,)/.test(text.slice(list.end, end)))
      return list.units.map((unit) => ({ unit, role: 'named' as const, cite, rule: 'unit/founded' }));
  }
  const inside = text.slice(start, end).indexOf('由');
  const at = inside < 0 ? -1 : start + inside;
  if (at < 0 || /[自理事缘]$/.test(text.slice(start, at))) return [];
  const list = readUnitList(text, at + 1, end, namer);
  const rest = text.slice(list.end, end);
  if (list.units[0]?.sure !== true || EXPLAINS.test(rest)) return [];
  const leads = /^(?:共同|统一|具体|联合|分别)?(?:牵头|负责|主办|承办|组织实施|统筹|会同|实施|承担)/.exec(rest);
  if (leads === null) {
    if (NO_ACTOR.test(rest) || PAYS.test(rest) || /^[^的]{1,5}的|的\s*$/.test(rest) || !DOES.test(rest)) return [];
    return list.units.map((unit) => ({ unit, role: 'named' as const, cite, rule: 'unit/by' }));
  }
  const found: Found[] = list.units.map((unit) => ({ unit, role: 'lead' as const, cite, rule: 'unit/by' }));
  // 本政策由A会同B、C组织实施
  if (leads[0].endsWith('会同')) {
    const others = readUnitList(text, list.end + leads[0].length, end, namer);
    for (const unit of others.units) found.push({ unit, role: 'joint', cite, rule: 'unit/together' });
    return found;
  }
  // 由A牵头、B等部门参与的联席会议
  const next = /^[、和]/.exec(text.slice(list.end + leads[0].length, end));
  if (next !== null) {
    const others = readUnitList(text, list.end + leads[0].length + 1, end, namer);
    if (/^(?:共同|协同|积极)?(?:参与|参加|配合|协助|协同)/.test(text.slice(others.end, end)))
      for (const unit of others.units) found.push({ unit, role: 'joint', cite, rule: 'unit/joins' });
  }
  return found;
}
