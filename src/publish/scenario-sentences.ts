// Answers to “who pays what for …” as sentences, Chinese and English, each with the words behind it.
// It must not decide an answer: compare/ does. A draft is never told as if it were in force.

import { citeOf, type RecordCite } from '../compare/changes/silence.ts';
import type { Force, ScenarioAmount, ScenarioAnswer, ScenarioReason } from '../compare/scenario/scenario.ts';
import type { ConditionReading } from '../compare/scenario/scenario-conditions.ts';
import type { FacetMatch, FacetProblem, ScenarioQuestion } from '../compare/scenario/scenario-facets.ts';
import type { CodedPolicy } from '../model.ts';
import { codeLabel, formatDate, termLabel } from './language.ts';
import {
  bracketed,
  capital,
  facetWords,
  giveWords,
  partyName,
  pick,
  quoted,
  type Speech,
  searchedWords,
  silenceWords,
} from './sentence-parts.ts';
import type { Lang } from './views/links.ts';

/** A sentence with what it stands on. */
export interface ScenarioSentence {
  text: string;
  cites: RecordCite[];
}

const semicolon = (lang: Lang) => pick(lang, '；', '; ');

/** A facet of a sum that is more, less or other than what was asked. */
function matchWords(speech: Speech, { facet, relation, stated }: FacetMatch): string {
  const { lang } = speech;
  if (facet === 'recipient' || facet === 'topic' || stated === null || relation === 'same') return '';
  const words = facetWords(speech, facet, stated);
  if (relation === 'wider') return pick(lang, `${words}相同`, `alike for ${words}`);
  // A level or rank that the question left open is told by the recipient already; a class is a limit to know of.
  if (relation === 'narrower') return facet === 'class' ? pick(lang, `仅限${words}`, `${words} only`) : '';
  return words;
}

/** Tests that nobody can take for met: the first few. */
function openWords(conditions: readonly ConditionReading[], lang: Lang): string {
  const MAX_TESTS = 3;
  const open = conditions
    .filter(({ verdict }) => verdict === 'open')
    .flatMap(({ leaves }) => leaves)
    .filter(({ verdict }) => verdict === 'open')
    .flatMap(({ text }) => (text === null ? [] : [text[lang]]));
  if (open.length === 0) return '';
  const more = open.length > MAX_TESTS;
  const shown = open.slice(0, MAX_TESTS).join(pick(lang, '、', '; '));
  return pick(lang, `尚待核对：${shown}${more ? '等' : ''}`, `still to be checked: ${shown}${more ? ' and more' : ''}`);
}

/** Tests that the case fails. */
function failedWords(conditions: readonly ConditionReading[], lang: Lang): string {
  const failed = conditions
    .flatMap(({ leaves }) => leaves)
    .filter(({ verdict }) => verdict === 'not_met')
    .flatMap(({ text }) => (text === null ? [] : [text[lang]]));
  return [...new Set(failed)].join(pick(lang, '、', '; '));
}

function sumClause(speech: Speech, policy: CodedPolicy, name: string, sum: ScenarioAmount): string {
  const { lang } = speech;
  const { amount, matches, conditions, stacking } = sum;
  const about = [
    ...matches.map((match) => matchWords(speech, match)),
    amount.payer === undefined ? '' : pick(lang, `由${amount.payer}支付`, `paid by ${quoted(amount.payer)}`),
    stacking === null
      ? ''
      : pick(lang, codeLabel('stacking', stacking, lang), codeLabel('stacking', stacking, lang).toLowerCase()),
    openWords(conditions, lang),
  ];
  return `${giveWords(speech, policy, name, amount, false)}${bracketed(about, lang)}`;
}

/** Sums of one policy; the place is named once. */
function sumsClause(speech: Speech, policy: CodedPolicy, name: string, sums: readonly ScenarioAmount[]): string {
  return sums
    .map((sum, at) => sumClause(speech, policy, at === 0 ? name : pick(speech.lang, '', 'it'), sum))
    .join(semicolon(speech.lang));
}

/** Why a document does not apply. @param text such as `威海市的文件`. */
function forceWords({ state, status, from, to }: Force, text: string, asOf: string | undefined, lang: Lang): string {
  const on = (day: string | null) => (day === null ? '' : formatDate(day, lang));
  if (state === 'draft')
    return pick(lang, `${text}是征求意见稿，尚未施行`, `${text} is a consultation draft and not in force`);
  if (state === 'not_yet_in_force')
    return pick(
      lang,
      `${text}自 ${on(from)}起施行，${asOf === undefined ? '' : `到 ${on(asOf)}`}尚未施行`,
      `${text} applies from ${on(from)} and was not in force ${asOf === undefined ? 'yet' : `on ${on(asOf)}`}`,
    );
  const day = to === null ? '' : pick(lang, `于 ${on(to)}`, ` on ${on(to)}`);
  return status === 'repealed'
    ? pick(lang, `${text}已${day}废止`, `${text} was repealed${day}`)
    : pick(lang, `${text}已${day}到期`, `${text} expired${day}`);
}

/** What the sums that come nearest are for instead. */
function otherCases(speech: Speech, { candidates }: ScenarioAnswer): string {
  const { lang } = speech;
  const cases = candidates.map(({ matches }) =>
    matches
      .filter(({ relation }) => relation === 'differs')
      .map((match) =>
        match.facet === 'recipient' && match.stated !== null
          ? match.stated.from
          : match.facet === 'topic' && match.stated !== null
            ? termLabel(speech.corpus, 'topics', match.stated.from, lang)
            : matchWords(speech, match),
      )
      .filter((words) => words !== '')
      .join(pick(lang, '、', ' ')),
  );
  return [...new Set(cases)].filter((words) => words !== '').join(pick(lang, '、', ', '));
}

function reasonClause(
  speech: Speech,
  policy: CodedPolicy,
  name: string,
  answer: ScenarioAnswer,
  asOf: string | undefined,
): string {
  const { lang } = speech;
  const { candidates, conditions, searched } = answer;
  const reason = answer.reason as ScenarioReason;
  if (reason === 'draft' || reason === 'expired' || reason === 'not_yet_in_force') {
    const would = sumsClause(speech, policy, pick(lang, '', 'it'), candidates);
    return `${forceWords(answer.force, pick(lang, `${name}的文件`, `the text of ${name}`), asOf, lang)}${pick(lang, `；文中规定：${would}`, `; in its words, ${would}`)}`;
  }
  if (reason === 'condition_not_met') {
    const failed = failedWords([...conditions, ...candidates.flatMap((sum) => sum.conditions)], lang);
    const others = otherCases(speech, answer);
    if (others === '' && failed !== '')
      return pick(
        lang,
        `${name}不适用于此种情形，须满足：${failed}`,
        `${name} does not pay in this case, which fails: ${failed}`,
      );
    return pick(
      lang,
      `${name}只对其他情形有规定${others === '' ? '' : `（${others}）`}`,
      `${name} provides for other cases only${others === '' ? '' : ` (${others})`}`,
    );
  }
  if (reason === 'condition_not_testable') {
    const open = openWords(
      candidates.flatMap((sum) => sum.conditions),
      lang,
    );
    return `${pick(lang, `${name}是否给予无法据实判断`, `no fact of record tells whether ${name} pays`)}${bracketed([open], lang)}`;
  }
  const open = openWords(conditions, lang);
  if (reason === 'by_reference' || reason === 'no_figure')
    return `${silenceWords({ reason, searched: [] }, name, lang)}${bracketed([searchedWords(searched, lang), open], lang)}`;
  return silenceWords({ reason, searched }, name, lang);
}

/** What a reader must know of a document that is no reason by itself. */
function standingWords(answer: ScenarioAnswer, policy: CodedPolicy, asOf: string | undefined, lang: Lang): string {
  const { force, reason } = answer;
  const parts: string[] = [];
  if (force.state !== 'in_force' && reason !== force.state)
    parts.push(forceWords(force, pick(lang, '该文件', 'the text'), asOf, lang));
  if (force.period_over && policy.source.period !== null) {
    const last = formatDate(policy.source.period.to, lang);
    parts.push(pick(lang, `其规划期到 ${last}为止`, `the period it plans for ended with ${last}`));
  }
  return parts.length === 0 ? '' : `${semicolon(lang)}${parts.join(semicolon(lang))}`;
}

function citesOf({ amounts, candidates, cites, policy }: ScenarioAnswer): RecordCite[] {
  const MAX_CITES = 4;
  const sums = [...amounts, ...candidates].map(({ id, cite }) => citeOf(policy, id, cite));
  return sums.length > 0 ? sums : cites.slice(0, MAX_CITES);
}

/**
 * The answer of one policy as a sentence.
 * @param answer one of `answerScenario`; its policy must be in the corpus.
 * @param question what was asked, for its day.
 * @returns the sentence and the words behind it.
 * @example scenarioSentence(corpus, answer, question, 'en').text // 'Weihai pays at least 2,000 yuan to competitors who come first in a municipal class 1 skills contest (class 1 only, …).'
 */
export function scenarioSentence(
  corpus: Speech['corpus'],
  answer: ScenarioAnswer,
  question: ScenarioQuestion,
  lang: Lang,
): ScenarioSentence {
  const policy = corpus.policies.get(answer.policy)!;
  const speech = { corpus, lang };
  const sibling = [...corpus.policies.values()].find(
    ({ id, jurisdiction }) => jurisdiction === policy.jurisdiction && id !== policy.id,
  );
  // That it is a draft is told in full below.
  const issued = { ...policy, source: { ...policy.source, status: 'issued' as const } };
  const name = partyName(speech, issued, sibling);
  const asOf = question.as_of;
  const body =
    answer.outcome === 'amounts'
      ? sumsClause(speech, policy, name, answer.amounts)
      : reasonClause(speech, policy, name, answer, asOf);
  return {
    text: `${capital(body)}${standingWords(answer, policy, asOf, lang)}${pick(lang, '。', '.')}`,
    cites: citesOf(answer),
  };
}

/**
 * The question itself in words.
 * @example questionWords(corpus, { item: 'contest_prize', level: 'municipal', rank: 'first' }, 'zh') // '竞赛获奖奖励（市级，第一名）'
 */
export function questionWords(corpus: Speech['corpus'], question: ScenarioQuestion, lang: Lang): string {
  const speech = { corpus, lang };
  const facets = (['level', 'class', 'rank', 'skill_level', 'per'] as const).flatMap((facet) => {
    const code = question[facet];
    return code === undefined ? [] : [facetWords(speech, facet, { from: code, to: code })];
  });
  const rest = [
    question.degree === undefined ? '' : termLabel(corpus, 'degrees', question.degree, lang),
    question.topic === undefined ? '' : termLabel(corpus, 'topics', question.topic, lang),
    (question.recipient ?? []).map(quoted).join(pick(lang, '、', ' or ')),
    question.as_of === undefined
      ? ''
      : pick(lang, `${formatDate(question.as_of, lang)}`, `on ${formatDate(question.as_of, lang)}`),
  ];
  return `${termLabel(corpus, 'items', question.item, lang)}${bracketed([...facets, ...rest], lang)}`;
}

const FACET_NAMES: Readonly<Record<string, [zh: string, en: string]>> = {
  item: ['资金事项', 'item'],
  level: ['层级', 'level'],
  class: ['类别', 'class'],
  rank: ['名次', 'rank'],
  skill_level: ['技能等级', 'skill level'],
  per: ['计发单位', 'per'],
  topic: ['主题', 'topic'],
  degree: ['学历', 'degree'],
  recipient: ['领取人', 'recipient'],
  figures: ['条件数值', 'figure of a condition'],
  as_of: ['日期', 'as of'],
};

/**
 * What is wrong with a question, in one line that names the nearest right word.
 * @example facetProblemSentence(problem, 'en') // 'item: “contest_prise” is not in the vocabulary items; did you mean “contest_prize”?'
 */
export function facetProblemSentence({ facet, found, vocabulary, nearest }: FacetProblem, lang: Lang): string {
  const name = pick(lang, ...(FACET_NAMES[facet] ?? [facet, facet]));
  const hint = nearest === null ? '' : pick(lang, `；是否指${quoted(nearest)}？`, `; did you mean ${quoted(nearest)}?`);
  if (facet === 'item' && found === '') return pick(lang, `缺少${name}`, `no ${name} is given`);
  if (facet === 'as_of')
    return pick(
      lang,
      `${name}：${quoted(found)}不是 2022-10-09 这样的日期`,
      `${name}: ${quoted(found)} is no date such as 2022-10-09`,
    );
  if (vocabulary !== null) {
    const strange = pick(
      lang,
      `${name}：词表 ${vocabulary} 中没有${quoted(found)}`,
      `${name}: ${quoted(found)} is not in the vocabulary ${vocabulary}`,
    );
    return `${strange}${hint}`;
  }
  if (facet === 'figures')
    return pick(lang, `${name}：${quoted(found)}不是数`, `${name}: ${quoted(found)} is no number`);
  if (facet === 'recipient' && found !== facet)
    return pick(lang, `${name}：${quoted(found)}不是词`, `${name}: ${quoted(found)} is no word`);
  return `${pick(lang, `没有${quoted(found)}这个条件`, `there is no facet ${quoted(found)}`)}${hint}`;
}
