// First drafts of topics, instruments and target groups, on invented sentences: what is done counts, what is only named does not.
import { beforeAll, expect, test } from 'vitest';
import { proposeCoding } from '../../src/coding/coding.ts';
import { readCorpus } from '../../src/corpus.ts';
import { extractDocument } from '../../src/extract/extract.ts';
import { createLexicon } from '../../src/extract/lexicon.ts';
import { proposeTerms } from '../../src/extract/proposals.ts';
import { topicForItem } from '../../src/extract/topics.ts';
import { readLines } from '../../src/import/plain-text.ts';
import type { Lexicon } from '../../src/model.ts';
import { segmentText } from '../../src/segment/segment.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = createLexicon((await readCorpus('.')).value.vocabularies);
});

function propose(title: string, text: string, above: readonly string[] = []) {
  const { topics, instruments, target_groups } = proposeTerms(title, text, lexicon, undefined, above);
  const codes = (terms: readonly { code: string }[]) => terms.map(({ code }) => code);
  return { topics: codes(topics), instruments: codes(instruments), groups: codes(target_groups) };
}

const draft = (text: string) =>
  proposeCoding(extractDocument(segmentText(readLines(text)), lexicon, { date: null }), lexicon);

test('places that an act relies on are not what it is about', () => {
  const text = '大力开展企业职工培训，依托公共实训基地和技能大师工作室，每年培训一批骨干。';
  expect(propose('', text).topics).toEqual(['training-enterprise']);
});

test('a longer cue of one term hides a shorter one of another', () => {
  expect(propose('', '毕业学年学生可申请求职创业补贴。').topics).toEqual(['training-priority-groups']);
  expect(propose('创业租金补贴', '租赁场地开办企业的，给予租金补贴。').topics).toEqual(['incentives-start-up']);
});

test('titles of section and document are read together', () => {
  const above = ['五、奖励办法', '关于举办某市职业技能大赛的通知'];
  expect(propose('', '获得各赛项前5名的，可晋升一级。', above).topics[0]).toBe('contests-prizes');
});

test('what the document is about does not stand beside what a piece is about', () => {
  const above = ['第四章 资金管理', '某县职业技能培训补贴管理办法'];
  const { topics } = propose('', '培训补贴所需资金列入财政预算，由县财政安排专项资金。', above);
  expect(topics).toEqual(['foundations-funding']);
});

test('a sum stands under the topic that its piece speaks for, else the first allowed', () => {
  const allowed = ['training-shortage-occupations', 'training-enterprise'];
  expect(topicForItem(allowed, new Map(), ['二、企业职工培训'], lexicon)).toBe('training-enterprise');
  expect(topicForItem(allowed, new Map(), ['附则'], lexicon)).toBe('training-shortage-occupations');
});

test('a document of another field gets few topics', () => {
  const rules = '第一条 运输企业应当安排安全员。\n第二条 违规运输的，由主管部门处以罚款，并责令整改。';
  const topics = (title: string) => draft(`${title}\n${rules}`).measures.flatMap((measure) => measure.topics);
  expect(topics('某市烟花运输条例\n第一章 运输')).toEqual(['todo', 'todo']);
  expect(topics('某市技能培训监督管理办法\n第一章 职业技能培训')).toContain('foundations-monitoring');
});

test.each([
  ['曾获得国家助学贷款的毕业生可以申请。', 'financial_credit'],
  ['由市场监管部门登记。', 'supervision_assessment'],
  ['对年度考核优秀的工作室给予支持。', 'supervision_assessment'],
  ['企业对新招录职工开展谈话。', 'talent_recruitment'],
  ['重视培养选拔党政干部。', 'honours_recognition'],
])('%s names no %s', (text, code) => {
  expect(propose('', text).instruments).not.toContain(code);
});

test.each([
  ['对政策落实情况进行评估。', 'supervision_assessment'],
  ['审核无误后，将资金拨付至账户。', 'fiscal_grant'],
  ['为求职者提供政策咨询、职业指导、职业介绍等服务。', 'public_service'],
  ['大赛设立组织委员会。', 'organisation_coordination'],
  ['初赛由各县自行安排。', 'contest_organisation'],
])('%s uses %s', (text, code) => {
  expect(propose('', text).instruments).toContain(code);
});

test.each([
  ['由县退役军人事务局登记。', 'veterans'],
  ['设置学徒工岗位。', 'apprentices'],
  ['设立技能人才发展专项资金。', 'skilled_workers'],
  ['创办企业培训每人1200元。', 'enterprises'],
])('%s names no group %s', (text, code) => {
  expect(propose('', text).groups).not.toContain(code);
});

test('a short sentence over titled pieces is their heading, and the closing clause no part of the last of them', () => {
  const { measures, uncoded } = draft(
    [
      '某市技能人才若干政策',
      '一、培养',
      '（一）支持建设培养载体。',
      '1.培训基地。对新认定的培训基地给予10万元资助。',
      '2.工作室。对新认定的工作室给予5万元资助。',
      '二、保障',
      '（二）督促落实。市财政局每年对落实情况进行评估。',
      '本政策自2024年7月20日起施行，有效期5年。',
    ].join('\n'),
  );
  expect(measures.map(({ block }) => block)).toEqual(['s1.1.1', 's1.1.2', 's2.2']);
  const reasons = Object.fromEntries(uncoded.map(({ block, reason }) => [block, reason]));
  expect(reasons).toMatchObject({ 's1.1': 'heading', 's2.2.p2': 'effect_clause' });
});
