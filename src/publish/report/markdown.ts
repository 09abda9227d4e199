// A report as GFM: a heading and a table for each table, sources as footnotes, compared wording as <ins> and <del>.
// It must not write Markdown by hand: it builds a tree, and src/markdown.ts writes and escapes it.
import type { PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { formatTree } from '../../markdown.ts';
import type { ColumnKind, DiffPiece, Report, ReportRun, ReportRuns, ReportTable } from './model.ts';
import { numberSources, type SourceNumbers } from './sources.ts';
import { formatDocument, formatQuote, formatRun, WORDS } from './words.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const html = (value: string): PhrasingContent => ({ type: 'html', value });
const mark = (number: number): PhrasingContent => ({
  type: 'footnoteReference',
  identifier: String(number),
  label: String(number),
});

// An arrow where words went or came from: GFM renders no class, and <ins> alone would say that they are new.
const DIFF_TAGS: Readonly<Record<DiffPiece, readonly [before: string, after: string] | null>> = {
  same: null,
  removed: ['<del>', '</del>'],
  added: ['<ins>', '</ins>'],
  moved_from: ['<del>', '</del>⇢'],
  moved_to: ['⇢<ins>', '</ins>'],
};

function phrasing(run: ReportRun, kind: ColumnKind | null, numbers: SourceNumbers, report: Report): PhrasingContent[] {
  if (run.kind === 'break') return [html('<br>')];
  if (run.kind === 'source') {
    const number = mark(numbers.of(run.source));
    const words = `${run.source.place}${WORDS[report.lang].colon}${formatQuote(run.source.quote)}`;
    return kind === 'cite' ? [text(words), number] : [number];
  }
  const words = formatRun(run);
  if (words === '') return [];
  const tags = run.kind === 'diff' ? DIFF_TAGS[run.piece] : null;
  return tags === null ? [text(words)] : [html(tags[0]), text(words), html(tags[1])];
}

/** Neighbours that are both text would each be escaped as if it began a line. */
function join(parts: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.type === 'text' && last?.type === 'text') last.value += part.value;
    else joined.push(part.type === 'text' ? { ...part } : part);
  }
  return joined;
}

function tableOf(table: ReportTable, numbers: SourceNumbers, report: Report): RootContent[] {
  const cell = (children: PhrasingContent[]) => ({ type: 'tableCell' as const, children: join(children) });
  const words = (title: string) => (title === '' ? [] : [text(title)]);
  const rows: TableRow[] = [{ type: 'tableRow', children: table.columns.map(({ title }) => cell(words(title))) }];
  let group: string | undefined;
  for (const row of table.rows) {
    if (row.group !== undefined && row.group !== group)
      rows.push({
        type: 'tableRow',
        children: table.columns.map((_, index) =>
          cell(index === 0 && row.group !== '' ? [{ type: 'strong', children: [text(row.group!)] }] : []),
        ),
      });
    group = row.group;
    rows.push({
      type: 'tableRow',
      children: table.columns.map(({ key, kind }) =>
        cell((row.cells[key] ?? []).flatMap((run) => phrasing(run, kind, numbers, report))),
      ),
    });
  }
  const align = table.columns.map((column) => (column.align === 'end' ? 'right' : null));
  return [{ type: 'table', align, children: rows }];
}

/**
 * Print a report as Markdown.
 * @param report made safe by shownText.
 * @returns GFM with tables, footnotes and the tags `br`, `ins` and `del`; no other tag, whatever the data holds.
 * @example renderMarkdown(report) // '# 对照表\n\n## 奖励金额\n\n| 项目 | 威海 |\n…'
 */
export function renderMarkdown(report: Report): string {
  const numbers = numberSources(report);
  const words = WORDS[report.lang];
  const paragraph = (runs: ReportRuns, lead = ''): RootContent[] => {
    const children = join([
      ...(lead === '' ? [] : [text(lead)]),
      ...runs.flatMap((run) => phrasing(run, null, numbers, report)),
    ]);
    return children.length === 0 ? [] : [{ type: 'paragraph', children }];
  };
  const heading = (depth: 1 | 2, title: string): RootContent => ({ type: 'heading', depth, children: [text(title)] });
  const children: RootContent[] = [heading(1, report.title)];
  if (report.subtitle !== undefined) children.push(...paragraph([{ kind: 'text', text: report.subtitle }]));
  for (const note of report.notes) children.push(...paragraph(note));
  for (const table of report.tables) {
    children.push(heading(2, table.title));
    if (table.rows.length === 0) children.push(...paragraph([{ kind: 'text', text: words.empty }]));
    else children.push(...tableOf(table, numbers, report));
    if (table.note !== undefined) children.push(...paragraph(table.note, words.note));
  }
  numbers.list.forEach((source, index) => {
    const place = source.place === source.block ? source.place : `${source.place} (${source.block})`;
    const parts: PhrasingContent[] = [
      text(`${formatDocument(source, report.lang)} ${place}${words.colon}${formatQuote(source.quote)}`),
    ];
    if (source.url !== null) parts.push(text(' '), { type: 'link', url: source.url, children: [text(source.url)] });
    children.push({
      type: 'footnoteDefinition',
      identifier: String(index + 1),
      label: String(index + 1),
      children: [{ type: 'paragraph', children: parts }],
    });
  });
  const root: Root = { type: 'root', children };
  return formatTree(root);
}
