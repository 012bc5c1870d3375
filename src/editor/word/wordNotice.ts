/** Above the text of a Word document: what it is and what was made of the document, and the way to Word. */
import { l10n, CodeLens, languages, Range, type Disposable } from 'vscode';
import { isWithinReach } from '../outside';
import { WORD_VIEW } from './wordViews';

export function showWordNotice(): Disposable {
  const top = new Range(0, 0, 0, 0);
  return languages.registerCodeLensProvider(
    { scheme: WORD_VIEW },
    {
      provideCodeLenses: ({ uri }) => [
        new CodeLens(top, {
          title: l10n.t('Text of a Word document, read-only: tracked changes as accepted, footnotes at its end'),
          command: '',
        }),
        ...(isWithinReach(uri)
          ? [new CodeLens(top, { title: l10n.t('Open in Word'), command: 'copydesk.word.open', arguments: [uri] })]
          : []),
      ],
    },
  );
}
