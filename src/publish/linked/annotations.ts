// Every sentence behind the data as a W3C Web Annotation: this record says that those words of that block say it.
// It must not move a quote: the anchors are those of the records.
import { anchorOf } from '../../provenance.ts';
import type { Bilingual, CiteRecord } from '../../types.ts';
import type { Form, PublishedFile, Release } from '../release.ts';
import { citePath, recordAnchor, recordPath } from '../views/links.ts';
import { ownRecords } from './by-policy.ts';
import { EN, policyIri, ZH } from './iris.ts';

/** One sentence, and the record that it stands behind. */
interface Citing {
  /** Last part of the annotation's id, unique in its file. Example: `studio-grant`, `studio-grant.cites.2`. */
  local: string;
  /** What it proves, in the words of the data. Example: `amounts`, `dates.signed`. */
  about: string;
  title: Bilingual | null;
  /** Permanent address of the record; of the document when the sentence is about the document. */
  record: string;
  cite: CiteRecord;
}

/** RFC 3236: what a fragment of a web page is. */
const HTML_FRAGMENT = 'http://tools.ietf.org/rfc/rfc3236';

/** The model counts characters, our offsets count UTF-16 units. @see https://www.w3.org/TR/annotation-model/#text-position-selector */
function codePoints(text: string, units: number): number {
  let count = 0;
  for (let at = 0; at < units; count += 1) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  return count;
}

function* citingsOf({ corpus, records, address }: Release, id: string): Generator<Citing> {
  const own = <List extends Parameters<typeof ownRecords>[1]>(list: List) => ownRecords(records, list, id);
  const page = (record: string) => address + recordPath(id, record);
  const anchor = (record: string) => address + citePath(id, record);
  for (const list of ['amounts', 'goals'] as const)
    for (const { id: record, title, cite } of own(list))
      yield { local: recordAnchor(record), about: list, title, record: page(record), cite };
  for (const { id: record, title, cites } of own('measures'))
    for (const [index, cite] of cites.entries())
      yield {
        local: `${recordAnchor(record)}.cites.${index + 1}`,
        about: 'measures',
        title,
        record: page(record),
        cite,
      };
  for (const { id: record, title, cite } of own('benefits'))
    yield { local: recordAnchor(record), about: 'benefits', title, record: anchor(record), cite };
  for (const { id: record, condition, title, text, cite } of own('conditions'))
    yield { local: recordAnchor(record), about: 'conditions', title: title ?? text, record: anchor(condition), cite };
  const counts = new Map<string, number>();
  for (const { measure, goal, name, cite } of own('responsibilities')) {
    const owner = goal ?? measure!;
    const count = (counts.get(owner) ?? 0) + 1;
    counts.set(owner, count);
    const local = `${recordAnchor(owner)}.responsibilities.${count}`;
    yield { local, about: 'responsibilities', title: { zh: name, en: name }, record: page(owner), cite };
  }
  for (const { id: record, title, title_en, cite } of own('relations'))
    yield {
      local: recordAnchor(record),
      about: 'relations',
      title: { zh: title, en: title_en },
      record: anchor(record),
      cite,
    };
  const policy = corpus.policies.get(id)!;
  const blocks = new Map(policy.blocks.map((block) => [block.id, block]));
  for (const [index, { field, cite }] of policy.source.evidence.entries())
    yield {
      local: `evidence.${index + 1}`,
      about: field,
      title: null,
      record: policyIri(address, id),
      cite: anchorOf(blocks, cite),
    };
}

function annotation({ address }: Release, policy: string, file: string, text: string, citing: Citing): object {
  const { local, about, title, record, cite } = citing;
  const label =
    title === null
      ? []
      : [
          { type: 'TextualBody', value: title.zh, language: ZH, format: 'text/plain', purpose: 'describing' },
          ...(title.en === title.zh
            ? []
            : [{ type: 'TextualBody', value: title.en, language: EN, format: 'text/plain', purpose: 'describing' }]),
        ];
  return {
    id: `${file}#${local}`,
    type: 'Annotation',
    motivation: 'linking',
    body: [
      { type: 'SpecificResource', source: record, purpose: 'linking' },
      { type: 'TextualBody', value: about, format: 'text/plain', purpose: 'tagging' },
      ...label,
    ],
    target: {
      type: 'SpecificResource',
      source: policyIri(address, policy),
      selector: {
        type: 'FragmentSelector',
        conformsTo: HTML_FRAGMENT,
        value: cite.block,
        refinedBy: [
          { type: 'TextQuoteSelector', exact: cite.quote, prefix: cite.prefix, suffix: cite.suffix },
          { type: 'TextPositionSelector', start: codePoints(text, cite.start), end: codePoints(text, cite.end) },
        ],
      },
    },
  };
}

/**
 * The sentences behind the data of a policy.
 * @returns an AnnotationCollection that holds its one page. The fragment is the block on the page of the document; what refines it
 *   counts characters (Unicode code points) within the block.
 * @example policyAnnotations(release, 'weihai/skilled-talent-2021').total // 312
 * @see https://www.w3.org/TR/annotation-model/
 */
export function policyAnnotations(release: Release, id: string) {
  const { corpus, address } = release;
  const policy = corpus.policies.get(id)!;
  const file = `${address}/api/v1/annotations/${id}.jsonld`;
  const texts = new Map(policy.blocks.map((block) => [block.id, block.text]));
  const items = [...citingsOf(release, id)].map((citing) =>
    annotation(release, id, file, texts.get(citing.cite.block)!, citing),
  );
  return {
    // The model asks for this very address; a reader that may not fetch it has its own copy.
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: file,
    type: 'AnnotationCollection',
    label: policy.source.title.zh,
    total: items.length,
    first: { id: `${file}#page-1`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

/**
 * The evidence of every policy as Web Annotations.
 * @returns `api/v1/annotations/<id>.jsonld` for each policy.
 * @example buildAnnotations(release)[0].path // 'api/v1/annotations/dongxihu/skilled-talent-2022.jsonld'
 */
export const buildAnnotations: Form = (release: Release): PublishedFile[] =>
  release.records.policies.map(({ id }) => ({
    path: `api/v1/annotations/${id}.jsonld`,
    content: `${JSON.stringify(policyAnnotations(release, id), null, 1)}\n`,
  }));
