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
const GUIDING = /指导思想|总体要求|重要意义|重大意义|总则$/;
const GOALS = /目标(?!责任)|指标/;
/** 目标任务 holds both: what has a title of its own below it is a task. */
const TASKS = /目标任务|任务目标|工作任务/g;
const EFFECT = /负责解释|(?:自|从)[^。]{0,24}起(?:施行|执行|实施)|有效期|同时废止/;
const PURPOSE = /制定(?:本|如下|以下|此)[^。]{0,12}(?:办法|规定|条例|方案|细则|措施|意见|政策)/;
const TERMS = /本(?:办法|规定|条例|细则|意见|政策)所称|下列用语的含义/;

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
  const sectionOf = (block: Block): string => {
    const parts: string[] = [];
    for (let at: Block | undefined = block; at !== undefined; at = at.parent === null ? undefined : byId.get(at.parent))
      parts.push(at.marker === null && at.kind !== 'heading' ? '' : (titleOf(at) ?? ''));
    return parts.join(' ');
  };
  for (const [place, block] of blocks.entries()) {
    const { id, marker, parent } = block;
    if (id.startsWith('front.') || id.startsWith('back.')) {
      roles.set(id, edgeReason(block, blocks[place + 1]));
      continue;
    }
    const section = sectionOf(block);
    const above = parent === null ? undefined : owner.get(parent);
    if (above !== undefined && (marker === null || titleOf(block) === undefined || !titledChildren.has(parent ?? ''))) {
      owner.set(id, above);
      roles.set(id, 'part');
    } else if (
      marker !== null &&
      titledChildren.has(id) &&
      !/[。]/.test(bodyOf(block).slice((titleOf(block) ?? '').length + 1))
    )
      roles.set(id, 'heading');
    else if (GUIDING.test(section)) roles.set(id, block.kind === 'heading' ? 'heading' : 'guiding_thought');
    else if (PRINCIPLE.test(section)) roles.set(id, block.kind === 'heading' ? 'heading' : 'principle');
    else if (GOALS.test(parent === null ? section : section.replace(TASKS, '')))
      roles.set(id, block.kind === 'heading' ? 'heading' : 'goals');
    else if (isEffect(block)) roles.set(id, 'effect_clause');
    else if (PURPOSE.test(block.text) && (block.marker === null || /^第一条/.test(block.marker ?? '')))
      roles.set(id, 'preamble');
    else if (TERMS.test(block.text)) roles.set(id, 'context');
    else if (marker === null) roles.set(id, block.kind === 'heading' ? 'heading' : 'context');
    else if (/^第.+章|^第.+节/.test(marker)) roles.set(id, 'heading');
    else if (block.kind === 'heading' && !busy.has(id)) roles.set(id, 'heading');
    else {
      roles.set(id, 'measure');
      owner.set(id, id);
    }
  }
  return { roles, owner };
}

/** True for a clause of explanation, commencement or repeal. */
function isEffect({ text }: Block): boolean {
  return text.length < 200 && EFFECT.test(text);
}

/** Why a block before or after the body carries no record. */
function edgeReason({ id, text }: Block, next: Block | undefined): Uncoded['reason'] {
  if (id.startsWith('back.')) {
    // The office that printed it stands on a line of its own before the date of printing.
    if (next !== undefined && /^\d{4}\s*年.*日\s*印发$/.test(next.text.trim())) return 'imprint';
    if (/^附\s*件|^\d+[.、．]/.test(text)) return 'annex_list';
    if (/印发|抄送|校对|校核/.test(text)) return 'imprint';
    return /联系/.test(text) ? 'contact' : 'signature';
  }
  if (/[:：]\s*$/.test(text) && !/。/.test(text)) return 'addressee';
  if (/印发给你们|请(?:认真)?(?:贯彻|遵照|结合)|现予(?:公布|印发)/.test(text)) return 'transmittal';
  if (/。/.test(text)) return 'preamble';
  if (/^[（(].*[)）]$/.test(text)) return /联系/.test(text) ? 'contact' : 'imprint';
  if (/^\d{4}\s*年.*日$/.test(text.trim())) return 'signature';
  if (/[〔[（(]\s*\d{4}\s*[〕\])）]\s*\d+\s*号|文件$/.test(text)) return 'letterhead';
  return /(?:局|厅|委|委员会|办|办公室|政府|部)$/.test(text) && text.length < 40 ? 'signature' : 'title';
}
