// Rules on the text: the original is the one recorded, text.md is what import makes of it, and not a character is lost.
import { composeDocument } from '../import/import.ts';
import { readPlainText } from '../import/plain-text.ts';
import type { Received } from '../import/received.ts';
import type { DataPath } from '../model.ts';
import { findDates, isIsoDate } from '../notation/date.ts';
import { findDocumentNumbers } from '../notation/document-number.ts';
import type { Outcome, Problem } from '../problem.ts';
import { problemAt } from '../schema/problem-at.ts';
import { createFamily, type PolicyContext, type Rule } from './context.ts';

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

/** Originals as received, by policy id, of every policy whose original is no plain text. */
type Originals = ReadonlyMap<string, Outcome<Received>>;

function checkText({ policy }: PolicyContext, originals: Originals): Problem[] {
  const { source, textPath: file } = policy;
  const received = originals.get(policy.id) ?? readPlainText(policy.original, source.original.file);
  const unread = received.problems.map((problem) => ({
    ...problem,
    rule: problem.severity === 'error' ? 'import/unreadable' : 'import/uncertain',
    file: `policies/${policy.id}/${source.original.file}`,
  }));
  if (unread.some(({ severity }) => severity === 'error')) return unread;
  const { value, problems } = composeDocument(received.value, source.corrections, source.original.file);
  const placed = problems.map((problem) => {
    const { rule, message, found, expected, fix } = problem;
    return problemAt(policy.files.source, ['corrections', problem.correction!, 'original'], {
      rule,
      message,
      found,
      expected,
      fix,
    });
  });
  if (problems.length > 0) return [...unread, ...placed];
  const expected = value.markdown.split('\n');
  const found = policy.text.split('\n');
  const line = expected.findIndex((text, index) => text !== found[index]);
  const at = line >= 0 ? line : found.length > expected.length ? expected.length : -1;
  if (at >= 0) {
    return [
      ...unread,
      {
        rule: 'text/not-reproduced',
        severity: 'error',
        file,
        line: at + 1,
        column: 1,
        source: found[at],
        message: `text.md is not what import makes of ${source.original.file} and the corrections of source.yaml`,
        found: found[at] ?? '(end of file)',
        expected: expected[at] ?? '(end of file)',
        fix: `run import policies/${policy.id}; a change to the text belongs in corrections, with its reason. Expected here: ${expected[at] ?? '(end of file)'}`,
      },
    ];
  }
  const kept = withoutSpace(policy.blocks.map(({ text }) => text).join(''));
  const wanted = withoutSpace(value.text);
  if (kept === wanted) return unread;
  let same = 0;
  while (kept[same] === wanted[same]) same++;
  const message = `the blocks do not hold every character of the corrected original; the first difference comes after “${wanted.slice(Math.max(0, same - 20), same)}”`;
  return [
    ...unread,
    {
      rule: 'text/lost',
      severity: 'error',
      file,
      line: 1,
      column: 1,
      message,
      found: kept.slice(same, same + 20),
      expected: wanted.slice(same, same + 20),
      fix: 'this is a bug of import or segment: report it with the original',
    },
  ];
}

function checkDates({ policy }: PolicyContext): Problem[] {
  const problems: Problem[] = [];
  const { dates, period } = policy.source;
  const file = policy.files.source;
  const order = (earlier: string | null, later: string | null, path: DataPath, what: string) => {
    if (earlier === null || later === null) return;
    // Compared at the precision that both have: 2022 is not before 2022-09-19.
    const length = Math.min(earlier.length, later.length);
    if (earlier.slice(0, length) <= later.slice(0, length)) return;
    problems.push(
      problemAt(file, path, {
        rule: 'date/order',
        message: `${what}: ${earlier} comes after ${later}`,
        fix: 'check both dates against the text',
      }),
    );
  };
  order(dates.signed, dates.issued, ['dates', 'issued'], 'signed before issued');
  order(dates.signed, dates.effective, ['dates', 'effective'], 'signed before effective');
  order(dates.effective ?? dates.issued, dates.expires, ['dates', 'expires'], 'effective before expired');
  order(period?.from ?? null, period?.to ?? null, ['period', 'to'], 'start of the period before its end');
  policy.coding.goals.forEach((goal, index) => {
    const { from, to } = goal.period ?? {};
    if (from !== undefined && to !== undefined && from.slice(0, to.length) > to) {
      problems.push(
        problemAt(policy.files.coding, ['goals', index, 'period', 'to'], {
          rule: 'date/order',
          message: `start of the period before its end: ${from} comes after ${to}`,
          fix: 'check both dates against the text',
        }),
      );
    }
  });
  for (const [key, date] of Object.entries({ ...dates })) {
    if (date !== null && !isIsoDate(date))
      problems.push(
        problemAt(file, ['dates', key], {
          rule: 'date/order',
          message: `${date} is no day of the calendar`,
          found: date,
          fix: 'check the date against the text',
        }),
      );
  }
  return problems;
}

function checkEvidence({ policy }: PolicyContext): Problem[] {
  const { source } = policy;
  const file = policy.files.source;
  const problems: Problem[] = [];
  const facts: [string, string | null, DataPath][] = [
    ['document_number', source.document_number, ['document_number']],
    ...(['signed', 'issued', 'effective', 'expires'] as const).map((key): [string, string | null, DataPath] => [
      `dates.${key}`,
      source.dates[key],
      ['dates', key],
    ]),
    ['period', source.period === null ? null : `${source.period.from}/${source.period.to}`, ['period']],
    ['issuers', source.issuers.map(({ name }) => name).join('、'), ['issuers']],
  ];
  for (const [field, value, path] of facts) {
    const quotes = source.evidence.flatMap((entry, index) =>
      entry.field === field ? [{ quote: entry.cite.quote, index }] : [],
    );
    if (value !== null && quotes.length === 0) {
      problems.push(
        problemAt(file, path, {
          rule: 'evidence/missing',
          message: `${field} is ${value}, but no evidence quotes the text for it`,
          fix: `add to evidence: field ${field}, with the block and the words`,
        }),
      );
      continue;
    }
    if (value === null && quotes.length > 0) {
      problems.push(
        problemAt(file, ['evidence', quotes[0]!.index, 'field'], {
          rule: 'evidence/missing',
          message: `evidence is given for ${field}, which is null`,
          fix: `write ${field}, or remove the evidence`,
        }),
      );
      continue;
    }
    if (value === null) continue;
    const says = quotes.map(({ quote }) => quote).join('\n');
    const at: DataPath = ['evidence', quotes[0]!.index, 'cite', 'quote'];
    const report = (message: string) =>
      problems.push(
        problemAt(file, at, {
          rule: 'evidence/contradicts',
          message,
          fix: 'write the fact that the words state, or quote the words that state it',
        }),
      );
    if (field.startsWith('dates.') && field !== 'dates.effective' && !findDates(says).some(({ iso }) => iso === value))
      report(`${field} is ${value}, but the quote is “${says}”`);
    if (field === 'document_number' && !findDocumentNumbers(says).some(({ normal }) => normal === value))
      report(`document_number is ${value}, but the quote is “${says}”`);
    if (field === 'period' && !findDates(says).some(({ from, to }) => `${from}/${to}` === value))
      report(`period is ${value}, but the quote is “${says}”`);
    if (field === 'issuers') {
      for (const { name } of source.issuers)
        if (!says.includes(name)) report(`the issuer ${name} is not in the quoted words`);
    }
  }
  source.relations.forEach(({ document_number: number, title, cite }, index) => {
    const numbers = findDocumentNumbers(cite.quote).map(({ normal }) => normal);
    if (number !== null && !numbers.includes(number)) {
      problems.push(
        problemAt(file, ['relations', index, 'document_number'], {
          rule: 'evidence/contradicts',
          message: `document_number is ${number}, but the quote has ${numbers.join(', ') || 'none'}`,
          found: number,
          expected: numbers.join(', '),
          fix: 'write the number in the quote as 〔year〕, without spaces',
        }),
      );
    }
    if (!withoutSpace(cite.quote).includes(withoutSpace(title.zh))) {
      problems.push(
        problemAt(file, ['relations', index, 'title'], {
          rule: 'evidence/contradicts',
          message: `the title “${title.zh}” is not in its quote “${cite.quote}”`,
          found: title.zh,
          fix: 'write the title as printed',
        }),
      );
    }
  });
  return problems;
}

/**
 * Rules on the text and on the facts of a document. `digests` gives the SHA-256 of each original by policy id: hashing
 * belongs to whoever read the bytes, since the browser and Node do it differently. `originals` holds what was read of the
 * originals that are no plain text, since reading a PDF has to be waited for.
 */
export function createTextRules(digests: ReadonlyMap<string, string>, originals: Originals): readonly Rule[] {
  return [
    {
      id: 'text/original-changed',
      explains: 'the original is the file whose SHA-256 source.yaml records',
      check: ({ policies }) =>
        policies.flatMap(({ policy }) => {
          const found = digests.get(policy.id);
          const expected = policy.source.original.sha256;
          if (found === undefined || found === expected) return [];
          return [
            problemAt(policy.files.source, ['original', 'sha256'], {
              rule: 'text/original-changed',
              message: `${policy.source.original.file} has the SHA-256 ${found}`,
              found,
              expected,
              fix: 'put the file as received back; a new version of a document is a new original with its own digest',
            }),
          ];
        }),
    },
    ...createFamily(
      {
        'import/unreadable': 'the original is a document that can be read',
        'import/uncertain': 'nothing of the original was guessed, or left out, when it was read',
        'import/correction-not-applied': 'the original of each correction occurs exactly once in the text as received',
        'text/not-reproduced': 'text.md is byte for byte what import makes of the original and its corrections',
        'text/lost': 'the blocks hold every character of the corrected original, in order',
      },
      (context) => checkText(context, originals),
    ),
    ...createFamily(
      { 'date/order': 'dates are days of the calendar and come in the order of a document’s life' },
      checkDates,
    ),
    ...createFamily(
      {
        'evidence/missing': 'each fact of source.yaml that the text states has its quote',
        'evidence/contradicts': 'dates, document numbers, issuers and titles are those in their quotes',
      },
      checkEvidence,
    ),
  ];
}
