// Pairs of documents as published: `differences.json`, and for each pair its differences with the words of both.
// It must not compare; compare/ does.
import { corpusPassages } from '../compare/align/align.ts';
import { indexPassages, type TermIndex } from '../compare/align/term-index.ts';
import type { ChangedRecord } from '../compare/changes/change.ts';
import { diffPolicies } from '../compare/changes/changes.ts';
import type { RecordCite, SilenceReason } from '../compare/changes/silence.ts';
import type { CellState } from '../compare/comparables/states.ts';
import type { CodedCorpus, CodedPolicy } from '../model.ts';
import { anchorOf } from '../provenance.ts';
import type { DifferenceFile, DifferencePairRecord, DifferenceRecord, WordsRecord } from '../types.ts';
import { schemaId } from './comparison-file.ts';
import { pairWordings, type ToldChange, tellChanges } from './differences.ts';
import { recordId } from './records.ts';

/** The list of the API that a changed record is of; measures stand side by side instead. */
const LISTS: Readonly<Record<Exclude<ChangedRecord, 'measure'>, DifferenceRecord['list']>> = {
  amount: 'amounts',
  goal: 'goals',
  benefit: 'benefits',
  condition: 'conditions',
  responsibility: 'responsibilities',
};

/** The state of a document that has no such record; null where it provides for other cases. */
export const SILENT_STATES: Readonly<Record<SilenceReason, CellState | null>> = {
  other_case: null,
  by_reference: 'by_reference',
  no_figure: 'stated',
  not_mentioned: 'absent',
  not_applicable: 'not_applicable',
  not_coded: 'not_coded',
};

/** Sums and goals that both have, and that only one has. */
export function countShared(corpus: CodedCorpus, a: CodedPolicy, b: CodedPolicy): { both: number; lone: number } {
  const { changes, same } = diffPolicies(corpus, a, b);
  const records = [...changes, ...same].filter(({ record }) => record === 'amount' || record === 'goal');
  const both = records.filter((change) => change.a !== null && change.b !== null).length;
  return { both, lone: records.length - both };
}

function wordsOf(policy: CodedPolicy, cites: readonly RecordCite[]): WordsRecord[] {
  const blocks = new Map(policy.blocks.map((block) => [block.id, block]));
  return cites.map((cite) => ({
    policy: policy.id,
    jurisdiction: policy.jurisdiction,
    cite: anchorOf(blocks, cite),
  }));
}

function differenceRecord([a, b]: [CodedPolicy, CodedPolicy], zh: ToldChange, en: ToldChange): DifferenceRecord {
  const { change } = zh;
  const record = change.record as keyof typeof LISTS;
  const idOf = (policy: CodedPolicy, side: { id: string } | null) => {
    if (side === null) return null;
    return record === 'responsibility' ? side.id : recordId(policy.id, side.id);
  };
  const measureOf = (policy: CodedPolicy, side: { measure: string | null } | null) =>
    side === null || side.measure === null ? null : recordId(policy.id, side.measure);
  const silent = change.silence === null ? null : SILENT_STATES[change.silence.reason];
  return {
    list: LISTS[record],
    kind: change.kind,
    a: idOf(a, change.a),
    b: idOf(b, change.b),
    measure_a: measureOf(a, change.a),
    measure_b: measureOf(b, change.b),
    state_a: change.a === null ? silent : null,
    state_b: change.b === null ? silent : null,
    searched: change.silence?.searched ?? [],
    absolute: change.absolute,
    relative: change.relative,
    against_bound: change.against_bound,
    subject: { zh: zh.subject, en: en.subject },
    sentence: { zh: zh.sentence, en: en.sentence },
    words: [...wordsOf(a, zh.a), ...wordsOf(b, zh.b)],
  };
}

/** A pair with what its file holds. */
function pairFile(
  corpus: CodedCorpus,
  a: CodedPolicy,
  b: CodedPolicy,
  index: TermIndex,
  dataVersion: string,
): DifferenceFile {
  const options = { corpus, a, b, topics: null, only: null };
  const told = (lang: 'zh' | 'en') =>
    tellChanges(options, lang, false).filter(({ change }) => change.record !== 'measure');
  const english = told('en');
  const wordings = pairWordings(options, index);
  return {
    schema: schemaId('DifferenceFile'),
    data_version: dataVersion,
    a: a.id,
    b: b.id,
    ...countShared(corpus, a, b),
    together: wordings.filter(({ diff }) => diff !== null).length,
    differences: told('zh').map((change, at) => differenceRecord([a, b], change, english[at]!)),
    measures: wordings.map((pair) => ({
      a: pair.a?.id ?? null,
      b: pair.b?.id ?? null,
      similarity: pair.diff === null ? null : Math.round(pair.diff.similarity * 10_000) / 10_000,
      same_origin: pair.diff?.unrelated === false,
    })),
  };
}

const found = new WeakMap<CodedCorpus, { pairs: number; dataVersion: string; files: DifferenceFile[] }>();

/**
 * Each of some pairs of documents with its differences. A corpus is compared once, however often it is asked for.
 * @param pairs those that have a page, in its order.
 * @returns one file for each pair.
 * @example differenceFiles(corpus, listPairs(corpus), '0.1.0')[0].differences[0].sentence.en
 */
export function differenceFiles(
  corpus: CodedCorpus,
  pairs: readonly (readonly [CodedPolicy, CodedPolicy])[],
  dataVersion: string,
): DifferenceFile[] {
  if (pairs.length === 0) return [];
  const known = found.get(corpus);
  if (known?.pairs === pairs.length && known.dataVersion === dataVersion) return known.files;
  const index = indexPassages(corpusPassages(corpus));
  const files = pairs.map(([a, b]) => pairFile(corpus, a, b, index, dataVersion));
  found.set(corpus, { pairs: pairs.length, dataVersion, files });
  return files;
}

/**
 * A pair as `differences.json` lists it.
 * @example pairRecord(file).together // 14
 */
export function pairRecord({ a, b, both, lone, together }: DifferenceFile): DifferencePairRecord {
  return { a, b, both, lone, together };
}
