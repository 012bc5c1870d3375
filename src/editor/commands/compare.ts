/** What was checked of a claim beside what stands there now. */
import { commands, l10n, type Disposable } from 'vscode';
import type { Cursor } from '../cursor';
import type { Desk } from '../desk';
import { shorten } from '../markdown';
import type { WordsBeside } from '../wordsBeside';
import { guarded, type Report } from './report';
import { findTarget } from './target';

export function registerCompare(desk: Desk, cursor: Cursor, beside: WordsBeside, report: Report): Disposable {
  async function compare(argument: unknown): Promise<void> {
    const target = await findTarget(desk, cursor, argument);
    const { text, review } = await desk.settled(target.uri);
    const found = review.claims.find(({ claim }) => claim.id === target.claim);
    if (!found?.was) throw new Error(l10n.t('The words of this claim have not changed since it was decided on.'));
    const now = text.slice(found.claim.sentence.start, found.claim.sentence.end);
    await beside.show(
      target.claim,
      { name: 'checked', text: found.was.sentence },
      { name: 'now', text: now },
      l10n.t('Checked ↔ Now: {0}', shorten(found.was.words, 40)),
    );
  }

  return commands.registerCommand('copydesk.claim.compare', guarded(report, compare));
}
