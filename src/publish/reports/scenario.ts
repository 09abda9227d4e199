// The answers to a scenario as a report: who pays what for a case, or why nobody can say.
// It must not decide an answer: compare/scenario.ts does.
import { type AnswerChoice, type AnswerDifference, differAnswers } from '../../compare/scenario/answer-differences.ts';
import type { ScenarioResult, SuggestedScenario } from '../../compare/scenario/scenario.ts';
import type { ScenarioQuestion } from '../../compare/scenario/scenario-facets.ts';
import type { CodedCorpus } from '../../model.ts';
import {
  joinLines,
  numberRun,
  type Report,
  type ReportRow,
  type ReportRuns,
  sourceRun,
  textRun,
} from '../report/model.ts';
import { questionWords, scenarioSentence } from '../scenario-sentences.ts';
import { sizeWords } from '../sentence-parts.ts';
import { APART } from '../sentences.ts';
import { placeName } from '../views/columns.ts';
import type { Lang } from '../views/links.ts';

const WORDS = {
  zh: {
    title: '谁给多少',
    place: '地方',
    value: '金额',
    answer: '回答',
    sentence: '原句',
    none: '—',
    suggestions: '可以这样问',
    question: '情形',
    places: '有数值的地方',
    command: '命令',
    note: '回答只依据文件所写；“尚待核对”的条件请自行核对。',
    against: (name: string) => `与${name}相比`,
    baseline: '基准',
    same: '相同',
    onlyBaseline: (name: string) => `仅${name}有数额`,
    onlyOther: (name: string) => `${name}无数额`,
    uncertain: '不能确定高低',
    empty: '没有可列的地方。',
    only: {
      common: ['只列数额与另一地相同的地方。', '只列数额与基准相同的地方。'],
      differences: ['只列数额与各地都不同的地方。', '只列数额与基准不同的地方。'],
      gaps: ['只列没有数额的地方，及其原因。', '只列基准有数额而它没有，或它有而基准没有的地方。'],
    },
  },
  en: {
    title: 'Who pays what',
    place: 'Place',
    value: 'Sum',
    answer: 'Answer',
    sentence: 'Sentence',
    none: '—',
    suggestions: 'Questions to start from',
    question: 'Case',
    places: 'Places with a figure',
    command: 'Command',
    note: 'Answers rest on what the documents say; conditions “still to be checked” are for the reader.',
    against: (name: string) => `Against ${name}`,
    baseline: 'baseline',
    same: 'the same',
    onlyBaseline: (name: string) => `only ${name} has a sum`,
    onlyOther: (name: string) => `${name} has none`,
    uncertain: 'which is more is not certain',
    empty: 'There is no place to list.',
    only: {
      common: ['Only places whose sum another place has too.', 'Only places with the sum of the baseline.'],
      differences: ['Only places whose sum no other place has.', 'Only places with another sum than the baseline.'],
      gaps: [
        'Only places without a sum, with the reason.',
        'Only places without a sum where the baseline has one, or with one where it has none.',
      ],
    },
  },
} as const;

/** How answers were chosen. */
export interface ScenarioChoice {
  /** Answer that the others are seen from; it stands first, and a column tells the difference from it. */
  baseline?: Answer | null;
  /** What of the answers was left, to be told above them; `answers` are chosen already. */
  only?: AnswerChoice | null;
}

type Answer = ScenarioResult['answers'][number];

function differenceRuns({ standing, sums }: AnswerDifference, name: string, lang: Lang): ReportRuns {
  const words = WORDS[lang];
  switch (standing) {
    case 'same':
      return [textRun(words.same)];
    case 'only_a':
      return [textRun(words.onlyBaseline(name))];
    case 'only_b':
      return [textRun(words.onlyOther(name))];
    case 'neither':
      return [textRun(words.none)];
    case 'other_sums':
      return sums.length === 0
        ? [textRun(words.uncertain)]
        : joinLines(
            sums.map(({ kind, value, a, b }) => {
              const apart = APART[kind]?.[lang === 'zh' ? 0 : 1];
              const size = value?.change === 'same' ? words.same : sizeWords(value, a.value, b.value, lang);
              return textRun(apart ?? (size === '' ? words.uncertain : size));
            }),
          );
  }
}

/**
 * Answers as a report.
 * @param question the checked question of the result.
 * @returns one row for each policy, in the order of the answers, that of a baseline first.
 * @example scenarioReport(corpus, result.question!, result.answers, 'zh').tables[0].rows.length // 5
 */
export function scenarioReport(
  corpus: CodedCorpus,
  question: ScenarioQuestion,
  answers: ScenarioResult['answers'],
  lang: Lang,
  { baseline = null, only = null }: ScenarioChoice = {},
): Report {
  const words = WORDS[lang];
  const name = baseline === null ? '' : placeName(corpus, baseline.jurisdiction, lang);
  const ordered = baseline === null ? answers : [baseline, ...answers.filter((answer) => answer !== baseline)];
  const units = corpus.vocabularies.get('units')?.terms;
  const rows = ordered.map((answer): ReportRow => {
    const sentence = scenarioSentence(corpus, answer, question, lang);
    const sums = answer.amounts.map(({ value }) => numberRun(value, lang, units));
    return {
      cells: {
        place: [textRun(placeName(corpus, answer.jurisdiction, lang))],
        value: sums.length > 0 ? joinLines(sums) : [textRun(words.none)],
        ...(baseline === null
          ? {}
          : {
              difference:
                answer === baseline
                  ? [textRun(words.baseline)]
                  : differenceRuns(differAnswers(corpus, baseline, answer), name, lang),
            }),
        answer: [textRun(sentence.text)],
        sentence: joinLines(sentence.cites.map((cite) => sourceRun(corpus.policies.get(cite.policy)!, cite))),
      },
    };
  });
  return {
    title: `${words.title}${lang === 'zh' ? '：' : ': '}${questionWords(corpus, question, lang)}`,
    lang,
    notes: [...(only === null ? [] : [[textRun(words.only[only][baseline === null ? 0 : 1])]]), [textRun(words.note)]],
    tables: [
      {
        id: 'answers',
        title: words.title,
        columns: [
          { key: 'place', title: words.place, kind: 'text', header: true, width: 1 },
          { key: 'value', title: words.value, kind: 'number', width: 1, align: 'end' },
          ...(baseline === null
            ? []
            : [{ key: 'difference', title: words.against(name), kind: 'text' as const, width: 2 }]),
          { key: 'answer', title: words.answer, kind: 'text', width: 4 },
          { key: 'sentence', title: words.sentence, kind: 'cite', width: 4 },
        ],
        rows,
        ...(rows.length > 0 ? {} : { note: [textRun(words.empty)] }),
      },
    ],
  };
}

/**
 * Questions that some text answers, for somebody who does not know the codes.
 * @example suggestionsReport(corpus, suggestScenarios(corpus), 'zh').tables[0].rows[0]
 */
export function suggestionsReport(corpus: CodedCorpus, suggestions: readonly SuggestedScenario[], lang: Lang): Report {
  const words = WORDS[lang];
  return {
    title: words.suggestions,
    lang,
    notes: [],
    tables: [
      {
        id: 'suggestions',
        title: words.suggestions,
        columns: [
          { key: 'question', title: words.question, kind: 'text', header: true, width: 2 },
          { key: 'places', title: words.places, kind: 'text', width: 1, align: 'end' },
          { key: 'command', title: words.command, kind: 'text', width: 4 },
        ],
        rows: suggestions.map(({ question, places }) => ({
          cells: {
            question: [textRun(questionWords(corpus, question, lang))],
            places: [textRun(String(places))],
            command: [
              textRun(
                `cejian scenario ${Object.entries(question)
                  .map(([facet, code]) => `--${facet.replaceAll('_', '-')} ${String(code)}`)
                  .join(' ')}`,
                'en',
              ),
            ],
          },
        })),
      },
    ],
  };
}
