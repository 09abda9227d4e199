// Calendars as another program reads them: expiries and due goals as whole days, folded by octets, escaped.
import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus.ts';
import type { Corpus } from '../../src/model.ts';
import { buildCalendars, type DayEvent, foldLine, formatCalendar } from '../../src/publish/calendar.ts';
import { buildRecords } from '../../src/publish/records.ts';
import type { PublishedFile } from '../../src/publish/release.ts';

let small: Corpus;
let real: Corpus;
beforeAll(async () => {
  small = (await readCorpus('test/fixtures/corpus')).value;
  real = (await readCorpus('.')).value;
});

const calendarsOf = (corpus: Corpus) =>
  new Map(
    (
      buildCalendars({
        corpus,
        records: buildRecords(corpus),
        version: '1.0.0',
        address: 'https://example.org',
      }) as PublishedFile[]
    ).map(({ path, content }) => [path, content as string]),
  );
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

test('expiries and due years of the small corpus, for its place and the one above', () => {
  const files = calendarsOf(small);
  expect([...files.keys()]).toEqual(['calendar/all.ics', 'calendar/places/demo.ics', 'calendar/places/upper.ics']);
  for (const text of files.values())
    expect(
      eventsOf(text).map(({ uid, startDate, summary }) => [uid, startDate.toString(), startDate.isDate, summary]),
    ).toEqual([
      ['due/2025/demo/talent-2022@cejian.org', '2025-12-31', true, '到期目标 2 项：样市加强技能人才队伍建设实施办法'],
      ['expires/demo/talent-2022@cejian.org', '2027-09-30', true, '失效：样市加强技能人才队伍建设实施办法'],
    ]);
  const [due] = eventsOf(files.get('calendar/all.ics')!);
  expect(due!.description).toContain('“到2025年，全市高技能人才总量达到10万人以上”');
});

describe('the real corpus', () => {
  test('every date that a goal is due, and every expiry, is there once', () => {
    const wanted = [...real.policies.values()].flatMap(({ id, source, coding }) => [
      ...(source.dates.expires === null ? [] : [`expires/${id}@cejian.org`]),
      ...new Set(
        coding.goals.flatMap(({ due, restates }) =>
          due === undefined || restates !== undefined ? [] : [`due/${due}/${id}@cejian.org`],
        ),
      ),
    ]);
    const events = eventsOf(calendarsOf(real).get('calendar/all.ics')!);
    expect(events.map(({ uid }) => uid).sort()).toEqual(wanted.sort());
  });

  test('every line ends in CRLF and has at most 75 octets, and no character is torn', () => {
    for (const [path, text] of calendarsOf(real)) {
      expect(text.replaceAll('\r\n', ''), path).not.toMatch(/[\r\n]/);
      for (const line of text.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/\p{Surrogate}/u);
      }
    }
  });

  test('has what RFC 5545 requires, and the stamp of no clock', () => {
    const calendar = new ICAL.Component(ICAL.parse(calendarsOf(real).get('calendar/all.ics')!));
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy();
    for (const event of calendar.getAllSubcomponents('vevent'))
      expect(String(event.getFirstPropertyValue('dtstamp'))).toMatch(/^20(21|22)-\d\d-\d\dT00:00:00Z$/);
  });
});

test('text comes back as it was, whatever it holds', () => {
  const event: DayEvent = {
    uid: 'u@cejian.org',
    policy: 'demo/talent-2022',
    day: '20240229',
    stamp: '20240101',
    summary: '一，二; 三, \\n 四：𠮷'.repeat(20),
    description: '第一行\n第二行\\\\;,',
    url: 'https://example.org/',
  };
  const [read] = eventsOf(formatCalendar('a,b;c', [event]));
  expect(read!.summary).toBe(event.summary);
  expect(read!.description).toBe(event.description);
});

test.each([
  ['a'.repeat(75), 1],
  ['a'.repeat(76), 2],
  ['中'.repeat(25), 1],
  [`a${'中'.repeat(25)}`, 2],
  ['𠮷'.repeat(40), 3],
])('%s takes %i lines', (line, count) => {
  const folded = foldLine(line);
  expect(folded.split('\r\n').length - 1).toBe(count);
  expect(folded.replaceAll('\r\n ', '').replace('\r\n', '')).toBe(line);
});

test('a month or year ends on its last day, also in a leap year', () => {
  const [policy] = [...small.policies.values()];
  const expiring = (expires: string): Corpus => ({
    ...small,
    policies: new Map([
      [policy!.id, { ...policy!, source: { ...policy!.source, dates: { ...policy!.source.dates, expires } } }],
    ]),
  });
  for (const [expires, day] of [
    ['2028-02', '2028-02-29'],
    ['2027', '2027-12-31'],
    ['2027-04-03', '2027-04-03'],
  ] as const)
    expect(
      eventsOf(calendarsOf(expiring(expires)).get('calendar/all.ics')!)
        .at(-1)!
        .startDate.toString(),
    ).toBe(day);
});

test('a place without any date has no calendar: the format forbids an empty one', () => {
  expect([...calendarsOf({ ...small, policies: new Map() })]).toEqual([]);
});
