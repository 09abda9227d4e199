// Which format a file is in: its first bytes say so, its ending only where they do not.
// It must not read the file.
import { listZip, ZipError } from './zip.ts';

/** Formats that can be read. */
export type FileKind = 'txt' | 'md' | 'html' | 'docx' | 'doc' | 'pdf' | 'ofd';

/** Formats that can be read, in the order in which they are listed for a person. */
export const FILE_KINDS: readonly FileKind[] = ['txt', 'md', 'html', 'docx', 'doc', 'pdf', 'ofd'];

const ENDINGS: Readonly<Record<string, FileKind>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  shtml: 'html',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  doc: 'doc',
  dot: 'doc',
  wps: 'doc',
  pdf: 'pdf',
  ofd: 'ofd',
};

/** What a file was found to be: a kind that is read, or the reason why it is not. */
export type Detected =
  | { kind: FileKind /** What the ending says; undefined when it says nothing. */; ending: FileKind | undefined }
  | { kind: undefined; rule: string; reason: string; fix: string };

const no = (rule: string, reason: string, fix: string): Detected => ({ kind: undefined, rule, reason, fix });
const CONVERT = 'open it in the program that made it and save it as .docx, or as PDF with a text layer';

/** First bytes, as latin-1, of formats that hold no text to read here. */
const PICTURES: readonly [magic: string, name: string][] = [
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['II*\0', 'a TIFF picture'],
  ['MM\0*', 'a TIFF picture'],
  ['BM', 'a BMP picture'],
  ['\0\0\x01\0', 'an icon'],
];
const ARCHIVES: readonly [magic: string, name: string][] = [
  ['Rar!', 'a RAR archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['\x1f\x8b', 'a gzip archive'],
];

/** The first bytes, at most some thousand, one character each. */
const latin1 = (bytes: Uint8Array, length: number): string => String.fromCharCode(...bytes.subarray(0, length));

/** True when the UTF-16 name of a stream stands in the directory of an OLE file. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  // Directory entries are 128 bytes long and begin with their name.
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function detectOle(bytes: Uint8Array): FileKind | Detected {
  if (hasStream(bytes, 'EncryptedPackage')) {
    return no(
      'import/encrypted',
      'the document is locked by a password',
      'open it, remove the password and save it again',
    );
  }
  if (hasStream(bytes, 'WordDocument')) return 'doc';
  if (hasStream(bytes, 'Workbook')) return no('import/unsupported-kind', 'the file is an Excel sheet (.xls)', CONVERT);
  if (hasStream(bytes, 'PowerPoint Document')) {
    return no('import/unsupported-kind', 'the file is a PowerPoint presentation (.ppt)', CONVERT);
  }
  return no('import/unsupported-kind', 'the file is an office file of a kind unknown here, or a damaged one', CONVERT);
}

function detectZip(bytes: Uint8Array): FileKind | Detected {
  let names: string[];
  try {
    names = listZip(bytes);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    if (error.kind === 'too-large')
      return no('import/too-large', `the file is an archive that is too large: ${error.message}`, CONVERT);
    return no(
      'import/damaged',
      `the file is damaged or was not received whole: it begins as a zip archive (.docx is one), but ${error.message}`,
      'fetch it again',
    );
  }
  if (names.includes('OFD.xml')) return 'ofd';
  if (names.some((name) => name.startsWith('word/'))) return 'docx';
  const found = names.some((name) => name.startsWith('xl/'))
    ? 'an Excel sheet (.xlsx)'
    : names.some((name) => name.startsWith('ppt/'))
      ? 'a PowerPoint presentation (.pptx)'
      : names.includes('content.xml')
        ? 'an OpenDocument file (.odt, .ods)'
        : names.some((name) => name.startsWith('META-INF/container.xml'))
          ? 'an e-book (.epub)'
          : 'a zip archive without a document of a known kind';
  return no('import/unsupported-kind', `the file is ${found}`, CONVERT);
}

function detectMagic(bytes: Uint8Array): FileKind | Detected | undefined {
  const head = latin1(bytes, 1024);
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return detectZip(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return detectOle(bytes);
  // Some scanners put bytes of their own before the header.
  if (/(?:^|[\s\S]\n)%PDF-\d/.test(head) || head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf')) return no('import/unsupported-kind', 'the file is rich text (.rtf)', CONVERT);
  const picture = PICTURES.find(([magic]) => head.startsWith(magic) && (magic !== 'BM' || head.charCodeAt(5) === 0));
  if (picture !== undefined) {
    return no(
      'import/not-text',
      `the file is not text: it is ${picture[1]}`,
      'run text recognition (OCR) on it, read the result through, and import that',
    );
  }
  const archive = ARCHIVES.find(([magic]) => head.startsWith(magic));
  if (archive !== undefined)
    return no('import/unsupported-kind', `the file is ${archive[1]}`, 'unpack it and import the document in it');
  if (/^MIME-Version:/im.test(head.slice(0, 400)) && /^Content-Type:\s*multipart\/related/im.test(head)) {
    return no('import/unsupported-kind', 'the file is a web archive (.mht)', CONVERT);
  }
  if (/<\?mso-application\s+progid="Word\.Document"|<(?:pkg:package|w:wordDocument)\b/.test(head)) {
    return no('import/unsupported-kind', 'the file is Word in a single XML file', CONVERT);
  }
  return undefined;
}

/** True for bytes that begin as a page of HTML, whatever their encoding. */
function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = latin1(bytes, 2048).replaceAll('\0', '');
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]{0,200}>\s*|<!--[^>]{0,400}-->\s*){0,4}<(?:!doctype\s+html|html|head|body)\b/i.test(
    head,
  );
}

/**
 * Tell the format of a file.
 * @param file its path or name; `bytes` all of it.
 * @returns the kind by the first bytes, and what the ending says; or why the file is not read: it is of a kind that has no
 *   reader, locked, damaged, or of no known kind.
 * @example detectKind('a.doc', htmlBytes) // { kind: 'html', ending: 'doc' }
 */
export function detectKind(file: string, bytes: Uint8Array): Detected {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const suffix = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
  const ending = ENDINGS[suffix];
  const found = detectMagic(bytes);
  if (typeof found === 'object') return found;
  if (found !== undefined) return { kind: found, ending };
  // A page of HTML is text as well, so a file that calls itself text is left to be that.
  if (ending === 'txt' || ending === 'md' || ending === 'html') return { kind: ending, ending };
  if (looksLikeHtml(bytes)) return { kind: 'html', ending };
  if (ending !== undefined) {
    return no(
      bytes.length === 0 ? 'import/empty' : 'import/damaged',
      bytes.length === 0
        ? 'the file is empty'
        : `the file is called .${suffix} but is none: its first bytes are not those of one`,
      'fetch it again, or give it the ending of what it is',
    );
  }
  return no(
    'import/unknown-kind',
    `files of kind .${suffix} cannot be read; read are: ${FILE_KINDS.map((kind) => `.${kind}`).join(', ')}`,
    'save the document as one of these',
  );
}
