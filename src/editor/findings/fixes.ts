/** The lightbulb on a finding: what mends it, then what else a reviewer can do with it. */
import type { Disposable } from 'vscode';
import { CodeAction, CodeActionKind, l10n, languages, WorkspaceEdit, type TextDocument, type Uri } from 'vscode';
import type { Finding } from '../../core/analysis';
import type { Desk, DraftView } from '../desk';
import { currentView } from '../draftDocument';
import { replaceWords, toOffset } from '../positions';
import { isWordView } from '../word/wordViews';
import { titleOf } from './checkLevels';
import { findingsAt, refTo, wordsOf } from './findingRef';
import { toDiagnostic } from './problems';

export function provideFixes(desk: Desk, pages: Uri): Disposable {
  return provideActions(desk, pages, (document, _, finding) => {
    // A Word document is mended in Word.
    if (isWordView(document.uri)) return [];
    return finding.fixes.map(({ title, text, start, end }) => {
      const action = new CodeAction(title, CodeActionKind.QuickFix);
      // One of several ways to mend is the writer's choice.
      action.isPreferred = finding.fixes.length === 1;
      action.edit = new WorkspaceEdit();
      replaceWords(action.edit, document, { start, end }, text);
      return action;
    });
  });
}

export function provideIgnoring(desk: Desk, pages: Uri): Disposable {
  return provideActions(desk, pages, (_, view, finding, others) => {
    const words = wordsOf(view, finding);
    const title = titleOf(finding.check);
    // The menu shows the whole line's, and one title once: each has to say what it is about.
    const which = others ? ` (${title})` : '';
    const offers = [
      [
        'ignoreHere',
        l10n.t({
          message: 'Ignore “{0}” Here{1}…',
          args: [words, which],
          comment: ['{1}: nothing, or the title of the check in brackets'],
        }),
      ],
      [
        'ignoreInDraft',
        l10n.t({
          message: 'Ignore “{0}” in This Draft{1}…',
          args: [words, which],
          comment: ['{1}: nothing, or the title of the check in brackets'],
        }),
      ],
      [
        'ignoreInWorkspace',
        l10n.t({
          message: 'Ignore “{0}” in This Workspace{1}…',
          args: [words, which],
          comment: ['{1}: nothing, or the title of the check in brackets'],
        }),
      ],
      ['turnOff', l10n.t('Turn Off the Check “{0}”…', title)],
      ['explain', l10n.t('Explain the Check “{0}”', title)],
    ] as const;
    return offers.map(([command, offer]) => {
      const action = new CodeAction(offer, CodeActionKind.QuickFix);
      action.command = { title: offer, command: `copydesk.finding.${command}`, arguments: [refTo(view, finding)] };
      return action;
    });
  });
}

/** `others`: there are more findings in the same place. */
type ActionsOf = (document: TextDocument, view: DraftView, finding: Finding, others: boolean) => CodeAction[];

function provideActions(desk: Desk, pages: Uri, actionsOf: ActionsOf): Disposable {
  return languages.registerCodeActionsProvider(
    '*',
    {
      async provideCodeActions(document, range) {
        const view = await currentView(desk, document);
        const found = view ? findingsAt(view, toOffset(document, range.start)) : [];
        return found.flatMap((finding) =>
          actionsOf(document, view!, finding, found.length > 1).map((action) => {
            action.diagnostics = [toDiagnostic(document, finding, pages)];
            return action;
          }),
        );
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}
