import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { ReviewedDraft } from '../cli/reviewedDraft';
import { docxOf, paragraphOf } from '../sources/readers/documents';
import { auditPage, auditWindow } from './audit';
import { openDesk, THEMES, type Desk } from './desk';

const BEFORE = `Brindle Quay to lose its night ferry

BRINDLE QUAY, March 3 — The night ferry to Saltmere will stop on April 1, Mayor Oda Fenwick said on Tuesday.

“The boat has never once paid for itself in thirty years,” Fenwick said. It costs $2.3 million a year.

Some 640 ships passed the harbor in 1911, the Saltmere Harbor Company said, and 12 percent of them were ferries. It is the oldest ferry on the coast.

Pell Arkwright, 57, has counted the the gulls of Saltmere for 11 years.
`;
const QUOTE = '“The boat has never once paid for itself in thirty years,”';
const TRANSCRIPT = `HEARING ON THE NIGHT FERRY

[00:10] FENWICK: The boat has hardly ever paid for itself in thirty years.
`;
const LONG = `drafts/a-draft-with-a-name-that-is-as-long-as-names-become-when-everybody-adds-a-word-to-them.news`;

/** Each status is there: three reviewers, and words that changed since. */
const reviewed = new ReviewedDraft('ferry.news', BEFORE)
  .decide('Noor Velde', 'Mayor', 'verified')
  .decide('Noor Velde', '$2.3 million a year', 'needs-fix')
  .note('Noor Velde', '$2.3 million a year', 'The budget says 2.1')
  .decide('Noor Velde', '12 percent', 'checking')
  .decide('Noor Velde', 'the oldest ferry', 'cannot-verify')
  .decide('Noor Velde', '11 years', 'verified')
  .decide('Ines Camara', 'Some 640 ships', 'verified')
  .decide('Bo Öberg', 'Some 640 ships', 'needs-fix')
  .evidence('Ines Camara', 'Some 640 ships', 'harbor-log.csv')
  .comment('Ines Camara', QUOTE, 'The tape has it differently, @Noor Velde.');

describe('accessibility', () => {
  let desk: Desk;

  before(async () => {
    desk = await openDesk({
      files: {
        'ferry.news': BEFORE.replace('11 years', '12 years'),
        [LONG]: BEFORE,
        'sources/hearing.txt': TRANSCRIPT,
        'sources/broken.pdf': 'this is no PDF',
        ...reviewed.files(),
      },
      size: { width: 2300, height: 1300 },
      settings: { 'comments.openView': 'never' },
    });
    desk.set({ 'copydesk.review.reviewer': 'Noor Velde', 'copydesk.review.store': 'files' });
    writeFileSync(join(desk.folder, 'bridge.docx'), docxOf(paragraphOf('The toll is $4 million, she said on Monday.')));
    await desk.openSidebar();
    await desk.openDraft('ferry.news');
    for (const view of ['People and Organizations', 'Sources'])
      await desk.page.locator('.pane-header', { hasText: view }).click({ position: { x: 30, y: 10 } });
    await desk.row('Sources', 'the transcript', ({ description }) => description.startsWith('1 disagree'));
    await desk.runCommand('Copydesk: Preview Annotated Copy');
    await frameOf('Notes');
    await desk.press('Control+1');
    await desk.runCommand('Copydesk: Preview Annotated Copy for the Legal Desk');
    await desk.runCommand('View: Move Editor into Next Group');
    await frameOf('The draft, line by line');
    await desk.runCommand('Copydesk: Open Dashboard');
    await desk.runCommand('View: Move Editor into Next Group');
    await frameOf('Dashboard');
    await desk.press('Control+1');
    await desk.clickClaim('has never once');
    await desk.runCommand('Copydesk: Comment on This Claim…');
    await desk.page.locator('.review-widget .comment-body', { hasText: 'The tape' }).waitFor();
  });

  after(() => desk.close());

  for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[]) {
    it(`finds nothing in ${theme}`, async () => {
      await desk.setTheme(theme);
      await desk.hover('has never once');
      assert.equal((await auditWindow(desk.page)).join('\n'), '');
      for (const page of ['Notes', 'The draft, line by line', 'Dashboard'])
        assert.equal((await auditPage(await frameOf(page))).join('\n'), '', page);
    });
  }

  /** The page inside of a tab that has this heading. */
  function frameOf(heading: string): Promise<Frame> {
    return desk.until(`a page with the heading ${heading}`, async () => {
      for (const frame of desk.page.frames()) {
        if (frame.parentFrame()?.parentFrame() && (await frame.locator('h1, h2', { hasText: heading }).count()) > 0)
          return frame;
      }
      return undefined;
    });
  }
});
