// The vocabularies as SKOS: a concept scheme for each list, a concept for each term, in JSON-LD and in Turtle.
// It must not change an id or a word: what the codebook says is said here.
import type { LoadedVocabulary } from '../../model.ts';
import type { Bilingual, Term } from '../../types.ts';
import type { Form, PublishedFile, Release } from '../release.ts';
import { formatJsonLd, formatTurtle, type GraphNode, type GraphObject } from './graph.ts';
import { EN, schemeIri, termIri, ZH } from './iris.ts';

const PREFIXES = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  owl: 'http://www.w3.org/2002/07/owl#',
};
const LICENSE = 'https://creativecommons.org/licenses/by/4.0/';

const both = ({ zh, en }: Bilingual): GraphObject[] => [
  { text: zh, lang: ZH },
  { text: en, lang: EN },
];
const iris = (list: readonly string[]): GraphObject[] => list.map((iri) => ({ iri }));

type Loaded = Pick<LoadedVocabulary, 'vocabulary' | 'terms'>;

function conceptNode(address: string, { vocabulary }: Loaded, term: Term): GraphNode {
  const scheme = schemeIri(address, vocabulary.id);
  const narrower = vocabulary.terms.filter(({ broader }) => broader === term.id);
  const own = (id: string) => termIri(address, vocabulary.id, id);
  // A word is never both the preferred and another label of its concept (SKOS, S13).
  const aliases = [...new Set(term.aliases ?? [])].filter((alias) => alias !== term.label.zh);
  return {
    iri: own(term.id),
    types: ['skos:Concept'],
    statements: [
      ['skos:inScheme', iris([scheme])],
      ...(term.broader === undefined ? [['skos:topConceptOf', iris([scheme])] as const] : []),
      ['skos:notation', [{ value: term.id }]],
      ['skos:prefLabel', both(term.label)],
      ['skos:altLabel', aliases.map((text) => ({ text, lang: ZH }))],
      ['skos:definition', both(term.definition)],
      ['skos:example', both(term.example)],
      // SKOS has no word for an example of what a concept is not; a scope note says where it ends.
      ['skos:scopeNote', both(term.counterexample)],
      ['skos:broader', term.broader === undefined ? [] : iris([own(term.broader)])],
      ['skos:narrower', iris(narrower.map(({ id }) => own(id)))],
      ['dcterms:subject', iris((term.topics ?? []).map((topic) => termIri(address, 'topics', topic)))],
    ],
  };
}

function schemeNodes({ address, version }: Release, loaded: Loaded): GraphNode[] {
  const { id, title, description, ordered, terms } = loaded.vocabulary;
  const scheme = schemeIri(address, id);
  const term = (code: string) => termIri(address, id, code);
  return [
    {
      iri: scheme,
      types: ['skos:ConceptScheme'],
      statements: [
        ['skos:notation', [{ value: id }]],
        ['skos:prefLabel', both(title)],
        ['dcterms:title', both(title)],
        ['dcterms:description', both(description)],
        ['dcterms:license', iris([LICENSE])],
        ['owl:versionInfo', [{ value: version }]],
        [
          'skos:hasTopConcept',
          iris(terms.filter(({ broader }) => broader === undefined).map(({ id: code }) => term(code))),
        ],
      ],
    },
    ...(ordered
      ? [
          {
            iri: `${scheme}#-order`,
            types: ['skos:OrderedCollection'],
            statements: [
              ['skos:prefLabel', both(title)],
              ['skos:memberList', [{ list: terms.map(({ id: code }) => term(code)) }]],
            ],
          } as const,
        ]
      : []),
    ...terms.map((each) => conceptNode(address, loaded, each)),
  ];
}

/**
 * The vocabularies as statements.
 * @returns nodes in the order of the vocabularies and of their terms. Ordered lists are also an ordered collection.
 * @example listConcepts(release)[0].types // ['skos:ConceptScheme']
 * @see https://www.w3.org/TR/skos-reference/
 */
export function listConcepts(release: Release): GraphNode[] {
  return [...release.corpus.vocabularies.values()].flatMap((loaded) => schemeNodes(release, loaded));
}

/**
 * The vocabularies as SKOS.
 * @returns `api/v1/vocabulary.jsonld` and `api/v1/vocabulary.ttl`, the same graph.
 * @example buildVocabularyGraph(release).map(({ path }) => path) // ['api/v1/vocabulary.jsonld', 'api/v1/vocabulary.ttl']
 */
export const buildVocabularyGraph: Form = (release: Release): PublishedFile[] => {
  const nodes = listConcepts(release);
  return [
    { path: 'api/v1/vocabulary.jsonld', content: formatJsonLd(PREFIXES, nodes) },
    { path: 'api/v1/vocabulary.ttl', content: formatTurtle(PREFIXES, nodes) },
  ];
};
