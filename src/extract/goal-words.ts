// The words by which official Chinese sets, gives, describes and looks back: the grammar that tells a goal from any other figure.
// General grammar only: no word of one policy field, and no decision.

/** What a verb says about the figure that follows it. */
export type VerbClass =
  /** Brings something about: 新建 25 家. */
  | 'create'
  /** Says a level that is reached: 达到 10 万人. */
  | 'level'
  /** Hands something out, so that figures around it are sums, cases or conditions. */
  | 'give'
  /** Tells what there is or what is looked at: 围绕 20 条产业链. */
  | 'describe'
  /** Says what an applicant must have: 具有 8 年以上. */
  | 'require'
  /** Done only by officials in the course of a case: 抽取 3 名专家. */
  | 'procedure';

const VERBS: Readonly<Record<VerbClass, string>> = {
  create:
    '新增 新建 新改扩建 改扩建 新改建 新改造 扩建 安装 新培育 新培养 新引进 新认定 新设 培育 培养 培训 轮训 建设 建成 建立 共建 创建 打造 组建 筹建 布局 建 认定 命名 评选 遴选 评定 选拔 选树 选育 选取 选出 ' +
    '引进 引育 招引 招录 招聘 引入 吸引 集聚 聚集 储备 孵化 扶持 发展 壮大 举办 开展 组织 承办 召开 推出 发布 公布 征集 推广 完成 实现 形成 落地 签约 转化 攻克 突破性 表彰 提供 ' +
    '改造 设立 开发 开设 开通 新开 争创 创成 创评 争取 力争 选派 选送 派出 输送 服务 帮扶 带动 吸纳 安置 促进 推动 实施 支持 资助 推荐 参加 取得 获评 获批 授权 登记 备案 销售 出口 接待 ' +
    '整治 修复 造林 绿化 种植 供应 筹集房源 配建 升级 盘活 淘汰 压减 削减 减少 降低 治理 整合 组建成 铺设 新铺设 开工 竣工 投产 上市 挂牌 入库 入统 上云 举行 开办 评价 自主评价 评聘 聘任 编制 制定 修订 ' +
    '新创 创办 创业 领办 申报 入选 录用 见习 就业 转移 脱贫 加装 增设 消除 筹集 筹措 开行 主导 造林 承接 兴办 保障 新签约 签约引进  搬迁 惠及 覆盖 普及 发放 通报 会商 调度 检查 抽查 督查 走访 巡查 研判 评估 考核 复核 复审 更新 调整 监测 发行 上报 报送 宣传 演练 体检 筛查 招生 植树',
  level:
    '达到 达 突破 超过 超 增长到 增加到 提高到 提高至 提升到 提升至 增至 增长 增加 提高 提升 上升 升至 下降 下降到 下降至 降至 降到 降低到 降低至 控制在 稳定在 保持在 保持 维持在 占 占比 不低于 不少于 高于 进入 翻 压缩 压缩至 缩短 缩短至 拥有 有',
  give: '给予 予以奖励 予以补助 奖励 补助 补贴 奖补 资助 发放 颁发 核发 拨付 支付 兑付 安排 列支 预算 追加 减免 免除 免征 返还 退还 贴息 报销 扣除 缴纳 罚款 处以 并处 赔偿 收取 授信 担保 放贷 垫付 额度 限额',
  describe:
    '围绕 聚焦 瞄准 紧盯 紧扣 依托 涵盖 包括 包含 含 针对 对标 基于 结合 按照 依照 根据 依据 坚持 遵循 贯彻 落实 分为 分成 划分为 划分 分 由 覆盖了 涉及 来自 位于 依次 共同 整合原有 现有 原有 已有 共有 设 下设 下辖 辖 执行 参照 ' +
    '认真落实 全面落实 采取 出台 提出 明确 健全 完善 优化 强化 用好',
  require:
    '具有 具备 满足 符合 从事 工作 缴存 连续 累计从事 签订 持有 持股 获得 经营 注册 成立 任职 在岗 服务期 担任 参保 缴费 聘用 雇用 雇佣 配备 至少有 不得少于 出资 入股 租用 租赁 使用面积 居住 年满 拥有自主',
  procedure:
    '抽取 提交 报送材料 邀请 聘请 指派 出具 公示 受理 办结 审核 审批 送达 告知 申请 填写 推选 限报 限 只能 可以申报 不得超过 原则上不超过 享受',
};

/** Verbs that are a goal without any date: by them government itself brings something about. */
export const BRINGING: ReadonlySet<string> = new Set(
  (
    '新增 新建 新改扩建 改扩建 新培育 新培养 新引进 新认定 培育 培养 培训 建设 建成 创建 打造 组建 认定 命名 评选 遴选 选拔 选树 选育 选取 引进 引育 招引 集聚 储备 孵化 扶持 举办 推出 公布 发布 完成 实现 攻克 表彰 ' +
    '改造 争创 创成 力争 选派 开设 建立 布局 招录 招聘 推广 开发 铺设 整治 改扩建 推动 促成 加装 增设 消除 筹集 筹措 制定 主导 新签约 造林 开工 新改建 新改造 扩建 安装'
  ).split(' '),
);

export interface VerbSpan {
  start: number;
  end: number;
  word: string;
  verb: VerbClass;
}

function buildVerbs(): Map<string, { word: string; verb: VerbClass }[]> {
  const byFirst = new Map<string, { word: string; verb: VerbClass }[]>();
  const seen = new Set<string>();
  for (const verb of ['level', 'give', 'describe', 'require', 'procedure', 'create'] as const) {
    for (const word of VERBS[verb].split(' ')) {
      if (seen.has(word)) continue;
      seen.add(word);
      const list = byFirst.get(word.charAt(0)) ?? [];
      list.push({ word, verb });
      byFirst.set(word.charAt(0), list);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
  return byFirst;
}

const VERB_INDEX = buildVerbs();
/** One-letter verbs that mostly are parts of other words: they count only right before the figure. */
const WEAK = new Set(['建', '占', '有', '含', '分', '由', '设', '辖', '限', '超', '达', '翻']);
/** Words in which the letters of a verb are no verb: 建设用地, 组织部, 发展改革委, 服务业, 就业局. */
const NO_VERB: Readonly<Record<string, readonly string[]>> = {
  组织: ['部', '保障', '领导', '机构', '形式', '实施体系', '者'],
  发展: ['改革', '和改革', '局', '规划', '水平', '需', '需要', '战略', '环境', '格局', '通道', '中心', '大会'],
  服务: [
    '业',
    '中心',
    '平台',
    '体系',
    '机构',
    '能力',
    '水平',
    '站',
    '局',
    '网点',
    '大厅',
    '贸易',
    '机制',
    '外包',
    '人员',
    '期',
  ],
  脱贫: ['劳动力', '人口', '户', '家庭', '攻坚', '县', '村', '地区', '群众'],
  上市: ['公司', '企业', '后备', '挂牌', '辅导'],
  挂牌: ['企业', '公司'],
  就业: ['局', '技能', '培训', '补助', '创业', '服务', '率', '岗位', '人员', '见习', '困难', '帮扶', '困'],
  创业: ['担保', '培训', '创新', '孵化', '园', '者', '基地', '投资', '补贴', '团队', '大赛', '板', '服务'],
  培训: [
    '机构',
    '基地',
    '中心',
    '补贴',
    '体系',
    '班',
    '计划',
    '对象',
    '项目',
    '规模',
    '质量',
    '载体',
    '费',
    '学校',
    '学时',
    '资源',
    '合格率',
    '考核',
  ],
  建设: ['用地', '局', '单位', '工程', '项目', '规划', '厅', '部', '标准', '资金', '水平', '总规模', '路'],
  认定: ['标准', '条件', '办法', '机构', '工作', '管理', '的', '结果', '为'],
  评价: ['机构', '基地', '体系', '标准', '办法', '组织', '方式', '结果', '为', '指标', '制度', '等级'],
  实施: ['方案', '意见', '细则', '办法', '“', '体系', '主体', '单位'],
  出口: ['实绩', '额', '总额', '企业', '退税', '基地', '交货'],
  销售: ['收入', '额', '总额', '网络', '渠道', '面积'],
  开发: ['区', '者', '商', '银行', '园区', '费用', '强度', '利用'],
  转移: ['支付', '就业'],
  支持: ['体系', '政策', '力度', '资金', '下'],
  考核: ['优秀', '合格', '办法', '指标', '等次', '结果', '评价', '体系', '达到', '项目'],
  评估: ['机构', '结果', '体系', '指标'],
  登记: ['机关', '证'],
  备案: ['机构', '企业', '制', '登记'],
  检查: ['站', '院'],
  超: ['级', '高清', '算', '前', '声', '低', '市', '导', '长'],
  达: ['标', '成', '人'],
  占: ['用', '地', '有', '补'],
  限额: ['以上', '以下'],
  建: ['议', '材', '筑', '制', '立', '设', '成'],
  覆盖: ['面', '率', '全', '城乡', '广'],
  保障: [
    '性',
    '体系',
    '机制',
    '水平',
    '能力',
    '局',
    '部',
    '房',
    '措施',
    '中心',
    '待遇',
    '条件',
    '资金',
    '卡',
    '金',
    '人员',
    '对象',
    '服务',
    '标准',
  ],
  调度: ['平台', '中心', '系统', '机制'],
  增长: ['率', '点', '极', '方式', '动力'],
  提升: ['行动', '工程', '计划', '培训', '改造', '项目', '服务'],
  保持: ['高', '良好'],
  推动: ['高质量'],
  取得: ['职业', '新', '积极', '显著'],
  工作: ['室', '站', '组', '机制', '方案', '任务', '目标', '人员', '日', '要点', '委', '部', '领导', '方面', '专班'],
  提供: [
    '材料',
    '资料',
    '证明',
    '申请',
    '以下',
    '下列',
    '复印',
    '原件',
    '支撑',
    '保障',
    '相关',
    '虚假',
    '担保',
    '贷款',
  ],
  担保: ['贷款', '公司', '机构', '基金', '余额', '费'],
  申请: ['人', '单位', '企业', '材料', '条件'],
  公示: ['期', '栏'],
  安排: ['部署'],
  经营: ['主体', '者', '户', '收入', '范围', '性', '许可', '额'],
  租赁: ['住房', '房', '市场', '公司', '企业', '合同', '补贴', '费'],
  主导: ['产业', '品种', '地位', '力量', '企业', '优势'],
  注册: ['资本', '地', '登记', '商标', '会计师'],
};

function isNoVerb(word: string, text: string, end: number): boolean {
  return NO_VERB[word]?.some((tail) => tail !== '' && text.startsWith(tail, end)) ?? false;
}

/**
 * Find the verbs of a stretch of text.
 * @param text with half-width ASCII. @param from first unit, @param to the one after the last.
 * @returns in order, the longest at each place, not overlapping.
 * @example findVerbs('到2025年新建25家', 0, 7)[0] // { start: 6, end: 8, word: '新建', verb: 'create' }
 */
export function findVerbs(text: string, from: number, to: number): VerbSpan[] {
  const found: VerbSpan[] = [];
  for (let at = from; at < to; at += 1) {
    for (const { word, verb } of VERB_INDEX.get(text.charAt(at)) ?? []) {
      const end = at + word.length;
      if (end > to || !text.startsWith(word, at)) continue;
      // 布设, 铺设, 增设 are other verbs.
      if (word === '设' && '布铺增敷架加埋开新建'.includes(text.charAt(at - 1) || ' ')) continue;
      if (WEAK.has(word) && end < to && /\p{Script=Han}/u.test(text.charAt(end))) continue;
      // 改造率, 培训量: the verb is part of a noun.
      if (isNoVerb(word, text, end) || (end < text.length && '率量额度者'.includes(text.charAt(end)))) continue;
      found.push({ start: at, end, word, verb });
      at = end - 1;
      break;
    }
  }
  return found;
}

/** Words that look back: a figure after one of them is a fact, until a word that looks ahead. */
export const PAST =
  /据(?:不完全)?统计|(?:统计|监测|调查|数据|结果)显示|截至目前|截止目前|截至|截止到|截止|目前|(?<![托用合活对将把在])现有|现已|去年|上年度|上年|上一年|近年来|近[两三四五二2-5]年|过去|以来|此前|同期|历年|累计已|业已|已经|已(?=[建成达有完培引认开实获形入拥累命启组纳覆])/g;
/** Words that look ahead. */
export const AHEAD = /力争|争取|确保|今年|明年|未来|今后|下一步|计划|预计|目标|将|拟/g;

/** Headings of blocks whose figures are conditions or penalties, whatever their verbs. */
export const CONDITION_HEADING =
  /条件|资格|标准|申报要求|申报范围|支持对象|奖励对象|适用范围|法律责任|罚则|处罚|名词解释|附则|申报材料|办理流程|办理程序|评审程序|考核办法|退出机制|动态管理/;
/** Sentence heads that open a list of conditions. */
export const CONDITION_LEAD =
  /(?:下列|以下|如下|相应)(?:基本|全部|任一|任意|其中)?(?:条件|要求|标准|情形|规定)|(?:条件|要求)(?:之一)?(?:的)?[:：]$|应当?(?:同时)?(?:具备|符合|满足)/;
/** Headings under which plain figures are goals. */
export const GOAL_HEADING = /目标|指标/;

/** Words right before a figure that make it a place, a part or a reference: 在10个乡镇, 等12部门, 这3类. */
export const NO_GOAL_BEFORE =
  /(?:在|于|从|向|对|与|给|由|各|等|这|该|上述|前述|第|其他|其它|另外|以|将|把|分|按|为|是|及其|连续|最近|近|其余|任一|任意|同一|单个|超出|不满|逢|凭|持|经|依|或者?)$/;

/** One of the places of a jurisdiction: what each of them has is a goal. */
export const EACH_PLACE =
  /(?:各|每个?)(?:县级?|区|市|旗|州){1,3}\s*(?:\([县市区旗、/]{1,8}\))?(?:区|市)?(?=[^长级内直域委]|$)/;
export const EACH_TOWN = /(?:各|每个?)(?:乡镇?|镇|街道|镇街|街镇|街(?=\(镇\))|村|社区)/;
/** The whole of a jurisdiction, whose level is a goal when it is no fact. */
export const WHOLE_PLACE = /全[市县区省州]|我[市县区省州]/;

/** Nouns that are counted when a text speaks of itself: 3项任务, 5个方面. */
export const SELF_COUNT =
  /^(?:大(?!型|中|学|数据|棚|桥|院|专|师|户|会|赛|规模|件|坝|病)|重点|主要|专项|具体|基本|核心|关键|方面|层面|层次|环节|步骤|原则|任务|行动|措施|举措|领域|阶段|维度|抓手|支撑|体系|机制|制度|要求|内容|条款|等级|档次|类别|情形|部分|模块|板块|梯队|梯次|优势|格局|转变|结合|同步|统一|突出问题|问题|隐患|实事|大事|好事|难事){1,3}/;

/** Money that is handed out or levied; a percentage or sum in such a clause is an amount, no goal. */
export const MONEY_TALK =
  /给予|予以|奖励|补助|补贴|奖补|资助|贴息|利率|贷款|担保|保费|保险费|税率|税前|扣除|减按|计征|征收|返还|罚款|罚金|滞纳金|违约金|租金|房租|工资|薪金|津贴|补偿|拨付|兑现|兑付|抵扣|费率|申领|合同金额|转贷|资金来源|配套资金|专项资金|扶持资金|引导资金|奖金|成交价|抵用|按[^,。;]{1,24}的$|持股|股份|出资|注册资本|分成|提取|计提|列支|用于|缴费|缴存|首付|押金|预付|费用|经费/;

/** Subjects of which a sum of money can be a goal: what an economy makes, takes or invests. */
export const MONEY_SUBJECT =
  /产值|收入|营收|增加值|总量|规模|生产总值|GDP|销售额|销售|交易额|成交额|投资|税收|利润|出口|进口|进出口|零售|贷款余额|融资|产出|消费|预算|经济|价值|效益|余额|外资|到位资金|到位内资|债券|成本/;

/** 其中30%在验收合格后拨付: when a part of a sum is paid. */
export const PAID_OUT = /^[^,;。]{0,16}(?:拨付|兑付|兑现|支付|发放)(?:到位|完毕)?$/;
