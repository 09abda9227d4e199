// Levels in words: 国家级, 国家、省、市级, 全市技能大赛, 省科技进步奖. Codes come from the lexicon.
// It must not read other facets.
import { isOneOf } from '../notation/text.ts';
import { readOneOf, readRun, separatorAt } from './facet-run.ts';
import { type Facet, type FacetWords, facetsOfRun, single } from './facet-values.ts';

/** Administrative words before 级, with the word that the vocabulary may know. Longest first. */
const ADMINISTRATIVE: readonly (readonly [string, readonly string[]])[] = [
  ['省(区、市)', ['省级']],
  ['省(自治区、直辖市)', ['省级']],
  ['县(市、区)', ['县区级', '县级', '区级']],
  ['县(区、市)', ['县区级', '县级', '区级']],
  ['县(市区)', ['县区级', '县级', '区级']],
  ['区(县、市)', ['县区级', '县级', '区级']],
  ['区(市、县)', ['县区级', '县级', '区级']],
  ['区(市)县', ['县区级', '县级', '区级']],
  ['县(市)区', ['县区级', '县级', '区级']],
  ['县(区)', ['县区级', '县级', '区级']],
  ['县(市)', ['县级', '县区级']],
  ['区(县)', ['县区级', '区级', '县级']],
  ['市(州)', ['市级']],
  ['市(地)', ['市级']],
  ['省(部)', ['省级']],
  ['省(市)', ['省级']],
  ['设区市', ['市级']],
  ['设区的市', ['市级']],
  ['自治区', ['省级']],
  ['县市区', ['县区级', '县级', '区级']],
  ['世界', ['世界级', '国际级']],
  ['国际', ['国际级', '世界级']],
  ['国家', ['国家级']],
  ['中央', ['国家级']],
  ['省部', ['省级']],
  ['部省', ['省级']],
  ['地市', ['市级']],
  ['区县', ['县区级', '区级', '县级']],
  ['县区', ['县区级', '县级', '区级']],
  ['部', ['国家级']],
  ['省', ['省级']],
  ['市', ['市级']],
  ['州', ['市级']],
  ['区', ['区级', '县区级', '县级']],
  ['县', ['县级', '县区级', '区级']],
];

const ADMINISTRATIVE_WORDS = ADMINISTRATIVE.map(([word]) => word);

const readAdministrative = readOneOf(ADMINISTRATIVE_WORDS, true);

/** Where 级 belongs to something else: 县级市, 市级财政, 省级奖励政策基础. */
const NOT_AFTER_LEVEL =
  /^(?:市(?!场)|行政|财政|地方(?:财政|财力|税|留成|贡献|经济贡献|综合贡献)|部门|主管|政府|资金|预算|机关|领导|层面|以上财政|以上人民|人民|人社|科技(?:局|厅)|(?:奖励|补助|补贴|奖补)(?:政策|资金|标准|金额|的|经费|后|基础)|统筹|配套|各|党|审批|联席|专项资金)/;

const NOT_BEFORE_LEVEL = '副各上下同城超门都园社地景街片校辖本直越跨';

/**
 * Read levels that end in 级 at a place: 国家级, 国家、省、市级.
 * @returns one facet for each level; none when 级 belongs to something else (县级市, 市级财政).
 * @example readLevels('国家、省级', 0, words).map(({ from }) => from) // ['national', 'provincial']
 */
export function readLevels(text: string, at: number, words: FacetWords): Facet[] {
  const run = readRun(text, at, readAdministrative, ['级']);
  if (run === undefined || run.range) return [];
  if (at > 0 && isOneOf(NOT_BEFORE_LEVEL, text, at - 1) && text.charAt(at) !== '国') return [];
  if (NOT_AFTER_LEVEL.test(text.slice(run.end, run.end + 6))) return [];
  const codeOf = ({ word }: { word: string }) => {
    const entry = ADMINISTRATIVE.find(([name]) => name === word);
    return entry === undefined ? null : words.codeOf('levels', entry[1]);
  };
  return facetsOfRun('level', run, codeOf, ({ word }) => `${word}级`);
}

/** Nouns of contests and honours: before them 省, 市, 全市, 中国 name who holds or grants. */
const HONOUR =
  /赛|能手|标兵|模范|先进|奖|称号|十佳|十大|百强|百佳|示范|劳模|冠军|优秀|工匠|名匠|名牌|驰名|首席|状元|集训队|“|名师|大师|金牌|运动会|运会|锦标|文明|重点村|重点镇|重点[^财资]{0,8}(?:专项|项目|工程)|科技计划|工法|名村|名镇/;

/** After 国家 also things that the state names: 国家现代农业产业园. */
const STATE_NOUN = new RegExp(`${HONOUR.source}|产业园|园区|基地|中心|实验室|平台|高新技术企业|名录|计划项目|专项`);

const HONOUR_REACH = 12;

/** 全国植树能人、全省植树能人称号: the last of a list names what all are. */
const TITLES = /^[^,;。、的和]{2,10}(?:、[^,;。、的]{2,14}){1,4}?称号/;
const TITLES_REACH = 72;

const WEAK: readonly (readonly [string, readonly string[]])[] = [
  ['国家', ['国家级']],
  ['全国', ['国家级']],
  ['中国', ['国家级']],
  ['中华', ['国家级']],
  ['全省', ['省级']],
  ['全区', []],
  ['全市', ['市级']],
  ['全县', ['县级', '县区级']],
  ['省', ['省级']],
  ['自治区', ['省级']],
  ['市', ['市级']],
  ['区', ['区级', '县区级']],
  ['县', ['县级', '县区级']],
];

const WEAK_READER = readOneOf(
  WEAK.map(([word]) => word),
  false,
);

const WEAK_BEFORE = '、和及与或获为得评选对是列(“入在过到给';

/**
 * Read a level without 级 at a place: 全市技能大赛, 中国…奖, 获得省科技进步奖.
 * @returns one facet when a contest, an honour or another level follows at once; none otherwise.
 * @example readWeakLevels('全市技能大赛', 0, words)[0]?.from // 'municipal'
 */
export function readWeakLevels(text: string, at: number, words: FacetWords): Facet[] {
  const element = WEAK_READER(text, at);
  if (element === undefined) return [];
  const short = element.end - element.start === 1;
  if (short && at > 0 && !isOneOf(WEAK_BEFORE, text, at - 1)) return [];
  if (isOneOf('场民值委级外内间别域直长区县州人上属本', text, element.end) && !text.startsWith('长质量', element.end))
    return [];
  let noun = element.end;
  // 省、市劳动模范: the marks between lead to the next level word.
  while (noun - at < HONOUR_REACH) {
    const next = separatorAt(text, noun);
    const other = next === noun ? undefined : WEAK_READER(text, next);
    if (other === undefined) break;
    noun = other.end;
  }
  const reach = text.slice(noun, noun + HONOUR_REACH).split(/[、,;。和的]/, 1)[0] ?? '';
  const match =
    (element.word === '国家' ? STATE_NOUN : HONOUR).exec(reach) ??
    (short ? null : TITLES.exec(text.slice(noun, noun + TITLES_REACH)));
  const next = text.slice(separatorAt(text, element.end));
  const other = /^.{0,8}(?:有关|相关|规定|政策|要求|财政|部门|统一|法律|下达|支持|补助|资金|标准|人民政府)/;
  // 国家、省认定的: two levels side by side need no noun of honour, but 国家、省有关规定 is no level.
  // 县(市、区) is a place, no list of levels.
  const near = text.slice(Math.max(0, at - 8), at);
  const bracketed = near.lastIndexOf('(') > near.lastIndexOf(')');
  const leads = separatorAt(text, element.end) > element.end && WEAK_READER(next, 0) !== undefined && !other.test(next);
  const follows =
    short &&
    /(?:国家|省|市)[、和及与]$/.test(text.slice(Math.max(0, at - 4), at)) &&
    !other.test(text.slice(element.end));
  if ((leads || follows) && !bracketed) {
    const paired = words.codeOf('levels', WEAK[element.value - 1]?.[1] ?? []);
    if (paired === null) return [];
    const value = single(paired, paired, element.word);
    return [{ kind: 'level', start: at, end: element.end, ...value, parts: [value] }];
  }
  if (
    match === null ||
    text.startsWith('奖励', noun + match.index) ||
    /企业|公司|财政|资金/.test(reach.slice(0, match.index))
  )
    return [];
  const entry = WEAK[element.value - 1];
  const code = words.codeOf('levels', entry?.[1] ?? []);
  if (code === null) return [];
  const value = single(code, code, element.word);
  return [{ kind: 'level', start: at, end: element.end, ...value, parts: [value] }];
}
