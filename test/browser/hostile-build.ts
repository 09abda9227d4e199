// Builds the site of two policies whose every sentence, title and name holds markup, into the folder that is its argument.
// It must not check anything: hostile.test.ts does.
import { build } from 'astro';
import { readCorpus } from '../../src/corpus.ts';
import type { Policy } from '../../src/model.ts';
import { HOSTILE, MOVED_RECORD, MOVED_TERM, poison } from './hostile-words.ts';

const [, , outDir = ''] = process.argv;
const { value: corpus } = await readCorpus('.');
const policies = new Map([...corpus.policies].slice(0, 2));
// A record that went, one that took its place, and what a release said of it before: reasons and old values are words too.
const [[id, policy]] = [...policies] as [[string, Policy]];
const { id: local } = policy.coding.goals.find(({ value }) => value?.bound === 'exact')!;
const now = `${id}/${local}`;
const change = { list: 'goals', id: `${id}/${MOVED_RECORD}`, policy: id, kind: 'changed', topics: [], records: 0 };
const history = {
  ...corpus.history,
  releases: [
    {
      version: '0.1.0',
      date: '2026-09-01',
      changes: [
        { ...change, field: 'title.zh', before: JSON.stringify(HOSTILE), after: null, quote: HOSTILE },
        { ...change, field: 'min', before: '123456', after: '654321', quote: HOSTILE },
      ],
    },
  ],
};
const reason = { zh: HOSTILE, en: HOSTILE };
(globalThis as { [key: symbol]: unknown })[Symbol.for('cejian.corpus')] = {
  ...corpus,
  moved: [
    { from: `${id}/${MOVED_RECORD}`, to: [now], since: '0.1.0', reason },
    { from: `items/${MOVED_TERM}`, to: ['items/contest_prize'], since: '0.1.0', reason },
  ],
  history,
  policies: poison(policies),
  places: poison(corpus.places),
};
await build({ root: '.', outDir, logLevel: 'error' });
