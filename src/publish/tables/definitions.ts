// Which tables there are, how their rows follow from the records, and how they join.
// It must not know a form: CSV, Parquet, SQLite and the rest each read this list.
import type { Bilingual } from '../../types.ts';
import { LABELS } from '../language.ts';
import { blockRecords } from '../records.ts';
import type { Release } from '../release.ts';
import { type Column, columnsOf, titleOf } from './columns.ts';

/** What rows are made from. */
export type TableSource = Pick<Release, 'corpus' | 'records'>;

/** A column of a table with what its codes mean. */
export interface TableColumn extends Column {
  /** Vocabulary whose terms stand in the column; null when it holds none. Example: `items`. */
  vocabulary: string | null;
  /** Labels of the codes of a closed list of the schema. */
  labels: Readonly<Record<string, Bilingual>>;
}

/** Columns that hold the key of another table, in the order of that key. All are null, or none that may be null is. */
export interface ForeignKey {
  columns: readonly string[];
  table: string;
  to: readonly string[];
}

/** A table: long, one subject to a row, joined by ids. */
export interface Table {
  /** Name in every form. Example: `amounts`. */
  name: string;
  title: Bilingual;
  /** What a row is. */
  description: Bilingual;
  columns: readonly TableColumn[];
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
  /** Column by which the rows are sorted; rows with the same value stand in the order of the text. */
  sortedBy: string;
  /** Table whose lists the rows take apart; null for a table of records. */
  partOf: string | null;
  /** Column of that table which holds the same list, joined; null when only this table holds it. */
  takesApart: string | null;
  /** Records in the order of the JSON. Values are read with readCell. */
  rows(source: TableSource): Iterable<object>;
}

const both = (zh: string, en: string): Bilingual => ({ zh, en });

const BOUND_LABELS = {
  exact: both('等于', 'exactly'),
  at_least: both('不少于', 'at least'),
  more_than: both('多于', 'more than'),
  at_most: both('不多于', 'at most'),
  less_than: both('少于', 'less than'),
  about: both('约', 'about'),
  range: both('区间', 'range'),
};

const REVIEW_LABELS = { review_origin: LABELS.reviewOrigin, review_status: LABELS.reviewStatus };
const VALUE_LABELS = { bound: BOUND_LABELS, ...REVIEW_LABELS };

/** A list of strings in a record, whose rows are a table of its own. */
interface ListSpec {
  table: string;
  /** Column of one item. */
  item: string;
  title: Bilingual;
  references?: (item: string) => ForeignKey[];
  /** Columns of an item, when one column cannot say what it is. */
  split?: { columns: readonly string[]; of(item: string, source: TableSource): Record<string, string | null> };
}

/** A list of objects in a record, whose rows are a table of its own. */
interface NestedSpec extends Pick<TableSpec, 'vocabularies' | 'lists'> {
  table: string;
  title: Bilingual;
  /** Before the names of an item's columns. */
  prefix: string;
  /** Key of an item within its owner; absent when it is its place. */
  key?: readonly string[];
  references?: ForeignKey[];
}

interface TableSpec {
  name: string;
  shape: string;
  title: Bilingual;
  description: Bilingual;
  /** Column by which lists name a row. Example: `amount`. */
  owner: string;
  key: readonly string[];
  /** Columns that the table has and the record has not. */
  extra?: readonly Column[];
  references?: readonly ForeignKey[];
  vocabularies?: Readonly<Record<string, string>>;
  labels?: Readonly<Record<string, Readonly<Record<string, Bilingual>>>>;
  /** Tables of lists; a list of strings that is not named is the other side of a foreign key. */
  lists?: Readonly<Record<string, ListSpec>>;
  nested?: Readonly<Record<string, NestedSpec>>;
  rows(source: TableSource): Iterable<object>;
}

const to = (columns: readonly string[], table: string, key: readonly string[] = ['id']): ForeignKey => ({
  columns,
  table,
  to: key,
});

const own = (name: string, type: Column['type'], description: string): Column => ({
  name,
  type,
  nullable: false,
  title: titleOf(name),
  description,
  codes: [],
  date: false,
  path: [name],
});

const POLICY = own('policy', 'string', 'Id of the policy. Example: `weihai/skilled-talent-2021`.');
const JURISDICTION = own('jurisdiction', 'string', 'Id of the place. Example: `weihai`.');
const ROW_POSITION = own(
  'position',
  'integer',
  'Place among the rows of its policy, from 1, in the order of the JSON.',
);
const PLACE: readonly ForeignKey[] = [to(['policy'], 'policies'), to(['jurisdiction'], 'jurisdictions')];
const CITED: readonly ForeignKey[] = [...PLACE, to(['policy', 'cite_block'], 'blocks', ['policy', 'id'])];
const FACETS = { level: 'levels', class: 'classes', rank_from: 'ranks', rank_to: 'ranks' };

const topics = (owner: string, plural: Bilingual): ListSpec => ({
  table: `${owner}_topics`,
  item: 'topic',
  title: both(`${plural.zh}的主题`, `Topics of ${plural.en}`),
});

function* numbered(records: Iterable<{ policy: string }>): Iterable<object> {
  const counts = new Map<string, number>();
  for (const record of records) {
    const position = (counts.get(record.policy) ?? 0) + 1;
    counts.set(record.policy, position);
    yield { ...record, position };
  }
}

function* blocksOf({ corpus }: TableSource): Iterable<object> {
  for (const policy of corpus.policies.values()) {
    let position = 0;
    for (const block of blockRecords(policy)) {
      position += 1;
      yield { policy: policy.id, jurisdiction: policy.jurisdiction, position, ...block };
    }
  }
}

const SPECS: readonly TableSpec[] = [
  {
    name: 'amounts',
    shape: 'AmountRecord',
    title: both('金额', 'Amounts'),
    description: both(
      '一行是一笔金额或一个关于钱的百分比。',
      'A row is one sum of money, or one percentage about money.',
    ),
    owner: 'amount',
    key: ['id'],
    references: [...CITED, to(['measure'], 'measures')],
    vocabularies: {
      topics: 'topics',
      item: 'items',
      unit: 'units',
      per: 'pers',
      ...FACETS,
      skill_level_from: 'skill_levels',
      skill_level_to: 'skill_levels',
    },
    labels: { kind: LABELS.amountKind, role: LABELS.amountRole, period: LABELS.period, ...VALUE_LABELS },
    lists: { topics: topics('amount', both('金额', 'amounts')) },
    rows: ({ records }) => records.amounts,
  },
  {
    name: 'goals',
    shape: 'GoalRecord',
    title: both('目标', 'Goals'),
    description: both('一行是一项目标、承诺或方向。', 'A row is one target, commitment or direction.'),
    owner: 'goal',
    key: ['id'],
    references: [...CITED, to(['measure'], 'measures'), to(['part_of'], 'goals'), to(['restates'], 'goals')],
    vocabularies: { topics: 'topics', indicator: 'indicators', unit: 'units', scope: 'scopes' },
    labels: { kind: LABELS.goalKind, basis: LABELS.basis, ...VALUE_LABELS },
    lists: { topics: topics('goal', both('目标', 'goals')) },
    rows: ({ records }) => records.goals,
  },
  {
    name: 'measures',
    shape: 'MeasureRecord',
    title: both('措施', 'Measures'),
    description: both('一行是一项措施。', 'A row is one measure.'),
    owner: 'measure',
    key: ['id'],
    references: [...PLACE, to(['policy', 'block'], 'blocks', ['policy', 'id'])],
    vocabularies: { topics: 'topics', instruments: 'instruments', target_groups: 'target_groups' },
    labels: { modality: LABELS.modality, stacking: LABELS.stacking, ...REVIEW_LABELS },
    lists: {
      topics: topics('measure', both('措施', 'measures')),
      instruments: {
        table: 'measure_instruments',
        item: 'instrument',
        title: both('措施的政策工具', 'Instruments of measures'),
      },
      target_groups: {
        table: 'measure_target_groups',
        item: 'target_group',
        title: both('措施的对象', 'Target groups of measures'),
      },
    },
    nested: {
      cites: {
        table: 'measure_cites',
        title: both('措施的关键语句', 'Key sentences of measures'),
        prefix: 'cite_',
        references: [to(['policy', 'cite_block'], 'blocks', ['policy', 'id'])],
      },
    },
    rows: ({ records }) => records.measures,
  },
  {
    name: 'benefits',
    shape: 'BenefitRecord',
    title: both('待遇', 'Benefits'),
    description: both(
      '一行是一项非金额的待遇，或没有数值的资金支持。',
      'A row is something given that is no sum, or money without a figure.',
    ),
    owner: 'benefit',
    key: ['id'],
    references: [...CITED, to(['measure'], 'measures'), to(['condition'], 'conditions')],
    vocabularies: { topics: 'topics', kind: 'benefit_kinds', item: 'items', level: 'levels' },
    labels: REVIEW_LABELS,
    lists: { topics: topics('benefit', both('待遇', 'benefits')) },
    rows: ({ records }) => records.benefits,
  },
  {
    name: 'conditions',
    shape: 'ConditionRecord',
    title: both('条件', 'Conditions'),
    description: both(
      '一行是条件树的一个节点，子节点指向父节点。',
      'A row is one node of a condition tree; children name their parent.',
    ),
    owner: 'condition',
    key: ['id'],
    references: [...CITED, to(['measure'], 'measures'), to(['condition'], 'conditions'), to(['parent'], 'conditions')],
    vocabularies: {
      admits_to_skill_level: 'skill_levels',
      type: 'condition_types',
      unit: 'units',
      level: 'levels',
      rank_to: 'ranks',
      skill_level: 'skill_levels',
      degree: 'degrees',
    },
    labels: {
      op: {
        all: both('全部满足', 'all'),
        any: both('满足其一', 'any'),
        at_least_n: both('至少满足 n 项', 'at least n'),
        test: both('判断', 'test'),
      },
      ...VALUE_LABELS,
    },
    lists: {
      applies_to: {
        table: 'condition_applies_to',
        item: 'applies_to',
        title: both('条件所管的金额和待遇', 'What conditions govern'),
        references: () => [to(['amount'], 'amounts'), to(['benefit'], 'benefits')],
        split: {
          columns: ['amount', 'benefit'],
          of: (id, { records }) => {
            const isAmount = amountIds(records).has(id);
            return { amount: isAmount ? id : null, benefit: isAmount ? null : id };
          },
        },
      },
    },
    rows: ({ records }) => records.conditions,
  },
  {
    name: 'responsibilities',
    shape: 'ResponsibilityRecord',
    title: both('责任', 'Responsibilities'),
    description: both('一行是一个单位对一项措施或目标的责任。', 'A row is a unit and what it is to a measure or goal.'),
    owner: 'responsibility',
    key: ['policy', 'position'],
    extra: [ROW_POSITION],
    references: [
      ...CITED,
      to(['measure'], 'measures'),
      to(['goal'], 'goals'),
      to(['jurisdiction', 'unit'], 'units', ['jurisdiction', 'id']),
    ],
    vocabularies: { unit_kind: 'unit_kinds' },
    labels: { role: LABELS.role },
    rows: ({ records }) => numbered(records.responsibilities),
  },
  {
    name: 'relations',
    shape: 'RelationRecord',
    title: both('文件关系', 'Relations'),
    description: both(
      '一行是政策所依据或所影响的一份文件。',
      'A row is a document that a policy leans on or acts upon.',
    ),
    owner: 'relation',
    key: ['id'],
    references: [...CITED, to(['target_policy'], 'policies')],
    labels: { relation: LABELS.relation, level: LABELS.relationLevel, ...REVIEW_LABELS },
    rows: ({ records }) => records.relations,
  },
  {
    name: 'absences',
    shape: 'AbsenceRecord',
    title: both('查而未见', 'Absences'),
    description: both('一行是一项查过而没有的内容。', 'A row is something looked for and not found.'),
    owner: 'absence_position',
    key: ['policy', 'position'],
    extra: [ROW_POSITION],
    references: PLACE,
    vocabularies: { topic: 'topics', item: 'items' },
    labels: { state: LABELS.state, ...REVIEW_LABELS },
    lists: {
      searched: { table: 'absence_searched', item: 'word', title: both('查过的词', 'Words searched') },
    },
    nested: {
      exceptions: {
        table: 'absence_exceptions',
        title: both('查到而不算的地方', 'Occurrences that do not count'),
        prefix: '',
        references: [to(['policy', 'cite_block'], 'blocks', ['policy', 'id'])],
      },
    },
    rows: ({ records }) => numbered(records.absences),
  },
  {
    name: 'policies',
    shape: 'PolicyRecord',
    title: both('政策文件', 'Policies'),
    description: both('一行是一份政策文件。', 'A row is one document.'),
    owner: 'policy',
    key: ['id'],
    references: [to(['jurisdiction'], 'jurisdictions')],
    vocabularies: { document_type: 'document_types' },
    labels: { status: LABELS.status, ...REVIEW_LABELS },
    nested: {
      issuers: {
        table: 'policy_issuers',
        title: both('发文单位', 'Issuers of policies'),
        prefix: '',
        references: [to(['jurisdiction', 'unit'], 'units', ['jurisdiction', 'id'])],
      },
    },
    rows: ({ records }) => records.policies,
  },
  {
    name: 'jurisdictions',
    shape: 'JurisdictionRecord',
    title: both('地方', 'Jurisdictions'),
    description: both('一行是一个地方。', 'A row is one place.'),
    owner: 'jurisdiction',
    key: ['id'],
    references: [to(['parent'], 'jurisdictions')],
    labels: { level: LABELS.jurisdictionLevel },
    nested: {
      units: {
        table: 'units',
        title: both('单位', 'Units'),
        prefix: '',
        key: ['id'],
        vocabularies: { kind: 'unit_kinds' },
        lists: {
          aliases: { table: 'unit_aliases', item: 'alias', title: both('单位的写法', 'Spellings of units') },
        },
      },
    },
    rows: ({ records }) => records.jurisdictions,
  },
  {
    name: 'vocabulary',
    shape: 'TermRecord',
    title: both('词表', 'Vocabulary'),
    description: both(
      '一行是词表中的一个词，是其他各表代码的含义。',
      'A row is a term, the meaning of a code in the other tables.',
    ),
    owner: 'term',
    key: ['vocabulary', 'id'],
    references: [to(['vocabulary', 'broader'], 'vocabulary', ['vocabulary', 'id'])],
    vocabularies: { unit: 'units', topics: 'topics' },
    lists: {
      aliases: { table: 'vocabulary_aliases', item: 'alias', title: both('词的别名', 'Aliases of terms') },
      topics: { table: 'vocabulary_topics', item: 'topic', title: both('词可用的主题', 'Topics of terms') },
    },
    rows: ({ records }) => records.vocabulary,
  },
  {
    name: 'blocks',
    shape: 'BlockRecord',
    title: both('原文', 'Blocks'),
    description: both(
      '一行是原文的一段；引文的起止位置就在这里。',
      'A row is a citable piece of the text; offsets of cites point in here.',
    ),
    owner: 'block',
    key: ['policy', 'id'],
    extra: [POLICY, JURISDICTION, own('position', 'integer', 'Place in the text, from 1.')],
    references: [...PLACE, to(['policy', 'parent'], 'blocks', ['policy', 'id'])],
    vocabularies: { uncoded: 'uncoded_reasons' },
    labels: {
      kind: { heading: both('标题', 'heading'), paragraph: both('段落', 'paragraph'), table: both('表格', 'table') },
    },
    rows: blocksOf,
  },
];

const idsOf = new WeakMap<object, ReadonlySet<string>>();

/** Ids of all amounts, made once for each release. */
function amountIds({ amounts }: TableSource['records']): ReadonlySet<string> {
  let ids = idsOf.get(amounts);
  if (ids === undefined) {
    ids = new Set(amounts.map(({ id }) => id));
    idsOf.set(amounts, ids);
  }
  return ids;
}

function withMeaning(
  columns: readonly Column[],
  { vocabularies = {}, labels = {} }: Pick<TableSpec, 'vocabularies' | 'labels'>,
): TableColumn[] {
  return columns.map((column) => ({
    ...column,
    vocabulary: vocabularies[column.name] ?? null,
    labels: labels[column.name] ?? {},
  }));
}

/** A table that takes lists apart: which columns name the row that a list belongs to, and their values. */
interface Owner {
  table: string;
  columns: readonly Column[];
  references: readonly ForeignKey[];
  /** Columns of the owner under the names of the list's table. */
  of(record: object): Record<string, unknown>;
  rows(source: TableSource): Iterable<object>;
}

function ownerOf(spec: TableSpec): Owner {
  const { name, owner, key } = spec;
  const inPlace = name !== 'jurisdictions' && name !== 'vocabulary' && name !== 'policies';
  // The last part of a key is named after its table, the others as they are: (policy, absence_position).
  const named = (part: string) => (part === key.at(-1) ? owner : part);
  const keyColumns = key
    .filter((part) => !(inPlace && part === 'policy'))
    .map((part) => {
      const type = part === 'position' ? 'integer' : 'string';
      const what = part === 'vocabulary' ? 'Id of the list.' : `\`${part}\` of the row of \`${name}\`.`;
      return own(named(part), type, what);
    });
  const context = name === 'policies' ? [JURISDICTION] : inPlace ? [POLICY, JURISDICTION] : [];
  return {
    table: name,
    columns: name === 'policies' ? [...keyColumns, ...context] : [...context, ...keyColumns],
    references: [...(name === 'policies' ? PLACE.slice(1) : inPlace ? PLACE : []), to(key.map(named), name, key)],
    of: (record) => {
      const values = record as Record<string, unknown>;
      return {
        ...Object.fromEntries(context.map(({ name: column }) => [column, values[column]])),
        ...Object.fromEntries(key.map((part) => [named(part), values[part]])),
      };
    },
    rows: spec.rows,
  };
}

const ITEM_POSITION = own('position', 'integer', 'Place in the list, from 1.');

function listTable(owner: Owner, list: TableColumn, spec: ListSpec): Table {
  const { table: name, item, split, references } = spec;
  const what = `${list.description} One of them.`;
  const items = (split?.columns ?? [item]).map((column) => ({
    ...own(column, 'string', what),
    nullable: split !== undefined,
  }));
  return {
    name,
    title: spec.title,
    description: both(
      `表 ${owner.table} 的列 ${list.name} 逐项成行。`,
      `A row is one item of the column \`${list.name}\` of \`${owner.table}\`.`,
    ),
    columns: withMeaning([...owner.columns, ITEM_POSITION, ...items], {
      vocabularies: list.vocabulary === null ? {} : { [item]: list.vocabulary },
    }),
    primaryKey: [...owner.references.at(-1)!.columns, 'position'],
    foreignKeys: [...owner.references, ...(references?.(item) ?? [])],
    sortedBy: owner.columns[0]!.name,
    partOf: owner.table,
    takesApart: list.name,
    *rows(source) {
      for (const record of owner.rows(source)) {
        let position = 0;
        for (const value of (record as Record<string, string[]>)[list.name]!) {
          position += 1;
          yield { ...owner.of(record), position, ...(split?.of(value, source) ?? { [item]: value }) };
        }
      }
    },
  };
}

function nestedTables(owner: Owner, list: string, spec: NestedSpec, inner: ReturnType<typeof columnsOf>): Table[] {
  const { table: name, prefix, key } = spec;
  const items = inner.columns.map((column) => ({
    ...column,
    name: `${prefix}${column.name}`,
    title: titleOf(`${prefix}${column.name}`),
    path: ['item', ...column.path],
  }));
  const columns = withMeaning([...owner.columns, ITEM_POSITION, ...items], spec);
  const primaryKey = [...owner.references.at(-1)!.columns, ...(key ?? ['position'])];
  function* rows(source: TableSource): Iterable<object> {
    for (const record of owner.rows(source)) {
      let position = 0;
      for (const item of (record as Record<string, object[]>)[list]!) {
        position += 1;
        yield { ...owner.of(record), position, item };
      }
    }
  }
  const table: Table = {
    name,
    title: spec.title,
    description: both(
      `表 ${owner.table} 每行的 ${list}，逐项成行。`,
      `A row is one of the \`${list}\` that the JSON holds in a record of \`${owner.table}\`.`,
    ),
    columns,
    primaryKey,
    foreignKeys: [...owner.references, ...(spec.references ?? [])],
    sortedBy: owner.columns[0]!.name,
    partOf: owner.table,
    takesApart: null,
    rows,
  };
  const itemOwner: Owner = {
    table: name,
    columns: [...owner.columns, own('unit', 'string', `\`id\` of the row of \`${name}\`.`)],
    references: [...owner.references, to([...owner.references.at(-1)!.columns, 'unit'], name, primaryKey)],
    of: (record) => {
      const { item, position: _, ...rest } = record as { item: { id: string }; position: number };
      return { ...rest, unit: item.id };
    },
    *rows(source) {
      for (const record of rows(source)) yield { ...record, ...(record as { item: object }).item };
    },
  };
  const lists = Object.entries(spec.lists ?? {}).map(([column, listSpec]) =>
    listTable(itemOwner, columns.find(({ name: found }) => found === column)!, listSpec),
  );
  return [table, ...lists];
}

function tablesOf(spec: TableSpec): Table[] {
  const shape = columnsOf(spec.shape);
  const columns = withMeaning([...(spec.extra ?? []), ...shape.columns], spec);
  const owner = ownerOf(spec);
  return [
    {
      name: spec.name,
      title: spec.title,
      description: spec.description,
      columns,
      primaryKey: spec.key,
      foreignKeys: spec.references ?? [],
      sortedBy: columns.some(({ name }) => name === 'policy') ? 'policy' : spec.key[0]!,
      partOf: null,
      takesApart: null,
      rows: spec.rows,
    },
    ...Object.entries(spec.lists ?? {}).map(([name, list]) =>
      listTable(owner, columns.find((column) => column.name === name)!, list),
    ),
    ...Object.entries(spec.nested ?? {}).flatMap(([name, nested]) =>
      nestedTables(owner, name, nested, shape.nested.find((list) => list.name === name)!.columns),
    ),
  ];
}

const depthOf = ({ partOf, takesApart }: Table) => (partOf === null ? 0 : takesApart === null ? 1 : 2);

/**
 * Every table: those of records first, then lists of objects, then lists that also stand joined in a column.
 * @example TABLES.map(({ name }) => name) // ['amounts', 'goals', …, 'amount_topics', …]
 */
export const TABLES: readonly Table[] = SPECS.flatMap(tablesOf).sort((a, b) => depthOf(a) - depthOf(b));

/**
 * One table.
 * @returns it. Throws when there is none of that name.
 * @example tableOf('amounts').primaryKey // ['id']
 */
export function tableOf(name: string): Table {
  const table = TABLES.find((some) => some.name === name);
  if (table === undefined) throw new Error(`there is no table ${name}`);
  return table;
}
