// What the forms of a report say of themselves, in Chinese and English, and the signs of states and pieces of wording.
// It must not hold words about policies; those come with the report.
import type { CellState } from '../../compare/comparables/states.ts';
import type { FormattedValue } from '../language.ts';
import type { Lang } from '../views/links.ts';
import type { DiffPiece, Report, ReportRun, ReportRuns, ReportSource } from './model.ts';

/** A sign for each state, beside its words: six shapes, so that none hangs on colour. */
export const STATE_SIGNS: Readonly<Record<CellState, string>> = {
  figure: '●',
  stated: '○',
  by_reference: '↗',
  absent: '—',
  not_applicable: '/',
  not_coded: '·',
};

/** What stands around a piece of wording where there is neither underline nor strikethrough. */
export const DIFF_MARKS: Readonly<Record<DiffPiece, readonly [before: string, after: string]>> = {
  same: ['', ''],
  removed: ['[-', '-]'],
  added: ['{+', '+}'],
  moved_from: ['[~', '~]'],
  moved_to: ['{~', '~}'],
};

/** Words of the forms. */
export const WORDS = {
  zh: {
    sources: '来源',
    about: '说明',
    table: '表',
    empty: '（无）',
    note: '注：',
    colon: '：',
    group: '类别',
    part: (part: number, of: number) => `（${part}/${of}）`,
    page: ['第 ', ' 页，共 ', ' 页'],
    backTo: '回到正文',
    unit: '单位',
    bound: '界',
    upper: '上限',
    remark: '说明',
    sourceColumns: {
      number: '序号',
      title: '文件',
      documentNumber: '文号',
      place: '位置',
      block: '段',
      quote: '原文',
      policy: '编号',
      url: '网址',
    },
    diffMarks: '[-…-] 删去，{+…+} 增加，[~…~] 移走，{~…~} 移来。',
    diffLook: '删除线为删去的文字，下划线为增加的文字；双删除线、双下划线为移走、移来的文字。',
    removed: '［删：',
    added: '［增：',
    movedFrom: '［移走：',
    movedTo: '［移来：',
    end: '］',
  },
  en: {
    sources: 'Sources',
    about: 'About',
    table: 'Table',
    empty: '(none)',
    note: 'Note: ',
    colon: ': ',
    group: 'Group',
    part: (part: number, of: number) => ` (${part} of ${of})`,
    page: ['Page ', ' of ', ''],
    backTo: 'back to the text',
    unit: 'unit',
    bound: 'bound',
    upper: 'upper',
    remark: 'remarks',
    sourceColumns: {
      number: 'No.',
      title: 'Document',
      documentNumber: 'Document number',
      place: 'Place',
      block: 'Block',
      quote: 'Words',
      policy: 'Id',
      url: 'Address',
    },
    diffMarks: '[-…-] removed, {+…+} added, [~…~] moved away, {~…~} moved here.',
    diffLook: 'Struck out: removed. Underlined: added. Struck out or underlined twice: moved away or moved here.',
    removed: '[removed: ',
    added: '[added: ',
    movedFrom: '[moved away: ',
    movedTo: '[moved here: ',
    end: ']',
  },
} as const satisfies Record<Lang, unknown>;

/**
 * A figure with its unit.
 * @example formatShown({ figure: '≥ 2,000', unit: '元', … }) // '≥ 2,000 元'
 */
export function formatShown({ figure, unit }: FormattedValue): string {
  return `${figure}${unit === '' || /^[%／]/.test(unit) ? '' : ' '}${unit}`;
}

/**
 * The words of a run without any mark; '' for a source and a break.
 * @example formatRun(stateRun('absent', 'zh')) // '— 查而未见'
 */
export function formatRun(run: ReportRun): string {
  switch (run.kind) {
    case 'text':
    case 'diff':
      return run.text;
    case 'number':
      return formatShown(run.shown);
    case 'state':
      return `${STATE_SIGNS[run.state]} ${run.words}`;
    default:
      return '';
  }
}

/**
 * A document as a source names it.
 * @example formatDocument(source, 'zh') // '威海市技工…办法（威人社发〔2021〕5号）'
 */
export function formatDocument({ title, documentNumber }: ReportSource, lang: Lang): string {
  if (documentNumber === null) return title;
  return lang === 'zh' ? `${title}（${documentNumber}）` : `${title} (${documentNumber})`;
}

/** The quote between Chinese quotation marks, on one line: the rows of a table that is quoted end in a line feed. */
export function formatQuote(quote: string): string {
  const lines = quote.split('\n').map((line) => line.trim().replaceAll('\t', ' '));
  return `“${lines.join(' / ')}”`;
}

/** Every list of runs of a report, in the order of reading. */
export function* allRuns(report: Report): Generator<ReportRuns> {
  yield* report.notes;
  for (const { columns, rows, note } of report.tables) {
    for (const { cells } of rows) for (const { key } of columns) yield cells[key] ?? [];
    if (note !== undefined) yield note;
  }
}

/** Whether any cell has compared wording, whose marks then want a legend. */
export function hasDiff(report: Report): boolean {
  for (const runs of allRuns(report)) if (runs.some((run) => run.kind === 'diff' && run.piece !== 'same')) return true;
  return false;
}
