import assert from 'node:assert/strict';
import { openDesk, type Desk } from './desk';

const DRAFT = `Brindle Quay to lose its night ferry

BRINDLE QUAY, March 3 — The night ferry to Saltmere will stop on April 1, Mayor Oda Fenwick said on Tuesday.

The boat leaves from the the old pier at dusk, and comes back at dawn with 14 people.
`;

describe('findings at the desk', () => {
  let desk: Desk;

  before(async () => {
    desk = await openDesk({ files: { 'ferry.news': DRAFT } });
    await desk.openSidebar();
    await desk.openDraft('ferry.news');
  });
  after(() => desk.close());

  const squiggle = () => desk.page.locator('.monaco-editor .squiggly-warning').first();
  const finding = () => desk.row('Findings', 'the finding', ({ level, label }) => level === 2 && label === 'the the');

  it('stand in a list by their check, and a click goes there', async () => {
    await squiggle().waitFor();
    const check = await desk.row('Findings', 'the check', ({ level }) => level === 1);
    assert.deepEqual([check.label, check.description], ['A word written twice', '1']);
    assert.match((await finding()).description, /“the” is written twice/);
    await desk.page.locator('.pane .monaco-list-row', { hasText: 'is written twice' }).first().click();
    await desk.status(/^Ln 5, Col 22/);
  });

  it('are offered under the lightbulb, what mends first, each with its words', async () => {
    const titles = await desk.lightbulb('the the', 'Delete the second “the”');
    assert.deepEqual(titles.slice(0, 6), [
      'Delete the second “the”',
      'Ignore “the the” Here…',
      'Ignore “the the” in This Draft…',
      'Ignore “the the” in This Workspace…',
      'Turn Off the Check “A word written twice”…',
      'Explain the Check “A word written twice”',
    ]);
    await desk.press('Escape');
  });

  it('name their check with a link to its page, rendered', async () => {
    assert.match(await desk.hover('the the'), /“the” is written twice\.\s*copydesk\W*doubled-word/);
    await desk.page.locator('.monaco-hover:not(.hidden) .code-link').first().click();
    await desk.page.locator('.tab.active[data-resource-name="doubled-word.md"]').waitFor();
    await desk.page.locator('.editor-group-container.active iframe, .webview.ready').first().waitFor();
    await desk.openFile('ferry.news');
  });

  it('are ignored with a reason, listed with it, and come back with Undo', async () => {
    await desk.click('the the');
    await desk.runCommand('Copydesk: Ignore This Finding Here…');
    await desk.asked('Ignore here: A word written twice');
    await desk.answer('the band is called The The');
    await squiggle().waitFor({ state: 'detached' });
    await desk.page.locator('.pane .monaco-list-row', { hasText: 'Ignored' }).first().click();
    const row = await desk.row('Findings', 'what is ignored', ({ level }) => level === 2);
    assert.match(row.description, /^here · the band is called The The · /);
    await desk.click('old pier');
    await desk.press('Control+Shift+F9');
    await squiggle().waitFor();
    await finding();
  });

  it('stay ignored in a new window', async () => {
    await desk.click('the the');
    await desk.runCommand('Copydesk: Ignore This Finding in the Whole Draft…');
    await desk.asked('Ignore in this draft');
    await desk.press('Enter');
    await squiggle().waitFor({ state: 'detached' });
    await desk.reload();
    await desk.openSidebar();
    await desk.openDraft('ferry.news');
    await desk.row(
      'Findings',
      'what is ignored',
      ({ label, description }) => label === 'Ignored' && description === '1',
    );
    assert.equal(await squiggle().count(), 0);
  });

  it('the list of claims and the keys go by importance when asked to', async () => {
    await desk.runCommand('Copydesk: List Claims by Importance');
    await desk.row('Claims', 'the first band', ({ level, label }) => level === 1 && label === 'Check first');
    const [first, second] = await desk.until('two claims', async () => {
      const claims = (await desk.rows('Claims')).filter(({ level }) => level === 2);
      return claims.length > 1 && claims;
    });
    await desk.page.locator('.pane .monaco-list-row', { hasText: first!.label }).first().click();
    await desk.row('Claims', 'the first claim', ({ selected, label }) => selected && label === first!.label);
    await desk.framed(first!.label.replace(/…$/, ''));
    await desk.press('F7');
    await desk.row('Claims', 'the second claim', ({ selected, label }) => selected && label === second!.label);
    await desk.runCommand('Copydesk: List Claims in Reading Order');
    await desk.row('Claims', 'no bands', ({ level, label }) => level === 1 && label !== 'Check first');
  });

  it('leaves no error in the log', () => assert.deepEqual(desk.errors(), []));
});
