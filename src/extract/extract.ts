// Stage 3: what a document says, as candidates for a coder: amounts, goals, responsible units, relations, each with its words.
// Pure and linear in the length of the text. It must not decide what is right: a person does.
import type { AmountCandidate, Block, Extraction, Lexicon } from '../model.ts';
import { findAmounts } from './amounts.ts';
import { createContext } from './context.ts';
import { findGoals } from './goals.ts';
import { findRelations } from './relations.ts';
import { findResponsibilities } from './units.ts';

/**
 * Find everything that a document states.
 * @param blocks of one document, in order.
 * @param lexicon words for codes, from the vocabularies and the place (`createLexicon`).
 * @param options.date the document's own date (YYYY-MM-DD); null takes the date under its signature, so that 三年内 has an end.
 * @returns blocks and candidates in the order of the text; goals carry local ids `g1`, `g2` … that `part_of` and `restates` name,
 *   all other ids are null. Never throws.
 * @example extractDocument(blocks, lexicon, { date: null }).goals[0].min // 100000
 */
export function extractDocument(
  blocks: readonly Block[],
  lexicon: Lexicon,
  options: { date: string | null } = { date: null },
): Extraction {
  const context = createContext(blocks, options.date);
  const amounts: AmountCandidate[] = [];
  blocks.forEach((block, index) => {
    context.index = index;
    amounts.push(...findAmounts(block, lexicon, context));
  });
  return {
    blocks: [...blocks],
    amounts,
    goals: findGoals(lexicon, context),
    responsibilities: findResponsibilities(lexicon, context),
    relations: findRelations(lexicon, context),
  };
}
