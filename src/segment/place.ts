// Where a block stands, as a Chinese reader cites it. It must not look at the words of a block, save a heading's own.
import type { Block } from '../model.ts';
import { formatChineseInteger } from '../notation/numeral.ts';
import { formatOrdinal, parseMarker } from '../notation/outline.ts';

const STOPS = /[、.．﹒:：\s]/g;
const BRACKETS: Readonly<Record<string, string>> = { '(': '（', ')': '）' };
const TITLE_SHOWN = 12;

/** The last part of an id, split: `p2` is p and 2. */
function tailOf(id: string): { kind: string; number: number } {
  const tail = /^([a-z]*)(\d*)$/.exec(id.slice(id.lastIndexOf('.') + 1));
  return { kind: tail?.[1] ?? '', number: Number(tail?.[2] ?? 0) };
}

const isArticle = (block: Block | undefined): boolean => block?.marker != null && /^第.*条/.test(block.marker);

/** A marker without its stop; brackets are Chinese, as the same place is cited alike whatever its document prints. */
const bareMarker = (marker: string) => marker.replace(STOPS, '').replace(/[()]/g, (bracket) => BRACKETS[bracket]!);

/** 三（二）8 of markers; 第（一）项, 第1项 and 第1目 inside an article; 第1点 of a —— item, whose dash would read as 一. */
function markerPlace(block: Block, inArticle: boolean, above: Block | undefined): string {
  const marker = block.marker!;
  const { kind, number } = tailOf(block.id);
  if (kind === 'b') return `第${number}点`;
  if (kind === 'q') return `第${number}问`;
  // A damaged 3、 stands at the place of 三、.
  if (kind === 's') return formatChineseInteger(number);
  if (/^[^（(].*[）)]$/.test(marker)) return `（${marker.slice(0, -1).replace(STOPS, '')}）`;
  const style = parseMarker(`${marker} 甲`)?.style;
  if (style === 'article' || !inArticle) return bareMarker(marker);
  if (style === 'cn-paren') return `第${formatOrdinal('cn-paren', number)}项`;
  // Right under an article or its paragraph 1. is an item (项), below an item a sub-item (目).
  const item = isArticle(above) || above?.marker === null;
  if (style === 'ar-dot' || style === 'ar-comma') return `第${number}${item ? '项' : '目'}`;
  return bareMarker(marker);
}

/** 第二款 of an article, 第2段 elsewhere, 表1, “申报条件”. */
function leafPlace(block: Block, underArticle: boolean): string {
  const { kind, number } = tailOf(block.id);
  if (kind === 't') return `表${number}`;
  if (kind === 'h') {
    const title = block.text.replace(/^[【〔[]|[】〕\]]?[：:]?$/g, '');
    return `“${title.length > TITLE_SHOWN ? `${title.slice(0, TITLE_SHOWN)}…` : title}”`;
  }
  return underArticle ? `第${formatChineseInteger(number)}款` : `第${number}段`;
}

/**
 * Tell whether a block stands before the body (title, addressees, preamble) or after it (signature, imprint, list of annexes).
 * @example isEdge('d2.back1') // true
 */
export function isEdge(id: string): boolean {
  return /^(?:d\d+\.)?(?:front|back)(?:\.|\d)/.test(id);
}

/**
 * Where a block stands, as a Chinese reader cites it.
 * @param blocks of its document, by id.
 * @returns `三（二）8` for `s3.2.8`, `三第1点` for `s3.b1`, `第十三条第二款` for `a13.p2`, `第五条第（一）项` for `a5.1`, `第四章`
 *   for `c4`, `附件1 一` for `annex1.s1`, `文首` for the front, `文尾` for the back, `第二份文件 一` for `d2.s1`; '' for an id that is not there.
 * @example formatPlace(blocks, 's3.2.8') // '三（二）8'
 */
export function formatPlace(blocks: ReadonlyMap<string, Block>, id: string): string {
  const chain: Block[] = [];
  for (
    let block = blocks.get(id);
    block !== undefined;
    block = block.parent === null ? undefined : blocks.get(block.parent)
  ) {
    chain.unshift(block);
  }
  const parts: string[] = [];
  const document = /^d(\d+)\./.exec(id)?.[1];
  if (document !== undefined) parts.push(`第${formatChineseInteger(Number(document))}份文件`);
  const note = /^n(\d+)$/.exec(id)?.[1];
  if (note !== undefined) return `注${note}`;
  const edge = /^(?:d\d+\.)?(front|back)(?:\.|\d)/.exec(id)?.[1];
  if (edge !== undefined) return [...parts, edge === 'front' ? '文首' : '文尾'].join(' ');
  const article = chain.findIndex(isArticle);
  // Articles count through the document; whoever cites one leaves out what it stands in, unless it begins anew there.
  const alone = article >= 0 && !/(?:^|\.)[vcx]\d+\./.test(chain[article]!.id);
  let place = '';
  const add = (words: string) => {
    place += /\d$/.test(place) && /^\d/.test(words) ? `-${words}` : words;
  };
  chain.forEach((block, at) => {
    const { kind, number } = tailOf(block.id);
    if (kind === 'annex') {
      parts.push(
        block.marker === null || !/[0-9０-９一二三四五六七八九十]/.test(block.marker) ? '附件' : `附件${number}`,
      );
    } else if (alone && at < article) {
      return;
    } else if (kind === 'v' || kind === 'c' || kind === 'x') {
      add((block.marker ?? '').replace(STOPS, ''));
    } else if (block.marker === null) {
      add(leafPlace(block, article >= 0 && at === article + 1));
    } else if (/^\d+(?:\.\d+)+$/.test(block.marker)) {
      // 1.1.2 prints its whole way.
      place = block.marker;
    } else {
      add(markerPlace(block, article >= 0 && at > article, chain[at - 1]));
    }
  });
  const repeat = /(?:^|\.)r(\d+)\./.exec(id)?.[1];
  if (repeat !== undefined) place += `（第${repeat}处）`;
  if (place !== '') parts.push(place);
  return parts.join(' ');
}
