// What the comparing commands have in common: which topics and places, which language and form, and where it goes.
// It must not know what any of them compares.
import type { ParseArgsOptionsConfig } from 'node:util';
import type { CodedCorpus, CodedPolicy } from '../model.ts';
import { nearestWord } from '../nearest.ts';
import { LANGS, type Lang } from '../publish/views/links.ts';
import type { Term } from '../types.ts';
import { WrongUse } from './io.ts';

/** Options of every command that prints a report, for `parseArgs`. */
export const OUTPUT_OPTIONS = {
  lang: { type: 'string', default: 'zh' },
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

/** Options that choose what is compared. */
export const SELECTION_OPTIONS = {
  topic: { type: 'string', multiple: true },
  places: { type: 'string', multiple: true },
  baseline: { type: 'string' },
  only: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

/** The lines of `--help` about the output. */
export const OUTPUT_HELP = `  --lang L       zh (default) or en
  --format F     text (default), md, json, csv, html, docx, xlsx
  --output FILE  write there instead of stdout; the ending gives the form when --format does not
`;

/** The lines of `--help` about what is compared. */
export const SELECTION_HELP = `  --topic T      a topic, or a group of topics, of the codebook; several with commas
  --places P     jurisdictions or policies; several with commas (default: all)
  --baseline P   the place that the others are held against
  --only WHAT    differences, gaps or common
`;

/** What to leave of a comparison. */
export type Only = 'differences' | 'gaps' | 'common';

const ONLY: readonly string[] = ['differences', 'gaps', 'common'];

/** Splits `a,b` and repeated options; blanks around a name do not count. Throws WrongUse for an option without a name, such as one from an empty variable. */
function names(option: string, values: readonly string[] | undefined): string[] {
  const found = (values ?? [])
    .flatMap((value) => value.split(/[,，、]/))
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (values !== undefined && found.length === 0) throw new WrongUse(`${option} names nothing; leave it out for all`);
  return found;
}

function didYouMean(word: string, known: readonly string[]): string {
  const near = nearestWord(word, known);
  return near === undefined ? `there are: ${known.join(', ')}` : `did you mean ${near}?`;
}

/**
 * The word, when it is one of those known.
 * @returns the word. Throws WrongUse, with the nearest known one, when it is not.
 * @example oneOf('--lang', 'zh', ['zh', 'en']) // 'zh'
 */
export function oneOf<T extends string>(option: string, word: string, known: readonly T[]): T {
  const found = known.find((each) => each === word);
  if (found === undefined) throw new WrongUse(`${option}: no ${JSON.stringify(word)}; ${didYouMean(word, known)}`);
  return found;
}

/**
 * The topics asked for: a group stands for all its topics.
 * @returns second-level topics in the order of the vocabulary; all of them when none is asked for. Throws WrongUse for one
 *   that is not in the codebook.
 * @example selectTopics(corpus, ['platforms']).map(({ id }) => id) // ['platforms-master-studios', …]
 */
export function selectTopics(corpus: CodedCorpus, asked: readonly string[] | undefined): Term[] {
  const all = [...(corpus.vocabularies.get('topics')?.terms.values() ?? [])];
  const topics = all.filter(({ broader }) => broader !== undefined);
  const wanted = new Set(
    names('--topic', asked).map((name) =>
      oneOf(
        '--topic',
        name,
        all.map(({ id }) => id),
      ),
    ),
  );
  return wanted.size === 0 ? topics : topics.filter(({ id, broader }) => wanted.has(id) || wanted.has(broader ?? ''));
}

/**
 * The policies asked for, by place or by policy.
 * @returns policies in the order asked for; all, in the order of the corpus, when none is asked for. Throws WrongUse for a
 *   name that is neither, and for a place without policies.
 * @example selectPolicies(corpus, ['weihai', 'xuchang/skilled-talent-2022']).length // 2
 */
export function selectPolicies(corpus: CodedCorpus, asked: readonly string[] | undefined): CodedPolicy[] {
  const all = [...corpus.policies.values()];
  const wanted = names('--places', asked);
  if (wanted.length === 0) return all;
  const places = [...new Set(all.map(({ jurisdiction }) => jurisdiction))];
  const known = [...places, ...corpus.policies.keys()];
  const found = wanted.flatMap((name) => {
    const word = oneOf('--places', name, known);
    return all.filter(({ id, jurisdiction }) => id === word || jurisdiction === word);
  });
  return [...new Set(found)];
}

/**
 * The policy that the others are held against.
 * @returns the policy; null when none is asked for. Throws WrongUse when it is not among those compared.
 * @example selectBaseline(policies, 'weihai')?.id // 'weihai/skilled-talent-2021'
 */
export function selectBaseline(policies: readonly CodedPolicy[], asked: string | undefined): CodedPolicy | null {
  if (asked === undefined) return null;
  // A draft from a file is of no place.
  const known = policies.flatMap(({ id, jurisdiction }) => (jurisdiction === '' ? [id] : [jurisdiction, id]));
  const word = oneOf('--baseline', asked, [...new Set(known)]);
  return policies.find(({ id, jurisdiction }) => id === word || jurisdiction === word) ?? null;
}

/** @returns what `--only` says; null when it is not given. Throws WrongUse for another word. */
export function selectOnly(asked: string | undefined): Only | null {
  return asked === undefined ? null : oneOf('--only', asked, ONLY as readonly Only[]);
}

/** @returns the language asked for. Throws WrongUse for another than the two. */
export function readLang(asked: string): Lang {
  return oneOf('--lang', asked, LANGS);
}
