// What the pages of a document have in common: whose it is, what it is called, whether it is in force.
// It must not know what any of them tells: policy.ts, policy-brief.ts and policy-checks.ts do.
import type { CodedPolicy, Corpus } from '../../model.ts';
import { codeLabel, formatList } from '../language.ts';
import type { Reading } from './entry.ts';
import { type TitleWord, titleWords } from './title-words.ts';

/** The head of a page of a document. */
export interface PolicyHead {
  id: string;
  /** Printed title of the document. */
  title: string;
  /** The same, cut where a line may end. */
  titleWords: TitleWord[];
  /** Our English title; null in the Chinese edition. */
  gloss: string | null;
  /** The place with the one that it lies in: `山东省 · 威海市`, `Weihai, Shandong Province`. */
  place: string;
  /** `征求意见稿` and the like; null for a document in force. */
  status: { label: string; draft: boolean } | null;
}

/** A page of a document: its head, and what search engines are told of it. */
export interface PolicyPageView extends PolicyHead {
  path: string;
  description: string;
}

/**
 * The head of every page of a policy, and the policy itself.
 * @param id of a policy of the corpus; throws when there is none.
 * @example policyHead(reading, 'weihai/skilled-talent-2021').head.place // '山东省 · 威海市'
 */
export function policyHead({ corpus, lang }: Reading<Corpus>, id: string): { policy: CodedPolicy; head: PolicyHead } {
  const policy = corpus.policies.get(id);
  if (policy === undefined) throw new Error(`no policy ${id}`);
  const { title, status } = policy.source;
  const { name, parent } = corpus.places.get(policy.jurisdiction)!.jurisdiction;
  const over = parent === null ? undefined : corpus.places.get(parent)?.jurisdiction.name[lang];
  // An English name may hold that of the place above, as of a district of a city.
  const places = over === undefined || name[lang].includes(over) ? [name[lang]] : [name[lang], over];
  const head = {
    id,
    title: title.zh,
    titleWords: titleWords(title.zh),
    gloss: lang === 'en' ? title.en : null,
    place: lang === 'zh' ? places.reverse().join(' · ') : formatList(places, lang),
    status:
      status === 'issued' ? null : { label: codeLabel('status', status, lang), draft: status === 'consultation_draft' },
  };
  return { policy, head };
}
