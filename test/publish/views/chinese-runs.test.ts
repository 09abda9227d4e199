// Where Chinese begins and ends in a sentence of ours.
import { expect, test } from 'vitest';
import { chineseRuns } from '../../../src/publish/views/chinese-runs.ts';

test.each([
  ['paid by “市财政”.', ['市财政']],
  ['“鲁人社发〔2020〕18号” and 关于“技能兴威”的意见', ['鲁人社发〔2020〕18号', '关于“技能兴威”的意见']],
  ['《条例》（试行）, 2022', ['条例》（试行）']],
  ['Weihai pays 5,000 yuan', []],
  ['第1、2名', ['第1、2名']],
  ['', []],
])('%s', (text, chinese) => {
  const runs = chineseRuns(text);
  expect(runs.filter((run) => run.chinese).map((run) => run.text)).toEqual(chinese);
  expect(runs.map((run) => run.text).join('')).toBe(text);
});
