// The data page: every file of a release with what it is, counted in the data itself.
// It must not promise a file that is not published.

import type { Corpus } from '../../model.ts';
import { buildApi } from '../json.ts';
import { buildRecords, type Records } from '../records.ts';
import { TABLES } from '../tables/definitions.ts';
import { type Engine, openSql } from '../tables/engines.ts';
import { questionsOf } from '../tables/questions.ts';
import { SHAPES_PATH } from './codebook.ts';
import { type SampleView, samplesOf } from './data-samples.ts';
import type { Reading } from './entry.ts';
import { fileHref, href } from './links.ts';

/** A file of the API. */
export interface FileView {
  /** Such as `amounts`. */
  name: string;
  /** Path from the root of the site. */
  path: string;
  href: string;
  shape: string;
  shapeHref: string;
  /** Number of items of a list; null for other files. */
  total: number | null;
}

/** A table with its three forms. */
export interface TableView {
  /** Such as `amounts`. */
  name: string;
  title: string;
  /** What a row is. */
  description: string;
  rows: number;
  csv: string;
  excel: string;
  parquet: string;
}

/** A file, or files of one kind, that is neither JSON of the API nor a table. */
export interface OtherFileView {
  name: OtherFile;
  /** Path from the root of the site; what differs is in angle brackets: `/api/v1/policies/<id>.md`. */
  path: string;
  /** The file, or the first of its kind. */
  href: string;
}

/** A question with the statement that answers it. */
export interface QuestionView {
  title: string;
  sql: string;
}

/** Statements that open the tables in an engine. */
export interface EngineView {
  engine: string;
  sql: string;
}

/** What the data page shows. */
export interface DataPageView {
  lists: FileView[];
  policies: FileView[];
  comparisons: FileView[];
  /** Two documents held against each other. */
  differences: FileView[];
  /** Tables of records, and tables that take lists of them apart. */
  tables: TableView[];
  listTables: TableView[];
  others: OtherFileView[];
  samples: SampleView[];
  questions: QuestionView[];
  engines: EngineView[];
  dataVersion: string;
}

/** Kinds of files beside the JSON of the API and the tables. */
export type OtherFile = (typeof OTHER_FILES)[number][0];

// What stands in brackets is the id of a policy, measure, place or topic; the page links to the first.
const OTHER_FILES = [
  ['sqlite', '/api/v1/cejian.sqlite'],
  ['workbook', '/api/v1/cejian.xlsx'],
  ['policy_text', '/api/v1/policies/<policy>.md'],
  ['measure_text', '/api/v1/measures/<measure>.md'],
  ['llms', '/llms.txt'],
  ['legislation', '/api/v1/policies/<policy>.jsonld'],
  ['akoma_ntoso', '/api/v1/policies/<policy>.akn.xml'],
  ['annotations', '/api/v1/annotations/<policy>.jsonld'],
  ['skos', '/api/v1/vocabulary.ttl'],
  ['skos_json', '/api/v1/vocabulary.jsonld'],
  ['citation', '/api/v1/cite.txt'],
  ['policy_citation', '/api/v1/cite/<policy>.txt'],
  ['topic_citation', '/api/v1/cite/<topic>.txt'],
  ['atom', '/feeds/all.atom'],
  ['json_feed', '/feeds/all.json'],
  ['place_feeds', '/feeds/places/<place>.atom'],
  ['topic_feeds', '/feeds/topics/<topic>.atom'],
  ['calendar', '/calendar/all.ics'],
  ['place_calendars', '/calendar/places/<dated_place>.ics'],
  ['openapi', '/api/v1/openapi.json'],
  ['schemas', '/schema/v1/published.schema.json'],
  ['datapackage', '/api/v1/datapackage.json'],
  ['csvw', '/api/v1/tables/csv-metadata.json'],
  ['dataset', '/api/v1/dataset.jsonld'],
  ['manifest', '/manifest.json'],
] as const;

const ENGINES: readonly [engine: Engine, name: string][] = [
  ['spark', 'Spark SQL'],
  ['trino', 'Trino'],
  ['clickhouse', 'ClickHouse'],
];

function otherFiles(records: Records, base: string): OtherFileView[] {
  const first: Readonly<Record<string, string | undefined>> = {
    policy: records.policies[0]?.id,
    measure: records.measures[0]?.id,
    place: records.policies[0]?.jurisdiction,
    // A place of whose documents none names a day has no calendar.
    dated_place: records.goals.find(({ due }) => due !== null)?.jurisdiction,
    topic: records.measures[0]?.topics[0],
  };
  return OTHER_FILES.flatMap(([name, path]): OtherFileView[] => {
    const example = path.replace(/<(\w+)>/, (whole, key: string) => first[key] ?? whole);
    return example.includes('<')
      ? []
      : [{ name, path: path.replace('dated_place', 'place'), href: fileHref(example, base) }];
  });
}

/**
 * What the data page shows.
 * @param origin address of the site's host; undefined when it is not known, and then samples read from a local build.
 * @example dataView(reading, '0.1.0', undefined).lists.map(({ path }) => path) // ['/api/v1/absences.json', …]
 */
export function dataView(reading: Reading<Corpus>, dataVersion: string, origin: string | undefined): DataPageView {
  const { corpus, lang, base } = reading;
  const files = buildApi(corpus, dataVersion).map(
    ({ path, shape, data }): FileView => ({
      name: path.replace(/\.json$/, ''),
      path: `/api/v1/${path}`,
      href: fileHref(`/api/v1/${path}`, base),
      shape,
      shapeHref: `${href(SHAPES_PATH, lang, base)}#${shape}`,
      total: Array.isArray(data.items) ? data.items.length : null,
    }),
  );
  const under = (folder: string) => files.filter(({ path }) => path.startsWith(`/api/v1/${folder}/`));
  const records = buildRecords(corpus);
  const tableViews = (lists: boolean): TableView[] =>
    TABLES.filter(({ partOf }) => (partOf !== null) === lists).map((table) => {
      const file = (ending: string) => fileHref(`/api/v1/tables/${table.name}.${ending}`, base);
      return {
        name: table.name,
        title: table.title[lang],
        description: table.description[lang],
        rows: [...table.rows({ corpus, records })].length,
        csv: file('csv'),
        excel: file('excel.csv'),
        parquet: file('parquet'),
      };
    });
  const address = `${origin ?? 'http://127.0.0.1:4321'}${fileHref('/api/v1/', base)}`;
  const questions = questionsOf(records);
  const asked = TABLES.filter(({ name }) => questions.some(({ sql }) => new RegExp(`(FROM|JOIN) ${name} `).test(sql)));
  return {
    lists: files.filter(({ path }) => !path.slice('/api/v1/'.length).includes('/')),
    policies: under('policies'),
    comparisons: under('comparisons'),
    differences: under('differences'),
    tables: tableViews(false),
    listTables: tableViews(true),
    others: otherFiles(records, base),
    samples: samplesOf(records, address),
    questions: questions.map(({ title, sql }) => ({ title: title[lang], sql: `${sql};` })),
    engines: ENGINES.map(([engine, name]) => {
      const partitions = engine === 'trino' ? (['province', 'year'] as const) : [];
      const layout = { root: engine === 'trino' ? 's3://bucket/partitioned' : `${address}tables`, partitions };
      return { engine: name, sql: openSql(engine, layout, asked).join(';\n').concat(';') };
    }),
    dataVersion,
  };
}
