import assert from 'node:assert/strict';
import { join } from 'node:path';
import { root } from '../../scripts/host/dependencies.mjs';
import { openDesk, type Desk } from './desk';

const DRAFT = `Bridge opens early

ALDERMOOR, May 4 — “We are ready to open,” said Mayor Tessa Wrenfield.

The toll is $4.2 million a year.

“It will pay for itself,” said Oskar Lindgren, who has run the bridge for 12 years.
`;

describe('the sidebar', () => {
  let desk: Desk;
  let total: number;

  before(async () => {
    // High enough for every row of every list.
    const size = { width: 1400, height: 1400 };
    desk = await openDesk({ copyOf: join(root, 'samples'), files: { 'bridge.news': DRAFT }, size });
    await desk.openSidebar();
    total = await desk.openDraft('bridge.news');
    await desk.until('all claims', async () => (await desk.rows('Claims')).length === total);
  });

  after(() => desk.close());

  it('lists the claims in reading order, and says how many are open', async () => {
    const rows = await desk.rows('Claims');
    const places = rows.map(({ label }) => DRAFT.indexOf(label));
    assert.ok(
      places.every((place) => place >= 0),
      JSON.stringify(rows),
    );
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
    assert.ok(rows.every(({ icon, checked }) => icon === 'circle-large-outline' && checked === false));
    await desk.until('the number of all claims', async () => (await desk.badge()) === String(total));
    const quote = rows.find(({ label }) => label.includes('pay for itself'))!;
    assert.equal(quote.description, 'Oskar Lindgren');
    assert.match(quote.spoken, /^“It will pay for itself,”, Quote, Oskar Lindgren, Open, \w/);
  });

  it('groups by status, kind, speaker and paragraph', async () => {
    const expected = {
      'Group Claims by Status': ['Open'],
      'Group Claims by Kind': ['Quotes', 'Money', 'Names'],
      'Group Claims by Speaker': ['In the draft’s own words', 'Tessa Wrenfield', 'Oskar Lindgren'],
      'Group Claims by Paragraph': ['Paragraph 1', 'Paragraph 2', 'Paragraph 3'],
    };
    for (const [command, groups] of Object.entries(expected)) {
      await desk.runCommand(`Copydesk: ${command}`);
      await desk.until(`${groups.join(', ')} after ${command}`, async () => {
        const roots = (await desk.rows('Claims')).filter(({ level }) => level === 1);
        const labels = roots.map(({ label }) => label);
        assert.ok(
          groups.every((group) => labels.includes(group)),
          labels.join(', '),
        );
        assert.ok(
          roots.every(({ expanded, description }) => expanded && /^(0\/)?\d+$/.test(description)),
          JSON.stringify(roots),
        );
        return true;
      });
    }
    await desk.runCommand('Copydesk: List Claims in Reading Order');
    await desk.until('a flat list', async () =>
      (await desk.rows('Claims')).every(({ expanded }) => expanded === undefined),
    );
  });

  it('takes the text to the row that is clicked, and the selection to where the cursor goes', async () => {
    await label('pay for itself').click();
    await desk.status(/^Ln 7, Col 1$/);
    await desk.clickClaim('$4.2 million');
    await desk.row('Claims', 'the sum, selected', (row) => row.selected && row.label.startsWith('$4.2'));
  });

  it('verifies and opens again with the check box', async () => {
    const box = rowWith('ready to open').locator('.custom-view-tree-node-item-checkbox');
    await box.click();
    await desk.row(
      'Claims',
      'a check',
      ({ label: words, checked, icon }) => words.includes('ready to open') && checked === true && icon === 'pass',
    );
    await desk.status(new RegExp(`\\b1/${total} verified`));
    await box.click();
    await desk.status(new RegExp(`\\b0/${total} verified`));
    await desk.row(
      'Claims',
      'no check',
      ({ label: words, checked }) => words.includes('ready to open') && checked === false,
    );
  });

  it('has the actions wanted most on the row itself', async () => {
    const row = rowWith('pay for itself');
    await row.hover();
    assert.deepEqual(
      await row
        .locator('.actions .action-label')
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')?.replace(/ \(.*/, ''))),
      ['Mark as Needs Fix', 'Add or Edit Note…', 'Add Evidence…'],
    );
    // Rows are drawn anew when the list changes, and a click in that very moment is lost: a person clicks again.
    await desk.until('a needed fix', async () => {
      const sign = row.locator('.custom-view-tree-node-item-icon.codicon-warning');
      if ((await sign.count()) > 0) return true;
      await row.hover();
      await row.locator('.action-label[aria-label^="Mark as Needs Fix"]').click({ timeout: 3000 });
      await sign.waitFor({ timeout: 3000 });
      return true;
    });
  });

  it('shows only what has the words typed, then all again', async () => {
    await desk.runCommand('Copydesk: Filter Claims…');
    await desk.asked('Filter Claims');
    await desk.type('million');
    await desk.press('Enter');
    await shows(['The toll is $4.2 million a year', '$4.2 million a year']);
    await desk.page.locator('.pane .message', { hasText: `Showing 2 of ${total} claims.` }).waitFor();
    await named(`Claims: 2 of ${total}`);
    await desk.runCommand('Copydesk: Show All Claims');
    await named('Claims');
    await desk.until('all claims', async () => (await desk.rows('Claims')).length === total);
  });

  it('shows only the kinds and statuses ticked', async () => {
    await desk.runCommand('Copydesk: Filter Claims…');
    await desk.asked('Filter Claims');
    await desk.pick('Quotes');
    await desk.press('Enter');
    await shows(['“We are ready to open,”', '“It will pay for itself,”']);
    await desk.runCommand('Copydesk: Filter Claims…');
    await desk.asked('Filter Claims');
    await desk.pick('Needs fix');
    await desk.press('Enter');
    await shows(['“It will pay for itself,”']);
    await desk.runCommand('Copydesk: Show All Claims');
  });

  it('hides what is verified and shows it again', async () => {
    await desk.clickClaim('$4.2 million');
    await desk.setStatus('Verified');
    await desk.runCommand('Copydesk: Hide Verified Claims');
    await desk.until('one claim less', async () => {
      const rows = await desk.rows('Claims');
      return rows.length === total - 1 && rows.every(({ label: words }) => !words.startsWith('$4.2'));
    });
    await desk.runCommand('Copydesk: Show Verified Claims');
    await desk.until('all claims', async () => (await desk.rows('Claims')).length === total);
  });

  it('lists the drafts of the workspace with their progress, and opens one', async () => {
    const own = await desk.row(
      'Drafts',
      'this draft',
      (row) => row.label === 'bridge.news' && row.description.startsWith(`1/${total}`),
    );
    assert.equal(own.icon, 'color-mode');
    for (const name of [
      'council-budget.md',
      'harbor-bridge.news',
      'interview-harbormaster.article',
      'storm-response.txt',
    ]) {
      await desk.row('Drafts', name, (row) => row.label === name && /^0\/\d+ · drafts$/.test(row.description));
    }
    const shared = /^6\/\d+ · 1 disputed · Rasmus Vike, \w+ \d+.* · drafts$/;
    const worked = await desk.row(
      'Drafts',
      'one that colleagues have been at',
      ({ label }) => label === 'water-rates.story',
    );
    assert.match(worked.description, shared);
    assert.ok((await desk.rows('Drafts')).every((row) => !/README|sources/.test(row.label + row.description)));
    await desk.page
      .locator('.pane', { hasText: 'Drafts' })
      .locator('.monaco-list-row', { hasText: 'water-rates.story' })
      .click();
    await desk.status(/\b6\/\d+ verified/);
    await desk.row('Claims', 'its claims', ({ label: words }) => /Water|Port Ellery/.test(words));
  });

  it('explains itself where there is no draft', async () => {
    await desk.runCommand('View: Close All Editors');
    const links = desk.page.locator('.pane-body .welcome-view-content a');
    await desk.until(
      'buttons',
      async () => (await links.allInnerTexts()).join(' | ') === 'Open a Draft | How Copydesk Works',
    );
    await links.filter({ hasText: 'How Copydesk Works' }).click();
    await desk.page.locator('.gettingStartedContainer', { hasText: 'Check your first draft' }).waitFor();
  });

  it('leaves no error in the log', () => {
    assert.deepEqual(desk.errors(), []);
  });

  /** As a screen reader names the list to whoever comes into it. */
  function named(name: string): Promise<void> {
    return desk.page.locator(`.pane .monaco-list[aria-label="${name}"]`).waitFor();
  }

  function rowWith(words: string) {
    return desk.page.locator('.pane .monaco-list-row', { hasText: words }).first();
  }

  function label(words: string) {
    return rowWith(words).locator('.label-name');
  }

  function shows(labels: readonly string[]): Promise<unknown> {
    return desk.until(`only ${labels.join(', ')}`, async () => {
      assert.deepEqual(
        (await desk.rows('Claims')).map((row) => row.label),
        labels,
      );
      return true;
    });
  }
});
