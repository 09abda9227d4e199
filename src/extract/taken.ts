// Sums that are taken away: 扣减工作经费1万元, 追回已拨资金的50%. What is cut or claimed back is given to nobody.
// It must not read fines (处5万元以下罚款); that is role.ts.

const TAKES = '扣减|扣发|扣罚|扣回|核减|追回|追缴|收回|(?:退回|退还|返还|缴回)(?:其|所|全部){0,2}已';

/** From the verb to the sum; 扣减后按2000元发放 and 追回资金的，奖励5万元 give. */
const BEFORE = new RegExp(`(?:${TAKES})([^,;。:]{0,30})$`);
const GIVES = /[后奖]励?(?!金|资金|补|经费)|给予|予以|按照?(?!比例)|(?<!已)(?:发放|发给|拨付)|举报|用于/;

const AFTER =
  /^(?:以上|以下|以内)?(?:的)?(?:标准|比例|幅度|额度)?(?:予以|进行|相应|直接|给予)?(?:扣减|扣发|扣罚|扣回|核减|追回|追缴|收回)/;

const SO_FAR = /(?:已|共|累计|全年|去年|上年|近年来)[^,;。]{0,8}$/;

/**
 * Tell whether the words around a sum take it away, and whether they tell what was taken so far.
 * @param before,after the words of its clause on either side.
 * @returns `penalty` for what is to be taken, `statistic` for what has been (累计追回补贴资金200万元), undefined for all else.
 * @example takenAway('扣减工作经费', '') // 'penalty'
 */
export function takenAway(before: string, after: string): 'penalty' | 'statistic' | undefined {
  const found = BEFORE.exec(before);
  if (found !== null && !GIVES.test(found[1] ?? ''))
    return SO_FAR.test(before.slice(0, found.index)) ? 'statistic' : 'penalty';
  return AFTER.test(after) ? 'penalty' : undefined;
}
