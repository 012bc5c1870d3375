/**
 * The two ends of telling an analysis by its changes. Both remember the last answer about each draft, and messages arrive in order, so they
 * remember the same one.
 */
import type { Analysis } from '../core/analysis';
import { applyChanges, changesSince } from './changes';
import type { Response, Whole } from './protocol';

/** In the worker: whole answers become changes, but for the first about a draft. */
export class AnswerPacker {
  private readonly told = new Map<string, Analysis>();

  pack(response: Whole): Response {
    if (response.type !== 'analysis') return response;
    const { analysis, ...answer } = response;
    const { draft } = answer;
    const before = this.told.get(draft);
    this.told.set(draft, analysis);
    return before ? { ...answer, type: 'changes', changes: changesSince(before, analysis) } : response;
  }

  forget(draft: string): void {
    this.told.delete(draft);
  }
}

/** In the editor, one for each thread: every answer is read, also one that nobody waits for any more. */
export class AnswerReader {
  private readonly heard = new Map<string, Analysis>();

  /** Undefined for what is still on its way about a draft that was closed. */
  read(response: Response): Whole | undefined {
    if (response.type === 'failed') return response;
    const { draft, id, version, reading } = response;
    const before = this.heard.get(draft);
    if (response.type === 'changes' && !before) return undefined;
    const analysis = response.type === 'changes' ? applyChanges(before!, response.changes) : response.analysis;
    this.heard.set(draft, analysis);
    return { type: 'analysis', id, draft, version, analysis, ...(reading && { reading }) };
  }

  forget(draft: string): void {
    this.heard.delete(draft);
  }
}
