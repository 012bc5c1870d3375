import assert from 'node:assert/strict';
import { isReviewRecord, RECORD_LINE } from '../../../src/core/report/record';

describe('a record of a review', () => {
  const record = `# Corrections: Tarn dam\n\n${RECORD_LINE}\n\nBefore: …\n`;

  it('is known by the line below its title, whatever its line ends and what was put above', () => {
    for (const text of [record, record.replaceAll('\n', '\r\n'), `\ufeff\n\n---\ndesk: city\n---\n${record}`])
      assert.ok(isReviewRecord(text), text);
  });

  it('is no draft that says such words, or has such a line far below', () => {
    for (const text of [
      '',
      '# Tarn dam\n\nThe dam holds.',
      `He wrote “${RECORD_LINE}” once.`,
      '\n'.repeat(20) + record,
    ])
      assert.ok(!isReviewRecord(text), text);
  });
});
