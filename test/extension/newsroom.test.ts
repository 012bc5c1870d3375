import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { openDraft, tell, until, useStage } from './drafts';
import { checkSpans } from './spans';

/** Annotated news beside the clone, where there is any; it is no part of the project. */
const CORPUS = join(process.env['COPYDESK_CLONE'] ?? '.', '../shared/corpora/polnear/dev.jsonl');
const ARTICLES = 20;

describe('a day in a newsroom', () => {
  useStage();

  it(`opens ${ARTICLES} articles one after the other without an error`, async function () {
    if (!existsSync(CORPUS)) {
      tell('skipped: there is no corpus beside this clone');
      this.skip();
    }
    const lines = readFileSync(CORPUS, 'utf8').split('\n', ARTICLES);
    const logged = (await readLog()).length;
    let claims = 0;
    for (const [index, line] of lines.entries()) {
      const { text } = JSON.parse(line) as { text: string };
      const draft = await openDraft(text, `article-${index}.news`);
      const analysis = await draft.analysis();
      assert.equal(analysis.complete, true);
      assert.equal(draft.text, text);
      checkSpans(text, analysis);
      assert.equal(new Set(analysis.claims.map(({ id }) => id)).size, analysis.claims.length, 'two claims share an id');
      await vscode.commands.executeCommand('copydesk.claim.next');
      claims += analysis.claims.length;
    }
    tell(`${lines.length} articles, ${claims} claims`);
    const since = (await readLog()).slice(logged);
    assert.deepEqual(
      since.split('\n').filter((line) => /\[(?:error|warning)\]/.test(line)),
      [],
    );
  });
});

/** What the Copydesk channel holds, read as its reader does. */
async function readLog(): Promise<string> {
  await vscode.commands.executeCommand('copydesk.log.show');
  const log = await until('the log is shown', () =>
    vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'output' && /copydesk/i.test(uri.path)),
  );
  const text = log.getText();
  await vscode.commands.executeCommand('workbench.action.closePanel');
  return text;
}
