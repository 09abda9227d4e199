// A corpus of any size with its published records, for what has to hold at thousands of documents: texts from
// generated-measures.ts, cut into blocks, and records that cite them. It must not be validated: nobody coded it.
import { corpusPassages } from '../../src/compare/align/align.ts';
import type { Block, CodedCorpus, CodedPolicy } from '../../src/model.ts';
import type { Records } from '../../src/publish/records.ts';
import type { Bilingual, CiteRecord } from '../../src/types.ts';
import { createRandom, generateMeasures } from './generated-measures.ts';

/** As the five documents have them, on average. */
const A_POLICY = { paragraphs: 24, measures: 15, amounts: 7, goals: 14, benefits: 21, policiesAPlace: 9 };

const REVIEW = { origin: 'machine', status: 'proposed' } as const;

/**
 * A corpus of generated documents.
 * @param coded five or more real documents: words, topics and vocabularies are theirs. @param published their records: titles are theirs.
 * @returns the corpus with what search and comparisons of texts read of it, and its records.
 * @example generateCorpus(corpus, buildRecords(corpus), 3_000, 1).corpus.policies.size // 3000
 */
export function generateCorpus(
  coded: CodedCorpus,
  published: Records,
  policies: number,
  seed: number,
): { corpus: CodedCorpus; records: Records } {
  const random = createRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const passages = generateMeasures(corpusPassages(coded), policies * A_POLICY.paragraphs, seed);
  const titles = [published.measures, published.amounts, published.goals, published.benefits].flatMap((list) =>
    list.map(({ title }) => title.en.split(' ')),
  );
  const source = [...coded.policies.values()][0]!.source;
  const records: Records = {
    ...published,
    jurisdictions: [],
    policies: [],
    measures: [],
    amounts: [],
    goals: [],
    benefits: [],
    responsibilities: [],
  };
  const places = new Map<string, { jurisdiction: never }>();
  const made = new Map<string, CodedPolicy>();

  for (let number = 0; number < policies; number += 1) {
    const jurisdiction = `place-${Math.floor(number / A_POLICY.policiesAPlace)}`;
    const id = `${jurisdiction}/plan-${number}`;
    if (!places.has(jurisdiction)) {
      const code = String(100_000 + number).padStart(6, '0');
      const name = { zh: `${passages[number]!.text.slice(0, 2)}市`, en: `Place ${number}` };
      places.set(jurisdiction, {
        jurisdiction: {
          id: jurisdiction,
          name,
          level: 'prefecture_city',
          admin_code: code,
          parent: null,
          units: [],
        } as never,
      });
    }
    const own = passages.slice(number * A_POLICY.paragraphs, (number + 1) * A_POLICY.paragraphs);
    const blocks = own.flatMap(({ text }, at): Block[] => {
      const heading = `s${at + 1}`;
      const title = text.slice(0, 8 + below(8));
      const rest = { line: 0, marker: null };
      return [
        {
          id: heading,
          kind: 'heading',
          depth: 2,
          text: `${at + 1}. ${title}`,
          parent: null,
          ...rest,
          marker: `${at + 1}.`,
        },
        { id: `${heading}.p1`, kind: 'paragraph', depth: 0, text, parent: heading, ...rest },
      ];
    });
    made.set(id, {
      id,
      jurisdiction,
      source,
      coding: { goals: [], measures: [], absences: [], uncoded: [] },
      blocks,
    } as never);

    const citeOf = (at: number): CiteRecord => {
      const { text } = own[at]!;
      const from = text.lastIndexOf('，', below(text.length)) + 1;
      const end = text.indexOf('，', from + 12);
      const to = end < 0 ? text.length : end;
      return { block: `s${at + 1}.p1`, quote: text.slice(from, to), start: from, end: to, prefix: '', suffix: '' };
    };
    const titleOf = (at: number): Bilingual => ({
      zh: own[at]!.text.slice(0, 6 + below(10)),
      en: pick(titles)
        .map((word) => (random() < 0.3 ? pick(pick(titles)) : word))
        .join(' '),
    });
    const figure = () => {
      const min = (1 + below(99)) * 10 ** below(5);
      return { bound: 'exact' as const, min, max: min, unit: pick(['CNY', 'person', 'percent']), approximate: false };
    };
    const record = (kind: string, index: number) => {
      const at = below(own.length);
      return {
        id: `${id}/${kind}-${index}`,
        policy: id,
        jurisdiction,
        topics: [...(own[at]!.topics ?? [])],
        title: titleOf(at),
        review: REVIEW,
        cite: citeOf(at),
      };
    };
    const many = (kind: keyof typeof A_POLICY) =>
      Array.from({ length: A_POLICY[kind] }, (_, index) => record(kind, index));
    const recipient = () => ({ recipient: pick(own).text.slice(0, 10), recipient_en: pick(titles).join(' ') });
    for (const { cite, ...rest } of many('measures'))
      records.measures.push({ ...rest, block: cite.block, summary: titleOf(0), cites: [cite] } as never);
    for (const rest of many('amounts'))
      records.amounts.push({ ...rest, ...figure(), ...recipient(), percent_of: null, payer: null } as never);
    for (const rest of many('goals'))
      records.goals.push({
        ...rest,
        ...figure(),
        due: String(2021 + below(10)),
        period_from: null,
        period_to: null,
      } as never);
    for (const rest of many('benefits')) records.benefits.push({ ...rest, ...recipient() } as never);
  }
  return { corpus: { places, policies: made, vocabularies: coded.vocabularies }, records };
}
