import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Overview } from '../../src/core/review/overview';
import { countProgress } from '../../src/core/review/review';
import { DraftTree, type Row } from '../../src/editor/draftTree';
import type { SurveyedDraft } from '../../src/editor/draftSurvey';

describe('the rows of drafts', () => {
  const overview = (done: number): Overview => ({
    progress: { ...countProgress([]), total: 3, done, open: 3 - done },
    kinds: new Map(),
    reviewers: [],
    gone: 0,
    hidden: 0,
  });
  const draft = (name: string, known: Partial<SurveyedDraft> = {}): SurveyedDraft => ({
    uri: vscode.Uri.file(`/news/${name}`),
    ...known,
  });
  const folder = (name: string, index: number): vscode.WorkspaceFolder => ({
    uri: vscode.Uri.file(`/${name}`),
    name,
    index,
  });
  const rowsOf = (tree: DraftTree): Row[] => tree.top.flatMap((row) => ('rows' in row ? [row, ...row.rows] : [row]));

  it('are drawn anew where something new is known of one', () => {
    const tree = new DraftTree();
    const [a, b, c] = [draft('a.news'), draft('b.news', { overview: overview(1) }), draft('c.news')];
    assert.equal(tree.update([a, b, c], []), undefined);
    const before = rowsOf(tree);
    assert.deepEqual(tree.update([a, draft('b.news', { overview: b.overview! }), c], []), []);
    const now = overview(2);
    assert.deepEqual(
      tree.update([a, draft('b.news', { overview: now }), draft('c.news', { problem: 'is no text' })], []),
      [before[1], before[2]],
    );
    assert.deepEqual(rowsOf(tree), before);
    assert.equal((before[1] as { draft: SurveyedDraft }).draft.overview, now);
  });

  it('are all drawn anew where there are others, or in another order', () => {
    const tree = new DraftTree();
    const [a, b] = [draft('a.news'), draft('b.news')];
    for (const drafts of [[a], [a, b], [b, a], [a], []]) {
      assert.equal(tree.update(drafts, []), undefined, JSON.stringify(drafts));
      assert.deepEqual(tree.update(drafts, []), []);
    }
  });

  it('tell of a folder only when its numbers change', () => {
    const tree = new DraftTree();
    const [one, other] = [draft('a.news', { overview: overview(1) }), draft('b.news', { overview: overview(1) })];
    const groups = (first: SurveyedDraft) => [
      { folder: folder('city', 0), drafts: [first] },
      { folder: undefined, drafts: [other] },
    ];
    tree.update([], groups(one));
    const [city, row] = rowsOf(tree);
    assert.deepEqual(tree.update([], groups(draft('a.news', { overview: overview(1) }))), [row]);
    assert.deepEqual(tree.update([], groups(draft('a.news', { overview: overview(2) }))), [city, row]);
    // The same drafts, one of which is now in the other folder.
    assert.equal(tree.update([], [{ folder: folder('city', 0), drafts: [one, other] }]), undefined);
  });
});
