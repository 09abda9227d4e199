// `llms.txt`: tells language models which files there are and what they hold. It must not say what a document says: twins do.
import type { ListItem } from 'mdast';
import { formatNodes, heading, item, link, list, paragraph, section, text } from './markdown-nodes.ts';
import type { Form, Release } from './release.ts';
import { policyTwinPath } from './text-twins.ts';

/** More documents than this are found through the list of the API: the file must stay short. */
const MAX_LISTED = 100;

/**
 * `llms.txt`: what is here and where, for language models. Source: llmstxt.org.
 * @returns Markdown: a title, a summary, and lists of links, all absolute.
 * @example llmsText(release).split('\n')[0] // '# 策鉴 Cejian'
 */
export function llmsText({ corpus, address, version }: Release): string {
  const entry = (path: string, words: string, about: string): ListItem =>
    item([link(`${address}/${path}`, words), text(`: ${about}`)]);
  const policies = [...corpus.policies.values()];
  return formatNodes([
    heading(1, '策鉴 Cejian'),
    {
      type: 'blockquote',
      children: [
        paragraph(
          text(
            `地方政策编成的数据，每个值都附原句与出处。 Local-government policies as data: every value names the words of the document that say it. Data version ${version}, CC BY 4.0.`,
          ),
        ),
      ],
    },
    paragraph(
      text(
        'Quote the sentence beside a value and link its place. A topic that is “not coded” is unknown, not absent; “searched, not found” names the words searched. There is no score and no ranking.',
      ),
    ),
    heading(2, 'Data'),
    list([
      entry('api/v1/index.json', 'index.json', 'every JSON file with its schema'),
      entry('api/v1/openapi.json', 'openapi.json', 'every file of the API, OpenAPI 3.1'),
      entry('api/v1/amounts.json', 'amounts.json', 'who pays how much to whom'),
      entry('api/v1/goals.json', 'goals.json', 'targets with figure and date'),
      entry('api/v1/comparisons.json', 'comparisons.json', 'topics across documents'),
      entry(
        'api/v1/differences.json',
        'differences.json',
        'pairs of documents; differences/<one>/<other>.json tells each',
      ),
      entry('api/v1/reuse.json', 'reuse.json', 'wording that documents share, with the words of each'),
      entry('api/v1/method.json', 'method.json', 'coverage, review, currency of each document, and limits'),
      entry('api/v1/changes.json', 'changes.json', 'what each release changed, old and new'),
      entry('api/v1/moved.json', 'moved.json', 'where ids went that are no more'),
      entry('schema/v1/published.schema.json', 'published.schema.json', 'what each field means'),
      ...(policies.length > MAX_LISTED
        ? [
            entry(
              'api/v1/policies.json',
              'policies.json',
              `${policies.length} documents; policies/<id>.md is the text twin of each`,
            ),
          ]
        : []),
    ]),
    ...section(
      2,
      'Documents',
      policies.length > MAX_LISTED
        ? []
        : policies.map(({ id, source }) => entry(policyTwinPath(id), source.title.zh, source.title.en)),
    ),
    heading(2, 'Optional'),
    list([
      entry('feeds/all.atom', 'all.atom', 'new documents and changes of the data; all.json is the JSON Feed'),
      entry('data/', 'data page', 'tables, versions, licence'),
    ]),
  ]);
}

/**
 * `llms.txt` as a file of a release.
 * @example buildLlmsText(release)[0].path // 'llms.txt'
 */
export const buildLlmsText: Form = (release: Release) => [{ path: 'llms.txt', content: llmsText(release) }];
