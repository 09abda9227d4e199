// Ids of the documents that many-build.ts adds to the five, until there are too many for a page of each pair.
// It must not read or build anything.

/** Of each document there are copies, named so. */
export const COPIES = ['copy-one', 'copy-two'];

/** Id of a copy, at the place of its original. */
export const copyId = (policy: string, name: string): string => `${policy.split('/')[0]}/${name}`;

/** The document whose every sentence holds markup. */
export const HOSTILE_COPY = 'weihai/of-hostile-words';

/** An id that a document had before. */
export const MOVED_POLICY = 'weihai/of-an-older-name';
