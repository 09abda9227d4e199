// Packs a folder into one zip archive, file by file, so that its size does not matter; the same folder gives the same bytes.
// It must not know what the files are.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** What fits a zip archive without its 64-bit extension, which the library does not write. */
const MOST_FILES = 65_535;
const MOST_BYTES = 0xffff_ffff;

/** A folder that does not fit an archive: told in one line, no bug. */
export class ArchiveError extends Error {
  override name = 'ArchiveError';
}

/**
 * Every file below a folder.
 * @returns paths below the folder with `/`, sorted, and their sizes.
 * @example await listFiles(folder) // [{ path: 'CITATION.cff', bytes: 512 }, …]
 */
export async function listFiles(folder: string): Promise<{ path: string; bytes: number }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  const files: { path: string; bytes: number }[] = [];
  for (const name of names) files.push({ path: name, bytes: (await stat(path.join(folder, name))).size });
  return files;
}

const CHUNK = 1 << 20;
/** Larger files are stored as they are, piece by piece, so that memory is bounded. */
const MOST_PACKED = 1 << 28;

/** A file piece by piece. */
async function* chunksOf(file: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const handle = await open(file);
  try {
    for (;;) {
      const chunk = new Uint8Array(CHUNK);
      const { bytesRead } = await handle.read(chunk, 0, CHUNK);
      if (bytesRead === 0) return;
      yield chunk.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** Already packed: packing them again takes time and saves nothing. */
const PACKED = /\.(parquet|png|xlsx|zip|woff2)$/;

/**
 * Pack a folder.
 * @param target file to write; replaced in one step, so that it is the old one or the new one.
 * @returns the number of files. Throws ArchiveError when there are more than 65,535 files or 4 GiB.
 * @example await packFolder(folder, '/tmp/cejian-0.1.0.zip') // 240
 */
export async function packFolder(folder: string, target: string): Promise<number> {
  const { deflateSync, Zip, ZipPassThrough } = await import('fflate');
  // The library's own streamed part writes archives that nothing can read (fflate issue 260), so files are packed whole.
  class PackedPart extends ZipPassThrough {
    override compression = 8;
    protected override process(chunk: Uint8Array<ArrayBuffer>, final: boolean): void {
      this.ondata(null, deflateSync(chunk, { level: 9 }), final);
    }
  }
  const files = await listFiles(folder);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (files.length > MOST_FILES || bytes > MOST_BYTES)
    throw new ArchiveError(
      `${files.length} files of ${bytes} bytes are too much for one archive: export a folder instead`,
    );
  const draft = `${target}.${process.pid}.new`;
  const output = createWriteStream(draft);
  // A disk that refuses says so at the next write.
  let refused: Error | undefined;
  output.on('error', (error) => {
    refused = error;
  });
  try {
    await once(output, 'open');
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      output.write(chunk);
    });
    const settle = async () => {
      if (refused !== undefined) throw refused;
      if (output.writableNeedDrain) await once(output, 'drain');
    };
    for (const { path: name, bytes: size } of files) {
      const packed = size <= MOST_PACKED && !PACKED.test(name);
      const part = packed ? new PackedPart(name) : new ZipPassThrough(name);
      // The first day of a zip archive, in local time, since that is what the library writes: the same everywhere.
      part.mtime = new Date(1980, 0, 1);
      zip.add(part);
      if (packed) part.push(new Uint8Array(await readFile(path.join(folder, name))), true);
      else {
        for await (const chunk of chunksOf(path.join(folder, name))) {
          part.push(chunk);
          await settle();
        }
        part.push(new Uint8Array(), true);
      }
      await settle();
    }
    zip.end();
    output.end();
    await once(output, 'finish');
    if (refused !== undefined) throw refused;
    await rename(draft, target);
    return files.length;
  } catch (error) {
    output.destroy();
    await rm(draft, { force: true });
    throw error;
  }
}
