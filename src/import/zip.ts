// Reads chosen parts of a zip archive within fixed bounds. What unpacks them is passed in.
// It must not trust a size that the archive claims: a few kilobytes can claim, or become, gigabytes.

/** More than any document has. */
const MAX_ENTRIES = 20_000;
/** Of all parts that are read together; a book of 1,000 pages has about 30 MB of XML. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Unpacks raw deflate.
 * @returns all bytes; `undefined` when they would be more than `limit`, without having made many more. Throws an Error when the
 *   packed bytes are damaged or cut off.
 */
export type Inflate = (packed: Uint8Array, limit: number) => Uint8Array | undefined;
/** Why an archive was not read. */
export class ZipError extends Error {
  override name = 'ZipError';
  readonly kind: 'damaged' | 'too-large' | 'encrypted';

  constructor(kind: ZipError['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

interface Entry {
  name: string;
  locked: boolean;
  method: number;
  packed: number;
  size: number;
  offset: number;
}

/**
 * The directory of a zip archive, in order. Nothing is inflated.
 * @see PKWARE APPNOTE 4.3.12, 4.3.16
 */
function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const stop = Math.max(0, end - 65_535);
  while (end >= stop && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < stop) throw new ZipError('damaged', 'the directory at its end is missing');
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new ZipError('too-large', `it has ${count} parts`);
  const entries: Entry[] = [];
  const latin1 = new TextDecoder('latin1');
  const utf8 = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) {
      throw new ZipError('damaged', 'the directory at its end is broken');
    }
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      // Names of parts are ASCII in every office format.
      name: ((flags & 0x800) === 0 ? latin1 : utf8)
        .decode(bytes.subarray(at + 46, at + 46 + nameLength))
        .replaceAll('\\', '/'),
      locked: (flags & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Names of the parts of a zip archive, in the order of its directory.
 * @returns the names; throws a ZipError when the bytes are no whole archive.
 * @example listZip(bytes).includes('word/document.xml') // true of a .docx
 */
export function listZip(bytes: Uint8Array): string[] {
  return readDirectory(bytes).map(({ name }) => name);
}

function tooLarge(): ZipError {
  return new ZipError('too-large', `it would take more than ${MAX_BYTES / 1024 / 1024} MB when unpacked`);
}

function unpack(packed: Uint8Array, limit: number, inflate: Inflate): Uint8Array {
  let part: Uint8Array | undefined;
  try {
    part = inflate(packed, limit);
  } catch (error) {
    throw new ZipError('damaged', error instanceof Error ? error.message : String(error));
  }
  if (part === undefined) throw tooLarge();
  return part;
}

/**
 * Parts of a zip archive as text, UTF-8 or UTF-16 by their byte order mark.
 * @param wanted tells which parts to read, by name; `inflate` unpacks them.
 * @returns text by name; throws a ZipError when a part is damaged or locked, or when the parts together are larger than
 *   64 MB, by the directory or in fact.
 * @example readZip(bytes, (name) => name === 'word/document.xml', inflate).get('word/document.xml')
 */
export function readZip(bytes: Uint8Array, wanted: (name: string) => boolean, inflate: Inflate): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes).filter(({ name }) => wanted(name));
  if (entries.some(({ locked }) => locked)) throw new ZipError('encrypted', 'its parts are locked by a password');
  if (entries.reduce((sum, { size }) => sum + size, 0) > MAX_BYTES) throw tooLarge();
  const parts = new Map<string, string>();
  let left = MAX_BYTES;
  for (const { name, method, packed, offset } of entries) {
    if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) {
      throw new ZipError('damaged', `its part ${name} is not where the directory says`);
    }
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const data = bytes.subarray(start, start + packed);
    if (data.length < packed || (method !== 0 && method !== 8)) {
      throw new ZipError('damaged', `its part ${name} is cut off or packed in an unknown way`);
    }
    const part = method === 0 ? data : unpack(data, left, inflate);
    if (part.length > left) throw tooLarge();
    left -= part.length;
    parts.set(name, decodePart(part));
  }
  return parts;
}

function decodePart(part: Uint8Array): string {
  const mark = part.length < 2 ? 0 : (part[0]! << 8) | part[1]!;
  if (mark === 0xfffe || mark === 0xfeff)
    return new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(part);
  return new TextDecoder('utf-8').decode(part);
}
