// Coverage: every block and every numeral of a text is cited by a record or listed with its reason; every topic is coded
// or searched for. Rules and the figures behind `cejian coverage`.
import type { Block, Corpus } from '../model.ts';
import { findNumerals } from '../notation/number.ts';
import type { Problem } from '../problem.ts';
import { findQuote } from '../provenance.ts';
import { problemAt } from '../schema/problem-at.ts';
import type { CiteOwner, PolicyContext, Rule } from './context.ts';

/** How far a policy is coded. */
export interface Coverage {
  policy: string;
  blocks: { total: number; coded: number; listed: number; open: Block[] };
  numerals: { total: number; coded: number; listed: number; open: OpenNumeral[] };
  topics: { total: number; coded: number; absent: number; open: string[] };
}

/** A numeral that no record and no list accounts for. */
export interface OpenNumeral {
  block: Block;
  start: number;
  end: number;
  text: string;
}

/** Records whose quote proves a figure or a fact; the key sentences of a measure do not account for its numerals. */
const PROVING: ReadonlySet<CiteOwner> = new Set([
  'goal',
  'amount',
  'benefit',
  'condition',
  'stacking',
  'relation',
  'evidence',
]);

interface Span {
  start: number;
  end: number;
}

function quoteSpan(context: PolicyContext, block: string, quote: string, nth: number | undefined): Span | undefined {
  const found = findQuote(context.blocks, nth === undefined ? { block, quote } : { block, quote, nth });
  return 'failure' in found ? undefined : found;
}

/**
 * Measure the coverage of a policy.
 * @param corpus for its vocabularies: a topic is coded by a measure, or by a headline goal whose indicator belongs to it.
 * @example measureCoverage(context, corpus).numerals.open.length // 0
 */
export function measureCoverage(context: PolicyContext, corpus: Corpus): Coverage {
  const { policy, cites } = context;
  const { coding } = policy;
  const cited = new Set(cites.filter(({ owner }) => owner !== 'exception').map(({ cite }) => cite.block));
  for (const { block } of coding.measures) cited.add(block);
  const listedBlocks = new Set(coding.uncoded.filter(({ quote }) => quote === undefined).map(({ block }) => block));
  const proving = new Map<string, Span[]>();
  const listed = new Map<string, Span[]>();
  const note = (into: Map<string, Span[]>, block: string, span: Span | undefined) => {
    if (span !== undefined) into.set(block, [...(into.get(block) ?? []), span]);
  };
  for (const { cite, owner } of cites)
    if (PROVING.has(owner)) note(proving, cite.block, quoteSpan(context, cite.block, cite.quote, cite.nth));
  for (const { block, quote, nth } of coding.uncoded) {
    note(
      listed,
      block,
      quote === undefined ? { start: 0, end: Number.POSITIVE_INFINITY } : quoteSpan(context, block, quote, nth),
    );
  }
  const covers = (spans: readonly Span[] | undefined, { start, end }: Span) =>
    spans?.some((span) => span.start <= start && end <= span.end) ?? false;

  const numerals = policy.blocks.flatMap((block) => {
    const from = block.marker === null ? 0 : block.text.indexOf(block.marker) + block.marker.length;
    return findNumerals(block.text)
      .filter(({ start }) => start >= from)
      .map(({ start, end, text }) => ({ block, start, end, text }));
  });
  const provenNumerals = numerals.filter((numeral) => covers(proving.get(numeral.block.id), numeral));
  const listedNumerals = numerals.filter(
    (numeral) => !provenNumerals.includes(numeral) && covers(listed.get(numeral.block.id), numeral),
  );
  const topics = secondLevelTopics(corpus);
  const indicators = corpus.vocabularies.get('indicators')?.terms;
  const codedTopics = new Set([
    ...coding.measures.flatMap((measure) => measure.topics),
    ...coding.goals.flatMap(({ measure, indicator }) =>
      measure === undefined ? (indicators?.get(indicator)?.topics ?? []) : [],
    ),
  ]);
  const absent = new Set(coding.absences.filter(({ item }) => item === undefined).map(({ topic }) => topic));
  return {
    policy: policy.id,
    blocks: {
      total: policy.blocks.length,
      coded: policy.blocks.filter(({ id }) => cited.has(id)).length,
      listed: policy.blocks.filter(({ id }) => !cited.has(id) && listedBlocks.has(id)).length,
      open: policy.blocks.filter(({ id }) => !cited.has(id) && !listedBlocks.has(id)),
    },
    numerals: {
      total: numerals.length,
      coded: provenNumerals.length,
      listed: listedNumerals.length,
      open: numerals.filter((numeral) => !provenNumerals.includes(numeral) && !listedNumerals.includes(numeral)),
    },
    topics: {
      total: topics.length,
      coded: topics.filter((topic) => codedTopics.has(topic)).length,
      absent: topics.filter((topic) => !codedTopics.has(topic) && absent.has(topic)).length,
      open: topics.filter((topic) => !codedTopics.has(topic) && !absent.has(topic)),
    },
  };
}

/** Second-level topics of the vocabulary. */
function secondLevelTopics(corpus: Corpus): string[] {
  return [...(corpus.vocabularies.get('topics')?.terms.values() ?? [])]
    .filter(({ broader }) => broader !== undefined)
    .map(({ id }) => id);
}

function checkAbsences(context: PolicyContext): Problem[] {
  const { policy, cites, blocks } = context;
  const file = policy.files.coding;
  const codedTopics = new Map(
    policy.coding.measures.flatMap((measure) => measure.topics.map((topic) => [topic, measure.id] as const)),
  );
  const rule = 'absence/found';
  return policy.coding.absences.flatMap((absence, index) => {
    const problems: Problem[] = [];
    const measure = absence.item === undefined ? codedTopics.get(absence.topic) : undefined;
    if (measure !== undefined) {
      problems.push(
        problemAt(file, ['absences', index, 'topic'], {
          rule,
          message: `${absence.topic} is said to be absent, but the measure ${measure} is coded with it`,
          fix: 'remove the absence, or the topic of the measure',
        }),
      );
    }
    const excused = cites
      .filter(({ owner, path }) => owner === 'exception' && path[1] === index)
      .flatMap(({ cite }) => {
        const span = quoteSpan(context, cite.block, cite.quote, cite.nth);
        return span === undefined ? [] : [{ block: cite.block, ...span }];
      });
    absence.terms.forEach((term, at) => {
      for (const block of blocks.values()) {
        for (let start = block.text.indexOf(term); start >= 0; start = block.text.indexOf(term, start + 1)) {
          const end = start + term.length;
          if (excused.some((span) => span.block === block.id && span.start <= start && end <= span.end)) continue;
          problems.push(
            problemAt(file, ['absences', index, 'terms', at], {
              rule,
              message: `${term} was searched for ${absence.topic} and not found, but block ${block.id} (${policy.textPath}:${block.line}) has “${block.text.slice(Math.max(0, start - 10), end + 10)}”`,
              found: term,
              fix: 'code the topic, or list the occurrence under except with the reason why it does not count',
            }),
          );
        }
      }
    });
    return problems;
  });
}

/** Rules on coverage. Not judged for a file that does not fit its schema: what was left out would be reported twice. */
export const coverageRules: readonly Rule[] = [
  {
    id: 'coverage/block',
    explains: 'every block is cited by a record or listed in uncoded with its reason',
    check: (context) =>
      context.policies.flatMap((policy) =>
        policy.policy.partial
          ? []
          : measureCoverage(policy, context.corpus).blocks.open.map(({ id, line, text }) =>
              problemAt(policy.policy.files.coding, ['uncoded'], {
                rule: 'coverage/block',
                message: `block ${id} (${policy.policy.textPath}:${line}) is neither cited nor listed: “${text.slice(0, 40)}${text.length > 40 ? '…' : ''}”`,
                found: id,
                fix: `code what it says, or list it under uncoded with its reason`,
                on: 'key',
              }),
            ),
      ),
  },
  {
    id: 'coverage/numeral',
    explains:
      'every numeral is in the quote of a goal, amount, benefit, condition, relation or fact, or listed in uncoded',
    check: (context) =>
      context.policies.flatMap((policy) =>
        policy.policy.partial
          ? []
          : measureCoverage(policy, context.corpus).numerals.open.map(({ block, start, end, text }) =>
              problemAt(policy.policy.files.coding, ['uncoded'], {
                rule: 'coverage/numeral',
                message: `${text} in block ${block.id} (${policy.policy.textPath}:${block.line}) is in no quote: “…${block.text.slice(Math.max(0, start - 12), end + 12)}…”`,
                found: text,
                fix: 'code the figure, or list it under uncoded with a quote and its reason',
                on: 'key',
              }),
            ),
      ),
  },
  {
    id: 'coverage/uncoded-cited',
    explains: 'a block listed in uncoded as a whole is cited by no record',
    check: ({ policies }) =>
      policies.flatMap(({ policy, cites }) => {
        const cited = new Set([
          ...cites
            .filter(({ owner }) => owner !== 'exception' && owner !== 'evidence' && owner !== 'relation')
            .map(({ cite }) => cite.block),
          ...policy.coding.measures.map(({ block }) => block),
        ]);
        return policy.coding.uncoded.flatMap(({ block, quote }, index) =>
          quote !== undefined || !cited.has(block)
            ? []
            : [
                problemAt(policy.files.coding, ['uncoded', index, 'block'], {
                  rule: 'coverage/uncoded-cited',
                  message: `block ${block} is listed as uncoded, but a record cites it`,
                  found: block,
                  fix: 'remove the entry; to account for a numeral, give it a quote',
                }),
              ],
        );
      }),
  },
  {
    id: 'coverage/uncoded-quote',
    explains: 'the quote of an uncoded entry is in its block',
    check: ({ policies }) =>
      policies.flatMap((context) =>
        context.policy.coding.uncoded.flatMap(({ block, quote, nth }, index) =>
          quote === undefined || !context.blocks.has(block) || quoteSpan(context, block, quote, nth) !== undefined
            ? []
            : [
                problemAt(context.policy.files.coding, ['uncoded', index, 'quote'], {
                  rule: 'coverage/uncoded-quote',
                  message: `“${quote}” does not occur exactly once in block ${block}`,
                  found: quote,
                  fix: 'copy the words exactly; say which with nth when they occur more than once',
                }),
              ],
        ),
      ),
  },
  {
    id: 'coverage/topic',
    explains: 'every second-level topic is coded by a measure or stated absent with the words searched',
    check: (context) =>
      context.policies.flatMap((policy) =>
        policy.policy.partial
          ? []
          : measureCoverage(policy, context.corpus).topics.open.map((topic) =>
              problemAt(policy.policy.files.coding, ['absences'], {
                rule: 'coverage/topic',
                message: `the topic ${topic} is neither coded nor stated absent`,
                found: topic,
                fix: 'code it, or search for it and add an absence with the words searched',
                on: 'key',
              }),
            ),
      ),
  },
  {
    id: 'absence/found',
    explains: 'the words searched for an absent topic do not occur, but for listed exceptions',
    check: ({ policies }) => policies.flatMap(checkAbsences),
  },
];
