/** `12/31 verified` in the status bar while a draft is in front; a click goes to the next open claim. */
import { l10n, Disposable, MarkdownString, StatusBarAlignment, ThemeColor, window } from 'vscode';
import { STATUSES } from '../core/review/statuses';
import type { Desk } from './desk';
import { unanalysed } from './draftReader';
import { STATUS_LOOK } from './look';

export function showStatusBar(desk: Desk): Disposable {
  const item = window.createStatusBarItem('copydesk.progress', StatusBarAlignment.Left, 10);
  item.name = l10n.t('Copydesk: Claims Verified');
  item.command = 'copydesk.claim.next';

  function update(): void {
    const uri = window.activeTextEditor?.document.uri;
    if (!uri || !desk.isDraft(uri)) return item.hide();
    item.accessibilityInformation = undefined;
    item.backgroundColor = undefined;
    if (desk.hasFailed(uri)) {
      item.text = `$(error) ${unanalysed()}`;
      item.tooltip = l10n.t('This draft could not be analysed. It is read again when it is edited or opened anew.');
      return item.show();
    }
    const view = desk.view(uri);
    // Half a draft's numbers would be taken for the whole draft's.
    if (!view?.analysis.complete) {
      item.text = `$(loading~spin) ${l10n.t('Reading')}`;
      item.tooltip = l10n.t('Copydesk is reading the draft.');
      return item.show();
    }
    const { counts, done, total, open } = view.review.progress;
    const sign = open === 0 ? 'check-all' : counts['re-check'] > 0 ? 'sync' : 'checklist';
    item.text = `$(${sign}) ${l10n.t('{0}/{1} verified', done, total)}`;
    item.accessibilityInformation = {
      label: l10n.t('{0}/{1} verified, {2} still open', done, total, open),
      role: 'button',
    };
    // Words that changed after a decision are the one thing that must not be overlooked.
    if (counts['re-check'] > 0) item.backgroundColor = new ThemeColor('statusBarItem.warningBackground');
    const lines = STATUSES.filter(({ status }) => counts[status] > 0).map(
      ({ status, label }) => `$(${STATUS_LOOK[status].icon}) ${label}: ${counts[status]}`,
    );
    const tooltip = new MarkdownString(
      [...lines, open > 0 ? l10n.t('Click or press F7 for the next open claim.') : l10n.t('Nothing is open.')].join(
        '\n\n',
      ),
      true,
    );
    item.tooltip = tooltip;
    item.show();
  }

  update();
  return Disposable.from(item, desk.onDidChange(update), window.onDidChangeActiveTextEditor(update));
}
