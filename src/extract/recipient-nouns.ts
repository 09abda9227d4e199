// Nouns that end the name of a person, a body or a thing that is paid. General classes of official Chinese.
// It must not read sentences: that is recipients.ts.

/** Last nouns of phrases that name a person, with the code that a person has in `pers`. */
export const PERSON_NOUNS =
  /(?:者|人|人员|人才|选手|职工|员工|教职工|学员|学徒|毕业生|大学生|学生|研究生|博士[后生]?|硕士生?|本科生?|专科生?|大专生?|教师|老师|导师|师傅|教练|教练员|裁判员?|运动员|专家|院士|个人|劳动力|劳动者|农民|农民工|村民|居民|退役军人|军人|家庭农场主|带头人|领办人|领军人物|负责人|主持人|发明人|传承人|创业者|经纪人|法人代表|高管|医生|医师|护士|技师|高级工|中级工|初级工|工匠|能手|大师|模范|标兵|党员|干部|志愿者|代表|主播|司机|驾驶员|残疾人|老年人|低保对象|对象|党组织书记|书记|本人|^其|获奖者|获得者|举报人|(?<![会成动委议职裁定满全超减增缺])员)$/;

/** Last nouns of phrases that name a body: firm, school, village. */
export const BODY_NOUNS =
  /(?:企业|公司|单位|机构|院校|高校|学校|大学|学院|高中|中学|小学|初中|职高|技校|医院|卫生院|养老院|敬老院|福利院|幼儿园|合作社|农场|家庭农场|农庄|协会|商会|学会|联盟|组织|集团|银行|主体|市场主体|运营商|服务商|开发商|承办方|主办方|运营方|供应商|载体|园区|开发区|集聚区|孵化器|众创空间|平台|中心|实验室|研究院|研究所|院所|所|站|(?<![重特热分])点|(?<!开)店|门店|商场|超市|市场|酒店|饭店|民宿|旅行社|景区|度假区|村|社区|乡镇|街道|乡村|(?<![各外])县区?|(?<![上超门城])市区?|剧团|院团|场馆|影院|书店|媒体|电商|商家|商户|个体工商户|养殖场|屠宰场|加工厂|工厂|车间|仓库|基金|社会组织|律所|事务所|工会|委员会|联合体|大户|种植户|养殖户|农户|经营者|经营主体|生产者|业主|(?<![落开入])户)$/;

const THING_NOUNS =
  /(?:家庭|项目|工程|课题|基地|工作室|工作站|团队|队伍|代表队|队|品牌|产品|商标|专利|标准|作品|影片|剧目|节目|赛事|活动|展会|线路|航线|专列|班列|课程|教材|成果|论文|品种|农产品|新药|药品|器械|装备|首台\(套\)|设备|系统|软件|车辆|汽车|房屋|住房|床位|老旧小区|小区|(?<!入)园|馆|(?<![获评])奖|名次|称号|荣誉|等次|(?<!参)赛|(?<!挂)牌|军|名|级|类|位|星|示范区|示范县|示范镇|示范村|试点|(?<!上)线|(?<!购)车|船|亩|头|只|羽|岗位|订单班|专业)$/;

/**
 * Tell whether a phrase ends as the name of someone or something that is paid.
 * @example endsAsRecipient('国家级技能大师工作室') // true
 */
export function endsAsRecipient(phrase: string): boolean {
  return PERSON_NOUNS.test(phrase) || BODY_NOUNS.test(phrase) || THING_NOUNS.test(phrase);
}

/**
 * Tell whether words end as the name of a person or body.
 * @example isPersonOrBody('高校毕业生') // true
 */
export function isPersonOrBody(words: string): boolean {
  return PERSON_NOUNS.test(words) || BODY_NOUNS.test(words);
}

/**
 * How many units at the start of some words name a person or body: 选送单位 in 选送单位高技能人才培养.
 * @returns 0 when no such noun stands there.
 * @example recipientPrefix('一线职工培训') // 4
 */
export function recipientPrefix(words: string): number {
  // The name of a document names nobody.
  if (/^[和及与或《]/.test(words)) return 0;
  for (let size = 2; size < words.length && size <= 30; size += 1) {
    const part = words.slice(0, size);
    if (!PERSON_NOUNS.test(part) && !BODY_NOUNS.test(part) && !/(?:项目|工程|团队)$/.test(part)) continue;
    const rest = words.slice(size);
    if (/^(?:[员才力家数籍]|户口|所得)/.test(rest) || (part.endsWith('人') && /^[身民口均工大社事文物]/.test(rest)))
      continue;
    const longer = /^(?:本科|应届|专科|硕士|博士|在校)?(?:毕业生|研究生|学生|教师)/.exec(rest);
    if (longer !== null) return size + longer[0].length;
    const joined =
      /^(?:单位|企业|公司|机构|团队|员工|家属|代表|家庭|项目|工程|计划|平台|载体|公寓|驿站|工作[室站])/.exec(rest);
    if (joined !== null) return size + joined[0].length;
    // 乡村旅游资金 names no village, 本市户籍 no city.
    if (
      /(?:乡[村镇]|社区|农村|街道|[县市区村镇])$/.test(part) &&
      rest !== '' &&
      !/^(?:给|每|一|按|奖|补|[,;。])/.test(rest)
    )
      continue;
    return /^(?:生(?![活产育])|后)/.test(rest) ? size + 1 : size;
  }
  return 0;
}

const ACTS =
  /^(?:每|当年|年内|首次|新|成功|一次性)?(?:招用|招聘|招引|引进|引荐|推荐|吸纳|吸收|安置|录用|聘用|接收|收住|收治|组织(?![者部])|购买|购置|新购|租用|租赁(?!企业|公司|机构)|获得|获评|获批|取得|投保|参保|举办|承办|孵化|开展|参加|实施|建设|新建|入驻|落户|签订|缴纳|达到|完成|实现|通过|首次|在|于|自|来|到|每|年(?:销售|营业|产值|纳税))/;

/**
 * The one who acts, of words that go on to tell what he does: 旅行社 in 旅行社组织国内游客.
 * @returns the words as they are when they close with 的 or tell no action.
 * @example withoutAction('旅行社组织国内游客') // '旅行社'
 */
export function withoutAction(words: string): string {
  if (words.includes('的')) return words;
  const size = recipientPrefix(words);
  const rest = words.slice(size);
  return size > 0 && rest.length >= 4 && ACTS.test(rest) ? words.slice(0, size) : words;
}
