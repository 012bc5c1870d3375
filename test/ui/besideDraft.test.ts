import assert from 'node:assert/strict';
import { openDesk, type Desk } from './desk';

const DRAFT = `Ferry to stop

BRINDLE QUAY, March 3 — The ferry carried 14 people a night, Mayor Oda Fenwick said on Tuesday.

It costs $2.3 million a year, and 12 percent of that is paid by the county.
`;

/** The list stays with the draft, and so do its keys. */
describe('the list of claims while something beside the draft is in front', () => {
  let desk: Desk;
  let rows: readonly string[];

  before(async () => {
    desk = await openDesk({
      files: { 'ferry.news': DRAFT, 'sources/hearing.txt': 'FENWICK: We carried 14 people a night.\n' },
    });
    const total = await desk.openDraft('ferry.news');
    await desk.runCommand('Copydesk: Focus on Claims View');
    rows = await desk.until('all rows', async () => {
      const all = (await desk.rows('Claims')).map(({ label }) => label);
      return all.length === total && all;
    });
    await desk.page.locator('.pane-header', { hasText: 'Sources' }).click({ position: { x: 30, y: 10 } });
    await desk.row('Sources', 'the source', ({ label }) => label === 'hearing.txt');
  });
  beforeEach(async () => {
    await desk.openFile('sources/hearing.txt');
    await desk.runCommand('Copydesk: Focus on Claims View');
  });
  after(() => desk.close());

  const inFront = (name: string) => desk.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();

  const verified = (wanted: boolean) =>
    desk.row(
      'Claims',
      'the first claim',
      ({ label, description }) => label === rows[0] && description.includes('Verified') === wanted,
    );
  /** Waits until the keyboard is on the row with these words. */
  const heard = (words: string) =>
    desk.page
      .locator(
        `.pane .monaco-list:focus .monaco-list-row.focused[aria-label^=${JSON.stringify(words.replace(/…$/, ''))}]`,
      )
      .waitFor();

  it('decides on the row that the keyboard is on, and has the draft in front then', async () => {
    await desk.press('Home', 'F9');
    await heard(rows[1]!);
    await verified(true);
    await inFront('ferry.news');
  });

  it('walks in the draft', async () => {
    await desk.press('End', 'F7');
    await heard(rows[1]!);
    await inFront('ferry.news');
  });

  it('takes back the last decision', async () => {
    await desk.press('Control+Shift+F9');
    await verified(false);
  });

  it('leads to the text with Alt+F7', async () => {
    await desk.press('Alt+F7');
    await inFront('ferry.news');
    await desk.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  });

  it('offers what is done to the draft above the list', async () => {
    const pane = desk.page.locator('.pane', { has: desk.page.locator('.pane-header[aria-label^="Claims"]') });
    await pane.locator('.pane-header').hover();
    await pane.locator('.pane-header .action-label[aria-label^="Go to Next Open Claim"]').click();
    await inFront('ferry.news');
  });

  it('has what is asked of the whole draft answered about it', async () => {
    await desk.runCommand('Copydesk: Ready to Publish?');
    await desk.asked('Not Ready to Publish');
    await desk.press('Escape');
    await inFront('ferry.news');
    await desk.openFile('sources/hearing.txt');
    await desk.runCommand('Copydesk: Preview Annotated Copy');
    await desk.page.locator('.tab.active', { hasText: 'Annotated: ferry.news' }).waitFor();
    assert.deepEqual(desk.errors(), []);
  });
});

describe('the changes of a draft, side by side', () => {
  let desk: Desk;

  before(async () => {
    desk = await openDesk({ files: { 'ferry.news': DRAFT } });
    await desk.openDraft('ferry.news');
  });
  after(() => desk.close());

  it('are walked through with F7, which goes to no claim there', async () => {
    await desk.press('Control+Home');
    await desk.type('Late. ');
    await desk.runCommand('File: Compare Active File with Saved');
    await desk.page.locator('.monaco-diff-editor .editor.modified .monaco-editor.focused').waitFor();
    await desk.press('F7');
    await desk.page.locator('.diff-review:visible').first().waitFor();
    assert.deepEqual(desk.errors(), []);
  });
});
