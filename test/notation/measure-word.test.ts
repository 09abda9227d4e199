// Measure words and the words that only begin like one.

import { describe, expect, test } from 'vitest';
import { readMeasureWord } from '../../src/notation/measure-word.ts';

describe('readMeasureWord', () => {
  test.each([
    ['元', '元', 'money', 'CNY'],
    ['元人民币', '元人民币', 'money', 'CNY'],
    ['美元', '美元', 'money', 'USD'],
    ['%', '%', 'ratio', 'percent'],
    ['个百分点', '个百分点', 'ratio', 'percentage_point'],
    ['个月', '个月', 'time', '个月'],
    ['个工作日', '个工作日', 'time', '个工作日'],
    ['周岁', '周岁', 'time', '周岁'],
    ['人次以上', '人次', 'count', '人次'],
    ['人以上', '人', 'count', '人'],
    ['场次', '场次', 'count', '场次'],
    ['家具备条件的机构', '家', 'count', '家'],
    ['名企业职工', '名', 'count', '名'],
    ['名优秀人才', '名', 'count', '名'],
    [' 项', '项', 'count', '项'],
    ['台(套)', '台(套)', 'count', '台(套)'],
    ['台/套', '台(套)', 'count', '台(套)'],
    ['千瓦时', '千瓦时', 'count', '千瓦时'],
    ['个(含)以上', '个', 'count', '个'],
  ])('%s', (text, word, kind, unit) => {
    expect(readMeasureWord(text, 0)).toMatchObject({ word, kind, unit });
  });

  test.each(['', '人才', '人员', '元素', '元化', '部门', '本科生', '企业', '年级', '次性', '条例', '号', '强', '。'])(
    'is undefined for %j',
    (text) => {
      expect(readMeasureWord(text, 0)).toBeUndefined();
    },
  );
});
