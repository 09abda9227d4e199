// Tells lines that are whole although no full stop ends them: assignments to bodies, headings, lists of bodies, notes
// in brackets, lines that say how to get in touch. It must not say where a sentence is broken: that is damage.ts.
import { parseMarker } from '../notation/outline.ts';

/** 责任单位：, 牵头考核单位：, 完成时限：. */
const ASSIGNS = /^[^，,。；;、：:（(]{0,8}(?:单位|部门|主体|分工|责任人|时限|牵头|责任|配合)\s*[：:]/;
const DOES = /(?:负责|牵头|配合|落实|实施|参与|协助|承办|组织)\s*[。；;]?$/;
const BODY = /(?:局|府|室|厅|部|委|会|院|办|中心|部门|单位|政府|公司|银行|集团|支队|联|社|署|海关)$/;
const STOPPED = /[。；！？;!?]["”’」』]?\s*$/;
const CONTACT = /^(?:联系|咨询|通信|通讯|邮寄|电子)?(?:人|电话|邮箱|邮件|方式|地址|网址|传真|邮编)[：:]/;
/** A sum or a benefit, after which one rule ends; and how the next begins. */
const GIVEN = /(?:[\d十百千][万亿]?元?|奖励|奖补|补贴|补助|资助|扶持)(?:资金|政策|支持)?$/;
const NEXT_RULE = /^(?:对(?!象|口|接|应|标|照|比)|鼓励|支持|引导|推动|凡)/;

/** The bracket that closes at the end of a line: what stands before it, and inside. `before` is null if it opens earlier. */
function lastBracket(line: string): { before: string | null; inside: string } | undefined {
  if (!/[)）\]】〕]$/.test(line)) return undefined;
  let depth = 0;
  for (let at = line.length - 1; at >= 0; at--) {
    const unit = line.charAt(at);
    if (')）]】〕'.includes(unit)) depth += 1;
    else if ('(（[【〔'.includes(unit)) depth -= 1;
    if (depth === 0) return { before: line.slice(0, at), inside: line.slice(at + 1, -1) };
  }
  return { before: null, inside: line.slice(0, -1) };
}

/** True for nothing but bodies, as in a signature: 市教育局、市财政局，各县（市、区）人民政府. */
function isBodies(words: string): boolean {
  const parts = words.replace(/[（(][^（）()]{1,16}[）)]/g, '').split(/[、，,；;\s]+/);
  return words.length <= 200 && parts.every((part) => part.length <= 30 && BODY.test(part));
}

/**
 * True when the bracket at the end of a line ends the paragraph: who is responsible, or words after a full stop.
 * @param line trimmed.
 * @example isClosedByBracket('支持企业上云（市数据局负责）') // true
 */
export function isClosedByBracket(line: string): boolean {
  const bracket = lastBracket(line);
  if (bracket === undefined) return false;
  const { before, inside } = bracket;
  if (ASSIGNS.test(inside) || DOES.test(inside)) return true;
  // 技师（高级技师） goes on; a bracket that opens after a full stop, or is the line, does not.
  return before === null ? isBodies(inside) : before.trim() === '' || STOPPED.test(before);
}

/** True for an outline marker and a title of two or three parts: （一）加强组织领导，形成工作合力. */
function isHeading(line: string): boolean {
  const marker = parseMarker(line);
  if (marker === undefined || marker.style === 'article' || /[。；：;:、]/.test(line)) return false;
  const parts = line.slice(marker.length).split(/[，,]/);
  return (
    parts.length <= 3 &&
    parts.every(({ length }) => length >= 4 && length <= 18) &&
    !/^[对为按在经凡到从由]/.test(parts[0]!)
  );
}

/**
 * True for a line that is whole without a stop at its end.
 * @param line trimmed.
 * @example endsWhole('支持企业上云。（责任单位：市数据局、市财政局）') // true
 */
export function endsWhole(line: string): boolean {
  if (/[、，,]$/.test(line)) return false;
  if (isClosedByBracket(line) || isHeading(line) || CONTACT.test(line) || /^附\s{0,4}[件表]/.test(line)) return true;
  const opens = /^[（(]/.test(line);
  // A bracket that is not closed goes on in the next line.
  if (ASSIGNS.test(opens ? line.slice(1) : line)) return !opens || lastBracket(line) !== undefined;
  return isBodies(line);
}

/**
 * True for a line that begins something of its own, whatever the line before it ends with: a bracket that says who is
 * responsible, the heading of a box or table, a signature, or the next of several rules about what is given.
 * @param line trimmed. @param before the line before it, trimmed.
 * @example beginsAnew('专栏2　标识解析增强工程', '…提升服务能力') // true
 */
export function beginsAnew(line: string, before: string): boolean {
  if (/^(?:专栏|图表|附表|表|图)\s?[\d一二三四五六七八九十]{1,3}(?:[\s：:.．]|$)/.test(line)) return true;
  if (/[、，,]$/.test(before)) return false;
  if (/^[（(]/.test(line) && isClosedByBracket(line) && lastBracket(line)?.before === '') return true;
  if (/^(?:中共|共青团)?[^、，。（(]{1,9}[省市县区州盟旗]/.test(line) && line.length <= 30 && isBodies(line))
    return true;
  return GIVEN.test(before) && NEXT_RULE.test(line);
}
