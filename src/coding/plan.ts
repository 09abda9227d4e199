// What each block of a document is to its coding: a measure, a part of one, a heading, or one of the reasons for no record.
// It must not read values: it looks at titles and places only.
import type { Block } from '../model.ts';
import type { Uncoded } from '../types.ts';

/** A title is no longer than this. */
export const MAX_TITLE = 40;
/** Nor a part of it between commas. */
const MAX_BEAT = 16;

/** What a block is to the coding. */
export type Role = 'measure' | 'part' | 'goals' | 'heading' | Uncoded['reason'];

export interface Plan {
  /** Role of each block, by id. */
  roles: Map<string, Role>;
  /** The measure that a block belongs to: id of the block that opens it. */
  owner: Map<string, string>;
}

const PRINCIPLE = /原则|理念|总体思路/;
const GUIDING = /指导思想|总体要求|重要意义|重大意义/;
/** What a reader is told before the acts: why there is a policy. */
const BACKGROUND = /背景|起草过程|出台(?:依据|意义)|政策依据/;
const GOALS = /目标(?!责任)|指标/;
/** 目标任务 holds both: what has a title of its own below it is a task. */
const TASKS = /目标任务|任务目标|工作任务/g;
const EFFECT = /负责解释|(?:自|从)[^。]{0,24}起(?:施行|执行|实施)|有效期|同时废止/;
const PURPOSE = /制定(?:本|如下|以下|此)[^。]{0,12}(?:办法|规定|条例|方案|细则|措施|意见|政策)/;
const TERMS =
  /本(?:办法|规定|条例|细则|意见|政策|方案|措施|规程|通知)所称|下列用语的含义|本[^，。]{2,4}适用(?:于|范围)|适用本(?:办法|规定|条例|细则)/;
const TRANSMITTAL = /印发给你们|请(?:认真)?(?:贯彻|遵照|结合)|现予(?:公布|印发)/;
const CONTACT = /^[（(]?(?:政策|业务)?(?:咨询|联系|监督|举报)(?:单位|电话|方式|人)/;
/** Number of a document alone on its line, or in brackets of its own. */
const NUMBER_LINE = /^[（(]?[^。，]{0,24}[〔[（(]\s*\d{4}\s*[〕\])）]\s*\d+\s*号[）)]?$/;
/** 第七条: its items are parts of it, whatever their titles. */
const ARTICLE = /^第.+条/;
const CHAPTER = /^第.+[章节]/;
/** The first line of an annex, after 附件. */
const ANNEX_TITLE = /^annex\d*\.p1$/;
/** 申报条件, 补贴对象: what is numbered below it are parts of one thing, not acts. */
const LISTING = /^(?!.*(?:标准|目标))[^。；]*(?:条件|对象|范围)$/;
/** 支持建设载体。 alone on its line: a title with a full stop. */
const SHORT = /^[^，。；：:]{2,40}。$/;
/** 说明： alone on its line. */
const LABEL = /^[^，。；：:]{1,8}[：:]$/;
/** （1） and ① number the parts of a thing. */
const INNERMOST = /^[（(]\s*\d+\s*[)）]|^[①-⑳]/;

/**
 * The words of a block after its marker.
 * @example bodyOf(block) // '加强领导。各单位要…' of （一）加强领导。各单位要…
 */
export function bodyOf(block: Block): string {
  return block.marker === null
    ? block.text
    : block.text.slice(block.text.indexOf(block.marker) + block.marker.length).trim();
}

/**
 * The title of a block: the whole of a heading, or a short first sentence before more words.
 * @returns it without marker and full stop; undefined when there is none.
 * @example titleOf(block) // '加强领导' of （一）加强领导。各单位要…
 */
export function titleOf(block: Block): string | undefined {
  const body = bodyOf(block);
  if (block.kind === 'heading' && !/[。；]/.test(body)) return body;
  // A question is the title of its answer.
  if (block.marker !== null && body.length <= MAX_TITLE && /^[^。；]+[？?]$/.test(body)) return body;
  const end = body.search(/[。：:]/);
  if (end <= 1 || end > MAX_TITLE || end >= body.length - 1) return undefined;
  const title = body.slice(0, end);
  // 加强领导，高效推进 is a title in two or three beats; a sentence has longer and less even parts, or a clause of purpose first.
  const parts = title.split('，');
  const even = parts.length <= 3 && parts.every((part) => part.length >= 2 && part.length <= MAX_BEAT);
  return parts.length === 1 || (even && !/[；]|^(?:为|对|按|凡|经|在|如)/.test(title)) ? title : undefined;
}

/**
 * Find out what each block is to the coding.
 * @returns the role of each block by id, and for each block of a measure the block that opens it.
 * @example planBlocks(blocks).roles.get('s3.1') // 'measure'
 */
export function planBlocks(blocks: readonly Block[]): Plan {
  const roles = new Map<string, Role>();
  const owner = new Map<string, string>();
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const titledChildren = new Set<string>();
  /** Blocks with a child that says more than when it takes effect. */
  const busy = new Set<string>();
  for (const block of blocks) {
    if (block.parent !== null && block.marker !== null && titleOf(block) !== undefined)
      titledChildren.add(block.parent);
    if (block.parent !== null && !isEffect(block)) busy.add(block.parent);
  }
  const groups = groupsOf(blocks);
  const sectionOf = (block: Block): string => {
    const parts: string[] = [];
    for (let at: Block | undefined = block; at !== undefined; at = at.parent === null ? undefined : byId.get(at.parent))
      parts.push(at.marker === null && at.kind !== 'heading' ? '' : (titleOf(at) ?? ''));
    return parts.join(' ');
  };
  let titled = false;
  for (const [place, block] of blocks.entries()) {
    const { id, marker, parent } = block;
    if (id.startsWith('front.') || id.startsWith('back.')) {
      const reason = edgeReason(block, blocks[place + 1], titled);
      titled ||= reason === 'title';
      roles.set(id, reason);
      continue;
    }
    const section = sectionOf(block);
    const above = parent === null ? undefined : owner.get(parent);
    if (marker === null && CONTACT.test(block.text)) roles.set(id, 'contact');
    // It closes the whole document, though it stands below its last piece.
    else if (above !== undefined && marker === null && closes(block)) roles.set(id, 'effect_clause');
    else if (
      above !== undefined &&
      (marker === null ||
        titleOf(block) === undefined ||
        !titledChildren.has(parent ?? '') ||
        INNERMOST.test(marker) ||
        ARTICLE.test(byId.get(above)?.marker ?? '') ||
        lists(byId.get(above)))
    ) {
      owner.set(id, above);
      roles.set(id, 'part');
    } else if (marker !== null && lists(block)) {
      owner.set(id, id);
      roles.set(id, 'measure');
    } else if (groups.has(id) || LABEL.test(block.text.trim())) roles.set(id, 'heading');
    else if (
      !ARTICLE.test(marker ?? '') &&
      marker !== null &&
      titledChildren.has(id) &&
      (SHORT.test(bodyOf(block)) || !/[。]/.test(bodyOf(block).slice((titleOf(block) ?? '').length + 1)))
    )
      roles.set(id, 'heading');
    else if (BACKGROUND.test(section)) roles.set(id, titleOf(block) === undefined ? 'context' : 'heading');
    else if (GUIDING.test(section)) roles.set(id, block.kind === 'heading' ? 'heading' : 'guiding_thought');
    else if (PRINCIPLE.test(section)) roles.set(id, block.kind === 'heading' ? 'heading' : 'principle');
    else if (GOALS.test(parent === null ? section : section.replace(TASKS, '')))
      roles.set(id, block.kind === 'heading' || titleOf(block) === bodyOf(block) ? 'heading' : 'goals');
    else if (isEffect(block)) roles.set(id, 'effect_clause');
    else if (PURPOSE.test(block.text) && (block.marker === null || /^第一条/.test(block.marker ?? '')))
      roles.set(id, 'preamble');
    else if (marker === null && TRANSMITTAL.test(block.text)) roles.set(id, 'transmittal');
    else if (ANNEX_TITLE.test(id) && block.kind === 'heading') roles.set(id, 'title');
    else if (TERMS.test(block.text)) roles.set(id, 'context');
    else if (marker === null) roles.set(id, block.kind === 'heading' ? 'heading' : 'context');
    else if (CHAPTER.test(marker)) roles.set(id, 'heading');
    else if (block.kind === 'heading' && !busy.has(id)) roles.set(id, 'heading');
    else {
      roles.set(id, 'measure');
      owner.set(id, id);
    }
  }
  return { roles, owner };
}

/** True for a heading under which conditions or people are numbered. */
function lists(block: Block | undefined): boolean {
  return block?.kind === 'heading' && !CHAPTER.test(block.marker ?? '') && LISTING.test(titleOf(block) ?? '');
}

/** Headings that only group: what stands below is numbered, whole sentences, and no lead-in ends in a colon. */
function groupsOf(blocks: readonly Block[]): Set<string> {
  const children = new Map<string, Block[]>();
  for (const block of blocks) {
    if (block.parent === null) continue;
    const known = children.get(block.parent);
    if (known === undefined) children.set(block.parent, [block]);
    else known.push(block);
  }
  const groups = new Set<string>();
  for (const { id, kind, marker, text } of blocks) {
    const own = children.get(id) ?? [];
    const numbered = own.filter((child) => child.marker !== null && !INNERMOST.test(child.marker));
    if (
      kind === 'heading' &&
      marker !== null &&
      numbered.length > 0 &&
      numbered.length === own.length &&
      !/[：:]$/.test(text)
    )
      if (numbered.every((child) => /[。）)〕】]$/.test(child.text.trim()))) groups.add(id);
  }
  return groups;
}

/** True for a paragraph that says from when to when this document itself holds. */
function closes(block: Block): boolean {
  return isEffect(block) && /^本[^，。]{2,6}(?:自|从)|^(?:本|以上)[^，。]{2,6}由[^。]*负责解释/.test(block.text);
}

/** True for a clause of explanation, commencement or repeal. */
function isEffect({ text }: Block): boolean {
  return text.length < 200 && EFFECT.test(text);
}

/** Why a block before or after the body carries no record. */
function edgeReason(block: Block, next: Block | undefined, titled: boolean): Uncoded['reason'] {
  const { id, text } = block;
  if (id.startsWith('back.')) {
    // The office that printed it stands on a line of its own before the date of printing.
    if (next !== undefined && /^\d{4}\s*年.*日\s*印发$/.test(next.text.trim())) return 'imprint';
    if (/^附\s*件|^\d+[.、．]/.test(text)) return 'annex_list';
    if (/印发|抄送|校对|校核/.test(text)) return 'imprint';
    return /联系/.test(text) ? 'contact' : 'signature';
  }
  if (NUMBER_LINE.test(text.trim())) return 'letterhead';
  if (/如下[:：]\s*$/.test(text)) return 'preamble';
  if (/[:：]\s*$/.test(text) && !/。/.test(text)) return 'addressee';
  if (TRANSMITTAL.test(text)) return 'transmittal';
  if (isEffect(block) && !PURPOSE.test(text)) return 'effect_clause';
  if (/。/.test(text)) return 'preamble';
  if (/^[（(].*[)）]$/.test(text)) return /联系/.test(text) ? 'contact' : 'imprint';
  if (/^\d{4}\s*年.*日$/.test(text.trim())) return 'signature';
  if (/[〔[（(]\s*\d{4}\s*[〕\])）]\s*\d+\s*号|文件$/.test(text)) return 'letterhead';
  if (!/(?:局|厅|委|委员会|办|办公室|政府|部)$/.test(text) || text.length >= 40) return 'title';
  // Who issues it stands at the head of the sheet, who signs it below the words.
  return titled ? 'signature' : 'letterhead';
}
