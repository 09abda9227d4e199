// The blocks of many documents as one run of units, with the place of each unit in its block as kept.
// It must not look for anything in them: that is matches.ts.

import type { Block } from '../../model.ts';
import { findSetPhrases } from '../set-phrases.ts';
import { type FoldedText, foldedSlice, foldText, SEPARATOR } from '../wording/fold.ts';

/** A document to look for shared passages in. */
export interface ReuseDocument {
  /** Id of the policy. */
  id: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when it is not known. */
  date: string | null;
  blocks: readonly Pick<Block, 'id' | 'text'>[];
}

/** Where a shared passage stands. */
export interface ReusePlace {
  policy: string;
  block: string;
  /** UTF-16 offsets into the text of the block as kept, end excluded. */
  start: number;
  end: number;
  /** The words there, with their own punctuation. */
  text: string;
}

/** A block of the joined texts. */
interface Section {
  document: number;
  block: Pick<Block, 'id' | 'text'>;
  start: number;
}

/** The documents as one run of units for findSharedRuns, 0 between two blocks, and the way back from it. */
export class JoinedDocuments {
  readonly documents: readonly ReuseDocument[];
  readonly units: Uint16Array;
  /** Where each document starts; one more entry for the end. */
  readonly starts: Int32Array;
  readonly length: number;
  private readonly sections: Section[] = [];
  private readonly folds = new Map<number, FoldedText>();
  private readonly phrases = new Map<number, { start: number; end: number }[]>();

  constructor(documents: readonly ReuseDocument[]) {
    this.documents = documents;
    this.starts = new Int32Array(documents.length + 1);
    let units = new Uint16Array(1 << 16);
    let length = 0;
    for (const [document, { blocks }] of documents.entries()) {
      this.starts[document] = length;
      for (const block of blocks) {
        const folded = foldText(block.text);
        while (length + folded.length + 1 > units.length) {
          const wider = new Uint16Array(units.length * 2);
          wider.set(units);
          units = wider;
        }
        this.sections.push({ document, block, start: length });
        units.set(folded.units.subarray(0, folded.length), length);
        length += folded.length + 1;
      }
    }
    this.starts[documents.length] = length;
    this.units = units.subarray(0, length);
    this.length = length;
  }

  private sectionAt(position: number): number {
    let low = 0;
    let high = this.sections.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.sections[middle]!.start <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private foldOf(index: number): FoldedText {
    let folded = this.folds.get(index);
    if (folded === undefined) {
      folded = foldText(this.sections[index]!.block.text);
      this.folds.set(index, folded);
    }
    return folded;
  }

  /** Id of the block in which a place of the joined units is. */
  blockAt(position: number): string {
    return this.sections[this.sectionAt(position)]!.block.id;
  }

  /** Where a passage of the joined units stands in its document. */
  placeOf(start: number, length: number): ReusePlace {
    const index = this.sectionAt(start);
    const { document, block, start: origin } = this.sections[index]!;
    const { from, to } = this.foldOf(index);
    const first = from[start - origin]!;
    const end = to[start - origin + length - 1]!;
    const policy = this.documents[document]!.id;
    return { policy, block: block.id, start: first, end, text: block.text.slice(first, end) };
  }

  /** Characters of a span that stand in set phrases. */
  countPhrases(start: number, end: number): number {
    const index = this.sectionAt(start);
    const origin = this.sections[index]!.start;
    let phrases = this.phrases.get(index);
    if (phrases === undefined) {
      phrases = findSetPhrases(foldedSlice(this.foldOf(index)));
      this.phrases.set(index, phrases);
    }
    return phrases.reduce(
      (sum, phrase) => sum + Math.max(0, Math.min(end, origin + phrase.end) - Math.max(start, origin + phrase.start)),
      0,
    );
  }

  /** Characters in a span, marks between numbers left out. */
  count(start: number, end: number): number {
    let sum = 0;
    for (let at = start; at < end; at += 1) if (this.units[at] !== SEPARATOR && this.units[at] !== 0) sum += 1;
    return sum;
  }

  /** Characters that stand in at least one of some spans. */
  countUnion(spans: { start: number; end: number }[]): number {
    spans.sort((left, right) => left.start - right.start);
    let sum = 0;
    let upTo = 0;
    for (const { start, end } of spans) {
      sum += this.count(Math.max(start, upTo), end);
      upTo = Math.max(upTo, end);
    }
    return sum;
  }
}
