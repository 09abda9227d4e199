// The terms by which passages are found alike: pairs and triples of neighbouring characters, after folding width, case,
// spaces, quotation marks and figures. It must not weigh terms by how rare they are: that takes all passages.
import { isSpace } from '../../notation/text.ts';
import { findSetPhrases } from '../set-phrases.ts';

/** A folded text: one unit for each letter that counts, 0 where words end, and where each unit stands in the text. */
export interface FoldedText {
  units: Uint16Array;
  /** UTF-16 offset of each unit in the text as printed. */
  offsets: Int32Array;
  length: number;
  /** 1 where the unit stands in a set phrase of officialese, which tells nothing of what a passage does. */
  phrase: Uint8Array;
}

/** Marks around a word, which do not end it: “金蓝领”培训 holds 领培 as 金蓝领培训 does. */
const WRAPPERS = new Set('"\'“”‘’「」『』《》〈〉【】·*\\');
const DIGIT = 0x30;

// What each unit becomes: undefined until asked, '' when it is left out, '\0' when it ends a word.
const FOLDED: (string | undefined)[] = [];

function foldUnit(code: number): string {
  const known = FOLDED[code];
  if (known !== undefined) return known;
  const unit = String.fromCharCode(code);
  let folded = '\0';
  if (isSpace(unit, 0) || WRAPPERS.has(unit)) folded = '';
  else if (code >= 0xd800 && code <= 0xdfff) folded = unit;
  else {
    const plain = unit.normalize('NFKC').toLowerCase();
    if (/^\p{Nd}/u.test(plain)) folded = '0';
    else if (/^[\p{L}\p{N}%‰]+$/u.test(plain)) folded = plain;
  }
  FOLDED[code] = folded;
  return folded;
}

const UNITS_WITH_A_BRACKET = /^(?:责任|牵头|主办|承办|配合|参与|协办|落实|实施|负责)(?:责任)?(?:单位|部门|主体)/;
const ACTS = /(?:负责|牵头|配合|落实|会同.{0,12}|组织实施)$/;
/** A name of a body has three letters at least: （试行）, （全部） are none. */
const BODY = /.{2}(?:局|部|委|办|院|会|厅|署|团|司|银行|队|处|室|校|站|联)$|.(?:中心|政府|街道|公司|单位|部门)$/;

/** Whether the words of a bracket only say who is responsible. */
function namesUnits(words: string): boolean {
  const inside = words.trim();
  if (UNITS_WITH_A_BRACKET.test(inside) || ACTS.test(inside)) return true;
  const parts = inside.split(/[、，,；;\s]+/);
  return inside !== '' && parts.every((part) => BODY.test(part));
}

/** Where a paragraph ends without the bracket, or the line of its own, that names responsible units. */
function cutUnits(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && (isSpace(text, last - 1) || '。.；;'.includes(text.charAt(last - 1)))) last -= 1;
  if (UNITS_WITH_A_BRACKET.test(text.slice(start, start + 12).trimStart())) return start;
  if (last === start || !'）)】]'.includes(text.charAt(last - 1))) return end;
  let depth = 0;
  for (let at = last - 1; at >= start; at -= 1) {
    if ('）)】]'.includes(text.charAt(at))) depth += 1;
    else if ('（(【['.includes(text.charAt(at))) {
      depth -= 1;
      if (depth === 0) return namesUnits(text.slice(at + 1, last - 1)) ? at : end;
    }
  }
  return end;
}

/**
 * Fold a text for finding alike: NFKC and lower case unit for unit, every figure as one `0`, no spaces and quotation marks,
 * 0 at each other mark; the names of responsible units at the end of a paragraph are left out.
 * @returns units with their offsets in `text`; equal for texts that differ only in width, spaces, quotation marks or figures.
 * @example String.fromCharCode(...foldPassage('给予５万元（市财政局负责）').units) // '给予0万元'
 */
export function foldPassage(text: string): FoldedText {
  const room = text.length + 32;
  let units = new Uint16Array(room);
  let offsets = new Int32Array(room);
  let length = 0;
  const push = (unit: number, offset: number) => {
    if (length === units.length) {
      const wider = new Uint16Array(length * 2);
      wider.set(units);
      units = wider;
      const places = new Int32Array(length * 2);
      places.set(offsets);
      offsets = places;
    }
    units[length] = unit;
    offsets[length] = offset;
    length += 1;
  };
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf('\n', start);
    const stop = feed < 0 ? text.length : feed;
    const end = cutUnits(text, start, stop);
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= 0x4e00 && code <= 0x9fff) {
        push(code, at);
        continue;
      }
      const folded = foldUnit(code);
      if (folded === '') continue;
      const previous = length === 0 ? 0 : units[length - 1]!;
      if (previous === DIGIT) {
        if (folded === '0') continue;
        // 1.5 and 5,000 are one figure.
        if ('.,．'.includes(text.charAt(at)) && foldUnit(text.charCodeAt(at + 1)) === '0') continue;
      }
      if (folded === '\0') {
        if (previous !== 0) push(0, at);
      } else for (let unit = 0; unit < folded.length; unit += 1) push(folded.charCodeAt(unit), at);
    }
    if (length > 0 && units[length - 1] !== 0) push(0, end);
    start = stop + 1;
  }
  return { units, offsets, length, phrase: markPhrases(units, length) };
}

/** Units that stand in a phrase which any document may have. */
function markPhrases(units: Uint16Array, length: number): Uint8Array {
  const marks = new Uint8Array(length);
  // The phrases know no marks, so that units are counted without those that end words.
  const places: number[] = [];
  let letters = '';
  for (let at = 0; at < length; at += 1) {
    if (units[at] === 0) continue;
    places.push(at);
    letters += String.fromCharCode(units[at]!);
  }
  for (const { start, end } of findSetPhrases(letters)) marks.fill(1, places[start]!, places[end - 1]! + 1);
  return marks;
}

/**
 * Visit every term of a folded text, in order: each pair of neighbouring units in a word, then the triple that it opens.
 * @param visit gets the first unit of a triple (0 for a pair), the last two units as one 32-bit number, the index of the
 *   first unit, and whether it stands in a set phrase.
 * @example eachTerm(foldPassage('工作室'), visit) // visits 工作, 工作室, 作室
 */
export function eachTerm(
  { units, length, phrase }: FoldedText,
  visit: (high: number, low: number, at: number, phrase: boolean) => void,
): void {
  for (let at = 0; at + 1 < length; at += 1) {
    const first = units[at]!;
    const second = units[at + 1]!;
    if (first === 0 || second === 0) continue;
    visit(0, ((first << 16) | second) >>> 0, at, phrase[at] === 1);
    const third = at + 2 < length ? units[at + 2]! : 0;
    if (third !== 0) visit(first, ((second << 16) | third) >>> 0, at, phrase[at] === 1);
  }
}

let segmenter: Intl.Segmenter | undefined;

/** 1 at each offset of a text where a word begins or ends, its end included. */
function markBoundaries(text: string): Uint8Array {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const marks = new Uint8Array(text.length + 1);
  for (const { index } of segmenter.segment(text)) marks[index] = 1;
  marks[text.length] = 1;
  return marks;
}

/** Runs of shared terms as spans of units, longest possible. A triple that b lacks keeps a run from leaping between two places of b. */
function findRuns(folded: FoldedText, has: (high: number, low: number) => boolean): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  let run: { start: number; end: number } | undefined;
  eachTerm(folded, (high, low, at) => {
    const found = has(high, low);
    if (high !== 0) {
      if (!found && run !== undefined) run = undefined;
    } else if (!found) run = undefined;
    else if (run !== undefined && at === run.end - 1) run.end = at + 2;
    else {
      run = { start: at, end: at + 2 };
      runs.push(run);
    }
  });
  return runs;
}

/** Words that stand at the edge of a run without being a part of what is shared. */
const EDGES = new Set('的和与及等对在为以将并或由向从到按给于把被是有各其该之');

/** A run without the half words, quotation marks and little words at its edges. */
function snapRun(text: string, { offsets }: FoldedText, boundaries: Uint8Array, run: { start: number; end: number }) {
  let { start, end } = run;
  const opens = () => boundaries[offsets[start]!] === 1 && !EDGES.has(text.charAt(offsets[start]!));
  const closes = () => boundaries[offsets[end - 1]! + 1] === 1 && !EDGES.has(text.charAt(offsets[end - 1]!));
  while (start < end && !opens()) start += 1;
  while (start < end && !closes()) end -= 1;
  return { start, end };
}

/**
 * The words that two passages share, as the first one prints them: longest runs of whole words without figures, weightiest first.
 * @param weigh weight of a term; a run weighs what its terms weigh together.
 * @returns at most `limit` strings of two letters or more, none inside another, without line feeds.
 * @example findSharedWords('建设技能大师工作室', '市级“技能大师工作室”', 3, () => 1) // ['技能大师工作室']
 */
export function findSharedWords(
  a: string,
  b: string,
  limit: number,
  weigh: (high: number, low: number) => number,
): string[] {
  const terms = new Set<number>();
  eachTerm(foldPassage(b), (high, low) => {
    // Figures are alike whatever they are, so none is a word that both print.
    if (low >>> 16 !== DIGIT && (low & 0xffff) !== DIGIT) terms.add(high * 0x1_0000_0000 + low);
  });
  const folded = foldPassage(a);
  const boundaries = markBoundaries(a);
  const weightAt = new Float64Array(folded.length);
  eachTerm(folded, (high, low, at) => {
    if (high === 0) weightAt[at] = weigh(high, low);
  });
  const runs = new Map<string, number>();
  for (const run of findRuns(folded, (high, low) => terms.has(high * 0x1_0000_0000 + low))) {
    const { start, end } = snapRun(a, folded, boundaries, run);
    if (end - start < 2) continue;
    const words = a.slice(folded.offsets[start]!, folded.offsets[end - 1]! + 1).replaceAll('\n', '');
    let weight = 0;
    for (let at = start; at + 1 < end; at += 1) weight += weightAt[at]!;
    runs.set(words, Math.max(runs.get(words) ?? 0, weight));
  }
  const kept: string[] = [];
  for (const [words] of [...runs].sort(([x, v], [y, w]) => w - v || (x < y ? -1 : 1))) {
    if (kept.length === limit) break;
    if (!kept.some((other) => other.includes(words) || words.includes(other))) kept.push(words);
  }
  return kept;
}
