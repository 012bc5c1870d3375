import assert from 'node:assert/strict';
import { openDesk, type Desk } from './desk';

const VIEW = 'People and Organizations';

const FERRY = `Brindle Quay to lose its night ferry

BRINDLE QUAY, March 3 — The night ferry to Saltmere will stop on April 1, Mayor Oda Fenwick, 58, said on Tuesday.

“We carried 14 people a night,” Fenwick said. She lives on the quay.

“I asked Oda Fenwick why,” said Pell Arkwright, who works at the Saltmere hospital. Fenwick’s deputy left with Ms. Marrow.
`;
const BOARD = `Quay board meets

BRINDLE QUAY, March 2 — Mayor Oda Fenwick came late on Monday, said Ilse Marrow, the warden.

“It is a long walk,” Fenwick said.
`;
const EMPTY = `The gate is green.
`;

describe('people and organizations', () => {
  let desk: Desk;

  before(async () => {
    desk = await openDesk({ files: { 'ferry.news': FERRY, 'board.news': BOARD, 'empty.news': EMPTY } });
    await desk.openSidebar();
  });

  after(() => desk.close());

  it('waits closed under the claims, and says what to do when there is no draft', async () => {
    const header = desk.page.locator('.pane-header', { hasText: VIEW });
    assert.equal(await header.getAttribute('aria-expanded'), 'false');
    await header.click();
    await desk.page
      .locator('.pane', { hasText: VIEW })
      .locator('.welcome-view-content', { hasText: 'everybody it names is listed here' })
      .waitFor();
  });

  it('lists who is named, with role and counts, in words for the ear too', async () => {
    await desk.openDraft('ferry.news');
    // Its rows are in sight when it has the sidebar to itself.
    for (const other of ['Claims', 'Drafts'])
      await desk.page
        .locator('.pane-header', { hasText: other })
        .first()
        .click({ position: { x: 30, y: 10 } });
    const row = await desk.row(VIEW, 'the mayor', ({ label }) => label === 'Oda Fenwick');
    assert.equal(row.level, 2);
    assert.equal(row.expanded, false);
    assert.match(row.description, /^Mayor · 4 mentions · \d quotes?$/);
    assert.match(row.spoken, /^Oda Fenwick, person, Mayor, 4 mentions, \d quotes?$/);
    // What other drafts tell comes later, and moves the rows below it
    await theGuess();
    const headings = (await desk.rows(VIEW)).filter(({ level }) => level === 1).map(({ label }) => label);
    assert.equal(headings[0], 'People');
  });

  it('opens to all that is said of somebody', async () => {
    await open('Oda Fenwick');
    for (const [label, description] of [
      ['Mayor', /^line 3$/],
      ['58', /^age · line 3$/],
      ['2 spellings', /^Oda Fenwick · Fenwick$/],
      ['4 mentions', /^lines 3, 5, 7$/],
    ] as const)
      await desk.row(VIEW, label, (row) => row.level === 3 && row.label === label && description.test(row.description));
    await theOtherDraft();
  });

  it('goes to a mention from its row', async () => {
    await open('4 mentions');
    const words = '“We carried 14 people a night,” Fenwick said.';
    const end = words.slice(-20);
    await desk.row(VIEW, 'the words around it', ({ level, label }) => level === 4 && label.includes(end));
    await rowOf(end).click();
    await desk.status(/^Ln 5, Col 33$/);
    await rowOf('4 mentions').click();
  });

  it('tells of the other drafts, and who a surname probably is', async () => {
    await theOtherDraft();
    await theGuess();
    const card = await desk.hover('Fenwick said.');
    assert.match(card, /Also in board\.news: Mayor, 2 mentions/);
    assert.match(card, /Age 58/);
    assert.match(card, /Spellings Oda Fenwick \(2\), Fenwick \(2\)/);
  });

  it('selects whoever the cursor is on', async () => {
    await desk.clickUncovered('Pell Arkwright');
    await desk.row(VIEW, 'the row', ({ label, selected }) => selected && label === 'Pell Arkwright');
  });

  it('sorts by mentions and back', async () => {
    const first = async () => (await desk.rows(VIEW)).find(({ level }) => level === 2)?.label;
    assert.equal(await first(), 'Oda Fenwick');
    await desk.openDraft('board.news');
    await desk.until('its names', async () => (await desk.rows(VIEW)).some(({ label }) => label === 'Ilse Marrow'));
    await desk.runCommand('Copydesk: Sort Names by Number of Mentions');
    await desk.until('most mentioned first', async () => (await first()) === 'Oda Fenwick');
    await desk.runCommand('Copydesk: Sort Names by First Mention');
    await desk.openDraft('ferry.news');
    await desk.row(VIEW, 'the mayor', ({ label }) => label === 'Oda Fenwick');
  });

  it('has it all in the menu of a row', async () => {
    const titles = ['Go to Introduction', 'Rename Everywhere in This Draft…', 'Look Up in Wikipedia', 'Copy Name'];
    await desk.until('the menu', async () => {
      await desk.press('Escape');
      await rowOf('Oda Fenwick').click({ button: 'right', timeout: 3000 });
      for (const title of titles) await menuItem(title).waitFor({ timeout: 3000 });
      return true;
    });
    await desk.press('Escape');
    await menuItem('Copy Name').waitFor({ state: 'hidden' });
  });

  it('renames with a preview: what is sure comes ticked, what is quoted does not', async () => {
    await desk.clickUncovered('Fenwick said.');
    await desk.runCommand('Copydesk: Rename Everywhere in This Draft…');
    await desk.asked('Rename Everywhere in This Draft');
    await desk.answer('Ada Quill');
    const preview = desk.page.locator('.bulk-edit-panel');
    await preview.waitFor();
    const ticks = await desk.until('four places', async () => {
      const rows = await preview.locator('.monaco-list-row').evaluateAll((all) =>
        all.map((row) => ({
          words: row.textContent.replaceAll('\u00a0', ' '),
          ticked: row.querySelector('[role="checkbox"]')?.getAttribute('aria-checked') === 'true',
        })),
      );
      const places = rows.filter(({ words }) => words.includes('Quill'));
      return places.length === 4 ? places : undefined;
    });
    const [asked] = ticks.filter(({ ticked }) => !ticked);
    assert.equal(ticks.filter(({ ticked }) => ticked).length, 3, JSON.stringify(ticks));
    assert.match(asked!.words, /I asked/);
    await preview.locator('.monaco-button', { hasText: 'Apply' }).click();
    await desk.until('the new name', async () => {
      const text = (await desk.editor()).replace(/\s+/g, ' ');
      return (
        text.includes('Mayor Ada Quill, 58') &&
        text.includes('Quill’s deputy') &&
        text.includes('I asked Oda Fenwick why')
      );
    });
    await desk.row(VIEW, 'the new name', ({ label }) => label === 'Ada Quill');
  });

  it('renames with F2, and refuses where there is no name', async () => {
    await desk.clickUncovered('Pell Arkwright');
    await desk.press('F2');
    const box = desk.page.locator('.monaco-editor .rename-box input');
    await box.waitFor();
    assert.equal(await box.inputValue(), 'Pell Arkwright');
    await box.fill('Jun Marsh');
    await desk.press('Enter');
    await desk.until('the new name', async () => (await desk.editor()).replace(/\s+/g, ' ').includes('said Jun Marsh'));
    await desk.clickUncovered('night ferry to');
    await desk.press('F2');
    await desk.page.locator('.monaco-editor-overlaymessage', { hasText: 'no name of a person' }).waitFor();
  });

  it('says that a draft names nobody', async () => {
    await desk.openFile('empty.news');
    await desk.page.locator('.pane .message', { hasText: 'This draft names nobody yet.' }).waitFor();
  });

  it('leaves no error in the log', () => {
    assert.deepEqual(desk.errors(), []);
  });

  function theOtherDraft() {
    return desk.row(
      VIEW,
      'the other draft',
      ({ label, description }) => label === 'Also in board.news' && description === 'Mayor, 2 mentions',
    );
  }

  function theGuess() {
    return desk.row(
      VIEW,
      'the guess',
      ({ label, description }) => label === 'Marrow' && /(?:probably|perhaps) Ilse Marrow/.test(description),
    );
  }

  /** Views that are still making room move rows under the mouse: it is clicked again until it is open. */
  async function open(label: string): Promise<void> {
    const isOpen = async () => (await desk.rows(VIEW)).some((row) => row.label === label && row.expanded === true);
    await desk.until(`${label} to open`, async () => {
      await rowOf(label).click({ timeout: 3000 });
      return desk.until('what is below it', isOpen, 3000);
    });
  }

  function rowOf(words: string) {
    return desk.page
      .locator('.pane .monaco-list-row')
      .filter({ has: desk.page.locator('.label-name', { hasText: words }) })
      .first();
  }

  function menuItem(title: string) {
    return desk.page.locator('.monaco-menu .action-item', { hasText: title }).first();
  }
});
