// The data of the page of any two documents: which files there are, what is in them, and that two of them are told as in the corpus.
import { beforeAll, describe, expect, test } from 'vitest';
import { corpusPassages } from '../../src/compare/align/align.ts';
import { indexPassages } from '../../src/compare/align/term-index.ts';
import { readCorpus } from '../../src/corpus.ts';
import type { CodedPolicy, Corpus, Policy } from '../../src/model.ts';
import { packCorpus } from '../../src/package.ts';
import {
  openPair,
  type PairDocumentsFile,
  type PairPolicyFile,
  type PairWordsFile,
} from '../../src/publish/pair-data.ts';
import { buildPairFiles } from '../../src/publish/pair-files.ts';
import type { Records } from '../../src/publish/records.ts';
import type { Release } from '../../src/publish/release.ts';
import { type DiffView, diffView, MAX_PAIRED_POLICIES } from '../../src/publish/views/diff.ts';
import { startReading } from '../../src/publish/views/entry.ts';
import { LANGS } from '../../src/publish/views/links.ts';

const WEIHAI = 'weihai/skilled-talent-2021';
const XUCHANG = 'xuchang/skilled-talent-2022';
const RENAMED = 'weihai/older-name';
const GONE = 'weihai/gone';

let corpus: Corpus;
let files: Map<string, string>;

/** The five and copies of one, so many that no pair has a page. */
function crowd(count: number): Corpus {
  const copies = Array.from({ length: count - corpus.policies.size }, (_, at): [string, Policy] => {
    const id = `weihai/copy-${at}`;
    return [id, { ...corpus.policies.get(WEIHAI)!, id }];
  });
  const reason = { zh: '改名', en: 'renamed' };
  return {
    ...corpus,
    policies: new Map([...corpus.policies, ...copies]),
    moved: [
      { from: RENAMED, to: [WEIHAI], since: '0.1.0', reason },
      { from: GONE, to: [], since: '0.1.0', reason },
      { from: `${WEIHAI}/older-record`, to: [], since: '0.1.0', reason },
    ],
  };
}

async function filesOf(made: Corpus): Promise<Map<string, string>> {
  const release: Release = { corpus: made, records: {} as Records, version: '1.2.3', address: 'https://example.org' };
  return new Map((await buildPairFiles(release)).map(({ path, content }) => [path, String(content)]));
}

const read = <T>(name: string): T => JSON.parse(files.get(`diff/v1/${name}.json`) ?? 'null') as T;

beforeAll(async () => {
  ({ value: corpus } = await readCorpus('.'));
  files = await filesOf(crowd(MAX_PAIRED_POLICIES + 1));
});

describe('the files', () => {
  test('there are none while each pair has a page', async () => {
    expect([...(await filesOf(crowd(MAX_PAIRED_POLICIES))).keys()]).toEqual([]);
  });

  test('one for each document, one of words, and one that lists all', () => {
    const ids = [...crowd(MAX_PAIRED_POLICIES + 1).policies.keys()];
    expect([...files.keys()].sort()).toEqual(
      ['words', 'documents', ...ids].map((name) => `diff/v1/${name}.json`).sort(),
    );
  });

  test('a document is as the npm package has it, with its place', () => {
    const { policies, places } = packCorpus(corpus, '1.2.3');
    const { policy, place, version } = read<PairPolicyFile>(WEIHAI);
    expect(policy).toEqual(JSON.parse(JSON.stringify(policies.find(({ id }) => id === WEIHAI))));
    expect(place).toEqual(JSON.parse(JSON.stringify(places.find(({ id }) => id === 'weihai'))));
    expect(version).toBe('1.2.3');
  });

  test('words are those of every vocabulary without examples, however many documents there are', async () => {
    const { vocabularies } = read<PairWordsFile>('words');
    expect(vocabularies.map(({ id }) => id)).toEqual([...corpus.vocabularies.keys()]);
    for (const { terms } of vocabularies)
      for (const term of terms)
        expect([term.id, 'example' in term, 'counterexample' in term, 'cues' in term]).toEqual([
          term.id,
          false,
          false,
          false,
        ]);
    expect((await filesOf(crowd(60))).get('diff/v1/words.json')).toBe(files.get('diff/v1/words.json'));
  });

  test('documents that moved are listed, records that moved are not', () => {
    const { moved } = read<PairDocumentsFile>('documents');
    expect(moved).toEqual([
      { from: GONE, to: [], reason: { zh: '改名', en: 'renamed' } },
      { from: RENAMED, to: [WEIHAI], reason: { zh: '改名', en: 'renamed' } },
    ]);
  });
});

/** Ids of columns are those among all documents of a place: no page of a pair shows them. */
function shown(view: DiffView): DiffView {
  const [a, b] = view.sides;
  return {
    ...view,
    sides: [
      { ...a, anchor: '' },
      { ...b, anchor: '' },
    ],
  };
}

describe.each(LANGS)('two files read back, %s', (lang) => {
  const edition = { lang, base: '/cejian/' };
  const pairs: [string, string][] = [
    [WEIHAI, XUCHANG],
    [XUCHANG, WEIHAI],
    ['suqian/skilled-talent-2022', 'dongxihu/skilled-talent-2022'],
    [WEIHAI, 'weihai/copy-0'],
  ];

  test.each(pairs)('%s and %s are told as in the whole corpus, apart from its statistics', (left, right) => {
    const { corpus: two, a, b } = openPair(read('words'), [read(left), read(right)]);
    const inBrowser = diffView(startReading(two, edition), a, b);
    const whole = crowd(MAX_PAIRED_POLICIES + 1);
    const reading = startReading(whole, edition);
    const of = (id: string): CodedPolicy => whole.policies.get(id)!;

    // How rare a word is decides which measures belong together; told of the same, both say the same.
    const rareInTwo = indexPassages(corpusPassages(two));
    expect(shown(inBrowser)).toEqual(shown(diffView(reading, of(left), of(right), rareInTwo)));

    const { wording: _, counts, ...values } = shown(inBrowser);
    const { wording: __, counts: inCorpus, ...valuesInCorpus } = shown(diffView(reading, of(left), of(right)));
    expect(values).toEqual(valuesInCorpus);
    expect([counts.both, counts.lone]).toEqual([inCorpus.both, inCorpus.lone]);
  });
});

test('two documents of one place are told apart by year, by title, by id', () => {
  const { corpus: two, a } = openPair(read('words'), [read(WEIHAI), read('weihai/copy-0')]);
  const placesWith = (change: Partial<CodedPolicy['source']>) => {
    const other = { ...a, id: 'weihai/other', source: { ...a.source, ...change } };
    const both = { ...two, policies: new Map([a, other].map((policy) => [policy.id, policy])) };
    return diffView(startReading(both, { lang: 'zh', base: '/' }), a, other).sides.map(({ place }) => place);
  };
  expect(placesWith({ period: { from: '2031', to: '2035' } })[1]).toBe('威海市 2031–2035');
  expect(placesWith({ short_title: { zh: '另一份', en: 'Another' } })[1]).toBe('威海市 另一份');
  expect(placesWith({})).toEqual([WEIHAI, 'weihai/other']);
});
