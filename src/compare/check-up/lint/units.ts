// Lint of responsible units: none that leads, none at all, one body under two names.
// It must not take a list in which the text itself says how the work is divided for one without a lead.
import { bodyOf } from '../../../coding/plan.ts';
import { findShortNames } from '../../../extract/unit-names.ts';
import { narrowWidth } from '../../../notation/text.ts';
import type { Responsibility } from '../../../types.ts';
import { findingOf } from '../finding.ts';
import { citeHead, citeSpan, type LintContext, type LintRule, type PlacedMeasure } from './context.ts';

/** A text that says once how to read its lists needs no 牵头 in each. */
const ORDER_SAYS =
  /(?:列|排)(?:在|名)?(?:第一|首位|前面|最前)[^。]{0,12}(?:牵头|负责)|第一(?:个)?(?:责任)?单位(?:为|是)牵头/;
const DIVIDED = /职责分工|按(?:照)?(?:各自)?(?:职责|职能)|分工负责|分别负责|共同负责/;
/** More than these are told in one finding: it is the habit of the draft. */
const HABIT = 3;
/** A draft that names units for this part of its measures means to name them for all. */
const USUAL = 0.6;
const FEWEST = 5;

function isGeneral(name: string): boolean {
  return /^各|等|有关|相关|部门$|单位$/.test(name);
}

/** Measures that name several bodies in one list and none that leads. */
function leaderless(context: LintContext): PlacedMeasure[] {
  return context.measures.filter(({ units, blocks }) => {
    const named = units.filter(({ name }) => !isGeneral(name));
    if (named.length < 2 || units.some(({ role }) => role !== 'named')) return false;
    // Bodies of several sentences each have a task of their own.
    const [first] = named;
    if (named.some(({ cite }) => cite.block !== first?.cite.block || cite.quote !== first.cite.quote)) return false;
    return isList(named, context) && !blocks.some(({ text }) => DIVIDED.test(text));
  });
}

/** A list of who is responsible, in brackets or after a label; 各院校、企业要加快培养 only names who acts. */
function isList([first]: readonly Responsibility[], { byId }: LintContext): boolean {
  const text = byId.get(first?.cite.block ?? '')?.text ?? '';
  const quote = first?.cite.quote ?? '';
  const at = text.indexOf(quote);
  return /责任|[（(【]/.test(quote) || /[（(【：:]\s*$/.test(text.slice(Math.max(0, at - 8), at));
}

function citeUnits({ units, block }: PlacedMeasure, context: LintContext) {
  const [first] = units;
  const holder = context.byId.get(first?.cite.block ?? '') ?? block;
  const start = first === undefined ? -1 : holder.text.indexOf(first.cite.quote);
  return start < 0 || first === undefined ? citeHead(block) : citeSpan(holder, start, start + first.cite.quote.length);
}

/** Letters that tell a body apart: without its place or level, marks and 和. */
function core(name: string): string {
  return narrowWidth(name)
    .replace(/\s/g, '')
    .replace(/^(?:[\p{Script=Han}]{2,8}?(?:省|市|县|区|州|旗)(?=[\p{Script=Han}]{3}))/u, '')
    .replace(/^[省市县区州旗]/, '');
}

/** 人社局 in 人力资源和社会保障局: the same letters in the same order. */
function isShortOf(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short.charAt(at)) at += 1;
  return at === short.length && short.charAt(0) === long.charAt(0) && short.at(-1) === long.at(-1);
}

function levelOf(name: string): string {
  return /^(?:[\p{Script=Han}]{2,8}?)?([省市县区州旗])/u.exec(name)?.[1] ?? '';
}

interface Named {
  name: string;
  unit: string;
  cite: { block: string; start: number; end: number };
}

function namesOf({ draft }: LintContext): Named[] {
  const found = new Map<string, Named>();
  for (const { name, unit, unit_kind, cite } of draft.extraction.responsibilities) {
    const key = unit ?? (unit_kind === null ? '' : `${levelOf(name)}/${unit_kind}`);
    if (key === '' || /^各/.test(name) || found.has(name)) continue;
    found.set(name, { name, unit: key, cite });
  }
  return [...found.values()];
}

export const unitRules: readonly LintRule[] = [
  {
    id: 'unit/no-lead',
    explains: 'where several units are responsible, one leads',
    check: (context) => {
      if (context.draft.blocks.some(({ text }) => ORDER_SAYS.test(text))) return [];
      const found = leaderless(context);
      const names = ({ units }: PlacedMeasure) => units.map(({ name }: Responsibility) => name);
      if (found.length > HABIT)
        return [
          findingOf(
            'unit/no-lead',
            'lint',
            found.map((measure) => citeUnits(measure, context)),
            {
              measures: found.length,
              names: [],
            },
          ),
        ];
      return found.map((measure) =>
        findingOf('unit/no-lead', 'lint', [citeUnits(measure, context)], { measures: 1, names: names(measure) }),
      );
    },
  },
  {
    id: 'measure/no-unit',
    explains: 'a draft that names units for most of its measures names them for all',
    check: (context) => {
      const { measures } = context;
      const assigned = measures.filter(({ units }) => units.length > 0);
      if (measures.length < FEWEST || assigned.length === measures.length) return [];
      if (assigned.length < measures.length * USUAL) return [];
      const parents = new Set(assigned.map(({ block }) => block.parent));
      return measures
        .filter(
          ({ units, block, blocks }) =>
            units.length === 0 &&
            // A chapter whose other measures name none is of another sort: general clauses, safeguards.
            parents.has(block.parent) &&
            blocks.some((one) => bodyOf(one).length > 24) &&
            !/(?:部门|政府|单位|委员会|各地|局|机关)(?:要|应|应当|须|必须|负责|可)|[省市县区州]级?财政|领导小组/.test(
              blocks.map(({ text }) => text).join(''),
            ),
        )
        .map(({ measure, block }) =>
          findingOf('measure/no-unit', 'lint', [citeHead(block)], {
            title: measure.title.zh,
            assigned: assigned.length,
            measures: measures.length,
          }),
        );
    },
  },
  {
    id: 'unit/two-names',
    explains: 'one unit has one name in the text, or its short name is given once as 以下简称',
    check: (context) => {
      const defined = findShortNames(context.draft.blocks);
      const isDefined = (name: string) =>
        defined.has(narrowWidth(name)) || [...defined.values()].some((full) => full.endsWith(narrowWidth(name)));
      const groups = Map.groupBy(namesOf(context), ({ unit }) => unit);
      return [...groups.values()].flatMap((names) => {
        const distinct = names.filter(
          ({ name }, index) => names.findIndex((other) => core(other.name) === core(name)) === index,
        );
        const [first, ...others] = distinct;
        if (first === undefined) return [];
        const same = others.filter(
          ({ name }) =>
            !isDefined(name) &&
            !isDefined(first.name) &&
            (isShortOf(core(name), core(first.name)) || isShortOf(core(first.name), core(name))),
        );
        if (same.length === 0) return [];
        const cites = [first, ...same].map(({ name, cite }) => {
          const block = context.byId.get(cite.block)!;
          const at = block.text.indexOf(name, cite.start);
          return at < 0 ? citeSpan(block, cite.start, cite.end) : citeSpan(block, at, at + name.length);
        });
        return [findingOf('unit/two-names', 'lint', cites, { names: [first, ...same].map(({ name }) => name) })];
      });
    },
  },
];
