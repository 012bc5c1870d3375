import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { ReviewedDraft } from '../cli/reviewedDraft';
import { auditBox, auditPage, auditText, auditWords } from './audit';
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

const PAGES = ['Notes', 'The draft, line by line', 'Dashboard'];
/** Of the colors of the package, against what is behind them: 3 for lines and icons, 4.5 for words. */
const LEAST = {
  openForeground: 3,
  checkingForeground: 3,
  verifiedForeground: 3,
  needsFixForeground: 3,
  cannotVerifyForeground: 3,
  reCheckForeground: 3,
  disputedForeground: 3,
  signOffForeground: 3,
  currentClaimBorder: 3,
  personForeground: 4.5,
  organizationForeground: 4.5,
  placeForeground: 4.5,
  titleForeground: 4.5,
};

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
      painted: true,
      files: {
        'ferry.news': BEFORE.replace('11 years', '12 years'),
        [LONG]: BEFORE,
        'sources/hearing.txt': TRANSCRIPT,
        'sources/broken.pdf': 'this is no PDF',
        ...reviewed.files(),
      },
      size: { width: 2300, height: 1300 },
      settings: { 'comments.openView': 'never' },
      folderSettings: { 'copydesk.review.reviewer': 'Noor Velde', 'copydesk.review.store': 'files' },
    });
    await desk.openSidebar();
    await desk.openDraft('ferry.news');
    for (const view of ['People and Organizations', 'Sources'])
      await desk.page.locator('.pane-header', { hasText: view }).click({ position: { x: 30, y: 10 } });
    await desk.row('Sources', 'the transcript', ({ description }) => description.startsWith('1 disagree'));
    await desk.runCommand('Copydesk: Preview Annotated Copy');
    await frameOf('Notes');
    await desk.press('Control+1');
    await desk.runCommand('Copydesk: Preview Annotated Copy for the Legal Desk');
    await moveToGroup(3, 'The draft, line by line');
    await desk.runCommand('Copydesk: Open Dashboard');
    await moveToGroup(4, 'Dashboard');
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
      assert.equal((await auditText(desk.page)).join('\n'), '');
      assert.equal((await auditWords(desk.page)).join('\n'), '');
      for (const page of PAGES) assert.equal((await auditPage(await frameOf(page))).join('\n'), '', page);
      for (const [color, least] of Object.entries(LEAST))
        for (const behind of ['editor-background', 'sideBar-background']) {
          const ratio = await desk.page.evaluate(contrast, [`copydesk-${color}`, behind] as const);
          assert.ok(ratio >= least, `${color} on ${behind}: ${ratio.toFixed(2)}`);
        }
    });
  }

  it('sees a fault that is planted in what is ours, and none in what is VS Code’s', async () => {
    const row = desk.page.locator('.pane .monaco-list-row[aria-label^="$2.3 million"]');
    const box = row.locator('.custom-view-tree-node-item-checkbox');
    const said = (await box.getAttribute('aria-label'))!;
    assert.equal(said, 'Verified: $2.3 million a year');
    await box.evaluate((element) => element.setAttribute('aria-label', ''));
    await desk.page.evaluate(() => {
      const button = document.querySelector('.activitybar')!.appendChild(document.createElement('button'));
      button.id = 'planted';
    });
    const found = await auditWords(desk.page);
    assert.match(found.join('\n'), /^aria-toggle-field-name: [^\n]*$/);
    await box.evaluate((element, label) => element.setAttribute('aria-label', label), said);
    await desk.page.evaluate(() => document.querySelector('#planted')!.remove());
    assert.deepEqual(await auditWords(desk.page), []);

    const page = await frameOf('Dashboard');
    await page.evaluate(() => document.querySelector('main')!.append(document.createElement('button')));
    assert.match((await auditPage(page)).join('\n'), /^button-name: [^\n]*$/);
    await page.evaluate(() => document.querySelector('main > button')!.remove());
  });

  it('hears of each row what is seen of it', async () => {
    for (const view of ['Claims', 'Findings', 'People and Organizations', 'Sources', 'Drafts']) {
      const rows = await desk.rows(view);
      assert.ok(rows.length > 0, view);
      for (const { label, description, spoken: said } of rows) {
        const spoken = said.replace(/^([^,]*, \d+) of (\d+)/, '$1/$2');
        assert.ok(spoken.startsWith(label.replace(/…$/, '')), `${spoken} begins with ${label}`);
        if (view === 'Claims') continue;
        for (const part of description.split(' · '))
          assert.ok(spoken.includes(part.replace(/…$/, '')), `${spoken} has ${part}`);
      }
    }
    const claims = (await desk.rows('Claims')).map(({ spoken }) => spoken);
    for (const said of [
      /^\$2\.3 million a year, Money, .*Needs fix, .*note, gives/,
      /^Some 640 ships, Number, .*Disputed, .*1 evidence/,
      /^“The boat .* in thirty years,”, Quote, Oda Fenwick, Open, .*1 comment, a comment mentions you/,
      /^12 percent, Percentage, .*Checking/,
    ])
      assert.ok(
        claims.some((one) => said.test(one)),
        `${String(said)} in ${claims.join('\n')}`,
      );
    const entry = desk.page.locator('[id^="copydesk.copydesk."] a');
    assert.equal(await entry.getAttribute('aria-label'), '1/22 verified, 21 still open');
  });

  it('finds nothing in the boxes that ask', async () => {
    await desk.clickClaim('2.3 million');
    const boxes: readonly [command: string, title: string][] = [
      ['Set Status…', 'Set Status'],
      ['Go to Claim…', 'Go to Claim'],
      ['Ready to Publish?', 'Not Ready to Publish'],
    ];
    for (const [command, title] of boxes) {
      await desk.runCommand(`Copydesk: ${command}`);
      await desk.asked(title);
      assert.equal((await auditBox(desk.page)).join('\n'), '', title);
      await desk.press('Escape');
      await desk.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    }
  });

  it('has all of its pages on 320 pixels', async () => {
    // The text and the pages stand side by side, and share what the sidebar leaves of the window.
    const { x: left } = (await desk.page.locator('.part.editor').boundingBox())!;
    await desk.resize(Math.round(left) + (1 + PAGES.length) * 325, 1300);
    await desk.runCommand('View: Reset Editor Group Sizes');
    for (const heading of PAGES) {
      const page = await frameOf(heading);
      await desk.until(`no part of ${heading} out of sight`, () =>
        page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return clientWidth >= 320 && clientWidth <= 330 && scrollWidth <= clientWidth;
        }),
      );
    }
  });

  /** Moves the page that has just been opened into the next group, once it is there: what was in front before is moved else. */
  async function moveToGroup(group: number, heading: string): Promise<void> {
    await frameOf(heading);
    await desk.runCommand('View: Move Editor into Next Group');
    await desk.page
      .locator('.editor-group-container')
      .nth(group - 1)
      .waitFor();
    await frameOf(heading);
  }

  /** The page inside of a tab in front that has this heading: another one may lie behind it. */
  function frameOf(heading: string): Promise<Frame> {
    return desk.until(`a page with the heading ${heading}`, async () => {
      for (const frame of desk.page.frames()) {
        const tab = frame.parentFrame();
        if (!tab?.parentFrame() || !(await (await tab.frameElement()).isVisible())) continue;
        if ((await frame.locator('h1, h2', { hasText: heading }).count()) > 0) return frame;
      }
      return undefined;
    });
  }
});

/** Of two of the theme's colors, as WCAG counts it. */
function contrast(names: readonly [string, string]): number {
  const [one, other] = names.map((name) => {
    const probe = document.querySelector('.monaco-workbench')!.appendChild(document.createElement('i'));
    probe.style.color = `var(--vscode-${name})`;
    const parts = getComputedStyle(probe)
      .color.match(/[\d.]+/g)!
      .map(Number);
    probe.remove();
    const [r = 0, g = 0, b = 0] = parts.map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  });
  return (Math.max(one!, other!) + 0.05) / (Math.min(one!, other!) + 0.05);
}
