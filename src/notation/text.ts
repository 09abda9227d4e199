// Characters as official Chinese documents print them: full and half width, the many spaces and dashes.
// Every function keeps one UTF-16 unit per unit, so that offsets stay those of the original. It must not reword anything.

/** Traditional letters of figures, money and government with the simplified ones; none that simplified text prints too. */
const TRADITIONAL =
  '萬億獎勵補貼資給與對於業單級創國際區縣鎮鄉個項條點額費標準處罰運營產農廠學術專藝團隊領軍頭職稱證書評審認計劃規範實驗機構關係組織協會議長負責財務稅經濟貿進發開動勞險養醫療衛環節電網數據訊軟體視廣場車輛' +
  '畝糧漁種質檢測監後無為將應當須間時內從來兩雙幾歲畢碩購買賣屬貸還擔債賠償繳納銷價銀鐵鋼號類別優異選舉辦獲達過連續滿餘線試園師員賽競態設備興轉讓許權導幹執報請託訂簽約層總歷圓畫幣門問題參觀遊館飯戶壯擴廢' +
  '氣濕舊楊東龍華僑臺灣聯魚';
const SIMPLIFIED =
  '万亿奖励补贴资给与对于业单级创国际区县镇乡个项条点额费标准处罚运营产农厂学术专艺团队领军头职称证书评审认计划规范实验机构关系组织协会议长负责财务税经济贸进发开动劳险养医疗卫环节电网数据讯软体视广场车辆' +
  '亩粮渔种质检测监后无为将应当须间时内从来两双几岁毕硕购买卖属贷还担债赔偿缴纳销价银铁钢号类别优异选举办获达过连续满余线试园师员赛竞态设备兴转让许权导干执报请托订签约层总历圆画币门问题参观游馆饭户壮扩废' +
  '气湿旧杨东龙华侨台湾联鱼';

/** What each unit is folded to; 0 for itself. A table, since V8 asks a function about each unit of a class of hundreds. */
const FOLDED = new Uint16Array(0x10000);
for (let code = 0xff01; code <= 0xff5e; code += 1) FOLDED[code] = code - 0xfee0;
for (let at = 0; at < TRADITIONAL.length; at += 1) FOLDED[TRADITIONAL.charCodeAt(at)] = SIMPLIFIED.charCodeAt(at);
FOLDED[0x3000] = 0x20;
FOLDED[0xa0] = 0x20;

/** The text folded last: all that read one paragraph ask for it one after another. */
let lastWide = '';
let lastNarrow = '';

/**
 * Fold full-width ASCII (`１，０００％（）`) and the ideographic space to half width, and traditional letters that texts of government
 * share to simplified ones (`萬`, `獎`), unit for unit. For matching only: what is shown comes from `text`.
 * @returns a string of exactly the same length, so an offset in it is an offset in `text`. `。`, `、`, `〔〕`, `“”` stay.
 * @example narrowWidth('１．５万（元）') // '1.5万(元)'
 */
export function narrowWidth(text: string): string {
  if (text === lastWide) return lastNarrow;
  lastWide = text;
  let narrow = '';
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    const folded = FOLDED[text.charCodeAt(at)]!;
    if (folded === 0) continue;
    narrow += text.slice(done, at) + String.fromCharCode(folded);
    done = at + 1;
  }
  lastNarrow = done === 0 ? text : narrow + text.slice(done);
  return lastNarrow;
}

/**
 * Tell whether the UTF-16 unit at `index` is white space, line ends included.
 * @returns `false` outside the text. Never throws.
 * @example isSpace('一　二', 1) // true
 */
export function isSpace(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0xfeff
  );
}

/**
 * Walk over white space.
 * @returns the first index at or after `index` that is no white space, or `text.length`.
 * @example skipSpaces('第  三', 1) // 3
 */
export function skipSpaces(text: string, index: number): number {
  let at = index;
  while (at < text.length && isSpace(text, at)) at += 1;
  return at;
}

/**
 * Walk back over white space.
 * @returns the smallest index such that everything from it to `index` is white space.
 * @example skipSpacesBack('最高  5', 4) // 2
 */
export function skipSpacesBack(text: string, index: number): number {
  let at = index;
  while (at > 0 && isSpace(text, at - 1)) at -= 1;
  return at;
}

/**
 * Tell whether the unit at `index` is one of those in `units`.
 * @returns `false` outside the text (unlike `units.includes(text.charAt(index))`, where '' is in every string).
 * @example isOneOf('，。', '到此。', 2) // true
 */
export function isOneOf(units: string, text: string, index: number): boolean {
  // No one-unit strings are made: this is asked for every unit of a text many times.
  if (index < 0 || index >= text.length) return false;
  const code = text.charCodeAt(index);
  for (let at = 0; at < units.length; at += 1) if (units.charCodeAt(at) === code) return true;
  return false;
}

/** The marks that stand for "from … to …" or open a dash item; GB/T 15834-2011 allows —, ～ and -, documents print more. */
export const DASHES = '-—–―─‐‑‒﹣−－';
/** Marks of a range: every dash and the wave. */
export const RANGE_MARKS = `${DASHES}~～〜∼`;
