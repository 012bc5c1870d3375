import assert from 'node:assert/strict';
import { join } from 'node:path';
import { root } from '../../scripts/host/dependencies.mjs';
import { openDesk, type Desk } from './desk';

describe('reviewing a draft with the keyboard alone', () => {
  let desk: Desk;
  let total: number;

  before(async () => {
    desk = await openDesk({ copyOf: join(root, 'samples') });
    await desk.page.evaluate(() => {
      const presses = ((window as { presses?: string[] }).presses = [] as string[]);
      for (const kind of ['pointerdown', 'wheel']) {
        window.addEventListener(kind, () => presses.push(kind), true);
      }
    });
    await desk.runCommand('Copydesk: Focus on Claims View');
    total = await desk.openDraft('ferry-aground.news');
    assert.ok(total >= 20, `${total} claims`);
  });

  after(() => desk.close());

  it('goes to the next open claim with F7 and back with Shift+F7, and the list follows', async () => {
    await desk.press('F7'); // in a draft just opened, to the very first
    const there = [await selected()];
    for (let step = 0; step < 5; step++) there.push(await move('F7'));
    const rows = (await desk.rows('Claims')).map(({ label }) => label);
    assert.deepEqual(there, rows.slice(0, there.length));

    const back = [];
    for (let step = 0; step < 5; step++) back.push(await move('Shift+F7'));
    assert.deepEqual(back, there.slice(0, -1).reverse());
  });

  it('offers the other statuses with Shift+F9', async () => {
    const label = await selected();
    await desk.press('Shift+F9');
    await desk.asked('Set Status');
    await desk.take('fix');
    const row = await rowOf(label, ({ icon }) => icon === 'warning');
    assert.match(row.description, /Needs fix/);
    assert.match(row.spoken, /Needs fix/);
  });

  it('keeps a note with Alt+F9', async () => {
    const label = await selected();
    await desk.press('Alt+F9');
    await desk.asked('Note on This Claim');
    await desk.type('Ask the coast guard again');
    await desk.press('Enter');
    await rowOf(label, ({ description }) => /\bnote\b/.test(description));

    await desk.press('Alt+F9');
    await desk.asked('Note on This Claim');
    assert.equal(
      await desk.page.locator('.quick-input-widget input').first().inputValue(),
      'Ask the coast guard again',
    );
    await desk.press('Escape');
  });

  it('attaches evidence with Ctrl+F9: source, place, words, primary or secondary', async () => {
    const label = await selected();
    await desk.attachEvidence('https://example.org/log', 'p. 14', '86 souls on board');
    await rowOf(label, ({ description }) => /1 evidence/.test(description));

    await desk.runCommand('Copydesk: Show Evidence…');
    await desk.asked('Evidence');
    const shown = desk.page.locator('.quick-input-list .monaco-list-row').first();
    const text = (await shown.innerText()).replaceAll('\u00a0', ' ');
    for (const part of ['https://example.org/log', 'p. 14', 'primary', '“86 souls on board”']) {
      assert.ok(text.includes(part), `${part} in ${text}`);
    }
    await desk.press('Escape');
  });

  it('takes a file of the workspace as evidence, found by its name', async () => {
    const label = await selected();
    await desk.press('Control+F9');
    await desk.asked('(1/4)');
    await desk.take('notes-storm', 'sources/notes-storm.md');
    await desk.asked('(2/4)');
    await desk.press('Enter');
    await desk.asked('(3/4)');
    await desk.press('Enter');
    await desk.asked('(4/4)');
    await desk.take('secondary');
    await rowOf(label, ({ description }) => /2 evidence/.test(description));
  });

  it('takes the last decisions back with Ctrl+Shift+F9, one after the other', async () => {
    const label = await selected();
    await desk.press('Control+Shift+F9');
    await rowOf(label, ({ description }) => /1 evidence/.test(description));
    await desk.press('Control+Shift+F9');
    await rowOf(label, ({ description }) => !/evidence/.test(description) && /note/.test(description));
    await desk.press('Control+Shift+F9');
    await rowOf(label, ({ description }) => !/note/.test(description));
    await desk.press('Control+Shift+F9');
    await rowOf(label, ({ icon }) => icon === 'circle-large-outline');
  });

  it('leaves a box with Escape without a trace', async () => {
    const label = await selected();
    await desk.press('Control+F9');
    await desk.asked('(1/4)');
    await desk.type('somewhere');
    await desk.press('Enter');
    await desk.asked('(2/4)');
    await desk.press('Escape');
    await desk.press('Shift+F9');
    await desk.asked('Set Status');
    await desk.press('Escape');
    const row = await rowOf(label, () => true);
    assert.doesNotMatch(row.description, /evidence|·/);
    assert.match(await desk.status(/verified/), new RegExp(`\\b0/${total}`));
  });

  it('signs off the whole draft with F9, and the numbers follow each time', async () => {
    for (let done = 1; done <= total; done++) {
      await desk.press('F9');
      await desk.status(new RegExp(`\\b${done}/${total} verified`));
      const open = total - done;
      await desk.until(`${open} on the badge`, async () => (await desk.badge()) === (open > 0 ? String(open) : ''));
    }
    await desk.until('every row in sight checked', async () => {
      const rows = await desk.rows('Claims');
      return rows.length > 10 && rows.every(({ checked, icon }) => checked && icon === 'pass');
    });
  });

  it('says so when nothing is open any more', async () => {
    await desk.press('F7');
    await desk.status(/Nothing is open/);
  });

  it('opens the last one again with Ctrl+Shift+F9', async () => {
    await desk.press('Control+Shift+F9');
    await desk.status(new RegExp(`\\b${total - 1}/${total} verified`));
    await desk.press('F7', 'F9');
    await desk.status(new RegExp(`\\b${total}/${total} verified`));
  });

  it('used no mouse, and left no error in the log', async () => {
    assert.deepEqual(await desk.page.evaluate(() => (window as { presses?: string[] }).presses), []);
    assert.deepEqual(desk.errors(), []);
  });

  async function selected(): Promise<string> {
    return (await desk.row('Claims', 'a selected row', (row) => row.selected)).label;
  }

  /** Presses the key and returns the label of the row that the list has gone to. */
  async function move(key: string): Promise<string> {
    const before = await selected();
    await desk.press(key);
    return (await desk.row('Claims', `another row after ${key}`, (row) => row.selected && row.label !== before)).label;
  }

  function rowOf(label: string, isRight: (row: Awaited<ReturnType<Desk['rows']>>[number]) => boolean) {
    return desk.row('Claims', `“${label}” as it should be`, (row) => row.label === label && isRight(row));
  }
});
