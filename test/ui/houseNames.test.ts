import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDesk, type Desk } from './desk';

const DRAFT = `Brindle Quay to lose its night ferry

BRINDLE QUAY, March 3 — The night ferry to Saltmere will stop on April 1, Mayor Oda Fenwick said on Tuesday.

“We carried 14 people a night,” Oda Fennwick told reporters in Pellmoor.
`;

describe('the newsroom’s names at the desk', () => {
  let desk: Desk;

  before(async () => {
    desk = await openDesk({
      files: {
        'ferry.news': DRAFT,
        'copydesk.names': '# ours\nOda Fenwick | person | Mayor of Brindle Quay | one n\n',
      },
    });
    await desk.openDraft('ferry.news');
  });
  after(() => desk.close());

  it('underline what comes close, and mend it from the lightbulb', async () => {
    await desk.page.locator('.monaco-editor .squiggly-warning').first().waitFor();
    const titles = await desk.lightbulb('Fennwick told', 'Replace with “Oda Fenwick”');
    assert.equal(titles[0], 'Replace with “Oda Fenwick”');
    assert.equal(titles[1], 'Keep “Oda Fennwick”: It Is Another Name');
    await desk.takeAction('Replace with “Oda Fenwick”');
    await desk.page.locator('.monaco-editor .squiggly-warning').first().waitFor({ state: 'detached' });
    assert.match(await desk.hover('Oda Fenwick told'), /In copydesk\.names: Mayor of Brindle Quay — one n/);
  });

  it('take a reviewer’s word, through a new window, until it is forgotten', async () => {
    await desk.lightbulb('Pellmoor.', 'Is Not a Name');
    await desk.takeAction('“Pellmoor” Is Not a Name');
    await desk.status(/^“Pellmoor” is not a name, in this workspace from now on\.$/);
    await desk.reload();
    await desk.openDraft('ferry.news');
    const titles = await desk.lightbulb('Pellmoor.', 'Forget What I Said');
    assert.ok(!titles.includes('“Pellmoor” Is Not a Name'), titles.join());
    await desk.takeAction('Forget What I Said of “Pellmoor”');
    await desk.lightbulb('Pellmoor.', 'Is Not a Name');
    await desk.press('Escape');
  });

  it('grow by a line, which is shown', async () => {
    await desk.lightbulb('Saltmere will', 'Add “Saltmere”');
    await desk.takeAction('Add “Saltmere” to the Newsroom’s Names…');
    await desk.page.locator('.tab.active[data-resource-name="copydesk.names"]').waitFor();
    await desk.status(/^Ln 3, Col/);
    assert.match(readFileSync(join(desk.folder, 'copydesk.names'), 'utf8'), /one n\nSaltmere \| place\n$/);
  });

  it('leaves no error in the log', () => assert.deepEqual(desk.errors(), []));
});
