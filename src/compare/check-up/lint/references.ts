// Lint of references: a normative document that is named without its number.
// It must not ask laws, standards, plans, catalogues or the draft itself for one.
import { titleKey } from '../../../extract/context.ts';
import type { Block } from '../../../model.ts';
import { narrowWidth } from '../../../notation/text.ts';
import { findingOf } from '../finding.ts';
import { citeSpan, isPreamble, isProvision, type LintRule } from './context.ts';

/** Ends of titles of documents that have a 文号. */
const NUMBERED = /(?:通知|意见|办法|规定|方案|措施|细则|决定|批复|若干政策|行动计划)(?:[(][^()]{1,16}[)])*$/;
/** Laws and what is made like them are known by name; 国家…规划 and standards are published without 〔〕 number. */
const BY_NAME =
  /(?:(?<!办)法|条例|宪法|大典|目录|标准|规范|纲要|规划|章程|指南|规程|准则|公约|法典|解释|清单)(?:[(][^()]{1,16}[)])*$/;
/** Words before a title by which the text makes the document itself. */
const TO_BE_MADE =
  /(?:制定|制订|出台|编制|起草|修订|研究|拟订|拟定|印发|发布|公布|建立|完善|填写|提交|签订|形成|报送|下发)(?:了|的|本|实施|并)?[^,。;《]{0,8}$/;
/** Rules of ministries are orders (令), published by name. */
const ORDER = /^中华人民共和国|^中共中央|^中国共产党/;

/** 以下简称《若干措施》. */
function isShortName(title: string, blocks: readonly Block[]): boolean {
  return blocks.some(({ text }) =>
    [`简称《${title}》`, `简称“${title}”`, `简称：《${title}》`, `简称“《${title}》”`].some((words) =>
      text.includes(words),
    ),
  );
}

export const referenceRules: readonly LintRule[] = [
  {
    id: 'reference/no-number',
    explains: 'a normative document in 《》 is cited with its number (文号) where it is named first',
    check: ({ draft, byId }) =>
      draft.extraction.relations.flatMap(({ title, document_number, cite, rule }) => {
        const name = narrowWidth(title).replace(/\s/g, '');
        if (document_number !== null || rule === 'relation/number') return [];
        if (!NUMBERED.test(name) || BY_NAME.test(name) || ORDER.test(name)) return [];
        const block = byId.get(cite.block);
        const at = block?.text.indexOf(`《${title}》`, cite.start) ?? -1;
        if (block === undefined || at < 0 || !(isProvision(block) || isPreamble(block))) return [];
        const text = narrowWidth(block.text);
        if (TO_BE_MADE.test(text.slice(Math.max(0, at - 16), at))) return [];
        // What is annexed, and a short name that was given to a document named in full, need no number.
        if (/^[(]?(?:见|详见)?附件/.test(text.slice(at + title.length + 2))) return [];
        if (isShortName(title, draft.blocks)) return [];
        // 2014年3月1日起施行的《…办法》 is told by its date.
        if (/\d{4}年[^。;]{0,24}的$/.test(text.slice(Math.max(0, at - 32), at))) return [];
        if (draft.title !== null && titleKey(draft.title).includes(titleKey(title))) return [];
        // An order (令第427号) or an announcement beside it is a number too.
        if (/(?:令|公告|通告)(?:[(〔]?\d{4}[)〕年]?)?第?\d+号/.test(text.slice(at, at + title.length + 40))) return [];
        return [findingOf('reference/no-number', 'lint', [citeSpan(block, at, at + title.length + 2)], { title })];
      }),
  },
];
