import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { factRow } from '../../src/editor/nameRows';
import { useStage } from './drafts';

describe('a row about a name', () => {
  const stage = useStage();

  it('says in the language of the editor what only its sign shows', () => {
    stage.stub(vscode.l10n, 't', ((text: string) => `<${text}>`) as typeof vscode.l10n.t);
    const at = { draft: 'file:///ferry.news', lineOf: () => 0 };
    const { accessibilityInformation } = factRow(at, { icon: 'history', label: '58', what: '', standsOut: true });
    assert.equal(accessibilityInformation?.label, '58, <differs>');
  });
});
