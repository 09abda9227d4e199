// The published records: what the authored files say, flat, with every key present and every quote anchored.
// It must not read the disk, and must not change a value.

import { topicsOf } from '../compare/comparables/states.ts';
import type { Block, CodedCorpus, CodedPolicy } from '../model.ts';
import { type Anchor, anchorOf } from '../provenance.ts';
import type {
  AbsenceRecord,
  Amount,
  AmountRecord,
  Benefit,
  BenefitRecord,
  BlockRecord,
  Cite,
  ConditionNode,
  ConditionRecord,
  Goal,
  GoalRecord,
  JurisdictionRecord,
  Measure,
  MeasureRecord,
  PolicyRecord,
  RelationRecord,
  Responsibility,
  ResponsibilityRecord,
  TermRecord,
  Value,
} from '../types.ts';

/** Every published record of a corpus, in the order of policy id and text. */
export interface Records {
  jurisdictions: JurisdictionRecord[];
  policies: PolicyRecord[];
  goals: GoalRecord[];
  measures: MeasureRecord[];
  amounts: AmountRecord[];
  benefits: BenefitRecord[];
  conditions: ConditionRecord[];
  responsibilities: ResponsibilityRecord[];
  relations: RelationRecord[];
  absences: AbsenceRecord[];
  vocabulary: TermRecord[];
}

/**
 * Published id of a record: the policy's id and the local one.
 * @example recordId('weihai/skilled-talent-2021', 'studio-grant') // 'weihai/skilled-talent-2021/studio-grant'
 */
export function recordId(policy: string, local: string): string {
  return `${policy}/${local}`;
}

type Blocks = ReadonlyMap<string, Block>;

const citeOf = (blocks: Blocks, cite: Cite): Anchor => anchorOf(blocks, cite);

/** bound, min, max and unit of a value, all null for a goal without a figure. */
function valueColumns(value: Value | undefined) {
  const approximate = value === undefined ? false : value.approximate === true || value.bound === 'about';
  return {
    bound: value?.bound ?? null,
    min: value?.min ?? null,
    max: value?.max ?? null,
    unit: value?.unit ?? null,
    approximate,
  };
}

function goalRecord(
  policy: CodedPolicy,
  blocks: Blocks,
  goal: Goal,
  indicatorTopics: (indicator: string) => readonly string[],
): GoalRecord {
  const measure = policy.coding.measures.find(({ id }) => id === goal.measure);
  return {
    id: recordId(policy.id, goal.id),
    policy: policy.id,
    jurisdiction: policy.jurisdiction,
    measure: goal.measure === undefined ? null : recordId(policy.id, goal.measure),
    topics: measure === undefined ? [...indicatorTopics(goal.indicator)] : [...measure.topics],
    indicator: goal.indicator,
    kind: goal.kind,
    title: goal.title,
    ...valueColumns(goal.value),
    basis: goal.basis ?? null,
    due: goal.due ?? null,
    period_from: goal.period?.from ?? null,
    period_to: goal.period?.to ?? null,
    scope: goal.scope,
    part_of: goal.part_of === undefined ? null : recordId(policy.id, goal.part_of),
    restates: goal.restates === undefined ? null : recordId(policy.id, goal.restates),
    review: goal.review,
    cite: citeOf(blocks, goal.cite),
  };
}

function amountRecord(policy: CodedPolicy, blocks: Blocks, measure: Measure, amount: Amount): AmountRecord {
  const { bound, min, max, unit } = amount.value;
  return {
    id: recordId(policy.id, amount.id),
    policy: policy.id,
    jurisdiction: policy.jurisdiction,
    measure: recordId(policy.id, measure.id),
    topics: [...topicsOf(amount, measure)],
    item: amount.item,
    kind: amount.kind,
    role: amount.role,
    title: amount.title,
    bound,
    min,
    max,
    unit,
    approximate: valueColumns(amount.value).approximate,
    percent_of: amount.percent_of ?? null,
    per: amount.per ?? null,
    period: amount.period ?? null,
    recipient: amount.recipient.zh,
    recipient_en: amount.recipient.en,
    payer: amount.payer ?? null,
    level: amount.level ?? null,
    class: amount.class ?? null,
    rank_from: amount.rank_from ?? null,
    rank_to: amount.rank_to ?? null,
    skill_level_from: amount.skill_level_from ?? null,
    skill_level_to: amount.skill_level_to ?? null,
    review: amount.review,
    cite: citeOf(blocks, amount.cite),
  };
}

function benefitRecord(policy: CodedPolicy, blocks: Blocks, measure: Measure, benefit: Benefit): BenefitRecord {
  return {
    id: recordId(policy.id, benefit.id),
    policy: policy.id,
    jurisdiction: policy.jurisdiction,
    measure: recordId(policy.id, measure.id),
    topics: [...topicsOf(benefit, measure)],
    kind: benefit.kind,
    item: benefit.item ?? null,
    title: benefit.title,
    recipient: benefit.recipient.zh,
    recipient_en: benefit.recipient.en,
    by_reference: benefit.by_reference === true,
    level: benefit.level ?? null,
    condition: benefit.condition === undefined ? null : recordId(policy.id, benefit.condition),
    review: benefit.review,
    cite: citeOf(blocks, benefit.cite),
  };
}

/** A tree of conditions as rows: each node names its parent, so that a table can hold it. */
function conditionRecords(policy: CodedPolicy, blocks: Blocks, measure: Measure): ConditionRecord[] {
  return (measure.conditions ?? []).flatMap((condition) => {
    const root = recordId(policy.id, condition.id);
    const rows: ConditionRecord[] = [];
    const add = (node: ConditionNode, id: string, parent: string | null, position: number) => {
      rows.push({
        id,
        policy: policy.id,
        jurisdiction: policy.jurisdiction,
        measure: recordId(policy.id, measure.id),
        condition: root,
        parent,
        position,
        op: node.op,
        n: node.n ?? null,
        title: parent === null ? condition.title : null,
        applies_to: parent === null ? (condition.applies_to ?? []).map((local) => recordId(policy.id, local)) : [],
        admits_to_skill_level: parent === null ? (condition.skill_level ?? null) : null,
        type: node.type ?? null,
        text: node.text ?? null,
        testable: node.op === 'test' && node.untestable !== true,
        ...valueColumns(node.value),
        level: node.level ?? null,
        rank_to: node.rank_to ?? null,
        skill_level: node.skill_level ?? null,
        degree: node.degree ?? null,
        review: condition.review,
        cite: citeOf(blocks, node.cite ?? condition.cite),
      });
      (node.of ?? []).forEach((part, index) => {
        add(part, `${id}.${index + 1}`, id, index + 1);
      });
    };
    add(condition.tree, root, null, 1);
    return rows;
  });
}

function measureRecord(policy: CodedPolicy, blocks: Blocks, measure: Measure): MeasureRecord {
  const ids = (records: readonly { id: string }[] | undefined) =>
    (records ?? []).map(({ id }) => recordId(policy.id, id));
  return {
    id: recordId(policy.id, measure.id),
    policy: policy.id,
    jurisdiction: policy.jurisdiction,
    block: measure.block,
    title: measure.title,
    summary: measure.summary,
    topics: measure.topics,
    instruments: measure.instruments,
    target_groups: measure.target_groups ?? [],
    modality: measure.modality,
    stacking: measure.stacking?.rule ?? null,
    goals: ids(policy.coding.goals.filter((goal) => goal.measure === measure.id)),
    amounts: ids(measure.amounts),
    benefits: ids(measure.benefits),
    conditions: ids(measure.conditions),
    review: measure.review,
    cites: measure.cites.map((cite) => citeOf(blocks, cite)),
  };
}

function responsibilityRecords(corpus: CodedCorpus, policy: CodedPolicy, blocks: Blocks): ResponsibilityRecord[] {
  const units = corpus.places.get(policy.jurisdiction)?.jurisdiction.units ?? [];
  const row = (
    owner: { measure: string | null; goal: string | null },
    responsibility: Responsibility,
  ): ResponsibilityRecord => ({
    policy: policy.id,
    jurisdiction: policy.jurisdiction,
    ...owner,
    unit: responsibility.unit,
    unit_kind: units.find(({ id }) => id === responsibility.unit)?.kind ?? null,
    name: responsibility.name,
    role: responsibility.role,
    cite: citeOf(blocks, responsibility.cite),
  });
  return [
    ...policy.coding.measures.flatMap((measure) =>
      (measure.responsibilities ?? []).map((responsibility) =>
        row({ measure: recordId(policy.id, measure.id), goal: null }, responsibility),
      ),
    ),
    ...policy.coding.goals.flatMap((goal) =>
      (goal.responsibilities ?? []).map((responsibility) =>
        row(
          {
            measure: goal.measure === undefined ? null : recordId(policy.id, goal.measure),
            goal: recordId(policy.id, goal.id),
          },
          responsibility,
        ),
      ),
    ),
  ];
}

function relationRecords(policy: CodedPolicy, blocks: Blocks): RelationRecord[] {
  return policy.source.relations.map((relation) => ({
    id: recordId(policy.id, relation.id),
    policy: policy.id,
    jurisdiction: policy.jurisdiction,
    relation: relation.relation,
    document_number: relation.document_number,
    title: relation.title.zh,
    title_en: relation.title.en,
    target_policy: relation.policy,
    level: relation.level,
    review: relation.review,
    cite: citeOf(blocks, relation.cite),
  }));
}

function absenceRecords(policy: CodedPolicy, blocks: Blocks): AbsenceRecord[] {
  return policy.coding.absences.map((absence) => ({
    policy: policy.id,
    jurisdiction: policy.jurisdiction,
    topic: absence.topic,
    item: absence.item ?? null,
    state: absence.not_applicable === true ? 'not_applicable' : 'absent',
    searched: absence.terms,
    exceptions: (absence.except ?? []).map(({ cite, reason }) => ({ reason, cite: citeOf(blocks, cite) })),
    note: absence.note ?? null,
    review: absence.review,
  }));
}

function policyRecord(policy: CodedPolicy): PolicyRecord {
  const { source, coding } = policy;
  const amounts = coding.measures.reduce((sum, measure) => sum + (measure.amounts?.length ?? 0), 0);
  return {
    id: policy.id,
    jurisdiction: policy.jurisdiction,
    title: source.title,
    short_title: source.short_title,
    document_number: source.document_number,
    document_type: source.document_type,
    status: source.status,
    issuers: source.issuers,
    dates: source.dates,
    period_from: source.period?.from ?? null,
    period_to: source.period?.to ?? null,
    url: source.url,
    retrieved: source.retrieved,
    rights: source.rights,
    original: source.original,
    counts: { blocks: policy.blocks.length, goals: coding.goals.length, measures: coding.measures.length, amounts },
    review: source.review,
  };
}

/** Blocks of a policy as published, with the reason of those that carry no record. */
export function blockRecords(policy: CodedPolicy): BlockRecord[] {
  const reasons = new Map(
    policy.coding.uncoded.filter(({ quote }) => quote === undefined).map(({ block, reason }) => [block, reason]),
  );
  return policy.blocks.map(({ id, kind, depth, parent, marker, text }) => ({
    id,
    kind,
    depth,
    parent,
    marker,
    text,
    uncoded: reasons.get(id) ?? null,
  }));
}

function jurisdictionRecord(corpus: CodedCorpus, id: string): JurisdictionRecord {
  const { jurisdiction } = corpus.places.get(id)!;
  return {
    id: jurisdiction.id,
    name: jurisdiction.name,
    level: jurisdiction.level,
    admin_code: jurisdiction.admin_code,
    parent: jurisdiction.parent,
    population: jurisdiction.population?.value ?? null,
    population_as_of: jurisdiction.population?.as_of ?? null,
    population_source: jurisdiction.population?.source ?? null,
    units: jurisdiction.units,
  };
}

function termRecords(corpus: CodedCorpus): TermRecord[] {
  return [...corpus.vocabularies.values()].flatMap(({ vocabulary }) =>
    vocabulary.terms.map((term, index) => ({
      vocabulary: vocabulary.id,
      id: term.id,
      position: vocabulary.ordered ? index + 1 : null,
      label: term.label,
      definition: term.definition,
      example: term.example,
      counterexample: term.counterexample,
      broader: term.broader ?? null,
      aliases: term.aliases ?? [],
      class: term.class ?? null,
      unit: term.unit ?? null,
      topics: term.topics ?? [],
    })),
  );
}

/**
 * Flatten a validated corpus into the published records.
 * @returns every list of the contract. Throws when a quote is not in its block: validate comes first.
 * @example buildRecords(corpus).amounts[0].cite.start // 312
 */
export function buildRecords(corpus: CodedCorpus): Records {
  const records: Records = {
    jurisdictions: [...corpus.places.keys()].map((id) => jurisdictionRecord(corpus, id)),
    policies: [],
    goals: [],
    measures: [],
    amounts: [],
    benefits: [],
    conditions: [],
    responsibilities: [],
    relations: [],
    absences: [],
    vocabulary: termRecords(corpus),
  };
  const indicators = corpus.vocabularies.get('indicators')?.terms;
  for (const policy of corpus.policies.values()) {
    const blocks = new Map(policy.blocks.map((block) => [block.id, block]));
    const { coding } = policy;
    records.policies.push(policyRecord(policy));
    records.goals.push(
      ...coding.goals.map((goal) =>
        goalRecord(policy, blocks, goal, (indicator) => indicators?.get(indicator)?.topics ?? []),
      ),
    );
    for (const measure of coding.measures) {
      records.measures.push(measureRecord(policy, blocks, measure));
      records.amounts.push(...(measure.amounts ?? []).map((amount) => amountRecord(policy, blocks, measure, amount)));
      records.benefits.push(
        ...(measure.benefits ?? []).map((benefit) => benefitRecord(policy, blocks, measure, benefit)),
      );
      records.conditions.push(...conditionRecords(policy, blocks, measure));
    }
    records.responsibilities.push(...responsibilityRecords(corpus, policy, blocks));
    records.relations.push(...relationRecords(policy, blocks));
    records.absences.push(...absenceRecords(policy, blocks));
  }
  return records;
}
