// What one sum is paid for: each person, studio, project. Codes come from the vocabulary `pers` only.
// It must not look for the recipient.
import type { Lexicon } from '../model.ts';
import { BODY_NOUNS, PERSON_NOUNS } from './recipient-nouns.ts';

/** Nouns of `pers` aliases (每个工作室: 工作室), longest first. */
function perNouns(lexicon: Lexicon): { noun: string; code: string }[] {
  const nouns: { noun: string; code: string }[] = [];
  for (const { word, code } of lexicon.words.get('pers') ?? []) {
    const noun = word.replace(/^每[个家名位项支户间所]?/, '');
    if (noun !== '' && noun !== word) nouns.push({ noun, code });
  }
  return nouns.sort((a, b) => b.noun.length - a.noun.length);
}

/** 每成功推荐1名技师: the sum is for each of those, whoever gets it. */
const COUNTED = /^每[^,;。:每\d]{1,14}[1一][名位](?!次|额|义|列)/;

/**
 * Name what one sum is paid for, by words of 每… first and then by the last noun of the recipient.
 * @param printed 每人, /人 and the like as notation gives them; @param near words right after a 每个 or 单个, @param recipient phrase.
 * @returns a code of `pers`; `null` when what is printed has none (每亩); `undefined` when nothing tells.
 * @example findPer(['每人'], [], '工作室', lexicon) // 'person'
 */
export function findPer(
  printed: readonly string[],
  near: readonly string[],
  recipient: string | null,
  lexicon: Lexicon,
): string | null | undefined {
  const words = lexicon.words.get('pers') ?? [];
  const codes = new Set(words.map(({ code }) => code));
  const nouns = perNouns(lexicon);
  for (const text of near) {
    const alias = words.find(({ word }) => text.startsWith(word));
    if (alias !== undefined) return alias.code;
    if (COUNTED.test(text) && codes.has('person')) return 'person';
    const bare = text.replace(/^(?:(?:每一?|单)[个家名位项支户间所体]?|同一)/, '');
    const noun = nouns.find(
      (entry) =>
        bare.startsWith(entry.noun) ||
        bare
          .slice(0, 12)
          .split(/[最不给奖补一,、]/, 1)[0]
          ?.endsWith(entry.noun),
    );
    if (noun !== undefined) return noun.code;
    // 每个展位: something else is counted.
    if (!/^(?:每一?|单)[个家名位支项所间户]|^同一/.test(text) || /^单项[冠奖]/.test(text)) continue;
    const counted = /^[^最不给奖补一按分再可累年度每资单当同,、:()\d]{2,12}/.exec(bare)?.[0];
    if (counted === undefined || /^(?:一次|均|各|均|同一)/.test(counted)) continue;
    if (PERSON_NOUNS.test(counted)) return codes.has('person') ? 'person' : null;
    if (BODY_NOUNS.test(counted)) return codes.has('organisation') ? 'organisation' : null;
    return null;
  }
  for (const text of printed) {
    const base = text.replace(/^[每/·．.]+/, '');
    if (/^(?:月|年|日|天|学年|学期|年度|季度|季|周|小时|次年|\d+年|[一二三四五两]年)$/.test(base)) continue;
    if (/^[人名位生](?:[·.]?[月年天日次期])?$/.test(base) || text === '人均')
      return codes.has('person') ? 'person' : null;
    const noun = nouns.find((entry) => entry.noun === base);
    if (noun !== undefined) return noun.code;
    if (/^(?:个|家|支|间|所)$/.test(base) || (base === '项' && /项目$/.test(recipient ?? ''))) continue;
    if (/[名人位]$/.test(base)) return codes.has('person') ? 'person' : null;
    // 每获一枚金牌奖励教练员: the medal is the occasion, the person is paid.
    if (/[枚次届]$/.test(base) && PERSON_NOUNS.test(recipient ?? '')) continue;
    // 每亩, 每吨: counted by something that no code names.
    return null;
  }
  if (recipient === null) return undefined;
  const bare = recipient.replace(/[的，、,；;\s]+$/, '').replace(/[(（].{1,12}[)）]$/, '');
  if (PERSON_NOUNS.test(bare) && codes.has('person')) return 'person';
  const noun = nouns.find((entry) => entry.noun.length > 1 && bare.endsWith(entry.noun));
  if (noun !== undefined) return noun.code;
  // 入选人才工程的 are people or bodies, not the project.
  if (/^(?:首次)?(?:入选|获|列入|评为|新获|被)/.test(bare) && !BODY_NOUNS.test(bare)) return undefined;
  if (/(?:项目|工程|课题)$/.test(bare) && codes.has('project')) return 'project';
  if (/(?:团队|队|代表队)$/.test(bare) && codes.has('team')) return 'team';
  // 每户 is a household, no body.
  if (/(?:农|住|贫困|困难|养殖|种植|户)户$|^户$/.test(bare)) return null;
  if (BODY_NOUNS.test(bare) && codes.has('organisation')) return 'organisation';
  return undefined;
}

const WINNERS =
  /(?:选手|运动员|教练)|第[一二三四五六七八九十\d]{1,2}(?:至第?[一二三四五六七八九十\d]{1,2})?名|前[三五六八十\d]{1,2}名|[金银铜]牌|世界纪录/;
const TEAMS = /团体|团队|集体|单位|项目|企业|公司|机构|学校|院校|乡镇|街道|[县区镇村]的?$|代表队|作品|产品|品牌/;
const BODIES = /企业|公司|机构|单位|合作社|项目|产品|基地/;
const HOLDERS =
  /(?:取得|获得|考取|持有)[^,;。]{0,30}(?:证书|职业资格|技能等级|学位|职称)|(?:能手|工匠|标兵|模范|劳模|先进个人|技能大奖|带头人)[”"]?(?:称号|荣誉|荣誉称号)?的?$|入选[^,;。]{0,20}人才[^,;。]{0,8}的?$|(?:工作|就业|任教|从教|在岗|从业)(?:满?[一二三四五\d]{1,2}年(?:以上)?)?的$/;
const FIRMS = /注册资本|实缴资本|(?:营业|业务|销售)收入|营收|产值|纳税|入库税|上市|(?:企业|公司)[^,;。]{2,30}的$/;

/**
 * Guess who is paid from what a recipient did, where no noun tells: a rank is won by a person, 注册资本 is a firm's.
 * @returns a code of `pers`; `undefined` when the words leave it open.
 * @example impliedPer('获得第四名的', lexicon) // 'person'
 */
export function impliedPer(recipient: string, lexicon: Lexicon): string | undefined {
  const codes = new Set((lexicon.words.get('pers') ?? []).map(({ code }) => code));
  const person =
    (HOLDERS.test(recipient) && !BODIES.test(recipient)) || (WINNERS.test(recipient) && !TEAMS.test(recipient));
  if (person) return codes.has('person') ? 'person' : undefined;
  return FIRMS.test(recipient) && codes.has('organisation') ? 'organisation' : undefined;
}
