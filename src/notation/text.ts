// Characters as official Chinese documents print them: full and half width, the many spaces and dashes.
// Every function keeps one UTF-16 unit per unit, so that offsets stay those of the original. It must not reword anything.

/** The text folded last: all that read one paragraph ask for it one after another. */
let lastWide = '';
let lastNarrow = '';

/**
 * Fold full-width ASCII (`１，０００％（）`) and the ideographic space to half width, unit for unit.
 * @returns a string of exactly the same length, so an offset in it is an offset in `text`. `。`, `、`, `〔〕`, `“”` stay.
 * @example narrowWidth('１．５万（元）') // '1.5万(元)'
 */
export function narrowWidth(text: string): string {
  if (text === lastWide) return lastNarrow;
  lastWide = text;
  lastNarrow = text.replace(/[\uff01-\uff5e\u3000\u00a0]/g, (unit) => {
    const code = unit.charCodeAt(0);
    return code === 0x3000 || code === 0xa0 ? ' ' : String.fromCharCode(code - 0xfee0);
  });
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
