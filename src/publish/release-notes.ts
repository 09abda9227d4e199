// Release notes: what a release changes in the data and in the format, old → new, and who must act; as CHANGELOG.md has it.
// It must not compare; changes.ts does.
import type { PhrasingContent, RootContent } from 'mdast';
import type { Bilingual, MovedRecord, PastChange } from '../types.ts';
import { type FormatChange, nextVersion, partToRaise, type VersionPart } from './changes.ts';
import { formatNodes, heading, item, section, text } from './markdown-nodes.ts';
import type { Lang } from './views/links.ts';

/** What notes are made from. */
export interface NotesInput {
  /** Version of the release before; null for the first. */
  previous: string | null;
  /** Version that package.json has now. */
  version: string;
  changes: readonly PastChange[];
  format: readonly FormatChange[];
  /** Ids that are no more since the release before. */
  moved: readonly MovedRecord[];
  /** Titles of documents by id, of both states. */
  titles: ReadonlyMap<string, Bilingual>;
}

/** Notes as data. */
export interface ReleaseNotes {
  previous: string | null;
  version: string;
  /** Part of the version that must rise at least. */
  part: VersionPart;
  /** Lowest version that may follow the one before. */
  next: string;
  changes: readonly PastChange[];
  format: readonly FormatChange[];
  moved: readonly MovedRecord[];
}

const WORDS = {
  zh: {
    policies: '政策',
    format: '格式',
    versionTitle: '版本',
    added: '新增',
    removed: '删除',
    corrected: '更正',
    records: (count: number) => `，共 ${count} 条记录`,
    colon: '：',
    stop: '。',
    none: '无',
    nobody: '无须处理。',
    readers: '引用旧值者请重新读取。',
    keepers: '保存了该标识者请改用新标识（见 moved.json）或删除。',
    programs: '读取该字段的程序须修改。',
    list: '、',
    moved: (to: string) => `，现为 ${to}`,
    shape: '形状',
    widened: '取值增加',
    changed: '类型或含义改变',
    rises: {
      major: '有标识或字段消失：第一位数字必须升高',
      minor: '有新内容：第二位数字必须升高',
      patch: '只有更正：第三位数字必须升高',
      none: '数据与格式都没有变化',
    },
    least: (previous: string, next: string) => `${previous} 之后至少为 ${next}`,
    first: '第一个版本',
  },
  en: {
    policies: 'Policies',
    format: 'Format',
    versionTitle: 'Version',
    added: 'Added',
    removed: 'Removed',
    corrected: 'Corrected',
    records: (count: number) => `, ${count} records`,
    colon: ': ',
    stop: '. ',
    none: 'nothing',
    nobody: 'Nobody must act.',
    readers: 'Who quotes the old value must read it again.',
    keepers: 'Who keeps the id must follow moved.json, or drop it.',
    programs: 'Programs that read it must change.',
    list: ', ',
    moved: (to: string) => `, now ${to}`,
    shape: 'shape',
    widened: 'takes further values',
    changed: 'is or means something else',
    rises: {
      major: 'An id or field went: the first number must rise',
      minor: 'Something came: the second number must rise',
      patch: 'Values were corrected: the third number must rise',
      none: 'Neither data nor format changed',
    },
    least: (previous: string, next: string) => `after ${previous} at least ${next}`,
    first: 'the first version',
  },
} as const;

const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value });
const MAX_QUOTE = 120;

/** JSON of a word as the word; of anything else as it is. */
function plain(json: string | null, none: string): string {
  if (json === null) return none;
  const value: unknown = JSON.parse(json);
  if (value === null) return none;
  return typeof value === 'string' ? value : json;
}

const quoted = (quote: string): string => `“${quote.length > MAX_QUOTE ? `${quote.slice(0, MAX_QUOTE)}…` : quote}”`;

function policyLines(input: NotesInput, lang: Lang): PhrasingContent[][] {
  const words = WORDS[lang];
  const moved = new Map(input.moved.map((record) => [record.id, record]));
  const named = ({ list, id }: PastChange): PhrasingContent[] => {
    const title = list === 'policies' ? input.titles.get(id)?.[lang] : undefined;
    return title === undefined
      ? [text(`${list} `), code(id)]
      : [text(lang === 'zh' ? `《${title}》（` : `“${title}” (`), code(id), text(lang === 'zh' ? '）' : ')')];
  };
  const said = ({ quote }: PastChange): string => (quote === null ? '' : `${words.colon}${quoted(quote)}`);
  const lead = (word: string) => text(lang === 'zh' ? word : `${word} `);
  const lines: PhrasingContent[][] = [];
  for (const change of input.changes.filter(({ kind }) => kind === 'added'))
    lines.push([
      lead(words.added),
      ...named(change),
      text(`${change.records > 0 ? words.records(change.records) : said(change)}${words.stop}${words.nobody}`),
    ]);
  const corrected = Map.groupBy(
    input.changes.filter(({ kind }) => kind === 'changed'),
    ({ list, id }) => `${list} ${id}`,
  );
  for (const changes of corrected.values()) {
    const fields = changes.flatMap(({ field, before, after }, index) => [
      text(index === 0 ? ' ' : words.list),
      code(field ?? ''),
      text(` ${plain(before, words.none)} → ${plain(after, words.none)}`),
    ]);
    lines.push([
      lead(words.corrected),
      ...named(changes[0]!),
      ...fields,
      text(`${said(changes[0]!)}${words.stop}${words.readers}`),
    ]);
  }
  for (const change of input.changes.filter(({ kind }) => kind === 'removed')) {
    const to = moved.get(change.id)?.to ?? [];
    lines.push([
      lead(words.removed),
      ...named(change),
      text(`${to.length > 0 ? words.moved(to.join(words.list)) : said(change)}${words.stop}${words.keepers}`),
    ]);
  }
  return lines;
}

function formatLines({ format }: NotesInput, lang: Lang): PhrasingContent[][] {
  const words = WORDS[lang];
  return format.map(({ shape, field, kind }) => {
    const name = code(field === null ? shape : `${shape}.${field}`);
    const lead = (word: string) => text(lang === 'zh' ? word : `${word} `);
    if (kind === 'added') return [lead(words.added), name, text(`${words.stop}${words.nobody}`)];
    if (kind === 'removed') return [lead(words.removed), name, text(`${words.stop}${words.programs}`)];
    return [name, text(` ${words[kind]}${words.stop}${kind === 'widened' ? words.nobody : words.programs}`)];
  });
}

/**
 * The notes of a release as data.
 * @example releaseNotes(input).next // '0.2.0'
 */
export function releaseNotes({ previous, version, changes, format, moved }: NotesInput): ReleaseNotes {
  const part = previous === null ? 'none' : partToRaise(changes, format);
  return {
    previous,
    version,
    part,
    next: previous === null ? version : nextVersion(previous, part),
    changes,
    format,
    moved,
  };
}

/**
 * The notes of a release as a section of CHANGELOG.md.
 * @returns Markdown: version, Policies (added, corrected old → new with the sentence, removed), Format, and which part of the version
 *   must rise. A part without lines is left out.
 * @example formatReleaseNotes(input, 'en') // '## 0.2.0\n\n### Policies\n\n- Corrected amounts `…/studio-grant` `max` 50000 → 60000: …'
 */
export function formatReleaseNotes(input: NotesInput, lang: Lang): string {
  const words = WORDS[lang];
  const { previous, part, next } = releaseNotes(input);
  const linesUnder = (title: string, lines: readonly PhrasingContent[][]): RootContent[] =>
    section(
      3,
      title,
      lines.map((line) => item(line)),
    );
  const rises =
    previous === null
      ? `${words.first}`
      : part === 'none'
        ? words.rises.none
        : `${words.rises[part]}${lang === 'zh' ? '，' : ', '}${words.least(previous, next)}`;
  return formatNodes([
    heading(2, input.version),
    ...linesUnder(words.policies, policyLines(input, lang)),
    ...linesUnder(words.format, formatLines(input, lang)),
    ...linesUnder(words.versionTitle, [[text(`${rises}${lang === 'zh' ? '。' : '.'}`)]]),
  ]);
}
