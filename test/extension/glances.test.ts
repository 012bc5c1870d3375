import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { Glance } from '../../src/core/analysis';
import { Glances } from '../../src/editor/glances';
import { openDraft, useStage, type OpenDraft } from './drafts';

const STORY =
  'Ferry to stop\n\nThe ferry cost $3.4 million, said Mayor Oda Fenwick. It will stop, and so will the bus.\n';

describe('marks on words that were just typed', () => {
  const stage = useStage();

  /** What an editor is told to draw, as the words, until it is told otherwise. */
  async function watched() {
    const draft = await openDraft(STORY);
    await draft.analysis();
    const view = draft.api.viewOf(draft.uri);
    const drawn = new Map<unknown, string[]>();
    const editor = {
      document: draft.document,
      setDecorations: (type: unknown, ranges: readonly vscode.Range[]) =>
        drawn.set(
          type,
          ranges.map((range) => draft.document.getText(range)),
        ),
    } as unknown as vscode.TextEditor;
    // Given to these marks alone: the desk, which draws its own in all editors in sight, must not come upon it.
    const glances = new Glances({ view: () => view }, () => [editor]);
    return { draft, glances, editor, words: () => [...drawn.values()].flat() };
  }

  function glance(draft: OpenDraft, changed: string, claims: readonly [string, string][], names: string[]): Glance {
    const span = (words: string) => {
      const start = draft.document.getText().indexOf(words);
      assert.ok(start >= 0, words);
      return { start, end: start + words.length };
    };
    return {
      changed: span(changed),
      claims: claims.map(([kind, words]) => ({ kind, ...span(words) })),
      entities: names.map((words) => ({ type: 'person', ...span(words) })),
    } as unknown as Glance;
  }

  async function type(draft: OpenDraft, before: string, words: string): Promise<void> {
    await draft.insertBefore(before, words);
  }

  it('are on the new words of a figure, on names as a whole, and gone when the draft is read', async () => {
    const { draft, glances, editor, words } = await watched();
    await type(draft, ', said Mayor', '5');
    await type(draft, '. It will', ' Vale');
    const { version } = draft.document;
    glances.show(
      draft.uri.toString(),
      version,
      glance(draft, '5, said Mayor Oda Fenwick Vale', [['money', '$3.4 million5']], ['Oda Fenwick Vale']),
    );
    assert.deepEqual(words().sort(), ['5', 'Oda Fenwick Vale']);
    glances.clear(editor);
    assert.deepEqual(words(), []);
    glances.dispose();
  });

  it('leave out what the editor has widened itself, categories that are switched off, and older versions', async () => {
    const { draft, glances, words } = await watched();
    await type(draft, '.4 million', '7');
    const told = glance(draft, '7', [['money', '$37.4 million']], []);
    const show = (version: number): void => glances.show(draft.uri.toString(), version, told);
    show(draft.document.version);
    assert.deepEqual(words(), []);
    await type(draft, ' and so', ' 12 percent');
    const other = glance(draft, ' 12 percent', [['percentage', '12 percent']], []);
    glances.show(draft.uri.toString(), draft.document.version - 1, other);
    assert.deepEqual(words(), []);
    await stage.configure('marks.figures', false);
    glances.show(draft.uri.toString(), draft.document.version, other);
    assert.deepEqual(words(), []);
    await stage.configure('marks.figures', true);
    glances.show(draft.uri.toString(), draft.document.version, other);
    assert.deepEqual(words(), ['12 percent']);
    glances.dispose();
  });

  it('stay beside those of what is typed next, until the draft is read', async () => {
    const { draft, glances, editor, words } = await watched();
    const show = (changed: string, ...claims: [string, string][]): void =>
      glances.show(draft.uri.toString(), draft.document.version, glance(draft, changed, claims, []));
    await type(draft, ' It will stop', ' It took 12 years.');
    show(' It took 12 years.', ['number', '12 years']);
    await type(draft, 'Ferry to stop', '40 percent off: ');
    show('40 percent off: ', ['percentage', '40 percent']);
    assert.deepEqual(words().sort(), ['12 years', '40 percent']);
    // What is cut into is gone, and so is what is told anew
    await type(draft, ' years', '5');
    show('125', ['number', '125 years']);
    assert.deepEqual(words().sort(), ['125', '40 percent']);
    glances.clear(editor);
    assert.deepEqual(words(), []);
    glances.dispose();
  });
});
