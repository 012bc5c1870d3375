/** Help while writing `copydesk.names`: the types after the first bar, and what a column is under the pointer. */
import {
  l10n,
  CompletionItem,
  CompletionItemKind,
  Disposable,
  Hover,
  languages,
  type Position,
  type TextDocument,
} from 'vscode';
import { NAME_TYPES } from '../../core/names/types';

const LANGUAGE = 'copydesk-names';

const COLUMNS = [
  l10n.t('**Name**, in full and as it is to be spelled. Other forms of it follow an equals sign: `Harbor Board = HB`.'),
  l10n.t('**Type**: {0}. Left empty, the draft decides.', NAME_TYPES.join(', ')),
  l10n.t('**Title**: what the person is, as the newsroom puts it. Shown on the card of the name.'),
  l10n.t('**Note**: whatever a colleague should know, to the end of the line.'),
];

export function provideNamesLanguage(): Disposable {
  return Disposable.from(
    languages.registerCompletionItemProvider(
      LANGUAGE,
      {
        provideCompletionItems(document, position) {
          if (columnAt(document, position) !== 1) return undefined;
          return NAME_TYPES.map((type, i) => {
            const item = new CompletionItem(type, CompletionItemKind.EnumMember);
            item.sortText = String(i); // people first
            return item;
          });
        },
      },
      '|',
      ' ',
    ),
    languages.registerHoverProvider(LANGUAGE, {
      provideHover(document, position) {
        const column = columnAt(document, position);
        return column === undefined ? undefined : new Hover(COLUMNS[Math.min(column, COLUMNS.length - 1)]!);
      },
    }),
  );
}

/** 0 for the name; undefined in a comment or an empty line. */
function columnAt(document: TextDocument, { line, character }: Position): number | undefined {
  const { text } = document.lineAt(line);
  if (/^\s*(?:#|$)/.test(text)) return undefined;
  return text.slice(0, character).replace(/\\./g, '').split('|').length - 1;
}
