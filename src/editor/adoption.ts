/** A draft without decisions may be one that was renamed outside the editor: those of a file that is gone may be its. */
import { l10n } from 'vscode';
import type { Ledger } from '../core/review/ledger';
import { reviewDraft } from '../core/review/review';
import { failure, type Report } from './commands/report';
import type { Log } from './log';
import type { Memory } from './memory/memory';
import type { DraftView, OpenDraft } from './openDraft';
import { draftPath } from './word/wordViews';

/** Once for a draft, with the first view of all of it. */
export type Adopt = (draft: OpenDraft, view: DraftView) => Promise<void>;

export function createAdoption(
  memory: Memory,
  log: Log,
  report: Report,
  load: (draft: OpenDraft) => Promise<void>,
): Adopt {
  return async (draft, view) => {
    draft.sought = true;
    try {
      const former = await memory.findFormer(view.uri);
      if (former.length > 0) {
        log.info(`${draft.document.fileName}: took over what was decided under its earlier names: ${former.join()}`);
        await load(draft);
      }
      if (draft.ledger.decisions.length > 0) return;
      const found = await memory.findMoved(view.uri, (ledger) =>
        fits(view, memory.readWords(ledger, view.text, view.analysis)),
      );
      if (!found || draft.ledger.decisions.length > 0) return;
      log.info(`${draft.document.fileName}: took over the decisions of ${found}, which is gone`);
      await load(draft);
    } catch (error) {
      const what = l10n.t(
        'Decisions on a file that is gone seem to be on {0}, and could not be taken over',
        draftPath(view.uri),
      );
      report(failure(what, error));
    }
  };
}

/** At least half of the decisions find their exact words in their exact sentence. */
function fits({ text, analysis }: DraftView, ledger: Ledger): boolean {
  const found = reviewDraft(text, analysis, ledger.decisions).claims.filter(
    ({ decision, reason }) => decision && !reason,
  );
  return found.length > 0 && found.length * 2 >= ledger.decisions.length;
}
