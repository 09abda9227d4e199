// Two documents held against each other as a report: what they give and aim at in sentences, and their words side by side.
// It must not compare anything: compare/ does.
import { isReadByPeople } from '../../compare/changes/changes.ts';
import type { RecordCite } from '../../compare/changes/silence.ts';
import { alignVersions } from '../../compare/wording/versions.ts';
import type { WordingDiff } from '../../compare/wording/wording.ts';
import type { CodedPolicy } from '../../model.ts';
import { formatPlace } from '../../segment/place.ts';
import { type DifferenceOptions, pairTitle, pairWordings, tellChanges } from '../differences.ts';
import {
  diffRuns,
  joinLines,
  type Report,
  type ReportRow,
  type ReportTable,
  sourceRun,
  textRun,
} from '../report/model.ts';
import type { Lang } from '../views/links.ts';

/** Two documents that a person named. */
export interface DifferenceRequest extends DifferenceOptions {
  /** How the person named them; column heads. */
  names: { a: string; b: string };
  /** True for two versions of one text. */
  versions: boolean;
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
    sentencesA: (name: string) => `${name}原句`,
    place: '位置',
    records: {
      amount: '金额',
      goal: '目标',
      benefit: '其他给付',
      condition: '条件',
      responsibility: '责任单位',
      measure: '措施',
    },
    none: '没有差异。',
    unread: (name: string) => `${name}未经人工编码：金额、目标和单位依据自动提取，其他给付和条件不作比较。`,
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
    sentencesA: (name: string) => `Words of ${name}`,
    place: 'Place',
    records: {
      amount: 'Sums',
      goal: 'Goals',
      benefit: 'Other benefits',
      condition: 'Conditions',
      responsibility: 'Responsible units',
      measure: 'Measures',
    },
    none: 'There is no difference.',
    unread: (name: string) =>
      `Nobody has coded ${name}: its sums, goals and units rest on automatic extraction, and other benefits and conditions are not compared.`,
    only: 'only one has it',
    similar: (share: number) => `${share}% alike`,
    unrelated: 'of different origin, shown as two texts',
  },
} as const;

function valuesTable(request: DifferenceRequest): ReportTable {
  const { a, b, names, lang, versions } = request;
  const words = WORDS[lang];
  const sources = (policy: CodedPolicy, cites: readonly RecordCite[]) =>
    joinLines(cites.map((cite) => sourceRun(policy, cite)));
  const rows = tellChanges(request, lang, versions).map(
    ({ change, subject, sentence, a: ofA, b: ofB }): ReportRow => ({
      group: words.records[change.record],
      cells: {
        subject: [textRun(subject)],
        difference: [textRun(sentence)],
        a: sources(a, ofA),
        b: sources(b, ofB),
      },
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

function measureRows(request: DifferenceRequest): ReportRow[] {
  const words = WORDS[request.lang];
  return pairWordings(request).map((pair) =>
    wordingRow(pairTitle(pair), pair.diff, pair.a?.text ?? '', pair.b?.text ?? '', words),
  );
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
  const unread = (['a', 'b'] as const).filter((side) => !isReadByPeople(request[side])).map((side) => names[side]);
  return {
    title: versions ? words.versionsTitle : words.title,
    subtitle: `${names.a} ↔ ${names.b}`,
    lang,
    notes: unread.map((name) => [textRun(words.unread(name))]),
    tables: [valuesTable(request), wordingTable(request)],
  };
}
