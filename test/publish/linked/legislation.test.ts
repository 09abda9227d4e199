// Documents as schema.org Legislation and ELI: read by a program that knows JSON-LD, without the network.
import { expect, test } from 'vitest';
import { buildLegislation, embedLinkedData, policyLinkedData } from '../../../src/publish/linked/legislation.ts';
import type { RelationRecord } from '../../../src/types.ts';
import { ownRelease } from '../tables/sample.ts';
import { statementsOf } from './json-ld.ts';

const ELI = 'http://data.europa.eu/eli/ontology#';
const SCHEMA = 'https://schema.org/';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const release = await ownRelease();
const WEIHAI = 'weihai/skilled-talent-2021';
const iri = (id: string) => `https://example.org/x/policies/${id}/`;

async function factsOf(id: string, from = release) {
  const statements = await statementsOf(policyLinkedData(from, id));
  return (predicate: string, subject = iri(id)) =>
    statements
      .filter((each) => each.subject === subject && each.predicate === predicate)
      .map(({ object, type }) => (type?.startsWith(XSD) && type !== `${XSD}string` ? `${object}^^${type}` : object));
}

test('there is one for every document, and each is read in full', async () => {
  const files = await buildLegislation(release);
  expect(files.map(({ path }) => path)).toEqual(
    release.records.policies.map(({ id }) => `api/v1/policies/${id}.jsonld`),
  );
  for (const { content } of files)
    expect((await statementsOf(JSON.parse(content as string))).length).toBeGreaterThan(60);
});

test('what it is, who issued it, and when', async () => {
  const fact = await factsOf(WEIHAI);
  const { title, issuers } = release.records.policies.find(({ id }) => id === WEIHAI)!;
  expect(fact('http://www.w3.org/1999/02/22-rdf-syntax-ns#type').sort()).toEqual([
    `${ELI}LegalResource`,
    `${SCHEMA}Legislation`,
  ]);
  expect(fact(`${SCHEMA}name`).sort()).toEqual([title.zh, title.en].sort());
  expect(fact(`${SCHEMA}legislationIdentifier`)).toEqual(['威人社字〔2021〕16号']);
  expect(fact(`${ELI}date_document`)).toEqual([`2021-08-19^^${XSD}date`]);
  expect(fact(`${SCHEMA}legislationPassedBy`)).toHaveLength(issuers.length);
  const [first] = fact(`${ELI}passed_by`);
  expect(issuers.map(({ name }) => name)).toContain(fact(`${SCHEMA}name`, first)[0]);
  expect(fact(`${SCHEMA}temporalCoverage`)).toEqual(['2021/2025']);
  expect(fact(`${ELI}language`, `${iri(WEIHAI)}#-zh`)).toEqual([
    'http://publications.europa.eu/resource/authority/language/ZHO',
  ]);
  expect(fact(`${SCHEMA}inLanguage`)).toEqual(['zh-CN']);
});

test('a document that was issued is not said to be in force, a draft is said not to be', async () => {
  expect((await factsOf(WEIHAI))(`${SCHEMA}legislationLegalForce`)).toEqual([]);
  const draft = release.records.policies.find(({ status }) => status === 'consultation_draft')!;
  expect((await factsOf(draft.id))(`${SCHEMA}legislationLegalForce`)).toEqual([`${SCHEMA}NotInForce`]);
});

test('a date is as precise as the text', async () => {
  const policies = release.records.policies.map((policy) => ({
    ...policy,
    dates: { signed: '2021', issued: '2021-08', effective: '2021-09-01', expires: null },
  }));
  const fact = await factsOf(WEIHAI, { ...release, records: { ...release.records, policies } });
  expect(fact(`${ELI}date_document`)).toEqual([`2021^^${XSD}gYear`]);
  expect(fact(`${ELI}date_publication`)).toEqual([`2021-08^^${XSD}gYearMonth`]);
  expect(fact(`${ELI}first_date_entry_in_force`)).toEqual([`2021-09-01^^${XSD}date`]);
  expect(fact(`${ELI}date_no_longer_in_force`)).toEqual([]);
});

test.each<[RelationRecord['relation'], string, string]>([
  ['based_on', 'based_on', 'isBasedOn'],
  ['implements', 'implements', 'legislationApplies'],
  ['cites', 'cites', 'citation'],
  ['amends', 'amends', 'legislationAmends'],
  ['repeals', 'repeals', 'legislationRepeals'],
  ['replaces', 'changes', 'legislationChanges'],
])('%s is eli:%s and schema:%s', async (relation, eli, schema) => {
  const some = release.records.relations.find(({ policy }) => policy === WEIHAI)!;
  const other = { ...some, relation, id: `${WEIHAI}/other`, document_number: null, target_policy: null };
  const held = { ...some, relation, id: `${WEIHAI}/held`, target_policy: 'xuchang/skilled-talent-2022' };
  const fact = await factsOf(WEIHAI, { ...release, records: { ...release.records, relations: [other, held] } });
  const targets = fact(ELI + eli);
  expect(targets).toHaveLength(2);
  expect(targets).toContain(iri('xuchang/skilled-talent-2022'));
  expect(fact(SCHEMA + schema).sort()).toEqual([...targets].sort());
  const named = targets.find((target) => !target.startsWith('https:'))!;
  expect(fact(`${SCHEMA}name`, named)).toContain(some.title);
});

test('inside a page nothing can end the script', () => {
  const text = embedLinkedData({ name: '</script><script>alert(1)</script><!--' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text).name).toBe('</script><script>alert(1)</script><!--');
});
