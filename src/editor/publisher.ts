/** Makes the views of the open drafts, one after the other for each. */
import { nextTurn } from '#host/turn';
import { reviewing } from '../core/review/review';
import { inSlices } from '../host/slices';
import { outlookOn } from './draftSettings';
import type { Ignores } from './findings/ignores';
import type { Memory } from './memory/memory';
import type { AnalyzedDraft, DraftView, OpenDraft } from './openDraft';

/** Shows what is read with the decisions as they are. What comes while a view is made, is in the next. Resolves when it is shown. */
export type Publish = (draft: OpenDraft, read: AnalyzedDraft) => Promise<void>;

export function createPublisher(
  ignores: Ignores,
  memory: Memory,
  isOpen: (draft: OpenDraft) => boolean,
  tell: (draft: OpenDraft, view: DraftView) => void,
): Publish {
  async function makeViews(draft: OpenDraft): Promise<void> {
    try {
      while (draft.due) {
        draft.due = false;
        const view = await makeView(draft, draft.read!);
        if (view) tell(draft, view);
      }
    } finally {
      draft.making = undefined;
    }
  }

  /** Derives the view from the analysis, the ledger and what is ignored; undefined when the draft, or what is decided on it, is another by then. */
  async function makeView(draft: OpenDraft, read: AnalyzedDraft): Promise<DraftView | undefined> {
    if (!draft.loaded) return undefined;
    const { uri, version, text, places, analysis } = read;
    // Half an analysis may not know yet who is quoted.
    if (analysis.complete) draft.ledger = memory.readWords(draft.ledger, text, analysis);
    const { ledger, document } = draft;
    const written = document.version;
    const isSame = (): boolean => draft.ledger === ledger && document.version === written;
    const isWanted = (): boolean => !draft.due && isSame() && isOpen(draft);
    const { decisions, threads, seen } = ledger;
    const reviewers = threads.length > 0 ? memory.reviewers(uri) : [];
    const outlook = { ...outlookOn(uri), reviewers };
    const review = await inSlices(reviewing(text, analysis, decisions, threads, outlook, seen), isWanted);
    if (!review) return undefined;
    // Whoever is told has a turn to work in.
    await nextTurn();
    if (!isWanted()) return undefined;
    const findings = ignores.sort(uri, text, analysis);
    return (draft.view = {
      ...{ uri, version, text, ...(places && { places }), analysis, review },
      ...(findings && { findings }),
    });
  }

  return (draft, read) => {
    draft.read = read;
    draft.due = true;
    return (draft.making ??= makeViews(draft));
  };
}
