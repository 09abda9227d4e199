// A graph of statements, printed as JSON-LD and as Turtle from the same nodes, so that neither says more than the other.
// It must not know any vocabulary.

/** What a statement says of its subject. */
export type GraphObject =
  | { iri: string }
  | { text: string; lang: string }
  | { value: string }
  | { integer: number }
  /** An RDF list of IRIs, in order. */
  | { list: readonly string[] };

/** A subject with its statements. Predicates and types are compact: `skos:prefLabel`. */
export interface GraphNode {
  iri: string;
  types: readonly string[];
  statements: readonly (readonly [predicate: string, objects: readonly GraphObject[]])[];
}

/** Prefix to IRI. Example: `{ skos: 'http://www.w3.org/2004/02/skos/core#' }`. */
export type Prefixes = Readonly<Record<string, string>>;

const INTEGER = 'http://www.w3.org/2001/XMLSchema#integer';

/** What no IRI may hold is percent-encoded, in both forms alike. @see https://www.w3.org/TR/turtle/#grammar-production-IRIREF */
const legalIri = (iri: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the production excludes exactly these
  iri.replace(/[\u0000- <>"{}|^`\\]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

function jsonObject(object: GraphObject): unknown {
  if ('iri' in object) return { '@id': legalIri(object.iri) };
  if ('text' in object) return { '@language': object.lang, '@value': object.text };
  if ('list' in object) return { '@list': object.list.map((iri) => ({ '@id': legalIri(iri) })) };
  if ('integer' in object) return { '@type': INTEGER, '@value': String(object.integer) };
  return object.value;
}

/**
 * Nodes as JSON-LD with its context inside, so that reading needs no network.
 * @returns JSON that ends in a line feed; statements without objects are left out.
 * @example formatJsonLd({ skos: '…' }, nodes) // '{\n "@context": {…},\n "@graph": […]\n}\n'
 */
export function formatJsonLd(prefixes: Prefixes, nodes: readonly GraphNode[]): string {
  const graph = nodes.map(({ iri, types, statements }) => ({
    '@id': legalIri(iri),
    '@type': types,
    ...Object.fromEntries(
      statements
        .filter(([, objects]) => objects.length > 0)
        .map(([predicate, objects]) => [predicate, objects.map(jsonObject)]),
    ),
  }));
  return `${JSON.stringify({ '@context': prefixes, '@graph': graph }, null, 1)}\n`;
}

// What JSON escapes, Turtle escapes in the same way (STRING_LITERAL_QUOTE, ECHAR and UCHAR).
const turtleString = (text: string): string => JSON.stringify(text).replaceAll('\u007f', '\\u007F');

const turtleIri = (iri: string): string => `<${legalIri(iri)}>`;

function turtleObject(object: GraphObject): string {
  if ('iri' in object) return turtleIri(object.iri);
  if ('text' in object) return `${turtleString(object.text)}@${object.lang}`;
  if ('list' in object) return `( ${object.list.map(turtleIri).join(' ')} )`;
  if ('integer' in object) return String(object.integer);
  return turtleString(object.value);
}

/**
 * Nodes as Turtle.
 * @returns text that ends in a line feed; statements without objects are left out.
 * @example formatTurtle({ skos: '…' }, nodes) // '@prefix skos: <…> .\n\n<…#prize> a skos:Concept ;\n…'
 * @see https://www.w3.org/TR/turtle/
 */
export function formatTurtle(prefixes: Prefixes, nodes: readonly GraphNode[]): string {
  const heads = Object.entries(prefixes).map(([prefix, iri]) => `@prefix ${prefix}: ${turtleIri(iri)} .`);
  const blocks = nodes.map(({ iri, types, statements }) => {
    const lines = [
      `${turtleIri(iri)} a ${types.join(', ')}`,
      ...statements
        .filter(([, objects]) => objects.length > 0)
        .map(([predicate, objects]) => ` ${predicate} ${objects.map(turtleObject).join(', ')}`),
    ];
    return `${lines.join(' ;\n')} .`;
  });
  return `${[heads.join('\n'), ...blocks].join('\n\n')}\n`;
}
