// Parquet by readers other than DuckDB: a small one that knows Snappy only, and one that is given the codec of the words.
// It must not trust our own reading of a file.
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { type Compressors, parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { type Codec, GZIP, zstdCodec } from '../../../src/publish/tables/compression.ts';
import { tableOf } from '../../../src/publish/tables/definitions.ts';
import { openParquet } from '../../../src/publish/tables/parquet.ts';
import { HOSTILE, ownRelease, withHostile } from './sample.ts';

const TABLE = tableOf('amounts');
const { records } = withHostile(await ownRelease());

async function write(codec?: Codec): Promise<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const file = await openParquet(TABLE, (bytes) => parts.push(bytes), codec);
  file.write(records.amounts);
  file.finish();
  const bytes = Buffer.concat(parts);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
}

const codecsOf = (file: ArrayBuffer): string[] => [
  ...new Set(
    parquetMetadata(file).row_groups.flatMap(({ columns }) => columns.map(({ meta_data: meta }) => meta!.codec)),
  ),
];

const DECOMPRESS: Compressors = {
  GZIP: (bytes) => new Uint8Array(gunzipSync(bytes)),
  ZSTD: (bytes) => new Uint8Array(zstdDecompressSync(bytes)),
};

describe.each([
  ['ZSTD', zstdCodec()!],
  ['GZIP', GZIP],
] as const)('%s', (name, codec) => {
  test('words are what they are', async () => {
    const file = await write(codec);
    expect(codecsOf(file).sort()).toEqual([name, 'SNAPPY'].sort());
    const rows = await parquetReadObjects({ file, compressors: DECOMPRESS });
    expect(rows.map(({ recipient }) => recipient)).toEqual(HOSTILE);
  });

  test('a reader without the codec reads codes and numbers', async () => {
    const file = await write(codec);
    const rows = await parquetReadObjects({ file, columns: ['jurisdiction', 'item', 'min', 'max', 'cite_start'] });
    const expected = records.amounts.map(({ jurisdiction, item, min, max, cite }) => ({
      jurisdiction,
      item,
      min,
      max,
      cite_start: BigInt(cite.start),
    }));
    expect(rows).toEqual(expected);
    await expect(parquetReadObjects({ file, columns: ['recipient'] })).rejects.toThrow(/compression|codec/i);
  });

  test('the same words are the same bytes', async () => {
    expect(new Uint8Array(await write(codec))).toEqual(new Uint8Array(await write(codec)));
  });
});

test('zstd is what is written where Node has it', async () => {
  expect(codecsOf(await write())).toContain('ZSTD');
});
