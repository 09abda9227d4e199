// Stage 4: proposes the coding of a document from what extraction found in it.
// It must not settle anything: what no rule can tell stays `todo`, and a person reads every record.
import { withoutCues, wordsOf } from '../extract/lexicon.ts';
import { type MeasureProposals, proposeTerms } from '../extract/proposals.ts';
import { isOfField } from '../extract/topics.ts';
import { isSpelling } from '../extract/unit-kinds.ts';
import type { AmountCandidate, Block, Extraction, GoalCandidate, Lexicon, ResponsibilityCandidate } from '../model.ts';
import { createProof, type Prove } from '../proof.ts';
import type {
  Absence,
  Amount,
  Cite,
  Coding,
  Condition,
  Goal,
  Measure,
  Responsibility,
  Review,
  Uncoded,
} from '../types.ts';
import { clauseOf } from './conditions.ts';
import { indicatorOf } from './indicators.ts';
import { withItems } from './items.ts';
import { bodyOf, MAX_TITLE, planBlocks, titleOf } from './plan.ts';
import { provenValue, saysUnit, unitWords } from './values.ts';

/** What a person has to write: the English, and codes for which the words gave none. The rule `draft/open` lists them. */
export const TODO = 'todo';

const PROPOSED: Review = { origin: 'machine', status: 'proposed' };
const MAX_SUMMARY = 160;

/**
 * A record without keys that are null or empty, as authored files have it.
 * @example present({ id: 'a', due: undefined, topics: [] }) // { id: 'a' }
 */
export function present<T extends object>(record: T): T {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as T;
}

/** A cite of words at a place, with `nth` when they stand in the block more than once. */
function citeAt(block: Block, start: number, quote: string): Cite {
  let nth = 0;
  let total = 0;
  for (let at = block.text.indexOf(quote); at >= 0; at = block.text.indexOf(quote, at + 1)) {
    total += 1;
    if (at <= start) nth = total;
  }
  return total > 1 ? { block: block.id, quote, nth: Math.max(1, nth) } : { block: block.id, quote };
}

/** `s3.2.8` as a part of an id. */
function slug(block: string): string {
  return block.replaceAll('.', '-');
}

class Names {
  readonly counts = new Map<string, number>();
  next(kind: string, block: string): string {
    const stem = `${kind}-${slug(block)}`;
    const count = (this.counts.get(stem) ?? 0) + 1;
    this.counts.set(stem, count);
    return `${stem}-${count}`;
  }
}

function firstSentence(text: string): string {
  const end = text.search(/[。；]/);
  return text.slice(0, end < 0 ? Math.min(text.length, MAX_SUMMARY) : Math.min(end, MAX_SUMMARY));
}

/** A unit that its printed name only resembles (财政局 for 市财政局) is for a person to settle: its spelling may be another body's. */
function responsibility(
  { unit, name, role, cite }: ResponsibilityCandidate,
  blocks: ReadonlyMap<string, Block>,
  { units }: Lexicon,
): Responsibility {
  const spelt = units.some((one) => one.id === unit && isSpelling(name, one));
  return {
    unit: unit !== null && spelt ? unit : TODO,
    name,
    role,
    cite: citeAt(blocks.get(cite.block)!, cite.start, cite.quote),
  };
}

function amountRecord(
  candidate: AmountCandidate,
  id: string,
  blocks: ReadonlyMap<string, Block>,
  prove: Prove,
): Amount {
  const { item, kind, role, percent_of, per, period, recipient, payer, level, rank_from, rank_to, cite } = candidate;
  return present({
    id,
    item: item ?? TODO,
    kind: kind ?? 'grant',
    role,
    title: { zh: recipient ?? cite.quote.slice(0, MAX_TITLE), en: TODO },
    value: provenValue(candidate, TODO, prove)!,
    percent_of: percent_of ?? (candidate.unit === 'percent' ? TODO : undefined),
    per: per ?? undefined,
    period: period ?? undefined,
    recipient: { zh: recipient ?? TODO, en: TODO },
    payer: payer ?? undefined,
    level: level ?? undefined,
    class: candidate.class ?? undefined,
    rank_from: rank_from ?? undefined,
    rank_to: rank_to ?? undefined,
    skill_level_from: candidate.skill_level_from ?? undefined,
    skill_level_to: candidate.skill_level_to ?? undefined,
    cite: citeAt(blocks.get(cite.block)!, cite.start, cite.quote),
    review: PROPOSED,
  }) as Amount;
}

/** One condition for each clause that opens sums of a measure, with the sums that it opens. */
function conditionRecords(
  sums: readonly AmountCandidate[],
  records: readonly Amount[],
  blocks: ReadonlyMap<string, Block>,
  names: Names,
  lexicon: Lexicon,
): Condition[] {
  const found = new Map<string, Condition>();
  for (const [index, sum] of sums.entries()) {
    const block = blocks.get(sum.cite.block)!;
    const clause = clauseOf(sum, block.text, lexicon);
    if (clause === undefined) continue;
    const { type, quote, start } = clause;
    const key = `${block.id} ${start}`;
    const cite = citeAt(block, start, quote);
    const condition =
      found.get(key) ??
      ({
        id: names.next('condition', block.id),
        title: { zh: quote.slice(0, MAX_TITLE), en: TODO },
        applies_to: [],
        tree: { op: 'test', type, text: { zh: quote, en: TODO }, cite },
        cite,
        review: PROPOSED,
      } satisfies Condition);
    found.set(key, { ...condition, applies_to: [...(condition.applies_to ?? []), records[index]!.id] });
  }
  return [...found.values()];
}

/**
 * Propose the coding of a document.
 * @param extraction of the document. @param lexicon that it was read with.
 * @returns goals, measures, absences and uncoded blocks, all `{origin: machine, status: proposed}`; what no word tells is `todo`. The
 *   ids follow from block and order, so that the same document gives the same ids.
 * @example proposeCoding(extraction, lexicon).measures[0].block // 's3.1'
 */
export function proposeCoding(extraction: Extraction, lexicon: Lexicon): Coding {
  const { blocks, responsibilities } = extraction;
  const prove = createProof(blocks, unitWords(lexicon));
  const amounts = extraction.amounts.filter((amount) => saysUnit(amount, prove));
  const goals = extraction.goals.filter((goal) => goal.rule !== 'goal/table' || saysUnit(goal, prove));
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const { roles, owner } = planBlocks(blocks);
  const names = new Names();
  // A sum or a unit makes the block that holds it a measure, whatever its heading.
  for (const { cite } of amounts) {
    if (owner.has(cite.block)) continue;
    owner.set(cite.block, cite.block);
    roles.set(cite.block, 'measure');
  }
  const measureIds = new Map<string, string>();
  for (const block of blocks)
    if (roles.get(block.id) === 'measure') measureIds.set(block.id, `measure-${slug(block.id)}`);
  const heading = blocks.find(({ id }) => roles.get(id) === 'title')?.text ?? '';
  const titles = blocks.flatMap((block) => (roles.get(block.id) === 'title' ? block.text : (titleOf(block) ?? [])));
  const words = isOfField(titles, lexicon) ? lexicon : withoutCues(lexicon, 'topics', 'items');
  const measureOf = (block: string) => measureIds.get(owner.get(block) ?? '');

  const measures = [...measureIds].map(([blockId, id]): Measure => {
    const own = blocks.filter((block) => owner.get(block.id) === blockId);
    const opener = byId.get(blockId)!;
    // Other rows of a table say nothing of this one.
    const opening = opener.kind === 'table' ? opener.text.split('\n', 1)[0]! : opener.text;
    const head = opener.kind === 'table' ? opening : bodyOf(opener);
    const title = titleOf(opener) ?? firstSentence(head).split(/[，,]/)[0]!.slice(0, MAX_TITLE);
    const texts = own
      .map((block) => (block === opener ? bodyOf(block).slice(titleOf(block)?.length ?? 0) : block.text))
      .join('\n');
    const above = titlesAbove(opener, byId, heading);
    // A table has its title on the line before it.
    const caption = blocks[blocks.indexOf(opener) - 1];
    const lead = titleOf(opener) === undefined && caption?.parent === opener.parent ? caption?.text : undefined;
    const sums = withItems(
      amounts.filter(({ cite }) => owner.get(cite.block) === blockId),
      { title, lead: `${lead ?? ''} ${opening}`, above, textOf: (id) => byId.get(id)?.text ?? '' },
      words,
    );
    const terms = proposeTerms(
      title,
      texts.replace(/^[。：:\s]+/, ''),
      words,
      {
        targets: goals.filter((goal) => owner.get(goal.cite.block) === blockId && isPlanned(goal)).length,
        sums,
      },
      above,
    );
    const body = own.find((block) => block !== opener) ?? opener;
    const amountRecords = sums.map((one) => amountRecord(one, names.next('amount', one.cite.block), byId, prove));
    return present({
      id,
      block: blockId,
      title: { zh: title === '' ? TODO : title, en: TODO },
      summary: { zh: firstSentence(texts.replace(/^[。：:\s]+/, '')) || title || TODO, en: TODO },
      topics: codes(terms.topics),
      instruments: codes(terms.instruments),
      target_groups: terms.target_groups.map(({ code }) => code),
      modality: terms.modality.code,
      responsibilities: responsibilities
        .filter(({ cite }) => owner.get(cite.block) === blockId)
        .map((one) => responsibility(one, byId, lexicon)),
      amounts: amountRecords,
      conditions: conditionRecords(sums, amountRecords, byId, names, lexicon),
      cites: keySentences(own, body, terms),
      review: PROPOSED,
    }) as Measure;
  });

  const goalIds = new Map<string, string>();
  for (const goal of goals) if (goal.id !== null) goalIds.set(goal.id, names.next('goal', goal.cite.block));
  const topics = new Map(measures.map((measure) => [measure.id, measure.topics]));
  const indicators = new Map<string, string | null>();
  const goalRecords = goals.map((goal): Goal => {
    const block = byId.get(goal.cite.block)!;
    const named = responsibilities.filter(
      ({ cite }) =>
        cite.block === block.id &&
        cite.start >= goal.cite.start &&
        cite.end <= goal.cite.end &&
        measureOf(block.id) === undefined,
    );
    const measure = measureOf(block.id);
    const indicator = indicatorOf(
      goal,
      topics.get(measure ?? '') ?? null,
      indicators.get(goal.part_of ?? '') ?? null,
      lexicon,
    );
    if (goal.id !== null) indicators.set(goal.id, indicator);
    return present({
      id: goalIds.get(goal.id ?? '') ?? names.next('goal', block.id),
      kind: goal.kind,
      indicator: indicator ?? TODO,
      title: { zh: goal.subject ?? goal.cite.quote.slice(0, MAX_TITLE), en: TODO },
      value: provenValue(goal, TODO, prove),
      basis: goal.basis ?? undefined,
      due: goal.due ?? undefined,
      period:
        goal.period_from === null || goal.period_to === null
          ? undefined
          : { from: goal.period_from, to: goal.period_to },
      scope: goal.scope ?? TODO,
      part_of: goalIds.get(goal.part_of ?? ''),
      restates: goalIds.get(goal.restates ?? ''),
      measure,
      responsibilities: named.map((one) => responsibility(one, byId, lexicon)),
      cite: citeAt(block, goal.cite.start, goal.cite.quote),
      review: PROPOSED,
    }) as Goal;
  });

  // Relations are written in source.yaml, by hand: a block that holds nothing else still wants its reason here.
  const cited = new Set<string>([
    ...goals.map(({ cite }) => cite.block),
    ...amounts.map(({ cite }) => cite.block),
    ...owner.keys(),
  ]);
  const reasons = new Set(wordsOf(lexicon, 'uncoded_reasons').map(({ code }) => code));
  const uncoded = blocks
    .filter(({ id }) => !cited.has(id))
    .map(({ id }): Uncoded => {
      const role = roles.get(id) ?? 'context';
      const reason = role === 'goals' || role === 'part' || role === 'measure' ? 'context' : role;
      return { block: id, reason: reasons.size === 0 || reasons.has(reason) ? reason : 'context' };
    });
  return { goals: goalRecords, measures, absences: proposeAbsences(extraction, measures, lexicon), uncoded };
}

/** A number to be reached; how often something is held, or how long it takes, is none. */
function isPlanned({ kind, unit }: GoalCandidate): boolean {
  return kind === 'target' || (kind === 'commitment' && unit !== 'event' && unit !== 'year' && unit !== 'month');
}

/** Titles of the sections around a block, the nearest first, and of the document. */
function titlesAbove(block: Block, byId: ReadonlyMap<string, Block>, document: string): string[] {
  const titles: string[] = [];
  for (let at = byId.get(block.parent ?? ''); at !== undefined; at = byId.get(at.parent ?? ''))
    titles.push(titleOf(at) ?? '');
  return [...titles, document].filter((title) => title !== '');
}

function codes(terms: MeasureProposals['topics']): [string, ...string[]] {
  const [first = TODO, ...rest] = terms.map(({ code }) => code);
  return [first, ...rest];
}

/** The first sentence, and for each topic the sentence of the word that spoke for it. */
function keySentences(own: readonly Block[], body: Block, terms: MeasureProposals): Cite[] {
  const found: Cite[] = [];
  const add = (block: Block, from: number) => {
    const start =
      Math.max(
        block.text.lastIndexOf('。', from - 1),
        block.text.lastIndexOf('；', from - 1),
        block.text.lastIndexOf('\n', from - 1),
      ) + 1;
    const rest = block.text.slice(start);
    const end = rest.search(/[。；\n]/);
    const quote = (end < 0 ? rest : rest.slice(0, end)).trim();
    if (quote === '' || found.some((cite) => cite.block === block.id && cite.quote === quote)) return;
    found.push(citeAt(block, block.text.indexOf(quote, start), quote));
  };
  const title = titleOf(body);
  const after = title === undefined ? 0 : body.text.indexOf(title) + title.length;
  const first = /[^。：:\s]/.exec(body.text.slice(after));
  add(body, first === null ? 0 : after + first.index);
  for (const { words } of terms.topics) {
    for (const block of own) {
      const at = words.map((word) => block.text.indexOf(word)).find((place) => place >= 0);
      if (at === undefined) continue;
      add(block, at);
      break;
    }
  }
  // Every block is accounted for: one that no word speaks for is cited by its first sentence.
  for (const block of own) {
    if (block.kind !== 'heading' && !found.some((cite) => cite.block === block.id)) add(block, 0);
  }
  return found;
}

/** A topic none of whose words stands anywhere in the text was looked for and not found. */
function proposeAbsences({ blocks }: Extraction, measures: readonly Measure[], lexicon: Lexicon): Absence[] {
  const treated = new Set(measures.flatMap(({ topics }) => topics));
  const text = blocks.map((block) => block.text).join('\n');
  const terms = new Map<string, string[]>();
  for (const { word, code } of wordsOf(lexicon, 'topics')) terms.set(code, [...(terms.get(code) ?? []), word]);
  const all = [...terms.keys()];
  return all
    .filter((code) => !all.some((other) => other.startsWith(`${code}-`)) && !treated.has(code))
    .sort()
    .flatMap((code): Absence[] => {
      const words = (terms.get(code) ?? []).filter((word) => word.length >= 2).sort();
      if (words.length === 0 || words.some((word) => text.includes(word))) return [];
      return [{ topic: code, terms: words as [string, ...string[]], review: PROPOSED }];
    });
}
