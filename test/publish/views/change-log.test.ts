// The change log of the project as the data page shows it: nothing of it is lost, and each line says who must act.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { changeLog } from '../../../src/publish/views/change-log.ts';

test('a line is words, code, and who must act', () => {
  const text =
    '# Changes\n\nWords.\n\n## 0.2.0\n\n### Format\n\n### Tool\n\n- Added `a.b`; see [here](x.md). Whoever reads `a.b`, do.\n- B. Nobody must act.\n';
  expect(changeLog(text)).toEqual([
    {
      version: '0.2.0',
      sections: [
        {
          name: 'Tool',
          lines: [
            {
              pieces: [
                { text: 'Added ', code: false },
                { text: 'a.b', code: true },
                { text: '; see here. ', code: false },
              ],
              act: 'Whoever reads a.b, do.',
            },
            { pieces: [{ text: 'B. ', code: false }], act: 'Nobody must act.' },
          ],
        },
      ],
    },
  ]);
});

test('every line of the CHANGELOG is there and says who must act', () => {
  const text = readFileSync('CHANGELOG.md', 'utf8');
  const releases = changeLog(text);
  const lines = releases.flatMap(({ sections }) => sections.flatMap((section) => section.lines));
  expect(lines).toHaveLength(text.split('\n').filter((line) => line.startsWith('- ')).length);
  expect(lines.filter(({ act }) => !/act|must/.test(act))).toEqual([]);
});
