// Corrections: the only changes ever made to a text as received. Each is listed with its reason and replayed by validate.
// This file must not decide where text is damaged beyond what it can prove from the text itself.
import type { TextNode } from '../model.ts';
import type { Problem } from '../problem.ts';
import type { Correction } from '../types.ts';
import { cleanCharacters } from './characters.ts';
import { readLines } from './plain-text.ts';
import type { Hint, Received, Removed } from './received.ts';

/** A correction that could not be applied, by its index in the list. */
export interface CorrectionFailure {
  index: number;
  /** How often `original` occurs in the text at that point: 0 or at least 2. */
  occurrences: number;
}

/** A change that was made: at `start`, `removed` UTF-16 units gave way to `inserted`. Offsets are those of its moment. */
export interface Edit {
  start: number;
  removed: number;
  inserted: number;
}

function countOccurrences(text: string, part: string): number {
  let count = 0;
  if (part === '') return 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count++;
  return count;
}

/**
 * Apply corrections one after the other. Each `original` must occur exactly once in the text as left by those before it;
 * one that does not is passed over and reported.
 * @returns the corrected text, the failures in order, and what was changed where, in order.
 * @example applyCorrections('优化政\n\n策', [{ original: '政\n\n策', corrected: '政策', … }]).text // '优化政策'
 */
export function applyCorrections(
  text: string,
  corrections: readonly Pick<Correction, 'original' | 'corrected'>[],
): { text: string; failures: CorrectionFailure[]; edits: Edit[] } {
  const failures: CorrectionFailure[] = [];
  const edits: Edit[] = [];
  let current = text;
  corrections.forEach((correction, index) => {
    const occurrences = countOccurrences(current, correction.original);
    if (occurrences !== 1) {
      failures.push({ index, occurrences });
      return;
    }
    const at = current.indexOf(correction.original);
    current = current.slice(0, at) + correction.corrected + current.slice(at + correction.original.length);
    edits.push({ start: at, removed: correction.original.length, inserted: correction.corrected.length });
  });
  return { text: current, failures, edits };
}

/** Where an offset of the text before an edit stands after it. */
function moveOffset(offset: number, { start, removed, inserted }: Edit): number {
  if (offset <= start) return offset;
  if (offset >= start + removed) return offset - removed + inserted;
  return start + Math.min(offset - start, inserted);
}

function moveHints(hints: readonly Hint[], edits: readonly Edit[]): Hint[] {
  return edits.reduce<Hint[]>(
    (moved, edit) =>
      moved.map((hint) => ({ ...hint, start: moveOffset(hint.start, edit), end: moveOffset(hint.end, edit) })),
    [...hints],
  );
}

/** Gives each node the line at which it stands in text.md: one line each, a table one for each row and one under its head. */
function placeNodes(nodes: readonly TextNode[]): TextNode[] {
  let next = 1;
  return nodes.map((node) => {
    const line = next;
    next += 2 + (node.kind === 'table' ? node.text.split('\n').length : 0);
    return { ...node, line };
  });
}

/** A problem of import; `correction` is the index of the correction that could not be applied. */
export interface ImportProblem extends Problem {
  correction?: number;
}

/** A document after its corrections. */
export interface Corrected {
  /** The words after corrections, before Markdown, line ends as `\n`. */
  text: string;
  /** Headings, paragraphs and tables, each with its line of text.md. */
  nodes: TextNode[];
  /** What of the file is no part of its text. */
  removed: Removed[];
}

/**
 * Correct a document as received and find its headings, paragraphs and tables.
 * @param received what `readDocument` gave.
 * @returns the corrected document; a problem for each correction whose `original` does not occur exactly once.
 * @example correctDocument({ text: '一、目标', hints: [], removed: [] }, [], 'a.txt').value.nodes[0].kind // 'heading'
 */
export function correctDocument(
  received: Received,
  corrections: readonly Pick<Correction, 'original' | 'corrected'>[],
  file: string,
): { value: Corrected; problems: ImportProblem[] } {
  // A correction is copied from the document as received, invisible characters included.
  const visible = corrections.map(({ original, corrected }) => ({
    original: cleanCharacters(original).text,
    corrected,
  }));
  const { text, failures, edits } = applyCorrections(received.text, visible);
  const problems: ImportProblem[] = failures.map(({ index, occurrences }) => ({
    correction: index,
    rule: 'import/correction-not-applied',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: `correction ${index + 1} of source.yaml: its original ${JSON.stringify(corrections[index]!.original)} occurs ${occurrences} times in the text, not once`,
    expected: 'exactly one occurrence',
    found: String(occurrences),
    fix:
      occurrences === 0
        ? 'copy the characters exactly as received, line breaks included'
        : 'take in more of the text around it',
  }));
  const nodes = placeNodes(readLines(text, moveHints(received.hints, edits)));
  return { value: { text, nodes, removed: received.removed }, problems };
}
