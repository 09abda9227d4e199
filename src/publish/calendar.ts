// Calendars, RFC 5545: when documents expire and when their goals are due, as whole days. Dates come from the documents.
// It must not know how a calendar program shows them.
import type { Corpus, Policy } from '../model.ts';
import type { Goal } from '../types.ts';
import { formatValue } from './language.ts';
import type { Form, PublishedFile, Release } from './release.ts';
import { documentDate, placesAbove } from './timeline.ts';
import { policyPath } from './views/links.ts';

/** One whole day. */
export interface DayEvent {
  /** Stays the same as long as the document keeps its date. */
  uid: string;
  policy: string;
  /** YYYYMMDD. */
  day: string;
  /** Day that the entry itself is dated by, YYYYMMDD: that of the document. */
  stamp: string;
  summary: string;
  description: string;
  url: string;
}

/** Last day of a date that may be a year or a month, as YYYYMMDD. */
function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  if (day !== undefined) return `${year}${month}${day}`;
  // Day 0 of the next month. UTC, so that no time zone moves it.
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}${month}${String(last).padStart(2, '0')}`;
}

function goalLine(corpus: Corpus, { title, value, cite }: Goal): string {
  const figure =
    value === undefined ? '' : `：${formatValue(value, 'zh', corpus.vocabularies.get('units')?.terms).words}`;
  return `${title.zh}${figure}。“${cite.quote}”`;
}

/** Events of one document: its expiry, and one for each date that goals are due. */
function policyEvents({ corpus, address }: Release, { id, source, coding }: Policy): DayEvent[] {
  const stamp = documentDate(id, source).replaceAll('-', '');
  const url = `${address}${policyPath(id)}`;
  const events: DayEvent[] = [];
  const { expires } = source.dates;
  if (expires !== null) {
    const quote = source.evidence.find(({ field }) => field === 'dates.expires')?.cite.quote;
    events.push({
      uid: `expires/${id}@cejian.org`,
      policy: id,
      day: lastDay(expires),
      stamp,
      summary: `失效：${source.title.zh}`,
      description: [source.title.en, ...(quote === undefined ? [] : [`“${quote}”`])].join('\n'),
      url,
    });
  }
  const due = Map.groupBy(
    coding.goals.filter((goal) => goal.due !== undefined && goal.restates === undefined),
    (goal) => goal.due!,
  );
  for (const [date, goals] of [...due].sort(([a], [b]) => (a < b ? -1 : 1)))
    events.push({
      uid: `due/${date}/${id}@cejian.org`,
      policy: id,
      day: lastDay(date),
      stamp,
      summary: `到期目标 ${goals.length} 项：${source.title.zh}`,
      description: goals.map((goal) => goalLine(corpus, goal)).join('\n'),
      url,
    });
  return events;
}

/**
 * A line of a calendar, folded so that none has more than 75 octets. No character is torn apart.
 * @returns the line with CRLF; further lines begin with a space. Source: RFC 5545, 3.1.
 * @example foldLine('SUMMARY:短') // 'SUMMARY:短\r\n'
 */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return `${[...lines, current].join('\r\n')}\r\n`;
}

/** Text as a value: RFC 5545, 3.3.11. */
const escapeText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/**
 * A calendar file.
 * @param name what programs call it.
 * @returns text with CRLF, events in the order given.
 * @example formatCalendar('策鉴', events).startsWith('BEGIN:VCALENDAR\r\n') // true
 */
export function formatCalendar(name: string, events: readonly DayEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cejian//Cejian//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap(({ uid, day, stamp, summary, description, url }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${stamp}T000000Z`,
      `DTSTART;VALUE=DATE:${day}`,
      `SUMMARY:${escapeText(summary)}`,
      `DESCRIPTION:${escapeText(description)}`,
      `URL:${url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map(foldLine).join('');
}

/**
 * The calendars of a release: one of all, and one for each place that has a date, with those of places below it.
 * @returns `calendar/all.ics` and `calendar/places/<place>.ics`; none where there would be no event, which the format forbids.
 * @example buildCalendars(release)[0].path // 'calendar/all.ics'
 */
export const buildCalendars: Form = (release: Release): PublishedFile[] => {
  const { corpus } = release;
  const events = [...corpus.policies.values()]
    .flatMap((policy) => policyEvents(release, policy))
    .sort((a, b) => (a.day === b.day ? (a.uid < b.uid ? -1 : 1) : a.day < b.day ? -1 : 1));
  const file = (path: string, name: string, own: readonly DayEvent[]): PublishedFile[] =>
    own.length === 0 ? [] : [{ path: `calendar/${path}.ics`, content: formatCalendar(name, own) }];
  const above = new Map(
    [...corpus.policies.values()].map(({ id, jurisdiction }) => [id, placesAbove(corpus, jurisdiction)]),
  );
  return [
    ...file('all', '策鉴：失效与到期', events),
    ...[...corpus.places.values()].flatMap(({ jurisdiction: { id, name } }) =>
      file(
        `places/${id}`,
        `策鉴：${name.zh}`,
        events.filter(({ policy }) => above.get(policy)!.includes(id)),
      ),
    ),
  ];
};
