// Amounts in the sentences of other fields: industry, farming, care, tax, housing, trade, energy, insurance, schools. A row is the
// words and the amounts that they state, in order, written as in amounts.test.ts. It must not hold what a fixture holds already.
import { describe, expect, test } from 'vitest';
import { amountsOf, showAmount } from './money.ts';

const PHRASES: [phrase: string, amounts: string[]][] = [
  [
    '对首次纳入规模以上工业统计的企业，给予一次性奖励10万元；次年产值增速达到20%以上的，再奖励5万元。',
    [
      'benefit 100000 | 首次纳入规模以上工业统计的企业 | - | prize organisation once | -',
      'threshold at_least 20 percent | - | - | - - - | -',
      'benefit 50000 | 首次纳入规模以上工业统计的企业 | - | prize organisation once | -',
    ],
  ],
  [
    '对种植双季稻的，每亩补贴150元；对连片流转土地500亩以上种植粮食的经营主体，按每亩100元给予一次性补助，单个主体最高不超过20万元。',
    [
      'benefit 150 | 种植双季稻的 | - | subsidy - - | -',
      'benefit 100 | 连片流转土地500亩以上种植粮食的经营主体 | - | grant - once | -',
      'cap at_most 200000 | 连片流转土地500亩以上种植粮食的经营主体 | - | grant organisation - | -',
    ],
  ],
  [
    '新建养老机构按照每张床位1万元的标准给予一次性建设补助；改扩建的减半补助。',
    ['benefit 10000 | 新建养老机构 | - | grant - once | -'],
  ],
  [
    '企业当年出口额较上年每增加1美元给予人民币0.03元奖励，单个企业最高奖励50万元。',
    [
      'threshold 1 USD | - | - | - - - | -',
      'benefit 0.03 | 企业 | - | prize - once | -',
      'cap at_most 500000 | 企业 | - | prize organisation - | -',
    ],
  ],
  [
    '对企业租用标准厂房的，前两年给予50%租金减免，第三年给予30%租金减免。',
    [
      'rate 50 percent of 租金 | 企业租用标准厂房的 | - | subsidy - - | -',
      'rate 30 percent of 租金 | 企业租用标准厂房的 | - | subsidy - - | -',
    ],
  ],
  [
    '对符合条件的项目，按设备投资额的10%给予补助，最高不超过500万元。',
    [
      'rate 10 percent of 设备投资额 | 符合条件的项目 | - | grant - - | -',
      'cap at_most 5000000 | 符合条件的项目 | - | grant project - | -',
    ],
  ],
  [
    '对购置设备总额在100万元以下的部分按5%给予补助，100万元—500万元的部分按8%给予补助，500万元以上的部分按10%给予补助，单个企业累计不超过200万元。',
    [
      'threshold at_most 1000000 | - | - | - - - | -',
      'rate 5 percent of 购置设备总额在100万元以下的部分 | - | - | grant - - | -',
      'threshold range 1000000..5000000 | - | - | - - - | -',
      'rate 8 percent of 100万元—500万元的部分 | - | - | grant - - | -',
      'threshold at_least 5000000 | - | - | - - - | -',
      'rate 10 percent of 500万元以上的部分 | - | - | grant - - | -',
      'cap at_most 2000000 | 企业 | - | grant organisation - | -',
    ],
  ],
  [
    '对年度研发费用超过500万元且占主营业务收入比重达到3%以上的企业，按研发费用增量的10%给予最高100万元奖励。',
    [
      'threshold more_than 5000000 | - | - | - - - | -',
      'threshold at_least 3 percent | - | - | - - - | -',
      'rate 10 percent of 研发费用增量 | 年度研发费用超过500万元且占主营业务收入比重达到3%以上的企业 | - | prize - once | -',
      'cap at_most 1000000 | 年度研发费用超过500万元且占主营业务收入比重达到3%以上的企业 | - | prize organisation - | -',
    ],
  ],
  [
    '对获得市科技型中小企业贷款的企业，按同期贷款市场报价利率（LPR）的50%给予贴息，每家企业每年贴息最高50万元，贴息期限不超过3年。',
    [
      'rate 50 percent of 同期贷款市场报价利率（LPR） | 获得市科技型中小企业贷款的企业 | - | subsidy - - | -',
      'cap at_most 500000 | 获得市科技型中小企业贷款的企业 | - | subsidy organisation year | -',
    ],
  ],
  [
    '对投保首台（套）重大技术装备综合险的企业，按年度实际保费的80%给予补贴，省、市按4:6比例分担，单个项目保费补贴最高200万元。',
    [
      'rate 80 percent of 年度实际保费 | 投保首台（套）重大技术装备综合险的企业 | - | subsidy - year | -',
      'cap at_most 2000000 | 投保首台（套）重大技术装备综合险的企业 | - | subsidy project - | -',
    ],
  ],
  [
    '对新认定的国内、省内首台（套）重大技术装备，分别给予研制企业200万元、100万元奖励。',
    [
      'benefit 2000000 | 新认定的国内首台（套）重大技术装备 | - | prize organisation once | -',
      'benefit 1000000 | 新认定的省内首台（套）重大技术装备 | - | prize organisation once | -',
    ],
  ],
  [
    '经认定的国家级、省级专精特新企业，分别给予50万元和20万元奖励；同一企业获得不同级别认定的，按就高不就低原则补足差额。',
    [
      'benefit 500000 | 经认定的国家级专精特新企业 | national | prize organisation once | -',
      'benefit 200000 | 经认定的省级专精特新企业 | provincial | prize organisation once | -',
    ],
  ],
  [
    '对个人购买首套新建商品住房的，按购房合同总价款的1%给予补贴，最高不超过3万元；多子女家庭购房的，补贴标准提高至1.5%，最高不超过5万元。',
    [
      'rate 1 percent of 购房合同总价款 | 个人购买首套新建商品住房的 | - | subsidy - - | -',
      'cap at_most 30000 | 个人购买首套新建商品住房的 | - | subsidy person - | -',
      'rate 1.5 percent | 多子女家庭购房的 | - | subsidy - - | -',
      'cap at_most 50000 | 多子女家庭购房的 | - | subsidy - - | -',
    ],
  ],
  [
    '全日制博士、硕士、本科毕业生在我市首次购房的，分别给予10万元、6万元、3万元购房补贴。',
    [
      'benefit 100000 | 全日制博士在我市首次购房的 | - | subsidy person - | -',
      'benefit 60000 | 硕士在我市首次购房的 | - | subsidy person - | -',
      'benefit 30000 | 本科毕业生在我市首次购房的 | - | subsidy person - | -',
    ],
  ],
  [
    '租房补贴标准为：博士每人每月2000元，硕士每人每月1200元，本科生每人每月800元，期限不超过36个月。',
    [
      'benefit 2000 | 博士 | - | subsidy person month | -',
      'benefit 1200 | 硕士 | - | subsidy person month | -',
      'benefit 800 | 本科生 | - | subsidy person month | -',
    ],
  ],
  [
    '对引进的总部企业，自认定年度起，前3年按其对地方经济贡献的100%给予奖励，后2年按50%给予奖励。',
    [
      'rate 100 percent of 地方经济贡献 | 引进的总部企业 | - | prize - - | -',
      'rate 50 percent of 地方经济贡献 | 引进的总部企业 | - | prize - - | -',
    ],
  ],
  [
    '对获得国家科技进步奖一等奖、二等奖的第一完成单位，按照国家奖金1:1给予配套奖励。',
    ['rate 100 percent of 国家奖金 | 获得国家科技进步奖一等奖、二等奖的第一完成单位 | national | prize - once | -'],
  ],
  ['科技型中小企业研发费用税前加计扣除比例提高至100%。', ['rate 100 percent | 科技型中小企业 | - | tax - - | -']],
  [
    '增值税小规模纳税人适用3%征收率的应税销售收入，减按1%征收率征收增值税。',
    ['rate 3 percent | 增值税小规模纳税人 | - | tax - - | -', 'rate 1 percent | 增值税小规模纳税人 | - | tax - - | -'],
  ],
  [
    '对月销售额10万元以下（含本数）的增值税小规模纳税人，免征增值税。',
    ['threshold at_most 100000 | - | - | - - - | -'],
  ],
  [
    '对中欧班列（本地始发）按每标箱1000美元给予补贴，其中重去重回的再补贴20%。',
    [
      'benefit 1000 USD | 中欧班列（本地始发） | - | subsidy - - | -',
      'rate 20 percent | 中欧班列（本地始发） | - | subsidy - - | -',
    ],
  ],
  [
    '企业每年可享受最高10万元的创新券，按照服务合同实际支付额的50%抵扣。',
    [
      'benefit at_most 100000 | 企业 | - | - organisation year | -',
      'rate 50 percent of 服务合同实际支付额 | 企业 | - | - - year | -',
    ],
  ],
  [
    '根据《促进外贸稳定增长若干措施》（商贸发〔2022〕15号）规定，对中小企业境外展会展位费给予不超过70%的补助，单个展位最高3万元。',
    [
      'rate at_most 70 percent of 中小企业境外展会展位费 | - | - | grant - - | -',
      'cap at_most 30000 | 展位 | - | grant - - | -',
    ],
  ],
  ['依照《实施细则》，每引进1家金融机构，奖励引荐人5万元。', ['benefit 50000 | 引荐人 | - | prize person once | -']],
  [
    '对年销售收入首次突破1亿元、5亿元、10亿元的农业产业化龙头企业，分别给予20万元、50万元、100万元的一次性奖励。',
    [
      'threshold more_than 100000000 | - | - | - - - | -',
      'threshold more_than 500000000 | - | - | - - - | -',
      'threshold more_than 1000000000 | - | - | - - - | -',
      'benefit 200000 | 年销售收入首次突破1亿元的农业产业化龙头企业 | - | prize organisation once | -',
      'benefit 500000 | 年销售收入首次突破5亿元的农业产业化龙头企业 | - | prize organisation once | -',
      'benefit 1000000 | 年销售收入首次突破10亿元的农业产业化龙头企业 | - | prize organisation once | -',
    ],
  ],
  [
    '对年纳税额首次达到1000万元以上的企业，奖励企业法定代表人10万元；每增加1000万元，再奖励5万元，最高不超过50万元。',
    [
      'threshold at_least 10000000 | - | - | - - - | -',
      'benefit 100000 | 企业法定代表人 | - | prize person once | -',
      'threshold 10000000 | - | - | - - - | -',
      'benefit 50000 | 年纳税额首次达到1000万元以上的企业 | - | prize organisation once | -',
      'cap at_most 500000 | 年纳税额首次达到1000万元以上的企业 | - | prize organisation - | -',
    ],
  ],
  [
    '产业扶持资金每年安排1亿元，其中不低于30%用于支持中小微企业。',
    ['fund 100000000 | - | - | - - - | -', 'rate at_least 30 percent of 产业扶持资金 | - | - | share - - | -'],
  ],
  [
    '城乡居民基本医疗保险个人缴费标准为每人每年380元，财政补助标准为每人每年不低于640元。',
    ['statistic 380 | - | - | - - - | -', 'benefit at_least 640 | - | - | grant person year | -'],
  ],
  [
    '城市低保标准提高到每人每月800元，特困人员基本生活标准不低于低保标准的1.3倍。',
    ['benefit 800 | - | - | - person month | -'],
  ],
  [
    '对新开通的国际货运航线，按每吨2元给予货量补贴，每班次补贴不超过30万元，年度补贴总额不超过1000万元。',
    [
      'benefit 2 | 新开通的国际货运航线 | - | subsidy - - | -',
      'cap at_most 300000 | 新开通的国际货运航线 | - | subsidy - - | -',
      'cap at_most 10000000 | 新开通的国际货运航线 | - | subsidy - year | -',
    ],
  ],
  [
    '违反本条例规定，擅自砍伐古树名木的，由绿化主管部门责令停止违法行为，处每株5万元以上20万元以下罚款。',
    ['penalty range 50000..200000 | - | - | - - - | -'],
  ],
  [
    '个人捐赠额未超过应纳税所得额30%的部分，可以从其应纳税所得额中扣除。',
    ['rate at_most 30 percent of 应纳税所得额 | 个人 | - | tax - - | -'],
  ],
  [
    '对新增贷款余额增速高于全市平均水平的银行，每高于1个百分点奖励10万元，最高100万元。',
    [
      'benefit 100000 | 新增贷款余额增速高于全市平均水平的银行 | - | prize - once | -',
      'cap at_most 1000000 | 新增贷款余额增速高于全市平均水平的银行 | - | prize - - | -',
    ],
  ],
  [
    '对获评五星级、四星级、三星级的旅游饭店，分别奖励100万元、50万元、20万元；降级的，按已奖励金额的50%追回。',
    [
      'benefit 1000000 | 获评五星级的旅游饭店 | - | prize organisation once | -',
      'benefit 500000 | 获评四星级的旅游饭店 | - | prize organisation once | -',
      'benefit 200000 | 获评三星级的旅游饭店 | - | prize organisation once | -',
      'penalty 50 percent of 已奖励金额 | - | - | - - - | -',
    ],
  ],
  [
    '2022年全市实现地区生产总值3200亿元，比上年增长5.5%；一般公共预算收入260亿元。',
    ['statistic 320000000000 | - | - | - - - | -', 'statistic 26000000000 | - | - | - - - | -'],
  ],
  ['老旧小区加装电梯每部补贴20万元，市、区两级财政按5:5比例承担。', ['benefit 200000 | - | - | subsidy - - | -']],
  [
    '对采购本地配套产品年度累计500万元以上的企业，按采购额的1%给予补助；超过1000万元的部分，按1.5%给予补助，同一企业年度补助总额不超过100万元。',
    [
      'threshold at_least 5000000 | - | - | - - - | -',
      'rate 1 percent of 采购额 | 采购本地配套产品年度累计500万元以上的企业 | - | grant - - | -',
      'threshold more_than 10000000 | - | - | - - - | -',
      'rate 1.5 percent of 超过1000万元的部分 | 采购本地配套产品年度累计500万元以上的企业 | - | grant - - | -',
      'cap at_most 1000000 | 采购本地配套产品年度累计500万元以上的企业 | - | grant organisation year | -',
    ],
  ],
  [
    '对主持制定国际标准、国家标准、行业标准的单位，每项分别奖励100万元、50万元、20万元，参与制定的减半奖励。',
    [
      'benefit 1000000 | 主持制定国际标准的单位 | - | prize - once | -',
      'benefit 500000 | 主持制定国家标准的单位 | - | prize - once | -',
      'benefit 200000 | 主持制定行业标准的单位 | - | prize - once | -',
    ],
  ],
  [
    '发明专利授权后，国内每件资助3000元，国外（PCT途径）每件资助2万元，每件专利最多支持2个国家。',
    ['benefit 3000 | - | - | grant - - | -', 'benefit 20000 | - | - | grant - - | -'],
  ],
  [
    '对重点企业招用高校毕业生并缴纳社保6个月以上的，按每人1000元给予一次性吸纳就业补贴。',
    ['benefit 1000 | 重点企业招用高校毕业生并缴纳社保6个月以上的 | - | subsidy person once | -'],
  ],
  [
    '对毕业年度高校毕业生灵活就业的，给予其实际缴纳社会保险费2/3的补贴，期限最长不超过2年。',
    ['rate 66.6667 percent of 实际缴纳社会保险费 | 毕业年度高校毕业生灵活就业的 | - | subsidy - - | -'],
  ],
  [
    '参保企业可按单位及其职工上年度实际缴纳失业保险费的60%申领稳岗返还，大型企业按30%返还。',
    [
      'rate 60 percent of 单位及其职工上年度实际缴纳失业保险费 | 参保企业 | - | subsidy - - | -',
      'rate 30 percent | 大型企业 | - | subsidy - - | -',
    ],
  ],
  [
    '孵化器每孵化成功一家高新技术企业，奖励运营机构10万元，每年最高100万元。',
    [
      'benefit 100000 | 孵化器运营机构 | - | prize organisation once | -',
      'cap at_most 1000000 | 孵化器 | - | prize organisation year | -',
    ],
  ],
  [
    '对实缴注册资本1000万元以上、当年到位外资500万美元以上的外资项目，按到位外资金额的2%给予奖励，单个项目最高1000万元人民币。',
    [
      'threshold at_least 10000000 | - | - | - - - | -',
      'threshold at_least 5000000 USD | - | - | - - - | -',
      'rate 2 percent of 到位外资金额 | 实缴注册资本1000万元以上、当年到位外资500万美元以上的外资项目 | - | prize - once | -',
      'cap at_most 10000000 | 实缴注册资本1000万元以上、当年到位外资500万美元以上的外资项目 | - | prize project - | -',
    ],
  ],
  [
    '生猪调出大县奖励资金的40%用于规模化养殖场贷款贴息，60%用于动物疫病防控。',
    [
      'rate 40 percent of 生猪调出大县奖励资金 | 规模化养殖场 | - | share - - | -',
      'rate 60 percent of 生猪调出大县奖励资金 | - | - | share - - | -',
    ],
  ],
  [
    '对评为“绿色工厂”的企业，国家级奖励50万元，省级奖励30万元，市级奖励10万元，晋级的奖励差额部分。',
    [
      'benefit 500000 | 评为“绿色工厂”的企业 | national | prize organisation once | -',
      'benefit 300000 | 评为“绿色工厂”的企业 | provincial | prize organisation once | -',
      'benefit 100000 | 评为“绿色工厂”的企业 | municipal | prize organisation once | -',
    ],
  ],
  [
    '农村危房改造中央和省级补助资金户均2万元，市县配套不低于5000元。',
    ['benefit 20000 | - | - | grant - - | -', 'benefit at_least 5000 | - | - | grant - - | -'],
  ],
  [
    '资助标准：一等每生每年4400元，二等每生每年3300元，三等每生每年2200元。',
    [
      'benefit 4400 | 一等 | - | grant person year | -',
      'benefit 3300 | 二等 | - | grant person year | -',
      'benefit 2200 | 三等 | - | grant person year | -',
    ],
  ],
  [
    '对《云州市促进生物医药产业高质量发展若干政策》实施前已获批临床的新药，给予最高300万元补助。',
    [
      'benefit at_most 3000000 | 《云州市促进生物医药产业高质量发展若干政策》实施前已获批临床的新药 | - | grant - - | -',
    ],
  ],
  [
    '根据《关于进一步支持小微企业融资的意见》，对符合条件的小微企业贷款，给予年化1.5%的贴息支持，单户贴息金额不超过20万元。',
    [
      'rate 1.5 percent of 符合条件的小微企业贷款 | - | - | subsidy - - | -',
      'cap at_most 200000 | - | - | subsidy - - | -',
    ],
  ],
  [
    '对租赁自用办公用房的（不含附属和配套用房），按房屋租金市场指导价给予30%的租金补贴，每年补贴面积不超过1000平方米，累计不超过3年。',
    ['rate 30 percent of 房屋租金市场指导价 | 租赁自用办公用房的（不含附属和配套用房） | - | subsidy - - | -'],
  ],
  [
    '对企业新增贷款用于技术改造的，按不超过银行贷款基准利率的50%、最高不超过300万元给予贴息补助。',
    [
      'rate at_most 50 percent of 银行贷款基准利率 | 企业新增贷款用于技术改造的 | - | grant - - | -',
      'cap at_most 3000000 | 企业新增贷款用于技术改造的 | - | grant organisation - | -',
    ],
  ],
  [
    '按照实际缴纳增值税、企业所得税地方留成部分的80%给予前三年扶持，后两年减半扶持，最高不超过企业固定资产投资额的20%。',
    [
      'rate 80 percent of 实际缴纳增值税、企业所得税地方留成部分 | - | - | grant - - | -',
      'cap at_most 20 percent of 企业固定资产投资额 | - | - | grant - - | -',
    ],
  ],
  [
    '年度内新增就业岗位达到50个的，给予10万元奖励；在此基础上每新增10个岗位，再给予2万元奖励，最高奖励30万元。',
    [
      'benefit 100000 | 年度内新增就业岗位达到50个的 | - | prize - once | -',
      'benefit 20000 | 年度内新增就业岗位达到50个的 | - | prize - once | -',
      'cap at_most 300000 | 年度内新增就业岗位达到50个的 | - | prize - - | -',
    ],
  ],
  [
    '对纳入市级以上重点项目库、总投资5亿元（含）以上的文旅项目，建成运营后按固定资产投资额的3%给予一次性奖励，最高奖励2000万元。',
    [
      'threshold at_least 500000000 | - | - | - - - | -',
      'rate 3 percent of 固定资产投资额 | 纳入市级以上重点项目库、总投资5亿元（含）以上的文旅项目 | municipal | prize - once | -',
      'cap at_most 20000000 | 纳入市级以上重点项目库、总投资5亿元（含）以上的文旅项目 | municipal | prize project - | -',
    ],
  ],
  [
    '旅行社组织国内游客来我市旅游，过夜一晚每人次奖励20元，过夜两晚及以上每人次奖励50元；组织境外游客的，奖励标准上浮50%。',
    [
      'benefit 20 | 旅行社 | - | prize person once | -',
      'benefit 50 | 过夜两晚及以上 | - | prize person once | -',
      'rate 50 percent of 奖励标准 | 组织境外游客的 | - | prize - once | -',
    ],
  ],
  [
    '对举办3天以上、参展面积1万平方米以上的专业展会，按场租费的30%给予补助，每个展会不超过80万元；首次落户的全国性展会，再给予20万元奖励。',
    [
      'rate 30 percent of 场租费 | 举办3天以上、参展面积1万平方米以上的专业展会 | - | grant - - | -',
      'cap at_most 800000 | 举办3天以上、参展面积1万平方米以上的专业展会 | - | grant - - | -',
      'benefit 200000 | 首次落户的全国性展会 | - | prize - once | -',
    ],
  ],
  [
    '高龄津贴标准：80—89周岁每人每月50元，90—99周岁每人每月100元，100周岁及以上每人每月300元。',
    [
      'benefit 50 | 80—89周岁 | - | allowance person month | -',
      'benefit 100 | 90—99周岁 | - | allowance person month | -',
      'benefit 300 | 100周岁及以上 | - | allowance person month | -',
    ],
  ],
  [
    '孤儿养育标准：集中供养每人每月2200元，社会散居每人每月1600元。',
    ['benefit 2200 | 集中供养 | - | - person month | -', 'benefit 1600 | 社会散居 | - | - person month | -'],
  ],
  [
    '对二孩、三孩家庭，分别给予一次性生育补贴3000元、5000元。',
    ['benefit 3000 | 二孩家庭 | - | subsidy - once | -', 'benefit 5000 | 三孩家庭 | - | subsidy - once | -'],
  ],
  [
    '对新购置的新能源公交车，每辆补贴8万元，其中市级财政承担60%，区级财政承担40%。',
    [
      'benefit 80000 | 新购置的新能源公交车 | - | subsidy - - | -',
      'rate 60 percent | - | - | share - - | 市级财政',
      'rate 40 percent | - | - | share - - | 区级财政',
    ],
  ],
  [
    '报废国三及以下排放标准营运柴油货车的，中型、重型分别补贴1.1万元至2.5万元、2.2万元至4.5万元。',
    [
      'benefit range 11000..25000 | 中型 | - | subsidy - - | -',
      'benefit range 22000..45000 | 重型 | - | subsidy - - | -',
    ],
  ],
  [
    '城镇居民按购房面积给予每平方米200元补贴，每套最高2万元。',
    ['benefit 200 | 城镇居民 | - | subsidy - - | -', 'cap at_most 20000 | 城镇居民 | - | subsidy - - | -'],
  ],
  [
    '分布式光伏发电项目按发电量给予0.1元/千瓦时补贴，连续补贴3年；储能项目按放电量给予0.3元/千瓦时补贴，年度补贴不超过100万元。',
    [
      'benefit 0.1 | 分布式光伏发电项目 | - | subsidy - - | -',
      'benefit 0.3 | 储能项目 | - | subsidy - - | -',
      'cap at_most 1000000 | 分布式光伏发电项目 | - | subsidy project year | -',
    ],
  ],
  [
    '财政安排专项资金5000万元，对受疫情影响较大的餐饮、零售、旅游等行业企业，按2022年1—6月实际缴纳房产税、城镇土地使用税的50%予以补贴。',
    [
      'fund 50000000 | - | - | - - - | -',
      'rate 50 percent of 2022年1—6月实际缴纳房产税、城镇土地使用税 | 受疫情影响较大的餐饮、零售、旅游等行业企业 | - | subsidy - - | -',
    ],
  ],
  [
    '顶尖人才、领军人才、高端人才、骨干人才分别享受最高500万元、200万元、100万元、50万元安家补贴，分5年发放。',
    [
      'benefit at_most 5000000 | 顶尖人才 | - | subsidy person - | -',
      'benefit at_most 2000000 | 领军人才 | - | subsidy person - | -',
      'benefit at_most 1000000 | 高端人才 | - | subsidy person - | -',
      'benefit at_most 500000 | 骨干人才 | - | subsidy person - | -',
    ],
  ],
  [
    '对获得A轮融资的企业，按实际到账金额1%的比例给予奖励，单个企业最高100万元；对天使轮融资的，奖励比例提高到2%。',
    [
      'rate 1 percent of 实际到账金额 | 获得A轮融资的企业 | - | prize - once | -',
      'cap at_most 1000000 | 获得A轮融资的企业 | - | prize organisation - | -',
      'rate 2 percent | 天使轮融资的 | - | prize - once | -',
    ],
  ],
  ['银行机构对知识产权质押贷款发生的本金损失，由风险补偿资金、银行、担保机构按照4:3:3的比例分担。', []],
  [
    '首次获得CMMI5级、CMMI4级、CMMI3级认证的软件企业，分别给予50万元、30万元、20万元一次性奖励。',
    [
      'benefit 500000 | 首次获得CMMI5级认证的软件企业 | - | prize organisation once | -',
      'benefit 300000 | 首次获得CMMI4级认证的软件企业 | - | prize organisation once | -',
      'benefit 200000 | 首次获得CMMI3级认证的软件企业 | - | prize organisation once | -',
    ],
  ],
  [
    '保险费率为3%，每亩保费30元，其中中央财政补贴45%，省级财政补贴25%，县级财政补贴10%，农户自缴20%。',
    [
      'statistic 30 | - | - | - - - | -',
      'rate 45 percent | - | - | subsidy - - | 中央财政',
      'rate 25 percent | - | - | subsidy - - | 省级财政',
      'rate 10 percent | - | - | subsidy - - | 县级财政',
      'rate 20 percent | - | - | share - - | -',
    ],
  ],
  [
    '机械化深松整地作业补助标准每亩不超过25元，秸秆还田每亩补助40元，由县级农业农村部门组织验收后兑付。',
    ['benefit at_most 25 | - | - | grant - - | -', 'benefit 40 | - | - | grant - - | -'],
  ],
  [
    '能繁母猪保险金额由每头1000元提高到1500元，保费由每头60元提高到90元。',
    [
      'statistic 1000 | - | - | - - - | -',
      'statistic 1500 | - | - | - - - | -',
      'statistic 60 | - | - | - - - | -',
      'statistic 90 | - | - | - - - | -',
    ],
  ],
  [
    '对在境内外主板上市的企业，分阶段给予总额800万元奖励：完成股份制改造的，奖励100万元；在省证监局辅导备案的，奖励200万元；成功上市的，奖励500万元。',
    [
      'benefit 8000000 | 在境内外主板上市的企业 | - | prize organisation once | -',
      'benefit 1000000 | 完成股份制改造的 | - | prize - once | -',
      'benefit 2000000 | 在省证监局辅导备案的 | - | prize - once | -',
      'benefit 5000000 | 成功上市的 | - | prize organisation once | -',
    ],
  ],
  [
    '规模以上工业企业工业用电量同比增长超过10%的，按增量部分每千瓦时0.05元给予奖励，单户企业奖励上限为30万元。',
    [
      'threshold more_than 10 percent | - | - | - - - | -',
      'benefit 0.05 | 规模以上工业企业工业用电量同比增长超过10%的 | - | prize - once | -',
      'cap at_most 300000 | 规模以上工业企业工业用电量同比增长超过10%的 | - | prize organisation - | -',
    ],
  ],
  [
    '对招引落地亿元以上项目的中介机构，按项目实际到位固定资产投资的2‰给予奖励，最高不超过200万元。',
    [
      'rate 0.2 percent of 项目实际到位固定资产投资 | 招引落地亿元以上项目的中介机构 | - | prize - once | -',
      'cap at_most 2000000 | 招引落地亿元以上项目的中介机构 | - | prize organisation - | -',
    ],
  ],
  [
    '本市户籍重度残疾人护理补贴每人每月不低于120元，困难残疾人生活补贴每人每月100元。',
    [
      'benefit at_least 120 | 本市户籍重度残疾人 | - | subsidy person month | -',
      'benefit 100 | 困难残疾人 | - | subsidy person month | -',
    ],
  ],
  [
    '对当年营业收入首次达到5000万元、1亿元的软件企业，分别给予企业核心团队10万元、20万元奖励，不重复享受，就高不就低。',
    [
      'threshold 50000000 | - | - | - - - | -',
      'threshold 100000000 | - | - | - - - | -',
      'benefit 100000 | 当年营业收入首次达到5000万元的软件企业 | - | prize organisation once | -',
      'benefit 200000 | 当年营业收入首次达到1亿元的软件企业 | - | prize organisation once | -',
    ],
  ],
  [
    '对小微企业2023年1月1日至12月31日期间的房产税、城镇土地使用税，减按50%征收。',
    ['rate 50 percent of 小微企业2023年1月1日至12月31日期间的房产税、城镇土地使用税 | - | - | tax - - | -'],
  ],
  [
    '按照不低于上年度一般公共预算收入0.5%的比例安排文化产业发展专项资金。',
    ['rate at_least 0.5 percent of 上年度一般公共预算收入 | - | - | share - - | -'],
  ],
  [
    '企业职工教育经费支出不超过工资薪金总额8%的部分，准予在计算应纳税所得额时扣除。',
    ['rate at_most 8 percent of 工资薪金总额 | 企业 | - | tax - - | -'],
  ],
  [
    '对完成改造的企业，经评估达到省级标准的，按照软硬件实际投入的20%给予补助，最高50万元；达到国家级标准的，按30%给予补助，最高100万元。',
    [
      'rate 20 percent of 软硬件实际投入 | 完成改造的企业 | - | grant - - | -',
      'cap at_most 500000 | 完成改造的企业 | - | grant organisation - | -',
      'rate 30 percent | 达到国家级标准的 | national | grant - - | -',
      'cap at_most 1000000 | 达到国家级标准的 | national | grant - - | -',
    ],
  ],
  [
    '安全生产举报查实的，按照罚款金额的15%给予奖励，最低奖励3000元，最高奖励30万元。',
    [
      'rate 15 percent of 罚款金额 | 安全生产举报查实的 | - | prize - once | -',
      'cap at_least 3000 | 安全生产举报查实的 | - | prize - - | -',
      'cap at_most 300000 | 安全生产举报查实的 | - | prize - - | -',
    ],
  ],
  [
    '未按规定报送统计资料的，由县级以上人民政府统计机构责令改正，给予警告，可以并处1万元以下的罚款；情节严重的，并处1万元以上5万元以下的罚款。',
    ['penalty at_most 10000 | - | - | - - - | -', 'penalty range 10000..50000 | - | - | - - - | -'],
  ],
  [
    '单位违反前款规定的，处违法所得一倍以上三倍以下罚款；没有违法所得的，处3万元罚款。',
    ['penalty 30000 | - | - | - - - | -'],
  ],
  [
    '高校毕业生到基层就业的，按本科每人2000元、硕士每人3000元、博士每人5000元的标准给予一次性安家补贴，连续服务满3年的再给予1万元奖励。',
    [
      'benefit 2000 | 本科 | - | subsidy person once | -',
      'benefit 3000 | 硕士 | - | subsidy person once | -',
      'benefit 5000 | 博士 | - | subsidy person once | -',
      'benefit 10000 | 高校毕业生到基层就业的 | - | prize person once | -',
    ],
  ],
  [
    '支持跨境电商海外仓建设，对面积2000平方米以上、服务企业10家以上的海外仓，给予不超过实际投资额40%的资金支持，同一主体年度支持不超过200万元。',
    [
      'rate at_most 40 percent of 实际投资额 | 面积2000平方米以上、服务企业10家以上的海外仓 | - | grant - - | -',
      'cap at_most 2000000 | 面积2000平方米以上、服务企业10家以上的海外仓 | - | grant organisation year | -',
    ],
  ],
  [
    '企业投保短期出口信用保险的，按实缴保费的60%予以支持；投保中长期出口信用保险的，按实缴保费的50%予以支持。单个企业最高支持100万元。',
    [
      'rate 60 percent of 实缴保费 | 企业投保短期出口信用保险的 | - | grant - - | -',
      'rate 50 percent of 实缴保费 | 投保中长期出口信用保险的 | - | grant - - | -',
      'cap at_most 1000000 | 投保中长期出口信用保险的 | - | grant organisation - | -',
    ],
  ],
  [
    '设立总规模50亿元的产业投资基金，首期规模10亿元，对返投比例达到1.5倍以上的子基金，可让渡不超过50%的超额收益。',
    ['fund 5000000000 | - | - | - - - | -', 'fund 1000000000 | - | - | - - - | -'],
  ],
  [
    '省级财政按照每个示范县1000万元的标准给予补助，市级财政按不低于1:0.5的比例配套。',
    [
      'benefit 10000000 | - | - | grant organisation - | 省级财政',
      'rate at_least 50 percent | - | - | grant - - | 市级财政',
    ],
  ],
  [
    '对村级集体经济年经营性收入50万元以上的村，可按当年新增收益的10%—20%奖励村干部。',
    [
      'threshold at_least 500000 | - | - | - - - | -',
      'rate range 10..20 percent of 当年新增收益 | 村干部 | - | prize - once | -',
    ],
  ],
  [
    '鼓励酒店宾馆提升品质，对新评定为五星级、四星级旅游饭店的，分别一次性奖励200万元、100万元；对新评定为国家甲级、乙级旅游民宿的，分别一次性奖励30万元、20万元。',
    [
      'benefit 2000000 | 新评定为五星级旅游饭店的 | - | prize organisation once | -',
      'benefit 1000000 | 新评定为四星级旅游饭店的 | - | prize organisation once | -',
      'benefit 300000 | 新评定为国家甲级旅游民宿的 | - | prize organisation once | -',
      'benefit 200000 | 新评定为国家乙级旅游民宿的 | - | prize organisation once | -',
    ],
  ],
  [
    '对首次入选中国企业500强、中国民营企业500强、中国制造业企业500强的，分别给予500万元、300万元、200万元奖励，同年度入选多个榜单的按最高标准奖励。',
    [
      'benefit 5000000 | 首次入选中国企业500强的 | - | prize organisation once | -',
      'benefit 3000000 | 首次入选中国民营企业500强的 | - | prize organisation once | -',
      'benefit 2000000 | 首次入选中国制造业企业500强的 | - | prize organisation once | -',
    ],
  ],
  [
    '采用EMC模式的节能改造项目，按项目年节能量每吨标准煤500元给予奖励，单个项目不超过200万元。',
    [
      'benefit 500 | 采用EMC模式的节能改造项目 | - | prize - once | -',
      'cap at_most 2000000 | 采用EMC模式的节能改造项目 | - | prize project - | -',
    ],
  ],
  [
    '推广屋顶光伏，每瓦补贴0.3元，单个项目最高补贴60万元。',
    ['benefit 0.3 | - | - | subsidy - - | -', 'cap at_most 600000 | 项目 | - | subsidy project - | -'],
  ],
  [
    '社区食堂建设补贴30万元/个，运营补贴每年5万元，连续3年；老年人就餐补贴每餐2元，80岁以上每餐4元。',
    [
      'benefit 300000 | - | - | subsidy - - | -',
      'benefit 50000 | - | - | subsidy - year | -',
      'benefit 2 | 老年人 | - | subsidy - - | -',
      'benefit 4 | 80岁以上 | - | subsidy - - | -',
    ],
  ],
  [
    '对企业购买科技保险的，给予不超过50%的保费补贴，单个险种最高10万元，每家企业年度补贴总额不超过30万元。',
    [
      'rate at_most 50 percent of 保费 | 企业购买科技保险的 | - | subsidy - - | -',
      'cap at_most 100000 | 企业购买科技保险的 | - | subsidy - - | -',
      'cap at_most 300000 | 企业购买科技保险的 | - | subsidy organisation year | -',
    ],
  ],
  [
    '支持企业开展技术改造，对总投资500万元以上的项目，按实际设备投资额的8%予以补助，其中智能化改造项目补助比例提高2个百分点，最高不超过800万元。',
    [
      'threshold at_least 5000000 | - | - | - - - | -',
      'rate 8 percent of 实际设备投资额 | 总投资500万元以上的项目 | - | grant - - | -',
      'cap at_most 8000000 | 总投资500万元以上的项目 | - | grant project - | -',
    ],
  ],
  [
    '物流企业首次评定为国家5A级、4A级、3A级的，分别奖励100万元、50万元、20万元；由低级别晋升高级别的，补足差额。',
    [
      'benefit 1000000 | 物流企业首次评定为国家5A级的 | - | prize organisation once | -',
      'benefit 500000 | 物流企业首次评定为国家4A级的 | - | prize organisation once | -',
      'benefit 200000 | 物流企业首次评定为国家3A级的 | - | prize organisation once | -',
    ],
  ],
  [
    '对港口集装箱年吞吐量超过10万标箱的港口经营企业，超出部分按每标箱30元给予奖励；对新开辟外贸航线的船公司，每条航线每年补贴300万元，补贴期限2年。',
    [
      'benefit 30 | 港口集装箱年吞吐量超过10万标箱的港口经营企业 | - | prize - once | -',
      'benefit 3000000 | 新开辟外贸航线的船公司 | - | subsidy - year | -',
    ],
  ],
  [
    '采取先建后补方式，对新建设施大棚按投资额30%补助，每亩最高补助1.2万元；对购置农机具的，在享受国家农机购置补贴基础上，再按机具售价的15%给予累加补贴。',
    [
      'rate 30 percent of 投资额 | 新建设施大棚 | - | grant - - | -',
      'cap at_most 12000 | 新建设施大棚 | - | grant - - | -',
      'rate 15 percent of 机具售价 | 购置农机具的 | - | subsidy - - | -',
    ],
  ],
  [
    '稳就业：对不裁员、少裁员的参保企业，返还标准为：大型企业30%、中小微企业60%。',
    ['rate 30 percent | 大型企业 | - | subsidy - - | -', 'rate 60 percent | 中小微企业 | - | subsidy - - | -'],
  ],
  [
    '集体土地上住宅征收补偿标准为每平方米1800元，临时安置费每人每月300元，搬迁奖励每户2万元。',
    [
      'benefit 1800 | - | - | subsidy - - | -',
      'benefit 300 | - | - | subsidy person month | -',
      'benefit 20000 | - | - | prize - once | -',
    ],
  ],
  [
    '救助标准：一般困难家庭每户500元至2000元，特别困难家庭每户不超过5000元，特殊情况由县（市、区）人民政府“一事一议”确定。',
    ['benefit range 500..2000 | 一般困难家庭 | - | - - - | -', 'benefit at_most 5000 | 特别困难家庭 | - | - - - | -'],
  ],
  [
    '对在我市新设立的法人金融机构，按实缴注册资本规模给予一次性奖励：5亿元以下的奖励500万元；5亿元（含）至10亿元的奖励1000万元；10亿元（含）以上的奖励2000万元。',
    [
      'threshold at_most 500000000 | - | - | - - - | -',
      'benefit 5000000 | 在我市新设立的法人金融机构 | - | prize organisation once | -',
      'threshold range 500000000..1000000000 | - | - | - - - | -',
      'benefit 10000000 | 在我市新设立的法人金融机构 | - | prize organisation once | -',
      'threshold at_least 1000000000 | - | - | - - - | -',
      'benefit 20000000 | 在我市新设立的法人金融机构 | - | prize organisation once | -',
    ],
  ],
  [
    '重大科技专项市级财政资助金额一般不超过项目总投入的30%，单个项目资助额度500万元至1000万元。',
    [
      'rate at_most 30 percent of 项目总投入 | - | - | grant - - | 市级财政',
      'benefit range 5000000..10000000 | 项目 | - | grant project - | 市级财政',
    ],
  ],
  [
    '规模以上企业研发投入占营业收入比重达到3%的，按新增研发投入的5%给予补助；达到5%的，按8%给予补助。',
    [
      'threshold 3 percent | - | - | - - - | -',
      'rate 5 percent of 新增研发投入 | 规模以上企业研发投入占营业收入比重达到3%的 | - | grant - - | -',
      'threshold 5 percent | - | - | - - - | -',
      'rate 8 percent | 达到5%的 | - | grant - - | -',
    ],
  ],
  [
    '小区既有管网改造费用由水务公司承担70%，业主承担30%；困难家庭由街道兜底。',
    ['rate 70 percent | - | - | share - - | -', 'rate 30 percent | - | - | share - - | -'],
  ],
  [
    '公租房租金按市场租金的50%收取，低保家庭减免90%，低收入家庭减免70%。',
    [
      'rate 50 percent of 市场租金 | - | - | - - - | -',
      'rate 90 percent | 低保家庭 | - | subsidy - - | -',
      'rate 70 percent | 低收入家庭 | - | subsidy - - | -',
    ],
  ],
  [
    '住房公积金贷款最高额度：单缴存职工家庭50万元，双缴存职工家庭80万元；多子女家庭上浮20%。',
    [
      'benefit at_most 500000 | 单缴存职工家庭 | - | loan - - | -',
      'benefit at_most 800000 | 双缴存职工家庭 | - | loan - - | -',
      'rate 20 percent | 多子女家庭 | - | loan - - | -',
    ],
  ],
  [
    '医保目录内住院费用，起付标准以上、最高支付限额以下部分，一级、二级、三级医疗机构报销比例分别为90%、80%、70%，年度最高支付限额25万元。',
    [
      'rate 90 percent of 起付标准以上、最高支付限额以下部分 | 一级医疗机构 | - | subsidy - - | -',
      'rate 80 percent of 起付标准以上、最高支付限额以下部分 | 二级医疗机构 | - | subsidy - - | -',
      'rate 70 percent of 起付标准以上、最高支付限额以下部分 | 三级医疗机构 | - | subsidy - - | -',
      'cap at_most 250000 | 一级、二级、三级医疗机构 | - | subsidy organisation year | -',
    ],
  ],
  [
    '大病保险起付线1.2万元，超过部分分段报销：1.2万元至5万元报销60%，5万元至10万元报销70%，10万元以上报销80%。',
    [
      'threshold 12000 | - | - | - - - | -',
      'threshold range 12000..50000 | - | - | - - - | -',
      'rate 60 percent | - | - | subsidy - - | -',
      'threshold range 50000..100000 | - | - | - - - | -',
      'rate 70 percent | - | - | subsidy - - | -',
      'threshold at_least 100000 | - | - | - - - | -',
      'rate 80 percent | - | - | subsidy - - | -',
    ],
  ],
  [
    '对纳入《云州市重点产品推广目录》的产品，每个奖励5万元。',
    ['benefit 50000 | 纳入《云州市重点产品推广目录》的产品 | - | prize - once | -'],
  ],
  [
    '按照《云州市人才分类目录（2022版）》，A类人才给予100万元、B类人才给予60万元安家补贴。',
    ['benefit 1000000 | A类人才 | - | subsidy person - | -', 'benefit 600000 | B类人才 | - | subsidy person - | -'],
  ],
  [
    '落实《关于推动文化产业发展的若干政策》，对新建影院给予一次性补贴30万元。',
    ['benefit 300000 | 新建影院 | - | subsidy organisation once | -'],
  ],
  [
    '对新建（含改扩建）、验收合格的农村公路养护站（所），每个给予补助15万元。',
    ['benefit 150000 | 新建（含改扩建）、验收合格的农村公路养护站（所） | - | grant organisation - | -'],
  ],
  [
    '市科技局、市财政局每年联合评选10家优秀孵化器（众创空间），各奖励20万元。',
    ['benefit 200000 | 优秀孵化器（众创空间） | - | prize organisation year | -'],
  ],
  [
    '经认定的市级（含）以上研发平台，三年内考核优秀的，再给予10万元奖励。',
    ['benefit 100000 | 三年内考核优秀的 | - | prize - once | -'],
  ],
  [
    '引导企业加大技改投入，企业设备投资达1000万元以上的，按投资额5%予以补助。',
    [
      'threshold at_least 10000000 | - | - | - - - | -',
      'rate 5 percent of 投资额 | 企业设备投资达1000万元以上的 | - | grant - - | -',
    ],
  ],
  [
    '村集体经济组织领办农民合作社的，给予村集体10万元启动资金。',
    ['benefit 100000 | 村集体经济组织领办农民合作社的 | - | grant organisation - | -'],
  ],
  [
    '实施企业上市“鲲鹏计划”，市级财政每年统筹安排不少于1亿元，对拟上市企业给予支持。',
    ['fund at_least 100000000 | - | - | - - - | -'],
  ],
  [
    '按每人800元的标准分别给予培训机构和学员一次性补贴。',
    ['benefit 800 | 培训机构 | - | subsidy person once | -', 'benefit 800 | 学员 | - | subsidy person once | -'],
  ],
  [
    '赛事落地后，给予承办单位和运营公司各15万元奖励。',
    [
      'benefit 150000 | 承办单位 | - | prize organisation once | -',
      'benefit 150000 | 运营公司 | - | prize organisation once | -',
    ],
  ],
  [
    '对返乡就业并连续缴费满半年的，给予个人1200元生活补助。',
    ['benefit 1200 | 返乡就业并连续缴费满半年的 | - | grant person - | -'],
  ],
  [
    '符合条件的家庭农场，最高可申请信用贷款60万元。',
    ['benefit at_most 600000 | 符合条件的家庭农场 | - | loan organisation - | -'],
  ],
  [
    '可按照初级（五级）不超过600元、中级（四级）不超过900元给予补贴。',
    [
      'benefit at_most 600 | 初级（五级） | junior | subsidy person - | -',
      'benefit at_most 900 | 中级（四级） | intermediate | subsidy person - | -',
    ],
  ],
  [
    '联合经营的，可适当提高贷款额度，最高不超过个人贷款额度之和的120%、总额不超过200万元。',
    [
      'rate at_most 120 percent of 个人贷款额度之和 | 联合经营的 | - | loan - - | -',
      'cap at_most 2000000 | 联合经营的 | - | loan - - | -',
    ],
  ],
  [
    '同一项目同时符合本政策多个条款的，按照最高一项给予奖励，不重复享受；同一企业年度累计奖励不超过1000万元。',
    ['cap at_most 10000000 | - | - | prize organisation year | -'],
  ],
  // What is left to pay of a price, and shares of a standard.
  [
    '入住青年公寓的，前两年免收租金，第三年按市场评估价的40%收取。',
    ['rate 40 percent of 市场评估价 | 入住青年公寓的 | - | subsidy - - | -'],
  ],
  ['第三年起按保障房租金标准的80%缴纳。', ['rate 80 percent of 保障房租金标准 | - | - | - - - | -']],
  ['面向医护人员配租，租金不高于同地段市场价的60%。', ['rate at_most 60 percent of 同地段市场价 | - | - | - - - | -']],
  ['技师按上述标准的70%执行。', ['rate 70 percent of 上述标准 | 技师 | technician | - - - | -']],
  ['单位按职工工资的12%缴纳住房公积金。', []],
  ['水价不高于同类地区价格的70%。', []],
  ['居民用电价格上浮10%。', []],
  // Raised sums: of what, up to how much, and where the sums stand in a sentence before.
  ['养老服务补贴标准最高上浮15%。', ['rate at_most 15 percent of 养老服务补贴标准 | - | - | subsidy - - | -']],
  ['属于山区乡镇的，在省定标准基础上上浮20%。', ['rate 20 percent of 省定标准 | 属于山区乡镇的 | - | - - - | -']],
  [
    '按每人每月100元标准发放津贴，发放不超过三年。偏远站点的职工，可上浮50%。',
    ['benefit 100 | - | - | allowance person month | -', 'rate 50 percent | 偏远站点的职工 | - | allowance - - | -'],
  ],
  ['文化事业经费中用于基层的比例不低于30%。', ['rate at_least 30 percent of 文化事业经费 | - | - | share - - | -']],
  // Who gets a sum: several before an object, a name of its own after a medal, a further condition.
  [
    '取得证书的，按照中级工每人每年4000元、技师及高级技师每人每年6000元标准给予企业学徒培训补贴。',
    [
      'benefit 4000 | 中级工 | intermediate | subsidy person year | -',
      'benefit 6000 | 企业 | technician | subsidy person year | -',
      'benefit 6000 | 企业 | senior_technician | subsidy person year | -',
    ],
  ],
  [
    '给予安家补贴：世界技能大赛金牌获得者100万元，全国技术能手60万元。',
    [
      'benefit 1000000 | 世界技能大赛金牌获得者 | world first | subsidy person - | -',
      'benefit 600000 | 全国技术能手 | national | subsidy person - | -',
    ],
  ],
  [
    '对获得一等奖的选手，国家级20万元、省级10万元。',
    [
      'benefit 200000 | 获得一等奖的选手 | national first | prize person once | -',
      'benefit 100000 | 获得一等奖的选手 | provincial first | prize person once | -',
    ],
  ],
  [
    '新引进的高级技师，首次购买住房的，给予15万元购房补助。',
    ['benefit 150000 | 首次购买住房的 | senior_technician | grant - - | -'],
  ],
  [
    '按照高级工及以下300元、技师及以上600元给予评价补贴。',
    [
      'benefit 300 | 高级工及以下 | junior..senior | subsidy person - | -',
      'benefit 600 | 技师及以上 | technician..chief_technician | subsidy person - | -',
    ],
  ],
];

describe('amounts of other fields', () => {
  test.each(PHRASES)('%s', (phrase, amounts) => {
    const found = amountsOf([phrase]);
    expect(found.map(showAmount)).toEqual(amounts);
    for (const { cite } of found) expect(phrase.slice(cite.start, cite.end)).toBe(cite.quote);
  });
});
