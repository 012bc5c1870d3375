import assert from 'node:assert/strict';
import { ReviewedDraft } from '../cli/reviewedDraft';
import { openDesk, type Desk } from './desk';

const DRAFT = `Ferry to stop

BRINDLE QUAY, March 3 — The ferry carried 14 people a night, Mayor Oda Fenwick said on Tuesday.

It costs $2.3 million a year, and 12 percent of that is paid by the county.
`;
const disputed = new ReviewedDraft('ferry.news', DRAFT)
  .decide('Ines Camara', '12 percent', 'verified')
  .decide('Bo Öberg', '12 percent', 'needs-fix');

/** Everything is done from the list, whose rows a screen reader reads: no key is pressed in the text. */
describe('reviewing from the list of claims, without a mouse', () => {
  let desk: Desk;
  let rows: readonly string[];

  before(async () => {
    desk = await openDesk({
      files: { 'ferry.news': DRAFT, ...disputed.files() },
      folderSettings: { 'copydesk.review.reviewer': 'Noor Velde', 'copydesk.review.store': 'files' },
    });
    await desk.page.evaluate(() => {
      const presses = ((window as { presses?: string[] }).presses = [] as string[]);
      for (const kind of ['pointerdown', 'wheel']) window.addEventListener(kind, () => presses.push(kind), true);
    });
    const total = await desk.openDraft('ferry.news');
    await desk.runCommand('Copydesk: Focus on Claims View');
    rows = await desk.until('all rows', async () => {
      const all = (await desk.rows('Claims')).map(({ label }) => label);
      return all.length === total && all;
    });
    await desk.runCommand('View: Focus Active Editor Group');
  });

  after(() => desk.close());

  it('begins there with Alt+F7, and reads what is under the keys', async () => {
    await desk.press('Alt+F7', 'ArrowDown', 'ArrowUp');
    assert.match(await heard(rows[0]!), /, Open, /);
  });

  it('decides on the row that the keyboard is on, wherever the cursor is in the text, and goes on', async () => {
    await desk.press('ArrowDown', 'ArrowDown');
    await heard(rows[2]!);
    await desk.press('F9');
    await heard(rows[3]!);
    await has(rows[2]!, 'Verified');
    assert.equal(await progress(), 1);
  });

  it('loses no key of a fast hand', async () => {
    await desk.press('F9', 'F9');
    await heard(rows[5]!);
    await has(rows[3]!, 'Verified');
    await has(rows[4]!, 'Verified');
    assert.equal(await progress(), 3);
  });

  it('walks with F7 and Shift+F7', async () => {
    await desk.press('F7');
    await heard(rows[6]!);
    await desk.press('Shift+F7');
    await heard(rows[5]!);
  });

  it('sets a status, a note and evidence, and comes back to the row each time', async () => {
    await desk.setStatus('Needs fix');
    await has(rows[5]!, 'Needs fix');
    await heard(rows[5]!);
    await desk.press('Alt+F9');
    await desk.asked('Note on This Claim');
    await desk.type('The log has 41');
    await desk.press('Enter');
    await has(rows[5]!, 'note');
    await heard(rows[5]!);
    await desk.attachEvidence('https://example.org/log', 'p. 14', '');
    await has(rows[5]!, '1 evidence');
    assert.match(await heard(rows[5]!), /Needs fix, .*note, 1 evidence/);
  });

  it('comes back to the row from a box that is left with Escape', async () => {
    await desk.press('Shift+F9');
    await desk.asked('Set Status');
    await desk.press('Escape');
    await heard(rows[5]!);
  });

  it('comes back from the filter to a list that is named by how much of it is left', async () => {
    await desk.runCommand('Copydesk: Filter Claims…');
    await desk.asked('Filter Claims');
    await desk.type('people');
    await desk.press('Enter');
    const name = await desk.until('the keyboard in the list', () =>
      desk.page.evaluate(() => document.activeElement?.closest('.pane .monaco-list')?.getAttribute('aria-label')),
    );
    assert.match(name, new RegExp(`^Claims: \\d of ${rows.length}$`));
    await desk.runCommand('Copydesk: Show All Claims');
    await desk.until('all rows', async () => (await desk.rows('Claims')).length === rows.length);
    await desk.runCommand('Copydesk: Focus on Claims View');
  });

  it('settles what colleagues do not agree on', async () => {
    await desk.press('End');
    const last = await heard(rows.at(-1)!);
    assert.ok(last);
    const place = rows.indexOf('12 percent');
    for (let at = rows.length - 1; at > place; at--) await desk.press('ArrowUp');
    assert.match(await heard('12 percent'), /Disputed/);
    await desk.press('F7', 'Shift+F7');
    await heard('12 percent');
    await desk.runCommand('Copydesk: Settle the Dispute…');
    await desk.asked('Settle the Dispute');
    await desk.take('Verified');
    await has('12 percent', 'Verified');
  });

  it('goes to the text with Alt+F7, and hears what holds the draft back', async () => {
    await desk.runCommand('Copydesk: Focus on Claims View');
    await desk.press('Alt+F7');
    await desk.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await desk.runCommand('Copydesk: Ready to Publish?');
    await desk.asked('Not Ready to Publish');
    await desk.press('Escape');
    await desk.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  });

  it('renames whoever the keyboard is on among the names', async () => {
    await desk.runCommand('Copydesk: Focus on People and Organizations View');
    await desk.row('People and Organizations', 'a name', ({ label }) => label === 'Oda Fenwick');
    await desk.press('Home', 'ArrowDown');
    await heard('Oda Fenwick');
    // A key that comes before the list has told that it has the keyboard is lost: it is given again. A second box takes the place of the first.
    const box = desk.page.locator('.quick-input-widget:visible');
    await desk.until('the box that asks for a name', async () => {
      if (!(await box.isVisible())) await desk.press('F2');
      await desk.asked('Rename Everywhere in This Draft', 6000);
      return true;
    });
    assert.equal(await desk.page.locator('.quick-input-widget input').first().inputValue(), 'Oda Fenwick');
    await desk.press('Escape');
    await heard('Oda Fenwick');
  });

  it('is told when nothing is open any more', async () => {
    await desk.runCommand('Copydesk: Focus on Claims View');
    await desk.press('Home', 'F7');
    const open = rows.length - (await progress());
    for (let left = open; left > 0; left--) {
      const before = await progress();
      await desk.press('F9');
      await desk.until('one more', async () => (await progress()) > before);
    }
    await desk.press('F7');
    await desk.until('a message', async () =>
      (await desk.notifications()).some((one) => one.includes('Nothing is open')),
    );
  });

  it('used no mouse, and left no error in the log', async () => {
    assert.deepEqual(await desk.page.evaluate(() => (window as { presses?: string[] }).presses), []);
    assert.deepEqual(desk.errors(), []);
  });

  /** Waits until the keyboard is on the row with these words, and returns what a screen reader says of it. */
  function heard(words: string): Promise<string> {
    return desk.until(`the keyboard on ${words}`, () =>
      desk.page.evaluate((start) => {
        const list = document.activeElement;
        if (!list?.matches('.pane .monaco-list')) return undefined;
        const said = list.querySelector('.monaco-list-row.focused')?.getAttribute('aria-label') ?? '';
        return said.startsWith(start.replace(/…$/, '')) ? said : undefined;
      }, words),
    );
  }

  function has(words: string, what: string): Promise<unknown> {
    return desk.row(
      'Claims',
      `“${words}” ${what}`,
      ({ label, description }) => label === words && description.includes(what),
    );
  }

  async function progress(): Promise<number> {
    return Number(/(\d+)\/\d+ verified/.exec(await desk.status(/verified/))![1]);
  }
});
