/** Several weekdays beside several days: the last weekday is that of the last day, and a slip is found there. */
import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze';
import { CHECKS } from '../../../src/core/checks/checks';

const LEFT: readonly string[] = [
  'The fair runs on Saturday and Sunday, June 7-8, 2025.',
  'The fair runs on Saturday and Sunday (June 7-8, 2025).',
  'The fair runs Saturday and Sunday, June 7 and 8, 2025.',
  'The fair runs Friday-Sunday, June 6-8, 2025.',
  'The fair runs Friday through Sunday, June 6 through 8, 2025.',
  'The ferry rests from Friday to Sunday, 6 to 8 June 2025.',
  'The court sits Thursday, Friday and Saturday, June 5-7, 2025.',
  'The court sits Thursday, Friday and Saturday, June 5, 6 and 7, 2025.',
  'The fair runs Saturday and Sunday, May 31-June 1, 2025.',
  'The pier is closed Tuesday and Wednesday, Dec. 31, 2024 and Jan. 1, 2025.',
  'The council votes on Monday or Tuesday, March 10 or 11, 2025.',
  'The fair opens on Friday, June 6. It runs on Saturday and Sunday, June 7-8, too.',
  'Published: June 1, 2025\n\nThe fair runs on Saturday and Sunday, June 7-8, in Ellery.',
  'Published: March 2, 2025\n\nThe council votes on Monday or Tuesday, March 10 or 11.',
  'Published: March 2, 2025\n\nThe council votes on Monday or Tuesday, March 10 or March 11.',
  'Published: June 2, 2025\n\nThe fair runs on Saturday and Sunday, June 8 and 12 bands will play.',
  'Published: June 2, 2025\n\nThe hall is open on Friday and Saturday, June 7 to 9 p.m.',
  // In more than a week it may be any of them.
  'The office is open Monday to Friday, June 2-14, 2025.',
  'Concerts are given each Friday and Sunday, June 6-14, 2025.',
];

const FOUND: readonly (readonly [draft: string, words: string, fixed: string])[] = [
  ['It runs Friday-Sunday, June 6-9, 2025.', 'Sunday, June 6-9, 2025', 'It runs Friday-Monday, June 6-9, 2025.'],
  [
    'It runs Saturday and Sunday, Dec. 24 and 25, 2025.',
    'Sunday, Dec. 24 and 25, 2025',
    'It runs Saturday and Thursday, Dec. 24 and 25, 2025.',
  ],
  [
    'Published: March 2, 2025\n\nThe vote is on Monday or Tuesday, March 10 or 12.',
    'Tuesday, March 10 or 12',
    'Published: March 2, 2025\n\nThe vote is on Monday or Wednesday, March 10 or 12.',
  ],
  [
    'The fair opens on Friday, June 6. It runs on Saturday and Sunday, June 8-9, too.',
    'Sunday, June 8-9',
    'The fair opens on Friday, June 6. It runs on Saturday and Sunday, June 8-9, too.',
  ],
];

describe('check weekday-date, several weekdays and days', () => {
  for (const draft of LEFT) {
    it(`leaves alone: ${draft.replace(/\s+/g, ' ')}`, () => {
      assert.deepEqual(findingsIn(draft), []);
    });
  }

  for (const [draft, words, fixed] of FOUND) {
    it(`finds ${words}`, () => {
      const [finding, ...more] = findingsIn(draft);
      assert.equal(draft.slice(finding!.start, finding!.end), words);
      assert.deepEqual(more, []);
      const [fix] = finding!.fixes;
      assert.equal(fix ? draft.slice(0, fix.start) + fix.text + draft.slice(fix.end) : draft, fixed);
    });
  }
});

function findingsIn(draft: string) {
  const levels = Object.fromEntries(CHECKS.map(({ id }) => [id, id === 'weekday-date' ? 'error' : 'off'] as const));
  return analyze(draft, { format: 'plain', checks: levels }).findings;
}
