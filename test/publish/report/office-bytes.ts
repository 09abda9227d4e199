// Prints the digests of the office forms of a report: run by report.test.ts in several time zones.
import { createHash } from 'node:crypto';
import { renderReport } from '../../../src/publish/report/report.ts';
import { comparisonReport } from './sample.ts';

for (const format of ['docx', 'xlsx'] as const) {
  const bytes = await renderReport(comparisonReport(), format);
  process.stdout.write(`${format} ${createHash('sha256').update(bytes).digest('hex')}\n`);
}
