// What tells one recipient from another in official prose: level (国家级), class (一类), rank (一等奖, 前3名), skill level, grade (4A级).
// It reads the words of a phrase; which sum belongs to which is distribution.ts. Codes come from the lexicon only.
import type { Lexicon } from '../model.ts';
import { isOneOf, RANGE_MARKS } from '../notation/text.ts';
import { readLevels, readWeakLevels } from './facet-levels.ts';
import {
  chineseNumber,
  digitLike,
  isArabic,
  type Reader,
  type Run,
  readDepth,
  readDigit,
  readLetter,
  readMedal,
  readPlaceDigit,
  readPodium,
  readPrizeDigit,
  readRoman,
  readRun,
  readScenic,
  readStem,
  SEPARATORS,
} from './facet-run.ts';
import {
  type Facet,
  type FacetValue,
  type FacetWords,
  facetsOfRun,
  facetWords,
  prizeCode,
  rankCode,
  single,
} from './facet-values.ts';

function readRanks(text: string, at: number, words: FacetWords): Facet[] {
  const prize = readRun(text, at, readPrizeDigit, ['等奖']);
  if (prize !== undefined) {
    return facetsOfRun(
      'rank',
      prize,
      ({ value }) => prizeCode(words, value),
      ({ value, word }, like) => `${word || digitLike(value, like)}等奖`,
    );
  }
  const medal = readRun(text, at, readMedal, ['奖', '牌']);
  if (
    medal !== undefined &&
    !text.startsWith('奖励', medal.end - 1) &&
    !NOT_AFTER_MEDAL.test(text.slice(medal.end, medal.end + 3))
  ) {
    const codeOf = ({ word }: { word: string }) => words.codeOf('ranks', [`${word}奖`, `${word}牌`]);
    return facetsOfRun('rank', medal, codeOf, ({ word }) => `${word}${medal.suffix}`);
  }
  const podium = readRun(text, at, readPodium, ['军']);
  if (podium !== undefined && isPodium(text, at, podium.end)) {
    return facetsOfRun(
      'rank',
      podium,
      ({ word }) => words.codeOf('ranks', [`${word}军`]),
      ({ word }) => `${word}军`,
    );
  }
  return readPlaces(text, at, words);
}

/** 第一名, 第一、二、三名, 第一至第三名, 第4-6名, 前3名. */
function readPlaces(text: string, at: number, words: FacetWords): Facet[] {
  const lead = text.charAt(at);
  if (lead !== '第' && lead !== '前') return [];
  const span = lead === '第' ? readPlaceRange(text, at, words) : [];
  if (span.length > 0) return span;
  const run = readRun(text, at + 1, readPlaceDigit, ['名', '位']);
  if (run === undefined) return [];
  const codeOf = ({ value }: { value: number }) => rankCode(words, value);
  const wordOf = ({ value, word }: { value: number; word: string }, like: string) =>
    `第${word.replace('第', '') || digitLike(value, like)}${run.suffix}`;
  if (lead === '前') {
    const top = run.elements.at(-1);
    if (run.elements.length > 1 || top === undefined || top.value > 20) return [];
    const parts: FacetValue[] = [];
    for (let value = 1; value <= top.value; value += 1) {
      const code = rankCode(words, value);
      parts.push(single(code, code, `第${chineseNumber(value)}${run.suffix}`));
    }
    const word = text.slice(at, run.end);
    return [{ kind: 'rank', start: at, end: run.end, from: rankCode(words, 1), to: codeOf(top), word, parts }];
  }
  return facetsOfRun('rank', { ...run, start: at, words: text.slice(at, run.end) }, codeOf, wordOf).map(
    (facet, index) => (index === 0 ? { ...facet, start: at } : facet),
  );
}

/** 第四名至第六名, 第4名-第6名. */
function readPlaceRange(text: string, at: number, words: FacetWords): Facet[] {
  const first = readDigit(text, at + 1);
  if (first === undefined || !isOneOf('名位', text, first.end)) return [];
  const joint = first.end + 1;
  if (!isOneOf('至到', text, joint) && !isOneOf(RANGE_MARKS, text, joint)) return [];
  const last = readPlaceDigit(text, joint + 1);
  if (last === undefined || !isOneOf('名位', text, last.end)) return [];
  const end = last.end + 1;
  const run: Run = { start: at, end, elements: [first, last], suffix: '名', range: true, words: text.slice(at, end) };
  const codeOf = ({ value }: { value: number }) => rankCode(words, value);
  return facetsOfRun('rank', run, codeOf, ({ value }, like) => `第${digitLike(value, like)}名`);
}

/** Words of schools and classes after a skill level: 高级工班 is a class of pupils, no level of a certificate. */
const NOT_AFTER_SKILL = /^(?:\)?班|学院|院校|学校|\(技师\)班|协会|工作站|工作室|专业)/;

/** The end of a quoted title, others beside it, and the word that makes them honours. */
const HONOURED = /^”(?:[、和及]?“[^”]{1,16}”){0,4}等?(?:荣誉)?称号/;

function isHonour(text: string, at: number): boolean {
  const open = text.lastIndexOf('“', at);
  const close = text.indexOf('”', at);
  if (open < 0 || close < 0 || at - open > 12 || text.slice(open, at).includes('”')) return false;
  return HONOURED.test(text.slice(close, close + 60));
}

/** 市级首席技师, 省首席技师: a title that a place grants; a grade is of no place. 本市高级工 are those who live there. */
const OF_A_PLACE =
  /(?:[省市县区州]级|(?:^|[、和及或与“])[省市县区州]|(?<![全本我该各外驻来到在])\p{Script=Han}{2}(?<![全本我该各外])[省市])(?:首席)?$/u;

/** Words of a place or of all in it: a level only before a contest or honour (readWeakLevels). */
const NEEDS_HONOUR = /^(?:全|本|县域)/;

/** 金牌 as an adjective. */
const NOT_AFTER_MEDAL = /^(?:讲解|导游|工匠|调解|服务|教练|班|企业|专员|团队|产品|店)/;

function readAlias(text: string, at: number, words: FacetWords): Facet[] {
  for (const { word, code, kind } of words.aliases.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(word, at)) continue;
    const end = at + word.length;
    if (kind === 'skill' && (NOT_AFTER_SKILL.test(text.slice(end, end + 6)) || isOneOf('备艺', text, at - 1))) continue;
    // “首席技师”称号, 市级首席技师 are honours.
    if (kind === 'skill' && (isHonour(text, at) || OF_A_PLACE.test(text.slice(Math.max(0, at - 10), at)))) continue;
    if (kind === 'level') {
      if (NEEDS_HONOUR.test(word)) continue;
      if (word.endsWith('级')) continue;
    }
    if (kind === 'rank' && word.endsWith('军') && !isPodium(text, at, end)) continue;
    if (kind === 'rank' && word.endsWith('牌') && NOT_AFTER_MEDAL.test(text.slice(end, end + 3))) continue;
    if (kind === 'class' && isOneOf('第分这某同各每', text, at - 1)) continue;
    const value = single(code, code, text.slice(at, end));
    return [{ kind, start: at, end, ...value, parts: [value] }];
  }
  return [];
}

/** 单项冠军, 冠军企业 are titles of their own, no rank. */
function isPodium(text: string, start: number, end: number): boolean {
  return !text.startsWith('单项', start - 2) && !/^(?:企业|产品|示范)/.test(text.slice(end, end + 2));
}

/** Certificates of skill: there 初级, 中级, 高级 are skill levels without 工. */
const SKILL_PAPER = /职业资格|技能等级|职业技能|技能人员/;

/** 初级(五级)、中级(四级)、高级(三级)职业资格证书. */
function readBareSkill(text: string, at: number, words: FacetWords): Facet[] {
  if (!'初中高'.includes(text.charAt(at))) return [];
  if (!SKILL_PAPER.test(text) && !/^(?:初级\(五级\)|中级\(四级\)|高级\(三级\))/.test(text.slice(at, at + 6))) return [];
  const run = readRun(text, at, readDepth, ['级']);
  if (run === undefined || run.range || text.startsWith('技师', run.end)) return [];
  const bracket = /^\([一二三四五]级\)/.exec(text.slice(run.end, run.end + 4));
  const end = run.end + (bracket?.[0].length ?? 0);
  const codeOf = ({ word }: { word: string }) => words.codeOf('skill_levels', [`${word}级工`]);
  const facets = facetsOfRun('skill', run, codeOf, ({ word }) => `${word}级`);
  const last = facets.at(-1);
  if (last !== undefined && facets.every(({ from }) => from !== null)) {
    facets[facets.length - 1] = { ...last, end, word: text.slice(last.start, end) };
    return facets;
  }
  return [];
}

/** Certificates that are graded from 五级 to 一级. */
const CERTIFICATE = /职业技能等级|技能等级证书|职业资格证书|国家职业资格/;
const GRADED = ['高级技师', '技师', '高级工', '中级工', '初级工'];
/** Other things that are graded by number. */
const NOT_SKILL_GRADE =
  /^(?:[甲乙丙丁]等|医院|医疗|教授|岗位|残疾|伤残|风险|响应|公路|保护|安全|消防|资质|建造师|注册|企业|标准化|心理|裁判|运动员|社会工作|建筑|财政|网络|目录|市场|学科|巡视|主任|调研)/;

/**
 * Tell whether words speak of certificates of skill, so that 三级 by itself is one.
 * @example namesCertificate('取得职业技能等级证书的,按') // true
 */
export function namesCertificate(words: string): boolean {
  return CERTIFICATE.test(words);
}

/** 按三级、四级、五级分别给予…, where certificates of skill are spoken of. */
function readSkillGrades(text: string, at: number, words: FacetWords): Facet[] {
  if (isOneOf('第十国省市县区特星年上下同各', text, at - 1)) return [];
  const run = readRun(text, at, readDigit, ['级']);
  if (run === undefined || run.range || run.elements.some(({ value }) => value < 1 || value > 5)) return [];
  if (NOT_SKILL_GRADE.test(text.slice(run.end, run.end + 6)) || text.startsWith('以上医', run.end)) return [];
  const codeOf = ({ value }: { value: number }) => words.codeOf('skill_levels', [GRADED[value - 1] ?? '']);
  const facets = facetsOfRun('skill', run, codeOf, ({ word, value }, like) => `${word || digitLike(value, like)}级`);
  return facets.every(({ from }) => from !== null) ? facets : [];
}

function readSkillRun(text: string, at: number, words: FacetWords): Facet[] {
  const run = readRun(text, at, readDepth, ['级工']);
  if (run === undefined || run.elements.length < 2 || NOT_AFTER_SKILL.test(text.slice(run.end, run.end + 6))) return [];
  const codeOf = ({ word }: { word: string }) => words.codeOf('skill_levels', [`${word}级工`]);
  return facetsOfRun('skill', run, codeOf, ({ word }) => `${word}级工`);
}

function readClasses(text: string, at: number, words: FacetWords): Facet[] {
  if (isOneOf('第分这某同各每十', text, at - 1) || isLatinBefore(text, at)) return [];
  for (const reader of [readDigit, readRoman, readLetter, readStem]) {
    const run = readRun(text, at, reader, ['类']);
    if (run === undefined) continue;
    const codeOf = ({ word, value }: { word: string; value: number }) =>
      words.codeOf('classes', [`${word}类`, `${chineseNumber(Math.max(1, value))}类`]);
    const wordOf = ({ word, value }: { word: string; value: number }, like: string) =>
      `${word || digitLike(value, like)}类`;
    return facetsOfRun('class', run, reader === readLetter || reader === readStem ? () => null : codeOf, wordOf);
  }
  return [];
}

function isLatinBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1) | 0x20;
  return at > 0 && ((code >= 0x61 && code <= 0x7a) || isArabic(text, at - 1));
}

const GRADE_READERS: readonly (readonly [Reader, readonly string[]])[] = [
  [readScenic, ['级']],
  [readScenic, ['']],
  [readDigit, ['星级', '星', '级', '档', '等']],
  [readStem, ['级', '等']],
  [readLetter, ['级', '档', '等', '层次']],
  [readRoman, ['级']],
  [readDepth, ['级']],
];

/** 4A级, 三星级, 甲级, 一档, 初级: values that no vocabulary codes, but that tell recipients apart. */
function readGrades(text: string, at: number): Facet[] {
  if (isOneOf('第十', text, at - 1) || isLatinBefore(text, at)) return [];
  for (const [reader, suffixes] of GRADE_READERS) {
    const run = readRun(text, at, reader, suffixes);
    if (
      run === undefined ||
      (run.suffix === '等' && text.charAt(run.end) === '奖') ||
      // D类人才中高级技师: 中 is among, and no 技师 is of a middle grade.
      (run.suffix === '级' && (text.charAt(run.end) === '工' || text.startsWith('技师', run.end)))
    )
      continue;
    const wordOf = ({ word, value }: { word: string; value: number }, like: string) => {
      if (word !== '') return `${word}${run.suffix}`;
      if (reader === readScenic)
        return like.startsWith('A') ? 'A'.repeat(value) + run.suffix : `${value}A${run.suffix}`;
      return `${digitLike(value, like)}${run.suffix}`;
    };
    return facetsOfRun('grade', run, () => null, wordOf);
  }
  return [];
}

/** 一等奖以上, 高级工及以上, 优胜奖以上名次: from the best, or up to the highest; 高级工及以下: from the lowest. */
function openEnded(text: string, facets: Facet[], words: FacetWords): Facet[] {
  const last = facets.at(-1);
  if (last === undefined || (last.kind !== 'rank' && last.kind !== 'skill')) return facets;
  const below =
    last.kind === 'skill' ? /^(?:\(含\))?及其?以下(?:等级)?/.exec(text.slice(last.end, last.end + 10)) : null;
  if (below !== null) {
    const end = last.end + below[0].length;
    const value = single(words.first('skill_levels'), last.to, text.slice(last.start, end));
    return [...facets.slice(0, -1), { ...last, ...value, end, parts: [value] }];
  }
  const match = /^(?:\(含\))?(?:及其?|\(含\)|或)?(?:以上|之上)(?:名次|等次|奖项|等级)?/.exec(
    text.slice(last.end, last.end + 10),
  );
  if (match === null) return facets;
  const end = last.end + match[0].length;
  const value =
    last.kind === 'rank'
      ? single(rankCode(words, 1), last.to, text.slice(last.start, end))
      : single(last.from, words.last('skill_levels'), text.slice(last.start, end));
  return [...facets.slice(0, -1), { ...last, ...value, end, parts: [value] }];
}

/** 未享受市级补贴的: what somebody has not got tells no level of what he gets. */
const WITHOUT =
  /(?:未|没有|不|非|无|除)(?:曾|能|再|重复)?(?:享受|获得|获|取得|列入|纳入|评为|申请|申报|领取|得到)(?:过)?[^,;。、]{0,6}$/;

/**
 * Find the facets of a phrase.
 * @param text with half-width ASCII. @param certified whether the words around it speak of certificates of skill.
 * @returns in order, not overlapping; a run with one suffix (一、二、三等奖) gives one facet for each element, a range
 *   (前3名, 3A-5A级) one facet with several parts. Of two levels side by side in one name (世赛中国选拔赛) the later one stays.
 * @example findFacets('国家级、省级示范社', lexicon).map(({ from }) => from) // ['national', 'provincial']
 */
export function findFacets(text: string, lexicon: Lexicon, certified = false): Facet[] {
  if (!STRAY_SPACE.test(text)) return facetsIn(text, lexicon, certified);
  const places: number[] = [];
  let compact = '';
  for (let at = 0; at < text.length; at += 1) {
    if (/\s/.test(text.charAt(at))) continue;
    compact += text.charAt(at);
    places.push(at);
  }
  return facetsIn(compact, lexicon, certified).map((facet) => ({
    ...facet,
    start: places[facet.start] ?? 0,
    end: (places[facet.end - 1] ?? text.length - 1) + 1,
  }));
}

/** 省 级: a space that a page layout left inside a word. */
const STRAY_SPACE = /\p{Script=Han}\s+\p{Script=Han}/u;

const NO_CLASS = /^(?:创?新药|改良型|中药|化药|化学药|药品|生物|医疗器械|器械|疫苗|地区|居民|用地)/;

function facetsIn(text: string, lexicon: Lexicon, certified: boolean): Facet[] {
  const words = facetWords(lexicon);
  const papers = certified || CERTIFICATE.test(text);
  const found: Facet[] = [];
  let at = 0;
  while (at < text.length) {
    let facets = readRanks(text, at, words);
    if (facets.length === 0) facets = readSkillRun(text, at, words);
    if (facets.length === 0) facets = readAlias(text, at, words);
    if (facets.length === 0) facets = readBareSkill(text, at, words);
    if (facets.length === 0 && papers) facets = readSkillGrades(text, at, words);
    if (facets.length === 0) facets = readLevels(text, at, words);
    if (facets.length === 0) facets = readWeakLevels(text, at, words);
    if (facets.length === 0) facets = readClasses(text, at, words);
    if (facets.length === 0) facets = readGrades(text, at);
    facets = openEnded(text, facets, words);
    // 一类新药 is a kind of medicine.
    const last = facets.at(-1);
    if (last?.kind === 'class' && NO_CLASS.test(text.slice(last.end, last.end + 5))) {
      at = last.end;
      continue;
    }
    if (facets[0]?.kind !== 'level' || !WITHOUT.test(text.slice(Math.max(0, at - 14), at))) found.push(...facets);
    at = facets.at(-1)?.end ?? at + 1;
  }
  const kept: Facet[] = [];
  for (const facet of found) {
    const last = kept.at(-1);
    const beside = last?.kind === 'level' && facet.kind === 'level' && facet.start - last.end <= 4;
    if (
      beside &&
      facet.start > last.start &&
      !SEPARATORS.some((word) => text.slice(last.end, facet.start).includes(word)) &&
      !sharesSuffix(text, last, facet)
    ) {
      // 世赛中国选拔赛: one name; the later word says whose it is.
      kept[kept.length - 1] = { ...facet, start: last.start, word: text.slice(last.start, facet.end) };
    } else kept.push(facet);
  }
  return kept;
}

/** 省市级: two levels with one 级, not one name. */
function sharesSuffix(text: string, one: Facet, other: Facet): boolean {
  return (
    one.end === other.start &&
    !text.slice(one.start, one.end).endsWith('级') &&
    text.slice(other.start, other.end).endsWith('级')
  );
}
