// A draft as a coded policy: its blocks, what extraction finds in them, and the coding that these propose.
// It must not judge the draft (lint/, check-up.ts), read files, or touch a coding that a person made.
import { proposeCoding, TODO } from '../../coding/coding.ts';
import { createContext, titleKey } from '../../extract/context.ts';
import { extractDocument } from '../../extract/extract.ts';
import { withoutCues } from '../../extract/lexicon.ts';
import type { Block, CodedPolicy, Extraction, Lexicon, TextNode } from '../../model.ts';
import { findDocumentNumbers } from '../../notation/document-number.ts';
import type { Problem } from '../../problem.ts';
import { segmentWithWarnings } from '../../segment/segment.ts';
import type { Cite, CiteRecord, Source } from '../../types.ts';

/** A text to be checked: a coded policy, its extraction, and what is odd in its numbering. */
export interface Draft extends CodedPolicy {
  extraction: Extraction;
  /** True when a person coded it; otherwise `coding` is what extraction proposes, with `todo` where no word tells. */
  coded: boolean;
  /** Damaged numbering, each with the block that it is about. */
  outline: { block: Block; rule: string }[];
  /** Title of the document itself; null when none was found. */
  title: string | null;
}

/** What a draft is made of. */
export interface DraftInput {
  /** A name for messages; the id of the policy when it is one. */
  id: string;
  nodes: readonly TextNode[];
  /** Place that the draft is of; '' when not known. */
  jurisdiction?: string;
  /** The draft's own date (YYYY-MM-DD); null takes that under its signature. */
  date?: string | null;
}

const MAX_TITLE = 120;

/** The last title of the head: that of the document, after that of the letter that sends it. */
function titleOf(blocks: readonly Block[], keys: readonly string[]): string | null {
  const found = blocks.filter(({ text }) => keys.includes(titleKey(text)) && text.length <= MAX_TITLE);
  const last = found.findLast(({ text }) => !/^[（(]?[\d\s年—–\-至]+[)）]?$/.test(text));
  return last?.text.trim() ?? null;
}

/** The cite of a place in a block, with `nth` where its words stand in the block more than once. */
function citeOf({ block: id, quote, start }: CiteRecord, blocks: readonly Block[]): Cite {
  const text = blocks.find((block) => block.id === id)?.text ?? '';
  const starts: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) starts.push(at);
  return starts.length > 1 ? { block: id, quote, nth: starts.indexOf(start) + 1 } : { block: id, quote };
}

function sourceOf(extraction: Extraction, title: string | null, date: string | null): Source {
  const { blocks, relations } = extraction;
  const number = blocks
    .filter(({ id, text }) => id.startsWith('front.') && text.length < 60 && !/[。，；]/.test(text))
    .flatMap(({ text }) => findDocumentNumbers(text))[0];
  const name = { zh: title ?? TODO, en: title ?? TODO };
  return {
    title: name,
    short_title: name,
    document_number: number?.normal ?? null,
    document_type: TODO,
    status: 'consultation_draft',
    issuers: [],
    dates: { signed: date, issued: null, effective: null, expires: null },
    period: null,
    url: null,
    retrieved: null,
    rights: { zh: '', en: '' },
    original: { file: '', sha256: '' },
    evidence: [],
    relations: relations.map(({ relation, title: named, document_number, level, cite }, index) => ({
      id: `relation-${index + 1}`,
      relation,
      title: { zh: named, en: TODO },
      document_number,
      policy: null,
      level: level as Source['relations'][number]['level'],
      cite: citeOf(cite, blocks),
      review: { origin: 'machine', status: 'proposed' },
    })),
    corrections: [],
    review: { origin: 'machine', status: 'proposed' },
  };
}

/**
 * The same as a reader should see it: with the printed words where a translation is open, and without what a percentage is
 * taken of where that is.
 */
function withoutOpenWords<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutOpenWords) as T;
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).filter(([key, part]) => key !== 'percent_of' || part !== TODO);
  const copy = Object.fromEntries(said.map(([key, part]) => [key, withoutOpenWords(part)]));
  return (copy.en === TODO && typeof copy.zh === 'string' ? { ...copy, en: copy.zh } : copy) as T;
}

function outlineOf(nodes: readonly TextNode[]): { blocks: Block[]; outline: Draft['outline'] } {
  // Blocks are told by their line, so that each needs one of its own.
  const lined = nodes.map(({ kind, depth, text }, index) => ({ kind, depth, text, line: index + 1 }));
  const { value, problems } = segmentWithWarnings(lined, '');
  const blocks = value.map((block, index) => ({ ...block, line: nodes[index]?.line ?? 0 }));
  const outline = problems.flatMap(({ line, rule }: Problem) => {
    const block = blocks[line - 1];
    return block === undefined ? [] : [{ block, rule }];
  });
  return { blocks, outline };
}

/**
 * Make a draft of a text.
 * @param input its nodes, as the readers of import/ and `parseMarkdown` give them.
 * @param lexicon of the vocabularies, and of the units of its place when that is known.
 * @returns blocks, extraction and proposed coding; never throws, also for a text that is no policy.
 * @example createDraft({ id: 'draft.docx', nodes }, lexicon).coding.measures.length
 */
export function createDraft(input: DraftInput, lexicon: Lexicon): Draft {
  const { blocks, outline } = outlineOf(input.nodes);
  const extraction = extractDocument(blocks, lexicon, { date: input.date ?? null });
  const context = createContext(blocks, input.date ?? null);
  const title = titleOf(blocks, context.titles);
  return {
    id: input.id,
    jurisdiction: input.jurisdiction ?? '',
    source: { ...sourceOf(extraction, title, context.date), period: context.period },
    coding: withoutOpenWords(proposeCoding(extraction, withoutCues(lexicon))),
    blocks,
    extraction,
    coded: false,
    outline,
    title,
  };
}

/**
 * Make a draft of a coded policy, which keeps its coding.
 * @param lexicon of the vocabularies and of the units of its place.
 * @example draftOfPolicy(corpus.policies.get('weihai/skilled-talent-2021')!, lexicon).coded // true
 */
export function draftOfPolicy(policy: CodedPolicy, lexicon: Lexicon): Draft {
  const { outline } = outlineOf(policy.blocks);
  const own = new Map(policy.blocks.map((block) => [block.id, block]));
  return {
    ...policy,
    extraction: extractDocument(policy.blocks, lexicon, { date: policy.source.dates.signed }),
    coded: true,
    outline: outline.map(({ block, rule }) => ({ block: own.get(block.id) ?? block, rule })),
    title: policy.source.title.zh,
  };
}

/**
 * True for a code, or words, that extraction left open.
 * @example isOpen('todo') // true
 */
export function isOpen(code: string): boolean {
  return code === TODO;
}
