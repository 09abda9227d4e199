// What a change of coding does to the published data, as a report for reviewers.
// It must not compare; record-changes.ts does.
import type { RecordChange } from '../record-changes.ts';
import { type Report, textRun } from '../report/model.ts';
import type { Lang } from '../views/links.ts';

const WORDS = {
  zh: {
    title: '数据变动',
    since: (revision: string) => `自 ${revision} 以来`,
    list: '表',
    id: '记录',
    field: '字段',
    before: '原为',
    after: '现为',
    quote: '原句',
    added: '（新增）',
    removed: '（删除）',
    none: '发布的数据没有变动。',
  },
  en: {
    title: 'Changes of the data',
    since: (revision: string) => `since ${revision}`,
    list: 'List',
    id: 'Record',
    field: 'Field',
    before: 'Before',
    after: 'After',
    quote: 'Sentence',
    added: '(added)',
    removed: '(removed)',
    none: 'The published data has not changed.',
  },
} as const;

/** JSON of a word as the word; of anything else as it is. */
function plain(json: string | null): string {
  if (json === null) return '';
  const value: unknown = JSON.parse(json);
  return typeof value === 'string' ? value : json;
}

/**
 * Changes of the data as a table.
 * @example dataChangesReport(diffRecords(then, now), { revision: 'HEAD~1', lang: 'zh' }).tables[0].rows.length
 */
export function dataChangesReport(
  changes: readonly RecordChange[],
  { revision, lang }: { revision: string; lang: Lang },
): Report {
  const words = WORDS[lang];
  return {
    title: words.title,
    subtitle: words.since(revision),
    lang,
    notes: [],
    tables: [
      {
        id: 'changes',
        title: words.title,
        columns: [
          { key: 'id', title: words.id, kind: 'text', header: true, width: 3 },
          { key: 'field', title: words.field, kind: 'text', width: 1 },
          { key: 'before', title: words.before, kind: 'text', width: 2 },
          { key: 'after', title: words.after, kind: 'text', width: 2 },
          { key: 'quote', title: words.quote, kind: 'text', width: 3 },
        ],
        rows: changes.map(({ list, id, kind, field, before, after, quote }) => ({
          group: list,
          cells: {
            id: [textRun(id, 'en')],
            field: [kind === 'changed' ? textRun(field ?? '', 'en') : textRun(words[kind])],
            before: [textRun(plain(before))],
            after: [textRun(plain(after))],
            quote: quote === null ? [] : [textRun(quote, 'zh')],
          },
        })),
        ...(changes.length > 0 ? {} : { note: [textRun(words.none)] }),
      },
    ],
  };
}
