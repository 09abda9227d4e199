// Amounts: a table of phrases as documents of many fields print them. A row is the words and the amounts that they state, in
// order: `role value | recipient | facets | kind per period | payer`.
import { describe, expect, test } from 'vitest';
import { amountsOf, showAmount } from './money.ts';

const PHRASES: [phrase: string, amounts: string[]][] = [
  [
    '落实稳岗补贴，甲公司12万元、乙公司8万元。',
    ['statistic 120000 | - | - | - - - | -', 'statistic 80000 | - | - | - - - | -'],
  ],
  [
    '对获得全国造林能人、全省造林能人称号的，分别奖励6万元、3万元。',
    [
      'benefit 60000 | 获得全国造林能人 | national | prize person once | -',
      'benefit 30000 | 获得全省造林能人称号的 | provincial | prize - once | -',
    ],
  ],
  [
    '开展等级证书（含专项证书、合格证书以及其他各类证书）补贴，初级工800元、中级工1200元。',
    [
      'benefit 800 | 初级工 | junior | subsidy person - | -',
      'benefit 1200 | 中级工 | intermediate | subsidy person - | -',
    ],
  ],
  [
    '给予考证补贴，中级（四级）1200元、高级（三级）1800元。',
    [
      'benefit 1200 | 中级（四级） | intermediate | subsidy person - | -',
      'benefit 1800 | 高级（三级） | senior | subsidy person - | -',
    ],
  ],
  [
    '全年已发放考证补贴，初级工800元、中级工1200元。',
    ['statistic 800 | - | - | - - - | -', 'statistic 1200 | - | - | - - - | -'],
  ],
  [
    '开展考证补贴，支出800元、结余1200元。',
    ['statistic 800 | - | - | - - - | -', 'statistic 1200 | - | - | - - - | -'],
  ],
  [
    '技师享受每月300元、高级技师享受每月600元的“优秀技能岗位奖”。',
    [
      'benefit 300 | 技师 | technician | prize person month | -',
      'benefit 600 | 高级技师 | senior_technician | prize person month | -',
    ],
  ],
  [
    '对改造投入在20万元以上（其中购置软件不低于8万元）的企业，给予5万元补助。',
    [
      'threshold at_least 200000 | - | - | - - - | -',
      'threshold at_least 80000 | - | - | - - - | -',
      'benefit 50000 | 改造投入在20万元以上（其中购置软件不低于8万元）的企业 | - | grant organisation - | -',
    ],
  ],
  [
    '按培训费用的90%给予补贴，每人实际补贴的培训费用不超过900元。',
    ['rate 90 percent of 培训费用 | - | - | subsidy - - | -', 'cap at_most 900 | - | - | subsidy person - | -'],
  ],
  [
    '对形成区级地方财政贡献60万元以上的企业，给予10万元奖励。',
    [
      'threshold at_least 600000 | - | - | - - - | -',
      'benefit 100000 | 形成区级地方财政贡献60万元以上的企业 | - | prize organisation once | -',
    ],
  ],
  [
    '入住创业园的，第一年减免60%、第二年减免40%的租金。',
    [
      'rate 60 percent of 租金 | 入住创业园的 | - | subsidy - - | -',
      'rate 40 percent of 租金 | 入住创业园的 | - | subsidy - - | -',
    ],
  ],
  [
    '对首次认定的国家级、省级、市级企业技术中心，分别给予100万元、50万元、20万元一次性奖励。',
    [
      'benefit 1000000 | 首次认定的国家级企业技术中心 | national | prize organisation once | -',
      'benefit 500000 | 首次认定的省级企业技术中心 | provincial | prize organisation once | -',
      'benefit 200000 | 首次认定的市级企业技术中心 | municipal | prize organisation once | -',
    ],
  ],
  [
    '对首次认定的国家级企业技术中心，给予100万元奖励；省级50万元；市级20万元。',
    [
      'benefit 1000000 | 首次认定的国家级企业技术中心 | national | prize organisation once | -',
      'benefit 500000 | 首次认定的省级企业技术中心 | provincial | prize organisation once | -',
      'benefit 200000 | 首次认定的市级企业技术中心 | municipal | prize organisation once | -',
    ],
  ],
  [
    '对新认定的国家级众创空间给予50万元奖励，省级众创空间给予30万元奖励，市级众创空间给予10万元奖励。',
    [
      'benefit 500000 | 新认定的国家级众创空间 | national | prize organisation once | -',
      'benefit 300000 | 省级众创空间 | provincial | prize organisation once | -',
      'benefit 100000 | 市级众创空间 | municipal | prize organisation once | -',
    ],
  ],
  [
    '对获得国家级、省级称号的，给予10万元奖励。',
    [
      'benefit 100000 | 获得国家级称号的 | national | prize - once | -',
      'benefit 100000 | 获得省级称号的 | provincial | prize - once | -',
    ],
  ],
  [
    '对年产值首次突破10亿元、50亿元、100亿元的工业企业，分别给予50万元、100万元、200万元奖励。',
    [
      'threshold more_than 1000000000 | - | - | - - - | -',
      'threshold more_than 5000000000 | - | - | - - - | -',
      'threshold more_than 10000000000 | - | - | - - - | -',
      'benefit 500000 | 年产值首次突破10亿元的工业企业 | - | prize organisation once | -',
      'benefit 1000000 | 年产值首次突破50亿元的工业企业 | - | prize organisation once | -',
      'benefit 2000000 | 年产值首次突破100亿元的工业企业 | - | prize organisation once | -',
    ],
  ],
  [
    '对年主营业务收入首次达到1亿元以上的企业，给予20万元一次性奖励。',
    [
      'threshold at_least 100000000 | - | - | - - - | -',
      'benefit 200000 | 年主营业务收入首次达到1亿元以上的企业 | - | prize organisation once | -',
    ],
  ],
  [
    '对首次进入世界500强、中国500强的企业，分别给予1000万元、500万元奖励。',
    [
      'benefit 10000000 | 首次进入世界500强的企业 | - | prize organisation once | -',
      'benefit 5000000 | 首次进入中国500强的企业 | - | prize organisation once | -',
    ],
  ],
  [
    '对评定为3A、4A、5A级的旅游景区，分别给予10、20、30万元奖励。',
    [
      'benefit 100000 | 评定为3A级的旅游景区 | - | prize organisation once | -',
      'benefit 200000 | 评定为4A级的旅游景区 | - | prize organisation once | -',
      'benefit 300000 | 评定为5A级的旅游景区 | - | prize organisation once | -',
    ],
  ],
  [
    '对新评定为3A-5A级旅游景区的，分别给予10万元、50万元、200万元奖励。',
    [
      'benefit 100000 | 新评定为3A级旅游景区的 | - | prize organisation once | -',
      'benefit 500000 | 新评定为4A级旅游景区的 | - | prize organisation once | -',
      'benefit 2000000 | 新评定为5A级旅游景区的 | - | prize organisation once | -',
    ],
  ],
  [
    '对设备投资额500万元以上的技改项目，按实际投入的10%给予补助，最高不超过500万元。',
    [
      'threshold at_least 5000000 | - | - | - - - | -',
      'rate 10 percent of 实际投入 | 设备投资额500万元以上的技改项目 | - | grant - - | -',
      'cap at_most 5000000 | 设备投资额500万元以上的技改项目 | - | grant project - | -',
    ],
  ],
  [
    '按不超过项目研发投入的30%比例给予补助，单项补助最高额度原则上不超过150万元。',
    ['rate at_most 30 percent of 项目研发投入 | - | - | grant - - | -', 'cap at_most 1500000 | - | - | grant - - | -'],
  ],
  [
    '统筹现有发展资金，对经认定的重点物流项目，按其年实际贷款额给予不超过8%的一次性贴息补助（每家企业贴息额度最高不超过200万元）。',
    [
      'rate at_most 8 percent of 年实际贷款额 | 经认定的重点物流项目 | - | grant - once | -',
      'cap at_most 2000000 | 经认定的重点物流项目 | - | subsidy organisation - | -',
    ],
  ],
  [
    '给予租赁费用10%的补贴，每家企业每年最高不超过2万元，享受补贴不超过2年。',
    [
      'rate 10 percent of 租赁费用 | - | - | subsidy - - | -',
      'cap at_most 20000 | 企业 | - | subsidy organisation year | -',
    ],
  ],
  [
    '在本区依法纳税的企业当年引进高层次人才，经相关部门认定，按每人5-10万元标准一次性给予用人单位引才资助；一次性给予个人20-40万元安家费；5年内每年给予个人4万元薪酬补贴。',
    [
      'benefit range 50000..100000 | 用人单位 | - | grant person once | -',
      'benefit range 200000..400000 | 个人 | - | subsidy person once | -',
      'benefit 40000 | 个人 | - | subsidy person year | -',
    ],
  ],
  [
    '对新引进的全日制博士研究生、硕士研究生、本科生，分别按每月3000元、2000元、1000元的标准给予租房补贴，期限3年。',
    [
      'benefit 3000 | 新引进的全日制博士研究生 | - | subsidy person month | -',
      'benefit 2000 | 新引进的硕士研究生 | - | subsidy person month | -',
      'benefit 1000 | 新引进的本科生 | - | subsidy person month | -',
    ],
  ],
  [
    '对新引进的A、B、C类人才，分别给予最高200万元、100万元、50万元安家补贴。',
    [
      'benefit at_most 2000000 | 新引进的A类人才 | - | subsidy person - | -',
      'benefit at_most 1000000 | 新引进的B类人才 | - | subsidy person - | -',
      'benefit at_most 500000 | 新引进的C类人才 | - | subsidy person - | -',
    ],
  ],
  [
    '对企业固定资产投资额达2000万元以上的技术改造项目，按照新设备购置费用的2%予以奖励，单个项目不超过50万元。',
    [
      'threshold at_least 20000000 | - | - | - - - | -',
      'rate 2 percent of 新设备购置费用 | 企业固定资产投资额达2000万元以上的技术改造项目 | - | prize - once | -',
      'cap at_most 500000 | 企业固定资产投资额达2000万元以上的技术改造项目 | - | prize project - | -',
    ],
  ],
  [
    '首台（套）重大技术装备补助资金的数额按企业首台（套）重大技术装备首次销售价格的20%核定，上限不超过1600万元。',
    [
      'rate 20 percent of 企业首台（套）重大技术装备首次销售价格 | 首台（套）重大技术装备 | - | grant - - | -',
      'cap at_most 16000000 | 首台（套）重大技术装备 | - | grant - - | -',
    ],
  ],
  [
    '违反本条例第十二条规定的，由县级以上人民政府市场监督管理部门责令改正，处五万元以上二十万元以下罚款；情节严重的，处二十万元以上五十万元以下罚款。',
    ['penalty range 50000..200000 | - | - | - - - | -', 'penalty range 200000..500000 | - | - | - - - | -'],
  ],
  [
    '有下列行为之一的，由公安机关处二百元以上五百元以下罚款；对单位处一万元以上三万元以下罚款，对直接负责的主管人员处二千元以上五千元以下罚款。',
    [
      'penalty range 200..500 | - | - | - - - | -',
      'penalty range 10000..30000 | - | - | - - - | -',
      'penalty range 2000..5000 | - | - | - - - | -',
    ],
  ],
  [
    '货值金额不足一万元的，并处五万元以上十万元以下罚款；货值金额一万元以上的，并处货值金额十倍以上二十倍以下罚款。',
    [
      'threshold less_than 10000 | - | - | - - - | -',
      'penalty range 50000..100000 | - | - | - - - | -',
      'threshold at_least 10000 | - | - | - - - | -',
    ],
  ],
  [
    '设立总规模50亿元的产业引导基金，市财政每年安排不少于1亿元专项资金。',
    ['fund 5000000000 | - | - | - - - | -', 'fund at_least 100000000 | - | - | - - - | -'],
  ],
  ['市财政每年安排500万元，用于支持人才队伍建设。', ['fund 5000000 | - | - | - - - | -']],
  ['2023年，全市实现规模以上工业总产值5000亿元，同比增长8.5%。', ['statistic 500000000000 | - | - | - - - | -']],
  ['到2025年，数字经济核心产业增加值达到1000亿元，占GDP比重达到10%。', ['statistic 100000000000 | - | - | - - - | -']],
  ['注册资本不低于5000万元的企业可申请本项资金。', ['threshold at_least 50000000 | - | - | - - - | -']],
  [
    '申报条件：上年度营业收入2000万元以上，研发投入占比不低于5%。',
    ['threshold at_least 20000000 | - | - | - - - | -', 'threshold at_least 5 percent | - | - | - - - | -'],
  ],
  [
    '奖励标准：国家级100万元，省级50万元，市级20万元。',
    [
      'benefit 1000000 | 国家级 | national | prize - once | -',
      'benefit 500000 | 省级 | provincial | prize - once | -',
      'benefit 200000 | 市级 | municipal | prize - once | -',
    ],
  ],
  [
    '（二）一等奖1名，奖金10万元；二等奖2名，奖金各5万元；三等奖3名，奖金各2万元。',
    [
      'benefit 100000 | 一等奖 | first | prize person once | -',
      'benefit 50000 | 二等奖 | second | prize person once | -',
      'benefit 20000 | 三等奖 | third | prize person once | -',
    ],
  ],
  [
    '设一等奖1名、二等奖2名、三等奖3名，分别奖励10万元、5万元、2万元。',
    [
      'benefit 100000 | 一等奖 | first | prize - once | -',
      'benefit 50000 | 二等奖 | second | prize - once | -',
      'benefit 20000 | 三等奖 | third | prize - once | -',
    ],
  ],
  [
    '对获得国家科学技术奖一、二、三等奖的，分别给予200万元、100万元、50万元奖励。',
    [
      'benefit 2000000 | 获得国家科学技术奖一等奖的 | national first | prize - once | -',
      'benefit 1000000 | 获得国家科学技术奖二等奖的 | national second | prize - once | -',
      'benefit 500000 | 获得国家科学技术奖三等奖的 | national third | prize - once | -',
    ],
  ],
  [
    '对获得中国质量奖、省长质量奖、市长质量奖的企业，分别给予300万元、100万元、50万元奖励。',
    [
      'benefit 3000000 | 获得中国质量奖的企业 | national | prize organisation once | -',
      'benefit 1000000 | 获得省长质量奖的企业 | provincial | prize organisation once | -',
      'benefit 500000 | 获得市长质量奖的企业 | municipal | prize organisation once | -',
    ],
  ],
  [
    '对获得全国一类职业技能大赛前三名的选手，分别给予5万元、3万元、2万元奖励，其指导教师给予同等奖励。',
    [
      'benefit 50000 | 获得全国一类职业技能大赛第一名的选手 | national class_1 first | prize person once | -',
      'benefit 30000 | 获得全国一类职业技能大赛第二名的选手 | national class_1 second | prize person once | -',
      'benefit 20000 | 获得全国一类职业技能大赛第三名的选手 | national class_1 third | prize person once | -',
    ],
  ],
  [
    '对获得省级竞赛第一名、第二至四名、第五至八名的选手分别给予2万元、1万元、5000元奖励。',
    [
      'benefit 20000 | 获得省级竞赛第一名的选手 | provincial first | prize person once | -',
      'benefit 10000 | 获得省级竞赛第二至四名的选手 | provincial second..fourth | prize person once | -',
      'benefit 5000 | 获得省级竞赛第五至八名的选手 | provincial fifth..eighth | prize person once | -',
    ],
  ],
  [
    '补贴标准由每人每月500元提高到800元。',
    ['statistic 500 | - | - | - - - | -', 'benefit 800 | - | - | subsidy person month | -'],
  ],
  [
    '将高龄津贴标准从每月100元调整为150元。',
    ['statistic 100 | - | - | - - - | -', 'benefit 150 | - | - | allowance - month | -'],
  ],
  [
    '职业培训补贴标准为：初级工1000元、中级工1500元、高级工2000元、技师3000元、高级技师4000元。',
    [
      'benefit 1000 | 初级工 | junior | subsidy person - | -',
      'benefit 1500 | 中级工 | intermediate | subsidy person - | -',
      'benefit 2000 | 高级工 | senior | subsidy person - | -',
      'benefit 3000 | 技师 | technician | subsidy person - | -',
      'benefit 4000 | 高级技师 | senior_technician | subsidy person - | -',
    ],
  ],
  [
    '按照高级工2000元、技师3000元、高级技师4000元的标准给予技能提升补贴。',
    [
      'benefit 2000 | 高级工 | senior | subsidy person - | -',
      'benefit 3000 | 技师 | technician | subsidy person - | -',
      'benefit 4000 | 高级技师 | senior_technician | subsidy person - | -',
    ],
  ],
  [
    '对取得高级工及以上证书的职工，每人补贴2000元。',
    ['benefit 2000 | 取得高级工及以上证书的职工 | senior..chief_technician | subsidy person - | -'],
  ],
  [
    '种植补贴每亩200元，单个主体最高不超过20万元。',
    ['benefit 200 | - | - | subsidy - - | -', 'cap at_most 200000 | 主体 | - | subsidy organisation - | -'],
  ],
  [
    '对新建的冷库，按每立方米200元给予补助，单个项目补助不超过100万元。',
    ['benefit 200 | 新建的冷库 | - | grant - - | -', 'cap at_most 1000000 | 新建的冷库 | - | grant project - | -'],
  ],
  ['对种粮大户按100元/亩的标准给予补贴。', ['benefit 100 | 种粮大户 | - | subsidy - - | -']],
  [
    '对集中连片种植50亩以上的，每亩补助300元；100亩以上的，每亩补助500元。',
    ['benefit 300 | 集中连片种植50亩以上的 | - | grant - - | -', 'benefit 500 | 100亩以上的 | - | grant - - | -'],
  ],
  [
    '旅行社组织游客来我市旅游，一次性组织100人以上的，按每人30元给予奖励；200人以上的，按每人50元给予奖励。',
    ['benefit 30 | 旅行社 | - | prize person once | -', 'benefit 50 | 200人以上的 | - | prize person once | -'],
  ],
  [
    '对外贸企业参加境外展会，按展位费的70%给予补贴，单个展会最高5万元，每家企业每年累计不超过20万元。',
    [
      'rate 70 percent of 展位费 | 外贸企业参加境外展会 | - | subsidy - - | -',
      'cap at_most 50000 | 外贸企业参加境外展会 | - | subsidy - - | -',
      'cap at_most 200000 | 外贸企业参加境外展会 | - | subsidy organisation year | -',
    ],
  ],
  [
    '对年进出口额首次突破1000万美元的企业，给予50万元奖励。',
    [
      'threshold more_than 10000000 USD | - | - | - - - | -',
      'benefit 500000 | 年进出口额首次突破1000万美元的企业 | - | prize organisation once | -',
    ],
  ],
  [
    '符合条件的个人可申请最高30万元的创业担保贷款，小微企业可申请最高300万元的创业担保贷款。',
    [
      'benefit at_most 300000 | 符合条件的个人 | - | loan person - | -',
      'benefit at_most 3000000 | 小微企业 | - | loan organisation - | -',
    ],
  ],
  [
    '对高校毕业生首次创业的，给予一次性创业补贴1万元。',
    ['benefit 10000 | 高校毕业生首次创业的 | - | subsidy person once | -'],
  ],
  [
    '购买新建商品住房的博士、硕士、本科毕业生，分别给予10万元、6万元、3万元购房补贴，分三年按40%、30%、30%拨付。',
    [
      'benefit 100000 | 购买新建商品住房的博士 | - | subsidy person - | -',
      'benefit 60000 | 购买新建商品住房的硕士 | - | subsidy person - | -',
      'benefit 30000 | 购买新建商品住房的本科毕业生 | - | subsidy person - | -',
      'rate 40 percent | - | - | share - - | -',
      'rate 30 percent | - | - | share - - | -',
      'rate 30 percent | - | - | share - - | -',
    ],
  ],
  ['对获评“四上”企业的，一次性奖励10万元。', ['benefit 100000 | 获评“四上”企业的 | - | prize organisation once | -']],
  ['所需资金由市、县（区）财政按5:5比例分担。', []],
  [
    '对新认定的高新技术企业给予20万元奖励，所需资金由市财政和县级财政各承担50%。',
    [
      'benefit 200000 | 新认定的高新技术企业 | - | prize organisation once | 市财政和县级财政',
      'rate 50 percent | - | - | share - - | 市财政和县级财政',
    ],
  ],
  [
    '企业职工教育经费按工资总额的1.5%—2.5%提取，其中60%以上用于一线职工培训。',
    [
      'rate range 1.5..2.5 percent of 工资总额 | - | - | share - - | -',
      'rate at_least 60 percent of 职工教育经费 | 一线职工 | - | share - - | -',
    ],
  ],
  [
    '对引进的顶尖人才团队，给予最高1亿元项目资助。',
    ['benefit at_most 100000000 | 引进的顶尖人才团队 | - | grant team - | -'],
  ],
  [
    '给予企业上市奖励1000万元，其中报辅导备案奖励200万元，证监会受理奖励300万元，成功上市奖励500万元。',
    [
      'benefit 10000000 | 企业 | - | prize organisation once | -',
      'benefit 2000000 | 企业 | - | prize organisation once | -',
      'benefit 3000000 | 企业 | - | prize organisation once | -',
      'benefit 5000000 | 企业 | - | prize organisation once | -',
    ],
  ],
  ['每引进一名博士，奖励企业5万元。', ['benefit 50000 | 企业 | - | prize person once | -']],
  [
    '企业每新增一家国家级、省级绿色工厂，分别给予50万元、30万元奖励。',
    [
      'benefit 500000 | 企业每新增一家国家级绿色工厂 | national | prize organisation once | -',
      'benefit 300000 | 企业每新增一家省级绿色工厂 | provincial | prize organisation once | -',
    ],
  ],
  [
    '鼓励企业创建国家级、省级绿色工厂，分别给予100万元、50万元奖励。',
    [
      'benefit 1000000 | 企业创建国家级绿色工厂 | national | prize organisation once | -',
      'benefit 500000 | 企业创建省级绿色工厂 | provincial | prize organisation once | -',
    ],
  ],
  [
    '例如：某企业年度投资1000万元，按10%计算可获补助100万元。',
    [
      'example 10000000 | - | - | - - - | -',
      'example 10 percent | - | - | - - - | -',
      'example 1000000 | - | - | - - - | -',
    ],
  ],
  [
    '对年纳税额500万元（含）至1000万元的企业奖励5万元，1000万元（含）以上的奖励10万元。',
    [
      'threshold range 5000000..10000000 | - | - | - - - | -',
      'benefit 50000 | 年纳税额500万元（含）至1000万元的企业 | - | prize organisation once | -',
      'threshold at_least 10000000 | - | - | - - - | -',
      'benefit 100000 | 年纳税额500万元（含）至1000万元的企业 | - | prize organisation once | -',
    ],
  ],
  [
    '对在主板、中小板、创业板上市的企业，分别给予600万、500万、400万元一次性奖励。',
    [
      'benefit 6000000 | 在主板上市的企业 | - | prize organisation once | -',
      'benefit 5000000 | 在中小板上市的企业 | - | prize organisation once | -',
      'benefit 4000000 | 在创业板上市的企业 | - | prize organisation once | -',
    ],
  ],
  [
    '对在沪深北交易所首发上市的企业，市财政给予一次性奖励300万元，分阶段兑现：通过辅导验收的奖励50万元，申报材料获受理的奖励100万元，成功上市的奖励150万元。',
    [
      'benefit 3000000 | 在沪深北交易所首发上市的企业 | - | prize organisation once | 市财政',
      'benefit 500000 | 在沪深北交易所首发上市的企业 | - | prize organisation once | 市财政',
      'benefit 1000000 | 在沪深北交易所首发上市的企业 | - | prize organisation once | 市财政',
      'benefit 1500000 | 在沪深北交易所首发上市的企业 | - | prize organisation once | 市财政',
    ],
  ],
  [
    '对新设立的国家、省级科研机构，分别给予企业50万元、30万元奖励。',
    [
      'benefit 500000 | 新设立的国家级科研机构 | national | prize organisation once | -',
      'benefit 300000 | 新设立的省级科研机构 | provincial | prize organisation once | -',
    ],
  ],
  [
    '对企业取得国家专利新产品，视市场前景给予企业10万元—100万元资金支持。',
    ['benefit range 100000..1000000 | 企业取得国家专利新产品 | - | grant organisation - | -'],
  ],
  [
    '对初次被认定为中国驰名商标、中华老字号、国家地理标志证明商标的企业，给予企业50万元奖励。',
    [
      'benefit 500000 | 初次被认定为中国驰名商标、中华老字号、国家地理标志证明商标的企业 | national | prize organisation once | -',
    ],
  ],
  [
    '对新增并纳入统计范围的规模以上工业企业，一次性给予5万元奖励；年上缴税金地方经济贡献额达到30万元以上，一次性给予10万元奖励；年上缴税金地方经济贡献额达到50万元以上，一次性给予20万元奖励。',
    [
      'benefit 50000 | 新增并纳入统计范围的规模以上工业企业 | - | prize organisation once | -',
      'threshold at_least 300000 | - | - | - - - | -',
      'benefit 100000 | 年上缴税金地方经济贡献额达到30万元以上 | - | prize - once | -',
      'threshold at_least 500000 | - | - | - - - | -',
      'benefit 200000 | 年上缴税金地方经济贡献额达到50万元以上 | - | prize - once | -',
    ],
  ],
  [
    '自认定当年起，按其年度地方经济贡献额给予五年奖励，其中前三年给予80%的奖励，后两年给予50%的奖励，每年最高奖励不超过5000万元。',
    [
      'rate 80 percent of 年度地方经济贡献额 | - | - | prize - - | -',
      'rate 50 percent of 年度地方经济贡献额 | - | - | prize - - | -',
      'cap at_most 50000000 | - | - | prize - year | -',
    ],
  ],
  [
    '对各类企业招用登记失业半年以上人员，签订1年以上劳动合同并缴纳社会保险费的，按每人1000元标准给予一次性吸纳就业补贴。',
    [
      'benefit 1000 | 各类企业招用登记失业半年以上人员，签订1年以上劳动合同并缴纳社会保险费的 | - | subsidy person once | -',
    ],
  ],
  [
    '对毕业年度高校毕业生在我市创业，正常经营6个月以上的，给予一次性创业补贴8000元；带动3人以上就业的，按每人2000元给予带动就业补贴，最高不超过2万元。',
    [
      'benefit 8000 | 毕业年度高校毕业生在我市创业，正常经营6个月以上的 | - | subsidy person once | -',
      'benefit 2000 | 带动3人以上就业的 | - | subsidy person - | -',
      'cap at_most 20000 | 带动3人以上就业的 | - | subsidy person - | -',
    ],
  ],
  [
    '个人住房公积金贷款最高额度由50万元提高至80万元。',
    ['statistic 500000 | - | - | - - - | -', 'benefit at_most 800000 | 个人 | - | loan person - | -'],
  ],
  [
    '对购买新能源汽车的消费者，购车价格10万元（含）以下的补贴2000元，10万元至20万元（含）的补贴4000元，20万元以上的补贴6000元。',
    [
      'threshold at_most 100000 | - | - | - - - | -',
      'benefit 2000 | 购买新能源汽车的消费者 | - | subsidy person - | -',
      'threshold range 100000..200000 | - | - | - - - | -',
      'benefit 4000 | 购买新能源汽车的消费者 | - | subsidy person - | -',
      'threshold at_least 200000 | - | - | - - - | -',
      'benefit 6000 | 购买新能源汽车的消费者 | - | subsidy person - | -',
    ],
  ],
  [
    '发放政府消费券2000万元，其中餐饮消费券500万元。',
    ['benefit 20000000 | - | - | subsidy - - | -', 'benefit 5000000 | - | - | subsidy - - | -'],
  ],
  [
    '省级财政对每个示范村补助200万元，市、县财政按不低于1:1配套。',
    [
      'benefit 2000000 | 示范村 | - | grant organisation - | 省级财政',
      'rate at_least 100 percent | 示范村 | - | grant - - | 市、县财政',
    ],
  ],
  [
    '对创建成功的省级乡村振兴示范村，每个村奖补100万元。',
    ['benefit 1000000 | 创建成功的省级乡村振兴示范村 | provincial | grant organisation - | -'],
  ],
  [
    '对农村低保对象，A类每人每月500元，B类每人每月400元，C类每人每月300元。',
    [
      'benefit 500 | A类 | - | - person month | -',
      'benefit 400 | B类 | - | - person month | -',
      'benefit 300 | C类 | - | - person month | -',
    ],
  ],
  ['特困人员基本生活标准为每人每月1200元。', ['benefit 1200 | 特困人员 | - | - person month | -']],
  [
    '80—89周岁老年人每人每月发放高龄津贴100元，90—99周岁每人每月200元，100周岁以上每人每月500元。',
    [
      'benefit 100 | 80—89周岁老年人 | - | allowance person month | -',
      'benefit 200 | 90—99周岁 | - | allowance person month | -',
      'benefit 500 | 100周岁以上 | - | allowance person month | -',
    ],
  ],
  [
    '养老机构建设补贴：新建床位每张补贴1.2万元，改建床位每张补贴6000元。',
    ['benefit 12000 | 新建床位 | - | subsidy - - | -', 'benefit 6000 | 改建床位 | - | subsidy - - | -'],
  ],
  [
    '对公办幼儿园生均公用经费按每生每年600元标准拨付。',
    ['benefit 600 | 公办幼儿园生均公用经费 | - | grant person year | -'],
  ],
  [
    '博士研究生国家助学金资助标准为每生每年1.5万元，硕士研究生为每生每年6000元。',
    ['benefit 15000 | 博士研究生 | - | grant person year | -', 'benefit 6000 | 硕士研究生 | - | grant person year | -'],
  ],
  ['每举报一起重大隐患，最高奖励举报人5万元。', ['benefit 50000 | 举报人 | - | prize person once | -']],
  [
    '对举报人按照罚款金额的10%给予奖励，最低不少于1000元，最高不超过30万元。',
    [
      'rate 10 percent of 罚款金额 | 举报人 | - | prize - once | -',
      'cap at_least 1000 | 举报人 | - | prize person - | -',
      'cap at_most 300000 | 举报人 | - | prize person - | -',
    ],
  ],
  [
    '经营者违反本办法第八条规定的，由市场监督管理部门没收违法所得，可以并处违法所得一倍以上五倍以下的罚款；没有违法所得的，处十万元以下罚款。',
    ['penalty at_most 100000 | - | - | - - - | -'],
  ],
  [
    '个人有前款行为的，处一百元罚款；单位有前款行为的，处一千元以上一万元以下罚款。',
    ['penalty 100 | - | - | - - - | -', 'penalty range 1000..10000 | - | - | - - - | -'],
  ],
  [
    '拒不改正的，处以2000元罚款，并对责任人处以500元罚款。',
    ['penalty 2000 | - | - | - - - | -', 'penalty 500 | - | - | - - - | -'],
  ],
  ['建设单位未按规定缴纳的，按日加收万分之五的滞纳金。', ['penalty 0.05 percent | - | - | - - - | -']],
  [
    '对获得省级一类大赛一、二、三等奖的选手，分别奖励1万元、8000元、5000元；获得市级一类大赛一、二、三等奖的选手，分别奖励5000元、3000元、2000元。',
    [
      'benefit 10000 | 获得省级一类大赛一等奖的选手 | provincial class_1 first | prize person once | -',
      'benefit 8000 | 获得省级一类大赛二等奖的选手 | provincial class_1 second | prize person once | -',
      'benefit 5000 | 获得省级一类大赛三等奖的选手 | provincial class_1 third | prize person once | -',
      'benefit 5000 | 获得市级一类大赛一等奖的选手 | municipal class_1 first | prize person once | -',
      'benefit 3000 | 获得市级一类大赛二等奖的选手 | municipal class_1 second | prize person once | -',
      'benefit 2000 | 获得市级一类大赛三等奖的选手 | municipal class_1 third | prize person once | -',
    ],
  ],
  [
    '获得国家级、省级、市级技能大师工作室的，分别给予30万元、20万元、10万元补助。',
    [
      'benefit 300000 | 获得国家级技能大师工作室的 | national | grant studio - | -',
      'benefit 200000 | 获得省级技能大师工作室的 | provincial | grant studio - | -',
      'benefit 100000 | 获得市级技能大师工作室的 | municipal | grant studio - | -',
    ],
  ],
  [
    '对被评为全国劳动模范、省劳动模范、市劳动模范的，分别给予一次性奖励3万元、2万元、1万元。',
    [
      'benefit 30000 | 被评为全国劳动模范 | national | prize person once | -',
      'benefit 20000 | 被评为省劳动模范 | provincial | prize person once | -',
      'benefit 10000 | 被评为市劳动模范的 | municipal | prize person once | -',
    ],
  ],
  [
    '对获得世界技能大赛金、银、铜牌和优胜奖的选手，分别给予50万元、30万元、20万元和10万元奖励，对其教练团队给予同等奖励。',
    [
      'benefit 500000 | 获得世界技能大赛金牌的选手 | world first | prize person once | -',
      'benefit 300000 | 获得世界技能大赛银牌的选手 | world second | prize person once | -',
      'benefit 200000 | 获得世界技能大赛铜牌的选手 | world third | prize person once | -',
      'benefit 100000 | 获得世界技能大赛优胜奖的选手 | world merit | prize person once | -',
    ],
  ],
  [
    '对在全国职业院校技能大赛中获得一等奖的团队每队奖励3万元，二等奖的每队奖励2万元。',
    [
      'benefit 30000 | 在全国职业院校技能大赛中获得一等奖的团队 | national first | prize team once | -',
      'benefit 20000 | 在全国职业院校技能大赛中获得二等奖的团队 | national second | prize team once | -',
    ],
  ],
  [
    '金牌奖励10万元、银牌奖励8万元、铜牌奖励5万元。',
    [
      'benefit 100000 | 金牌 | first | prize person once | -',
      'benefit 80000 | 银牌 | second | prize person once | -',
      'benefit 50000 | 铜牌 | third | prize person once | -',
    ],
  ],
  [
    '冠军、亚军、季军分别奖励20000元、10000元、5000元。',
    [
      'benefit 20000 | 冠军 | first | prize - once | -',
      'benefit 10000 | 亚军 | second | prize - once | -',
      'benefit 5000 | 季军 | third | prize - once | -',
    ],
  ],
  [
    '每年评选“城市工匠”10名，每人奖励2万元；“技术能手”20名，每人奖励5000元。',
    ['benefit 20000 | “城市工匠” | - | prize person once | -', 'benefit 5000 | “技术能手” | - | prize person once | -'],
  ],
  [
    '企业首席技师管理期内每人每月享受政府津贴1000元，管理期4年。',
    ['benefit 1000 | 企业首席技师 | chief_technician | allowance person month | -'],
  ],
  [
    '对新认定的技能大师工作室，给予10万元一次性建设经费，每年考核合格的给予2万元工作经费。',
    [
      'benefit 100000 | 新认定的技能大师工作室 | - | grant studio once | -',
      'benefit 20000 | 新认定的技能大师工作室 | - | grant studio year | -',
    ],
  ],
  [
    '市财政对新建的国家级、省级高技能人才培训基地，分别一次性给予100万元、50万元经费补助。',
    [
      'benefit 1000000 | 新建的国家级高技能人才培训基地 | national | grant base once | 市财政',
      'benefit 500000 | 新建的省级高技能人才培训基地 | provincial | grant base once | 市财政',
    ],
  ],
  [
    '由市级财政给予50万元、区级财政给予50万元配套支持。',
    ['benefit 500000 | - | - | grant - - | 市级财政', 'benefit 500000 | - | - | grant - - | 区级财政'],
  ],
  [
    '支持企业开展技术攻关，对立项项目按照企业研发投入总额的20%给予补助，单个项目补助金额最高100万元，其中重大项目最高300万元。',
    [
      'rate 20 percent of 企业研发投入总额 | 立项项目 | - | grant - - | -',
      'cap at_most 1000000 | 立项项目 | - | grant project - | -',
      'cap at_most 3000000 | 重大项目 | - | grant project - | -',
    ],
  ],
  [
    '对企业新获得的发明专利，每件资助2000元；PCT国际专利每件资助1万元。',
    ['benefit 2000 | 企业新获得的发明专利 | - | grant - - | -', 'benefit 10000 | PCT国际专利 | - | grant - - | -'],
  ],
  [
    '对通过一致性评价的仿制药，每个品种给予200万元奖励，同一企业每年奖励总额不超过1000万元。',
    [
      'benefit 2000000 | 通过一致性评价的仿制药 | - | prize - once | -',
      'cap at_most 10000000 | 通过一致性评价的仿制药 | - | prize organisation year | -',
    ],
  ],
  [
    '对1类创新药取得药品注册证书并在我市产业化的，每个品种最高给予3000万元奖励；2类改良型新药，每个品种最高给予1000万元奖励。',
    [
      'benefit at_most 30000000 | 1类创新药取得药品注册证书并在我市产业化的 | - | prize - once | -',
      'benefit at_most 10000000 | 2类改良型新药 | - | prize - once | -',
    ],
  ],
  [
    '对按期完工的项目，按贷款实际支付利息的50%给予贴息，贴息期限不超过3年，累计贴息不超过300万元。',
    [
      'rate 50 percent of 贷款实际支付利息 | 按期完工的项目 | - | subsidy - - | -',
      'cap at_most 3000000 | 按期完工的项目 | - | subsidy project - | -',
    ],
  ],
  [
    '对年度营业收入达到5亿元、10亿元、20亿元的服务业企业，分别给予企业管理团队20万元、50万元、100万元奖励。',
    [
      'threshold 500000000 | - | - | - - - | -',
      'threshold 1000000000 | - | - | - - - | -',
      'threshold 2000000000 | - | - | - - - | -',
      'benefit 200000 | 年度营业收入达到5亿元的服务业企业 | - | prize organisation once | -',
      'benefit 500000 | 年度营业收入达到10亿元的服务业企业 | - | prize organisation once | -',
      'benefit 1000000 | 年度营业收入达到20亿元的服务业企业 | - | prize organisation once | -',
    ],
  ],
  [
    '对年销售收入1亿元以上（含）、5亿元以下的企业，奖励10万元；5亿元以上（含）、10亿元以下的企业，奖励30万元；10亿元以上（含）的企业，奖励50万元。',
    [
      'threshold range 100000000..500000000 | - | - | - - - | -',
      'benefit 100000 | 年销售收入1亿元以上（含）、5亿元以下的企业 | - | prize organisation once | -',
      'threshold range 500000000..1000000000 | - | - | - - - | -',
      'benefit 300000 | 5亿元以上（含）、10亿元以下的企业 | - | prize organisation once | -',
      'threshold at_least 1000000000 | - | - | - - - | -',
      'benefit 500000 | 10亿元以上（含）的企业 | - | prize organisation once | -',
    ],
  ],
  [
    '快递企业年业务量超过1000万件的，奖励20万元。',
    ['benefit 200000 | 快递企业年业务量超过1000万件的 | - | prize organisation once | -'],
  ],
  [
    '对纳入国家高新技术企业培育库的企业，给予5万元补助；首次认定的再给予15万元奖励；重新认定的给予10万元奖励。',
    [
      'benefit 50000 | 纳入国家高新技术企业培育库的企业 | national | grant organisation - | -',
      'benefit 150000 | 纳入国家高新技术企业培育库的企业 | national | prize organisation once | -',
      'benefit 100000 | 纳入国家高新技术企业培育库的企业 | national | prize organisation once | -',
    ],
  ],
  [
    '对首次通过“国家级专精特新小巨人”认定的企业，一次性给予最高不超过100万元奖励。',
    ['benefit at_most 1000000 | 首次通过“国家级专精特新小巨人”认定的企业 | national | prize organisation once | -'],
  ],
  [
    '对获评国家级制造业单项冠军示范企业、单项冠军产品的，分别奖励200万元、100万元。',
    [
      'benefit 2000000 | 获评国家级制造业单项冠军示范企业的 | national | prize organisation once | -',
      'benefit 1000000 | 获评单项冠军产品的 | national | prize organisation once | -',
    ],
  ],
  [
    '新列入国家级、省级产业集群名单的，分别给予园区管理机构300万元和100万元支持。',
    [
      'benefit 3000000 | 新列入国家级产业集群名单的 | national | grant organisation - | -',
      'benefit 1000000 | 新列入省级产业集群名单的 | provincial | grant organisation - | -',
    ],
  ],
  [
    '对每年引进本科及以上学历人才10人以上的企业，每引进1人补助5000元，单个企业年度补助不超过20万元。',
    [
      'benefit 5000 | 每年引进本科及以上学历人才10人以上的企业 | - | grant person - | -',
      'cap at_most 200000 | 每年引进本科及以上学历人才10人以上的企业 | - | grant organisation year | -',
    ],
  ],
  [
    '对首次进入全国民营企业500强、制造业500强、服务业500强的企业，一次性奖励300万元。',
    ['benefit 3000000 | 首次进入全国民营企业500强、制造业500强、服务业500强的企业 | - | prize organisation once | -'],
  ],
  [
    '各级财政要加大投入，市级财政每年统筹安排1亿元，县（市、区）财政每年安排不少于2000万元。',
    ['fund 100000000 | - | - | - - - | -', 'fund at_least 20000000 | - | - | - - - | -'],
  ],
  [
    '全市累计投入财政资金3.2亿元，发放补贴1.1亿元，惠及群众20万人。',
    ['statistic 320000000 | - | - | - - - | -', 'statistic 110000000 | - | - | - - - | -'],
  ],
  [
    '补助资金由中央财政承担60%，省级财政承担30%，市县财政承担10%。',
    [
      'rate 60 percent | - | - | share - - | 中央财政',
      'rate 30 percent | - | - | share - - | 省级财政',
      'rate 10 percent | - | - | share - - | 市县财政',
    ],
  ],
  [
    '项目总投资12亿元，其中申请中央预算内投资3亿元。',
    ['statistic 1200000000 | - | - | - - - | -', 'statistic 300000000 | - | - | - - - | -'],
  ],
  [
    '凡在我县新建固定资产投资1亿元以上的工业项目，按固定资产投资额的3%给予奖励。',
    [
      'threshold at_least 100000000 | - | - | - - - | -',
      'rate 3 percent of 固定资产投资额 | 在我县新建固定资产投资1亿元以上的工业项目 | - | prize - once | -',
    ],
  ],
  [
    '对总部企业，实缴注册资本5亿元以上的，按2%给予落户奖励，最高不超过3000万元；10亿元以上的，最高不超过5000万元。',
    [
      'threshold at_least 500000000 | - | - | - - - | -',
      'rate 2 percent | 总部企业，实缴注册资本5亿元以上的 | - | prize - once | -',
      'cap at_most 30000000 | 总部企业，实缴注册资本5亿元以上的 | - | prize organisation - | -',
      'threshold at_least 1000000000 | - | - | - - - | -',
      'cap at_most 50000000 | 10亿元以上的 | - | prize - - | -',
    ],
  ],
  [
    '租赁办公用房的，前三年分别按租金的100%、80%、50%给予补贴。',
    [
      'rate 100 percent of 租金 | 租赁办公用房的 | - | subsidy - - | -',
      'rate 80 percent of 租金 | 租赁办公用房的 | - | subsidy - - | -',
      'rate 50 percent of 租金 | 租赁办公用房的 | - | subsidy - - | -',
    ],
  ],
  [
    '新引进的金融机构租赁自用办公用房，连续3年给予租金30%的补贴，每年最高50万元。',
    [
      'rate 30 percent of 租金 | 新引进的金融机构租赁自用办公用房 | - | subsidy - - | -',
      'cap at_most 500000 | 新引进的金融机构租赁自用办公用房 | - | subsidy - year | -',
    ],
  ],
  [
    '对实际使用外资金额1000万美元以上的项目，按实际到账外资的2%奖励，最高奖励500万元人民币。',
    [
      'threshold at_least 10000000 USD | - | - | - - - | -',
      'rate 2 percent of 实际到账外资 | 实际使用外资金额1000万美元以上的项目 | - | prize - once | -',
      'cap at_most 5000000 | 实际使用外资金额1000万美元以上的项目 | - | prize project - | -',
    ],
  ],
  [
    '参加境外展览会，对展位费按80%的比例给予支持，每个标准展位不超过3万元，同一企业全年累计不超过50万元。',
    [
      'rate 80 percent of 展位费 | 参加境外展览会 | - | grant - - | -',
      'cap at_most 30000 | 标准展位 | - | grant - - | -',
      'cap at_most 500000 | 参加境外展览会 | - | grant organisation year | -',
    ],
  ],
  [
    '农作物保险保费，省级以上财政补贴65%，市财政补贴10%，农户承担25%。',
    [
      'rate 65 percent of 农作物保险保费 | - | - | subsidy - - | 省级以上财政',
      'rate 10 percent of 农作物保险保费 | - | - | subsidy - - | 市财政',
      'rate 25 percent of 农作物保险保费 | - | - | share - - | -',
    ],
  ],
  [
    '每头能繁母猪保费60元，保险金额1500元。',
    ['statistic 60 | - | - | - - - | -', 'statistic 1500 | - | - | - - - | -'],
  ],
  [
    '对规模养殖场新建粪污处理设施的，按设施投资额的50%予以补助，每户最高补助10万元。',
    [
      'rate 50 percent of 设施投资额 | 规模养殖场新建粪污处理设施的 | - | grant - - | -',
      'cap at_most 100000 | 规模养殖场新建粪污处理设施的 | - | grant - - | -',
    ],
  ],
  [
    '秸秆综合利用作业每亩补助25元，省、市、县分别承担15元、5元、5元。',
    [
      'benefit 25 | - | - | grant - - | -',
      'statistic 15 | - | - | - - - | -',
      'statistic 5 | - | - | - - - | -',
      'statistic 5 | - | - | - - - | -',
    ],
  ],
  [
    '种植小麦1000亩以上的，每亩补贴100元，500—1000亩的每亩补贴80元。',
    ['benefit 100 | 种植小麦1000亩以上的 | - | subsidy - - | -', 'benefit 80 | 500—1000亩 | - | subsidy - - | -'],
  ],
  [
    '对新创建的国家现代农业产业园奖励500万元，省级现代农业产业园奖励200万元。',
    [
      'benefit 5000000 | 新创建的国家现代农业产业园 | national | prize - once | -',
      'benefit 2000000 | 省级现代农业产业园 | provincial | prize - once | -',
    ],
  ],
  [
    '新获得绿色食品、有机农产品、地理标志农产品认证的，每个分别奖励2万元、3万元、10万元。',
    [
      'benefit 20000 | 新获得绿色食品认证的 | - | prize - once | -',
      'benefit 30000 | 新获得有机农产品认证的 | - | prize - once | -',
      'benefit 100000 | 新获得地理标志农产品认证的 | - | prize - once | -',
    ],
  ],
  [
    '接待游客10万人次以上的旅行社，奖励10万元，每增加1万人次增加奖励1万元，最高奖励50万元。',
    [
      'benefit 100000 | 接待游客10万人次以上的旅行社 | - | prize organisation once | -',
      'benefit 10000 | 接待游客10万人次以上的旅行社 | - | prize - once | -',
      'cap at_most 500000 | 接待游客10万人次以上的旅行社 | - | prize organisation - | -',
    ],
  ],
  [
    '组织航空包机、旅游专列来我市的，每架次补助2万元、每趟补助5万元。',
    [
      'benefit 20000 | 组织航空包机、旅游专列来我市的 | - | grant - - | -',
      'benefit 50000 | 组织航空包机、旅游专列来我市的 | - | grant - - | -',
    ],
  ],
  [
    '新评定为五星级、四星级旅游饭店的，分别一次性奖励100万元、50万元。',
    [
      'benefit 1000000 | 新评定为五星级旅游饭店的 | - | prize organisation once | -',
      'benefit 500000 | 新评定为四星级旅游饭店的 | - | prize organisation once | -',
    ],
  ],
  [
    '新评为甲级、乙级、丙级旅游民宿的，分别奖励10万元、5万元、3万元。',
    [
      'benefit 100000 | 新评为甲级旅游民宿的 | - | prize organisation once | -',
      'benefit 50000 | 新评为乙级旅游民宿的 | - | prize organisation once | -',
      'benefit 30000 | 新评为丙级旅游民宿的 | - | prize organisation once | -',
    ],
  ],
  [
    '对当年获得国家级非物质文化遗产代表性传承人、省级非物质文化遗产代表性传承人，每人每年分别补助2万元、1万元传习经费。',
    [
      'benefit 20000 | 当年获得国家级非物质文化遗产代表性传承人 | national | grant person year | -',
      'benefit 10000 | 当年获得省级非物质文化遗产代表性传承人 | provincial | grant person year | -',
    ],
  ],
  [
    '出版影视作品在央视黄金时段播出的，每集奖励10万元，最高不超过300万元；在省级卫视播出的，每集奖励5万元，最高不超过150万元。',
    [
      'benefit 100000 | 出版影视作品在央视黄金时段播出的 | - | prize - once | -',
      'cap at_most 3000000 | 出版影视作品在央视黄金时段播出的 | - | prize - - | -',
      'benefit 50000 | 在省级卫视播出的 | provincial | prize - once | -',
      'cap at_most 1500000 | 在省级卫视播出的 | provincial | prize - - | -',
    ],
  ],
  [
    '企业职工参加失业保险1年以上，取得初级（五级）、中级（四级）、高级（三级）职业资格证书的，补贴标准分别为1000元、1500元、2000元。',
    [
      'benefit 1000 | 取得初级（五级）职业资格证书的 | junior | subsidy person - | -',
      'benefit 1500 | 取得中级（四级）职业资格证书的 | intermediate | subsidy person - | -',
      'benefit 2000 | 取得高级（三级）职业资格证书的 | senior | subsidy person - | -',
    ],
  ],
  ['一级伤残军人每人每年抚恤金标准调整为11.7万元。', ['benefit 117000 | 一级伤残军人 | - | subsidy person year | -']],
  ['独生子女父母奖励金每人每月不低于10元。', ['benefit at_least 10 | - | - | prize person month | -']],
  [
    '低保标准：城市每人每月800元，农村每人每年7200元。',
    ['benefit 800 | 城市 | - | - person month | -', 'benefit 7200 | 农村 | - | - person year | -'],
  ],
  [
    '孕产妇住院分娩补助每人500元，新生儿筛查每例补助120元。',
    ['benefit 500 | - | - | grant person - | -', 'benefit 120 | - | - | grant - - | -'],
  ],
  [
    '对接收家政专业毕业生的企业，给予每人每年不超过6000元的社保补贴，期限不超过3年。',
    ['benefit at_most 6000 | 接收家政专业毕业生的企业 | - | subsidy person year | -'],
  ],
  ['公益性岗位补贴按不低于当地最低工资标准执行。', []],
  [
    '对首次注册的个体工商户，给予3000元创业补贴；创办企业的，给予6000元。',
    [
      'benefit 3000 | 首次注册的个体工商户 | - | subsidy organisation - | -',
      'benefit 6000 | 创办企业的 | - | subsidy organisation - | -',
    ],
  ],
  [
    '担保机构对单户1000万元及以下贷款，担保费率不超过1%的，按担保额的0.5%给予补助。',
    [
      'threshold at_most 10000000 | - | - | - - - | -',
      'threshold at_most 1 percent | - | - | - - - | -',
      'rate 0.5 percent of 担保额 | 担保费率不超过1%的 | - | grant - - | -',
    ],
  ],
  [
    '按LPR的50%给予贴息，单户企业贴息总额不超过100万元。',
    ['rate 50 percent of LPR | - | - | subsidy - - | -', 'cap at_most 1000000 | 企业 | - | subsidy organisation - | -'],
  ],
  [
    '对企业发行债券融资的，按实际融资额的1‰给予补助，最高不超过50万元。',
    [
      'rate 0.1 percent of 实际融资额 | 企业发行债券融资的 | - | grant - - | -',
      'cap at_most 500000 | 企业发行债券融资的 | - | grant organisation - | -',
    ],
  ],
  [
    '首次认定高新技术企业奖励10万元，重新认定奖励5万元，由县财政兑现。',
    [
      'benefit 100000 | 首次认定高新技术企业 | - | prize organisation once | 县财政',
      'benefit 50000 | 首次认定高新技术企业 | - | prize organisation once | 县财政',
    ],
  ],
  [
    '对获得中国专利金奖、银奖、优秀奖的单位，分别给予100万元、50万元、20万元奖励；对获得省专利一等奖、二等奖、三等奖的，分别给予20万元、10万元、5万元奖励。',
    [
      'benefit 1000000 | 获得中国专利金奖的单位 | national first | prize organisation once | -',
      'benefit 500000 | 获得中国专利银奖的单位 | national second | prize organisation once | -',
      'benefit 200000 | 获得中国专利优秀奖的单位 | national merit | prize organisation once | -',
      'benefit 200000 | 获得省专利一等奖的 | provincial first | prize - once | -',
      'benefit 100000 | 获得省专利二等奖的 | provincial second | prize - once | -',
      'benefit 50000 | 获得省专利三等奖的 | provincial third | prize - once | -',
    ],
  ],
  [
    '当年软件业务收入首次突破1亿元、5亿元、10亿元且同比增长15%以上的，分别奖励企业20万元、50万元、100万元。',
    [
      'threshold more_than 100000000 | - | - | - - - | -',
      'threshold more_than 500000000 | - | - | - - - | -',
      'threshold more_than 1000000000 | - | - | - - - | -',
      'threshold at_least 15 percent | - | - | - - - | -',
      'benefit 200000 | 当年软件业务收入首次突破1亿元且同比增长15%以上的 | - | prize organisation once | -',
      'benefit 500000 | 当年软件业务收入首次突破5亿元且同比增长15%以上的 | - | prize organisation once | -',
      'benefit 1000000 | 当年软件业务收入首次突破10亿元且同比增长15%以上的 | - | prize organisation once | -',
    ],
  ],
  [
    '数字化车间、智能工厂每个分别奖励30万元、100万元。',
    [
      'benefit 300000 | 数字化车间 | - | prize organisation once | -',
      'benefit 1000000 | 智能工厂 | - | prize organisation once | -',
    ],
  ],
  [
    '对认定为国家级、省级、市级的孵化器，每家分别给予200、100、50万元；众创空间每家分别给予100、50、30万元。',
    [
      'benefit 2000000 | 认定为国家级的孵化器 | national | - organisation - | -',
      'benefit 1000000 | 认定为省级的孵化器 | provincial | - organisation - | -',
      'benefit 500000 | 认定为市级的孵化器 | municipal | - organisation - | -',
      'benefit 1000000 | 国家级众创空间 | national | - organisation - | -',
      'benefit 500000 | 省级众创空间 | provincial | - organisation - | -',
      'benefit 300000 | 市级众创空间 | municipal | - organisation - | -',
    ],
  ],
  [
    '推荐企业成功上市的中介机构奖励50万元/家。',
    ['benefit 500000 | 推荐企业成功上市的中介机构 | - | prize organisation once | -'],
  ],
  ['培训费标准为4500元/人·期，由失业保险基金列支。', ['benefit 4500 | - | - | - person - | 失业保险基金']],
  [
    '第四十二条 违反本条例规定，擅自占用公共绿地的，由城市管理部门责令限期改正，并处每平方米200元以上500元以下罚款。',
    ['penalty range 200..500 | - | - | - - - | -'],
  ],
  ['个人违反规定的，给予警告，可以并处五十元以上二百元以下罚款。', ['penalty range 50..200 | - | - | - - - | -']],
  [
    '逾期不改正的，对单位处一万元以上五万元以下罚款，对个人处二百元以上一千元以下罚款；造成损失的，依法承担赔偿责任。',
    ['penalty range 10000..50000 | - | - | - - - | -', 'penalty range 200..1000 | - | - | - - - | -'],
  ],
  [
    '违法所得不足十万元的，没收违法所得，并处十万元以上五十万元以下罚款；违法所得十万元以上的，并处违法所得五倍以上十倍以下罚款。',
    [
      'threshold less_than 100000 | - | - | - - - | -',
      'penalty range 100000..500000 | - | - | - - - | -',
      'threshold at_least 100000 | - | - | - - - | -',
    ],
  ],
  [
    '建设项目环境保护设施未建成的，处二十万元以上一百万元以下的罚款；对直接负责的主管人员和其他责任人员，处五万元以上二十万元以下的罚款。',
    ['penalty range 200000..1000000 | - | - | - - - | -', 'penalty range 50000..200000 | - | - | - - - | -'],
  ],
  ['单位应当按照职工工资总额的百分之二提取工会经费。', ['rate 2 percent of 职工工资总额 | - | - | share - - | -']],
  ['用人单位安排残疾人就业的比例不得低于本单位在职职工总数的百分之一点五。', []],
  [
    '优秀组织奖10个，各奖励1万元；优秀个人奖20名，各奖励2000元。',
    [
      'benefit 10000 | 优秀组织奖 | - | prize organisation once | -',
      'benefit 2000 | 优秀个人奖 | - | prize person once | -',
    ],
  ],
  [
    '一等奖（1项）奖金3万元，二等奖（3项）奖金各1万元，三等奖（5项）奖金各5000元。',
    [
      'benefit 30000 | 一等奖 | first | prize - once | -',
      'benefit 10000 | 二等奖 | second | prize - once | -',
      'benefit 5000 | 三等奖 | third | prize - once | -',
    ],
  ],
  [
    '特等奖奖金100万元，一等奖奖金50万元，二等奖奖金20万元。',
    [
      'benefit 1000000 | 特等奖 | - | prize - once | -',
      'benefit 500000 | 一等奖 | first | prize - once | -',
      'benefit 200000 | 二等奖 | second | prize - once | -',
    ],
  ],
  [
    '科技进步特等奖、一等奖、二等奖奖金分别为100万元、50万元、20万元。',
    [
      'benefit 1000000 | 科技进步特等奖 | - | prize - once | -',
      'benefit 500000 | 科技进步一等奖 | first | prize - once | -',
      'benefit 200000 | 科技进步二等奖 | second | prize - once | -',
    ],
  ],
  [
    '市长质量奖每届不超过3家，每家奖励100万元；市长质量奖提名奖不超过5家，每家奖励30万元。',
    [
      'benefit 1000000 | 市长质量奖 | municipal | prize organisation once | -',
      'benefit 300000 | 市长质量奖提名奖 | municipal | prize organisation once | -',
    ],
  ],
  [
    '引进院士等顶尖人才的，采取“一事一议”方式给予最高1亿元综合资助。',
    ['benefit at_most 100000000 | 引进院士等顶尖人才的 | - | grant person - | -'],
  ],
  [
    'A类人才给予生活补贴每月1万元，B类每月5000元，C类每月3000元，发放3年。',
    [
      'benefit 10000 | A类人才 | - | subsidy person month | -',
      'benefit 5000 | B类人才 | - | subsidy person month | -',
      'benefit 3000 | C类人才 | - | subsidy person month | -',
    ],
  ],
  [
    '全日制博士、硕士、本科毕业生每人每月分别补贴2000元、1500元、1000元，补贴期限三年。',
    [
      'benefit 2000 | 全日制博士 | - | subsidy person month | -',
      'benefit 1500 | 硕士 | - | subsidy person month | -',
      'benefit 1000 | 本科毕业生 | - | subsidy person month | -',
    ],
  ],
  [
    '本科生1.5万元、硕士生3万元、博士生5万元的一次性安家费。',
    [
      'benefit 15000 | 本科生 | - | subsidy person once | -',
      'benefit 30000 | 硕士生 | - | subsidy person once | -',
      'benefit 50000 | 博士生 | - | subsidy person once | -',
    ],
  ],
  [
    '对入选国家级、省级、市级人才计划的，按1:1给予配套奖励，最高100万元。',
    [
      'rate 100 percent | 入选国家级、省级、市级人才计划的 | - | prize - once | -',
      'cap at_most 1000000 | 入选国家级、省级、市级人才计划的 | - | prize person - | -',
    ],
  ],
  [
    '对新设博士后工作站、创新实践基地的单位，分别给予50万元、30万元建站补贴，每招收1名博士后再给予10万元科研经费。',
    [
      'benefit 500000 | 新设博士后工作站的单位 | - | subsidy organisation - | -',
      'benefit 300000 | 新设创新实践基地的单位 | - | subsidy organisation - | -',
      'benefit 100000 | 新设博士后工作站、创新实践基地的单位 | - | grant person - | -',
    ],
  ],
  [
    '企业新招用毕业年度高校毕业生，与之签订1年以上劳动合同并按规定缴纳社保的，按照每人1500元的标准给予企业一次性扩岗补助。',
    ['benefit 1500 | 企业 | - | grant person once | -'],
  ],
  [
    '对职工人数1000人以下、1000人（含）以上的企业，分别补助10万元、20万元。',
    [
      'benefit 100000 | 职工人数1000人以下的企业 | - | grant organisation - | -',
      'benefit 200000 | 职工人数1000人（含）以上的企业 | - | grant organisation - | -',
    ],
  ],
  [
    '年培训500人次以上、1000人次以上、2000人次以上的，分别给予5万元、10万元、20万元奖励。',
    [
      'benefit 50000 | 年培训500人次以上的 | - | prize - once | -',
      'benefit 100000 | 年培训1000人次以上的 | - | prize - once | -',
      'benefit 200000 | 年培训2000人次以上的 | - | prize - once | -',
    ],
  ],
  [
    '对引进企业总部的，根据其注册资本1亿元、5亿元、10亿元以上三个档次，分别给予500万元、1000万元、2000万元开办补助。',
    [
      'threshold 100000000 | - | - | - - - | -',
      'threshold 500000000 | - | - | - - - | -',
      'threshold at_least 1000000000 | - | - | - - - | -',
      'benefit 5000000 | 注册资本1亿元 | - | grant organisation - | -',
      'benefit 10000000 | 注册资本5亿元 | - | grant organisation - | -',
      'benefit 20000000 | 注册资本10亿元以上 | - | grant organisation - | -',
    ],
  ],
  [
    '对企业发明专利授权量当年达到10件、20件、30件的，分别奖励5万元、10万元、20万元。',
    [
      'benefit 50000 | 企业发明专利授权量当年达到10件的 | - | prize organisation once | -',
      'benefit 100000 | 企业发明专利授权量当年达到20件的 | - | prize organisation once | -',
      'benefit 200000 | 企业发明专利授权量当年达到30件的 | - | prize organisation once | -',
    ],
  ],
  [
    '对在国家级、省级平台发布的，每篇分别奖励2000元、1000元，同一篇文章按最高标准奖励一次。',
    [
      'benefit 2000 | 在国家级平台发布的 | national | prize - once | -',
      'benefit 1000 | 在省级平台发布的 | provincial | prize - once | -',
    ],
  ],
  [
    '分别由市、县两级财政承担，每个村给予30万元补助。',
    ['benefit 300000 | 村 | - | grant organisation - | 市、县两级财政'],
  ],
  ['按国家、省有关规定，给予每个社区10万元工作经费。', ['benefit 100000 | 社区 | - | grant organisation - | -']],
  [
    '中央财政按照每亩1500元、省级财政按照每亩500元的标准予以补助。',
    ['benefit 1500 | - | - | grant - - | 中央财政', 'benefit 500 | - | - | grant - - | 省级财政'],
  ],
  [
    '建设高标准农田每亩投资不低于3000元，其中财政补助2400元。',
    ['threshold at_least 3000 | - | - | - - - | -', 'benefit 2400 | - | - | grant - - | -'],
  ],
  [
    '新建公共充电桩按直流300元/千瓦、交流100元/千瓦给予一次性建设补贴。',
    ['benefit 300 | 新建公共充电桩 | - | subsidy - once | -', 'benefit 100 | 交流 | - | subsidy - once | -'],
  ],
  [
    '对购买国六标准货车的，重型、中型、轻型货车每辆分别补贴3万元、2万元、1万元。',
    [
      'benefit 30000 | 重型货车 | - | subsidy - - | -',
      'benefit 20000 | 中型货车 | - | subsidy - - | -',
      'benefit 10000 | 轻型货车 | - | subsidy - - | -',
    ],
  ],
  [
    '以旧换新补贴标准：1级能效产品按销售价格的20%，2级能效产品按销售价格的15%给予补贴，每件最高2000元。',
    [
      'rate 20 percent of 销售价格 | 1级能效产品 | - | subsidy - - | -',
      'rate 15 percent of 销售价格 | 2级能效产品 | - | subsidy - - | -',
      'cap at_most 2000 | 1级能效产品 | - | subsidy - - | -',
    ],
  ],
  [
    '拆除既有住宅加装电梯每部补助20万元，其中市级财政10万元，区级财政10万元。',
    [
      'benefit 200000 | - | - | grant - - | -',
      'statistic 100000 | - | - | - - - | -',
      'statistic 100000 | - | - | - - - | -',
    ],
  ],
  [
    '实施公租房保障，租赁补贴标准为每平方米每月15元，低收入家庭按80%发放，中等偏下收入家庭按50%发放。',
    [
      'benefit 15 | - | - | subsidy - month | -',
      'rate 80 percent | 低收入家庭 | - | subsidy - month | -',
      'rate 50 percent | 中等偏下收入家庭 | - | subsidy - month | -',
    ],
  ],
  [
    '个人缴费标准为每人每年400元，财政补助标准不低于每人每年670元。',
    ['statistic 400 | - | - | - - - | -', 'benefit at_least 670 | - | - | grant person year | -'],
  ],
  [
    '起付线：一级医院200元，二级医院500元，三级医院800元。',
    ['statistic 200 | - | - | - - - | -', 'statistic 500 | - | - | - - - | -', 'statistic 800 | - | - | - - - | -'],
  ],
  ['门诊慢性病年度支付限额不超过5000元。', ['benefit at_most 5000 | - | - | - - - | -']],
  [
    '对新获评的国家级、省级、市级非遗工坊分别给予一次性奖补10万元、5万元、2万元，并优先推荐参展。',
    [
      'benefit 100000 | 新获评的国家级非遗工坊 | national | grant - once | -',
      'benefit 50000 | 新获评的省级非遗工坊 | provincial | grant - once | -',
      'benefit 20000 | 新获评的市级非遗工坊 | municipal | grant - once | -',
    ],
  ],
  [
    '支持企业做大做强。对营业收入首次突破50亿元的，给予100万元奖励；首次突破100亿元的，再给予200万元奖励；首次突破500亿元的，“一事一议”给予支持。',
    [
      'threshold more_than 5000000000 | - | - | - - - | -',
      'benefit 1000000 | 营业收入首次突破50亿元的 | - | prize organisation once | -',
      'threshold more_than 10000000000 | - | - | - - - | -',
      'benefit 2000000 | 首次突破100亿元的 | - | prize - once | -',
      'threshold more_than 50000000000 | - | - | - - - | -',
    ],
  ],
  [
    '企业新购置研发设备，单台（套）价值50万元以上的，按购置额的15%给予补助，年度累计补助额不超过150万元。',
    [
      'threshold at_least 500000 | - | - | - - - | -',
      'rate 15 percent of 购置额 | 单台（套）价值50万元以上的 | - | grant - - | -',
      'cap at_most 1500000 | 单台（套）价值50万元以上的 | - | grant - year | -',
    ],
  ],
  [
    '经省认定的技术转移机构，年度促成技术合同成交额500万元以上的，按成交额的1%给予补助，每家每年最高50万元。',
    [
      'threshold at_least 5000000 | - | - | - - - | -',
      'rate 1 percent of 成交额 | 年度促成技术合同成交额500万元以上的 | - | grant - - | -',
      'cap at_most 500000 | 年度促成技术合同成交额500万元以上的 | - | grant organisation year | -',
    ],
  ],
  [
    '对中央、省属企业在我市设立区域总部，实缴资本1亿元以上的，给予200万元开办奖励，并按其对地方财政贡献前两年100%、后三年50%给予奖励。',
    [
      'threshold at_least 100000000 | - | - | - - - | -',
      'benefit 2000000 | 中央、省属企业在我市设立区域总部，实缴资本1亿元以上的 | - | prize organisation once | -',
      'rate 100 percent | 中央、省属企业在我市设立区域总部，实缴资本1亿元以上的 | - | prize - - | -',
      'rate 50 percent | 中央、省属企业在我市设立区域总部，实缴资本1亿元以上的 | - | prize - - | -',
    ],
  ],
  [
    '全日制博士研究生购房补贴20万元，全日制硕士研究生购房补贴10万元，“双一流”高校本科毕业生购房补贴6万元。',
    [
      'benefit 200000 | 全日制博士研究生 | - | subsidy person - | -',
      'benefit 100000 | 全日制硕士研究生 | - | subsidy person - | -',
      'benefit 60000 | “双一流”高校本科毕业生 | - | subsidy person - | -',
    ],
  ],
  [
    '给予用人单位引才奖补：全职引进A类人才，每人50万元；B类人才，每人30万元；C类人才，每人10万元。',
    [
      'benefit 500000 | 全职引进A类人才 | - | grant person - | -',
      'benefit 300000 | B类人才 | - | grant person - | -',
      'benefit 100000 | C类人才 | - | grant person - | -',
    ],
  ],
  [
    '获得茅盾文学奖、鲁迅文学奖、全国“五个一工程”奖的，分别奖励作者100万元、50万元、30万元。',
    [
      'benefit 1000000 | 获得茅盾文学奖的 | - | prize person once | -',
      'benefit 500000 | 获得鲁迅文学奖的 | - | prize person once | -',
      'benefit 300000 | 获得全国“五个一工程”奖的 | national | prize person once | -',
    ],
  ],
  [
    '举办国家级、省级、市级体育赛事的，经评估分别给予最高不超过300万元、100万元、30万元补助。',
    [
      'benefit at_most 3000000 | 举办国家级体育赛事的 | national | grant - - | -',
      'benefit at_most 1000000 | 举办省级体育赛事的 | provincial | grant - - | -',
      'benefit at_most 300000 | 举办市级体育赛事的 | municipal | grant - - | -',
    ],
  ],
  [
    '对三甲医院、三乙医院、二甲医院牵头组建医联体的，每年分别给予100万元、60万元、30万元运行经费。',
    [
      'benefit 1000000 | 三甲医院牵头组建医联体的 | - | grant organisation year | -',
      'benefit 600000 | 三乙医院牵头组建医联体的 | - | grant organisation year | -',
      'benefit 300000 | 二甲医院牵头组建医联体的 | - | grant organisation year | -',
    ],
  ],
  [
    '从事农业生产的退役军人创办家庭农场，流转土地50亩以上的，连续三年每亩每年补助100元，最高不超过3万元。',
    [
      'benefit 100 | 流转土地50亩以上的 | - | grant - year | -',
      'cap at_most 30000 | 流转土地50亩以上的 | - | grant - year | -',
    ],
  ],
  [
    '对完成整村搬迁的，按人均6万元标准给予补助，其中建房补助人均2.5万元，基础设施补助人均2.1万元。',
    [
      'benefit 60000 | 完成整村搬迁的 | - | grant person - | -',
      'benefit 25000 | 完成整村搬迁的 | - | grant person - | -',
      'benefit 21000 | 完成整村搬迁的 | - | grant person - | -',
    ],
  ],
  [
    '中职国家助学金平均资助标准由每生每年2000元提高到2300元。',
    ['statistic 2000 | - | - | - - - | -', 'benefit 2300 | - | - | grant person year | -'],
  ],
  [
    '新增一般公共预算教育支出5亿元，安排学前教育专项资金8000万元。',
    ['statistic 500000000 | - | - | - - - | -', 'fund 80000000 | - | - | - - - | -'],
  ],
  [
    '对我市企业主导制定并发布的国际标准、国家标准、行业标准，每项分别补助100万元、50万元、20万元；对参与制定的减半补助。',
    [
      'benefit 1000000 | 我市企业主导制定并发布的国际标准 | - | grant - - | -',
      'benefit 500000 | 我市企业主导制定并发布的国家标准 | - | grant - - | -',
      'benefit 200000 | 我市企业主导制定并发布的行业标准 | - | grant - - | -',
    ],
  ],
  [
    '租用标准厂房的，按每平方米每月5元的标准给予租金补贴，每家企业补贴面积不超过3000平方米，补贴期限不超过3年。',
    ['benefit 5 | 租用标准厂房的 | - | subsidy - month | -'],
  ],
  [
    '居民购买一级能效家电，按实付金额的20%补贴，单件不超过2000元，每人每类限补1件。',
    ['rate 20 percent of 实付金额 | 居民 | - | subsidy - - | -', 'cap at_most 2000 | 居民 | - | subsidy person - | -'],
  ],
  [
    '违反第二十条规定，未按照规定报送年度报告的，由民政部门予以警告，责令限期改正；逾期不改正的，处三千元以上三万元以下的罚款。',
    ['penalty range 3000..30000 | - | - | - - - | -'],
  ],
  [
    '有前款规定情形，违法经营额五万元以上的，可以处违法经营额五倍以下的罚款；没有违法经营额或者违法经营额不足五万元的，可以处二十五万元以下的罚款。',
    [
      'threshold at_least 50000 | - | - | - - - | -',
      'threshold less_than 50000 | - | - | - - - | -',
      'penalty at_most 250000 | - | - | - - - | -',
    ],
  ],
  [
    '依照前款规定没收违法所得后，对法定代表人处一万元以上十万元以下罚款。',
    ['penalty range 10000..100000 | - | - | - - - | -'],
  ],
  [
    '每年从土地出让收入中提取不低于10%用于保障性住房建设。',
    ['rate at_least 10 percent of 土地出让收入 | - | - | share - year | -'],
  ],
  [
    '市财政设立5000万元信贷风险补偿资金池，对合作银行不良贷款本金损失按40%给予补偿，单笔补偿最高200万元。',
    [
      'fund 50000000 | - | - | - - - | -',
      'rate 40 percent of 合作银行不良贷款本金损失 | - | - | subsidy - - | -',
      'cap at_most 2000000 | - | - | subsidy - - | -',
    ],
  ],
  [
    '对参加工伤预防培训的职工，按每人每课时10元的标准给予培训补贴，全年不超过300元。',
    [
      'benefit 10 | 参加工伤预防培训的职工 | - | subsidy person - | -',
      'cap at_most 300 | 参加工伤预防培训的职工 | - | subsidy person year | -',
    ],
  ],
  [
    '在国家级、省级媒体发表新闻作品的，每篇分别奖励2000元和1000元；在市级媒体发表的，每篇奖励200元。',
    [
      'benefit 2000 | 在国家级媒体发表新闻作品的 | national | prize - once | -',
      'benefit 1000 | 在省级媒体发表新闻作品的 | provincial | prize - once | -',
      'benefit 200 | 在市级媒体发表的 | municipal | prize - once | -',
    ],
  ],
  [
    '荣获国家级教学成果特等奖、一等奖、二等奖的，分别奖励50万元、30万元、20万元；荣获省级教学成果特等奖、一等奖、二等奖的，分别奖励20万元、10万元、5万元。',
    [
      'benefit 500000 | 荣获国家级教学成果特等奖的 | national | prize - once | -',
      'benefit 300000 | 荣获国家级教学成果一等奖的 | national first | prize - once | -',
      'benefit 200000 | 荣获国家级教学成果二等奖的 | national second | prize - once | -',
      'benefit 200000 | 荣获省级教学成果特等奖的 | provincial | prize - once | -',
      'benefit 100000 | 荣获省级教学成果一等奖的 | provincial first | prize - once | -',
      'benefit 50000 | 荣获省级教学成果二等奖的 | provincial second | prize - once | -',
    ],
  ],
  [
    '各县（市、区）按辖区常住人口每人每年不低于2元的标准安排科普专项经费。',
    ['benefit at_least 2 | 各县（市、区） | - | grant person year | -'],
  ],
  [
    '一次性开办补助：新建托位每个补助1万元，改建托位每个补助5000元，普惠托位每年每个补助3000元。',
    [
      'benefit 10000 | 新建托位 | - | grant - once | -',
      'benefit 5000 | 改建托位 | - | grant - - | -',
      'benefit 3000 | 普惠托位 | - | grant - year | -',
    ],
  ],
  [
    '对获评的企业奖100万；复评通过的再奖50万。',
    [
      'benefit 1000000 | 获评的企业 | - | prize organisation once | -',
      'benefit 500000 | 获评的企业 | - | prize organisation once | -',
    ],
  ],
  [
    '对认定的国家级、省级工作室分别奖50万、20万。',
    [
      'benefit 500000 | 认定的国家级工作室 | national | prize studio once | -',
      'benefit 200000 | 认定的省级工作室 | provincial | prize studio once | -',
    ],
  ],
  [
    '每人补贴300，家庭农场奖励2000。',
    ['benefit 300 | - | - | subsidy person - | -', 'benefit 2000 | 家庭农场 | - | prize organisation once | -'],
  ],
  [
    '产值超10亿的企业，给予50万奖励，最高80万。',
    [
      'threshold more_than 1000000000 | - | - | - - - | -',
      'benefit 500000 | 产值超10亿的企业 | - | prize organisation once | -',
      'cap at_most 800000 | 产值超10亿的企业 | - | prize organisation - | -',
    ],
  ],
  ['优秀奖奖金 5 000 元。', ['benefit 5000 | 优秀奖 | merit | prize - once | -']],
  ['按其实际缴费的三分之二给予补贴。', ['rate 66.6667 percent of 实际缴费 | - | - | subsidy - - | -']],
  ['获得国家奖励的，按国家奖金1：1配套。', ['rate 100 percent of 国家奖金 | 获得国家奖励的 | - | grant - - | -']],
  ['补助资金市县按1:1比例分担。', []],
  ['处货值金额万分之五以上千分之一以下的罚款。', ['penalty range 0.05..0.1 percent of 货值金额 | - | - | - - - | -']],
  ['按照不超过展位费80%的标准给予补助。', ['rate at_most 80 percent of 展位费 | - | - | grant - - | -']],
  [
    '亩均税收30万元/亩以上、20万元/亩（含）—30万元/亩的企业，分别奖励20万元、10万元。',
    [
      'threshold at_least 300000 | - | - | - - - | -',
      'threshold range 200000..300000 | - | - | - - - | -',
      'benefit 200000 | 亩均税收30万元/亩以上的企业 | - | prize organisation once | -',
      'benefit 100000 | 亩均税收20万元/亩（含）—30万元/亩的企业 | - | prize organisation once | -',
    ],
  ],
  [
    '对新建的厂房，给予企业投资额5%的研发补助，最高不超过200万元。',
    [
      'rate 5 percent of 企业投资额 | 新建的厂房 | - | grant - - | -',
      'cap at_most 2000000 | 新建的厂房 | - | grant - - | -',
    ],
  ],
  [
    '对重点项目的补助比例可适当提高，最高不超过20%。',
    ['rate at_most 20 percent | 重点项目的补助比例可适当提高 | - | grant - - | -'],
  ],
  ['投资5000万元以上，实行“一事一议”。', ['threshold at_least 50000000 | - | - | - - - | -']],
  [
    '对引进全国性的营业额10万元以上且财政不承担经费的会议，按营业额的15%给予奖励。',
    [
      'threshold at_least 100000 | - | - | - - - | -',
      'rate 15 percent of 营业额 | 引进全国性的营业额10万元以上且财政不承担经费的会议 | - | prize - once | -',
    ],
  ],
  ['以一家有50名职工的企业为例，可领取补贴10万元。', ['example 100000 | - | - | - - - | -']],
  ['生活补贴100元/人月。', ['benefit 100 | - | - | subsidy person month | -']],
  ['经领导小组审核给予5000元奖励。', ['benefit 5000 | - | - | prize - once | -']],
  ['给予人身意外险补贴100元。', ['benefit 100 | - | - | subsidy - - | -']],
  ['返还比例由不超过缴纳失业保险费的60%最高提至不超过90%。', ['rate at_most 90 percent | - | - | subsidy - - | -']],
  [
    '大型企业按企业及其职工实际缴纳失业保险费的30%返还。',
    ['rate 30 percent of 企业及其职工实际缴纳失业保险费 | 大型企业 | - | subsidy - - | -'],
  ],
  ['保费由各级财政补贴80%。', ['rate 80 percent of 保费 | - | - | subsidy - - | 各级财政']],
  ['连片种植500亩以上的，市级每亩补助300元。', ['benefit 300 | 连片种植500亩以上的 | - | grant - - | 市级']],
  [
    '每年安排专项资金2亿元，重大人才项目最高可给予1亿元资助。',
    ['fund 200000000 | - | - | - - - | -', 'benefit at_most 100000000 | 重大人才项目 | - | grant project - | -'],
  ],
  [
    '对通过国家级评定的企业，A级奖励10万元，AA级奖励20万元。',
    [
      'benefit 100000 | A级 | national | prize organisation once | -',
      'benefit 200000 | AA级 | national | prize organisation once | -',
    ],
  ],
  ['某赛事每获得1枚金牌奖励教练员5万元。', ['benefit 50000 | 教练员 | first | prize person once | -']],
  [
    '每个项目一等奖1名、奖金5000元，二等奖2名、奖金各3000元。',
    [
      'benefit 5000 | 项目一等奖 | first | prize person once | -',
      'benefit 3000 | 项目二等奖 | second | prize person once | -',
    ],
  ],
  [
    '对取得技师证书并在岗1年以上的，给予500元奖励。',
    ['benefit 500 | 取得技师证书并在岗1年以上的 | technician | prize person once | -'],
  ],
  ['获得第四名的，奖励2万元。', ['benefit 20000 | 获得第四名的 | fourth | prize person once | -']],
  [
    '实缴注册资本1亿元以上的，给予100万元奖励；同一企业累计最高300万元。',
    [
      'threshold at_least 100000000 | - | - | - - - | -',
      'benefit 1000000 | 实缴注册资本1亿元以上的 | - | prize organisation once | -',
      'cap at_most 3000000 | 实缴注册资本1亿元以上的 | - | prize organisation - | -',
    ],
  ],
  [
    '在中央级媒体、省级媒体宣传的，按实际费用的20%给予补助。',
    ['rate 20 percent of 实际费用 | 在中央级媒体、省级媒体宣传的 | - | grant - - | -'],
  ],
  ['给予村级旅游服务站建设补助3万元。', ['benefit 30000 | 村级旅游服务站 | - | grant organisation - | -']],
  ['其余展位费按实际支出予以补助，补助金额最高为每个展位1万元。', ['benefit 10000 | - | - | grant - - | -']],
  [
    '每个展位资助1万元（金额低于1万元的按实资助）。',
    ['benefit 10000 | 展位 | - | grant - - | -', 'threshold less_than 10000 | - | - | - - - | -'],
  ],
  [
    '给予展位费最高不超过50%补助，单个企业年支持费用不超过10万元。',
    [
      'rate at_most 50 percent of 展位费 | - | - | grant - - | -',
      'cap at_most 100000 | 企业 | - | grant organisation year | -',
    ],
  ],
  [
    '按服务外包执行额1万美元奖励人民币3000元。',
    ['threshold 10000 USD | - | - | - - - | -', 'benefit 3000 | - | - | prize - once | -'],
  ],
  [
    '营业收入超过500万元（含）的企业，给予10万元奖励。',
    [
      'threshold at_least 5000000 | - | - | - - - | -',
      'benefit 100000 | 营业收入超过500万元（含）的企业 | - | prize organisation once | -',
    ],
  ],
  [
    '固定资产投资额1000万元（人民币，下同）及以上的项目，按企业所得税留存部分的50%，由县财政补助给企业。',
    [
      'threshold at_least 10000000 | - | - | - - - | -',
      'rate 50 percent of 企业所得税留存部分 | 固定资产投资额1000万元（人民币，下同）及以上的项目 | - | - - - | -',
    ],
  ],
  ['根据新增用工人数等指标情况给予一次性奖补20—50万元。', ['benefit range 200000..500000 | - | - | grant - once | -']],
  [
    '每引进1名博士，企业可获得5万元奖励，每年最高20万元。',
    ['benefit 50000 | 企业 | - | prize person once | -', 'cap at_most 200000 | 企业 | - | prize organisation year | -'],
  ],
  [
    '创业担保贷款，个人最高20万元、小微企业最高300万元。',
    [
      'benefit at_most 200000 | 个人 | - | loan person - | -',
      'benefit at_most 3000000 | 小微企业 | - | loan organisation - | -',
    ],
  ],
  ['社会团体会费标准不得超过每年2000元。', ['statistic at_most 2000 | - | - | - - - | -']],
  ['单个主体补贴规模最高不超过100万元。', ['benefit at_most 1000000 | 主体 | - | subsidy organisation - | -']],
  [
    '重点项目和一般项目的补助比例分别不超过60%和50%。',
    [
      'rate at_most 60 percent | 重点项目 | - | grant - - | -',
      'rate at_most 50 percent | 一般项目 | - | grant - - | -',
    ],
  ],
  ['补贴标准为：0.5—10万元/亩。', ['benefit range 5000..100000 | - | - | subsidy - - | -']],
  ['按照不超投资额的50%给予扶持。', ['rate at_most 50 percent of 投资额 | - | - | grant - - | -']],
  [
    '按100元/人/天（8个标准学时）、最高不超过补贴标准的60%予以补贴。',
    ['benefit 100 | - | - | subsidy person - | -', 'cap at_most 60 percent of 补贴标准 | - | - | subsidy - - | -'],
  ],
  [
    '巡河员按河段类别补助，一类河段补助1.2万/人/年，二类河段补助0.3~0.5万/人/年。',
    [
      'benefit 12000 | 巡河员 | - | grant person year | -',
      'benefit range 3000..5000 | 巡河员 | - | grant person year | -',
    ],
  ],
  [
    '服务券全年低于2000元的检测费可全额抵用，超过2000元部分抵用40%。',
    [
      'threshold less_than 2000 | - | - | - - - | -',
      'threshold more_than 2000 | - | - | - - - | -',
      'rate 40 percent of 超过2000元部分 | - | - | - - - | -',
    ],
  ],
  [
    '分别给予设备投资额（不含税，下同）8%、10%的补助。',
    ['rate 8 percent of 设备投资额 | - | - | grant - - | -', 'rate 10 percent of 设备投资额 | - | - | grant - - | -'],
  ],
  [
    '对未获得省级房租补贴的企业，最高给予10元/平方米·月补助，年补助金额不超过8万元。',
    [
      'benefit at_most 10 | 未获得省级房租补贴的企业 | - | grant - month | -',
      'cap at_most 80000 | 未获得省级房租补贴的企业 | - | grant organisation year | -',
    ],
  ],
  [
    '通过省重点研发专项验收的，给予补助6万元。',
    ['benefit 60000 | 通过省重点研发专项验收的 | provincial | grant - - | -'],
  ],
  ['职工流失率不高于职工总数10%的，可申请返还。', ['threshold at_most 10 percent | - | - | - - - | -']],
  ['职工流失率不高于职工总数10%的企业，列入名录。', []],
  [
    '对总投资2亿元或1000万美元以上的项目，给予奖励50万元。',
    [
      'threshold 200000000 | - | - | - - - | -',
      'threshold at_least 10000000 USD | - | - | - - - | -',
      'benefit 500000 | 总投资2亿元或1000万美元以上的项目 | - | prize project once | -',
    ],
  ],
  [
    '每年从专户中安排300万元用于能力提升补贴，每证补贴标准不超过1500元。',
    ['fund 3000000 | - | - | - - - | -', 'benefit at_most 1500 | - | - | subsidy - - | 专户'],
  ],
  ['贴息按贷款市场报价利率的40%给予。', ['rate 40 percent of 贷款市场报价利率 | - | - | subsidy - - | -']],
  [
    '培训补贴按照初级工800元、中级工1200元的标准执行。',
    [
      'benefit 800 | 初级工 | junior | subsidy person - | -',
      'benefit 1200 | 中级工 | intermediate | subsidy person - | -',
    ],
  ],
  ['中小企业返还比例由不超过50%最高提至不超过80%。', ['rate at_most 80 percent | 中小企业 | - | subsidy - - | -']],
  ['對新引進的企業，給予最高不超過30萬元的獎勵。', ['benefit at_most 300000 | 新引進的企業 | - | prize - once | -']],
  [
    '包装物回收标准为：玻璃瓶0.3元/只，塑料袋：0.1元/只。',
    ['benefit 0.3 | 玻璃瓶 | - | - - - | -', 'benefit 0.1 | 塑料袋 | - | - - - | -'],
  ],
  ['按规定收取处理费，标准为：工业户5元/吨。', ['statistic 5 | - | - | - - - | -']],
];

describe('findAmounts', () => {
  test.each(PHRASES)('%s', (phrase, amounts) => {
    expect(amountsOf([phrase]).map(showAmount)).toEqual(amounts);
  });

  test.each(PHRASES)('quotes the words as printed: %s', (phrase) => {
    for (const { cite, rule } of amountsOf([phrase])) {
      expect(phrase.slice(cite.start, cite.end)).toBe(cite.quote);
      expect(cite.quote).toMatch(/[元%‰万亿]|分之|\d{3}|\d[:：]\d/);
      expect(rule).toMatch(/^[a-z]+\/[a-z-]+$/);
    }
  });

  test('quotes from the recipient to the sum and no further', () => {
    const quotes = (phrase: string) => amountsOf([phrase]).map(({ cite }) => cite.quote);
    expect(quotes('在上级奖励基础上，对新认定的中心，由市财政给予10万元奖励，并授牌。')).toEqual([
      '对新认定的中心，由市财政给予10万元奖励',
    ]);
    expect(quotes('对年度考核优秀的工作室，给予领办人2万元奖励；省级的再给予1万元。')).toEqual([
      '对年度考核优秀的工作室，给予领办人2万元奖励',
      '省级的再给予1万元',
    ]);
    expect(quotes('一等奖5000元、二等奖3000元，由主办单位发放奖金。')).toEqual(['一等奖5000元', '二等奖3000元']);
  });

  test('names the item of the nearest word of the vocabulary', () => {
    const items = (phrase: string) => amountsOf([phrase]).map(({ item }) => item);
    expect(items('给予博士购房补贴20万元，创业补贴5万元。')).toEqual(['housing_subsidy', 'start_up_subsidy']);
    expect(items('给予博士20万元。')).toEqual([null]);
  });

  test('leaves percentages alone that are not about money', () => {
    expect(amountsOf(['高技能人才占技能人才比例达到30%，覆盖率100%，满意度90%以上，增长8%。'])).toEqual([]);
    expect(amountsOf(['不良贷款率控制在2%以内，新发放贷款平均利率不高于4%。'])).toEqual([]);
  });

  test('never throws and never quotes what is not there', () => {
    for (const phrase of [
      '',
      '元',
      '给予',
      '1元',
      '（1万元',
      '分别给予1万元、2万元、',
      '由1万元提高到',
      '%',
      '对，给予5万元',
      '万元',
    ]) {
      for (const { cite } of amountsOf([phrase])) expect(phrase).toContain(cite.quote);
    }
  });
});
