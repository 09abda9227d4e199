// Finds damage in a text as received and proposes corrections for it: lines broken inside a sentence or title, and
// traces of word processors. A person decides; nothing is changed here.
import { parseMarker } from '../notation/outline.ts';
import type { Correction } from '../types.ts';

const CLOSED = /[。！？；：!?;:]["”’」』）)〕\]]*$/;
const TITLE_TAIL = /(?:通知|公告|决定|意见|办法|方案|措施|规定|细则|条例|规划|计划)(?:[（(][^（）()]*[）)])?$/;
const RESIDUE = /\[(?:bookmark|hyperlink|embed|image|comment)\s*[:：][^\]\n]*\]/gi;
const CONTEXT = 6;

interface Line {
  text: string;
  start: number;
  end: number;
}

function inkedLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const from = start + raw.indexOf(trimmed[0]!);
      lines.push({ text: trimmed, start: from, end: from + trimmed.length });
    }
    start += raw.length + 1;
  }
  return lines;
}

/** Ordinals of the bracketed markers inside a line, such as （1）…（2）…, in order. */
function inlineOrdinals(line: string): number[] {
  return [...line.matchAll(/[（(]\s*(\d{1,2})\s*[）)]/g)].map((match) => Number(match[1]));
}

function isBroken(line: string, next: string): boolean {
  const marker = parseMarker(next);
  if (marker !== undefined) {
    // A list inside a paragraph that goes on after a page break: the line before holds the marker just before this one.
    const ordinals = inlineOrdinals(line);
    return (
      marker.style === 'ar-paren' && parseMarker(line)?.style !== 'ar-paren' && ordinals.at(-1) === marker.ordinal - 1
    );
  }
  if (CLOSED.test(line)) return false;
  if (/^关于/.test(line) && !TITLE_TAIL.test(line)) return TITLE_TAIL.test(next);
  // Letterheads, titles and signatures are short and have no comma; a broken sentence has one, or is an article's.
  const sentence = /[，、；。,]/.test(line) || parseMarker(line)?.style === 'article';
  return sentence && !TITLE_TAIL.test(line) && line.length >= 20;
}

/**
 * Propose corrections for a text: `line_break` where a line ends inside a sentence or title, `residue` for traces such as
 * `[bookmark: _GoBack]`. Each `original` occurs exactly once in the text.
 * @returns corrections in the order of the text.
 * @example proposeCorrections('加强组织领导,统筹优化政\n\n策,深化改革。…')[0].corrected // '统筹优化政策,深化改革'
 */
export function proposeCorrections(text: string): Correction[] {
  const found: { at: number; correction: Correction }[] = [];
  const lines = inkedLines(text);
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index]!;
    const next = lines[index + 1]!;
    if (!isBroken(line.text, next.text)) continue;
    let width = CONTEXT;
    let original = '';
    let corrected = '';
    do {
      const from = Math.max(line.start, line.end - width);
      const to = Math.min(next.end, next.start + width);
      original = text.slice(from, to);
      corrected = text.slice(from, line.end) + text.slice(next.start, to);
      width += CONTEXT;
    } while (text.indexOf(original) !== text.lastIndexOf(original) && width < 200);
    found.push({
      at: line.end,
      correction: {
        kind: 'line_break',
        original,
        corrected,
        reason: { zh: '分页或换行把一句话断成两行', en: 'A page or line break splits one sentence.' },
      },
    });
  }
  for (const match of text.matchAll(RESIDUE)) {
    found.push({
      at: match.index,
      correction: {
        kind: 'residue',
        original: match[0],
        corrected: '',
        reason: {
          zh: '文字处理软件留下的书签标记，不是正文',
          en: 'A bookmark left by a word processor, no part of the text.',
        },
      },
    });
  }
  return found.sort((a, b) => a.at - b.at).map(({ correction }) => correction);
}
