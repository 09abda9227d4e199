// What the tests of money share: a small lexicon, blocks from plain lines, and an amount as one line of text.
// It must not hold expectations.
import { findAmounts } from '../../src/extract/amounts.ts';
import { createContext } from '../../src/extract/context.ts';
import { createLexicon } from '../../src/extract/lexicon.ts';
import type { AmountCandidate, Block } from '../../src/model.ts';

const WORDS: Record<string, Record<string, string[]>> = {
  levels: {
    world: ['世界级', '世界技能大赛', '国际级'],
    national: ['国家级', '全国', '国赛'],
    provincial: ['省级', '省赛', '全省'],
    municipal: ['市级', '市赛', '全市'],
    county: ['县级', '区级', '县区级'],
  },
  classes: { class_1: ['一类'], class_2: ['二类'] },
  ranks: {
    first: ['第一名', '第1名', '一等奖', '金牌', '金奖', '冠军'],
    second: ['第二名', '第2名', '二等奖', '银牌', '银奖', '亚军'],
    third: ['第三名', '第3名', '三等奖', '铜牌', '铜奖', '季军'],
    fourth: ['第四名'],
    fifth: ['第五名'],
    sixth: ['第六名'],
    seventh: ['第七名'],
    eighth: ['第八名'],
    merit: ['优胜奖', '优秀奖', '鼓励奖'],
  },
  skill_levels: {
    junior: ['初级工'],
    intermediate: ['中级工'],
    senior: ['高级工', '三级/高级工'],
    technician: ['技师'],
    senior_technician: ['高级技师'],
    chief_technician: ['首席技师'],
  },
  pers: {
    person: ['每人', '人均'],
    team: ['每队', '每个团队'],
    studio: ['每个工作室'],
    base: ['每个基地'],
    organisation: ['每个单位', '每家企业', '每家'],
    project: ['每个项目'],
  },
  items: {
    housing_subsidy: ['购房补贴', '租房补贴'],
    start_up_subsidy: ['创业补贴'],
    training_subsidy: ['培训补贴'],
    talent_fund: ['专项资金'],
  },
};

export const LEXICON = createLexicon(
  new Map(
    Object.entries(WORDS).map(([id, terms]) => [
      id,
      {
        terms: new Map(
          Object.entries(terms).map(([code, aliases]) => [code, { id: code, label: { zh: code, en: code }, aliases }]),
        ),
      },
    ]),
  ),
);

/**
 * Blocks from lines: two spaces deeper stands under the line above; a tab makes a table row, ⏎ a line end.
 * @example blocksOf(['奖励标准：', '  （一）一等奖5000元'])[1].parent // 'b1'
 */
export function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  const open: { depth: number; id: string }[] = [];
  for (const [index, line] of lines.entries()) {
    const text = line.trim().replaceAll('⏎', '\n');
    const depth = line.length - line.trimStart().length;
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const id = `b${index + 1}`;
    const kind = text.includes('\t') ? 'table' : 'paragraph';
    const marker = /^(?:第.{1,4}[章条]|（?[一二三四五六七八九十\d]{1,3}[）、.．])/.exec(text)?.[0] ?? null;
    blocks.push({ id, kind, depth: 0, text, line: index + 1, parent: open.at(-1)?.id ?? null, marker });
    open.push({ depth, id });
  }
  return blocks;
}

/** The amounts of a document given as lines. */
export function amountsOf(lines: readonly string[]): AmountCandidate[] {
  const blocks = blocksOf(lines);
  const context = createContext(blocks, null);
  return blocks.flatMap((block, index) => {
    context.index = index;
    return findAmounts(block, LEXICON, context);
  });
}

/**
 * An amount as `role value | recipient | facets | kind per period | payer`; `-` for what the text does not tell.
 * @example showAmount(amount) // 'benefit 100000 | 新认定的国家级中心 | national | prize organisation once | -'
 */
export function showAmount(amount: AmountCandidate): string {
  const { role, bound, min, max, unit, percent_of: base } = amount;
  const value = bound === 'range' ? `${min}..${max}` : String(min ?? max);
  const ranks = [amount.rank_from, amount.rank_to];
  const skills = [amount.skill_level_from, amount.skill_level_to];
  const span = ([from, to]: (string | null)[]) => (from === to ? from : `${from}..${to}`);
  const facets = [amount.level, amount.class, span(ranks), span(skills)].filter((facet) => facet !== null);
  const head = [
    role,
    bound === 'exact' ? '' : bound,
    value,
    unit === 'CNY' ? '' : unit,
    base === null ? '' : `of ${base}`,
  ];
  return [
    head.filter((part) => part !== '').join(' '),
    amount.recipient ?? '-',
    facets.join(' ') || '-',
    [amount.kind, amount.per, amount.period].map((part) => part ?? '-').join(' '),
    amount.payer ?? '-',
  ].join(' | ');
}
