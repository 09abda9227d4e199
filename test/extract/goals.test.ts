// Goals: a table of phrases as documents of many fields print them. A row is the words and the goals that they set.
import { describe, expect, test } from 'vitest';
import { createContext } from '../../src/extract/context.ts';
import { findGoals } from '../../src/extract/goals.ts';
import { createLexicon } from '../../src/extract/lexicon.ts';
import type { Block, GoalCandidate, Lexicon } from '../../src/model.ts';

function lexiconOf(vocabularies: Record<string, Record<string, string[]>>): Lexicon {
  return createLexicon(
    new Map(
      Object.entries(vocabularies).map(([id, terms]) => [
        id,
        {
          terms: new Map(
            Object.entries(terms).map(([code, aliases]) => [
              code,
              { id: code, label: { zh: code, en: code }, aliases },
            ]),
          ),
        },
      ]),
    ),
  );
}

const LEXICON = lexiconOf({
  units: {
    CNY: ['元'],
    percent: ['%'],
    person: ['人', '名', '位'],
    person_time: ['人次'],
    item: ['个', '家', '所', '项', '种', '条', '座', '件', '台', '张', '套'],
    household: ['户'],
    mu: ['亩'],
    kilometre: ['公里'],
    event: ['场次', '场', '届', '次', '期'],
    hour: ['学时'],
    day: ['工作日'],
    year: ['年'],
  },
  scopes: {
    whole_jurisdiction: ['全市', '全省'],
    each_county: ['各县（市、区）', '各县市区', '各区县'],
    each_functional_zone: ['各开发区'],
    each_subdistrict: ['各镇街'],
  },
  indicators: {
    high_tech_firms: ['高新技术企业'],
    new_jobs: ['城镇新增就业', '新增就业'],
    beds: ['养老床位'],
    little_giants: ['专精特新“小巨人”企业'],
    meetings: ['召开一次会议'],
  },
});

interface Options {
  /** Headings above, widest first. */
  under?: string[];
  title?: string;
  date?: string | null;
}

function blocksOf(texts: readonly string[], { under = [], title }: Options): Block[] {
  const blocks: Block[] = [];
  const add = (id: string, kind: Block['kind'], text: string, parent: string | null, marker: string | null) =>
    blocks.push({ id, kind, depth: kind === 'heading' ? 2 : 0, text, line: blocks.length + 1, parent, marker });
  if (title !== undefined) add('front.p1', 'paragraph', title, null, null);
  under.forEach((text, index) => {
    add(
      `s1${'.1'.repeat(index)}`,
      'heading',
      text,
      index === 0 ? null : `s1${'.1'.repeat(index - 1)}`,
      text.slice(0, 2),
    );
  });
  const parent = under.length === 0 ? null : `s1${'.1'.repeat(under.length - 1)}`;
  texts.forEach((text, index) => {
    add(`${parent ?? 's9'}.p${index + 1}`, 'paragraph', text, parent, null);
  });
  return blocks;
}

const SIGN: Record<string, string> = {
  exact: '=',
  at_least: '>=',
  more_than: '>',
  at_most: '<=',
  less_than: '<',
  about: '~',
  range: '..',
};

/** One line for a goal: bound and value, unit, then what is not plain. */
function show(goal: GoalCandidate): string {
  const { bound, min, max } = goal;
  const value = bound === 'range' ? `${min}..${max}` : bound === null ? 'direction' : `${SIGN[bound]}${min ?? max}`;
  return [
    `${value}${goal.unit === null ? '' : ` ${goal.unit}`}`,
    goal.basis ?? '',
    goal.due === null ? '' : `due ${goal.due}`,
    goal.period_from === null ? '' : `${goal.period_from}-${goal.period_to}`,
    goal.scope === null || goal.scope === 'whole_jurisdiction' ? '' : goal.scope,
    goal.part_of === null ? '' : `part of ${goal.part_of}`,
    goal.restates === null ? '' : `restates ${goal.restates}`,
    goal.indicator ?? '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function goalsIn(text: string | string[], options: Options = {}): GoalCandidate[] {
  const texts = typeof text === 'string' ? [text] : text;
  return findGoals(LEXICON, createContext(blocksOf(texts, options), options.date ?? null));
}

describe('due dates and stocks', () => {
  test.each<[string, string[]]>([
    ['到2025年，全市高新技术企业达到500家以上。', ['>=500 item, stock, due 2025, high_tech_firms']],
    ['力争到2027年底，数字经济核心产业增加值占GDP比重达到12%。', ['=12 percent, stock, due 2027']],
    [
      '至2026年末，培育国家级专精特新“小巨人”企业30家、省级专精特新企业300家。',
      ['=30 item, cumulative, due 2026, little_giants', '=300 item, cumulative, due 2026'],
    ],
    ['到2025年，三分之二以上的行政村达标。', ['>=66.6667 percent, stock, due 2025']],
    ['到2025年，全市工业总产值突破200亿。', ['>20000000000 CNY, stock, due 2025']],
    ['2024年6月底前，建成标准化充电站60座。', ['=60 item, cumulative, due 2024-06']],
    ['到“十四五”末，每千名老年人口拥有养老床位50张。', ['=50 per_1000, stock, due 2025, beds']],
    [
      '到2025年，规模以上工业总产值突破3000亿元，年均增长8%左右。',
      ['>300000000000 CNY, stock, due 2025', '~8 percent, per_year, due 2025'],
    ],
    ['到2030年，森林覆盖率稳定在43.5%以上。', ['>=43.5 percent, stock, due 2030']],
    ['2025年底前实现行政村5G网络全覆盖。', ['=100 percent, stock, due 2025']],
    ['到2025年，单位地区生产总值能耗比2020年下降13.5%。', ['=13.5 percent, stock, due 2025']],
    // The date of a first sentence without figures holds for those after it.
    [
      '到2025年，产业结构明显优化，能效大幅提升。单位产值能耗比2020年下降14%；绿电占比达到30%左右。',
      ['=14 percent, stock, due 2025', '~30 percent, stock, due 2025'],
    ],
    [
      '5年内，实现“引进专家300名左右，本科以上人员总量达到5万名，贡献率达到45%”的目标。',
      ['~300 person, cumulative', '=50000 person, stock', '=45 percent, stock'],
    ],
    [
      '到2025年，资助优秀教师200名、骨干医师100名。',
      ['=200 person, cumulative, due 2025', '=100 person, cumulative, due 2025'],
    ],
    ['每年安排50名左右青年干部到基层挂职。', ['~50 person, per_year']],
    ['到2025年，与20所高校建立合作关系。', ['=20 item, due 2025']],
    ['5年内市、区两级重点引进。', []],
    ['2年内建设1到2个大型的实训基地。', ['1..2 item, cumulative']],
    ['到2025年，各街（镇）至少建立1个服务站。', ['>=1 item, cumulative, due 2025, each_subdistrict']],
    ['到2025年，风险补偿资金达到1千万以上。', ['>=10000000 CNY, stock, due 2025']],
    ['全市每年新增绿地不少于30公顷，人均绿地面积达到16平方米。', ['>=30, per_year', '=16, stock']],
    ['到2025年，全社会研发经费投入占地区生产总值比重达到2.8%以上。', ['>=2.8 percent, stock, due 2025']],
    ['到2025年，农产品加工业产值与农业总产值之比达到2.8:1。', []],
    ['到2025年，全市旅游总收入力争翻一番。', ['=200 percent, stock, due 2025']],
    [
      '到2025年，全市上市公司总数达到50家，其中科创板上市公司10家。',
      ['=50 item, stock, due 2025', '=10 item, stock, due 2025, part of g1'],
    ],
    ['到2025年，累计建成高标准农田260万亩。', ['=2600000 mu, cumulative, due 2025']],
    ['到2025年，每万人高价值发明专利拥有量达到12件。', ['=12 per_10000, stock, due 2025']],
    [
      '到2025年，城市生活垃圾回收利用率不低于35%，农村生活污水治理率达到45%。',
      ['>=35 percent, stock, due 2025', '=45 percent, stock, due 2025'],
    ],
    ['2025年，全市空气质量优良天数比率达到88%。', ['=88 percent, stock, 2025-2025']],
    [
      '2030年，全市托育床位总量达到3万张，普惠床位占比超过60%。',
      ['=30000 item, stock, due 2030', '>60 percent, stock, due 2030'],
    ],
    ['污水处理率2026年达到90%、2028年达到95%。', ['=90 percent, stock, due 2026', '=95 percent, stock, due 2028']],
    ['2026年，规模以上工业营业收入达到500亿元。', ['=50000000000 CNY, stock, 2026-2026']],
    ['2026年6月，污水处理率达到90%。', ['=90 percent, stock, due 2026-06']],
    ['2026年，新增床位达到3万张。', ['=30000 item, cumulative, 2026-2026']],
    [
      '到2023年、2024年、2025年，全市民宿分别达到200家、300家和400家。',
      ['=200 item, stock, due 2023', '=300 item, stock, due 2024', '=400 item, stock, due 2025'],
    ],
    ['到2025年，国家级、省级绿色工厂分别达到10家、80家。', ['=10 item, stock, due 2025', '=80 item, stock, due 2025']],
    ['到2025年，新增托位5000个左右。', ['~5000 item, cumulative, due 2025']],
    ['到2025年，建设3—5个省级农业科技园区。', ['3..5 item, cumulative, due 2025']],
    ['到2025年，失业率控制在5.5%以内。', ['<=5.5 percent, stock, due 2025']],
    ['到2025年，全市婴儿死亡率控制在4.5‰以下。', ['<=0.45 percent, stock, due 2025']],
    ['到2022年底，实现不动产登记办理时间压缩至3个工作日以内。', ['<=3 day, stock, due 2022']],
    [
      '到2025年，全市家政服务从业人员培训不少于2万人次，打造家政服务品牌5个。',
      ['>=20000 person_time, cumulative, due 2025', '=5 item, cumulative, due 2025'],
    ],
    ['到2025年，培养造就1000名左右乡村工匠。', ['~1000 person, cumulative, due 2025']],
    ['争取到2025年培育百亿级企业3家。', ['=3 item, cumulative, due 2025']],
    [
      '到2025年，全市常住人口城镇化率提高到70%，比2020年提高5个百分点。',
      ['=70 percent, stock, due 2025', '=5, stock, due 2025'],
    ],
    [
      '到2025年，社会消费品零售总额达到1500亿元；外贸进出口总额突破2000亿元。',
      ['=150000000000 CNY, stock, due 2025', '>200000000000 CNY, stock, due 2025'],
    ],
    [
      '到2025年，产业工人中高级工以上占比达到35%，建成公共实训基地5个、技工院校在校生达到3万人。',
      ['=35 percent, stock, due 2025', '=5 item, cumulative, due 2025', '=30000 person, stock, due 2025'],
    ],
  ])('%s', (text, expected) => {
    expect(goalsIn(text).map(show)).toEqual(expected);
  });
});

describe('frequencies', () => {
  test.each<[string, string[]]>([
    ['每年举办一届创新创业大赛。', ['=1 event, per_year']],
    ['联席会议每季度召开一次会议，研究解决重大问题。', ['=1 event, per_quarter, meetings']],
    ['每半年向市政府报告一次工作进展。', ['=1 event, per_half_year']],
    ['每两年评选一次优秀企业家。', ['=1 event, per_2_years']],
    ['每3年开展一次市长质量奖评选，每次表彰不超过5家。', ['=1 event, per_3_years', '<=5 item, per_round']],
    ['每月开展1次安全隐患大排查。', ['=1 event, per_month']],
    ['每年组织不少于4次银企对接活动。', ['>=4 event, per_year']],
    ['每年举办各类招聘会200场次以上，提供就业岗位5万个。', ['>=200 event, per_year', '=50000 item, per_year']],
    ['每年培训新型职业农民3000人，培育农民合作社示范社20家。', ['=3000 person, per_year', '=20 item, per_year']],
    ['年均新增高新技术企业100家以上。', ['>=100 item, per_year, high_tech_firms']],
    ['年培训电商人才不少于5000人次。', ['>=5000 person_time, per_year']],
    ['“十四五”期间，每年改造老旧小区100个。', ['=100 item, per_year, 2021-2025']],
    ['2023—2025年，每年引进高层次人才200名以上。', ['>=200 person, per_year, 2023-2025']],
    ['每年选派100名科技特派员下乡服务。', ['=100 person, per_year']],
    ['各县（市、区）每年至少举办1场农民丰收节活动。', ['>=1 event, per_year, each_county']],
    ['各开发区每年新引进亿元以上项目不少于5个。', ['>=5 item, per_year, each_functional_zone']],
    ['每年遴选10家左右示范企业，每家给予20万元奖励。', ['~10 item, per_year']],
    ['每5年开展一次劳动模范评选表彰，每届表彰名额100名。', ['=1 event, per_5_years', '=100 person, per_round']],
    ['培训职工3000人次/年。', ['=3000 person_time, per_year']],
    ['每季度开展1—2次集中执法检查。', ['1..2 event, per_quarter']],
    ['每年抽查比例不低于5%。', ['>=5 percent, per_year']],
    ['每年实施1000项亿元以上技改项目。', ['=1000 item, per_year']],
    [
      '每两年评选一次示范园，每次不超过10家，其中30%在中期考核合格后拨付。',
      ['=1 event, per_2_years', '<=10 item, per_round'],
    ],
  ])('%s', (text, expected) => {
    expect(goalsIn(text).map(show)).toEqual(expected);
  });
});

describe('periods, parts and scopes', () => {
  test.each<[string, Options, string[]]>([
    ['到2025年，城乡收入比缩小到1.85以内。', {}, ['<=1.85, due 2025']],
    ['研发投入强度超过2.6%。', { title: '2024年重点工作清单' }, ['>2.6 percent, stock, 2024-2024']],
    [
      '城镇新增就业30万人（含新增高技能人才8万人）。',
      { title: '2024年重点工作清单' },
      ['=300000 person, cumulative, 2024-2024, new_jobs', '=80000 person, cumulative, 2024-2024, part of g1'],
    ],
    ['超过2000元部分抵用40%。', { title: '2024年服务券办法' }, []],
    [
      '全年城镇新增就业6万人。',
      { title: '2024年就业工作实施方案' },
      ['=60000 person, cumulative, 2024-2024, new_jobs'],
    ],
    ['全年城镇新增就业6万人。', { date: '2023-03-01' }, ['=60000 person, cumulative, 2023-2023, new_jobs']],
    ['全年城镇新增就业6万人。', {}, ['=60000 person, cumulative, new_jobs']],
    ['三年内引进博士500名。', { date: '2022-05-10' }, ['=500 person, cumulative, due 2025']],
    ['三年内引进博士500名。', {}, ['=500 person, cumulative']],
    ['力争用3年时间，培育100家瞪羚企业。', { date: '2022-05-10' }, ['=3 year', '=100 item, cumulative, due 2025']],
    ['今年年底前，完成20个村的污水管网建设。', { date: '2023-03-01' }, ['=20 item, cumulative, due 2023']],
    [
      '三年行动期间，新建改建农村公路1000公里。',
      { title: '交通强市三年行动计划（2023—2025年）' },
      ['=1000 kilometre, cumulative, 2023-2025'],
    ],
    ['每年新增绿地50万平方米。', { title: '公园城市建设行动方案（2023—2025年）' }, ['=500000, per_year, 2023-2025']],
    ['到2025年，新建幼儿园60所。', { title: '学前教育提升计划（2023—2025年）' }, ['=60 item, cumulative, due 2025']],
    [
      '全市新增市场主体8万户（各县市区不少于5000户），其中企业2万户。',
      { title: '2024年营商环境行动方案', under: ['二、工作目标'] },
      [
        '=80000 household, cumulative, 2024-2024',
        '>=5000 household, cumulative, 2024-2024, each_county, part of g1',
        '=20000 household, cumulative, 2024-2024, part of g1',
      ],
    ],
    [
      '到2025年，建成养老服务中心100个，其中：县级10个、镇街级90个。',
      {},
      [
        '=100 item, cumulative, due 2025',
        '=10 item, cumulative, due 2025, part of g1',
        '=90 item, cumulative, due 2025, part of g1',
      ],
    ],
    [
      '“十四五”时期，全市累计培训家政人员10万人次，每年不少于2万人次。',
      {},
      ['=100000 person_time, cumulative, 2021-2025', '>=20000 person_time, per_year, 2021-2025'],
    ],
    ['每个县（市、区）建成1个以上县级公共实训中心。', {}, ['>=1 item, cumulative, each_county']],
    ['每个乡镇至少建设1所公办中心幼儿园。', {}, ['>=1 item, cumulative, each_subdistrict']],
    ['评选金牌店铺、银牌店铺各10家。', {}, ['=10 item, cumulative', '=10 item, cumulative']],
    ['每年建成示范园区和示范企业1个。', {}, ['=1 item, per_year', '=1 item, per_year']],
    ['培育“链主”企业20家。', { under: ['一、发展目标'] }, ['=20 item, cumulative']],
    ['规上工业企业数字化改造覆盖率达到85%以上。', { under: ['二、主要目标'] }, ['>=85 percent, stock']],
    ['产值达到100亿元。', { under: ['二、主要目标', '（一）产业规模。'] }, ['=10000000000 CNY, stock']],
    ['高新技术企业达到500家。', { under: ['（二）到2025年目标'] }, ['=500 item, stock, due 2025, high_tech_firms']],
  ])('%s %o', (text, options, expected) => {
    expect(goalsIn(text, options).map(show)).toEqual(expected);
  });

  test('a date before a colon holds for the lines under it', () => {
    const found = goalsIn(['到2025年，努力实现以下目标：', '全市高新技术企业达到500家。', '新增上市企业10家。']);
    expect(found.map(show)).toEqual(['=500 item, stock, due 2025, high_tech_firms', '=10 item, cumulative, due 2025']);
  });

  test('the same goal said again names the first', () => {
    const found = goalsIn(['到2025年，高新技术企业达到500家。', '到2025年，全市高新技术企业总数达到500家。']);
    expect(found.map(show)[1]).toBe('=500 item, stock, due 2025, restates g1, high_tech_firms');
  });
});

describe('commitments without a date', () => {
  test.each<[string, string[]]>([
    ['加快推进省级以上产业平台项目12个以上。', ['>=12 item']],
    ['每个县（市、区）围绕城区型、郊区型2种类型开展3个试点。', ['=3 item, cumulative, each_county']],
    ['培育8条超50亿元优势产业链，打造3个园区。', ['=8 item, cumulative', '=3 item, cumulative']],
    ['在全市遴选20家具备条件的企业开展试点。', ['=20 item, cumulative']],
    ['新建改建农村公路300公里。', ['=300 kilometre, cumulative']],
    ['打造5个特色产业集群。', ['=5 item, cumulative']],
    ['建设30个城市书房。', ['=30 item, cumulative']],
    ['命名“老字号”企业15家。', ['=15 item, cumulative']],
    ['选树10名最美科技工作者。', ['=10 person, cumulative']],
    ['力争培育2家以上独角兽企业。', ['>=2 item, cumulative']],
    ['建设区级算力调度平台1个，提供算力服务。', ['=1 item, cumulative']],
    ['生猪出栏稳定在45万头，蔬菜播种面积达到22万亩。', ['=450000, stock', '=220000 mu, stock']],
    ['全县农产品网络零售额增长20%以上。', ['>=20 percent, stock']],
    ['新增造林10万亩，建成区绿化覆盖率42%。', ['=100000 mu, cumulative', '=42 percent, stock']],
    ['实现具备条件的建制村通客车率达到100%。', ['=100 percent, stock']],
    ['每个乡镇（街道）配备专职消防员不少于6人。', ['>=6 person, stock, each_subdistrict']],
    ['整体通关时间控制在30小时以内。', ['<=30, stock']],
    ['逐步实现社区卫生服务中心全覆盖。', ['=100 percent, stock']],
    ['全社会研发投入强度达到2.6%。', ['=2.6 percent, stock']],
    ['力争引进20亿级项目12个。', ['=12 item, cumulative']],
    ['筹集保障性租赁住房3万套（间）以上。', ['>=30000 item, cumulative']],
  ])('%s', (text, expected) => {
    expect(goalsIn(text).map(show)).toEqual(expected);
  });
});

describe('a dated sentence before items with dashes', () => {
  test('lends its date to them, and to nothing after them', () => {
    const goals = goalsIn(
      [
        '到2026年，救援体系基本形成，保障能力走在全省前列。',
        '——预警信息发布覆盖率达100%。',
        '——消防站实现镇街全覆盖。',
        '城乡供水普及率达96%。',
      ],
      { under: ['一、总体目标'] },
    );
    expect(goals.map(({ due }) => due)).toEqual(['2026', '2026', null]);
  });
});

describe('no goals', () => {
  test.each<[string, Options?]>([
    ['已推进重点项目30个。'],
    ['每年44个亿的投入用在人才身上。'],
    ['推进30个重点项目建设单位联动。'],
    ['各县区开展2次检查。'],
    ['软件版本升级到2.5。'],
    ['截至2020年底，全市共有高新技术企业320家。'],
    ['截至目前，已建成产业园区12个。'],
    ['2021年，全市新增就业5.2万人。', { date: '2022-03-01' }],
    ['去年全市外贸进出口总额突破1000亿元。'],
    ['近三年累计引进项目120个。'],
    ['“十三五”期间，全市新增上市企业20家。', { date: '2021-06-01' }],
    ['围绕12条重点产业链开展招商。'],
    ['围绕4大主导产业和12条重点产业链，实施“链长制”。'],
    ['建立1名领导牵头、1个专班推进、1套方案实施的机制。'],
    ['目前，全市共有规上企业900家，2023年实现产值800亿元，同比增长8.5%。'],
    ['以一家有60名职工的企业为例。'],
    ['加快培育“6+3+X”产业体系。'],
    ['实施“百千万”工程，推进“十大行动”。'],
    ['从3个方面加强监督管理。'],
    ['采取5项措施保障落实。'],
    ['对年销售收入首次突破10亿元的企业，给予50万元奖励。'],
    ['对新认定的国家级企业技术中心，给予100万元一次性奖励。'],
    ['对吸纳就业人数达到100人以上的企业，按每人1000元给予补贴。'],
    ['上年度营业收入达到2000万元且研发投入占比不低于5%的，可申请资助。'],
    ['企业职工人数不少于50人，其中研发人员占比不低于20%。', { under: ['第二章 申报条件'] }],
    ['申请人应当具备下列条件：（一）从事本职业8年以上；（二）有3名以上专职人员。'],
    ['自收到申请之日起15个工作日内作出决定。'],
    ['公示期不少于5个工作日。'],
    ['处1万元以上10万元以下罚款。'],
    ['每家企业每年申报项目不超过2个。'],
    ['每人每年享受一次培训补贴。'],
    ['同一企业每年限补贴1次。'],
    ['根据《关于促进就业的若干措施》（国办发〔2023〕11号）精神，制定本办法。'],
    ['本办法自2023年1月1日起施行，有效期5年。'],
    ['按实际投入的30%给予补助，最高不超过500万元。'],
    ['每年安排5000万元专项资金支持企业技术改造。'],
    ['设立总规模50亿元的产业发展基金。'],
    ['贷款利率按照LPR加50个基点确定，财政给予50%贴息。'],
    ['评审专家组由5名以上专家组成。'],
    ['随机抽取3名专家进行现场评审。'],
    ['提交申请材料2份。'],
    ['本条例所称中型企业，是指从业人员300人以上的企业。'],
    ['坚持“一企一策”，建立“1+N”政策体系。'],
    ['《中国制造2025》提出的目标。'],
    ['成立由市长任组长的领导小组，下设3个专班。'],
    ['享受三分之二以上多数通过。'],
    ['党的二十大提出了两个一百年奋斗目标。'],
    ['获得省级以上科技奖励二等奖前3名的完成人。'],
    ['企业研发人员50人以上，给予20万元补助。'],
    ['每新增1个就业岗位，给予1000元补贴。'],
    ['每引进1名高层次人才，奖励用人单位5万元。'],
    ['为培育20家龙头企业提供坚实支撑。'],
    ['劳动合同期限1年以上、连续缴纳社会保险6个月以上。'],
    ['由3家以上单位联合申报。'],
    ['中小企业每年累计开票金额2000万元以上的给予奖励。'],
    ['其中60%以上用于一线职工培训。'],
    ['组织旅游专列（不少于500人）的，每列奖励3万元。'],
    ['按11人制、7人制场地分别给予补助。'],
    ['资金分三年兑现，每年兑现比例分别为40%、30%、30%。'],
    ['机构每引进1名A类人才，给予20万元奖励。'],
    ['申请材料由12份减少到6份。'],
    ['日费率不超过万分之三。'],
    ['工业用地出让底价可按不低于所在地土地等别相对应标准的70%执行。'],
  ])('%s', (text, options) => {
    expect(goalsIn(text, options).map(show)).toEqual([]);
  });
});

test.each<[string, Options, string[]]>([
  [
    '指标名称\t单位\t2020年\t2025年\n高新技术企业数\t家\t320\t≥500\n研发经费投入强度\t%\t2.1\t2.8\n新增就业\t万人\t—\t[30]',
    {},
    [
      '>=500 item, stock, due 2025, high_tech_firms',
      '=2.8 percent, stock, due 2025',
      '=300000 person, cumulative, due 2025, new_jobs',
    ],
  ],
  [
    '指标\t2020年\t2025年\t年均增速/累计\n森林覆盖率（%）\t40\t42\t〔2〕\n新建公园（个）\t—\t—\t〔60〕\n培训（人次）\t—\t—\t—',
    {},
    ['=42 percent, stock, due 2025', '=60 item, cumulative, due 2025'],
  ],
  [
    '序号\t指标\t2023年目标\t2024年目标\t2025年目标\n1\t养老床位（张）\t1000\t1200\t1500张以上',
    {},
    ['=1000 item, stock, due 2023, beds', '=1200 item, stock, due 2024, beds', '>=1500 item, stock, due 2025, beds'],
  ],
  ['项目\t责任单位\t完成时限\n建设公园\t市城管局\t2025年', {}, []],
  ['奖项\t标准\n一等奖\t10万元', {}, []],
])('a table of indicators %#', (text, options, expected) => {
  const blocks = blocksOf([text], options).map((block) => ({ ...block, kind: 'table' as const }));
  expect(findGoals(LEXICON, createContext(blocks, null)).map(show)).toEqual(expected);
});

test('the quote carries the words of time, of the whole and of the thing counted', () => {
  const text =
    '力争到2025年，全市高新技术企业达到500家，其中规模以上300家。每年举办一届人才节。新建25家左右城市书房，完善服务。';
  const found = goalsIn(text);
  expect(found.map(({ cite }) => cite.quote)).toEqual([
    '力争到2025年，全市高新技术企业达到500家',
    '其中规模以上300家',
    '每年举办一届人才节',
    '新建25家左右城市书房',
  ]);
  for (const { cite } of found) expect(text.slice(cite.start, cite.end)).toBe(cite.quote);
  expect(found.map(({ subject }) => subject)).toEqual(['全市高新技术企业', '规模以上', '人才节', '城市书房']);
});

test('a direction names a quantity that is to grow', () => {
  expect(goalsIn('不断扩大养老床位规模，提高服务水平。').map(show)).toEqual(['direction, beds']);
  expect(goalsIn('不断提高企业核心竞争力。')).toEqual([]);
});

test('long runs take linear time', () => {
  for (const run of ['到2025年达到5家，', '分别', '其中', '（', '每年', '5家、', '，', '1']) {
    const text = run.repeat(Math.ceil(40_000 / run.length));
    // Processor time: what else the machine does is no fault of the text.
    const start = process.cpuUsage();
    goalsIn(text);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(4000);
  }
});
