// Any file: its kind by its first bytes, one clear message for what cannot be read, bounded time, no crash on any bytes.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { correctDocument } from '../../src/import/corrections.ts';
import { mendDamage } from '../../src/import/damage.ts';
import { composeDocument, importDocument } from '../../src/import/import.ts';
import { detectKind } from '../../src/import/kind.ts';
import { ON_NODE } from '../../src/import/on-node.ts';
import { MAX_FILE_BYTES, readDocument, tooLarge } from '../../src/import/read.ts';
import { makeDocx, paragraph } from './make-docx.ts';

const sample = (name: string) => new Uint8Array(readFileSync(`test/fixtures/import/${name}`));
const ole = (stream: string) => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
};
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')])));

describe('the kind of a file', () => {
  test.each([
    ['a.docx', makeDocx(paragraph('甲')), 'docx', 'docx'],
    ['a.doc', makeDocx(paragraph('甲')), 'docx', 'doc'],
    ['a.docx', sample('xianning.doc'), 'doc', 'docx'],
    ['a.wps', sample('xianning.doc'), 'doc', 'doc'],
    ['a.doc', strToU8('<html><body>甲'), 'html', 'doc'],
    ['a.doc', strToU8('\ufeff<!-- x --><!DOCTYPE html>甲'), 'html', 'doc'],
    ['download', sample('xianning.pdf'), 'pdf', undefined],
    ['a.txt', strToU8('<html>'), 'txt', 'txt'],
    ['A.TXT', strToU8('甲'), 'txt', 'txt'],
    ['a.ofd', zip('OFD.xml'), 'ofd', 'ofd'],
  ])('%s', (file, bytes, kind, ending) => {
    expect(detectKind(file, bytes)).toEqual({ kind, ending });
  });

  test('an ending that says otherwise is a warning', async () => {
    const { value, problems } = await readDocument('a.doc', makeDocx(paragraph('一、目标')), ON_NODE);
    expect(value.text).toBe('一、目标');
    expect(problems).toMatchObject([
      {
        rule: 'import/wrong-ending',
        severity: 'warning',
        message: 'the file is called .doc, but its bytes are those of .docx, and it was read as that',
        fix: 'call it .docx',
      },
    ]);
  });
});

describe('what cannot be read is one message', () => {
  const locked = sample('xianning.doc');
  const header = locked.findIndex((byte, at) => at % 512 === 0 && at > 0 && byte === 0xec && locked[at + 1] === 0xa5);
  locked[header + 0x0b]! |= 1;

  test.each([
    ['a.docx', ole('EncryptedPackage'), 'import/encrypted', /locked by a password/],
    ['a.doc', locked, 'import/encrypted', /locked by a password/],
    ['a.pdf', sample('locked.pdf'), 'import/encrypted', /locked by a password/],
    ['a.xls', ole('Workbook'), 'import/unsupported-kind', /an Excel sheet/],
    ['a.xlsx', zip('xl/workbook.xml'), 'import/unsupported-kind', /an Excel sheet/],
    ['a.docx', zip('ppt/presentation.xml'), 'import/unsupported-kind', /a PowerPoint presentation/],
    ['a.odt', zip('mimetype', 'content.xml'), 'import/unsupported-kind', /an OpenDocument file/],
    ['a.zip', zip('a.txt'), 'import/unsupported-kind', /a zip archive without a document/],
    ['a.rtf', strToU8('{\\rtf1'), 'import/unsupported-kind', /rich text/],
    ['a.doc', ole('Other'), 'import/unsupported-kind', /of a kind unknown here/],
    ['a.doc', ole('WordDocument'), 'import/damaged', /the \.doc is damaged/],
    ['a.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'import/not-text', /a JPEG picture/],
    ['a.docx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'import/not-text', /a PNG picture/],
    ['a.docx', sample('xianning.docx').slice(0, 3000), 'import/damaged', /not received whole/],
    ['a.docx', strToU8('甲'), 'import/damaged', /called \.docx but is none/],
    ['a.pdf', new Uint8Array(), 'import/empty', /empty/],
    ['a.pdf', sample('xianning.pdf').slice(0, 20_000), 'import/damaged', /damaged|not received whole/],
    ['a.pdf', strToU8('%PDF-1.4\nnothing'), 'import/damaged', /damaged or was not received whole/],
    [
      'a.xyz',
      strToU8('甲'),
      'import/unknown-kind',
      /files of kind \.xyz cannot be read; read are: \.txt, \.md, \.html, \.docx/,
    ],
    ['a.txt', new Uint8Array([0, 0xff, 0x80]), 'import/not-text', /not valid UTF-8/],
  ])('%s: %#', async (file, bytes, rule, message) => {
    const { value, problems } = await readDocument(file, bytes, ON_NODE);
    expect(value.text).toBe('');
    expect(problems).toMatchObject([{ rule, severity: 'error', message: expect.stringMatching(message), file }]);
    expect(problems[0]?.fix).toBeTruthy();
  });

  test('a file of 200 MB, by its size alone', async () => {
    expect(tooLarge('a.docx', 200 * 1024 * 1024).message).toBe(
      'the file has 200 MB, more than the 64 MB that are read',
    );
    const { problems } = await readDocument('a.txt', new Uint8Array(MAX_FILE_BYTES + 1), ON_NODE);
    expect(problems.map(({ rule }) => rule)).toEqual(['import/too-large']);
  });
});

test('a document with an error is empty, one with a warning is not', async () => {
  expect(await importDocument('a.xyz', strToU8('甲'), [], ON_NODE)).toMatchObject({
    value: { markdown: '', text: '' },
  });
  const { value, problems } = await importDocument('a.txt', strToU8('1\ue0005万元\ue001'), [], ON_NODE);
  expect(value.markdown).toBe('1.5万元\ue001\n');
  expect(problems.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    'import/private-use warning',
    'import/private-use warning',
  ]);
});

test('a correction is found as it was received, invisible characters included', () => {
  const received = { text: '优化政\n策', hints: [], removed: [] };
  const corrections = [{ original: '优化\u200b政\n策', corrected: '优化政策' }];
  expect(composeDocument(received, corrections, 'a.txt')).toMatchObject({ value: { text: '优化政策' }, problems: [] });
});

describe('any bytes', () => {
  const HEADS: readonly (readonly number[])[] = [
    [],
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [...strToU8('%PDF-1.7\n1 0 obj<</Type/Catalog>>')],
    [...strToU8('<html>')],
    [0xff, 0xfe],
  ];
  const name = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.docx', 'a.doc', 'a.pdf', 'a.ofd', 'a');

  test('give a text or one error', async () => {
    await fc.assert(
      fc.asyncProperty(name, fc.constantFrom(...HEADS), fc.uint8Array({ maxLength: 400 }), async (file, head, tail) => {
        const { value, problems } = await readDocument(file, new Uint8Array([...head, ...tail]), ON_NODE);
        const errors = problems.filter(({ severity }) => severity === 'error');
        expect(errors.length).toBeLessThanOrEqual(1);
        if (errors.length > 0) expect(value.text).toBe('');
        composeDocument(value, [], file);
      }),
      { seed: 5, numRuns: 400 },
    );
  });

  test('changed in a real file give a text or one error', async () => {
    const files = ['xianning.docx', 'xianning.doc', 'xianning.pdf'].map((file) => [file, sample(file)] as const);
    const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), to: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 20 }),
        async ([file, bytes], changes) => {
          const changed = bytes.slice();
          for (const { at, to } of changes) changed[Math.floor(at * (changed.length - 1))] = to;
          const { value, problems } = await readDocument(file, changed, ON_NODE);
          const errors = problems.filter(({ severity }) => severity === 'error');
          expect(errors.length).toBeLessThanOrEqual(1);
          if (errors.length > 0) expect(value.text).toBe('');
        },
      ),
      { seed: 7, numRuns: 40 },
    );
  });

  test('of text: every character is kept or listed', async () => {
    const unit = fc.oneof(
      fc.constantFrom(
        '一、',
        '目标',
        '\n',
        '\r\n',
        '　',
        '\u00a0',
        '\u200b',
        '\ufeff',
        '\ue000',
        '1',
        '\t',
        '……………3',
        '— 2 —',
        '目录',
        '|',
        '*',
        '\u2028',
        '⻔',
        '\u0007',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { maxLength: 30 }), async (units) => {
        // Replaced by what they stand for: see characters.test.ts.
        const text = units
          .join('')
          .replace(/[\0\u2e80-\u2fd5\ufb00-\ufb06\u2329\u232a]/g, '')
          .toWellFormed();
        const { value } = await importDocument('a.txt', strToU8(text), [], ON_NODE);
        const sorted = (words: string) => [...words.replace(/[\s.\p{Co}\ufeff]/gu, '')].sort().join('');
        const removed = value.removed.map((one) => one.text).join('');
        expect(sorted(value.nodes.map((node) => node.text).join('') + removed)).toBe(sorted(text));
      }),
      { seed: 11, numRuns: 1500 },
    );
  });
});

describe('time grows with the text, not with its square', () => {
  const kinds = ['a.txt', 'a.md', 'a.html'];
  const RUNS = [
    ' ',
    '　',
    '\t',
    '\n',
    '0',
    '一',
    '（',
    '【',
    '[',
    '[bookmark:',
    '<',
    '<a',
    '<a"',
    '<b>',
    '<!--',
    '&',
    '*',
    '**a',
    '_',
    '`',
    '> ',
    '- ',
    '|',
    '大 ',
    '打印 ',
    '.',
    '…',
    '1. ',
    '关于',
    '通知（',
    '。”',
    '附件',
    '目录\n',
    '一、…………3\n',
    '— 1 —\n',
    '甲，乙\n',
    '\u200b',
    '\ue000',
    '1\ue000',
    '⼈',
    '第',
    '[^1]',
    '<p>x',
    '<td>',
    '<li>',
    '<ol>',
  ];
  const time = async (file: string, text: string) => {
    const bytes = strToU8(text);
    const start = performance.now();
    const { value } = await readDocument(file, bytes, ON_NODE);
    correctDocument(mendDamage(value), [], file);
    return performance.now() - start;
  };
  /** How much longer sixteen times the text takes; the least of some tries, since a busy machine only adds. */
  const growth = async (file: string, run: string): Promise<number> => {
    let least = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 4 && least > 64; tries++) {
      // With an end that keeps a run from being the whole of a line.
      const small = await time(file, `甲${run.repeat(4000 / run.length)}乙`);
      const large = await time(file, `甲${run.repeat(64_000 / run.length)}乙`);
      least = Math.min(least, large / Math.max(small, 8));
    }
    return least;
  };

  test.each(kinds)(
    '%s',
    async (file) => {
      const slow: string[] = [];
      // The square would be 256.
      for (const run of RUNS) if ((await growth(file, run)) > 64) slow.push(run);
      expect(slow).toEqual([]);
    },
    120_000,
  );
});
