// The API as OpenAPI 3.1: every file below `/api/v1/` that a release writes, with its media type and, for JSON, its schema.
// It must not list files of its own: it is made from the list of those that were written.
import publishedSchema from '../../schema/published.schema.json' with { type: 'json' };
import type { Corpus } from '../model.ts';
import type { PublishedFile, Release } from './release.ts';

/** A file of the API, as far as its description needs it. */
export interface DescribedPath {
  /** Below `/api/v1/`. */
  path: string;
  /** Name of its shape in published.schema.json; null for files that have none there. */
  shape: string | null;
}

interface Parameter {
  name: string;
  description: string;
  example: string;
}

interface Template {
  path: string;
  /** None for files that have no shape in published.schema.json. */
  shapes: string[];
  parameters: Parameter[];
}

/** Where the description is, below the root of the site. */
export const OPENAPI_PATH = 'api/v1/openapi.json';

const ROOT = 'api/v1/';
const MOVED = 'MovedFile';
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  jsonld: 'application/ld+json',
  ndjson: 'application/x-ndjson',
  geojson: 'application/geo+json',
  csv: 'text/csv',
  md: 'text/markdown',
  txt: 'text/plain',
  ttl: 'text/turtle',
  nt: 'application/n-triples',
  xml: 'application/xml',
  xsd: 'application/xml',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  cff: 'application/yaml',
  html: 'text/html',
  parquet: 'application/vnd.apache.parquet',
  sqlite: 'application/vnd.sqlite3',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** What the folders and endings of the API hold, for the first words of a summary. */
const FORMS: Readonly<Record<string, string>> = {
  json: 'JSON',
  jsonld: 'JSON-LD',
  csv: 'CSV',
  md: 'Markdown, for people and language models',
  ttl: 'Turtle',
  xml: 'XML',
  bib: 'BibTeX',
  ris: 'RIS',
  parquet: 'Parquet',
  sqlite: 'SQLite',
  xlsx: 'workbook',
  zip: 'zip archive',
};

const isText = (mediaType: string): boolean =>
  mediaType.startsWith('text/') || /xml|yaml|bibtex|ris|systems|triples/.test(mediaType);

const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** Ids that stand in paths, so that files of a kind become one path with parameters. */
function createTemplates(corpus: Corpus): (file: DescribedPath) => Template {
  const policies = new Map([...corpus.policies.values()].map((policy) => [policy.id, policy]));
  const topics = corpus.vocabularies.get('topics')?.terms ?? new Map<string, unknown>();
  const vocabularies = new Set(corpus.vocabularies.keys());
  const former = new Set([...corpus.moved.map(({ from }) => from), ...corpus.history.ids]);
  return ({ path, shape }) => {
    const segments = path.split('/');
    const shapes = shape === null ? [] : [shape];
    const parameters: Parameter[] = [];
    const put = (at: number, name: string, description: string, example: string) => {
      segments[at] = segments[at]!.replace(example, `{${name}}`);
      parameters.push({ name, description, example });
    };
    for (let at = 1; at < segments.length; at += 1) {
      const segment = segments[at]!;
      const stem = segment.split('.')[0]!;
      const next = segments[at + 1]?.split('.')[0];
      const id = `${stem}/${next}`;
      if (next !== undefined && (policies.has(id) || former.has(id))) {
        put(at, 'place', 'Id of the place.', stem);
        put(at + 1, 'document', 'Second part of the id of the document.', next);
        const record = segments[at + 2]?.split('.')[0];
        // What answers for a document that is no more is an entry of moved.json.
        if (path === `policies/${id}.json` && !policies.has(id)) shapes.push(MOVED);
        const last = segments[at + 3]?.split('.')[0];
        // A file of two documents.
        if (record !== undefined && last !== undefined) {
          put(at + 2, 'other_place', 'Id of the place of the other.', record);
          put(at + 3, 'other_document', 'Second part of the id of the other.', last);
        } else if (record !== undefined) put(at + 2, 'record', 'Last part of the id of the record.', record);
        break;
      }
      if (corpus.places.has(stem)) put(at, 'place', 'Id of the place.', stem);
      else if (topics.has(stem) || former.has(`topics/${stem}`)) {
        put(at, 'topic', 'Term of the vocabulary `topics`.', stem);
        if (path === `comparisons/${stem}.json` && !topics.has(stem)) shapes.push(MOVED);
      } else if (vocabularies.has(stem) && segments[at - 1] !== 'tables')
        put(at, 'vocabulary', 'Id of the vocabulary.', stem);
    }
    return { path: segments.join('/'), shapes, parameters };
  };
}

function summaryOf({ path, parameters }: Template): string {
  const ending = endingOf(path);
  const form = FORMS[ending] ?? `.${ending}`;
  const bare = path.slice(0, path.length - ending.length - 1);
  const names = bare.split('/').filter((part) => !part.startsWith('{'));
  const each = parameters.at(-1)?.name;
  return `${names.join(' ')}${each === undefined ? '' : ` of one ${each}`}: ${form}`;
}

function operation(template: Template): object {
  const { path, shapes, parameters } = template;
  // CSL-JSON is a list by its own definition: the one JSON here that is no object.
  const csl = path.endsWith('.csl.json');
  const known = csl ? 'application/vnd.citationstyles.csl+json' : MEDIA_TYPES[endingOf(path)];
  const mediaType = known ?? 'application/octet-stream';
  const [shape] = shapes;
  const description = shape === undefined ? undefined : shapeDescription(shape);
  const references = shapes.map((name) => ({ $ref: `../../schema/v1/published.schema.json#/$defs/${name}` }));
  const untyped = mediaType.endsWith('json')
    ? { type: csl ? 'array' : 'object' }
    : isText(mediaType)
      ? { type: 'string' }
      : {};
  const schema = references.length > 1 ? { oneOf: references } : (references[0] ?? untyped);
  const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : 'root';
  return {
    get: {
      operationId: `get_${path.replace(/[{}]/g, '').replace(/[^A-Za-z0-9]+/g, '_')}`,
      summary: summaryOf(template),
      ...(description === undefined ? {} : { description }),
      tags: [folder],
      ...(parameters.length === 0
        ? {}
        : {
            parameters: parameters.map(({ name, description: about, example }) => ({
              name,
              in: 'path',
              required: true,
              description: about,
              schema: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
              example,
            })),
          }),
      responses: {
        200: { description: 'The file.', content: { [mediaType]: { schema } } },
        404: { $ref: '#/components/responses/NotFound' },
      },
    },
  };
}

function shapeDescription(shape: string): string | undefined {
  return (publishedSchema.$defs as Record<string, { description?: string }>)[shape]?.description;
}

/**
 * Describe the API.
 * @param files every file below `/api/v1/` that is written, in any order; the description adds itself.
 * @returns `api/v1/openapi.json`: one path for each file, files of a kind as one with parameters, JSON by reference to the schemas
 *   beside the API. Throws when files of one path have two shapes.
 * @example buildOpenapi(release, [{ path: 'amounts.json', shape: 'AmountsFile' }]).path // 'api/v1/openapi.json'
 */
export function buildOpenapi({ corpus, version, address }: Release, files: readonly DescribedPath[]): PublishedFile {
  const templateOf = createTemplates(corpus);
  const templates = new Map<string, Template>();
  const all = [...files, { path: OPENAPI_PATH.slice(ROOT.length), shape: null }];
  for (const file of all.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const template = templateOf(file);
    const known = templates.get(template.path);
    if (known === undefined) {
      templates.set(template.path, template);
      continue;
    }
    known.shapes = [...new Set([...known.shapes, ...template.shapes])].sort(
      (a, b) => Number(a === MOVED) - Number(b === MOVED),
    );
    const own = known.shapes.filter((name) => name !== MOVED);
    if (own.length > 1) throw new Error(`files at ${template.path} have the shapes ${own.join(' and ')}`);
  }
  const folders = [
    ...new Set([...templates.keys()].map((path) => (path.includes('/') ? path.split('/')[0]! : 'root'))),
  ];
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Cejian 策鉴',
      version,
      summary: 'Local-government policies as data that can be checked against the words.',
      description:
        'Static files: no key, no query, GET only. Every key is always present; null says unknown or not applicable. Every value names the words that say it (`cite`). `cejian export --partition province,year` writes the tables also as `partitioned/<table>/province=…/year=…/part-0.parquet`, which are not listed here.',
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [{ url: `${address}/api/v1`, description: 'This release.' }],
    // Nothing is kept from anybody.
    security: [],
    tags: folders.sort().map((name) => ({
      name,
      description: name === 'root' ? 'Files right below /api/v1/.' : `Files below /api/v1/${name}/.`,
    })),
    paths: Object.fromEntries([...templates.values()].map((template) => [`/${template.path}`, operation(template)])),
    components: {
      responses: { NotFound: { description: 'There is no such file. An id that is no more is in `moved.json`.' } },
    },
  };
  return { path: OPENAPI_PATH, content: `${JSON.stringify(document, null, 1)}\n` };
}
