// Which means of government a piece of text uses: words that any field says them with, and what was found of sums and targets.
// It must not count a word inside a name (培训机构 trains nobody here), nor a code that the vocabulary does not have.
import type { AmountCandidate } from '../model.ts';

/** A means with the words or records that speak for it. */
export interface InstrumentSigns {
  code: string;
  /** Each word with its weight: 3 in the title, else 1, and half for each time it is said again. */
  words: ReadonlyMap<string, number>;
}

/** What extraction found in the same text. */
export interface FoundRecords {
  /** A target with a figure is a means of its own: planning. */
  targets: number;
  sums: readonly Pick<AmountCandidate, 'kind' | 'per' | 'role' | 'item'>[];
}

const TITLE_WEIGHT = 3;
const MAX_REPEATS = 4;
/** The sign of a record weighs as much as a word of the title: it is the measure itself. */
const RECORD_WEIGHT = 3;
/** What a sum must be to pay somebody, now or in general. */
const PAID: ReadonlySet<string> = new Set(['benefit', 'rate', 'cap', 'fund']);
/** The two means that a sum can be, by who gets it. */
const MONEY: ReadonlySet<string> = new Set(['personal_incentive', 'fiscal_grant']);

const SIGNS: readonly (readonly [string, RegExp])[] = [
  [
    'training_provision',
    /(?<=(?:开展|组织|实施|举办|推行|推进|加强|加快|提供|强化|扩大|深化|推广|健全|完善|建立|选派|选送|培训|累计|参加省|计划)[^，。；]{0,24})(?:培训|研修|轮训|进修|继续教育|学徒制)(?!机构|学校|院校|补贴|评价|基地|中心|经费|费|资金|组织|集团|联盟|需求|单位|体系|、?考核|质量|情况|班期|目录|协议|监管|监督|人数|课时|等级|后|期|合格|任务|人员|[^，。；]{0,12}的[，,])|培养(?=计划|工程|项目|行动|力度|模式)|(?:培训|研修)(?:行动|计划|工程|项目)|^[^，。；]{0,16}(?:培训|学徒制)$/g,
  ],
  [
    'fiscal_grant',
    /(?<!骗取|套取|追回[^，。；]{0,6}|收回[^，。；]{0,6}|在享受[^，。；]{0,12})(?:补助|补贴|奖补|资助|拨付|资金渠道|财政支持|专项资金|专项经费|经费支持|配套资金|后补助|以奖代补)(?!对象|标准的通知|(?:性|性职业技能)?培训(?!补贴)|资金(?:安全|监管|使用|[^，。；]{0,4}检查)|审核|金额|政策(?:知晓|解读)|兑现率)/g,
  ],
  ['personal_incentive', /奖励(?!机制|体系|制度|办法|企业|院校|单位)|津贴|奖金|安家费|生活补贴|购房补贴|一次性补贴/g],
  [
    'platform_building',
    /(?:建设|打造|建立|创建|新建|组建|培育|设立|认定|评选)[^，。；]{0,20}(?:基地|工作室|平台|园区|实验室|孵化器|中心|研究院|学院|站|载体)|(?:基地|平台|工作室|载体|园区|校区|学院|学校)(?:建设|项目)|授牌|建站/g,
  ],
  ['talent_recruitment', /引进|招引|引才|引育|公开招聘|(?<!新)招录|新来[^，。；]{0,4}(?:就业|工作)/g],
  [
    'information_infrastructure',
    /信息库|数据库|人才库|信息平台|信息系统|管理系统|摸底|监测|台账|信息发布|需求调查|向社会公布|大数据/g,
  ],
  [
    'public_service',
    /绿色通道|落户|子女入学|子女教育|住房保障|人才公寓|一站式|上门服务|就业帮扶|岗位推荐|公共服务|医疗保健|就医|疗养|体检|休假|走访慰问|提供[^，。；]{0,60}服务|公共就业创业服务|就业服务(?!中心|平台|机构|云)/g,
  ],
  [
    'planning_targets',
    /编制[^，。；]{0,10}(?:规划|计划)|制定[^，。；]{0,20}(?:规划|计划|实施方案|工作方案|落实方案|实施办法|实施细则)|行动计划|(?:制定|编制|发布|公布|出台|建立)[^，。；]{0,24}目录|年度计划|目标任务/g,
  ],
  [
    'evaluation_rules',
    /(?<!、|绩效|质量|效果|监督)(?:评价|鉴定|评审|职业技能等级认定|等级认定)(?!优秀|机构|结果|基地|、|补贴|费|站点|管理工作|服务平台|体系[，。；]|成绩)|评价标准|标准体系|准入|资质/g,
  ],
  [
    'financial_credit',
    /(?<!助学)贷款|担保|贴息|融资|信贷|授信|(?<!社会|养老|医疗|失业|工伤|生育|职工)保险(?!费)|产业基金|投资基金/g,
  ],
  ['tax_relief', /(?:税|费)[^，。；]{0,6}(?:减免|免征|减征|优惠|扣除)|税前|退税|抵免|减税/g],
  ['honours_recognition', /评选|选拔(?!机制|赛|、|、集训|党政|干部)|表彰|荣誉|命名|授予|选树|称号/g],
  [
    'career_paths',
    /职称(?=申报|评审|评定|系列|互通|贯通|晋升)|申报[^，。；]{0,12}职称|(?<!等级)晋升(?!培训|相应)|晋级|(?<!全过程|育选用|全链条)贯通|发展通道|职业通道|成长通道|岗位聘用|薪酬|津贴制度|收入分配|同等待遇/g,
  ],
  [
    'organisation_coordination',
    /组织领导|领导小组|联席会议|协调机制|统筹协调|职责分工|工作机制|工作专班|密切配合|协同配合|齐抓共管|工作职责|(?<!行业)主管部门|组织委员会|组委会(?=办公室)|承担[^，。；]{0,8}(?:职责|责任)|牵头(?=做好|负责|组织|抓总)|(?<!由[^，。；]{2,20})组织实施(?!工作体系|体系)/g,
  ],
  [
    'supervision_assessment',
    /(?<!社会)监督(?!检察|委员会|管理局)|监管(?!部门|局)|整改|约谈|追回|追缴|罚款|(?:撤销|取消|解除)[^，。；]{0,8}(?:资格|称号|资质|协议)|督查|督导|督办|绩效|问责|通报|检查|落实情况[^，。；]{0,6}(?:评估|检查|考核)|(?:考核|评估)(?=机制|制度|办法|结果|评估|督|工作)|(?:年度|目标|目标责任|定期|动态|跟踪)(?:考核|评估)(?!优秀|合格|不合格|优良)|纳入[^，。；]{0,12}考核|抽查|退出机制|动态管理/g,
  ],
  ['publicity', /宣传(?!思想)|媒体|氛围|舆论|宣讲|报道/g],
  ['public_procurement', /政府购买|政府采购|首购/g],
  ['demonstration_pilot', /试点|先行先试|示范(?=单位|企业|引领|带动|点|区|项目|创建)/g],
  [
    'exchange_cooperation',
    /(?:经验|学习)交流|合作交流|(?<!技术|技艺)交流(?:合作|活动|学习|互鉴)|区域合作|国际合作|对外合作|展会|国外|境外/g,
  ],
  [
    'contest_organisation',
    /(?:举办|开展|组织|承办|参加|构建)[^，。；]{0,16}(?:竞赛|大赛|比赛)|(?:竞赛|大赛)(?:活动|体系|机制|由[^。；]{0,40}主办)|初赛|决赛|赛项设置|大赛设|岗位练兵|技术比武/g,
  ],
  ['industry_matching', /校企合作|产教融合(?!型企业)|产学研|供需对接|订单式|校企(?:双|联|共)|工学一体|引企入/g],
];

function signsOfWords(title: string, text: string, pattern: RegExp): Map<string, number> {
  const words = new Map<string, number>();
  const add = (word: string, weight: number) => {
    const before = words.get(word);
    words.set(word, before === undefined ? weight : before + weight / 2);
  };
  for (const [word] of title.matchAll(pattern)) add(word, TITLE_WEIGHT);
  let count = 0;
  for (const [word] of text.matchAll(pattern)) {
    if (count === MAX_REPEATS) break;
    add(word, 1);
    count += 1;
  }
  return words;
}

/**
 * Find the signs of each means in a piece of text.
 * @param known codes of the vocabulary; others are passed over. @param found records of the same text.
 * @param itemMeans what paying for an item is, null when the vocabulary leaves it open.
 * @returns one entry for each means with a sign, in the order of the table.
 * @example instrumentSigns('', '对企业给予补助', new Set(['fiscal_grant']), { targets: 0, sums: [] })[0].code // 'fiscal_grant'
 */
export function instrumentSigns(
  title: string,
  text: string,
  known: ReadonlySet<string>,
  found: FoundRecords,
  itemMeans: (item: string | null) => string | null = () => null,
): InstrumentSigns[] {
  const recorded = new Map<string, string>();
  if (found.targets > 0) recorded.set('planning_targets', 'goal');
  const means = found.sums.map(({ item, per, role }) => {
    const stated = PAID.has(role) ? itemMeans(item) : null;
    if (stated !== null) return stated;
    return role === 'benefit' ? (per === 'person' ? 'personal_incentive' : 'fiscal_grant') : null;
  });
  for (const code of means) if (code !== null) recorded.set(code, 'amount');
  // 购房补贴 is paid to people, 奖励企业3万元 to a body: where every sum says to whom, the word does not say it otherwise.
  const decided = means.length > 0 && means.every((code) => code !== null);
  return SIGNS.flatMap(([code, pattern]): InstrumentSigns[] => {
    if (!known.has(code)) return [];
    if (decided && MONEY.has(code) && !recorded.has(code)) return [];
    const words = signsOfWords(title, text, pattern);
    const record = recorded.get(code);
    if (record !== undefined) words.set(record, RECORD_WEIGHT);
    return words.size === 0 ? [] : [{ code, words }];
  });
}
