// Citations: GB/T 7714 as printed, the other forms read back by the library that others use.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildCitations, citationPath, citeRecord } from '../../../src/publish/citing/cite.ts';
import { cslOf, formatBibtex, formatRis } from '../../../src/publish/citing/formats.ts';
import { formatGbt7714 } from '../../../src/publish/citing/gbt7714.ts';
import { type Cited, CONTRIBUTORS, citedOf, DATA_TITLE } from '../../../src/publish/citing/items.ts';
import type { Release } from '../../../src/publish/release.ts';
import { ownRelease } from '../tables/sample.ts';

interface Item {
  title: string;
  type: string;
  URL: string;
  author: { literal?: string; family?: string; given?: string }[];
  issued?: { 'date-parts': number[][] };
  note?: string;
  version?: string;
}
const { Cite } = (await import('@citation-js/core' as string)) as { Cite: new (text: string) => { data: Item[] } };
await import('@citation-js/plugin-bibtex' as string);
await import('@citation-js/plugin-ris' as string);

const release = await ownRelease();
const WEIHAI = 'weihai/skilled-talent-2021';
const GRANT = `${WEIHAI}/studio-construction-grant`;
const released: Release = {
  ...release,
  corpus: {
    ...release.corpus,
    history: { ...release.corpus.history, releases: [{ version: '0.1.0', date: '2026-09-01', changes: [] }] },
  },
};
const citation = async (id: string, accessed?: string, from = release) =>
  (await citeRecord(from, id, accessed === undefined ? {} : { accessed }))!;

describe('GB/T 7714-2015', () => {
  test.each([
    [
      'release',
      '策鉴贡献者. 策鉴：可核对原文的地方政策数据[DS/OL]. 0.1.0版. (2026-09-01)[2026-10-01]. https://example.org/x/.',
    ],
    [
      WEIHAI,
      '中共威海市委组织部, 威海市人力资源和社会保障局, 威海市教育局, 等. 关于开展技能兴威行动加强技能人才队伍建设的若干措施: 威人社字〔2021〕16号[EB/OL]//策鉴贡献者. 策鉴：可核对原文的地方政策数据. 0.1.0版. (2021-08-19)[2026-10-01]. https://example.org/x/policies/weihai/skilled-talent-2021/.',
    ],
    [
      'contests-prizes',
      '策鉴贡献者. 竞赛奖励：各地政策比较[DS/OL]//策鉴：可核对原文的地方政策数据. 0.1.0版. (2026-09-01)[2026-10-01]. https://example.org/x/topics/contests-prizes/.',
    ],
    [
      GRANT,
      '策鉴贡献者. 技能大师工作室建设补助资金: 关于开展技能兴威行动加强技能人才队伍建设的若干措施[DS/OL]//策鉴：可核对原文的地方政策数据. 0.1.0版. (2026-09-01)[2026-10-01]. https://example.org/x/records/weihai/skilled-talent-2021/studio-construction-grant/.',
    ],
  ])('%s', async (id, expected) => {
    expect((await citation(id, '2026-10-01', released)).gbt7714).toBe(expected);
  });

  test.each([
    [
      'release',
      'The Cejian contributors. Cejian: local-government policies as data that a person can check against the words[DS/OL]. Version 0.1.0. (2026-09-01)[2026-10-01]. https://example.org/x/en/.',
    ],
    [
      WEIHAI,
      '中共威海市委组织部, 威海市人力资源和社会保障局, 威海市教育局, 等. 关于开展技能兴威行动加强技能人才队伍建设的若干措施: 威人社字〔2021〕16号[EB/OL]//The Cejian contributors. Cejian: local-government policies as data that a person can check against the words. Version 0.1.0. (2021-08-19)[2026-10-01]. https://example.org/x/en/policies/weihai/skilled-talent-2021/.',
    ],
    [
      GRANT,
      'The Cejian contributors. Construction grant for master studios: 关于开展技能兴威行动加强技能人才队伍建设的若干措施[DS/OL]//Cejian: local-government policies as data that a person can check against the words. Version 0.1.0. (2026-09-01)[2026-10-01]. https://example.org/x/en/records/weihai/skilled-talent-2021/studio-construction-grant/.',
    ],
  ])('%s in the English edition: what is printed stays as printed', async (id, expected) => {
    const title = release.records.amounts.find((amount) => amount.id === GRANT)!.title.en;
    const { gbt7714, csl } = (await citeRecord(released, id, { accessed: '2026-10-01', lang: 'en' }))!;
    expect(gbt7714).toBe(expected.replace('Construction grant for master studios', title));
    expect(gbt7714.endsWith(`${csl.URL}.`)).toBe(true);
  });

  test('three issuers are named, a fourth is 等', () => {
    const cited = citedOf(release, WEIHAI)!;
    const of = (count: number) => formatGbt7714({ ...cited, authors: ['甲', '乙', '丙', '丁'].slice(0, count) });
    expect(of(3)).toMatch(/^甲, 乙, 丙\. /);
    expect(of(4)).toMatch(/^甲, 乙, 丙, 等\. /);
  });

  test('nobody is said to have read it on a day that is not known', async () => {
    expect((await citation('release')).gbt7714).toBe(
      '策鉴贡献者. 策鉴：可核对原文的地方政策数据[DS/OL]. 0.1.0版. https://example.org/x/.',
    );
  });
});

const every = [
  'release',
  WEIHAI,
  'dongxihu/skilled-talent-2022',
  'contests-prizes',
  GRANT,
  release.records.measures[0]!.id,
  release.records.goals[0]!.id,
  release.records.benefits[0]!.id,
  release.records.conditions[0]!.id,
  release.records.relations[0]!.id,
];
test.each(every)('%s: BibTeX, RIS and CSL-JSON are read back as what was cited', async (id) => {
  const { bibtex, ris, csl } = await citation(id, '2026-10-01');
  for (const text of [bibtex, ris, JSON.stringify([csl])]) {
    const { data } = new Cite(text);
    expect(data).toHaveLength(1);
    const [item] = data as [Item];
    expect(item.title).toBe(csl.title);
    expect(item.URL).toBe(csl.URL);
    expect(JSON.stringify(item.author)).toContain(csl.author[0]!.literal);
    expect(item.author).toHaveLength(csl.author.length);
    expect(`${item.version ?? ''} ${item.note ?? ''}`).toContain('0.1.0');
    if (csl.issued !== undefined)
      expect(item.issued!['date-parts'][0]!.map(Number)).toEqual(csl.issued['date-parts'][0]);
  }
});

test('words that TeX takes for something else are words', async () => {
  const cited: Cited = { ...citedOf(release, GRANT)!, title: { zh: '50% 的_A & B# $', en: '' }, within: null };
  const bibtex = await formatBibtex(cslOf({ ...cited, url: 'https://example.org/a_b/#c' }));
  expect(bibtex).toMatch(/title = \{50\\% 的\\_/);
  expect(bibtex).toContain('url = {https://example.org/a_b/#c}');
  expect(new Cite(bibtex).data[0]!.title).toBe(cited.title.zh);
});

test('each field of RIS is one line, however long', async () => {
  const cited = { ...citedOf(release, GRANT)!, quote: `${'长'.repeat(300)}\n二` };
  const lines = (await formatRis(cslOf(cited))).trimEnd().split('\n');
  expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- ?/.test(line))).toEqual([]);
  expect(lines).toContain(`AB  - ${'长'.repeat(300)} 二`);
});

test('a month is a macro of BibTeX, a year alone stays one', async () => {
  const cited = citedOf(release, WEIHAI)!;
  expect(await formatBibtex(cslOf(cited))).toContain('\tmonth = aug,\n\tday = {19},');
  expect(await formatBibtex(cslOf({ ...cited, date: '2021' }))).not.toContain('month');
});

describe('ids', () => {
  test('of before lead to the record of today', async () => {
    const moved = [{ from: 'weihai/old-2021', to: [WEIHAI], since: '0.1.0', reason: { zh: '改', en: 'renamed' } }];
    const from: Release = { ...release, corpus: { ...release.corpus, moved } };
    expect((await citation('weihai/old-2021/studio-construction-grant', undefined, from)).csl.URL).toBe(
      `https://example.org/x/records/${GRANT}/`,
    );
  });

  test.each(['nothing', 'weihai', 'weihai/nothing-2021', `${WEIHAI}/nothing`, 'contests', ''])(
    '%j is nothing to cite',
    async (id) => {
      expect(await citeRecord(release, id)).toBeUndefined();
    },
  );

  test('every record of a list with ids can be cited', () => {
    const { amounts, goals, measures, benefits, conditions, relations } = release.records;
    for (const { id } of [...amounts, ...goals, ...measures, ...benefits, ...relations])
      expect(citedOf(release, id)?.id).toBe(id);
    for (const { condition } of conditions) expect(citedOf(release, condition)?.kind).toBe('record');
  });
});

test('the release, each document and each comparison have files', async () => {
  const files = new Map((await buildCitations(release)).map(({ path, content }) => [path, content as string]));
  const topics = release.records.vocabulary.filter((term) => term.vocabulary === 'topics' && term.broader !== null);
  expect(files.size).toBe(4 * (1 + release.records.policies.length + topics.length));
  const path = citationPath(WEIHAI);
  expect(path).toBe(`api/v1/cite/${WEIHAI}`);
  expect(JSON.parse(files.get(`${path}.csl.json`)!)[0].number).toBe('威人社字〔2021〕16号');
  expect(files.get(`${path}.txt`)).not.toMatch(/\[\d{4}-/);
  expect(files.has('api/v1/cite/contests-prizes.bib')).toBe(true);
  expect(files.has('api/v1/cite.txt')).toBe(true);
});

describe('CITATION.cff', () => {
  const cff = parse(readFileSync('CITATION.cff', 'utf8')) as Record<string, unknown> & { authors: { name: string }[] };

  test('has the version of the data, which is that of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(cff.version).toBe(version);
  });

  test('names who and what the citations name', () => {
    expect(cff.authors.map(({ name }) => name)).toEqual([CONTRIBUTORS.en]);
    expect(cff.title).toContain(DATA_TITLE.en.split(': ')[1]);
    expect(cff.license).toBe('CC-BY-4.0');
  });

  // The keys that the format requires. https://github.com/citation-file-format/citation-file-format
  test('is a citation file 1.2.0', () => {
    expect(cff).toMatchObject({ 'cff-version': '1.2.0', message: expect.any(String), type: 'dataset' });
    const known = ['abstract', 'authors', 'cff-version', 'commit', 'contact', 'date-released', 'doi', 'identifiers'];
    const more = ['keywords', 'license', 'license-url', 'message', 'preferred-citation', 'references', 'repository'];
    const last = ['repository-artifact', 'repository-code', 'title', 'type', 'url', 'version'];
    expect(Object.keys(cff).filter((key) => ![...known, ...more, ...last].includes(key))).toEqual([]);
  });

  test('is dated as the release is', () => {
    const noted = release.corpus.history.releases.find(({ version }) => version === cff.version)?.date;
    expect(cff['date-released'] ?? noted).toBe(noted);
  });
});
