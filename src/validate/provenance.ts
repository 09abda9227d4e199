// Rules on quotes: every cite names a block that is there and words that are in it.
import { TODO } from '../coding/coding.ts';
import type { Block } from '../model.ts';
import { nearestWord } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { findQuote } from '../provenance.ts';
import { problemAt } from '../schema/problem-at.ts';
import type { PlacedCite, PolicyContext, Rule } from './context.ts';

/** The stretch of a block that shares most with a quote, for the message; '' when nothing does. */
function nearestPassage(text: string, quote: string): string {
  let best = { length: 0, at: 0, from: 0 };
  const tail: number[] = new Array(quote.length).fill(0);
  for (let at = 0; at < text.length; at++) {
    let diagonal = 0;
    for (let from = 0; from < quote.length; from++) {
      const run = text[at] === quote[from] ? diagonal + 1 : 0;
      diagonal = tail[from]!;
      tail[from] = run;
      if (run > best.length) best = { length: run, at: at + 1 - run, from: from + 1 - run };
    }
  }
  if (best.length < 2) return '';
  const start = Math.max(0, best.at - best.from - 2);
  return text.slice(start, start + quote.length + 4);
}

function quoteProblem({ blocks, policy }: PolicyContext, { cite, file, path }: PlacedCite, rule: string): Problem[] {
  const found = findQuote(blocks, cite);
  if (!('failure' in found)) return [];
  const block = blocks.get(cite.block);
  const place = block === undefined ? policy.textPath : `${policy.textPath}:${block.line}`;
  if (rule === 'provenance/block-missing' && found.failure === 'block-missing') {
    const nearest = nearestWord(cite.block, blocks.keys());
    const fix =
      nearest === undefined
        ? `the blocks of this policy: ${[...blocks.keys()].slice(0, 8).join(', ')} …`
        : `did you mean ${nearest}?`;
    return [
      problemAt(file, [...path, 'block'], {
        rule,
        message: `the text has no block ${cite.block}`,
        found: cite.block,
        fix,
      }),
    ];
  }
  if (rule === 'provenance/quote-missing' && found.failure === 'quote-missing') {
    const elsewhere = [...blocks.values()].filter(({ text }) => text.includes(cite.quote)).map(({ id }) => id);
    const says = nearestPassage(block!.text, cite.quote);
    const message = `quote “${cite.quote}” is not in block ${cite.block} (${place})${says === '' ? '' : `, which says “…${says}…”`}`;
    const fix =
      elsewhere.length > 0
        ? `it is in ${elsewhere.join(', ')}: cite that block`
        : `copy the words exactly from ${place}, or cite the block that has them`;
    return [problemAt(file, [...path, 'quote'], { rule, message, found: cite.quote, expected: says, fix })];
  }
  if (
    rule === 'provenance/quote-ambiguous' &&
    (found.failure === 'quote-ambiguous' || found.failure === 'nth-out-of-range')
  ) {
    const message = `quote “${cite.quote}” occurs ${found.occurrences} times in block ${cite.block} (${place})${cite.nth === undefined ? '' : `; nth is ${cite.nth}`}`;
    return [
      problemAt(file, [...path, cite.nth === undefined ? 'quote' : 'nth'], {
        rule,
        message,
        fix: `take in more words, or say which with nth: 1 to ${found.occurrences}`,
      }),
    ];
  }
  return [];
}

const quoteRule = (id: string, explains: string): Rule => ({
  id,
  explains,
  check: ({ policies }) =>
    policies.flatMap((policy) => policy.cites.flatMap((placed) => quoteProblem(policy, placed, id))),
});

/** Problems of a value that must be words of the text: printed names, payers, bases of percentages. */
function wordsInBlock(context: PolicyContext, blockId: string, words: string): boolean {
  return (context.blocks.get(blockId) as Block | undefined)?.text.includes(words) ?? true;
}

/** Rules on quotes. */
export const provenanceRules: readonly Rule[] = [
  quoteRule('provenance/block-missing', 'a cite names a block that the text has'),
  quoteRule('provenance/quote-missing', 'the quote of a cite is in its block, character for character'),
  quoteRule('provenance/quote-ambiguous', 'a quote that occurs more than once in its block says which with nth'),
  {
    id: 'provenance/name-not-printed',
    explains:
      'the printed name of a unit is in the quote that names it; payer and percent_of are in the block of their sum',
    check: ({ policies }) =>
      policies.flatMap((context) =>
        context.records.flatMap((placed) => {
          const problems: Problem[] = [];
          const rule = 'provenance/name-not-printed';
          if (placed.kind === 'measure' || placed.kind === 'goal') {
            placed.record.responsibilities?.forEach(({ name, cite }, index) => {
              if (cite.quote.includes(name)) return;
              problems.push(
                problemAt(placed.file, [...placed.path, 'responsibilities', index, 'name'], {
                  rule,
                  message: `the name ${name} is not in its quote “${cite.quote}”`,
                  found: name,
                  fix: 'write the name as printed, and quote the words that hold it',
                }),
              );
            });
          }
          if (placed.kind === 'amount') {
            for (const key of ['payer', 'percent_of'] as const) {
              const words = placed.record[key];
              // What a draft leaves open is told as such.
              if (words === undefined || words === TODO || wordsInBlock(context, placed.record.cite.block, words))
                continue;
              problems.push(
                problemAt(placed.file, [...placed.path, key], {
                  rule,
                  message: `${key} ${words} is not in block ${placed.record.cite.block}`,
                  found: words,
                  fix: 'write it as printed',
                }),
              );
            }
          }
          return problems;
        }),
      ),
  },
];
