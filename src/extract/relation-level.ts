// Which level of government issued a document that a text names, by its title, the letters of its number and the words before it.
// It must not say what the text does with the document: that is relations.ts.
import type { RelationCandidate } from '../model.ts';
import { narrowWidth } from '../notation/text.ts';

/** Province letters that open a document number. */
const PROVINCES = '京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川贵黔云滇陕甘青蒙桂藏宁新';
const NATIONAL_CODE =
  /^(?:国|中发|中办|中组|中宣|中央|人社|财[^政]|财政部|发改|工信|教[^育]?|科技部|国科|国土|农|建[^字]?|住建|商|文旅|卫|环|交|水|税|银发|证监|银保监|保监|国资|市监|民发|民政部|司|公通|公安部|退役|医保|药监|体|残联|总工|中国|国家|主席|国务院|应急|林|海关|署|统|能源|国能|国发改|全国)/;

/**
 * Level of government that issued a document.
 * @param title without 《》, `''` when there is none. @param code letters of its number. @param words what stands right before it.
 * @returns `national`, `provincial`, `municipal`, `county`, or null when nothing tells.
 * @example levelOf('关于促进就业的意见', '国办发', '') // 'national'
 */
export function levelOf(title: string, code: string, words: string): RelationCandidate['level'] {
  const name = narrowWidth(title);
  if (/^中华人民共和国|^中共中央|^国务院|^全国|^国家/.test(name)) return 'national';
  if (
    NATIONAL_CODE.test(code) &&
    !(PROVINCES.includes(code.charAt(0)) && !/^新[^国]/.test(code) && !code.startsWith('国'))
  )
    return 'national';
  if (/^[\p{Script=Han}]{2,4}市(?![\p{Script=Han}]{1,5}[县区])/u.test(name) && !/^(?:北京|上海|天津|重庆)市/.test(name))
    return 'municipal';
  if (code !== '' && PROVINCES.includes(code.charAt(0)) && !/^.(?:市|县|区)/.test(code)) return 'provincial';
  for (const place of [words.slice(-24), name.slice(0, 24)]) {
    if (
      /(?:国务院|中共中央|中央|国家[\p{Script=Han}]{1,8}(?:局|委|部)|(?:财政|教育|科技|商务|公安|民政|水利|农业农村|交通运输|生态环境|人力资源社会保障|人力资源和社会保障|工业和信息化|住房城乡建设|住房和城乡建设|文化和旅游|自然资源|应急管理|退役军人事务|司法|科学技术)部|证监会|人民银行|税务总局|市场监管总局)/u.test(
        place,
      )
    )
      return 'national';
    const found =
      /(?:[\p{Script=Han}]{2,3}(?:省|自治区)|省(?:委|政府|人民政府|级|直|政府办公厅|人力|财政|教育|科技|工信|发改|商务|住建|农业|[\p{Script=Han}]{1,8}厅))/u.exec(
        place,
      );
    if (found !== null) return 'provincial';
    if (/^(?:北京|上海|天津|重庆)市/.test(place)) return 'provincial';
    if (/[\p{Script=Han}]{2,4}市[\p{Script=Han}]{1,5}[县区](?![域块])/u.test(place)) return 'county';
    if (/(?:[\p{Script=Han}]{2,4}市(?![场县])|市(?:委|政府|人民政府|级|[\p{Script=Han}]{1,10}局))/u.test(place))
      return 'municipal';
    if (/(?:[\p{Script=Han}]{1,4}[县区](?![域块])|[县区](?:委|政府|人民政府))/u.test(place)) return 'county';
  }
  if (/^.{1,3}(?:市)/.test(code)) return 'municipal';
  return null;
}
