// A document as Akoma Ntoso 3.0 XML: what it is (FRBR), whom and what it refers to, and its words in their hierarchy.
// It must not decide on the words: akoma-body.ts has them; and it dates nothing by the build.
import type { Policy } from '../../model.ts';
import { findQuote } from '../../provenance.ts';
import type { Relation } from '../../types.ts';
import type { Form, PublishedFile, Release } from '../release.ts';
import { citePath } from '../views/links.ts';
import { akomaBody, type Span } from './akoma-body.ts';
import { policyIri, termIri, unitIri } from './iris.ts';
import { element, lines } from './xml.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** Ours, for what the standard has no place for. */
const OWN_NAMESPACE = 'https://cejian.org/schema/v1/';
const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/;

const isDraft = ({ source }: Policy): boolean => source.status === 'consultation_draft';
const documentName = (policy: Policy): string => (isDraft(policy) ? 'bill' : 'act');

/** Dates of the document, each with its name, full dates first. */
function datesOf({ id, source: { dates } }: Policy): { name: string; date: string }[] {
  const known = Object.entries(dates).flatMap(([name, date]) => (date === null ? [] : [{ name, date }]));
  const full = known.filter(({ date }) => FULL_DATE.test(date));
  if (full.length > 0) return full;
  // The schema takes whole days only; the name says that the day is not known.
  const [first] = known;
  const [year, month] = (first?.date ?? id.slice(-4)).split('-') as [string, string | undefined];
  return [{ name: month === undefined ? 'year' : 'month', date: `${year}-${month ?? '01'}-01` }];
}

/** The day that stands in the address of the work. */
function workDate(policy: Policy): string {
  const dates = new Map(datesOf(policy).map(({ name, date }) => [name, date]));
  return dates.get('signed') ?? dates.get('issued') ?? dates.get('effective') ?? [...dates.values()][0]!;
}

/**
 * The address of a document as a work, after the naming convention of Akoma Ntoso: country, type, subtype, place, date, name.
 * @example workUri(policy) // '/akn/cn/act/measures/weihai/2021-08-19/skilled-talent-2021'
 * @see https://docs.oasis-open.org/legaldocml/akn-nc/v1.0/akn-nc-v1.0.html
 */
export function workUri(policy: Policy): string {
  const name = policy.id.slice(policy.id.lastIndexOf('/') + 1);
  return `/akn/cn/${documentName(policy)}/${policy.source.document_type}/${policy.jurisdiction}/${workDate(policy)}/${name}`;
}

const EDITOR = { eId: 'org.cejian', href: '#org.cejian' };
const value = (name: string, text: string, more = {}) => element(name, { ...more, value: text });
const author = (href: string, role: string) => element('FRBRauthor', { href, as: `#role.${role}` });

function identification(policy: Policy, { address }: Release): string {
  const { source } = policy;
  const work = workUri(policy);
  const expression = `${work}/zho@${workDate(policy)}`;
  const dates = datesOf(policy).map(({ name, date }) => element('FRBRdate', { date, name }));
  const authors = [...new Set(source.issuers.map(({ unit }) => unit))].map((unit) => author(`#org.${unit}`, 'issuer'));
  const level = (name: string, uri: string, parts: readonly string[]) =>
    element(name, {}, lines([value('FRBRthis', `${uri}/!main`), value('FRBRuri', uri), ...parts]));
  return element(
    'identification',
    { source: EDITOR.href },
    lines([
      level('FRBRWork', work, [
        value('FRBRalias', policyIri(address, policy.id), { name: 'permalink' }),
        ...dates,
        ...authors,
        value('FRBRcountry', 'cn'),
        value('FRBRsubtype', source.document_type),
        ...(source.document_number === null ? [] : [value('FRBRnumber', source.document_number)]),
        value('FRBRname', source.title.zh),
        value('FRBRprescriptive', String(!isDraft(policy))),
        value('FRBRauthoritative', 'false'),
      ]),
      level('FRBRExpression', expression, [
        ...dates,
        ...authors,
        value('FRBRauthoritative', 'false'),
        element('FRBRlanguage', { language: 'zho' }),
      ]),
      level('FRBRManifestation', `${expression}.xml`, [
        ...dates,
        author(EDITOR.href, 'editor'),
        value('FRBRformat', 'application/xml'),
      ]),
    ]),
  );
}

/** Where a relation leads: the work of a document that is held here, else our note on it. */
function relationHref({ corpus, address }: Release, policy: Policy, relation: Relation): string {
  const target = relation.policy === null ? undefined : corpus.policies.get(relation.policy);
  return target === undefined ? address + citePath(policy.id, relation.id) : workUri(target);
}

const CHANGING: readonly Relation['relation'][] = ['amends', 'repeals', 'replaces'];

function references(policy: Policy, release: Release): string {
  const { address } = release;
  const { source } = policy;
  const units = new Map(source.issuers.map(({ unit, name }) => [unit, name]));
  return element(
    'references',
    { source: EDITOR.href },
    lines([
      ...source.relations.map((relation) => {
        const { id, title, document_number } = relation;
        const about = {
          eId: `rel.${id}`,
          href: relationHref(release, policy, relation),
          showAs: title.zh,
          shortForm: document_number ?? undefined,
        };
        return CHANGING.includes(relation.relation)
          ? element('activeRef', about)
          : element('TLCReference', { ...about, name: relation.relation });
      }),
      ...[...units].map(([unit, name]) =>
        element('TLCOrganization', {
          eId: `org.${unit}`,
          href: unitIri(address, policy.jurisdiction, unit),
          showAs: name,
        }),
      ),
      element('TLCOrganization', { eId: EDITOR.eId, href: `${address}/`, showAs: '策鉴 Cejian' }),
      element('TLCRole', { eId: 'role.issuer', href: `${OWN_NAMESPACE}#issuer`, showAs: '发文单位' }),
      element('TLCRole', { eId: 'role.editor', href: `${OWN_NAMESPACE}#editor`, showAs: '编者' }),
      element('TLCConcept', {
        eId: 'type',
        href: termIri(address, 'document_types', source.document_type),
        showAs: source.document_type,
      }),
    ]),
  );
}

function meta(policy: Policy, release: Release): string {
  const { source } = policy;
  const { issued } = source.dates;
  const publication =
    issued === null || !FULL_DATE.test(issued)
      ? []
      : [
          element('publication', {
            date: issued,
            showAs: '印发',
            name: 'issued',
            number: source.document_number ?? undefined,
          }),
        ];
  const own = element('cejian:policy', {
    'xmlns:cejian': OWN_NAMESPACE,
    id: policy.id,
    status: source.status,
    data_version: release.version,
  });
  return element(
    'meta',
    {},
    lines([
      identification(policy, release),
      ...publication,
      references(policy, release),
      element('proprietary', { source: EDITOR.href }, lines([own])),
    ]),
  );
}

/** Elements of the facts that the document states of itself. */
const FACTS: Readonly<Record<string, string>> = {
  title: 'docTitle',
  document_number: 'docNumber',
  issuers: 'docAuthority',
  status: 'docStatus',
  'dates.signed': 'docDate',
  'dates.issued': 'docDate',
  'dates.effective': 'docDate',
  'dates.expires': 'docDate',
};

function spansOf(policy: Policy, release: Release): Map<string, Span[]> {
  const blocks = new Map(policy.blocks.map((block) => [block.id, block]));
  const spans = new Map<string, Span[]>();
  const add = (block: string, span: Span) => spans.set(block, [...(spans.get(block) ?? []), span]);
  for (const relation of policy.source.relations) {
    const found = findQuote(blocks, relation.cite);
    if ('failure' in found) continue;
    // The title is the reference; the sentence around it says of what kind it is.
    const within = found.quote.indexOf(relation.title.zh);
    const start = found.start + Math.max(0, within);
    add(found.block, {
      start,
      end: within < 0 ? found.end : start + relation.title.zh.length,
      name: 'ref',
      attributes: { href: relationHref(release, policy, relation) },
    });
  }
  for (const { field, cite } of policy.source.evidence) {
    const found = findQuote(blocks, cite);
    const name = FACTS[field];
    if (name === undefined || 'failure' in found) continue;
    const date = field.startsWith('dates.')
      ? policy.source.dates[field.slice('dates.'.length) as keyof Policy['source']['dates']]
      : undefined;
    if (date === null || (date !== undefined && !FULL_DATE.test(date))) continue;
    add(found.block, { start: found.start, end: found.end, name, attributes: { date } });
  }
  return spans;
}

/**
 * A document as Akoma Ntoso.
 * @returns XML that ends in a line feed. `eId` of an element is the id of its block; together its marker, heading and own text
 *   are the block, character by character. A draft is a `bill`, anything else an `act`.
 * @example formatAkomaNtoso(policy, release) // '<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="…">…'
 * @see https://docs.oasis-open.org/legaldocml/akn-core/v1.0/akn-core-v1.0-part2-specs.html
 */
export function formatAkomaNtoso(policy: Policy, release: Release): string {
  const body = akomaBody({ blocks: policy.blocks, spans: spansOf(policy, release) });
  const document = element(
    documentName(policy),
    {
      name: policy.source.document_type,
      contains: policy.source.status === 'amended' ? 'singleVersion' : 'originalVersion',
    },
    lines([meta(policy, release), body]),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('akomaNtoso', { xmlns: NAMESPACE }, lines([document]))}\n`;
}

/**
 * Every document as Akoma Ntoso.
 * @returns `api/v1/policies/<id>.akn.xml` for each policy.
 * @example buildAkomaNtoso(release)[0].path // 'api/v1/policies/dongxihu/skilled-talent-2022.akn.xml'
 */
export const buildAkomaNtoso: Form = (release: Release): PublishedFile[] =>
  [...release.corpus.policies.values()].map((policy) => ({
    path: `api/v1/policies/${policy.id}.akn.xml`,
    content: formatAkomaNtoso(policy, release),
  }));
