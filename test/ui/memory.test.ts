import assert from 'node:assert/strict';
import { openDesk, type Desk } from './desk';

const DRAFT = `Bridge opens early

ALDERMOOR, May 4 — “We are ready to open,” said Mayor Tessa Wrenfield.

The toll is $4.2 million a year.

The work took 19 months, and the weather was kind.

“It will pay for itself,” said Oskar Lindgren, who has run the bridge for 12 years.
`;

describe('decisions', () => {
  let desk: Desk;
  let total: number;

  before(async () => {
    desk = await openDesk({ files: { 'bridge.news': DRAFT } });
    await desk.openSidebar();
    total = await desk.openDraft('bridge.news');
    for (const words of ['ready to open', '$4.2 million']) {
      await desk.clickClaim(words);
      await desk.setStatus('Verified');
    }
    await verified(2);
  });

  after(() => desk.close());

  it('are there after an edit elsewhere and a reload of the window', async () => {
    await desk.replace('early', 'at last');
    await verified(2);
    await desk.press('Control+s');
    await desk.reload();
    await verified(2);
    await desk.row('Claims', 'the quote, verified', isRow('ready to open', 'pass'));
    await desk.row('Claims', 'the sum, verified', isRow('$4.2 million', 'pass'));
  });

  it('ask for a re-check in list, card and status bar when their words change, with old and new', async () => {
    await desk.replace('ready', 'eager');
    const row = await desk.row('Claims', 'a re-check', isRow('We are eager to open', 'sync'));
    assert.match(row.description, /Re-check/);
    assert.equal(row.checked, false);
    await verified(1);
    const warning = desk.page.locator('.statusbar-item.warning-kind', { hasText: 'verified' });
    await warning.waitFor();

    const card = await desk.hover('We are');
    assert.match(card, /Re-check: was verified/);
    assert.match(card, /The words changed since then/);
    assert.deepEqual(
      await desk.page.evaluate(() => {
        const card = document.querySelector('.monaco-hover:not(.hidden) .monaco-hover-content')!;
        const paragraph = [...card.querySelectorAll('p')].find((one) => one.textContent.includes('changed since'))!;
        const text = (selector: string) => [...paragraph.querySelectorAll(selector)].map((one) => one.textContent);
        return { old: text('del'), now: text('strong') };
      }),
      { old: ['ready'], now: ['eager'] },
    );
  });

  it('come back when the words do', async () => {
    await desk.click('eager');
    await desk.press('Control+z');
    await desk.row('Claims', 'the quote, verified', isRow('We are ready to open', 'pass'));
    await verified(2);
  });

  it('are confirmed for the new words with one key', async () => {
    await desk.replace('million', 'billion');
    await desk.row('Claims', 'a re-check', isRow('$4.2 billion', 'sync'));
    await verified(1);
    await desk.clickClaim('$4.2');
    await desk.press('F9');
    await desk.row('Claims', 'the new sum, verified', isRow('$4.2 billion', 'pass'));
    await verified(2);
  });

  it('show old and new words side by side', async () => {
    await desk.replace('billion', 'million');
    await desk.row('Claims', 'a re-check', isRow('$4.2 million', 'sync'));
    await desk.clickClaim('$4.2');
    await desk.runCommand('Copydesk: Compare with the Words That Were Checked');
    await desk.page.locator('.monaco-diff-editor .original .view-line', { hasText: 'billion' }).waitFor();
    await desk.page.locator('.monaco-diff-editor .modified .view-line', { hasText: 'million' }).waitFor();
    await desk.row('Claims', 'the list that stays', isRow('$4.2 million', 'sync'));
    await desk.openFile('bridge.news');
    await verified(1);
    await desk.clickClaim('$4.2');
    await desk.press('F9');
    await verified(2);
  });

  it('go along when the draft is renamed', async () => {
    await desk.press('Control+s');
    await desk.rename('bridge.news', 'opening.news');
    await verified(2);
    await desk.openSidebar();
    await desk.row('Claims', 'the sum, verified', isRow('$4.2 million', 'pass'));
    await desk.row('Claims', 'the quote, verified', isRow('ready to open', 'pass'));
  });

  it('are listed when their words are gone, and return with them', async () => {
    await desk.click('The toll is');
    await desk.press('Home', 'Shift+End', 'Delete');
    const group = await desk.row('Claims', 'what is gone', ({ label }) => label === 'No longer in the draft');
    assert.equal(group.description, '1');
    await desk.page
      .locator('.pane .monaco-list-row', { hasText: 'No longer in the draft' })
      .locator('.monaco-tl-twistie')
      .click();
    const gone = await desk.row(
      'Claims',
      'the sum',
      ({ label, level }) => level === 2 && label.startsWith('$4.2 million'),
    );
    assert.match(gone.description, /was verified · \w+/);

    await desk.press('Control+1', 'Control+z');
    await desk.row('Claims', 'the sum, verified', isRow('$4.2 million', 'pass'));
    await desk.until('nothing gone', async () =>
      (await desk.rows('Claims')).every(({ label }) => label !== 'No longer in the draft'),
    );
  });

  it('are the same in a second window on the folder, while the first is open and after it', async () => {
    const second = await desk.secondWindow();
    await second.openFile('opening.news');
    await second.status(/\b2\/\d+ verified/);
    await second.clickClaim('19 months');
    await second.setStatus('Verified');
    await second.status(/\b3\/\d+ verified/);
    await desk.page.bringToFront();
    await verified(3);
    await desk.clickClaim('Oskar Lindgren');
    await desk.setStatus('Verified');
    await verified(4);
    await desk.page.close();
    await second.status(/\b4\/\d+ verified/);
    await second.reload();
    await second.status(/\b4\/\d+ verified/);
  });

  it('leave no error in the log', () => {
    assert.deepEqual(desk.errors(), []);
  });

  async function verified(count: number): Promise<void> {
    await desk.status(new RegExp(`\\b${count}/\\d+ verified`));
    assert.ok(total > 2);
  }

  function isRow(words: string, icon: string) {
    return (row: { label: string; icon: string; level: number }) =>
      row.level === 1 && row.label.includes(words) && row.icon === icon;
  }
});

describe('decisions in a workspace', () => {
  let desk: Desk;

  before(async () => {
    desk = await openDesk({ files: { 'bridge.news': DRAFT }, folders: [''] });
    await desk.openSidebar();
    await desk.openDraft('bridge.news');
    await desk.clickClaim('ready to open');
    await desk.setStatus('Verified');
    await desk.status(/\b1\/\d+ verified/);
  });

  after(() => desk.close());

  it('are there when their folder is opened by itself, and those that are made then are there in the workspace', async () => {
    const alone = await desk.windowOnFolder();
    await alone.openFile('bridge.news');
    await alone.status(/\b1\/\d+ verified/);
    await alone.clickClaim('19 months');
    await alone.setStatus('Verified');
    await alone.status(/\b2\/\d+ verified/);
    await alone.page.close();
    await desk.reload();
    await desk.status(/\b2\/\d+ verified/);
    assert.deepEqual(desk.errors(), []);
  });
});
