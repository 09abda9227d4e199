// Two documents held against each other as a report: what they give and aim at in sentences, and their words side by side.
// It must not compare anything: compare/ does.
import { alignPolicies, corpusPassages } from '../../compare/align.ts';
import { type ChangedRecord, diffPolicies } from '../../compare/changes.ts';
import { type Passage, passagesOf } from '../../compare/passages.ts';
import { indexPassages } from '../../compare/term-index.ts';
import { alignVersions } from '../../compare/versions.ts';
import { diffWording, type WordingDiff } from '../../compare/wording.ts';
import type { CodedCorpus, CodedPolicy } from '../../model.ts';
import { formatPlace } from '../../segment/place.ts';
import {
  diffRuns,
  type Report,
  type ReportRow,
  type ReportRun,
  type ReportTable,
  sourceRun,
  textRun,
} from '../report/model.ts';
import { changeSentence } from '../sentences.ts';
import type { Lang } from '../views/links.ts';

/** Two documents that a person named. */
export interface DifferenceRequest {
  corpus: CodedCorpus;
  a: CodedPolicy;
  b: CodedPolicy;
  /** How the person named them; column heads. */
  names: { a: string; b: string };
  /** True for two versions of one text. */
  versions: boolean;
  /** Only records and measures of these second-level topics; null for all. */
  topics: readonly string[] | null;
  only: 'differences' | 'gaps' | 'common' | null;
  lang: Lang;
}

const WORDS = {
  zh: {
    title: '对照表',
    versionsTitle: '新旧对照表',
    values: '数值与责任',
    wording: '措辞',
    subject: '项目',
    difference: '差异',
    colon: '：',
    sentencesA: (name: string) => `${name}原句`,
    place: '位置',
    records: { amount: '金额', goal: '目标', responsibility: '责任单位', measure: '措施' },
    none: '没有差异。',
    only: '仅一方有',
    similar: (share: number) => `相似 ${share}%`,
    unrelated: '措辞不同源，并列显示',
  },
  en: {
    title: 'Side by side',
    versionsTitle: 'Old and new side by side',
    values: 'Figures and responsibilities',
    wording: 'Wording',
    subject: 'Subject',
    difference: 'Difference',
    colon: ': ',
    sentencesA: (name: string) => `Words of ${name}`,
    place: 'Place',
    records: { amount: 'Sums', goal: 'Goals', responsibility: 'Responsible units', measure: 'Measures' },
    none: 'There is no difference.',
    only: 'only one has it',
    similar: (share: number) => `${share}% alike`,
    unrelated: 'of different origin, shown as two texts',
  },
} as const;

const RECORDS: readonly ChangedRecord[] = ['amount', 'goal', 'responsibility', 'measure'];

function lines(entries: readonly ReportRun[]): ReportRun[] {
  return entries.flatMap((run, index) => (index === 0 ? [run] : [{ kind: 'break' as const }, run]));
}

function valuesTable(request: DifferenceRequest): ReportTable {
  const { corpus, a, b, names, topics, only, lang, versions } = request;
  const words = WORDS[lang];
  const options = versions ? { by: 'ids' as const } : {};
  const found = (topics ?? [undefined]).map((topic) =>
    diffPolicies(corpus, a, b, topic === undefined ? options : { ...options, topic }),
  );
  const changes = found.flatMap(({ changes: changed, same }) => (only === 'common' ? same : changed));
  // A record of two topics is told once.
  const told = new Set<string>();
  const rows = RECORDS.flatMap((record) =>
    changes
      .filter((change) => change.record === record)
      .filter(({ kind }) => only !== 'gaps' || kind === 'added' || kind === 'dropped')
      .flatMap((change): ReportRow[] => {
        const key = [record, change.a?.measure, change.a?.id, change.b?.measure, change.b?.id].join(' ');
        if (told.has(key)) return [];
        told.add(key);
        const { subject, text, cites } = changeSentence(corpus, { a, b }, change, lang);
        // One sentence may stand behind several records of a side; it is shown once.
        const of = (side: 'a' | 'b', policy: CodedPolicy) => {
          const own = cites.filter((cite) => cite.side === side);
          const once = new Map(own.map((cite) => [`${cite.block} ${cite.quote}`, cite]));
          return lines([...once.values()].map((cite) => sourceRun(policy, cite)));
        };
        // The column beside it has the subject.
        const head = `${subject}${words.colon}`;
        const sentence = text.startsWith(head) ? text.slice(head.length) : text;
        return [
          {
            group: words.records[record],
            cells: { subject: [textRun(subject)], difference: [textRun(sentence)], a: of('a', a), b: of('b', b) },
          },
        ];
      }),
  );
  return {
    id: 'values',
    title: words.values,
    columns: [
      { key: 'subject', title: words.subject, kind: 'text', header: true, width: 1 },
      { key: 'difference', title: words.difference, kind: 'text', width: 3 },
      { key: 'a', title: words.sentencesA(names.a), kind: 'cite', width: 2 },
      { key: 'b', title: words.sentencesA(names.b), kind: 'cite', width: 2 },
    ],
    rows,
    ...(rows.length > 0 ? {} : { note: [textRun(words.none)] }),
  };
}

function wordingRow(
  place: string,
  diff: WordingDiff | null,
  a: string,
  b: string,
  words: (typeof WORDS)[Lang],
): ReportRow {
  const pieces = diff?.pieces ?? [
    ...(a === '' ? [] : [{ kind: 'removed' as const, a, b: '' }]),
    ...(b === '' ? [] : [{ kind: 'added' as const, a: '', b }]),
  ];
  const alike =
    diff === null ? words.only : diff.unrelated ? words.unrelated : words.similar(Math.floor(diff.similarity * 100));
  return {
    cells: {
      place: [textRun(place), { kind: 'break' }, textRun(alike)],
      // Two texts of different origin carry no marks: everything would be marked.
      a: diff?.unrelated === true ? [textRun(a, 'zh')] : diffRuns(pieces, 'a'),
      b: diff?.unrelated === true ? [textRun(b, 'zh')] : diffRuns(pieces, 'b'),
    },
  };
}

function versionRows({ a, b, only, lang }: DifferenceRequest): ReportRow[] {
  const words = WORDS[lang];
  const ofA = new Map(a.blocks.map((block) => [block.id, block]));
  const ofB = new Map(b.blocks.map((block) => [block.id, block]));
  return alignVersions(a.blocks, b.blocks)
    .filter((pair) => (only === 'common' ? !pair.changed : pair.changed))
    .filter((pair) => only !== 'gaps' || pair.a === null || pair.b === null)
    .map((pair) => {
      const place = pair.b === null ? formatPlace(ofA, pair.a!.id) : formatPlace(ofB, pair.b.id);
      return wordingRow(place, pair.diff, pair.a?.text ?? '', pair.b?.text ?? '', words);
    });
}

function measureRows({ corpus, a, b, topics, only, lang }: DifferenceRequest): ReportRow[] {
  const words = WORDS[lang];
  const wanted = (passage: Passage) =>
    topics === null || (passage.topics ?? []).some((topic) => topics.includes(topic));
  const ofA = new Map(passagesOf(a).map((passage) => [passage.id, passage]));
  const ofB = new Map(passagesOf(b).map((passage) => [passage.id, passage]));
  const { pairs, onlyA, onlyB } = alignPolicies(indexPassages(corpusPassages(corpus)), a, b, { top: 1 });
  const rows: ReportRow[] = [];
  const titleOf = ({ title, text }: Passage) => (title ?? text.slice(0, 20)).replace(/[。；：]$/, '');
  const order = new Map([...ofA.keys()].map((id, index) => [id, index]));
  // A pair that is nobody's first choice tells a reader nothing when both have a better partner.
  const settled = new Set(pairs.filter(({ mutual }) => mutual).flatMap((pair) => [pair.a, pair.b]));
  const chosen = pairs.filter((pair) => pair.mutual || !settled.has(pair.a) || !settled.has(pair.b));
  if (only !== 'gaps')
    for (const pair of chosen) {
      const [left, right] = [ofA.get(pair.a)!, ofB.get(pair.b)!];
      if (!wanted(left) && !wanted(right)) continue;
      const diff = diffWording(left.text, right.text);
      rows.push(
        wordingRow([...new Set([titleOf(left), titleOf(right)])].join(' ↔ '), diff, left.text, right.text, words),
      );
    }
  if (only !== 'common') {
    const lone = [...onlyA].sort((x, y) => order.get(x.id)! - order.get(y.id)!);
    for (const { id } of lone) {
      const passage = ofA.get(id)!;
      if (wanted(passage)) rows.push(wordingRow(titleOf(passage), null, passage.text, '', words));
    }
    for (const { id } of onlyB) {
      const passage = ofB.get(id)!;
      if (wanted(passage)) rows.push(wordingRow(titleOf(passage), null, '', passage.text, words));
    }
  }
  return rows;
}

function wordingTable(request: DifferenceRequest): ReportTable {
  const { names, lang, versions } = request;
  const words = WORDS[lang];
  const rows = versions ? versionRows(request) : measureRows(request);
  return {
    id: 'wording',
    title: words.wording,
    columns: [
      { key: 'place', title: versions ? words.place : words.subject, kind: 'text', header: true, width: 1 },
      { key: 'a', title: names.a, kind: 'diff', width: 4 },
      { key: 'b', title: names.b, kind: 'diff', width: 4 },
    ],
    rows,
    ...(rows.length > 0 ? {} : { note: [textRun(words.none)] }),
  };
}

/**
 * Two documents side by side.
 * @returns two tables: `values` with a sentence for each difference, and `wording`, the 对照表: changed blocks of two versions,
 *   or the measures of two documents that belong together and those that only one has.
 * @example differenceReport({ corpus, a, b, names, versions: false, topics: null, only: null, lang: 'zh' }).tables.length // 2
 */
export function differenceReport(request: DifferenceRequest): Report {
  const { names, lang, versions } = request;
  const words = WORDS[lang];
  return {
    title: versions ? words.versionsTitle : words.title,
    subtitle: `${names.a} ↔ ${names.b}`,
    lang,
    notes: [],
    tables: [valuesTable(request), wordingTable(request)],
  };
}
