// What a sum is paid for, where a recipient has no noun that tells.
import { describe, expect, test } from 'vitest';
import { findPer, impliedPer } from '../../src/extract/per.ts';
import { LEXICON } from './money.ts';

describe('impliedPer', () => {
  test.each<[recipient: string, per: string | undefined]>([
    ['获得第四名的', 'person'],
    ['获得前三名的', 'person'],
    ['获得银牌的代表队', undefined],
    ['取得技师证书并在岗1年以上的', 'person'],
    ['入选省级人才工程的', 'person'],
    ['到乡镇工作满3年的', 'person'],
    ['实缴注册资本1亿元以上的', 'organisation'],
    ['营业收入首次突破5亿元的', 'organisation'],
    ['企业通过发行债券融资的', 'organisation'],
    ['首次认定的', undefined],
    ['获得一等奖的', undefined],
  ])('%s', (recipient, per) => {
    expect(impliedPer(recipient, LEXICON)).toBe(per);
  });
});

describe('findPer', () => {
  test('人月 and the occasion of a prize', () => {
    expect(findPer(['/人月'], [], null, LEXICON)).toBe('person');
    expect(findPer(['每获得1枚'], [], '教练员', LEXICON)).toBe('person');
    expect(findPer(['每亩'], [], '农户', LEXICON)).toBeNull();
    expect(findPer([], ['同一企业'], null, LEXICON)).toBe('organisation');
    expect(findPer([], ['每成功推荐1名技师,奖励'], '机构', LEXICON)).toBe('person');
    expect(findPer([], ['每新增1个岗位,补贴'], '企业', LEXICON)).toBe('organisation');
  });
});
