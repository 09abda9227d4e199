// Responsible units: a table of assignments as documents print them.
import { describe, expect, test } from 'vitest';
import { createContext } from '../../src/extract/context.ts';
import { createLexicon } from '../../src/extract/lexicon.ts';
import { findResponsibilities } from '../../src/extract/units.ts';
import type { Block } from '../../src/model.ts';
import type { Unit } from '../../src/types.ts';

const KINDS: Record<string, string[]> = {
  government: ['人民政府', '市政府'],
  hrss_bureau: ['人社局', '人力资源和社会保障局', '人力资源社会保障局'],
  finance_bureau: ['财政局', '财政部门'],
  education_bureau: ['教育局'],
  sci_tech_bureau: ['科技局', '科学技术局'],
  industry_it_bureau: ['工信局', '工业和信息化局'],
  development_reform_bureau: ['发改委', '发展改革委', '发改局'],
  health_bureau: ['卫健委', '卫生健康委'],
  organization_dept: ['组织部'],
  trade_union: ['总工会'],
  youth_league: ['团市委'],
  county_governments: ['各县（市、区）', '各区'],
  relevant_departments: ['有关部门'],
};
const KIND_TERMS = new Map(
  Object.entries(KINDS).map(([code, aliases]) => [code, { id: code, label: { zh: code, en: code }, aliases }]),
);
const UNITS = [
  {
    id: 'hrss',
    kind: 'hrss_bureau',
    name: { zh: '某市人力资源和社会保障局', en: 'x' },
    aliases: ['市人力资源和社会保障局', '市人社局'],
  },
  { id: 'finance', kind: 'finance_bureau', name: { zh: '某市财政局', en: 'x' }, aliases: ['市财政局'] },
] as Unit[];
const LEXICON = createLexicon(new Map([['unit_kinds', { terms: KIND_TERMS }]]), UNITS);

function unitsIn(text: string, id = 's1.p1', kind: Block['kind'] = 'paragraph') {
  const blocks: Block[] = [{ id, kind, depth: 0, text, line: 1, parent: null, marker: null }];
  return findResponsibilities(LEXICON, createContext(blocks, null));
}
const ROLE = { lead: '*', joint: '+', named: '' };
const show = (text: string) => unitsIn(text).map(({ name, role }) => ROLE[role] + name);

describe('brackets and labels', () => {
  test.each<[string, string[]]>([
    ['完善服务体系。（责任单位：市教育局、市财政局）', ['市教育局', '市财政局']],
    ['完善服务体系。(市教育局、财政局负责)', ['市教育局', '财政局']],
    ['完善服务体系。（市教育局负责）', ['*市教育局']],
    ['完善服务体系。（市人社局牵头，市财政局、市教育局配合）', ['*市人社局', '+市财政局', '+市教育局']],
    [
      '完善服务体系。（牵头单位：市科技局；配合单位：市财政局、各县（市、区）人民政府）',
      ['*市科技局', '+市财政局', '+各县（市、区）人民政府'],
    ],
    ['完善服务体系。（市科技局会同市财政局、市工业和信息化局负责）', ['*市科技局', '+市财政局', '+市工业和信息化局']],
    ['完善服务体系。（市发展改革委、市工业和信息化局按职责分工负责）', ['市发展改革委', '市工业和信息化局']],
    [
      '完善服务体系。（市商务局牵头，各县（市、区）人民政府、开发区管委会按职责分工负责）',
      ['*市商务局', '各县（市、区）人民政府', '开发区管委会'],
    ],
    ['完善服务体系。（市委组织部、市总工会、团市委、市妇联）', ['市委组织部', '市总工会', '团市委', '市妇联']],
    ['完善服务体系。【责任单位：市住房和城乡建设局，各区人民政府】', ['市住房和城乡建设局', '各区人民政府']],
    ['责任单位：市自然资源和规划局、市生态环境局', ['市自然资源和规划局', '市生态环境局']],
    ['牵头单位：市农业农村局 责任单位：市水利局、市林业局', ['*市农业农村局', '市水利局', '市林业局']],
    [
      '牵头部门：市文化广电和旅游局；责任部门：市交通运输局、各县区政府',
      ['*市文化广电和旅游局', '市交通运输局', '各县区政府'],
    ],
    ['完善服务体系。（责任单位：市卫生健康委员会、市医疗保障局等部门）', ['市卫生健康委员会', '市医疗保障局']],
    ['完善服务体系。（责任单位：市行政审批局（牵头）、市公安局、市税务局）', ['*市行政审批局', '市公安局', '市税务局']],
    ['完善服务体系。（市市场监管局、市教育局和市卫生健康委）', ['市市场监管局', '市教育局', '市卫生健康委']],
    ['完善服务体系。（人力资源社会保障部、财政部、教育部按职责分工负责）', ['人力资源社会保障部', '财政部', '教育部']],
    ['完善服务体系。（省发展改革委、省科技厅，各设区市人民政府）', ['省发展改革委', '省科技厅', '各设区市人民政府']],
    [
      '完善服务体系。（责任单位：区委宣传部、区文体旅局、各街道办事处、各镇）',
      ['区委宣传部', '区文体旅局', '各街道办事处', '各镇'],
    ],
    ['完善服务体系。（配合单位：市残联、市工商联）', ['+市残联', '+市工商联']],
    ['完善服务体系。（市大数据发展管理局、中国人民银行某市分行负责）', ['市大数据发展管理局', '中国人民银行某市分行']],
    ['完善服务体系。（责任领导：张某；责任单位：市水务集团、市城管局）', ['市水务集团', '市城管局']],
    [
      '完善服务体系。（市发展改革委、市交通运输局分别牵头，市财政局参与）',
      ['*市发展改革委', '*市交通运输局', '+市财政局'],
    ],
    ['完善服务体系。[责任部门：区科技和工业信息化局，各镇（街道）]', ['区科技和工业信息化局', '各镇（街道）']],
    ['完善服务体系。（市委网信办、市广播电视台负责）', ['市委网信办', '市广播电视台']],
    ['完善服务体系。（市商务局、市财政局、中国信保某市办事处）', ['市商务局', '市财政局', '中国信保某市办事处']],
    ['完善服务体系。（县级以上医院、社区）', []],
    ['完善服务体系（含社区服务、居家服务）。', []],
    ['提升信息化水平（如人工智能、大数据）。', []],
    ['本市（指市辖区）。', []],
  ])('%s', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });
});

describe('sentences', () => {
  test.each<[string, string[]]>([
    ['由市人社局牵头，市财政局配合，建立联动机制。', ['*市人社局', '+市财政局']],
    ['市人社局会同市财政局制定实施细则。', ['*市人社局', '+市财政局']],
    ['市财政局负责专项资金的预算安排。', ['*市财政局']],
    ['市人力资源和社会保障局具体负责组织实施。', ['*市人力资源和社会保障局']],
    ['各县（市、区）人民政府要加强组织领导。', ['各县（市、区）人民政府']],
    ['各级财政部门应当按照规定落实资金。', ['各级财政部门']],
    ['市教育局、市科技局要密切配合，形成合力。', ['+市教育局', '+市科技局']],
    ['市发展改革委做好项目储备，市财政局强化资金保障。', ['市发展改革委', '市财政局']],
    ['在市委、市政府的统一领导下，建立工作机制。', ['市委', '市政府']],
    ['市工信局每年组织开展一次评估。', ['市工信局']],
    ['县级以上人民政府应当将所需经费列入预算。', ['县级以上人民政府']],
    ['有关部门应当按照各自职责做好工作。', ['有关部门']],
    ['由市市场监督管理局责令改正。', ['市市场监督管理局']],
    ['由市科技局牵头，会同市财政局、市税务局组织实施。', ['*市科技局', '+市财政局', '+市税务局']],
    ['由市委组织部（市委人才办）牵头，市人社局配合。', ['*市委组织部', '+市人社局']],
    ['市、县（市、区）人民政府应当将经费列入预算。', ['市、县（市、区）人民政府']],
    ['应急、消防、城管等部门按照各自职责做好相关工作。', ['应急、消防、城管等部门']],
    ['市发改、财政、住建等部门要加强协作。', ['市发改、财政、住建等部门']],
    ['市住房和城乡建设主管部门负责物业管理活动的监督管理工作。', ['*市住房和城乡建设主管部门']],
    ['各乡镇、街道每季度至少开展一次检查。', ['各乡镇', '街道']],
    ['各成员单位按照职责分工抓好落实。', ['各成员单位']],
    ['公安机关应当当场发放号牌。', ['公安机关']],
    [
      '大赛由市体育局主办，市总工会、团市委协办，某市技师学院承办。',
      ['*市体育局', '+市总工会', '+团市委', '*某市技师学院'],
    ],
    ['领导小组办公室设在市发展改革委，承担日常工作。', ['市发展改革委']],
    ['由大赛组委会颁发证书。', ['大赛组委会']],
    ['鼓励各县（市、区）人民政府出台配套政策。', []],
    ['平均办理时限压减至3个工作日。', []],
    ['新建民办养老机构给予一次性建设补贴。', []],
    ['各县可参照本办法制定本地标准。', ['各县']],
    ['由区政府主要领导任组长。', []],
    ['区级各部门数据共享率达到95%。', []],
    ['企业要认真落实主体责任。', []],
    ['用人单位应当依法缴纳社会保险费。', []],
    ['申请人向市科技局提出申请。', []],
    ['经市科技局认定的高新技术企业，给予奖励。', []],
    ['市科技局认定的高新技术企业给予奖励。', []],
    ['根据市财政局的要求执行。', []],
    ['本办法由市人社局负责解释。', []],
    ['本办法由市人社局会同市财政局负责解释。', []],
    ['市人社局印发的《管理办法》同时废止。', []],
    ['报市政府批准后实施。', []],
    ['围绕全局工作，统筹布局。', []],
    ['对企业举办的活动给予补助。', []],
    ['支持企业申请专利。', []],
    ['完善市场监管机制。', []],
  ])('%s', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });
});

describe('who a unit is', () => {
  const who = (text: string) => unitsIn(text).map(({ unit, unit_kind }) => [unit, unit_kind]);
  test.each<[string, [string | null, string | null][]]>([
    [
      '（责任单位：市人社局、财政局）',
      [
        ['hrss', 'hrss_bureau'],
        ['finance', 'finance_bureau'],
      ],
    ],
    [
      '（责任单位：县卫生健康委员会、某区科学技术局）',
      [
        [null, 'health_bureau'],
        [null, 'sci_tech_bureau'],
      ],
    ],
    [
      '（责任单位：省工业和信息化厅、团市委）',
      [
        [null, null],
        [null, 'youth_league'],
      ],
    ],
    ['（责任单位：市科技部门）', [[null, 'sci_tech_bureau']]],
    ['（责任单位：市大数据局）', [[null, null]]],
  ])('%s', (text, expected) => {
    expect(who(text)).toEqual(expected);
  });

  test('a short name is followed to the full one', () => {
    const block = (id: string, text: string): Block => ({
      id,
      kind: 'paragraph',
      depth: 0,
      text,
      line: 1,
      parent: null,
      marker: null,
    });
    const blocks = [
      block('s1.p1', '市人力资源和社会保障局（以下简称“人社局”）负责统筹。'),
      block('s1.p2', '人社局应当公布结果。'),
    ];
    const found = findResponsibilities(LEXICON, createContext(blocks, null));
    expect(found.map(({ name, unit }) => [name, unit])).toEqual([
      ['市人力资源和社会保障局', 'hrss'],
      ['人社局', 'hrss'],
    ]);
  });
});

test('addressees, signature and imprint assign nothing', () => {
  expect(unitsIn('各县（市、区）人民政府，市政府各部门：', 'front.p3')).toEqual([]);
  expect(unitsIn('某市人力资源和社会保障局', 'back.p1')).toEqual([]);
});

test('each quote stands where it says', () => {
  const text = '完善服务。（责任单位：市教育局、市财政局）';
  for (const { cite, name } of unitsIn(text)) {
    expect(text.slice(cite.start, cite.end)).toBe(cite.quote);
    expect(cite.quote).toContain(name);
  }
});

test('long runs take linear time', () => {
  for (const run of ['市财政局、', '（', '）', '和', '市', '责任单位：', '（市财政局负责）', '局']) {
    const text = run.repeat(Math.ceil(40_000 / run.length));
    const start = performance.now();
    unitsIn(text);
    expect(performance.now() - start, run).toBeLessThan(4000);
  }
});
