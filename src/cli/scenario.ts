// The command `scenario`: who pays what for a case, or the reason that a place pays nothing.
// It must not decide an answer: compare/scenario/ does. It does not know what day it is either: --as-of says.
import { parseArgs } from 'node:util';
import { chooseAnswers } from '../compare/scenario/answer-differences.ts';
import { runScenario, suggestScenarios } from '../compare/scenario/scenario.ts';
import { SCENARIO_VOCABULARIES } from '../compare/scenario/scenario-facets.ts';
import { scenarioReport, suggestionsReport } from '../publish/reports/scenario.ts';
import { facetProblemSentence } from '../publish/scenario-sentences.ts';
import { openCorpus } from './documents.ts';
import { findRoot, type Io, WrongUse } from './io.ts';
import { printReport, readFormat } from './output.ts';
import {
  OUTPUT_HELP,
  OUTPUT_OPTIONS,
  readLang,
  SELECTION_OPTIONS,
  selectBaseline,
  selectOnly,
  selectPolicies,
} from './selection.ts';

const HELP = `Usage: cejian scenario --item ITEM [FACETS] [--as-of YYYY-MM-DD] [--places P] [--baseline P] [--only WHAT]
                       [--lang L] [--format F] [--output FILE]
       cejian scenario

Who pays what for a case: one line for each place, with the sum and its sentence, or the reason that there is none (not
mentioned, decided elsewhere, condition not met or not testable, expired at that date, …). Codes, labels and aliases of the
codebook will do, in Chinese or English. Without --item: a list of questions that the texts answer.

  --item I         what is paid for: contest_prize, 竞赛获奖奖励, …
  --level L        of the contest, studio, base or honour: municipal, 省级, …
  --class C, --rank R, --skill-level S, --per P, --degree D
  --topic T        only sums that stand under a topic of the codebook
  --recipient W    a word that the recipient must have
  --figure T=N     a figure that is known, such as age=30 or years_in_occupation=5; may be given several times
  --as-of DATE     the day for which the answer is to hold; without it, whether documents are in force is not asked
  --places P       jurisdictions or policies; several with commas (default: all)
  --baseline P     the place that stands first, and the difference of every other sum from its own
  --only WHAT      common (places with the sum of the baseline; without one, with the sum of any other place), differences
                   (with another sum) or gaps (without a sum, and why; with a baseline also those with one where it has none)
${OUTPUT_HELP}
  cejian scenario --item contest_prize --level municipal --rank first --as-of 2023-01-01
`;

const FACETS = ['item', 'level', 'class', 'rank', 'per', 'degree', 'recipient'] as const;

function readFigures(given: readonly string[] | undefined): Record<string, number> | undefined {
  if (given === undefined) return undefined;
  return Object.fromEntries(
    given.map((text) => {
      const [, type = '', number = ''] = /^([^=]+)=(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
      if (type === '') throw new WrongUse(`--figure takes TYPE=NUMBER, such as age=30, not ${JSON.stringify(text)}`);
      return [type, Number(number)];
    }),
  );
}

/**
 * The command `scenario`.
 * @returns 0 done. Throws WrongUse for a facet that is not in its vocabulary, naming the nearest one.
 * @example await run(['--item', 'contest_prize', '--level', 'municipal'], io)
 */
export async function run(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      ...Object.fromEntries(FACETS.map((facet) => [facet, { type: 'string' }] as const)),
      'skill-level': { type: 'string' },
      figure: { type: 'string', multiple: true },
      'as-of': { type: 'string' },
      topic: { type: 'string' },
      places: SELECTION_OPTIONS.places,
      baseline: SELECTION_OPTIONS.baseline,
      only: SELECTION_OPTIONS.only,
      ...OUTPUT_OPTIONS,
    },
  });
  if (values.help) {
    io.stdout.write(HELP);
    return 0;
  }
  const given = values as Readonly<Record<string, unknown>>;
  const format = readFormat(values, io);
  const lang = readLang(values.lang);
  const only = selectOnly(values.only);
  const root = findRoot(io);
  const corpus = await openCorpus(root, io);
  const output = { command: 'scenario', root, output: values.output };
  const asked = [...FACETS, 'skill-level', 'figure', 'as-of', 'topic'].filter((option) => given[option] !== undefined);
  const chosen = selectPolicies(corpus, values.places);
  const baseline = selectBaseline(chosen, values.baseline);
  if (asked.length === 0) {
    const narrowed = ['places', 'baseline', 'only'].find((option) => given[option] !== undefined);
    if (narrowed !== undefined) throw new WrongUse(`--${narrowed} is for the answers to a case: add --item`);
    await printReport(suggestionsReport(corpus, suggestScenarios(corpus), lang), format, output, io);
    return 0;
  }
  const figures = readFigures(values.figure);
  const { question, answers, problems } = runScenario(
    corpus,
    {
      ...Object.fromEntries(FACETS.flatMap((facet) => (given[facet] === undefined ? [] : [[facet, given[facet]]]))),
      ...(values['skill-level'] === undefined ? {} : { skill_level: values['skill-level'] }),
      ...(values.topic === undefined ? {} : { topic: values.topic }),
      ...(values['as-of'] === undefined ? {} : { as_of: values['as-of'] }),
      ...(figures === undefined ? {} : { figures }),
    },
    { policies: chosen.map(({ id }) => id) },
  );
  if (question === null) {
    const [first] = problems;
    const vocabulary = SCENARIO_VOCABULARIES[first?.facet as keyof typeof SCENARIO_VOCABULARIES];
    const known = [...(corpus.vocabularies.get(vocabulary ?? '')?.terms.keys() ?? [])];
    const list = first?.nearest === null && known.length > 0 ? `; there are: ${known.join(', ')}` : '';
    throw new WrongUse(`${problems.map((each) => facetProblemSentence(each, 'en')).join('; ')}${list}`);
  }
  const kept = only === null ? answers : chooseAnswers(corpus, answers, baseline?.id ?? null, only);
  const from = answers.find(({ policy }) => policy === baseline?.id) ?? null;
  await printReport(scenarioReport(corpus, question, kept, lang, { baseline: from, only }), format, output, io);
  return 0;
}
