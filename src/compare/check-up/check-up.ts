// Check-up of a draft against a corpus: what peers have and it lacks, where its figures stand, whose words it uses, how it is drafted.
// It must not score a draft, and says nothing of a text that is no policy but that.
import { createLexicon } from '../../extract/lexicon.ts';
import type { CodedCorpus, Lexicon } from '../../model.ts';
import type { Measure } from '../../types.ts';
import { corpusPassages, MATCHED } from '../align/align.ts';
import { nearestPassages } from '../align/nearest-passages.ts';
import { measurePassages } from '../align/passages.ts';
import { indexPassages, type TermIndex } from '../align/term-index.ts';
import { closePassages, indexWording, type WordingIndex } from './close-wording.ts';
import type { Draft } from './draft.ts';
import { settleItems } from './draft-items.ts';
import { type Example, type Finding, type FindingRule, findingOf } from './finding.ts';
import { answersChoice, type FindingChoice, topicsAt, topicsOfFinding } from './finding-choice.ts';
import { findGaps } from './gaps.ts';
import { createLintContext, type LintContext } from './lint/context.ts';
import { lintDraft, sortFindings } from './lint/lint.ts';
import { type Model, type ModelKind, type PeerFacts, peerFacts } from './peer-facts.ts';
import { findStandings } from './standings.ts';

/** A corpus, made ready once for any number of check-ups. */
export interface PreparedCheckUp {
  corpus: CodedCorpus;
  /** Words of the vocabularies, without units of a place: what `createDraft` reads with when the place is not known. */
  lexicon: Lexicon;
  facts: ReadonlyMap<string, PeerFacts>;
  wording: WordingIndex;
  /** Measures by their words, codes left out. */
  measures: TermIndex;
  words: ReadonlyMap<string, readonly string[]>;
  topics: ReadonlyMap<string, readonly string[]>;
}

/** How to check. */
export interface CheckUpOptions {
  /** Ids of policies to set it against; all that treat what the draft treats, when absent. */
  peers?: readonly string[];
  /** As many peers have a thing before the draft is said to lack it; a fifth of them, but at least 2 where there are so many. */
  fewest?: number;
  /**
   * Id of the peer that is the yardstick: figures of the draft are set against its own, gaps are what it has, and its sentences are the
   * first examples.
   */
  baseline?: string;
  /** Only findings on these second-level topics; what is said of the whole draft is then left out. */
  topics?: readonly string[];
  /** Only what is lacking, what differs, or what is alike; drafting is then left out. */
  only?: FindingChoice;
}

/** What a check-up found. */
export interface CheckUp {
  draft: { id: string; title: string | null; coded: boolean };
  /** Policies that it was set against, in the order of the corpus. */
  peers: string[];
  /** Ids that were asked for and that the corpus does not have. */
  unknown: string[];
  /** In the order of the draft; those about the whole draft come last. */
  findings: Finding[];
}

/**
 * Make a corpus ready for check-ups.
 * @param onProgress called after each policy with how many are gathered.
 * @returns indexes that hold no draft; a check-up changes nothing in them.
 * @example const prepared = prepareCheckUp(corpus)
 */
export function prepareCheckUp(
  corpus: CodedCorpus,
  onProgress?: (done: number, total: number) => void,
): PreparedCheckUp {
  const terms = ['topics', 'items', 'indicators'].flatMap((id) => [
    ...(corpus.vocabularies.get(id)?.terms.values() ?? []),
  ]);
  return {
    corpus,
    lexicon: createLexicon(corpus.vocabularies),
    facts: new Map(
      [...corpus.policies].map(([id, policy], index) => {
        const facts = peerFacts(corpus, policy);
        onProgress?.(index + 1, corpus.policies.size);
        return [id, facts];
      }),
    ),
    wording: indexWording(corpus),
    measures: indexPassages(corpusPassages(corpus, { hideTopics: true })),
    words: new Map(terms.map(({ id, label, aliases }) => [id, aliases ?? [label.zh]])),
    topics: new Map(terms.map(({ id, topics }) => [id, topics ?? []])),
  };
}

const HAN = /\p{Script=Han}/gu;
/** Words without which no document of government does, whatever its field. */
const OFFICIAL =
  /应当|必须|不得|给予|支持|鼓励|推进|推动|实施|加强|建立|健全|完善|组织|开展|落实|制定|负责|印发|通知|办法|规定|意见|措施|方案|单位|部门|申报|补贴|补助|奖励|资金|工作|服务|管理|建设|发展|提高|提升|符合|按照|根据/g;
const FEWEST_LETTERS = 10;
const LETTERS_SHARE = 0.3;
const OFFICIAL_SHARE = 0.03;

/** Why a text is no policy; null when it is one. */
function whyNoPolicy({ blocks, extraction, title }: Draft): 'empty' | 'not_chinese' | 'no_provisions' | null {
  const text = blocks.map((block) => block.text).join('\n');
  const length = text.replace(/\s/g, '').length;
  if (length === 0) return 'empty';
  const letters = text.match(HAN)?.length ?? 0;
  if (letters < FEWEST_LETTERS || letters < length * LETTERS_SHARE) return 'not_chinese';
  const official = (text.match(OFFICIAL)?.length ?? 0) * 2;
  const { amounts, goals, responsibilities, relations } = extraction;
  const marked = blocks.filter(({ marker }) => marker !== null).length;
  const found = amounts.length + goals.length + responsibilities.length + relations.length;
  return official >= letters * OFFICIAL_SHARE && (marked > 1 || found > 0 || title !== null) ? null : 'no_provisions';
}

/** A draft is of the field of a corpus when so large a share of its measures have a topic that policies have… */
const FIELD_SHARE = 2 / 3;
/** …and so many topics are among them, or as many as there are measures. */
const FIELD_TOPICS = 5;
/** A policy is a peer when it treats so large a share of the draft's topics. */
const PEER_SHARE = 0.2;

function choosePeers(
  prepared: PreparedCheckUp,
  draft: Draft,
  { peers: chosen, baseline }: CheckUpOptions,
): PeerFacts[] {
  const others = [...prepared.facts.values()].filter(({ policy }) => policy.id !== draft.id);
  if (chosen !== undefined) return others.filter(({ policy }) => chosen.includes(policy.id));
  const known = new Set(others.flatMap(({ topics }) => [...topics.keys()]));
  const { measures } = draft.coding;
  const own = new Set(measures.flatMap(({ topics }) => topics).filter((topic) => known.has(topic)));
  const placed = measures.filter(({ topics }) => topics.some((topic) => known.has(topic))).length;
  const inField = placed >= measures.length * FIELD_SHARE && own.size >= Math.min(FIELD_TOPICS, measures.length);
  if (!inField || own.size === 0) return others.filter(({ policy }) => policy.id === baseline);
  return others.filter(({ policy, topics }) => {
    const shared = [...own].filter((topic) => topics.has(topic)).length;
    return policy.id === baseline || (shared > 0 && shared >= own.size * PEER_SHARE);
  });
}

const NEAREST = 3;

function fewestOf(peers: number): number {
  return Math.min(peers, Math.max(2, Math.ceil(peers / 5)));
}

/** For each measure of a draft that nobody has coded, those of other policies whose words surely treat the same. */
function nearMeasures({ corpus, measures }: PreparedCheckUp, draft: Draft): Map<string, Measure[]> {
  if (draft.coded) return new Map();
  const byId = (policy: string, id: string) =>
    corpus.policies.get(policy)?.coding.measures.filter((measure) => `${policy}/${measure.id}` === id) ?? [];
  return new Map(
    measurePassages(draft, { hideTopics: true }).map((passage) => [
      passage.id.slice(draft.id.length + 1),
      nearestPassages(measures, passage, { top: NEAREST, exclude: draft.id, reasons: false })
        .filter(({ confidence }) => confidence >= MATCHED)
        .flatMap(({ id, policy }) => byId(policy, id)),
    ]),
  );
}

/** The sentences of peers that show how it is done otherwise. */
const MODELS: Partial<Record<FindingRule, ModelKind>> = {
  'goal/no-figure': 'goal',
  'goal/no-date': 'dated',
  'sum/no-cap': 'capped',
  'sum/no-payer': 'payer',
  'unit/no-lead': 'lead',
  'measure/no-unit': 'unit',
  'date/relative': 'dated',
  'term/missing': 'term',
  'reference/no-number': 'number',
};
const MAX_MODELS = 2;

/** One sentence of each of the first peers that have one, those on the same topic first. */
function modelsFor(finding: Finding, context: LintContext, peers: readonly PeerFacts[]): Example[] {
  const kind = MODELS[finding.rule];
  if (kind === undefined) return [];
  const topics = topicsAt(context, finding);
  const title = finding.rule === 'reference/no-number' ? finding.data.title : undefined;
  const near = (model: Model) =>
    Number(title !== undefined && model.title === title) * 2 +
    Number(model.topics.some((topic) => topics.includes(topic)));
  return peers
    .flatMap(({ models }) => {
      const all = [...models[kind], ...(kind === 'payer' ? models.funding : [])];
      const best = Math.max(...all.map(near));
      const found = all.find((model) => near(model) === best);
      return found === undefined ? [] : [found];
    })
    .sort((a, b) => near(b) - near(a))
    .slice(0, MAX_MODELS)
    .map(({ policy, record, cite }) => ({ policy, record, cite }));
}

/** Examples of the yardstick before those of others. */
function withFirst(examples: readonly Example[], baseline: string | undefined): Example[] {
  return [...examples].sort((a, b) => Number(b.policy === baseline) - Number(a.policy === baseline));
}

/**
 * Check a draft.
 * @param prepared corpus. @param text made by `createDraft` or `draftOfPolicy`; a policy of the corpus is not set against itself.
 * @returns every finding with its place, its data and examples. A text that is no policy gives `draft/no-policy` and nothing else; where
 *   no policy treats what the draft treats, `draft/no-peers` says so, and only words and drafting are looked at. Never throws.
 * @example checkUp(prepareCheckUp(corpus), draft, { peers: ['weihai/skilled-talent-2021'] }).findings.length
 */
export function checkUp(prepared: PreparedCheckUp, text: Draft, options: CheckUpOptions = {}): CheckUp {
  const { corpus, words, topics } = prepared;
  const unknown = (options.peers ?? []).filter((id) => !prepared.facts.has(id));
  const head = { draft: { id: text.id, title: text.title, coded: text.coded }, unknown };
  const reason = whyNoPolicy(text);
  if (reason !== null) return { ...head, peers: [], findings: [findingOf('draft/no-policy', 'lint', [], { reason })] };
  const peers = choosePeers(prepared, text, options);
  const near = nearMeasures(prepared, text);
  const sums = [...near].map(([id, all]) => [id, all.flatMap(({ amounts }) => amounts ?? [])] as const);
  const draft = settleItems(text, new Map(sums));
  const context = createLintContext(draft);
  const { baseline } = options;
  const gaps = findGaps({
    draft,
    lint: context,
    peers,
    // What the yardstick has is lacking, though nobody else has it.
    fewest: baseline === undefined ? (options.fewest ?? fewestOf(peers.length)) : 1,
    words,
    topics,
    near: new Set([...near.values()].flatMap((all) => all.flatMap((measure) => measure.topics.slice(0, 1)))),
    groups: new Map(
      [...(corpus.vocabularies.get('topics')?.terms.values() ?? [])].map(({ id, broader }) => [id, broader ?? null]),
    ),
    order: (vocabulary) => [...(corpus.vocabularies.get(vocabulary)?.terms.keys() ?? [])],
  }).filter(({ data }) => baseline === undefined || ('peers' in data && data.peers.some((peer) => peer === baseline)));
  const lacks = new Set(gaps.map(({ rule }) => rule));
  // One thing is told once: as a gap where peers have it, as lint where none does.
  const lint = lintDraft(draft, context).filter(
    ({ rule }) => !(rule === 'term/missing' && lacks.has('gap/validity-period')),
  );
  const unpaid = lint.some(({ rule }) => rule === 'sum/no-payer');
  // How a sentence is drafted can be learnt from any field.
  const masters =
    peers.length > 0 ? peers : [...prepared.facts.values()].filter(({ policy }) => policy.id !== draft.id);
  const others = peers.length > 0 ? [] : [findingOf('draft/no-peers', 'gap', [], { policies: prepared.facts.size })];
  const within = options.peers === undefined ? undefined : new Set(peers.map(({ policy }) => policy.id));
  const findings = [
    ...findStandings(context, peers, corpus, baseline),
    ...closePassages(prepared.wording, draft, within),
    ...lint.map((finding): Finding => ({ ...finding, examples: modelsFor(finding, context, masters) })),
    ...others,
    ...gaps.filter(({ rule }) => !(unpaid && rule === 'gap/funding-source')),
  ];
  const kept = findings
    .filter(
      (finding) =>
        options.topics === undefined ||
        finding.rule === 'draft/no-peers' ||
        topicsOfFinding(context, finding, topics).some((topic) => options.topics?.includes(topic)),
    )
    .filter((finding) => options.only === undefined || answersChoice(finding, options.only))
    .map((finding): Finding => ({ ...finding, examples: withFirst(finding.examples, baseline) }));
  return { ...head, peers: peers.map(({ policy }) => policy.id), findings: sortFindings(kept, draft.blocks) };
}
