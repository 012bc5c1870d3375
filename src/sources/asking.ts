/** What the editor asks of the newsroom's sources, and what it hears of them, whoever reads them. */
import type { Analysis } from '../core/analysis';
import type { SourceText } from '../core/evidence/source';
import type { EditorFiles } from './editorFiles';
import type { Folders, Outcome } from './protocol';
import type { Evidence, FoundPassage, SourceFile } from './results';

export interface SourceClient {
  update(folders: Folders, retry?: boolean): void;
  stop(): void;
  /**
   * Answers come through `onEvidence`, those to the newest request for a draft only; where there will be none, `onFailed` tells. `path` is the draft's own
   * file, which is no source of itself.
   */
  check(draft: string, text: string, analysis: Analysis, path?: string): void;
  close(draft: string): void;
  /** Rejects where there is nobody to answer. */
  find(words: string, limit: number): Promise<readonly FoundPassage[]>;
  /** Null for what is no source, or could not be read. Rejects where there is nobody to answer. */
  text(path: string): Promise<SourceText | null>;
  dispose(): void;
}

export interface SourceListener {
  onFiles(files: readonly SourceFile[]): void;
  onReading(done: number, total: number, path: string): void;
  /** All updates that were asked for are over, the last one so. */
  onRead(outcome: Outcome): void;
  /** A check that was under way will not be answered. */
  onFailed(draft: string, message: string): void;
  /** `first`: nothing of this request was told before. */
  onEvidence(draft: string, evidence: readonly Evidence[], first: boolean, complete: boolean): void;
  onWarning(message: string): void;
}

export interface SourceFiles {
  /** The bundles of the thread and of the one that reads files for it. */
  readonly worker: string;
  readonly reader: string;
  /** Where the index is kept; ':memory:' for nowhere. */
  readonly index: string;
  /** In a browser: where SQLite's program lies, as an address. */
  readonly sqlite?: string;
  /** What is on no disk. */
  readonly elsewhere: EditorFiles;
}
