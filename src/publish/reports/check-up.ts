// The check-up of a draft as a report for the person who drafts it: what to look at, with the words of the draft and of peers.
// It must not find anything; compare/check-up.ts does.
import type { CheckUp } from '../../compare/check-up/check-up.ts';
import type { Draft } from '../../compare/check-up/draft.ts';
import type { Finding, Severity } from '../../compare/check-up/finding.ts';
import type { FindingChoice } from '../../compare/check-up/finding-choice.ts';
import type { CodedCorpus } from '../../model.ts';
import type { Term } from '../../types.ts';
import { FINDING_LABELS, findingSentence, SEVERITY_LABELS } from '../findings.ts';
import { joinLines, type Report, type ReportRow, type ReportTable, sourceRun, textRun } from '../report/model.ts';
import { placeName } from '../views/columns.ts';
import type { Lang } from '../views/links.ts';

const WORDS = {
  zh: {
    title: '草稿检查',
    peers: '对照：',
    list: '、',
    coded: '按人工编码检查。',
    extracted: '草稿未经人工编码，以下依据自动提取，请逐条核对原文。',
    rule: '事项',
    finding: '发现',
    draft: '草稿原句',
    examples: '别地写法',
    clean: '没有发现。',
    baseline: (name: string) => `以${name}为基准：数值先与它比，缺项只列它有的，它的写法列在最前。`,
    topics: (names: string) => `只列主题为${names}的发现；就全文而言的事项不列。`,
    only: {
      gaps: '只列同类政策有而草案没有的。',
      differences: '只列与同类政策不同的数值。',
      common: '只列与同类政策相同的数值和文字。',
    },
  },
  en: {
    title: 'Check-up of a draft',
    peers: 'Held against: ',
    list: ', ',
    coded: 'Checked as people coded it.',
    extracted:
      'Nobody has coded the draft: what follows rests on automatic extraction, so check each against the words.',
    rule: 'Matter',
    finding: 'Finding',
    draft: 'Words of the draft',
    examples: 'How others put it',
    clean: 'Nothing was found.',
    baseline: (name: string) =>
      `${name} is the baseline: figures are set against its own first, gaps are what it has, and its sentences come first.`,
    topics: (names: string) => `Only findings on ${names}; what is said of the whole draft is left out.`,
    only: {
      gaps: 'Only what peers have and the draft lacks.',
      differences: 'Only figures that are not those of peers.',
      common: 'Only figures and words that are those of peers.',
    },
  },
} as const;

/** What of a check-up was asked for, to be told above it. */
export interface CheckUpChoice {
  /** Id of the policy that is the yardstick. */
  baseline?: string | undefined;
  topics?: readonly Term[] | undefined;
  only?: FindingChoice | undefined;
}

const ORDER: readonly Severity[] = ['lint', 'gap', 'stands', 'close'];

/**
 * A check-up as a report.
 * @param choice with which `checkUp` was asked.
 * @returns one table for each sort of finding that there is; one empty table when nothing was found.
 * @example checkUpReport(corpus, draft, checkUp(prepared, draft), 'zh').tables.map(({ id }) => id) // ['lint', 'gap', 'stands', 'close']
 */
export function checkUpReport(
  corpus: CodedCorpus,
  draft: Draft,
  { peers, findings }: CheckUp,
  lang: Lang,
  { baseline, topics, only }: CheckUpChoice = {},
): Report {
  const words = WORDS[lang];
  const row = (finding: Finding): ReportRow => ({
    cells: {
      rule: [textRun(FINDING_LABELS[finding.rule][lang])],
      finding: [textRun(findingSentence(corpus, finding, lang))],
      draft: joinLines(finding.cites.map((cite) => sourceRun(draft, cite))),
      examples: finding.examples.flatMap(({ policy: id, cite }, index) => {
        const policy = corpus.policies.get(id)!;
        const name = `${placeName(corpus, policy.jurisdiction, lang)} `;
        return [...(index === 0 ? [] : [{ kind: 'break' as const }]), textRun(name), sourceRun(policy, cite)];
      }),
    },
  });
  const table = (severity: Severity, title: string, rows: ReportRow[]): ReportTable => ({
    id: severity,
    title,
    columns: [
      { key: 'rule', title: words.rule, kind: 'text', header: true, width: 1 },
      { key: 'finding', title: words.finding, kind: 'text', width: 3 },
      { key: 'draft', title: words.draft, kind: 'cite', width: 3 },
      { key: 'examples', title: words.examples, kind: 'cite', width: 3 },
    ],
    rows,
  });
  const tables = ORDER.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    return own.length === 0 ? [] : [table(severity, SEVERITY_LABELS[severity][lang], own.map(row))];
  });
  const nameOf = (id: string) => placeName(corpus, corpus.policies.get(id)!.jurisdiction, lang);
  const topicNames = (topics ?? []).map(({ label }) => `“${label[lang]}”`).join(words.list);
  const places = peers.map((id) => placeName(corpus, corpus.policies.get(id)!.jurisdiction, lang));
  return {
    title: words.title,
    subtitle: draft.title ?? draft.id,
    lang,
    notes: [
      ...(places.length === 0 ? [] : [[textRun(`${words.peers}${[...new Set(places)].join(words.list)}`)]]),
      ...(baseline === undefined ? [] : [[textRun(words.baseline(nameOf(baseline)))]]),
      ...(topics === undefined ? [] : [[textRun(words.topics(topicNames))]]),
      ...(only === undefined ? [] : [[textRun(words.only[only])]]),
      [textRun(draft.coded ? words.coded : words.extracted)],
    ],
    tables: tables.length > 0 ? tables : [{ ...table('lint', words.title, []), note: [textRun(words.clean)] }],
  };
}
