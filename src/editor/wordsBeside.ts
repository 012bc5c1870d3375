/** Words beside words, in the editor's own diff: what was checked and what stands there now, a passage of a source and the draft. */
import { commands, Disposable, EventEmitter, languages, Uri, workspace } from 'vscode';
import { LANGUAGE } from './sources/passageText';

/** Of the documents that the diff is of. */
export const BESIDE = 'copydesk-words';

export interface Side {
  readonly name: 'checked' | 'now' | 'source' | 'draft';
  readonly text: string;
}

export interface WordsBeside extends Disposable {
  /** The words of one claim; the same two sides again replace what they said. */
  show(claim: string, left: Side, right: Side, title: string): Promise<void>;
}

export function createWordsBeside(): WordsBeside {
  const words = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const parts = Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(BESIDE, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => words.get(uri.toString()) ?? '',
    }),
    workspace.onDidCloseTextDocument(({ uri }) => words.delete(uri.toString())),
  );

  function put(claim: string, { name, text }: Side): Uri {
    const uri = Uri.from({ scheme: BESIDE, path: `/${name}/${claim}.txt` });
    words.set(uri.toString(), text);
    changed.fire(uri);
    return uri;
  }

  return {
    show: async (claim, left, right, title) => {
      const sides = [put(claim, left), put(claim, right)];
      // Its lines are wrapped: what changed in a long sentence is to be seen.
      for (const side of sides)
        await languages.setTextDocumentLanguage(await workspace.openTextDocument(side), LANGUAGE);
      await commands.executeCommand('vscode.diff', ...sides, title, { preview: true });
    },
    dispose: () => void parts.dispose(),
  };
}
