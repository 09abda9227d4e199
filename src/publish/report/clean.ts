// Makes the words of a report safe to print: nothing that drives a terminal, breaks markup or turns the order of a line.
// It must not take a character away without leaving a sign, and never touches the JSON form, where data stays data.
import type { Report, ReportRun, ReportSource } from './model.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text as any form can hold it: line ends are `\n`; control characters and halves of surrogate pairs become U+FFFD.
 * @example plainText('a\u001b[31mb') // 'a\ufffd[31mb'
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(CONTROLS, '\ufffd');
}

/**
 * Text for the eye: as plainText, and what would turn the order of the words around it is written out.
 * @see https://www.unicode.org/reports/tr9/ (explicit formatting characters)
 * @example shownText('a\u202eb') // 'a⟨U+202E⟩b'
 */
export function shownText(text: string): string {
  return plainText(text).replace(BIDI_CONTROLS, (control) => `⟨U+${control.charCodeAt(0).toString(16).toUpperCase()}⟩`);
}

/**
 * A report with every string of it made safe.
 * @param clean one of the two above.
 * @example cleanReport(report, shownText)
 */
export function cleanReport(report: Report, clean: (text: string) => string): Report {
  const line = (text: string) =>
    clean(text)
      .split('\n')
      .map((part) => part.trim())
      .join(' ');
  const source = (from: ReportSource): ReportSource => ({
    policy: line(from.policy),
    title: line(from.title),
    documentNumber: from.documentNumber === null ? null : line(from.documentNumber),
    block: line(from.block),
    place: line(from.place),
    quote: clean(from.quote),
    url: from.url === null ? null : line(from.url),
  });
  // A line feed inside words is a break, so that no renderer meets one.
  const runs = (list: readonly ReportRun[]): ReportRun[] =>
    list.flatMap((run): ReportRun[] => {
      if (run.kind === 'text' || run.kind === 'diff')
        return clean(run.text)
          .split('\n')
          .flatMap((text, index): ReportRun[] =>
            index === 0 ? [{ ...run, text }] : [{ kind: 'break' }, { ...run, text }],
          );
      if (run.kind === 'source') return [{ kind: 'source', source: source(run.source) }];
      if (run.kind === 'state') return [{ ...run, words: line(run.words) }];
      if (run.kind === 'break') return [run];
      const { figure, unit, words, printed } = run.shown;
      const shown = {
        figure: line(figure),
        unit: line(unit),
        words: line(words),
        printed: printed === null ? null : line(printed),
      };
      return [{ ...run, shown }];
    });
  return {
    title: line(report.title),
    ...(report.subtitle === undefined ? {} : { subtitle: line(report.subtitle) }),
    lang: report.lang,
    notes: report.notes.map(runs),
    tables: report.tables.map(({ id, title, columns, rows, note }) => ({
      id,
      title: line(title),
      columns: columns.map((column) => ({ ...column, title: line(column.title) })),
      rows: rows.map(({ group, cells }) => ({
        ...(group === undefined ? {} : { group: line(group) }),
        cells: Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, runs(cell)])),
      })),
      ...(note === undefined ? {} : { note: runs(note) }),
    })),
  };
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text as HTML or XML, for content and for quoted attributes.
 * @example escapeMarkup('<b "x">') // '&lt;b &quot;x&quot;&gt;'
 */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char]!);
}
