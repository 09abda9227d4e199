// The documents that the policies stand on, by level of government, and who carries out or names which.
// It must not guess: a document without a printed level stands under none.
import type { Bilingual, Relation } from '../../types.ts';
import { codeLabel } from '../language.ts';
import { orderPolicies, placeName } from './columns.ts';
import { type Reading, type Sentence, sentenceOf } from './entry.ts';
import { fileHref, href, policyPath } from './links.ts';
import { type TitleWord, titleWords } from './title-words.ts';

/** One use of an upstream document. */
export interface CitingView {
  place: string;
  policyHref: string;
  status: string | null;
  /** 贯彻落实, 依据, 引用, 废止. */
  relation: string;
  sentence: Sentence;
}

/** A document that policies name. */
export interface UpstreamView {
  title: string;
  /** The title cut where a line may end. */
  titleWords: TitleWord[];
  /** Our English title; null in the Chinese edition. */
  gloss: string | null;
  number: string | null;
  /** Its page; null when the corpus does not hold it. */
  href: string | null;
  level: string;
  citing: CitingView[];
}

/** What the page of lineage shows. */
export interface LineageView {
  total: number;
  places: number;
  /** Named by two places or more. */
  shared: UpstreamView[];
  levels: { id: string; label: string; documents: UpstreamView[] }[];
  dataHref: string;
}

const LEVELS = ['national', 'provincial', 'municipal', 'county', null] as const;
const UNKNOWN: Bilingual = { zh: '未写明层级', en: 'Level not stated' };
/** What a place does to a document that it names: the verb after the place, in English. Chinese labels are verbs already. */
const DOES: Readonly<Record<Relation['relation'], string>> = {
  implements: 'implements',
  based_on: 'is based on',
  cites: 'cites',
  repeals: 'repeals',
  amends: 'amends',
  replaces: 'replaces',
};
/** What one office prints with quotation marks another prints without. */
const MARKS = /[《》〈〉“”‘’"'「」\s]/g;

/** Two names of one document: by number, else by the letters of the title. */
const keyOf = ({ document_number: number, title }: Relation) => number ?? title.zh.replace(MARKS, '');

/**
 * What the page of lineage shows.
 * @returns documents that several places name first; then all by level, national first, in the order of places.
 * @example lineageView(reading).levels[0].documents[0].number // '人社部发〔2021〕48号'
 */
export function lineageView(reading: Reading): LineageView {
  const { corpus, lang, base } = reading;
  const policies = orderPolicies(corpus);
  const uses = policies.flatMap((policy) => policy.source.relations.map((relation) => ({ policy, relation })));
  const documents = [...Map.groupBy(uses, ({ relation }) => keyOf(relation)).values()].map((own) => {
    const relations = own.map(({ relation }) => relation);
    const { title } = relations[0]!;
    const level = relations.find((relation) => relation.level !== null)?.level ?? null;
    const held = relations.find((relation) => relation.policy !== null)?.policy ?? null;
    const view: UpstreamView = {
      title: title.zh,
      titleWords: titleWords(title.zh),
      gloss: lang === 'en' ? title.en : null,
      number: relations.find((relation) => relation.document_number !== null)?.document_number ?? null,
      href: held === null ? null : href(policyPath(held), lang, base),
      level: level === null ? UNKNOWN[lang] : codeLabel('relationLevel', level, lang),
      citing: own.map(({ policy, relation }) => ({
        place: placeName(corpus, policy.jurisdiction, lang),
        policyHref: href(policyPath(policy.id), lang, base),
        status: policy.source.status === 'issued' ? null : codeLabel('status', policy.source.status, lang),
        relation: lang === 'en' ? DOES[relation.relation] : codeLabel('relation', relation.relation, lang),
        sentence: sentenceOf(reading, policy, relation.cite, relation.id),
      })),
    };
    return { level, places: new Set(own.map(({ policy }) => policy.jurisdiction)).size, view };
  });
  return {
    total: documents.length,
    places: new Set(policies.map(({ jurisdiction }) => jurisdiction)).size,
    shared: documents
      .filter(({ places }) => places > 1)
      .sort((a, b) => b.places - a.places)
      .map(({ view }) => view),
    levels: LEVELS.map((level) => ({
      id: level ?? 'unknown',
      label: level === null ? UNKNOWN[lang] : codeLabel('relationLevel', level, lang),
      documents: documents.filter((document) => document.level === level).map(({ view }) => view),
    })).filter(({ documents: own }) => own.length > 0),
    dataHref: fileHref('/api/v1/relations.json', base),
  };
}
