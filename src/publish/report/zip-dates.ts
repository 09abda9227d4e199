// Makes an archive the same bytes whenever and wherever it is written: every part is dated 1 January 1980.
// It must not unpack anything, nor read archives of others; src/import/zip.ts does.

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** 1980-01-01 as MS-DOS writes it, the first day it knows; the time is 0. */
const FIRST_DAY = (1 << 5) | 1;

/**
 * Set the date of every part of an archive that we have just written.
 * @returns the same bytes, changed in place. Throws when they are no archive, which would be our own bug.
 * @example fixZipDates(new Uint8Array(await blob.arrayBuffer()))
 * @see PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16
 */
export function fixZipDates(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Without a comment, the end of the directory is the last 22 bytes.
  const end = bytes.length - 22;
  if (end < 0 || view.getUint32(end, true) !== DIRECTORY_END) throw new Error('no zip archive without a comment');
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Error('the directory of the archive is broken');
    const local = view.getUint32(at + 42, true);
    for (const place of [at + 12, local + 10]) {
      view.setUint16(place, 0, true);
      view.setUint16(place + 2, FIRST_DAY, true);
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
