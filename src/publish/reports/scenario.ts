// The answers to a scenario as a report: who pays what for a case, or why nobody can say.
// It must not decide an answer: compare/scenario.ts does.
import type { ScenarioResult, SuggestedScenario } from '../../compare/scenario/scenario.ts';
import type { ScenarioQuestion } from '../../compare/scenario/scenario-facets.ts';
import type { CodedCorpus } from '../../model.ts';
import { joinLines, numberRun, type Report, type ReportRow, sourceRun, textRun } from '../report/model.ts';
import { questionWords, scenarioSentence } from '../scenario-sentences.ts';
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
  },
} as const;

/**
 * Answers as a report.
 * @param question the checked question of the result.
 * @returns one row for each policy, in the order of the answers.
 * @example scenarioReport(corpus, result.question!, result.answers, 'zh').tables[0].rows.length // 5
 */
export function scenarioReport(
  corpus: CodedCorpus,
  question: ScenarioQuestion,
  answers: ScenarioResult['answers'],
  lang: Lang,
): Report {
  const words = WORDS[lang];
  const units = corpus.vocabularies.get('units')?.terms;
  const rows = answers.map((answer): ReportRow => {
    const sentence = scenarioSentence(corpus, answer, question, lang);
    const sums = answer.amounts.map(({ value }) => numberRun(value, lang, units));
    return {
      cells: {
        place: [textRun(placeName(corpus, answer.jurisdiction, lang))],
        value: sums.length > 0 ? joinLines(sums) : [textRun(words.none)],
        answer: [textRun(sentence.text)],
        sentence: joinLines(sentence.cites.map((cite) => sourceRun(corpus.policies.get(cite.policy)!, cite))),
      },
    };
  });
  return {
    title: `${words.title}${lang === 'zh' ? '：' : ': '}${questionWords(corpus, question, lang)}`,
    lang,
    notes: [[textRun(words.note)]],
    tables: [
      {
        id: 'answers',
        title: words.title,
        columns: [
          { key: 'place', title: words.place, kind: 'text', header: true, width: 1 },
          { key: 'value', title: words.value, kind: 'number', width: 1, align: 'end' },
          { key: 'answer', title: words.answer, kind: 'text', width: 4 },
          { key: 'sentence', title: words.sentence, kind: 'cite', width: 4 },
        ],
        rows,
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
