// The URL design: one row for each kind of address.
import { expect, test } from 'vitest';
import {
  blockAnchor,
  citePath,
  comparisonFile,
  fileHref,
  href,
  policyFile,
  policyPath,
  recordAnchor,
  topicPath,
} from '../../../src/publish/views/links.ts';

test.each([
  [href('/', 'zh', '/'), '/'],
  [href('/', 'en', '/'), '/en/'],
  [href('/', 'en', '/cejian/'), '/cejian/en/'],
  [href('/', 'zh', '/cejian'), '/cejian/'],
  [href('/topics/contests-prizes/#weihai', 'en', '/a/b/'), '/a/b/en/topics/contests-prizes/#weihai'],
  [fileHref('/api/v1/amounts.json', '/cejian'), '/cejian/api/v1/amounts.json'],
  [policyPath('weihai/skilled-talent-2021'), '/policies/weihai/skilled-talent-2021/'],
  [topicPath('contests-prizes'), '/topics/contests-prizes/'],
  [recordAnchor('weihai/skilled-talent-2021/studio-grant'), 'studio-grant'],
  [recordAnchor('studio-grant'), 'studio-grant'],
  [blockAnchor('s3.2.8'), 's3.2.8'],
  [citePath('weihai/skilled-talent-2021', 'studio-grant'), '/policies/weihai/skilled-talent-2021/#studio-grant'],
  [comparisonFile('contests-prizes'), '/api/v1/comparisons/contests-prizes.json'],
  [policyFile('weihai/skilled-talent-2021'), '/api/v1/policies/weihai/skilled-talent-2021.json'],
])('%s', (address, expected) => {
  expect(address).toBe(expected);
});
