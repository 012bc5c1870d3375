import assert from 'node:assert/strict';
import { join } from 'node:path';
import { root } from '../../scripts/host/dependencies.mjs';
import { docxOf, paragraphOf } from '../sources/readers/documents';
import { openDesk, type Desk } from './desk';

const DRAFT = `Brindle Quay to lose its night ferry

BRINDLE QUAY, March 3 — The night ferry to Saltmere will stop on April 1, Mayor Oda Fenwick said on Tuesday.

“The boat has never once paid for itself in thirty years,” Fenwick said.

“Nobody asked the night nurses before this was decided,” said Fenwick.
`;

const WORD_STORY = [
  'Brindle Quay to lose its night ferry',
  'BRINDLE QUAY, March 3 — The night ferry to Saltmere will stop on April 1, Mayor Oda Fenwick said on Tuesday.',
  '“We carried 14 people a night,” Fenwick said. “The boat costs $2.3 million a year.”',
  'About 38 percent of the residents voted against the plan, said Pell Arkwright, who counted.',
];

const TRANSCRIPT = `HEARING ON THE NIGHT FERRY

[00:10] FENWICK: The boat has hardly ever paid for itself in thirty years.

[00:40] ARKWRIGHT: Nobody asked the night nurses before this was decided.

[01:02] FENWICK: We will hear the harbor council in April.
`;

describe('sources at the desk', () => {
  let desk: Desk;

  before(async () => {
    desk = await openDesk({
      files: { 'ferry.news': DRAFT, 'sources/hearing.txt': TRANSCRIPT, 'sources/broken.pdf': 'this is no PDF' },
    });
    await desk.openSidebar();
    await desk.openDraft('ferry.news');
    await desk.page.locator('.pane-header', { hasText: 'Sources' }).click({ position: { x: 30, y: 10 } });
  });
  after(() => desk.close());

  it('are listed with what they say against the draft, and those that cannot be read with the reason', async () => {
    await desk.row(
      'Sources',
      'the transcript',
      ({ label, description }) => label === 'hearing.txt' && description.startsWith('2 disagree'),
    );
    await desk.row(
      'Sources',
      'the broken file',
      ({ label, description }) => label === 'broken.pdf' && description.includes('no PDF'),
    );
  });

  it('tell in the list of claims and on the hover what was altered, and who says it', async () => {
    await desk.row(
      'Claims',
      'the altered quote',
      ({ label, description }) => label.startsWith('“The boat') && description.includes('altered'),
    );
    await desk.row(
      'Claims',
      'the other’s words',
      ({ label, description }) => label.startsWith('“Nobody') && description.includes('said by another'),
    );
    assert.match(await desk.hover('paid for itself'), /“never once” where the source has “hardly ever”/);
    assert.match(
      await desk.hover('asked the night'),
      /The source gives these words to ARKWRIGHT, the draft to Oda Fenwick/,
    );
  });

  it('are searched for the words of the claim, and opened at the passage with the list still there', async () => {
    await desk.clickClaim('asked the night');
    await desk.press('Shift+Alt+F9');
    await desk.asked('Find in Sources');
    await desk.page.locator('.quick-input-list .monaco-list-row', { hasText: '00:00:40' }).first().waitFor();
    await desk.press('Enter');
    await desk.page.locator('.tab.active[data-resource-name="hearing.txt"]').waitFor();
    await desk.status(/^Ln 5/);
    await desk.row('Sources', 'the transcript, still in use', ({ description }) =>
      description.startsWith('2 disagree'),
    );
    await desk.openFile('ferry.news');
  });

  it('give their words to the draft from the lightbulb', async () => {
    await desk.mend('once', 'Replace with the Source’s Words', 'has hardly ever paid for itself');
    await desk.row(
      'Claims',
      'the mended quote',
      ({ label, description }) => label.startsWith('“The boat') && description.includes('in source'),
    );
    assert.deepEqual(desk.errors(), []);
  });
});

describe('a virtual workspace', () => {
  let desk: Desk;

  before(async () => {
    desk = await openDesk({
      files: {
        'ferry.news': DRAFT,
        'night.docx': docxOf(WORD_STORY.map((words) => paragraphOf(words)).join('')),
        'sources/hearing.txt': TRANSCRIPT,
        'sources/broken.pdf': 'this is no PDF',
      },
      ...{ folders: [''], scheme: 'attic', beside: [join(root, 'test/ui/attic')] },
    });
    await desk.openSidebar();
    // The editor searches no files there: the draft is opened from the list.
    await desk.row('Drafts', 'the draft', ({ label }) => label === 'ferry.news');
    await desk.page.locator('.monaco-list-row', { hasText: 'ferry.news' }).first().click();
    await desk.page.locator('.pane-header', { hasText: 'Sources' }).click({ position: { x: 30, y: 10 } });
  });
  after(() => desk.close());

  it('has its sources read through the editor, and refused with a reason', async () => {
    await desk.row('Sources', 'the transcript', ({ label, description }) => {
      return label === 'hearing.txt' && description.startsWith('2 disagree');
    });
    await desk.row('Sources', 'the broken file', ({ label, description }) => {
      return label === 'broken.pdf' && description.includes('no PDF');
    });
    assert.match(await desk.hover('paid for itself'), /“never once” where the source has “hardly ever”/);
  });

  it('has them opened at the passage, and followed when they change', async () => {
    await desk.clickClaim('paid for itself');
    await desk.runCommand('Copydesk: Open at Passage');
    await desk.page.locator('.tab.active[data-resource-name="hearing.txt"]').waitFor();
    await desk.status(/\(\d+ selected\)/);
    await desk.replace('hardly', 'rarely');
    await desk.press('Control+s');
    await desk.page.locator('.monaco-list-row', { hasText: 'ferry.news' }).first().click();
    await desk.until('the new words', async () => /source has “rarely ever”/.test(await desk.hover('paid for itself')));
    assert.deepEqual(desk.errors(), []);
  });

  it('has its Word documents reviewed, and what was decided kept for them', async () => {
    await desk.page.locator('.monaco-list-row', { hasText: 'night.docx' }).first().click();
    await desk.page.locator('.tab.active[data-resource-name="night.docx"]').waitFor();
    await desk.status(/^\D*0\/\d+ verified/);
    await desk.clickClaim('14 people');
    await desk.setStatus('Verified');
    await desk.status(/^\D*1\/\d+ verified/);
    await desk.row('Drafts', 'its count', (row) => row.label === 'night.docx' && row.description.startsWith('1/'));
    await desk.reload();
    await desk.status(/^\D*1\/\d+ verified/);
    assert.deepEqual(desk.errors(), []);
  });
});
