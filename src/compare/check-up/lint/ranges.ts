// Lint of ranges and periods that run backwards.
// It must not take falls (由80%降至60%), times of day, telephone numbers or names of standards for ranges.
import type { Block } from '../../../model.ts';
import { findDates } from '../../../notation/date.ts';
import { narrowWidth, RANGE_MARKS } from '../../../notation/text.ts';
import { findingOf } from '../finding.ts';
import { citeSpan, type LintRule } from './context.ts';

const MARK = `[${RANGE_MARKS.replaceAll('-', '')}\\-]{1,2}`;
const SCALES: Readonly<Record<string, number>> = { '': 1, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
/** 15—2万元. Times of day, months, dates, names of standards and falls (从80%到60%) are no such ranges. */
const RANGE = new RegExp(
  `(?<![\\d.\\-—–A-Za-z/:第])(\\d+(?:\\.\\d+)?)([百千万亿]?)(元|%|人|名|个|家|岁|周岁|亩|台|套|间|所|项|平方米)?(${MARK}|至)(\\d+(?:\\.\\d+)?)([百千万亿]?)(元|%|人|名|个|家|岁|周岁|年|亩|台|套|间|所|项|平方米)`,
  'g',
);
const YEARS = new RegExp(`(?<![\\d.])((?:19|20)\\d{2})年?(?:${MARK}|至)((?:19|20)\\d{2})年`, 'g');
const FALLS = /[从由自][^,。;]{0,12}$|(?:下降|降低|减少|压减|缩短)[^,。;]{0,6}$/;

function reversedRanges(block: Block): { start: number; end: number }[] {
  const text = narrowWidth(block.text);
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(RANGE)) {
    const [words, a = '', scaleA = '', unitA = '', mark = '', b = '', scaleB = '', unitB = ''] = match;
    if (unitA !== '' && unitA !== unitB) continue;
    if (FALLS.test(text.slice(0, match.index)) && mark === '至') continue;
    if (unitB === '年' && (a.length >= 3 || b.length >= 3)) continue;
    const high = Number(b) * (SCALES[scaleB] ?? 1);
    const own = Number(a) * (SCALES[scaleA] ?? 1);
    // 15—2万元 means 15万; 5000—2万元 means 5000.
    const low = scaleA === '' && unitA === '' && own < 1000 ? Number(a) * (SCALES[scaleB] ?? 1) : own;
    if (low > high) found.push({ start: match.index, end: match.index + words.length });
  }
  for (const match of text.matchAll(YEARS))
    if (Number(match[1]) > Number(match[2])) found.push({ start: match.index, end: match.index + match[0].length });
  const dates = findDates(block.text).filter(({ kind }) => kind === 'date');
  dates.forEach((from, index) => {
    const to = dates[index + 1];
    if (to === undefined || from.iso?.length !== 10 || to.iso?.length !== 10) return;
    if (new RegExp(`^(?:${MARK}|至|到)$`).test(text.slice(from.end, to.start)) && from.iso > to.iso)
      found.push({ start: from.start, end: to.end });
  });
  return found;
}

export const rangeRules: readonly LintRule[] = [
  {
    id: 'range/reversed',
    explains: 'a range begins with its lower end and a period with its earlier day',
    check: ({ draft }) =>
      draft.blocks
        .filter(({ id }) => !id.startsWith('back.'))
        .flatMap((block) =>
          reversedRanges(block).map(({ start, end }) => {
            const cite = citeSpan(block, start, end);
            return findingOf('range/reversed', 'lint', [cite], { words: cite.quote });
          }),
        ),
  },
];
