// What kind of body a name is, and which unit of the place's own list: by the words of the vocabulary and the aliases of the units.
// It must not find names: that is unit-names.ts.
import type { Lexicon } from '../model.ts';
import { narrowWidth } from '../notation/text.ts';
import type { Unit } from '../types.ts';
import { wordsOf } from './lexicon.ts';

/** What names are read with: data, and the short names that the document defines itself. */
export interface Namer {
  lexicon: Lexicon;
  /** Short name to full name, from 以下简称. */
  shortNames: ReadonlyMap<string, string>;
}

/** 有关部门, 各相关单位 name nobody; a level before them (市有关部门, 区有关部门) does, and stays. */
const UNNAMED = /^各?(?:有关|相关)((?:职能|主管)?部门|单位|方面)((?:和|、|及)单位)?$/;
/** 各区县人民政府, 各县（市、区）: all places below, in whatever order. */
const ALL_PLACES = /^各((?:[县市区旗]|自治县|[、()和及])+?)((?:人民)?政府)?$/;

/**
 * What a collective name says, whatever its spelling: 各有关部门 is 相关部门, 各区县人民政府 is 各县（市、区）人民政府.
 * @returns undefined for a name of one body, and for one whose level is named (市有关部门): that may be another body.
 * @example collectiveKey('各相关部门') === collectiveKey('有关部门') // true
 */
export function collectiveKey(name: string): string | undefined {
  const text = narrowWidth(name).replace(/\s/g, '');
  const unnamed = UNNAMED.exec(text);
  if (unnamed !== null) return `有关${unnamed[1]}${unnamed[2] === undefined ? '' : '和单位'}`;
  const places = ALL_PLACES.exec(text);
  const levels = [...new Set(places?.[1]?.replace(/自治县/g, '县').match(/[县市区旗]/g) ?? [])].sort();
  if (places === null || levels.length < 2) return undefined;
  // With districts among them they are those of a city; 各市、县 may be those of a province.
  return `各${levels.includes('区') ? '县区' : levels.join('')}${places[2] === undefined ? '' : '政府'}`;
}

/**
 * Whether a printed name is a spelling of a unit: its name, an alias, or the same collective name in other words.
 * @example isSpelling('各有关部门', { name: { zh: '有关部门', en: '…' }, aliases: [] }) // true
 */
export function isSpelling(name: string, unit: Pick<Unit, 'name' | 'aliases'>): boolean {
  if (unit.name.zh === name || unit.aliases.includes(name)) return true;
  const key = collectiveKey(name);
  return key !== undefined && [unit.name.zh, ...unit.aliases].some((alias) => collectiveKey(alias) === key);
}

/** What is computed once from a lexicon. */
interface NameIndex {
  kinds: readonly { key: string; word: string; code: string }[];
  byAlias: ReadonlyMap<string, Unit>;
  byCollective: ReadonlyMap<string, Unit>;
  byFirst: ReadonlyMap<string, readonly string[]>;
  aliasKeys: readonly { key: string; unit: Unit }[];
}

const indexes = new WeakMap<Lexicon, NameIndex>();

/**
 * The words of a lexicon made ready for names; made once for each lexicon.
 * @example indexOf(lexicon).kinds[0]?.code
 */
export function indexOf(lexicon: Lexicon): NameIndex {
  const known = indexes.get(lexicon);
  if (known !== undefined) return known;
  const kinds = wordsOf(lexicon, 'unit_kinds').map(({ word, code }) => ({
    key: kindKey(word.replace(/[（(][^（()）]*[)）]/g, '')),
    word,
    code,
  }));
  const byAlias = new Map<string, Unit>();
  const byCollective = new Map<string, Unit>();
  const byFirst = new Map<string, string[]>();
  const aliasKeys: { key: string; unit: Unit }[] = [];
  for (const unit of lexicon.units) {
    for (const alias of unit.aliases ?? []) {
      const key = narrowWidth(alias).replace(/\s/g, '');
      if (key === '') continue;
      if (!byAlias.has(key)) byAlias.set(key, unit);
      const collective = collectiveKey(key);
      if (collective !== undefined && !byCollective.has(collective)) byCollective.set(collective, unit);
      byFirst.set(key.charAt(0), [...(byFirst.get(key.charAt(0)) ?? []), key]);
      aliasKeys.push({ key: kindKey(alias), unit });
    }
  }
  for (const keys of byFirst.values()) keys.sort((a, b) => b.length - a.length);
  const made: NameIndex = {
    kinds: kinds.sort((a, b) => b.key.length - a.key.length),
    byAlias,
    byCollective,
    byFirst,
    aliasKeys,
  };
  indexes.set(lexicon, made);
  return made;
}

/**
 * Letters of a name that count: 和, 与, 及 and the long form of 委 do not.
 * @example kindKey('发展和改革委员会') // '发展改革委'
 */
export function kindKey(name: string): string {
  return narrowWidth(name)
    .replace(/\s/g, '')
    .replace(/委员会/g, '委')
    .replace(/[和与及]/g, '');
}

/**
 * Who a name is.
 * @returns the unit's id in the place's list and its kind; null where data tells neither. Short names are followed to the full name.
 * @example identifyUnit('市财政局', namer) // { id: 'finance-bureau', kind: 'finance_bureau' }
 */
export function identifyUnit(name: string, namer: Namer): { id: string | null; kind: string | null } {
  const key = narrowWidth(name).replace(/\s/g, '');
  const index = indexOf(namer.lexicon);
  const exact = index.byAlias.get(key);
  if (exact !== undefined) return { id: exact.id, kind: exact.kind ?? null };
  const collective = collectiveKey(key);
  const same = collective === undefined ? undefined : index.byCollective.get(collective);
  if (same !== undefined) return { id: same.id, kind: same.kind ?? null };
  const full = namer.shortNames.get(key);
  if (full !== undefined && full !== key) {
    const found = identifyUnit(full, { ...namer, shortNames: new Map() });
    if (found.id !== null || found.kind !== null) return found;
  }
  // 财政局 in a list that began with 市 is 市财政局, when only one unit ends so.
  const wanted = kindKey(key);
  const ending = new Set(
    index.aliasKeys
      .filter(
        (alias) =>
          alias.key.endsWith(wanted) || (wanted.length > 3 && alias.key.length > 2 && wanted.endsWith(alias.key)),
      )
      .map(({ unit }) => unit),
  );
  const kind = kindOf(key, namer);
  const [only] = ending;
  if (ending.size === 1 && only !== undefined && wanted.length >= 3) return { id: only.id, kind: only.kind ?? kind };
  return { id: null, kind };
}

/** The kind whose word ends the name; the longest word wins. */
function kindOf(name: string, namer: Namer): string | null {
  const bare = name.replace(/\([^()]*\)/g, '');
  const wanted = kindKey(bare.replace(/(部门)[和、及].{0,4}单位$/, '$1'));
  const { kinds } = indexOf(namer.lexicon);
  const best = kinds.find(({ key }) => key.length >= 2 && wanted.endsWith(key));
  if (best !== undefined) return best.code;
  // 各县市区 and 各区县 say what 各县（市、区） says.
  if (/^各(?:[县市区旗]|自治县|地区){1,4}$/.test(wanted)) return kinds.find(({ key }) => key === '各县')?.code ?? null;
  // 各县政府 is of the kind of 人民政府.
  if (/[^民]政府$/.test(wanted)) return kindOf(bare.replace(/政府$/, '人民政府'), namer);
  // 人社部门 is of the kind of 人社局, 科技主管部门 of 科技局.
  const field = /(?:[省市县区州]|^)([^省市县区州]{2,8}?)(?:行政)?(?:主管)?部门$/.exec(wanted)?.[1];
  if (field === undefined) return null;
  return kinds.find(({ key, word }) => key.startsWith(field) && /(?:局|委|办|厅)$/.test(word))?.code ?? null;
}
