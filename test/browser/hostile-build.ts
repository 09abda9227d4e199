// Builds the site of two policies whose every sentence, title and name holds markup, into the folder that is its argument.
// It must not check anything: hostile.test.ts does.
import { build } from 'astro';
import { readCorpus } from '../../src/corpus.ts';
import { HOSTILE, HOSTILE_AT } from './hostile-words.ts';

// Quotes stay in their blocks, because both change alike.
function poison(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(HOSTILE_AT, HOSTILE);
  if (Array.isArray(value)) return value.map(poison);
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, poison(item)]));
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, poison(item)]));
  return value;
}

const [, , outDir = ''] = process.argv;
const { value: corpus } = await readCorpus('.');
const policies = new Map([...corpus.policies].slice(0, 2));
(globalThis as { [key: symbol]: unknown })[Symbol.for('cejian.corpus')] = {
  ...corpus,
  policies: poison(policies),
  places: poison(corpus.places),
};
await build({ root: '.', outDir, logLevel: 'error' });
