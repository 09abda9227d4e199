// Where a site lives, told from its host and its path.
import { expect, test } from 'vitest';
import { releaseAddress } from '../../src/publish/release.ts';

test.each([
  [undefined, '/', 'https://cejian.org'],
  [undefined, '/cejian/', 'https://cejian.org/cejian'],
  ['https://example.org', '/', 'https://example.org'],
  ['https://example.org', '/a/b', 'https://example.org/a/b'],
  ['http://localhost:8080/', '/a/', 'http://localhost:8080/a'],
])('%s under %s', (host, base, address) => {
  expect(releaseAddress(host, base)).toBe(address);
});
