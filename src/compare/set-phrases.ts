// Phrases that official documents of every field share without having them from each other.
// It must not know a field or a place: what is common in one corpus only is found by counting (reuse.ts).

/**
 * Openings, closings, creeds and addresses, as regular expressions over folded text, which has no punctuation and no spaces.
 * Each is met in collected documents; a phrase that states a rule of its own is none.
 */
const SET_PHRASES: readonly string[] = [
  // Creeds.
  '(?:坚持)?(?:高举中国特色社会主义伟大旗帜)?(?:坚持)?以习近平新时代中国特色社会主义思想为指(?:导|引)(?:思想)?',
  '习近平新时代中国特色社会主义思想',
  '(?:认真|全面|深入){0,3}(?:学习)?贯彻(?:落实)?习近平总书记(?:关于)?[^以为]{0,20}?(?:重要(?:讲话|论述|指示批示|指示)(?:批示)?精神|系列(?:指示|讲话)精神)',
  '(?:全面|深入|认真){0,3}(?:学习)?(?:贯彻)?(?:落实)?党的[一二三四五六七八九十]{1,3}(?:大|届)(?:和[一二三四五六七八九十]{1,3}届)?(?:[一二三四五六七八九]中){0,9}(?:历次)?(?:全会)?精神',
  '(?:统筹)?推进五位一体总体布局',
  '(?:协调)?推进四个全面战略布局',
  '(?:增强)?四个意识(?:坚定)?四个自信(?:做到)?(?:两个维护)?',
  '深刻(?:领悟|认识)两个确立的决定性意义',
  '(?:完整准确全面|坚定不移)?贯彻新发展理念',
  '坚持以人民为中心的?(?:发展)?思想?',
  '党中央国务院(?:和?省委省政府)?(?:和?市委市政府)?(?:的)?决策部署',
  '为全面建设社会主义现代化国家',
  '实现中华民族伟大复兴的?(?:中国梦)?',
  // Openings and closings.
  '为(?:深入|认真|全面){0,3}(?:贯彻)?落实',
  '现将.{2,60}?印发给你们请(?:各地)?(?:结合(?:本地|本单位|工作){0,3}实际)?(?:认真)?(?:组织)?(?:贯彻|遵照|抓好){0,3}(?:贯彻)?(?:落实|执行)',
  '(?:已经|已|经).{0,12}?研究(?:同意|通过)现(?:将.{0,40})?印发(?:给)?你们',
  '请(?:结合(?:本地|本单位|工作){0,3}实际)?(?:认真|抓好){0,3}(?:组织)?(?:贯彻|遵照)(?:落实)?(?:执行)?',
  '此件(?:主动公开|公开发布|依申请公开|不予公开)',
  '(?:结合|根据)(?:我[省市区县]|本[省市区县]|工作)?实际(?:特?制定(?:本|以下)(?:办法|方案|意见|措施|细则|规定|实施(?:方案|意见|办法|细则)))?',
  '本(?:办法|方案|意见|措施|细则|规定|通知)(?:自.{0,12}?(?:起)?(?:施行|实施|执行)|由.{2,30}?负责解释)',
  '自(?:发布|印发|公布)之日起(?:施行|实施|执行)(?:有效期.{1,4}?年)?',
  '(?:此前|以往)?(?:有关)?规定与本(?:办法|意见|通知|规定)不一致的以本(?:办法|意见|通知|规定)为准',
  // Addresses.
  '各(?:省自治区直辖市|市州|市县区|县市区|区市县|区县市|县区|区县|区市|市|县|区)(?:人民政府|[^各]{0,14}?(?:局|委员会|办公室))',
  '市(?:政府|委)?各(?:部门|委办局)(?:各)?直属(?:机构|单位)',
  '市直各?(?:有关)?(?:部门|单位)',
  '各有关(?:部门|单位)',
];

let pattern: RegExp | undefined;

/**
 * Find the set phrases of a text.
 * @param folded a text without punctuation and spaces, as foldedSlice gives it.
 * @returns start and end of each, in order, not overlapping.
 * @example findSetPhrases('以习近平新时代中国特色社会主义思想为指导建立制度') // [{ start: 0, end: 20 }]
 */
export function findSetPhrases(folded: string): { start: number; end: number }[] {
  pattern ??= new RegExp(SET_PHRASES.join('|'), 'gu');
  return [...folded.matchAll(pattern)].map(({ index, 0: phrase }) => ({ start: index, end: index + phrase.length }));
}
