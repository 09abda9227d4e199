// Text twins: each policy and each measure as canonical Markdown, for people and language models: facts and values, each with
// its sentence and place. It must not leave a value without its sentence, nor write Markdown by hand: markdown-nodes.ts does.
import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Corpus, Policy } from '../model.ts';
import type { Bilingual, Cite, Condition, ConditionNode, Measure, Responsibility, Value } from '../types.ts';
import { codeLabel, formatDate, formatPeriod, formatValue, termLabel } from './language.ts';
import { formatNodes, heading, item, link, list, paragraph, section, text } from './markdown-nodes.ts';
import type { Form, PublishedFile, Release } from './release.ts';
import { formatQuote } from './report/words.ts';
import {
  amountEntry,
  benefitEntry,
  type Entry,
  goalEntry,
  type Reading,
  sentenceOf,
  startReading,
} from './views/entry.ts';
import { briefPath, checksPath, policyFile, policyPath } from './views/links.ts';

/**
 * Path of the text twin of a policy.
 * @example policyTwinPath('weihai/skilled-talent-2021') // 'api/v1/policies/weihai/skilled-talent-2021.md'
 */
export const policyTwinPath = (policy: string): string => `api/v1/policies/${policy}.md`;

/**
 * Path of the text twin of a measure.
 * @param id published id of the measure.
 * @example measureTwinPath('weihai/skilled-talent-2021/studios') // 'api/v1/measures/weihai/skilled-talent-2021/studios.md'
 */
export const measureTwinPath = (id: string): string => `api/v1/measures/${id}.md`;

/** What twins are written with: everything absolute, in Chinese with our English beside it. */
interface Scribe {
  corpus: Corpus;
  policy: Policy;
  reading: Reading<Corpus>;
  release: Release;
}

const both = ({ zh, en }: Bilingual): string => (zh === en ? zh : `${zh} / ${en}`);
/** A value as data: what a program would read. */
function valueCode({ bound, min, max, unit }: Value): PhrasingContent {
  const figure = bound === 'range' ? `${min}–${max}` : String(min ?? max);
  return { type: 'inlineCode', value: `${bound} ${figure} ${unit}` };
}

/** The words behind a value, with their place and address. */
function sentence({ reading, policy }: Scribe, cite: Cite, record?: string): PhrasingContent[] {
  const { place, href, quote } = sentenceOf(reading, policy, cite, record);
  return [text('原文'), link(href, place === '' ? cite.block : place), text(`：${formatQuote(quote)}`)];
}

function entryItem(scribe: Scribe, entry: Entry, title: Bilingual, cite: Cite, value?: Value, extra = ''): ListItem {
  const notes = [...entry.notes.map((note) => note.text + (note.zh ?? '')), extra].filter((words) => words !== '');
  const said = value === undefined ? '' : `：${formatValue(value, 'zh', unitsOf(scribe)).words} `;
  return item([
    text(`${both(title)}${said}`),
    ...(value === undefined ? [] : [valueCode(value)]),
    text(`${notes.length === 0 ? '' : `（${notes.join('，')}）`}。`),
    ...sentence(scribe, cite, entry.id),
  ]);
}

const unitsOf = ({ corpus }: Scribe) => corpus.vocabularies.get('units')?.terms;
const labels = ({ corpus }: Scribe, vocabulary: string, codes: readonly string[]): string =>
  codes
    .map((code) =>
      both({ zh: termLabel(corpus, vocabulary, code, 'zh'), en: termLabel(corpus, vocabulary, code, 'en') }),
    )
    .join('；');

const OPERATORS: Readonly<Record<Exclude<ConditionNode['op'], 'test'>, (n: number) => string>> = {
  all: () => '同时满足 / all of',
  any: () => '满足其一 / any of',
  at_least_n: (n) => `至少满足 ${n} 项 / at least ${n} of`,
};

function conditionItem(scribe: Scribe, condition: Condition, node: ConditionNode, root: boolean): ListItem {
  const lead = root ? `${both(condition.title)}：` : '';
  const cite = node.cite ?? condition.cite;
  const proof = root || node.cite !== undefined ? sentence(scribe, cite, root ? condition.id : undefined) : [];
  if (node.op !== 'test') {
    const parts = (node.of ?? []).map((part) => conditionItem(scribe, condition, part, false));
    return item([text(`${lead}${OPERATORS[node.op](node.n ?? 0)}。`), ...proof], list(parts));
  }
  const judged = node.untestable === true ? '（须由人判断 / judged by a person）' : '';
  return item([
    text(`${lead}${node.text === undefined ? '' : both(node.text)}${judged} `),
    ...(node.value === undefined ? [] : [valueCode(node.value), text(' ')]),
    ...proof,
  ]);
}

const responsibilityItem = (scribe: Scribe, { name, role, cite }: Responsibility): ListItem =>
  item([text(`${name}（${codeLabel('role', role, 'zh')} / ${role}）。`), ...sentence(scribe, cite)]);

/** Everything that a measure says, under headings of a depth. */
function measureParts(scribe: Scribe, measure: Measure, depth: number): RootContent[] {
  const { policy, reading } = scribe;
  const goals = policy.coding.goals.filter((goal) => goal.measure === measure.id);
  const stacking = measure.stacking;
  return [
    paragraph(text(measure.summary.zh)),
    paragraph(text(measure.summary.en)),
    list([
      item([text(`主题 topics：${labels(scribe, 'topics', measure.topics)}`)]),
      item([text(`政策工具 instruments：${labels(scribe, 'instruments', measure.instruments)}`)]),
      ...(measure.target_groups === undefined || measure.target_groups.length === 0
        ? []
        : [item([text(`对象 target_groups：${labels(scribe, 'target_groups', measure.target_groups)}`)])]),
      item([text(`力度 modality：${codeLabel('modality', measure.modality, 'zh')} / ${measure.modality}`)]),
      ...measure.cites.map((cite) => item(sentence(scribe, cite))),
      ...(stacking === undefined
        ? []
        : [
            item([
              text(`叠加 stacking：${codeLabel('stacking', stacking.rule, 'zh')} / ${stacking.rule}。`),
              ...sentence(scribe, stacking.cite),
            ]),
          ]),
    ]),
    ...section(
      depth,
      '金额 Amounts',
      (measure.amounts ?? []).map((amount) =>
        entryItem(
          scribe,
          amountEntry(reading, policy, amount),
          amount.title,
          amount.cite,
          amount.value,
          `给 ${both(amount.recipient)}`,
        ),
      ),
    ),
    ...section(
      depth,
      '其他待遇 Benefits',
      (measure.benefits ?? []).map((benefit) =>
        entryItem(
          scribe,
          benefitEntry(reading, policy, benefit),
          benefit.title,
          benefit.cite,
          undefined,
          `给 ${both(benefit.recipient)}`,
        ),
      ),
    ),
    ...section(
      depth,
      '条件 Conditions',
      (measure.conditions ?? []).map((condition) => conditionItem(scribe, condition, condition.tree, true)),
    ),
    ...section(
      depth,
      '目标 Goals',
      goals.map((goal) => entryItem(scribe, goalEntry(reading, policy, goal), goal.title, goal.cite, goal.value)),
    ),
    ...section(
      depth,
      '责任单位 Responsible units',
      (measure.responsibilities ?? []).map((responsibility) => responsibilityItem(scribe, responsibility)),
    ),
  ];
}

const FACTS: readonly [field: string, label: string][] = [
  ['status', '状态 status'],
  ['document_number', '文号 document_number'],
  ['issuers', '发文单位 issuers'],
  ['dates.signed', '成文日期 dates.signed'],
  ['dates.issued', '印发日期 dates.issued'],
  ['dates.effective', '施行日期 dates.effective'],
  ['dates.expires', '失效日期 dates.expires'],
  ['period', '规划期 period'],
];

function factItems(scribe: Scribe): ListItem[] {
  const { source } = scribe.policy;
  const date = (value: string | null) => (value === null ? '' : `${formatDate(value, 'zh')}（${value}）`);
  const values: Readonly<Record<string, string>> = {
    status: both({ zh: codeLabel('status', source.status, 'zh'), en: source.status }),
    document_number: source.document_number ?? '',
    issuers: source.issuers.map(({ name }) => name).join('；'),
    'dates.signed': date(source.dates.signed),
    'dates.issued': date(source.dates.issued),
    'dates.effective': date(source.dates.effective),
    'dates.expires': date(source.dates.expires),
    period: source.period === null ? '' : formatPeriod(source.period, 'zh'),
  };
  return FACTS.flatMap(([field, label]) => {
    const value = values[field]!;
    if (value === '') return [];
    const proof = source.evidence
      .filter((evidence) => evidence.field === field)
      .flatMap(({ cite }) => [text('。'), ...sentence(scribe, cite)]);
    return [item([text(`${label}：${value}`), ...proof])];
  });
}

const scribeOf = (release: Release, policy: Policy): Scribe => ({
  corpus: release.corpus,
  policy,
  reading: startReading(release.corpus, { lang: 'zh', base: release.address }),
  release,
});

/** Where the same is to be had as a page, as data and as text. */
function sources({ release: { address, version }, policy }: Scribe): RootContent {
  const page = `${address}${policyPath(policy.id)}`;
  return paragraph(
    text(`策鉴 Cejian，数据版本 data_version ${version}，CC BY 4.0。`),
    link(page, '网页 page'),
    text('，'),
    link(`${address}${briefPath(policy.id)}`, '提要 in brief'),
    text('，'),
    link(`${address}${checksPath(policy.id)}`, '核对 checks'),
    text('，'),
    link(`${address}${policyFile(policy.id)}`, 'JSON'),
    text('，'),
    link(`${page}text.md`, '原文 full text'),
    text('。英文为本项目所译，非官方。 The English is ours, not official.'),
  );
}

/**
 * A policy as Markdown: facts, goals, measures with all they hold, relations, topics searched and not found.
 * @returns canonical Markdown; each value is followed by its place, linked, and its sentence.
 * @example policyTwin(release, policy) // '# 威海市…\n\nWeihai …\n\n## 基本情况 Facts\n…'
 */
export function policyTwin(release: Release, policy: Policy): string {
  const scribe = scribeOf(release, policy);
  const { source, coding } = policy;
  const { reading, corpus } = scribe;
  const headline = coding.goals.filter(({ measure }) => measure === undefined);
  return formatNodes([
    heading(1, source.title.zh),
    paragraph(text(source.title.en)),
    sources(scribe),
    ...section(2, '基本情况 Facts', factItems(scribe)),
    ...section(
      2,
      '总体目标 Headline goals',
      headline.map((goal) => entryItem(scribe, goalEntry(reading, policy, goal), goal.title, goal.cite, goal.value)),
    ),
    ...(coding.measures.length === 0 ? [] : [heading(2, '措施 Measures')]),
    ...coding.measures.flatMap((measure) => [
      heading(3, both(measure.title)),
      paragraph({ type: 'inlineCode', value: `${policy.id}/${measure.id}` }),
      ...measureParts(scribe, measure, 4),
    ]),
    ...section(
      2,
      '相关文件 Relations',
      source.relations.map((relation) =>
        item([
          text(
            `${codeLabel('relation', relation.relation, 'zh')} ${relation.relation}：${both(relation.title)}${relation.document_number === null ? '' : `（${relation.document_number}）`}。`,
          ),
          ...sentence(scribe, relation.cite, relation.id),
        ]),
      ),
    ),
    ...section(
      2,
      '查而未见 Searched, not found',
      coding.absences.map(({ topic, item: what, terms, not_applicable, except = [] }) => {
        const known = ['items', 'indicators'].find((name) => corpus.vocabularies.get(name)?.terms.has(what ?? ''));
        const detail = what === undefined ? '' : `：${known === undefined ? what : labels(scribe, known, [what])}`;
        const state = codeLabel('state', not_applicable === true ? 'not_applicable' : 'absent', 'zh');
        const searched = terms.length === 0 ? '' : `，已检索 searched：${terms.map((term) => `“${term}”`).join('、')}`;
        const exceptions = except.map(({ reason, cite }) =>
          item([text(`例外 exception：${both(reason)}。`), ...sentence(scribe, cite)]),
        );
        return item(
          [text(`${labels(scribe, 'topics', [topic])}${detail}（${state}${searched}）`)],
          exceptions.length === 0 ? undefined : list(exceptions),
        );
      }),
    ),
  ]);
}

/**
 * A measure as Markdown.
 * @returns canonical Markdown; each value is followed by its place, linked, and its sentence.
 * @example measureTwin(release, policy, measure) // '# 建设技能大师工作室 / Build skill master studios\n…'
 */
export function measureTwin(release: Release, policy: Policy, measure: Measure): string {
  const scribe = scribeOf(release, policy);
  return formatNodes([
    heading(1, both(measure.title)),
    paragraph(
      { type: 'inlineCode', value: `${policy.id}/${measure.id}` },
      text('，见 in '),
      link(`${release.address}/${policyTwinPath(policy.id)}`, policy.source.title.zh),
    ),
    sources(scribe),
    ...measureParts(scribe, measure, 2),
  ]);
}

/**
 * The text twins of a release.
 * @returns one file for each policy and each measure.
 * @example buildTwins(release)[0].path // 'api/v1/policies/weihai/skilled-talent-2021.md'
 */
export const buildTwins: Form = (release: Release): PublishedFile[] => [
  ...[...release.corpus.policies.values()].flatMap((policy) => [
    { path: policyTwinPath(policy.id), content: policyTwin(release, policy) },
    ...policy.coding.measures.map((measure) => ({
      path: measureTwinPath(`${policy.id}/${measure.id}`),
      content: measureTwin(release, policy, measure),
    })),
  ]),
];
