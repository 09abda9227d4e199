// The JSON API, /api/v1/: every file as an object, each proven against its published schema.
// It must not write; write.ts does.

import jurisdictionSchema from '../../schema/jurisdiction.schema.json' with { type: 'json' };
import partsSchema from '../../schema/parts.schema.json' with { type: 'json' };
import publishedSchema from '../../schema/published.schema.json' with { type: 'json' };
import sourceSchema from '../../schema/source.schema.json' with { type: 'json' };
import { compareTopic, listTopics } from '../compare/compare.ts';
import type { Corpus, Policy } from '../model.ts';
import { anchorOf } from '../provenance.ts';
import { compileSchema } from '../schema/schema.ts';
import type { FileEntry, PolicyFile, TopicSummaryRecord } from '../types.ts';
import { changeRecords, movedRecords } from './changes.ts';
import { comparisonFile, schemaId, topicCells } from './comparison-file.ts';
import { differenceFiles, pairRecord } from './differences-file.ts';
import { methodFile } from './method.ts';
import { blockRecords, buildRecords, type Records } from './records.ts';
import { reuseFile } from './shared-wording.ts';
import { listPairs } from './views/diff.ts';
import { differencePath } from './views/links.ts';

/** A file of the API. */
export interface ApiFile {
  /** Path below `/api/v1/`. */
  path: string;
  /** Name of its shape in published.schema.json. */
  shape: string;
  data: Record<string, unknown>;
}

const API = '/api/v1/';
const LICENSE = 'https://creativecommons.org/licenses/by/4.0/';

/** The lists of the contract: file name, shape, and the records that fill it. */
const LISTS: readonly [file: string, shape: string, list: keyof Records][] = [
  ['policies', 'PoliciesFile', 'policies'],
  ['jurisdictions', 'JurisdictionsFile', 'jurisdictions'],
  ['goals', 'GoalsFile', 'goals'],
  ['measures', 'MeasuresFile', 'measures'],
  ['amounts', 'AmountsFile', 'amounts'],
  ['benefits', 'BenefitsFile', 'benefits'],
  ['conditions', 'ConditionsFile', 'conditions'],
  ['responsibilities', 'ResponsibilitiesFile', 'responsibilities'],
  ['relations', 'RelationsFile', 'relations'],
  ['absences', 'AbsencesFile', 'absences'],
  ['vocabulary', 'VocabularyFile', 'vocabulary'],
];

function policyFile(policy: Policy, records: Records, dataVersion: string): PolicyFile {
  const blocks = new Map(policy.blocks.map((block) => [block.id, block]));
  const own = <T extends { policy: string }>(list: readonly T[]): T[] =>
    list.filter((record) => record.policy === policy.id);
  return {
    schema: schemaId('PolicyFile'),
    data_version: dataVersion,
    policy: records.policies.find(({ id }) => id === policy.id)!,
    corrections: policy.source.corrections,
    evidence: policy.source.evidence.map(({ field, cite }) => ({ field, cite: anchorOf(blocks, cite) })),
    blocks: blockRecords(policy),
    goals: own(records.goals),
    measures: own(records.measures),
    amounts: own(records.amounts),
    benefits: own(records.benefits),
    conditions: own(records.conditions),
    responsibilities: own(records.responsibilities),
    relations: own(records.relations),
    absences: own(records.absences),
  };
}

/**
 * Every file of the API.
 * @param dataVersion semver of the data, such as `0.1.0`.
 * @returns files sorted by path. Throws when a quote is not in its block: validate comes first.
 * @example buildApi(corpus, '0.1.0').map(({ path }) => path) // ['absences.json', 'amounts.json', …]
 */
export function buildApi(corpus: Corpus, dataVersion: string): ApiFile[] {
  const records = buildRecords(corpus);
  const files: ApiFile[] = [];
  const add = (path: string, shape: string, data: object) => {
    files.push({ path, shape, data: data as Record<string, unknown> });
  };
  const addList = (path: string, shape: string, items: readonly unknown[]) =>
    add(path, shape, { schema: schemaId(shape), data_version: dataVersion, total: items.length, items });
  for (const [file, shape, list] of LISTS) addList(`${file}.json`, shape, records[list]);
  addList('changes.json', 'ChangesFile', changeRecords(corpus));
  addList('moved.json', 'MovedFile', movedRecords(corpus));
  const differences = differenceFiles(corpus, listPairs(corpus), dataVersion);
  for (const file of differences) add(differencePath(file.a, file.b).slice(API.length), 'DifferenceFile', file);
  addList('differences.json', 'DifferencesFile', differences.map(pairRecord));
  add('reuse.json', 'ReuseFile', reuseFile(corpus, dataVersion));
  add('method.json', 'MethodFile', methodFile(corpus, records, dataVersion));
  for (const policy of corpus.policies.values())
    add(`policies/${policy.id}.json`, 'PolicyFile', policyFile(policy, records, dataVersion));
  const summaries: TopicSummaryRecord[] = [];
  for (const topic of listTopics(corpus)) {
    const comparison = compareTopic(corpus, topic);
    const path = `comparisons/${topic.id}.json`;
    add(path, 'ComparisonFile', comparisonFile(comparison, dataVersion));
    summaries.push({ topic: topic.id, label: topic.label, path, cells: topicCells(comparison) });
  }
  addList('comparisons.json', 'ComparisonsFile', summaries);
  const entries: FileEntry[] = files.map(({ path, shape, data }) => ({
    path,
    schema: schemaId(shape),
    total: Array.isArray(data.items) ? data.items.length : null,
  }));
  add('index.json', 'IndexFile', {
    schema: schemaId('IndexFile'),
    data_version: dataVersion,
    title: {
      zh: '策鉴：可核对原文的地方政策数据',
      en: 'Cejian: local-government policies as data that can be checked against the words',
    },
    license: LICENSE,
    files: entries.sort((a, b) => (a.path < b.path ? -1 : 1)),
  });
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Prove each file against its published schema.
 * @returns one line for each misfit, `amounts.json /items/3/bound must be string`; none when all fit.
 * @example checkApi(buildApi(corpus, '0.1.0')) // []
 */
export function checkApi(files: readonly ApiFile[]): string[] {
  const schemas = [partsSchema, sourceSchema, jurisdictionSchema, publishedSchema];
  const checks = new Map<string, (value: unknown) => string[]>();
  return files.flatMap(({ path, shape, data }) => {
    let check = checks.get(shape);
    if (check === undefined) {
      check = compileSchema(schemas, schemaId(shape));
      checks.set(shape, check);
    }
    return check(data).map((line) => `${path} ${line}`);
  });
}
