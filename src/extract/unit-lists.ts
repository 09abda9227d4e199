// Lists of responsible units: （责任单位：A、B）, （A牵头，B配合）, columns of tables and lines of their own.
// It must not read running sentences: that is unit-sentences.ts.
import type { Block, ResponsibilityCandidate } from '../model.ts';
import { findCells } from '../segment/cells.ts';
import type { Namer } from './unit-kinds.ts';
import { readUnitList, type UnitName } from './unit-names.ts';

/** What a unit is to do, as the data writes it. */
export type Role = ResponsibilityCandidate['role'];

/** UTF-16 offsets, end excluded. */
export interface Span {
  start: number;
  end: number;
}

/** A unit with what it is to do and the words that say so. */
export interface Found {
  unit: UnitName;
  role: Role;
  cite: Span;
  rule: string;
}

/** Labels before a list: 责任单位：, 牵头部门:, 配合单位为. */
const TASKS =
  '牵头|主办|主责|配合|参与|参加|协办|协同|协助|协作|支持|责任|负责|实施|落实|承办|承担|承接|执行|主管|完成|组织|归口管理|考核|考评|推进|推动|督办|督导|督查|监管|统筹|保障|成员';
const LABEL = new RegExp(
  `((?:(?:总|主要|具体|第一|共同|联合|各)?(?:${TASKS})){1,3}(?:领导)?(?:单位|部门|主体)|(?:牵头|配合|参与|参加|协办|协同|协助)(?:责任)?|责任分工|任务分工)(?:及分工)?\\s*[:：]\\s*`,
  'g',
);

function labelRole(label: string): Role {
  if (/牵头|主办|主责|第一/.test(label)) return 'lead';
  return /配合|参与|参加|协办|协同|协助|协作|支持/.test(label) ? 'joint' : 'named';
}

/** Verbs after a list of units that give it a role; in order, the first that fits. */
export const VERBS_AFTER: readonly [RegExp, Role][] = [
  [/^(?:要|应|应当)?(?:共同|分别|联合)?(?:总)?牵头/, 'lead'],
  [/^(?:负责)?会同/, 'lead'],
  [/^(?:共同|联合)?(?:主办|承办|主抓)/, 'lead'],
  [
    /^(?:要|应|应当|须)?(?:(?:按照?|依照?|依据|根据)(?:各自)?(?:工作)?(?:职责|职能|任务)?(?:分工|职责|范围)?|在(?:各自|其)的?(?:工作)?(?:职责|职权|职能)(?:范围)?[内中]?)?(?:积极|密切|主动|共同|协同|做好|抓好)?(?:配合|协助|协办|协同|参与|参加|支持配合)/,
    'joint',
  ],
];
const SINGLE_LEAD = /^(?:具体|统一|统筹|主要|全面|组织)?(?:负责|组织实施|承办)/;
const LISTED =
  /^(?:按照?|依照?|根据)?(?:各自)?(?:职责|职能|任务)?(?:分工|职责)?(?:共同|分别|按职责|具体)?(?:负责|落实|实施|承担|抓好|组织实施)/;

/** The words in a bracket or after a label, cut at ； and read piece by piece. */
function readGroup(
  text: string,
  from: number,
  to: number,
  namer: Namer,
  labelled = false,
): { unit: UnitName; role: Role }[] {
  const found: { unit: UnitName; role: Role }[] = [];
  const labels = [...text.slice(from, to).matchAll(LABEL)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
    role: labelRole(match[1] ?? ''),
  }));
  const [first] = labels;
  if (first !== undefined) {
    // 市人社局；配合：市财政局: who stands before those that join leads them.
    if (first.role === 'joint' && first.start > from)
      for (const { unit, role } of readPlain(text, from, first.start, namer, false))
        if (unit.sure && unit.organ) found.push({ unit, role: role === 'named' ? 'lead' : role });
    labels.forEach((label, index) => {
      const stop = labels[index + 1]?.start ?? to;
      for (const { unit, role } of readPlain(text, label.end, stop, namer, true))
        found.push({ unit, role: role === 'named' ? label.role : role });
    });
    return found;
  }
  return readPlain(text, from, to, namer, labelled);
}

/** A牵头，B、C配合; A会同B负责; A、B负责; A（牵头）、B. */
function readPlain(
  text: string,
  from: number,
  to: number,
  namer: Namer,
  labelled: boolean,
): { unit: UnitName; role: Role }[] {
  const found: { unit: UnitName; role: Role }[] = [];
  let at = from;
  let guard = 0;
  let joint = false;
  while (at < to && guard < 40) {
    guard += 1;
    const skip = /^(?:[\s,;。、和及与]|以及|由|并由|并|请|其中|等|以下|以上|均需|均由)*/.exec(
      text.slice(at, Math.min(to, at + 12)),
    );
    at += skip?.[0].length ?? 0;
    if (at >= to) break;
    const list = readUnitList(text, at, to, namer, labelled);
    if (list.units.length === 0) {
      if (!labelled && found.length === 0) return [];
      // Words that are no unit: go on after the next mark, but （医院、社区） assigns nothing.
      if (!labelled && !found.some(({ unit }) => unit.organ)) return [];
      const next = /[,;。、]/.exec(text.slice(at, to));
      if (next === null) break;
      at += next.index + 1;
      continue;
    }
    const rest = text.slice(list.end, Math.min(to, list.end + 24));
    let role: Role = joint ? 'joint' : 'named';
    let after = list.end;
    const verb = VERBS_AFTER.find(([pattern]) => pattern.test(rest));
    if (verb !== undefined) {
      role = verb[1];
      after += verb[0].exec(rest)?.[0].length ?? 0;
      joint = /^会同/.test(rest);
      const tail = /^(?:负责|实施|落实|落实负责|抓落实|组织实施)/.exec(text.slice(after, to));
      after += tail?.[0].length ?? 0;
    } else if (LISTED.test(rest) || SINGLE_LEAD.test(rest)) {
      const word = (LISTED.exec(rest) ?? SINGLE_LEAD.exec(rest))?.[0] ?? '';
      if (!joint && list.units.length === 1 && found.length === 0 && !/分工|职责|分别/.test(word)) role = 'lead';
      after += word.length;
    } else if (!labelled && rest !== '' && !/^[\s,;。、等]/.test(rest)) return [];
    for (const unit of list.units)
      found.push({ unit, role: unit.mark === 'lead' ? 'lead' : unit.mark === 'joint' ? 'joint' : role });
    if (verb === undefined || !joint) joint = false;
    at = Math.max(after, list.end, at + 1);
  }
  return found;
}

/**
 * Brackets that close a sentence or paragraph, or name a label inside.
 * @example fromBrackets('(市财政局牵头)', namer)[0].role // 'lead'
 */
export function fromBrackets(text: string, namer: Namer): Found[] {
  const found: Found[] = [];
  const open: number[] = [];
  const last = text.trimEnd().length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if ('([【〔'.includes(unit)) open.push(at);
    else if (')]】〕'.includes(unit)) {
      const start = open.pop();
      if (start === undefined || at - start > 600 || open.length > 0) continue;
      const inside = text.slice(start + 1, at);
      const labelled = LABEL.test(inside);
      LABEL.lastIndex = 0;
      const next = /^\s*([。；;]?)/.exec(text.slice(at + 1, at + 12));
      const closes =
        next?.[1] !== '' ||
        at + 1 + (next?.[0].length ?? 0) >= last ||
        /[。；;]\s*$/.test(text.slice(Math.max(0, start - 2), start));
      const acting = /(?:牵头|负责|配合|会同|组织实施)/.test(inside);
      if (!labelled && !closes && !acting) continue;
      const group = readGroup(text, start + 1, at, namer);
      // A bracket of one plain name (（市政府）) in mid-sentence explains; at the end it assigns.
      if (
        group.length === 0 ||
        (!labelled &&
          !acting &&
          !(group[0]?.unit.sure === true && (group[0].unit.organ || group.every(({ unit: one }) => one.sure))))
      )
        continue;
      const rule = labelled ? 'unit/label' : acting ? 'unit/bracket-verb' : 'unit/bracket-list';
      const cite = labelled ? { start: start + 1, end: at } : { start, end: at + 1 };
      for (const { unit: one, role } of group) found.push({ unit: one, role, cite, rule });
    }
  }
  return found;
}

/** Heads of the columns of a table that name who is to do the row's task. */
const COLUMN = new RegExp(
  `^((?:(?:总|主要|具体|第一|共同)?(?:${TASKS})){1,3})(?:单位|部门|主体)(?:[/、及和(].{0,14})?$`,
);

/**
 * Tables with a column 牵头单位, 责任单位, 配合单位: the units of each row.
 * @example fromTable(block, text, namer)[0].rule // 'unit/table'
 */
export function fromTable(block: Block, text: string, namer: Namer): Found[] {
  const roles = new Map<number, Role>();
  const found: Found[] = [];
  let head = 0;
  for (const { row, column, start, end } of findCells(block)) {
    const words = text.slice(start, end);
    const label = COLUMN.exec(words.replace(/\s/g, ''));
    if (label !== null && (head === 0 || head === row)) {
      head = row;
      roles.set(column, labelRole(label[1] ?? ''));
      continue;
    }
    const role = roles.get(column);
    if (role === undefined || row === head || words.trim() === '') continue;
    for (const { unit, role: own } of readGroup(text, start, end, namer, true))
      found.push({ unit, role: own === 'named' ? role : own, cite: { start, end }, rule: 'unit/table' });
  }
  return found;
}

/**
 * Lines of their own: 责任单位：A、B; also at the end of a paragraph without a bracket.
 * @example fromLabels('责任单位:市财政局', namer, [])[0].role // 'named'
 */
export function fromLabels(text: string, namer: Namer, taken: readonly Span[]): Found[] {
  const labels = [...text.matchAll(LABEL)];
  const first = labels.find(({ index }) => !taken.some((span) => span.start <= index && index < span.end));
  if (first === undefined) return [];
  const start = first.index;
  // A label inside a sentence that goes on is none: 责任单位：应当…
  const stop = text.length;
  const group = readGroup(text, start, stop, namer);
  const cite = { start, end: text.trimEnd().length };
  return group.map(({ unit, role }) => ({ unit, role, cite, rule: 'unit/label' }));
}
