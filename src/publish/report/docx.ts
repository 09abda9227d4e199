// A report as a Word document, an official 对照表: A4 across, heads repeated on each page, sources as footnotes.
// It must not tell anything by colour alone: what is removed is struck out, what is added underlined.
import type {
  FileChild,
  IRunOptions,
  ISectionPropertiesOptions,
  ParagraphChild,
  Paragraph as ParagraphType,
  TableCell as TableCellType,
} from 'docx';
import { coreProperties, FONTS, fontTable } from './docx-parts.ts';
import type {
  DiffPiece,
  Report,
  ReportColumn,
  ReportRow,
  ReportRun,
  ReportRuns,
  ReportSource,
  ReportTable,
} from './model.ts';
import { splitLines } from './model.ts';
import { sourceKey } from './sources.ts';
import { textWidth } from './text-wrap.ts';
import { formatDocument, formatQuote, formatRun, formatShown, hasDiff, STATE_SIGNS, WORDS } from './words.ts';
import { fixZipDates } from './zip-dates.ts';

type Docx = typeof import('docx');

/** Lengths in twentieths of a point. A4 across, with margins of 2 cm; 2.2 cm at the foot for the page number. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_134, foot: 1_247 };
const TEXT_WIDTH = PAGE.height - 2 * PAGE.margin;
/** 3.2 cm: nine characters of a table, the narrowest column that still reads. */
const MIN_COLUMN = 1_800;
/** A row with longer words than this may go on over the page, or it would leave half a page empty. */
const MAX_WHOLE_ROW = 500;
/** A table of more rows may begin on one page and go on on the next. */
const MAX_KEPT_ROWS = 6;
/** Sizes in half-points: 小二, 小四, 五号, 小五. */
const SIZES = { title: 36, text: 24, table: 21, small: 18 };

const DIFF_LOOK: Readonly<Record<DiffPiece, IRunOptions>> = {
  same: {},
  removed: { strike: true, color: '9C1C14' },
  added: { underline: { type: 'single' }, color: '1F4E79' },
  moved_from: { doubleStrike: true, color: '6B4E16' },
  moved_to: { underline: { type: 'double' }, color: '6B4E16' },
};

const RIGHT_TO_LEFT = /([\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]+)/u;

/** Builds the parts of one document, and numbers its footnotes as they are met. */
class Builder {
  readonly docx: Docx;
  readonly report: Report;
  readonly footnotes: Record<string, { children: ParagraphType[] }> = {};
  readonly #numbers = new Map<string, number>();

  constructor(docx: Docx, report: Report) {
    this.docx = docx;
    this.report = report;
  }

  get say() {
    return WORDS[this.report.lang];
  }

  /** Words in a look; those of a script from right to left in runs of their own, as Word wants it. */
  words(text: string, look: IRunOptions = {}): ParagraphChild[] {
    return text
      .split(RIGHT_TO_LEFT)
      .filter((part) => part !== '')
      .map(
        (part) =>
          new this.docx.TextRun({ ...look, text: part, ...(RIGHT_TO_LEFT.test(part) ? { rightToLeft: true } : {}) }),
      );
  }

  /** A footnote at the first mention of a sentence; its number again wherever the same sentence is cited later. */
  source(source: ReportSource): ParagraphChild {
    const key = sourceKey(source);
    const known = this.#numbers.get(key);
    if (known !== undefined) return new this.docx.TextRun({ text: String(known), style: 'FootnoteReference' });
    const number = this.#numbers.size + 1;
    this.#numbers.set(key, number);
    const { lang } = this.report;
    const place = source.place === source.block ? source.place : `${source.place}（${source.block}）`;
    const note = `${formatDocument(source, lang)} ${place}${this.say.colon}${formatQuote(source.quote)}`;
    const look = { size: SIZES.small, font: FONTS.text };
    this.footnotes[number] = {
      children: [
        new this.docx.Paragraph({
          children: [
            ...this.words(` ${note}`, look),
            ...(source.url === null ? [] : this.words(` ${source.url}`, look)),
          ],
          spacing: { line: 260 },
        }),
      ],
    };
    return new this.docx.FootnoteReferenceRun(number);
  }

  run(run: ReportRun, cites: boolean, look: IRunOptions): ParagraphChild[] {
    switch (run.kind) {
      case 'source':
        return cites
          ? [
              ...this.words(`${run.source.place}${this.say.colon}${formatQuote(run.source.quote)}`, look),
              this.source(run.source),
            ]
          : [this.source(run.source)];
      case 'diff':
        return this.words(run.text, { ...look, ...DIFF_LOOK[run.piece] });
      case 'state':
        return this.words(`${STATE_SIGNS[run.state]} ${run.words}`, { ...look, color: '595959' });
      case 'number':
        return this.words(formatShown(run.shown), look);
      default:
        return this.words(formatRun(run), look);
    }
  }

  /** Paragraphs of a cell or note, one for each line. */
  paragraphs(
    runs: ReportRuns,
    look: IRunOptions,
    options: { cites?: boolean; end?: boolean; lead?: string; center?: boolean; line?: number } = {},
  ): ParagraphType[] {
    return splitLines(runs).map(
      (line, index) =>
        new this.docx.Paragraph({
          alignment: options.center === true ? 'center' : options.end === true ? 'right' : 'left',
          spacing: { line: options.line ?? 300, before: 0, after: 0 },
          children: [
            ...(index === 0 && options.lead !== undefined ? this.words(options.lead, look) : []),
            ...line.flatMap((run, at) => [
              // Two marks side by side would read as one number.
              ...(options.cites !== true && run.kind === 'source' && line[at - 1]?.kind === 'source'
                ? [new this.docx.TextRun({ text: ',', style: 'FootnoteReference' })]
                : []),
              ...this.run(run, options.cites === true, look),
            ]),
          ],
        }),
    );
  }

  cell(runs: ReportRuns, column: ReportColumn, width: number, size: number): TableCellType {
    const look: IRunOptions = { size, font: column.header === true ? FONTS.text : FONTS.table };
    return new this.docx.TableCell({
      width: { size: width, type: 'dxa' },
      verticalAlign: column.header === true ? 'center' : 'top',
      children: this.paragraphs(runs, look, { cites: column.kind === 'cite', end: column.align === 'end' }),
    });
  }

  headRow(columns: readonly ReportColumn[], widths: readonly number[], size: number) {
    return new this.docx.TableRow({
      tableHeader: true,
      cantSplit: true,
      children: columns.map(
        ({ title }, index) =>
          new this.docx.TableCell({
            width: { size: widths[index]!, type: 'dxa' },
            verticalAlign: 'center',
            shading: { type: 'clear', color: 'auto', fill: 'F2F2F2' },
            children: this.paragraphs([{ kind: 'text', text: title }], { size, font: FONTS.head }, { center: true }),
          }),
      ),
    });
  }

  groupRow(group: string, columns: readonly ReportColumn[], size: number) {
    return new this.docx.TableRow({
      cantSplit: true,
      keepNext: true,
      children: [
        new this.docx.TableCell({
          columnSpan: columns.length,
          width: { size: TEXT_WIDTH, type: 'dxa' },
          children: this.paragraphs([{ kind: 'text', text: group }], { size, font: FONTS.head }),
        }),
      ],
    });
  }

  grid(columns: readonly ReportColumn[], rows: readonly ReportRow[]): FileChild {
    const widths = shareWidth(columns, rows);
    const size = columns.length > 6 ? SIZES.small : SIZES.table;
    let group: string | undefined;
    const body = rows.flatMap((row) => {
      const heads = row.group !== undefined && row.group !== group ? [this.groupRow(row.group, columns, size)] : [];
      group = row.group;
      const longest = Math.max(...columns.map((column) => cellLength(row, column)));
      return [
        ...heads,
        new this.docx.TableRow({
          cantSplit: longest <= MAX_WHOLE_ROW,
          children: columns.map((column, index) =>
            this.cell(row.cells[column.key] ?? [], column, widths[index]!, size),
          ),
        }),
      ];
    });
    return new this.docx.Table({
      width: { size: TEXT_WIDTH, type: 'dxa' },
      columnWidths: widths,
      layout: 'fixed',
      margins: { top: 50, bottom: 50, left: 100, right: 100, marginUnitType: 'dxa' },
      rows: [this.headRow(columns, widths, size), ...body],
    });
  }

  heading(text: string, rows: number): FileChild {
    return new this.docx.Paragraph({
      heading: 'Heading1',
      // A long table that is to stay with its heading makes LibreOffice leave half of each page empty.
      keepNext: rows <= MAX_KEPT_ROWS,
      spacing: { before: 280, after: 120 },
      children: this.words(text, { font: FONTS.head, size: 28, color: '000000', bold: false }),
    });
  }

  table(table: ReportTable): FileChild[] {
    const text = { size: SIZES.text, font: FONTS.text };
    const out: FileChild[] = [];
    const parts = partColumns(table.columns);
    if (table.rows.length === 0)
      out.push(this.heading(table.title, 0), ...this.paragraphs([{ kind: 'text', text: this.say.empty }], text));
    else
      parts.forEach((columns, index) => {
        out.push(
          this.heading(
            `${table.title}${parts.length === 1 ? '' : this.say.part(index + 1, parts.length)}`,
            table.rows.length,
          ),
        );
        out.push(this.grid(columns, table.rows));
      });
    if (table.note !== undefined)
      out.push(...this.paragraphs(table.note, { size: SIZES.table, font: FONTS.text }, { lead: this.say.note }));
    return out;
  }
}

/** Units of width of a cell, by its words and its sources in full when it prints them. */
function cellLength(row: ReportRow, column: ReportColumn): number {
  let length = 0;
  for (const run of row.cells[column.key] ?? []) {
    if (run.kind !== 'source') length += textWidth(formatRun(run));
    else length += column.kind === 'cite' ? textWidth(run.source.quote) + textWidth(run.source.place) + 4 : 2;
  }
  return length;
}

/** Width of each column: by its words, so that no column is starved, or by the shares that the table asks for. */
function shareWidth(columns: readonly ReportColumn[], rows: readonly ReportRow[]): number[] {
  const wants = columns.map((column) => {
    if (column.width !== undefined) return column.width;
    const lengths = rows.map((row) => cellLength(row, column));
    const most = Math.max(0, ...lengths);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    // Twice as many words want more width and more lines: the root shares the two out.
    return Math.max(8, textWidth(column.title), Math.min(most, 24), 2.4 * Math.sqrt(mean) + Math.sqrt(most));
  });
  const least = Math.min(MIN_COLUMN, Math.floor(TEXT_WIDTH / columns.length / 1.5));
  const free = TEXT_WIDTH - least * columns.length;
  const sum = wants.reduce((total, want) => total + want, 0);
  const widths = wants.map((want) => least + Math.floor((free * want) / sum));
  widths[widths.length - 1]! += TEXT_WIDTH - widths.reduce((total, width) => total + width, 0);
  return widths;
}

/** A column of figures that are read downwards holds one short figure in each cell, and so takes half the place of others. */
const placeOf = ({ kind, align }: ReportColumn): number => (kind === 'number' && align === 'end' ? 0.5 : 1);

/** Columns as they fit side by side: those that say what a row is about stand in each part again. */
function partColumns(columns: readonly ReportColumn[]): ReportColumn[][] {
  const heads = columns.filter(({ header }) => header === true);
  const rest = columns.filter(({ header }) => header !== true);
  const most = Math.max(1, Math.floor(TEXT_WIDTH / MIN_COLUMN) - heads.length);
  if (rest.reduce((sum, column) => sum + placeOf(column), 0) <= most) return [[...columns]];
  const parts = Math.ceil(rest.length / most);
  const each = Math.ceil(rest.length / parts);
  return Array.from({ length: parts }, (_, part) => [...heads, ...rest.slice(part * each, (part + 1) * each)]);
}

/**
 * Print a report as a Word document.
 * @param report made safe by shownText.
 * @returns the bytes of a .docx, the same for the same report. A table with more columns than fit a page is set in parts,
 * each with the columns that name its rows.
 * @example await renderDocx(report)
 * @see GB/T 9704-2012 for the typefaces of official documents
 */
export async function renderDocx(report: Report): Promise<Uint8Array> {
  const docx = await import('docx');
  const builder = new Builder(docx, report);
  const { say } = builder;
  const text: IRunOptions = { size: SIZES.text, font: FONTS.text };
  const title = (words: string, look: IRunOptions, after: number) =>
    new docx.Paragraph({
      alignment: 'center',
      spacing: { before: 0, after, line: 400 },
      children: builder.words(words, look),
    });
  const children: FileChild[] = [
    title(report.title, { size: SIZES.title, font: FONTS.title, bold: true }, 80),
    ...(report.subtitle === undefined ? [] : [title(report.subtitle, { size: 28, font: FONTS.text }, 160)]),
    ...report.notes.flatMap((note) => builder.paragraphs(note, text, { line: 360 })),
    ...report.tables.flatMap((table) => builder.table(table)),
    ...(hasDiff(report)
      ? builder.paragraphs(
          [{ kind: 'text', text: say.diffLook }],
          { size: SIZES.table, font: FONTS.text },
          { lead: say.note },
        )
      : []),
  ];
  const properties: ISectionPropertiesOptions = {
    page: {
      // The library turns width and height round for this orientation.
      size: { width: PAGE.width, height: PAGE.height, orientation: 'landscape' },
      margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.foot, left: PAGE.margin, footer: 600 },
    },
  };
  const [before, between, after] = say.page;
  const number = { size: SIZES.small, font: FONTS.table };
  const footer = new docx.Footer({
    children: [
      new docx.Paragraph({
        alignment: 'center',
        children: [
          new docx.TextRun({
            ...number,
            children: [before, docx.PageNumber.CURRENT, between, docx.PageNumber.TOTAL_PAGES, after],
          }),
        ],
      }),
    ],
  });
  const document = new docx.Document({
    title: report.title,
    styles: {
      default: {
        document: {
          run: {
            font: FONTS.text,
            size: SIZES.text,
            // Latin words are never Chinese, or they would be broken anywhere.
            language: { value: 'en-GB', eastAsia: 'zh-CN' },
          },
        },
      },
    },
    footnotes: builder.footnotes,
    sections: [{ properties, footers: { default: footer }, children }],
  });
  const bytes = await docx.Packer.toArrayBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(report) },
    { path: 'word/fontTable.xml', data: fontTable() },
  ]);
  return fixZipDates(new Uint8Array(bytes));
}
