// Stage 1: a document as received becomes canonical Markdown. Pure; reading from disk is corpus.ts.
// It must not judge what the text means.
import { formatMarkdown } from '../markdown.ts';
import type { Outcome, Problem } from '../problem.ts';
import type { Correction } from '../types.ts';
import { applyCorrections } from './corrections.ts';
import { readLines, readPlainText } from './plain-text.ts';

/** A problem of import; `correction` is the index of the correction that could not be applied. */
export interface ImportProblem extends Problem {
  correction?: number;
}

/** A document after import. */
export interface Imported {
  /** Canonical Markdown: the bytes of text.md. */
  markdown: string;
  /** The words after corrections, before Markdown, line ends as `\n`. */
  text: string;
}

const READERS: Readonly<Record<string, (bytes: Uint8Array, file: string) => Outcome<string>>> = {
  txt: readPlainText,
};

/**
 * Import a document: read it, apply its corrections, write it as canonical Markdown.
 * @param file path or name; its ending chooses the reader.
 * @returns `markdown` and `text`; problems for an unknown ending, for bytes that are no text and for a correction whose
 *   `original` does not occur exactly once.
 * @example importDocument('original.txt', new TextEncoder().encode('一、目标'), []).value.markdown // '## 一、目标\n'
 */
export function importDocument(
  file: string,
  bytes: Uint8Array,
  corrections: readonly Pick<Correction, 'original' | 'corrected'>[],
): { value: Imported; problems: ImportProblem[] } {
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  const reader = READERS[ending];
  if (reader === undefined) {
    const message = `files of kind .${ending} cannot be read yet; read are: ${Object.keys(READERS)
      .map((key) => `.${key}`)
      .join(', ')}`;
    const problem: Problem = {
      rule: 'import/unknown-kind',
      severity: 'error',
      file,
      line: 1,
      column: 1,
      message,
      fix: 'save the document as plain text (.txt, UTF-8)',
    };
    return { value: { markdown: '', text: '' }, problems: [problem] };
  }
  const read = reader(bytes, file);
  const { text, failures } = applyCorrections(read.value, corrections);
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
  return { value: { markdown: formatMarkdown(readLines(text)), text }, problems: [...read.problems, ...problems] };
}
