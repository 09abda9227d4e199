// The corpus of this build, read once however many pages ask. It must not judge the data: `validate` runs before a build.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCorpus } from '../src/corpus.ts';
import type { Corpus } from '../src/model.ts';
import { buildRecords } from '../src/publish/records.ts';
import { type Release, releaseAddress } from '../src/publish/release.ts';
import type { Edition, Lang } from '../src/publish/views/links.ts';

const root: string = import.meta.env.CEJIAN_ROOT;
let reading: Promise<Corpus> | undefined;
let version: Promise<string> | undefined;
let release: Promise<Release> | undefined;

/** Every place, policy and vocabulary: what `cejian build` has validated, or, when Astro runs on its own, what is on disk. */
export function getCorpus(): Promise<Corpus> {
  const validated = (globalThis as { [key: symbol]: unknown })[Symbol.for('cejian.corpus')] as Corpus | undefined;
  reading ??= validated === undefined ? readCorpus(root).then(({ value }) => value) : Promise.resolve(validated);
  return reading;
}

/** Version of the data, semver: data and tool are released under one number. */
export function getDataVersion(): Promise<string> {
  version ??= readFile(join(root, 'package.json'), 'utf8').then(
    (text) => (JSON.parse(text) as { version: string }).version,
  );
  return version;
}

/** The release that citations and linked data are made from; its address has the base of this build. */
export function getRelease(): Promise<Release> {
  release ??= Promise.all([getCorpus(), getDataVersion()]).then(([corpus, dataVersion]) => ({
    corpus,
    records: buildRecords(corpus),
    version: dataVersion,
    address: releaseAddress(import.meta.env.SITE, import.meta.env.BASE_URL),
  }));
  return release;
}

/** The edition of a language under the base of this build. */
export function editionOf(lang: Lang): Edition {
  return { lang, base: import.meta.env.BASE_URL };
}

/** Static paths of a page that exists in both languages: `undefined` is the one without prefix. */
export function languagePaths(): { params: { lang: string | undefined }; props: { lang: Lang } }[] {
  return [
    { params: { lang: undefined }, props: { lang: 'zh' } },
    { params: { lang: 'en' }, props: { lang: 'en' } },
  ];
}
