// Builds the site and the release of more documents than have a page for each pair, into the folder that is its argument: the five,
// and copies of them under other ids, one of which holds markup in every sentence. It must not check anything: any-pair.test.ts does.
import { build } from 'astro';
import { readCorpus } from '../../src/corpus.ts';
import type { Corpus, Policy } from '../../src/model.ts';
import { writeManifest, writeRelease } from '../../src/publish/write.ts';
import { poison } from './hostile-words.ts';
import { COPIES, copyId, HOSTILE_COPY, MOVED_POLICY } from './many-documents.ts';

const [, , outDir = ''] = process.argv;
const { value: read } = await readCorpus('.');
const originals = [...read.policies.values()];
const copies = originals.flatMap((policy) =>
  COPIES.map((name): Policy => ({ ...policy, id: copyId(policy.id, name) })),
);
const [[, first]] = [...read.policies] as [[string, Policy]];
const hostile: Policy = { ...poison(first), id: HOSTILE_COPY, jurisdiction: first.jurisdiction };
const corpus: Corpus = {
  ...read,
  policies: new Map([...originals, ...copies, hostile].map((policy) => [policy.id, policy])),
  moved: [{ from: MOVED_POLICY, to: [originals[1]!.id], since: '0.1.0', reason: { zh: '改了名', en: 'renamed' } }],
};
(globalThis as { [key: symbol]: unknown })[Symbol.for('cejian.corpus')] = corpus;
await build({ root: '.', outDir, logLevel: 'error' });
await writeRelease(corpus, '.', outDir, '0.1.0');
await writeManifest(outDir, '0.1.0');
