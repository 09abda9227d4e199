// Drafts for the tests of lint: provisions in a document around them.
// It must not hold expectations.
import { createDraft, type Draft } from '../../../../src/compare/check-up/draft.ts';
import type { Finding, FindingRule } from '../../../../src/compare/check-up/finding.ts';
import { lintDraft } from '../../../../src/compare/check-up/lint/lint.ts';
import { readWords } from '../../../../src/drafts.ts';
import { createLexicon } from '../../../../src/extract/lexicon.ts';
import { readLines } from '../../../../src/import/plain-text.ts';

const lexicon = createLexicon((await readWords('.', null)).value.vocabularies);

/** A text as a draft. */
export function draftOf(text: string): Draft {
  return createDraft({ id: 'draft', nodes: readLines(text) }, lexicon);
}

/** Findings of one rule in a text. */
export function findingsOf(rule: FindingRule, text: string): Finding[] {
  return lintDraft(draftOf(text)).filter((finding) => finding.rule === rule);
}

/** First quotes of the findings of one rule; '' for a finding about the whole draft. */
export function quotesOf(rule: FindingRule, text: string): string[] {
  return findingsOf(rule, text).map(({ cites }) => cites[0]?.quote ?? '');
}

/** 若干措施 with these provisions, each numbered in its section. */
export function measures(...provisions: string[]): string {
  const numbered = provisions.map((words, index) => `${index + 1}.${words}`);
  return ['某市促进产业发展若干措施', '一、支持措施', ...numbered].join('\n');
}
