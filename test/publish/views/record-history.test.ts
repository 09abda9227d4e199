// What a record said before: release by release, under every id that it had.
import { beforeAll, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus.ts';
import type { Corpus } from '../../../src/model.ts';
import { changesBetween, NO_RECORDS } from '../../../src/publish/changes.ts';
import { buildRecords, type Records } from '../../../src/publish/records.ts';
import { startReading } from '../../../src/publish/views/entry.ts';
import { recordHistory } from '../../../src/publish/views/record-history.ts';
import type { PastRelease } from '../../../src/types.ts';

const DEMO = 'demo/talent-2022';
const GRANT = `${DEMO}/studio-grant`;
let corpus: Corpus;
let now: Records;
beforeAll(async () => {
  corpus = (await readCorpus('test/fixtures/corpus')).value;
  now = buildRecords(corpus);
});

/** Records in which the grant is another. */
function grantAs(change: Partial<Records['amounts'][number]>): Records {
  const then = structuredClone(now);
  Object.assign(then.amounts.find(({ id }) => id === GRANT)!, change);
  return then;
}

/** Releases, newest first, of which each held some state of the data. */
function released(...states: [version: string, date: string, records: Records][]): PastRelease[] {
  return states.map(([version, date, records], index) => ({
    version,
    date,
    changes: changesBetween(states[index + 1]?.[2] ?? NO_RECORDS, records),
  }));
}

const historyIn = (releases: readonly PastRelease[], id = GRANT, moved: Corpus['moved'] = [], ids: string[] = []) => {
  const from: Corpus = { ...corpus, moved, history: { ...corpus.history, releases, ids } };
  const reading = startReading(from, { lang: 'zh', base: '/' });
  const { amounts, measures } = buildRecords(from);
  return recordHistory(reading, [...amounts, ...measures].find((record) => record.id === id)!);
};
const figures = (releases: readonly PastRelease[]) =>
  historyIn(releases).entries.map(({ version, figure }) => [version, figure?.before?.figure, figure?.after?.figure]);

test('without a release nothing is said to be unchanged', () => {
  expect(historyIn([])).toEqual({ entries: [], first: null, released: false, formerIds: [] });
});

test('a figure of each release, the newest first, also when only one end of it changed', () => {
  const first = grantAs({ bound: 'exact', min: 80000, max: 80000 });
  const second = grantAs({ bound: 'at_least', min: 60000, max: null });
  const releases = released(
    ['0.3.0', '2026-12-01', now],
    ['0.2.0', '2026-10-01', second],
    ['0.1.0', '2026-09-01', first],
  );
  expect(figures(releases)).toEqual([
    ['0.3.0', '≥ 60,000', '50,000'],
    ['0.2.0', '80,000', '≥ 60,000'],
  ]);
  expect(historyIn(releases).first).toEqual({ version: '0.1.0', date: '2026 年 9 月 1 日' });
});

test('a release that left it alone is not named, and the value of today closes the gap', () => {
  const first = grantAs({ min: 60000, max: 60000 });
  const releases = released(['0.3.0', '2026-12-01', now], ['0.2.0', '2026-10-01', now], ['0.1.0', '2026-09-01', first]);
  expect(figures(releases)).toEqual([['0.2.0', '60,000', '50,000']]);
});

test('codes are words, printed words stay printed, and nothing is null', () => {
  const { cite } = now.amounts.find(({ id }) => id === GRANT)!;
  const then = grantAs({ kind: 'prize', payer: '市财政局', level: null, cite: { ...cite, quote: '给予6万元' } });
  const { fields } = historyIn(released(['0.2.0', '2026-10-01', now], ['0.1.0', '2026-09-01', then])).entries[0]!;
  const by = new Map(fields.map(({ field, before, after }) => [field, [before, after]]));
  expect(by.get('kind')![0]).toEqual({ text: '奖励', official: false });
  expect(by.get('payer')).toEqual([{ text: '市财政局', official: true }, null]);
  expect(by.get('cite.quote')).toEqual([
    { text: '给予6万元', official: true },
    { text: cite.quote, official: true },
  ]);
});

test('what it said under a former id is its own past', () => {
  const old = structuredClone(now);
  for (const amount of old.amounts)
    if (amount.id === GRANT) Object.assign(amount, { id: `${DEMO}/old-grant`, min: 1, max: 1 });
  const older = structuredClone(old);
  for (const amount of older.amounts) if (amount.id === `${DEMO}/old-grant`) Object.assign(amount, { min: 2, max: 2 });
  const releases = released(['0.2.0', '2026-10-01', old], ['0.1.0', '2026-09-01', older]);
  const moved = [{ from: `${DEMO}/old-grant`, to: [GRANT], since: '0.3.0', reason: { zh: '改名', en: 'renamed' } }];
  const { entries, formerIds, first } = historyIn(releases, GRANT, moved, [DEMO, `${DEMO}/old-grant`]);
  expect(formerIds).toEqual([`${DEMO}/old-grant`]);
  expect(entries.map(({ figure }) => [figure?.before?.figure, figure?.after?.figure])).toEqual([['2', '1']]);
  expect(first?.version).toBe('0.1.0');
});

test('a record that came after its document is dated by itself', () => {
  const without = structuredClone(now);
  without.amounts = without.amounts.filter(({ id }) => id !== GRANT);
  const releases = released(['0.2.0', '2026-10-01', now], ['0.1.0', '2026-09-01', without]);
  expect(historyIn(releases).first?.version).toBe('0.2.0');
  expect(historyIn(releases).entries).toEqual([]);
});
