// The command `code`: writes a proposed coding.yaml, or puts new proposals into one that people have edited.
// It must not touch what a person has settled; what that is, coding/merge.ts says.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { proposeCoding } from '../coding/coding.ts';
import { blocksCited, mergeCoding } from '../coding/merge.ts';
import { readDraft, readWords, writeCoding } from '../drafts.ts';
import { extractDocument } from '../extract/extract.ts';
import { createLexicon } from '../extract/lexicon.ts';
import { findRoot, type Io, WrongUse } from './io.ts';
import { formatProblems } from './problem-formats.ts';

const HELP = `Usage: cejian code POLICY [--dry-run]

POLICY is an id such as weihai/skilled-talent-2021, or its folder; text.md must be there (cejian import makes it).
Writes coding.yaml with proposals, each {origin: machine, status: proposed}; what no word of the text tells is "todo",
which cejian validate lists. Run again at any time: records that a person has settled (status coded or checked, or origin
human), edited (the English written) or commented on stay as they are, new proposals are added, and untouched ones that
are no longer proposed are removed. To refuse a proposal for good, list its block under uncoded.

  --dry-run    print the new coding.yaml on stdout and write nothing
`;

/**
 * The command `code`.
 * @returns 0 done, 1 when text.md is missing or coding.yaml has errors; then nothing is written.
 * @example await run(['weihai/skilled-talent-2021'], io)
 */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    io.stdout.write(HELP);
    return 0;
  }
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0)
    throw new WrongUse('give one policy, such as weihai/skilled-talent-2021');
  const root = findRoot(io);
  const id = policyId(name, root, io.cwd);
  const { value: words } = await readWords(root, null);
  const [place = ''] = id.split('/');
  if (!words.places.includes(place)) throw new WrongUse(`no place ${JSON.stringify(place)} in policies/`);
  const { value: draft, problems } = await readDraft(root, id).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new WrongUse(`no policy ${JSON.stringify(id)} in policies/`);
  });
  io.stderr.write(formatProblems(problems, 'text', new Map()));
  if (draft === undefined) return 1;
  const lexicon = createLexicon(words.vocabularies, draft.units);
  const extraction = extractDocument(draft.blocks, lexicon, { date: draft.date });
  const order = draft.blocks.map((block) => block.id);
  const accounted = new Set(blocksCited(draft.source));
  const merged = mergeCoding(draft.text, draft.coding, proposeCoding(extraction, lexicon), order, accounted);
  if (values['dry-run']) io.stdout.write(merged.text);
  else if (merged.text !== draft.text) await writeCoding(root, id, merged.text);
  const counts = Object.entries(merged.added).filter(([, count]) => count > 0);
  const news =
    counts.length === 0 ? 'nothing new' : `new: ${counts.map(([kind, count]) => `${count} ${kind}`).join(', ')}`;
  io.stderr.write(
    `policies/${id}/coding.yaml: ${news}; ${merged.removed} removed, ${merged.kept} settled by people kept\n`,
  );
  return 0;
}

/** The id of a policy from an id or a path. */
function policyId(name: string, root: string, cwd: string): string {
  const plain = name.replaceAll('\\', '/').replace(/\/+$/, '');
  if (/^[a-z0-9-]+\/[a-z0-9-]+$/.test(plain)) return plain;
  const below = path.relative(root, path.resolve(cwd, name)).split(path.sep).join('/');
  const found = /^policies\/([a-z0-9-]+\/[a-z0-9-]+)(?:\/[^/]+)?$/.exec(below);
  if (found === null) throw new WrongUse(`${name} is no policy: give an id such as weihai/skilled-talent-2021`);
  return found[1]!;
}
