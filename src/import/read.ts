// Reads a document of any kind: finds the kind, loads its reader. Reading from disk is done by whoever calls.
// It must not load a reader that is not needed: together they take longer to load than most documents to read.
import type { Outcome, Problem } from '../problem.ts';
import type { ExtractDoc } from './doc.ts';
import { detectKind, type FileKind } from './kind.ts';
import type { PdfAssets } from './pdf.ts';
import { readPlainText } from './plain-text.ts';
import { type Received, refuse } from './received.ts';
import type { Inflate } from './zip.ts';

/** What the readers take from where they run: `ON_NODE` of on-node.ts, or what a page in a browser gives. */
export interface Host {
  /** Without it, .pdf is read as far as its fonts are embedded, and in a browser not at all. */
  readonly pdfAssets?: PdfAssets;
  /** Without it, .doc is refused. */
  readonly extractDoc?: ExtractDoc;
  /** Without it, a library in JavaScript unpacks .docx and .ofd. */
  readonly inflate?: Inflate;
}

/** The largest file that is read, in bytes. Whoever reads from disk asks for the size first. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/**
 * The problem of a file that is too large to be read.
 * @returns an error that names its size in MB.
 */
export function tooLarge(file: string, size: number): Problem {
  const message = `the file has ${Math.round(size / 1024 / 1024)} MB, more than the ${MAX_FILE_BYTES / 1024 / 1024} MB that are read`;
  const fix = 'check that it is the document; a scan of this size has to go through text recognition (OCR) first';
  return { rule: 'import/too-large', severity: 'error', file, line: 1, column: 1, message, fix };
}

/**
 * Read a document of any known kind. Its first bytes decide the kind; an ending that says otherwise is a warning.
 * @param file path or name; `host` what the readers of .pdf and .doc need.
 * @returns its text with what the format says of it and what was left out. When it cannot be read: no text, and one error
 *   that says why and what to do. Never throws for bad bytes.
 * @example (await readDocument('original.docx', bytes, ON_NODE)).value.text // '一、目标\n到2025年…'
 */
export async function readDocument(file: string, bytes: Uint8Array, host: Host): Promise<Outcome<Received>> {
  if (bytes.length > MAX_FILE_BYTES)
    return { value: { text: '', hints: [], removed: [] }, problems: [tooLarge(file, bytes.length)] };
  const detected = detectKind(file, bytes);
  if (detected.kind === undefined) return refuse(file, detected.rule, detected.reason, detected.fix);
  const read = await readKind(detected.kind, bytes, file, host);
  if (detected.ending === detected.kind || read.problems.some(({ severity }) => severity === 'error')) return read;
  const called = detected.ending === undefined ? 'has an ending that says nothing' : `is called .${detected.ending}`;
  const warning: Problem = {
    rule: 'import/wrong-ending',
    severity: 'warning',
    file,
    line: 1,
    column: 1,
    message: `the file ${called}, but its bytes are those of .${detected.kind}, and it was read as that`,
    fix: `call it .${detected.kind}`,
  };
  return { value: read.value, problems: [warning, ...read.problems] };
}

async function readKind(kind: FileKind, bytes: Uint8Array, file: string, host: Host): Promise<Outcome<Received>> {
  const inflate = async () => host.inflate ?? (await import('./inflate.ts')).inflate;
  switch (kind) {
    case 'docx':
      return (await import('./docx.ts')).readDocx(bytes, file, await inflate());
    case 'html':
      return (await import('./html.ts')).readHtml(bytes, file);
    case 'md':
      return (await import('./markdown-text.ts')).readMarkdown(bytes, file);
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(bytes, file, host.pdfAssets);
    case 'doc':
      return (await import('./doc.ts')).readDoc(bytes, file, host.extractDoc);
    case 'ofd':
      return (await import('./ofd.ts')).readOfd(bytes, file, await inflate());
    default:
      return readPlainText(bytes, file);
  }
}
