/** Old and new words side by side, in the editor's own diff: what was checked on the left, what stands there now on the right. */
import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  Uri,
  workspace,
  type TextDocumentContentProvider,
} from 'vscode';
import type { Cursor } from '../cursor';
import type { Desk } from '../desk';
import { shorten } from '../markdown';
import { LANGUAGE } from '../sources/passageText';
import { guarded, type Report } from './report';
import { findTarget } from './target';

const SCHEME = 'copydesk-words';

export function registerCompare(desk: Desk, cursor: Cursor, report: Report): Disposable {
  const words = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const provider: TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => words.get(uri.toString()) ?? '',
  };

  function put(side: 'checked' | 'now', claim: string, text: string): Uri {
    const uri = Uri.from({ scheme: SCHEME, path: `/${side}/${claim}.txt` });
    words.set(uri.toString(), text);
    changed.fire(uri);
    return uri;
  }

  async function compare(argument: unknown): Promise<void> {
    const target = await findTarget(desk, cursor, argument);
    const { text, review } = await desk.settled(target.uri);
    const found = review.claims.find(({ claim }) => claim.id === target.claim);
    if (!found?.was) throw new Error(l10n.t('The words of this claim have not changed since it was decided on.'));
    const now = text.slice(found.claim.sentence.start, found.claim.sentence.end);
    const sides = [put('checked', target.claim, found.was.sentence), put('now', target.claim, now)];
    // Its lines are wrapped: what changed in a long sentence is to be seen.
    for (const side of sides) await languages.setTextDocumentLanguage(await workspace.openTextDocument(side), LANGUAGE);
    await commands.executeCommand('vscode.diff', ...sides, l10n.t('Checked ↔ Now: {0}', shorten(found.was.words, 40)), {
      preview: true,
    });
  }

  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, provider),
    workspace.onDidCloseTextDocument(({ uri }) => words.delete(uri.toString())),
    commands.registerCommand('copydesk.claim.compare', guarded(report, compare)),
  );
}
