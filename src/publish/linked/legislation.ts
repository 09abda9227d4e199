// A document as linked data: schema.org Legislation for search engines, ELI terms for legal data, in one JSON-LD.
// It must not say more than the record says: a document that was issued is not said to be in force today.
import type { PolicyRecord, RelationRecord } from '../../types.ts';
import { codeLabel } from '../language.ts';
import type { Form, PublishedFile, Release } from '../release.ts';
import { ownRecords } from './by-policy.ts';
import { EN, placeIri, policyIri, termIri, unitIri, ZH } from './iris.ts';

const ELI = 'http://data.europa.eu/eli/ontology#';
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  eli: ELI,
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const CHINESE = 'http://publications.europa.eu/resource/authority/language/ZHO';
const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/';

/** Each kind of relation in ELI and in schema.org. 替代 is a change: ELI has no word for a document that takes another's place. */
const RELATIONS: Readonly<Record<RelationRecord['relation'], readonly [eli: string, schema: string]>> = {
  based_on: ['eli:based_on', 'isBasedOn'],
  implements: ['eli:implements', 'legislationApplies'],
  cites: ['eli:cites', 'citation'],
  amends: ['eli:amends', 'legislationAmends'],
  repeals: ['eli:repeals', 'legislationRepeals'],
  replaces: ['eli:changes', 'legislationChanges'],
};

const link = (id: string) => ({ '@id': id });
const text = ({ zh, en }: { zh: string; en: string }) => [
  { '@language': ZH, '@value': zh },
  { '@language': EN, '@value': en },
];
const TYPES = ['xsd:gYear', 'xsd:gYearMonth', 'xsd:date'];
/** As precise as the text: a year is a year. */
const date = (value: string) => ({ '@type': TYPES[value.split('-').length - 1]!, '@value': value });

/** Keys without value are left out: JSON-LD has no null. */
function present(entries: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}

/** Forms of the text, each an embodiment of the Chinese wording. */
function formats(address: string, policy: string) {
  const api = `${address}/api/v1/policies/${policy}`;
  return [
    { id: `${policyIri(address, policy)}text.md`, mediaType: 'text/markdown' },
    { id: `${api}.akn.xml`, mediaType: 'application/xml' },
  ].map(({ id, mediaType }) => ({
    '@id': id,
    '@type': ['LegislationObject', 'eli:Format'],
    contentUrl: link(id),
    encodingFormat: mediaType,
    legislationLegalValue: link('https://schema.org/UnofficialLegalValue'),
    'eli:format': link(`${MEDIA_TYPES}${mediaType}`),
  }));
}

/** The other documents, each once, and what this one has to do with them. */
function relationsOf({ records, address }: Release, policy: PolicyRecord) {
  const links: Record<string, { '@id': string }[]> = {};
  const others: object[] = [];
  for (const relation of ownRecords(records, 'relations', policy.id)) {
    const { target_policy, title, title_en, document_number } = relation;
    const local = relation.id.slice(relation.id.lastIndexOf('/') + 1);
    const id = target_policy === null ? `_:${local}` : policyIri(address, target_policy);
    for (const property of RELATIONS[relation.relation]) {
      links[property] ??= [];
      links[property].push(link(id));
    }
    if (target_policy === null)
      others.push(
        present({
          '@id': id,
          '@type': ['Legislation', 'eli:LegalResource'],
          name: text({ zh: title, en: title_en }),
          legislationIdentifier: document_number,
          'eli:id_local': document_number,
        }),
      );
  }
  return { links, others };
}

/**
 * A document as JSON-LD: what it is, who issued it and when, where its text is, and what it has to do with other documents.
 * @returns an object with its context inside: the document first in `@graph`, then its wording, its issuers, its place and the
 *   documents it names. Throws when there is no such policy, which would be our own bug.
 * @example policyLinkedData(release, 'weihai/skilled-talent-2021')['@graph'][0]['@type'] // ['Legislation', 'eli:LegalResource']
 * @see https://schema.org/Legislation and https://op.europa.eu/en/web/eu-vocabularies/eli
 */
export function policyLinkedData(release: Release, id: string): { '@context': object; '@graph': object[] } {
  const { records, address, version } = release;
  const policy = records.policies.find((each) => each.id === id);
  if (policy === undefined) throw new Error(`no policy ${id}`);
  const iri = policyIri(address, id);
  const place = records.jurisdictions.find((each) => each.id === policy.jurisdiction)!;
  const placeId = placeIri(address, place.id);
  const units = policy.issuers.map(({ unit, name }) => ({
    '@id': unitIri(address, policy.jurisdiction, unit),
    '@type': ['GovernmentOrganization', 'eli:Agent'],
    name: { '@language': ZH, '@value': name },
  }));
  const { signed, issued, effective, expires } = policy.dates;
  const type = termIri(address, 'document_types', policy.document_type);
  const { links, others } = relationsOf(release, policy);
  const dated = (value: string | null) => (value === null ? null : date(value));
  const over = policy.status === 'repealed' || policy.status === 'expired' || policy.status === 'consultation_draft';
  const document = present({
    '@id': iri,
    '@type': ['Legislation', 'eli:LegalResource'],
    name: text(policy.title),
    alternateName: text(policy.short_title),
    url: link(iri),
    sameAs: policy.url === null ? null : link(policy.url),
    inLanguage: ZH,
    legislationIdentifier: policy.document_number,
    'eli:id_local': policy.document_number,
    legislationType: link(type),
    'eli:type_document': link(type),
    legislationJurisdiction: link(placeId),
    'eli:jurisdiction': link(placeId),
    legislationPassedBy: units.map((unit) => link(unit['@id'])),
    'eli:passed_by': units.map((unit) => link(unit['@id'])),
    legislationDate: dated(signed ?? issued),
    'eli:date_document': dated(signed ?? issued),
    datePublished: dated(issued),
    'eli:date_publication': dated(issued),
    legislationDateOfApplicability: dated(effective),
    'eli:first_date_entry_in_force': dated(effective),
    expires: dated(expires),
    'eli:date_no_longer_in_force': dated(expires),
    creativeWorkStatus: text({
      zh: codeLabel('status', policy.status, 'zh'),
      en: codeLabel('status', policy.status, 'en'),
    }),
    legislationLegalForce: over ? link('https://schema.org/NotInForce') : null,
    temporalCoverage:
      policy.period_from === null || policy.period_to === null ? null : `${policy.period_from}/${policy.period_to}`,
    copyrightNotice: text(policy.rights),
    ...links,
    'eli:is_realized_by': link(`${iri}#-zh`),
    encoding: formats(address, id).map((each) => link(each['@id'])),
    // What we made of it is a part of our data, and its version is not one of the document.
    subjectOf: {
      '@id': `${address}/api/v1/policies/${id}.json`,
      '@type': 'DigitalDocument',
      encodingFormat: 'application/json',
      version,
      license: link('https://creativecommons.org/licenses/by/4.0/'),
    },
  });
  return {
    '@context': CONTEXT,
    '@graph': [
      document,
      {
        '@id': `${iri}#-zh`,
        '@type': 'eli:LegalExpression',
        'eli:realizes': link(iri),
        'eli:language': link(CHINESE),
        'eli:title': { '@language': ZH, '@value': policy.title.zh },
        'eli:is_embodied_by': formats(address, id).map((each) => link(each['@id'])),
      },
      ...formats(address, id),
      ...units,
      {
        '@id': placeId,
        '@type': 'AdministrativeArea',
        name: text(place.name),
        identifier: { '@type': 'PropertyValue', propertyID: 'GB/T 2260', value: place.admin_code },
      },
      ...others,
    ],
  };
}

/**
 * Linked data for a page: what stands inside `<script type="application/ld+json">`.
 * @returns JSON in which nothing can end the element.
 * @example embedLinkedData(policyLinkedData(release, id)) // '{"@context":{…},"@graph":[…]}'
 */
export function embedLinkedData(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/**
 * Each document as linked data.
 * @returns `api/v1/policies/<id>.jsonld` for each policy.
 * @example buildLegislation(release)[0].path // 'api/v1/policies/dongxihu/skilled-talent-2022.jsonld'
 */
export const buildLegislation: Form = (release: Release): PublishedFile[] =>
  release.records.policies.map(({ id }) => ({
    path: `api/v1/policies/${id}.jsonld`,
    content: `${JSON.stringify(policyLinkedData(release, id), null, 1)}\n`,
  }));
