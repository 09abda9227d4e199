// A file or stdin as received, and its lines. It must not look for anything in the words.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readFileDocument } from '../drafts.ts';
import { correctDocument } from '../import/corrections.ts';
import { mendDamage } from '../import/damage.ts';
import { ON_NODE } from '../import/on-node.ts';
import { MAX_FILE_BYTES, readDocument, tooLarge } from '../import/read.ts';
import { NOTHING, type Received } from '../import/received.ts';
import { formatMarkdown, parseMarkdown } from '../markdown.ts';
import type { TextNode } from '../model.ts';
import { nearestWord } from '../nearest.ts';
import type { Outcome } from '../problem.ts';
import { type Io, WrongUse } from './io.ts';

/**
 * Read a file, or stdin for `-`, as received.
 * @returns its text and problems. Throws WrongUse when the file cannot be opened.
 * @example (await readReceived('draft.docx', io)).value.text
 */
export async function readReceived(name: string, io: Io): Promise<Outcome<Received>> {
  if (name === '') throw new WrongUse('the name of a file is empty');
  if (name === '-') {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of io.stdin) {
      const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
      size += bytes.length;
      if (size > MAX_FILE_BYTES) return { value: NOTHING, problems: [tooLarge('stdin', size)] };
      chunks.push(bytes);
    }
    return readDocument('stdin.txt', Buffer.concat(chunks), ON_NODE);
  }
  return readFileDocument(path.resolve(io.cwd, name), name).catch((error: NodeJS.ErrnoException) => {
    // Not everything with a code is of the disk: a reader may lack its package.
    if (error.code === undefined || error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_MODULE_NOT_FOUND')
      throw error;
    throw new WrongUse(
      error.code === 'EISDIR' ? `${name} is a folder` : `cannot read ${name}: ${error.code}${nearestFile(name, io)}`,
    );
  });
}

/** The file of the same folder whose name comes nearest, as the end of a message; nothing when none does. */
function nearestFile(name: string, { cwd }: Io): string {
  const file = path.resolve(cwd, name);
  let there: string[];
  try {
    there = readdirSync(path.dirname(file));
  } catch {
    return '';
  }
  const near = nearestWord(
    path.basename(file),
    there.filter((each) => each !== path.basename(file)),
  );
  return near === undefined ? '' : `; did you mean ${path.join(path.dirname(name), near)}?`;
}

/**
 * The lines of a document as received, mended as `import` proposes it.
 * @param lines whether each needs the line of text.md on which it would stand; a stream does not, and is faster without.
 * @example textNodes(received, true)[0].text // '关于…的通知'
 */
export function textNodes(received: Received, lines: boolean): readonly TextNode[] {
  const { nodes } = correctDocument(mendDamage(received), [], 'document').value;
  return lines ? parseMarkdown(formatMarkdown(nodes)) : nodes;
}
