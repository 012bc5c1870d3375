/** Above the text of a Word document: what it is and what was made of the document, and the way to Word. */
import { CodeLens, languages, Range, type Disposable } from 'vscode';
import { WORD_VIEW } from './wordViews';

export function showWordNotice(): Disposable {
  const top = new Range(0, 0, 0, 0);
  return languages.registerCodeLensProvider(
    { scheme: WORD_VIEW },
    {
      provideCodeLenses: ({ uri }) => [
        new CodeLens(top, {
          title: 'Text of a Word document, read-only: tracked changes as accepted, footnotes at its end',
          command: '',
        }),
        new CodeLens(top, { title: 'Open in Word', command: 'copydesk.word.open', arguments: [uri] }),
      ],
    },
  );
}
