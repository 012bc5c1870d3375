/** F2 on a name: the same renaming as the command, begun where the name stands. What is in doubt is asked for, the rest is done at once. */
import { l10n, languages, type Disposable, type TextDocument } from 'vscode';
import { touches } from '../core/span';
import type { Mention } from '../core/analysis';
import type { Desk, DraftView } from './desk';
import { nameOf, whoAt } from './people';
import { toOffset, toRange } from './positions';

export function registerRename(desk: Desk, language: string): Disposable {
  return languages.registerRenameProvider(language, {
    async prepareRename(document, position) {
      const { view, mention } = await nameIn(desk, document, toOffset(document, position));
      if (!mention) throw new Error(whyNot(view, toOffset(document, position)));
      return { range: toRange(document, mention), placeholder: mention.text };
    },
    async provideRenameEdits(document, position, typed) {
      const { view, mention } = await nameIn(desk, document, toOffset(document, position));
      if (!mention) throw new Error(whyNot(view, toOffset(document, position)));
      // With the first name that is given: most drafts go by without one.
      const { renameMention } = await import('./renaming');
      return renameMention(document, view, mention, typed);
    },
  });
}

/** On a claim's words that hold several names, the one at the offset. */
async function nameIn(
  desk: Desk,
  document: TextDocument,
  offset: number,
): Promise<{ view: DraftView; mention: Mention | undefined }> {
  if (!desk.isDraft(document.uri))
    throw new Error(l10n.t('Copydesk renames people, organizations and places in drafts only.'));
  const view = await desk.settled(document.uri);
  if (view.version !== document.version) throw new Error(l10n.t('The draft changed meanwhile. Try again.'));
  return { view, mention: view.analysis.entities.find((mention) => touches(mention, offset)) };
}

function whyNot(view: DraftView, offset: number): string {
  const who = whoAt(view, offset);
  const name = who && nameOf(view, who.entity);
  return who && name
    ? l10n.t('“{0}” stands for {1} here. Put the cursor on the name itself to rename it everywhere.', who.text, name)
    : l10n.t('There is no name of a person, organization or place here.');
}
