// A report as one HTML file that needs nothing else: no script, no address it loads from, both themes, fit for print.
// It must not let words of the data become markup: every string is escaped, and the policy in its head forbids scripts.
import { LANG_TAGS } from '../views/links.ts';
import { escapeMarkup } from './clean.ts';
import { REPORT_CSS } from './html-style.ts';
import type { DiffPiece, Report, ReportColumn, ReportRun, ReportRuns, ReportSource, ReportTable } from './model.ts';
import { splitLines } from './model.ts';
import { numberSources, type SourceNumbers } from './sources.ts';
import { formatDocument, hasDiff, STATE_SIGNS, WORDS } from './words.ts';

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Words of a script from right to left are isolated, so that figures beside them keep their place. */
const words = (text: string): string =>
  RIGHT_TO_LEFT.test(text) ? `<bdi>${escapeMarkup(text)}</bdi>` : escapeMarkup(text);

/** Makes the parts of one document: knows its language, its sources and which of them were met before. */
class Writer {
  readonly report: Report;
  readonly numbers: SourceNumbers;
  readonly #met = new Set<number>();

  constructor(report: Report) {
    this.report = report;
    this.numbers = numberSources(report);
  }

  get say() {
    return WORDS[this.report.lang];
  }

  /** ` lang="zh-CN"` for Chinese words in an English report. */
  chinese(): string {
    return this.report.lang === 'zh' ? '' : ` lang="${LANG_TAGS.zh}"`;
  }

  mark(source: ReportSource): string {
    const number = this.numbers.of(source);
    const id = this.#met.has(number) ? '' : ` id="ref-${number}"`;
    this.#met.add(number);
    const label = escapeMarkup(`${this.say.sources} ${number}`);
    return `<a class="ref"${id} href="#source-${number}" title="${escapeMarkup(source.quote)}" aria-label="${label}">[${number}]</a>`;
  }

  diff(piece: DiffPiece, text: string): string {
    if (piece === 'same') return words(text);
    const { removed, added, movedFrom, movedTo, end } = this.say;
    const said = { removed, added, moved_from: movedFrom, moved_to: movedTo }[piece];
    const tag = piece === 'removed' || piece === 'moved_from' ? 'del' : 'ins';
    const look = piece === 'removed' || piece === 'added' ? '' : ' class="moved"';
    return `<${tag}${look} data-said="${escapeMarkup(said)}" data-end="${escapeMarkup(end)}">${words(text)}</${tag}>`;
  }

  run(run: ReportRun, cites: boolean): string {
    switch (run.kind) {
      case 'text':
        return run.lang === undefined || run.lang === this.report.lang
          ? words(run.text)
          : `<span lang="${LANG_TAGS[run.lang]}">${words(run.text)}</span>`;
      case 'number': {
        const { figure, unit, words: said, printed } = run.shown;
        const gap = /^[%／]/.test(unit) ? '' : ' ';
        const small = unit === '' ? '' : `${gap}<small>${escapeMarkup(unit)}</small>`;
        const title = printed === null ? said : `${said} (${printed})`;
        return `<span class="figure" title="${escapeMarkup(title)}">${escapeMarkup(figure)}${small}</span>`;
      }
      case 'diff':
        return this.diff(run.piece, run.text);
      case 'state':
        return `<span class="state state-${run.state}"><span aria-hidden="true">${STATE_SIGNS[run.state]}</span> ${escapeMarkup(run.words)}</span>`;
      case 'source': {
        const mark = this.mark(run.source);
        if (!cites) return mark;
        const { place, quote } = run.source;
        return `<span${this.chinese()}><cite>${words(place)}</cite><q>${words(quote)}</q></span>${mark}`;
      }
      default:
        return '';
    }
  }

  lines(runs: ReportRuns, cites = false): string {
    const lines = splitLines(runs).map((line) => line.map((run) => this.run(run, cites)).join(''));
    return lines.length === 1 ? lines[0]! : lines.map((line) => `<span class="line">${line}</span>`).join('');
  }

  cell(column: ReportColumn, runs: ReportRuns): string {
    const tag = column.header === true ? 'th' : 'td';
    const scope = column.header === true ? ' scope="row"' : '';
    const lang = column.kind === 'diff' ? this.chinese() : '';
    return `<${tag}${scope}${classOf(column)}${lang}>${this.lines(runs, column.kind === 'cite')}</${tag}>`;
  }

  table(table: ReportTable): string[] {
    const id = `table-${this.report.tables.indexOf(table) + 1}`;
    const out = [`<section>`, `<h2 id="${id}">${words(table.title)}</h2>`];
    if (table.rows.length === 0) out.push(`<p>${escapeMarkup(this.say.empty)}</p>`);
    else {
      // Focus, so that a keyboard can scroll what is wider than the screen.
      out.push(`<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}">`, '<table>', '<thead>', '<tr>');
      for (const column of table.columns) out.push(`<th scope="col"${classOf(column)}>${words(column.title)}</th>`);
      out.push('</tr>', '</thead>', '<tbody>');
      let group: string | undefined;
      table.rows.forEach((row, index) => {
        if (row.group !== undefined && row.group !== group) {
          if (index > 0) out.push('</tbody>', '<tbody>');
          out.push(
            `<tr class="group"><th scope="rowgroup" colspan="${table.columns.length}">${words(row.group)}</th></tr>`,
          );
        }
        group = row.group;
        out.push(`<tr>${table.columns.map((column) => this.cell(column, row.cells[column.key] ?? [])).join('')}</tr>`);
      });
      out.push('</tbody>', '</table>', '</div>');
    }
    if (table.note !== undefined)
      out.push(`<p class="note">${escapeMarkup(this.say.note)}${this.lines(table.note)}</p>`);
    out.push('</section>');
    return out;
  }

  sources(): string[] {
    const { lang } = this.report;
    return this.numbers.list.map((source, index) => {
      const url = source.url === null ? '' : linkTo(source.url);
      const back = `<a class="back" href="#ref-${index + 1}" aria-label="${escapeMarkup(this.say.backTo)}">↩</a>`;
      return (
        `<li id="source-${index + 1}"><span${this.chinese()}>${words(formatDocument(source, lang))} ${words(source.place)}</span> ` +
        `<code>${escapeMarkup(source.policy)}#${escapeMarkup(source.block)}</code>${url} ${back}` +
        `<q lang="${LANG_TAGS.zh}">${words(source.quote)}</q></li>`
      );
    });
  }
}

/** A link, when the address is one of the web or of this site; its words otherwise. */
function linkTo(url: string): string {
  const safe = escapeMarkup(url);
  return /^(https?:\/\/|\/(?!\/))/.test(url)
    ? ` <a class="url" href="${safe}">${safe}</a>`
    : ` <span class="url">${safe}</span>`;
}

function classOf(column: ReportColumn): string {
  const names = [
    ...(column.align === 'end' ? ['end'] : []),
    ...(column.kind === 'cite' || column.kind === 'diff' ? ['wide'] : []),
  ];
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
}

/**
 * Print a report as HTML.
 * @param report made safe by shownText.
 * @returns a whole document in one string, UTF-8, that runs no script and loads nothing.
 * @example renderHtml(report) // '<!doctype html>\n<html lang="zh-CN">…'
 */
export function renderHtml(report: Report): string {
  const writer = new Writer(report);
  const { say } = writer;
  const body = [
    '<header>',
    `<h1>${words(report.title)}</h1>`,
    ...(report.subtitle === undefined ? [] : [`<p class="subtitle">${words(report.subtitle)}</p>`]),
    '</header>',
    '<main>',
    ...report.notes.map((note) => `<p>${writer.lines(note)}</p>`),
    ...report.tables.flatMap((table) => writer.table(table)),
    ...(hasDiff(report) ? [`<p class="legend">${escapeMarkup(say.diffLook)}</p>`] : []),
    '</main>',
  ];
  const sources = writer.sources();
  if (sources.length > 0)
    body.push(
      '<footer>',
      `<h2>${escapeMarkup(say.sources)}</h2>`,
      '<ol class="sources">',
      ...sources,
      '</ol>',
      '</footer>',
    );
  return `${[
    '<!doctype html>',
    `<html lang="${LANG_TAGS[report.lang]}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(report.title)}</title>`,
    `<style>\n${REPORT_CSS}\n</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}
