// Whether a block looks ahead (a plan, a section of tasks), back (a review, the state of things), or says neither by its place.
// It must not look at figures, nor at the words of the block beyond its opening.
import type { Block } from '../model.ts';
import { type DocumentContext, headingsAbove } from './context.ts';

/**
 * `ahead`: what is done there is still to be done; `back`: it has been done; `rule`: it says what has to be; `open`: the words
 * must say.
 */
export type Outlook = 'ahead' | 'back' | 'rule' | 'open';

/** Kinds of documents that are plans as a whole, by the end of their titles. */
const PLAN_TITLE =
  /(?:规划|纲要|计划|方案|要点|政府工作报告|实事(?:项目)?(?:清单)?|任务(?:分解|清单|分工)?|责任(?:分解|制)|工作安排)$/;
/** Plans of one procedure: how a contest is held, money handed out, a case examined. */
const PROCEDURE_TITLE =
  /(?:评选|评审|评比|竞赛|比赛|大赛|赛事?|运动会|招聘|招生|遴选|申报|分配|补贴|补助|奖励|奖补|资助|资金|收费|报销|保险|考核|评价|评估|待遇|薪酬|拍卖|出让|应急|演练|选拔|表彰)[^市县区省]{0,8}(?:方案|计划|要点|规划)/;

const RULE_TITLE = /(?:条例|办法|规定|细则|规则|准则|规范|规程)$/;
/** What stands in brackets after a title: its years, its state. */
const TITLE_TAIL = [/[\d—–~～至年度-]+$/, /(?:节选.{0,2}|试行|暂行|征求意见稿|草案|修订版?)$/, /[\d—–~～至年度-]+$/];

const BACK_HEADING =
  /回顾|总结|成就|成效|成绩|基础(?!设施|工作|研究|能力|建设|教育|性|产业|支撑|保障|改革)|现状|形势|背景|概况|存在的?(?:主要)?问题|过去|取得|面临|机遇|挑战|完成情况|进展情况/;
const AHEAD_HEADING =
  /目标|指标|任务|重点工作|主要工作|工作安排|工作部署|工作重点|工作思路|工作举措|总体要求|实事|工作打算|今后|未来|下一步/;
/** Sections of a plan that tell how it is carried out, for whom and with what money. */
const OPEN_HEADING =
  /保障(?:措施|机制|体系)?$|组织(?:实施|领导|机构)|条件$|申报条件|附则|考核|评价|评估|申报|资金|经费|投资估算|(?:范围|对象|标准|政策|政策措施|原则)$|奖励|补助|补贴|扶持|程序|流程|法律责任|罚则|定义|名词|解释|指导思想|依据/;
const LOOKS_BACK = /^\s*(?:在|回顾|回首|总结)?(?:过去(?:的|这)?[一二两三四五]年|[一二两三四五]年来|去年|上年)/;

/** What an annex of a 考核办法 lists for the bodies that are assessed: there the year's tasks stand, whatever the document is called. */
const ASSESSED =
  /(?:考[核评]|绩效|责任目标|目标责任)[^，。；：,;:]{0,8}(?:指标|任务|目标)(?:体系|清单|分解表|一览表|表)?(?:[（(][^（()）]{1,12}[)）])?$/;
const ANNEX = /^(?:d\d+\.)?annex\d*/;

const MAX_HEADING = 60;
const MAX_LINE = 30;

/**
 * True for a line that heads what follows without being numbered: short, and no part of a sentence.
 * @example isBareHeading({ text: '2026年重点工作', marker: null, … }) // true
 */
export function isBareHeading(block: Block): boolean {
  return (
    block.kind !== 'table' &&
    block.marker === null &&
    block.text.length <= MAX_LINE &&
    !/[，。；：,;:、！？]/.test(block.text) &&
    (BACK_HEADING.test(block.text) || AHEAD_HEADING.test(block.text))
  );
}

function ofHeading(text: string): Outlook | undefined {
  if (text.length >= MAX_HEADING) return undefined;
  const words = text.replace(/\s/g, '');
  // 目标任务完成情况 looks back, 形势和目标 ahead.
  if (BACK_HEADING.test(words) && !(/目标|任务|要求|安排/.test(words) && !/情况|回顾|总结|成效|成就/.test(words)))
    return 'back';
  if (AHEAD_HEADING.test(words)) return 'ahead';
  return OPEN_HEADING.test(words) ? 'open' : undefined;
}

function ofTitles(printed: readonly string[]): Outlook {
  const titles = printed.map((title) => TITLE_TAIL.reduce((words, tail) => words.replace(tail, ''), title));
  const last = titles.at(-1);
  if (last !== undefined && RULE_TITLE.test(last)) return 'rule';
  const own = titles.findLast((title) => PLAN_TITLE.test(title));
  return own === undefined || PROCEDURE_TITLE.test(own) ? 'open' : 'ahead';
}

/**
 * Tell where each block looks.
 * @returns the outlook of the nearest heading that says one (numbered or bare), else that of an annex of assessed tasks or of the document's title; a paragraph that
 *   opens with 过去一年 or 五年来 looks back wherever it stands.
 * @example findOutlooks(context).get(block) // 'ahead' under “三、2026年重点工作”
 */
export function findOutlooks(context: DocumentContext): Map<Block, Outlook> {
  const found = new Map<Block, Outlook>();
  const whole = ofTitles(context.titles);
  let bare: { block: Block; outlook: Outlook | undefined } | undefined;
  let annex = { id: '', outlook: whole };
  for (const block of context.blocks) {
    const id = ANNEX.exec(block.id)?.[0] ?? '';
    if (id !== annex.id) annex = { id, outlook: whole };
    if (id !== '' && block.marker === null && block.text.length < MAX_HEADING && ASSESSED.test(block.text.trim()))
      annex.outlook = 'ahead';
    if (bare !== undefined && block.parent !== bare.block.parent && block.parent !== bare.block.id) bare = undefined;
    if (isBareHeading(block)) bare = { block, outlook: ofHeading(block.text) };
    const above = headingsAbove(context, block).map(ofHeading);
    const near = bare?.outlook ?? above.find((outlook) => outlook !== undefined);
    const outlook = near ?? annex.outlook;
    found.set(block, outlook !== 'back' && LOOKS_BACK.test(block.text) ? 'back' : outlook);
  }
  return found;
}
