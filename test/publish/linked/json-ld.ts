// JSON-LD read without the network: a library that knows the standard, and a loader that knows no address but those given.
// It must not hold a test.

/** The library has no types of its own. */
const { default: jsonld } = (await import('jsonld' as string)) as {
  default: {
    canonize(document: object | string, options: object): Promise<string>;
    expand(document: object, options: object): Promise<unknown[]>;
    toRDF(document: object, options: object): Promise<string>;
  };
};

/** Contexts by their address; every other address is refused, so that a test cannot need the network. */
function loader(contexts: Readonly<Record<string, object>>) {
  return async (url: string) => {
    const document = contexts[url];
    if (document === undefined) throw new Error(`this needs the network: ${url}`);
    return { contextUrl: null, document, documentUrl: url };
  };
}

/** A document as sorted N-Quads with blank nodes named after RDFC-1.0: two graphs are the same when these are. */
export function canonize(document: object, contexts: Readonly<Record<string, object>> = {}): Promise<string> {
  const options = {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    documentLoader: loader(contexts),
    safe: true,
  };
  return jsonld.canonize(document, options);
}

/** The same for N-Quads. */
export function canonizeQuads(quads: string): Promise<string> {
  return jsonld.canonize(quads, {
    algorithm: 'RDFC-1.0',
    inputFormat: 'application/n-quads',
    format: 'application/n-quads',
  });
}

/** A statement of a graph; a literal is its words, with its language or type. */
export interface Statement {
  subject: string;
  predicate: string;
  object: string;
  language: string | null;
  type: string | null;
}

/** A document as statements. Throws when a term has no meaning: `safe` mode of the library drops nothing silently. */
export async function statementsOf(
  document: object,
  contexts: Readonly<Record<string, object>> = {},
): Promise<Statement[]> {
  const { Parser } = await import('n3' as string);
  const quads = new Parser({ format: 'N-Quads' }).parse(await canonize(document, contexts)) as {
    subject: { value: string };
    predicate: { value: string };
    object: { value: string; termType: string; language?: string; datatype?: { value: string } };
  }[];
  return quads.map(({ subject, predicate, object }) => ({
    subject: subject.value,
    predicate: predicate.value,
    object: object.value,
    language: object.language === undefined || object.language === '' ? null : object.language,
    type: object.termType === 'Literal' ? (object.datatype?.value ?? null) : null,
  }));
}
