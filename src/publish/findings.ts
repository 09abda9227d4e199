// The findings of a check-up in words: one sentence each, Chinese and English, made of the data of the finding alone.
// It must not find anything, nor leave out a figure that the sentence stands on.
import type { Finding, FindingOf, FindingRule, Severity } from '../compare/check-up/finding.ts';
import type { CodedCorpus } from '../model.ts';
import type { Bilingual } from '../types.ts';
import {
  against,
  both,
  comparable,
  createWords,
  figures,
  percent,
  perResidents,
  place,
  plural,
  type Words,
  who,
} from './finding-parts.ts';
import { formatList } from './language.ts';
import { spaced } from './sentence-parts.ts';
import type { Lang } from './views/links.ts';

/** Names of the four sorts of finding. */
export const SEVERITY_LABELS: Readonly<Record<Severity, Bilingual>> = {
  gap: both('缺项', 'Missing'),
  stands: both('所处位置', 'Where it stands'),
  close: both('相近文字', 'Shared wording'),
  lint: both('文字检查', 'Drafting'),
};

/** What each rule looks at, in a few words: the head over its findings. */
export const FINDING_LABELS: Readonly<Record<FindingRule, Bilingual>> = {
  'draft/no-policy': both('不是政策文本', 'Not a policy'),
  'draft/no-peers': both('没有同类政策', 'No policy of its field'),
  'gap/topic': both('未涉及的主题', 'Topic not treated'),
  'gap/item': both('未写明的资金标准', 'Sum not stated'),
  'gap/goal': both('未设定的目标', 'Goal not set'),
  'gap/responsible-unit': both('没有责任单位', 'No responsible unit'),
  'gap/deadline': both('没有时限', 'No deadline'),
  'gap/validity-period': both('没有有效期', 'No period of validity'),
  'gap/funding-source': both('没有资金来源', 'No source of funds'),
  'stands/amount': both('资金标准的位置', 'Where a sum stands'),
  'stands/goal': both('目标值的位置', 'Where a goal stands'),
  'close/wording': both('与已有政策文字相同', 'Words of another policy'),
  'goal/no-figure': both('目标没有数值', 'Goal without a figure'),
  'goal/no-date': both('目标没有时限', 'Goal without a date'),
  'sum/no-cap': both('比例补助没有上限', 'Percentage without a ceiling'),
  'sum/no-payer': both('没有写明由谁出资', 'No payer'),
  'unit/no-lead': both('没有牵头单位', 'No lead unit'),
  'measure/no-unit': both('措施没有责任单位', 'Measure without a unit'),
  'unit/two-names': both('同一单位名称不一', 'One unit, two names'),
  'date/relative': both('相对时间', 'Relative date'),
  'term/missing': both('没有有效期', 'No term of validity'),
  'reference/no-number': both('引用文件没有文号', 'Reference without number'),
  'numbering/gap': both('序号缺漏', 'Number missing'),
  'numbering/repeat': both('序号重复', 'Number repeated'),
  'numbering/order': both('序号倒退', 'Numbers out of order'),
  'numbering/level': both('序号层级不当', 'Number of another level'),
  'contradiction/total': both('总额与分项不符', 'Total and parts disagree'),
  'contradiction/parts': both('分项大于总数', 'Parts exceed the whole'),
  'contradiction/instalments': both('分期与总数不符', 'Instalments disagree'),
  'contradiction/two-sums': both('同一标准两个金额', 'One sum, two figures'),
  'contradiction/two-goals': both('同一目标两个数值', 'One goal, two figures'),
  'range/reversed': both('范围首尾颠倒', 'Range runs backwards'),
};

type Writers = {
  [Rule in FindingRule]: (data: FindingOf<Rule>['data'], words: Words) => Bilingual;
};

const NO_POLICY: Readonly<Record<FindingOf<'draft/no-policy'>['data']['reason'], Bilingual>> = {
  empty: both('文件里没有文字，无从检查。', 'The file holds no words, so there is nothing to check.'),
  not_chinese: both(
    '文件里几乎没有中文文字，不是政策文本；请提供政策草案全文。',
    'The file holds hardly any Chinese words and is no policy; give the full text of a draft.',
  ),
  no_provisions: both(
    '文字里没有政策条款（编号、金额、目标、责任单位、引用文件都没有，或用语不是公文），不是政策文本；请提供政策草案全文。',
    'The text has no provisions (numbered items, sums, goals, units, references in official language) and is no policy; give the full text of a draft.',
  ),
};

/** A list of parts: 1,500、2,000. */
const listed = (parts: readonly number[], words: Words, lang: Lang) =>
  formatList(
    parts.map((part) => words.number(part)[lang]),
    lang,
  );

const WRITERS: Writers = {
  'draft/no-policy': ({ reason }) => NO_POLICY[reason],
  'draft/no-peers': ({ policies }) =>
    both(
      `库中 ${policies} 份政策都不属于这份草案的领域，没有作同类比较；也可以指定比较对象。`,
      `None of the ${plural(policies, 'policy', 'policies')} treats the field of this draft, so nothing was compared; peers can also be chosen.`,
    ),
  'gap/topic': (data, words) => {
    const { zh, en } = words.term('topics', data.topic);
    const some = data.searched.slice(0, 4);
    // Of a draft that nobody has coded only its words are known.
    return some.length === 0
      ? both(
          `${who(data, words).zh}写了“${zh}”，草案没有。`,
          `${who(data, words).en} treat “${en}”; the draft does not.`,
        )
      : both(
          `${who(data, words).zh}写了“${zh}”，草案里未见“${some.join('”“')}”等词。`,
          `${who(data, words).en} treat “${en}”; no word of it (${some.join(', ')} …) stands in the draft.`,
        );
  },
  'gap/item': (data, words) => {
    const { zh, en } = words.term('items', data.item);
    return data.stated
      ? both(
          `草案提到“${zh}”，但没有写明标准；${who(data, words).zh}写明了。`,
          `The draft mentions “${en}” without a figure; ${who(data, words).en} state one.`,
        )
      : both(
          `${who(data, words).zh}写明了“${zh}”的标准，草案没有。`,
          `${who(data, words).en} state a figure for “${en}”; the draft has none.`,
        );
  },
  'gap/goal': (data, words) => {
    const { zh, en } = words.term('indicators', data.indicator);
    return data.stated
      ? both(
          `草案提到“${zh}”，但没有目标值；${who(data, words).zh}设定了。`,
          `The draft speaks of “${en}” without a figure; ${who(data, words).en} set one.`,
        )
      : both(
          `${who(data, words).zh}设定了“${zh}”的目标值，草案没有。`,
          `${who(data, words).en} set a figure for “${en}”; the draft sets none.`,
        );
  },
  'gap/responsible-unit': (data, words) =>
    both(
      `草案没有写明任何责任单位；${who(data, words).zh}写明了。`,
      `The draft names no responsible unit; ${who(data, words).en} do.`,
    ),
  'gap/deadline': (data, words) =>
    both(
      `草案没有任何完成时限；${who(data, words).zh}给出了时限。`,
      `The draft sets no date for anything; ${who(data, words).en} do.`,
    ),
  'gap/validity-period': (data, words) =>
    both(
      `草案没有写有效期；${who(data, words).zh}写了。`,
      `The draft does not say how long it holds; ${who(data, words).en} do.`,
    ),
  'gap/funding-source': (data, words) =>
    both(
      `草案没有写资金从哪里来；${who(data, words).zh}写了。`,
      `The draft does not say where the money comes from; ${who(data, words).en} do.`,
    ),
  'stands/amount': (data, words) => {
    const name = comparable(data, words);
    const own = words.value(data.value);
    const where = place(data.spread, data.standing, words);
    const yard = against(data, words);
    return both(
      `${name.zh}：草案${spaced(own.zh)}${yard.zh}；同类：${figures(data.peers, words).zh}${where.zh}。`,
      `${name.en}: the draft gives ${own.en}${yard.en}; peers: ${figures(data.peers, words).en}${where.en}.`,
    );
  },
  'stands/goal': (data, words) => {
    const { zh, en } = words.term('indicators', data.indicator);
    const own = words.value(data.value);
    const where = place(data.spread, data.standing, words);
    const per = perResidents(data.per_10000, words);
    const yard = against(data, words);
    return both(
      `${zh}：草案${spaced(own.zh)}${yard.zh}；同类：${figures(data.peers, words).zh}${where.zh}${per.zh}。`,
      `${en}: the draft sets ${own.en}${yard.en}; peers: ${figures(data.peers, words).en}${where.en}${per.en}.`,
    );
  },
  'close/wording': ({ policy, block, share, longest }, words) => {
    const name = words.policies([policy]);
    return both(
      `这一段有 ${percent(share)} 的文字与${name.zh}的政策（${block}）相同，最长连续 ${longest} 字。`,
      `${percent(share)} of this passage stands in the policy of ${name.en} (${block}); the longest run is ${longest} characters.`,
    );
  },
  'goal/no-figure': ({ title }) =>
    both(
      `目标“${title}”没有数值，无法考核。`,
      `The goal “${title}” has no figure, so nobody can tell when it is reached.`,
    ),
  'goal/no-date': ({ title }) =>
    both(`目标“${title}”有数值，没有写到什么时候完成。`, `The goal “${title}” has a figure but no date.`),
  'sum/no-cap': ({ percent: rate, percent_of }) =>
    both(
      `按${percent_of ?? '费用'}的 ${rate}% 给予补助，没有写上限。`,
      `${rate} per cent${percent_of === null ? '' : ` of ${percent_of}`} is paid without a ceiling.`,
    ),
  'sum/no-payer': ({ sums }) =>
    both(
      `${sums} 笔资金没有写由谁承担，全文也没有资金来源的规定。`,
      `${plural(sums, 'sum')} ${sums === 1 ? 'has' : 'have'} no payer, and no clause says where the money comes from.`,
    ),
  'unit/no-lead': ({ measures, names }) =>
    measures > 1
      ? both(
          `${measures} 项措施列了多个责任单位，都没有写明牵头单位。`,
          `${measures} measures list several responsible units, and none says which one leads.`,
        )
      : both(
          `责任单位有 ${names.length} 个（${names.join('、')}），没有写明由谁牵头。`,
          `${plural(names.length, 'unit')} (${names.join(', ')}) are responsible, and none leads.`,
        ),
  'measure/no-unit': ({ title, assigned, measures }) =>
    both(
      `“${title}”没有责任单位；全文 ${measures} 项措施中 ${assigned} 项有。`,
      `“${title}” names no unit; ${assigned} of the ${measures} measures do.`,
    ),
  'unit/two-names': ({ names }) =>
    both(
      `同一单位写作“${names.join('”和“')}”，请统一，或在第一次出现时注明简称。`,
      `One unit is written ${names.map((name) => `“${name}”`).join(' and ')}: use one name, or give the short one where it comes first.`,
    ),
  'date/relative': ({ words }) =>
    both(
      `“${words}”没有起算日，换个时间读就不确定；请写明年月或“自……之日起”。`,
      `“${words}” has no day to count from: give the year and month, or count from a day that the text names.`,
    ),
  'term/missing': ({ effect }) =>
    effect
      ? both('写了施行日期，没有写有效期。', 'The text says from when it holds, not until when.')
      : both('没有写施行日期，也没有写有效期。', 'The text says neither from when nor until when it holds.'),
  'reference/no-number': ({ title }) =>
    both(`引用的《${title}》没有文号。`, `《${title}》 is cited without its document number.`),
  'numbering/gap': ({ marker, before }) =>
    before === null
      ? both(`序号从“${marker}”开始，前面缺号。`, `The count begins at “${marker}”.`)
      : both(`“${before}”之后是“${marker}”，中间缺号。`, `“${marker}” follows “${before}”: a number is missing.`),
  'numbering/repeat': ({ marker }) => both(`序号“${marker}”重复。`, `The number “${marker}” stands twice.`),
  'numbering/order': ({ marker, before }) =>
    before === null
      ? both(`序号“${marker}”倒退。`, `The number “${marker}” goes back.`)
      : both(`“${before}”之后是“${marker}”，序号倒退。`, `“${marker}” follows “${before}”: the count goes back.`),
  'numbering/level': ({ marker, before }) =>
    before === null
      ? both(`“${marker}”与同级序号的写法不同。`, `“${marker}” is not written as the numbers of its level are.`)
      : both(
          `“${marker}”接在“${before}”之后，写法却是另一层级的。`,
          `“${marker}” follows “${before}” but is written as a number of another level.`,
        ),
  'contradiction/total': ({ total, each, times, unit }, words) => {
    const value = (number: number) => words.value({ bound: 'exact', min: number, max: number, unit });
    return both(
      `总额 ${value(total).zh}，与每份 ${value(each).zh} × ${times} = ${value(each * times).zh}不符。`,
      `The total is ${value(total).en}, but ${value(each).en} × ${times} is ${value(each * times).en}.`,
    );
  },
  'contradiction/parts': ({ whole, parts }, words) =>
    both(
      `分项（${listed(parts, words, 'zh')}）合计 ${words.number(sum(parts)).zh}，大于总数 ${words.number(whole).zh}。`,
      `The parts (${listed(parts, words, 'en')}) make ${words.number(sum(parts)).en}, more than the whole, ${words.number(whole).en}.`,
    ),
  'contradiction/instalments': ({ parts, times }, words) =>
    times !== null && times !== parts.length
      ? both(
          `写明分 ${times} 次，却给出 ${parts.length} 个比例（${listed(parts, words, 'zh')}）。`,
          `${plural(times, 'instalment')} ${times === 1 ? 'is' : 'are'} announced, but ${parts.length} shares given (${listed(parts, words, 'en')}).`,
        )
      : both(
          `各期比例（${listed(parts, words, 'zh')}）合计 ${words.number(sum(parts)).zh}%，不是 100%。`,
          `The instalments (${listed(parts, words, 'en')}) make ${words.number(sum(parts)).en} per cent, not 100.`,
        ),
  'contradiction/two-sums': ({ item, title, values: [first, second] }, words) => {
    const name = item === null ? both(title, title) : words.term('items', item);
    return both(
      `“${name.zh}”（${title}）前后不一：${words.value(first).zh}和 ${words.value(second).zh}。`,
      `“${name.en}” (${title}) has two figures: ${words.value(first).en} and ${words.value(second).en}.`,
    );
  },
  'contradiction/two-goals': ({ indicator, title, values: [first, second] }, words) => {
    const name = indicator === null ? both(title, title) : words.term('indicators', indicator);
    return both(
      `目标“${name.zh}”前后不一：${words.value(first).zh}和 ${words.value(second).zh}。`,
      `The goal “${name.en}” has two figures: ${words.value(first).en} and ${words.value(second).en}.`,
    );
  },
  'range/reversed': ({ words }) => both(`“${words}”首尾颠倒。`, `“${words}” begins with its upper end.`),
};

function sum(parts: readonly number[]): number {
  return Number(parts.reduce((all, part) => all + part, 0).toPrecision(12));
}

const cache = new WeakMap<CodedCorpus, Words>();

/**
 * A finding as a sentence.
 * @param corpus that the draft was checked against: names of places and terms.
 * @returns one sentence that holds every figure of the finding; its quotes are shown beside it.
 * @example findingSentence(corpus, finding, 'en') // '3 of 4 peer policies (Suqian, Weihai, Xianning) treat “Teams”; the draft does not.'
 */
export function findingSentence(corpus: CodedCorpus, finding: Finding, lang: Lang): string {
  const words = cache.get(corpus) ?? createWords(corpus);
  cache.set(corpus, words);
  const write = WRITERS[finding.rule] as (data: Finding['data'], words: Words) => Bilingual;
  return write(finding.data, words)[lang];
}
