// Release notes: old → new with the sentence, who must act, and the version that must follow.
import { beforeAll, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus.ts';
import { changesBetween } from '../../src/publish/changes.ts';
import { buildRecords, type Records } from '../../src/publish/records.ts';
import { formatReleaseNotes, type NotesInput, releaseNotes } from '../../src/publish/release-notes.ts';

const DEMO = 'demo/talent-2022';
let input: NotesInput;
beforeAll(async () => {
  const now: Records = buildRecords((await readCorpus('test/fixtures/corpus')).value);
  const then = structuredClone(now);
  const grant = then.amounts.find(({ id }) => id === `${DEMO}/studio-grant`)!;
  [grant.min, grant.max] = [60000, 60000];
  then.goals = then.goals.filter(({ id }) => id !== `${DEMO}/new-studios`);
  then.benefits.push({ ...then.benefits[0]!, id: `${DEMO}/old-entry` });
  input = {
    previous: '0.1.0',
    version: '1.0.0',
    changes: changesBetween(then, now),
    format: [
      { shape: 'AmountRecord', field: 'cap', kind: 'added' },
      { shape: 'GoalRecord', field: 'due', kind: 'removed' },
    ],
    moved: [
      {
        id: `${DEMO}/old-entry`,
        kind: 'moved',
        to: [`${DEMO}/entry`],
        since: '1.0.0',
        reason: { zh: '改名', en: 'Renamed' },
      },
    ],
    titles: new Map(now.policies.map(({ id, title }) => [id, title])),
  };
});

test('as a section of CHANGELOG.md', () => {
  expect(formatReleaseNotes(input, 'en')).toBe(`## 1.0.0

### Policies

- Added goals \`${DEMO}/new-studios\`: “新建技能大师工作室25个左右”. Nobody must act.
- Corrected amounts \`${DEMO}/studio-grant\` \`min\` 60000 → 50000, \`max\` 60000 → 50000: “每个工作室给予5万元建设补助资金”. Who quotes the old value must read it again.
- Removed benefits \`${DEMO}/old-entry\`, now ${DEMO}/entry. Who keeps the id must follow moved.json, or drop it.

### Format

- Added \`AmountRecord.cap\`. Nobody must act.
- Removed \`GoalRecord.due\`. Programs that read it must change.

### Version

- An id or field went: the first number must rise, after 0.1.0 at least 1.0.0.
`);
});

test('in Chinese', () => {
  const notes = formatReleaseNotes(input, 'zh');
  expect(notes).toContain(
    `- 更正amounts \`${DEMO}/studio-grant\` \`min\` 60000 → 50000、\`max\` 60000 → 50000：“每个工作室给予5万元建设补助资金”。引用旧值者请重新读取。`,
  );
  expect(notes).toContain('0.1.0 之后至少为 1.0.0');
});

test('as data', () => {
  expect(releaseNotes(input)).toMatchObject({ previous: '0.1.0', part: 'major', next: '1.0.0' });
});

test('the first release, and one that changed nothing', () => {
  const first = { ...input, previous: null, format: [], moved: [] };
  expect(releaseNotes(first)).toMatchObject({ part: 'none', next: '1.0.0' });
  const none = { ...input, changes: [], format: [], moved: [] };
  expect(formatReleaseNotes(none, 'en')).toBe('## 1.0.0\n\n### Version\n\n- Neither data nor format changed.\n');
});
