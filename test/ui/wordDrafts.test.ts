import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { docxOf, paragraphOf } from '../sources/readers/documents';
import { openDesk, type Desk } from './desk';

const NAME = 'Bridge opens, früh.docx';
const STORY = [
  'Bridge opens early',
  'ALDERMOOR, May 4 — “We are ready to open,” said Mayor Tessa Wrenfield.',
  'The toll is $4.2 million a year, said Ives Maddern, who keeps the books of the bridge, on Monday.',
  'It is the longest bridge in the county, the Aldermoor Bridge Company said.',
  'What it costs',
  'About 300 people walked over it, and 12 percent of them paid.',
];
const PAGE = `<!doctype html>
<html>
<head><title>Bridge opens early</title><style>p { margin: 0 }</style></head>
<body>
<h1>Bridge opens early</h1>
<p>ALDERMOOR, May&nbsp;4 &mdash; &ldquo;We are <em>ready</em> to open,&rdquo;
 said Mayor <a href="/p">Tessa Wren<wbr>field</a> on Monday.</p>
<!-- 99 people: check -->
<p>The toll is <b>$4.2&nbsp;million</b> a year, said Ives Maddern, who keeps its books.</p>
<blockquote><p>It is the longest bridge in the county, the Aldermoor Bridge Company said.</p></blockquote>
</body>
</html>
`;

describe('drafts of other formats', () => {
  let desk: Desk;

  before(async () => {
    desk = await openDesk({ files: { 'bridge.html': PAGE } });
    writeFileSync(join(desk.folder, NAME), docxOf(STORY.map((words) => paragraphOf(words)).join('')));
  });
  after(() => desk.close());

  it('are listed with all drafts, by what is in them, before anybody has opened one', async () => {
    await desk.openSidebar();
    const rows = await desk.until('both drafts', async () => {
      const all = await desk.rows('Drafts');
      return all.length === 2 && all.every(({ description }) => /0\/\d+/.test(description)) ? all : undefined;
    });
    assert.deepEqual(
      rows.map(({ label }) => label),
      [NAME, 'bridge.html'],
    );
  });

  it('of Word are reviewed from the explorer: their text, with marks and what it is above', async () => {
    await desk.runCommand('View: Show Explorer');
    const row = desk.page.locator('.explorer-folders-view .monaco-list-row', { hasText: NAME });
    await row.click({ button: 'right' });
    const item = desk.page.locator('.context-view .action-item', { hasText: 'Review Word Document' });
    await item.waitFor();
    // The menu takes no click in the moment it opens.
    await desk.until('the menu to close', async () => {
      if ((await item.count()) === 0) return true;
      await item.click({ timeout: 2000 });
      return false;
    });
    await desk.status(/^\D*0\/\d+ verified/);
    const notice = desk.page.locator('.codelens-decoration', { hasText: 'Text of a Word document, read-only' });
    await notice.waitFor();
    await desk.clickClaim('300 people');
    await desk.press('F9');
    await desk.status(/^\D*1\/\d+ verified/);
  });

  it('of Word are there again, with what was decided, when the window is opened anew', async () => {
    await desk.reload();
    await desk.status(/^\D*1\/\d+ verified/);
    await desk.page.locator('.codelens-decoration', { hasText: 'Text of a Word document' }).waitFor();
  });

  it('in HTML have their marks on the words between the tags', async () => {
    await desk.openDraft('bridge.html');
    await desk.clickClaim('million');
    assert.match(await desk.hover('field'), /Tessa Wrenfield/);
  });
});
