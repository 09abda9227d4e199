// Characters that nobody sees, or sees as others.
import { describe, expect, test } from 'vitest';
import { cleanCharacters } from '../../src/import/characters.ts';

describe('cleaned', () => {
  test.each([
    ['a private-use character between digits is a decimal point', '1\ue0005万元', '1.5万元'],
    ['of full-width digits too', '１\uf02e５', '１.５'],
    ['elsewhere it is kept', '\ue000目标', '\ue000目标'],
    ['zero-width characters and soft hyphens go', '目\u200b标\u00ad任\ufeff务\u2060', '目标任务'],
    ['marks of direction and controls go', '\u200e目\u0007标\u202c', '目标'],
    ['spaces that do not break, and narrow ones, are spaces', '5\u00a0万\u2009元', '5 万 元'],
    ['U+3000 stays', '第一条　为', '第一条　为'],
    ['every line end is one', '甲\r\n乙\r丙\u2028丁\u000b戊\u0085己', '甲\n乙\n丙\n丁\n戊\n己'],
    ['radicals of PDF fonts are characters', '⼈⺠政府⻔户⼾', '人民政府门户户'],
    ['ligatures and canonical equivalents', 'ﬁle〈意见〉', 'file〈意见〉'],
    ['half a surrogate pair is marked', '目\ud800标', '目\ufffd标'],
    ['nothing else is touched', '“十四五”①Ⅱ㎡…—·‘’＋％', '“十四五”①Ⅱ㎡…—·‘’＋％'],
  ])('%s', (_name, text, cleaned) => {
    expect(cleanCharacters(text).text).toBe(cleaned);
  });
});

test('what goes is listed with its place, what is replaced or unknown with the words before it', () => {
  expect(cleanCharacters('高技能\u200b\u200b人才1\ue0005\ue001')).toEqual({
    text: '高技能人才1.5\ue001',
    removed: [{ kind: 'invisible', text: '\u200b\u200b', where: 'after “高技能”' }],
    replaced: [
      { kind: 'point', text: '\ue000', before: '高技能人才1' },
      { kind: 'private', text: '\ue001', before: '高技能人才1\ue0005' },
    ],
  });
});

test('a line is passed over quickly only if a close look would leave it as it is', () => {
  for (let code = 0; code < 0x10000; code++) {
    const unit = String.fromCharCode(code);
    // What goes at the start makes sure of the close look.
    expect(cleanCharacters(unit).text, code.toString(16)).toBe(cleanCharacters(`\u200b${unit}`).text);
  }
});
