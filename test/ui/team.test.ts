import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDesk, type Desk } from './desk';
import type { Row } from './reading';

const STORY = `Port tolls rise

By ANNA REED

KELL, March 3 — The harbor board of Kell raised its tolls by 12 percent on Monday, the first rise since 2011.

“We held out as long as we could,” said Ida Marsh, who chairs the board. The port handled 640 ships last year.
`;
const FIGURE = '640 ships';

const isRow =
  (words: string, said: string) =>
  ({ label, description }: Row): boolean =>
    label === words && description === said;

describe('several reviewers in the window', () => {
  let desk: Desk;

  before(async () => {
    desk = await openDesk({
      files: { 'tolls.news': STORY },
      folderSettings: { 'copydesk.review.reviewer': 'Ines Camara', 'copydesk.review.store': 'files' },
    });
    await desk.openDraft('tolls.news');
    await desk.openSidebar();
  });
  after(() => desk.close());

  const statusOf = (words: string, status: string): Promise<unknown> =>
    desk.row(
      'Claims',
      `“${words}” ${status}`,
      ({ label, description }) => label.startsWith(words) && description.includes(status),
    );

  it('disagree, see both verdicts, and settle it', async () => {
    await desk.clickClaim(FIGURE);
    await desk.setStatus('Verified');
    await statusOf(FIGURE, 'Verified');
    desk.set({ 'copydesk.review.reviewer': 'Bo Öberg' });
    // The window takes up a setting in its own time: until then it is still the first reviewer who verifies.
    await desk.until('the other reviewer decides', async () => {
      await desk.clickClaim(FIGURE);
      await desk.setStatus('Verified');
      return existsSync(join(desk.folder, '.copydesk/bo-oberg.jsonl'));
    });
    await desk.setStatus('Needs fix');
    await statusOf(FIGURE, 'Disputed');
    const card = await desk.hover(FIGURE);
    assert.match(card, /Disputed/);
    assert.match(card, /Verified · Ines Camara/);
    assert.match(card, /Needs fix · Bo Öberg/);
    await desk.clickClaim(FIGURE);
    await desk.runCommand('Copydesk: Settle the Dispute…');
    await desk.asked('Settle the Dispute');
    await desk.pick('Verified');
    await statusOf(FIGURE, 'Verified');
    const file = readFileSync(join(desk.folder, '.copydesk/bo-oberg.jsonl'), 'utf8');
    assert.ok(file.includes('"settles"'));
  });

  it('talk about a claim beside the text, in words that stay words', async () => {
    await desk.clickClaim(FIGURE);
    await desk.runCommand('Copydesk: Comment on This Claim…');
    await desk.asked('Comment on This Claim');
    await desk.answer('@Ines Camara **ships** or <b>calls</b>? [x](command:workbench.action.quit)');
    const widget = desk.page.locator('.review-widget');
    await desk.runCommand('Copydesk: Comment on This Claim…');
    await widget.getByText('@Ines Camara **ships** or <b>calls</b>? [x](command:workbench.action.quit)').waitFor();
    assert.equal(await widget.locator('.comment-body a, .comment-body strong, .comment-body b').count(), 0);
    await widget.locator('a[aria-label^="Resolve"]').first().click();
    await desk.until('the journal says it is resolved', () =>
      Promise.resolve(readFileSync(join(desk.folder, '.copydesk/bo-oberg.jsonl'), 'utf8').includes('"do":"resolve"')),
    );
  });

  it('find what was said about words that are gone in the list, and open it again there', async () => {
    await desk.click('We held out');
    await desk.press('Control+Shift+k');
    await desk.row('Claims', 'what is gone', isRow('No longer in the draft', '2 · 1 resolved'));
    const row = (text: string) => desk.page.locator('.pane .monaco-list-row', { hasText: text });
    await row('No longer in the draft').locator('.monaco-tl-twistie').click();
    await desk.row('Claims', 'the thread, resolved', isRow(FIGURE, 'resolved'));
    await row(`${FIGURE}resolved`).hover();
    await row(`${FIGURE}resolved`).getByRole('button', { name: 'Open Again' }).click();
    await desk.row('Claims', 'what was said', ({ description }) => description.startsWith('Bo Öberg: @Ines Camara'));
    await desk.row('Claims', 'what is to be done', isRow('No longer in the draft', '3'));
    await desk.press('Control+1', 'Control+z');
    await statusOf(FIGURE, '1 comment');
  });

  it('read the annotated copy beside the draft, and go from it into the draft', async () => {
    await desk.runCommand('Copydesk: Preview Annotated Copy');
    const page = desk.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
    await page.getByRole('heading', { name: 'Port tolls rise' }).first().waitFor();
    await page.locator('.verdict', { hasText: /^1 of \d+ claims verified/ }).waitFor();
    const note = page.locator('li.note', { hasText: FIGURE }).first();
    await note.getByRole('button', { name: /Show in draft: claim \d+/ }).click();
    await desk.framed(FIGURE);
    await desk.press('F9');
  });
});
