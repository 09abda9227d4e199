// CHANGELOG.md as the data page shows it: releases, sections, and lines with who must act.
// It must not read any other Markdown: src/markdown.ts does.

/** Words of a line; `code` is what stood between backquotes. */
export interface ChangePiece {
  text: string;
  code: boolean;
}

/** One line. */
export interface ChangeLine {
  pieces: ChangePiece[];
  /** The last sentence: who must act. */
  act: string;
}

/** A release. */
export interface ChangeRelease {
  /** Such as `0.1.0 (unreleased)`. */
  version: string;
  sections: { name: string; lines: ChangeLine[] }[];
}

const piecesOf = (text: string): ChangePiece[] =>
  text
    .split('`')
    .map((part, index) => ({ text: part, code: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');

function lineOf(text: string): ChangeLine {
  // A link leads nowhere on the page; its words say what it is.
  const words = text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  // A full stop within a name ends no sentence.
  const at = words.search(/(?<=\. )(?:[^.]|\.(?! |$))*\.$/);
  return at < 0
    ? { pieces: piecesOf(words), act: '' }
    : { pieces: piecesOf(words.slice(0, at)), act: words.slice(at).replaceAll('`', '') };
}

/**
 * The change log.
 * @param text CHANGELOG.md: `## release`, `### section`, `- line. Who must act.`
 * @returns releases in the order of the text; sections without a line are left out. Other lines are passed over.
 * @example changeLog('## 0.1.0\n### Tool\n- Added `x`. Nobody must act.')[0].sections[0].lines[0].act // 'Nobody must act.'
 */
export function changeLog(text: string): ChangeRelease[] {
  const releases: ChangeRelease[] = [];
  for (const line of text.split('\n')) {
    const [, mark, words = ''] = /^(##|###|-) (.*)$/.exec(line) ?? [];
    const release = releases.at(-1);
    if (mark === '##') releases.push({ version: words, sections: [] });
    else if (mark === '###') release?.sections.push({ name: words, lines: [] });
    else if (mark === '-') release?.sections.at(-1)?.lines.push(lineOf(words.trim()));
  }
  for (const release of releases) release.sections = release.sections.filter(({ lines }) => lines.length > 0);
  return releases;
}
