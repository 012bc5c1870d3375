/**
 * Whose decisions are whose, where a name does not tell: a draft without decisions may be one that was renamed outside the editor, and those of a file that is
 * gone may be its; one without a file has a name that another had before it.
 */
import { l10n, workspace } from 'vscode';
import type { SeenSentence } from '../core/anchoring/sighting';
import { EMPTY_LEDGER, type Ledger } from '../core/review/ledger';
import { reviewDraft } from '../core/review/review';
import { failure, type Report } from './commands/report';
import type { Log } from './log';
import { isPassing } from './memory/draftKey';
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
  /** Those that have been looked at: what was decided since is theirs. */
  const known = new WeakSet<OpenDraft>();
  return async (draft, view) => {
    const isNew = !known.has(draft);
    known.add(draft);
    draft.sought = true;
    try {
      if (isNew && isPassing(view.uri.toString()) && isAnothers(memory.read(view.uri), view)) {
        await memory.leave(view.uri);
        log.info(`${draft.document.fileName}: what was decided on another draft of this name was left to it`);
        draft.ledger = EMPTY_LEDGER;
        await load(draft);
      }
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

/** Of the sentences of the shorter one, that two states of one story have in common, however much was rewritten. */
const LEAST_SAME = 0.2;

/**
 * Whether what is recorded is of another story, which had the name before: a new one does not say what that said last. In a window without a folder it may be one
 * that is open in another such window, which has the same storage.
 */
function isAnothers(ledger: Ledger, view: DraftView): boolean {
  if (ledger.decisions.length + ledger.threads.length === 0 || !workspace.workspaceFolders) return false;
  const [then, now] = [ledger.seen?.sentences, view.review.seen?.sentences];
  if (!then || !now) return false;
  return countSame(then, now) < LEAST_SAME * Math.min(then.length, now.length);
}

function countSame(then: readonly SeenSentence[], now: readonly SeenSentence[]): number {
  const words = new Set(then.map((sentence) => sentence.words));
  return now.filter((sentence) => words.has(sentence.words)).length;
}

/** At least half of the decisions find their exact words in their exact sentence. */
function fits({ text, analysis }: DraftView, ledger: Ledger): boolean {
  const found = reviewDraft(text, analysis, ledger.decisions).claims.filter(
    ({ decision, reason }) => decision && !reason,
  );
  return found.length > 0 && found.length * 2 >= ledger.decisions.length;
}
