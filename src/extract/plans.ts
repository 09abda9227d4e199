// Plans of government that a text names without 《》: 实施“育苗计划”, 依托某市“英才计划”, 承担技能提升行动计划任务.
// It must not take a plan that the document itself sets up, nor a plan of work (培训计划, 年度计划), for one that it cites.
import type { Block } from '../model.ts';

/** A plan and where its words stand, the verb included. */
export interface PlanName {
  start: number;
  end: number;
  /** Offset of the name. */
  from: number;
  name: string;
}

/** What is done with a plan that is there already. */
const NAMED =
  /(?:深入实施|全面实施|组织实施|贯彻实施|实施好|实施|依托|承担|对接|融入|衔接|落实好|落实)(?:更多|各类|各项|好)?((?:[\p{Script=Han}]{0,8}“[^“”]{2,12}计划”)|(?:[\p{Script=Han}]{5,16}?计划))(?!书|生育|单列|内|外|的制定)/gu;
/** Plans of work, which no government has published. */
const OF_WORK =
  /^(?:[\p{Script=Han}]{0,10}(?:培育|年度|工作|推进|培训|竞赛|学徒|采购|使用|投资|招生|招聘|引进|生产|建设|实施|监督|审计|检查|抽查|演练|收购|供应|供地|用地|融资|教学|培养|创业|项目|攻关|发展))计划$/u;
/** A plan with figures of its own is the measure itself: 实施“百人计划”，每年引进…. */
const OWN = /\d|每年|遴选|选拔|给予|奖励|资助|评选|引进一批|培养一批|[一二三四五六七八九十百千万]+[名家个项]/;
/** One of several things that the document itself sets going: 实施…工程；实施…计划. */
const SET_GOING = /(?:实施|启动|开展)[^，,。；;“”《》]{3,16}(?:工程|行动|战略|计划)/;
const SENTENCE_END = /[。；;!?！？\n]/;

/**
 * Find the plans that a block names without 《》.
 * @param text of the block with half-width ASCII.
 * @returns in order; none in a heading and none in the first clause of an item, which says what the item itself is.
 * @example findPlans(block, '通过实施“育苗计划”打造选手队伍')[0].name // '育苗计划'
 */
export function findPlans(block: Block, text: string): PlanName[] {
  if (block.kind === 'heading' || !text.includes('计划')) return [];
  const body = block.marker === null ? 0 : text.indexOf('。') + 1;
  if (block.marker !== null && body === 0) return [];
  const found: PlanName[] = [];
  for (const match of text.matchAll(NAMED)) {
    const name = match[1] ?? '';
    const end = match.index + match[0].length;
    if (match.index < body || /《[^》]*$/.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
    if (OF_WORK.test(name.replace(/[“”]/g, ''))) continue;
    const rest = text.slice(end, end + 80);
    const stop = rest.search(SENTENCE_END);
    const bare = /实施[^“]*$/.test(match[0]);
    if (bare && isOneOfSeveral(text, match.index, end)) continue;
    if (OWN.test(stop < 0 ? rest : rest.slice(0, stop))) continue;
    found.push({ start: match.index, end, from: end - name.length, name: name.replace(/^“(.*)”$/, '$1') });
  }
  return found;
}

/** Whether the sentence of a plan sets other works going as well. */
function isOneOfSeveral(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 160), start);
  const from = before.lastIndexOf('。') + 1;
  const rest = text.slice(end, end + 160);
  const stop = rest.indexOf('。');
  return SET_GOING.test(`${before.slice(from)}|${stop < 0 ? rest : rest.slice(0, stop)}`);
}
