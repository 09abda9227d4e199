// Words that each form could take for its own syntax, in every title, name, sentence and label of a release: a reader of each
// form finds them as words. Controls and half surrogates are no matter here: validate lets none into the data.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus.ts';
import type { Corpus } from '../../src/model.ts';
import { writeRelease } from '../../src/publish/write.ts';

const { Parser } = (await import('n3' as string)) as {
  Parser: new () => { parse(text: string): { object: { value: string } }[] };
};
interface Item {
  title: string;
  author?: { literal: string; family?: string }[];
}
const { Cite } = (await import('@citation-js/core' as string)) as { Cite: new (text: string) => { data: Item[] } };
await import('@citation-js/plugin-bibtex' as string);
await import('@citation-js/plugin-ris' as string);

/** A word of titles, names, sentences and labels. */
const AT = '技能';
const HOSTILE =
  `}, note = {x}\n@misc{y,\\input{/etc/passwd}~^%$#_& "q" 's' ''t'' ]]>--><b>&amp;;,:\\n\u2028\r\nER  - \r\nTY  - BOOK\n` +
  `END:VEVENT\n# 题\n\`\`\`\n=1+1|a\\ 𠮷${'策'.repeat(40)}`;

function poison(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(AT, HOSTILE);
  if (Array.isArray(value)) return value.map(poison);
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, poison(item)]));
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, poison(item)]));
  return value;
}

let folder: string;
let corpus: Corpus;
let names: string[];
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'cejian-hostile-'));
  const { value } = await readCorpus('.');
  corpus = {
    ...value,
    policies: poison(new Map([...value.policies].slice(0, 2))) as Corpus['policies'],
    places: poison(value.places) as Corpus['places'],
    vocabularies: poison(value.vocabularies) as Corpus['vocabularies'],
  };
  await writeRelease(corpus, '.', folder, '0.1.0');
  names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
/** Files with an ending, at least one of which holds the words. */
function filesOf(ending: RegExp): [name: string, text: string][] {
  const files = names.filter((name) => ending.test(name)).map((name): [string, string] => [name, read(name)]);
  expect(files.some(([, text]) => text.includes('策'.repeat(20)))).toBe(true);
  return files;
}
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

test('JSON and JSON-LD', () => {
  for (const [name, text] of filesOf(/\.json(ld)?$/)) expect(() => JSON.parse(text), name).not.toThrow();
});

test('Atom and Akoma Ntoso are XML, with the words as words', () => {
  const title = corpus.policies.values().next().value!.source.title.zh;
  let met = 0;
  for (const [name, text] of filesOf(/\.(atom|xml)$/)) {
    const parser = new SaxesParser({ xmlns: true });
    let words = '';
    parser.on('text', (part) => {
      words += part;
    });
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(text).close();
    // XML makes one line end of CR LF, unless it is escaped.
    if (words.replaceAll('\r\n', '\n').includes(title.replaceAll('\r\n', '\n'))) met += 1;
  }
  expect(met).toBeGreaterThan(2);
});

test('an id in a feed is a URI', () => {
  for (const [name, text] of filesOf(/\.atom$/))
    for (const [, id] of text.matchAll(/<id>(.*?)<\/id>/gs)) expect(URL.canParse(id!), `${name} ${id}`).toBe(true);
});

test('Turtle says of labels what the vocabulary says', () => {
  const [[, text] = ['', '']] = filesOf(/\.ttl$/);
  const literals = new Set(new Parser().parse(text).map(({ object }) => object.value));
  const labels = [...corpus.vocabularies.values()].flatMap(({ terms }) =>
    [...terms.values()].map(({ label }) => label.zh),
  );
  expect(labels.some((label) => label.includes(HOSTILE))).toBe(true);
  expect(labels.filter((label) => !literals.has(label))).toEqual([]);
});

test('iCalendar: no line over 75 octets, no event but ours, and titles as they are', () => {
  const titles = [...corpus.policies.values()].map(({ source }) => source.title.zh.replace(/\r\n?/g, '\n'));
  for (const [name, text] of filesOf(/\.ics$/)) {
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line), name).toBeLessThanOrEqual(75);
      expect(line, name).not.toMatch(/[\r\n]/);
    }
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    expect(events.length, name).toBe(text.match(/^UID:/gm)!.length);
    for (const event of events) {
      const summary = String(event.getFirstPropertyValue('summary'));
      expect(
        titles.some((title) => summary.endsWith(title)),
        summary,
      ).toBe(true);
    }
  }
});

describe('a citation is one entry, and says what CSL-JSON says', () => {
  const cslOf = (name: string): Item => (JSON.parse(read(name.replace(/\.\w+$/, '.csl.json'))) as Item[])[0]!;

  test('BibTeX', () => {
    for (const [name, text] of filesOf(/\.bib$/)) {
      const { data } = new Cite(text);
      expect(data, name).toHaveLength(1);
      expect(data[0]!.title, name).toBe(cslOf(name).title);
      // The reader takes a name of one word for that of a family.
      const authors = data[0]!.author?.map(({ literal, family }) => literal ?? family);
      expect(authors, name).toEqual(cslOf(name).author?.map(({ literal }) => literal));
    }
  });

  test('RIS', () => {
    for (const [name, text] of filesOf(/\.ris$/)) {
      const lines = text.trimEnd().split('\n');
      expect(
        lines.filter((line) => !/^[A-Z][A-Z0-9] {2}-( |$)/.test(line)),
        name,
      ).toEqual([]);
      expect(
        lines.filter((line) => /^(TY|ER) {2}-/.test(line)),
        name,
      ).toHaveLength(2);
      expect(lines.find((line) => line.startsWith('TI  - '))!.slice(6), name).toBe(cslOf(name).title);
    }
  });

  test('GB/T 7714', () => {
    for (const [name, text] of filesOf(/\/cite.*\.txt$/)) expect(text, name).toBe(`${oneLine(text.trimEnd())}\n`);
  });
});

test('CSV: as many cells in every row, and none that a spreadsheet runs in the twin', () => {
  for (const [name, text] of filesOf(/\.csv$/)) {
    const rows = parseCsv(text, { bom: true, relax_column_count: false }) as string[][];
    if (name.endsWith('.excel.csv'))
      expect(
        rows.flat().filter((cell) => /^\s*[=+@＝＋＠]|^\s*-(?!\d)/.test(cell)),
        name,
      ).toEqual([]);
  }
});
