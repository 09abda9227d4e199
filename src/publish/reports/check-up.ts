// The check-up of a draft as a report for the person who drafts it: what to look at, with the words of the draft and of peers.
// It must not find anything; compare/check-up.ts does.
import type { CheckUp } from '../../compare/check-up/check-up.ts';
import type { Draft } from '../../compare/check-up/draft.ts';
import type { Finding, Severity } from '../../compare/check-up/finding.ts';
import type { CodedCorpus } from '../../model.ts';
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
  },
} as const;

const ORDER: readonly Severity[] = ['lint', 'gap', 'stands', 'close'];

/**
 * A check-up as a report.
 * @returns one table for each sort of finding that there is; one empty table when nothing was found.
 * @example checkUpReport(corpus, draft, checkUp(prepared, draft), 'zh').tables.map(({ id }) => id) // ['lint', 'gap', 'stands', 'close']
 */
export function checkUpReport(corpus: CodedCorpus, draft: Draft, { peers, findings }: CheckUp, lang: Lang): Report {
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
  const places = peers.map((id) => placeName(corpus, corpus.policies.get(id)!.jurisdiction, lang));
  return {
    title: words.title,
    subtitle: draft.title ?? draft.id,
    lang,
    notes: [
      ...(places.length === 0 ? [] : [[textRun(`${words.peers}${[...new Set(places)].join(words.list)}`)]]),
      [textRun(draft.coded ? words.coded : words.extracted)],
    ],
    tables: tables.length > 0 ? tables : [{ ...table('lint', words.title, []), note: [textRun(words.clean)] }],
  };
}
