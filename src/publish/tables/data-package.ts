// What describes the tables to programs: a Frictionless Data Package v2 and CSVW, from the same list of tables.
// It must not describe a file that is not there: bytes and hashes are of the files themselves.
import type { Bilingual } from '../../types.ts';
import type { PublishedFile, Release } from '../release.ts';
import { LIST_SEPARATOR } from './csv.ts';
import { TABLES, type Table, type TableColumn } from './definitions.ts';

/** The name and the licence of the data, as every description of it says them. */
export const DATA: Readonly<{
  title: Bilingual;
  description: Bilingual;
  license: { name: string; title: string; path: string };
}> = {
  title: {
    zh: '策鉴：可核对原文的地方政策数据',
    en: 'Cejian: local-government policies as data that can be checked against the words',
  },
  description: {
    zh: '地方政策文件中的金额、目标、措施、待遇、条件、责任、依据和查而未见，每个值都附原文语句及其位置。',
    en: 'Amounts, goals, measures, benefits, conditions, responsibilities, relations and absences of local-government policy documents, each value with the sentence behind it and its place in the text.',
  },
  license: {
    name: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0 International',
    path: 'https://creativecommons.org/licenses/by/4.0/',
  },
};

/** What an empty cell says, for a column that can have one. */
const MISSING = { value: '', label: 'unknown or not applicable' };

/** A file of the tables, described. */
export interface DescribedFile {
  /** Path below `api/v1/`. Example: `tables/amounts.csv`. */
  path: string;
  mediaType: string;
  bytes: number;
  /** SHA-256, 64 hexadecimal digits. */
  sha256: string;
  /** The table whose rows it holds; null for a file of all. */
  table: Table | null;
  title: Bilingual;
  description: Bilingual;
}

/**
 * SHA-256 of some bytes, where there is no Node too.
 * @returns 64 hexadecimal digits.
 * @example await sha256Of('') // 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
 */
export async function sha256Of(content: PublishedFile['content']): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const bilingual = ({ zh, en }: Bilingual): string => `${zh} / ${en}`;

/** Values and labels of a column of codes; undefined for any other. */
function categoriesOf(column: TableColumn, { records }: Pick<Release, 'records'>) {
  if (column.type === 'list') return undefined;
  if (column.vocabulary !== null) {
    const terms = records.vocabulary.filter(({ vocabulary }) => vocabulary === column.vocabulary);
    return {
      categories: terms.map(({ id, label }) => ({ value: id, label: bilingual(label) })),
      ...(terms.length > 0 && terms.every(({ position }) => position !== null) ? { categoriesOrdered: true } : {}),
    };
  }
  const codes = column.codes.length > 0 ? column.codes : Object.keys(column.labels);
  if (codes.length === 0) return undefined;
  return {
    categories: codes.map((value) => {
      const label = column.labels[value];
      return label === undefined ? { value, label: value } : { value, label: bilingual(label) };
    }),
  };
}

/** Whether a cell always holds something: what stands before and after a quote may be nothing. */
const isRequired = ({ nullable, type, name }: TableColumn): boolean =>
  !nullable && type !== 'list' && !/_(prefix|suffix)$/.test(name);

const DATE_PATTERN = '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$';

function fieldOf(table: Table, column: TableColumn, release: Pick<Release, 'records'>) {
  const { name, type, nullable, title, description, vocabulary, codes, date } = column;
  return {
    name,
    type,
    ...(type === 'list' ? { delimiter: LIST_SEPARATOR, itemType: 'string' } : {}),
    title,
    description,
    // An empty cell of a list is a list of none, and one of a text that is never null is an empty text.
    missingValues: nullable ? [MISSING] : [],
    constraints: {
      ...(isRequired(column) ? { required: true } : {}),
      ...(table.primaryKey.length === 1 && table.primaryKey[0] === name ? { unique: true } : {}),
      ...(codes.length > 0 ? { enum: codes } : {}),
      ...(date ? { pattern: DATE_PATTERN } : {}),
    },
    ...categoriesOf(column, release),
    ...(vocabulary === null ? {} : { 'cejian:vocabulary': vocabulary }),
  };
}

function schemaOf(table: Table, release: Pick<Release, 'records'>) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fieldsMatch: ['equal'],
    fields: table.columns.map((column) => fieldOf(table, column, release)),
    missingValues: [MISSING],
    primaryKey: table.primaryKey,
    foreignKeys: table.foreignKeys.map(({ columns, table: other, to }) => ({
      fields: columns,
      // A reference into the table itself has an empty name.
      reference: { resource: other === table.name ? '' : other, fields: to },
    })),
  };
}

const formatOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/**
 * `datapackage.json`: every file of the tables, and the schema of each table.
 * @param files with paths below `api/v1/`, where it lies. @param guarded number of guarded cells by path, of the twins.
 * @returns a descriptor of Data Package 2.0. The plain CSV of a table bears its name and its schema; the other forms are
 * named `amounts-parquet`, `amounts-excel`.
 * @example buildDataPackage(release, files, new Map()).resources[0].schema.primaryKey // ['id']
 * @see https://datapackage.org/standard/data-package/
 */
export function buildDataPackage(
  release: Release,
  files: readonly DescribedFile[],
  guarded: ReadonlyMap<string, number>,
) {
  const { version, address } = release;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'cejian',
    id: `${address}/api/v1/datapackage.json`,
    title: bilingual(DATA.title),
    description: bilingual(DATA.description),
    version,
    homepage: `${address}/`,
    licenses: [DATA.license],
    contributors: [{ title: 'Cejian', path: `${address}/`, roles: ['creator'] }],
    resources: files.map(({ path, mediaType, bytes, sha256, table, title, description }) => {
      const plain = table !== null && path === `tables/${table.name}.csv`;
      const count = guarded.get(path);
      const form = path.endsWith('.excel.csv') ? 'excel' : formatOf(path);
      return {
        name: table === null ? `cejian-${form}` : plain ? table.name : `${table.name}-${form}`,
        ...(plain ? { type: 'table' } : {}),
        path,
        title: bilingual(title),
        description: bilingual(description),
        format: formatOf(path),
        mediatype: mediaType,
        ...(formatOf(path) === 'csv' ? { encoding: 'utf-8' } : {}),
        bytes,
        hash: `sha256:${sha256}`,
        ...(count === undefined ? {} : { 'cejian:guarded_cells': count }),
        ...(plain
          ? {
              dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
              schema: schemaOf(table, release),
            }
          : {}),
      };
    }),
  };
}

const CSVW_TYPES = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  list: 'string',
} as const;

/**
 * `tables/csv-metadata.json`: the plain CSV files, as W3C CSV on the Web describes them.
 * @example buildCsvw(release).tables[0].url // 'amounts.csv'
 * @see https://www.w3.org/TR/tabular-metadata/
 */
export function buildCsvw({ version }: Pick<Release, 'version'>) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': DATA.title.en,
    'dc:license': { '@id': DATA.license.path },
    'schema:version': version,
    dialect: {
      delimiter: ',',
      lineTerminators: ['\r\n'],
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      encoding: 'utf-8',
    },
    tables: TABLES.map((table) => ({
      url: `${table.name}.csv`,
      'dc:title': table.title.en,
      'dc:description': table.description.en,
      tableSchema: {
        columns: table.columns.map((column) => ({
          name: column.name,
          // The head of the file holds the name, which is how a reader knows the column.
          titles: column.name,
          'rdfs:label': column.title,
          'dc:description': column.description,
          datatype: CSVW_TYPES[column.type],
          ...(column.type === 'list' ? { separator: LIST_SEPARATOR } : {}),
          ...(isRequired(column) ? { required: true } : {}),
        })),
        primaryKey: table.primaryKey,
        foreignKeys: table.foreignKeys.map(({ columns, table: other, to }) => ({
          columnReference: columns,
          reference: { resource: `${other}.csv`, columnReference: to },
        })),
      },
    })),
  };
}
