// The words of the data page, in both languages. It must not hold anything about a place or a subject: that is data.
import type { CellState } from '../../src/compare/comparables/states.ts';
import type { OtherFile } from '../../src/publish/views/data.ts';
import type { Lang } from '../../src/publish/views/links.ts';

const zh = {
  title: '数据',
  description: '全部数据：JSON、CSV、Parquet、SQLite、Excel、订阅，连同字段、用法、许可与版本。',
  lead: '站上每一个数值都在这里，都附原句与位置。文件是静态的，不需要密钥。',
  contents: '本页内容',
  listFiles: '列表与索引',
  statesLead: '任何对照中的一格都是以下六种之一；接口里用编码，页面上用六种不同的样子。',
  files: '文件',
  file: '地址',
  holds: '一条是',
  shape: '结构',
  total: '条数',
  policyFiles: '每份文件一个',
  comparisonFiles: '每个主题一个',
  differenceFiles: '每两份文件一个',
  samples: '怎么读',
  states: '六种状态',
  state: '状态',
  code: '编码',
  meaning: '含义',
  table: '表',
  tables: '表：CSV、Parquet、SQLite、Excel',
  tablesLead: [
    '列名与 JSON 的键相同，嵌套的键以下划线相连（`title_zh`、`cite_quote`）；表与表以 `id` 相连。',
    'CSV 的值与 JSON 完全相同，空单元格就是 `null`，供程序读取；要用电子表格打开，请取“给 Excel 的 CSV”：它带字节顺序标记，会被当作公式的文字前加了一个撇号。',
    'Parquet 有类型，列表仍是列表；日期是文字，因为原文有时只写到年。代码、数值和日期用 Snappy 压缩，文字和编号用 zstd：DuckDB、Spark、Trino、ClickHouse、pyarrow、Polars 都能直接读；在浏览器里用 hyparquet 读文字，要另加 `hyparquet-compressors`。',
  ],
  row: '内容',
  rows: '行数',
  forms: '格式',
  excelCsv: '给 Excel 的 CSV',
  recordTables: '记录表',
  listTables: '把列表逐项拆开的表',
  others: '其他形式',
  samplesLead: '下面每一段都可以照抄，每次发布前都真正运行过（Python、R 和 curl 在机器上有它们时运行）。',
  questions: '五个常见问题',
  questionsLead:
    '打开各表之后，这些语句在 DuckDB、SQLite、Spark SQL、Trino 和 ClickHouse 里都一样；SQLite 文件里它们是名称以 `question_` 开头的视图。',
  engines: '数据量很大时',
  enginesCommand: 'cejian export --partition province,year 目录',
  enginesLead: [
    '这条命令把各表另分成 `api/v1/partitioned/表/province=…/year=…/`，边读边写，占用内存有上限。`province` 是文件所在地最上一级地区的编号，`year` 是文件编号末尾的年份，两者不再作为列出现；没有值的放在 `__HIVE_DEFAULT_PARTITION__`；不属于某份文件的表（地区、词表）只有一个文件 `part-0.parquet`。每个行组至多 50,000 行，按文件编号排序。',
    '下面的语句在各引擎里打开这些表，之后上面的问题照样能答。DuckDB 与 SQLite 在测试中实际运行；Spark 与 Trino 的语句由按其语法写的解析器检查；ClickHouse 的语句依据其手册。',
  ],
  verify: '核对',
  feed: '新文件与更正',
  calendar: '失效日期与目标到期',
  changes: '更新记录',
  changesLead:
    '每行末尾写着谁需要动手。逐条的原值与新值在 changes.json；换了名的标识在 moved.json。旧网址都还有用：网页转到新网址；JSON 说明去向；其他文件与新网址上的逐字节相同，拆成几个的，引文、订阅与日历合在一起。能读 _redirects 的主机直接转到新网址。',
};

const en: typeof zh = {
  title: 'Data',
  description: 'All the data as JSON, CSV, Parquet, SQLite, Excel and feeds: fields, examples, licence and versions.',
  lead: 'Every value on this site is here, with its sentence and its place. The files are static; no key is needed.',
  contents: 'On this page',
  listFiles: 'Lists and index',
  statesLead:
    'A cell of any comparison is in one of these six states, as a code in the API and in six renderings on the pages.',
  files: 'Files',
  file: 'Address',
  holds: 'One item is',
  shape: 'Shape',
  total: 'Items',
  policyFiles: 'One for each document',
  comparisonFiles: 'One for each topic',
  differenceFiles: 'One for each pair of documents',
  samples: 'Reading the data',
  states: 'Six states',
  state: 'State',
  code: 'Code',
  meaning: 'Meaning',
  table: 'Table',
  tables: 'Tables: CSV, Parquet, SQLite, Excel',
  tablesLead: [
    'Columns are named after the keys of the JSON, nested keys joined by underscores (`title_zh`, `cite_quote`); tables are joined by `id`.',
    'The CSV files hold exactly the values of the JSON, with empty cells for `null`, ready for programs; to open one in a spreadsheet, take “CSV for Excel”: it has a byte order mark, and an apostrophe before text that would be read as a formula.',
    'Parquet has types, and its lists are lists; dates are text, since a document may give the year only. Codes, numbers and dates are compressed with Snappy, words and ids with zstd: DuckDB, Spark, Trino, ClickHouse, pyarrow and Polars read both; hyparquet in a browser needs `hyparquet-compressors` for the words.',
  ],
  row: 'Content',
  rows: 'Rows',
  forms: 'Forms',
  excelCsv: 'CSV for Excel',
  recordTables: 'Tables of records',
  listTables: 'Tables that take lists apart',
  others: 'Other forms',
  samplesLead:
    'Copy any of these. All of them are run before each release (Python, R and curl where the machine has them).',
  questions: 'Five questions',
  questionsLead:
    'Once the tables are open, these statements are the same in DuckDB, SQLite, Spark SQL, Trino and ClickHouse; in the SQLite file they are views whose names begin with `question_`.',
  engines: 'For very large data',
  enginesCommand: 'cejian export --partition province,year FOLDER',
  enginesLead: [
    'The command also writes the tables as `api/v1/partitioned/TABLE/province=…/year=…/`, streamed, in bounded memory. `province` is the id of the topmost place above the document, `year` the year at the end of its id; neither is repeated as a column. Rows without a value are under `__HIVE_DEFAULT_PARTITION__`; a table that belongs to no document (places, vocabulary) is the one file `part-0.parquet`. A row group has at most 50,000 rows, sorted by document.',
    'These statements open the tables in each engine; the questions above then run unchanged. Our tests run DuckDB and SQLite, and check the statements for Spark and Trino with parsers of their grammars; those for ClickHouse follow its manual.',
  ],
  verify: 'Verifying',
  feed: 'New documents and corrections',
  calendar: 'Expiries and due goals',
  changes: 'Change log',
  changesLead:
    'Each line ends with who must act. changes.json has every change, old and new; ids that were renamed are in moved.json. Every old address still answers: a page leads on; JSON says where to; any other file is that of the new address byte for byte or, where one became several, has the citations, feed entries and events of all. A host that reads _redirects leads to the new address at once.',
};

/** Words of the data page, by language. */
export const DATA_WORDS: Readonly<Record<Lang, typeof zh>> = { zh, en };

/** What each state of a cell means, for the data page. */
export const STATE_MEANINGS: Readonly<Record<CellState, Readonly<Record<Lang, string>>>> = {
  figure: { zh: '写到了，并有数值', en: 'treated, with a figure' },
  stated: { zh: '写到了，没有数值', en: 'treated, without a figure' },
  by_reference: {
    zh: '写到了，给什么、给多少由别的文件规定',
    en: 'treated; what or how much is decided in another document',
  },
  absent: { zh: '检索过，没有写到；检索词在 searched', en: 'searched for and not found; the words are in searched' },
  not_applicable: { zh: '这份文件不可能涉及', en: 'cannot arise in this document' },
  not_coded: { zh: '还没有编码，不能下结论', en: 'not coded yet; nothing can be concluded' },
};

/** What one item of a file of the API is, by the name of the file. */
export const FILE_MEANINGS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  absences: { zh: '一个查而未见的主题，连同检索词', en: 'a topic searched for and not found, with the words' },
  amounts: {
    zh: '给一类对象的一笔钱，或与钱有关的一个百分比',
    en: 'a sum, or a percentage about money, for one recipient',
  },
  benefits: { zh: '一项不以数额表示的待遇', en: 'something given that is no sum' },
  changes: { zh: '一个版本里的一处变化：原值、新值、原句', en: 'a change of a release: old, new, and the sentence' },
  comparisons: { zh: '一个主题，和各份文件在它上面的状态', en: 'a topic and the state of each document on it' },
  conditions: { zh: '条件树的一个节点', en: 'a node of a tree of conditions' },
  differences: {
    zh: '一对文件；differences/<一份>/<另一份>.json 有两份之间的全部不同，连同两边的原句',
    en: 'a pair of documents; differences/<one>/<other>.json has what differs between the two, with the words of both',
  },
  goals: { zh: '一个目标、承诺或方向', en: 'a target, commitment or direction' },
  index: { zh: '入口：所有文件及其模式', en: 'the way in: every file with its schema' },
  jurisdictions: { zh: '一个地区：代码、人口、单位', en: 'a place: code, population, units' },
  measures: { zh: '一条措施：主题、工具、力度', en: 'a measure: topics, instruments, how binding' },
  method: {
    zh: '不是列表：各份文件的覆盖、复核状态、已知的时效，和局限',
    en: 'not a list: coverage, review and known currency of each document, and the limits',
  },
  moved: { zh: '一个不再使用的标识，和接替它的标识', en: 'an id that is no more, and what stands in its place' },
  policies: { zh: '一份文件：标题、文号、单位、日期、状态', en: 'a document: title, number, issuers, dates, status' },
  relations: { zh: '与另一份文件的一种关系', en: 'a relation to another document' },
  responsibilities: { zh: '一个单位与它承担的角色', en: 'a unit and its role' },
  reuse: {
    zh: '不是列表：谁与谁共用措辞，相同的句段、套话、近似的分句，连同两边的原句',
    en: 'not a list: who shares wording with whom; passages, set phrases and clauses nearly alike, with the words of each side',
  },
  vocabulary: { zh: '词表中的一个词', en: 'a term of a vocabulary' },
};

/** What each file beside the JSON and the tables is. */
export const OTHER_MEANINGS: Readonly<Record<OtherFile, Readonly<Record<Lang, string>>>> = {
  sqlite: {
    zh: '全部表，一个 SQLite 文件：主键、外键、索引，和回答常见问题的视图',
    en: 'all tables as one SQLite file: keys, indices, and views that answer the questions below',
  },
  workbook: {
    zh: '全部记录表，一个 Excel 工作簿，列表在一格里；首页是编码手册，超过 32,767 字的单元格截断并以 … 结尾',
    en: 'all tables of records as a workbook, lists within a cell; the first sheet is the codebook, and cells over 32,767 characters end in …',
  },
  policy_text: {
    zh: '一份文件的纯文本版，每个值后附出处与原句，给人也给语言模型读',
    en: 'a document as text, every value followed by its place and sentence, for people and language models',
  },
  measure_text: { zh: '一条措施的纯文本版', en: 'a measure as text' },
  llms: { zh: '语言模型从这里入门', en: 'the way in for language models' },
  legislation: {
    zh: '一份文件的关联数据（schema.org Legislation 与 ELI，JSON-LD）',
    en: 'a document as linked data (schema.org Legislation and ELI, JSON-LD)',
  },
  akoma_ntoso: { zh: '一份文件的条款结构（Akoma Ntoso 3）', en: 'a document as a tree of clauses (Akoma Ntoso 3)' },
  annotations: {
    zh: '一份文件的全部出处（W3C 网页标注）',
    en: 'all evidence of a document (W3C Web Annotations)',
  },
  skos: { zh: '全部词表（SKOS，Turtle）', en: 'all vocabularies (SKOS, Turtle)' },
  skos_json: { zh: '同上，JSON-LD', en: 'the same as JSON-LD' },
  citation: {
    zh: '怎样引用整个数据集（GB/T 7714）；另有 .bib、.ris、.csl.json',
    en: 'how to cite the data as a whole (GB/T 7714); also .bib, .ris and .csl.json',
  },
  policy_citation: {
    zh: '怎样引用一份文件；另有 .bib、.ris、.csl.json',
    en: 'how to cite a document; also .bib, .ris and .csl.json',
  },
  topic_citation: {
    zh: '怎样引用一个主题的对照；另有 .bib、.ris、.csl.json',
    en: 'how to cite a comparison; also .bib, .ris and .csl.json',
  },
  atom: {
    zh: '订阅（Atom）：新文件，和每次更正的原值、新值',
    en: 'feed (Atom): new documents, and corrections, old and new',
  },
  json_feed: { zh: '同上，JSON Feed 1.1', en: 'the same as JSON Feed 1.1' },
  place_feeds: { zh: '一个地方及其下级的订阅；另有 .json', en: 'feed of one place with those below it; also .json' },
  topic_feeds: { zh: '一个主题的订阅；另有 .json', en: 'feed of one topic; also .json' },
  calendar: { zh: '日历：文件失效与目标到期（iCalendar）', en: 'calendar of expiries and due goals (iCalendar)' },
  place_calendars: { zh: '一个地方的日历', en: 'calendar of one place' },
  openapi: { zh: '接口的每一个文件及其结构（OpenAPI 3.1）', en: 'every file of the API with its shape (OpenAPI 3.1)' },
  schemas: {
    zh: '每个发布结构的 JSON Schema；同一目录里还有编写文件的结构',
    en: 'JSON Schema of every published shape; those of the authored files are in the same folder',
  },
  datapackage: {
    zh: '各表的描述（Frictionless Data Package v2）：字段、代码、外键、缺失值、SHA-256',
    en: 'the tables described (Frictionless Data Package v2): fields, codes, foreign keys, missing values, SHA-256',
  },
  csvw: { zh: '各 CSV 的描述（W3C CSVW）', en: 'the CSV files described (W3C CSVW)' },
  dataset: { zh: '整个数据集的描述（schema.org 与 DCAT）', en: 'the whole dataset described (schema.org and DCAT)' },
  manifest: { zh: '每个文件的字节数与 SHA-256', en: 'bytes and SHA-256 of every file' },
};
