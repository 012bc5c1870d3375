/** The lightbulb on a finding: what mends it, then what else a reviewer can do with it. */
import type { Disposable } from 'vscode';
import { CodeAction, CodeActionKind, l10n, languages, WorkspaceEdit, type TextDocument, type Uri } from 'vscode';
import type { Finding } from '../../core/analysis';
import { commonEnd, commonStart } from '../../core/text/commonEnds';
import type { Desk, DraftView } from '../desk';
import { currentView } from '../draftDocument';
import { replaceWords, toOffset } from '../positions';
import { isWordView } from '../word/wordViews';
import { titleOf } from './checkLevels';
import { findingsAt, refTo, wordsOf } from './findingRef';
import { toDiagnostic } from './problems';

type Fix = Finding['fixes'][number];

export function provideFixes(desk: Desk, pages: Uri): Disposable {
  return provideActions(desk, pages, (document, view, finding, found) => {
    // A Word document is mended in Word.
    if (isWordView(document.uri)) return [];
    const others = found.filter((one) => one !== finding).flatMap(({ fixes }) => fixes);
    // The one that says more of what it mends is offered where two come to the same.
    const isSaid = (fix: Fix): boolean =>
      others.some((one) => one.text.length > fix.text.length && changeOf(view.text, one) === changeOf(view.text, fix));
    const fixes = finding.fixes.filter((fix) => !isSaid(fix));
    return fixes.map(({ title, text, start, end }) => {
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
  return provideActions(desk, pages, (_, view, finding, { length }) => {
    const words = wordsOf(view, finding);
    const title = titleOf(finding.check);
    // The menu shows the whole line's, and one title once: each has to say what it is about.
    const which = length > 1 ? ` (${title})` : '';
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

/** What a fix makes of the text, whatever of it it puts in anew: "Fennwick" by "Fenwick" is "Oda Fennwick" by "Oda Fenwick". */
function changeOf(text: string, { start, end, text: by }: Fix): string {
  const old = text.slice(start, end);
  const from = commonStart(old, by);
  const same = commonEnd(old, by, from);
  return JSON.stringify([start + from, end - same, by.slice(from, by.length - same)]);
}

/** `found`: all findings in the same place. */
type ActionsOf = (document: TextDocument, view: DraftView, finding: Finding, found: readonly Finding[]) => CodeAction[];

function provideActions(desk: Desk, pages: Uri, actionsOf: ActionsOf): Disposable {
  return languages.registerCodeActionsProvider(
    '*',
    {
      async provideCodeActions(document, range) {
        const view = await currentView(desk, document);
        const found = view ? findingsAt(view, toOffset(document, range.start)) : [];
        return found.flatMap((finding) =>
          actionsOf(document, view!, finding, found).map((action) => {
            action.diagnostics = [toDiagnostic(document, finding, pages)];
            return action;
          }),
        );
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}
