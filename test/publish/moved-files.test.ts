// Old addresses of files, and `_redirects`: whoever reads one finds what stands in its place, on any host, in one step.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus.ts';
import type { Corpus } from '../../src/model.ts';
import { movedPages } from '../../src/publish/moved-pages.ts';
import { readRedirects } from '../../src/publish/redirects.ts';
import { verifyFolder } from '../../src/publish/verify.ts';
import { writeManifest, writeRelease } from '../../src/publish/write.ts';
import { statementsOf } from './linked/json-ld.ts';

const WEIHAI = 'weihai/skilled-talent-2021';
const XUCHANG = 'xuchang/skilled-talent-2022';
const OLD = 'weihai/skilled-2021';
const BOTH = 'weihai/joint-2020';
const GONE = 'weihai/gone-2020';
const reason = { zh: '改名', en: 'Renamed' };
const move = (from: string, ...to: string[]) => ({ from, to, since: '0.2.0', reason });
const CITATIONS = ['bib', 'ris', 'csl.json', 'txt'];

let folder: string;
let corpus: Corpus;
/** A goal of Weihai, by its local id. */
let goal: string;
let redirects: Map<string, string>;
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const has = (path: string) => existsSync(join(folder, path));

beforeAll(async () => {
  const { value } = await readCorpus('.');
  const { coding } = value.policies.get(WEIHAI)!;
  const [measure] = coding.measures;
  goal = coding.goals[0]!.id;
  const ids = [OLD, BOTH, GONE, `${OLD}/${measure!.id}`, `${OLD}/${goal}`];
  corpus = {
    ...value,
    moved: [
      move(OLD, WEIHAI),
      move(BOTH, WEIHAI, XUCHANG),
      move(GONE),
      move(`${WEIHAI}/two`, `${WEIHAI}/${measure!.id}`, `${WEIHAI}/${goal}`),
      move('topics/prizes', 'topics/contests-prizes'),
      move('topics/rivalry', 'topics/contests-prizes', 'topics/contests-teams'),
      move('weihai-city', 'weihai'),
      move('east', 'shandong', 'jiangsu'),
    ],
    history: { ...value.history, ids },
  };
  folder = mkdtempSync(join(tmpdir(), 'cejian-moved-'));
  await writeRelease(corpus, '.', folder, '0.2.0', 'https://example.org/x');
  await writeManifest(folder, '0.2.0');
  redirects = readRedirects(read('_redirects'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what moved to one id is at its old address, byte for byte', () => {
  test.each([
    [`api/v1/policies/${OLD}.md`, `api/v1/policies/${WEIHAI}.md`],
    [`api/v1/policies/${OLD}.jsonld`, `api/v1/policies/${WEIHAI}.jsonld`],
    [`api/v1/policies/${OLD}.akn.xml`, `api/v1/policies/${WEIHAI}.akn.xml`],
    [`api/v1/annotations/${OLD}.jsonld`, `api/v1/annotations/${WEIHAI}.jsonld`],
    ...CITATIONS.map((ending) => [`api/v1/cite/${OLD}.${ending}`, `api/v1/cite/${WEIHAI}.${ending}`]),
    ...CITATIONS.map((ending) => [`api/v1/cite/prizes.${ending}`, `api/v1/cite/contests-prizes.${ending}`]),
    ['feeds/topics/prizes.atom', 'feeds/topics/contests-prizes.atom'],
    ['feeds/topics/prizes.json', 'feeds/topics/contests-prizes.json'],
    ['feeds/places/weihai-city.atom', 'feeds/places/weihai.atom'],
    ['calendar/places/weihai-city.ics', 'calendar/places/weihai.ics'],
    [`api/v1/differences/${OLD}/${XUCHANG}.json`, `api/v1/differences/${WEIHAI}/${XUCHANG}.json`],
    [`api/v1/differences/${XUCHANG}/${OLD}.json`, `api/v1/differences/${WEIHAI}/${XUCHANG}.json`],
  ] as [string, string][])('%s', (from, to) => {
    expect(read(from)).toBe(read(to));
    expect(redirects.get(`/x/${from}`)).toBe(`/x/${to}`);
  });

  test('a measure has its text, a goal had none', () => {
    const [measure] = corpus.policies.get(WEIHAI)!.coding.measures;
    expect(read(`api/v1/measures/${OLD}/${measure!.id}.md`)).toBe(read(`api/v1/measures/${WEIHAI}/${measure!.id}.md`));
    expect(has(`api/v1/measures/${OLD}/${goal}.md`)).toBe(false);
  });

  test('the text and the original of a document', () => {
    const { text, original, source } = corpus.policies.get(WEIHAI)!;
    expect(read(`policies/${OLD}/text.md`)).toBe(text);
    expect(readFileSync(join(folder, `policies/${OLD}/${source.original.file}`))).toEqual(Buffer.from(original));
    expect(redirects.get(`/x/policies/${OLD}/${source.original.file}`)).toBe(
      `/x/policies/${WEIHAI}/${source.original.file}`,
    );
  });
});

describe('the API says where an id went', () => {
  test.each([
    [`policies/${OLD}.json`, OLD, 'moved', [WEIHAI]],
    [`policies/${BOTH}.json`, BOTH, 'split', [WEIHAI, XUCHANG]],
    [`policies/${GONE}.json`, GONE, 'withdrawn', []],
    ['comparisons/prizes.json', 'topics/prizes', 'moved', ['topics/contests-prizes']],
    ['comparisons/rivalry.json', 'topics/rivalry', 'split', ['topics/contests-prizes', 'topics/contests-teams']],
  ])('%s', (path, id, kind, to) => {
    const data = JSON.parse(read(`api/v1/${path}`));
    expect(data.schema).toMatch(/#\/\$defs\/MovedFile$/);
    expect(data.items).toEqual([{ id, kind, to, since: '0.2.0', reason }]);
  });
});

describe('what was split', () => {
  test('is cited as all that stand in its place', () => {
    expect(read(`api/v1/cite/${BOTH}.bib`).match(/^@\w+\{/gm)).toHaveLength(2);
    expect(read(`api/v1/cite/${BOTH}.ris`).match(/^ER {2}-/gm)).toHaveLength(2);
    expect(read(`api/v1/cite/${BOTH}.txt`).trimEnd().split('\n')).toHaveLength(2);
    const items = [WEIHAI, XUCHANG].map((id) => JSON.parse(read(`api/v1/cite/${id}.csl.json`)));
    expect(JSON.parse(read(`api/v1/cite/${BOTH}.csl.json`))).toEqual(items.flat());
  });

  test('says as linked data what all of them say', async () => {
    const said = async (id: string) =>
      (await statementsOf(JSON.parse(read(`api/v1/policies/${id}.jsonld`)))).map(({ predicate, object }) =>
        // Nodes without a name are numbered by document.
        /^b\d+_c14n/.test(object) ? predicate : `${predicate} ${object}`,
      );
    const all = [...(await said(WEIHAI)), ...(await said(XUCHANG))];
    expect(new Set(await said(BOTH))).toEqual(new Set(all));
    expect(all.length).toBeGreaterThan(20);
  });

  test('has a text that names them; the clauses of two documents are no one tree', () => {
    const text = read(`api/v1/policies/${BOTH}.md`);
    for (const id of [WEIHAI, XUCHANG]) expect(text).toContain(`https://example.org/x/api/v1/policies/${id}.md`);
    expect(has(`api/v1/policies/${BOTH}.akn.xml`)).toBe(false);
    expect(read(`api/v1/measures/${WEIHAI}/two.md`)).toContain('split');
  });

  test('has a feed and a calendar with the entries of all, each once', () => {
    const items = (name: string) =>
      (JSON.parse(read(`feeds/${name}.json`)) as { items: { id: string }[] }).items.map(({ id }) => id);
    const joined = items('topics/rivalry');
    expect(new Set(joined).size).toBe(joined.length);
    expect([...joined].sort()).toEqual(
      [...new Set([...items('topics/contests-prizes'), ...items('topics/contests-teams')])].sort(),
    );
    expect(read('feeds/topics/rivalry.atom').match(/<entry>/g)).toHaveLength(joined.length);
    const events = (name: string) => read(`calendar/places/${name}.ics`).match(/^UID:.*/gm)!;
    expect([...events('east')].sort()).toEqual([...events('shandong'), ...events('jiangsu')].sort());
    expect(read('calendar/places/east.ics')).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
  });
});

test('what was withdrawn has its page, its entry and a text, and nothing that would cite it', () => {
  expect(read(`api/v1/policies/${GONE}.md`)).toContain('withdrawn');
  for (const ending of CITATIONS) expect(has(`api/v1/cite/${GONE}.${ending}`)).toBe(false);
});

describe('_redirects', () => {
  test('has every old page that leads to one other, in both languages', () => {
    const pages = movedPages(corpus).filter(({ to }) => to.length === 1);
    for (const { path, to } of pages)
      for (const lang of ['', '/en']) expect(redirects.get(`/x${lang}${path}`)).toBe(`/x${lang}${to[0]!.path}`);
    expect(pages.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        `/policies/${OLD}/`,
        `/policies/${OLD}/brief/`,
        `/policies/${OLD}/checks/`,
        `/records/${OLD}/${goal}/`,
        `/diff/${OLD}/${XUCHANG}/`,
        `/diff/${XUCHANG}/${OLD}/`,
        '/topics/prizes/',
      ]),
    );
  });

  test('pictures and the sentences of a topic lead on too', () => {
    expect(redirects.get(`/x/pictures/en/policies/${OLD}.png`)).toBe(`/x/pictures/en/policies/${WEIHAI}.png`);
    expect(redirects.get('/x/en/topics/prizes/differences.json')).toBe('/x/en/topics/contests-prizes/differences.json');
  });

  test('a pair of two that became one leads to what they became', () => {
    expect(redirects.get(`/x/diff/${OLD}/${WEIHAI}/`)).toBe(`/x/policies/${WEIHAI}/`);
  });

  test('leads in one step to what is there, and nowhere from what is in use', () => {
    expect(redirects.size).toBeGreaterThan(60);
    for (const [from, to] of redirects) {
      expect(to).not.toBe(from);
      expect([from, redirects.get(to.replace(/#.*/, ''))]).toEqual([from, undefined]);
      const path = to.slice('/x/'.length);
      // Pages of today are the site's, and so are texts, originals and pictures beside them.
      if (/^(api|feeds|calendar)\//.test(path)) expect([path, has(path)]).toEqual([path, true]);
      const id = /^(?:en\/)?(?:policies|records)\/([\w-]+\/[\w-]+)\//.exec(path)?.[1];
      if (id !== undefined) expect(corpus.policies.has(id)).toBe(true);
    }
  });

  test('is sorted, each address once, each line as hosts read it', () => {
    const lines = read('_redirects').trimEnd().split('\n').slice(2);
    expect(lines).toHaveLength(redirects.size);
    expect([...lines].sort()).toEqual(lines);
    for (const line of lines) expect(line).toMatch(/^\/x\/\S+ \/x\/\S+ 301$/);
  });

  test('what was split or withdrawn is left to its page', () => {
    for (const from of [`policies/${BOTH}/`, `policies/${GONE}/`, 'topics/rivalry/', `api/v1/policies/${BOTH}.md`])
      expect(redirects.has(`/x/${from}`)).toBe(false);
  });
});

test('the folder can be proven', async () => {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const { faults, files } = await verifyFolder({
    paths: entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))),
    read: async (path) => new Uint8Array(readFileSync(join(folder, path))),
    hash: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  });
  expect(faults).toEqual([]);
  expect(files).toBeGreaterThan(200);
});
