/** The desk of somebody whose editor speaks German. */
import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { openDesk, type Desk } from './desk';

const DRAFT = `Brindle Quay to lose its night ferry

BRINDLE QUAY, March 3 — “The boat costs $2.3 million a year,” said Mayor Oda Fenwick.

It leaves from the the old pier at dusk.
`;

describe('a desk in German', () => {
  let desk: Desk;
  let page: FrameLocator;

  before(async () => {
    desk = await openDesk({ files: { 'ferry.news': DRAFT }, language: 'de' });
    page = desk.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await desk.openSidebar();
    await desk.openFile('ferry.news');
  });
  after(() => desk.close());

  it('counts in the status bar and over the list', async () => {
    await desk.status(/^0\/\d+ bestätigt$/);
    await desk.page.locator('.pane-header', { hasText: /Angaben.*bestätigt/ }).waitFor();
  });

  it('lists what the thread of the analysis has found', async () => {
    const check = await desk.row('Hinweise', 'the check', ({ label }) => label === 'Wort doppelt geschrieben');
    assert.deepEqual([check.level, check.spoken], [1, 'Wort doppelt geschrieben, 1, Warnung']);
    const { description } = await desk.row('Hinweise', 'the finding', ({ label }) => label === 'the the');
    assert.equal(description, '„the“ steht doppelt da.');
  });

  it('says on a card who said it and what can be done', async () => {
    const card = await desk.hover('The boat costs');
    assert.match(card, /zugeordnet durch „said“, hier genannt „Mayor Oda Fenwick“, zu \d+ % sicher/);
    for (const action of ['Bestätigen', 'Zu korrigieren', 'Nicht überprüfbar', 'Notiz', 'Belege'])
      assert.ok(card.includes(action), `${action} in ${card}`);
  });

  it('offers what mends a finding, and what else can be done with it', async () => {
    const titles = await desk.lightbulb('the the', 'Das zweite „the“ löschen');
    assert.ok(titles.includes('„the the“ hier ignorieren…'), titles.join('\n'));
    await desk.press('Escape');
  });

  it('runs commands by their German titles, which have a dashboard in German', async () => {
    await desk.runCommand('Copydesk: Übersicht öffnen');
    await page.getByRole('heading', { name: 'Übersicht', exact: true }).waitFor();
    await page.getByText(/^0 von \d+ Angaben in 1 Text bestätigt\./).waitFor();
    await page.locator('html[lang="de"]').waitFor();
  });

  it('writes an annotated copy in English', async () => {
    await desk.openFile('ferry.news');
    await desk.runCommand('Copydesk: Vorschau der annotierten Fassung');
    await page.getByText('“the” is written twice.').first().waitFor();
    await page.getByRole('button', { name: /^Im Text anzeigen: Angabe 1$/ }).waitFor();
  });

  it('has nothing to complain of', () => assert.deepEqual(desk.errors(), []));
});
