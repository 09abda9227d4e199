// What sentences on benefits and conditions say of their change: who gives what to whom, and what is asked for it.
// It must not weigh a condition, nor compute a difference: compare/changes does.
import type { ChangeOf, ConditionChange, ConditionPart } from '../compare/changes/change.ts';
import { testsOf } from '../compare/changes/conditions.ts';
import type { FacetNote } from '../compare/changes/facets.ts';
import type { CodedPolicy } from '../model.ts';
import type { Benefit, Condition, ConditionNode } from '../types.ts';
import { formatList, termLabel } from './language.ts';
import {
  bracketed,
  capital,
  glossWithin,
  noteWords,
  pick,
  quoted,
  silenceWords,
  sizeWords,
  type Telling,
  titled,
} from './sentence-parts.ts';

/** Tests that are told of a condition which only one side has. */
const MAX_TESTS = 4;

const end = ({ lang }: Telling) => pick(lang, '。', '.');
const colon = ({ lang }: Telling) => pick(lang, '：', ': ');
const and = ({ lang }: Telling) => pick(lang, '；', '; ');

/** Who gives what to whom. */
function givenWords(telling: Telling, policy: CodedPolicy, name: string, benefit: Benefit): string {
  const { lang } = telling;
  const { title, recipient, by_reference } = benefit;
  const elsewhere = by_reference === true;
  const to = lang === 'zh' ? recipient.zh : glossWithin(telling, policy, recipient.en);
  return pick(
    lang,
    `${name}有${titled(title.zh)}（对象：${to}${elsewhere ? '；按其他规定' : ''}）`,
    `${name} gives ${titled(title.en)} to ${to}${elsewhere ? ', as other rules decide' : ''}`,
  );
}

/** Old and new words of one thing. */
function rewording({ lang }: Telling, from: string, to: string): string {
  return pick(lang, `由${quoted(from)}改为${quoted(to)}`, `changed from ${quoted(from)} to ${quoted(to)}`);
}

function notesText(telling: Telling, notes: readonly FacetNote[]): string {
  return notes.map((note) => noteWords(telling, note, telling.a, telling.b)).join(and(telling));
}

/**
 * A change of a benefit as a sentence.
 * @param subject label of its kind, or of the item when it is money.
 * @returns the whole sentence. That only one place has it is said of what is coded under the same topics, no further.
 * @example benefitText(telling, change, '荣誉称号') // '荣誉称号：威海市有…；许昌市相同主题下没有可对照的同类给付。'
 */
export function benefitText(telling: Telling, change: ChangeOf<'benefit', Benefit>, subject: string): string {
  const { lang, parties, versions } = telling;
  const { a, b, notes, silence } = change;
  const here = b ?? a;
  if (here === null) return '';
  if (versions) {
    const head = `${subject}${lang === 'zh' ? '' : ' '}${titled(here.entry.title[lang])}${colon(telling)}`;
    if (a === null || b === null) {
      const to = pick(
        lang,
        `对象为${here.entry.recipient.zh}`,
        `given to ${glossWithin(telling, parties.b, here.entry.recipient.en)}`,
      );
      return `${head}${a === null ? pick(lang, '新增，', 'added, ') : pick(lang, '取消，原', 'dropped, it was ')}${to}${end(telling)}`;
    }
    const words = a.cite.quote === b.cite.quote ? '' : rewording(telling, a.cite.quote, b.cite.quote);
    const told = [words, notesText(telling, notes)].filter((part) => part !== '').join(and(telling));
    return `${head}${told === '' ? pick(lang, '未变', 'unchanged') : told}${end(telling)}`;
  }
  const sides = [
    ...(a === null ? [] : [givenWords(telling, parties.a, telling.a, a.entry)]),
    ...(b === null ? [] : [givenWords(telling, parties.b, telling.b, b.entry)]),
  ];
  if (a === null || b === null) {
    const other = a === null ? telling.a : telling.b;
    sides.push(
      silence === null
        ? pick(
            lang,
            `${other}相同主题下没有可对照的同类给付`,
            `nothing comparable of this kind is coded for ${other} under the same topics`,
          )
        : silenceWords(silence, other, lang),
    );
  }
  const told = notesText(
    telling,
    notes.filter(({ facet }) => facet !== 'by_reference'),
  );
  const more = told === '' ? '' : `${pick(lang, '', ' ')}${capital(told)}${end(telling)}`;
  return `${subject}${colon(telling)}${sides.join(and(telling))}${end(telling)}${more}`;
}

const testWords = ({ text, cite }: ConditionNode, lang: Telling['lang']): string => text?.[lang] ?? cite?.quote ?? '';

/** One test of a condition: what each side asks for. */
function partText(telling: Telling, { kind, a, b, difference }: ConditionPart): string {
  const { lang, corpus, versions } = telling;
  const here = b ?? a;
  if (here === null) return '';
  const type = here.type === undefined ? '' : termLabel(corpus, 'condition_types', here.type, lang);
  const words = (node: ConditionNode) =>
    titled(versions && kind === 'text_changed' ? (node.cite?.quote ?? '') : testWords(node, lang));
  if (a === null || b === null) {
    const name = a === null ? telling.b : telling.a;
    if (!versions) return pick(lang, `仅${name}要求${words(here)}`, `only ${name} asks for ${words(here)}`);
    return pick(
      lang,
      `${a === null ? '新增' : '取消'}${words(here)}`,
      `${words(here)} ${a === null ? 'added' : 'dropped'}`,
    );
  }
  const size =
    difference === null || a.value === undefined || b.value === undefined
      ? ''
      : sizeWords(difference, a.value, b.value, lang);
  const gap = size === '' ? '' : pick(lang, `，${size}`, ` (${size})`);
  if (versions)
    return pick(
      lang,
      `${type}由${words(a)}改为${words(b)}${gap}`,
      `${type} changed from ${words(a)} to ${words(b)}${gap}`,
    );
  const about = type === '' ? '' : pick(lang, `${type}，`, `${type}, `);
  return pick(
    lang,
    `${about}${telling.a}为${words(a)}、${telling.b}为${words(b)}${gap}`,
    `${about}${words(a)} in ${telling.a} and ${words(b)} in ${telling.b}${gap}`,
  );
}

/**
 * What a condition asks for, the first of its tests.
 * @example askedWords('zh', condition) // '“从业满 8 年”“取得高级工证书”等 6 项'
 */
export function askedWords(lang: Telling['lang'], { tree }: Condition): string {
  const tests = testsOf(tree);
  const shown = formatList(
    tests.slice(0, MAX_TESTS).map((test) => titled(testWords(test, lang))),
    lang,
  );
  const more = tests.length - MAX_TESTS;
  return more > 0 ? pick(lang, `${shown}等 ${tests.length} 项`, `${shown} and ${more} more`) : shown;
}

/**
 * A change of a condition as a sentence.
 * @param subject its title on each side.
 * @returns the whole sentence, with each test that differs. It does not say which side asks for more.
 * @example conditionText(telling, change, '条件“报考高级工”') // '条件“报考高级工”：从业年限由“…8年以上”改为“…10年以上”，高 25%。'
 */
export function conditionText(telling: Telling, change: ConditionChange, subject: string): string {
  const { lang, versions } = telling;
  const { a, b, notes, parts, kind } = change;
  const here = b ?? a;
  if (here === null) return '';
  const head = `${subject}${colon(telling)}`;
  if (a === null || b === null) {
    const asked = askedWords(lang, here.entry);
    const name = a === null ? telling.b : telling.a;
    const what = versions
      ? a === null
        ? pick(lang, '新增', 'added')
        : pick(lang, '取消，原要求', 'dropped, it asked for')
      : pick(lang, `仅${name}设此条件`, `a condition of ${name} only`);
    return `${head}${what}${bracketed([asked], lang)}${end(telling)}`;
  }
  const told = [...parts.map((part) => partText(telling, part)), notesText(telling, notes)].filter(
    (part) => part !== '',
  );
  if (told.length === 0)
    told.push(
      kind === 'text_changed'
        ? rewording(telling, a.cite.quote, b.cite.quote)
        : pick(lang, '各项要求相同', 'the same is asked for'),
    );
  return `${head}${told.join(and(telling))}${end(telling)}`;
}
