// Measures extraction: precision, recall and F1 on coded policies, short strings and whole documents, and speed, beside
// Microsoft's Recognizers-Text on the same texts in the same run. Run with `npm run bench:extract`.
// It must not be tuned to any text: keys are written without looking at the extractor.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import recognizers from '@microsoft/recognizers-text-suite';
import { parse } from 'yaml';
import { readCorpus } from '../../src/corpus.ts';
import { extractDocument } from '../../src/extract/extract.ts';
import { createLexicon } from '../../src/extract/lexicon.ts';
import { proposeCorrections } from '../../src/import/damage.ts';
import { composeDocument } from '../../src/import/import.ts';
import { ON_NODE } from '../../src/import/on-node.ts';
import { readDocument } from '../../src/import/read.ts';
import { parseMarkdown } from '../../src/markdown.ts';
import type { Block, Corpus, Extraction } from '../../src/model.ts';
import { buildRecords } from '../../src/publish/records.ts';
import { segmentText } from '../../src/segment/segment.ts';
import {
  addUp,
  type FoundEntry,
  facetCounts,
  type Key,
  type KeyEntry,
  scoreAmounts,
  scoreFigures,
  scoreGoals,
  scoreOf,
  scoreRelations,
  scoreUnits,
  type Tally,
} from './score.ts';

const HELP = `Usage: npm run bench:extract -- [--set policies|strings|documents] [--errors] [--facets] [--no-peer] [--no-speed]

Prints precision, recall and F1 of extraction and of Recognizers-Text, and speed as ratios.
--errors   also every error: what was missed and what was wrong, by text
--facets   also how often each facet of what was found is right
`;

const FIXTURES = join(import.meta.dirname, '../fixtures/extract');
const ROOT = join(import.meta.dirname, '../..');
const SETS = ['policies', 'strings', 'documents'] as const;

type SetName = (typeof SETS)[number];

/** A text with its key and what was found in it. */
interface Case {
  id: string;
  text: string;
  blocks: Block[];
  date: string | null;
  place: string | null;
  key: Key;
}

const records = <T extends object>(list: readonly T[]) => list as unknown as FoundEntry[];

/** The coded policies; the answers are the records that a coder made of them. */
function policyCases(corpus: Corpus): Case[] {
  const built = buildRecords(corpus);
  return [...corpus.policies.values()].map((policy) => {
    const own = <T extends { policy: string }>(list: readonly T[]) =>
      list.filter((record) => record.policy === policy.id) as unknown as KeyEntry[];
    const { issued, signed } = policy.source.dates;
    return {
      id: policy.id,
      text: policy.blocks.map(({ text }) => text).join('\n'),
      blocks: policy.blocks,
      date: issued ?? signed ?? null,
      place: policy.jurisdiction,
      key: {
        amounts: own(built.amounts),
        goals: own(built.goals),
        responsibilities: own(built.responsibilities),
        relations: own(built.relations),
      },
    };
  });
}

/** The short strings, each as the one paragraph of a document. */
function stringCases(): Case[] {
  const strings = parse(readFileSync(join(FIXTURES, 'strings.yaml'), 'utf8')) as (Key & {
    id: string;
    text: string;
    date?: string;
  })[];
  return strings.map(({ id, text, date, ...key }) => ({
    id,
    text,
    blocks: [{ id: 's1.p1', kind: 'paragraph', depth: 0, text, line: 1, parent: null, marker: null }],
    date: date ?? null,
    place: null,
    key,
  }));
}

/** Whole documents, imported and segmented as the command `import` does. */
async function documentCases(): Promise<Case[]> {
  const cases: Case[] = [];
  for (const name of readdirSync(join(FIXTURES, 'documents')).sort()) {
    const folder = join(FIXTURES, 'documents', name);
    const {
      note: _,
      date,
      ...key
    } = parse(readFileSync(join(folder, 'key.yaml'), 'utf8')) as Key & {
      note: string;
      date: string;
    };
    const received = await readDocument('text.txt', readFileSync(join(folder, 'text.txt')), ON_NODE);
    const { value } = composeDocument(
      received.value,
      proposeCorrections(received.value.text, received.value.hints),
      'text.txt',
    );
    const blocks = segmentText(parseMarkdown(value.markdown));
    cases.push({ id: name, text: blocks.map(({ text }) => text).join('\n'), blocks, date, place: null, key });
  }
  return cases;
}

/** What Recognizers-Text has of one hit. */
interface Hit {
  text: string;
  resolution: Record<string, string | null> | null;
}

const { Culture, recognizeCurrency, recognizeNumber, recognizePercentage } = recognizers as unknown as {
  Culture: { Chinese: string };
  recognizeCurrency(text: string, culture: string): Hit[];
  recognizeNumber(text: string, culture: string): Hit[];
  recognizePercentage(text: string, culture: string): Hit[];
};

/** The sums and percentages that Recognizers-Text reads, as amounts; it has neither bounds nor ranges nor roles. */
function peerAmounts(text: string): FoundEntry[] {
  const exact = (value: number, unit: string): FoundEntry[] =>
    Number.isFinite(value) ? [{ bound: 'exact', min: value, max: value, unit, role: 'benefit' }] : [];
  return [
    ...recognizeCurrency(text, Culture.Chinese).flatMap(({ resolution }) =>
      exact(Number(resolution?.value ?? Number.NaN), resolution?.isoCurrency ?? 'CNY'),
    ),
    ...recognizePercentage(text, Culture.Chinese).flatMap(({ resolution }) =>
      exact(Number.parseFloat(resolution?.value ?? ''), 'percent'),
    ),
  ];
}

/** The measures of the table: name and how one text is scored. */
const MEASURES: { name: string; score: (key: Key, found: Extraction) => Tally }[] = [
  {
    name: 'amounts: figure',
    score: (key, { amounts }) => scoreFigures(key, records(amounts), false),
  },
  {
    name: 'amounts: figure+bound',
    score: (key, { amounts }) => scoreFigures(key, records(amounts), true),
  },
  {
    name: 'amounts: per recipient',
    score: (key, { amounts }) => scoreAmounts(key.amounts, records(amounts), 'given'),
  },
  {
    name: 'amounts: with facets',
    score: (key, { amounts }) => scoreAmounts(key.amounts, records(amounts), 'strict'),
  },
  {
    name: 'amounts: every role',
    score: (key, { amounts }) => scoreAmounts(key.amounts, records(amounts), 'roles'),
  },
  { name: 'goals', score: (key, { goals }) => scoreGoals(key.goals, records(goals), false) },
  { name: 'goals: with facets', score: (key, { goals }) => scoreGoals(key.goals, records(goals), true) },
  {
    name: 'units',
    score: (key, found) => scoreUnits(key.responsibilities, records(found.responsibilities), false),
  },
  {
    name: 'units: with role',
    score: (key, found) => scoreUnits(key.responsibilities, records(found.responsibilities), true),
  },
  {
    name: 'relations',
    score: (key, { relations }) => scoreRelations(key.relations, records(relations), false),
  },
  {
    name: 'relations: with kind',
    score: (key, { relations }) => scoreRelations(key.relations, records(relations), true),
  },
];

const PEER_MEASURES: { name: string; score: (key: Key, found: FoundEntry[]) => Tally }[] = [
  { name: 'amounts: figure', score: (key, found) => scoreFigures(key, found, false) },
  { name: 'amounts: figure+bound', score: (key, found) => scoreFigures(key, found, true) },
  { name: 'amounts: per recipient', score: (key, found) => scoreAmounts(key.amounts, found, 'given') },
];

const percent = (share: number) => share.toFixed(3);

function describe(entry: Record<string, unknown>): string {
  const skip = new Set(['cite', 'review', 'title', 'topics', 'id', 'policy', 'jurisdiction', 'blocks', 'measure']);
  const cite = entry.cite as { quote?: string } | undefined;
  const facets = Object.entries(entry)
    .filter(([name, value]) => value !== null && value !== undefined && value !== false && !skip.has(name))
    .map(([name, value]) => `${name}=${typeof value === 'object' ? JSON.stringify(value) : value}`);
  const title = typeof entry.title === 'string' ? ` 《${entry.title}》` : '';
  return `${facets.join(' ')}${title}${cite?.quote === undefined ? '' : ` “${cite.quote.slice(0, 60)}”`}`;
}

function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}

function row(name: string, tally: Tally, peer?: Tally): string {
  const own = scoreOf(tally);
  const cells = [name.padEnd(24), percent(own.precision), percent(own.recall), percent(own.f1)];
  const counts = `${own.right}/${own.right + own.missed} +${own.wrong}`;
  if (peer === undefined) return `${cells.join('  ')}  ${counts}`;
  const other = scoreOf(peer);
  const errors = own.missed + own.wrong;
  const peerErrors = other.missed + other.wrong;
  return [
    ...cells,
    counts.padEnd(14),
    percent(other.precision),
    percent(other.recall),
    percent(other.f1),
    peerErrors === 0 ? '-' : (errors / peerErrors).toFixed(3),
  ].join('  ');
}

/** Score one set and print its table. */
function runSet(
  name: SetName,
  cases: readonly Case[],
  corpus: Corpus,
  options: { errors: boolean; facets: boolean; peer: boolean },
) {
  const lexicons = new Map<string | null, ReturnType<typeof createLexicon>>();
  const lexiconOf = (place: string | null) => {
    const units = place === null ? [] : (corpus.places.get(place)?.jurisdiction.units ?? []);
    if (!lexicons.has(place)) lexicons.set(place, createLexicon(corpus.vocabularies, units));
    return lexicons.get(place)!;
  };
  const found = cases.map(({ blocks, place, date }) => extractDocument(blocks, lexiconOf(place), { date }));
  const peer = options.peer ? cases.map(({ text }) => peerAmounts(text)) : undefined;

  print(`\n${name}: ${cases.length} texts`);
  print(
    `${'measure'.padEnd(24)}  P      R      F1     right/all +wrong${peer ? '  peer P R F1          errors / peer errors' : ''}`,
  );
  for (const { name: measure, score } of MEASURES) {
    const tallies = cases.map(({ key }, index) => score(key, found[index]!));
    const peerMeasure = PEER_MEASURES.find((one) => one.name === measure);
    const peerTally =
      peer === undefined || peerMeasure === undefined
        ? undefined
        : addUp(cases.map(({ key }, index) => peerMeasure.score(key, peer[index]!)));
    print(row(measure, addUp(tallies), peerTally));
  }
  if (name === 'strings') {
    const empty = cases.filter(({ key }) =>
      [...key.amounts, ...key.goals, ...key.responsibilities, ...key.relations].every(
        ({ optional }) => optional === true,
      ),
    );
    const clean = empty.filter((one) => {
      const answer = found[cases.indexOf(one)]!;
      return MEASURES.every(({ name: measure, score }) =>
        measure.includes('every role') || measure.includes('figure') ? true : score(one.key, answer).wrong.length === 0,
      );
    });
    print(`${'texts with nothing to find'.padEnd(30)}${clean.length} of ${empty.length} left alone`);
  }
  if (options.facets) {
    for (const part of ['amounts', 'goals'] as const) {
      const measure = MEASURES.find((one) => one.name === (part === 'amounts' ? 'amounts: per recipient' : 'goals'))!;
      const pairs = cases.flatMap(({ key }, index) => measure.score(key, found[index]!).pairs);
      print(
        `  facets of ${part}: ${[...facetCounts(pairs, part)].map(([facet, { right, all }]) => `${facet} ${right}/${all}`).join(' · ')}`,
      );
    }
  }
  if (options.errors) {
    for (const measure of MEASURES.filter(({ name: one }) => !one.includes('figure'))) {
      print(`\n--- ${name}, ${measure.name}`);
      cases.forEach((one, index) => {
        const { missed, wrong } = measure.score(one.key, found[index]!);
        if (missed.length + wrong.length === 0) return;
        print(`${one.id}${one.text.length < 250 ? `  ${one.text}` : ''}`);
        for (const entry of missed) print(`  missed ${describe(entry)}`);
        for (const entry of wrong) print(`  wrong  ${describe(entry)}`);
      });
    }
  }
}

/** Median time of a task in milliseconds. */
function time(runs: number, task: () => void): number {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    task();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}

/** Speed, as ratios in this run: against the peer on the policies, and against `cat` on 3,000 files. */
function runSpeed(cases: readonly Case[], corpus: Corpus, peer: boolean): void {
  const lexicon = createLexicon(corpus.vocabularies, []);
  const own = time(15, () => {
    for (const { blocks, date } of cases) extractDocument(blocks, lexicon, { date });
  });
  print(`\nspeed`);
  print(`extraction of ${cases.length} policies: ${own.toFixed(1)} ms`);
  if (peer) {
    const theirs = time(2, () => {
      for (const { text } of cases) {
        recognizeCurrency(text, Culture.Chinese);
        recognizeNumber(text, Culture.Chinese);
      }
    });
    print(
      `Recognizers-Text, currency and number models: ${theirs.toFixed(0)} ms; ratio ${(own / theirs).toFixed(4)} (goal 0.02)`,
    );
  }

  const folder = mkdtempSync(join(tmpdir(), 'cejian-bench-'));
  try {
    const COPIES = 600;
    mkdirSync(folder, { recursive: true });
    const files: string[] = [];
    for (let copy = 0; copy < COPIES; copy++) {
      for (const [index, { text }] of cases.entries()) {
        const file = join(folder, `${copy}-${index}.txt`);
        writeFileSync(file, text);
        files.push(file);
      }
    }
    const cat = time(3, () => void execFileSync('cat', files, { maxBuffer: 2 ** 30 }));
    const reading = time(3, () => {
      for (const file of files) readFileSync(file, 'utf8');
    });
    const extraction = time(1, () => {
      for (const [index] of files.entries()) {
        const { blocks, date } = cases[index % cases.length]!;
        extractDocument(blocks, lexicon, { date });
      }
    });
    print(
      `${files.length} documents: cat ${cat.toFixed(0)} ms, reading here ${reading.toFixed(0)} ms, extraction ${extraction.toFixed(0)} ms; ratio to cat ${((reading + extraction) / cat).toFixed(1)} with reading`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  options: {
    set: { type: 'string' },
    errors: { type: 'boolean', default: false },
    facets: { type: 'boolean', default: false },
    'no-peer': { type: 'boolean', default: false },
    'no-speed': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  print(HELP);
  process.exit(0);
}
const corpus = (await readCorpus(ROOT)).value;
const peer = !values['no-peer'];
const policies = policyCases(corpus);
for (const name of SETS.filter((set) => values.set === undefined || values.set === set)) {
  const cases = name === 'policies' ? policies : name === 'strings' ? stringCases() : await documentCases();
  runSet(name, cases, corpus, { errors: values.errors, facets: values.facets, peer });
}
if (!values['no-speed']) runSpeed(policies, corpus, peer);
