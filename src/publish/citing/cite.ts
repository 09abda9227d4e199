// How to cite what is published: one record in four forms, and the files of those that have files.
// It must not say on which day somebody read something, unless told.
import { listTopics } from '../../compare/compare.ts';
import type { Form, PublishedFile, Release } from '../release.ts';
import type { Lang } from '../views/links.ts';
import { type CslItem, cslOf, formatBibtex, formatRis } from './formats.ts';
import { formatGbt7714 } from './gbt7714.ts';
import { citedOf } from './items.ts';

/** A citation in each form. */
export interface Citation {
  /** One line after GB/T 7714-2015. */
  gbt7714: string;
  bibtex: string;
  ris: string;
  /** An item of CSL-JSON. */
  csl: CslItem;
}

/** What a citation is made of, beside the release. */
export interface CiteOptions {
  /** Day on which the reader opened it, YYYY-MM-DD. */
  accessed?: string;
  /** Edition of the pages that is read: its address is cited, and the line after GB/T 7714 is in its language. `zh` when left out. */
  lang?: Lang;
}

/**
 * Cite the release, a document, a comparison or a record, with the version of the data and the permanent address.
 * @param id `release`, a topic such as `contests-prizes`, or the id of a policy or record, of today or of a release before.
 * @returns four forms; undefined when there is nothing of that id.
 * @example (await citeRecord(release, 'weihai/skilled-talent-2021'))?.csl.number // '威人社字〔2021〕16号'
 */
export async function citeRecord(
  release: Release,
  id: string,
  { accessed, lang = 'zh' }: CiteOptions = {},
): Promise<Citation | undefined> {
  const cited = citedOf(release, id, lang);
  if (cited === undefined) return undefined;
  const csl = cslOf(cited, accessed);
  return {
    gbt7714: formatGbt7714(cited, accessed, lang),
    bibtex: await formatBibtex(csl),
    ris: await formatRis(csl),
    csl,
  };
}

/**
 * Paths of the files of a citation, without their endings `.bib`, `.ris`, `.csl.json` and `.txt`.
 * @param id `release`, a topic or a policy: a record has none, since there are too many.
 * @example citationPath('contests-prizes') // 'api/v1/cite/contests-prizes'
 */
export function citationPath(id: string): string {
  return id === 'release' ? 'api/v1/cite' : `api/v1/cite/${id}`;
}

/**
 * Citations of the release, of each document and of each comparison.
 * @returns `.bib`, `.ris`, `.csl.json` and `.txt` (GB/T 7714) for each.
 * @example (await buildCitations(release))[0].path // 'api/v1/cite.bib'
 */
export const buildCitations: Form = async (release: Release): Promise<PublishedFile[]> => {
  const ids = ['release', ...release.corpus.policies.keys(), ...listTopics(release.corpus).map(({ id }) => id)];
  const files: PublishedFile[] = [];
  for (const id of ids) {
    const { gbt7714, bibtex, ris, csl } = (await citeRecord(release, id))!;
    const path = citationPath(id);
    files.push(
      { path: `${path}.bib`, content: bibtex },
      { path: `${path}.ris`, content: ris },
      { path: `${path}.csl.json`, content: `${JSON.stringify([csl], null, 1)}\n` },
      { path: `${path}.txt`, content: `${gbt7714}\n` },
    );
  }
  return files;
};
