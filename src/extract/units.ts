// Responsible units: who is to do a thing, from lists in brackets, tables and label lines, and from sentences.
// It must not read the words itself: that is unit-lists.ts and unit-sentences.ts.
import type { Block, Lexicon, ResponsibilityCandidate } from '../model.ts';
import { narrowWidth } from '../notation/text.ts';
import { anchorSpan } from '../provenance.ts';
import type { DocumentContext } from './context.ts';
import { identifyUnit, type Namer } from './unit-kinds.ts';
import { fromBrackets, fromLabels, fromTable } from './unit-lists.ts';
import { findShortNames } from './unit-names.ts';
import { fromSentences } from './unit-sentences.ts';

function bodyStart({ marker }: Block, text: string): number {
  const at = marker === null ? -1 : text.indexOf(narrowWidth(marker));
  const end = at < 0 ? 0 : at + (marker?.length ?? 0);
  return end + (/^\s*/.exec(text.slice(end, end + 12))?.[0].length ?? 0);
}

const LEVELS_IN_BRACKETS = /[〔[【]([县市区旗州、/盟自治镇乡街道]{1,8})[〕\]】]/g;

/** 各县〔市、区〕, as documents print it inside a bracket, is 各县(市、区). Offsets stay. */
function roundBrackets(text: string): string {
  return text.replace(LEVELS_IN_BRACKETS, '($1)');
}

/** Blocks that assign nothing: letterhead, addressees, signature, imprint. */
function isSkipped(block: Block, text: string): boolean {
  if (block.kind === 'heading' && !/[,。;]/.test(text)) return !/[(（【]/.test(text);
  if (block.id.startsWith('back.')) return true;
  return block.id.startsWith('front.') && (!/。/.test(text) || /[:：]\s*$/.test(text));
}

/**
 * Find the responsible units of a document.
 * @returns in the order of the text, each unit once a block and role; `unit_kind` null where no vocabulary word fits.
 * @example findResponsibilities(lexicon, context)[0] // { name: '市财政局', role: 'named', unit_kind: 'finance_bureau', … }
 */
export function findResponsibilities(lexicon: Lexicon, context: DocumentContext): ResponsibilityCandidate[] {
  const namer: Namer = { lexicon, shortNames: findShortNames(context.blocks) };
  const out: ResponsibilityCandidate[] = [];
  for (const block of context.blocks) {
    const text = roundBrackets(narrowWidth(block.text));
    if (isSkipped(block, text)) continue;
    const table = block.kind === 'table' ? fromTable(block, text, namer) : [];
    const brackets = table.length > 0 ? [] : fromBrackets(text, namer);
    const taken = brackets.map(({ cite }) => cite);
    const labels = table.length > 0 ? [] : fromLabels(text, namer, taken);
    const covered = [...taken, ...labels.map(({ cite }) => cite)].sort((a, b) => a.start - b.start);
    const sentences = table.length > 0 ? [] : fromSentences(text, bodyStart(block, text), namer, covered);
    const all = [...table, ...brackets, ...labels, ...sentences].sort(
      (a, b) => a.cite.start - b.cite.start || a.unit.start - b.unit.start,
    );
    const seen = new Map<string, ResponsibilityCandidate>();
    for (const { unit, role, cite, rule } of all) {
      const name = block.text.slice(unit.start, unit.end);
      const { id, kind } = identifyUnit(name, namer);
      // Each row of a table is a task of its own.
      const key = rule === 'unit/table' ? `${id ?? name} ${text.lastIndexOf('\n', cite.start)}` : (id ?? name);
      const before = seen.get(key);
      // The list at the end of the paragraph is the assignment; a mention in a sentence adds nothing to it.
      if (before !== undefined) {
        if (before.role === 'named' && role !== 'named') before.role = role;
        continue;
      }
      const candidate: ResponsibilityCandidate = {
        policy: null,
        jurisdiction: null,
        measure: null,
        goal: null,
        unit: id,
        unit_kind: kind,
        name,
        role,
        cite: anchorSpan(block, cite.start, cite.end),
        rule,
      };
      seen.set(key, candidate);
      out.push(candidate);
    }
  }
  return out;
}
