// The head that the pages of a document share, on the corpus itself.
import { expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import { startReading } from '../../../src/publish/views/entry.ts';
import { policyHead } from '../../../src/publish/views/policy-head.ts';

const corpus = (await readCorpus('.')).value;

test.each(['zh', 'en'] as const)('%s names the place and the one above it, each once', (lang) => {
  expect(corpus.policies.size).toBeGreaterThan(0);
  for (const { id, jurisdiction } of corpus.policies.values()) {
    const { place } = policyHead(startReading(corpus, { lang, base: '/' }), id).head;
    const { name, parent } = corpus.places.get(jurisdiction)!.jurisdiction;
    const above = parent === null ? undefined : corpus.places.get(parent)?.jurisdiction.name[lang];
    for (const word of above === undefined ? [name[lang]] : [name[lang], above])
      expect(place.split(word), place).toHaveLength(2);
  }
});

test('a document in force needs no status; a draft is one', () => {
  const [policy] = corpus.policies.values();
  const statusOf = (status: 'issued' | 'consultation_draft' | 'repealed') => {
    const changed = { ...policy!, source: { ...policy!.source, status } };
    const policies = new Map(corpus.policies).set(policy!.id, changed);
    return policyHead(startReading({ ...corpus, policies }, { lang: 'zh', base: '/' }), policy!.id).head.status;
  };
  expect(statusOf('issued')).toBeNull();
  expect(statusOf('consultation_draft')).toEqual({ label: '征求意见稿', draft: true });
  expect(statusOf('repealed')?.draft).toBe(false);
});

test('what is no policy has no head', () => {
  expect(() => policyHead(startReading(corpus, { lang: 'zh', base: '/' }), 'no/such-2000')).toThrow('no policy');
});
