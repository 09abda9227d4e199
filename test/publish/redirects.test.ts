// Old addresses by pattern: placeholders for segments, and the pages that pairs had while the documents were few.
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus.ts';
import type { Corpus } from '../../src/model.ts';
import { buildRedirects, findRedirect, readRedirects } from '../../src/publish/redirects.ts';
import type { Release } from '../../src/publish/release.ts';
import { MAX_PAIRED_POLICIES } from '../../src/publish/views/diff.ts';

const lines = ['/a/ /b/ 301', '/pair/:one/:other/ /pair/?a=:one&b=:other 301', '/pair/:one/ /one/:one/:two/ 301'];

describe('an address', () => {
  test.each([
    ['/a/', '/b/'],
    ['/pair/x/y/', '/pair/?a=x&b=y'],
    // A name that the pattern does not have stays.
    ['/pair/x/', '/one/x/:two/'],
    ['/pair//y/', undefined],
    ['/pair/x/y', undefined],
    ['/pair/x/y/z/', undefined],
    ['/other/x/y/', undefined],
  ])('%s leads to %s', (from, to) => {
    expect(findRedirect(readRedirects(lines.join('\n')), from)).toBe(to);
  });
});

describe('pages of pairs', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = (await readCorpus('.')).value;
  });
  const redirectsOf = (made: Corpus, address = 'https://example.org') =>
    readRedirects(String(buildRedirects({ corpus: made, address } as Release, new Set()).content));

  test('are where they were while there are few documents', () => {
    expect(findRedirect(redirectsOf(corpus), '/diff/a/b-2021/c/d-2022/')).toBeUndefined();
  });

  test('lead to the page of any two when there are too many, in both languages and below a path', () => {
    const [policy] = corpus.policies.values();
    const many = Array.from({ length: MAX_PAIRED_POLICIES + 1 }, (_, at) => ({ ...policy!, id: `weihai/copy-${at}` }));
    const crowd = { ...corpus, policies: new Map(many.map((each) => [each.id, each])) };
    const redirects = redirectsOf(crowd, 'https://example.org/x/');
    expect(findRedirect(redirects, '/x/diff/a/b-2021/c/d-2022/')).toBe('/x/diff/pair/?a=a/b-2021&b=c/d-2022');
    expect(findRedirect(redirects, '/x/en/diff/a/b-2021/c/d-2022/')).toBe('/x/en/diff/pair/?a=a/b-2021&b=c/d-2022');
    expect(findRedirect(redirects, '/x/diff/pair/')).toBeUndefined();
  });
});
