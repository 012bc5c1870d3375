import assert from 'node:assert/strict';
import type { TreeView } from 'vscode';
import { RowsInTurn } from '../../src/editor/rowsInTurn';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('rows of a view', () => {
  let shown: number;
  let rows: RowsInTurn<string>;
  beforeEach(() => {
    shown = 0;
    rows = new RowsInTurn(() => {
      shown++;
    });
  });
  afterEach(() => rows.dispose());

  /** A view that says when it is told to that the row is in sight. */
  function slowTree(): { tree: TreeView<string>; inSight: () => void } {
    let inSight = (): void => undefined;
    const reveal = (): Promise<void> => new Promise((resolve) => (inSight = resolve));
    return { tree: { reveal } as unknown as TreeView<string>, inSight: () => inSight() };
  }

  it('are made anew once for all that changed in one turn', async () => {
    rows.refresh();
    rows.refresh();
    assert.deepEqual([shown, rows.areDue], [0, true]);
    await turn();
    assert.deepEqual([shown, rows.areDue], [1, false]);
  });

  it('wait until nobody types where there are thousands, but not when something else changed', async () => {
    rows.refresh(5000);
    await turn();
    assert.deepEqual([shown, rows.areDue], [0, true]);
    rows.refresh();
    await turn();
    assert.deepEqual([shown, rows.areDue], [1, false]);
  });

  it('wait while one is put in sight', async () => {
    const { tree, inSight } = slowTree();
    rows.reveal(tree, 'Ada Quill');
    rows.refresh();
    await turn();
    await turn();
    assert.deepEqual([shown, rows.areDue], [0, true]);
    inSight();
    await turn();
    assert.deepEqual([shown, rows.areDue], [1, false]);
  });

  it('do not wait for ever, nor for what failed', async () => {
    rows.reveal({ reveal: () => Promise.reject(new Error('It is gone.')) } as unknown as TreeView<string>, 'Ada Quill');
    rows.refresh();
    await turn();
    await turn();
    assert.equal(shown, 1);
    rows.reveal(slowTree().tree, 'Ada Quill');
    rows.refresh();
    while (rows.areDue) await turn(); // mocha's own limit ends the wait
    assert.equal(shown, 2);
  });

  it('are not made anew when the view is gone', async () => {
    const { tree, inSight } = slowTree();
    rows.reveal(tree, 'Ada Quill');
    rows.refresh();
    await turn();
    rows.dispose();
    inSight();
    await turn();
    assert.equal(shown, 0);
  });
});
