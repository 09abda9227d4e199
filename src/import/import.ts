// Stage 1: a document as received becomes canonical Markdown. Reading from disk is corpus.ts.
// It must not judge what the text means.
import { formatMarkdown } from '../markdown.ts';
import type { Correction } from '../types.ts';
import { type Corrected, correctDocument, type ImportProblem } from './corrections.ts';
import { type Host, readDocument } from './read.ts';
import type { Received } from './received.ts';

/** A document after import. */
export interface Imported extends Corrected {
  /** Canonical Markdown: the bytes of text.md. */
  markdown: string;
}

/**
 * Correct a document as received and write it as canonical Markdown.
 * @param received what `readDocument` gave.
 * @returns the imported document; a problem for each correction whose `original` does not occur exactly once.
 * @example composeDocument({ text: '一、目标', hints: [], removed: [] }, [], 'a.txt').value.markdown // '## 一、目标\n'
 */
export function composeDocument(
  received: Received,
  corrections: readonly Pick<Correction, 'original' | 'corrected'>[],
  file: string,
): { value: Imported; problems: ImportProblem[] } {
  const { value, problems } = correctDocument(received, corrections, file);
  return { value: { ...value, markdown: formatMarkdown(value.nodes) }, problems };
}

/**
 * Import a document: read it, apply its corrections, write it as canonical Markdown.
 * @param file path or name; `host` what the readers of .pdf and .doc need.
 * @returns the imported document, empty when it could not be read; errors as of `readDocument` and `composeDocument`, and
 *   warnings, which stop nothing.
 * @example (await importDocument('original.txt', bytes, [], ON_NODE)).value.markdown // '## 一、目标\n'
 */
export async function importDocument(
  file: string,
  bytes: Uint8Array,
  corrections: readonly Pick<Correction, 'original' | 'corrected'>[],
  host: Host,
): Promise<{ value: Imported; problems: ImportProblem[] }> {
  const read = await readDocument(file, bytes, host);
  if (read.problems.some(({ severity }) => severity === 'error')) {
    return { value: { markdown: '', text: '', nodes: [], removed: [] }, problems: read.problems };
  }
  const { value, problems } = composeDocument(read.value, corrections, file);
  return { value, problems: [...read.problems, ...problems] };
}
