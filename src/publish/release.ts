// What a release is made from, and what a form of it gives back. Imports no form, so that each form may import it.
// It must not build or write anything.
import type { Corpus } from '../model.ts';
import type { Records } from './records.ts';

/** Everything that the forms of one release are made from. */
export interface Release {
  corpus: Corpus;
  /** The published records of the corpus. */
  records: Records;
  /** Semver of the data. Example: `0.1.0`. */
  version: string;
  /** Address of the published site without its last slash. Example: `https://example.org/cejian`. */
  address: string;
}

/** A file of a release. */
export interface PublishedFile {
  /** Path below the root of the site, with `/`. Example: `api/v1/amounts.csv`. */
  path: string;
  /** Text is written as UTF-8. */
  content: string | Uint8Array;
}

/** One form of the data: pure, and the same bytes for the same release. */
export type Form = (release: Release) => readonly PublishedFile[] | Promise<readonly PublishedFile[]>;

/** Where identifiers of the data lead when nobody has said where the site lives. */
export const DEFAULT_ADDRESS = 'https://cejian.org';

/**
 * Where a site lives: the pages and the API name the same address, whether or not anybody has said the host.
 * @param host such as `https://example.org`; the default one when undefined.
 * @param base path below it, with or without its slashes.
 * @returns without its last slash.
 * @example releaseAddress(undefined, '/cejian/') // 'https://cejian.org/cejian'
 */
export function releaseAddress(host: string | undefined, base: string): string {
  return new URL(base, host ?? DEFAULT_ADDRESS).href.replace(/\/+$/, '');
}
