// Shared wording as a report: who shares how much with whom, with the passages on both sides.
// It must not look for passages; compare/reuse.ts does.
import type { Reuse, ReusePlace, SharedPassage } from '../../compare/reuse/reuse.ts';
import type { CodedCorpus, CodedPolicy } from '../../model.ts';
import { formatDate } from '../language.ts';
import {
  countRun,
  joinLines,
  type Report,
  type ReportRow,
  type ReportRuns,
  sourceRun,
  textRun,
} from '../report/model.ts';
import { placeName } from '../views/columns.ts';
import type { Lang } from '../views/links.ts';

const WORDS = {
  zh: {
    title: '共用措辞',
    note: (min: number) =>
      `至少 ${min} 字相同（不计标点和空格）；套话另列，不计入份额。先后只按文件日期，不说明谁抄自谁。`,
    documents: '各文件',
    pairs: '两两之间',
    passages: '共用的句段',
    boilerplate: '套话',
    document: '文件',
    date: '日期',
    characters: '字数',
    shared: '与其他文件共用',
    earlier: '与更早文件共用',
    earlierDocument: '较早',
    laterDocument: '较晚',
    shareOf: '占较晚文件',
    passage: '句段',
    length: '字',
    where: '见于',
    unknown: '先后不明',
    none: '没有共用的句段。',
    percent: '%',
  },
  en: {
    title: 'Shared wording',
    note: (min: number) =>
      `At least ${min} characters alike, punctuation and spaces apart; set phrases are listed apart and counted nowhere. The order is that of the dates alone and does not say who copied whom.`,
    documents: 'Documents',
    pairs: 'Pairs',
    passages: 'Shared passages',
    boilerplate: 'Set phrases',
    document: 'Document',
    date: 'Date',
    characters: 'Characters',
    shared: 'Shared with others',
    earlier: 'Shared with earlier ones',
    earlierDocument: 'Earlier',
    laterDocument: 'Later',
    shareOf: 'Share of the later',
    passage: 'Passage',
    length: 'Characters',
    where: 'Stands in',
    unknown: 'order not known',
    none: 'There are no shared passages.',
    percent: '%',
  },
} as const;

/** What the report is made of. */
export interface ReuseRequest {
  corpus: CodedCorpus;
  /** The policies that were compared; one that is not in the corpus may be among them. */
  policies: readonly CodedPolicy[];
  reuse: Reuse;
  min: number;
  lang: Lang;
}

/**
 * Shared wording as a report.
 * @returns tables `documents`, `pairs`, `passages` and, when there are any, `boilerplate`.
 * @example reuseReport({ corpus, policies, reuse: findReuse(documents), min: 13, lang: 'zh' }).tables[1].rows.length
 */
export function reuseReport({ corpus, policies, reuse, min, lang }: ReuseRequest): Report {
  const words = WORDS[lang];
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  const name = (id: string): string => {
    const policy = byId.get(id)!;
    const several = policies.filter(({ jurisdiction }) => jurisdiction === policy.jurisdiction).length > 1;
    const place = corpus.places.has(policy.jurisdiction) ? placeName(corpus, policy.jurisdiction, lang) : id;
    return several ? `${place} ${policy.source.dates.issued ?? id}` : place;
  };
  const share = (part: number): ReportRuns => [
    countRun(Math.round(part * 1000) / 10, lang, { id: 'percent', word: words.percent }),
  ];
  const source = ({ policy, block, text }: ReusePlace) => sourceRun(byId.get(policy)!, { block, quote: text });
  const passageRows = (passages: readonly SharedPassage[]): ReportRow[] =>
    passages.map(({ text, characters, places }) => ({
      cells: {
        passage: [textRun(text, 'zh')],
        length: [countRun(characters, lang)],
        where: joinLines(
          places.map(({ policy }) => {
            const { issued, signed, effective } = byId.get(policy)!.source.dates;
            const date = issued ?? signed ?? effective;
            return textRun(date === null ? name(policy) : `${name(policy)} ${formatDate(date, lang)}`);
          }),
        ),
        sources: joinLines(places.map(source)),
      },
    }));
  const passageColumns = [
    { key: 'passage', title: words.passage, kind: 'text', header: true, width: 5 },
    { key: 'length', title: words.length, kind: 'number', width: 1, align: 'end' },
    { key: 'where', title: words.where, kind: 'text', width: 2 },
    { key: 'sources', title: '', kind: 'text', width: 1 },
  ] as const;
  return {
    title: words.title,
    subtitle: policies.map(({ id }) => name(id)).join(lang === 'zh' ? '、' : ', '),
    lang,
    notes: [[textRun(words.note(min))]],
    tables: [
      {
        id: 'documents',
        title: words.documents,
        columns: [
          { key: 'document', title: words.document, kind: 'text', header: true, width: 2 },
          { key: 'date', title: words.date, kind: 'text', width: 2 },
          { key: 'characters', title: words.characters, kind: 'number', align: 'end', width: 1 },
          { key: 'shared', title: words.shared, kind: 'number', align: 'end', width: 1 },
          { key: 'earlier', title: words.earlier, kind: 'number', align: 'end', width: 1 },
        ],
        rows: reuse.documents.map(({ policy, date, characters, share: all, share_from_earlier }) => ({
          cells: {
            document: [textRun(name(policy))],
            date: [textRun(date === null ? '' : formatDate(date, lang))],
            characters: [countRun(characters, lang)],
            shared: share(all),
            earlier: share(share_from_earlier),
          },
        })),
      },
      {
        id: 'pairs',
        title: words.pairs,
        columns: [
          { key: 'a', title: words.earlierDocument, kind: 'text', header: true, width: 2 },
          { key: 'b', title: words.laterDocument, kind: 'text', header: true, width: 2 },
          { key: 'characters', title: words.characters, kind: 'number', align: 'end', width: 1 },
          { key: 'share', title: words.shareOf, kind: 'number', align: 'end', width: 1 },
          { key: 'passages', title: words.passages, kind: 'text', width: 5 },
        ],
        rows: reuse.pairs.map(({ a, b, direction, spans, characters_b, share_b }) => ({
          cells: {
            a: [textRun(direction === null ? `${name(a)} (${words.unknown})` : name(a))],
            b: [textRun(name(b))],
            characters: [countRun(characters_b, lang)],
            share: share(share_b),
            passages: joinLines(spans.map(({ b: place }) => textRun(place.text, 'zh'))),
          },
        })),
        ...(reuse.pairs.length > 0 ? {} : { note: [textRun(words.none)] }),
      },
      { id: 'passages', title: words.passages, columns: passageColumns, rows: passageRows(reuse.passages) },
      ...(reuse.boilerplate.length === 0
        ? []
        : [
            {
              id: 'boilerplate',
              title: words.boilerplate,
              columns: passageColumns,
              rows: passageRows(reuse.boilerplate),
            },
          ]),
    ],
  };
}
