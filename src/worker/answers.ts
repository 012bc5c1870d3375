/**
 * The two ends of telling an analysis by its changes. Both remember the last answer about each draft, and messages arrive in order, so they
 * remember the same one.
 */
import type { Analysis } from '../core/analysis';
import { tellingOf } from '../core/told';
import { inSlices } from '../host/slices';
import { applyingChanges, changesInDraft, inDraft, type MadeAnalysis } from './changes';
import type { Made, Response, Whole } from './protocol';

/** In the worker: whole answers become changes, but for the first about a draft. */
export class AnswerPacker {
  private readonly told = new Map<string, MadeAnalysis>();

  pack(response: Made): Response {
    if (response.type !== 'analysis') return response;
    const { analysis, wide, ...answer } = response;
    const { draft } = answer;
    const before = this.told.get(draft);
    const now = { analysis, telling: tellingOf(wide, analysis.entities) };
    this.told.set(draft, now);
    return before
      ? { ...answer, type: 'changes', changes: changesInDraft(before, now) }
      : { ...answer, analysis: inDraft(now) };
  }

  forget(draft: string): void {
    this.told.delete(draft);
  }
}

/** In the editor, one for each thread: every answer is read, also one that nobody waits for any more. */
export class AnswerReader {
  private readonly heard = new Map<string, Analysis>();

  /** Undefined for what is still on its way about a draft that was closed. One after the other: each rests on the one before. */
  async read(response: Response): Promise<Whole | undefined> {
    if (response.type === 'failed' || response.type === 'glance') return response;
    const { draft, id, version, reading } = response;
    const before = this.heard.get(draft);
    if (response.type === 'changes' && !before) return undefined;
    const analysis =
      response.type === 'changes' ? await inSlices(applyingChanges(before!, response.changes)) : response.analysis;
    if (this.heard.get(draft) !== before) return undefined; // closed meanwhile
    this.heard.set(draft, analysis);
    return { type: 'analysis', id, draft, version, analysis, ...(reading && { reading }) };
  }

  forget(draft: string): void {
    this.heard.delete(draft);
  }
}
