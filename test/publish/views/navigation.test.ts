// Where a page stands in the navigation, by its address.
import { expect, test } from 'vitest';
import { pictureName } from '../../../src/publish/views/links.ts';
import { navigationOf, type Section } from '../../../src/publish/views/navigation.ts';

/** The current entries of both levels: `policies(true) lineage(page)`. */
const draw = (path: string | null, section?: Section) => {
  const { sections, search, parts } = navigationOf(path, section);
  return [...sections, search, ...parts]
    .flatMap(({ name, current }) => (current === undefined ? [] : [`${name}(${current})`]))
    .join(' ');
};

test.each<[path: string | null, drawn: string]>([
  ['/', 'topics(page) matrix(page)'],
  ['/topics/contests-prizes/', 'topics(true) matrix(true)'],
  ['/diff/', 'topics(true) diff(page)'],
  ['/diff/weihai/skilled-talent-2021/xuchang/skilled-talent-2022/', 'topics(true) diff(true)'],
  ['/policies/', 'policies(page) documents(page)'],
  ['/policies/weihai/skilled-talent-2021/', 'policies(true) documents(true)'],
  ['/records/weihai/skilled-talent-2021/studio-grant/', 'policies(true) documents(true)'],
  ['/lineage/', 'policies(true) lineage(page)'],
  ['/amounts/', 'amounts(page)'],
  ['/units/hrss-bureau/', 'units(true)'],
  ['/codebook/records/', 'codebook(true)'],
  ['/search/', 'search(page)'],
  ['/elsewhere/', ''],
  [null, ''],
])('%s', (path, drawn) => {
  expect(draw(path)).toBe(drawn);
});

test('a page may say its section when its address does not', () => {
  expect(draw('/elsewhere/', 'data')).toBe('data(true)');
});

test.each([
  ['/', 'home'],
  ['/topics/contests-prizes/', 'topics/contests-prizes'],
  ['/policies/weihai/skilled-talent-2021/', 'policies/weihai/skilled-talent-2021'],
  ['/records/weihai/skilled-talent-2021/studio-grant/', 'policies/weihai/skilled-talent-2021'],
  ['/units/hrss-bureau/', 'units'],
  ['/elsewhere/', 'home'],
])('the picture of %s', (path, name) => {
  expect(pictureName(path)).toBe(name);
});
