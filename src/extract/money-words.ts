// Words of official Chinese around sums of money: verbs of giving, what is measured, funds, fees, and what only bounds or counts.
// General words only; a field's own are in the vocabularies. It must not decide anything.

/** Verbs of giving. */
export const GIVING: readonly string[] = [
  '给予',
  '给与',
  '予以',
  '发放',
  '发给',
  '颁发',
  '核发',
  '奖励',
  '补助',
  '补贴',
  '资助',
  '奖补',
  '扶持',
  '支持',
  '支付',
  '拨付',
  '提供',
  '兑现',
  '贴息',
  '减免',
  '返还',
  '退还',
  '领取',
  '申领',
  '可获',
  '享受',
  '配套',
  '补偿',
  '补足',
  '追加',
  '报销',
  '救助',
  '慰问',
  '资金奖',
  '再奖',
  '给',
  '奖',
  '补',
];

/** Verbs of giving that are never nouns. */
export const PURE_GIVING = ['给予', '给与', '予以', '发放', '发给', '颁发', '核发', '兑现', '提供', '可获', '享受'];

/** Nouns of a benefit: 补贴标准1000元. */
export const BENEFIT_NOUNS = [
  '标准',
  '额度',
  '限额',
  '奖金',
  '奖励金',
  '经费',
  '津贴',
  '贷款',
  '授信',
  '安家费',
  '生活费',
  '启动费',
  '奖学金',
  '补助金',
  '消费券',
  '代金券',
  '慰问金',
  '抚恤金',
  '扶持资金',
  '奖励资金',
  '奖补资金',
  '补助资金',
  '信贷',
  '评审费',
  '劳务费',
  '讲课费',
  '授课费',
  '咨询费',
  '交通费',
  '伙食费',
  '食宿费',
  '培训费',
  '体检费',
  '误工费',
  '护理费',
  '丧葬费',
  '稿费',
];

/** What is measured when a sum is a condition or a fact. */
export const METRICS = [
  '收入',
  '产值',
  '总产值',
  '销售额',
  '营业额',
  '营收',
  '营业',
  '投资',
  '投资额',
  '投资强度',
  '投入',
  '注册资本',
  '注册资金',
  '实缴资本',
  '资本',
  '到位资金',
  '税收',
  '纳税',
  '税额',
  '税金',
  '缴税',
  '入库税',
  '贡献',
  '贡献额',
  '融资',
  '融资额',
  '交易额',
  '成交额',
  '合同额',
  '订单',
  '出口',
  '出口额',
  '进口额',
  '进出口额',
  '进出口',
  '总额',
  '资产',
  '净资产',
  '利润',
  '增加值',
  '保费',
  '租金',
  '价格',
  '售价',
  '单价',
  '原值',
  '价值',
  '货值',
  '产出',
  '产量',
  '估值',
  '市值',
  '余额',
  '流水',
  '票房',
  '支出',
  '费用',
  '成本',
  '薪酬',
  '工资',
  '年薪',
  '薪资',
  '报酬',
  '损失',
  '所得',
  '数额',
  '消费',
  '零售额',
  '采购额',
  '采购金额',
  '合同金额',
  '交易金额',
  '投资金额',
  '销售金额',
  '货值金额',
  '成交金额',
  '涉案金额',
  '结算额',
  '服务额',
  '生产总值',
  'GDP',
  '存款',
  '贷款余额',
  '预算金额',
  '概算',
  '造价',
  '募集资金',
  '获得资金',
  '债务',
  '负债',
  '欠薪',
  '金额达',
  '车价',
  '房价',
  '总价',
  '责任限额',
  '赔偿限额',
  '保险金额',
  '保额',
  '授信余额',
  '规模',
  '交易规模',
  '产业规模',
  '经济规模',
];

/** Verbs of reaching; what they govern stands further left. */
export const REACHING = ['达到', '突破', '实现', '完成', '超过', '迈上', '首次达', '累计达', '年达', '满'];

/** Verbs of setting money apart. */
export const FUND_VERBS = [
  '设立',
  '安排',
  '列支',
  '统筹',
  '筹集',
  '筹措',
  '整合',
  '预算',
  '出资',
  '增资',
  '注资',
  '募集',
  '划拨',
  '切块',
];

/** Names of money set apart. */
export const FUND_NOUNS = [
  '专项资金',
  '引导资金',
  '发展资金',
  '资金池',
  '基金',
  '专款',
  '总规模',
  '基金规模',
  '资金规模',
];

/** What is paid by, not to, whoever is meant. */
export const FEES = [
  '缴纳',
  '交纳',
  '收取',
  '征收',
  '收费',
  '缴费',
  '押金',
  '保证金',
  '票价',
  '学费',
  '赔偿',
  '工资标准',
  '收费标准',
  '缴费标准',
  '会费',
  '会费标准',
  '价格标准',
  '征收标准',
  '租金标准',
  '赔偿标准',
  '筹资标准',
  '成本标准',
];

/** Words between a governing word and its sum that only bound or count it. */
export const BOUND_WORDS = [
  '人均',
  '户均',
  '不低于',
  '不得低于',
  '不少于',
  '不得少于',
  '不超过',
  '不得超过',
  '不高于',
  '不得高于',
  '低于',
  '少于',
  '高于',
  '最高',
  '最低',
  '最多',
  '至少',
  '上限',
  '下限',
  '封顶',
  '可达',
  '约',
  '近',
  '一次性',
  '人民币',
  '共计',
  '总计',
  '合计',
  '累计',
  '共',
  '计',
  '为',
  '达到',
  '达',
  '至',
  '到',
  '是',
  '可',
  '在',
  '分别',
  '均',
  '各',
  '按',
  ':',
  '(',
  '¥',
  '￥',
  ' ',
];

const PER_WORDS =
  /每(?:一)?(?:人|家|户|个|项|亩|月|年|件|名|次|天|日|学年|学期|平方米|立方米|公里|千瓦时?|度|标箱|吨|辆|台|套|部|株|头|只|羽|生|场|期|年度|班|村)(?:次|均)?$/;

/**
 * Cut words off the end of a text as long as one of them stands there.
 * @returns the text before them. At most 12 words are cut.
 * @example stripEnd('奖励标准为不超过', ['为', '不超过']) // '奖励标准'
 */
export function stripEnd(text: string, words: readonly string[]): string {
  let rest = text;
  for (let step = 0; step < 12; step += 1) {
    const word = words.find((end) => rest.endsWith(end));
    if (word === undefined) break;
    rest = rest.slice(0, rest.length - word.length);
  }
  return rest;
}

/**
 * The words before a sum without those that only bound or count it.
 * @example withoutBounds('给予每人最高') // '给予'
 */
export function withoutBounds(before: string): string {
  let rest = before;
  for (let step = 0; step < 6; step += 1) {
    const cut = stripEnd(rest, BOUND_WORDS).replace(PER_WORDS, '');
    if (cut === rest) break;
    rest = cut;
  }
  return rest;
}
