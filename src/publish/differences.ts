// The differences of two documents ready to be shown: each as a sentence with the words of both, and their measures side by
// side. The command `diff` and the pages of pairs are made of it. It must not compare anything itself, nor know any form.
import { alignPolicies, corpusPassages } from '../compare/align/align.ts';
import { type Passage, passagesOf } from '../compare/align/passages.ts';
import { indexPassages, type TermIndex } from '../compare/align/term-index.ts';
import type { Change, ChangedRecord } from '../compare/changes/change.ts';
import { diffPolicies } from '../compare/changes/changes.ts';
import type { RecordCite } from '../compare/changes/silence.ts';
import { diffWording, type WordingDiff } from '../compare/wording/wording.ts';
import type { CodedCorpus, CodedPolicy } from '../model.ts';
import { changeSentence } from './sentences.ts';
import type { Lang } from './views/links.ts';

/** Which differences of which two documents. */
export interface DifferenceOptions {
  corpus: CodedCorpus;
  a: CodedPolicy;
  b: CodedPolicy;
  /** Only records and measures of these second-level topics; null for all. */
  topics: readonly string[] | null;
  only: 'differences' | 'gaps' | 'common' | null;
}

/** A difference in words, with the words that it stands on. */
export interface ToldChange {
  change: Change;
  /** What it is about: an item, an indicator, a kind of unit. */
  subject: string;
  /** The sentence without its subject. */
  sentence: string;
  /** Of each side, each sentence once; of a side without a record, those that come nearest. */
  a: RecordCite[];
  b: RecordCite[];
}

/** Two measures that belong together, or one that the other document has not. */
export interface WordingPair {
  a: Passage | null;
  b: Passage | null;
  /** Null when only one has it. */
  diff: WordingDiff | null;
}

/** Kinds of records in the order in which they are told. */
export const TOLD_RECORDS: readonly ChangedRecord[] = [
  'amount',
  'goal',
  'benefit',
  'condition',
  'responsibility',
  'measure',
];

const COLON: Readonly<Record<Lang, string>> = { zh: '：', en: ': ' };

/** One sentence may stand behind several records of a side; it is shown once. */
function onceEach(cites: readonly RecordCite[]): RecordCite[] {
  return [...new Map(cites.map((cite) => [`${cite.block} ${cite.quote}`, cite])).values()];
}

/**
 * Every difference of two documents as a sentence.
 * @returns sums, goals, benefits, conditions, units and measures, in this order; a record of two topics is told once.
 * @example tellChanges({ corpus, a, b, topics: null, only: null }, 'zh', false)[0].subject // '工作室建设资助'
 */
export function tellChanges(options: DifferenceOptions, lang: Lang, versions: boolean): ToldChange[] {
  const { corpus, a, b, topics, only } = options;
  const by = versions ? { by: 'ids' as const } : {};
  const found = (topics ?? [undefined]).map((topic) =>
    diffPolicies(corpus, a, b, topic === undefined ? by : { ...by, topic }),
  );
  const changes = found.flatMap(({ changes: changed, same }) => (only === 'common' ? same : changed));
  const told = new Set<string>();
  return TOLD_RECORDS.flatMap((record) =>
    changes
      .filter((change) => change.record === record)
      .filter(({ kind }) => only !== 'gaps' || kind === 'added' || kind === 'dropped')
      .flatMap((change): ToldChange[] => {
        const key = [record, change.a?.measure, change.a?.id, change.b?.measure, change.b?.id].join(' ');
        if (told.has(key)) return [];
        told.add(key);
        const { subject, text, cites } = changeSentence(corpus, { a, b }, change, lang);
        const of = (side: 'a' | 'b') => onceEach(cites.filter((cite) => cite.side === side));
        const head = `${subject}${COLON[lang]}`;
        const sentence = text.startsWith(head) ? text.slice(head.length) : text;
        return [{ change, subject, sentence, a: of('a'), b: of('b') }];
      }),
  );
}

/**
 * The measures of two documents side by side: those that belong together, then those that only one has.
 * @param index of the passages of the corpus, when it is there already.
 * @returns pairs in the order of a, then what only a, then what only b has.
 * @example pairWordings({ corpus, a, b, topics: null, only: null })[0].diff?.similarity // 0.31
 */
export function pairWordings(
  { corpus, a, b, topics, only }: DifferenceOptions,
  index: TermIndex = indexPassages(corpusPassages(corpus)),
): WordingPair[] {
  const wanted = (passage: Passage) =>
    topics === null || (passage.topics ?? []).some((topic) => topics.includes(topic));
  const ofA = new Map(passagesOf(a).map((passage) => [passage.id, passage]));
  const ofB = new Map(passagesOf(b).map((passage) => [passage.id, passage]));
  const { pairs, onlyA, onlyB } = alignPolicies(index, a, b, { top: 1 });
  const order = new Map([...ofA.keys()].map((id, at) => [id, at]));
  // A pair that is nobody's first choice tells a reader nothing when both have a better partner.
  const settled = new Set(pairs.filter(({ mutual }) => mutual).flatMap((pair) => [pair.a, pair.b]));
  const chosen = pairs.filter((pair) => pair.mutual || !settled.has(pair.a) || !settled.has(pair.b));
  const together =
    only === 'gaps'
      ? []
      : chosen
          .map((pair) => ({ a: ofA.get(pair.a)!, b: ofB.get(pair.b)! }))
          .filter((pair) => wanted(pair.a) || wanted(pair.b))
          .map((pair): WordingPair => ({ ...pair, diff: diffWording(pair.a.text, pair.b.text) }));
  if (only === 'common') return together;
  const lone = [...onlyA].sort((x, y) => order.get(x.id)! - order.get(y.id)!).map(({ id }) => ofA.get(id)!);
  return [
    ...together,
    ...lone.filter(wanted).map((passage): WordingPair => ({ a: passage, b: null, diff: null })),
    ...onlyB
      .map(({ id }) => ofB.get(id)!)
      .filter(wanted)
      .map((passage): WordingPair => ({ a: null, b: passage, diff: null })),
  ];
}

/**
 * Title of a passage: the printed heading, else the first words.
 * @example passageTitle(passage) // '加强技艺技能培育传承'
 */
export function passageTitle({ title, text }: Passage): string {
  return (title ?? text.slice(0, 20)).replace(/[。；：]$/, '');
}

/**
 * Titles of a pair, each once.
 * @example pairTitle({ a, b, diff }) // '加强技艺技能培育传承 ↔ 技能大师工作室项目'
 */
export function pairTitle({ a, b }: WordingPair): string {
  return [...new Set([a, b].flatMap((passage) => (passage === null ? [] : [passageTitle(passage)])))].join(' ↔ ');
}
