import assert from 'node:assert/strict';
import type { QuoteEdit } from '../../src/core/evidence/quoteCheck';
import { describeEdit } from '../../src/sources/describe';

/** [the draft's words with what is printed in ‹ ›, kind, what the source has, in words]. */
const cases: [string, QuoteEdit['kind'], string, string][] = [
  ['the ‹port› is open', 'changed', 'harbor', '“port” where the source has “harbor”'],
  ['it is ‹truly› open', 'added', '', '“truly” is not in the source'],
  ['we did‹› close it', 'dropped', 'not', '“not” left out after “did”'],
  ['“‹›We close it', 'dropped', 'Yes', '“Yes” left out'],
  ['they didn’t‹› come', 'dropped', 'ever', '“ever” left out after “didn’t”'],
  ['ice. ‹We› left', 'joined', 'We left', 'joined before “We”: in the source these words stand elsewhere'],
  ['the ‹old\n  port›', 'changed', 'new\n\nharbor', '“old port” where the source has “new harbor”'],
  ['‹a›', 'changed', 'word '.repeat(30), `“a” where the source has “${'word '.repeat(16).trim()}…”`],
  ['‹a›', 'changed', `${'x'.repeat(79)}🚢🚢`, `“a” where the source has “${'x'.repeat(79)}…”`],
];

describe('an edit of a quote in words', () => {
  for (const [marked, kind, words, expected] of cases)
    it(expected, () => {
      const start = marked.indexOf('‹');
      const end = marked.indexOf('›') - 1;
      const edit: QuoteEdit = { kind, printed: { start, end }, said: { start: 0, end: 0 }, words };
      assert.equal(describeEdit(marked.replace(/[‹›]/g, ''), edit), expected);
    });
});
